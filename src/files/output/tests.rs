use std::path::PathBuf;

use super::*;
use crate::files::{FileId, Protected, Purpose};

fn destination(path: &Path, if_exists: IfExists) -> Destination {
    Destination::new(path, if_exists, Protected::default())
}

fn written(path: &Path, if_exists: IfExists, text: &str) -> Result<(), OutputError> {
    let mut output = Output::create(&destination(path, if_exists))?;
    output.write_all(text.as_bytes()).unwrap();
    output.finish()
}

#[test]
fn an_output_that_is_dropped_leaves_what_was_there() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("out.csv");
    fs::write(&path, "before").unwrap();
    let mut output = Output::create(&destination(&path, IfExists::Replace)).unwrap();
    output.write_all(b"half").unwrap();
    drop(output);
    assert_eq!(fs::read_to_string(&path).unwrap(), "before");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn a_file_that_exists_is_replaced_only_on_request() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("out.csv");
    written(&path, IfExists::Refuse, "one").unwrap();
    assert!(matches!(written(&path, IfExists::Refuse, "two"), Err(OutputError::Exists { .. })));
    assert_eq!(fs::read_to_string(&path).unwrap(), "one");
    written(&path, IfExists::Replace, "two").unwrap();
    assert_eq!(fs::read_to_string(&path).unwrap(), "two");
}

#[test]
fn a_file_that_says_the_same_stays_and_another_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("out.csv");
    let long = "a row\n".repeat(10_000);
    written(&path, IfExists::KeepSame, &long).unwrap();
    let id = FileId::of(&path).unwrap();
    written(&path, IfExists::KeepSame, &long).unwrap();
    assert_eq!(FileId::of(&path).unwrap(), id);
    for other in [&format!("{long}b"), &long.replacen("row\n", "row\t", 9_999), ""] {
        assert!(matches!(written(&path, IfExists::KeepSame, other), Err(OutputError::Exists { .. })));
    }
    assert_eq!(fs::read_to_string(&path).unwrap(), long);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn a_file_that_appears_meanwhile_is_not_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("out.csv");
    let output = Output::create(&destination(&path, IfExists::Refuse)).unwrap();
    fs::write(&path, "of another process").unwrap();
    assert!(matches!(output.finish(), Err(OutputError::Exists { .. })));
    assert_eq!(fs::read_to_string(&path).unwrap(), "of another process");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn with_force_a_file_that_appears_meanwhile_is_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("out.csv");
    let mut output = Output::create(&destination(&path, IfExists::Replace)).unwrap();
    output.write_all(b"mine").unwrap();
    fs::write(&path, "of another process").unwrap();
    output.finish().unwrap();
    assert_eq!(fs::read_to_string(&path).unwrap(), "mine");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn the_name_of_an_unfinished_file_is_refused_because_the_next_command_would_remove_it() {
    let folder = tempfile::tempdir().unwrap();
    for if_exists in [IfExists::Refuse, IfExists::Replace] {
        let refused = written(&folder.path().join(".creditdesk-1-abc.part"), if_exists, "lost");
        assert!(matches!(refused, Err(OutputError::Reserved(_))), "{refused:?}");
    }
    written(&folder.path().join(".creditdesk-x-abc.part"), IfExists::Refuse, "stays").unwrap();
}

#[test]
fn a_protected_file_is_never_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("desk.db");
    fs::write(&path, "a desk").unwrap();
    let protected = Protected::default().with_desk(&path);
    for if_exists in [IfExists::Refuse, IfExists::Replace] {
        let destination = Destination::new(&path, if_exists, protected.clone());
        let refused = Output::create(&destination);
        assert!(
            matches!(refused, Err(OutputError::Protected { purpose: Purpose::Desk, .. })),
            "{if_exists:?}"
        );
    }
    assert_eq!(fs::read_to_string(&path).unwrap(), "a desk");
}

#[test]
fn a_folder_is_no_destination_and_a_missing_one_is_not_made() {
    let folder = tempfile::tempdir().unwrap();
    assert!(matches!(written(folder.path(), IfExists::Replace, ""), Err(OutputError::Folder(_))));
    for missing in ["no/such/out.csv", "out.csv/", "none//"] {
        let path = PathBuf::from(format!("{}/{missing}", folder.path().display()));
        for if_exists in [IfExists::Refuse, IfExists::Replace] {
            let refused = written(&path, if_exists, "");
            assert!(matches!(refused, Err(OutputError::FolderMissing(_))), "{missing}: {refused:?}");
        }
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[cfg(unix)]
#[test]
fn a_device_is_written_to_as_it_is() {
    written(Path::new("/dev/null"), IfExists::Refuse, "gone").unwrap();
    assert!(!fs::metadata("/dev/null").unwrap().is_file());
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn a_new_file_is_its_owner_s_only_and_a_replaced_one_is_as_open_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("out.csv");
        written(&path, IfExists::Refuse, "one").unwrap();
        assert_eq!(mode(&path), 0o600);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        written(&path, IfExists::Replace, "two").unwrap();
        assert_eq!(mode(&path), 0o640);
    }

    #[test]
    fn a_link_to_nothing_is_not_followed() {
        let folder = tempfile::tempdir().unwrap();
        let (link, nothing) = (folder.path().join("link"), folder.path().join("nothing"));
        symlink(&nothing, &link).unwrap();
        let refused = written(&link, IfExists::Replace, "one");
        assert!(matches!(refused, Err(OutputError::DanglingLink(_))));
        assert!(!nothing.exists());
    }

    #[test]
    fn a_link_to_a_file_counts_as_that_file() {
        let folder = tempfile::tempdir().unwrap();
        let (link, file) = (folder.path().join("link"), folder.path().join("file"));
        fs::write(&file, "before").unwrap();
        symlink(&file, &link).unwrap();
        assert!(matches!(written(&link, IfExists::Refuse, "one"), Err(OutputError::Exists { .. })));
        written(&link, IfExists::Replace, "one").unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), "one");
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    }
}
