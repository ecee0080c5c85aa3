//! What was found by making bytes up is run again, each time. `bin/fuzz` looks for more.

mod targets;

use std::fs;
use std::path::Path;
use std::sync::atomic::Ordering;

use crate::support::TestApp;

#[tokio::test]
async fn what_was_made_up_once_still_breaks_nothing() {
    let app = TestApp::start_empty().await;
    targets::DATABASE.set(app.database_url().await).unwrap();
    // The product of the targets has a runtime of its own.
    tokio::task::spawn_blocking(run_all).await.unwrap();
    assert!(targets::CODES.load(Ordering::Relaxed) > 0, "some sign-ins are ended as far as that");
    app.finish().await;
}

fn run_all() {
    for (name, run) in targets::ALL {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(name);
        let files: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        assert!(!files.is_empty(), "{} is empty", folder.display());
        for file in files {
            let data = fs::read(&file).unwrap();
            if let Err(broken) = std::panic::catch_unwind(|| run(&data)) {
                eprintln!("{} breaks {name}", file.display());
                std::panic::resume_unwind(broken);
            }
        }
    }
}
