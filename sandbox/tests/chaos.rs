//! The short form of `bin/chaos`, which goes on for ten minutes.

use std::process::Command;

#[test]
fn faults_under_load_lose_nothing() {
    // Beside the others of this package; its ports are its own.
    let program = env!("CARGO_BIN_EXE_sandbox");
    let output =
        Command::new(program).args(["chaos", "--seconds", "45", "--port", "12800"]).output().unwrap();
    let said = String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned();
    println!("{said}");
    assert!(output.status.success(), "{said}");
}
