//! Damaged and altered desks: called what they are, refused as a source, rescued on request.

use std::fs;

use serde_json::json;

use super::Desk;

/// A desk with a copy `copy.db`, of which the second half is missing.
fn cut() -> Desk {
    let desk = Desk::with_held(&["SO-1"]);
    desk.run(&["backup", "copy.db"]).exits(0);
    let bytes = fs::read(desk.path("copy.db")).unwrap();
    fs::write(desk.file(), &bytes[..bytes.len() / 2]).unwrap();
    for ending in ["-wal", "-shm"] {
        let _ = fs::remove_file(desk.path(&format!("desk.db{ending}")));
    }
    desk
}

fn planted(sql: &str) -> Desk {
    let desk = Desk::with_held(&["SO-1"]);
    crate::raw::open(desk.file()).execute_batch(sql).unwrap();
    desk
}

/// The commands of a hint, each up to its new file, with the names of files filled in.
fn commands(hint: &str) -> Vec<Vec<String>> {
    commands_in(hint, ("COPY", "NEW-FILE"))
}

/// The same of a hint that calls the copy and the new file so.
fn commands_in(hint: &str, (copy, new_file): (&str, &str)) -> Vec<Vec<String>> {
    let command = |rest: &str| {
        let end = rest.find(new_file).unwrap() + new_file.len();
        let words = rest[..end].split(' ');
        words.map(|word| word.replace(new_file, "new.db").replace(copy, "copy.db")).collect()
    };
    hint.split("creditdesk ").skip(1).map(command).collect()
}

#[test]
fn a_cut_desk_is_damaged_and_the_commands_of_its_hint_work_as_printed() {
    let desk = cut();
    let run = desk.run(&["hold", "list"]).exits(1);
    assert!(run.err.contains("damaged"), "{}", run.err);
    assert_eq!(desk.error(&["doctor"]), (1, "desk-damaged".into()));
    assert_eq!(desk.error(&["backup", "other.db"]), (1, "desk-damaged".into()));
    let (_, document) = desk.json(&["hold", "list"]);
    let offered = commands(document["error"]["hint"].as_str().unwrap());
    let offered: Vec<Vec<&str>> =
        offered.iter().map(|words| words.iter().map(String::as_str).collect()).collect();
    let file = desk.file();
    let file = file.to_str().unwrap();
    let rescue = vec!["--desk", file, "backup", "--anyway", "new.db"];
    assert_eq!(offered, [vec!["restore", "copy.db", "new.db"], rescue]);
    for line in offered {
        desk.run(&line).exits(0);
        fs::remove_file(desk.path("new.db")).unwrap();
    }
}

/// The last command of what was printed, run by a shell where no variable names a desk; the new file is `new.db`.
#[cfg(unix)]
fn run_last_command(desk: &Desk, printed: &str, call: &str) {
    let at = printed.rfind(call).unwrap_or_else(|| panic!("{call} is not in {printed}"));
    let line = printed[at..].lines().next().unwrap().trim_end_matches([')', '.']);
    let line = line.replace("NEW-FILE", "new.db").replace("creditdesk", env!("CARGO_BIN_EXE_creditdesk"));
    let mut shell = std::process::Command::new("/bin/sh");
    let shell = shell.env_clear().env("HOME", desk.folder.path()).current_dir(desk.folder.path());
    assert!(shell.args(["-c", &line]).status().unwrap().success(), "{line}");
}

#[cfg(unix)]
#[test]
fn a_hint_names_the_desk_that_was_named_and_works_in_a_shell_as_printed() {
    let desk = cut();
    fs::rename(desk.file(), desk.path("l'autre desk.db")).unwrap();
    let call = r"creditdesk --desk 'l'\''autre desk.db' backup --anyway";
    let mut by_flag = desk.command(&["--desk", "l'autre desk.db", "doctor"]);
    let mut by_variable = desk.command(&["doctor"]);
    let flag = super::run(by_flag.env_remove("CREDITDESK_DESK")).exits(1);
    let variable = super::run(by_variable.env("CREDITDESK_DESK", "l'autre desk.db")).exits(1);
    for reported in [flag, variable] {
        run_last_command(&desk, &reported.err, call);
        fs::remove_file(desk.path("new.db")).unwrap();
    }
}

