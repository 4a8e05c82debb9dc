//! The users of the desk, its settings, the orders of the crowd, and the decisions on orders.

use std::fmt::Write as _;

use fastrand::Rng;

use super::customers::{self, Member};
use super::diary::{Diary, import};
use super::{CLERK, SEED, SUPERVISOR, examples, validated};
use crate::credit::{Amount, Currency, Day, Lasting, Money, Rejected, Verdict, VerdictKind};
use crate::desk::error::DeskError;
use crate::desk::holds::decide::Decision;
use crate::desk::import::ImportKind;
use crate::desk::orders::draft::EnterOrder;
use crate::desk::parameters::draft::Assignment;
use crate::desk::session::NoProgress;
use crate::fields::Language;
use crate::store::{ReasonAction, ReasonRecord};

/// How many customers there are besides those of the examples.
const CROWD: usize = 92;
/// How many orders of them are open.
const ORDERS: usize = 52;

const USERS: &str = "login,name,role\n\
                     nadia,Nadia Vermeulen,administrator\n\
                     sofie,Sofie Delacroix,supervisor\n\
                     lucas,Lucas Martin,clerk\n\
                     emma,Emma de Wit,clerk\n";

const GROUPS: &str = "code,name,kind,limit,hold_period\n\
                      HOLDING,Groupe Valbrune,credit,20000.00,\n\
                      RETAIL,Retail,policy,6000.00,2\n";

/// The customers of the crowd; always the same.
pub(super) fn crowd() -> Vec<Member> {
    customers::crowd(CROWD, &mut Rng::with_seed(SEED))
}

/// Sets the desk up: users, settings, groups, warehouses, a reason of its own, and the customers.
pub(super) fn set_up(diary: &mut Diary, random: &mut Rng) -> Result<(), DeskError> {
    let mut writer = diary.writer()?;
    import(&mut writer, ImportKind::Users, "users.csv", USERS)?;
    import(&mut writer, ImportKind::Groups, "groups.csv", GROUPS)?;
    import(&mut writer, ImportKind::Customers, "customers.csv", &customers(random))?;
    let pair = Assignment::new;
    writer.set_settings(&[
        pair("company_name", "Meridiaan Industrial Supplies"),
        pair("limit_at_transfer", "warn"),
    ])?;
    writer.set_settings(&validated::criteria())?;
    writer.add_warehouse("MAIN", &[pair("name", "Antwerpen")])?;
    writer.add_warehouse("NORTH", &[pair("name", "Groningen"), pair("tolerance_percent", "10")])?;
    writer.add_warehouse("LILLE", &[pair("name", "Lille"), pair("order_maximum", "4000.00")])?;
    writer.add_reason(&ReasonRecord {
        action: ReasonAction::Decision(VerdictKind::Release),
        code: "long-standing".to_owned(),
        text: in_language(diary, ["Long-standing customer", "Client de longue date", "Vaste klant"])
            .to_owned(),
        is_default: false,
    })
}

fn customers(random: &mut Rng) -> String {
    let mut text =
        "code,name,country,language,terms,limit,hold_period,credit_manager,contact,phone\n".to_owned();
    for (index, member) in crowd().iter().enumerate() {
        let manager = if index % 2 == 0 { "Lucas Martin" } else { "Emma de Wit" };
        let hold_period = [0, 0, 3, 4].get(index % 4).copied().unwrap_or(0);
        let (contact, phone) = member.contact(index);
        // Writing to a text cannot fail.
        let _ = writeln!(
            text,
            "{},{},{},{},net{},{},{hold_period},{manager},{contact},{phone}",
            member.code,
            member.name,
            member.country,
            member.language,
            member.net_days,
            member.limit(random)
        );
    }
    text
}

/// Open orders of the crowd, entered over the last weeks.
pub(super) fn orders(diary: &mut Diary, random: &mut Rng) {
    let crowd = crowd();
    for number in 0..ORDERS {
        let Some(member) = random.choice(&crowd) else {
            return;
        };
        let days = random.i64(1..20);
        let cents = random.i64(member.volume * 15..member.volume * 70);
        let entered = diary.ago(days);
        let mut order =
            EnterOrder::new(member.code.as_str(), format!("SO-{}", 4001 + number), Money::from_minor(cents));
        order.ship_day = Some(entered + random.i64(2..40));
        order.warehouse = random.choice(["MAIN", "MAIN", "LILLE"]).map(str::to_owned);
        diary.enter(entered, CLERK, move |writer| writer.enter_order(&order).map(drop));
    }
}

