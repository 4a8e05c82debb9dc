//! F4 on a field: the groups, terms and users that the desk has, and the words that a value may be.

use super::edited::Edited;
use super::fields::Row;
use crate::credit::Statement;
use crate::desk::{DeskError, DeskReader};
use crate::fields::LookUp as Source;
use crate::tui::dialog::{Item, Picker};
use crate::tui::jobs::Task;
use crate::tui::{Context, Reply, Tone};
use crate::words::word;

/// What may be put into a field, and what it is called.
pub(super) struct Offer {
    value: String,
    name: String,
}

/// The look-up that is going on.
#[derive(Default)]
pub(super) enum LookUp {
    #[default]
    None,
    Reading(usize, Option<Task<Result<Vec<Offer>, Statement>>>),
    Picking(usize, Vec<String>, Option<Reply<usize>>),
}

/// Whether something can be looked up for a row.
pub(super) fn has_look_up(edited: &Edited, row: &Row) -> bool {
    row.look_up.is_some() || row.field.is_some_and(|field| edited.form.is_choice(field))
}

impl LookUp {
    /// Begins one for a row; its field has the focus.
    pub(super) fn begin(edited: &mut Edited, row: &Row, field: usize, cx: &mut Context) -> Self {
        match row.look_up {
            None => {
                edited.form.look_up(cx);
                Self::None
            }
            Some(Source::Words(codes)) => {
                let offers = codes.iter().map(|code| offer_of_code(code, cx)).collect();
                pick(row, field, offers, cx)
            }
            Some(source) => {
                let task = cx.read(word("order-entry-job-look-up"), move |services, _| {
                    services.ask(|reader| offers(reader, source)).map_err(|error| error.statement())
                });
                Self::Reading(field, Some(task))
            }
        }
    }

    /// Takes it one step further; says whether a value was put into its field.
    pub(super) fn poll(&mut self, edited: &mut Edited, cx: &mut Context) -> Option<usize> {
        match self {
            Self::None => None,
            Self::Reading(field, slot) => {
                let field = *field;
                match Task::take(slot) {
                    Some(Ok(Ok(offers))) => {
                        let row = edited.rows.iter().find(|row| row.field == Some(field))?;
                        *self = pick(row, field, offers, cx);
                    }
                    Some(Ok(Err(problem))) => {
                        let text = cx.tell(&problem);
                        cx.toast(Tone::Problem, text);
                    }
                    // The runtime told of a job that broke down.
                    Some(Err(_)) | None => {}
                }
                None
            }
            Self::Picking(field, values, slot) => {
                let value = Reply::take(slot).and_then(|index| values.get(index))?;
                edited.form.set(*field, value, cx);
                Some(*field)
            }
        }
    }
}

/// A value that is a word: it is put in as it is written in the own language.
fn offer_of_code(code: &str, cx: &Context) -> Offer {
    if code.is_empty() {
        return Offer { value: String::new(), name: cx.text(word("customer-as-company")) };
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

fn pick(row: &Row, field: usize, offers: Vec<Offer>, cx: &mut Context) -> LookUp {
    if offers.is_empty() {
        let nothing = cx.text(word("tui-nothing-found"));
        cx.toast(Tone::Notice, nothing);
        return LookUp::None;
    }
    let items = offers.iter().map(|offer| Item { label: offer.name.clone(), hint: String::new() }).collect();
    let title = cx.text(row.label.text);
    let reply = Picker::look_up(cx, title, items);
    LookUp::Picking(field, offers.into_iter().map(|offer| offer.value).collect(), Some(reply))
}
