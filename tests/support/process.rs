//! The product as processes of its own, and the proxy before them.

use std::fs::File;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::fd::OwnedFd;
use std::path::{Path, PathBuf};
use std::process::{ExitStatus, Stdio};
use std::sync::atomic::{AtomicU16, Ordering};

use tempfile::TempDir;
use tokio::process::{Child, Command};

use super::TestApp;

/// Below those that the system gives to connections, so that one stays free while its process is restarted.
const PORTS: std::ops::Range<u16> = 20_000..32_000;
static NEXT_PORT: AtomicU16 = AtomicU16::new(0);

/// The product's program, serving; killed when dropped.
pub struct Product {
    child: Child,
    pub port: u16,
}

impl Product {
    /// On the database and the mailbox of the test, with these variables; gives it once it answers.
    pub async fn start(app: &TestApp, variables: &[(&'static str, String)]) -> Self {
        Self::start_on(free_port(), app, variables).await
    }

    /// The same, with all that it logs in a file.
    pub async fn start_logging(app: &TestApp, variables: &[(&'static str, String)], log: File) -> Self {
        Self::launch(free_port(), app, variables, log.into()).await
    }

    /// The same, on a port that an earlier one had.
    pub async fn start_on(port: u16, app: &TestApp, variables: &[(&'static str, String)]) -> Self {
        Self::launch(port, app, variables, Stdio::inherit()).await
    }

    async fn launch(port: u16, app: &TestApp, variables: &[(&'static str, String)], log: Stdio) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_smarttrackers"));
        command.args(["serve", "--no-migrate"]).env_clear().env("RUST_LOG", "off");
        command.envs(variables.iter().cloned()).env("SMARTTRACKERS_LISTEN", format!("127.0.0.1:{port}"));
        let child = command.stdin(Stdio::null()).stderr(log).kill_on_drop(true).spawn().unwrap();
        app.until(async || tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_ok()).await;
        Self { child, port }
    }

    pub async fn kill(&mut self) {
        self.child.kill().await.unwrap();
    }

    /// Tells it to stop (SIGTERM).
    pub async fn tell_to_stop(&self) {
        let id = self.child.id().expect("it still runs").to_string();
        assert!(Command::new("kill").args(["-TERM", &id]).status().await.unwrap().success());
    }

    /// Waits until it has ended.
    pub async fn ended(&mut self) -> ExitStatus {
        self.child.wait().await.unwrap()
    }
}

/// HAProxy, as docs/haproxy.cfg has it, on a port that is already listened on, before some processes.
pub struct Proxy {
    _child: Child,
    _folder: TempDir,
}

impl Proxy {
    pub fn start(listener: TcpListener, products: &[Product]) -> Self {
        let documented = include_str!("../../docs/haproxy.cfg");
        let (head, _) = documented.split_once("    server one").unwrap();
        let mut config = head.replace("bind :80", "bind fd@0");
        assert_ne!(config, head);
        // So that a test can tell which process it was.
        config.push_str("    http-response set-header served-by %s\n");
        for Product { port, .. } in products {
            config.push_str(&format!("    server on-{port} 127.0.0.1:{port}\n"));
        }
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("haproxy.cfg");
        std::fs::write(&path, config).unwrap();
        let mut command =
            Command::new(find_program("haproxy").expect("haproxy is installed: bin/setup test"));
        command.arg("-db").arg("-f").arg(&path).env_clear().kill_on_drop(true);
        command.stdin(Stdio::from(OwnedFd::from(listener))).stdout(Stdio::null()).stderr(Stdio::null());
        Self { _child: command.spawn().unwrap(), _folder: folder }
    }
}

/// Where a program is, also where the search path leaves out what is for administrators.
pub fn find_program(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let more = ["/usr/sbin", "/usr/local/sbin", "/usr/local/bin", "/opt/homebrew/bin"];
    let mut places = std::env::split_paths(&path).chain(more.map(PathBuf::from));
    places.find_map(|place| Some(place.join(name)).filter(|file| file.is_file()))
}

/// A port that nobody listens on, and that this program gives out once.
pub fn free_port() -> u16 {
    let width = PORTS.end - PORTS.start;
    // Programs that run beside this one begin elsewhere.
    let first = u16::try_from(std::process::id() * 97 % u32::from(width)).unwrap();
    loop {
        let next = NEXT_PORT.fetch_add(1, Ordering::Relaxed);
        assert!(next < width, "no port is free");
        let port = PORTS.start + (first + next) % width;
        let is_open = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok();
        if !is_open && TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok() {
            return port;
        }
    }
}

/// The version that a program tells of itself, such as (1, 24).
pub fn version_of(program: &Path) -> Option<(u32, u32)> {
    let said = std::process::Command::new(program).arg("--version").output().ok()?;
    let said = String::from_utf8_lossy(&said.stdout).into_owned();
    let version = said.split_whitespace().find(|word| word.starts_with(|c: char| c.is_ascii_digit()))?;
    let mut numbers = version.split('.').map(|number| number.parse().ok());
    Some((numbers.next()??, numbers.next()??))
}
