//! Trying a part of a transaction: one row of a file that may turn out to be no good.

use super::{StoreError, Tx};

impl Tx<'_> {
    /// Runs a part of the transaction; where it fails, nothing of the part is stored and the transaction can go on.
    pub fn attempt<T, E: From<StoreError>>(&self, act: impl FnOnce() -> Result<T, E>) -> Result<T, E> {
        self.run("SAVEPOINT attempt", [])?;
        let done = act();
        // After a full disk nothing is left to roll back; the error of the act is the one to return.
        if done.is_err() && self.connection().is_in_transaction() {
            self.run("ROLLBACK TO attempt", [])?;
        }
        let released = self.run("RELEASE attempt", []);
        match done {
            Ok(done) => released.map(|_| done).map_err(E::from),
            Err(error) => Err(error),
        }
    }
}
