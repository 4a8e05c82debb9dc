//! The demo customers: one for each rule, so that every finding can be seen.

/// A demo customer: its parameters, documents and orders.
pub(super) struct Example {
    pub(super) code: &'static str,
    pub(super) name: &'static str,
    pub(super) country: &'static str,
    /// `name=value` pairs; `{+10}` is the day ten days after today.
    pub(super) parameters: &'static str,
    pub(super) ship_to: Option<(&'static str, &'static str)>,
    pub(super) invoices: &'static [Owed],
    pub(super) orders: &'static [Ordered],
}

/// An invoice, or a receipt on account where `net` is none.
pub(super) struct Owed {
    pub(super) days_ago: i64,
    pub(super) net: Option<i64>,
    pub(super) euros: i64,
}

/// An order; the pairs are those of `order enter`.
pub(super) struct Ordered {
    pub(super) number: &'static str,
    pub(super) days_ago: i64,
    pub(super) euros: i64,
    pub(super) pairs: &'static str,
}

const fn example(code: &'static str, name: &'static str, country: &'static str) -> Example {
    Example { code, name, country, parameters: "", ship_to: None, invoices: &[], orders: &[] }
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

impl Example {
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

pub(super) const EXAMPLES: [Example; 33] = [
    example("K101", "Atelier du Vieux Moulin SARL", "FR")
        .with("limit=5000.00")
        .owing(&[owed(40, 30, 3200), owed(12, 30, 1100)])
        .ordering(&[order("SO-5001", 6, 2400)]),
    example("K102", "Valbrune Distribution SA", "FR")
        .with("group=HOLDING")
        .owing(&[owed(25, 45, 11500)])
        .ordering(&[order("SO-5002", 5, 1800)]),
    example("K103", "Valbrune Benelux BV", "BE")
        .with("group=HOLDING limit=15000.00")
        .owing(&[owed(20, 45, 7900)]),
    example("K104", "Bouwgroep Terpstra B.V.", "NL")
        .with("limit=50000.00")
        .shipping_to("SITE-7", "name=Zwolle kind=job limit=2500.00")
        .ordering(&[order("SO-5003", 4, 2750).with("ship_to=SITE-7")]),
    example("K105", "Charpentes Delannoy SA", "BE")
        .with("limit=20000.00 hold_period=2")
        .owing(&[owed(85, 30, 1450), owed(20, 30, 2600)])
        .ordering(&[order("SO-5004", 7, 980)]),
    example("K106", "Papierhandel Roelants NV", "BE")
        .with("limit=8000.00 order_minimum=250.00")
        .ordering(&[order("SO-5005", 2, 120)]),
    example("K107", "Scheepswerf Noorderhaven B.V.", "NL")
        .with("limit=90000.00 order_maximum=10000.00")
        .ordering(&[order("SO-5006", 9, 14200)]),
    example("K108", "Northmoor Castings Ltd", "NL")
        .with("approval=no limit=10000.00")
        .ordering(&[order("SO-5007", 1, 640)]),
    example("K109", "Épicerie des Halles SARL", "FR")
        .with("approval=cash-only")
        .ordering(&[order("SO-5008", 3, 410), order("SO-5020", 3, 390).with("terms=cash")]),
    example("K110", "Slagerij Pauwels BV", "BE")
        .with("approval=cod")
        .ordering(&[order("SO-5009", 3, 530), order("SO-5021", 2, 520).with("terms=cod")]),
    example("K111", "Transports Guillemin SAS", "FR")
        .with("approval=hold-until:{+14} limit=12000.00")
        .ordering(&[order("SO-5010", 5, 2200)]),
    example("K112", "Kwekerij Zonneveld V.O.F.", "NL")
        .with("approval=open-until:{-3} limit=9000.00")
        .ordering(&[order("SO-5011", 2, 1500)]),
    example("K113", "Imprimerie Saint-Éloi SA", "FR")
        .with("limit=4000.00 limit_expires={-12}")
        .owing(&[owed(15, 30, 3600)])
        .ordering(&[order("SO-5012", 3, 900), order("SO-5022", 4, 300)]),
    example("K114", "Houthandel Brouwers NV", "BE")
        .with("limit=3000.00 temporary_limit=9000.00 temporary_from={-20} temporary_to={+10}")
        .owing(&[owed(18, 30, 4200)])
        .ordering(&[order("SO-5023", 3, 2500)]),
    example("K115", "Pépinières Lacaze SRL", "BE")
        .with("limit=3000.00 temporary_limit=9000.00 temporary_from={+5} temporary_to={+40}")
        .owing(&[owed(16, 30, 2500)])
        .ordering(&[order("SO-5013", 2, 1900)]),
    example("K116", "Installatiebedrijf Wiersma B.V.", "NL")
        .with("limit=6000.00")
        .owing(&[owed(22, 30, 4000)])
        .ordering(&[
            order("SO-5024", 5, 2500).with("warehouse=NORTH"),
            order("SO-5014", 4, 150).with("warehouse=MAIN"),
        ]),
    example("K117", "Garage Thibaut & Filles SRL", "BE")
        .with("limit=2000.00")
        .owing(&[owed(14, 30, 1950)])
        .ordering(&[order("SO-5025", 2, 700).with("terms=prepaid")]),
    example("K118", "Gemeente Oosterwolde", "NL")
        .with("limit=1000.00 excluded=yes")
        .owing(&[owed(30, 60, 5200)])
        .ordering(&[order("SO-5026", 6, 3300)]),
    example("K119", "Menuiserie Castagnet SARL", "FR")
        .with("limit=7000.00")
        .owing(&[owed(10, 30, 3100)])
        .ordering(&[
            order("SO-5027", 8, 2000).with("ship_in=75"),
            order("SO-5028", 3, 5000).with("unconfirmed=yes"),
            order("SO-5015", 1, 2600),
        ]),
    example("K120", "Wilgenhof Zuivel B.V.", "NL")
        .with("limit=5000.00 hold_period=1")
        .owing(&[owed(50, 30, 1300), on_account(4, 1300)])
        .ordering(&[order("SO-5016", 2, 800)]),
    example("K121", "Brasserie de la Lys SA", "BE")
        .with("limit=9000.00")
        .owing(&[owed(70, 30, 2800), owed(20, 30, 5100)])
        .ordering(&[order("SO-5017", 3, 1700)]),
    example("K122", "Stormont Pipeworks Ltd", "NL")
        .with("limit=15000.00")
        .owing(&[owed(60, 30, 2000)])
        .ordering(&[order("SO-5018", 6, 1250)]),
    example("K123", "Confiserie Marchetti SARL", "FR")
        .with("limit=5000.00")
        .ordering(&[order("SO-5019", 8, 950)]),
    example("K124", "Drukkerij Vandamme BV", "BE")
        .with("limit=7500.00")
        .owing(&[owed(45, 30, 900), on_account(11, 900)])
        .ordering(&[order("SO-5029", 1, 600)]),
    example("K125", "Boetiek Anaïs V.O.F.", "NL")
        .with("policy_group=RETAIL")
        .owing(&[owed(33, 30, 5400)])
        .ordering(&[order("SO-5030", 2, 1100)]),
    example("K126", "Quincaillerie du Pont SAS", "FR")
        .with("limit=1500.00 minimum_for_check=200.00 bank_name=Crédit~Rural")
        .owing(&[owed(21, 30, 1480)])
        .ordering(&[order("SO-5031", 1, 180)]),
    example("K127", "Ferronnerie Lambert-Joly SA", "BE")
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
    example("K128", "Hofstede Verpakkingen B.V.", "NL")
        .with("limit=unlimited")
        .ordering(&[order("SO-5106", 2, 8900)]),
    // To be blocked by the validation, to be warned, to be unblocked; an exception; one of another department.
    example("K129", "Rijwielen Verstraete BV", "BE").with("limit=8000.00").owing(&[owed(220, 30, 2400)]),
    example("K130", "Vitrerie Colombier SARL", "FR").with("limit=6000.00").owing(&[owed(85, 30, 1900)]),
    example("K131", "Metaalbewerking Postma B.V.", "NL").with("limit=9000.00").owing(&[owed(230, 30, 3100)]),
    example("K132", "Traiteur Beaulieu SRL", "BE")
        .with("validation_delay_days=45 validation_state=warn")
        .owing(&[owed(100, 30, 1250)]),
    example("K133", "Chauffage Delmas & Fils SA", "BE")
        .with("external_code=CHANTIERS limit=5000.00")
        .owing(&[owed(225, 30, 1700)]),
];
