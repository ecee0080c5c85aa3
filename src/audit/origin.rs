//! Where a deed comes from: the request that asked for it. Set around each request by `web::log`, so that no
//! function between a page and the trail has to carry it along.

use std::future::Future;

use crate::ids::RequestId;

/// The request that asks for a deed.
#[derive(Clone, Debug)]
pub struct Origin {
    pub request: RequestId,
    /// The client's address without its last part; may be empty.
    pub client: String,
}

tokio::task_local! {
    static ORIGIN: Origin;
}

/// Whatever is recorded while this runs comes from `origin`.
pub async fn within<F: Future>(origin: Origin, running: F) -> F::Output {
    ORIGIN.scope(origin, running).await
}

/// The request that is being answered.
pub fn current_request() -> Option<RequestId> {
    ORIGIN.try_with(|origin| origin.request).ok()
}

/// `None` in workers and commands: nobody asked for it just now.
pub(super) fn current() -> Option<Origin> {
    ORIGIN.try_with(Clone::clone).ok()
}
