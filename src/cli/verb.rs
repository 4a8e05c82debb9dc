//! The verbs of a command as an enum: what `creditdesk hold ...` can be followed by, matched exhaustively.

/// The verbs of one command. They are typed by name, and no other word means one of them.
pub(super) trait Verb: Copy + 'static {
    /// Every verb, in the order in which help shows them.
    const ALL: &'static [Self];

    fn name(self) -> &'static str;

    /// The verb that was typed.
    fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|verb| verb.name() == name)
    }
}

/// Makes the enum of a command's verbs from their names: `verbs! { enum TermsVerb { Add => "add", List => "list" } }`.
macro_rules! verbs {
    ($(#[$doc:meta])* $visibility:vis enum $name:ident { $($variant:ident => $text:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        $visibility enum $name { $($variant),* }

        impl $crate::cli::verb::Verb for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),*];

            fn name(self) -> &'static str {
                match self { $(Self::$variant => $text),* }
            }
        }
    };
}
pub(super) use verbs;

#[cfg(test)]
mod tests {
    use super::*;

    verbs! {
        enum Light { On => "on", Off => "switch-off" }
    }

    #[test]
    fn a_verb_is_found_by_its_whole_name_and_no_other_word_is_one() {
        for light in Light::ALL {
            assert_eq!(Light::from_name(light.name()), Some(*light));
        }
        for word in ["", "On", "off", "switch"] {
            assert_eq!(Light::from_name(word), None, "{word}");
        }
    }
}
