//! Where PostgreSQL is installed.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Error;

/// The installed programs and their major version.
#[derive(Debug)]
pub(super) struct Binaries {
    folder: PathBuf,
    pub(super) major: u32,
}

impl Binaries {
    /// The newest of the usual places of Debian and Homebrew, else what the search path offers.
    pub(super) fn find() -> Result<Self, Error> {
        let homebrew = ["/opt/homebrew/opt", "/usr/local/opt"];
        let mut found: Vec<Self> = children("/usr/lib/postgresql", "")
            .into_iter()
            .chain(homebrew.iter().flat_map(|place| children(place, "postgresql")))
            .filter_map(|place| Self::at(place.join("bin")))
            .collect();
        found.sort_by_key(|binaries| binaries.major);
        found.pop().or_else(Self::on_search_path).ok_or_else(|| {
            Error::new(
                "PostgreSQL is not installed: install it with `apt-get install postgresql` \
                 (Debian, Ubuntu) or `brew install postgresql@17` (macOS).",
            )
        })
    }

    fn on_search_path() -> Option<Self> {
        env::split_paths(&env::var_os("PATH")?).find_map(Self::at)
    }

    fn at(folder: PathBuf) -> Option<Self> {
        let all_there = ["initdb", "postgres"].iter().all(|name| folder.join(name).is_file());
        let said =
            all_there.then(|| Command::new(folder.join("postgres")).arg("--version").output())?.ok()?;
        let major = major_version(&String::from_utf8_lossy(&said.stdout))?;
        Some(Self { folder, major })
    }

    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }
}

fn children(place: &str, prefix: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(Path::new(place)).into_iter().flatten().flatten();
    entries
        .filter(|entry| entry.file_name().to_string_lossy().starts_with(prefix))
        .map(|entry| entry.path())
        .collect()
}

/// `postgres (PostgreSQL) 15.20 (Debian ...)` and `... 18beta1` are versions 15 and 18.
fn major_version(said: &str) -> Option<u32> {
    let version = said.split_whitespace().nth(2)?;
    let digits: String = version.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::major_version;

    #[test]
    fn the_major_version_is_read_from_what_the_server_says() {
        let said = "postgres (PostgreSQL) 15.20 (Debian 15.20-0+deb12u1)";
        assert_eq!(major_version(said), Some(15));
        assert_eq!(major_version("postgres (PostgreSQL) 18beta1"), Some(18));
        assert_eq!(major_version("something else"), None);
    }
}
