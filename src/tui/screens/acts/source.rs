//! Acts as the rows of a list.

use crate::credit::{Message, Value as Part};
use crate::desk::{Act, ActState, DeskError, EventId};
use crate::tui::list::{Align, Cell, Column, Found, Query, Room, Source, Value};
use crate::tui::undoing::Direction;
use crate::tui::{Progress, Role, Services};
use crate::words::{Words, key};

/// How many are listed, the newest of them.
const MOST: u32 = 10_000;

/// Whose acts are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    Mine,
    Everyones,
    One(EventId),
}

pub(super) struct Acts {
    pub(super) shown: Shown,
}

static COLUMNS: &[Column<Act, ()>] = &[
    Column::new("time", key("audit-column-time"), Align::Left, Room(17, 17), 1, |act: &Act, words| {
        Cell::new(words.instant(act.at))
    })
    .by(())
    .whole(),
    Column::of("user", key("audit-column-user"), Room(6, 12), 3, Value::Text(|act: &Act| &act.login)),
    Column::new("act", key("acts-column-act"), Align::Left, Room(32, 80), 0, |act, words| {
        Cell::new(words.render(&Direction::of(act).called(act)))
    })
    .flexible(),
    Column::new("state", key("acts-column-state"), Align::Left, Room(18, 90), 2, state),
];

fn state(act: &Act, words: &Words) -> Cell {
    match (&act.state, Direction::of(act)) {
        (ActState::Undoable { things, of }, _) if things < of => {
            let part = Message::new("act-undoable-in-part").count("things", *things).count("of", *of);
            Cell::of(Role::Warning, words.render(&part))
        }
        (ActState::Undoable { .. }, Direction::Undo) => Cell::of(Role::Good, words.get(key("act-undoable"))),
        (ActState::Undoable { .. }, Direction::Redo) => Cell::of(Role::Good, words.get(key("acts-redoable"))),
        (ActState::Undone, Direction::Undo) => Cell::of(Role::Dim, words.get(key("act-is-undone"))),
        (ActState::Undone, Direction::Redo) => Cell::of(Role::Dim, words.get(key("acts-is-redone"))),
        (ActState::Refused(why), _) => {
            let why = Message::new("acts-refused").part("why", why.clone());
            Cell::of(Role::Dim, words.render(&why))
        }
    }
}

/// What the filter looks at: who did what to which customer, order or document.
fn text(act: &Act) -> String {
    let mut text = format!("{} {}", act.login, act.kind.code());
    for (name, value) in &act.name.values {
        if let ("subject", Part::Text(subject)) = (name.as_str(), value) {
            text.push(' ');
            text.push_str(subject);
        }
    }
    text
}

fn acts(services: &Services, keys: &[EventId]) -> Result<Vec<Act>, DeskError> {
    services.ask(|reader| keys.iter().map(|key| reader.act(*key)).collect())
}

impl Source for Acts {
    type Key = EventId;
    type Row = Act;
    type By = ();
    type Memory = ();

    fn columns(&self) -> &'static [Column<Act, ()>] {
        COLUMNS
    }

    fn keys(
        &self,
        services: &Services,
        query: &Query<()>,
        (): &mut (),
        progress: &Progress,
    ) -> Result<Vec<EventId>, DeskError> {
        let keys = match self.shown {
            Shown::Mine => {
                let user = services.desk().map(|desk| desk.user().id);
                services.ask(|reader| reader.act_keys(user, MOST))
            }
            Shown::Everyones => services.ask(|reader| reader.act_keys(None, MOST)),
            Shown::One(event) => Ok(vec![event]),
        };
        query.find_in(keys?, progress, |keys| {
            Ok(acts(services, keys)?.iter().map(|act| (act.event, text(act))).collect())
        })
    }

    fn rows(
        &self,
        services: &Services,
        keys: &[EventId],
        (): &(),
        _: &Progress,
    ) -> Result<Found<Self>, DeskError> {
        Ok(acts(services, keys)?.into_iter().map(|act| (act.event, act)).collect())
    }
}
