//! The figures of the tiles, asked for one after the other so that the light ones stand before the heavy ones.

use crate::credit::{AgeingPeriods, Statement};
use crate::desk::{BalanceTiles, DeskError, DeskReader, HoldTiles, OverduePoint, Unwatched, ValidationTiles};
use crate::tui::Context;
use crate::tui::jobs::Task;
use crate::words::{Word, word};

/// Balances with the lengths of the periods they are aged in.
pub(super) struct Balances {
    pub(super) tiles: BalanceTiles,
    pub(super) periods: AgeingPeriods,
}

/// A figure: what is known of it, and the job that will know more.
pub(super) struct Figure<T> {
    pub(super) known: Known<T>,
    task: Option<Task<Result<T, Statement>>>,
}

/// What is known of a figure.
pub(super) enum Known<T> {
    Nothing,
    /// This, as of the last loading.
    Value(T),
    /// It could not be read.
    Failed(Statement),
}

#[derive(Default)]
pub(super) struct Figures {
    pub(super) holds: Figure<HoldTiles>,
    pub(super) balances: Figure<Balances>,
    pub(super) trend: Figure<Vec<OverduePoint>>,
    pub(super) validation: Figure<ValidationTiles>,
}

impl<T> Default for Figure<T> {
    fn default() -> Self {
        Self { known: Known::Nothing, task: None }
    }
}

impl<T: Send + 'static> Figure<T> {
    fn ask(
        &mut self,
        label: Word,
        cx: &mut Context,
        ask: impl FnOnce(&mut DeskReader) -> Result<T, DeskError> + Send + 'static,
    ) {
        self.task =
            Some(cx.read(label, move |services, _| services.ask(ask).map_err(|error| error.statement())));
    }

    /// Takes what came; says whether the job is over.
    fn take(&mut self) -> bool {
        match Task::take(&mut self.task) {
            Some(Ok(Ok(value))) => self.known = Known::Value(value),
            Some(Ok(Err(problem))) => self.known = Known::Failed(problem),
            Some(Err(_)) => self.known = Known::Failed(Statement::new("workspace-broken")),
            None => return false,
        }
        true
    }
}

impl Figures {
    /// Asks for everything anew; what is shown stays until then.
    pub(super) fn reload(&mut self, cx: &mut Context) {
        self.balances.task = None;
        self.trend.task = None;
        self.validation.task = None;
        self.holds.ask(word("workspace-job-holds"), cx, DeskReader::hold_tiles);
    }

    /// Takes what came and asks for the next.
    pub(super) fn poll(&mut self, cx: &mut Context) {
        if self.holds.take() {
            self.balances.ask(word("workspace-job-balances"), cx, |reader| {
                Ok(Balances {
                    periods: reader.settings()?.policy.ageing.periods,
                    tiles: reader.balance_tiles()?,
                })
            });
        }
        if self.balances.take() {
            self.trend.ask(word("workspace-job-trend"), cx, DeskReader::overdue_trend);
        }
        if self.trend.take() {
            self.validation
                .ask(word("workspace-job-validation"), cx, |reader| reader.validation_tiles(&Unwatched));
        }
        self.validation.take();
    }
}