#[cfg(unix)]
#[test]
fn a_hint_on_the_usual_desk_names_no_file() {
    let desk = cut();
    fs::create_dir_all(desk.path("data/creditdesk")).unwrap();
    fs::rename(desk.file(), desk.path("data/creditdesk/creditdesk.db")).unwrap();
    let reported = super::run(desk.command(&["doctor"]).env_remove("CREDITDESK_DESK")).exits(1);
    assert!(reported.err.contains(": creditdesk backup --anyway NEW-FILE"), "{}", reported.err);
}

#[cfg(unix)]
#[test]
fn a_refused_restore_names_the_command_that_copies_the_copy_all_the_same() {
    for desk in [cut(), planted("UPDATE audit SET body = '{}' WHERE id = 2")] {
        fs::rename(desk.file(), desk.path("a copy.db")).unwrap();
        let reported = desk.run(&["restore", "a copy.db", "other.db"]).exits(1);
        let hint = reported.err.replace(". To create an intact desk", "\n");
        run_last_command(&desk, &hint, "creditdesk restore --anyway 'a copy.db'");
        assert!(desk.path("new.db").exists());
    }
}

#[cfg(unix)]
#[test]
fn what_the_doctor_advises_names_the_file_the_desk_and_the_user() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::with_customer();
    fs::set_permissions(desk.file(), fs::Permissions::from_mode(0o644)).unwrap();
    let file = desk.file();
    let file = file.to_str().unwrap();
    for language in ["en", "fr", "nl"] {
        let reported = desk.run(&["--lang", language, "doctor"]);
        assert!(reported.out.contains(&format!("chmod 600 {file}")), "{}", reported.out);
        let verify = format!("creditdesk --desk {file} --as USER audit verify --head HASH");
        assert!(reported.out.contains(&verify), "{}", reported.out);
    }
    let reported = desk.run(&["--as", "anna", "doctor"]);
    assert!(reported.out.contains(&format!("creditdesk --desk {file} --as anna audit")), "{}", reported.out);
}

#[test]
fn what_is_left_of_a_damaged_desk_is_copied_on_request_with_what_is_wrong() {
    let desk = cut();
    let (exit, answer) = desk.json(&["backup", "--anyway", "rescued.db"]);
    assert_eq!((exit, &answer["backup"], &answer["ok"]), (0, &json!("rescued.db"), &json!(false)));
    assert!(answer["problems"][0].as_str().unwrap().contains("damaged"), "{answer}");
    assert!(fs::metadata(desk.path("rescued.db")).unwrap().len() >= fs::metadata(desk.file()).unwrap().len());
}

#[test]
fn the_commands_of_the_hint_for_an_unreadable_value_work_as_printed() {
    let desk = Desk::with_held(&["SO-1"]);
    desk.run(&["backup", "copy.db"]).exits(0);
    let connection = crate::raw::open(desk.file());
    connection
        .execute_batch("PRAGMA ignore_check_constraints = ON; UPDATE sales_order SET standing = 'x'")
        .unwrap();
    let (_, document) = desk.json(&["order", "show", "SO-1"]);
    assert_eq!(document["error"]["code"], "desk-value-unreadable");
    let hint = document["error"]["hint"].as_str().unwrap();
    let (_, new_desks) = hint.split_once(" doctor").unwrap();
    let offered = commands(new_desks);
    assert_eq!(offered.len(), 2, "{hint}");
    for words in offered {
        desk.run(&words.iter().map(String::as_str).collect::<Vec<_>>()).exits(0);
        fs::remove_file(desk.path("new.db")).unwrap();
    }
}

/// The words for a copy and a new file in each language.
const PLACES: [(&str, (&str, &str)); 3] =
    [("en", ("COPY", "NEW-FILE")), ("fr", ("COPIE", "NOUVEAU-FICHIER")), ("nl", ("KOPIE", "NIEUW-BESTAND"))];

