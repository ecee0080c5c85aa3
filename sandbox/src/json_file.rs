//! State in memory that also survives a restart, as one JSON file, when there is a place to keep it.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::Error;

pub(crate) struct JsonFile<T> {
    state: Mutex<T>,
    path: Option<PathBuf>,
}

impl<T: Default + Serialize + DeserializeOwned> JsonFile<T> {
    pub(crate) fn open(folder: Option<&Path>, name: &str) -> Result<Self, Error> {
        let path = folder.map(|folder| folder.join(name));
        let state = match path.as_deref().map(fs::read) {
            Some(Ok(bytes)) => serde_json::from_slice(&bytes).map_err(|e| {
                Error::new(format!(
                    "{name} of the sandbox cannot be understood ({e}); start afresh without it."
                ))
            })?,
            Some(Err(e)) if e.kind() != std::io::ErrorKind::NotFound => {
                return Err(Error::new(format!("{name} of the sandbox cannot be read: {e}.")));
            }
            _ => T::default(),
        };
        Ok(Self { state: Mutex::new(state), path })
    }

    pub(crate) fn read<R>(&self, look: impl FnOnce(&T) -> R) -> R {
        look(&self.state.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Changes the state and writes it down before anybody else can look.
    pub(crate) fn write<R>(&self, change: impl FnOnce(&mut T) -> R) -> R {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let answer = change(&mut state);
        if let Some(path) = &self.path
            && let Err(e) = save(path, &*state)
        {
            tracing::error!("{} could not be written: {e}", path.display());
        }
        answer
    }
}

/// Writes beside and renames, so that a crash leaves the old file or the new one, never half of it.
fn save(path: &Path, state: &impl Serialize) -> std::io::Result<()> {
    write_atomically(path, &serde_json::to_vec_pretty(state)?)
}

pub(crate) fn write_atomically(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    use std::os::unix::fs::OpenOptionsExt as _;
    let beside = path.with_extension("new");
    let mut file =
        fs::OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&beside)?;
    let written =
        file.write_all(bytes).and_then(|()| file.sync_data()).and_then(|()| fs::rename(&beside, path));
    if written.is_err() {
        // On a full disk the half of it is in the way of all others.
        let _ = fs::remove_file(beside);
    }
    written
}

pub(crate) fn make_folder(folder: &Path) -> Result<(), Error> {
    fs::create_dir_all(folder)
        .map_err(|e| Error::new(format!("The folder {} cannot be made: {e}.", folder.display())))
}
