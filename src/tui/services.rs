//! What jobs may ask of the rest of the desk.

/// The readers and the writer of the desk, shared by all jobs; screens reach them only inside a job.
#[derive(Debug, Default)]
pub struct Services {}
