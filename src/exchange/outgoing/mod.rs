//! Tables out: to CSV, JSON or a spreadsheet, row by row; and the rows of an import that were not taken.

mod csv;
mod error;
mod export;
mod json;
mod rejects;
mod table;
mod text;
mod xlsx;

pub use error::WriteError;
pub use export::{Export, Format};
pub use rejects::RejectsFile;
pub use table::{Cell, Field, FieldKind, Table};
pub use text::write_text;
