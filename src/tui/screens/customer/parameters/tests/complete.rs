//! Every field of the source document and of the page of screens is in the view, in every language.

use std::path::{Path, PathBuf};

use super::*;
use crate::fields::{Access, CustomerRecord, Section, named};
use crate::tui::screens::testing::desk;
use crate::tui::screens::values::{Label, fields_of};
use crate::words::Words;

/// The words of the page, and the fields they mean.
type Named = (&'static str, &'static [&'static str]);

/// What screens.md names in each section, the words as they are there.
const SCREENS_PAGE: &[(&str, Section, &[Named])] = &[
    (
        "credit information",
        Section::CreditInformation,
        &[
            ("bank", &["bank_name", "bank_account"]),
            ("contact", &["bank_contact", "bank_phone"]),
            ("credit established", &["credit_established"]),
            ("credit manager", &["credit_manager"]),
        ],
    ),
    (
        "credit history and settings",
        Section::HistoryAndSettings,
        &[
            ("limit", &["limit"]),
            ("expiry", &["limit_expires"]),
            ("temporary limit", &["temporary_limit", "temporary_from", "temporary_to"]),
            ("group", &["group", "policy_group"]),
            ("hold\nperiod", &["hold_period"]),
            ("minimum for credit check", &["minimum_for_check"]),
            ("order approval status and date", &["approval", "approval_date"]),
            ("min/max order", &["order_minimum", "order_maximum"]),
            ("last payment date", &["last_payment"]),
            ("number late", &["late_payments"]),
            ("average days", &["average_days"]),
            ("number of payments", &["payments"]),
            ("highest balance", &["highest_balance"]),
        ],
    ),
    (
        "credit check",
        Section::CreditCheck,
        &[
            ("DUNS", &["duns"]),
            ("agency", &["agency"]),
            ("rating", &["rating"]),
            ("rating date", &["rating_date"]),
            ("two user-defined fields", &["user_field_1", "user_field_2"]),
        ],
    ),
    (
        "basis payment information",
        Section::BasisPayment,
        &[
            ("average days to pay", &["basis_average"]),
            ("number of payments", &["basis_payments"]),
            ("start", &["basis_from"]),
            ("end", &["basis_to"]),
        ],
    ),
    ("DNBi", Section::Dnbi, &[("DNBi", &["last_review", "next_review", "do_not_call"])]),
    (
        "validation",
        Section::Validation,
        &[(
            "Maestro exceptions",
            &[
                "validation_delay_days",
                "validation_respite_days",
                "validation_minimum_balance",
                "validation_limit_percent",
                "validation_state",
                "validation_reason",
            ],
        )],
    ),
];

/// What the source document calls its fields, and the field of ours.
const SOURCE: &[(&str, &str)] = &[
    ("limite de crédit", "limit"),
    ("Minimum pour vérification crédit", "minimum_for_check"),
    ("période de retenue", "hold_period"),
    ("statut de la commande client", "approval"),
    ("Date retenu ou ouvert", "approval_date"),
    ("Date dernier paiement", "last_payment"),
    ("Nombre retards", "late_payments"),
    ("Moyenne jours", "average_days"),
    ("Nombre paiements", "payments"),
    ("no Duns", "duns"),
    ("Service crédit", "agency"),
    ("dernière cote", "rating"),
    ("Date dernière cote", "rating_date"),
    ("deux champs définis par l'utilisateur", "user_field_1"),
    ("deux champs définis par l'utilisateur", "user_field_2"),
    ("Jours moyens pour payer", "basis_average"),
    ("Nombre de paiements de base", "basis_payments"),
    ("Date début base", "basis_from"),
    ("Date fin base", "basis_to"),
    ("Date dernière révision", "last_review"),
];

/// Every row of the view: name and section.
fn rows() -> Vec<(&'static str, Section)> {
    let mut rows = Vec::new();
    for field in fields_of::<CustomerRecord>() {
        rows.push((field.name(), field.about().section));
        if field.name() == "approval" {
            rows.push(("approval_date", field.about().section));
        }
    }
    rows
}

/// A page of the specification; nothing where this checkout has none beside it, which is said.
#[expect(clippy::print_stderr, reason = "a test that is skipped must say so")]
fn page(name: &str) -> Option<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let data =
        std::env::var_os("CREDITDESK_REAL_DATA").map_or_else(|| root.join("../shared/data"), PathBuf::from);
    let path = data.parent()?.join(name);
    let page = std::fs::read_to_string(&path).ok();
    if page.is_none() {
        eprintln!("skipped: {} is not here", path.display());
    }
    page
}

#[test]
fn the_view_has_every_field_of_the_page_of_screens_in_its_section_and_no_other() {
    let rows = rows();
    let mut named = Vec::new();
    for (_, section, fields) in SCREENS_PAGE {
        for name in fields.iter().flat_map(|(_, names)| *names) {
            assert!(rows.contains(&(*name, *section)), "{name}");
            named.push(*name);
        }
    }
    let others: Vec<_> =
        rows.iter().filter(|(name, section)| *section != Section::General && !named.contains(name)).collect();
    assert!(others.is_empty(), "{others:?}");
}

#[test]
fn the_list_above_is_that_of_the_page_of_screens() {
    let Some(page) = page("spec/screens.md") else { return };
    let start = page.find("## Customer: credit parameters").unwrap();
    let page = page[start..].split("\n## ").next().unwrap().trim_start_matches("## ").to_owned();
    for (heading, _, fields) in SCREENS_PAGE {
        let section = &page[page.find(&format!("**{heading}**")).unwrap()..];
        for (words, _) in *fields {
            assert!(section.contains(words), "{words}");
        }
    }
    let headings = page.matches("**").count() / 2;
    assert_eq!(headings, SCREENS_PAGE.len(), "screens.md has a section that is not here");
}

#[test]
fn every_field_of_the_source_document_is_a_field_of_the_view() {
    let rows = rows();
    for (_, field) in SOURCE {
        assert!(rows.iter().any(|(name, _)| name == field), "{field}");
    }
    let Some(source) = page("seeds/002_50574df9267a2c0f.txt") else { return };
    for (words, _) in SOURCE {
        assert!(source.contains(words), "{words}");
    }
}

#[test]
fn every_label_is_drawn_and_every_field_explained_in_three_languages() {
    let desk = desk();
    for language in Language::ALL {
        let words = Words::new(language);
        let text = opened(&desk, "C200", language, (200, 60)).text();
        for section in Section::ALL {
            let heading = words.render(&crate::credit::Message::new(section.key()));
            assert!(text.contains(&heading), "{language:?} {heading}\n{text}");
        }
        for field in fields_of::<CustomerRecord>() {
            let Label { text: label, help } = Label::of(field);
            assert!(text.contains(&words.get(label)), "{language:?} {}\n{text}", field.name());
            assert!(words.get(help).len() > 15, "{language:?} {}", field.name());
        }
        for key in ["customer-approval-date", "customer-dnbi-note"] {
            let message = words.render(&crate::credit::Message::new(key));
            let begins: String = message.chars().take(20).collect();
            assert!(text.contains(&begins), "{language:?} {message}\n{text}");
        }
    }
}

#[test]
fn f1_explains_every_field() {
    let desk = desk();
    for language in Language::ALL {
        let words = Words::new(language);
        let mut terminal = opened(&desk, "C200", language, (160, 60));
        for (name, _) in rows() {
            let help = named::<CustomerRecord>(name).map_or_else(
                |_| words.get(crate::words::key("customer-approval-date-help")),
                |field| words.get(Label::of(field).help),
            );
            let begins: String = help.split(' ').take(3).collect::<Vec<_>>().join(" ");
            terminal.send("f1").sees(&begins).send("esc j");
        }
    }
}

#[test]
fn user_fields_are_shown_under_the_labels_of_the_company() {
    let desk = desk();
    let mut writer = desk.writer();
    writer.set_settings(&[crate::desk::Assignment::new("user_field_1_label", "Insurer's grade")]).unwrap();
    drop(writer);
    let mut terminal = opened(&desk, "C200", Language::English, (160, 60));
    terminal.sees("Insurer's grade").sees("User field 2").sees_no("User field 1");
}

#[test]
fn what_only_the_desk_writes_cannot_be_opened() {
    let desk = desk();
    let mut terminal = english(&desk, "C200");
    for field in fields_of::<CustomerRecord>().filter(|field| field.about().access != Access::Writable) {
        let label = Words::new(Language::English).get(Label::of(field).text);
        at(&mut terminal, &label).send("enter").sees("cannot be changed here");
        let footer = terminal.line(-1);
        assert!(!footer.contains("Done") && !footer.contains("Change"), "{footer}");
    }
}
