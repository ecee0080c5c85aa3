//! What members see of a tenant that is closed.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};

use crate::language::Texts;
use crate::sign_in::guards::SignedIn;
use crate::tenants::{Closed, Tenant};
use crate::web::dates::day;
use crate::web::failure::Failure;
use crate::web::frame::{Frame, Spot};

/// Why nobody enters, and whom to ask.
pub(crate) struct ClosedWords {
    pub title: String,
    pub text: String,
}

impl ClosedWords {
    pub(crate) fn new(tenant: &Tenant, closed: Closed, t: Texts) -> Self {
        let tenant = &tenant.name;
        match closed {
            Closed::Suspended => {
                Self { title: t.closed_suspended_title(tenant), text: t.closed_suspended_text() }
            }
            Closed::Leaving(at) => {
                let day = day(at, t);
                Self { title: t.closed_leaving_title(tenant), text: t.closed_leaving_text(day) }
            }
        }
    }
}

#[derive(Template)]
#[template(path = "sign_in/closed.html")]
struct ClosedPage {
    t: Texts,
    frame: Frame,
    closed: ClosedWords,
}

pub(in crate::sign_in) fn closed_page(signed_in: &SignedIn, tenant: &Tenant, closed: Closed) -> Response {
    // Nothing leads into the tenant from here.
    let frame = Frame { tenant: None, ..signed_in.frame(Spot::Elsewhere) };
    let t = frame.t();
    let page = ClosedPage { t, closed: ClosedWords::new(tenant, closed, t), frame };
    match page.render() {
        Ok(html) => (StatusCode::FORBIDDEN, Html(html)).into_response(),
        Err(error) => Failure::Broken(error.into()).into_response(),
    }
}
