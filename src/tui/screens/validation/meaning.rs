//! "Is this rule what you mean?": each criterion as a sentence, with whom it catches today.

use crate::credit::{Currency, Message};
use crate::desk::ValidationPreview;
use crate::tui::dialog::MessageBox;
use crate::tui::{Address, Context, Pending};
use crate::words::key;

/// What the criteria in force mean, and what is odd about them.
struct Meaning {
    preview: ValidationPreview,
    warnings: Vec<Message>,
    currency: Currency,
}

/// Shows what the criteria in force mean, once it is known; that it could not be found out changes nothing that was saved.
pub(in crate::tui::screens) fn render<C: 'static>(address: Address<C>, cx: &mut Context) -> Pending {
    cx.read_to_ask(
        address,
        key("validation-job-read"),
        |services, progress| {
            services.ask(|reader| {
                let book = reader.validation_snapshot(progress)?;
                Ok(Meaning {
                    preview: book.preview(&book.policy),
                    warnings: reader.warnings_of(&book.policy)?,
                    currency: book.policy.currency,
                })
            })
        },
        |_, meaning, cx| {
            if let Ok(meaning) = meaning {
                show(&meaning, cx);
            }
        },
    )
}

fn show(meaning: &Meaning, cx: &mut Context) {
    let warnings = meaning.warnings.iter().map(|warning| cx.render(warning));
    let text: Vec<String> =
        sentences(&meaning.preview, meaning.currency, cx).into_iter().chain(warnings).collect();
    let title = cx.text(key("validation-title"));
    MessageBox::show(cx, title, text.join("\n\n"));
}

/// A sentence for each criterion that is on, or that none is.
pub(super) fn sentences(preview: &ValidationPreview, currency: Currency, cx: &Context) -> Vec<String> {
    if preview.criteria.is_empty() {
        return vec![cx.text(key("validation-trial-none"))];
    }
    let sentence = |criterion: &crate::desk::CriterionSentence| {
        let caught = Message::new("validation-trial-caught")
            .count("count", criterion.customers)
            .money("late", criterion.late, currency)
            .text("currency", currency.code());
        format!("{} {}", cx.render(&criterion.text), cx.render(&caught))
    };
    preview.criteria.iter().map(sentence).collect()
}
