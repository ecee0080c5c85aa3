//! The end of a session: asked for by an application, by the person, or by the clock. Applications that registered
//! an address for it are told (back-channel logout).

use axum::Form;
use axum::extract::{Query, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum_extra::extract::CookieJar;
use serde::Deserialize;
use serde_json::{Value, json};
use url::Url;

use super::clients::Client;
use super::pages::{self, SESSION_COOKIE, TextPage};
use super::sessions::Session;
use super::tokens::ID_TOKEN;
use super::{Connect, Shared};
use crate::Error;

const LOGOUT_TOKEN: &str = "logout+jwt";
const LOGOUT_TOKEN_LIFE: i64 = 300;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    id_token_hint: String,
    post_logout_redirect_uri: String,
    state: Option<String>,
}

/// An application sends the person here. Its ID token proves that it is the application's wish.
pub(super) async fn end_session(
    State(connect): State<Shared>,
    jar: CookieJar,
    Query(asked): Query<Asked>,
) -> Response {
    let hint = connect.keys.verified(ID_TOKEN, &asked.id_token_hint);
    let session = pages::session(&connect, &jar);
    let is_wished = match (&hint, &session) {
        (Some(hint), Some(session)) => hint["sub"] == session.subject.as_str(),
        (_, None) => true,
        (None, Some(_)) => false,
    };
    if !is_wished {
        let mut page = TextPage::new("Visma Connect", "Do you want to sign out?");
        page.has_sign_out = true;
        return page.into_response();
    }
    let sid_of_hint = hint.as_ref().and_then(|it| it["sid"].as_str());
    let jar = end(&connect, jar, session.as_ref(), sid_of_hint).await;
    let client = hint.as_ref().and_then(|it| connect.clients.find(it["aud"].as_str()?));
    (jar, what_follows(client.as_deref(), &asked)).into_response()
}

/// The person presses "Sign out" here.
pub(super) async fn confirm(State(connect): State<Shared>, jar: CookieJar, form: Form<Asked>) -> Response {
    let session = pages::session(&connect, &jar);
    let jar = end(&connect, jar, session.as_ref(), None).await;
    (jar, what_follows(None, &form)).into_response()
}

async fn end(
    connect: &Connect,
    jar: CookieJar,
    session: Option<&Session>,
    sid_of_hint: Option<&str>,
) -> CookieJar {
    let sids = session.map(|it| it.sid.as_str()).into_iter().chain(sid_of_hint);
    let ended: Vec<Session> = sids.flat_map(|sid| connect.sessions.end(sid)).collect();
    tell_applications(connect, ended).await;
    jar.remove(pages::without(SESSION_COOKIE))
}

fn what_follows(client: Option<&Client>, asked: &Asked) -> Response {
    let uri = &asked.post_logout_redirect_uri;
    let may = client.is_some_and(|it| it.may_return_after_sign_out_to(uri));
    if may && let Ok(mut uri) = Url::parse(uri) {
        if let Some(state) = &asked.state {
            uri.query_pairs_mut().append_pair("state", state);
        }
        return (StatusCode::FOUND, [(header::LOCATION, uri.to_string())]).into_response();
    }
    let application = client.map_or("Visma Connect", |it| &it.application_name);
    let mut page = TextPage::new(application, "You are signed out");
    page.link = client.map(|it| (it.login_page.clone(), format!("Back to {application}")));
    page.into_response()
}

/// Tells every application of the ended sessions that wants to know. One that cannot be reached is not told again.
pub(super) async fn tell_applications(connect: &Connect, ended: impl IntoIterator<Item = Session>) {
    for session in ended {
        for client_id in &session.client_ids {
            let client = connect.clients.find(client_id);
            if let Some(client) = client
                && let Some(uri) = &client.backchannel_logout_uri
                && let Err(e) = tell(connect, &client, uri, &session).await
            {
                tracing::warn!("{client_id} could not be told that a session ended: {e}");
            }
        }
    }
}

async fn tell(connect: &Connect, client: &Client, uri: &str, session: &Session) -> Result<(), String> {
    let token = logout_token(connect, client, &session.subject, &session.sid);
    let fields = [("logout_token", token.map_err(|e| e.to_string())?)];
    let answer = connect.http.post(uri).form(&fields).send().await.map_err(|e| e.to_string())?;
    answer.error_for_status().map(|_| ()).map_err(|e| e.to_string())
}

pub(super) fn logout_token(
    connect: &Connect,
    client: &Client,
    subject: &str,
    sid: &str,
) -> Result<String, Error> {
    let mut claims = logout_claims(connect, client, subject, sid);
    let manner = connect.misbehaviour.distort(&mut claims, &client.client_secret);
    connect.keys.sign(LOGOUT_TOKEN, &claims, &manner)
}

fn logout_claims(connect: &Connect, client: &Client, subject: &str, sid: &str) -> Value {
    let now = connect.clock.unix();
    json!({
        "iss": connect.issuer,
        "aud": client.client_id,
        "sub": subject,
        "sid": sid,
        "iat": now,
        "nbf": now,
        "exp": now + LOGOUT_TOKEN_LIFE,
        "jti": uuid::Uuid::new_v4().simple().to_string(),
        "events": { "http://schemas.openid.net/event/backchannel-logout": {} },
    })
}
