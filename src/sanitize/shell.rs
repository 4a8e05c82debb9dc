//! Words of a command line that a person may copy to a shell.

use std::borrow::Cow;

/// The text as one word for the shell: in single quotes where anything in it means more to a shell than itself.
pub fn shell_word(text: &str) -> Cow<'_, str> {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"_./:@%+,=-".contains(&byte) || byte >= 0x80;
    if !text.is_empty() && text.bytes().all(is_plain) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(format!("'{}'", text.replace('\'', r"'\''")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_means_itself_to_a_shell() {
        for (text, word) in [
            ("od/été-1.db", "od/été-1.db"),
            ("", "''"),
            ("x y.db", "'x y.db'"),
            ("~/$HOME;rm", "'~/$HOME;rm'"),
            ("l'été.db", r"'l'\''été.db'"),
        ] {
            assert_eq!(shell_word(text), word);
        }
    }
}
