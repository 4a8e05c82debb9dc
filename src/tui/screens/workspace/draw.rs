//! How one tile is drawn.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::figures::{Balances, Figures, Known};
use super::lines::{Lines, Row};
use super::rows::{ReasonRow, reasons};
use super::tiles::Tile;
use crate::credit::{AgeingPeriods, LimitKind, Message, Money};
use crate::desk::{Excess, Expiry, ExpiryKind, HoldTiles, OverduePoint, ReasonTiles, ValidationTiles};
use crate::tui::chart::{Bar, bars, gauge, percent_of, sparkline};
use crate::tui::screens::customer::ageing::bounded_periods;
use crate::tui::{AgeGrade, Context, Role};
use crate::words::key;

/// Columns from which a line has room for what led to a figure.
const WIDE: u16 = 60;
/// Columns from which a line has room for a name beside what is due.
const NAMED: u16 = 44;

pub(super) fn content(tile: Tile, figures: &Figures, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
    let mut lines = Lines::new(frame, area, cx);
    match tile {
        Tile::OnHold => lines.of(&figures.holds, on_hold),
        Tile::ByAge => lines.of(&figures.holds, by_age),
        Tile::ByReason => lines.of(&figures.reasons, by_reason),
        Tile::Ageing => lines.of(&figures.balances, ageing),
        Tile::Exposure => lines.of(&figures.balances, exposure),
        Tile::Overdue => {
            lines.of(&figures.balances, overdue);
            if matches!(figures.balances, Known::Value(_)) {
                lines.of(&figures.trend, |lines, trend| trend_line(lines, trend));
            }
        }
        Tile::Excesses => lines.of(&figures.balances, excesses),
        Tile::Expiries => lines.of(&figures.balances, expiries),
        Tile::Validation => lines.of(&figures.validation, validation),
    }
}

fn on_hold(lines: &mut Lines<'_, '_>, holds: &HoldTiles) {
    let cx = lines.cx;
    let due = if holds.follow_ups_due > 0 { Role::Warning } else { Role::Text };
    let rows = [
        (Role::Text, key("workspace-held-orders"), cx.count(holds.all.count)),
        (Role::Text, key("workspace-held-value"), lines.home_money(holds.all.value)),
        (due, key("workspace-follow-ups"), cx.count(holds.follow_ups_due)),
    ];
    for (role, label, value) in rows {
        lines.row(role, &cx.text(label), &value);
    }
}

fn by_age(lines: &mut Lines<'_, '_>, holds: &HoldTiles) {
    let labels = [
        key("workspace-age-fresh"),
        key("workspace-age-week"),
        key("workspace-age-month"),
        key("workspace-age-older"),
    ];
    let ages = labels.into_iter().zip(holds.by_age);
    let rows = ages.map(|(label, tally)| lines.tally(lines.cx.text(label), tally));
    let rows = rows.collect();
    lines.table(rows);
}

fn by_reason(lines: &mut Lines<'_, '_>, holds: &ReasonTiles) {
    let cx = lines.cx;
    let tallies = reasons(holds).map(|(row, tally)| {
        let label = match row {
            ReasonRow::Ready => cx.text(key("workspace-ready")),
            ReasonRow::Reason(code) => cx.render(&Message::new(format!("reason-name-{}", code.code()))),
            ReasonRow::NotChecked => cx.text(key("workspace-not-checked")),
        };
        (label, tally)
    });
    let rows: Vec<Row> = tallies.map(|(label, tally)| lines.tally(label, tally)).collect();
    if rows.is_empty() {
        lines.note(Role::Good, &cx.text(key("workspace-nothing-held")));
    }
    lines.table(rows);
}

fn ageing(lines: &mut Lines<'_, '_>, balances: &Balances) {
    let cx = lines.cx;
    let ageing = &balances.tiles.ageing;
    let labels = period_labels(balances.policy.periods, cx);
    let not_due = (cx.text(key("ageing-not-due")), ageing.not_due);
    let columns = std::iter::once(not_due).chain(labels.into_iter().zip(ageing.periods));
    let unapplied = (cx.text(key("ageing-unapplied")), ageing.unapplied);
    let grades = AgeGrade::ALL.into_iter().map(Role::Ageing).chain([Role::Bar]);
    let chart: Vec<Bar> = columns
        .chain(std::iter::once(unapplied))
        .zip(grades)
        .map(|((label, amount), role)| Bar {
            label,
            role,
            length: u64::try_from(amount.minor()).unwrap_or(0),
            value: lines.home_money(amount),
        })
        .collect();
    bars(&chart, lines.frame, lines.area, cx);
}

/// What the periods of overdue items are called.
fn period_labels(periods: AgeingPeriods, cx: &Context) -> Vec<String> {
    match periods {
        AgeingPeriods::Days(lengths) => bounded_periods(lengths, cx),
        AgeingPeriods::Months => {
            let today = cx.session.today;
            let mut labels = vec![cx.text(key("workspace-this-month"))];
            for months in 1..5 {
                let end = cx.words.day(today.month_end_back(months));
                labels.push(cx.render(&Message::new("workspace-until").text("day", end)));
            }
            labels
        }
    }
}

