//! The mails about invitations: subject, text and HTML of each.

use askama::Template;
use time::OffsetDateTime;

use super::answering::Declining;
use super::offer::Offer;
use crate::base::Base;
use crate::email_address::EmailAddress;
use crate::ids::LinkId;
use crate::language::{Language, Texts};
use crate::mail::{LINK_PLACE, Message};
pub(super) use crate::mail::{Letter, greeting};
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
    pub language: Language,
    pub subject: String,
    pub intro: String,
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

/// Which of an invitation's mails it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Occasion {
    Invitation,
    /// The same mail, which the invitee asked for.
    Asked,
    Reminder,
}

/// "You are invited to SmartTrackers", or that one still is, with a place for the link.
pub(super) fn invitation(
    base: &Base,
    offer: &Offer,
    occasion: Occasion,
    link: LinkId,
) -> Result<Message, askama::Error> {
    let language = offer.spoken();
    let t = language.texts();
    let (tenant, inviter) = (&offer.tenant.name, offer.inviter_called(t));
    let (kind, subject, intro) = match occasion {
        Occasion::Invitation | Occasion::Asked => {
            ("invitation", t.mail_invitation_subject(), t.mail_invitation_intro(&inviter, tenant))
        }
        Occasion::Reminder => {
            ("reminder", t.mail_reminder_subject(), t.mail_reminder_intro(&inviter, tenant))
        }
    };
    let mail = InvitationMail {
        language,
        greeting: greeting(&offer.person_name, t),
        subject,
        intro,
        inviter,
        tenant: tenant.clone(),
        roles: words::role_names(&offer.roles, t),
        ends: day(offer.invitation.ends_at, t),
        url: LINK_PLACE.to_owned(),
        help_url: base.settings.base_url.join("/help/signing-up"),
        address: offer.address.as_typed().to_owned(),
        support_email: base.settings.support_email.clone(),
    };
    Ok(Message {
        kind,
        tenant: Some(offer.tenant.id),
        person: Some(offer.person),
        link: Some(link),
        to: offer.address.clone(),
        to_name: offer.person_name.clone(),
        language: language.tag(),
        text: InvitationText { t, mail: &mail }.render()?,
        html: InvitationHtml { t, mail: &mail }.render()?,
        subject: mail.subject,
    })
}

/// What the invitee answered.
pub(super) enum Answer<'a> {
    /// `by`: the address of the account, where it is not the invited one.
    Accepted {
        by: Option<&'a EmailAddress>,
    },
    Declined(&'a Declining),
    /// They have not: it is over.
    Expired,
}

/// Tells the inviter what the invitee answered.
pub(super) fn answer(
    base: &Base,
    offer: &Offer,
    to: &EmailAddress,
    answer: &Answer<'_>,
    now: OffsetDateTime,
) -> Result<Message, askama::Error> {
    let language = offer.inviter_language.unwrap_or(offer.tenant.language);
    let t = language.texts();
    let (person, address, tenant) = (offer.called(), offer.address.as_typed(), &offer.tenant.name);
    let both =
        if offer.person_name.is_empty() { address.to_owned() } else { format!("{person} ({address})") };
    let (kind, subject, text) = match answer {
        Answer::Accepted { by: None } => {
            ("accepted", t.mail_accepted_subject(person), t.mail_accepted_text(both, tenant))
        }
        Answer::Accepted { by: Some(by) } => {
            let text = t.mail_accepted_by_link_text(address, by.as_typed(), tenant);
            ("accepted", t.mail_accepted_subject(person), text)
        }
        Answer::Declined(declining) => {
            let text = match declining.is_for_good {
                true => t.mail_declined_for_good_text(both, tenant),
                false => t.mail_declined_text(both, tenant),
            };
            ("declined", t.mail_declined_subject(person), text)
        }
        Answer::Expired => ("expired", t.mail_expired_subject(person), t.mail_expired_text(both, tenant)),
    };
    let mut facts = vec![(t.fact_roles(), words::role_names(&offer.roles, t))];
    if let Answer::Declined(Declining { because: Some(because), .. }) = answer {
        facts.push((t.fact_reason(), because.clone()));
    }
    if !matches!(answer, Answer::Expired) {
        facts.push((t.mail_answer_on(), Moment::new(now, t).exact));
    }
    let name = offer.inviter_name.clone().unwrap_or_default();
    let letter = Letter {
        kind,
        language,
        subject,
        greeting: greeting(&name, t),
        text,
        items: Vec::new(),
        facts,
        button: Some((t.mail_answer_button(), people_url(base, offer))),
        links: Vec::new(),
        why: t.mail_told_why(),
        support_email: base.settings.support_email.clone(),
    };
    letter.message(Some((offer.tenant.id, offer.person)), to, name)
}

/// Where the administrator sees the person.
pub(super) fn people_url(base: &Base, offer: &Offer) -> String {
    base.settings.base_url.join(&format!("/t/{}/settings/people/{}", offer.tenant.slug, offer.person))
}
