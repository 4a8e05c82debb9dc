//! The workspace: what waits, what is owed and late, what is over its limit and what expires, a tile each.

use ratatui::Frame;
use ratatui::crossterm::event::{KeyCode, MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;
use ratatui::widgets::Block;

use crate::credit::Message;
use crate::tui::command::commands;
use crate::tui::dialog::{Item, Picker};
use crate::tui::screens::start::Start;
use crate::tui::screens::users::Users;
use crate::tui::{Address, Command, Context, Key, Role, Scope, Screen, Tone, Verb, Wheel};
use crate::words::key;

mod draw;
mod figures;
mod lines;
mod rows;
mod tiles;

use figures::{Figures, Known};
use rows::Destination;
use tiles::{Step, Tile, TileOrder, columns, scrolled, wheeled};

commands! {
    pub enum WorkspaceAction {
        /// Opens the list behind the tile.
        Open => Command::keyed("workspace.open", key("workspace-open"), &["enter"]),
        Refresh => Command::keyed("workspace.refresh", key("tui-command-refresh"), &["f5", "alt-5"]),
        /// Moves the tile to another place.
        Arrange => Command::new("workspace.arrange", key("workspace-arrange"), Verb::Arrange).help_only(),
    }
}

/// The screen's line in the registry. Before there is a desk, the first start is shown instead; before it is known who is
/// working at it, the users.
pub static SCOPE: Scope = Scope::new(
    Command::keyed("workspace", key("workspace-title"), &["f9", "alt-9", "alt-w"]),
    &[WorkspaceAction::COMMANDS],
)
.starting(|cx| match (cx.awaits_desk(), cx.users().is_empty()) {
    (true, false) => Box::new(Users::default()),
    (true, true) => Box::new(Start::new()),
    (false, _) => Box::new(Workspace::new(cx)),
});

pub struct Workspace {
    figures: Figures,
    order: TileOrder,
    focus: Tile,
    /// The row of the focused tile that is selected; none where the tile is as a whole.
    row: Option<usize>,
    top: u16,
    scroll: Scroll,
    /// Tiles below what is in sight, as of the last drawing.
    below: usize,
    area: Rect,
    seen_version: Option<u64>,
    sight: Sight,
}

/// Whether the workspace was drawn since it last looked for figures: nothing is read for a screen that lies below others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sight {
    Drawn,
    Covered,
}

/// What the tiles in sight follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Scroll {
    Focus,
    /// The wheel, which leaves the focus where it is.
    Wheel,
}

/// Under which the order of the tiles is remembered.
const NAME: &str = "workspace";

impl Workspace {
    /// With the tiles as the user has arranged them and the focus on the first.
    pub fn new(cx: &Context) -> Self {
        let order =
            cx.arrangements.get(NAME).map_or_else(TileOrder::default, |names| TileOrder::from_names(names));
        Self {
            figures: Figures::default(),
            focus: order.tiles().first().copied().unwrap_or(Tile::OnHold),
            order,
            row: None,
            top: 0,
            scroll: Scroll::Focus,
            below: 0,
            area: Rect::default(),
            seen_version: None,
            sight: Sight::Drawn,
        }
    }

    fn step(&mut self, step: Step) {
        let columns = usize::from(columns(self.area.width));
        self.focus = self.order.after(self.focus, step, columns);
        self.row = None;
        self.scroll = Scroll::Focus;
    }

    /// To the next row of the tile, or to the tile below.
    fn down(&mut self, cx: &Context) {
        let next = self.row.map_or(0, |row| row + 1);
        if next < self.rows(self.focus, cx).len() {
            self.row = Some(next);
            self.scroll = Scroll::Focus;
        } else {
            self.step(Step::Down);
        }
    }

    /// To the row before, to the tile as a whole, or to the tile above.
    fn up(&mut self) {
        match self.row {
            Some(row) => self.row = row.checked_sub(1),
            None => self.step(Step::Up),
        }
        self.scroll = Scroll::Focus;
    }

    fn places(&self) -> Vec<(Tile, Rect)> {
        let known = |tile| self.figures.rows(tile);
        self.order.places(self.area.width, self.area.height, known)
    }

