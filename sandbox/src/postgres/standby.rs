//! A copy of a running cluster that will follow it.

use std::fs;
use std::os::unix::fs::DirBuilderExt as _;
use std::process::Stdio;

use super::Options;
use super::binaries::Binaries;
use super::directory::unusable;
use super::runner::Runner;
use crate::Error;

/// Copies the cluster that this URL leads to into the directory of the options, which must not be there.
pub(super) fn copy(from: &str, options: &Options) -> Result<(), Error> {
    let (binaries, runner) = (Binaries::find()?, Runner::choose()?);
    let data_dir = &options.data_dir;
    fs::DirBuilder::new().mode(0o700).create(data_dir).map_err(|e| unusable(data_dir, &e))?;
    runner.give(data_dir)?;
    let mut command = runner.command(&binaries.path("pg_basebackup"));
    command.arg("-d").arg(from).arg("-D").arg(data_dir);
    command.args(["--write-recovery-conf", "--checkpoint=fast", "--wal-method=stream"]);
    let output = command
        .stdin(Stdio::null())
        .output()
        .map_err(|e| Error::new(format!("pg_basebackup cannot be started: {e}.")))?;
    if output.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(Error::new(format!("The PostgreSQL cluster cannot be copied: {}", said.trim())))
}
