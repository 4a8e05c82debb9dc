//! The runtime with toy screens: an orders list with a form, and ten thousand random keys.

mod frame;
mod toy;
