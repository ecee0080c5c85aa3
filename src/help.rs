//! /help/signing-up: the whole way explained, for everybody.

use askama::Template;
use askama_web::WebTemplate;

use crate::language::Texts;
use crate::web::frame::{Frame, Visit};

#[derive(Template, WebTemplate)]
#[template(path = "help/signing_up.html")]
pub(crate) struct SigningUpPage {
    t: Texts,
    frame: Frame,
    /// Where our mails come from.
    sender: String,
}

/// GET /help/signing-up
pub(crate) async fn signing_up(visit: Visit) -> SigningUpPage {
    let frame = visit.frame();
    SigningUpPage { t: frame.t(), frame, sender: visit.base.settings.mail_from.email.to_string() }
}
