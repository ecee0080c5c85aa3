//! The commands: serve, migrate, superadmin invite, audit verify, bounce, ready, check.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use clap::error::{ContextKind, ContextValue};
use clap::{Parser, Subcommand};
use smarttrackers::app::App;
use smarttrackers::audit::{self, Head};
use smarttrackers::base::Base;
use smarttrackers::clock::Clock;
use smarttrackers::config::{LogFormat, Settings, is_secret, with_files};
use smarttrackers::database::{self, Trust, Walls};
use smarttrackers::email_address::EmailAddress;
use smarttrackers::mail::{self, Transport};
use smarttrackers::sign_in::Provider;
use smarttrackers::spans::{self, Sending};
use smarttrackers::{logging, metrics, serve, superadmins};
use tokio::io::AsyncReadExt as _;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;
use tracing_appender::non_blocking::WorkerGuard;

/// What comes after so many bytes is the returned mail itself.
const LARGEST_REPORT: u64 = 1024 * 1024;
/// `EX_TEMPFAIL` of sysexits.h: mail servers keep the mail and call again.
const TRY_LATER: u8 = 75;
const OWNER: &str = "SMARTTRACKERS_OWNER_DATABASE_URL";
const OLDER: &str = "the database is not brought up to date yet: run `smarttrackers migrate`, or serve";
const UNFINISHED: &str = "told to stop before the database was brought up to date";

type Failed = Box<dyn std::error::Error + Send + Sync>;

/// The front gate of SmartTrackers
#[derive(Parser)]
#[command(version)]
struct Command {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Serve the pages and send the mails; brings the database up to this version first
    Serve {
        #[command(flatten)]
        settings: Box<Settings>,
        /// Leave the database as it is
        #[arg(long)]
        no_migrate: bool,
    },
    /// Bring the database up to this version
    Migrate {
        #[command(flatten)]
        settings: Box<Settings>,
    },
    /// SmartTrackers staff
    Superadmin {
        #[command(subcommand)]
        what: SuperadminWhat,
    },
    /// The audit trail
    Audit {
        #[command(subcommand)]
        what: AuditWhat,
    },
    /// Take a mail that came back, from standard input: for a mail server to call
    Bounce {
        /// The address that it came to, where the mail server can tell
        recipient: Option<String>,
        #[command(flatten)]
        settings: Box<Settings>,
    },
    /// Ask the process that serves with these settings whether it is ready; fails when it is not
    Ready {
        #[command(flatten)]
        settings: Box<Settings>,
    },
    /// Check the settings and reach database, provider and mail server
    Check {
        #[command(flatten)]
        settings: Box<Settings>,
    },
}

#[derive(Subcommand)]
enum SuperadminWhat {
    /// Invite a superadmin: mails a one-time link, and prints one
    Invite {
        email: EmailAddress,
        #[command(flatten)]
        settings: Box<Settings>,
    },
}

#[derive(Subcommand)]
enum AuditWhat {
    /// Check a downloaded chain; needs nothing but the file. Fails when it is not as it was written
    Verify {
        file: PathBuf,
        /// A head of this chain that was noted before, as the page shows it; may be given several times
        #[arg(long, value_name = "NUMBER:HASH")]
        head: Vec<Head>,
    },
}

/// What still waits in a thread for the system, such as for a name to be found, is not waited for.
const LONGEST_LEFT_OVER: Duration = Duration::from_secs(1);

fn main() -> ExitCode {
    let runtime = match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime,
        Err(error) => {
            say_error(&error.to_string());
            return ExitCode::FAILURE;
        }
    };
    let code = runtime.block_on(begin());
    runtime.shutdown_timeout(LONGEST_LEFT_OVER);
    code
}

async fn begin() -> ExitCode {
    let arguments = match with_files(std::env::args_os()) {
        Ok(arguments) => arguments,
        Err(error) => {
            say_error(&error);
            return ExitCode::FAILURE;
        }
    };
    let what = parsed(arguments).what;
    let (traces, _log) = match watch_over(what.settings()) {
        Ok(watching) => watching,
        Err(error) => {
            say_error(&error);
            return ExitCode::FAILURE;
        }
    };
    let code = run(what).await.unwrap_or_else(|error| {
        say_error(&error.to_string());
        ExitCode::FAILURE
    });
    if let Some(traces) = traces {
        traces.finish().await;
    }
    code
}

/// What is wrong with a setting is said, but of a secret not what it is.
fn parsed(arguments: Vec<OsString>) -> Command {
    Command::try_parse_from(arguments).unwrap_or_else(|mut error| {
        if matches!(error.get(ContextKind::InvalidArg), Some(ContextValue::String(option)) if is_secret(option)) {
            error.insert(ContextKind::InvalidValue, ContextValue::String("…".to_owned()));
        }
        error.exit()
    })
}

