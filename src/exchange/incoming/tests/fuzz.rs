//! Files at random: each kind of file that is read, changed in a few places, thousands of times over. None may break the
//! reader down, and none may keep it busy. Slow, and only run when asked for (see `CONTRIBUTING.md`).

use std::io::{Cursor, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use super::workbooks::{archive, old_workbook};
use super::*;
use crate::credit::Currency;
use crate::exchange::testing::lists::lists;
use crate::stop::StopFlag;

const EUR: Currency = Currency::EUR;
/// Longer than this no small file may take.
const LONGEST: Duration = Duration::from_secs(5);

/// What is put into a file: what matters to those who read it.
const PIECES: [&[u8]; 24] = [
    b"\"",
    b",",
    b";",
    b"\n",
    b"\r",
    b"\t",
    b"\0",
    b"\xff",
    b"\xfe\xff",
    b"(",
    b")",
    b"-",
    b"<",
    b"</",
    b"/>",
    b"&#x1F;",
    b"&a;",
    b"]]>",
    b"{",
    b"[",
    b"99999999999999999999",
    b"1E308",
    b"31/12/9999",
    b"\xf0\x9f\x92\xb6",
];

/// Whether our own code broke down, on whatever thread.
static BROKE_DOWN: AtomicBool = AtomicBool::new(false);

/// Notes where something breaks down: the crates that read workbooks may, on a thread of their own.
fn watch() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            if panic.location().is_some_and(|place| place.file().starts_with("src/")) {
                BROKE_DOWN.store(true, Ordering::Relaxed);
                before(panic);
            }
        }));
    });
}

/// Runs until the time is over: seeds, each changed in a few places.
#[expect(clippy::print_stderr, reason = "how much was tried, and how to try it again")]
fn run(seeds: &[Vec<u8>], pack: impl Fn(&[u8]) -> Vec<u8>, read: impl Fn(&Path, &[u8])) {
    let minutes =
        std::env::var("FUZZ_MINUTES").ok().and_then(|text| text.parse::<f64>().ok()).unwrap_or(0.05);
    let seed = std::env::var("FUZZ_SEED")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or_else(|| fastrand::u64(..));
    watch();
    let end = Instant::now() + Duration::from_secs_f64(minutes * 60.0);
    let mut random = fastrand::Rng::with_seed(seed);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("in");
    let mut count = 0_u64;
    while Instant::now() < end {
        let mut bytes = random.choice(seeds).unwrap().clone();
        for _ in 0..random.usize(1..6) {
            change(&mut bytes, random.choice(seeds).unwrap(), &mut random);
        }
        let bytes = pack(&bytes);
        std::fs::write(&path, &bytes).unwrap();
        let started = Instant::now();
        let done = catch_unwind(AssertUnwindSafe(|| read(&path, &bytes)));
        count += 1;
        if done.is_err() || BROKE_DOWN.load(Ordering::Relaxed) || started.elapsed() > LONGEST {
            let kept = std::env::temp_dir().join(format!("fuzz-{seed}-{count}"));
            std::fs::write(&kept, &bytes).unwrap();
            panic!("seed {seed}, file {count}: {:?}, {}", started.elapsed(), kept.display());
        }
    }
    eprintln!("{count} files, seed {seed}");
}

/// Changes one place: a byte, a piece, a part that is left out, repeated or taken from another file.
fn change(bytes: &mut Vec<u8>, other: &[u8], random: &mut fastrand::Rng) {
    let at = random.usize(0..=bytes.len());
    let end = (at + random.usize(1..40)).min(bytes.len());
    match random.u8(0..7) {
        0 if at < bytes.len() => bytes[at] ^= 1 << random.u8(0..8),
        1 if at < bytes.len() => bytes[at] = random.u8(..),
        2 => drop(bytes.splice(at..at, random.choice(PIECES).unwrap().iter().copied())),
        3 => drop(bytes.drain(at..end)),
        4 => {
            let part = bytes[at..end].repeat(random.usize(1..20));
            bytes.splice(at..at, part);
        }
        5 if !other.is_empty() => {
            let from = random.usize(0..other.len());
            let part = &other[from..(from + random.usize(1..200)).min(other.len())];
            bytes.splice(at..end, part.iter().copied());
        }
        _ => bytes.truncate(at.max(1)),
    }
}

