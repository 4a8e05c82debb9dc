//! Names of columns as they are compared: without case, accents and punctuation.

use crate::sanitize::folded;

/// The words of a name in small letters without accents, with one blank between them: `N° pièce` is `n piece`.
pub(super) fn words(name: &str) -> String {
    let folded = folded(name);
    let words = folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn case_accents_and_punctuation_do_not_count() {
        for (name, folded) in [
            ("N° pièce", "n piece"),
            (" Date d’Échéance ", "date d echeance"),
            ("Kundenr.", "kundenr"),
            ("P.O. #", "p o"),
            ("A/C", "a c"),
            ("< 1 Month", "1 month"),
            ("Fälligkeit", "falligkeit"),
            ("", ""),
            ("--", ""),
        ] {
            assert_eq!(words(name), folded);
        }
    }
}
