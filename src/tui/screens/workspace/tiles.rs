//! The tiles of the workspace, their order and their places: rows of equal tiles that scroll when there is little room.

use ratatui::layout::Rect;

use crate::tui::Wheel;
use crate::words::{MessageKey, key};

/// One tile of the workspace, by what it shows.
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
    /// As they are ordered unless the user has arranged them: what is looked at first is in sight at 80x24.
    pub(super) const ALL: [Self; 9] = [
        Self::OnHold,
        Self::Overdue,
        Self::Validation,
        Self::ByAge,
        Self::ByReason,
        Self::Ageing,
        Self::Exposure,
        Self::Excesses,
        Self::Expiries,
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

    /// What it is called where the order of tiles is remembered.
    const fn name(self) -> &'static str {
        match self {
            Self::OnHold => "on-hold",
            Self::ByAge => "by-age",
            Self::ByReason => "by-reason",
            Self::Ageing => "ageing",
            Self::Exposure => "exposure",
            Self::Overdue => "overdue",
            Self::Excesses => "excesses",
            Self::Expiries => "expiries",
            Self::Validation => "validation",
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
}

/// All tiles in the order in which one goes through them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct TileOrder(Vec<Tile>);

impl Default for TileOrder {
    fn default() -> Self {
        Self(Tile::ALL.to_vec())
    }
}

impl TileOrder {
    /// From the names that were remembered; tiles of a newer program come last.
    pub(super) fn from_names(names: &[String]) -> Self {
        let known = names.iter().filter_map(|name| Tile::ALL.into_iter().find(|tile| tile.name() == name));
        let mut tiles: Vec<Tile> = Vec::new();
        for tile in known.chain(Tile::ALL) {
            if !tiles.contains(&tile) {
                tiles.push(tile);
            }
        }
        Self(tiles)
    }

    /// The order of the tiles, in the form in which it is remembered.
    pub(super) fn names(&self) -> Vec<String> {
        self.0.iter().map(|tile| tile.name().to_owned()).collect()
    }

    pub(super) fn tiles(&self) -> &[Tile] {
        &self.0
    }

    pub(super) fn index(&self, tile: Tile) -> usize {
        self.0.iter().position(|other| *other == tile).unwrap_or(0)
    }

    /// Moves a tile to a place among the others.
    pub(super) fn move_to(&mut self, tile: Tile, index: usize) {
        self.0.retain(|other| *other != tile);
        self.0.insert(index.min(self.0.len()), tile);
    }

    /// The tile that a step leads to, with so many tiles beside each other.
    pub(super) fn after(&self, tile: Tile, step: Step, columns: usize) -> Tile {
        let (at, last) = (self.index(tile), self.0.len().saturating_sub(1));
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
        self.0.get(to).copied().unwrap_or(tile)
    }

    /// The place of each tile on a page as high as needed. Lines that would be empty below them go to the tiles that are
    /// known to have more to show than they have lines, then to all of them alike.
    pub(super) fn places(
        &self,
        width: u16,
        height: u16,
        known: impl Fn(Tile) -> Option<usize>,
    ) -> Vec<(Tile, Rect)> {
        let columns = columns(width);
        let rows: Vec<&[Tile]> = self.0.chunks(usize::from(columns)).collect();
        let most = |row: &[Tile], lines: &dyn Fn(Tile) -> u16| {
            row.iter().map(|tile| lines(*tile)).max().unwrap_or(0)
        };
        let wanted = |tile: Tile| u16::try_from(known(tile).unwrap_or(0)).unwrap_or(u16::MAX);
        let mut heights: Vec<u16> = rows.iter().map(|row| most(row, &Tile::lines) + 2).collect();
        let mut spare = height.saturating_sub(heights.iter().sum());
        for (row, height) in rows.iter().zip(&mut heights) {
            let more = (most(row, &wanted) + 2).saturating_sub(*height).min(spare);
            *height += more;
            spare -= more;
        }
        let count = u16::try_from(rows.len()).unwrap_or(1).max(1);
        let mut places = Vec::new();
        let mut top = 0;
        for ((number, row), height) in (0..).zip(rows).zip(heights) {
            let height = height + spare / count + u16::from(number < spare % count);
            // The last row has the whole width as well, however many tiles it has.
            let beside = u16::try_from(row.len()).unwrap_or(columns).max(1);
            for (at, tile) in (0..).zip(row) {
                let (left, right) = (width * at / beside, width * (at + 1) / beside);
                places.push((*tile, Rect { x: left, y: top, width: right - left, height }));
            }
            top += height;
        }
        places
    }
}

/// How many tiles there are in a row.
pub(super) const fn columns(width: u16) -> u16 {
    match width / WIDTH {
        0..=2 => 2,
        _ => 3,
    }
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

/// One row of tiles further up or down, as long as there is something to bring into sight.
pub(super) fn wheeled(top: u16, wheel: Wheel, places: &[(Tile, Rect)], height: u16) -> u16 {
    let end = places.iter().map(|(_, place)| place.bottom()).max().unwrap_or(0);
    let starts = places.iter().map(|(_, place)| place.y);
    let found = match wheel {
        Wheel::Up => starts.filter(|start| *start < top).max(),
        Wheel::Down if end <= top + height => None,
        Wheel::Down => starts.filter(|start| *start > top).min(),
    };
    found.unwrap_or(top)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tile_can_be_brought_into_sight() {
        let places = TileOrder::default().places(80, 21, |_| None);
        let mut top = 0;
        for tile in Tile::ALL.into_iter().chain(Tile::ALL.into_iter().rev()) {
            top = scrolled(top, tile, &places, 21);
            let (_, place) = places.iter().find(|(other, _)| *other == tile).unwrap();
            assert!(place.y >= top && place.bottom() <= top + 21, "{tile:?}");
        }
        assert_eq!(top, 0);
    }

    #[test]
    fn the_wheel_reaches_the_last_tile_and_stops_there() {
        let places = TileOrder::default().places(80, 21, |_| None);
        let mut top = 0;
        for _ in 0..20 {
            top = wheeled(top, Wheel::Down, &places, 21);
        }
        let end = places.iter().map(|(_, place)| place.bottom()).max().unwrap();
        assert!(top > 0 && end <= top + 21);
        for _ in 0..20 {
            top = wheeled(top, Wheel::Up, &places, 21);
        }
        assert_eq!(top, 0);
    }

    #[test]
    fn tiles_fill_the_screen_to_its_last_line() {
        for height in 35..70 {
            let places = TileOrder::default().places(160, height, |_| None);
            let end = places.iter().map(|(_, place)| place.bottom()).max().unwrap();
            assert_eq!(end, height);
        }
    }

    #[test]
    fn spare_lines_belong_to_the_tiles_that_have_more_to_show() {
        let height = |height, tile| {
            let known = |tile| (tile == Tile::ByReason).then_some(15);
            let places = TileOrder::default().places(160, height, known);
            places.into_iter().find(|(other, _)| *other == tile).unwrap().1.height
        };
        let heights = |lines| [Tile::OnHold, Tile::ByReason, Tile::Excesses].map(|tile| height(lines, tile));
        assert_eq!(heights(20), [6, 9, 12]);
        assert_eq!(heights(30), [6, 12, 12]);
        assert_eq!(heights(36), [7, 17, 12]);
    }

    #[test]
    fn steps_stay_among_the_tiles() {
        let order = TileOrder::default();
        assert_eq!(order.after(Tile::OnHold, Step::Up, 2), Tile::OnHold);
        assert_eq!(order.after(Tile::OnHold, Step::Down, 2), Tile::Validation);
        assert_eq!(order.after(Tile::Expiries, Step::Next, 2), Tile::Expiries);
        assert_eq!(order.after(Tile::Exposure, Step::Down, 3), Tile::Exposure);
    }

    #[test]
    fn what_was_remembered_fits_the_tiles_there_are_now() {
        let names = ["overdue", "gone", "ageing", "overdue"].map(str::to_owned);
        let order = TileOrder::from_names(&names);
        assert_eq!(order.tiles().len(), Tile::ALL.len());
        assert!(order.tiles().starts_with(&[Tile::Overdue, Tile::Ageing, Tile::OnHold]));
        assert_eq!(TileOrder::from_names(&order.names()), order);
    }
}
