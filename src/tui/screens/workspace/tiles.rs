//! The tiles of the workspace and their places: rows of equal tiles that scroll when there is little room.

use ratatui::layout::Rect;

use crate::words::{MessageKey, key};

/// The tiles in the order in which one goes through them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tile {
    OnHold,
    ByAge,
    ByReason,
    Ageing,
    Exposure,
    Overdue,
    Excesses,
    Expiries,
    Validation,
}

/// Columns a tile wants where there is room for more than two beside each other.
const WIDTH: u16 = 52;

/// A way from one tile to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    Next,
    Previous,
    Up,
    Down,
    First,
    Last,
}

impl Tile {
    pub(super) const ALL: [Self; 9] = [
        Self::OnHold,
        Self::ByAge,
        Self::ByReason,
        Self::Ageing,
        Self::Exposure,
        Self::Overdue,
        Self::Excesses,
        Self::Expiries,
        Self::Validation,
    ];

    pub(super) const fn title(self) -> MessageKey {
        match self {
            Self::OnHold => key("workspace-on-hold"),
            Self::ByAge => key("workspace-by-age"),
            Self::ByReason => key("workspace-by-reason"),
            Self::Ageing => key("workspace-ageing"),
            Self::Exposure => key("workspace-exposure"),
            Self::Overdue => key("workspace-overdue"),
            Self::Excesses => key("workspace-excesses"),
            Self::Expiries => key("workspace-expiries"),
            Self::Validation => key("workspace-validation"),
        }
    }

    /// Lines inside the border.
    const fn lines(self) -> u16 {
        match self {
            Self::OnHold => 3,
            Self::ByAge | Self::Exposure | Self::Overdue | Self::Validation => 4,
            Self::ByReason | Self::Ageing => 7,
            Self::Excesses | Self::Expiries => 10,
        }
    }

    fn index(self) -> usize {
        Self::ALL.iter().position(|tile| *tile == self).unwrap_or(0)
    }

    /// The tile that a step leads to, with so many tiles beside each other.
    pub(super) fn after(self, step: Step, columns: usize) -> Self {
        let (at, last) = (self.index(), Self::ALL.len() - 1);
        let to = match step {
            Step::Next => (at + 1).min(last),
            Step::Previous => at.saturating_sub(1),
            Step::Down if at + columns > last => at,
            Step::Down => at + columns,
            Step::Up if at < columns => at,
            Step::Up => at - columns,
            Step::First => 0,
            Step::Last => last,
        };
        Self::ALL.get(to).copied().unwrap_or(self)
    }
}

/// How many tiles there are in a row.
pub(super) const fn columns(width: u16) -> u16 {
    match width / WIDTH {
        0..=2 => 2,
        _ => 3,
    }
}

/// The place of each tile on a page as high as needed.
pub(super) fn places(width: u16) -> Vec<(Tile, Rect)> {
    let mut places = Vec::new();
    let mut top = 0;
    let columns = columns(width);
    for row in Tile::ALL.chunks(usize::from(columns)) {
        let height = row.iter().map(|tile| tile.lines()).max().unwrap_or(0) + 2;
        // The last row has the whole width as well, however many tiles it has.
        let count = u16::try_from(row.len()).unwrap_or(columns).max(1);
        for (at, tile) in (0..).zip(row) {
            let (left, right) = (width * at / count, width * (at + 1) / count);
            let place = Rect { x: left, y: top, width: right - left, height };
            places.push((*tile, place));
        }
        top += height;
    }
    places
}

/// Scrolls as little as needed to have the focused tile in sight; a row of tiles always begins at the top.
pub(super) fn scrolled(top: u16, focus: Tile, places: &[(Tile, Rect)], height: u16) -> u16 {
    let Some((_, place)) = places.iter().find(|(tile, _)| *tile == focus) else {
        return top;
    };
    let least = place.bottom().saturating_sub(height);
    let wanted = top.clamp(least.min(place.y), place.y);
    let starts = places.iter().map(|(_, place)| place.y);
    starts.filter(|start| *start >= wanted).min().unwrap_or(place.y)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tile_can_be_brought_into_sight() {
        let places = places(80);
        let mut top = 0;
        for tile in Tile::ALL.into_iter().chain(Tile::ALL.into_iter().rev()) {
            top = scrolled(top, tile, &places, 21);
            let (_, place) = places.iter().find(|(other, _)| *other == tile).unwrap();
            assert!(place.y >= top && place.bottom() <= top + 21, "{tile:?}");
        }
        assert_eq!(top, 0);
    }

    #[test]
    fn steps_stay_among_the_tiles() {
        assert_eq!(Tile::OnHold.after(Step::Up, 2), Tile::OnHold);
        assert_eq!(Tile::OnHold.after(Step::Down, 2), Tile::ByReason);
        assert_eq!(Tile::Validation.after(Step::Next, 2), Tile::Validation);
        assert_eq!(Tile::Excesses.after(Step::Down, 3), Tile::Excesses);
    }
}