#[test]
fn whom_an_unreadable_user_or_setting_keeps_out_sees_commands_that_work_in_every_language() {
    for (sql, place) in [
        ("UPDATE user SET role = 'boss'", "user.role"),
        ("UPDATE user SET active = 7", "user.active"),
        ("INSERT INTO setting (name, value, event_id) VALUES ('lock_wait', 'soon', 1)", "setting.value"),
        ("INSERT INTO setting (name, value, event_id) VALUES ('language', 'xx', 1)", "setting.value"),
    ] {
        let desk = Desk::with_held(&["SO-1"]);
        desk.run(&["backup", "copy.db"]).exits(0);
        let sql = format!("PRAGMA ignore_check_constraints = ON; {sql}");
        crate::raw::open(desk.file()).execute_batch(&sql).unwrap();
        for (language, names) in PLACES {
            let (exit, document) = desk.json(&["--lang", language, "hold", "list"]);
            assert_eq!((exit, &document["error"]["code"]), (1, &json!("desk-value-unreadable")), "{sql}");
            let hint = document["error"]["hint"].as_str().unwrap();
            let (_, new_desks) = hint.split_once(" doctor").unwrap();
            let (exit, report) = desk.json(&["doctor"]);
            let found = &report["unreadable"][0];
            let found = format!("{}.{}", found["table"].as_str().unwrap(), found["column"].as_str().unwrap());
            assert_eq!((exit, found.as_str()), (1, place), "{sql}");
            let offered = commands_in(new_desks, names);
            let offered: Vec<Vec<&str>> =
                offered.iter().map(|words| words.iter().map(String::as_str).collect()).collect();
            let restore = ["restore", "copy.db", "new.db"];
            let file = desk.file();
            let rescue = ["--desk", file.to_str().unwrap(), "backup", "--anyway", "new.db"];
            assert_eq!(offered, [restore.as_slice(), rescue.as_slice()], "{hint}");
            desk.run(&["backup", "--anyway", "new.db"]).exits(0);
            fs::remove_file(desk.path("new.db")).unwrap();
            desk.run(&restore).exits(0);
            assert_eq!(desk.answer(&["--desk", "new.db", "hold", "list"])["total"], 1);
            fs::remove_file(desk.path("new.db")).unwrap();
        }
    }
}

#[test]
fn nothing_but_the_answer_is_written_where_standard_error_is_no_terminal() {
    let desk = Desk::with_held(&["SO-1"]);
    for line in [&["doctor"][..], &["backup", "copy.db"], &["restore", "copy.db", "new.db"]] {
        assert_eq!(desk.run(line).exits(0).err, "", "{line:?}");
    }
}

#[test]
fn a_copy_becomes_the_first_desk_of_a_new_machine() {
    let desk = Desk::with_customer();
    desk.run(&["backup", "copy.db"]).exits(0);
    let run = super::run(desk.command(&["restore", "copy.db"]).env_remove("CREDITDESK_DESK")).exits(0);
    let folder = desk.path("data/creditdesk");
    assert!(run.out.contains("creditdesk.db") && folder.join("creditdesk.db").exists(), "{}", run.out);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(folder).unwrap().permissions().mode() & 0o777, 0o700);
    }
    let named = desk.run(&["--desk", "none/new.db", "restore", "copy.db"]).exits(1);
    assert!(
        named.err.contains("the folder does not exist"),
        "a folder that was named is not made: {}",
        named.err
    );
}

#[test]
fn an_empty_file_is_no_mistake_of_the_program_and_holds_nothing_to_rescue() {
    let desk = Desk::new();
    fs::write(desk.path("e.db"), "").unwrap();
    let (exit, document) = desk.json(&["--desk", "e.db", "backup", "--anyway", "z.db"]);
    assert_eq!((exit, &document["error"]["code"]), (1, &json!("desk-nothing-left")));
    assert!(!desk.path("z.db").exists());
    let run = desk.run(&["--lang", "fr", "--desk", "e.db", "customer", "list"]).exits(1);
    assert!(run.err.contains("la plus grande partie du fichier manque"), "{}", run.err);
}

#[test]
fn the_beginning_of_a_head_is_enough_and_what_is_no_hash_is_wrong_usage() {
    let desk = Desk::with_customer();
    let head = desk.answer(&["audit", "verify"])["head"].as_str().unwrap().to_owned();
    for part in [&head[..8], &head[..20].to_uppercase(), &head] {
        let answer = desk.answer(&["audit", "verify", "--head", part]);
        assert_eq!(answer["head_missing"], false, "{part}");
    }
    for no_hash in ["00", &head[..7], "not-a-hash"] {
        let error = desk.error(&["audit", "verify", "--head", no_hash]);
        assert_eq!(error, (2, "usage-head".into()), "{no_hash}");
    }
    desk.run(&["audit", "verify", "--head", "00000000"]).exits(1);
}

