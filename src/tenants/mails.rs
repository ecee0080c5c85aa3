//! The mails about what becomes of a tenant, to its administrators.

use time::OffsetDateTime;

use super::Tenant;
use crate::base::Base;
use crate::mail::{Letter, Message, greeting};
use crate::roles::Administrator;
use crate::web::dates::day;

/// What becomes of a tenant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum News {
    Suspended,
    Reopened,
    /// It is erased then.
    Leaving(OffsetDateTime),
    /// Whether they can enter again: it may be suspended as well.
    Restored {
        is_open: bool,
    },
}

/// Tells an administrator what becomes of their tenant.
pub(super) fn news(
    base: &Base,
    tenant: &Tenant,
    to: &Administrator,
    news: News,
) -> Result<Message, askama::Error> {
    let t = to.language.texts();
    let name = &tenant.name;
    let (kind, subject, text, is_open) = match news {
        News::Suspended => (
            "tenant_suspended",
            t.mail_tenant_suspended_subject(name),
            t.mail_tenant_suspended_text(name),
            false,
        ),
        News::Reopened => {
            ("tenant_reopened", t.mail_tenant_reopened_subject(name), t.mail_tenant_reopened_text(name), true)
        }
        News::Leaving(due_at) => (
            "tenant_deletion_scheduled",
            t.mail_tenant_leaving_subject(name, day(due_at, t)),
            t.mail_tenant_leaving_text(name, day(due_at, t)),
            false,
        ),
        News::Restored { is_open } => (
            "tenant_restored",
            t.mail_tenant_restored_subject(name),
            t.mail_tenant_restored_text(name),
            is_open,
        ),
    };
    let url = base.settings.base_url.join(&format!("/t/{}/measurements", tenant.slug));
    let letter = Letter {
        kind,
        language: to.language,
        subject,
        greeting: greeting(&to.name, t),
        text,
        items: Vec::new(),
        facts: Vec::new(),
        button: is_open.then(|| (t.closed_other(name), url)),
        links: Vec::new(),
        why: t.mail_visit_why(name),
        support_email: base.settings.support_email.clone(),
    };
    letter.message(Some((tenant.id, to.person)), &to.address, to.name.clone())
}
