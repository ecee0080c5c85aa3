//! What all tests stand on.
//!
//! - [`TestApp`]: the product with its own database, clock, provider and mailbox.
//! - [`Visitor`]: one browser, used by clicking what a person clicks, without drawing anything.
//! - [`browser`]: real browsers, for what only they can tell.
//! - [`Product`], [`Proxy`]: the program itself as processes, and HAProxy before them.
//! - [`Cast`]: the people who are always there.
//!
//! Time stands still, but for a microsecond at each look, until a test moves it.

pub mod browser;
mod browsers;
mod cast;
mod certificate;
mod chance;
mod clock;
mod cluster;
mod html;
mod log;
mod process;
mod test_app;
mod tunnel;
mod visitor;

pub use cast::{ANNA, GERT, PASSWORD, SAM, VERA, standing};
pub use certificate::certificate;
pub use chance::Chance;
pub use clock::TestClock;
pub use html::{Offered, Submission};
pub use log::Log;
pub use process::{Product, Proxy, find_program, free_port, version_of};
pub use test_app::{TestApp, add_person, answer_on};
pub use visitor::{Answer, Visitor};
