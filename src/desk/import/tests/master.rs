use super::bench::{TestDesk, counts, rejected};
use crate::credit::{CustomerState, StateOrigin};
use crate::desk::ImportKind::{Customers, Groups, ShipTos, Users};
use crate::desk::{Clock, Desk, DeskError, ErrorKind, Identity, MappingSource, NoProgress};

#[test]
fn customers_are_added_changed_and_left_as_they_are() {
    let bench = TestDesk::new();
    let file = "code,name,limit,hold_period\nC1,Dupont SA,12500.00,2\nC2,Jansen BV,unlimited,\n";
    assert_eq!(counts(&bench.import(Customers, file)), [2, 2, 0, 0, 0]);
    let before = bench.dump();
    assert_eq!(counts(&bench.import(Customers, file)), [2, 0, 0, 2, 0]);
    assert_eq!(bench.dump(), before);
    let changed = "code,limit,terms\nC1,9000.00,net60\nC2,,\n";
    assert_eq!(counts(&bench.import(Customers, changed)), [2, 0, 1, 1, 0]);
    let sheet = bench.reader().customer_sheet("C1").unwrap().sheet;
    for (name, expected) in
        [("name", "Dupont SA"), ("limit", "9000.00"), ("hold_period", "2"), ("terms", "net60")]
    {
        assert_eq!(sheet.value(name).as_deref(), Some(expected), "{name}");
    }
    let records = bench
        .reader()
        .ask(|view| {
            let keys = view.audit_keys(&crate::store::AuditFilter::default())?;
            Ok::<_, DeskError>(view.audit_records(&keys)?)
        })
        .unwrap();
    let imported = records.iter().filter(|record| record.event == crate::desk::EventKind::Import);
    let subjects: Vec<_> = imported.map(|record| record.subject.as_str()).collect();
    assert_eq!(subjects, ["in.csv", "C1", "in.csv", "C2", "C1"]);
}

#[test]
fn a_bad_customer_is_reported_by_its_column_and_leaves_nothing() {
    let bench = TestDesk::new();
    let before = bench.dump();
    let report = bench.import(
        Customers,
        "code,currency,country,limit,group,terms,excluded,temporary_limit,approval,language,duns\n\
         C1,,Belgium,,,,,,,,\n\
         C2,,,-5.00,,,,,,,\n\
         C3,,,,RETAIL,,,,,,\n\
         C4,,,,,net999,,,,,\n\
         C5,,,,,,perhaps,,,,\n\
         C6,,,,,,,5.00,,,\n\
         C7,,,,,,,,sometimes,,\n\
         C8,,,,,,,,,klingon,\n\
         C9,,,,,,,,,,12345\n",
    );
    let fields: Vec<_> = rejected(&report).into_iter().map(|(line, field, _)| (line, field)).collect();
    assert_eq!(
        fields,
        [
            (2, "country"),
            (3, "limit"),
            (4, "group"),
            (5, "terms"),
            (6, "excluded"),
            (7, "temporary_limit"),
            (8, "approval"),
            (9, "language"),
            (10, "duns"),
        ]
    );
    assert_eq!(bench.dump(), before);
}

#[test]
fn a_file_with_both_names_of_its_key_is_read_by_the_canonical_one() {
    let bench = TestDesk::new();
    bench.import(Customers, "code,name\nC1,Un\n");
    for (kind, file, unused) in [
        (ShipTos, "customer,ship_to,code,name\nC1,Main,S1,Yard\n", "ship_to"),
        (Groups, "group,code,kind,limit\nEurope,G1,credit,5.00\n", "group"),
        (Users, "user,login,name,role\nPaul,paul,Paul,clerk\n", "user"),
    ] {
        let report = bench.import(kind, file);
        assert_eq!((counts(&report), report.unknown_columns), ([1, 1, 0, 0, 0], vec![unused.to_owned()]));
    }
    assert!(bench.reader().ship_to_sheet("C1", "S1").is_ok());
}

#[test]
fn ship_tos_groups_and_their_members_follow() {
    let bench = TestDesk::new();
    bench.import(Customers, "code,name\nC1,Un\nC2,Deux\n");
    let ship_tos = "customer,code,name,limit\nC1,S1,Yard,100.00\nC9,S1,Yard,100.00\nC1,S2,Shop,lots\n";
    let report = bench.import(ShipTos, ship_tos);
    assert_eq!(
        rejected(&report),
        [(3, "customer", "customer-not-found"), (4, "limit", "parameter-unreadable")]
    );
    assert_eq!(counts(&bench.import(ShipTos, ship_tos)), [3, 0, 0, 1, 2]);
    let groups = "code,kind,limit,members\nG1,credit,500.00,C1 C2\nG2,policy,,C1 C9\nG3,policy,900.00,\n";
    assert_eq!(counts(&bench.import(Groups, groups)), [3, 2, 0, 0, 1]);
    assert_eq!(counts(&bench.import(Groups, groups)), [3, 0, 0, 2, 1]);
    let joined = "code,members\nG3,C2\n";
    assert_eq!(counts(&bench.import(Groups, joined)), [1, 0, 1, 0, 0]);
    assert_eq!(bench.reader().group_sheet("G1").unwrap().members, ["C1", "C2"]);
    assert!(bench.reader().group_sheet("G2").is_err());
}

