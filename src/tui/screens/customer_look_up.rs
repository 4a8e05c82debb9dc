//! One of all customers, looked for by code and name: a window over any number of them.

use ratatui::crossterm::event::KeyCode;

use crate::credit::{CustomerState, Message};
use crate::desk::{CustomerKey, CustomerLine};
use crate::tui::dialog::{Answer, Dialog};
use crate::tui::list::{Align, AnyList, Cell, Column, Found, List, Marking, Order, Query, Sorting, Source};
use crate::tui::{
    Address, Command, Context, Escape, Key, Progress, Role, RowFilter, Scope, Screen, Services, Shape,
};
use crate::words::{MessageKey, key};

/// Columns inside the border.
const WIDTH: u16 = 76;
/// Lines inside the border: headers, rows, filter.
const HEIGHT: u16 = 16;

pub static SCOPE: Scope = Scope {
    open: Command::new("customer-look-up", key("customer-look-up-title"), &[]),
    commands: &[],
    start: None,
};

/// A dialog that answers the code of a customer.
pub struct CustomerLookUp {
    list: List<Customers>,
    answer: Option<Answer<String>>,
}

/// All customers by code and name.
struct Customers;

static COLUMNS: [Column<CustomerLine>; 4] = [
    Column {
        id: "code",
        header: key("customer-look-up-code"),
        align: Align::Left,
        min: 10,
        preferred: 14,
        rank: 0,
        sorting: Sorting::Offered,
        cell: |line, _| Cell::new(&line.code),
    },
    Column {
        id: "name",
        header: key("customer-look-up-name"),
        align: Align::Left,
        min: 16,
        preferred: 28,
        rank: 1,
        sorting: Sorting::Offered,
        cell: |line, _| Cell::new(&line.name),
    },
    Column {
        id: "state",
        header: key("customer-look-up-state"),
        align: Align::Left,
        min: 10,
        preferred: 12,
        rank: 2,
        sorting: Sorting::None,
        cell: |line, words| {
            let role = match line.state {
                CustomerState::Active => Role::Text,
                CustomerState::Warning => Role::Warning,
                CustomerState::Blocked | CustomerState::Closed => Role::Danger,
            };
            Cell::of(role, words.get(state_word(line.state)))
        },
    },
    Column {
        id: "reason",
        header: key("customer-look-up-reason"),
        align: Align::Left,
        min: 8,
        preferred: 24,
        rank: 3,
        sorting: Sorting::None,
        cell: |line, _| match line.state {
            CustomerState::Active => Cell::new(""),
            CustomerState::Warning | CustomerState::Blocked | CustomerState::Closed => {
                Cell::new(line.state_reason.as_deref().unwrap_or_default())
            }
        },
    },
];

/// What the state of a customer is called.
pub(super) const fn state_word(state: CustomerState) -> MessageKey {
    match state {
        CustomerState::Active => key("customer-state-active"),
        CustomerState::Warning => key("customer-state-warning"),
        CustomerState::Blocked => key("customer-state-blocked"),
        CustomerState::Closed => key("customer-state-closed"),
    }
}

impl Source for Customers {
    type Key = CustomerKey;
    type Row = CustomerLine;

    fn columns(&self) -> &'static [Column<CustomerLine>] {
        &COLUMNS
    }

    fn keys(
        &self,
        services: &Services,
        query: &Query,
        _progress: &Progress,
    ) -> Result<Vec<CustomerKey>, Message> {
        let mut names =
            services.ask(crate::desk::DeskReader::customer_names).map_err(|error| error.message())?;
        if let Some(sort) = query.sort {
            if sort.column == "name" {
                names.sort_by_cached_key(|name| name.name.to_lowercase());
            }
            if sort.order == Order::Descending {
                names.reverse();
            }
        }
        if query.filter.is_empty() {
            return Ok(names.into_iter().map(|name| name.key).collect());
        }
        let mut filter = RowFilter::new(&query.filter);
        filter.extend(names.iter().map(|name| (name.key, format!("{} {}", name.code, name.name))));
        Ok(filter.best_first())
    }

    fn rows(
        &self,
        services: &Services,
        keys: &[CustomerKey],
        _progress: &Progress,
    ) -> Result<Found<Self>, Message> {
        let lines = services.ask(|reader| reader.customer_rows(keys)).map_err(|error| error.message())?;
        Ok(lines.into_iter().map(|row| (row.line.key, row.line)).collect())
    }
}

impl CustomerLookUp {
    /// Looks for what was typed so far.
    pub fn new(typed: &str) -> Self {
        let address = Address(|screen| Some(&mut screen.downcast::<Self>()?.list));
        let list = List::new(Customers, Marking::None, address).filtering(typed);
        Self { list, answer: None }
    }
}

impl Dialog for CustomerLookUp {
    type Answer = String;

    fn answering(self, answer: Answer<String>) -> Box<dyn Screen> {
        Box::new(Self { answer: Some(answer), ..self })
    }
}

impl Screen for CustomerLookUp {
    fn scope(&self) -> &'static Scope {
        &SCOPE
    }

    fn shape(&self, _cx: &Context) -> Shape {
        Shape::Dialog { width: WIDTH, height: HEIGHT }
    }

    fn list(&self) -> Option<&dyn AnyList> {
        Some(&self.list)
    }

    fn list_mut(&mut self) -> Option<&mut dyn AnyList> {
        Some(&mut self.list)
    }

    fn enter(&self) -> Option<MessageKey> {
        Some(key("tui-command-choose"))
    }

    fn run(&mut self, command: &Command, cx: &mut Context) {
        self.list.run(command, cx);
    }

    fn is_typing(&self) -> bool {
        true
    }

    fn key(&mut self, key: Key, cx: &mut Context) {
        if key.code != KeyCode::Enter {
            self.list.key(key, cx);
        } else if let Some(line) = self.list.current_row()
            && let Some(answer) = self.answer.take()
        {
            cx.close();
            answer(line.code.clone(), cx);
        }
    }

    fn escape(&mut self, cx: &mut Context) -> Escape {
        // The filter goes on being typed into once it is empty.
        if self.list.query().filter.is_empty() {
            return Escape::Leave;
        }
        let met = self.list.escape(cx);
        self.list.start_filter();
        met
    }
}
