//! Secrets from files: `SMARTTRACKERS_SMTP_URL_FILE=/run/secrets/smtp` instead of the secret itself, which everybody can
//! read who sees the environment of a process.

use std::env;
use std::ffi::OsString;
use std::fs;

/// The settings that hold a secret, with their flags.
const SECRETS: [(&str, &str); 7] = [
    ("DATABASE_URL", "database-url"),
    ("SMARTTRACKERS_OWNER_DATABASE_URL", "owner-database-url"),
    ("SMARTTRACKERS_OIDC_CLIENT_SECRET", "oidc-client-secret"),
    ("SMARTTRACKERS_OIDC_CLIENT_KEY", "oidc-client-key"),
    ("SMARTTRACKERS_SMTP_URL", "smtp-url"),
    ("SMARTTRACKERS_BOUNCE_SECRET", "bounce-secret"),
    ("OTEL_EXPORTER_OTLP_HEADERS", "otlp-headers"),
];

/// Whether an option, as clap names it in a message, holds a secret.
pub fn is_secret(option: &str) -> bool {
    let flag = option.split(' ').next().and_then(|flag| flag.strip_prefix("--"));
    SECRETS.iter().any(|(_, secret)| flag == Some(*secret))
}

/// The command that has no settings and needs none.
const WITHOUT_SETTINGS: &str = "audit";

/// The arguments of the process, and flags for what stands in files.
///
/// # Errors
/// A sentence that names the variable.
pub fn with_files(arguments: impl Iterator<Item = OsString>) -> Result<Vec<OsString>, String> {
    let mut arguments: Vec<OsString> = arguments.collect();
    if arguments.get(1).is_some_and(|command| command == WITHOUT_SETTINGS) {
        return Ok(arguments);
    }
    for (variable, flag) in SECRETS {
        let name = format!("{variable}_FILE");
        let Some(path) = env::var_os(&name) else { continue };
        if env::var_os(variable).is_some() {
            return Err(format!("{variable} and {name} are both set: leave one of them out"));
        }
        let secret = fs::read_to_string(&path)
            .map_err(|error| format!("{name}: {} cannot be read: {error}", path.display()))?;
        if secret.trim().is_empty() {
            return Err(format!("{name}: {} is empty", path.display()));
        }
        arguments.push(format!("--{flag}={}", secret.trim()).into());
    }
    Ok(arguments)
}
