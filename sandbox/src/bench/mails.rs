//! How many mails a worker hands over in a second, to a mail server that does nothing with them.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use sandbox::Error;
use smarttrackers::base::Base;
use smarttrackers::mail::{self, Transport};
use sqlx::{Executor as _, PgPool};
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::time::Instant;

use super::failed;

/// As of an import, in the sizes of a real invitation mail; each has a link.
const FILL: &str = "insert into messages (message_id, tenant_id, person_id, link_id, kind, to_address, to_name, subject,
        language, text_body, html_body, promised_at, attempts, next_attempt_at)
    select gen_random_uuid(), m.tenant_id, m.person_id, m.link_id, m.kind, 'person' || n || '@sink.example', 'Person',
        m.subject, 'en', repeat('You are invited to record what your organisation uses. ', 15) || 'https://link.invalid/',
        repeat('<p>You are invited to record what your organisation uses.</p>', 70) || '<a href=\"https://link.invalid/\">',
        now(), 0, now()
    from (select * from messages where link_id is not null limit 1) m, generate_series(1, 20000) n";

/// Counts what it takes and keeps nothing.
pub(super) struct Sink {
    pub address: std::net::SocketAddr,
    taken: Arc<AtomicUsize>,
    connections: Arc<AtomicUsize>,
}

impl Sink {
    pub(super) async fn start() -> Result<Self, Error> {
        let listener = TcpListener::bind("127.0.0.1:0").await.map_err(failed)?;
        let address = listener.local_addr().map_err(failed)?;
        let (taken, connections) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
        let counters = (Arc::clone(&taken), Arc::clone(&connections));
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                counters.1.fetch_add(1, Ordering::Relaxed);
                let taken = Arc::clone(&counters.0);
                tokio::spawn(async move { talk(stream, &taken).await });
            }
        });
        Ok(Self { address, taken, connections })
    }
}

async fn talk(stream: TcpStream, taken: &AtomicUsize) -> std::io::Result<()> {
    stream.set_nodelay(true)?;
    let (from, mut to) = stream.into_split();
    let (mut from, mut line, mut is_content) = (BufReader::new(from), Vec::new(), false);
    to.write_all(b"220 sink\r\n").await?;
    loop {
        line.clear();
        if from.read_until(b'\n', &mut line).await? == 0 {
            return Ok(());
        }
        let reply: &[u8] = match (is_content, line.get(..4).unwrap_or_default()) {
            (true, _) if line == b".\r\n" => {
                is_content = false;
                taken.fetch_add(1, Ordering::Relaxed);
                b"250 Taken\r\n"
            }
            (true, _) => continue,
            (false, b"EHLO") => b"250-sink\r\n250 8BITMIME\r\n",
            (false, b"DATA") => {
                is_content = true;
                b"354 Go on\r\n"
            }
            (false, b"QUIT") => return to.write_all(b"221 Bye\r\n").await,
            (false, _) => b"250 OK\r\n",
        };
        to.write_all(reply).await?;
    }
}

/// Prints how fast one worker empties an outbox, three times.
pub(super) async fn run(base: Base, sink: Sink) -> Result<(), Error> {
    for _ in 0..3 {
        base.db.execute(FILL).await.map_err(failed)?;
        base.db.execute("vacuum analyze messages").await.map_err(failed)?;
        let (taken, connections) =
            (sink.taken.load(Ordering::Relaxed), sink.connections.load(Ordering::Relaxed));
        let (stop, stopped) = watch::channel(false);
        let transport = Transport::new(&base.settings).map_err(failed)?;
        let start = Instant::now();
        let worker = tokio::spawn(mail::run(base.clone(), transport, stopped));
        while waiting(&base.db).await? > 0 {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        let time = start.elapsed();
        stop.send_replace(true);
        worker.await.map_err(failed)?;
        let count = sink.taken.load(Ordering::Relaxed) - taken;
        let connections = sink.connections.load(Ordering::Relaxed) - connections;
        let rate = f64::from(u32::try_from(count).map_err(failed)?) / time.as_secs_f64();
        println!("{count} mails in {time:.1?}: {rate:.0} in a second, over {connections} connections");
    }
    Ok(())
}

async fn waiting(db: &PgPool) -> Result<i64, Error> {
    let waiting = sqlx::query_scalar("select count(*) from messages where next_attempt_at is not null");
    waiting.fetch_one(db).await.map_err(failed)
}
