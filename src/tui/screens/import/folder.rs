//! F4 on a path: the files of the folder that was typed, read in a job.

use std::path::{Path, PathBuf};

use super::Import;
use super::fields::Input;
use crate::credit::Message;
use crate::files::{cause_of, in_folder};
use crate::tui::dialog::{Item, Picker};
use crate::tui::screens::ok_or_toast;
use crate::tui::{Address, Context, Pending};
use crate::words::key;

struct Offer {
    path: PathBuf,
    kind: OfferKind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum OfferKind {
    /// All lists of the folder.
    All,
    Folder,
    File,
}

/// Looks for a file for a field, beginning in the folder of what was typed.
pub(super) fn look(field: Input, typed: &str, cx: &mut Context) -> Pending {
    look_within(field, folder_of(typed), cx)
}

fn look_within(field: Input, folder: PathBuf, cx: &mut Context) -> Pending {
    cx.read_to_ask(
        Address::HERE,
        key("import-screen-job-folder"),
        move |_, _| offers(&folder),
        move |_: &mut Import, offers, cx| {
            if let Some(offers) = ok_or_toast(offers, cx) {
                pick(field, offers, cx);
            }
        },
    )
}

/// The folder that a typed path lies in; a path that ends in a separator is one.
fn folder_of(typed: &str) -> PathBuf {
    let path = Path::new(typed);
    let folder = if typed.ends_with(std::path::is_separator) { Some(path) } else { path.parent() };
    folder.filter(|folder| !folder.as_os_str().is_empty()).map_or_else(|| PathBuf::from("."), Path::to_owned)
}

/// Folders first, each by name; hidden files are left out. Runs in a job.
fn offers(folder: &Path) -> Result<Vec<Offer>, Message> {
    let unreadable = |error: std::io::Error| {
        Message::new("import-screen-folder-unreadable")
            .text("folder", folder.display().to_string())
            .with("cause", cause_of(&error))
    };
    let offer = |path: PathBuf| {
        let kind = if path.is_dir() { OfferKind::Folder } else { OfferKind::File };
        Offer { path, kind }
    };
    let found = in_folder(folder, |_, _| true).map_err(unreadable)?;
    let mut found: Vec<Offer> = found.into_iter().map(offer).collect();
    found.sort_by(|one, other| (one.kind, &one.path).cmp(&(other.kind, &other.path)));
    if let Some(parent) = folder.parent().filter(|parent| !parent.as_os_str().is_empty()) {
        let path = parent.to_owned();
        found.insert(0, Offer { path, kind: OfferKind::Folder });
    }
    if found.iter().filter(|offer| offer.kind == OfferKind::File).count() > 1 {
        found.insert(0, Offer { path: folder.join(""), kind: OfferKind::All });
    }
    Ok(found)
}

fn pick(field: Input, offers: Vec<Offer>, cx: &mut Context) {
    let offers: Vec<Offer> =
        offers.into_iter().filter(|offer| field == Input::File || offer.kind != OfferKind::All).collect();
    let item = |offer: &Offer| match offer.kind {
        OfferKind::All => Item { label: cx.text(key("import-screen-all-lists")), hint: String::new() },
        OfferKind::Folder => Item { label: shown(&offer.path), hint: cx.text(key("import-screen-folder")) },
        OfferKind::File => Item { label: shown(&offer.path), hint: String::new() },
    };
    let items = offers.iter().map(item).collect();
    let picker = Picker::look_up(cx.text(key("import-screen-files")), items);
    cx.ask(Address::HERE, picker, move |import: &mut Import, index, cx| match offers.get(index) {
        Some(Offer { path, kind: OfferKind::Folder }) => {
            import.looking = look_within(field, path.clone(), cx);
        }
        Some(Offer { path, kind: OfferKind::All | OfferKind::File }) => {
            import.form.set(field, &path.display().to_string(), cx);
        }
        None => {}
    });
}

fn shown(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    name.to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_of_a_typed_path_is_found() {
        for (typed, folder) in
            [("", "."), ("a.csv", "."), ("in/", "in/"), ("in/a.csv", "in"), ("/a.csv", "/")]
        {
            assert_eq!(folder_of(typed), Path::new(folder), "{typed}");
        }
    }
}
