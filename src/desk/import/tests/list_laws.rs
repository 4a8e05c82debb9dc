//! What holds for every list of open items: however often and in whatever parts and order it comes in, the desk is the same.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::bench::TestDesk;
use super::lists::guess;
use crate::credit::tests::cases::cases;
use crate::credit::{Day, ItemKind, Money};
use crate::desk::MappingSource;
use crate::exchange::testing::generated::{ListLayout, ListedItem, items, items_by_page, layout};
use crate::fields::CustomerHistory;

/// A document: its kind and number, its days, its amount, what is open of it and how it came.
type Fact = (ItemKind, String, [Day; 2], [Money; 2], bool, Option<Day>);

/// What a desk says of its customers, by their codes: how they have paid, and their documents.
type Facts = BTreeMap<String, (CustomerHistory, Vec<Fact>)>;

impl TestDesk {
    fn facts(&self) -> Facts {
        let (_, documents, _) = self.everything();
        let names = self.reader().ask(|view| Ok(view.customer_names()?)).unwrap();
        let customers = names.into_iter().map(|(key, code, _)| {
            let own = documents.iter().filter(|document| document.customer == key);
            let mut facts: Vec<Fact> = own
                .map(|document| {
                    let days = [document.day, document.due];
                    let amounts = [document.amount, document.left];
                    let number = document.number.clone();
                    let (is_brought, paid) = (document.is_brought_forward, document.paid);
                    (document.kind, number, days, amounts, is_brought, paid)
                })
                .collect();
            facts.sort_by_key(|fact| format!("{fact:?}"));
            let history = self.reader().customer_history(&code).unwrap();
            (code, (history, facts))
        });
        customers.collect()
    }

    /// Imports a list as it is found out to be written; the rows that were new.
    fn bring(&self, layout: ListLayout, items: &[ListedItem]) -> u64 {
        self.bring_read(layout, items)[0]
    }

    /// The same; the rows that were new, and all that were read.
    fn bring_read(&self, layout: ListLayout, items: &[ListedItem]) -> [u64; 2] {
        let path = self.path("list");
        std::fs::write(&path, layout.file(items)).unwrap();
        let report = self.import_guessed(&path);
        assert_eq!(report.rejects, []);
        [report.inserted, report.read]
    }

    /// Imports lists in one go, each as the mapping says.
    fn bring_all(&self, layout: ListLayout, parts: &[Vec<ListedItem>], mapping: &str) {
        let files: Vec<_> = parts
            .iter()
            .enumerate()
            .map(|(at, items)| {
                let path = self.path(&format!("part-{at}"));
                std::fs::write(&path, layout.file(items)).unwrap();
                path
            })
            .collect();
        let report = self.import_lists(&files, MappingSource::Text(mapping)).unwrap();
        assert_eq!(report.rejects, []);
    }
}

/// The facts without the numbers of documents.
fn without_numbers(mut facts: Facts) -> Facts {
    for (_, documents) in facts.values_mut() {
        for fact in documents.iter_mut() {
            fact.1.clear();
        }
        documents.sort_by_key(|fact| format!("{fact:?}"));
    }
    facts
}

/// The documents of each customer, or of each month.
fn parted(items: &[ListedItem], by_customer: bool) -> Vec<Vec<ListedItem>> {
    let mut parts: BTreeMap<String, Vec<ListedItem>> = BTreeMap::new();
    for item in items {
        let part = if by_customer { item.customer.clone() } else { item.day.to_string()[..7].to_owned() };
        parts.entry(part).or_default().push(item.clone());
    }
    parts.into_values().collect()
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn a_list_that_comes_in_again_changes_nothing(layout in layout(), items in items()) {
        let desk = TestDesk::new();
        desk.bring(layout, &items);
        let before = desk.dump();
        prop_assert_eq!(desk.bring(layout, &items), 0);
        prop_assert_eq!(desk.dump(), before);
        desk.is_sound();
    }

    #[test]
    fn a_longer_period_adds_what_is_new(layout in layout(), items in items(), at in any::<prop::sample::Index>()) {
        let (whole, grown) = (TestDesk::new(), TestDesk::new());
        whole.bring(layout, &items);
        grown.bring(layout, &items[..=at.index(items.len())]);
        grown.bring(layout, &items);
        prop_assert_eq!(grown.facts(), whole.facts());
        grown.is_sound();
    }

    #[test]
    fn parts_of_a_list_can_come_in_any_order(
        layout in layout(),
        items in items(),
        by_customer: bool,
        seed: u64,
    ) {
        let (whole, parts) = (TestDesk::new(), TestDesk::new());
        whole.bring(layout, &items);
        let mapping = guess(&whole.path("list")).mapping;
        let mut lists = parted(&items, by_customer);
        let mut random = fastrand::Rng::with_seed(seed);
        random.shuffle(&mut lists);
        for items in &mut lists {
            random.shuffle(items);
        }
        parts.bring_all(layout, &lists, &mapping);
        prop_assert_eq!(parts.facts(), whole.facts());
        parts.is_sound();
    }

    #[test]
    fn documents_that_share_a_reference_come_in_once(
        layout in layout(),
        items in items_by_page(),
        at in any::<prop::sample::Index>(),
    ) {
        let (whole, grown) = (TestDesk::new(), TestDesk::new());
        let [new, read] = whole.bring_read(layout, &items);
        prop_assert_eq!(new, read);
        let before = whole.dump();
        prop_assert_eq!(whole.bring(layout, &items), 0);
        prop_assert_eq!(whole.dump(), before);
        grown.bring(layout, &items[..=at.index(items.len())]);
        grown.bring(layout, &items);
        prop_assert_eq!(without_numbers(grown.facts()), without_numbers(whole.facts()));
        whole.is_sound();
        grown.is_sound();
    }
}
