//! Finding on a desk: keys in, text out.

use crate::desk::testing::TestDesk;
use crate::tui::Event;
use crate::tui::harness::{Harness, Threaded};
use crate::tui::registry::SCREENS;
use crate::tui::screens::testing::{desk, services};
use crate::words::Language;

const SIZES: [(u16, u16); 2] = [(80, 24), (160, 50)];

fn at(desk: &TestDesk) -> Harness {
    Harness::new(SCREENS, services(desk.desk.clone()))
}

fn sized(desk: &TestDesk, language: Language, (width, height): (u16, u16)) -> Harness {
    Harness::sized(SCREENS, services(desk.desk.clone()), language, width, height)
}

/// The rows of the answer, without the border: those below what is typed and above the kinds.
fn rows(terminal: &Harness) -> Vec<String> {
    let text = terminal.text();
    let inside = |line: &str| Some(line.split_once("│ ")?.1.rsplit_once('│')?.0.trim().to_owned());
    let lines = text.lines().skip_while(|line| !line.contains("┌ Find")).skip(2).filter_map(inside);
    lines.take_while(|line| !line.starts_with("Tab")).filter(|line| !line.is_empty()).collect()
}

#[track_caller]
fn opens(typed: &str, screen: &str, shown: &[&str]) {
    let desk = desk();
    for size in SIZES {
        let mut terminal = sized(&desk, Language::English, size);
        terminal.send(":").write(typed).send("enter");
        assert_eq!(terminal.app.top_id(), Some(screen), "{typed}\n{}", terminal.text());
        for text in shown {
            terminal.sees(text);
        }
    }
}

#[test]
fn every_kind_of_record_opens_where_it_is_shown() {
    opens("F-2001", "document", &["Invoice F-2001"]);
    opens("R-2", "document", &["Receipt R-2"]);
    opens("SO-1002", "order", &["Order SO-1002"]);
    opens("c200", "customer", &["Van den Broek"]);
    opens("dupont", "customer", &["C100"]);
    opens("YARD", "customer", &["[6 Ship-tos]", "▸  YARD"]);
    opens("NORTH", "settings", &["[5 Groups]", "▸  NORTH"]);
    opens("W1", "settings", &["[4 Warehouses]", "▸  W1"]);
    opens("Bob Stevens", "settings", &["[3 Users]", "▸  bob"]);
    opens("ageing.periods", "settings", &["[1 Company]", "▸  Ageing periods"]);
}

#[test]
fn settings_are_called_by_their_words_and_their_keys_give_way() {
    for size in SIZES {
        let mut terminal = sized(&desk(), Language::French, size);
        terminal.send(":").write("limite").sees("Gestion de la limite de crédit au transfert");
        terminal.sees("Validation\u{a0}: pourcentage de la limite").sees("check.limit");
    }
}

#[test]
fn an_invoice_is_opened_by_its_number_with_two_keys_beside_it() {
    let mut terminal = at(&desk());
    terminal.send(":").write("2003").send("enter").sees("Invoice F-2003");
}

#[test]
fn duns_numbers_and_external_codes_open_their_customer() {
    let desk = desk();
    desk.set_text("C100", "duns", "123456789").set_text("C300", "external_code", "EXT-9");
    for (typed, customer) in [("12-345-6789", "Dupont"), ("ext-9", "Ateliers du Nord")] {
        let mut terminal = at(&desk);
        terminal.send(":").write(typed).send("enter").sees(customer);
        assert_eq!(terminal.app.top_id(), Some("customer"), "{typed}");
    }
}

#[test]
fn data_and_commands_are_told_apart_by_word_and_sign() {
    for size in SIZES {
        let mut terminal = sized(&desk(), Language::English, size);
        terminal.send(":").write("order");
        let rows = rows(&terminal);
        let commands: Vec<&String> = rows.iter().filter(|row| row.contains("command ")).collect();
        assert!(!commands.is_empty() && commands.iter().all(|row| row.contains("› command")), "{rows:#?}");
        terminal.send("ctrl-u").write("F-200");
        terminal.sees("invoice       F-2001").sees("invoice       F-2002").sees("invoice       F-2003");
        terminal.sees("Van den Broek").sees("333.50 open").sees_no("› ");
    }
}

#[test]
fn blocked_customers_say_so() {
    let mut terminal = at(&desk());
    terminal.send(":").write("ateliers").sees("customer      C300      Ateliers du Nord").sees("blocked");
}