    /// What the rows of a tile open.
    fn rows(&self, tile: Tile, cx: &Context) -> Vec<Destination> {
        let places = self.places();
        let place = places.into_iter().find(|(other, _)| *other == tile);
        let lines = place.map_or(0, |(_, place)| usize::from(place.height.saturating_sub(2)));
        Destination::of_rows(tile, &self.figures, lines, cx)
    }

    /// The tile with this number in its title.
    fn numbered(&self, character: char) -> Option<Tile> {
        let number = character.to_digit(10)?;
        let index = usize::try_from(number).ok()?.checked_sub(1)?;
        self.order.tiles().get(index).copied()
    }

    /// The tile at a place of the screen, and the line inside its border.
    fn tile_at(&self, position: Position) -> Option<(Tile, Option<usize>)> {
        let at = Position::new(
            position.x.checked_sub(self.area.x)?,
            position.y.checked_sub(self.area.y)? + self.top,
        );
        let places = self.places();
        let (tile, place) = places.into_iter().find(|(_, place)| place.contains(at))?;
        Some((tile, at.y.checked_sub(place.y + 1).map(usize::from)))
    }

    /// Goes to what was clicked, or opens it where the focus is there already.
    fn click(&mut self, position: Position, cx: &mut Context) {
        let Some((tile, line)) = self.tile_at(position) else { return };
        let row = line.filter(|line| *line < self.rows(tile, cx).len());
        if (tile, row) == (self.focus, self.row) {
            return self.open(cx);
        }
        (self.focus, self.row) = (tile, row);
    }

    fn wheel(&mut self, wheel: Wheel) {
        let places = self.places();
        self.top = wheeled(self.top, wheel, &places, self.area.height);
        self.scroll = Scroll::Wheel;
    }

    /// Asks for the place of the focused tile among the others.
    fn ask_place(&self, cx: &mut Context) {
        let places = (1..).zip(self.order.tiles());
        let items = places.map(|(number, tile)| Item {
            label: format!("{number}  {}", cx.text(tile.title())),
            hint: String::new(),
        });
        let title = Message::new("workspace-arrange-title").text("tile", cx.text(self.focus.title()));
        let menu = Picker::menu(cx.render(&title), items.collect(), self.order.index(self.focus));
        cx.ask(Address::<Self>::HERE, menu, |screen, index, cx| {
            screen.order.move_to(screen.focus, index);
            screen.scroll = Scroll::Focus;
            cx.arrangements.insert(NAME.to_owned(), screen.order.names());
        });
    }

    fn open(&self, cx: &mut Context) {
        let rows = self.rows(self.focus, cx);
        let row = self.row.and_then(|row| rows.into_iter().nth(row));
        let whole = Destination::of_tile(self.focus);
        let destination = row.unwrap_or_else(|| whole.clone());
        if destination == whole
            && let Some(difference) = Destination::difference(self.focus, &self.figures)
        {
            cx.report(Tone::Notice, difference);
        }
        destination.open(cx);
    }
}

