//! As whom the server runs. PostgreSQL refuses to run as root, so root hands it to an account without rights.

use std::ffi::CString;
use std::fs;
use std::io;
use std::os::unix::fs::{MetadataExt as _, chown};
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::Command;

use crate::Error;

#[derive(Debug, Clone, Copy)]
pub(super) enum Runner {
    Ourselves,
    Account { uid: u32, gid: u32 },
}

impl Runner {
    pub(super) fn choose() -> Result<Self, Error> {
        // SAFETY: geteuid has no preconditions and cannot fail.
        if unsafe { libc::geteuid() } != 0 {
            return Ok(Self::Ourselves);
        }
        account("postgres").or_else(|| account("nobody")).ok_or_else(|| {
            Error::new(
                "PostgreSQL does not run as root, and there is no account `postgres` or `nobody` to run it as.",
            )
        })
    }

    /// A command that will run as this account, in a process group of its own: Ctrl-C in the terminal must reach
    /// the sandbox only, which ends the server when everything that uses it has ended.
    pub(super) fn command(self, program: &Path) -> Command {
        let mut command = Command::new(program);
        command.current_dir("/").process_group(0);
        command.env_remove("PGDATA").env_remove("PGPORT");
        // SAFETY: only async-signal-safe calls are made between fork and exec.
        unsafe {
            command.pre_exec(move || {
                self.become_it()?;
                end_with_the_sandbox()
            });
        }
        command
    }

    fn become_it(self) -> io::Result<()> {
        if let Self::Account { uid, gid } = self {
            // SAFETY: plain system calls; the group list is empty, so the null pointer is not read.
            let done = unsafe {
                libc::setgroups(0, std::ptr::null()) == 0 && libc::setgid(gid) == 0 && libc::setuid(uid) == 0
            };
            if !done {
                return Err(io::Error::last_os_error());
            }
        }
        Ok(())
    }

    pub(super) fn give(self, path: &Path) -> Result<(), Error> {
        let Self::Account { uid, gid } = self else {
            return Ok(());
        };
        chown(path, Some(uid), Some(gid)).map_err(|e| {
            Error::new(format!("{} cannot be given to PostgreSQL's account: {e}.", path.display()))
        })
    }

    /// An account without rights must be able to walk down to its directory.
    pub(super) fn check_way_to(self, directory: &Path) -> Result<(), Error> {
        let Self::Account { uid, gid } = self else {
            return Ok(());
        };
        let closed = directory.ancestors().skip(1).find(|parent| {
            fs::metadata(parent).is_ok_and(|found| {
                let needed = match (found.uid() == uid, found.gid() == gid) {
                    (true, _) => 0o100,
                    (_, true) => 0o010,
                    _ => 0o001,
                };
                found.mode() & needed == 0
            })
        });
        match closed {
            Some(parent) => Err(Error::new(format!(
                "PostgreSQL runs without root's rights and may not enter {0}: choose a data directory elsewhere, \
                 for instance below /var/tmp, or run `chmod o+x {0}`.",
                parent.display()
            ))),
            None => Ok(()),
        }
    }
}

/// The kernel ends the server should the sandbox be killed. Asked after the change of account, which clears it.
fn end_with_the_sandbox() -> io::Result<()> {
    #[cfg(target_os = "linux")]
    // SAFETY: a plain system call with numbers as arguments.
    if unsafe { libc::prctl(libc::PR_SET_PDEATHSIG, libc::SIGINT) } != 0 {
        return Err(io::Error::last_os_error());
    }
    Ok(())
}

fn account(name: &str) -> Option<Runner> {
    let name = CString::new(name).ok()?;
    // SAFETY: the name is a valid C string; the answer is read at once, before another look-up can change it.
    unsafe {
        let found = libc::getpwnam(name.as_ptr()).as_ref()?;
        Some(Runner::Account { uid: found.pw_uid, gid: found.pw_gid })
    }
}
