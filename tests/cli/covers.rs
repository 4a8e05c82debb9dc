//! Guarantees and insurance on the command line (R1.4).

use serde_json::{Value, json};

use super::Desk;

fn answer(desk: &Desk, line: &str) -> Value {
    desk.answer(&line.split(' ').collect::<Vec<_>>())
}

#[test]
fn a_cover_is_added_shown_in_the_exposure_and_ended() {
    let desk = Desk::with_customer();
    answer(&desk, "customer set C100 limit=100000");
    let added = answer(&desk, "cover add C100 P-1 value=50000 covered_percent=50 by=Credendo");
    assert_eq!(added["cover"], "P-1");
    let exposure = answer(&desk, "exposure C100");
    assert_eq!(exposure["limit"]["effective"], "125000.00");
    assert_eq!(exposure["limit"]["insurance"], "25000.00");
    assert_eq!((&exposure["insured"], &exposure["uninsured_exposure"]), (&json!("0.00"), &json!("0.00")));
    let cover = json!({
        "code": "P-1", "kind": "insurance", "value": "50000.00", "covered_percent": "50",
        "share": "25000.00", "to": null,
    });
    assert_eq!(exposure["covers"], json!([cover]));

    let included = answer(&desk, "cover set C100 P-1 included_in_exposure=yes");
    assert_eq!(included["changes"][0]["new"], "yes");
    let exposure = answer(&desk, "exposure C100");
    assert_eq!((&exposure["limit"]["insurance"], &exposure["insured"]), (&Value::Null, &json!("25000.00")));

    answer(&desk, "cover end C100 P-1 --on 2020-01-31");
    assert_eq!(answer(&desk, "exposure C100")["covers"], json!([]));
    let listed = answer(&desk, "cover list");
    assert_eq!(listed, answer(&desk, "cover list C100"));
    let row = &listed["covers"][0];
    assert_eq!((&row["customer"], &row["to"]), (&json!("C100"), &json!("2020-01-31")));
}

#[test]
fn a_cover_that_is_there_is_not_added_again() {
    let desk = Desk::with_customer();
    answer(&desk, "cover add C100 P-1 value=50");
    desk.run(&["cover", "add", "C100", "P-1", "value=60"]).exits(3);
    desk.run(&["cover", "set", "C100", "P-1", "covered_percent=100.01"]).exits(2);
    assert_eq!(answer(&desk, "cover list C100")["covers"][0]["value"], "50.00");
}
