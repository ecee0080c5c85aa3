//! The mails about visits: to the administrators of a tenant, and to whoever asked.

use askama::Template;

use super::{LASTS, Visit};
use crate::base::Base;
use crate::email_address::EmailAddress;
use crate::language::{Language, Texts};
use crate::mail::{Letter, Message, greeting};
use crate::roles::Administrator;
use crate::tenants::Tenant;
use crate::web::dates::Moment;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// It waits for one of them to agree.
    Asked,
    /// It began without.
    BrokeGlass,
}

#[derive(Template)]
#[template(path = "mail/visit.html")]
struct Html<'a> {
    t: Texts,
    mail: &'a VisitMail,
}

#[derive(Template)]
#[template(path = "mail/visit.txt")]
struct Text<'a> {
    t: Texts,
    mail: &'a VisitMail,
}

pub(crate) struct VisitMail {
    pub language: Language,
    pub subject: String,
    pub text: String,
    pub greeting: String,
    pub tenant: String,
    pub visitor: String,
    pub reason: String,
    pub asked: String,
    pub url: String,
    pub support_email: String,
}

pub(super) fn visit(
    base: &Base,
    tenant: &Tenant,
    visit: &Visit,
    to: &Administrator,
    kind: Kind,
) -> Result<Message, askama::Error> {
    let t = to.language.texts();
    let (word, subject, text) = match kind {
        Kind::Asked => {
            ("visit_asked", t.mail_visit_asked_subject(&tenant.name), t.mail_visit_asked_text(&tenant.name))
        }
        Kind::BrokeGlass => (
            "visit_without_agreement",
            t.mail_visit_glass_subject(&tenant.name),
            t.mail_visit_glass_text(&tenant.name),
        ),
    };
    let mail = VisitMail {
        language: to.language,
        subject,
        text,
        greeting: greeting(&to.name, t),
        tenant: tenant.name.clone(),
        visitor: visit.visitor_called.clone(),
        reason: visit.reason.clone(),
        asked: Moment::new(visit.asked_at, t).exact,
        url: base.settings.base_url.join(&format!("/t/{}/settings/visits", tenant.slug)),
        support_email: base.settings.support_email.clone(),
    };
    Ok(Message {
        kind: word,
        tenant: Some(tenant.id),
        person: Some(to.person),
        link: None,
        to: to.address.clone(),
        to_name: to.name.clone(),
        language: to.language.tag(),
        text: Text { t, mail: &mail }.render()?,
        html: Html { t, mail: &mail }.render()?,
        subject: mail.subject,
    })
}

/// Tells whoever asked for a visit what an administrator has decided.
pub(super) fn decided(
    base: &Base,
    tenant: &Tenant,
    visit: &Visit,
    is_approved: bool,
    (to, name, language): (&EmailAddress, &str, Language),
) -> Result<Message, askama::Error> {
    let t = language.texts();
    let url = base.settings.base_url.join(&format!("/superadmin/tenants/{}/visit", tenant.slug));
    let minutes = LASTS.whole_minutes().to_string();
    let (kind, subject, text) = match is_approved {
        true => (
            "visit_approved",
            t.mail_visit_approved_subject(&tenant.name),
            t.mail_visit_approved_text(&tenant.name, minutes),
        ),
        false => (
            "visit_refused",
            t.mail_visit_refused_subject(&tenant.name),
            t.mail_visit_refused_text(&tenant.name),
        ),
    };
    let letter = Letter {
        kind,
        language,
        subject,
        greeting: greeting(name, t),
        text,
        items: Vec::new(),
        facts: vec![
            (t.visits_column_reason(), visit.reason.clone()),
            (t.visits_column_when(), Moment::new(visit.asked_at, t).exact),
        ],
        button: is_approved.then(|| (t.visit_begin(), url)),
        links: Vec::new(),
        why: t.mail_visit_asker_why(&tenant.name),
        support_email: base.settings.support_email.clone(),
    };
    letter.message_of(Some(tenant.id), None, to, name.to_owned())
}
