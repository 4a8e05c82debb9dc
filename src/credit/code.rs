//! Types whose values have stable words: in columns, in files, in commands, in what programs read.

/// A type whose values have stable words.
pub trait Coded: Copy + Sized {
    fn code(self) -> &'static str;

    /// The value with this word.
    fn from_code(code: &str) -> Option<Self>;
}

/// An enum whose words are offered for a choice.
pub trait Choosable: Coded {
    /// All words, in the order in which they are offered.
    const CODES: &'static [&'static str];
    /// What the keys of their texts begin with, as in `customer-state-blocked`.
    const FAMILY: &'static str;
}

/// Declares enums whose values have stable words; a family makes them [`Choosable`].
///
/// ```text
/// coded! {
///     /// A traffic light.
///     pub enum Light("light") {
///         /// Stop.
///         Red = "red",
///         /// Go.
///         Green = "green",
///     }
/// }
/// ```
///
/// The words are in files that are read for years: a value may get another name, never another word.
macro_rules! coded {
    ($(#[$meta:meta])* $vis:vis enum $name:ident $(($family:literal))? {
        $($(#[$variant_meta:meta])* $variant:ident = $code:literal),+ $(,)?
    }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        $vis enum $name { $($(#[$variant_meta])* $variant),+ }

        #[allow(dead_code, reason = "not every enum is listed")]
        impl $name {
            /// All values, in the order in which they are offered.
            $vis const ALL: [Self; [$($code),+].len()] = [$(Self::$variant),+];

            /// Their words, in the same order.
            $vis const CODES: [&'static str; Self::ALL.len()] = [$($code),+];

            /// The stable word of files and programs.
            $vis const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            /// From the stable word.
            $vis fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)+ _ => None }
            }
        }

        impl $crate::credit::Coded for $name {
            fn code(self) -> &'static str {
                Self::code(self)
            }

            fn from_code(code: &str) -> Option<Self> {
                Self::from_code(code)
            }
        }

        $(impl $crate::credit::Choosable for $name {
            const CODES: &'static [&'static str] = &Self::CODES;
            const FAMILY: &'static str = $family;
        })?
    };
}

pub(crate) use coded;
