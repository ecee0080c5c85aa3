//! Asking once more, between a form and its deed: nothing has been done yet, and the button of this page
//! sends the same form again with the answer in it. So it works without script, and nothing is kept here.

use askama::Template;
use askama_web::WebTemplate;

use super::forms::{CONFIRMED, Form};
use super::frame::Frame;
use crate::language::Texts;

#[derive(Template, WebTemplate)]
#[template(path = "web/confirmation.html")]
pub(crate) struct ConfirmationPage {
    t: Texts,
    frame: Frame,
    question: Question,
    /// Where the form came from and goes again.
    action: String,
    fields: Vec<(String, String)>,
}

/// What is asked, in the reader's words.
pub(crate) struct Question {
    pub title: String,
    pub text: String,
    /// What they would lose.
    pub lost: Vec<String>,
    /// What follows from it.
    pub notes: Vec<String>,
    pub yes: String,
    /// Where "no" leads.
    pub back: String,
}

impl ConfirmationPage {
    /// `path` is where `form` was sent.
    pub(crate) fn new(frame: Frame, question: Question, path: &str, form: &Form) -> Self {
        let fields = form.iter().filter(|(field, _)| *field != CONFIRMED);
        let fields = fields.map(|(field, value)| (field.to_owned(), value.to_owned())).collect();
        Self { t: frame.t(), frame, question, action: path.to_owned(), fields }
    }
}
