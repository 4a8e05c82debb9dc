//! Assessing one order, and the pages of the hold queue.

use std::time::Duration;

use creditdesk::credit::Money;
use creditdesk::desk::{
    CustomerColumn, CustomerQuery, Desk, EnterOrder, HoldFilter, HoldSort, PageOrder, PageRange, SortOrder,
};

use crate::figures::{Figures, percentile, time, times};

const PAGE: u32 = 50;

/// Measures with warm caches, as they are during a day's work.
pub(crate) fn measure(desk: &Desk, figures: &mut Figures) {
    let mut reader = desk.reader().unwrap();
    let names = reader.customer_names().unwrap();
    let step = (names.len() / 1000).max(1);
    let codes: Vec<String> = names.into_iter().step_by(step).map(|name| name.code).collect();
    let mut assess = |run: usize| {
        let order = EnterOrder::new(codes[run % codes.len()].as_str(), "BENCH-1", Money::from_minor(123_456));
        reader.check_order(&order).unwrap();
    };
    let assessing = times(3000, &mut assess);
    figures.absolute("assessing one order, median", percentile(&assessing, 0.5), Duration::from_micros(500));
    figures.absolute(
        "assessing one order, 99th percentile",
        percentile(&assessing, 0.99),
        Duration::from_micros(500),
    );

    let (keys, loading) = time(|| reader.hold_keys(HoldFilter::Undecided, HoldSort::Held).unwrap());
    let keys: Vec<_> = keys.into_iter().map(|key| key.id).collect();
    println!("  {} held orders, their keys in {loading:?}", keys.len());
    let near_the_end = keys.len().checked_sub(PAGE as usize + 1).map(|at| keys[at]);
    for (place, after) in [("start", None), ("end", near_the_end)] {
        let paging = times(200, |_| {
            let (page, _) = reader
                .hold_page(HoldFilter::Undecided, PageOrder::Held, PageRange { after, limit: Some(PAGE) })
                .unwrap();
            assert!(!page.is_empty());
        });
        for (name, share) in [("median", 0.5), ("99th percentile", 0.99)] {
            let what = format!("a page of the hold queue at its {place}, {name}");
            figures.absolute(&what, percentile(&paging, share), Duration::from_millis(2));
        }
    }
    let by_exposure = CustomerQuery {
        sort: CustomerColumn::named("exposure").map(|column| (column, SortOrder::Descending)),
        ..Default::default()
    };
    let (_, exposure) = time(|| reader.find_customers(&by_exposure).unwrap());
    println!("  all customers by exposure in {exposure:?}");
    let (_, tiles) = time(|| reader.balance_tiles().unwrap());
    println!("  the balance tiles of the workspace in {tiles:?}");
}
