//! The short form of `bin/chaos`, which goes on for ten minutes: each kind of fault befalls the product once at least.

use std::io::Write as _;
use std::process::Command;

/// In a mount namespace of its own, as bin/chaos makes it, where the system lets us.
const ALONE: [&[&str]; 2] = [&["--mount"], &["--user", "--map-current-user", "--keep-caps", "--mount"]];

fn may_mount(alone: &[&str]) -> bool {
    let mut mount = Command::new("unshare");
    mount.args(alone).args(["mount", "-t", "tmpfs", "none", "/mnt"]);
    mount.output().is_ok_and(|output| output.status.success())
}

#[test]
fn faults_under_load_lose_nothing() {
    let program = env!("CARGO_BIN_EXE_sandbox");
    // Beside the others of this package; its ports are its own.
    let arguments = ["chaos", "--seconds", "45", "--port", "12800"];
    let mut command = match ALONE.into_iter().find(|alone| may_mount(alone)) {
        Some(alone) => {
            let mut command = Command::new("unshare");
            command.args(alone).arg(program).args(arguments).arg("--may-mount");
            command
        }
        None => {
            let mut command = Command::new(program);
            command.args(arguments);
            command
        }
    };
    let output = command.output().unwrap();
    let said = String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned();
    println!("{said}");
    assert!(output.status.success(), "{said}");
    for line in said.lines().filter(|line| line.starts_with("PASSED OVER: ")) {
        // Past what the test program keeps to itself.
        writeln!(std::io::stderr(), "{line}").unwrap();
    }
}
