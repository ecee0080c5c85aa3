//! The mail that tells an inviter several things at once.

use super::{Kind, Tiding};
use crate::base::Base;
use crate::invitations::mails::{Letter, greeting};
use crate::language::Language;
use crate::mail::Message;
use crate::web::dates::day;

/// So many are named; of the others there is a number.
const NAMED: usize = 50;

/// `None` when there is no address to send it to. `first` is one of `tidings`.
pub(super) fn digest(
    base: &Base,
    first: &Tiding,
    tidings: &[Tiding],
) -> Result<Option<Message>, askama::Error> {
    let Some(to) = &first.to else { return Ok(None) };
    let of_tenant = Language::from_tag(&first.tenant_language).unwrap_or_default();
    let language = first.to_language.unwrap_or(of_tenant);
    let t = language.texts();
    let mut items: Vec<String> = tidings
        .iter()
        .take(NAMED)
        .map(|tiding| {
            let (person, tenant, on) = (&tiding.person, &tiding.tenant_name, day(tiding.happened_at, t));
            let told = match (tiding.kind, &tiding.because) {
                (Kind::Accepted, _) => t.mail_digest_accepted(person, tenant, on),
                (Kind::Declined, None) => t.mail_digest_declined(person, tenant, on),
                (Kind::Declined, Some(because)) => {
                    t.mail_digest_declined_because(person, tenant, on, because)
                }
                (Kind::Expired, _) => t.mail_digest_expired(person, tenant, on),
            };
            if tiding.is_for_good { t.mail_digest_for_good(told) } else { told }
        })
        .collect();
    if let Some(more) = tidings.len().checked_sub(NAMED).filter(|more| *more > 0) {
        items.push(t.mail_digest_more(more.to_string()));
    }
    // The list of people of each tenant; where there is but one, it has a button.
    let list = |tiding: &Tiding| base.settings.base_url.join(&format!("/t/{}/settings/people", tiding.slug));
    let mut lists: Vec<(String, String)> =
        tidings.iter().map(|tiding| (tiding.tenant_name.clone(), list(tiding))).collect();
    lists.sort();
    lists.dedup();
    let is_of_one = lists.len() <= 1;
    let letter = Letter {
        kind: "digest",
        language,
        subject: t.mail_digest_subject(),
        greeting: greeting(&first.to_name, t),
        text: t.mail_digest_text(),
        items,
        facts: Vec::new(),
        button: is_of_one.then(|| (t.mail_answer_button(), list(first))),
        links: if is_of_one { Vec::new() } else { lists },
        why: t.mail_told_why(),
        support_email: base.settings.support_email.clone(),
    };
    letter.message(None, to, first.to_name.clone()).map(Some)
}
