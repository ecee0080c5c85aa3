//! The servers that a database URL names: one, or several of which one at a time takes writes.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use futures_util::future::join_all;
use sqlx::postgres::PgConnectOptions;
use sqlx::{ConnectOptions as _, Connection as _, PgPool};
use tokio::time::{Instant, sleep, timeout};
use url::Url;

use super::store;

/// When one of several stops taking writes, the next one is found after so long.
pub(super) const LOOK_EVERY: Duration = Duration::from_secs(2);
/// A server that does not answer by then is not there.
const PATIENCE: Duration = Duration::from_secs(2);

/// At least one, in the order in which they are named.
#[derive(Clone, Debug)]
pub struct Servers(Vec<PgConnectOptions>);

impl Servers {
    /// From a URL as libpq takes it: `postgres://user:password@one:5432,two:5432/name`, or `?host=one,two&port=5432,5433`.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn parse(text: &str) -> sqlx::Result<Self> {
        let urls = split(text).map_err(|error| sqlx::Error::Configuration(error.into()))?;
        Ok(Self(urls.iter().map(|url| url.as_str().parse()).collect::<Result<_, _>>()?))
    }

    /// With what each connection to any of them is to have.
    pub fn options<const N: usize>(self, options: [(&str, &str); N]) -> Self {
        Self(self.0.into_iter().map(|server| server.options(options)).collect())
    }

    /// The one that is named first.
    pub fn first(&self) -> PgConnectOptions {
        self.0[0].clone()
    }

    /// Finds the one that takes writes. Of two it is the one that was made primary last: the other one was given up.
    ///
    /// # Errors
    /// What each of them says instead.
    pub async fn find_primary(&self) -> Result<&PgConnectOptions, String> {
        let answers = join_all(self.0.iter().map(timeline)).await;
        let mut primary: Option<(String, &PgConnectOptions)> = None;
        let mut excuses = Vec::new();
        for (server, answer) in self.0.iter().zip(answers) {
            match answer {
                Ok(timeline) if primary.as_ref().is_none_or(|(newest, _)| timeline > *newest) => {
                    primary = Some((timeline, server));
                }
                Ok(_) => {}
                Err(excuse) => excuses.push(format!("{}: {excuse}", server.get_host())),
            }
        }
        primary.map(|(_, server)| server).ok_or_else(|| excuses.join("; "))
    }

    /// Keeps a pool at the one that takes writes, until it is closed. `moved` is when it last moved.
    pub(super) async fn follow(&self, pool: &PgPool, moved: &Moved) {
        let mut at = place(&self.0[0]);
        while !pool.is_closed() {
            match self.find_primary().await {
                Ok(primary) if place(primary) != at => {
                    at = place(primary);
                    tracing::warn!(host = %at.0, port = at.1, "this server of the database takes the writes now");
                    pool.set_connect_options(primary.clone());
                    moved.now();
                }
                Ok(_) => {}
                Err(excuses) => tracing::warn!(excuses, "no server of the database takes writes"),
            }
            sleep(LOOK_EVERY).await;
        }
    }

    pub(super) fn are_several(&self) -> bool {
        self.0.len() > 1
    }
}

/// When a pool last moved to another server: what was connected before leads to where nobody should write.
#[derive(Clone, Debug, Default)]
pub(super) struct Moved(Arc<Mutex<Option<Instant>>>);

impl Moved {
    fn now(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(Instant::now());
    }

    pub(super) fn since_birth_of(&self, age: Duration) -> bool {
        let moved = *self.0.lock().unwrap_or_else(PoisonError::into_inner);
        moved.is_some_and(|moved| age >= moved.elapsed())
    }
}

fn place(server: &PgConnectOptions) -> (String, u16) {
    let host = server.get_socket().map_or(server.get_host().into(), |socket| socket.to_string_lossy());
    (host.into_owned(), server.get_port())
}