#[test]
fn a_planted_trigger_is_refused_at_opening_and_named_by_the_doctor() {
    for sql in [
        "CREATE TRIGGER free AFTER INSERT ON decision BEGIN UPDATE hold SET state = 'released'; END",
        "CREATE VIEW free AS SELECT * FROM user",
        "CREATE INDEX free ON user (name)",
        "CREATE TABLE free (x)",
    ] {
        let desk = planted(sql);
        let run = desk.run(&["hold", "list"]).exits(1);
        assert!(run.err.contains("free"), "{}", run.err);
        assert_eq!(desk.error(&["hold", "release", "SO-1"]), (1, "desk-foreign-schema".into()), "{sql}");
        let (exit, report) = desk.json(&["doctor"]);
        assert_eq!((exit, &report["ok"]), (1, &json!(false)), "{sql}");
        assert_eq!(
            (&report["schema"][0]["name"], &report["schema"][0]["fault"]),
            (&json!("free"), &json!("foreign"))
        );
        let run = desk.run(&["doctor"]).exits(1);
        assert!(run.out.contains("free is not the program’s"), "{}", run.out);
    }
}

#[test]
fn an_index_of_the_program_that_is_gone_is_missed() {
    let desk = planted("DROP INDEX hold_undecided");
    assert_eq!(desk.error(&["hold", "list"]), (1, "desk-foreign-schema".into()));
    let (_, report) = desk.json(&["doctor"]);
    assert_eq!(report["schema"][0]["fault"], "missing");
}

#[test]
fn a_desk_that_was_analysed_is_opened_all_the_same() {
    planted("ANALYZE").run(&["hold", "list"]).exits(0);
}

#[test]
fn what_is_not_sound_is_not_backed_up_or_restored_unless_that_is_wanted() {
    let desk = planted("UPDATE audit SET body = '{}' WHERE id = 2");
    assert_eq!(desk.error(&["backup", "copy.db"]), (1, "copy-not-sound".into()));
    assert_eq!(desk.error(&["restore", "desk.db", "copy.db"]), (1, "copy-not-sound".into()));
    let run = desk.run(&["backup", "copy.db"]).exits(1);
    assert!(run.err.contains("Record 2 was changed") && run.err.contains("--anyway"), "{}", run.err);
    assert!(!desk.path("copy.db").exists());
    let run = desk.run(&["backup", "--anyway", "copy.db"]).exits(0);
    assert!(run.out.contains("Record 2 was changed"), "{}", run.out);
    let restored = desk.run(&["restore", "--anyway", "copy.db", "again.db"]).exits(0);
    assert!(restored.out.starts_with("Copied as it is to again.db."), "{}", restored.out);
    assert_eq!(desk.answer(&["--desk", "again.db", "hold", "list"])["total"], 1);
}

#[test]
fn a_copy_on_request_of_a_sound_desk_says_that_it_is_sound() {
    let desk = Desk::with_held(&["SO-1"]);
    let answer = desk.answer(&["backup", "--anyway", "copy.db"]);
    assert_eq!((&answer["ok"], &answer["problems"]), (&json!(true), &json!([])));
    assert_eq!(answer["head"], desk.answer(&["doctor"])["audit"]["head"]);
}

#[test]
fn a_lost_wal_file_is_noticed_by_the_head_that_the_backup_printed() {
    let desk = Desk::with_customer();
    let reading = crate::raw::open(desk.file());
    reading.query_row("SELECT count(*) FROM user", [], |row| row.get::<_, i64>(0)).unwrap();
    desk.enter("SO-1", "150").exits(0);
    let head = desk.answer(&["backup", "copy.db"])["head"].as_str().unwrap().to_owned();
    let lost = desk.path("lost.db");
    fs::copy(desk.file(), &lost).unwrap();
    let report = desk.answer(&["--desk", "lost.db", "doctor"]);
    assert_eq!(report["ok"], true, "the doctor alone cannot know");
    let text = desk.run(&["--desk", "lost.db", "doctor"]).exits(0);
    assert!(text.out.contains("audit verify --head"), "{}", text.out);
    let verify = ["audit", "verify", "--head", head.as_str()];
    assert_eq!(desk.answer(&verify)["head_missing"], false);
    let (exit, answer) = desk.json(&[&["--desk", "lost.db"], &verify[..]].concat());
    assert_eq!((exit, &answer["ok"], &answer["head_missing"]), (1, &json!(false), &json!(true)));
}

#[test]
fn a_missing_head_does_not_hide_a_broken_chain() {
    let desk = planted("UPDATE audit SET body = '{}' WHERE id = 2");
    let run = desk.run(&["audit", "verify", "--head", "abababab"]).exits(1);
    assert!(run.out.contains("Record 2 was changed") && run.out.contains("ab"), "{}", run.out);
}

