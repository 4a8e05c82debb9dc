//! Files that commands write: whole or absent, private, and never in place of what must not be lost.

use std::fs;
use std::path::Path;

use super::Desk;
use super::template::Template;

const INVOICES: &str =
    "customer,number,date,due,amount\nC100,I-1,2026-06-01,2026-06-30,10\nC100,I-2,x,x,10\n";

/// A desk with an invoice that awaits its transfer, and a file of which one row is rejected.
fn desk() -> Desk {
    static AWAITING: Template = Template::new();
    let desk = AWAITING.copy(|| {
        let desk = Desk::with_customer();
        let enter =
            "invoice enter --customer C100 --number I-9 --amount 5 --date 2026-06-01 --due 2026-06-30";
        desk.run(&words(enter)).exits(0);
        desk
    });
    fs::write(desk.path("rows.csv"), INVOICES).unwrap();
    desk
}

fn words(line: &str) -> Vec<&str> {
    line.split(' ').collect()
}

/// Every command that writes a file, without the file.
const WRITERS: [&str; 6] = [
    "export customers -o",
    "export audit --format xlsx -o",
    "report days-to-pay -o",
    "invoice transfer --all --report",
    "import invoices rows.csv --rejects",
    "backup",
];

#[test]
fn no_output_replaces_the_open_desk_or_its_companions_by_whatever_way() {
    let desk = desk();
    let mut places = vec!["desk.db", "./desk.db", "desk.db-wal", "desk.db-shm", "desk.db-journal"];
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(desk.file(), desk.path("link.db")).unwrap();
        places.push("link.db");
    }
    let before = desk.dump();
    for writer in WRITERS {
        for place in &places {
            for force in [&[][..], &["--force"]] {
                let line = [&words(writer)[..], &[place], force].concat();
                assert_eq!(desk.error(&line), (1, "file-protected".into()), "{line:?}");
            }
        }
    }
    assert_eq!(desk.dump(), before);
    assert_eq!(desk.answer(&["doctor"])["ok"], true);
}

#[cfg(unix)]
#[test]
fn no_output_replaces_another_name_of_the_desk_or_what_is_beside_the_file_behind_a_link() {
    let desk = desk();
    let before = desk.dump();
    fs::hard_link(desk.file(), desk.path("hard.db")).unwrap();
    for writer in WRITERS {
        let line = [&words(writer)[..], &["hard.db", "--force"]].concat();
        let changes_the_desk = ["invoice", "import"].contains(&line[0]);
        let expected = if changes_the_desk { "desk-several-names" } else { "file-protected" };
        assert_eq!(desk.error(&line), (1, expected.into()), "{line:?}");
    }
    fs::remove_file(desk.path("hard.db")).unwrap();
    fs::create_dir(desk.path("real")).unwrap();
    fs::rename(desk.file(), desk.path("real/real.db")).unwrap();
    std::os::unix::fs::symlink(desk.path("real/real.db"), desk.file()).unwrap();
    for writer in WRITERS {
        for place in ["real/real.db", "real/real.db-wal", "real/real.db-shm", "real/real.db-journal"] {
            let line = [&words(writer)[..], &[place, "--force"]].concat();
            assert_eq!(desk.error(&line), (1, "file-protected".into()), "{line:?}");
        }
    }
    assert_eq!(desk.dump(), before);
}

#[cfg(unix)]
#[test]
fn a_desk_of_two_names_is_read_and_copied_and_not_written_until_it_has_one() {
    let desk = Desk::with_customer();
    fs::hard_link(desk.file(), desk.path("other.db")).unwrap();
    for name in ["desk.db", "other.db"] {
        let add = ["--desk", name, "customer", "add", "S1", "name=x"];
        assert_eq!(desk.error(&add), (1, "desk-several-names".into()));
        assert_eq!(desk.answer(&["--desk", name, "customer", "list"])["total"], 1);
    }
    assert_eq!(desk.answer(&["doctor"])["names"], 2);
    let doctor = desk.run(&["doctor"]).exits(0);
    assert!(doctor.out.contains("desk.db has 2 names"), "{}", doctor.out);
    desk.run(&["backup", "new.db"]).exits(0);
    desk.run(&["--desk", "new.db", "customer", "add", "S1", "name=x"]).exits(0);
    fs::remove_file(desk.path("other.db")).unwrap();
    desk.run(&["customer", "add", "S1", "name=x"]).exits(0);
    assert_eq!(desk.answer(&["doctor"])["names"], 1);
}

