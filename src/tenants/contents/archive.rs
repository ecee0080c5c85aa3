//! An archive that grows while it is sent: a tar file (POSIX.1-1988, "ustar") in a gzip stream (RFC 1952). The
//! size of each file in it must be known when it begins, so a table comes as many files of bounded size.

use std::io::{self, Write as _};

use flate2::Compression;
use flate2::write::GzEncoder;
use time::OffsetDateTime;

const BLOCK: usize = 512;

/// A file in an archive.
#[derive(Clone, Debug)]
pub struct Entry {
    /// With its folders; at most a hundred characters of ASCII.
    pub path: String,
    pub content: Vec<u8>,
}

pub struct Archive {
    stream: GzEncoder<Vec<u8>>,
    written_at: OffsetDateTime,
}

impl Archive {
    pub fn begin(written_at: OffsetDateTime) -> Self {
        Self { stream: GzEncoder::new(Vec::new(), Compression::default()), written_at }
    }

    /// Adds a file; gives what can be sent by now.
    ///
    /// # Errors
    /// Only when there is no memory for it.
    pub fn add(&mut self, entry: &Entry) -> io::Result<Vec<u8>> {
        self.stream.write_all(&header(entry, self.written_at))?;
        self.stream.write_all(&entry.content)?;
        let filled = entry.content.len().next_multiple_of(BLOCK) - entry.content.len();
        self.stream.write_all(&vec![0; filled])?;
        Ok(std::mem::take(self.stream.get_mut()))
    }

    /// What is left to be sent.
    ///
    /// # Errors
    /// Only when there is no memory for it.
    pub fn end(mut self) -> io::Result<Vec<u8>> {
        self.stream.write_all(&[0; 2 * BLOCK])?;
        self.stream.finish()
    }
}

fn header(entry: &Entry, at: OffsetDateTime) -> [u8; BLOCK] {
    let mut header = [0; BLOCK];
    let seconds = at.unix_timestamp().max(0);
    put(&mut header, 0, &entry.path);
    put(&mut header, 100, "0000644");
    put(&mut header, 108, "0000000");
    put(&mut header, 116, "0000000");
    put(&mut header, 124, &format!("{:011o}", entry.content.len()));
    put(&mut header, 136, &format!("{seconds:011o}"));
    // The sum is taken with spaces in its own place.
    put(&mut header, 148, "        ");
    put(&mut header, 156, "0");
    put(&mut header, 257, "ustar");
    put(&mut header, 263, "00");
    let sum: u32 = header.iter().map(|byte| u32::from(*byte)).sum();
    put(&mut header, 148, &format!("{sum:06o}\0 "));
    header
}

fn put(header: &mut [u8; BLOCK], at: usize, text: &str) {
    let room = BLOCK - at;
    let bytes = &text.as_bytes()[..text.len().min(room)];
    header[at..at + bytes.len()].copy_from_slice(bytes);
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use flate2::read::GzDecoder;
    use time::macros::datetime;

    use super::*;

    #[test]
    fn files_stand_in_whole_blocks_behind_their_headers() {
        let mut archive = Archive::begin(datetime!(2026-03-02 09:00 UTC));
        let entry = Entry { path: "acme/README.md".to_owned(), content: vec![b'x'; 513] };
        let mut sent = archive.add(&entry).unwrap();
        sent.extend(archive.end().unwrap());
        let mut tar = Vec::new();
        GzDecoder::new(sent.as_slice()).read_to_end(&mut tar).unwrap();
        assert_eq!(tar.len(), BLOCK * (1 + 2 + 2));
        assert_eq!(&tar[..15], b"acme/README.md\0");
        assert_eq!(&tar[124..136], b"00000001001\0");
        assert_eq!(&tar[BLOCK..BLOCK + 513], &[b'x'; 513]);
    }
}