#[test]
fn tab_goes_through_the_kinds() {
    let mut terminal = at(&desk());
    terminal.send(":").write("nor").sees("[all]").sees("customer ").sees("group ");
    terminal.send("tab tab").sees("[customers]").sees("C300").sees_no("group ");
    terminal.send("tab").sees("[documents]").sees("Nothing is called “nor”.");
    terminal.sees("Searched: order, invoice, credit note, receipt.");
    terminal.send("tab").sees("[settings]").sees("group ").sees_no("C300");
    terminal.send("shift-tab shift-tab shift-tab").sees("[commands]").sees_no("C300");
}

#[test]
fn without_a_match_it_says_what_was_searched_and_enter_stays() {
    let mut terminal = at(&desk());
    terminal.send(":").write("zzqq").sees("Nothing is called “zzqq”.").sees("command.");
    terminal.send("enter");
    assert_eq!(terminal.app.top_id(), Some("find"));
    terminal.send("esc").sees_no("zzqq").send("esc");
    assert_eq!(terminal.app.top_id(), Some("workspace"));
}

#[test]
fn where_the_desk_cannot_be_read_it_says_so_above_the_commands() {
    let desk = desk();
    desk.with_customer("IMP", "Import Nord", 1_000);
    let file = desk.file();
    file.execute_batch("PRAGMA ignore_check_constraints = ON").unwrap();
    let damage = "UPDATE customer SET state = 'garbage' WHERE code = 'IMP'";
    assert_eq!(file.execute(damage, []).unwrap(), 1);
    let mut terminal = at(&desk);
    terminal.send(":").write("import").sees("holds a value that cannot be read").sees("› command");
    terminal.send("enter");
    assert_eq!(terminal.app.top_id(), Some("import"));
}

#[test]
fn empty_it_shows_what_was_opened_last_and_the_commands_of_the_screen() {
    let mut terminal = at(&desk());
    terminal.send(":").sees("› command").sees("Help");
    terminal.write("F-2001").send("enter esc :").write("c300").send("enter esc :");
    let rows = rows(&terminal);
    assert!(rows[0].contains("C300") && rows[1].contains("F-2001"), "{rows:#?}");
    assert!(rows[2].contains("› command"), "{rows:#?}");
}

#[test]
fn two_documents_of_one_number_are_both_shown_and_neither_opens_by_itself() {
    let desk = desk();
    desk.with_invoice("C200", "4711", 5_000, 0).with_receipt("C100", "4711", 500);
    let mut terminal = at(&desk);
    terminal.send(":").write("4711");
    let rows = rows(&terminal);
    assert!(rows[0].contains("invoice") && rows[1].contains("receipt"), "{rows:#?}");
    assert_eq!(terminal.app.top_id(), Some("find"));
    terminal.send("down enter").sees("Receipt 4711");
}

#[test]
fn a_code_before_the_words_of_a_field_opens_the_customer_there() {
    for (typed, language) in [
        ("c200 limit", Language::English),
        ("c200 plafond", Language::French),
        ("c200 kredietlimiet", Language::English),
    ] {
        for size in SIZES {
            let mut terminal = sized(&desk(), language, size);
            terminal.send(":").write(typed).sees("C200 Van den Broek");
            terminal.send("enter").sees("Van den Broek");
            assert_eq!(terminal.app.top_id(), Some("customer"), "{}", terminal.text());
            // The cursor is on the limit: what is typed changes it.
            terminal.send("enter").write("99").send("enter").sees("99");
            let label = if language == Language::French { "Limite de crédit" } else { "Credit limit" };
            let text = terminal.text();
            let changed = text.lines().any(|line| line.contains(label) && line.contains("99"));
            assert!(changed, "{text}");
        }
    }
}

#[test]
fn a_field_asks_for_the_customer_unless_one_is_shown() {
    let mut terminal = at(&desk());
    terminal.send(":").write("plafond").sees("Customer: Credit limit").send("enter");
    assert_eq!(terminal.app.top_id(), Some("customer-look-up"));
    terminal.write("c100").send("enter").sees("Dupont");
    assert_eq!(terminal.app.top_id(), Some("customer"));
    terminal.send(":").write("limit").send("enter").sees("Dupont");
    assert_eq!(terminal.app.top_id(), Some("customer"));
}

#[test]
fn a_command_of_a_customer_is_run_when_the_customer_is_there() {
    let mut terminal = at(&desk());
    terminal.send(":").write("c100 bloquer").send("enter").sees("State of C100");
    let mut terminal = at(&desk());
    terminal.send(":").write("c100 aging").send("enter").sees("[4 Ageing]");
}

