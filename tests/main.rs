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
mod accepting_by_link;
mod asking;
mod audit;
mod back_channel;
mod bounces;
mod bulk;
mod changed_addresses;
mod commands;
mod cookies;
mod crowd_at_the_door;
mod delivered;
mod erasure;
mod expiring;
mod failures;
mod finding;
mod fresh;
mod fuzzing;
mod guards;
mod hanging_up;
mod house;
mod imports;
mod invitations;
mod journeys;
mod killing;
mod limits;
mod listing;
mod many_processes;
mod monitoring;
mod never_lost;
mod outbox;
mod pages;
mod people;
mod provider;
mod races;
mod refusals;
mod renewal;
mod roles;
mod second_factor;
mod second_provider;
mod secrets;
mod sessions;
mod sign_in;
mod signing;
mod single_sign_on;
mod sign_in_table;
mod size;
mod superadmins;
mod tenant_settings;
mod tenants;
mod throttle;
mod trail;
mod trouble;
mod views;
mod visits;
mod walls;
mod watching;
