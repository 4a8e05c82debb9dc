//! The credit parameters, section by section.

use ratatui::Frame;
use ratatui::crossterm::event::{MouseEvent, MouseEventKind};
use ratatui::layout::Rect;

use super::pane::Pane;
use crate::credit::Statement;
use crate::desk::{CustomerSheet, Section, Setting, Settings, SheetLine};
use crate::tui::screens::fetched::Fetched;
use crate::tui::screens::page::Page;
use crate::tui::screens::reading::Reading;
use crate::tui::screens::values::{Label, shown_parameter};
use crate::tui::{Context, Key, Role, Wheel};
use crate::words::word;

/// Columns that two sections side by side need each.
const HALF: u16 = 44;
/// Columns of the widest page.
const WIDEST: u16 = 100;

/// The tab.
pub(super) struct Parameters {
    code: String,
    sheet: Fetched<(CustomerSheet, Settings)>,
    reading: Reading,
}

impl Parameters {
    pub(super) fn of(code: &str) -> Self {
        Self { code: code.to_owned(), sheet: Fetched::default(), reading: Reading::default() }
    }
}

impl Pane for Parameters {
    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        let mut page = Page::new(area.width.min(WIDEST), cx);
        match (self.sheet.value(), self.sheet.problem()) {
            (Some((customer, settings)), _) => write(&mut page, customer, settings, cx),
            (None, Some(problem)) => {
                page.sentence(Role::Danger, 0, cx.theme.signs().danger, &cx.tell(problem));
            }
            (None, None) => page.line(Role::Dim, &cx.text(word("tui-loading"))),
        }
        self.reading.draw(&page.into_lines(), frame, area);
    }

    fn poll(&mut self, cx: &mut Context) {
        let code = self.code.clone();
        self.sheet.poll(cx, move |reader| Ok((reader.customer_sheet(&code)?, reader.settings()?)));
    }

    fn key(&mut self, key: Key, _cx: &mut Context) {
        self.reading.key(key);
    }

    fn mouse(&mut self, mouse: MouseEvent) {
        match mouse.kind {
            MouseEventKind::ScrollUp => self.reading.wheel(Wheel::Up),
            MouseEventKind::ScrollDown => self.reading.wheel(Wheel::Down),
            _ => {}
        }
    }

    fn status(&self, cx: &Context) -> String {
        match self.reading.below() {
            0 => String::new(),
            below => {
                let below = i64::try_from(below).unwrap_or(i64::MAX);
                cx.tell(&Statement::new("customer-lines-below").count("below", below))
            }
        }
    }
}

/// All sections, two side by side where there is room.
fn write(page: &mut Page<'_>, customer: &CustomerSheet, settings: &Settings, cx: &Context) {
    for pair in Section::ALL.chunks(2) {
        page.gap();
        match pair {
            [left, right] => page.halves(
                HALF,
                |page| section(page, customer, settings, *left, cx),
                |page| section(page, customer, settings, *right, cx),
            ),
            one => one.iter().for_each(|only| section(page, customer, settings, *only, cx)),
        }
    }
}

fn section(
    page: &mut Page<'_>,
    customer: &CustomerSheet,
    settings: &Settings,
    section: Section,
    cx: &Context,
) {
    page.heading(&cx.tell(&Statement::new(section.key())));
    for line in customer.sheet.section(section) {
        let label = label(line, settings, cx);
        let value = line.value.as_deref();
        let shown = value.map(|value| shown_parameter(line.parameter, value, customer.currency(), &cx.words));
        match shown {
            Some(shown) => page.value(Role::Text, &label, &shown),
            None => page.value(Role::Dim, &label, cx.theme.signs().bullet),
        }
    }
}

/// The label of a parameter; the user fields have the company's own.
fn label(line: &SheetLine, settings: &Settings, cx: &Context) -> String {
    let own = match line.parameter.name {
        "user_field_1" => Setting::named("user_field_1_label"),
        "user_field_2" => Setting::named("user_field_2_label"),
        _ => return cx.text(Label::of_parameter(line.parameter).text),
    };
    let own = own.map(|setting| settings.value(setting)).unwrap_or_default();
    if own.is_empty() { cx.text(Label::of_parameter(line.parameter).text) } else { own.to_owned() }
}
