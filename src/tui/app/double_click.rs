//! Whether a click is the second one at a place.

use ratatui::layout::Position;

/// Ticks after which a click is forgotten: half a second, and a whole one at most.
const TICKS: u8 = 2;

/// The last click, as long as another one makes it a double click.
#[derive(Debug, Default)]
pub(super) struct LastClick(Option<(Position, u8)>);

impl LastClick {
    /// Takes a click; returns whether it is the second one.
    pub(super) fn is_double(&mut self, place: Position) -> bool {
        let is_second = self.0.is_some_and(|(before, _)| before == place);
        self.0 = (!is_second).then_some((place, TICKS));
        is_second
    }

    pub(super) fn tick(&mut self) {
        self.0 =
            self.0.and_then(|(place, ticks)| Some((place, ticks.checked_sub(1).filter(|left| *left > 0)?)));
    }
}
