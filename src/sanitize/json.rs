//! JSON whose texts are exact: what acts instead of being read is written as an escape, never left out.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::Formatter;

use super::is_visible;

/// Writes a value as JSON on one line.
pub fn write_json(out: impl Write, value: &impl Serialize) -> serde_json::Result<()> {
    value.serialize(&mut Serializer::with_formatter(out, Escaping))
}

/// A value as JSON on one line.
pub fn json_text(value: &impl Serialize) -> serde_json::Result<String> {
    let mut bytes = Vec::new();
    write_json(&mut bytes, value)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Compact, with escapes for all that a terminal or an editor would obey or hide.
struct Escaping;

impl Formatter for Escaping {
    fn write_string_fragment<W: ?Sized + Write>(&mut self, out: &mut W, fragment: &str) -> io::Result<()> {
        let mut rest = fragment;
        while let Some((at, character)) = rest.char_indices().find(|(_, character)| !is_visible(*character)) {
            let (plain, after) = rest.split_at(at);
            out.write_all(plain.as_bytes())?;
            for unit in character.encode_utf16(&mut [0; 2]) {
                write!(out, "\\u{unit:04x}")?;
            }
            rest = after.get(character.len_utf8()..).unwrap_or_default();
        }
        out.write_all(rest.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use super::*;

    #[test]
    fn what_hides_or_steers_is_escaped_in_values_and_keys() {
        let text = json_text(&json!({ "a\u{202e}": "C\u{200b}1\u{7f}\u{9b}é", "tag": "\u{e0001}\n\u{1b}" }))
            .unwrap();
        assert_eq!(text, r#"{"a\u202e":"C\u200b1\u007f\u009bé","tag":"\udb40\udc01\n\u001b"}"#);
    }

    proptest! {
        #[test]
        fn a_text_is_read_back_exactly_and_nothing_in_it_steers(text in any::<String>()) {
            let written = json_text(&text).unwrap();
            prop_assert!(written.chars().all(is_visible), "{}", written);
            prop_assert_eq!(serde_json::from_str::<Value>(&written).unwrap(), Value::String(text));
        }
    }
}
