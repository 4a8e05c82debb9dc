//! The program in a real terminal: it starts, works, and leaves the terminal as it found it.

mod calling;
mod deciding;
mod harness;
mod importing;
mod leaving;
mod quitting;
mod replaced;
mod starting;
mod typing;