impl Screen for Workspace {
    fn scope(&self) -> &'static Scope {
        &SCOPE
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        self.sight = Sight::Drawn;
        self.area = area;
        let places = self.places();
        if self.scroll == Scroll::Focus {
            self.top = scrolled(self.top, self.focus, &places, area.height);
        }
        self.below = places.iter().filter(|(_, place)| place.bottom() > self.top + area.height).count();
        for (tile, place) in places {
            // A tile that is not wholly in sight is not drawn at all: half a figure is none.
            if place.y >= self.top && place.bottom() - self.top <= area.height {
                let place = Rect { x: area.x + place.x, y: area.y + (place.y - self.top), ..place };
                self.draw_tile(tile, frame, place, cx);
            }
        }
    }

    fn run(&mut self, command: &Command, cx: &mut Context) {
        match WorkspaceAction::of(command) {
            Some(WorkspaceAction::Open) => self.open(cx),
            Some(WorkspaceAction::Refresh) => cx.data_changed(),
            Some(WorkspaceAction::Arrange) => self.ask_place(cx),
            None => {}
        }
    }

    fn key(&mut self, key: Key, cx: &mut Context) {
        match key.code {
            KeyCode::Tab | KeyCode::Right => self.step(Step::Next),
            KeyCode::BackTab | KeyCode::Left => self.step(Step::Previous),
            KeyCode::Down | KeyCode::Char('j') => self.down(cx),
            KeyCode::Up | KeyCode::Char('k') => self.up(),
            KeyCode::PageDown => self.step(Step::Down),
            KeyCode::PageUp => self.step(Step::Up),
            KeyCode::Home | KeyCode::Char('g') => self.step(Step::First),
            KeyCode::End | KeyCode::Char('G') => self.step(Step::Last),
            KeyCode::Char(character) if key.modifiers.is_empty() => {
                if let Some(tile) = self.numbered(character) {
                    (self.focus, self.row) = (tile, None);
                    self.open(cx);
                }
            }
            _ => {}
        }
    }

    fn mouse(&mut self, mouse: MouseEvent, cx: &mut Context) {
        match mouse.kind {
            MouseEventKind::ScrollUp => self.wheel(Wheel::Up),
            MouseEventKind::ScrollDown => self.wheel(Wheel::Down),
            MouseEventKind::Down(MouseButton::Left) => {
                self.click(Position::new(mouse.column, mouse.row), cx);
            }
            _ => {}
        }
    }

    fn refresh(&mut self, cx: &mut Context) {
        let sight = std::mem::replace(&mut self.sight, Sight::Covered);
        if sight == Sight::Drawn && self.seen_version != Some(cx.data_version()) {
            self.seen_version = Some(cx.data_version());
            self.figures.reload(cx);
        }
    }

    /// The border of the last tiles.
    fn lends_last_row(&self) -> bool {
        true
    }

    fn status(&self, cx: &Context) -> String {
        let left_out = match &self.figures.balances {
            Known::Value(balances) if balances.tiles.accounts_left_out > 0 => {
                Some(Message::new("workspace-left-out").count("count", balances.tiles.accounts_left_out))
            }
            Known::Value(_) | Known::Nothing | Known::Failed(_) => None,
        };
        let below = Some(self.below).filter(|below| *below > 0);
        let below = below.map(|below| Message::new("workspace-below").count("count", below));
        let empty = self.figures.are_empty().then(|| Message::new("workspace-empty"));
        let parts: Vec<String> =
            empty.iter().chain(&below).chain(&left_out).map(|part| cx.render(part)).collect();
        parts.join(&format!(" {} ", cx.theme.symbols().separator))
    }
}

impl Workspace {
    fn draw_tile(&self, tile: Tile, frame: &mut Frame<'_>, place: Rect, cx: &Context) {
        let focused = tile == self.focus;
        let sign = if focused { cx.theme.symbols().cursor } else { " " };
        let number = self.order.index(tile) + 1;
        let heading = format!("{sign}{number} {} ", cx.text(tile.title()));
        let role = if focused { Role::KeyHint } else { Role::Label };
        let block = Block::bordered()
            .border_set(cx.theme.border())
            .border_style(cx.theme.style(if focused { Role::Frame } else { Role::Border }))
            .title(Line::styled(heading, cx.theme.style(role)));
        let inside = block.inner(place);
        frame.render_widget(block, place);
        let inside = Rect { x: inside.x + 1, width: inside.width.saturating_sub(2), ..inside };
        draw::content(tile, &self.figures, frame, inside, cx);
        if focused {
            frame.set_cursor_position(Position::new(place.x + 1, place.y));
            self.draw_selected(frame, inside, cx);
        }
    }

    /// Marks the selected row with a symbol beside it and the colours of a selection.
    fn draw_selected(&self, frame: &mut Frame<'_>, inside: Rect, cx: &Context) {
        let Some(line) = self.row.and_then(|row| inside.rows().nth(row)) else { return };
        let style = cx.theme.selected(Role::Text);
        frame.buffer_mut().set_style(line, style);
        let beside = Position::new(line.x.saturating_sub(1), line.y);
        frame.buffer_mut().set_string(beside.x, beside.y, cx.theme.symbols().cursor, style);
        frame.set_cursor_position(beside);
    }
}
