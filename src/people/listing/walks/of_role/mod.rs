//! The ways to whoever has a role: along the order of a view, testing each, or all of them at once.

mod store;

pub(super) use self::store::{
    FEW_HAVE_ROLE, MANY_HAVE_ROLE, push_all_of_role, push_found_by_role, push_size_of_role,
};
