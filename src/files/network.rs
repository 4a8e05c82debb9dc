//! Whether a file is on a file system of another computer, where locks may not hold and a database can be damaged.

use std::path::Path;

/// The name of the network file system that a file is on; none where it is on a local one or that cannot be known.
#[cfg(target_os = "linux")]
pub fn network_file_system(path: &Path) -> Option<&'static str> {
    let kind = i128::from(rustix::fs::statfs(path).ok()?.f_type);
    // The kernel's numbers have 32 bits; where words have as many, those above 2^31 come as negative ones.
    name_of(u32::try_from(kind & 0xFFFF_FFFF).ok()?)
}

/// Other systems number their file systems in other ways.
#[cfg(not(target_os = "linux"))]
pub fn network_file_system(_: &Path) -> Option<&'static str> {
    None
}

/// The network file system of a number that `statfs` gives (`linux/magic.h`). FUSE is one of them: sshfs and most mounted
/// clouds come through it.
#[cfg(any(target_os = "linux", test))]
const fn name_of(kind: u32) -> Option<&'static str> {
    Some(match kind {
        0x6969 => "NFS",
        0x517B => "SMB",
        0xFE53_4D42 => "SMB2",
        0xFF53_4D42 => "CIFS",
        0x6573_5546 => "FUSE",
        0x5346_414F | 0x6B41_4653 => "AFS",
        0x0102_1997 => "9P",
        0x7375_7245 => "CODA",
        0x00C3_6400 => "CEPH",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn network_file_systems_are_known_by_their_numbers_and_local_ones_are_not() {
        let numbers = [0x6969, 0x517B, 0xFE53_4D42, 0xFF53_4D42, 0x6573_5546, 0x5346_414F, 0x0102_1997];
        let names = ["NFS", "SMB", "SMB2", "CIFS", "FUSE", "AFS", "9P"];
        assert_eq!(numbers.map(name_of), names.map(Some));
        // ext4, tmpfs, overlay, xfs, btrfs, zfs.
        let local = [0xEF53, 0x0102_1994, 0x794C_7630, 0x5846_5342, 0x9123_683E, 0x2FC1_2FC1];
        assert_eq!(local.map(name_of), [None; 6]);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_file_of_the_kernel_is_on_no_network_and_a_missing_one_is_on_none_that_is_known() {
        assert_eq!(network_file_system("/proc/self/status".as_ref()), None);
        assert_eq!(network_file_system("/proc/self/missing".as_ref()), None);
    }
}
