//! One customer for each rule: its parameters, its documents and its orders, so that every finding has a case.

use std::fmt::Write as _;

use super::diary::{Diary, Step};
use super::{ADMINISTRATOR, CLERK, SUPERVISOR, scenario};
use crate::credit::{Day, Money};
use crate::desk::{
    Assignment, Blocking, Confirmation, DeskError, DeskWriter, Dispute, EnterOrder, Expected, ImportKind,
    NewInvoice,
};

/// A customer of the demo that shows something.
struct Case {
    code: &'static str,
    name: &'static str,
    country: &'static str,
    /// `name=value` pairs; `{+10}` is the day ten days after today.
    parameters: &'static str,
    ship_to: Option<(&'static str, &'static str)>,
    invoices: &'static [Owed],
    orders: &'static [Ordered],
}

/// An invoice, or a receipt on account where `net` is none.
struct Owed {
    days_ago: i64,
    net: Option<i64>,
    euros: i64,
}

/// An order; the pairs are those of `order enter`.
struct Ordered {
    number: &'static str,
    days_ago: i64,
    euros: i64,
    pairs: &'static str,
}

const fn case(code: &'static str, name: &'static str, country: &'static str) -> Case {
    Case { code, name, country, parameters: "", ship_to: None, invoices: &[], orders: &[] }
}

const fn owed(days_ago: i64, net: i64, euros: i64) -> Owed {
    Owed { days_ago, net: Some(net), euros }
}

const fn on_account(days_ago: i64, euros: i64) -> Owed {
    Owed { days_ago, net: None, euros }
}

const fn order(number: &'static str, days_ago: i64, euros: i64) -> Ordered {
    Ordered { number, days_ago, euros, pairs: "" }
}

impl Case {
    const fn with(self, parameters: &'static str) -> Self {
        Self { parameters, ..self }
    }

    const fn owing(self, invoices: &'static [Owed]) -> Self {
        Self { invoices, ..self }
    }

    const fn ordering(self, orders: &'static [Ordered]) -> Self {
        Self { orders, ..self }
    }

    const fn shipping_to(self, code: &'static str, parameters: &'static str) -> Self {
        Self { ship_to: Some((code, parameters)), ..self }
    }
}

impl Ordered {
    const fn with(self, pairs: &'static str) -> Self {
        Self { pairs, ..self }
    }
}

