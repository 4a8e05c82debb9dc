//! What a folded text has, in a few bits.

/// A bit for each letter and each pair of digits that a folded text has.
pub(super) fn letters_of(text: &str) -> u32 {
    let bit = |byte: u8| match byte {
        b'a'..=b'z' => 1_u32 << (byte - b'a'),
        b'0'..=b'9' => 1_u32 << (26 + (byte - b'0') / 2),
        _ => 0,
    };
    text.bytes().map(bit).fold(0, |all, one| all | one)
}
