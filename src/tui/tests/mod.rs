//! The runtime with toy screens: an orders list with a form, one whose writes take their time, and ten thousand random keys.

mod frame;
mod leaving;
mod toy;
