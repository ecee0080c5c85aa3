//! The product as a process of its own, as it runs in production.

use std::fs::File;
use std::path::PathBuf;
use std::process::Stdio;
use std::time::Duration;

use sandbox::Error;
use tokio::net::TcpStream;
use tokio::process::{Child, Command};
use tokio::time::{Instant, sleep};

const PATIENCE: Duration = Duration::from_secs(30);

pub(crate) struct Product(Child);

impl Product {
    /// Starts it, with its log in a file if there is one, and waits until it answers.
    pub(crate) async fn start(
        variables: &[(&'static str, String)],
        url: &str,
        log: Option<File>,
    ) -> Result<Self, Error> {
        let binary = binary()?;
        let mut command = Command::new(&binary);
        command.arg("serve").stdin(Stdio::null()).kill_on_drop(true);
        if std::env::var_os("RUST_LOG").is_none() {
            command.env("RUST_LOG", "warn");
        }
        for (name, value) in variables {
            command.env(name, value);
        }
        if let Some(log) = log {
            command.stderr(log.try_clone().map_err(unusable)?).stdout(log);
        }
        // A process group of its own: Ctrl-C reaches the demo, which then ends the product and only after that
        // the database.
        command.process_group(0);
        end_with_us(&mut command);
        let mut child =
            command.spawn().map_err(|e| Error::new(format!("{} does not start: {e}.", binary.display())))?;
        let address = url.trim_start_matches("http://").replace("localhost", "127.0.0.1");
        let until = Instant::now() + PATIENCE;
        while Instant::now() < until {
            if child.try_wait().ok().flatten().is_some() {
                return Err(Error::new(
                    "SmartTrackers ended as soon as it was started; its last lines say why.",
                ));
            }
            if TcpStream::connect(&address).await.is_ok() {
                return Ok(Self(child));
            }
            sleep(Duration::from_millis(5)).await;
        }
        Err(Error::new(format!("SmartTrackers does not answer at {url}.")))
    }

    pub(crate) fn id(&self) -> Option<u32> {
        self.0.id()
    }

    /// Waits until it ends by itself, which it should not.
    pub(crate) async fn ended(&mut self) {
        let _ = self.0.wait().await;
    }

    /// Ends it where it is (kill -9).
    pub(crate) async fn kill(mut self) {
        let _ = self.0.kill().await;
    }

    /// Asks it to stop and waits until it has.
    pub(crate) async fn stop(mut self) {
        if let Some(id) = self.0.id().and_then(|id| i32::try_from(id).ok()) {
            // SAFETY: a signal to our own child, which has not been waited for.
            unsafe { libc::kill(id, libc::SIGTERM) };
        }
        let _ = tokio::time::timeout(Duration::from_secs(10), self.0.wait()).await;
    }
}

/// Beside this program, where cargo puts both.
fn binary() -> Result<PathBuf, Error> {
    let path = std::env::current_exe()
        .map(|path| path.with_file_name("smarttrackers"))
        .map_err(|e| Error::new(format!("The product cannot be found: {e}.")))?;
    if path.exists() {
        Ok(path)
    } else {
        Err(Error::new(format!("{} is missing: build it first.", path.display())))
    }
}

fn unusable(cause: std::io::Error) -> Error {
    Error::new(format!("The log cannot be written: {cause}."))
}

/// Even a killed demo leaves no product behind.
fn end_with_us(command: &mut Command) {
    #[cfg(target_os = "linux")]
    // SAFETY: prctl is async-signal-safe, and nothing else happens between fork and exec.
    unsafe {
        command.pre_exec(|| match libc::prctl(libc::PR_SET_PDEATHSIG, libc::SIGTERM) {
            0 => Ok(()),
            _ => Err(std::io::Error::last_os_error()),
        });
    }
    #[cfg(not(target_os = "linux"))]
    let _ = command;
}
