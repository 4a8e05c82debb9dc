//! The program: opens the desk on the command line or on the screens.

fn main() {}