/// Begins to log and to trace.
fn watch_over(settings: Option<&Settings>) -> Result<(Option<Sending>, WorkerGuard), String> {
    let Some(settings) = settings else {
        return Ok((None, logging::start(LogFormat::default(), None)));
    };
    let (layer, sending) = spans::to(&settings.watching, Clock::system())?.unzip();
    Ok((sending, logging::start(settings.watching.log_format, layer)))
}

impl What {
    /// `None` where a command needs none.
    fn settings(&self) -> Option<&Settings> {
        match self {
            Self::Serve { settings, .. }
            | Self::Migrate { settings }
            | Self::Superadmin { what: SuperadminWhat::Invite { settings, .. } }
            | Self::Bounce { settings, .. }
            | Self::Ready { settings }
            | Self::Check { settings } => Some(settings),
            Self::Audit { .. } => None,
        }
    }
}

async fn run(what: What) -> Result<ExitCode, Failed> {
    match what {
        What::Serve { settings, no_migrate } => serve_until_told(*settings, no_migrate).await?,
        What::Migrate { settings } => {
            let stop = told_to_stop()?;
            unless_told(stop, migrate(&base(*settings)?)).await.unwrap_or(Err(UNFINISHED.into()))?;
        }
        What::Superadmin { what: SuperadminWhat::Invite { email, settings } } => {
            let link = superadmins::invite(&base(*settings)?, &email).await?;
            say(&link);
        }
        What::Audit { what: AuditWhat::Verify { file, head } } => return verify(&file, &head),
        What::Bounce { recipient, settings } => return bounce(*settings, recipient.as_deref()).await,
        What::Ready { settings } => {
            let is_ready = serve::is_ready(settings.listen).await;
            let is_ready = is_ready.map_err(|error| format!("{}: {error}", settings.listen))?;
            return Ok(if is_ready { ExitCode::SUCCESS } else { ExitCode::FAILURE });
        }
        What::Check { settings } => return Ok(check(*settings).await),
    }
    Ok(ExitCode::SUCCESS)
}

fn base(settings: Settings) -> Result<Base, Failed> {
    let db = serve::pool(settings.database_url.reveal()).map_err(|error| format!("DATABASE_URL: {error}"))?;
    Ok(Base::new(db, Clock::system(), Arc::new(settings)))
}

/// By the login that owns the tables; whatever fails is told by the name of the setting that it is about.
async fn migrate(base: &Base) -> Result<(), Failed> {
    let (name, db) = match &base.settings.owner_database_url {
        Some(url) => (OWNER, serve::pool(url.reveal()).map_err(|error| format!("{OWNER}: {error}"))?),
        None => ("DATABASE_URL", base.db.clone()),
    };
    let migrated = serve::migrate(&db).await;
    migrated.map_err(|error| format!("{name}: the database cannot be prepared: {error}").into())
}

/// What comes of it, or nothing once the process is told to stop: what was under way is cut off, and taken up by whoever does
/// it next.
async fn unless_told<T>(stop: watch::Receiver<bool>, done: impl Future<Output = T>) -> Option<T> {
    tokio::select! {
        done = done => Some(done),
        () = serve::told(stop) => None,
    }
}

async fn serve_until_told(settings: Settings, no_migrate: bool) -> Result<(), Failed> {
    // Asked for first: until then the signal ends a process at once, or, of the first process of a container, does nothing.
    let stop = told_to_stop()?;
    let base = base(settings)?;
    let transport = Transport::new(&base.settings)?;
    let provider = Provider::new(base.settings.clone())?;
    if !no_migrate {
        let Some(migrated) = unless_told(stop.clone(), migrate(&base)).await else {
            tracing::info!("told to stop before it served");
            return Ok(());
        };
        migrated?;
    }
    let listen = base.settings.listen;
    let listener = TcpListener::bind(listen)
        .await
        .map_err(|error| format!("SMARTTRACKERS_LISTEN: cannot listen on {listen}: {error}"))?;
    if let Some(listen) = base.settings.watching.metrics_listen {
        let listener = TcpListener::bind(listen)
            .await
            .map_err(|error| format!("SMARTTRACKERS_METRICS_LISTEN: cannot listen on {listen}: {error}"))?;
        let serving = metrics::serve(base.clone(), listener);
        tokio::spawn(async move {
            if let Err(error) = serving.await {
                tracing::error!(%error, "metrics are not served any more");
            }
        });
    }
    tracing::info!(%listen, "ready");
    serve::run(App::new(base, provider), transport, listener, stop).await?;
    Ok(())
}

