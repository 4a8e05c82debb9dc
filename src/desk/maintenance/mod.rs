//! Looking after the file: copies and restoring them, the doctor, the audit trail.

pub(super) mod audit;
pub(super) mod copies;
pub(super) mod doctor;
