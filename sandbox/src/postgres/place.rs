//! A place for the cluster that the account which runs it can reach.

use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::os::unix::fs::{DirBuilderExt as _, MetadataExt as _};
use std::path::{Path, PathBuf};

use super::directory::unusable;
use super::runner::Runner;
use crate::{Error, json_file};

/// Where a cluster of this data folder lives: `postgres` in it, or, when root's folder is closed to the account that
/// PostgreSQL runs as (say, below `/root`), a folder of root's below `/var/tmp` that belongs to this data folder.
pub fn place_for(data_dir: &Path) -> Result<PathBuf, Error> {
    json_file::make_folder(data_dir)?;
    let data_dir = data_dir.canonicalize().map_err(|e| unusable(data_dir, &e))?;
    let inside = data_dir.join("postgres");
    if Runner::choose()?.check_way_to(&inside).is_ok() {
        return Ok(inside);
    }
    let outside = outside(&data_dir);
    let _ = fs::DirBuilder::new().mode(0o711).create(&outside);
    // The name can be guessed, so somebody else might have been there first.
    let found = fs::symlink_metadata(&outside).map_err(|e| unusable(&outside, &e))?;
    let is_ours = found.is_dir() && found.uid() == 0 && found.mode() & 0o022 == 0;
    if is_ours {
        Ok(outside.join("postgres"))
    } else {
        let outside = outside.display();
        Err(Error::new(format!("{outside} belongs to somebody else: remove it.")))
    }
}

/// Removes the cluster of this data folder, wherever it lives. It must not be running.
pub fn remove_from(data_dir: &Path) -> Result<(), Error> {
    let Ok(data_dir) = data_dir.canonicalize() else {
        return Ok(());
    };
    for place in [data_dir.join("postgres"), outside(&data_dir)] {
        super::stop_leftover(&place);
        super::stop_leftover(&place.join("postgres"));
        match fs::remove_dir_all(&place) {
            Err(e) if e.kind() != std::io::ErrorKind::NotFound => return Err(unusable(&place, &e)),
            _ => {}
        }
    }
    Ok(())
}

fn outside(data_dir: &Path) -> PathBuf {
    let mut hasher = DefaultHasher::new();
    data_dir.hash(&mut hasher);
    PathBuf::from(format!("/var/tmp/smarttrackers-{:016x}", hasher.finish()))
}
