use super::{location, services, typical};
use crate::desk::testing::november::today;
use crate::desk::{Assignment, Clock, Desk, Identity};
use crate::tui::harness::Harness;
use crate::tui::registry::SCREENS;
use crate::tui::{DeskLocation, Ending, Services};
use crate::words::Language;

fn first_start(folder: &tempfile::TempDir) -> Harness {
    let location = location(&folder.path().join("data/creditdesk.db"));
    Harness::new(SCREENS, Services::without_desk(location))
}

#[test]
fn without_a_desk_the_ways_to_one_are_offered_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = first_start(&folder);
    terminal.sees("There is no desk at").sees("New desk").sees("Demo").sees("New desk from a file");
    terminal.send("f7 f2").sees("There is no desk at");
    terminal.send("q");
    assert_eq!(terminal.app.ending(), Some(Ending::Quit));
}

#[test]
fn a_new_desk_opens_the_workspace_in_its_language() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = first_start(&folder);
    terminal.send("enter").sees("EUR").sees("ann");
    terminal.send("tab ctrl-u").write("USD").send("tab right f12");
    terminal.sees("creditdesk │ Tableau de bord").sees("Aucune commande");
    assert_eq!(terminal.app.context().session.currency.code(), "USD");
    assert!(folder.path().join("data/creditdesk.db").exists());
    terminal.send("f7").sees("Saisie de commande");
}

#[test]
fn a_file_that_is_there_already_is_reported_at_its_field() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("data")).unwrap();
    std::fs::write(folder.path().join("data/creditdesk.db"), "other").unwrap();
    let mut terminal = first_start(&folder);
    terminal.send("1 f12").sees("exists already").sees("New desk");
    terminal.send("esc").sees("There is no desk at");
}

#[test]
fn a_wrong_currency_is_reported_at_its_field() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = first_start(&folder);
    terminal.send("1 tab ctrl-u").write("EUX").send("f12").sees("Not an ISO 4217 currency");
}

#[test]
fn an_import_asks_for_the_desk_first_and_then_for_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = first_start(&folder);
    terminal.send("3 f12").sees("Import").sees("tried first");
    terminal.send("esc").sees("Workspace").send("esc").sees("Workspace");
}

#[test]
fn the_demo_opens_the_workspace_with_work_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = first_start(&folder);
    terminal.send("2").sees("demo.db").send("enter");
    terminal.sees("Meridiaan Industrial Supplies │ Workspace").sees("Over limit").sees("On hold by reason");
    terminal.send("f2").sees("Hold queue").send("f7 f4").sees("Look for a customer");
}

#[test]
fn an_account_that_is_no_user_is_asked_who_is_working() {
    for (width, height) in [(80, 24), (160, 50)] {
        let desk = typical();
        desk.with_user("bob", "Bob Stevens").with_user("zoe", "Zoé Lambert");
        desk.writer().set_user("zoe", &[Assignment::new("active", "no")]).unwrap();
        let (path, users) = (desk.desk.path(), desk.desk.reader().unwrap().users().unwrap());
        let location = DeskLocation { account: "root".to_owned(), ..location(path) };
        let services = Services::before_user_is_known(location, users);
        let mut terminal = Harness::sized(SCREENS, services, Language::English, width, height);
        terminal.sees("Who is working?").sees("called root").sees("▸ ann").sees("bob  Bob Stevens");
        terminal.sees_no("zoe").send("f2").sees("Who is working?");
        terminal.send("down enter").sees("Workspace").sees("│ bob │").sees_no("Who is working?");
        terminal.send("f2 a enter").sees("SO-1 released");
        let decided = terminal.app.context().jobs.services().desk().unwrap();
        assert_eq!(decided.user().login, "bob");
    }
}

#[test]
fn the_first_start_is_read_in_three_languages() {
    let folder = tempfile::tempdir().unwrap();
    for (language, welcome) in
        [(Language::English, "Welcome"), (Language::French, "Bienvenue"), (Language::Dutch, "Welkom")]
    {
        let location = location(&folder.path().join("creditdesk.db"));
        let services = Services::without_desk(location);
        Harness::sized(SCREENS, services, language, 80, 24).sees(welcome);
    }
}

#[test]
fn the_path_of_a_new_desk_is_read_whole_where_there_is_room() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("in-a-folder-of-a-long-name/and-another-one-below/creditdesk.db");
    let services = Services::without_desk(location(&path));
    let mut terminal = Harness::sized(SCREENS, services, Language::French, 160, 50);
    terminal.send("1").sees(path.to_str().unwrap());
}

#[test]
fn where_to_begin_is_said_whole_at_80_columns() {
    for (language, whole) in [
        (Language::English, "then invoices and orders."),
        (Language::French, "puis les factures et les commandes."),
        (Language::Dutch, "daarna facturen en orders."),
    ] {
        let desk = crate::desk::testing::TestDesk::new();
        Harness::sized(SCREENS, services(desk.desk.clone()), language, 80, 24).sees(whole);
    }
}

#[test]
fn the_ways_to_a_desk_are_readable() {
    let mut terminal =
        Harness::new(SCREENS, Services::without_desk(location("/data/creditdesk.db".as_ref())));
    insta::assert_snapshot!("start_80x24_en", terminal.text());
    terminal.send("1");
    insta::assert_snapshot!("new_desk_80x24_en", terminal.text());
}

#[test]
fn a_desk_that_was_brought_to_this_version_says_where_the_old_file_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("desk.db");
    let file = crate::store::raw_file(&path);
    file.pragma_update(None, "application_id", 0x4372_446b).unwrap();
    // The rows are in the order of their tables, not of their references.
    file.pragma_update(None, "foreign_keys", false).unwrap();
    file.execute_batch(include_str!("../../../../assets/migrations/001_desk.sql")).unwrap();
    file.execute_batch(include_str!("../../../../tests/data/desk-v1.sql")).unwrap();
    file.pragma_update(None, "user_version", 1).unwrap();
    drop(file);
    let who = Identity { account: Some("anna".to_owned()), ..Identity::default() };
    let open = || Desk::open(&path, &who, Clock::fixed(today())).unwrap();
    let mut terminal = Harness::new(SCREENS, services(open()));
    terminal.sees("Desk upgraded").sees("The desk was upgraded to this version").sees("desk.db.v1.backup");
    terminal.send("enter").sees("Workspace").sees_no("Desk upgraded");
    Harness::new(SCREENS, services(open())).sees_no("Desk upgraded");
}
