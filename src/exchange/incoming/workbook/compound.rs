//! Streams of a compound file (MS-CFB), the container of old workbooks and of encrypted new ones.

const SIGNATURE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
/// Values from here on end a chain of sectors.
const RESERVED: u32 = 0xffff_fffa;
/// A shorter stream is in small sectors.
const SHORTEST: usize = 4096;
/// A small sector has 64 bytes.
const SMALL_SHIFT: u32 = 6;
const ENTRY: usize = 128;
/// The bytes of a sector of a file that is made here, and how many entries a table of sectors has in it.
const LARGE: usize = 4096;
const IN_TABLE: usize = LARGE / 4;
/// The tables of sectors that the header names.
const TABLES_IN_HEADER: usize = 109;
const TABLE: u32 = 0xffff_fffd;
const END_OF_CHAIN: u32 = 0xffff_fffe;
const FREE: u32 = 0xffff_ffff;

pub(super) fn is_compound(bytes: &[u8]) -> bool {
    bytes.starts_with(SIGNATURE)
}

pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..)?.first_chunk().copied().map(u16::from_le_bytes)
}

pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..)?.first_chunk().copied().map(u32::from_le_bytes)
}

/// The stream with a name; none where there is none, or where the file is damaged.
pub(super) fn stream(bytes: &[u8], name: &str) -> Option<Vec<u8>> {
    let file = Compound::of(bytes)?;
    let entries = file.chain(u32_at(bytes, 48)?);
    let (entries, _) = entries.as_chunks::<ENTRY>();
    let root = entries.first()?;
    let is_named = |entry: &&[u8; ENTRY]| name_of(*entry).eq_ignore_ascii_case(name);
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

/// A sound file with nothing but the stream of a workbook: the crate that reads it follows sectors that follow each other in a
/// circle without an end.
pub(super) fn with_workbook(mut stream: Vec<u8>) -> Option<Vec<u8>> {
    stream.resize(stream.len().max(SHORTEST).next_multiple_of(LARGE), 0);
    let sectors = stream.len() / LARGE;
    // The tables, the folder and the stream follow each other.
    let tables = (1..=TABLES_IN_HEADER).find(|tables| tables * IN_TABLE > tables + sectors)?;
    let [first, after, last] = [tables + 1, tables + 1 + sectors, tables * IN_TABLE];
    let follows = |sector: usize| match sector {
        sector if sector < tables => Some(TABLE),
        sector if sector == tables || sector + 1 == after => Some(END_OF_CHAIN),
        sector if sector < after => u32::try_from(sector + 1).ok(),
        _ => Some(FREE),
    };
    let mut file = SIGNATURE.to_vec();
    file.resize(24, 0);
    for value in [0x3e_u16, 3, 0xfffe, 12, 6] {
        file.extend(value.to_le_bytes());
    }
    file.resize(44, 0);
    let [count, folder] = [u32::try_from(tables).ok()?, u32::try_from(tables).ok()?];
    for value in [count, folder, 0, u32::try_from(SHORTEST).ok()?, END_OF_CHAIN, 0, END_OF_CHAIN, 0] {
        file.extend(value.to_le_bytes());
    }
    for table in 0..TABLES_IN_HEADER {
        let sector = u32::try_from(table).ok().filter(|_| table < tables);
        file.extend(sector.unwrap_or(FREE).to_le_bytes());
    }
    file.resize(LARGE, 0);
    for sector in 0..last {
        file.extend(follows(sector)?.to_le_bytes());
    }
    file.extend(entry("Root Entry", 5, (END_OF_CHAIN, 0)));
    file.extend(entry("Workbook", 2, (u32::try_from(first).ok()?, u64::try_from(stream.len()).ok()?)));
    file.resize(LARGE * (1 + first), 0);
    file.append(&mut stream);
    Some(file)
}

/// An entry of the folder: a stream, or the root.
fn entry(name: &str, kind: u8, (start, size): (u32, u64)) -> Vec<u8> {
    let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let length = u16::try_from(entry.len() + 2).unwrap_or_default();
    entry.resize(64, 0);
    entry.extend(length.to_le_bytes());
    entry.extend([kind, 1]);
    // No entry is before, after or below it.
    entry.resize(80, 0xff);
    entry.resize(116, 0);
    entry.extend(start.to_le_bytes());
    entry.extend(size.to_le_bytes());
    entry
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