#[test]
fn no_output_replaces_the_settings_the_log_the_mapping_or_an_input() {
    let desk = desk();
    fs::write(desk.path("map.toml"), "delimiter = \",\"\n").unwrap();
    for folder in ["config/creditdesk", "state/creditdesk"] {
        fs::create_dir_all(desk.path(folder)).unwrap();
    }
    let own =
        ["config/creditdesk/config.toml", "state/creditdesk/creditdesk.log", "state/creditdesk/columns.toml"];
    for file in own {
        fs::write(desk.path(file), "").unwrap();
        for writer in WRITERS {
            let line = [&words(writer)[..], &[file, "--force"]].concat();
            assert_eq!(desk.error(&line), (1, "file-protected".into()), "{line:?}");
        }
    }
    for file in ["rows.csv", "map.toml"] {
        let line = ["import", "invoices", "rows.csv", "--map", "map.toml", "--force", "--rejects", file];
        assert_eq!(desk.error(&line), (1, "file-protected".into()), "{file}");
    }
    assert_eq!(fs::read_to_string(desk.path("rows.csv")).unwrap(), INVOICES);
}

#[test]
fn the_second_file_of_orders_is_an_input_too() {
    let desk = Desk::with_customer();
    fs::write(desk.path("orders.csv"), "customer,number,date\nC100,SO-1,x\n").unwrap();
    fs::write(desk.path("lines.csv"), "key,quantity,price\nSO-1,2,5\n").unwrap();
    let map = "[lines]\nfile = \"lines.csv\"\nkey = \"key\"\nquantity = \"quantity\"\nprice = \"price\"\n";
    fs::write(desk.path("map.toml"), map).unwrap();
    let line = words("import orders orders.csv --map map.toml --force --rejects lines.csv");
    assert_eq!(desk.error(&line), (1, "file-protected".into()));
}

#[test]
fn a_file_that_exists_is_replaced_only_with_force() {
    let desk = desk();
    fs::write(desk.path("out.csv"), "precious").unwrap();
    for writer in WRITERS {
        let line = [&words(writer)[..], &["out.csv"]].concat();
        assert_eq!(desk.error(&line), (1, "file-exists".into()), "{line:?}");
        assert_eq!(fs::read_to_string(desk.path("out.csv")).unwrap(), "precious", "{line:?}");
    }
    assert_eq!(desk.answer(&["invoice", "list", "--awaiting"])["total"], 1, "nothing was transferred either");
    assert_eq!(desk.answer(&["invoice", "list"])["total"], 1, "nor imported");
    for writer in WRITERS {
        let line = [&words(writer)[..], &["out.csv", "--force"]].concat();
        let run = desk.run(&line);
        assert!([0, 6].contains(&run.exit), "{line:?}: {}", run.err);
        assert!(fs::metadata(desk.path("out.csv")).unwrap().len() > 8, "{line:?}");
        fs::write(desk.path("out.csv"), "precious").unwrap();
    }
}

#[test]
fn a_file_that_exists_is_named_with_the_way_to_replace_it() {
    let desk = desk();
    fs::write(desk.path("rows.rejects.csv"), "of yesterday").unwrap();
    let run = desk.run(&["import", "invoices", "rows.csv"]).exits(1);
    for words in ["rows.rejects.csv", "rejects of an earlier import", "nothing was imported"] {
        assert!(run.err.contains(words), "{}", run.err);
    }
    let (another_name, force) = (run.err.find("--rejects NAME").unwrap(), run.err.find("--force").unwrap());
    assert!(another_name < force, "the harmless way comes first: {}", run.err);
    let init = desk.run(&["init", "desk.db"]).exits(1);
    assert!(!init.err.contains("--force"), "{}", init.err);
    fs::remove_file(desk.path("rows.rejects.csv")).unwrap();
    desk.run(&["import", "invoices", "rows.csv"]).exits(6);
    desk.run(&["import", "invoices", "rows.csv"]).exits(6);
}