/// Looks at a file, and reads it as it is found out to be written and in the notation of the desk.
fn read_all(path: &Path, bytes: &[u8]) {
    let files = InputFiles::new(path, &Mapping::default());
    let options = GuessOptions { given: &Given::default(), currency: EUR, saved: None };
    let guess = Guess::of(&files, options, &StopFlag::default());
    let mapping = guess.ok().and_then(|guess| Mapping::parse::<InvoiceRow>(&guess.mapping).ok());
    for mapping in [Some(Mapping::default()), mapping].into_iter().flatten() {
        to_the_end::<InvoiceRow>(bytes, &mapping);
    }
    to_the_end::<CustomerRow>(bytes, &Mapping::default());
}

fn to_the_end<T: FileRow>(bytes: &[u8], mapping: &Mapping) {
    if let Ok(mut reader) = Reader::<T>::new(Cursor::new(bytes.to_vec()), "in", mapping, EUR) {
        while let Ok(Some(_)) = reader.next_row() {}
    }
}

fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    paths.filter(|path| path.extension().is_some_and(|of| of == ending)).collect()
}

fn bytes_of(paths: &[PathBuf]) -> Vec<Vec<u8>> {
    paths.iter().map(|path| std::fs::read(path).unwrap()).collect()
}

/// The lists that are workbooks, or those that are texts.
fn seeds(are_workbooks: bool) -> Vec<Vec<u8>> {
    let paths: Vec<PathBuf> = lists().into_iter().map(|list| list.path).collect();
    let is_workbook = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "xlsx");
    bytes_of(&paths.into_iter().filter(|path| is_workbook(path) == are_workbooks).collect::<Vec<_>>())
}

const NAMES: [&str; 8] = [
    "[Content_Types].xml",
    "_rels/.rels",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "xl/worksheets/sheet1.xml",
    "xl/styles.xml",
    "xl/sharedStrings.xml",
    "xl/theme/theme1.xml",
];
/// What is between the parts of a workbook that is not yet packed.
const BETWEEN: &[u8] = b"\0part\0";

/// The parts of workbooks one after the other, so that they are changed before they are packed.
fn unpacked() -> Vec<Vec<u8>> {
    let parts = |bytes: Vec<u8>| {
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let part = |name: &&str| {
            let mut bytes = Vec::new();
            if let Ok(mut part) = archive.by_name(name) {
                std::io::copy(&mut part, &mut bytes).unwrap();
            }
            bytes
        };
        NAMES.iter().map(part).collect::<Vec<_>>().join(BETWEEN)
    };
    seeds(true).into_iter().map(parts).collect()
}

fn pack(bytes: &[u8]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let mut rest = bytes;
    for name in NAMES {
        let end = memchr::memmem::find(rest, BETWEEN).unwrap_or(rest.len());
        archive.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(&rest[..end]).unwrap();
        rest = rest.get(end + BETWEEN.len()..).unwrap_or_default();
    }
    archive.finish().unwrap().into_inner()
}

#[test]
#[ignore = "as long as FUZZ_MINUTES says"]
fn texts() {
    let more = bytes_of(&files("tests/data", "csv"));
    let more = more.into_iter().filter(|bytes| bytes.len() < 1 << 16);
    run(&seeds(false).into_iter().chain(more).collect::<Vec<_>>(), <[u8]>::to_vec, read_all);
}

#[test]
#[ignore = "as long as FUZZ_MINUTES says"]
fn workbooks() {
    run(&unpacked(), pack, read_all);
}

#[test]
#[ignore = "as long as FUZZ_MINUTES says"]
fn archives() {
    run(&seeds(true), <[u8]>::to_vec, read_all);
}