/// What is no report of ours is taken as well: nobody wants it back.
async fn bounce(settings: Settings, recipient: Option<&str>) -> Result<ExitCode, Failed> {
    let base = base(settings)?;
    let (mut raw, mut mail) = (Vec::new(), tokio::io::stdin());
    (&mut mail).take(LARGEST_REPORT).read_to_end(&mut raw).await?;
    // Read to its end, or whoever writes it takes us for broken.
    tokio::io::copy(&mut mail, &mut tokio::io::sink()).await?;
    match mail::take_returned(&base, &raw, recipient).await {
        Ok(_) => Ok(ExitCode::SUCCESS),
        Err(error) => {
            say_error(&format!("DATABASE_URL: {error}"));
            Ok(ExitCode::from(TRY_LATER))
        }
    }
}

/// Turns true on SIGTERM or Ctrl-C.
fn told_to_stop() -> std::io::Result<watch::Receiver<bool>> {
    let (told, stop) = watch::channel(false);
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    tokio::spawn(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
        told.send_replace(true);
    });
    Ok(stop)
}

/// One line each; fails when one of them does.
async fn check(settings: Settings) -> ExitCode {
    let mut is_good = true;
    let mut line = |what: &str, found: Result<(), String>| match found {
        Ok(()) => say(&format!("{what}: good")),
        Err(error) => {
            is_good = false;
            say(&format!("{what}: {error}"));
        }
    };
    line("settings", Ok(()));
    match base(settings) {
        Err(error) => line("database", Err(error.to_string())),
        Ok(base) => {
            let reached = serve::reach(base.settings.database_url.reveal()).await;
            line("database", reached);
            if let Some(url) = &base.settings.owner_database_url {
                line(
                    "owner's database",
                    serve::reach(url.reveal()).await.map_err(|error| format!("{OWNER}: {error}")),
                );
            }
            // Before it is brought up to date there is neither.
            if let Ok(database::Condition::Older) = database::condition(&base.db).await {
                line("audit trail and walls", Err(OLDER.to_owned()));
            } else {
                line("audit trail", trail(&base).await);
                line("walls", walls(&base).await);
            }
            let provider = match Provider::new(base.settings.clone()) {
                Ok(provider) => provider.discover(base.now()).await.map_err(|error| error.to_string()),
                Err(error) => Err(error.to_string()),
            };
            line("provider", provider);
            let mail = match Transport::new(&base.settings) {
                Ok(transport) => transport.check().await.map_err(|error| error.to_string()),
                Err(error) => Err(error),
            };
            line("mail server", mail);
        }
    }
    if is_good { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Whether what is recorded is safe from the product itself.
async fn trail(base: &Base) -> Result<(), String> {
    match database::trust(&base.db).await {
        Err(error) => Err(error.to_string()),
        Ok(Trust::Safe) => Ok(()),
        Ok(Trust::LoginCould(login)) => {
            tracing::info!(
                %login,
                "the product lays the rights of its login down; with a login that does not own the tables, and \
                 SMARTTRACKERS_OWNER_DATABASE_URL for migrations, it never has them"
            );
            Ok(())
        }
        Ok(Trust::RoleCan(role)) => Err(format!(
            "SmartTrackers works as {role}, which can change or delete entries: let an administrator of the database \
             create role smarttrackers_app, grant it to {role}, and run migrate"
        )),
    }
}

/// Whether the product is held to one tenant at a time.
async fn walls(base: &Base) -> Result<(), String> {
    match database::walls(&base.db).await {
        Err(error) => Err(error.to_string()),
        Ok(Walls::Stand) => Ok(()),
        Ok(Walls::Passed(role)) => Err(format!("{role}: {}", Walls::ADVICE)),
    }
}

/// One line for each thing that is wrong with a chain.
fn verify(file: &Path, heads: &[Head]) -> Result<ExitCode, Failed> {
    let text = std::fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let report =
        audit::verify::verify(&text, heads).map_err(|error| format!("{}: {error}", file.display()))?;
    report.findings.iter().for_each(|finding| say(&finding.to_string()));
    let head = report.head.map_or_else(|| "none".to_owned(), |head| head.to_string());
    if !report.findings.is_empty() {
        say(&format!("{} entries read: the chain is broken", report.entries));
        return Ok(ExitCode::FAILURE);
    }
    let erased = match report.erased {
        0 => String::new(),
        count => format!(", {count} of them with erased details"),
    };
    say(&format!("{} entries{erased}: the chain is whole, its head is {head}", report.entries));
    Ok(ExitCode::SUCCESS)
}

#[expect(clippy::print_stdout, reason = "what a command was asked for")]
fn say(text: &str) {
    println!("{text}");
}

#[expect(clippy::print_stderr, reason = "why a command did not do it")]
fn say_error(text: &str) {
    eprintln!("smarttrackers: {text}");
}
