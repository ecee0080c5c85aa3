//! /superadmin/people: "I can't get in".

use askama::Template;
use askama_web::WebTemplate;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::{Blocked, Found, FoundAccount, FoundPerson, find, find_tenant};
use crate::base::Base;
use crate::email_address::EmailAddress;
use crate::ids::{PersonId, TenantId};
use crate::invitations::{self, GOOD_FOR};
use crate::language::Texts;
use crate::people::listing::{PersonRow, ToldHistory};
use crate::sign_in::Demand;
use crate::sign_in::closed::pages::ClosedWords;
use crate::sign_in::guards::{SignedIn, Superadmin};
use crate::visits::pages::visit_path;
use crate::web::dates::{Moment, day};
use crate::web::failure::Failure;
use crate::web::forms::{FieldErrors, Form};
use crate::web::frame::{Frame, Spot};
use crate::web::notices::Notice;

#[derive(Template, WebTemplate)]
#[template(path = "support/find.html")]
pub(crate) struct FindPage {
    t: Texts,
    frame: Frame,
    typed: String,
    errors: FieldErrors,
    found: Option<FoundWords>,
}

struct FoundWords {
    accounts: Vec<AccountWords>,
    people: Vec<PersonWords>,
    is_cut: bool,
}

struct AccountWords {
    id: String,
    name: String,
    address: String,
    signed_in: Moment,
    second_factor: Option<Moment>,
    is_superadmin: bool,
}

struct PersonWords {
    tenant: String,
    tenant_id: String,
    slug: String,
    person_id: String,
    row: PersonRow,
    history: ToldHistory,
    blocked: String,
    /// What to do about it.
    advice: String,
    tone: &'static str,
    /// What the button says that sends the invitation again, where that helps.
    resend: Option<String>,
    visit: String,
}

impl FoundWords {
    fn new(found: Found, base: &Base, t: Texts) -> Self {
        Self {
            accounts: found.accounts.into_iter().map(|account| AccountWords::new(account, t)).collect(),
            people: found.people.into_iter().map(|person| PersonWords::new(person, base, t)).collect(),
            is_cut: found.is_cut,
        }
    }
}

impl AccountWords {
    fn new(account: FoundAccount, t: Texts) -> Self {
        Self {
            id: account.id.to_string(),
            name: account.name,
            address: account.address,
            signed_in: Moment::new(account.signed_in_at, t),
            second_factor: account.second_factor_at.map(|at| Moment::new(at, t)),
            is_superadmin: account.is_superadmin,
        }
    }
}

impl PersonWords {
    fn new(found: FoundPerson, base: &Base, t: Texts) -> Self {
        let now = base.now();
        let (blocked, advice) = words(&found, t);
        let person = found.history.listed.person.id;
        let path = format!("/t/{}/settings/people/{person}", found.tenant.slug);
        Self {
            tenant_id: found.tenant.id.to_string(),
            person_id: person.to_string(),
            row: PersonRow::new(&found.history.listed, false, t, now),
            history: ToldHistory::new(&found.history, t, now),
            tone: if found.blocked == Blocked::Nothing { "ok" } else { "wait" },
            resend: found.blocked.is_helped_by_mail().then(|| t.support_resend(day(now + GOOD_FOR, t))),
            visit: visit_path(&found.tenant.slug, &path),
            slug: found.tenant.slug.to_string(),
            tenant: found.tenant.name,
            blocked,
            advice,
        }
    }
}

/// What blocks them, and what helps.
fn words(found: &FoundPerson, t: Texts) -> (String, String) {
    let told = |answer: &Option<String>| answer.clone().unwrap_or_default();
    match &found.blocked {
        Blocked::Closed(closed) => {
            (ClosedWords::new(&found.tenant, *closed, t).title, t.support_closed_advice())
        }
        Blocked::Deactivated(at) => (t.support_deactivated(day(*at, t)), t.support_deactivated_advice()),
        Blocked::JoinedAs(address) => (t.support_joined_as(address), t.support_joined_as_advice(address)),
        Blocked::SecondFactor(Demand::From(at)) => {
            (t.support_second_factor_from(day(*at, t)), t.support_second_factor_advice())
        }
        Blocked::SecondFactor(_) => (t.support_second_factor(), t.support_second_factor_advice()),
        Blocked::NotDelivered(answer) => {
            (t.support_not_delivered(told(answer)), t.support_not_delivered_advice())
        }
        Blocked::MailDelayed(at, answer) => {
            (t.support_delayed(Moment::new(*at, t).exact, told(answer)), t.support_delayed_advice())
        }
        Blocked::MailUnderWay => (t.support_under_way(), t.support_under_way_advice()),
        Blocked::Expired(at) => (t.support_expired(day(*at, t)), t.support_expired_advice()),
        Blocked::Declined(at) => (t.support_declined(day(*at, t)), t.support_invite_again_advice()),
        Blocked::Revoked(at) => (t.support_revoked(day(*at, t)), t.support_invite_again_advice()),
        Blocked::WantsToJoin => (t.support_wants_to_join(), t.support_administrator_advice()),
        Blocked::Held => (t.support_held(), t.support_administrator_advice()),
        Blocked::OtherAddress => (t.support_other_address(), t.support_other_address_advice()),
        Blocked::NotAnswered => (t.support_not_answered(), t.support_not_answered_advice()),
        Blocked::NotOpened(at) => {
            (t.support_not_opened(Moment::new(*at, t).exact), t.support_not_opened_advice())
        }
        Blocked::Nothing => (t.support_nothing(), t.support_nothing_advice()),
    }
}

#[derive(Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    email: Option<String>,
}

/// GET /superadmin/people
pub(crate) async fn people(
    Superadmin(signed_in): Superadmin,
    State(base): State<Base>,
    Query(Asked { email }): Query<Asked>,
) -> Result<Response, Failure> {
    let frame = signed_in.frame(Spot::FindPerson);
    let t = frame.t();
    let typed = email.unwrap_or_default().trim().to_owned();
    let mut page = FindPage { t, frame, typed, errors: FieldErrors::default(), found: None };
    if page.typed.is_empty() {
        return Ok(page.into_response());
    }
    let Ok(address) = page.typed.parse::<EmailAddress>() else {
        page.errors.add("email", t.error_email_malformed());
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    page.found = Some(FoundWords::new(find(&base, &address).await?, &base, t));
    Ok(page.into_response())
}

/// POST /superadmin/people/resend
pub(crate) async fn resend(
    Superadmin(signed_in): Superadmin,
    State(base): State<Base>,
    form: Form,
) -> Result<Redirect, Failure> {
    let tenant: TenantId = form.get("tenant").parse().map_err(|_| Failure::NotFound)?;
    let person: PersonId = form.get("person").parse().map_err(|_| Failure::NotFound)?;
    let tenant = find_tenant(&base.db, tenant).await?.ok_or(Failure::NotFound)?;
    let actor = signed_in.standing.account.id;
    let address = invitations::resend_for_support(&base, actor, tenant.id, person)
        .await
        .map_err(|refused| failure(refused, &signed_in, form.get("email")))?;
    let address = address.as_typed().to_owned();
    let query = url::form_urlencoded::Serializer::new(String::new()).append_pair("email", &address).finish();
    signed_in.visit.leave(&Notice::Resent { address });
    Ok(Redirect::to(&format!("/superadmin/people?{query}")))
}

fn failure(refused: invitations::Refused, signed_in: &SignedIn, person: &str) -> Failure {
    invitations::pages::failure(refused, signed_in.visit.language.texts(), Some(person))
}
