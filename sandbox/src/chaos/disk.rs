//! A disk for the mailbox alone, small enough to be filled: a file system in memory, mounted over its folder. Only in a mount
//! namespace of our own, which `bin/chaos` makes where the system lets it: there it goes when we go, and nobody else sees it.

use std::fs::File;
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::process::Command;

use sandbox::Error;

use super::failed;

/// Room for all mails that a mailbox keeps, and for those that are gone from it a moment later.
const SIZE: &str = "size=64m,mode=700";

pub(super) struct Disk {
    folder: PathBuf,
    ballast: PathBuf,
}

impl Disk {
    /// Mails that are in the folder already are kept in memory by the mailbox, and their files are out of sight.
    pub(super) fn over(folder: &Path) -> Result<Self, Error> {
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", SIZE, "smarttrackers-chaos"]).arg(folder);
        match mount.status() {
            Ok(status) if status.success() => {
                Ok(Self { ballast: folder.join("ballast"), folder: folder.to_owned() })
            }
            Ok(status) => Err(failed(format!("mount: {status}"))),
            Err(error) => Err(failed(format!("mount: {error}"))),
        }
    }

    /// Until nothing more can be written.
    pub(super) fn fill(&self) -> Result<(), Error> {
        let mut ballast = File::create(&self.ballast).map_err(failed)?;
        let block = [0; 4096];
        loop {
            match ballast.write_all(&block) {
                Ok(()) => {}
                Err(error) if error.kind() == ErrorKind::StorageFull => return Ok(()),
                Err(error) => return Err(failed(error)),
            }
        }
    }

    pub(super) fn empty(&self) -> Result<(), Error> {
        std::fs::remove_file(&self.ballast).map_err(failed)
    }
}

impl Drop for Disk {
    /// The folder below can be removed then.
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("--lazy").arg(&self.folder).status();
    }
}
