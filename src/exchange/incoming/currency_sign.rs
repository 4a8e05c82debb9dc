//! The sign of a currency beside an amount (A10): it is read where it is that of the row's currency or the mapping's sign.

use crate::credit::Currency;

/// Signs and the currencies that they can mean.
const SIGNS: [(&str, &[&str]); 20] = [
    ("€", &["EUR"]),
    ("Euro", &["EUR"]),
    ("euro", &["EUR"]),
    ("EURO", &["EUR"]),
    ("Euros", &["EUR"]),
    ("$", &["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN"]),
    ("US$", &["USD"]),
    ("C$", &["CAD"]),
    ("A$", &["AUD"]),
    ("£", &["GBP"]),
    ("¥", &["JPY", "CNY"]),
    ("Fr", &["CHF"]),
    ("SFr", &["CHF"]),
    ("kr", &["SEK", "NOK", "DKK", "ISK"]),
    ("zł", &["PLN"]),
    ("Kč", &["CZK"]),
    ("Ft", &["HUF"]),
    ("lei", &["RON"]),
    ("₹", &["INR"]),
    ("R", &["ZAR"]),
];

/// An amount without the sign before or behind it that can mean the currency, or that the mapping says.
pub(super) fn without_sign<'a>(
    amount: &'a str,
    currency: Option<Currency>,
    own: Option<&str>,
) -> Option<&'a str> {
    let signs = [before(amount), behind(amount)];
    let (rest, _) = signs.into_iter().flatten().find(|(_, sign)| means(sign, currency, own))?;
    Some(rest)
}

/// The sign beside an amount, whatever it means.
pub(super) fn sign_of(amount: &str) -> Option<&str> {
    let signs = [before(amount), behind(amount)];
    signs.into_iter().flatten().map(|(_, sign)| sign).next()
}

/// An amount without the sign beside it, whatever it means.
pub(super) fn without_any_sign(amount: &str) -> Option<&str> {
    let signs = [before(amount), behind(amount)];
    signs.into_iter().flatten().map(|(rest, _)| rest).next()
}

/// The currencies that a sign can mean.
pub(super) fn currencies_of(sign: &str) -> Vec<Currency> {
    let known = SIGNS.iter().filter(|(known, _)| *known == sign).flat_map(|(_, codes)| codes.iter().copied());
    let own = sign.to_uppercase();
    known.chain([own.as_str()]).filter_map(|code| code.parse().ok()).collect()
}

/// The currency that a code or a sign alone means; none where it can mean several.
pub(super) fn currency_of(text: &str) -> Option<Currency> {
    match currencies_of(text.trim()).as_slice() {
        [currency] => Some(*currency),
        [] | [_, ..] => None,
    }
}

/// Whether a sign means a currency at all.
pub(super) fn is_known(sign: &str) -> bool {
    SIGNS.iter().any(|(known, _)| *known == sign) || sign.parse::<Currency>().is_ok()
}

fn means(sign: &str, currency: Option<Currency>, own: Option<&str>) -> bool {
    let known = SIGNS.iter().filter(|(known, _)| *known == sign);
    let mut codes = known.flat_map(|(_, codes)| codes.iter()).copied().chain([sign]);
    own == Some(sign) || currency.is_some_and(|is| codes.any(|code| code.eq_ignore_ascii_case(is.code())))
}

fn before(amount: &str) -> Option<(&str, &str)> {
    let amount = amount.trim_start();
    let end = amount.find(|letter| !is_of_sign(letter)).unwrap_or(amount.len());
    let (sign, rest) = amount.split_at_checked(end)?;
    (!sign.is_empty()).then(|| (rest.strip_prefix('.').unwrap_or(rest), sign))
}

fn behind(amount: &str) -> Option<(&str, &str)> {
    let amount = amount.trim_end();
    let whole = amount.strip_suffix('.').unwrap_or(amount);
    let rest = whole.trim_end_matches(is_of_sign);
    let sign = whole.get(rest.len()..)?;
    (!sign.is_empty()).then_some((rest, sign))
}

/// Letters and signs of currencies; not what is part of a number.
fn is_of_sign(letter: char) -> bool {
    letter.is_alphabetic() || matches!(letter, '$' | '€' | '£' | '¥' | '₹' | '₽' | '₺' | '¤')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_sign_of_the_currency_is_taken_off() {
        let dollar: Currency = "USD".parse().unwrap();
        let franc: Currency = "CHF".parse().unwrap();
        for (amount, currency, own, rest) in [
            ("€ 5.00", Currency::EUR, None, Some(" 5.00")),
            ("5.00€", Currency::EUR, None, Some("5.00")),
            ("EUR 5.00", Currency::EUR, None, Some(" 5.00")),
            ("5.00 eur", Currency::EUR, None, Some("5.00 ")),
            ("$5.00", dollar, None, Some("5.00")),
            ("$5.00", Currency::EUR, None, None),
            ("Fr. 5.00", franc, None, Some(" 5.00")),
            ("5.00 Fr.", franc, None, Some("5.00 ")),
            ("T 5.00", Currency::EUR, Some("T"), Some(" 5.00")),
            ("5.00", Currency::EUR, None, None),
            ("x", Currency::EUR, None, None),
        ] {
            assert_eq!(without_sign(amount, Some(currency), own), rest, "{amount}");
        }
        assert_eq!((sign_of("£5"), sign_of("5 kr"), sign_of("5")), (Some("£"), Some("kr"), None));
        assert!(is_known("kr") && is_known("CHF") && !is_known("x"));
    }
}