const CASES: [Case; 33] = [
    case("K101", "Atelier du Vieux Moulin SARL", "FR")
        .with("limit=5000.00")
        .owing(&[owed(40, 30, 3200), owed(12, 30, 1100)])
        .ordering(&[order("SO-5001", 6, 2400)]),
    case("K102", "Valbrune Distribution SA", "FR")
        .with("group=HOLDING")
        .owing(&[owed(25, 45, 11500)])
        .ordering(&[order("SO-5002", 5, 1800)]),
    case("K103", "Valbrune Benelux BV", "BE")
        .with("group=HOLDING limit=15000.00")
        .owing(&[owed(20, 45, 7900)]),
    case("K104", "Bouwgroep Terpstra B.V.", "NL")
        .with("limit=50000.00")
        .shipping_to("SITE-7", "name=Zwolle kind=job limit=2500.00")
        .ordering(&[order("SO-5003", 4, 2750).with("ship_to=SITE-7")]),
    case("K105", "Charpentes Delannoy SA", "BE")
        .with("limit=20000.00 hold_period=2")
        .owing(&[owed(85, 30, 1450), owed(20, 30, 2600)])
        .ordering(&[order("SO-5004", 7, 980)]),
    case("K106", "Papierhandel Roelants NV", "BE")
        .with("limit=8000.00 order_minimum=250.00")
        .ordering(&[order("SO-5005", 2, 120)]),
    case("K107", "Scheepswerf Noorderhaven B.V.", "NL")
        .with("limit=90000.00 order_maximum=10000.00")
        .ordering(&[order("SO-5006", 9, 14200)]),
    case("K108", "Northmoor Castings Ltd", "NL")
        .with("approval=no limit=10000.00")
        .ordering(&[order("SO-5007", 1, 640)]),
    case("K109", "Épicerie des Halles SARL", "FR")
        .with("approval=cash-only")
        .ordering(&[order("SO-5008", 3, 410), order("SO-5020", 3, 390).with("terms=cash")]),
    case("K110", "Slagerij Pauwels BV", "BE")
        .with("approval=cod")
        .ordering(&[order("SO-5009", 3, 530), order("SO-5021", 2, 520).with("terms=cod")]),
    case("K111", "Transports Guillemin SAS", "FR")
        .with("approval=hold-until:{+14} limit=12000.00")
        .ordering(&[order("SO-5010", 5, 2200)]),
    case("K112", "Kwekerij Zonneveld V.O.F.", "NL")
        .with("approval=open-until:{-3} limit=9000.00")
        .ordering(&[order("SO-5011", 2, 1500)]),
    case("K113", "Imprimerie Saint-Éloi SA", "FR")
        .with("limit=4000.00 limit_expires={-12}")
        .owing(&[owed(15, 30, 3600)])
        .ordering(&[order("SO-5012", 3, 900), order("SO-5022", 4, 300)]),
    case("K114", "Houthandel Brouwers NV", "BE")
        .with("limit=3000.00 temporary_limit=9000.00 temporary_from={-20} temporary_to={+10}")
        .owing(&[owed(18, 30, 4200)])
        .ordering(&[order("SO-5023", 3, 2500)]),
    case("K115", "Pépinières Lacaze SRL", "BE")
        .with("limit=3000.00 temporary_limit=9000.00 temporary_from={+5} temporary_to={+40}")
        .owing(&[owed(16, 30, 2500)])
        .ordering(&[order("SO-5013", 2, 1900)]),
    case("K116", "Installatiebedrijf Wiersma B.V.", "NL")
        .with("limit=6000.00")
        .owing(&[owed(22, 30, 4000)])
        .ordering(&[
            order("SO-5024", 5, 2500).with("warehouse=NORTH"),
            order("SO-5014", 4, 150).with("warehouse=MAIN"),
        ]),
    case("K117", "Garage Thibaut & Filles SRL", "BE")
        .with("limit=2000.00")
        .owing(&[owed(14, 30, 1950)])
        .ordering(&[order("SO-5025", 2, 700).with("terms=prepaid")]),
    case("K118", "Gemeente Oosterwolde", "NL")
        .with("limit=1000.00 excluded=yes")
        .owing(&[owed(30, 60, 5200)])
        .ordering(&[order("SO-5026", 6, 3300)]),
    case("K119", "Menuiserie Castagnet SARL", "FR")
        .with("limit=7000.00")
        .owing(&[owed(10, 30, 3100)])
        .ordering(&[
            order("SO-5027", 8, 2000).with("ship_in=75"),
            order("SO-5028", 3, 5000).with("unconfirmed=yes"),
            order("SO-5015", 1, 2600),
        ]),
    case("K120", "Wilgenhof Zuivel B.V.", "NL")
        .with("limit=5000.00 hold_period=1")
        .owing(&[owed(50, 30, 1300), on_account(4, 1300)])
        .ordering(&[order("SO-5016", 2, 800)]),
    case("K121", "Brasserie de la Lys SA", "BE")
        .with("limit=9000.00")
        .owing(&[owed(70, 30, 2800), owed(20, 30, 5100)])
        .ordering(&[order("SO-5017", 3, 1700)]),
    case("K122", "Stormont Pipeworks Ltd", "NL")
        .with("limit=15000.00")
        .owing(&[owed(60, 30, 2000)])
        .ordering(&[order("SO-5018", 6, 1250)]),
    case("K123", "Confiserie Marchetti SARL", "FR")
        .with("limit=5000.00")
        .ordering(&[order("SO-5019", 8, 950)]),
    case("K124", "Drukkerij Vandamme BV", "BE")
        .with("limit=7500.00")
        .owing(&[owed(45, 30, 900), on_account(11, 900)])
        .ordering(&[order("SO-5029", 1, 600)]),
    case("K125", "Boetiek Anaïs V.O.F.", "NL")
        .with("policy_group=RETAIL")
        .owing(&[owed(33, 30, 5400)])
        .ordering(&[order("SO-5030", 2, 1100)]),
    case("K126", "Quincaillerie du Pont SAS", "FR")
        .with("limit=1500.00 minimum_for_check=200.00 bank_name=Crédit~Rural")
        .owing(&[owed(21, 30, 1480)])
        .ordering(&[order("SO-5031", 1, 180)]),
    case("K127", "Ferronnerie Lambert-Joly SA", "BE")
        .with("limit=4000.00 next_review={+3}")
        .owing(&[owed(19, 30, 3700)])
        .ordering(&[
            order("SO-5101", 5, 900),
            order("SO-5102", 5, 3500),
            order("SO-5103", 4, 2200),
            order("SO-5104", 4, 1100),
            order("SO-5105", 4, 760),
            order("SO-5107", 3, 680),
        ]),
    case("K128", "Hofstede Verpakkingen B.V.", "NL")
        .with("limit=unlimited")
        .ordering(&[order("SO-5106", 2, 8900)]),
    // To be blocked by the validation, to be warned, to be unblocked; an exception; one of another department.
    case("K129", "Rijwielen Verstraete BV", "BE").with("limit=8000.00").owing(&[owed(220, 30, 2400)]),
    case("K130", "Vitrerie Colombier SARL", "FR").with("limit=6000.00").owing(&[owed(85, 30, 1900)]),
    case("K131", "Metaalbewerking Postma B.V.", "NL").with("limit=9000.00").owing(&[owed(230, 30, 3100)]),
    case("K132", "Traiteur Beaulieu SRL", "BE")
        .with("validation_delay_days=45 validation_state=warn")
        .owing(&[owed(100, 30, 1250)]),
    case("K133", "Chauffage Delmas & Fils SA", "BE")
        .with("external_code=CHANTIERS limit=5000.00")
        .owing(&[owed(225, 30, 1700)]),
];

