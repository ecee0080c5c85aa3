//! What was found by making bytes up is run again, each time. `bin/fuzz` looks for more.

mod targets;

use std::fs;
use std::path::Path;

#[test]
fn what_was_made_up_once_still_breaks_nothing() {
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
