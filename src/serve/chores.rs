//! What goes on beside requests and is done by every process: tidying, the lists, courtesies, meeting the provider. Nobody waits
//! for any of it, so nobody would miss one that broke: each is begun anew, and the log and a metric say so.

use std::panic::AssertUnwindSafe;
use std::time::Duration;

use futures_util::FutureExt as _;
use tokio::task::JoinSet;

use crate::app::App;
use crate::base::Base;
use crate::database::{self, Walls};
use crate::metrics::{Chore, Metrics};
use crate::{bulk, imports, invitations, people, sessions, sign_in, throttle};

const TIDY_EVERY: Duration = Duration::from_secs(600);
/// A provider that has never answered is asked again after this time, and so is the database for its walls.
const MEET_EVERY: Duration = Duration::from_secs(10);
/// The lists of people may be so far behind the clock.
const LIST_EVERY: Duration = Duration::from_secs(60);
/// What broke would break again at once, and fill the log.
const AFTER_BREAKING: Duration = Duration::from_secs(10);

/// Begins them all; they end when what this gives is dropped.
pub(super) fn start(app: &App) -> JoinSet<()> {
    let mut chores = JoinSet::new();
    chores.spawn(keep(app.clone(), Chore::Tidying, |app| tidy(app.base.clone())));
    chores.spawn(keep(app.clone(), Chore::Lists, |app| keep_lists(app.base.clone())));
    chores.spawn(keep(app.clone(), Chore::Courtesies, |app| keep_in_touch(app.base.clone())));
    chores.spawn(keep(app.clone(), Chore::Provider, meet_provider));
    chores.spawn(keep(app.clone(), Chore::Walls, |app| look_at_walls(app.base.clone())));
    chores
}

async fn keep<F: Future<Output = ()>>(app: App, chore: Chore, begin: impl Fn(App) -> F) {
    watch_over(&app.base.metrics, chore, AFTER_BREAKING, || begin(app.clone())).await;
}

/// Until it has ended by itself. What it was about when it panicked is lost with it: what it does is in the database.
async fn watch_over<F: Future<Output = ()>>(
    metrics: &Metrics,
    chore: Chore,
    pause: Duration,
    begin: impl Fn() -> F,
) {
    while AssertUnwindSafe(async { begin().await }).catch_unwind().await.is_err() {
        metrics.broke(chore);
        // Why stands before it, as the panic said.
        tracing::error!(
            chore = chore.as_str(),
            ?pause,
            "what goes on beside requests broke, and is begun anew"
        );
        tokio::time::sleep(pause).await;
    }
}

async fn tidy(base: Base) {
    loop {
        let now = base.now();
        for swept in [
            sessions::sweep(&base.db, now).await,
            sign_in::sweep(&base.db, now).await,
            throttle::sweep(&base.db, now).await,
            imports::sweep(&base.db, now).await,
            bulk::sweep(&base.db, now).await,
        ] {
            if let Err(error) = swept {
                tracing::warn!(%error, "tidying has to wait");
            }
        }
        if let Err(refused) = invitations::mask_old(&base).await {
            tracing::warn!(?refused, "the masking of whoever never accepted has to wait");
        }
        tokio::time::sleep(TIDY_EVERY).await;
    }
}

/// Asks for the provider's keys before somebody needs them: a logout that it sends cannot wait for long.
async fn meet_provider(app: App) {
    while let Err(error) = app.provider.discover(app.base.now()).await {
        tracing::warn!(%error, "the identity provider has to be asked again");
        tokio::time::sleep(MEET_EVERY).await;
    }
}

/// Time changes who is in which group of Settings > People, and so does what their inviters may give.
async fn keep_lists(base: Base) {
    loop {
        let mut are_more = false;
        for done in [
            people::listing::catch_up(&base.db, base.now()).await.map(|count| count > 0),
            people::hold_due(&base.db).await,
        ] {
            match done {
                Ok(some) => are_more |= some,
                Err(error) => tracing::warn!(%error, "the lists of people have to wait"),
            }
        }
        if !are_more {
            tokio::time::sleep(LIST_EVERY).await;
        }
    }
}

/// Time makes reminders due, ends invitations, and lets inviters hear of more.
async fn keep_in_touch(base: Base) {
    loop {
        let done = [
            invitations::remind_due(&base).await,
            invitations::tell_expired(&base).await,
            invitations::send_digests(&base).await,
        ];
        let mut count = 0;
        for done in done {
            match done {
                Ok(some) => count += some,
                Err(refused) => tracing::warn!(?refused, "reminders and tidings have to wait"),
            }
        }
        // There may be more of them.
        if count == 0 {
            tokio::time::sleep(LIST_EVERY).await;
        }
    }
}

/// Says once, as soon as the database answers, where the walls between tenants do not hold.
async fn look_at_walls(base: Base) {
    loop {
        match database::walls(&base.db).await {
            Ok(Walls::Stand) => return,
            Ok(Walls::Passed(role)) => {
                tracing::error!(%role, "{}", Walls::ADVICE);
                return;
            }
            Err(error) => tracing::debug!(%error, "the walls between tenants have to be looked at later"),
        }
        tokio::time::sleep(MEET_EVERY).await;
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU32, Ordering};

    use super::*;
    use crate::clock::Clock;

    #[tokio::test]
    async fn a_chore_that_panics_is_begun_anew_and_counted() {
        let metrics = Metrics::new(Clock::system().now());
        let begun = AtomicU32::new(0);
        let chore = || async {
            assert!(begun.fetch_add(1, Ordering::SeqCst) == 2, "this time it breaks");
        };
        watch_over(&metrics, Chore::Lists, Duration::ZERO, chore).await;
        assert_eq!((begun.into_inner(), metrics.times_broken(Chore::Lists)), (3, 2));
        assert_eq!(metrics.times_broken(Chore::Tidying), 0);
    }
}
