//! One of all customers, looked for by code and name: a window over any number of them.

use ratatui::crossterm::event::KeyCode;

use crate::credit::CustomerState;
use crate::desk::{CustomerKey, CustomerLine, DeskError, DeskReader, ProgressSink, SortOrder};
use crate::tui::dialog::{Answer, Dialog};
use crate::tui::list::{Align, Cell, Found, List, Marking, Query, Room, Source, Value, shows_list};
use crate::tui::screens::kinds::{role_of, state_word};
use crate::tui::{Address, Command, Context, Escape, Key, Progress, Scope, Screen, Services, Shape};
use crate::words::{MessageKey, key};

/// Columns inside the border.
const WIDTH: u16 = 76;
/// Lines inside the border: headers, rows, filter.
const HEIGHT: u16 = 16;

pub static SCOPE: Scope =
    Scope::new(Command::keyed("customer-look-up", key("customer-look-up-title"), &[]), &[]);

/// A dialog that answers the code of a customer.
pub struct CustomerLookUp {
    list: List<Customers>,
    answer: Option<Answer<String>>,
}

struct Customers;

type Column = crate::tui::list::Column<CustomerLine, By>;

static COLUMNS: &[Column] = &[
    Column::of("code", key("customer-look-up-code"), Room(10, 14), 0, Value::Text(|line| &line.code))
        .by(By::Code),
    Column::of("name", key("customer-look-up-name"), Room(16, 28), 1, Value::Text(|line| &line.name))
        .by(By::Name)
        .flexible(),
    Column::new("state", key("customer-look-up-state"), Align::Left, Room(10, 12), 2, |line, words| {
        Cell::of(role_of(line.state), words.get(state_word(line.state)))
    }),
    Column::of("reason", key("customer-look-up-reason"), Room(8, 24), 3, Value::Text(reason)),
];

#[derive(Clone, Copy)]
enum By {
    Code,
    Name,
}

/// All customers in the order of their names.
fn by_name(services: &Services) -> Result<Vec<CustomerKey>, DeskError> {
    let mut names = services.ask(DeskReader::customer_names)?;
    names.sort_by_cached_key(|name| name.name.to_lowercase());
    Ok(names.into_iter().map(|name| name.key).collect())
}

/// Why an account is not simply active.
fn reason(line: &CustomerLine) -> &str {
    match line.state {
        CustomerState::Active => "",
        CustomerState::Warning | CustomerState::Blocked | CustomerState::Closed => {
            line.state_reason.as_deref().unwrap_or_default()
        }
    }
}

impl Source for Customers {
    type Key = CustomerKey;
    type Row = CustomerLine;
    type By = By;
    type Memory = ();

    fn columns(&self) -> &'static [Column] {
        COLUMNS
    }

    fn keys(
        &self,
        services: &Services,
        query: &Query<By>,
        (): &mut (),
        progress: &Progress,
    ) -> Result<Vec<CustomerKey>, DeskError> {
        let names = services.names()?;
        if !query.filter.is_empty() {
            return names.matching_customers(&query.filter, &progress.stop_flag());
        }
        let mut keys = match query.sort.map(|sort| sort.by) {
            Some(By::Name) => by_name(services)?,
            Some(By::Code) | None => names.customers().to_vec(),
        };
        if query.sort.is_some_and(|sort| sort.order == SortOrder::Descending) {
            keys.reverse();
        }
        Ok(keys)
    }

    fn rows(
        &self,
        services: &Services,
        keys: &[CustomerKey],
        (): &(),
        _: &Progress,
    ) -> Result<Found<Self>, DeskError> {
        let lines = services.ask(|reader| reader.customer_rows(keys))?;
        Ok(lines.into_iter().map(|row| (row.line.key, row.line)).collect())
    }
}

impl CustomerLookUp {
    pub fn new(typed: &str) -> Self {
        let address = Address(|screen| Some(&mut screen.downcast::<Self>()?.list));
        let list = List::new(Customers, Marking::None, address).named("customer-look-up").filtering(typed);
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

    shows_list!(list);

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
