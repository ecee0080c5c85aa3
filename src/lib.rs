//! SmartTrackers: the front gate of sustainability bookkeeping. How people are invited, get an
//! account, sign in and accept, and how administrators and superadmins keep that in order.
//!
//! In reading order: what everything rests on, then the features from left to right (one may use those
//! before it), then where it all comes together. `docs/ARCHITECTURE.md` is the map.

// What everything rests on; knows no feature.
pub mod audit;
pub mod base;
pub mod clock;
pub mod config;
pub mod database;
pub mod display_name;
pub mod email_address;
pub mod ids;
pub mod language;
pub mod links;
pub mod mail;
pub mod mentions;
pub mod metrics;
pub mod secrets;
pub mod sessions;
pub mod spans;
pub mod throttle;
pub mod web;

// The features.
pub mod roles;
pub mod tenants;
pub mod people;
pub mod sign_in;
pub mod account;
pub mod superadmins;
pub mod visits;
pub mod support;
pub mod invitations;
pub mod imports;
pub mod bulk;
pub mod erasure;
pub mod measurements;
mod help;

// Where it comes together.
pub mod app;
mod health;
pub mod logging;
pub mod serve;

#[rustfmt::skip]
#[allow(dead_code, clippy::all, clippy::disallowed_methods, clippy::expect_used, clippy::unwrap_used, reason = "generated from locales/ by build.rs; tests/house.rs finds texts that nobody uses")]
mod l10n;
