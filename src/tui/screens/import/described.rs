//! What the path of the first step leads to, found out as it is typed: a list and what is in it, or several files.

use std::path::{Path, PathBuf};

use super::Import;
use super::fields::Wanted;
use super::report::{self, kind_word};
use crate::credit::{Currency, Day, Message, Money};
use crate::desk::{
    ControlSum, DeskError, FoundFile, Given, Guess, ImportKind, ListWish, ProgressSink, RowClass,
    SavedMappings, files_of, find_file,
};
use crate::files::{cause_of, is_stream};
use crate::tui::screens::page::Page;
use crate::tui::{Address, Context, Pending, Progress, Role};
use crate::words::key;

/// The most files of a folder that are found out.
const MOST_FILES: usize = 60;

/// What a path leads to.
#[derive(Debug, Default)]
pub(super) enum Described {
    /// To no file, or to one that cannot be looked at before it is imported.
    #[default]
    Nothing,
    File(FoundFile),
    /// To one that is no list.
    Unfit(Message),
    /// To so many files, which are not looked at yet.
    Folder(usize),
    Several {
        lists: Vec<Listed>,
        others: usize,
        /// How many were not looked at.
        further: usize,
    },
}

/// One of several lists.
#[derive(Debug)]
pub(super) struct Listed {
    pub(super) path: PathBuf,
    /// The names of its columns.
    pub(super) layout: Vec<String>,
    pub(super) kind: ImportKind,
    /// The day that a list says it is of.
    pub(super) as_of: Option<Day>,
    /// The day that it says it is of, else of its last document.
    day: Option<Day>,
    /// Rows and the sum of what is open, of a list that is not in the notation of the desk.
    rows: Option<u64>,
    sum: Option<(Money, Currency)>,
}

/// The order in which kinds are imported: what others refer to comes first.
const ORDER: [ImportKind; 7] = [
    ImportKind::Users,
    ImportKind::Groups,
    ImportKind::Customers,
    ImportKind::ShipTos,
    ImportKind::Orders,
    ImportKind::Invoices,
    ImportKind::Receipts,
];

/// Whether the files of a folder are looked at too: not while its path is still typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Depth {
    Path,
    Files,
}

/// Finds out what the path leads to.
pub(super) fn describe(wanted: Wanted, depth: Depth, cx: &mut Context) -> Pending {
    let currency = cx.session.currency;
    cx.read(
        Address::HERE,
        key("import-screen-job-find"),
        move |services, progress| {
            let saved = services.saved_mappings();
            let known = (saved.as_ref(), currency);
            Ok::<_, DeskError>(described((&wanted, depth), known, progress))
        },
        |import: &mut Import, described, cx| {
            if let Ok(described) = described {
                import.described(described, cx);
            }
        },
    )
}

/// Runs in a job.
fn described(
    (wanted, depth): (&Wanted, Depth),
    known: (Option<&SavedMappings>, Currency),
    progress: &Progress,
) -> Described {
    let path = wanted.file.as_path();
    match files_of(path) {
        Ok(Some(files)) if depth == Depth::Path => Described::Folder(files.len()),
        Ok(Some(files)) => several(files, (wanted, known), progress),
        Ok(None) if !path.is_file() || is_stream(path) => Described::Nothing,
        Ok(None) => match found(path, (wanted, known), progress) {
            Ok(found) => Described::File(found),
            Err(error) => Described::Unfit(error.message()),
        },
        Err(error) => Described::Unfit(
            Message::new("import-screen-folder-unreadable")
                .text("folder", path.display().to_string())
                .with("cause", cause_of(&error)),
        ),
    }
}

fn found(
    path: &Path,
    (wanted, (saved, currency)): (&Wanted, (Option<&SavedMappings>, Currency)),
    progress: &Progress,
) -> Result<FoundFile, DeskError> {
    let given = Given::default();
    find_file(path, wanted.kind, (ListWish { given: &given, saved }, currency), &progress.stop_flag())
}

/// The lists among files, in the order in which they are imported.
fn several(
    files: Vec<PathBuf>,
    known: (&Wanted, (Option<&SavedMappings>, Currency)),
    progress: &Progress,
) -> Described {
    let further = files.len().saturating_sub(MOST_FILES);
    let (mut lists, mut others) = (Vec::new(), 0);
    for path in files.into_iter().take(MOST_FILES) {
        if progress.is_cancelled() {
            break;
        }
        match found(&path, known, progress) {
            Ok(FoundFile::List(guess)) if guess.names.is_empty() => others += 1,
            Ok(found) => lists.push(Listed::of(path, &found)),
            Err(_) => others += 1,
        }
    }
    lists.sort_by_key(|list| (ORDER.iter().position(|kind| *kind == list.kind), list.day, list.path.clone()));
    Described::Several { lists, others, further }
}

impl Listed {
    fn of(path: PathBuf, found: &FoundFile) -> Self {
        match found {
            FoundFile::Own(kind) => {
                Self { path, layout: Vec::new(), kind: *kind, as_of: None, day: None, rows: None, sum: None }
            }
            FoundFile::List(guess) => Self {
                path,
                layout: guess.sheet.iter().chain(&guess.names).cloned().collect(),
                kind: guess.kind.into(),
                as_of: guess.as_of,
                day: guess.as_of.or(guess.days.map(|(_, last)| last)),
                rows: Some(guess.classes.of(RowClass::Data)),
                sum: guess.sum,
            },
        }
    }

