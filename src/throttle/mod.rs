//! The throttle: how often somebody knocks at a door that is open to everybody, counted in the database, so that a limit holds
//! across processes.
//!
//! - Each door has a limit of its own, a setting: so many within a span, which begins with the first.
//! - An address of version 6 counts by its /64, which is one household. Who is not known is not limited.
//! - Counting is one statement. Signed-in pages count nothing.

mod store;

use std::net::IpAddr;

use sqlx::PgPool;
use time::{Duration, OffsetDateTime};

use crate::base::Base;
use crate::config::Rate;
use crate::ids::AccountId;
use crate::secrets::Digest;
use crate::web::caller::Caller;
use crate::web::failure::Failure;

/// What can be done too often.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    /// To begin a sign-in.
    LoginStart,
    /// To come back from the provider with what is refused, such as a code that is none.
    FailedCallback,
    /// To complete a sign-in: by identity.
    SignIn,
    /// To open a link that nobody was sent.
    UnknownLink,
    /// To ask for a fresh link.
    FreshLink,
}

impl Door {
    fn name(self) -> &'static str {
        match self {
            Self::LoginStart => "login_start",
            Self::FailedCallback => "failed_callback",
            Self::SignIn => "sign_in",
            Self::UnknownLink => "unknown_link",
            Self::FreshLink => "fresh_link",
        }
    }

    fn rate(self, base: &Base) -> Rate {
        let limits = &base.settings.limits;
        match self {
            Self::LoginStart => limits.login_starts,
            Self::FailedCallback => limits.failed_callbacks,
            Self::SignIn => limits.sign_ins,
            Self::UnknownLink => limits.unknown_links,
            Self::FreshLink => limits.fresh_links,
        }
    }
}

/// Why somebody is not let through.
#[derive(Debug)]
pub enum Refused {
    /// Too often; the door opens again in a while.
    TooOften(Duration),
    Broken(sqlx::Error),
}

impl From<Refused> for Failure {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::TooOften(wait) => Self::TooMany(wait),
            Refused::Broken(error) => error.into(),
        }
    }
}

/// Counts a knock of this caller.
///
/// # Errors
/// [`Refused::TooOften`] once the limit is passed.
pub async fn knock(base: &Base, door: Door, caller: &Caller) -> Result<(), Refused> {
    match caller.address {
        Some(address) => count(base, door, &household(address)).await,
        None => Ok(()),
    }
}

/// Counts a knock of this account.
///
/// # Errors
/// [`Refused::TooOften`] once the limit is passed.
pub async fn knock_as(base: &Base, door: Door, account: AccountId) -> Result<(), Refused> {
    count(base, door, &account.to_string()).await
}

/// Counts a knock of this identity of the provider, which may have no account yet.
///
/// # Errors
/// [`Refused::TooOften`] once the limit is passed.
pub async fn knock_by(base: &Base, door: Door, identity: Digest) -> Result<(), Refused> {
    count(base, door, &identity.written()).await
}

/// Whether another knock of this caller would be one too many, without counting any: for doors at which only failing counts.
///
/// # Errors
/// [`Refused::TooOften`] while it would.
pub async fn look(base: &Base, door: Door, caller: &Caller) -> Result<(), Refused> {
    let (Some((most, _)), Some(address)) = (door.rate(base).get(), caller.address) else { return Ok(()) };
    let now = base.now();
    let found =
        store::find(&base.db, door.name(), &household(address), now).await.map_err(Refused::Broken)?;
    match found {
        Some((counted, ends_at)) if counted >= most => Err(Refused::TooOften(wait(ends_at, now))),
        _ => Ok(()),
    }
}

async fn count(base: &Base, door: Door, who: &str) -> Result<(), Refused> {
    let Some((most, span)) = door.rate(base).get() else { return Ok(()) };
    let now = base.now();
    let (counted, ends_at) =
        store::count(&base.db, door.name(), who, now + span, now).await.map_err(Refused::Broken)?;
    if counted <= most {
        return Ok(());
    }
    if counted == most + 1 {
        tracing::warn!(door = door.name(), "somebody knocks too often and is kept out for a while");
    }
    Err(Refused::TooOften(wait(ends_at, now)))
}

fn wait(ends_at: OffsetDateTime, now: OffsetDateTime) -> Duration {
    (ends_at - now).max(Duration::SECOND)
}

fn household(address: IpAddr) -> String {
    match address {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
        }
    }
}

/// Forgets counts that are over.
pub async fn sweep(db: &PgPool, now: OffsetDateTime) -> sqlx::Result<()> {
    store::delete_ended(db, now).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_one_household_count_together() {
        let household = |address: &str| household(address.parse().unwrap());
        assert_eq!(household("2001:db8:1:2:3:4:5:6"), household("2001:db8:1:2::1"));
        assert_ne!(household("2001:db8:1:2::1"), household("2001:db8:1:3::1"));
        assert_ne!(household("192.0.2.1"), household("192.0.2.2"));
    }
}
