//! TLS for tests.

use std::path::Path;

use tokio::process::Command;

/// A certificate for this computer that nobody but this test trusts, and its key: where they are.
pub async fn certificate(folder: &Path) -> (String, String) {
    let [certificate, key] =
        ["certificate.pem", "key.pem"].map(|name| folder.join(name).to_string_lossy().into_owned());
    let made = Command::new("openssl")
        .args("req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost".split(' '))
        .args(["-addext", "subjectAltName=DNS:localhost", "-keyout", &key, "-out", &certificate])
        .output()
        .await
        .expect("openssl is here: bin/setup test installs it");
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    (certificate, key)
}
