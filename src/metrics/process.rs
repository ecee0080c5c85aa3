//! What this process uses, as Linux tells in `/proc`; elsewhere nothing is told.

use std::fs;

/// Parts of a second that Linux counts processor time in (`USER_HZ`, the same on all of its platforms).
const TICKS: f64 = 100.0;

pub(super) struct Used {
    /// Bytes.
    pub memory: i64,
    /// Seconds.
    pub cpu: f64,
}

pub(super) fn used() -> Option<Used> {
    read(&fs::read_to_string("/proc/self/status").ok()?, &fs::read_to_string("/proc/self/stat").ok()?)
}

fn read(status: &str, stat: &str) -> Option<Used> {
    let resident = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kilobytes: i64 = resident.trim().strip_suffix(" kB")?.parse().ok()?;
    // The second field is a name in brackets, in which anything may stand.
    let (_, fields) = stat.rsplit_once(") ")?;
    let mut times = fields.split(' ').skip(11).map(str::parse::<f64>);
    let (user, system) = (times.next()?.ok()?, times.next()?.ok()?);
    Some(Used { memory: kilobytes * 1024, cpu: (user + system) / TICKS })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_linux_tells_is_read() {
        let stat = "7 (a ) b) S 1 7 7 0 -1 4194560 3102 0 12 0 150 50 0 0 20 0 4 0 512 1000 800";
        let used = read("Name:\tx\nVmRSS:\t   1234 kB\nThreads:\t4\n", stat).unwrap();
        assert_eq!((used.memory, used.cpu), (1_263_616, 2.0));
        assert!(read("", stat).is_none() && read("VmRSS:\t1 kB\n", "7 (x)").is_none());
    }
}
