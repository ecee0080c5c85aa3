//! What an authorization code stands for. It is good once, for five minutes.

use time::Duration;

use super::sessions::Session;

pub(super) const CODE_LIFE: Duration = Duration::minutes(5);

#[derive(Clone)]
pub(super) struct Grant {
    pub(super) client_id: String,
    pub(super) redirect_uri: String,
    pub(super) challenge: String,
    pub(super) nonce: Option<String>,
    pub(super) scope: String,
    pub(super) session: Session,
}
