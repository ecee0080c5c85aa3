//! A private PostgreSQL cluster, run with the installed binaries, as root or not.
//!
//! The cluster lives wholly in its data directory and ends with this value. Without a port it listens on a Unix
//! socket only, in a directory that nobody else may enter. With a port it also listens on 127.0.0.1, and asks
//! there for a password that is drawn once and kept in the data directory.

mod binaries;
mod cluster;
mod directory;
mod leftover;
mod place;
mod runner;
mod standby;

use std::path::PathBuf;
use std::time::Duration;

use sqlx::{AssertSqlSafe, Connection as _, Executor as _, PgConnection};
use url::Url;
use url::form_urlencoded::byte_serialize;

use crate::Error;
use cluster::Cluster;
pub use place::{place_for, remove_from};

/// How to run the cluster.
#[derive(Debug, Clone)]
pub struct Options {
    /// The cluster's own directory; made when missing, used again when there.
    pub data_dir: PathBuf,
    /// A TCP port on 127.0.0.1 besides the Unix socket.
    pub port: Option<u16>,
    /// Whether data must survive a crash of the computer. Tests need not.
    pub durable: bool,
}

/// A running cluster. Dropping it shuts it down and waits for that.
pub struct Postgres {
    cluster: Cluster,
}

impl Postgres {
    /// Starts the cluster and waits until it answers; the first time it is made.
    pub async fn start(options: Options) -> Result<Self, Error> {
        let cluster = tokio::task::spawn_blocking(move || Cluster::start(&options))
            .await
            .map_err(|e| Error::new(format!("Starting PostgreSQL was broken off: {e}.")))??;
        let mut postgres = Self { cluster };
        postgres.wait_until_it_answers().await?;
        Ok(postgres)
    }

    /// Makes a cluster in a directory of its own that follows this one as it changes, and starts it. It can be read.
    pub async fn start_standby(&self, options: Options) -> Result<Self, Error> {
        let from = self.socket_url("postgres");
        let copied = options.clone();
        tokio::task::spawn_blocking(move || standby::copy(&from, &copied))
            .await
            .map_err(|e| Error::new(format!("Copying PostgreSQL was broken off: {e}.")))??;
        Self::start(options).await
    }

    /// Makes a standby the primary, and waits until it takes writes.
    pub async fn promote(&self) -> Result<(), Error> {
        self.run("select pg_promote()").await
    }

    /// Commits only what the standby has on its disk as well.
    pub async fn wait_for_standby(&self) -> Result<(), Error> {
        self.run("alter system set synchronous_standby_names = '*'").await?;
        self.run("select pg_reload_conf()").await
    }

    /// Ends it at once, as a crash would: nothing is written that was not before.
    pub async fn crash(self) {
        // Nobody waits for what a crash says.
        let _ = tokio::task::spawn_blocking(move || self.cluster.crash()).await;
    }

    /// The connection URL of a database of this cluster.
    pub fn url(&self, database: &str) -> String {
        let database = percent_encode(database);
        match &self.cluster.password {
            Some(password) => {
                format!("postgres://postgres:{password}@127.0.0.1:{}/{database}", self.cluster.port)
            }
            None => self.socket_url(&database),
        }
    }

    fn socket_url(&self, database: &str) -> String {
        let socket = percent_encode(&self.cluster.socket_dir.to_string_lossy());
        let port = self.cluster.port;
        format!("postgres://postgres@localhost:{port}/{database}?host={socket}")
    }

    /// Makes an empty database.
    pub async fn create_database(&self, name: &str) -> Result<(), Error> {
        self.run(&format!("create database {}", quoted(name))).await
    }

    /// Makes a database as a copy of another one, to which nobody may be connected.
    pub async fn create_database_from(&self, template: &str, name: &str) -> Result<(), Error> {
        let (name, template) = (quoted(name), quoted(template));
        self.run(&format!("create database {name} template {template}{}", self.cluster.copy_strategy())).await
    }

    /// Makes an empty database unless there is one of that name; tells whether it was made.
    pub async fn ensure_database(&self, name: &str) -> Result<bool, Error> {
        if self.has_database(name).await? {
            return Ok(false);
        }
        self.create_database(name).await.map(|()| true)
    }

    /// Whether there is a database of that name.
    pub async fn has_database(&self, name: &str) -> Result<bool, Error> {
        let mut connection = self.connect().await?;
        sqlx::query("select from pg_database where datname = $1")
            .bind(name)
            .fetch_optional(&mut connection)
            .await
            .map(|row| row.is_some())
            .map_err(refused)
    }

    /// Drops a database, even while somebody is connected to it. One that is not there is fine.
    pub async fn drop_database(&self, name: &str) -> Result<(), Error> {
        self.run(&format!("drop database if exists {} with (force)", quoted(name))).await
    }

    /// Shuts the cluster down and waits until it has ended.
    pub fn stop(self) {}

    /// The port on 127.0.0.1, or the one that the socket is named by.
    pub fn port(&self) -> u16 {
        self.cluster.port
    }

    /// The password for 127.0.0.1.
    pub fn password(&self) -> Option<&str> {
        self.cluster.password.as_deref()
    }

    async fn run(&self, statement: &str) -> Result<(), Error> {
        let mut connection = self.connect().await?;
        connection.execute(sqlx::raw_sql(AssertSqlSafe(statement))).await.map_err(refused)?;
        let _ = connection.close().await;
        Ok(())
    }

    async fn connect(&self) -> Result<PgConnection, Error> {
        PgConnection::connect(&self.socket_url("postgres")).await.map_err(refused)
    }

    async fn wait_until_it_answers(&mut self) -> Result<(), Error> {
        for _ in 0..1_500 {
            if let Ok(connection) = PgConnection::connect(&self.socket_url("postgres")).await {
                let _ = connection.close().await;
                return Ok(());
            }
            if self.cluster.has_ended() {
                break;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Err(Error::new(format!("PostgreSQL did not start: {}", self.cluster.last_words())))
    }
}

fn refused(cause: sqlx::Error) -> Error {
    Error::new(match cause {
        sqlx::Error::Database(cause) => {
            format!("PostgreSQL of the sandbox refused: {}.", cause.message())
        }
        other => format!("PostgreSQL of the sandbox cannot be reached: {other}."),
    })
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

fn percent_encode(text: &str) -> String {
    byte_serialize(text.as_bytes()).collect::<String>().replace('+', "%20")
}

/// Where a program of the PostgreSQL that clusters are run with is, such as `pg_dump`.
pub fn program(name: &str) -> Result<PathBuf, Error> {
    Ok(binaries::Binaries::find()?.path(name))
}

/// Ends the server that a killed run left behind in this data directory, if there is one.
pub fn stop_leftover(data_dir: &std::path::Path) {
    if let Ok(data_dir) = data_dir.canonicalize() {
        leftover::stop(&data_dir);
    }
}

/// Hides the password of a connection URL, for a line that is shown.
pub fn without_password(url: &str) -> String {
    match Url::parse(url) {
        Ok(mut url) if url.password().is_some() => {
            let _ = url.set_password(Some("****"));
            url.to_string()
        }
        _ => url.to_owned(),
    }
}
