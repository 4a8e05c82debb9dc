//! The runtime with toy screens: an orders list with a form, one whose writes take their time, one that breaks down, one that
//! asks, and ten thousand random keys.

mod answers;
#[cfg(unix)]
mod breaking;
mod frame;
mod quitting;
mod slow;
mod toy;
