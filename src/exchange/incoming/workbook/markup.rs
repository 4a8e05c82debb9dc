//! Counting the elements of XML while it is unpacked: those that read it hold what is open, and a whole tag or text at once.

use memchr::{memchr, memchr3, memmem};

use super::FileProblem;

/// The most elements within each other.
const DEEPEST: u32 = 64;
/// The most bytes of a tag, a comment or a text.
const LONGEST: usize = 1 << 20;
/// Elements of which a sheet has as many as it likes: they are read one after the other.
const CELLS: [&[u8]; 7] = [b"row", b"c", b"v", b"f", b"is", b"t", b"r"];

/// What was seen of the XML of a part.
#[derive(Default)]
pub(super) struct Markup {
    depth: u32,
    /// All elements, and those that are not of a cell.
    pub(super) elements: u64,
    pub(super) others: u64,
    /// How many texts that cells share there are, by what their list says of itself.
    pub(super) texts: Option<u64>,
    /// What is not yet whole.
    waiting: Vec<u8>,
}

impl Markup {
    /// Looks at the next bytes. Refuses what is deeper or longer than any spreadsheet has it.
    pub(super) fn take(&mut self, bytes: &[u8]) -> Result<(), FileProblem> {
        let mut waiting = std::mem::take(&mut self.waiting);
        waiting.extend_from_slice(bytes);
        let mut rest = waiting.as_slice();
        while let Some(start) = memchr(b'<', rest) {
            if start > LONGEST {
                return Err(FileProblem::TooLarge);
            }
            let tag = rest.get(start..).unwrap_or_default();
            rest = tag;
            let Some(end) = end_of(tag) else { break };
            self.count(tag.get(..end).unwrap_or_default())?;
            rest = tag.get(end..).unwrap_or_default();
        }
        if rest.len() > LONGEST {
            return Err(FileProblem::TooLarge);
        }
        self.waiting = rest.to_vec();
        Ok(())
    }

    fn count(&mut self, tag: &[u8]) -> Result<(), FileProblem> {
        match tag.get(1) {
            Some(b'!' | b'?') => return Ok(()),
            Some(b'/') => {
                self.depth = self.depth.saturating_sub(1);
                return Ok(());
            }
            Some(_) | None => {}
        }
        let name = local_name(tag);
        self.elements += 1;
        self.others += u64::from(!CELLS.contains(&name));
        if name == b"sst" {
            self.texts = self.texts.max(claimed(tag));
        }
        if !tag.ends_with(b"/>") {
            self.depth += 1;
        }
        if self.depth > DEEPEST { Err(FileProblem::Spreadsheet) } else { Ok(()) }
    }
}

/// The name of a tag without its prefix.
fn local_name(tag: &[u8]) -> &[u8] {
    let name = tag.get(1..).unwrap_or_default();
    let end = name.iter().position(|byte| byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>'));
    let name = name.get(..end.unwrap_or(name.len())).unwrap_or_default();
    name.rsplit(|byte| *byte == b':').next().unwrap_or_default()
}

/// The count that a list of texts gives.
fn claimed(tag: &[u8]) -> Option<u64> {
    let tag = String::from_utf8_lossy(tag);
    let (_, count) = tag.split_once("uniqueCount")?;
    let digits = count.trim_start_matches(|letter: char| !letter.is_ascii_digit());
    let end = digits.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(digits.len());
    digits.get(..end)?.parse().ok().or((end > 0).then_some(u64::MAX))
}

/// Where a tag, comment or instruction ends; nothing where its end is not there yet.
fn end_of(tag: &[u8]) -> Option<usize> {
    const ENDS: [(&[u8], &[u8]); 3] = [(b"<!--", b"-->"), (b"<![CDATA[", b"]]>"), (b"<?", b"?>")];
    for (start, end) in ENDS {
        if tag.starts_with(start) {
            let at = memmem::find(tag.get(start.len()..)?, end)?;
            return Some(start.len() + at + end.len());
        }
        if start.starts_with(tag) {
            return None;
        }
    }
    let mut at = 0;
    loop {
        let found = at + memchr3(b'>', b'"', b'\'', tag.get(at..)?)?;
        match tag.get(found) {
            Some(b'>') => return Some(found + 1),
            Some(quote) => at = found + 1 + memchr(*quote, tag.get(found + 1..)?)? + 1,
            None => return None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is seen of a text that comes in pieces of some bytes.
    fn seen(text: &str, piece: usize) -> Result<(u64, u64, u32), FileProblem> {
        let mut markup = Markup::default();
        for bytes in text.as_bytes().chunks(piece) {
            markup.take(bytes)?;
        }
        Ok((markup.elements, markup.others, markup.depth))
    }

    #[test]
    fn elements_are_counted_in_whatever_pieces_they_come() {
        let text =
            "<?xml version='1.0'?><!-- <x> --><a b='>' c=\"'/>\"><x:c/><![CDATA[<y>]]></a><t >1</t><open>";
        for piece in [1, 2, 7, 1000] {
            assert_eq!(seen(text, piece).ok(), Some((4, 2, 1)), "{piece}");
        }
    }

    #[test]
    fn what_is_too_deep_or_too_long_is_refused() {
        assert!(seen(&"<a>".repeat(64), 100).is_ok());
        assert!(matches!(seen(&"<a>".repeat(65), 100), Err(FileProblem::Spreadsheet)));
        let long = "x".repeat(2 * LONGEST);
        for text in [format!("<a>{long}</a>"), format!("<a b='{long}'/>"), format!("<!--{long}-->"), long] {
            assert!(matches!(seen(&text, 1 << 16), Err(FileProblem::TooLarge)));
        }
    }
}
