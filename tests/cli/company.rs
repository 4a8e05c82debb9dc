//! Settings, reasons, users, the audit trail and the doctor on the command line.

use serde_json::json;

use super::Desk;

#[test]
fn settings_are_listed_shown_and_set_together() {
    let desk = Desk::new();
    let list = desk.answer(&["settings", "list"]);
    let named = |name: &str| {
        let settings = list["settings"].as_array().unwrap();
        settings.iter().find(|setting| setting["name"] == name).unwrap().clone()
    };
    assert_eq!(named("lock_wait")["value"], "5");
    assert_eq!(named("tolerance_percent")["default"], "0");
    desk.run(&["settings", "set", "tolerance_percent=5", "auto_release=yes"]).exits(0);
    let get = desk.answer(&["settings", "get", "tolerance_percent"]);
    assert_eq!(get, json!({ "name": "tolerance_percent", "value": "5" }));
    let broken = ["settings", "set", "auto_release=no", "tolerance_percent=lots"];
    assert_eq!(desk.error(&broken), (2, "setting-unreadable".into()));
    assert_eq!(desk.answer(&["settings", "get", "auto_release"])["value"], "yes");
    assert_eq!(desk.error(&["settings", "get", "nonsense"]), (2, "setting-unknown".into()));
}

#[test]
fn reasons_have_texts_and_defaults() {
    let desk = Desk::new();
    let add = ["reason", "add", "release", "old-friend", "An old friend", "--default"];
    desk.run(&add).exits(0);
    let list = desk.answer(&["reason", "list"]);
    let reasons = list["reasons"].as_array().unwrap();
    let of = |code: &str| reasons.iter().find(|reason| reason["reason"] == code).unwrap();
    assert_eq!(of("old-friend")["default"], true);
    assert_eq!(of("ok-to-ship")["default"], false);
    assert_eq!(of("credit-risk")["default"], true);
}

#[test]
fn with_several_users_the_one_who_acts_has_to_be_named() {
    let desk = Desk::new();
    desk.run(&["user", "add", "bert", "role=clerk"]).exits(0);
    assert_eq!(desk.error(&["hold", "list"]), (5, "user-unclear".into()));
    let users = desk.answer(&["user", "list", "--as", "bert"]);
    assert_eq!(
        users["users"][1],
        json!({
            "user": "bert", "name": "bert", "role": "clerk", "active": true,
        })
    );
    assert_eq!(
        desk.error(&["--as", "bert", "settings", "set", "auto_release=yes"]),
        (5, "role-needed".into())
    );
    assert_eq!(desk.error(&["--as", "carl", "hold", "list"]), (2, "user-not-found".into()));
}

#[test]
fn the_audit_trail_is_listed_and_verified() {
    let desk = Desk::with_held(&["SO-1"]);
    desk.run(&["hold", "release", "SO-1"]).exits(0);
    let verified = desk.answer(&["audit", "verify"]);
    assert_eq!(verified["ok"], true);
    assert!(verified["first_bad"].is_null());
    let list = desk.answer(&["audit", "list", "--order", "SO-1"]);
    assert_eq!(list["records"][0]["event"], "release");
    assert_eq!(list["records"][0]["body"]["decision"], "release");
    assert!(verified["records"].as_u64().unwrap() >= list["total"].as_u64().unwrap());
    let shown = desk.run(&["audit", "list", "--order", "SO-1"]).exits(0);
    assert!(shown.out.contains("order released") && shown.out.contains("order entered"), "{}", shown.out);
}

#[test]
fn a_broken_audit_trail_ends_with_one() {
    let desk = Desk::with_held(&["SO-1"]);
    let connection = crate::raw::open(desk.file());
    connection
        .execute_batch("DROP TRIGGER IF EXISTS audit_unchanged; DROP TRIGGER IF EXISTS audit_kept;")
        .unwrap();
    let triggers: Vec<String> = connection
        .prepare("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name LIKE 'audit%'")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    for trigger in triggers {
        connection.execute_batch(&format!("DROP TRIGGER \"{trigger}\"")).unwrap();
    }
    connection.execute("UPDATE audit SET body = '{}' WHERE id = 2", []).unwrap();
    drop(connection);
    let (exit, verified) = desk.json(&["audit", "verify"]);
    assert_eq!(exit, 1);
    assert_eq!(verified["ok"], false);
    assert_eq!(verified["first_bad"], 2);
    let (exit, report) = desk.json(&["doctor"]);
    assert_eq!((exit, &report["ok"]), (1, &json!(false)));
}

#[test]
fn a_sound_desk_passes_the_doctor() {
    let desk = Desk::with_held(&["SO-1"]);
    let report = desk.answer(&["doctor"]);
    assert_eq!((&report["ok"], &report["network_file_system"]), (&json!(true), &json!(null)));
    let path = desk.file().canonicalize().unwrap().display().to_string();
    assert_eq!(report["desk"], path.as_str());
    assert!(desk.run(&["doctor"]).exits(0).out.starts_with(&format!("Desk: {path}\n")));
}

#[test]
fn a_deactivated_user_is_not_permitted_and_an_unknown_one_is_wrong_usage() {
    let desk = Desk::new();
    desk.run(&["user", "add", "bert"]).exits(0);
    desk.run(&["--as", "anna", "user", "set", "bert", "active=no"]).exits(0);
    for line in [&["customer", "add", "C1"][..], &["hold", "list"]] {
        assert_eq!(desk.error(&[&["--as", "bert"], line].concat()), (5, "user-deactivated".into()));
        assert_eq!(desk.error(&[&["--as", "zoe"], line].concat()), (2, "user-not-found".into()));
    }
}