#[test]
fn a_new_desk_never_replaces_a_file() {
    let desk = desk();
    desk.run(&["backup", "copy.db"]).exits(0);
    for name in ["letter.txt", "desk.db"] {
        if name == "letter.txt" {
            fs::write(desk.path(name), "precious").unwrap();
        }
        let before = fs::read(desk.path(name)).unwrap();
        assert_eq!(desk.error(&["init", name]), (1, "file-exists".into()), "{name}");
        assert_eq!(desk.error(&["restore", "copy.db", name]), (1, "file-exists".into()), "{name}");
        assert_eq!(desk.error(&["demo", "--keep", name]), (1, "file-exists".into()), "{name}");
        assert_eq!(fs::read(desk.path(name)).unwrap(), before, "{name}");
    }
    assert_eq!(desk.error(&["restore", "copy.db", "--force", "new.db"]).0, 2, "there is no such flag");
    assert_eq!(desk.error(&["init", "desk.db-wal"]), (1, "file-protected".into()));
    assert_eq!(desk.error(&["demo", "--keep", "desk.db", "--force"]), (1, "file-protected".into()));
}

#[test]
fn a_demo_is_saved_where_the_desk_is_to_be() {
    let desk = Desk::without_file();
    desk.run(&["demo", "--keep", "desk.db"]).exits(0);
    assert_eq!(desk.answer(&["--as", "nadia", "doctor"])["ok"], true);
}

#[test]
fn a_desk_is_not_made_beside_the_journal_of_another() {
    let desk = desk();
    desk.run(&["backup", "copy.db"]).exits(0);
    fs::write(desk.path("new.db-wal"), "changes of a desk that is gone").unwrap();
    for line in ["restore copy.db new.db", "init new.db", "backup new.db", "demo --keep new.db"] {
        assert_eq!(desk.error(&words(line)), (1, "file-companion".into()), "{line}");
    }
    assert!(!desk.path("new.db").exists());
}

#[cfg(unix)]
#[test]
fn a_link_to_nothing_is_not_followed() {
    let desk = desk();
    std::os::unix::fs::symlink(desk.path("nothing"), desk.path("link")).unwrap();
    for line in WRITERS.into_iter().chain(["init", "restore desk.db", "demo --keep"]) {
        let line = [&words(line)[..], &["link"]].concat();
        assert_eq!(desk.error(&line), (1, "file-dangling-link".into()), "{line:?}");
    }
    assert!(!desk.path("nothing").exists());
}

#[cfg(unix)]
#[test]
fn standard_output_by_its_name_and_devices_are_written_to_as_they_are() {
    let desk = desk();
    let run = desk.run(&["export", "customers", "-o", "/dev/stdout"]).exits(0);
    assert!(run.out.contains("C100,Dupont SA"), "{}", run.out);
    desk.run(&["export", "customers", "-o", "/dev/null"]).exits(0);
    assert!(!fs::metadata("/dev/null").unwrap().is_file());
    assert_eq!(desk.error(&["backup", "/dev/null"]), (1, "file-device".into()));
}

#[cfg(unix)]
#[test]
fn standard_output_that_was_redirected_into_a_file_is_added_to() {
    let desk = desk();
    let path = desk.path("all.csv");
    fs::write(&path, "first line\n").unwrap();
    let file = fs::File::options().append(true).open(&path).unwrap();
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_creditdesk"));
    let command =
        command.args(["--desk", desk.file().to_str().unwrap(), "export", "customers", "-o", "/dev/stdout"]);
    assert!(command.stdout(file).status().unwrap().success());
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.starts_with("first line\n") && text.contains("C100,Dupont SA"), "{text}");
}

#[test]
fn a_command_that_fails_leaves_no_file() {
    let desk = desk();
    let before = names(&desk);
    for line in ["export customers -o no/such/out.csv", "backup no/such/copy.db", "restore rows.csv new.db"] {
        assert_eq!(desk.run(&words(line)).exit, 1, "{line}");
    }
    assert_eq!(names(&desk), before);
}

fn names(desk: &Desk) -> Vec<String> {
    let entries = fs::read_dir(desk.folder.path()).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    // What SQLite has beside the open desk comes and goes; the log comes with the first failure.
    let mut names: Vec<String> =
        names.filter(|name| !name.starts_with("desk.db-") && name != "state").collect();
    names.sort();
    names
}