/// An invoice that was entered today and awaits its transfer.
struct Billed {
    customer: &'static str,
    number: &'static str,
    euros: i64,
    order: Option<&'static str>,
}

/// Of an account without a bound, one that comes over its limit, one excluded, and one on an order that left.
const BILLED: [Billed; 4] = [
    Billed { customer: "K128", number: "V-3001", euros: 7350, order: None },
    Billed { customer: "K113", number: "V-3002", euros: 520, order: None },
    Billed { customer: "K118", number: "V-3003", euros: 1240, order: None },
    Billed { customer: "K114", number: "V-3004", euros: 2500, order: Some("SO-5023") },
];

impl Billed {
    fn enter(&self, writer: &mut DeskWriter, today: Day) -> Result<(), DeskError> {
        let invoice = NewInvoice {
            customer: self.customer,
            number: self.number,
            amount: Money::from_minor(self.euros.saturating_mul(100)),
            day: today,
            due: today + 30,
            order: self.order,
            ship_to: None,
            instalments: Vec::new(),
        };
        writer.enter_invoice(&invoice).map(drop)
    }
}

/// Puts every case into the diary: its customer at the founding, its documents and orders on their days.
pub(super) fn enter(diary: &mut Diary) {
    let founded = diary.ago(390);
    let (mut invoices, mut receipts) =
        ("customer,number,date,due,amount\n".to_owned(), "customer,number,date,amount\n".to_owned());
    for case in &CASES {
        diary.enter(founded, ADMINISTRATOR, added(case, diary.today));
        for (index, owed) in (1..).zip(case.invoices) {
            let day = diary.ago(owed.days_ago);
            let number = format!("{}-{index}", case.code);
            // Writing to a text cannot fail.
            match owed.net {
                Some(net) => {
                    let _ =
                        writeln!(invoices, "{},{number},{day},{},{}.00", case.code, day + net, owed.euros);
                }
                None => {
                    let _ = writeln!(receipts, "{},PAY-{number},{day},{}.00", case.code, owed.euros);
                }
            }
        }
    }
    // The documents are known before the first of the orders comes in.
    let known = diary.ago(10);
    diary.enter(known, CLERK, Step::Import(ImportKind::Invoices, "branch-invoices.csv", invoices));
    diary.enter(known, CLERK, Step::Import(ImportKind::Receipts, "branch-receipts.csv", receipts));
    for case in &CASES {
        for ordered in case.orders {
            let entered = diary.ago(ordered.days_ago);
            diary.enter(entered, CLERK, Step::Enter(order_of(case, ordered, entered)));
        }
    }
}

