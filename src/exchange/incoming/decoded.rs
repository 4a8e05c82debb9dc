//! The bytes of a file as they are cut into records: without the mark of their encoding, and UTF-16 as UTF-8.

use std::io::{Chain, Cursor, Read};

use encoding_rs::{Decoder, DecoderResult, UTF_16BE, UTF_16LE};

use super::encoding::Encoding;
use super::error::FileProblem;
use super::source::{FIRST, objection, read_up_to, utf16_of};

/// Bytes of UTF-16 that are decoded at once.
const CHUNK: usize = 8192;
const UTF8_MARK: &[u8] = b"\xef\xbb\xbf";
/// Stands for what means nothing in UTF-16; it means nothing in UTF-8 either, so that its record is at fault.
const DAMAGE: u8 = 0xff;

/// A file that is read as text.
pub(super) struct Decoded<R> {
    input: Chain<Cursor<Vec<u8>>, R>,
    encoding: Option<Encoding>,
    utf16: Option<Utf16>,
}

/// Text that is decoded piece by piece.
struct Utf16 {
    decoder: Decoder,
    bytes: Vec<u8>,
    text: Vec<u8>,
    used: usize,
    filled: usize,
    has_ended: bool,
}

impl<R: Read> Decoded<R> {
    /// Looks at the first bytes. What is no text is refused; a mark or the zero bytes of UTF-16 say the encoding, whatever
    /// was declared; without them and without a declaration it is left open.
    pub(super) fn new(mut input: R, declared: Option<Encoding>) -> Result<Self, FileProblem> {
        let mut first = vec![0; FIRST];
        let filled = read_up_to(&mut input, &mut first).map_err(FileProblem::from_io)?;
        first.truncate(filled);
        if let Some(problem) = objection(&first) {
            return Err(problem);
        }
        let has_mark = first.starts_with(UTF8_MARK);
        let encoding = if has_mark { Some(Encoding::Utf8) } else { utf16_of(&first).or(declared) };
        let mut first = Cursor::new(first);
        if has_mark {
            first.set_position(3);
        }
        Ok(Self { input: first.chain(input), encoding, utf16: encoding.and_then(Utf16::of) })
    }

    /// How the letters of the file are written, where it is known.
    pub(super) const fn encoding(&self) -> Option<Encoding> {
        self.encoding
    }

    /// The file as it is.
    pub(super) fn get_ref(&self) -> &R {
        self.input.get_ref().1
    }
}

impl<R: Read> Read for Decoded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let Some(utf16) = &mut self.utf16 else { return self.input.read(buffer) };
        while utf16.used == utf16.filled && !utf16.has_ended {
            utf16.decode(&mut self.input)?;
        }
        let waiting = utf16.text.get(utf16.used..utf16.filled).unwrap_or_default();
        let count = Cursor::new(waiting).read(buffer)?;
        utf16.used += count;
        Ok(count)
    }
}

impl Utf16 {
    /// What decodes an encoding that has to be.
    fn of(encoding: Encoding) -> Option<Self> {
        let encoding = match encoding {
            Encoding::Utf8 | Encoding::Windows1252 | Encoding::Latin1 | Encoding::Latin9 => return None,
            Encoding::Utf16Le => UTF_16LE,
            Encoding::Utf16Be => UTF_16BE,
        };
        Some(Self {
            decoder: encoding.new_decoder_with_bom_removal(),
            bytes: vec![0; CHUNK],
            text: vec![0; 2 * CHUNK],
            used: 0,
            filled: 0,
            has_ended: false,
        })
    }

    /// Decodes the next bytes in place of what was used.
    fn decode(&mut self, input: &mut impl Read) -> std::io::Result<()> {
        let count = read_up_to(input, &mut self.bytes)?;
        self.has_ended = count < self.bytes.len();
        let mut rest = self.bytes.get(..count).unwrap_or_default();
        (self.used, self.filled) = (0, 0);
        self.text.resize(2 * CHUNK, 0);
        loop {
            let room = self.text.get_mut(self.filled..).unwrap_or_default();
            let (result, read, written) =
                self.decoder.decode_to_utf8_without_replacement(rest, room, self.has_ended);
            rest = rest.get(read..).unwrap_or_default();
            self.filled += written;
            match result {
                DecoderResult::InputEmpty => return Ok(()),
                DecoderResult::OutputFull => self.text.resize(2 * self.text.len(), 0),
                DecoderResult::Malformed(..) => {
                    self.text.insert(self.filled, DAMAGE);
                    self.filled += 1;
                }
            }
        }
    }
}
