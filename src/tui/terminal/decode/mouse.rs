//! What the sequences of the mouse mean.

use ratatui::crossterm::event::{KeyModifiers, MouseButton, MouseEvent, MouseEventKind};

/// A click, from the number of the button with its modifiers, and the place counted from one.
pub(super) fn used(button: u32, column: u32, row: u32) -> Option<MouseEvent> {
    let is_drag = button & 0b10_0000 != 0;
    let kind = match ((button & 0b11) | ((button & 0b1100_0000) >> 4), is_drag) {
        (0, false) => MouseEventKind::Down(MouseButton::Left),
        (1, false) => MouseEventKind::Down(MouseButton::Middle),
        (2, false) => MouseEventKind::Down(MouseButton::Right),
        (3, false) => MouseEventKind::Up(MouseButton::Left),
        (0, true) => MouseEventKind::Drag(MouseButton::Left),
        (1, true) => MouseEventKind::Drag(MouseButton::Middle),
        (2, true) => MouseEventKind::Drag(MouseButton::Right),
        (3..=5, true) => MouseEventKind::Moved,
        (4, false) => MouseEventKind::ScrollUp,
        (5, false) => MouseEventKind::ScrollDown,
        (6, false) => MouseEventKind::ScrollLeft,
        (7, false) => MouseEventKind::ScrollRight,
        _ => return None,
    };
    let held = [(4, KeyModifiers::SHIFT), (8, KeyModifiers::ALT), (16, KeyModifiers::CONTROL)];
    let modifiers = held.iter().filter(|(bit, _)| button & bit != 0).map(|(_, modifier)| *modifier).collect();
    let place = |number: u32| u16::try_from(number.checked_sub(1)?).ok();
    Some(MouseEvent { kind, column: place(column)?, row: place(row)?, modifiers })
}

/// The same, for the button that was released.
pub(super) fn released(click: MouseEvent) -> MouseEvent {
    let kind = match click.kind {
        MouseEventKind::Down(button) => MouseEventKind::Up(button),
        other => other,
    };
    MouseEvent { kind, ..click }
}
