//! How the people of a page are come by: along an order, or found first and sorted then.

mod along;
mod of_role;
mod of_search;
mod store;

pub(super) use self::along::store::keys;
pub(crate) use self::store::push_members;
pub(super) use self::store::{push_order, push_page};
use super::view::View;
use crate::ids::PersonId;

/// How far somebody has read: the keys of the last row as they were read with it. Whatever becomes of that person
/// meanwhile, the rest begins where it was left.
#[derive(Clone, Debug)]
pub struct Reached(pub(super) Vec<String>);

/// What a page lies behind, in the direction it is read.
#[derive(Clone, Copy)]
pub(super) enum Edge<'a> {
    Of(PersonId),
    At(&'a Reached),
}

/// What is read of a view: so many people, from where on.
#[derive(Clone, Copy)]
pub(super) struct Walk<'a> {
    pub view: &'a View,
    pub edge: Option<Edge<'a>>,
    pub size: i64,
}
