//! Enums whose values have stable words: in columns, in files, in commands, in what programs read.

/// An enum with a stable word for each of its values.
pub trait Coded: Copy + PartialEq + 'static {
    /// All values, in the order in which they are offered.
    const VALUES: &'static [Self];
    /// Their words, in the same order.
    const CODES: &'static [&'static str];
    /// What the keys of their texts begin with, as in `customer-state-blocked`.
    const FAMILY: &'static str;

    /// The stable word.
    fn code(self) -> &'static str;

    /// The value with this word.
    fn of_code(code: &str) -> Option<Self> {
        Self::VALUES.iter().copied().find(|value| value.code() == code)
    }
}

/// Gives the values of an enum their words: `codes! { Light, "light": Red = "red", Green = "green" }`.
macro_rules! codes {
    ($($type:ident, $family:literal: $($variant:ident = $code:literal),+;)+) => {$(
        impl $type {
            /// All values, in the order in which they are offered.
            pub const ALL: [Self; [$($code),+].len()] = [$(Self::$variant),+];

            /// The stable word of files and programs.
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code),+
                }
            }

            /// From the stable word.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|value| value.code() == code)
            }
        }

        impl $crate::credit::Coded for $type {
            const VALUES: &'static [Self] = &Self::ALL;
            const CODES: &'static [&'static str] = &[$($code),+];
            const FAMILY: &'static str = $family;

            fn code(self) -> &'static str {
                Self::code(self)
            }
        }
    )+};
}

pub(crate) use codes;