/// A decision on an order, so many days ago.
struct Decided {
    days_ago: i64,
    login: &'static str,
    order: &'static str,
    verdict: Verdict,
    reason: Option<&'static str>,
    /// In English, French, Dutch.
    note: [&'static str; 3],
}

const NO_NOTE: [&str; 3] = [""; 3];
const PROMISED: [&str; 3] =
    ["Payment promised for Friday.", "Paiement promis pour vendredi.", "Betaling beloofd voor vrijdag."];
const KNOWN: [&str; 3] = [
    "Known for twenty years; the cheque is in the post.",
    "Client depuis vingt ans ; le chèque est parti.",
    "Al twintig jaar klant; de betaling is onderweg.",
];
const WEAK: [&str; 3] = [
    "Accounts of last year show a loss.",
    "Les comptes de l'an dernier sont en perte.",
    "De jaarrekening van vorig jaar toont verlies.",
];

const fn decided(days_ago: i64, login: &'static str, order: &'static str, verdict: Verdict) -> Decided {
    Decided { days_ago, login, order, verdict, reason: None, note: NO_NOTE }
}

impl Decided {
    fn because(self, reason: &'static str) -> Self {
        Self { reason: Some(reason), ..self }
    }

    fn noting(self, note: [&'static str; 3]) -> Self {
        Self { note, ..self }
    }
}

/// What is decided on the orders of the demo customers, with the notes of the deciders.
pub(super) fn decisions(diary: &mut Diary) {
    for decided in released(diary.today).into_iter().chain(others(diary.today)) {
        let decision = Decision {
            reason: decided.reason.map(str::to_owned),
            note: in_language(diary, decided.note).to_owned(),
            ..Decision::on([decided.order], decided.verdict)
        };
        let day = diary.ago(decided.days_ago);
        diary.enter(day, decided.login, move |writer| writer.decide(&decision, &NoProgress).map(drop));
    }
    diary.enter(diary.ago(1), SUPERVISOR, |writer| writer.undo_order("SO-5107").map(drop));
    let grown = Money::from_minor(390_000);
    diary.enter(diary.ago(1), CLERK, move |writer| writer.amend_order("SO-5102", grown).map(drop));
    examples::afterwards(diary);
    validated::enter(diary);
}

/// The last one is undone again.
fn released(today: Day) -> [Decided; 3] {
    let with_room = Verdict::Release {
        up_to: Some(Amount::new(Money::from_minor(400_000), Currency::EUR)),
        until: Some(today + 30),
        lasting: Lasting::Sticks,
    };
    [
        decided(3, CLERK, "SO-5101", Verdict::RELEASE).because("payment-promised").noting(PROMISED),
        decided(3, SUPERVISOR, "SO-5102", with_room).because("long-standing").noting(KNOWN),
        decided(2, CLERK, "SO-5107", Verdict::RELEASE),
    ]
}

fn others(today: Day) -> [Decided; 8] {
    let keep = |follow_up| Verdict::Keep { follow_up: Some(follow_up) };
    let reject = |order| Verdict::Reject { order };
    let on_delivery = Verdict::Terms { terms: "cod".to_owned(), collect: None };
    let to_supervisor = Verdict::Forward { to: SUPERVISOR.to_owned() };
    [
        decided(4, CLERK, "SO-5006", keep(today - 1)).noting(PROMISED),
        decided(2, SUPERVISOR, "SO-5103", reject(Rejected::Stays)).noting(WEAK),
        decided(2, CLERK, "SO-5104", reject(Rejected::Cancelled)).because("customer-withdrew"),
        decided(2, CLERK, "SO-5105", on_delivery),
        decided(1, CLERK, "SO-5001", keep(today)).noting(PROMISED),
        decided(1, CLERK, "SO-5010", keep(today)).because("awaiting-information"),
        decided(1, CLERK, "SO-5009", to_supervisor),
        decided(1, SUPERVISOR, "SO-5106", Verdict::Force).because("suspected-fraud"),
    ]
}

/// What was said on the telephone.
pub(super) fn calls(diary: &mut Diary) {
    let calls: [(&str, i64, [&str; 3]); 4] = [
        (
            "C1067",
            16,
            [
                "No answer; voicemail left.",
                "Pas de réponse, message laissé sur le répondeur.",
                "Geen gehoor; voicemail ingesproken.",
            ],
        ),
        (
            "C1067",
            6,
            [
                "Waits for a payment itself; will call back.",
                "Attend lui-même un règlement, rappellera.",
                "Wacht zelf op een betaling; belt terug.",
            ],
        ),
        (
            "C1058",
            9,
            [
                "Invoices not received; copies sent.",
                "Factures non reçues ; copies envoyées.",
                "Facturen niet ontvangen; kopieën gestuurd.",
            ],
        ),
        (
            "C1046",
            3,
            [
                "Pays half this week, the rest at the end of the month.",
                "Règle la moitié cette semaine, le solde en fin de mois.",
                "Betaalt deze week de helft, de rest eind van de maand.",
            ],
        ),
    ];
    for (customer, days_ago, texts) in calls {
        let text = in_language(diary, texts);
        diary.enter(diary.ago(days_ago), CLERK, move |writer| writer.add_note(customer, text).map(drop));
    }
}

/// The text in the language of the company, of English, French and Dutch.
pub(super) fn in_language(diary: &Diary, [english, french, dutch]: [&'static str; 3]) -> &'static str {
    match Language::from_code(&diary.language) {
        Some(Language::French) => french,
        Some(Language::Dutch) => dutch,
        Some(Language::English) | None => english,
    }
}
