//! The driver of real browsers: found, started on a free port, and ended with the test.

use std::path::PathBuf;
use std::process::Stdio;

use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::process::{Child, Command};
use tokio::sync::{Semaphore, SemaphorePermit};

use super::browser::Browser;

/// So many tests at once have browsers open; more only get in each other's way.
static TURNS: Semaphore = Semaphore::const_new(2);

/// The driver, and with it all browsers of one test. Dropping it ends them, whatever became of the test.
pub struct Browsers {
    _driver: Child,
    pub(super) url: String,
    pub(super) chromium: PathBuf,
    _turn: SemaphorePermit<'static>,
}

/// Holds the driver as long as somebody holds the other end of its input; a killed test lets go of that too.
const HOLD: &str = r#""$0" --port=0 & held=$!; read -r never; kill -9 "$held""#;

impl Browsers {
    /// Waits for a turn and starts the driver on a free port.
    pub async fn start() -> Self {
        let turn = TURNS.acquire().await.expect("turns are never closed");
        let driver = found(&["chromedriver", "chromium.chromedriver"], DRIVER_PLACES);
        let chromium = found(BROWSERS, BROWSER_PLACES);
        let mut child = Command::new("sh")
            .args(["-c", HOLD])
            .arg(&driver)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{} does not start: {error}", driver.display()));
        let mut lines = BufReader::new(child.stdout.take().expect("it is piped")).lines();
        let port = loop {
            let line = lines.next_line().await.expect("the driver's output can be read");
            let line = line.unwrap_or_else(|| panic!("{} ended as soon as it was started", driver.display()));
            if let Some((_, port)) = line.split_once("successfully on port ") {
                break port.trim_end_matches('.').to_owned();
            }
        };
        // What it says later is of no interest, but must not fill the pipe.
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        Self { _driver: child, url: format!("http://127.0.0.1:{port}"), chromium, _turn: turn }
    }

    /// A browser that nobody has used yet, as wide as a desktop and in a light room.
    pub async fn open(&self, script: bool, language: &str) -> Browser {
        Browser::start(self, script, language, false).await
    }

    /// The same with script, and with a record of what servers answer, for [`Browser::answer`].
    pub async fn open_recording(&self, language: &str) -> Browser {
        Browser::start(self, true, language, true).await
    }
}

/// The first is the same without what only a screen needs, and starts in a third of the time.
const BROWSERS: &[&str] = &[
    "chromium-headless-shell",
    "chrome-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
];

/// Where the driver and the browser may be, besides the PATH.
const DRIVER_PLACES: &[&str] = &[
    "/usr/bin/chromedriver",
    "/usr/lib/chromium/chromedriver",
    "/usr/lib/chromium-browser/chromedriver",
    "/snap/bin/chromium.chromedriver",
    "/opt/homebrew/bin/chromedriver",
    "/usr/local/bin/chromedriver",
];
const BROWSER_PLACES: &[&str] = &[
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/snap/bin/chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/// Where a program is: on the PATH under one of its names, or in one of the usual places.
fn found(names: &[&str], places: &[&str]) -> PathBuf {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let on_path =
        std::env::split_paths(&path).flat_map(|folder| names.iter().map(move |name| folder.join(name)));
    let mut candidates = on_path.chain(places.iter().map(PathBuf::from));
    candidates.find(|candidate| candidate.is_file()).unwrap_or_else(|| {
        let name = names[0];
        panic!("The browser tests need {name}, which is not here: bin/setup test installs it.")
    })
}