#[test]
fn a_backup_prints_its_head_for_people_too() {
    let desk = Desk::with_customer();
    let run = desk.run(&["backup", "copy.db"]).exits(0);
    let head = desk.answer(&["audit", "verify"])["head"].as_str().unwrap().to_owned();
    assert!(run.out.contains(&head), "{}", run.out);
    assert_eq!(desk.answer(&["restore", "copy.db", "new.db"])["head"], head);
}

#[cfg(unix)]
mod unwritable {
    use std::os::unix::fs::PermissionsExt;
    use std::os::unix::process::CommandExt;
    use std::process::Command;

    use super::*;

    /// Another user than the owner of the files, where the tests run as a user whom no permission stops.
    const NOBODY: u32 = 65_534;

    /// Runs the program where it may read the folder and not write to it.
    fn look(desk: &Desk, line: &[&str]) -> (i32, String) {
        let set = |mode| fs::set_permissions(desk.folder.path(), fs::Permissions::from_mode(mode)).unwrap();
        fs::set_permissions(desk.file(), fs::Permissions::from_mode(0o444)).unwrap();
        set(0o555);
        let mut command = Command::new(env!("CARGO_BIN_EXE_creditdesk"));
        command.env_clear().env("HOME", "/nonexistent").args([
            "--desk",
            desk.file().to_str().unwrap(),
            "--json",
        ]);
        if rustix::process::geteuid().is_root() {
            command.uid(NOBODY);
        }
        let output = command.args(line).output().unwrap();
        set(0o755);
        fs::set_permissions(desk.file(), fs::Permissions::from_mode(0o600)).unwrap();
        let answer = String::from_utf8(output.stdout).unwrap();
        (output.status.code().unwrap(), answer + &String::from_utf8(output.stderr).unwrap())
    }

    #[test]
    fn a_desk_in_a_folder_that_cannot_be_written_answers_questions() {
        let desk = Desk::with_held(&["SO-1"]);
        assert!(!desk.path("desk.db-wal").exists(), "everything is in the one file");
        let (exit, answer) = look(&desk, &["hold", "list"]);
        assert_eq!(exit, 0, "{answer}");
        assert!(answer.contains("SO-1"), "{answer}");
        let (exit, answer) = look(&desk, &["doctor"]);
        assert_eq!(exit, 0, "{answer}");
        let (exit, answer) = look(&desk, &["hold", "release", "SO-1"]);
        assert!(exit == 1 && answer.contains("desk-read-only"), "{answer}");
    }

    #[test]
    fn an_old_desk_in_a_folder_that_cannot_be_written_says_what_to_do_and_that_works() {
        let desk = crate::cli::earlier::earlier_desk();
        let (exit, answer) = look(&desk, &["customer", "list"]);
        assert!(exit == 1 && answer.contains("desk-old-read-only"), "{exit} {answer}");
        let document: serde_json::Value = serde_json::from_str(&answer).unwrap();
        let hint = document["error"]["hint"].as_str().unwrap();
        let offered = commands(hint);
        assert_eq!(offered.len(), 1, "{hint}");
        desk.run(&offered[0].iter().map(String::as_str).collect::<Vec<_>>()).exits(0);
        desk.run(&["--desk", "new.db", "--as", "ann", "customer", "list"]).exits(0);
    }

    #[test]
    fn a_desk_whose_newest_changes_cannot_be_read_is_not_answered_from_the_older_ones() {
        let desk = Desk::with_held(&["SO-1"]);
        fs::write(desk.path("desk.db-wal"), "changes that need an index to be read").unwrap();
        fs::set_permissions(desk.path("desk.db-wal"), fs::Permissions::from_mode(0o444)).unwrap();
        let (exit, answer) = look(&desk, &["hold", "list"]);
        assert!(exit == 1 && answer.contains("desk-wal-unreadable"), "{answer}");
    }
}

#[test]
fn a_file_of_another_program_is_not_said_to_be_a_desk_whose_beginning_is_destroyed() {
    let desk = Desk::without_file();
    crate::raw::open(desk.file()).execute_batch("CREATE TABLE song (title)").unwrap();
    let run = desk.run(&["customer", "list"]).exits(1);
    assert!(run.err.contains("is not a desk") && !run.err.contains("destroyed"), "{}", run.err);
}
