//! Records and their parameters: `name=value` pairs applied to one, and a record as its fields say it.

pub(super) mod draft;
pub(super) mod sheet;