    fn write(&self, page: &mut Page<'_>, cx: &Context) {
        let name = self.path.file_name().unwrap_or(self.path.as_os_str()).to_string_lossy();
        let rows = self.rows.map(|rows| cx.render(&Message::new("import-screen-rows").count("count", rows)));
        let sum = self.sum.map(|(sum, currency)| cx.words.money(sum, currency));
        let day = self.day.map(|day| cx.words.day(day));
        let kind = Some(cx.text(kind_word(self.kind))).filter(|_| self.rows.is_none());
        let details: Vec<String> = [kind, day, rows, sum].into_iter().flatten().collect();
        page.line(Role::Text, &format!("  {}", cx.words.with_details(&name, &details.join(", "))));
    }
}

impl Described {
    pub(super) fn write(&self, page: &mut Page<'_>, cx: &Context) {
        match self {
            Self::Nothing => {}
            Self::Folder(files) => {
                let folder = Message::new("import-screen-files-there").count("count", *files);
                page.sentence(Role::Text, 0, cx.theme.symbols().bullet, &cx.render(&folder));
            }
            Self::Unfit(problem) => report::write_problem(page, problem, cx),
            Self::File(FoundFile::Own(kind)) => {
                let own = Message::new("import-screen-own").text("kind", cx.text(kind_word(*kind)));
                page.sentence(Role::Text, 0, cx.theme.symbols().bullet, &cx.render(&own));
            }
            Self::File(FoundFile::List(guess)) => write_list(page, guess, cx),
            Self::Several { lists, others, further } => write_several(page, lists, [*others, *further], cx),
        }
    }
}

fn write_list(page: &mut Page<'_>, guess: &Guess, cx: &Context) {
    let bullet = cx.theme.symbols().bullet;
    let text = |message: Message| cx.render(&message);
    let sheet =
        guess.sheet.as_ref().map(|sheet| text(Message::new("import-screen-on-sheet").text("sheet", sheet)));
    let delimiter = guess.delimiter.map(|sign| {
        let sign = if sign == b'\t' { cx.text(key("tui-key-tab")) } else { char::from(sign).to_string() };
        text(Message::new("import-screen-between").text("sign", sign))
    });
    let encoding = guess.encoding.map(|encoding| encoding.name().to_uppercase());
    let shape = [Some(cx.text(kind_word(guess.kind.into()))), sheet, delimiter, encoding];
    let shape: Vec<String> = shape.into_iter().flatten().collect();
    let label = guess.format.label();
    page.sentence(Role::Text, 0, bullet, &cx.words.with_details(&label, &shape.join(", ")));
    if guess.names.is_empty() {
        return;
    }
    let rows = guess.classes.of(RowClass::Data);
    let days = guess.days.filter(|_| !guess.asks_of_days());
    let counts = [
        Some(text(Message::new("import-screen-rows").count("count", rows))),
        (guess.customers > 0)
            .then(|| text(Message::new("import-screen-of-customers").count("count", guess.customers))),
        days.map(|(from, to)| text(Message::new("import-screen-from-to").day("from", from).day("to", to))),
    ];
    let counts: Vec<String> = counts.into_iter().flatten().collect();
    page.sentence(Role::Text, 0, bullet, &counts.join(", "));
    let facts = [
        guess.sum.map(|(sum, currency)| Message::new("guess-sum").money("sum", sum, currency)),
        guess.as_of.map(|day| Message::new("guess-as-of").day("day", day)),
        guess.saved.as_ref().map(|name| Message::new("guess-saved").text("name", name)),
    ];
    facts.into_iter().flatten().for_each(|fact| page.sentence(Role::Text, 0, bullet, &text(fact)));
    let notes = guess.cautions().chain(guess.control_sums.iter().map(ControlSum::message));
    notes.for_each(|note| page.sentence(Role::Warning, 0, cx.theme.symbols().warning, &text(note)));
    for question in &guess.questions {
        page.sentence(Role::Warning, 0, "?", &cx.render(&question.message));
    }
}

fn write_several(page: &mut Page<'_>, lists: &[Listed], [others, further]: [usize; 2], cx: &Context) {
    let several = Message::new("import-screen-several").count("count", lists.len());
    let role = if lists.is_empty() { Role::Dim } else { Role::Text };
    page.sentence(role, 0, cx.theme.symbols().bullet, &cx.render(&several));
    for list in lists {
        list.write(page, cx);
    }
    let not_looked_at = Message::new("import-screen-further-files").count("count", further);
    let left_out = [
        (Role::Dim, Message::new("import-screen-others").count("count", others), others),
        (Role::Warning, not_looked_at.count("most", MOST_FILES), further),
    ];
    for (role, left_out, _) in left_out.into_iter().filter(|(_, _, count)| *count > 0) {
        page.sentence(role, 0, cx.theme.symbols().bullet, &cx.render(&left_out));
    }
}
