//! The plain letter: most mails are one.

use askama::Template;

use super::Message;
use crate::email_address::EmailAddress;
use crate::ids::{PersonId, TenantId};
use crate::language::{Language, Texts};

#[derive(Template)]
#[template(path = "mail/letter.html")]
struct LetterHtml<'a> {
    t: Texts,
    mail: &'a Letter,
}

#[derive(Template)]
#[template(path = "mail/letter.txt")]
struct LetterText<'a> {
    t: Texts,
    mail: &'a Letter,
}

/// By name, where there is one.
pub fn greeting(name: &str, t: Texts) -> String {
    if name.is_empty() { t.mail_greeting() } else { t.mail_greeting_name(name) }
}

/// A mail without a secret that tells one thing, with what there is to do about it.
#[derive(Clone, Debug)]
pub struct Letter {
    pub kind: &'static str,
    pub language: Language,
    pub subject: String,
    pub greeting: String,
    pub text: String,
    /// One point each.
    pub items: Vec<String>,
    /// Names and values.
    pub facts: Vec<(String, String)>,
    /// What its button says and where it leads.
    pub button: Option<(String, String)>,
    /// More places to go to: what they are called, and where they are.
    pub links: Vec<(String, String)>,
    pub why: String,
    pub support_email: String,
}

impl Letter {
    /// About somebody of a tenant, where it is about anybody.
    ///
    /// # Errors
    /// When it cannot be rendered.
    pub fn message(
        self,
        about: Option<(TenantId, PersonId)>,
        to: &EmailAddress,
        to_name: String,
    ) -> Result<Message, askama::Error> {
        let (tenant, person) = about.unzip();
        self.message_of(tenant, person, to, to_name)
    }

    /// Of a tenant, where it is of one.
    ///
    /// # Errors
    /// When it cannot be rendered.
    pub fn message_of(
        self,
        tenant: Option<TenantId>,
        person: Option<PersonId>,
        to: &EmailAddress,
        to_name: String,
    ) -> Result<Message, askama::Error> {
        let t = self.language.texts();
        Ok(Message {
            kind: self.kind,
            tenant,
            person,
            link: None,
            to: to.clone(),
            to_name,
            language: self.language.tag(),
            text: LetterText { t, mail: &self }.render()?,
            html: LetterHtml { t, mail: &self }.render()?,
            subject: self.subject,
        })
    }
}
