//! The integration tests: the real router, a real Postgres, a real OpenID provider and a real mail
//! server, all in this process. `support` brings them up; each other module is about one thing.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test that cannot go on says so and ends"
)]

mod support;

mod accepting;
mod audit;
mod bulk;
mod commands;
mod expiring;
mod failures;
mod guards;
mod house;
mod invitations;
mod journeys;
mod listing;
mod outbox;
mod pages;
mod people;
mod provider;
mod races;
mod sign_in;
mod tenants;
