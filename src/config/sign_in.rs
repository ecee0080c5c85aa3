//! The settings of signing in and of sessions.

use clap::{ArgAction, Args};
use url::Url;

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

    /// For so long after somebody has shown who they are, deeds of consequence do not ask for it again
    #[arg(
        long,
        env = "SMARTTRACKERS_FRESH_FOR",
        value_name = "SMARTTRACKERS_FRESH_FOR",
        default_value = "10m"
    )]
    pub fresh_for: Span,

    /// The provider is told which address was invited (`login_hint`, OpenID Connect Core 1.0, section 3.1.2.1)
    #[arg(
        long,
        env = "SMARTTRACKERS_LOGIN_HINT",
        value_name = "SMARTTRACKERS_LOGIN_HINT",
        default_value_t = true,
        action = ArgAction::Set
    )]
    pub login_hint: bool,

    /// The proxies before us, whose X-Forwarded-For is believed: addresses and ranges
    #[arg(
        long,
        env = "SMARTTRACKERS_TRUSTED_PROXIES",
        value_name = "SMARTTRACKERS_TRUSTED_PROXIES",
        default_value = ""
    )]
    pub trusted_proxies: Networks,

    /// Superadmins are let in only with a second factor
    #[arg(
        long,
        env = "SMARTTRACKERS_SUPERADMINS_NEED_SECOND_FACTOR",
        value_name = "SMARTTRACKERS_SUPERADMINS_NEED_SECOND_FACTOR",
        default_value_t = true,
        action = ArgAction::Set
    )]
    pub superadmins_need_second_factor: bool,

    /// How long people have to set up a second factor once their tenant requires one; 0 for no time
    #[arg(
        long,
        env = "SMARTTRACKERS_SECOND_FACTOR_GRACE",
        value_name = "SMARTTRACKERS_SECOND_FACTOR_GRACE",
        default_value = "14d",
        value_parser = Span::or_none
    )]
    pub second_factor_grace: Span,

    /// The values of the claim amr that show a second factor
    #[arg(
        long,
        env = "SMARTTRACKERS_SECOND_FACTOR_AMR",
        value_name = "SMARTTRACKERS_SECOND_FACTOR_AMR",
        default_value = "mfa,otp,push,pop,hwk,sms,face_fpt,nbid,sbid,mitid,fbid",
        value_delimiter = ','
    )]
    pub second_factor_amr: Vec<String>,

    /// The values of the claim acr that show one; a number stands for itself and all above it
    #[arg(
        long,
        env = "SMARTTRACKERS_SECOND_FACTOR_ACR",
        value_name = "SMARTTRACKERS_SECOND_FACTOR_ACR",
        default_value = "3,urn:idp:vismaconnect:mfa",
        value_delimiter = ','
    )]
    pub second_factor_acr: Vec<String>,

    /// What acr_values asks the provider for a second factor by
    #[arg(
        long,
        env = "SMARTTRACKERS_SECOND_FACTOR_ACR_VALUES",
        value_name = "SMARTTRACKERS_SECOND_FACTOR_ACR_VALUES",
        default_value = "urn:idp:vismaconnect:mfa"
    )]
    pub second_factor_acr_values: String,

    /// Where people turn on the provider's second factor and change their password there
    #[arg(
        long,
        env = "SMARTTRACKERS_ACCOUNT_SETTINGS_URL",
        value_name = "SMARTTRACKERS_ACCOUNT_SETTINGS_URL",
        default_value = "https://accountsettings.connect.visma.com"
    )]
    pub account_settings_url: Url,
}
