//! Which file a call concerns, and whether that file is watched.

use std::ffi::{CStr, OsStr, c_char, c_int};
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// The file behind a descriptor.
pub(crate) fn file(descriptor: c_int) -> Option<PathBuf> {
    fs::read_link(format!("/proc/self/fd/{descriptor}")).ok()
}

/// A name as a call gives it, made absolute; `folder` is what it is relative to, or `AT_FDCWD`.
///
/// # Safety
/// `name` is null or a C string, as every call that takes a path demands.
pub(crate) unsafe fn entry(folder: c_int, name: *const c_char) -> Option<PathBuf> {
    if name.is_null() {
        return None;
    }
    // SAFETY: not null, and the caller vouches for the rest.
    let name = unsafe { CStr::from_ptr(name) };
    let name = Path::new(OsStr::from_bytes(name.to_bytes()));
    let base = if folder == libc::AT_FDCWD { env::current_dir().ok() } else { file(folder) };
    Some(base?.join(name))
}

/// The name that a call to open a file may create or empty; none if it changes nothing.
///
/// # Safety
/// As for [`entry`].
pub(crate) unsafe fn created(flags: c_int, folder: c_int, name: *const c_char) -> Option<PathBuf> {
    if flags & (libc::O_CREAT | libc::O_TRUNC) == 0 {
        return None;
    }
    // SAFETY: the caller vouches for it.
    unsafe { entry(folder, name) }
}
