//! The functions of the C library that change files, under their own names.
#![allow(
    clippy::missing_safety_doc,
    clippy::cast_possible_truncation,
    reason = "each is the C function of its name: the same demands, and results that the kernel makes fit its type"
)]

use std::ffi::{c_char, c_int, c_uint, c_void};

use libc::{AT_FDCWD, AT_REMOVEDIR, iovec, mode_t, off_t, size_t, ssize_t};

use crate::place::{created, entry, file};
use crate::plan::perform;

/// One hook a line: the C function, the files it concerns, and the system call that does its work.
macro_rules! hooks {
    ($($name:ident($($argument:ident: $type:ty),*) -> $result:ty, $places:expr => $number:ident($($value:expr),*);)*) => {$(
        #[unsafe(no_mangle)]
        unsafe extern "C" fn $name($($argument: $type),*) -> $result {
            // SAFETY: the caller of the C function of this name meets its demands on the arguments; they are handed
            // on as they came, to the system call that the function makes.
            unsafe { perform(stringify!($name), &$places, |_| libc::syscall(libc::$number, $($value),*)) as $result }
        }
    )*};
}

hooks! {
    fsync(fd: c_int) -> c_int, [file(fd)] => SYS_fsync(fd);
    fdatasync(fd: c_int) -> c_int, [file(fd)] => SYS_fdatasync(fd);
    ftruncate(fd: c_int, length: off_t) -> c_int, [file(fd)] => SYS_ftruncate(fd, length);
    ftruncate64(fd: c_int, length: off_t) -> c_int, [file(fd)] => SYS_ftruncate(fd, length);
    fchmod(fd: c_int, mode: mode_t) -> c_int, [file(fd)] => SYS_fchmod(fd, mode);
    chmod(path: *const c_char, mode: mode_t) -> c_int, [entry(AT_FDCWD, path)] => SYS_fchmodat(AT_FDCWD, path, mode);
    mkdir(path: *const c_char, mode: mode_t) -> c_int, [entry(AT_FDCWD, path)] => SYS_mkdirat(AT_FDCWD, path, mode);
    mkdirat(folder: c_int, path: *const c_char, mode: mode_t) -> c_int, [entry(folder, path)] => SYS_mkdirat(folder, path, mode);
    rmdir(path: *const c_char) -> c_int, [entry(AT_FDCWD, path)] => SYS_unlinkat(AT_FDCWD, path, AT_REMOVEDIR);
    unlink(path: *const c_char) -> c_int, [entry(AT_FDCWD, path)] => SYS_unlinkat(AT_FDCWD, path, 0);
    unlinkat(folder: c_int, path: *const c_char, flags: c_int) -> c_int, [entry(folder, path)] => SYS_unlinkat(folder, path, flags);
    link(from: *const c_char, to: *const c_char) -> c_int,
        [entry(AT_FDCWD, from), entry(AT_FDCWD, to)] => SYS_linkat(AT_FDCWD, from, AT_FDCWD, to, 0);
    linkat(from_folder: c_int, from: *const c_char, to_folder: c_int, to: *const c_char, flags: c_int) -> c_int,
        [entry(from_folder, from), entry(to_folder, to)] => SYS_linkat(from_folder, from, to_folder, to, flags);
    rename(from: *const c_char, to: *const c_char) -> c_int,
        [entry(AT_FDCWD, from), entry(AT_FDCWD, to)] => SYS_renameat2(AT_FDCWD, from, AT_FDCWD, to, 0);
    renameat(from_folder: c_int, from: *const c_char, to_folder: c_int, to: *const c_char) -> c_int,
        [entry(from_folder, from), entry(to_folder, to)] => SYS_renameat2(from_folder, from, to_folder, to, 0);
    renameat2(from_folder: c_int, from: *const c_char, to_folder: c_int, to: *const c_char, flags: c_uint) -> c_int,
        [entry(from_folder, from), entry(to_folder, to)] => SYS_renameat2(from_folder, from, to_folder, to, flags);
    // The mode is read as if it were always there: on these systems it is one more register, unused without O_CREAT.
    open(path: *const c_char, flags: c_int, mode: mode_t) -> c_int,
        [created(flags, AT_FDCWD, path)] => SYS_openat(AT_FDCWD, path, flags, mode);
    open64(path: *const c_char, flags: c_int, mode: mode_t) -> c_int,
        [created(flags, AT_FDCWD, path)] => SYS_openat(AT_FDCWD, path, flags, mode);
    openat(folder: c_int, path: *const c_char, flags: c_int, mode: mode_t) -> c_int,
        [created(flags, folder, path)] => SYS_openat(folder, path, flags, mode);
    openat64(folder: c_int, path: *const c_char, flags: c_int, mode: mode_t) -> c_int,
        [created(flags, folder, path)] => SYS_openat(folder, path, flags, mode);
}

/// The same for calls that write bytes, which can be cut short.
macro_rules! writes {
    ($($name:ident($($argument:ident: $type:ty),*) => $number:ident($($value:expr),*);)*) => {$(
        #[unsafe(no_mangle)]
        unsafe extern "C" fn $name(fd: c_int, buffer: *const c_void, count: size_t $(, $argument: $type)*) -> ssize_t {
            // SAFETY: as above; a part of a buffer that may be read may be read.
            unsafe {
                perform(stringify!($name), &[file(fd)], |bytes| {
                    libc::syscall(libc::$number, fd, buffer, bytes.of(count) $(, $value)*)
                }) as ssize_t
            }
        }
    )*};
}

writes! {
    write() => SYS_write();
    pwrite(offset: off_t) => SYS_pwrite64(offset);
    pwrite64(offset: off_t) => SYS_pwrite64(offset);
}

/// The same for writes from several buffers: cut short, the later ones are left out.
macro_rules! vectored_writes {
    ($($name:ident($($argument:ident: $type:ty),*) => $number:ident($($value:expr),*);)*) => {$(
        #[unsafe(no_mangle)]
        unsafe extern "C" fn $name(fd: c_int, buffers: *const iovec, count: c_int $(, $argument: $type)*) -> ssize_t {
            let count = usize::try_from(count).unwrap_or(0);
            // SAFETY: as above; the first buffers of an array that may be read may be read.
            unsafe {
                perform(stringify!($name), &[file(fd)], |bytes| {
                    libc::syscall(libc::$number, fd, buffers, bytes.of(count) $(, $value)*)
                }) as ssize_t
            }
        }
    )*};
}

vectored_writes! {
    writev() => SYS_writev();
    // The kernel takes the offset in two halves; on 64 bits the second is empty.
    pwritev(offset: off_t) => SYS_pwritev(offset, 0);
    pwritev64(offset: off_t) => SYS_pwritev(offset, 0);
}
