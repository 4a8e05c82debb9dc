//! Files that the program reads and writes besides the desk.
//!
//! ```text
//! small        text files that a person names: settings, mappings
//! ```

mod small;

pub use small::{SmallFileError, read_small_text};
