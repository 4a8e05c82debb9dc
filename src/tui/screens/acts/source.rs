//! Acts as the rows of a list.

use crate::credit::Message;
use crate::desk::{Act, ActSearched, ActState, DeskError, Direction, EventId};
use crate::tui::list::{Align, Cell, Column, Found, Query, Room, Source, Value};
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
    Column::new("act", key("acts-column-act"), Align::Left, Room(32, 80), 0, |act: &Act, words| {
        Cell::new(words.render(&act.title))
    })
    .flexible(),
    Column::new("state", key("acts-column-state"), Align::Left, Room(18, 90), 2, state),
];

fn state(act: &Act, words: &Words) -> Cell {
    match (&act.state, act.direction) {
        (ActState::Undoable { parts, of }, _) if parts < of => {
            let part = Message::new("act-undoable-in-part").count("parts", *parts).count("of", *of);
            Cell::of(Role::Warning, words.render(&part))
        }
        (ActState::Undoable { .. }, Direction::Undo) => Cell::of(Role::Good, words.get(key("act-undoable"))),
        (ActState::Undoable { .. }, Direction::Redo) => Cell::of(Role::Good, words.get(key("acts-redoable"))),
        (ActState::Undone, Direction::Undo) => Cell::of(Role::Dim, words.get(key("act-is-undone"))),
        (ActState::Undone, Direction::Redo) => Cell::of(Role::Dim, words.get(key("acts-is-redone"))),
        (ActState::Refused(why), _) => {
            let refused = |why: String| words.render(&Message::new("acts-refused").text("why", why));
            Cell::of(Role::Dim, refused(words.render(why))).or(refused(words.short(why)))
        }
    }
}

/// What the filter looks at: who did what to which customer, order or document.
fn text(act: &ActSearched) -> String {
    format!("{} {} {}", act.login, act.kind.code(), act.subject.as_deref().unwrap_or_default())
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
            let acts = services.ask(|reader| reader.acts_searched(keys))?;
            Ok(acts.iter().map(|act| (act.event, text(act))).collect())
        })
    }

    fn rows(
        &self,
        services: &Services,
        keys: &[EventId],
        (): &(),
        _: &Progress,
    ) -> Result<Found<Self>, DeskError> {
        let acts = services.ask(|reader| reader.acts(keys))?;
        Ok(acts.into_iter().map(|act| (act.event, act)).collect())
    }
}
