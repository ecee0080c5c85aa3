//! A server that outlived a killed run must not stand in the way of the next one.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::thread;
use std::time::Duration;

/// Ends the server that a killed run left behind, and removes its mark if the process is another one by now.
pub(super) fn stop(data_dir: &Path) {
    let mark = data_dir.join("postmaster.pid");
    let pid = fs::read_to_string(&mark).ok().and_then(|text| text.lines().next()?.trim().parse::<u32>().ok());
    let Some(pid) = pid else { return };
    if !is_server_of(pid, data_dir) {
        let _ = fs::remove_file(&mark);
        return;
    }
    for signal in [libc::SIGINT, libc::SIGQUIT] {
        send(pid, signal);
        for _ in 0..500 {
            if !is_server_of(pid, data_dir) {
                return;
            }
            thread::sleep(Duration::from_millis(10));
        }
    }
}

fn is_server_of(pid: u32, data_dir: &Path) -> bool {
    let said = fs::read(format!("/proc/{pid}/cmdline")).or_else(|_| {
        Command::new("ps").args(["-o", "args=", "-p", &pid.to_string()]).output().map(|said| said.stdout)
    });
    said.is_ok_and(|said| {
        let said = String::from_utf8_lossy(&said).replace('\0', " ");
        said.contains("postgres") && said.contains(&*data_dir.to_string_lossy())
    })
}

pub(super) fn send(pid: u32, signal: i32) {
    if let Ok(pid) = i32::try_from(pid) {
        // SAFETY: a plain system call; the process is one that we started or checked to be our server.
        unsafe { libc::kill(pid, signal) };
    }
}
