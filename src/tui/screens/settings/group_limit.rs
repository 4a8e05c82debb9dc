//! A limit that a credit group shares: what it would be warned of is shown before it is saved (R1.10).

use super::kind::{SetupChange, Shown};
use super::{Filled, SettingsView};
use crate::credit::Message;
use crate::desk::{DeskError, LimitWarning};
use crate::tui::dialog::{Gravity, Question};
use crate::tui::form::YesNo;
use crate::tui::screens::customer::brief;
use crate::tui::{Address, Context, Outcome};
use crate::words::key;

impl SettingsView {
    /// Tries a change, and asks where the limit would be below today's exposure.
    pub(super) fn try_out(filled: Filled, change: SetupChange, cx: &mut Context) {
        let tried = change.clone();
        cx.save(
            Address::HERE,
            Message::new("settings-job-save").text("what", change.code()),
            move |services, _| services.act(|writer| tried.preview(writer)),
            |screen: Option<&mut Self>, warning, cx| {
                if let Some(screen) = screen {
                    screen.tried(filled, change, warning, cx);
                }
            },
        );
    }

    fn tried(
        &mut self,
        filled: Filled,
        change: SetupChange,
        warning: Outcome<Option<LimitWarning>, DeskError>,
        cx: &mut Context,
    ) {
        let warning = match warning {
            Ok(Some(warning)) => warning,
            Ok(None) => return Self::put(filled, change, Shown::No, cx),
            Err(why) => return self.saved(filled, Err(why), cx),
        };
        let title = Message::new("customer-save-title").text("code", change.code());
        let (effect, yes) = (brief(&warning), key("customer-command-save"));
        let question = Question { title, effect, yes, gravity: Gravity::Plain }.or_no();
        cx.ask(Address::HERE, question, |screen: &mut Self, answer, cx| match answer {
            YesNo::Yes => Self::put(filled, change, Shown::Yes, cx),
            YesNo::No => screen.ask(filled, cx),
        });
    }
}
