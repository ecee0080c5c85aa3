//! The mails about joining with another address.

use super::{Decider, JoinRequest};
use crate::base::Base;
use crate::invitations::Offer;
use crate::invitations::mails::{Letter, greeting, people_url};
use crate::mail::Message;
use crate::roles::words;

/// Tells who decides that somebody asks.
pub(super) fn asked(
    base: &Base,
    offer: &Offer,
    to: &Decider,
    request: &JoinRequest,
) -> Result<Message, askama::Error> {
    let t = to.language.texts();
    let (asker, tenant) = (request.address.as_typed(), &offer.tenant.name);
    let letter = Letter {
        kind: "join_asked",
        language: to.language,
        subject: t.mail_join_asked_subject(asker, tenant),
        greeting: greeting(&to.name, t),
        text: t.mail_join_asked_text(offer.called(), tenant, asker),
        items: Vec::new(),
        facts: vec![
            (t.fact_address(), offer.address.as_typed().to_owned()),
            (t.fact_asks_as(), request.called()),
            (t.fact_roles(), words::role_names(&offer.roles, t)),
        ],
        button: Some((t.mail_join_asked_button(), people_url(base, offer))),
        links: Vec::new(),
        why: if to.is_inviter { t.mail_answer_why(tenant) } else { t.mail_visit_why(tenant) },
        support_email: base.settings.support_email.clone(),
    };
    letter.message(Some((offer.tenant.id, offer.person)), &to.address, to.name.clone())
}

/// Tells who asked that they are in.
pub(super) fn approved(base: &Base, offer: &Offer, request: &JoinRequest) -> Result<Message, askama::Error> {
    let language = request.language.unwrap_or(offer.spoken());
    let t = language.texts();
    let tenant = &offer.tenant.name;
    let url = base.settings.base_url.join(&format!("/t/{}/measurements", offer.tenant.slug));
    let letter = Letter {
        kind: "join_approved",
        language,
        subject: t.mail_join_approved_subject(tenant),
        greeting: greeting(&request.name, t),
        text: t.mail_join_approved_text(tenant, request.address.as_typed()),
        items: Vec::new(),
        facts: vec![(t.fact_roles(), words::role_names(&offer.roles, t))],
        button: Some((t.mail_join_approved_button(), url)),
        links: Vec::new(),
        why: t.mail_join_why(request.address.as_typed(), tenant),
        support_email: base.settings.support_email.clone(),
    };
    letter.message(Some((offer.tenant.id, offer.person)), &request.address, request.name.clone())
}

/// Tells who asked that they are not.
pub(super) fn refused(base: &Base, offer: &Offer, request: &JoinRequest) -> Result<Message, askama::Error> {
    let language = request.language.unwrap_or(offer.spoken());
    let t = language.texts();
    let tenant = &offer.tenant.name;
    let letter = Letter {
        kind: "join_refused",
        language,
        subject: t.mail_join_refused_subject(tenant),
        greeting: greeting(&request.name, t),
        text: t.mail_join_refused_text(tenant, request.address.as_typed()),
        items: Vec::new(),
        facts: Vec::new(),
        button: None,
        links: Vec::new(),
        why: t.mail_join_why(request.address.as_typed(), tenant),
        support_email: base.settings.support_email.clone(),
    };
    letter.message(Some((offer.tenant.id, offer.person)), &request.address, request.name.clone())
}
