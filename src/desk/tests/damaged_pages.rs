//! A desk of which one page is destroyed: what is on the others is examined all the same.

use crate::files::Destination;
use std::fs;
use std::path::Path;

use super::*;
use crate::store::raw_file;

/// A page of the file.
#[derive(Debug)]
struct Page {
    number: u32,
    /// The table or index that it belongs to.
    of: String,
    /// The table that this is a part of.
    table: String,
    /// `leaf`, `internal`, or `overflow`, which has but the end of a long value.
    kind: String,
}

/// What is wrong with the desk before a page of it is destroyed.
const PLANTED: &str = "
    PRAGMA ignore_check_constraints = ON;
    UPDATE customer SET approval = 'garbage' WHERE id = (SELECT min(id) FROM customer);
    INSERT INTO setting (name, value, event_id) VALUES ('lock_wait', 'soon', 1);
    UPDATE audit SET body = '{}' WHERE id = 2;
    UPDATE item SET open = open + 1 WHERE id = (SELECT min(id) FROM item WHERE open > 0);
    PRAGMA wal_checkpoint(TRUNCATE);
    PRAGMA journal_mode = DELETE;";

/// The demo company with several things wrong with it, in one file.
fn faulty(path: &Path) -> Vec<Page> {
    demo_company(path);
    let file = raw_file(path);
    file.execute_batch(PLANTED).unwrap();
    let sql = "SELECT d.pageno, d.name, coalesce(s.tbl_name, d.name), d.pagetype FROM dbstat d
               LEFT JOIN sqlite_schema s ON s.name = d.name ORDER BY d.pageno";
    let mut statement = file.prepare(sql).unwrap();
    let pages = statement.query_map([], |row| {
        Ok(Page { number: row.get(0)?, of: row.get(1)?, table: row.get(2)?, kind: row.get(3)? })
    });
    pages.unwrap().collect::<Result<_, _>>().unwrap()
}

impl Page {
    fn is_overflow(&self) -> bool {
        self.kind == "overflow"
    }
}

/// The file with a page overwritten; of the first one the header of the file is saved.
fn destroyed(whole: &[u8], page: u32) -> Vec<u8> {
    let page = usize::try_from(page).unwrap();
    let size = usize::from(u16::from_be_bytes([whole[16], whole[17]]));
    let (start, end) = ((page - 1) * size, page * size);
    let mut bytes = whole.to_vec();
    bytes[start.max(100)..end].fill(0xff);
    bytes
}

/// Destroys those pages of the desk that are chosen, each by itself.
fn the_rest_is_examined(is_chosen: impl FnMut(&&Page) -> bool) {
    let folder = tempfile::tempdir().unwrap();
    let (whole, path) = (folder.path().join("whole.db"), folder.path().join("desk.db"));
    let pages = faulty(&whole);
    let bytes = fs::read(&whole).unwrap();
    let tables: std::collections::BTreeSet<&str> = pages.iter().map(|page| page.table.as_str()).collect();
    assert!(tables.len() > 21 && pages.iter().any(|page| page.of != page.table), "{tables:?}");
    for page in pages.iter().filter(is_chosen) {
        fs::write(&path, destroyed(&bytes, page.number)).unwrap();
        let report = Desk::examine(&path, &OpenOptions::default(), &NoProgress)
            .unwrap_or_else(|error| panic!("{page:?}: {error}"))
            .report;
        assert!(!report.is_sound() && !report.audit.is_ok(), "{page:?}");
        assert!(page.is_overflow() || !report.integrity.is_empty(), "{page:?}: {report:?}");
        if page.table == "sqlite_schema" {
            assert!(report.audit.unread.is_some(), "{page:?}: {report:?}");
            assert_eq!(report.integrity.len(), 1, "{page:?}: {report:?}");
            continue;
        }
        let is_of = |tables: &[&str]| tables.contains(&page.table.as_str());
        let names = |table: &str| report.unreadable.values.iter().any(|value| value.table == table);
        assert!(names("customer") || is_of(&["customer", "credit_group", "terms"]), "{page:?}: {report:?}");
        assert!(names("setting") || is_of(&["setting"]), "{page:?}: {report:?}");
        assert!(
            report.audit.first_bad == Some(AuditKey(2)) || is_of(&["audit", "event", "user"]),
            "{page:?}: {report:?}"
        );
        let is_compared = report.differences.iter().any(|difference| difference.what == "item.open");
        assert!(is_compared || is_of(&["item", "application"]), "{page:?}: {report:?}");
        if page.is_overflow() {
            continue;
        }
        let reads_audit = ["audit", "audit_event", "event", "user"].contains(&page.of.as_str());
        assert_eq!(report.audit.unread.is_some(), reads_audit, "{page:?}: {report:?}");
    }
}

#[test]
fn a_page_that_is_destroyed_leaves_the_rest_of_the_desk_examined() {
    let mut seen = std::collections::BTreeSet::new();
    the_rest_is_examined(|page| seen.insert((page.of.clone(), page.kind.clone())));
}

#[test]
#[ignore = "takes long: cargo test --locked --lib damaged_pages -- --ignored"]
fn any_page_that_is_destroyed_leaves_the_rest_of_the_desk_examined() {
    the_rest_is_examined(|_| true);
}

#[test]
fn nothing_is_copied_of_a_desk_with_a_destroyed_page_unless_that_is_wanted() {
    let folder = tempfile::tempdir().unwrap();
    let (whole, path) = (folder.path().join("whole.db"), folder.path().join("desk.db"));
    let pages = faulty(&whole);
    let page = pages.iter().find(|page| page.of == "decision").unwrap();
    fs::write(&path, destroyed(&fs::read(&whole).unwrap(), page.number)).unwrap();
    let (copy, rescued) = (folder.path().join("copy.db"), folder.path().join("rescued.db"));
    match Desk::restore(&path, &Destination::new_file(&copy), &NoProgress).unwrap() {
        CopyOutcome::Unsound(report) => {
            assert_eq!(report.unreadable.tables.len(), 1, "{report:?}");
            assert!(report.unreadable.tables[0].starts_with("decision: "), "{report:?}");
        }
        CopyOutcome::Copied { .. } => panic!("it is damaged"),
    }
    let examined =
        Desk::rescue(&path, &Destination::new_file(&rescued), &NoProgress).unwrap().examined.unwrap();
    assert!(examined.unreadable.tables[0].starts_with("decision: "), "{examined:?}");
}
