//! One browser that is sent to either process, as by a proxy.

use std::collections::HashMap;
use std::time::Duration;

use openidconnect::reqwest::header::{CONTENT_TYPE, COOKIE, HOST, LOCATION, SET_COOKIE};
use openidconnect::reqwest::redirect::Policy;
use openidconnect::reqwest::{Client, Method};
use sandbox::Error;
use sandbox::world::World;
use url::Url;
use url::form_urlencoded::Serializer;

use super::{Chance, failed};

/// Whoever waits longer than this goes away without an answer.
const PATIENCE: Duration = Duration::from_secs(15);

#[derive(Clone)]
pub(super) struct Browser {
    http: Client,
    ports: Vec<u16>,
    chance: Chance,
    cookies: HashMap<String, String>,
    /// Requests so far.
    pub asked: usize,
}

/// What came back, if anything did.
pub(super) struct Answer {
    pub status: u16,
    /// The path that it leads on to, or the whole address elsewhere.
    pub leads_to: String,
    pub body: String,
}

impl Browser {
    pub(super) fn new(ports: &[u16], seed: u64) -> Result<Self, Error> {
        let http = Client::builder().no_proxy().redirect(Policy::none()).timeout(PATIENCE).build();
        let chance = Chance(seed);
        Ok(Self {
            http: http.map_err(failed)?,
            ports: ports.to_vec(),
            chance,
            cookies: HashMap::new(),
            asked: 0,
        })
    }

    /// The same browser, used by nobody yet.
    pub(super) fn anew(&self) -> Self {
        Self { cookies: HashMap::new(), asked: 0, ..self.clone() }
    }

    pub(super) async fn get(&mut self, path: &str) -> Option<Answer> {
        self.ask(Method::GET, path, &[]).await
    }

    pub(super) async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Option<Answer> {
        self.ask(Method::POST, path, fields).await
    }

    async fn ask(&mut self, method: Method, path: &str, fields: &[(&str, &str)]) -> Option<Answer> {
        self.asked += 1;
        let port = self.ports[self.chance.below(self.ports.len())];
        let cookies: Vec<_> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = self
            .http
            .request(method, format!("http://127.0.0.1:{port}{path}"))
            .header(HOST, format!("localhost:{}", self.ports[0]))
            .header("sec-fetch-site", "same-origin")
            .header(COOKIE, cookies.join("; "))
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Serializer::new(String::new()).extend_pairs(fields).finish());
        let response = request.send().await.ok()?;
        for cookie in response.headers().get_all(SET_COOKIE) {
            let pair = cookie.to_str().ok()?.split(';').next().unwrap_or_default();
            if let Some((name, value)) = pair.split_once('=') {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        let leads_to =
            response.headers().get(LOCATION).and_then(|to| to.to_str().ok()).unwrap_or_default().to_owned();
        let status = response.status().as_u16();
        Some(Answer { status, leads_to, body: response.text().await.ok()? })
    }

    /// Through the whole code flow, with a session that is open at the provider. Whether it went well.
    pub(super) async fn sign_in(&mut self, world: &World, subject: &str) -> bool {
        let Some(answer) = self.post("/login", &[]).await else { return false };
        let session = world.visma_connect.open_session(subject);
        let authorize = self.http.get(&answer.leads_to).header(COOKIE, session).send().await;
        let Ok(answer) = authorize else { return false };
        let back = answer.headers().get(LOCATION).and_then(|to| Url::parse(to.to_str().ok()?).ok());
        let Some(back) = back else { return false };
        let path = format!("{}?{}", back.path(), back.query().unwrap_or_default());
        let answer = self.get(&path).await;
        answer.is_some_and(|answer| answer.status == 303 && !answer.leads_to.starts_with("/login"))
    }
}
