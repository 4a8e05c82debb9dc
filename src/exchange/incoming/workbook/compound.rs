//! Streams of a compound file (MS-CFB), the container of old workbooks and of encrypted new ones.

const SIGNATURE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
/// Values from here on end a chain of sectors.
const RESERVED: u32 = 0xffff_fffa;
/// A shorter stream is in small sectors.
const SHORTEST: usize = 4096;
/// A small sector has 64 bytes.
const SMALL_SHIFT: u32 = 6;
const ENTRY: usize = 128;

pub(super) fn is_compound(bytes: &[u8]) -> bool {
    bytes.starts_with(SIGNATURE)
}

pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..)?.first_chunk().copied().map(u16::from_le_bytes)
}

pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..)?.first_chunk().copied().map(u32::from_le_bytes)
}

/// The first stream that has one of these names; none where there is none, or where the file is damaged.
pub(super) fn stream(bytes: &[u8], names: &[&str]) -> Option<Vec<u8>> {
    let file = Compound::of(bytes)?;
    let entries = file.chain(u32_at(bytes, 48)?);
    let (entries, _) = entries.as_chunks::<ENTRY>();
    let root = entries.first()?;
    let is_named = |entry: &&[u8; ENTRY]| names.iter().any(|name| name_of(*entry).eq_ignore_ascii_case(name));
    let entry = entries.iter().find(is_named)?;
    let size = usize::try_from(u32_at(entry, 120)?).ok()?;
    let start = u32_at(entry, 116)?;
    let mut stream = if size < SHORTEST {
        let table = table_of(&file.chain(u32_at(bytes, 60)?));
        chain(&file.chain(u32_at(root, 116)?), SMALL_SHIFT, &table, start)
    } else {
        file.chain(start)
    };
    stream.truncate(size);
    Some(stream)
}

fn name_of(entry: &[u8]) -> String {
    let units = (0..32).map_while(|at| u16_at(entry, 2 * at).filter(|unit| *unit != 0));
    char::decode_utf16(units).map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

/// The sectors of a file and which of them follows which.
struct Compound<'a> {
    sectors: &'a [u8],
    shift: u32,
    next: Vec<u32>,
}

impl<'a> Compound<'a> {
    fn of(bytes: &'a [u8]) -> Option<Self> {
        let shift = u32::from(u16_at(bytes, 30)?);
        let size = 1_usize.checked_shl(shift).filter(|size| matches!(size, 512 | 4096))?;
        let sectors = bytes.get(size..)?;
        let mut tables = table_of(bytes.get(76..512)?);
        let mut more = u32_at(bytes, 68)?;
        let mut left = sectors.len() / size;
        while more < RESERVED && left > 0 {
            let mut list = table_of(sector(sectors, shift, more)?);
            more = list.pop()?;
            tables.extend(list);
            left -= 1;
        }
        let is_sector = |id: &u32| *id < RESERVED;
        let tables = tables.into_iter().filter(is_sector).map_while(|id| sector(sectors, shift, id));
        // A table that is named twice would be as long as the file is short.
        let next = tables.take(sectors.len() / size + 1).flat_map(table_of).collect();
        Some(Self { sectors, shift, next })
    }

    fn chain(&self, start: u32) -> Vec<u8> {
        chain(self.sectors, self.shift, &self.next, start)
    }
}

/// What is in the sectors from one on; not more than there are, should they follow each other in a circle.
fn chain(sectors: &[u8], shift: u32, next: &[u32], start: u32) -> Vec<u8> {
    let following = |id: &u32| next.get(usize::try_from(*id).ok()?).copied();
    let ids = std::iter::successors(Some(start), following).take_while(|id| *id < RESERVED);
    let chain = ids.map_while(|id| sector(sectors, shift, id));
    chain.take((sectors.len() >> shift) + 1).flatten().copied().collect()
}

fn sector(sectors: &[u8], shift: u32, id: u32) -> Option<&[u8]> {
    let start = usize::try_from(id).ok()?.checked_shl(shift)?;
    let rest = sectors.get(start..)?;
    Some(rest.get(..1 << shift).unwrap_or(rest))
}

fn table_of(bytes: &[u8]) -> Vec<u32> {
    let (entries, _) = bytes.as_chunks::<4>();
    entries.iter().map(|entry| u32::from_le_bytes(*entry)).collect()
}
