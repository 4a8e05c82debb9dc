//! F4 on a field: the groups, terms and users that the desk has, and the words that a value may be.

use super::Parameters;
use super::edited::Edited;
use super::fields::Row;
use super::moving::Mode;
use crate::desk::{DeskError, DeskReader};
use crate::fields::LookUp as Source;
use crate::tui::dialog::{Item, Picker};
use crate::tui::screens::customer::pane::tab;
use crate::tui::screens::ok_or_toast;
use crate::tui::{Address, Context, Tone};
use crate::words::{MessageKey, key};

/// What may be put into a field, and what it is called.
pub(super) struct Offer {
    value: String,
    name: String,
}

pub(super) fn has_look_up(edited: &Edited, row: &Row) -> bool {
    row.look_up.is_some() || row.field.is_some_and(|field| edited.form.is_choice(field))
}

impl Parameters {
    /// Begins one for the field under the cursor, which has the focus.
    pub(super) fn begin_look_up(&mut self, row: &Row, field: usize, cx: &mut Context) {
        match row.look_up {
            None => {
                let form = Address(|screen| Some(&mut tab::<Self>(screen)?.edited.as_mut()?.form));
                if let Some(edited) = &self.edited {
                    edited.form.look_up(form, cx);
                }
            }
            Some(Source::Words(codes)) => {
                let offers = codes.iter().map(|code| offer_of_code(code, cx)).collect();
                self.pick(row.label.text, field, offers, cx);
            }
            Some(source) => {
                let label = row.label.text;
                self.looking_up = cx.read_to_ask(
                    Address(tab::<Self>),
                    key("order-entry-job-look-up"),
                    move |services, _| services.ask(|reader| offers(reader, source)),
                    move |pane, offers, cx| {
                        if let Some(offers) = ok_or_toast(offers, cx) {
                            pane.pick(label, field, offers, cx);
                        }
                    },
                );
            }
        }
    }

    /// Offers values for a field, beginning with the one that it holds.
    fn pick(&self, label: MessageKey, field: usize, offers: Vec<Offer>, cx: &mut Context) {
        if offers.is_empty() {
            return cx.report(Tone::Notice, key("tui-nothing-found"));
        }
        let shown = self.edited.as_ref().map(|edited| edited.form.shown(field, cx)).unwrap_or_default();
        let present = offers.iter().position(|offer| offer.value == shown).unwrap_or_default();
        let items =
            offers.iter().map(|offer| Item { label: offer.name.clone(), hint: String::new() }).collect();
        let picker = Picker::look_up(cx.text(label), items).at(present);
        cx.ask(Address(tab::<Self>), picker, move |pane, index, cx| {
            if let Some(offer) = offers.get(index) {
                pane.put(field, &offer.value, cx);
            }
        });
    }

    /// Puts a value that was picked into its field.
    fn put(&mut self, field: usize, value: &str, cx: &Context) {
        let Some(edited) = &mut self.edited else { return };
        edited.form.set(field, value, cx);
        if self.mode == Mode::Moving {
            edited.leave(cx);
        }
    }
}

/// A value that is a word: it is put in as it is written in the own language.
fn offer_of_code(code: &str, cx: &Context) -> Offer {
    if code.is_empty() {
        return Offer { value: String::new(), name: cx.text(key("customer-as-company")) };
    }
    let in_words = cx.words.code("", code);
    Offer { value: in_words.clone(), name: in_words }
}

fn offers(reader: &mut DeskReader, source: Source) -> Result<Vec<Offer>, DeskError> {
    Ok(match source {
        Source::Groups(kind) => {
            let groups = reader.group_sheets()?.into_iter();
            let groups = groups.filter(|group| group.kind == kind);
            let offers = groups.map(|group| {
                let name = group.sheet.value("name").unwrap_or_default();
                Offer { name: format!("{}  {name}", group.sheet.code), value: group.sheet.code.clone() }
            });
            offers.collect()
        }
        Source::Terms => {
            let terms = reader.order_terms()?.into_iter();
            terms.map(|terms| Offer { name: terms.code.clone(), value: terms.code }).collect()
        }
        Source::Users => {
            let users = reader.users()?.into_iter().filter(|user| user.active);
            users
                .map(|user| Offer { name: format!("{}  {}", user.login, user.name), value: user.name })
                .collect()
        }
        Source::Words(_) => Vec::new(),
    })
}
