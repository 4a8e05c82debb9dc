//! What is shown of held orders is the check of this moment (R4.10).

mod current;
mod law;
