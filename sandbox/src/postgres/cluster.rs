//! The server process: started, watched, stopped.

use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use super::Options;
use super::binaries::Binaries;
use super::directory::{self, unusable};
use super::leftover;
use super::runner::Runner;
use crate::Error;

/// What the operating system allows for the path of a Unix socket, less the name of the socket itself.
const LONGEST_SOCKET_DIR: usize = 85;
const LOG_FILE: &str = "sandbox.log";

pub(super) struct Cluster {
    server: Arc<Mutex<Option<Child>>>,
    data_dir: PathBuf,
    major: u32,
    pub(super) socket_dir: PathBuf,
    pub(super) port: u16,
    pub(super) password: Option<String>,
    /// Where the kernel does not end the server with us, a watcher does.
    watcher: Option<Child>,
}

impl Cluster {
    pub(super) fn start(options: &Options) -> Result<Self, Error> {
        let binaries = Binaries::find()?;
        let runner = Runner::choose()?;
        let data_dir = directory::open(options, runner, &binaries)?;
        leftover::stop(&data_dir);
        let socket_dir = socket_dir(&data_dir, runner)?;

        let port = options.port.unwrap_or(5432);
        let mut command = server(runner, &binaries, &data_dir, &socket_dir, port, options)?;
        let (server, pid) = spawn(move || command.spawn())?;
        Ok(Self {
            server,
            password: options.port.and(directory::password(&data_dir)),
            data_dir,
            major: binaries.major,
            socket_dir,
            port,
            watcher: watcher(pid),
        })
    }

    pub(super) fn has_ended(&self) -> bool {
        self.server.lock().unwrap_or_else(PoisonError::into_inner).is_none()
    }

    fn signal(&self, signal: i32) {
        let server = self.server.lock().unwrap_or_else(PoisonError::into_inner);
        // Not yet reaped as long as it is kept here, so the id is still its own.
        if let Some(server) = &*server {
            leftover::send(server.id(), signal);
        }
    }

    /// Ends the server without a word to anybody (an immediate shutdown), and waits for that.
    pub(super) fn crash(self) {
        self.signal(libc::SIGQUIT);
        self.wait(5);
    }

    fn wait(&self, seconds: usize) {
        for _ in 0..seconds * 200 {
            if self.has_ended() {
                break;
            }
            thread::sleep(Duration::from_millis(5));
        }
    }

    /// The last complaint in the server's log.
    pub(super) fn last_words(&self) -> String {
        let log = fs::read_to_string(self.data_dir.join(LOG_FILE)).unwrap_or_default();
        let complaint = log.lines().rev().find(|line| line.contains("FATAL"));
        complaint.or(log.lines().last()).unwrap_or("it said nothing.").to_owned()
    }

    /// Copying files is the fastest way for small databases; before version 15 it was the only one.
    pub(super) fn copy_strategy(&self) -> &'static str {
        if self.major >= 15 { " strategy file_copy" } else { "" }
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        if let Some(mut watcher) = self.watcher.take() {
            let _ = watcher.kill();
            let _ = watcher.wait();
        }
        for (signal, patience) in [(libc::SIGINT, 15), (libc::SIGQUIT, 5), (libc::SIGKILL, 2)] {
            if self.has_ended() {
                break;
            }
            self.signal(signal);
            self.wait(patience);
        }
        if self.socket_dir != self.data_dir {
            let _ = fs::remove_dir_all(&self.socket_dir);
        }
    }
}

/// Starts the server from a thread that lives as long as it: the kernel's promise to end it with us follows the
/// thread that started it, not the process.
#[expect(clippy::type_complexity, reason = "told once, here")]
fn spawn(
    start: impl FnOnce() -> std::io::Result<Child> + Send + 'static,
) -> Result<(Arc<Mutex<Option<Child>>>, u32), Error> {
    let (tell, told) = mpsc::channel();
    let server = Arc::new(Mutex::new(None));
    let kept = Arc::clone(&server);
    thread::spawn(move || {
        match start() {
            Ok(child) => {
                let pid = child.id();
                *kept.lock().unwrap_or_else(PoisonError::into_inner) = Some(child);
                let _ = tell.send(Ok(pid));
            }
            Err(e) => {
                let _ = tell.send(Err(e));
                return;
            }
        }
        loop {
            let mut server = kept.lock().unwrap_or_else(PoisonError::into_inner);
            if server.as_mut().is_none_or(|it| !matches!(it.try_wait(), Ok(None))) {
                *server = None;
                return;
            }
            drop(server);
            thread::sleep(Duration::from_millis(10));
        }
    });
    match told.recv() {
        Ok(Ok(pid)) => Ok((server, pid)),
        Ok(Err(e)) => Err(Error::new(format!("PostgreSQL cannot be started: {e}."))),
        Err(_) => Err(Error::new("PostgreSQL cannot be started.")),
    }
}

fn server(
    runner: Runner,
    binaries: &Binaries,
    data_dir: &Path,
    socket_dir: &Path,
    port: u16,
    options: &Options,
) -> Result<Command, Error> {
    let log = fs::OpenOptions::new()
        .create(true)
        .write(true)
        .truncate(true)
        .mode(0o600)
        .open(data_dir.join(LOG_FILE))
        .map_err(|e| unusable(data_dir, &e))?;
    // Whoever copies the cluster reads it as well.
    runner.give(&data_dir.join(LOG_FILE))?;
    let error_log = log.try_clone().map_err(|e| unusable(data_dir, &e))?;
    let mut command = runner.command(&binaries.path("postgres"));
    command.arg("-D").arg(data_dir);
    let listen = if options.port.is_some() { "127.0.0.1" } else { "" };
    let mut settings = vec![
        format!("listen_addresses={listen}"),
        format!("port={port}"),
        format!("unix_socket_directories={}", socket_dir.display()),
        "unix_socket_permissions=0700".to_owned(),
        "max_connections=200".to_owned(),
        "logging_collector=off".to_owned(),
    ];
    if !options.durable {
        settings.extend(
            ["fsync", "synchronous_commit", "full_page_writes", "autovacuum"]
                .map(|setting| format!("{setting}=off")),
        );
    }
    for setting in settings {
        command.arg("-c").arg(setting);
    }
    command.stdin(Stdio::null()).stdout(log).stderr(error_log);
    Ok(command)
}

/// The data directory itself, or a short one when the socket's path would be too long.
fn socket_dir(data_dir: &Path, runner: Runner) -> Result<PathBuf, Error> {
    if data_dir.as_os_str().len() <= LONGEST_SOCKET_DIR {
        return Ok(data_dir.to_owned());
    }
    let mut hasher = DefaultHasher::new();
    data_dir.hash(&mut hasher);
    let short = PathBuf::from(format!("/tmp/smarttrackers-{:016x}", hasher.finish()));
    let _ = fs::remove_dir_all(&short);
    fs::DirBuilder::new().mode(0o700).create(&short).map_err(|e| unusable(&short, &e))?;
    runner.give(&short)?;
    Ok(short)
}

/// Reads from us until we are gone, however that came, and then ends the server.
fn watcher(pid: u32) -> Option<Child> {
    if cfg!(target_os = "linux") {
        return None;
    }
    Command::new("/bin/sh")
        .args(["-c", &format!("read -r _; kill -INT {pid}")])
        .stdin(Stdio::piped())
        .process_group(0)
        .spawn()
        .ok()
}
