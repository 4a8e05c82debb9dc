//! The names of the months, whole and shortened.

use crate::sanitize::folded;

/// The names in English, French, Dutch and German, without accents; what begins like exactly one month is its short form.
const NAMES: [&[&str]; 12] = [
    &["january", "janvier", "januari", "januar", "jaenner", "janner"],
    &["february", "fevrier", "februari", "februar"],
    &["march", "mars", "maart", "mrt", "marz", "maerz"],
    &["april", "avril"],
    &["may", "mai", "mei"],
    &["june", "juin", "juni"],
    &["july", "juillet", "juli"],
    &["august", "aout", "augustus"],
    &["september", "septembre"],
    &["october", "octobre", "oktober"],
    &["november", "novembre"],
    &["december", "decembre", "dezember"],
];
/// The fewest letters of a short form.
const SHORTEST: usize = 3;

/// The month with a name, from 1; none where it could be several.
pub(super) fn month_named(name: &str) -> Option<u32> {
    let name = folded(name);
    let is_meant = |names: &[&str]| names.iter().any(|whole| whole.starts_with(&name));
    let mut months = (1..).zip(NAMES).filter(|(_, names)| name.len() >= SHORTEST && is_meant(names));
    let (month, _) = months.next()?;
    months.next().is_none().then_some(month)
}

/// The short English name of a month.
pub(super) fn short_name(month: u32) -> &'static str {
    let names = usize::try_from(month).ok().and_then(|month| NAMES.get(month.checked_sub(1)?));
    names.and_then(|names| names.first()?.get(..SHORTEST)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_forms_mean_one_month() {
        for (name, month) in [
            ("Févr", Some(2)),
            ("mrt", Some(3)),
            ("Mär", Some(3)),
            ("mar", Some(3)),
            ("mei", Some(5)),
            ("juil", Some(7)),
            ("jui", None),
            ("sept", Some(9)),
            ("Dez", Some(12)),
            ("ja", None),
            ("total", None),
            ("", None),
        ] {
            assert_eq!(month_named(name), month, "{name}");
        }
        assert!((1..=12).all(|month| month_named(short_name(month)) == Some(month)));
    }
}
