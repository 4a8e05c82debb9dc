//! F4 on a path: the files of the folder that was typed, read in a job.

use std::path::{Path, PathBuf};

use super::Import;
use super::fields::Input;
use crate::credit::Message;
use crate::files::cause_of;
use crate::tui::dialog::{Item, Picker};
use crate::tui::screens::ok_or_toast;
use crate::tui::{Address, Context, Pending};
use crate::words::key;

/// The most files that are offered.
const MOST: usize = 5_000;

struct Offer {
    path: PathBuf,
    is_folder: bool,
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
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(unreadable)?.take(MOST) {
        let entry = entry.map_err(unreadable)?;
        if entry.file_name().to_string_lossy().starts_with('.') {
            continue;
        }
        found.push(Offer { is_folder: entry.path().is_dir(), path: entry.path() });
    }
    found.sort_by(|one, other| (!one.is_folder, &one.path).cmp(&(!other.is_folder, &other.path)));
    if let Some(parent) = folder.parent().filter(|parent| !parent.as_os_str().is_empty()) {
        let path = parent.to_owned();
        found.insert(0, Offer { path, is_folder: true });
    }
    Ok(found)
}

fn pick(field: Input, offers: Vec<Offer>, cx: &mut Context) {
    let items = offers
        .iter()
        .map(|offer| Item {
            label: shown(&offer.path),
            hint: if offer.is_folder { cx.text(key("import-screen-folder")) } else { String::new() },
        })
        .collect();
    let picker = Picker::look_up(cx.text(key("import-screen-files")), items);
    cx.ask(Address::HERE, picker, move |import: &mut Import, index, cx| match offers.get(index) {
        Some(Offer { path, is_folder: true }) => import.looking = look_within(field, path.clone(), cx),
        Some(Offer { path, is_folder: false }) => {
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
