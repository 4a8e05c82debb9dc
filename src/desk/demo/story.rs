//! Who works at the desk, what was set up, the orders of the crowd, and what was decided.

use std::fmt::Write as _;

use fastrand::Rng;

use super::cast::{self, Member};
use super::diary::{Act, Diary, broken};
use super::{CLERK, SEED, SUPERVISOR, cases};
use crate::credit::{Lasting, Money};
use crate::desk::{Assignment, Decision, DeskError, EnterOrder, ImportKind, Rejected, Verdict};
use crate::store::ReasonRecord;

/// How many customers there are besides those of the cases.
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

/// The customers of the crowd; always the same, whoever asks.
pub(super) fn crowd() -> Vec<Member> {
    cast::crowd(CROWD, &mut Rng::with_seed(SEED))
}

/// The desk is set up: users, settings, groups, warehouses, a reason of its own, and the customers.
pub(super) fn founding(diary: &mut Diary, random: &mut Rng) -> Result<(), DeskError> {
    let mut writer = diary.writer()?;
    let mut import = |kind, name, text: &str| {
        let report = writer.import_text(kind, (name, text))?;
        match report.rejects.first() {
            None => Ok(()),
            Some(reject) => Err(broken(&format!("{name}: {reject:?}"))),
        }
    };
    import(ImportKind::Users, "users.csv", USERS)?;
    import(ImportKind::Groups, "groups.csv", GROUPS)?;
    import(ImportKind::Customers, "customers.csv", &customers(random))?;
    let pair = Assignment::new;
    writer.set_settings(&[pair("company_name", "Meridiaan Industrial Supplies")])?;
    writer.add_warehouse("MAIN", &[pair("name", "Antwerpen")])?;
    writer.add_warehouse(
        "NORTH",
        &[pair("name", "Groningen"), pair("tolerance_percent", "10")],
    )?;
    writer.add_warehouse(
        "LILLE",
        &[pair("name", "Lille"), pair("order_maximum", "4000.00")],
    )?;
    writer.add_reason(&ReasonRecord {
        action: "release".to_owned(),
        code: "long-standing".to_owned(),
        text: said(
            diary,
            ["Long-standing customer", "Client de longue date", "Vaste klant"],
        )
        .to_owned(),
        is_default: false,
    })
}

fn customers(random: &mut Rng) -> String {
    let mut text = "code,name,country,language,terms,limit,hold_period,credit_manager\n".to_owned();
    for (index, member) in crowd().iter().enumerate() {
        let manager = if index % 2 == 0 {
            "Lucas Martin"
        } else {
            "Emma de Wit"
        };
        let hold_period = [0, 0, 3, 4].get(index % 4).copied().unwrap_or(0);
        // Writing to a text cannot fail.
        let _ = writeln!(
            text,
            "{},{},{},{},net{},{},{hold_period},{manager}",
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
        let mut order = EnterOrder::new(
            member.code.as_str(),
            format!("SO-{}", 4001 + number),
            Money::from_minor(cents),
        );
        order.ship_day = Some(entered + random.i64(2..40));
        order.warehouse = random.choice(["MAIN", "MAIN", "LILLE"]).map(str::to_owned);
        diary.enter(entered, CLERK, Act::Enter(order));
    }
}

/// What was decided on the orders of the cases, with what the people wrote to it.
#[expect(clippy::too_many_lines, reason = "a list of decisions, one after the other")]
pub(super) fn decisions(diary: &mut Diary) {
    let today = diary.today;
    let note = |diary: &Diary, words: [&'static str; 3]| said(diary, words).to_owned();
    let promised = note(
        diary,
        [
            "Payment promised for Friday.",
            "Paiement promis pour vendredi.",
            "Betaling beloofd voor vrijdag.",
        ],
    );
    let known = note(
        diary,
        [
            "Known for twenty years; the cheque is in the post.",
            "Client depuis vingt ans ; le chèque est parti.",
            "Al twintig jaar klant; de betaling is onderweg.",
        ],
    );
    let weak = note(
        diary,
        [
            "Accounts of last year show a loss.",
            "Les comptes de l'an dernier sont en perte.",
            "De jaarrekening van vorig jaar toont verlies.",
        ],
    );
    let keep = |follow_up| Verdict::Keep {
        follow_up: Some(follow_up),
    };
    let release = Verdict::Release {
        up_to: Some(Money::from_minor(400_000)),
        until: Some(today + 30),
        lasting: Lasting::Sticks,
    };
    let decided = [
        (
            3,
            CLERK,
            "SO-5101",
            Verdict::RELEASE,
            Some("payment-promised"),
            promised.clone(),
        ),
        (3, SUPERVISOR, "SO-5102", release, Some("long-standing"), known),
        (
            2,
            SUPERVISOR,
            "SO-5103",
            Verdict::Reject {
                order: Rejected::Stays,
            },
            None,
            weak,
        ),
        (
            2,
            CLERK,
            "SO-5104",
            Verdict::Reject {
                order: Rejected::Cancelled,
            },
            Some("customer-withdrew"),
            String::new(),
        ),
        (
            2,
            CLERK,
            "SO-5105",
            Verdict::Terms {
                terms: "cod".to_owned(),
                collect: None,
            },
            None,
            String::new(),
        ),
        (1, CLERK, "SO-5001", keep(today), None, promised.clone()),
        (
            1,
            CLERK,
            "SO-5010",
            keep(today),
            Some("awaiting-information"),
            String::new(),
        ),
        (4, CLERK, "SO-5006", keep(today - 1), None, promised),
        (
            1,
            CLERK,
            "SO-5009",
            Verdict::Forward {
                to: SUPERVISOR.to_owned(),
            },
            None,
            String::new(),
        ),
        (
            1,
            SUPERVISOR,
            "SO-5106",
            Verdict::Force,
            Some("suspected-fraud"),
            String::new(),
        ),
        (2, CLERK, "SO-5107", Verdict::RELEASE, None, String::new()),
    ];
    for (days, login, order, verdict, reason, note) in decided {
        let decision = Decision {
            reason: reason.map(str::to_owned),
            note,
            ..Decision::on([order], verdict)
        };
        diary.enter(diary.ago(days), login, Act::Decide(decision));
    }
    diary.enter(diary.ago(1), SUPERVISOR, Act::Undo("SO-5107".to_owned()));
    diary.enter(
        diary.ago(1),
        CLERK,
        Act::Amend("SO-5102".to_owned(), Money::from_minor(390_000)),
    );
    cases::afterwards(diary);
}

/// In the language of the company: English, French, Dutch.
fn said(diary: &Diary, [english, french, dutch]: [&'static str; 3]) -> &'static str {
    match diary.language.as_str() {
        "fr" => french,
        "nl" => dutch,
        _ => english,
    }
}