#[cfg(unix)]
#[test]
fn what_is_made_is_readable_by_its_owner_only() {
    use std::os::unix::fs::PermissionsExt;
    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }
    let desk = desk();
    fs::set_permissions(desk.file(), fs::Permissions::from_mode(0o644)).unwrap();
    let lines = [
        "backup copy.db",
        "export customers -o out.csv",
        "report days-to-pay -o report.txt",
        "import invoices rows.csv",
        "restore copy.db restored.db",
        "demo --keep demo.db",
        "init new.db",
    ];
    for line in lines {
        desk.run(&words(line));
    }
    for name in ["copy.db", "out.csv", "report.txt", "rows.rejects.csv", "restored.db", "demo.db", "new.db"] {
        assert_eq!(mode(&desk.path(name)), 0o600, "{name}");
    }
    desk.run(&["-vv", "hold", "release", "SO-404"]);
    fs::write(desk.path("broken.db"), "").unwrap();
    desk.run(&["--desk", "broken.db", "hold", "list"]).exits(1);
    assert_eq!(mode(&desk.path("state/creditdesk")), 0o700);
    assert_eq!(mode(&desk.path("state/creditdesk/creditdesk.log")), 0o600);
    assert_eq!(mode(&desk.file()), 0o644, "what was wider is left");
    let report = desk.answer(&["doctor"]);
    assert_eq!((&report["open_to_others"][0]["mode"], report["ok"].as_bool()), (&"0644".into(), Some(true)));
    let text = desk.run(&["doctor"]).exits(0);
    assert!(text.out.contains("chmod 600"), "{}", text.out);
}

#[cfg(target_os = "linux")]
#[test]
fn a_file_beyond_the_largest_allowed_one_fails_with_a_message_and_leaves_nothing() {
    let desk = Desk::with_customer();
    let limited = |line: &str| {
        let mut command = std::process::Command::new("sh");
        command.env_clear().env("HOME", desk.folder.path()).current_dir(desk.folder.path());
        let program = env!("CARGO_BIN_EXE_creditdesk");
        let output = command
            .args(["-c", &format!("ulimit -f 100; {program} --desk desk.db {line}")])
            .output()
            .unwrap();
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    };
    let rows: String = (0..4_000).map(|row| format!("C{row},\"A name of some length\"\n")).collect();
    fs::write(desk.path("rows.csv"), format!("code,name\n{rows}")).unwrap();
    desk.run(&["import", "customers", "rows.csv"]).exits(0);
    let written = || {
        let entries = fs::read_dir(desk.folder.path()).unwrap();
        let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        names
            .filter(|name| name.contains(".part") || ["copy.db", "customers.csv"].contains(&name.as_str()))
            .count()
    };
    for line in ["backup copy.db", "export customers -o customers.csv"] {
        let (exit, said) = limited(line);
        assert!(exit == Some(1) && said.starts_with("creditdesk: "), "{line}: {exit:?} {said}");
        assert_eq!(written(), 0, "{line}");
    }
    let (_, said) = limited("export customers -o customers.csv");
    assert!(said.contains("larger than the system allows"), "{said}");
}

#[test]
fn a_place_that_cannot_be_written_is_explained_in_words_without_names_of_unfinished_files() {
    let desk = desk();
    fs::write(desk.path("file"), "").unwrap();
    for (place, en, fr, nl) in [
        ("none/a.xlsx", "the folder does not exist", "le répertoire n’existe pas", "de map bestaat niet"),
        ("none/", "the folder does not exist", "le répertoire n’existe pas", "de map bestaat niet"),
        ("file/a.csv", "not a folder", "n’est pas un répertoire", "geen map"),
    ] {
        for (language, words) in [("en", en), ("fr", fr), ("nl", nl)] {
            let run = desk.run(&["--lang", language, "export", "customers", "-o", place]).exits(1);
            assert!(run.err.contains(words), "{}", run.err);
            assert!(!run.err.contains("os error") && !run.err.contains(".part"), "{}", run.err);
        }
    }
    for line in ["backup none/", "init none/", "import invoices rows.csv --rejects none/"] {
        let run = desk.run(&words(line));
        assert!([1, 6].contains(&run.exit), "{line}: {}", run.exit);
        assert!(!desk.path("none").exists(), "{line}");
    }
}

#[test]
fn the_name_of_an_unfinished_file_is_no_place_for_anything() {
    let desk = desk();
    for writer in WRITERS {
        let line = [&words(writer)[..], &[".creditdesk-1-abc.part"]].concat();
        let run = desk.run(&line);
        assert!(run.err.contains("unfinished files"), "{line:?}: {}", run.err);
    }
    assert_eq!(desk.error(&["init", ".creditdesk-1-abc.part"]), (1, "file-reserved".into()));
}