#[test]
#[ignore = "as long as FUZZ_MINUTES says"]
fn old_workbooks() {
    run(&[old_workbook()], <[u8]>::to_vec, read_all);
}

#[test]
#[ignore = "as long as FUZZ_MINUTES says"]
fn opendocument() {
    let content = "<office:document-content><office:automatic-styles><style:style style:name='hidden'>\
        <style:table-properties table:display='false'/></style:style></office:automatic-styles><office:body><office:spreadsheet>\
        <table:table table:name='Notes' table:style-name='hidden'/><table:table table:name='Items'><table:table-row>\
        <table:table-cell><text:p>Customer No</text:p></table:table-cell><table:table-cell><text:p>Invoice No</text:p></table:table-cell>\
        <table:table-cell><text:p>Date</text:p></table:table-cell><table:table-cell><text:p>Amount</text:p></table:table-cell></table:table-row>\
        <table:table-row table:number-rows-repeated='2'><table:table-cell office:value-type='string'><office:annotation><text:p>n</text:p>\
        </office:annotation><text:p>A &amp; B<text:s text:c='2'/>&#233;</text:p></table:table-cell>\
        <table:table-cell office:value-type='float' office:value='7'/><table:table-cell office:value-type='date' office:date-value='2026-01-13'/>\
        <table:table-cell office:value-type='currency' office:value='99.99' table:formula='of:=1'/></table:table-row></table:table>\
        </office:spreadsheet></office:body></office:document-content>";
    let pack = |bytes: &[u8]| {
        let content = String::from_utf8_lossy(bytes);
        archive(&[("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", &*content)])
    };
    run(&[content.as_bytes().to_vec()], pack, read_all);
}

#[test]
#[ignore = "as long as FUZZ_MINUTES says"]
fn json() {
    let seeds = [
        "{\"made\":\"2026-01-01\",\"invoices\":[{\"customer\":\"C\",\"number\":\"1\",\"date\":\"2026-01-13\",\"due\":null,\"amount\":5.00}]}",
        "[{\"customer\":\"C\\u00e9\",\"number\":1,\"date\":\"2026-01-13\",\"amount\":\"5.00\",\"disputed\":true},{\"number\":2,\"customer\":\"D\"}]",
    ];
    run(&seeds.map(|text| text.as_bytes().to_vec()), <[u8]>::to_vec, read_all);
}

#[test]
#[ignore = "as long as FUZZ_MINUTES says"]
fn mappings() {
    let mut seeds = bytes_of(&files("assets/mappings", "toml"));
    seeds.push(
        b"delimiter = \"auto\"\nencoding = \"iso-8859-15\"\ndate_format = [\"d/m/yyyy\", \"excel\"]\ndecimal_mark = \",\"\n\
          group_mark = \" \"\nheader_row = 2\nskip_last = 1\nkey = [\"A\"]\ncustomer_from = \"heading\"\n[columns]\ncustomer = \"A\"\n\
          number = [\"B\", \"C\"]\ndate = \"D\"\ndebit = \"E\"\ncredit = \"F\"\n[filter]\nA = [\"411*\", \"!4119\"]\n[skip]\nA = \"Total*\"\n"
            .to_vec(),
    );
    let file = "A,B,C,D,E,F\nR,1,2,13/1/2026,\"1 234,50\",\n411,x,y,46000,,5\nTotal,,,,5,5\n";
    run(&seeds, <[u8]>::to_vec, |_, bytes| {
        let text = String::from_utf8_lossy(bytes);
        if let Ok(mapping) = Mapping::parse::<InvoiceRow>(&text) {
            to_the_end::<InvoiceRow>(file.as_bytes(), &mapping);
        }
        if let Ok(mapping) = Mapping::parse::<OrderRow>(&text) {
            to_the_end::<OrderRow>(file.as_bytes(), &mapping);
        }
        drop(Matching::parse(&text));
    });
}
