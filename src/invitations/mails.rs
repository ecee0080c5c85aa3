//! The mails about invitations: subject, text and HTML of each.

use askama::Template;
use time::OffsetDateTime;

use super::offer::Offer;
use crate::base::Base;
use crate::email_address::EmailAddress;
use crate::ids::LinkId;
use crate::language::Texts;
use crate::mail::{LINK_PLACE, Message};
use crate::roles::words;
use crate::web::dates::{Moment, day};

#[derive(Template)]
#[template(path = "mail/invitation.html")]
struct InvitationHtml<'a> {
    t: Texts,
    mail: &'a InvitationMail,
}

#[derive(Template)]
#[template(path = "mail/invitation.txt")]
struct InvitationText<'a> {
    t: Texts,
    mail: &'a InvitationMail,
}

pub(crate) struct InvitationMail {
    pub language: &'static str,
    pub greeting: String,
    pub inviter: String,
    pub tenant: String,
    pub roles: String,
    pub ends: String,
    pub url: String,
    pub help_url: String,
    pub address: String,
    pub support_email: String,
}

/// "You are invited to SmartTrackers", with a place for the link.
pub(super) fn invitation(base: &Base, offer: &Offer, link: LinkId) -> Result<Message, askama::Error> {
    let language = offer.spoken();
    let t = language.texts();
    let mail = InvitationMail {
        language: language.tag(),
        greeting: greeting(&offer.person_name, t),
        inviter: offer.inviter_called(t),
        tenant: offer.tenant.name.clone(),
        roles: words::role_names(&offer.roles, t),
        ends: day(offer.invitation.ends_at, t),
        url: LINK_PLACE.to_owned(),
        help_url: base.settings.base_url.join("/help/signing-up"),
        address: offer.address.as_typed().to_owned(),
        support_email: base.settings.support_email.clone(),
    };
    Ok(Message {
        kind: "invitation",
        tenant: Some(offer.tenant.id),
        person: Some(offer.person),
        link: Some(link),
        to: offer.address.clone(),
        to_name: offer.person_name.clone(),
        language: language.tag(),
        subject: t.mail_invitation_subject(),
        text: InvitationText { t, mail: &mail }.render()?,
        html: InvitationHtml { t, mail: &mail }.render()?,
    })
}

#[derive(Template)]
#[template(path = "mail/answer.html")]
struct AnswerHtml<'a> {
    t: Texts,
    mail: &'a AnswerMail,
}

#[derive(Template)]
#[template(path = "mail/answer.txt")]
struct AnswerText<'a> {
    t: Texts,
    mail: &'a AnswerMail,
}

pub(crate) struct AnswerMail {
    pub language: &'static str,
    pub subject: String,
    pub text: String,
    pub greeting: String,
    pub tenant: String,
    pub roles: String,
    pub answered: String,
    pub people_url: String,
    pub support_email: String,
}

/// What the invitee answered.
pub(super) enum Answer<'a> {
    /// `by`: the address of the account, where it is not the invited one.
    Accepted {
        by: Option<&'a EmailAddress>,
    },
    Declined,
}

/// Tells the inviter what the invitee answered.
pub(super) fn answer(
    base: &Base,
    offer: &Offer,
    to: &EmailAddress,
    answer: Answer<'_>,
    now: OffsetDateTime,
) -> Result<Message, askama::Error> {
    let language = offer.inviter_language.unwrap_or(offer.tenant.language);
    let t = language.texts();
    let address = offer.address.as_typed();
    let person = if offer.person_name.is_empty() { address } else { &offer.person_name };
    let tenant = &offer.tenant.name;
    let (kind, subject, text) = match answer {
        Answer::Accepted { by: None } => {
            ("accepted", t.mail_accepted_subject(person), t.mail_accepted_text(person, address, tenant))
        }
        Answer::Accepted { by: Some(by) } => {
            let text = t.mail_accepted_by_link_text(address, by.as_typed(), tenant);
            ("accepted", t.mail_accepted_subject(person), text)
        }
        Answer::Declined => {
            ("declined", t.mail_declined_subject(person), t.mail_declined_text(person, address, tenant))
        }
    };
    let name = offer.inviter_name.clone().unwrap_or_default();
    let mail = AnswerMail {
        language: language.tag(),
        subject,
        text,
        greeting: greeting(&name, t),
        tenant: tenant.clone(),
        roles: words::role_names(&offer.roles, t),
        answered: Moment::new(now, t).exact,
        people_url: base.settings.base_url.join(&format!("/t/{}/settings/people", offer.tenant.slug)),
        support_email: base.settings.support_email.clone(),
    };
    Ok(Message {
        kind,
        tenant: Some(offer.tenant.id),
        person: Some(offer.person),
        link: None,
        to: to.clone(),
        to_name: name,
        language: language.tag(),
        text: AnswerText { t, mail: &mail }.render()?,
        html: AnswerHtml { t, mail: &mail }.render()?,
        subject: mail.subject,
    })
}

fn greeting(name: &str, t: Texts) -> String {
    if name.is_empty() { t.mail_greeting() } else { t.mail_greeting_name(name) }
}
