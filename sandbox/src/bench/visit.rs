//! One browser that is signed in: keeps its connection and its cookies, as real ones do.

use std::collections::HashMap;
use std::time::Duration;

use openidconnect::reqwest::header::{COOKIE, LOCATION, ORIGIN, SET_COOKIE};
use openidconnect::reqwest::redirect::Policy;
use openidconnect::reqwest::{Client, RequestBuilder, Response};
use sandbox::Error;
use sandbox::world::World;
use tokio::time::Instant;

use super::failed;

pub(super) struct Visit {
    http: Client,
    product: String,
    cookies: HashMap<String, String>,
}

impl Visit {
    /// Through the whole code flow, with a session that is open at the provider.
    pub(super) async fn sign_in(world: &World, address: &str) -> Result<Self, Error> {
        let http = Client::builder().redirect(Policy::none()).build().map_err(failed)?;
        let mut visit = Self { http, product: world.product_url(), cookies: HashMap::new() };
        let login = visit.http.post(format!("{}/login", visit.product)).header(ORIGIN, &visit.product);
        let to_provider = visit.send(login).await?;
        let connect = &world.visma_connect;
        let subject = connect.subject_of(address).ok_or_else(|| failed(format!("nobody is {address}")))?;
        let authorize =
            visit.http.get(location(&to_provider)?).header(COOKIE, connect.open_session(&subject));
        let back = authorize.send().await.map_err(failed)?;
        let callback = visit.http.get(location(&back)?);
        visit.send(callback).await?;
        Ok(visit)
    }

    /// How long the page took, to its last byte.
    pub(super) async fn get(&mut self, path: &str) -> Result<Duration, Error> {
        let request = self.http.get(format!("{}{path}", self.product)).header(COOKIE, self.cookie());
        let start = Instant::now();
        let response = request.send().await.map_err(failed)?;
        let status = response.status();
        response.bytes().await.map_err(failed)?;
        if status.as_u16() != 200 {
            return Err(failed(format!("{path} answers {status}")));
        }
        Ok(start.elapsed())
    }

    async fn send(&mut self, request: RequestBuilder) -> Result<Response, Error> {
        let response = request.header(COOKIE, self.cookie()).send().await.map_err(failed)?;
        for cookie in response.headers().get_all(SET_COOKIE) {
            let pair = cookie.to_str().map_err(failed)?.split(';').next().unwrap_or_default();
            if let Some((name, value)) = pair.split_once('=') {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        Ok(response)
    }

    fn cookie(&self) -> String {
        self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ")
    }
}

fn location(response: &Response) -> Result<String, Error> {
    let location = response.headers().get(LOCATION).and_then(|location| location.to_str().ok());
    location.map(str::to_owned).ok_or_else(|| failed(format!("{} leads nowhere", response.url())))
}
