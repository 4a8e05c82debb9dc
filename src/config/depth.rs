//! How many colours the terminal has, as far as its environment says so.

/// The most colours that may be sent to the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ColourDepth {
    /// 24 bits for each.
    #[default]
    Full,
    /// The 256 of xterm, chosen by number.
    Indexed,
    /// The sixteen that every terminal with colours has.
    Sixteen,
    /// The terminal shows one colour: bold, reverse and underline only.
    None,
}

/// Terminals that show 24 bits and may be reached where `COLORTERM` is lost, as over ssh.
const FULL: [&str; 8] = ["kitty", "alacritty", "foot", "ghostty", "wezterm", "iterm", "contour", "-direct"];

/// GNU screen, and tmux where it is set to call itself so.
const SCREEN: &str = "screen";

/// Terminals of one colour.
const NONE: [&str; 6] = ["vt1", "vt2", "vt3", "vt4", "dumb", "-m"];

impl ColourDepth {
    /// By `COLORTERM`, then `TERM`; a variable that is empty or not set is `None`.
    pub(super) fn of(variable: impl Fn(&str) -> Option<String>) -> Self {
        let value = |name: &str| variable(name).map(|value| value.to_ascii_lowercase());
        let says_full = matches!(value("COLORTERM").as_deref(), Some("truecolor" | "24bit"));
        let Some(term) = value("TERM") else {
            // Windows sets none; its consoles show 24 bits.
            return if says_full || cfg!(windows) { Self::Full } else { Self::Sixteen };
        };
        // GNU screen hands `COLORTERM` on and cannot read 24 bits; tmux, which may call itself so, can.
        let is_tmux = value("TMUX").is_some();
        let is_screen = !is_tmux && term.starts_with(SCREEN);
        if says_full && !is_screen || FULL.iter().any(|name| term.contains(name)) {
            Self::Full
        } else if term.contains("256color") {
            Self::Indexed
        } else if NONE
            .iter()
            .any(|name| if name.starts_with('-') { term.ends_with(name) } else { term.starts_with(name) })
        {
            Self::None
        } else {
            Self::Sixteen
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn depth(variables: &[(&str, &str)]) -> ColourDepth {
        ColourDepth::of(|name| {
            let found = variables.iter().find(|(other, _)| *other == name);
            found.map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn twenty_four_bits_are_sent_only_where_they_are_announced() {
        let of_term = |term| depth(&[("TERM", term)]);
        assert_eq!(depth(&[("TERM", "xterm-256color"), ("COLORTERM", "truecolor")]), ColourDepth::Full);
        assert_eq!(depth(&[("TERM", "xterm"), ("COLORTERM", "24bit")]), ColourDepth::Full);
        assert_eq!(depth(&[("TERM", "xterm-256color"), ("COLORTERM", "rxvt")]), ColourDepth::Indexed);
        assert_eq!(of_term("xterm-kitty"), ColourDepth::Full);
        assert_eq!(of_term("xterm-direct"), ColourDepth::Full);
        assert_eq!(of_term("xterm-256color"), ColourDepth::Indexed);
        assert_eq!(of_term("xterm"), ColourDepth::Sixteen);
        assert_eq!(of_term("linux"), ColourDepth::Sixteen);
        assert_eq!(of_term("vt220"), ColourDepth::None);
        assert_eq!(of_term("xterm-m"), ColourDepth::None);
    }

    #[test]
    fn screen_is_not_believed_what_the_terminal_around_it_says() {
        let around = ("COLORTERM", "truecolor");
        assert_eq!(depth(&[("TERM", "screen-256color"), around]), ColourDepth::Indexed);
        assert_eq!(depth(&[("TERM", "screen"), around]), ColourDepth::Sixteen);
        let tmux = ("TMUX", "default,1,0");
        assert_eq!(depth(&[("TERM", "screen-256color"), around, tmux]), ColourDepth::Full);
        assert_eq!(depth(&[("TERM", "tmux-256color"), around]), ColourDepth::Full);
    }
}
