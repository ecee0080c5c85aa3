//! The ways to whoever matches a search: those that start with it first, then a short walk along the order, or all of them.

mod store;

pub(super) use self::store::push_found_by_search;
