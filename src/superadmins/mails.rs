//! The mail that invites a superadmin.

use askama::Template;

use super::SuperadminInvitation;
use crate::base::Base;
use crate::ids::LinkId;
use crate::language::{Language, Texts};
use crate::mail::{LINK_PLACE, Message};
use crate::web::dates::day;

#[derive(Template)]
#[template(path = "mail/superadmin.html")]
struct Html<'a> {
    t: Texts,
    mail: &'a SuperadminMail,
}

#[derive(Template)]
#[template(path = "mail/superadmin.txt")]
struct Text<'a> {
    t: Texts,
    mail: &'a SuperadminMail,
}

pub(crate) struct SuperadminMail {
    pub language: Language,
    pub ends: String,
    pub url: String,
    pub address: String,
    pub support_email: String,
}

pub(super) fn invitation(
    base: &Base,
    invitation: &SuperadminInvitation,
    link: LinkId,
) -> Result<Message, askama::Error> {
    // Nobody knows yet what language this person reads.
    let language = Language::default();
    let t = language.texts();
    let mail = SuperadminMail {
        language,
        ends: day(invitation.ends_at, t),
        url: LINK_PLACE.to_owned(),
        address: invitation.address.as_typed().to_owned(),
        support_email: base.settings.support_email.clone(),
    };
    Ok(Message {
        kind: "superadmin_invitation",
        tenant: None,
        person: None,
        link: Some(link),
        to: invitation.address.clone(),
        to_name: String::new(),
        language: language.tag(),
        subject: t.mail_superadmin_subject(),
        text: Text { t, mail: &mail }.render()?,
        html: Html { t, mail: &mail }.render()?,
    })
}
