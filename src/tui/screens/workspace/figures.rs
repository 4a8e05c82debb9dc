//! The figures of the tiles, asked for one after the other, the light ones first.

use super::Workspace;
use super::rows::reasons;
use super::tiles::Tile;
use crate::credit::{AgeingPolicy, Message};
use crate::desk::{
    BalanceTiles, DeskError, DeskReader, HoldTiles, OverduePoint, ReasonTiles, ValidationTiles,
};
use crate::tui::{Address, Context, JobError, Pending, Progress};
use crate::words::{MessageKey, key};

/// Balances with how they are aged.
pub(super) struct Balances {
    pub(super) tiles: BalanceTiles,
    pub(super) policy: AgeingPolicy,
}

#[derive(Default)]
pub(super) enum Known<T> {
    #[default]
    Nothing,
    /// This, as of the last loading.
    Value(T),
    /// It could not be read.
    Failed(Message),
}

impl<T> Known<T> {
    pub(super) const fn value(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Nothing | Self::Failed(_) => None,
        }
    }
}

#[derive(Default)]
pub(super) struct Figures {
    pub(super) holds: Known<HoldTiles>,
    pub(super) reasons: Known<ReasonTiles>,
    pub(super) balances: Known<Balances>,
    pub(super) trend: Known<Vec<OverduePoint>>,
    pub(super) validation: Known<ValidationTiles>,
    /// The figure that is being read; the next is asked for when it is there.
    coming: Pending,
}

/// Where a figure is among the others.
type Place<T> = fn(&mut Figures) -> &mut Known<T>;

/// What is done once a figure is there.
type Next = fn(&mut Figures, &mut Context);

impl Figures {
    /// Whether it is known that nothing is owed and nothing is on hold: a desk that is still to be filled.
    pub(super) fn are_empty(&self) -> bool {
        match (&self.holds, &self.balances) {
            (Known::Value(holds), Known::Value(balances)) => {
                holds.all.count == 0 && balances.tiles.exposure.is_zero() && balances.tiles.limits.is_zero()
            }
            (Known::Nothing | Known::Failed(_) | Known::Value(_), _) => false,
        }
    }

    /// How many rows a tile whose list may be long would show, once that is known.
    pub(super) fn rows(&self, tile: Tile) -> Option<usize> {
        match tile {
            Tile::ByReason => self.reasons.value().map(|holds| reasons(holds).count()),
            Tile::Excesses => self.balances.value().map(|balances| balances.tiles.excesses.len()),
            Tile::Expiries => self.balances.value().map(|balances| balances.tiles.expiries.len()),
            Tile::OnHold | Tile::Overdue | Tile::Validation | Tile::ByAge | Tile::Ageing | Tile::Exposure => {
                None
            }
        }
    }

    /// Asks for everything again; what is shown stays until then.
    pub(super) fn reload(&mut self, cx: &mut Context) {
        let job = key("workspace-job-holds");
        self.ask(job, (|figures| &mut figures.holds, Self::ask_reasons), cx, |reader, _| reader.hold_tiles());
    }

    fn ask_reasons(&mut self, cx: &mut Context) {
        let job = key("hold-job-check");
        self.ask(job, (|figures| &mut figures.reasons, Self::ask_balances), cx, |reader, progress| {
            reader.reason_tiles(progress)
        });
    }

    fn ask_balances(&mut self, cx: &mut Context) {
        let job = key("workspace-job-balances");
        self.ask(job, (|figures| &mut figures.balances, Self::ask_trend), cx, |reader, _| {
            Ok(Balances { policy: reader.settings()?.policy.ageing, tiles: reader.balance_tiles()? })
        });
    }

    fn ask_trend(&mut self, cx: &mut Context) {
        let job = key("workspace-job-trend");
        self.ask(job, (|figures| &mut figures.trend, Self::ask_validation), cx, |reader, _| {
            reader.overdue_trend()
        });
    }

    fn ask_validation(&mut self, cx: &mut Context) {
        let job = key("workspace-job-validation");
        self.ask(job, (|figures| &mut figures.validation, |_, _| {}), cx, |reader, progress| {
            reader.validation_tiles(progress)
        });
    }

    fn ask<T: Send + 'static>(
        &mut self,
        job: MessageKey,
        (place, next): (Place<T>, Next),
        cx: &mut Context,
        ask: impl FnOnce(&mut DeskReader, &Progress) -> Result<T, DeskError> + Send + 'static,
    ) {
        let address = Address(|screen| Some(&mut screen.downcast::<Workspace>()?.figures));
        self.coming = cx.read(
            address,
            job,
            move |services, progress| services.ask(|reader| ask(reader, progress)),
            move |figures, found, cx| {
                *place(figures) = match found.map_err(JobError::unreported) {
                    Ok(value) => Known::Value(value),
                    Err(Some(problem)) => Known::Failed(problem),
                    Err(None) => Known::Failed(Message::new("workspace-broken")),
                };
                next(figures, cx);
            },
        );
    }
}
