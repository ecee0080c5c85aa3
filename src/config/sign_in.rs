//! The settings of signing in and of sessions.

use clap::Args;

use super::networks::Networks;
use super::span::Span;

/// How people sign in, and how long they stay.
#[derive(Args, Clone, Debug)]
pub struct SignInSettings {
    /// A session in which nothing happens ends after this time
    #[arg(
        long,
        env = "SMARTTRACKERS_SESSION_IDLE",
        value_name = "SMARTTRACKERS_SESSION_IDLE",
        default_value = "60m"
    )]
    pub session_idle: Span,

    /// A session ends after this time, whatever happens in it
    #[arg(
        long,
        env = "SMARTTRACKERS_SESSION_LENGTH",
        value_name = "SMARTTRACKERS_SESSION_LENGTH",
        default_value = "10h"
    )]
    pub session_length: Span,

    /// The proxies before us, whose X-Forwarded-For is believed: addresses and ranges
    #[arg(
        long,
        env = "SMARTTRACKERS_TRUSTED_PROXIES",
        value_name = "SMARTTRACKERS_TRUSTED_PROXIES",
        default_value = ""
    )]
    pub trusted_proxies: Networks,
}
