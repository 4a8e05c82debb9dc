//! What is read of files: of every shape, with every fault, and of the real ones.

use super::*;

mod classes;
mod dialects;
mod faults;
mod fuzz;
mod hostile;
mod laws;
mod mappings;
mod reach;
mod real;
mod samples;
mod tables;
mod tried;
mod workbooks;
