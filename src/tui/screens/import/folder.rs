//! F4 on a path: the files of the folder that was typed, read in a job.

use std::path::{Path, PathBuf};

use crate::credit::Statement;
use crate::files::cause_of;
use crate::tui::dialog::{Item, Picker};
use crate::tui::jobs::Task;
use crate::tui::{Context, Reply, Tone};
use crate::words::word;

/// The most files that are offered.
const MOST: usize = 5_000;

/// One file or folder that is offered.
pub(super) struct Offer {
    path: PathBuf,
    is_folder: bool,
}

/// Looking for a file, folder by folder.
#[derive(Default)]
pub(super) enum Looking {
    #[default]
    None,
    Reading(Option<Task<Result<Vec<Offer>, Statement>>>),
    Picking(Vec<Offer>, Option<Reply<usize>>),
}

impl Looking {
    /// Begins in the folder of what was typed.
    pub(super) fn begin(typed: &str, cx: &mut Context) -> Self {
        Self::within(folder_of(typed), cx)
    }

    fn within(folder: PathBuf, cx: &mut Context) -> Self {
        Self::Reading(Some(cx.read(word("import-screen-job-folder"), move |_, _| offers(&folder))))
    }

    /// Takes it one step further; gives the file that was chosen.
    pub(super) fn poll(&mut self, cx: &mut Context) -> Option<String> {
        match self {
            Self::None => None,
            Self::Reading(slot) => {
                match Task::take(slot) {
                    Some(Ok(Ok(offers))) => *self = pick(offers, cx),
                    Some(Ok(Err(problem))) => {
                        let text = cx.tell(&problem);
                        cx.toast(Tone::Problem, text);
                    }
                    // The runtime told of a job that broke down.
                    Some(Err(_)) | None => {}
                }
                None
            }
            Self::Picking(offers, slot) => {
                let picked = Reply::take(slot)?;
                let offer = offers.get(picked)?;
                if offer.is_folder {
                    *self = Self::within(offer.path.clone(), cx);
                    return None;
                }
                Some(offer.path.display().to_string())
            }
        }
    }
}

/// The folder that a typed path lies in; a path that ends in a separator is one.
fn folder_of(typed: &str) -> PathBuf {
    let path = Path::new(typed);
    let folder = if typed.ends_with(std::path::is_separator) { Some(path) } else { path.parent() };
    folder.filter(|folder| !folder.as_os_str().is_empty()).map_or_else(|| PathBuf::from("."), Path::to_owned)
}

/// Folders first, each by name; hidden files are left out. Runs in a job.
fn offers(folder: &Path) -> Result<Vec<Offer>, Statement> {
    let unreadable = |error: std::io::Error| {
        Statement::new("import-screen-folder-unreadable")
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

fn pick(offers: Vec<Offer>, cx: &mut Context) -> Looking {
    let items = offers
        .iter()
        .map(|offer| Item {
            label: shown(&offer.path),
            hint: if offer.is_folder { cx.text(word("import-screen-folder")) } else { String::new() },
        })
        .collect();
    let title = cx.text(word("import-screen-files"));
    let reply = Picker::look_up(cx, title, items);
    Looking::Picking(offers, Some(reply))
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