/// What came later: states, a dispute, a reversed receipt, shipments of customers who were blocked since.
pub(super) fn afterwards(diary: &mut Diary) {
    let other = |act: fn(&mut DeskWriter) -> Result<(), DeskError>| Step::Other(Box::new(act));
    let (yesterday, today) = (diary.ago(1), diary.today);
    let late = scenario::said(diary, ["Late payment", "Retard de paiement", "Late betaling"]);
    let blocked = |code: &'static str, blocking: Blocking| {
        Step::Other(Box::new(move |writer| writer.block_customer(code, blocking, late).map(drop)))
    };
    diary.enter(diary.ago(5), SUPERVISOR, blocked("K122", Blocking::Block));
    diary.enter(diary.ago(3), CLERK, Step::Ship("SO-5018".to_owned()));
    diary.enter(diary.ago(4), SUPERVISOR, other(|writer| writer.close_customer("K123", "").map(drop)));
    diary.enter(diary.ago(2), CLERK, Step::Ship("SO-5019".to_owned()));
    diary.enter(diary.ago(2), SUPERVISOR, blocked("K124", Blocking::WarnOnly));
    diary.enter(
        diary.ago(4),
        CLERK,
        other(|writer| writer.dispute_invoice("K121-1", None, Dispute::Raised, "REF 7731")),
    );
    diary.enter(
        yesterday,
        SUPERVISOR,
        other(|writer| {
            let raised = [Assignment::new("limit", "5500.00")];
            writer.set_customer("K101", &raised, Expected::Whatever).map(drop)
        }),
    );
    diary.enter(
        diary.ago(6),
        SUPERVISOR,
        other(|writer| writer.reverse_receipt("PAY-K124-2", "R/D 0412", None).map(drop)),
    );
    diary.enter(today, CLERK, Step::Ship("SO-5023".to_owned()));
    for billed in &BILLED {
        diary.enter(today, CLERK, Step::Other(Box::new(move |writer| billed.enter(writer, today))));
    }
}

fn added(case: &'static Case, today: Day) -> Step {
    let mut pairs = vec![Assignment::new("name", case.name), Assignment::new("country", case.country)];
    pairs.extend(assignments(case.parameters, today));
    Step::Other(Box::new(move |writer| {
        writer.add_customer(case.code, &pairs)?;
        if let Some((code, parameters)) = case.ship_to {
            writer.add_ship_to(case.code, code, &assignments(parameters, today))?;
        }
        Ok(())
    }))
}

fn order_of(case: &Case, ordered: &Ordered, entered: Day) -> EnterOrder {
    let cents = ordered.euros.saturating_mul(100);
    let mut order = EnterOrder::new(case.code, ordered.number, Money::from_minor(cents));
    order.ship_day = Some(entered + 6);
    for pair in assignments(ordered.pairs, entered) {
        match pair.name.as_str() {
            "terms" => order.terms = Some(pair.value),
            "ship_to" => order.ship_to = Some(pair.value),
            "warehouse" => order.warehouse = Some(pair.value),
            "ship_in" => order.ship_day = pair.value.parse::<i64>().ok().map(|days| entered + days),
            _ => order.confirmation = Confirmation::Unconfirmed,
        }
    }
    order
}

/// Pairs separated by spaces; `~` stands for a space within a value, `{+10}` for the day ten days after.
fn assignments(text: &str, from: Day) -> Vec<Assignment> {
    text.split_whitespace()
        .filter_map(|pair| pair.split_once('='))
        .map(|(name, value)| Assignment::new(name, dated(&value.replace('~', " "), from)))
        .collect()
}

fn dated(value: &str, from: Day) -> String {
    let Some((before, rest)) = value.split_once('{') else {
        return value.to_owned();
    };
    let days = rest.trim_end_matches('}').parse().unwrap_or(0);
    format!("{before}{}", from + days)
}