fn exposure(lines: &mut Lines<'_, '_>, balances: &Balances) {
    let cx = lines.cx;
    let tiles = &balances.tiles;
    let figures = [
        (key("workspace-exposure-all"), tiles.exposure),
        (key("workspace-exposure-limited"), tiles.limited_exposure),
        (key("workspace-limits"), tiles.limits),
    ];
    for (label, amount) in figures {
        let value = lines.money(amount, tiles.currency);
        lines.row(Role::Text, &cx.text(label), &value);
    }
    let Some(used) = percent_of(tiles.limited_exposure, tiles.limits) else {
        return;
    };
    let value = cx.render(&Message::new("workspace-used").count("percent", used));
    lines.line(|width, cx| gauge(used, &value, width, cx));
}

fn overdue(lines: &mut Lines<'_, '_>, balances: &Balances) {
    let tiles = &balances.tiles;
    let ageing = &tiles.ageing;
    if ageing.not_due.is_zero() && ageing.periods.iter().all(|period| period.is_zero()) {
        return lines.note(Role::Good, &lines.cx.text(key("workspace-nothing-open")));
    }
    let role = if tiles.overdue.is_zero() { Role::Good } else { Role::Warning };
    let value = lines.money(tiles.overdue, tiles.currency);
    lines.row(role, &lines.cx.text(key("workspace-overdue-now")), &value);
}

fn trend_line(lines: &mut Lines<'_, '_>, trend: &[OverduePoint]) {
    if trend.iter().all(|point| point.overdue.is_zero()) {
        return;
    }
    let cx = lines.cx;
    let heights: Vec<u64> =
        trend.iter().map(|point| u64::try_from(point.overdue.minor()).unwrap_or(0)).collect();
    let line = sparkline(&heights, cx);
    let label = cx.text(key("workspace-trend"));
    lines.row(Role::Text, &label, &line);
    let highest = trend.iter().max_by_key(|point| point.overdue);
    for (label, point) in [
        (key("workspace-trend-highest"), highest),
        (key("workspace-trend-before"), trend.iter().rev().nth(1)),
    ] {
        let Some(point) = point else { continue };
        let label = Message::new(label.key()).day("day", point.day);
        let value = lines.home_money(point.overdue);
        lines.row(Role::Dim, &cx.render(&label), &value);
    }
}

fn excesses(lines: &mut Lines<'_, '_>, balances: &Balances) {
    if balances.tiles.excesses.is_empty() {
        lines.note(Role::Good, &lines.cx.text(key("workspace-no-excess")));
    }
    let excesses = balances.tiles.excesses.iter();
    let rows = excesses.map(|excess| one_excess(lines, excess)).collect();
    lines.table(rows);
}

fn one_excess(lines: &Lines<'_, '_>, excess: &Excess) -> Row {
    let cx = lines.cx;
    let label = match excess.kind {
        LimitKind::Customer | LimitKind::ShipTo => format!("{} {}", excess.code, excess.name),
        LimitKind::Group => {
            let message = Message::new("workspace-group").text("code", &excess.code);
            format!("{} {}", cx.render(&message), excess.name)
        }
    };
    let money = |amount: Money| lines.money(amount, excess.currency);
    let values = if lines.area.width < WIDE {
        vec![money(excess.excess)]
    } else {
        let over = Message::new("workspace-over").money("excess", excess.excess, excess.currency);
        vec![money(excess.exposure), format!("/ {}", money(excess.limit)), cx.render(&over)]
    };
    (Role::Danger, label, values)
}

fn expiries(lines: &mut Lines<'_, '_>, balances: &Balances) {
    if balances.tiles.expiries.is_empty() {
        lines.note(Role::Good, &lines.cx.text(key("workspace-no-expiry")));
    }
    let expiries = balances.tiles.expiries.iter();
    let rows = expiries.map(|expiry| one_expiry(lines, expiry)).collect();
    lines.table(rows);
}

fn one_expiry(lines: &Lines<'_, '_>, expiry: &Expiry) -> Row {
    let cx = lines.cx;
    let kind = cx.text(match expiry.kind {
        ExpiryKind::Limit => key("workspace-expiry-limit"),
        ExpiryKind::TemporaryLimit => key("workspace-expiry-temporary"),
        ExpiryKind::GroupLimit => key("workspace-expiry-group"),
        ExpiryKind::Review => key("workspace-expiry-review"),
    });
    let role = if expiry.day < cx.session.today { Role::Warning } else { Role::Text };
    let day = cx.words.day(expiry.day);
    if lines.area.width < NAMED {
        return (role, format!("{} {kind}", expiry.code), vec![day]);
    }
    let label = format!("{} {}", expiry.code, expiry.name);
    (role, label, vec![kind, day])
}

fn validation(lines: &mut Lines<'_, '_>, validation: &ValidationTiles) {
    let cx = lines.cx;
    let totals = &validation.totals;
    let rows = [
        (Role::Danger, key("workspace-to-block"), totals.to_block),
        (Role::Warning, key("workspace-to-warn"), totals.to_warn),
        (Role::Good, key("workspace-to-unblock"), totals.to_unblock),
    ];
    for (role, label, count) in rows {
        let role = if count == 0 { Role::Dim } else { role };
        lines.row(role, &cx.text(label), &cx.count(count));
    }
    match &validation.last {
        None => lines.note(Role::Dim, &cx.text(key("workspace-never-applied"))),
        Some(last) => {
            let label = Message::new("workspace-last-applied").text("user", last.login.clone());
            lines.row(Role::Dim, &cx.render(&label), &cx.words.day(last.day));
        }
    }
}