#[test]
fn commands_of_settings_are_found_from_everywhere() {
    let mut terminal = at(&desk());
    terminal.send(":").write("credit management groups").send("enter").sees("[5 Groups]");
}

#[test]
fn more_than_fit_open_the_list_with_the_filter() {
    let desk = desk();
    for number in 0..12 {
        desk.with_customer(&format!("M{number:02}"), "Maison Martin", 1_000);
    }
    let mut terminal = at(&desk);
    terminal.send(":").write("martin").sees("more, in the list");
    let at = rows(&terminal).iter().position(|row| row.contains("more, in the list")).unwrap();
    terminal.send("home");
    for _ in 0..at {
        terminal.send("down");
    }
    terminal.send("enter").sees("filter: martin").sees("12 of 16 rows");
    assert_eq!(terminal.app.top_id(), Some("customers"));
}

#[test]
fn more_orders_than_fit_open_the_list_of_orders() {
    let desk = desk();
    desk.with_customer("M00", "Maison Martin", 1_000_000);
    for number in 0..12 {
        desk.with_order("M00", &format!("ZZ-{number:02}"), 1_000);
    }
    let mut terminal = at(&desk);
    terminal.send(":").write("ZZ-").sees("more, in the list").send("home");
    let at = rows(&terminal).iter().position(|row| row.contains("more, in the list")).unwrap();
    (0..at).for_each(|_| {
        terminal.send("down");
    });
    terminal.send("enter").sees("filter: ZZ-");
    assert_eq!(terminal.app.top_id(), Some("orders"));
}

#[test]
fn in_french_everything_has_its_french_word() {
    for size in SIZES {
        let mut terminal = sized(&desk(), Language::French, size);
        terminal.send(":").sees("Chercher").sees("[tout]").sees("› action");
        terminal.write("f-2002").sees("facture ").sees("ouvert, échéance");
        terminal.send("ctrl-u").write("dnbi").sees("Client\u{a0}: ");
        terminal.send("ctrl-u").write("zzqq").sees("Rien ne s’appelle «\u{a0}zzqq\u{a0}».");
    }
}

#[test]
fn a_click_opens_a_row_and_chooses_a_kind() {
    use ratatui::crossterm::event::{KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
    let click = |(column, row)| {
        let kind = MouseEventKind::Down(MouseButton::Left);
        Event::Mouse(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE })
    };
    let mut terminal = at(&desk());
    terminal.send(":").write("F-200");
    let kind = terminal.place("documents");
    terminal.event(click(kind)).sees("[documents]");
    let row = terminal.place("F-2002");
    terminal.event(click(row)).sees("Invoice F-2002");
}

#[test]
fn enter_typed_ahead_opens_what_was_typed_and_never_a_row_of_an_earlier_answer() {
    let desk = desk();
    let mut terminal = Threaded::new(services(desk.desk.clone()));
    terminal.type_ahead(": F - 2 0 0 3 enter");
    terminal.wait_for("Invoice F-2003");
    assert_eq!(terminal.app.top_id(), Some("document"));
}

#[test]
fn enter_typed_ahead_of_nothing_opens_nothing() {
    let desk = desk();
    let mut terminal = Threaded::new(services(desk.desk.clone()));
    terminal.type_ahead(": F - 2 0 0");
    terminal.wait_for("F-2001");
    terminal.type_ahead("9 enter");
    terminal.wait_for("Nothing is called “F-2009”.");
    assert_eq!(terminal.app.top_id(), Some("find"));
}

#[test]
fn answers_that_come_late_and_out_of_order_do_not_show() {
    let desk = desk();
    let mut terminal = Threaded::new(services(desk.desk.clone()));
    terminal.type_ahead(":");
    loop {
        let before = terminal.all_answers();
        if before.is_empty() {
            break;
        }
        for answer in before {
            terminal.app.handle(answer);
        }
    }
    terminal.type_ahead("c 2 0 0");
    // All answers are there, the last one first.
    let answers = terminal.all_answers();
    assert_eq!(answers.len(), 4);
    for answer in answers.into_iter().rev() {
        terminal.app.handle(answer);
    }
    let shown = terminal.shown();
    assert!(shown.contains("C200") && !shown.contains("C100"), "{shown}");
}

#[test]
fn keys_that_move_wait_for_the_answer_as_well() {
    let desk = desk();
    let mut terminal = Threaded::new(services(desk.desk.clone()));
    terminal.type_ahead(": F - 2 0 0 down enter");
    terminal.wait_for("Invoice F-2002");
}
