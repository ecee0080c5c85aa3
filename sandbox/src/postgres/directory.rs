//! The data directory: made once, found again, never half made.

use std::fs;
use std::io::{self, ErrorKind};
use std::os::unix::fs::DirBuilderExt as _;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use super::Options;
use super::binaries::Binaries;
use super::runner::Runner;
use crate::{Error, json_file, secrets};

const PASSWORD_FILE: &str = "sandbox-password";

/// The cluster in its directory; made if there is none.
pub(super) fn open(options: &Options, runner: Runner, binaries: &Binaries) -> Result<PathBuf, Error> {
    let wanted = &options.data_dir;
    fs::create_dir_all(wanted).map_err(|e| unusable(wanted, &e))?;
    let data_dir = wanted.canonicalize().map_err(|e| unusable(wanted, &e))?;
    runner.check_way_to(&data_dir)?;
    match fs::read_to_string(data_dir.join("PG_VERSION")) {
        Ok(version) if version.trim() == binaries.major.to_string() => {}
        Ok(version) => {
            return Err(Error::new(format!(
                "The data in {} is of PostgreSQL {}, but version {} is installed: start afresh, or install that \
                 version.",
                data_dir.display(),
                version.trim(),
                binaries.major
            )));
        }
        Err(e) if e.kind() == ErrorKind::NotFound => make(&data_dir, options, runner, binaries)?,
        Err(e) => return Err(unusable(&data_dir, &e)),
    }
    Ok(data_dir)
}

/// The password for TCP connections, drawn when the cluster was made.
pub(super) fn password(data_dir: &Path) -> Option<String> {
    let kept = fs::read_to_string(data_dir.join(PASSWORD_FILE)).ok()?;
    Some(kept.trim().to_owned())
}

/// Makes it beside its place and moves it there when complete, so that a crash leaves no half cluster.
fn make(data_dir: &Path, options: &Options, runner: Runner, binaries: &Binaries) -> Result<(), Error> {
    let beside = data_dir.with_extension("making");
    let password_file = data_dir.with_extension("password");
    let _ = fs::remove_dir_all(&beside);
    let made = (|| {
        fs::DirBuilder::new().mode(0o700).create(&beside)?;
        json_file::write_atomically(&password_file, secrets::generate().as_bytes())
    })();
    made.map_err(|e| unusable(data_dir, &e))?;
    runner.give(&beside)?;
    runner.give(&password_file)?;
    let done = initdb(&beside, &password_file, options, runner, binaries).and_then(|()| {
        fs::rename(&password_file, beside.join(PASSWORD_FILE))
            .and_then(|()| fs::rename(&beside, data_dir))
            .map_err(|e| unusable(data_dir, &e))
    });
    let _ = fs::remove_file(&password_file);
    let _ = fs::remove_dir_all(&beside);
    done
}

fn initdb(
    data_dir: &Path,
    password_file: &Path,
    options: &Options,
    runner: Runner,
    binaries: &Binaries,
) -> Result<(), Error> {
    let mut complaint = String::new();
    // C.UTF-8 is Linux's; elsewhere plain C does the same for our purposes.
    for locale in ["C.UTF-8", "C"] {
        let mut command = runner.command(&binaries.path("initdb"));
        command.arg("-D").arg(data_dir);
        command.args(["-U", "postgres", "-E", "UTF8", &format!("--locale={locale}")]);
        command.args(["--auth-local=trust", "--auth-host=scram-sha-256"]);
        command.arg(format!("--pwfile={}", password_file.display()));
        if !options.durable {
            command.arg("-N");
        }
        let output = command
            .stdin(Stdio::null())
            .output()
            .map_err(|e| Error::new(format!("initdb cannot be started: {e}.")))?;
        if output.status.success() {
            return Ok(());
        }
        let said = String::from_utf8_lossy(&output.stderr);
        let error = said.lines().find(|line| line.contains("error"));
        complaint = error.unwrap_or(&said).trim().to_owned();
        if !said.contains("locale") {
            break;
        }
    }
    Err(Error::new(format!("The PostgreSQL cluster in {} cannot be made: {complaint}", data_dir.display())))
}

pub(super) fn unusable(directory: &Path, cause: &io::Error) -> Error {
    let directory = directory.display();
    Error::new(match cause.kind() {
        ErrorKind::DirectoryNotEmpty => {
            format!("The data directory {directory} holds something that is not a PostgreSQL cluster.")
        }
        _ => format!("The data directory {directory} cannot be used: {cause}."),
    })
}
