//! What was done, the newest first: what I did today, what can be undone and what not, and why.

use super::ok_or_toast;
use crate::desk::{Act, ActState, AuditQuery, AuditRecord, DeskError, DeskReader, Direction, EventId};
use crate::tui::command::commands;
use crate::tui::list::{List, ListAction, Marking, shows_list};
use crate::tui::screens::audit::trail;
use crate::tui::undoing;
use crate::tui::verbs::Verb;
use crate::tui::{Address, Command, Context, Pending, Route, Scope, Screen, Tone};
use crate::words::{MessageKey, key};
use source::{Acts, Shown};

mod source;

/// How many records of an act are searched for its customer or order.
const MOST_RECORDS: usize = 50;

commands! {
    pub enum ActsAction {
        /// Undoes the act, or does it again.
        Undo => Command::keyed("acts.undo", key("acts-command-undo"), &["enter"]),
        Customer => Command::new("acts.customer", key("hold-command-customer"), Verb::Customer),
        Order => Command::new("acts.order", key("hold-command-order"), Verb::Order),
        /// Shows what the audit trail has of it.
        Records => Command::new("acts.records", key("acts-command-records"), Verb::History),
        Mine => Command::keyed("acts.mine", key("acts-command-mine"), &["1"]),
        Everyones => Command::keyed("acts.everyones", key("acts-command-everyones"), &["2"]),
    }
}

pub static SCOPE: Scope = Scope::new(
    Command::new("acts", key("acts-title"), Verb::Acts).or(&["ctrl-z"]).help_only(),
    &[ActsAction::COMMANDS, ListAction::COMMANDS],
)
.starting(|_| Box::new(ActsView::of(Shown::Mine)))
.visited(|route, _| {
    let Route::Act(event) = route else { return None };
    Some(Box::new(ActsView::of(Shown::One(event))))
});

struct ActsView {
    list: List<Acts>,
    finding: Pending,
}

impl ActsView {
    fn of(shown: Shown) -> Self {
        let address = Address(|screen| Some(&mut screen.downcast::<Self>()?.list));
        let list = List::new(Acts { shown }, Marking::None, address).named("acts");
        Self { list, finding: Pending::default() }
    }

    fn shown(&self) -> Shown {
        self.list.source().shown
    }

    fn undo(&mut self, cx: &mut Context) {
        let Some(act) = self.list.current_row() else { return };
        match &act.state {
            ActState::Undoable { .. } => undoing::ask(act.event, act.name.clone(), act.direction, cx),
            ActState::Refused(why) => {
                let (event, why) = (act.event, why.clone());
                let act = (event, act.name.clone(), act.direction);
                self.finding = cx.read_to_ask(
                    Address::HERE,
                    key("acts-job-later"),
                    move |services, _| services.ask(|reader| reader.later_acts(event)),
                    move |_: &mut Self, later, cx| {
                        let Some(later) = ok_or_toast(later, cx) else { return };
                        undoing::explain(act, &why, &later.unwrap_or_default(), cx);
                    },
                );
            }
            ActState::Undone => cx.report(Tone::Notice, key("acts-undone-already")),
        }
    }

    /// Opens the customer or the order that the first of its records names.
    fn visit(&mut self, open: fn(&AuditRecord, &mut Context) -> bool, none: MessageKey, cx: &mut Context) {
        let Some(event) = self.list.current() else { return };
        self.finding = cx.read_to_ask(
            Address::HERE,
            key("acts-job-records"),
            move |services, _| services.ask(|reader| records(reader, event)),
            move |_: &mut Self, records, cx| {
                let Some(records) = ok_or_toast(records, cx) else { return };
                if !records.iter().any(|record| open(record, cx)) {
                    cx.report(Tone::Notice, none);
                }
            },
        );
    }
}

fn records(reader: &mut DeskReader, event: EventId) -> Result<Vec<AuditRecord>, DeskError> {
    let mut keys = reader.audit_keys(&AuditQuery { event: Some(event), ..AuditQuery::default() })?;
    keys.truncate(MOST_RECORDS);
    reader.audit_records(&keys)
}

fn open_customer(record: &AuditRecord, cx: &mut Context) -> bool {
    let Some(code) = trail::customer_of(record) else { return false };
    cx.visit(Route::Customer(code));
    true
}

fn open_order(record: &AuditRecord, cx: &mut Context) -> bool {
    let Some(number) = trail::order_of(record) else { return false };
    cx.visit(Route::Order(number));
    true
}

impl Screen for ActsView {
    fn scope(&self) -> &'static Scope {
        &SCOPE
    }

    fn title(&self, cx: &Context) -> String {
        cx.text(match self.shown() {
            Shown::Mine => key("acts-title-mine"),
            Shown::Everyones => key("acts-title-everyones"),
            Shown::One(_) => key("acts-title"),
        })
    }

    shows_list!(list);

    fn is_enabled(&self, command: &Command) -> bool {
        match ActsAction::of(command) {
            Some(ActsAction::Undo | ActsAction::Customer | ActsAction::Order | ActsAction::Records) => {
                self.list.current().is_some()
            }
            Some(ActsAction::Mine) => self.shown() != Shown::Mine,
            Some(ActsAction::Everyones) => self.shown() != Shown::Everyones,
            None => self.list.is_enabled(command),
        }
    }

    fn label(&self, command: &Command) -> MessageKey {
        let is_redo = self.list.current_row().is_some_and(|act: &Act| act.direction == Direction::Redo);
        match ActsAction::of(command) {
            Some(ActsAction::Undo) if is_redo => key("acts-command-redo"),
            _ => command.title,
        }
    }

    fn run(&mut self, command: &Command, cx: &mut Context) {
        if self.list.run(command, cx) {
            return;
        }
        match ActsAction::of(command) {
            Some(ActsAction::Undo) => self.undo(cx),
            Some(ActsAction::Customer) => self.visit(open_customer, key("acts-no-customer"), cx),
            Some(ActsAction::Order) => self.visit(open_order, key("acts-no-order"), cx),
            Some(ActsAction::Records) => {
                if let Some(event) = self.list.current() {
                    cx.visit(Route::Records(event));
                }
            }
            Some(ActsAction::Mine) => *self = Self::of(Shown::Mine),
            Some(ActsAction::Everyones) => *self = Self::of(Shown::Everyones),
            None => {}
        }
    }
}

#[cfg(test)]
mod tests;
