//! How many mails a worker hands over in a second, to a mail server that does nothing with them.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use sandbox::Error;
use sqlx::{Executor as _, PgConnection};
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::time::Instant;

use super::{Stage, failed};

/// As of an import, in the sizes of a real invitation mail; each has a link.
const FILL: &str = "insert into messages (message_id, tenant_id, person_id, link_id, kind, to_address, to_name, subject,
        language, text_body, html_body, promised_at, attempts, next_attempt_at)
    select gen_random_uuid(), m.tenant_id, m.person_id, m.link_id, m.kind, 'person' || n || '@sink.example', 'Person',
        m.subject, 'en', repeat('You are invited to record what your organisation uses. ', 15) || 'https://link.invalid/',
        repeat('<p>You are invited to record what your organisation uses.</p>', 70) || '<a href=\"https://link.invalid/\">',
        now(), 0, now()
    from (select * from messages where link_id is not null limit 1) m, generate_series(1, $1) n";

/// Counts what it takes and keeps nothing.
pub(super) struct Sink {
    address: std::net::SocketAddr,
    taken: Arc<AtomicUsize>,
    held: watch::Sender<bool>,
}

impl Sink {
    pub(super) async fn start() -> Result<Self, Error> {
        let listener = TcpListener::bind("127.0.0.1:0").await.map_err(failed)?;
        let address = listener.local_addr().map_err(failed)?;
        let taken = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&taken);
        let (held, is_held) = watch::channel(false);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (taken, is_held) = (Arc::clone(&counter), is_held.clone());
                tokio::spawn(async move { talk(stream, &taken, is_held).await });
            }
        });
        Ok(Self { address, taken, held })
    }

    /// Answers nobody from now on, or goes on where it stopped.
    pub(super) fn hold(&self, is_held: bool) {
        self.held.send_replace(is_held);
    }

    pub(super) fn url(&self) -> String {
        format!("smtp://{}", self.address)
    }

    fn taken(&self) -> usize {
        self.taken.load(Ordering::Relaxed)
    }
}

async fn talk(
    stream: TcpStream,
    taken: &AtomicUsize,
    mut is_held: watch::Receiver<bool>,
) -> std::io::Result<()> {
    stream.set_nodelay(true)?;
    let (from, mut to) = stream.into_split();
    let (mut from, mut line, mut is_content) = (BufReader::new(from), Vec::new(), false);
    let mut reply: &[u8] = b"220 sink\r\n";
    loop {
        if !reply.is_empty() {
            // An error means that the benchmark is over.
            let _ = is_held.wait_for(|is_held| !is_held).await;
            to.write_all(reply).await?;
        }
        line.clear();
        if from.read_until(b'\n', &mut line).await? == 0 {
            return Ok(());
        }
        reply = match (is_content, line.get(..4).unwrap_or_default()) {
            (true, _) if line == b".\r\n" => {
                is_content = false;
                taken.fetch_add(1, Ordering::Relaxed);
                b"250 Taken\r\n"
            }
            (true, _) => b"",
            (false, b"EHLO") => b"250-sink\r\n250 8BITMIME\r\n",
            (false, b"DATA") => {
                is_content = true;
                b"354 Go on\r\n"
            }
            (false, b"QUIT") => return to.write_all(b"221 Bye\r\n").await,
            (false, _) => b"250 OK\r\n",
        };
    }
}

/// Prints how fast the worker of one process empties an outbox, three times: from the first mail taken to the last one written
/// down.
pub(super) async fn run(stage: &mut Stage) -> Result<(), Error> {
    println!("\n| mails to a local sink | in a second | product µs |\n|---|---|---|");
    let many = (stage.seconds * 7_000.0) as i32;
    for _ in 0..3 {
        let gauge = stage.gauge().await?;
        stage.db.execute("vacuum analyze messages").await.map_err(failed)?;
        sqlx::query(FILL).bind(many).execute(&mut stage.db).await.map_err(failed)?;
        let (taken, before, start) = (stage.sink.taken(), gauge.read()?, Instant::now());
        wait(&mut stage.db).await?;
        let (time, used) = (start.elapsed(), gauge.since(before)?);
        let count = f64::from(u32::try_from(stage.sink.taken() - taken).map_err(failed)?);
        let (rate, used) = (count / time.as_secs_f64(), used.product.as_secs_f64() * 1e6 / count);
        println!("| {count} | {rate:.0} | {used:.0} |");
    }
    Ok(())
}

/// Until all mails have been handed over.
pub(super) async fn wait(db: &mut PgConnection) -> Result<(), Error> {
    let waiting = "select exists (select from messages where next_attempt_at is not null)";
    while sqlx::query_scalar(waiting).fetch_one(&mut *db).await.map_err(failed)? {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    Ok(())
}