#[test]
fn a_key_twice_in_one_file_is_unchanged_where_the_row_is_the_same_and_rejected_where_it_differs() {
    let bench = TestDesk::new();
    bench.import(Customers, "code,name\nC1,Un\nC2,Deux\n");
    for (kind, column, header, [row, other]) in [
        (Customers, "code", "code,name,limit", ["K1,Acme,100.00", "K1,Acme,200.00"]),
        (ShipTos, "code", "customer,code,name,limit", ["C1,S1,Yard,100.00", "C1,S1,Yard,200.00"]),
        (Groups, "code", "code,kind,limit,members", ["G1,credit,500.00,C1", "G1,credit,500.00,C2"]),
        (Users, "login", "login,name,role", ["bert,Bert,clerk", "bert,Bert,supervisor"]),
    ] {
        let file = format!("{header}\n{row}\n{row}\n{other}\n{row}\n");
        let report = bench.import(kind, &file);
        assert_eq!(counts(&report), [4, 1, 0, 2, 1], "{header}");
        assert_eq!(rejected(&report), [(4, column, "import-key-twice")]);
        let before = bench.dump();
        assert_eq!(counts(&bench.import(kind, &file)), [4, 0, 0, 3, 1], "{header}");
        assert_eq!(bench.dump(), before);
    }
}

#[test]
fn only_a_row_that_went_in_takes_its_key() {
    let bench = TestDesk::new();
    let file = "code,name,limit\nC1,Un,lots\nC1,Un,100.00\nC2,Deux,100.00\n";
    assert_eq!(counts(&bench.import(Customers, file)), [3, 2, 0, 0, 1]);
    let ship_tos = "customer,code,name\nC1,S1,Yard\nC2,S1,Shop\n";
    assert_eq!(counts(&bench.import(ShipTos, ship_tos)), [2, 2, 0, 0, 0]);
}

#[test]
fn users_are_imported_by_administrators_only() {
    let bench = TestDesk::new();
    let file = "login,name,role\nbert,Bert,supervisor\ncarl,Carl,clerk\ndora,Dora,queen\n";
    let report = bench.import(Users, file);
    assert_eq!(counts(&report), [3, 2, 0, 0, 1]);
    assert_eq!(rejected(&report), [(4, "role", "parameter-unreadable")]);
    let last = bench.import(Users, "login,role\nanna,clerk\n");
    assert_eq!(rejected(&last), [(2, "login", "last-administrator")]);
    let who = Identity { named: Some("carl".to_owned()), account: None };
    let clock = Clock::fixed(super::bench::day("2026-07-01"));
    let carl = Desk::open(bench.desk.path(), &who, clock).unwrap();
    let error = carl
        .writer()
        .unwrap()
        .import(
            Users,
            &[bench.path("in.csv")],
            MappingSource::Canonical,
            &bench.options(),
            &super::bench::explain,
            &NoProgress,
        )
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotPermitted);
}

#[test]
fn a_name_that_had_to_be_cleaned_is_stored_as_it_was_received() {
    let bench = TestDesk::new();
    bench.import(Customers, "code,name\nC1,Eve\u{202e}il\n");
    let record = bench.reader().ask(|view| Ok(view.customer("C1")?.unwrap())).unwrap();
    assert_eq!(record.name(), "Eveil");
    assert_eq!(record.received_name.as_deref(), Some("Eve\u{202e}il"));
}

#[test]
fn a_new_customer_has_the_state_of_the_file_and_another_keeps_its_own() {
    let bench = TestDesk::new();
    let file = "code,state,state_origin,state_reason\n\
                C1,blocked,auto,late-payment\nC2,warning,,new owner\nC3,closed,manual,\nC4,active,,\nC5,,,\n";
    assert_eq!(counts(&bench.import(Customers, file)), [5, 5, 0, 0, 0]);
    let stored = |code: &str| bench.reader().ask(|view| Ok(view.customer(code)?.unwrap())).unwrap();
    let states = ["C1", "C2", "C3", "C4", "C5"].map(|code| stored(code).state);
    let words = states.map(CustomerState::code);
    assert_eq!(words, ["blocked", "warning", "closed", "active", "active"]);
    assert_eq!(stored("C1").state_reason.as_deref(), Some("late-payment"));
    assert_eq!(stored("C1").state_origin, Some(StateOrigin::Auto));
    let before = bench.dump();
    assert_eq!(counts(&bench.import(Customers, file)), [5, 0, 0, 5, 0]);
    let report = bench.import(Customers, "code,state,name\nC1,active,Dupont\nC4,blocked,\nC6,dormant,\n");
    assert_eq!(
        rejected(&report),
        [
            (2, "state", "import-state-differs"),
            (3, "state", "import-state-differs"),
            (4, "state", "import-word"),
        ]
    );
    assert_eq!(bench.dump(), before);
}
