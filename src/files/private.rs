//! Files and folders that only their owner may read.

use std::fs::{DirBuilder, File, OpenOptions};
use std::io;
use std::path::Path;

/// Creates a folder with those above it; the new ones are their owner's only.
pub fn create_folders(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt;
        builder.mode(0o700);
    }
    builder.create(folder)
}

/// Opens a file to append to; a new one is its owner's only.
pub fn append_to(file: &Path) -> io::Result<File> {
    private(OpenOptions::new().create(true).append(true)).open(file)
}

/// Creates a file that is not there yet; it is its owner's only.
pub(super) fn create_new(file: &Path) -> io::Result<File> {
    private(OpenOptions::new().create_new(true).write(true)).open(file)
}

/// Makes a new file its owner's only.
fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    options
}

/// The permissions of a file or folder, octal, where they let others than its owner read or write it.
pub fn mode_open_to_others(path: &Path) -> Option<String> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(path).ok()?.permissions().mode() & 0o777;
        (mode & 0o077 != 0).then(|| format!("{mode:04o}"))
    }
    #[cfg(not(unix))]
    {
        let _ = path;
        None
    }
}
