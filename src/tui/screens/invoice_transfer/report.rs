//! The report of a transfer: every invoice, what is said of it, transferred or not; to read and to save as a file.

use std::path::PathBuf;

use ratatui::Frame;
use ratatui::crossterm::event::MouseEvent;
use ratatui::layout::Rect;

use crate::credit::Message;
use crate::desk::{DeskError, TransferLine, TransferOutcome, TransferReport};
use crate::files::{IfExists, Output};
use crate::tui::command::commands;
use crate::tui::screens::page::Page;
use crate::tui::screens::reading::ScrollView;
use crate::tui::verbs::Verb;
use crate::tui::writing::{FileQuestion, Naming, NotWritten};
use crate::tui::{Address, Command, Context, Key, Role, Scope, Screen, Tone};
use crate::words::key;

/// Columns of the report as a text file.
const FILE_WIDTH: u16 = 100;
/// Columns of the widest page; a longer line is hard to read.
const WIDEST: u16 = 120;

commands! {
    pub(super) enum ReportAction {
        Save => Command::new("transfer-report.save", key("transfer-report-command-save"), Verb::Export).or(&["ctrl-s"]),
    }
}

pub static SCOPE: Scope = Scope::new(
    Command::keyed("transfer-report", key("transfer-report-title"), &[]),
    &[ReportAction::COMMANDS],
);

pub(super) struct ReportView {
    report: TransferReport,
    reading: ScrollView,
}

impl ReportView {
    pub(super) fn open(report: TransferReport, cx: &mut Context) {
        cx.open(Box::new(Self { report, reading: ScrollView::default() }));
    }

    fn page<'a>(&self, width: u16, cx: &'a Context) -> Page<'a> {
        let mut page = Page::new(width, cx);
        page.sentence(Role::Label, 0, cx.theme.symbols().cursor, &cx.render(&self.report.heading()));
        for sum in self.report.totals().iter() {
            let total = Message::new("transfer-report-total")
                .money("amount", sum.money, sum.currency)
                .text("currency", sum.currency.code());
            page.line(Role::Text, &cx.render(&total));
        }
        // What needs attention comes first; the order of the others is that of their entry.
        let mut lines: Vec<&TransferLine> = self.report.lines.iter().collect();
        lines.sort_by_key(|line| (line.outcome == TransferOutcome::Transferred, line.messages.is_empty()));
        page.gap();
        for line in lines {
            self.write(&mut page, line, cx);
        }
        page
    }

    fn write(&self, page: &mut Page<'_>, line: &TransferLine, cx: &Context) {
        let symbols = cx.theme.symbols();
        let (role, sign) = match (&line.outcome, line.messages.is_empty()) {
            (TransferOutcome::Transferred, true) => (Role::Text, symbols.good),
            (TransferOutcome::Transferred, false) => (Role::Warning, symbols.warning),
            (TransferOutcome::LeftEntered | TransferOutcome::NotAwaiting(_), _) => {
                (Role::Danger, symbols.danger)
            }
        };
        let mut message = Message::new("transfer-report-line-unknown");
        if let Some(known) = &line.known {
            message = Message::new("transfer-report-line")
                .text("customer", &known.customer)
                .text("name", &known.name)
                .money("amount", known.amount, known.currency)
                .text("currency", known.currency.code());
        }
        let outcome = cx.render(&line.outcome_message(self.report.run));
        let message = message.text("invoice", &line.invoice).text("fate", outcome);
        page.sentence(role, 0, sign, &cx.render(&message));
        for message in line.all_messages() {
            page.sentence(Role::Text, 2, symbols.bullet, &cx.render(&message));
        }
    }

    /// Asks for the file; its ending says how it is written.
    fn ask(&self, cx: &mut Context) {
        let name = format!("{}-{}.csv", cx.text(key("transfer-report-file-name")), self.report.day);
        let question = FileQuestion {
            title: Message::new("transfer-report-save"),
            effect: Message::new("transfer-report-save-effect"),
            label: key("transfer-report-file"),
            help: key("transfer-report-file-help"),
            name,
        };
        Naming::ask(Address::HERE, question, Self::save, cx);
    }

    fn save(&mut self, (file, if_exists): (PathBuf, IfExists), naming: Naming<Self>, cx: &mut Context) {
        let text = self.page(FILE_WIDTH, cx).into_lines();
        let text: String = text.iter().map(|line| line.to_string().trim_end().to_owned() + "\n").collect();
        let (report, words) = (self.report.clone(), std::sync::Arc::clone(&cx.words));
        let place = file.display().to_string();
        cx.write_for(
            Address::HERE,
            Message::new("transfer-report-job").text("file", &place),
            move |services, _| {
                let output =
                    Output::create(&services.destination(&file, if_exists)).map_err(DeskError::from)?;
                report.save(output, &text, &|message| words.render(message))
            },
            move |screen: Option<&mut Self>, saved, cx| match (saved, screen) {
                (Ok(()), _) => {
                    cx.report(Tone::Done, Message::new("transfer-report-saved").text("file", place));
                }
                (Err(why), Some(_)) => naming.refused(why.map(NotWritten::from), cx),
                (Err(_), None) => {}
            },
        );
    }
}

impl Screen for ReportView {
    fn scope(&self) -> &'static Scope {
        &SCOPE
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        let lines = self.page(area.width.min(WIDEST), cx).into_lines();
        self.reading.draw(&lines, frame, area);
        frame.set_cursor_position(area.as_position());
    }

    fn run(&mut self, command: &Command, cx: &mut Context) {
        match ReportAction::of(command) {
            Some(ReportAction::Save) => self.ask(cx),
            None => {}
        }
    }

    fn key(&mut self, key: Key, _cx: &mut Context) {
        self.reading.key(key);
    }

    fn mouse(&mut self, mouse: MouseEvent, _cx: &mut Context) {
        self.reading.mouse(mouse);
    }

    fn status(&self, cx: &Context) -> String {
        self.reading.status(cx)
    }
}
