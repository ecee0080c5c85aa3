//! A way to Postgres that can be cut, and that counts how often it was gone: what lies between the
//! product and its database in some tests.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tempfile::TempDir;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _, copy};
use tokio::net::{UnixListener, UnixStream};
use tokio::task::{JoinHandle, JoinSet};
use url::Url;

/// What went through.
#[derive(Clone, Default)]
struct Counted {
    /// Round trips with something asked.
    asked: Arc<AtomicU64>,
    /// Round trips that only told that both still live.
    pinged: Arc<AtomicU64>,
}

pub struct Tunnel {
    folder: TempDir,
    to: PathBuf,
    counted: Counted,
    open: Mutex<Option<JoinHandle<()>>>,
}

impl Tunnel {
    /// A way to where this connection URL leads, by socket.
    pub fn dig(url: &str) -> (Self, String) {
        let mut url = Url::parse(url).unwrap();
        let host = url.query_pairs().find(|(name, _)| name == "host").unwrap().1.into_owned();
        let folder = tempfile::tempdir().unwrap();
        url.query_pairs_mut()
            .clear()
            .append_pair("host", &folder.path().to_string_lossy())
            .append_pair("sslmode", "disable");
        let tunnel = Self {
            to: socket(Path::new(&host)),
            folder,
            counted: Counted::default(),
            open: Mutex::default(),
        };
        tunnel.open();
        (tunnel, url.into())
    }

    pub fn open(&self) {
        let listener = UnixListener::bind(socket(self.folder.path())).unwrap();
        let (to, counted) = (self.to.clone(), self.counted.clone());
        let open = tokio::spawn(async move {
            // Owns the connections: they end with it.
            let mut connections = JoinSet::new();
            while let Ok((stream, _)) = listener.accept().await {
                connections.spawn(carry(stream, to.clone(), counted.clone()));
            }
        });
        *self.open.lock().unwrap() = Some(open);
    }

    /// Ends all connections and takes no more.
    pub async fn cut(&self) {
        let open = self.open.lock().unwrap().take();
        if let Some(open) = open {
            open.abort();
            let _ = open.await;
        }
        // The socket file stays: whoever comes is refused, as by a server that is down.
    }

    pub async fn mend(&self) {
        let _ = std::fs::remove_file(socket(self.folder.path()));
        self.open();
    }

    /// Whether nothing has come through for a moment.
    pub async fn is_quiet(&self) -> bool {
        let before = self.round_trips();
        tokio::time::sleep(Duration::from_millis(30)).await;
        self.round_trips() == before
    }

    /// Round trips so far: with something asked, and only to see whether the other one lives.
    pub fn round_trips(&self) -> (u64, u64) {
        (self.counted.asked.load(Ordering::SeqCst), self.counted.pinged.load(Ordering::SeqCst))
    }
}

fn socket(folder: &Path) -> PathBuf {
    folder.join(".s.PGSQL.5432")
}

async fn carry(from_product: UnixStream, to: PathBuf, counted: Counted) {
    let Ok(to_server) = UnixStream::connect(to).await else { return };
    let (mut product_reads, mut product_writes) = from_product.into_split();
    let (mut server_reads, mut server_writes) = to_server.into_split();
    let asking = async {
        let _ = copy(&mut product_reads, &mut server_writes).await;
        let _ = server_writes.shutdown().await;
    };
    let answering = async {
        // Each message is a letter, a length that counts itself, and its content.
        let mut has_answered = false;
        loop {
            let mut head = [0; 5];
            if server_reads.read_exact(&mut head).await.is_err() {
                break;
            }
            let length = u32::from_be_bytes([head[1], head[2], head[3], head[4]]) as usize;
            let mut message = vec![0; length - 4];
            if server_reads.read_exact(&mut message).await.is_err() {
                break;
            }
            // Ready for the next query: a round trip is over.
            if head[0] == b'Z' {
                let kind = if has_answered { &counted.asked } else { &counted.pinged };
                kind.fetch_add(1, Ordering::SeqCst);
            }
            has_answered = head[0] != b'Z';
            message.splice(0..0, head);
            if product_writes.write_all(&message).await.is_err() {
                break;
            }
        }
    };
    tokio::join!(asking, answering);
}
