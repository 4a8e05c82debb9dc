//! The examples of the rules as tests, one file for each family of rules, and the laws that hold for all facts.

mod ageing;
mod allocation;
mod approval_status;
pub(crate) mod arbitrary;
mod blocking;
pub(crate) mod cases;
mod cover;
mod cures;
mod desk;
mod exposure;
mod figures;
mod hold_period;
mod laws;
mod laws_of_cures;
mod limit;
mod order_amount;
mod order_limit;
mod relief;
mod remedies;
mod remedies_by_trial;
mod sale;
mod ship_to;
mod since;
mod small;
mod state;
mod validation;
