//! What a view is in order of, and the walk along it.

pub(super) mod store;
