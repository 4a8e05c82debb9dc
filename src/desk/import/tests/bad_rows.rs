use super::bench::{TestDesk, counts, rejected};
use crate::desk::ImportKind::Invoices;
use crate::desk::{ErrorKind, ImportOptions, MappingSource, NoProgress, Run, Strictness};

const FILE: &str = "customer,number,date,due,amount,settled\n\
                    C1,1,2026-05-01,2026-05-31,100.00,\n\
                    C1,2,2026-02-30,2026-05-31,100.00,\n\
                    C1,3,2026-05-01,2026-05-31,\"100,00\",\n\
                    C1,4,2026-05-01,2026-05-31\n\
                    ,5,2026-05-01,2026-05-31,100.00,\n\
                    C1,6,2026-05-01,,100.00,\n\
                    C1,7,2026-05-01,2026-05-31,100.00,2026-04-01\n\
                    C1,8,2026-05-01,2026-05-31,-100.00,2026-06-01\n\
                    C1,9,2026-05-01,2026-05-31,0.00,\n\
                    C9,10,2026-05-01,2026-05-31,1.00,\n";

#[test]
fn every_bad_row_is_reported_with_its_line_field_and_reason() {
    let bench = TestDesk::new().with("C1", &[]);
    let report = bench.import(Invoices, FILE);
    // One without a due day is due by the terms of its customer, and one of nothing is no document.
    assert_eq!(counts(&report), [9, 2, 0, 0, 7]);
    assert_eq!(
        rejected(&report),
        [
            (3, "date", "import-day"),
            (4, "amount", "import-amount"),
            (5, "", "import-field-count"),
            (6, "customer", "import-empty"),
            (8, "settled", "import-settled-before-date"),
            (9, "settled", "import-settled-credit"),
            (11, "customer", "customer-not-found"),
        ]
    );
    assert_eq!(report.rejects_file, Some(bench.rejects()));
    let text = std::fs::read_to_string(bench.rejects()).unwrap();
    assert_eq!(text.lines().count(), 8);
    assert!(text.contains("C1,2,2026-02-30,2026-05-31,100.00,,3,date,2026-02-30,import-day\n"));
}

#[test]
fn corrected_rejects_go_in_like_the_file_itself() {
    let bench = TestDesk::new().with("C1", &[]);
    bench.import(Invoices, FILE);
    let rejects = std::fs::read_to_string(bench.rejects()).unwrap();
    let corrected = rejects.replacen("2026-02-30", "2026-02-28", 1);
    assert_eq!(counts(&bench.import(Invoices, &corrected)), [7, 1, 0, 0, 6]);
}

#[test]
fn strictly_all_or_none_keeps_none_where_one_is_bad() {
    let bench = TestDesk::new().with("C1", &[]);
    let before = bench.dump();
    let strict = ImportOptions { strict: Strictness::AllOrNone, ..bench.options() };
    let report = bench.import_with(Invoices, FILE, &strict);
    assert_eq!(counts(&report), [9, 0, 0, 0, 7]);
    assert!(bench.rejects().exists());
    assert_eq!(bench.dump(), before);
    let good: String = FILE.lines().take(2).flat_map(|line| [line, "\n"]).collect();
    assert_eq!(counts(&bench.import_with(Invoices, &good, &strict)), [1, 1, 0, 0, 0]);
}

#[test]
fn a_rehearsal_reports_and_leaves_nothing() {
    let bench = TestDesk::new().with("C1", &[]);
    let before = bench.dump();
    let rehearsal = ImportOptions { run: Run::Rehearsal, ..bench.options() };
    let report = bench.import_with(Invoices, FILE, &rehearsal);
    assert_eq!(counts(&report), [9, 2, 0, 0, 7]);
    assert_eq!((report.rejects.len(), report.rejects_file), (7, None));
    assert!(!bench.rejects().exists());
    assert_eq!(bench.dump(), before);
}

#[test]
fn without_a_reject_there_is_no_rejects_file_and_unknown_columns_are_named() {
    let bench = TestDesk::new().with("C1", &[]);
    let report = bench
        .import(Invoices, "customer,number,date,due,amount,colour\nC1,1,2026-05-01,2026-05-31,1.00,red\n");
    assert_eq!((report.rejects_file, bench.rejects().exists()), (None, false));
    assert_eq!(report.unknown_columns, ["colour"]);
}

#[test]
fn rejects_of_files_that_are_written_differently_do_not_share_a_file() {
    let bench = TestDesk::new();
    let files = [bench.path("a.csv"), bench.path("b.csv")];
    std::fs::write(&files[0], "customer,number,date,due,amount\nC1,1,x,x,x\n").unwrap();
    std::fs::write(&files[1], "number,customer,date,due,amount\n1,C1,x,x,x\n").unwrap();
    let error = bench
        .writer()
        .import(
            Invoices,
            &files,
            MappingSource::Canonical,
            &bench.options(),
            &super::bench::explain,
            &NoProgress,
        )
        .unwrap_err();
    assert_eq!((error.kind(), &*error.message().key), (ErrorKind::Usage, "import-rejects-of-several"));
    assert!(!bench.rejects().exists());
}
