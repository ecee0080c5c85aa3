//! What a process has used, as Linux tells it in `/proc`.

use std::fs;
use std::time::Duration;

use sandbox::Error;
use sqlx::PgConnection;

use super::failed;

/// The processor time of the product, and of Postgres for it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Used {
    pub product: Duration,
    pub postgres: Duration,
}

/// Whom to look at.
#[derive(Clone, Copy, Debug)]
pub(super) struct Gauge {
    product: u32,
    postmaster: u32,
}

impl Gauge {
    pub(super) async fn new(product: u32, db: &mut PgConnection) -> Result<Self, Error> {
        let backend: i32 =
            sqlx::query_scalar("select pg_backend_pid()").fetch_one(db).await.map_err(failed)?;
        let stat = stat(u32::try_from(backend).map_err(failed)?)?;
        Ok(Self { product, postmaster: stat.parent })
    }

    pub(super) fn read(self) -> Result<Used, Error> {
        let mut postgres = Duration::ZERO;
        for entry in fs::read_dir("/proc").map_err(failed)?.flatten() {
            let id = entry.file_name().to_string_lossy().parse();
            // One that has ended meanwhile has nothing more to tell.
            if let Some(stat) = id.ok().and_then(|id| stat(id).ok())
                && stat.parent == self.postmaster
            {
                postgres += stat.used;
            }
        }
        Ok(Used { product: stat(self.product)?.used, postgres })
    }

    /// What has been used since.
    pub(super) fn since(self, before: Used) -> Result<Used, Error> {
        let now = self.read()?;
        Ok(Used {
            product: now.product.saturating_sub(before.product),
            postgres: now.postgres.saturating_sub(before.postgres),
        })
    }

    /// Mebibytes that the product holds in memory, and the most it ever held.
    pub(super) fn memory(self) -> Result<(f64, f64), Error> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.product)).map_err(failed)?;
        Ok((mebibytes(&status, "VmRSS:")?, mebibytes(&status, "VmHWM:")?))
    }
}

struct Stat {
    parent: u32,
    used: Duration,
}

fn stat(process: u32) -> Result<Stat, Error> {
    read_stat(&fs::read_to_string(format!("/proc/{process}/stat")).map_err(failed)?)
}

/// proc_pid_stat(5); the name in parentheses may hold anything.
fn read_stat(line: &str) -> Result<Stat, Error> {
    let (_, rest) = line.rsplit_once(')').ok_or_else(|| failed("a process has no name"))?;
    let fields: Vec<&str> = rest.split_whitespace().collect();
    let field = |place: usize| {
        fields
            .get(place)
            .and_then(|text| text.parse::<u32>().ok())
            .ok_or_else(|| failed(format!("no field {place}")))
    };
    // SAFETY: asks for a number and touches nothing.
    let ticks = u32::try_from(unsafe { libc::sysconf(libc::_SC_CLK_TCK) }).map_err(failed)?;
    let used = Duration::from_secs((field(11)? + field(12)?).into()) / ticks;
    Ok(Stat { parent: field(1)?, used })
}

fn mebibytes(status: &str, what: &str) -> Result<f64, Error> {
    let line = status.lines().find_map(|line| line.strip_prefix(what));
    let kibibytes = line.and_then(|it| it.trim().strip_suffix(" kB")?.trim().parse::<f64>().ok());
    Ok(kibibytes.ok_or_else(|| failed(format!("no {what}")))? / 1024.0)
}

#[cfg(test)]
mod tests {
    use super::{mebibytes, read_stat};

    #[test]
    fn processor_time_is_read_behind_any_name() {
        let line = "17 (post) gres: a) S 4 17 17 0 -1 4194560 900 0 0 0 150 50 7 7 20 0 1 0 99 1000";
        let stat = read_stat(line).unwrap();
        assert_eq!((stat.parent, stat.used.as_millis()), (4, 2000));
        assert!(read_stat("17 (x) S").is_err());
    }

    #[test]
    fn memory_is_told_in_mebibytes() {
        let status = "Name:\tx\nVmHWM:\t    3072 kB\nVmRSS:\t    2048 kB\n";
        assert_eq!(mebibytes(status, "VmRSS:").unwrap(), 2.0);
        assert!(mebibytes(status, "VmSwap:").is_err());
    }
}
