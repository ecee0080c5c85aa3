//! The sandbox: a small local world in which the product runs on real protocols, for the demo and for tests.
//!
//! Every stand-in keeps its state in its own value, takes any free port when asked for port 0, and stops when it
//! is dropped, so that many can live in one process. None of them knows the product.
//!
//! - [`postgres`]: a private PostgreSQL cluster on the installed binaries.
//! - [`mailbox`]: takes mail over SMTP, shows it on pages and gives it as JSON.
//! - [`visma_connect`]: an OpenID provider with the screens and mails of Visma Connect.
//! - [`google`]: another OpenID provider, which the first one is a client of.
//! - [`second_app`]: a tiny application that signs its people in at the first one, as the product does.
//! - [`world`]: all of them together, on neighbouring ports.
//! - [`clock`]: the time, handed to all of them so that tests can move it.

pub mod clock;
pub mod google;
pub mod mailbox;
pub mod postgres;
pub mod second_app;
pub mod visma_connect;
pub mod world;

mod error;
mod json_file;
mod keys;
mod relying_party;
mod secrets;
mod server;
mod waiting;

pub use clock::Clock;
pub use error::Error;
