//! The mailbox to look at: a list, one mail, and the same as JSON.

use std::sync::Arc;

use askama::Template;
use askama_web::WebTemplate;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::Deserialize;
use time::OffsetDateTime;
use time::macros::format_description;
use tower_http::csrf::CsrfLayer;

use super::message::Message;
use super::shelf::Shelf;
use crate::server::{self, page_headers};

const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; frame-src 'self'; \
                      form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// A mail may show itself and be clicked, but runs nothing and fetches nothing.
const MAIL_POLICY: &str = "sandbox allow-popups allow-popups-to-escape-sandbox \
                           allow-top-navigation-by-user-activation; default-src 'none'; \
                           style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

pub(super) fn router(shelf: Arc<Shelf>) -> Router {
    Router::new()
        .route("/", get(list))
        .route("/clear", post(clear))
        .route("/messages/{id}", get(show))
        .route("/messages/{id}/html", get(html_part))
        .route("/messages/{id}/raw", get(raw))
        .route("/api/messages", get(list_json))
        .route("/api/messages/{id}", get(show_json))
        .route("/sandbox.css", get(server::style))
        .fallback(missing)
        .layer(CsrfLayer::new())
        .layer(middleware::from_fn(|request, next| {
            page_headers(HeaderValue::from_static(POLICY), request, next)
        }))
        .with_state(shelf)
}

#[derive(Deserialize)]
struct Filter {
    #[serde(default)]
    to: String,
}

impl Filter {
    fn apply(&self, shelf: &Shelf) -> Vec<Arc<Message>> {
        match self.to.trim() {
            "" => shelf.all(),
            address => shelf.to(address),
        }
    }
}

/// The list of mails, newest first.
#[derive(Template, WebTemplate)]
#[template(path = "mailbox/list.html")]
struct ListPage {
    to: String,
    mails: Vec<Arc<Message>>,
}

async fn list(State(shelf): State<Arc<Shelf>>, Query(filter): Query<Filter>) -> ListPage {
    ListPage { mails: filter.apply(&shelf), to: filter.to }
}

/// One mail.
#[derive(Template, WebTemplate)]
#[template(path = "mailbox/message.html")]
struct MessagePage {
    mail: Arc<Message>,
}

async fn show(State(shelf): State<Arc<Shelf>>, Path(id): Path<String>) -> Response {
    match shelf.find(&id) {
        Some(mail) => MessagePage { mail }.into_response(),
        None => missing().await.into_response(),
    }
}

async fn html_part(State(shelf): State<Arc<Shelf>>, Path(id): Path<String>) -> Response {
    let Some(mail) = shelf.find(&id) else {
        return missing().await.into_response();
    };
    let policy = [(header::CONTENT_SECURITY_POLICY, MAIL_POLICY)];
    (policy, Html(leading_out_of_the_frame(&mail.html))).into_response()
}

/// Lets links leave the frame and take the whole window, as a click in a mail program opens a browser.
fn leading_out_of_the_frame(html: &str) -> String {
    let base = "<base target=\"_top\">";
    let lower = html.to_ascii_lowercase();
    let after_head = lower.find("<head").and_then(|at| Some(at + lower[at..].find('>')? + 1));
    match after_head {
        Some(at) => format!("{}{base}{}", &html[..at], &html[at..]),
        None => {
            format!("<!doctype html><html lang=\"en\"><head><title>Mail</title>{base}</head><body>{html}")
        }
    }
}

async fn raw(State(shelf): State<Arc<Shelf>>, Path(id): Path<String>) -> Response {
    match shelf.find(&id) {
        Some(mail) => {
            ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], mail.raw.clone()).into_response()
        }
        None => missing().await.into_response(),
    }
}

async fn clear(State(shelf): State<Arc<Shelf>>) -> Redirect {
    shelf.clear();
    Redirect::to("/")
}

async fn list_json(State(shelf): State<Arc<Shelf>>, Query(filter): Query<Filter>) -> Response {
    let mails = filter.apply(&shelf);
    Json(mails.iter().map(AsRef::as_ref).collect::<Vec<&Message>>()).into_response()
}

async fn show_json(State(shelf): State<Arc<Shelf>>, Path(id): Path<String>) -> Response {
    match shelf.find(&id) {
        Some(mail) => Json(&*mail).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// There is no such page or mail.
#[derive(Template, WebTemplate)]
#[template(path = "mailbox/missing.html")]
struct MissingPage;

async fn missing() -> (StatusCode, MissingPage) {
    (StatusCode::NOT_FOUND, MissingPage)
}

fn moment(at: &OffsetDateTime) -> String {
    let shape =
        format_description!("[day padding:none] [month repr:short] [year], [hour]:[minute]:[second] UTC");
    at.to_offset(time::UtcOffset::UTC).format(shape).unwrap_or_default()
}

/// Plain text cut into stretches, those that are addresses of pages being links.
fn stretches(text: &str) -> Vec<(bool, &str)> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(at) = ["https://", "http://"].iter().filter_map(|it| rest.find(it)).min() {
        let ends = |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"');
        let end = rest[at..].find(ends).map_or(rest.len(), |length| at + length);
        let url = rest[at..end].trim_end_matches(['.', ',', ')', ';', ':', '!', '?']);
        found.push((false, &rest[..at]));
        found.push((true, url));
        rest = &rest[at + url.len()..];
    }
    found.push((false, rest));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_in_plain_text_become_links_without_the_full_stop_behind_them() {
        assert_eq!(
            stretches("See http://a.example/x?y=1. Bye"),
            [(false, "See "), (true, "http://a.example/x?y=1"), (false, ". Bye")]
        );
        assert_eq!(stretches("http://"), [(false, ""), (true, "http://"), (false, "")]);
    }

    #[test]
    fn links_of_a_mail_lead_out_of_its_frame() {
        let html = leading_out_of_the_frame("<html><HEAD><title>x</title></HEAD>");
        assert!(html.starts_with("<html><HEAD><base target=\"_top\"><title>"));
        assert!(leading_out_of_the_frame("<p>x").contains("<base target=\"_top\"></head><body><p>x"));
    }
}
