//! How the letters of a file are written as bytes, and how that is found out where no one says it (A2).

use std::borrow::Cow;

use encoding_rs::{ISO_8859_15, WINDOWS_1252};

/// How the letters of a file are written as bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Encoding {
    /// UTF-8, with or without its mark.
    #[default]
    Utf8,
    /// Windows-1252, as Western European spreadsheets write it.
    Windows1252,
    /// ISO 8859-1: Western European, without the euro sign.
    Latin1,
    /// ISO 8859-15: ISO 8859-1 with the euro sign.
    Latin9,
    /// UTF-16 with the low byte first, as spreadsheets on Windows write it.
    Utf16Le,
    /// UTF-16 with the high byte first.
    Utf16Be,
}

/// The currency sign of ISO 8859-1, which no one writes: the euro sign of ISO 8859-15.
const EURO_OF_LATIN9: u8 = 0xa4;

impl Encoding {
    /// Its name, as a mapping gives it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Windows1252 => "windows-1252",
            Self::Latin1 => "iso-8859-1",
            Self::Latin9 => "iso-8859-15",
            Self::Utf16Le | Self::Utf16Be => "utf-16",
        }
    }

    pub(super) fn from_name(name: &str) -> Option<Self> {
        [Self::Utf8, Self::Windows1252, Self::Latin1, Self::Latin9, Self::Utf16Le]
            .into_iter()
            .find(|encoding| encoding.name().eq_ignore_ascii_case(name))
    }

    /// The encoding that bytes beyond ASCII show; none where there are no such bytes. A character of UTF-8 that is cut off
    /// at the end is sound, and a few damaged ones among many do not make it another encoding.
    pub(super) fn shown_by(bytes: &[u8]) -> Option<Self> {
        if bytes.is_ascii() {
            return None;
        }
        let (mut sound, mut damaged) = (0_usize, 0_usize);
        for chunk in bytes.utf8_chunks() {
            sound += chunk.valid().chars().filter(|letter| !letter.is_ascii()).count();
            damaged += usize::from(!chunk.invalid().is_empty());
        }
        let is_cut_off = std::str::from_utf8(bytes).is_err_and(|error| error.error_len().is_none());
        if is_cut_off || sound > damaged || damaged == 0 {
            return Some(Self::Utf8);
        }
        Some(Self::of_single_bytes(bytes))
    }

    /// Control characters of ISO 8859 are letters of Windows-1252, which has all the others of ISO 8859-1 too.
    fn of_single_bytes(bytes: &[u8]) -> Self {
        let has_more_letters = bytes.iter().any(|byte| (0x80..=0x9f).contains(byte));
        if !has_more_letters && bytes.contains(&EURO_OF_LATIN9) { Self::Latin9 } else { Self::Windows1252 }
    }

    /// The text, where every byte means something in this encoding; UTF-16 comes here as UTF-8.
    pub(super) fn text(self, bytes: &[u8]) -> Option<Cow<'_, str>> {
        match self {
            Self::Utf8 | Self::Utf16Le | Self::Utf16Be => std::str::from_utf8(bytes).ok().map(Cow::Borrowed),
            Self::Windows1252 => {
                // The web's reading of these five bytes is a control character; in a company's file they are damage.
                let undefined = |byte: &u8| matches!(byte, 0x81 | 0x8d | 0x8f | 0x90 | 0x9d);
                let text = || WINDOWS_1252.decode_without_bom_handling(bytes).0;
                (!bytes.iter().any(undefined)).then(text)
            }
            Self::Latin1 | Self::Latin9 => {
                let is_control = |byte: &u8| (0x80..=0x9f).contains(byte);
                let latin1 = || bytes.iter().map(|byte| char::from(*byte)).collect();
                let text = || match self {
                    Self::Latin1 if !bytes.is_ascii() => Cow::Owned(latin1()),
                    _ => ISO_8859_15.decode_without_bom_handling(bytes).0,
                };
                (!bytes.iter().any(is_control)).then(text)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bytes_beyond_ascii_show_the_encoding() {
        for (bytes, encoding) in [
            ("plain".as_bytes(), None),
            ("Zoé".as_bytes(), Some(Encoding::Utf8)),
            (&"Zoé".as_bytes()[..3], Some(Encoding::Utf8)),
            (b"Zo\xe9;1", Some(Encoding::Windows1252)),
            (b"5 \x80", Some(Encoding::Windows1252)),
            (b"5 \xa4", Some(Encoding::Latin9)),
            (b"5 \xa4 \x80", Some(Encoding::Windows1252)),
            (b"\xc3\xa9\xc3\xa9 \xff", Some(Encoding::Utf8)),
        ] {
            assert_eq!(Encoding::shown_by(bytes), encoding, "{bytes:?}");
        }
    }

    #[test]
    fn the_same_bytes_are_other_letters_in_each_encoding() {
        let bytes = b"\xe9 \xa4\xbd";
        assert_eq!(Encoding::Windows1252.text(bytes).as_deref(), Some("é ¤½"));
        assert_eq!(Encoding::Latin1.text(bytes).as_deref(), Some("é ¤½"));
        assert_eq!(Encoding::Latin9.text(bytes).as_deref(), Some("é €œ"));
        assert_eq!(Encoding::Utf8.text(bytes), None);
        for encoding in [Encoding::Latin1, Encoding::Latin9] {
            assert_eq!(encoding.text(b"a\x80"), None);
            assert_eq!(Encoding::from_name(encoding.name()), Some(encoding));
        }
    }
}
