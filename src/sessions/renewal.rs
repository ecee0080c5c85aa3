//! The id under which a session goes on once its owner may do more than before.

use crate::ids::SessionId;
use crate::secrets::{Digest, Secret};

/// A new id for a session, which follows from the id that a request came by and from what its page has put into the form:
/// a second click on that page comes to the same one. Whoever has only the former id cannot tell it.
#[derive(Clone, Debug)]
pub struct Renewal {
    pub(super) session: SessionId,
    pub(super) former: Digest,
    pub(super) id: Secret,
}

impl Renewal {
    pub(super) fn new(session: SessionId, came_by: &Secret, of_page: &Secret) -> Self {
        Self { session, former: came_by.digest(), id: came_by.derive(of_page) }
    }
}

#[cfg(test)]
mod tests {
    use time::OffsetDateTime;

    use super::*;

    #[test]
    fn the_same_page_leads_from_the_same_id_to_the_same_one_and_nothing_else_does() {
        let session = SessionId::new(OffsetDateTime::UNIX_EPOCH);
        let (id, page) = (Secret::generate(), Secret::generate());
        let renewed = |id: &Secret, page: &Secret| Renewal::new(session, id, page).id;
        assert_eq!(renewed(&id, &page), renewed(&id, &page));
        for other in
            [renewed(&id, &Secret::generate()), renewed(&Secret::generate(), &page), renewed(&page, &id)]
        {
            assert_ne!(other, renewed(&id, &page));
        }
        assert_ne!(renewed(&id, &page), id);
    }
}
