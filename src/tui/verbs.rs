//! What a letter means: the same in every screen, as nearly as the tables of the import allow. A command names its verb, and so cannot have a letter of its own.
//!
//! A small letter is an everyday act on the row or on the marked rows, a capital one its heavier form or a rarer act. Two
//! directions of one act share a letter; the dialog names the direction. Digits are the views of a screen: tabs, tiles,
//! filters.

macro_rules! verbs {
    ($($variant:ident $keys:expr, $meaning:literal;)*) => {
        /// What a key of a letter or sign does, wherever it does something.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Verb {
            $(#[doc = $meaning] $variant),*
        }

        /// All verbs in the order in which they are documented: their keys, the one to show first, and their meaning.
        pub const VERBS: &[(Verb, &[&str], &str)] = &[$((Verb::$variant, &$keys, $meaning)),*];
    };
}

verbs! {
    Help ["?"], "help: all keys of the screen";
    Find [":", "ctrl-p"], "find anything: a number, a code, a name, a command";
    Go [",", "ctrl-g"], "go to a screen: one more letter opens it";
    Undo ["u"], "undo what was done last";
    Acts ["U"], "what was done: choose what to undo";
    Menu ["m"], "menu of what can be done here";
    Quit ["q"], "quit";
    Filter ["/", "ctrl-f"], "filter as you type";
    FilterBy ["F"], "filter by fields";
    Sort ["s"], "sort";
    Arrange ["V"], "arrange columns or tiles";
    Export ["X"], "write what is shown to a file";
    Copy ["Y"], "copy to the clipboard";
    Mark ["space"], "mark or tick, take in or leave out";
    MarkAll ["*"], "all";
    MarkNone ["-"], "none";
    Invert ["i"], "invert the marks";
    Join ["+"], "join another column";
    Approve ["a"], "approve";
    ApproveMarked ["A"], "approve all that is marked";
    Group ["b"], "group by customer, or not";
    ChangeState ["B"], "state of a customer: block, warn, unblock, close, reopen";
    Customer ["c"], "open the customer";
    Contact ["@"], "contact: name, telephone, e-mail";
    Confirm ["C"], "confirm";
    Dispute ["d"], "dispute, or settle a dispute";
    AsOf ["D"], "as of another day or basis";
    Again ["e"], "check, calculate or send again";
    AgainAll ["E"], "the same for all";
    Forward ["f"], "forward to another user";
    HoldBack ["h"], "hold back: put an order on hold, stop letters; the header of a list";
    Match ["=", "M"], "say that two are the same";
    Differ ["#"], "say that two are different";
    Member ["J"], "join or leave a group";
    Apply ["L"], "apply what is left on account";
    New ["n"], "new one of what is listed";
    Note ["N"], "note on this";
    Order ["o"], "open the order";
    Payment ["P"], "enter a receipt";
    Reject ["r"], "say no: reject, refuse";
    Reverse ["R"], "reverse";
    Ship ["S"], "ship";
    Terms ["t"], "terms of an order; a total of a list";
    Try ["T"], "try without saving";
    View ["v"], "the other view of the same";
    Wait ["w"], "wait: keep on hold until a day";
    WriteOff ["W"], "waive or write off, or reinstate";
    End ["x"], "end: close, cancel, remove, strike out, settle";
    History ["y"], "history";
    Suggested ["z"], "as suggested, as it was in force";
}

impl Verb {
    /// The names of its keys; the first is the one that is shown.
    pub fn keys(self) -> &'static [&'static str] {
        VERBS.iter().find_map(|(verb, keys, _)| (*verb == self).then_some(*keys)).unwrap_or_default()
    }
}
