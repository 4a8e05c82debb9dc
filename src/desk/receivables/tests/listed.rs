//! The list of documents: newest first, filtered and sorted by what they are as of today.

use crate::credit::ItemKind;
use crate::desk::list::filter::{SortOrder, Test};
use crate::desk::testing::TestDesk;
use crate::desk::{ColumnQuery, DocumentColumn, DocumentRow, ListQuery, NoProgress};

fn desk() -> TestDesk {
    let desk = TestDesk::in_november();
    desk.with_customer("ACME", "Acme Tools", 1_000_000)
        .with_customer("BELT", "Belt & Braces", 500_000)
        .with_invoice("ACME", "A-1", 420_000, -10)
        .with_invoice("BELT", "B-1", 310_050, 45)
        .with_invoice("ACME", "A-2", 250_000, 130)
        .with_receipt("ACME", "R-1", 20_000);
    desk
}

fn found(desk: &TestDesk, kind: ItemKind, query: &ListQuery<DocumentRow>) -> Vec<String> {
    let mut reader = desk.reader();
    let keys = reader.document_keys(kind, query, &NoProgress).unwrap();
    reader.document_rows(&keys).unwrap().into_iter().map(|row| row.item.number).collect()
}

#[test]
fn documents_are_listed_by_kind_the_newest_first() {
    let desk = desk();
    assert_eq!(found(&desk, ItemKind::Invoice, &ListQuery::default()), ["A-2", "B-1", "A-1"]);
    assert_eq!(found(&desk, ItemKind::Receipt, &ListQuery::default()), ["R-1"]);
    assert_eq!(desk.reader().document_count(ItemKind::Invoice).unwrap(), 3);
}

#[test]
fn conditions_and_order_look_at_what_documents_are_today() {
    let desk = desk();
    let open = Test::Is("open".to_owned());
    let late = ColumnQuery {
        conditions: vec![(&DocumentColumn::STATE, open)],
        sort: Some((&DocumentColumn::DAYS_OVERDUE, SortOrder::Descending)),
    };
    let late = ListQuery { columns: late, search: None };
    // What is not late has no days to be sorted by and comes last.
    assert_eq!(found(&desk, ItemKind::Invoice, &late), ["A-2", "B-1", "A-1"]);
    let of_belt = ColumnQuery {
        conditions: vec![(&DocumentColumn::NAME, Test::Contains("BELT".to_owned()))],
        sort: None,
    };
    let of_belt = ListQuery { columns: of_belt, search: None };
    assert_eq!(found(&desk, ItemKind::Invoice, &of_belt), ["B-1"]);
}
