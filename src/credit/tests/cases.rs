//! How often the tests try the laws that hold for any input.

use proptest::prelude::ProptestConfig;

/// The number of cases of a law that takes long; `PROPTEST_CASES` asks for another one.
pub(crate) fn cases(usual: u32) -> ProptestConfig {
    let given = ProptestConfig::default();
    if std::env::var_os("PROPTEST_CASES").is_some() {
        given
    } else {
        ProptestConfig { cases: usual, ..given }
    }
}
