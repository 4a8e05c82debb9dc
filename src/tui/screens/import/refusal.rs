//! Why a key does nothing just now.

use super::queue::Coverage;
use super::step::Step;
use super::{Import, ImportAction};
use crate::credit::Message;
use crate::desk::Strictness;
use crate::tui::{Context, Key, Tone};

impl Import {
    /// Says why what the key runs elsewhere does nothing here; returns whether it does.
    pub(super) fn refuses(&mut self, key: Key, cx: &mut Context) -> bool {
        let refused = ImportAction::COMMANDS.iter().find_map(|command| {
            let action =
                ImportAction::of(command).filter(|_| cx.shown_keys(command).any(|own| own == key))?;
            self.refusal(action).map(|_| action)
        });
        refused.is_some_and(|action| {
            self.refuse(action, cx);
            true
        })
    }

    pub(super) fn refuse(&mut self, action: ImportAction, cx: &mut Context) {
        if let Some(why) = self.refusal(action) {
            if self.step == Step::Columns {
                self.columns.go_to_question();
            }
            cx.report(Tone::Notice, why);
        }
    }

    fn refusal(&self, action: ImportAction) -> Option<Message> {
        match (action, self.step) {
            (ImportAction::GoOn, Step::Columns) => {
                self.source.as_ref()?.questions().first()?;
                Some(Message::new("import-screen-answer-first"))
            }
            (ImportAction::GoOn, Step::Look) if !self.can_go_on() => {
                self.problem.clone().or_else(|| self.nothing_to_do())
            }
            (ImportAction::End, Step::Look) => {
                let report = self.report.as_ref()?;
                report.missing.as_ref().filter(|missing| missing.count > 0)?;
                match self.coverage {
                    _ if report.rejected > 0 => Some(Message::new("import-screen-settle-unread")),
                    Coverage::Whole => None,
                    Coverage::Following => Some(Message::new("import-screen-settle-following")),
                    Coverage::Incomplete => Some(Message::new("import-screen-settle-incomplete")),
                }
            }
            (ImportAction::Header | ImportAction::Total | ImportAction::End, Step::Table) => {
                self.refusal_on_table(action)
            }
            _ => None,
        }
    }

    /// Why a row of the table is not marked.
    fn refusal_on_table(&self, action: ImportAction) -> Option<Message> {
        let guess = self.guess()?;
        if self.table.is_on_settings() {
            return Some(Message::new("import-screen-on-rows"));
        }
        if action == ImportAction::Header {
            return None;
        }
        let is_on_header = self.table.is_on_header(guess).then(|| Message::new("import-screen-on-header"));
        is_on_header.or_else(|| guess.names.is_empty().then(|| Message::new("import-screen-no-header")))
    }

    /// Why nothing can be imported after a trial.
    pub(super) fn nothing_to_do(&self) -> Option<Message> {
        let (source, report) = self.source.as_ref().zip(self.report.as_ref())?;
        let is_spoilt = source.wanted.strict == Strictness::AllOrNone && report.is_faulty();
        Some(Message::new(if is_spoilt { "import-screen-tried-none" } else { "import-screen-tried-nothing" }))
    }
}
