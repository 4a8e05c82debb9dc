//! Saving how a file is read under a name: files of the same layout are read so from then on.

use std::io::Write;
use std::path::Path;

use super::Import;
use crate::credit::Message;
use crate::desk::DeskError;
use crate::files::{IfExists, Output, create_folders};
use crate::tui::dialog::FormDialog;
use crate::tui::form::{Editor, Field, Form, Value, YesNo};
use crate::tui::screens::show_problems;
use crate::tui::writing::{Existing, NotWritten, replace_question};
use crate::tui::{Address, Context, JobError, Services, Tone};
use crate::words::key;

/// Characters of a name at most.
const LONGEST: usize = 60;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Name;

/// Asks for a name; the file's is proposed.
pub(super) fn ask(file: &Path, mapping: String, cx: &mut Context) {
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    let is_part = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_');
    let proposed: String =
        stem.chars().map(|letter| if is_part(letter) { letter } else { '-' }).take(LONGEST).collect();
    let (label, help) = (key("import-screen-mapping-name"), key("import-screen-mapping-name-help"));
    let field = Field::new(Name, label, help, Editor::Text(LONGEST))
        .required()
        .starting_with(Some(Value::Text(proposed)))
        .checked(move |value| match value {
            Value::Text(name) if !name.chars().all(is_part) => {
                Some(Message::new("import-screen-mapping-letters"))
            }
            _ => None,
        });
    let dialog = FormDialog::new(
        Message::new("import-screen-save-mapping"),
        Message::new("import-screen-save-mapping-effect"),
        Form::new(vec![field]),
        key("import-screen-save-mapping"),
    );
    cx.ask(Address::HERE, dialog, move |import: &mut Import, form: Form<Name>, cx| {
        save(form.text(Name).to_owned(), mapping, IfExists::KeepSame, import, cx);
    });
}

fn save(name: String, mapping: String, if_exists: IfExists, import: &mut Import, cx: &mut Context) {
    let (named, text) = (name.clone(), mapping.clone());
    import.saving = cx.read_to_ask(
        Address::HERE,
        key("import-screen-save-mapping"),
        move |services, _| write(services, (&named, &text), if_exists),
        move |import: &mut Import, saved, cx| match saved {
            Ok(()) => {
                import.is_saved = true;
                cx.report(Tone::Done, Message::new("import-screen-mapping-saved").text("name", name));
            }
            Err(JobError::Failed(error)) => match NotWritten::from(error) {
                NotWritten::Exists(path) => {
                    let question = replace_question(&path, Existing::File, cx);
                    cx.ask(Address::HERE, question, |import: &mut Import, answer, cx| {
                        if answer == YesNo::Yes {
                            save(name, mapping, IfExists::Replace, import, cx);
                        }
                    });
                }
                NotWritten::Failed(problem) => show_problems(&[problem], cx),
                NotWritten::Stopped => {}
            },
            Err(JobError::Cancelled | JobError::BrokeDown) => {}
        },
    );
}

/// Saves a mapping again under its name, with what was answered since.
pub(super) fn update(name: String, mapping: String, import: &mut Import, cx: &mut Context) {
    import.saving = cx.read(
        Address::HERE,
        key("import-screen-save-mapping"),
        move |services, _| write(services, (&name, &mapping), IfExists::Replace),
        |import: &mut Import, saved, cx| match saved {
            Ok(()) => import.is_saved = true,
            Err(JobError::Failed(error)) => show_problems(&[error.message()], cx),
            Err(JobError::Cancelled | JobError::BrokeDown) => {}
        },
    );
}

/// Runs in a job.
fn write(services: &Services, (name, text): (&str, &str), if_exists: IfExists) -> Result<(), DeskError> {
    let saved =
        services.saved_mappings().ok_or_else(|| DeskError::usage(Message::new("mappings-no-folder")))?;
    let path =
        saved.path(name).ok_or_else(|| DeskError::usage(Message::new("mapping-name").text("name", name)))?;
    let refused = |source| crate::files::OutputError::Refused { path: path.clone(), source };
    create_folders(saved.folder()).map_err(refused)?;
    let mut output = Output::create(&services.destination(&path, if_exists))?;
    output.write_all(text.as_bytes()).map_err(refused)?;
    output.finish()?;
    Ok(())
}