/// The timeline that a primary writes, which is a higher one each time that a standby becomes primary.
async fn timeline(server: &PgConnectOptions) -> Result<String, String> {
    let asked = async {
        let mut connection = server.connect().await?;
        let timeline = store::find_timeline(&mut connection).await?;
        connection.close().await?;
        Ok::<_, sqlx::Error>(timeline)
    };
    match timeout(PATIENCE, asked).await {
        Ok(Ok(Some(timeline))) => Ok(timeline),
        Ok(Ok(None)) => Err("a standby, which only reads".to_owned()),
        Ok(Err(error)) => Err(error.to_string()),
        Err(_) => Err("no answer".to_owned()),
    }
}

/// One URL for each host that a URL names.
fn split(text: &str) -> Result<Vec<Url>, String> {
    let unreadable = |error: url::ParseError| error.to_string();
    let (scheme, rest) = text.split_once("://").ok_or("it is not a URL")?;
    let (authority, tail) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let (login, hosts) = authority.rsplit_once('@').map_or(("", authority), |(login, hosts)| (login, hosts));
    let at = if login.is_empty() { "" } else { "@" };
    let mut urls = Vec::new();
    for host in hosts.split(',') {
        let url = Url::parse(&format!("{scheme}://{login}{at}{host}{tail}")).map_err(unreadable)?;
        urls.extend(of_each_parameter(&url)?);
    }
    Ok(urls)
}

/// The hosts of the parameter `host`, with their ports, where it names several.
fn of_each_parameter(url: &Url) -> Result<Vec<Url>, String> {
    let of = |name: &str| url.query_pairs().find(|(key, _)| key == name).map(|(_, value)| value.into_owned());
    if !matches!(of("target_session_attrs").as_deref(), None | Some("read-write" | "primary")) {
        return Err("target_session_attrs can only be read-write".to_owned());
    }
    let (hosts, ports) = (of("host"), of("port"));
    let hosts: Vec<Option<&str>> =
        hosts.as_deref().map_or(vec![None], |hosts| hosts.split(',').map(Some).collect());
    let ports: Vec<&str> = ports.as_deref().map_or(Vec::new(), |ports| ports.split(',').collect());
    if ports.len() > 1 && ports.len() != hosts.len() {
        return Err("it must name one port, or one for each host".to_owned());
    }
    let each = hosts.iter().enumerate().map(|(number, host)| {
        let mut one = url.clone();
        one.set_query(None);
        for (key, value) in url.query_pairs() {
            match (&*key, host) {
                ("host", Some(host)) => drop(one.query_pairs_mut().append_pair("host", host)),
                ("port", _) => drop(one.query_pairs_mut().append_pair("port", ports[number % ports.len()])),
                ("target_session_attrs", _) => {}
                _ => drop(one.query_pairs_mut().append_pair(&key, &value)),
            }
        }
        one
    });
    Ok(each.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(text: &str) -> Vec<(String, u16)> {
        Servers::parse(text).unwrap().0.iter().map(place).collect()
    }

    #[test]
    fn a_url_names_one_server_or_several() {
        let one = |host: &str, port| (host.to_owned(), port);
        assert_eq!(places("postgres://sam:a%2Cb@db/x"), [one("db", 5432)]);
        assert_eq!(places("postgres://sam@db:6000/x?sslmode=require"), [one("db", 6000)]);
        let both = [one("one", 5432), one("two", 5433)];
        assert_eq!(places("postgres://sam:secret@one,two:5433/x?target_session_attrs=read-write"), both);
        assert_eq!(places("postgres://sam@localhost/x?host=one,two&port=5432,5433"), both);
        let sockets = [one("/run/one", 5432), one("/run/two", 5432)];
        assert_eq!(places("postgres://sam@localhost/x?host=/run/one,/run/two&port=5432"), sockets);
        let named = Servers::parse("postgres://sam:secret@one,two/x?application_name=y").unwrap();
        for server in named.0 {
            assert_eq!((server.get_username(), server.get_database()), ("sam", Some("x")));
            assert_eq!(server.get_application_name(), Some("y"));
        }
    }

    #[test]
    fn what_names_no_server_is_told() {
        for text in [
            "nonsense",
            "postgres://sam@one:x,two/y",
            "postgres://sam@one,/y",
            "postgres://sam@one,two/x?target_session_attrs=standby",
            "postgres://sam@localhost/x?host=one,two&port=1,2,3",
        ] {
            assert!(Servers::parse(text).is_err(), "{text}");
        }
    }
}
