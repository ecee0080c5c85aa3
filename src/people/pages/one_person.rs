//! One person with what can be done.

use askama::Template;
use askama_web::WebTemplate;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use time::Duration;

use super::{
    InviteForm, RoleChoice, administrators, choices, chosen_roles, complain_of_roles, is_reader, list_path,
    read_address, read_details, roles_refused,
};
use crate::account::pages::browser_words;
use crate::base::Base;
use crate::ids::{PersonId, RoleId};
use crate::invitations::{self, Status};
use crate::language::{Language, Texts};
use crate::people::listing::{LastSeen, Need, OpenSession, PersonRow, ToldHistory, find_with_history};
use crate::people::{ListedPerson, Refused, change_details, change_roles, deactivate, find, reactivate};
use crate::roles::Permission;
use crate::roles::pages::{Asked, ask_once_more, way_on};
use crate::sign_in::guards::{Entered, MayManagePeople};
use crate::tenants;
use crate::web::cookies::CookieName;
use crate::web::dates::Moment;
use crate::web::failure::Failure;
use crate::web::forms::{FieldErrors, Form};
use crate::web::frame::{Frame, Section, Spot};
use crate::web::notices::Notice;

/// Carries a link from its making to the page that shows it, once, in the browser of whoever made it.
const COPIED_LINK: CookieName = CookieName("copied_link");

#[derive(Template, WebTemplate)]
#[template(path = "people/person.html")]
pub(crate) struct PersonPage {
    t: Texts,
    frame: Frame,
    person: PersonRow,
    need: Option<Need>,
    joined: Option<Moment>,
    account_address: Option<String>,
    errors: FieldErrors,
    roles: Vec<RoleChoice>,
    form: InviteForm,
    languages: Vec<Language>,
    tenant_language: Language,
    may_correct_address: bool,
    history: ToldHistory,
    may_read_trail: bool,
    sessions: Vec<SessionWords>,
    join_requests: Vec<JoinRequestWords>,
    /// A link made for handing over: shown once.
    copied_link: Option<CopiedLink>,
    is_masked: bool,
}

/// Somebody who asks to be let in with another address.
struct JoinRequestWords {
    id: String,
    /// Name and address.
    called: String,
    asked: Moment,
}

/// A link to hand over.
struct CopiedLink {
    url: String,
    /// Whoever has it can accept.
    is_link_enough: bool,
}

/// Where the person is logged in.
struct SessionWords {
    browser: String,
    since: Moment,
    seen: Moment,
}

#[derive(Deserialize)]
pub(crate) struct PersonPath {
    person: String,
}

impl PersonPath {
    fn id(&self) -> Result<PersonId, Failure> {
        self.person.parse().map_err(|_| Failure::NotFound)
    }
}

/// GET /t/{slug}/settings/people/{person}
pub(crate) async fn person(
    MayManagePeople(entered): MayManagePeople,
    State(base): State<Base>,
    Path(path): Path<PersonPath>,
) -> Result<PersonPage, Failure> {
    let page = person_page(&entered, &base, path.id()?, Typed::default(), FieldErrors::default()).await?;
    let (cookies, base_url) = (&entered.signed_in.visit.cookies, &base.settings.base_url);
    let Some(copied) = COPIED_LINK.get(cookies, base_url) else { return Ok(page) };
    COPIED_LINK.remove(cookies, base_url);
    let secret =
        copied.strip_prefix(&format!("{}.", page.person.id)).map(|secret| format!("/invitations/{secret}"));
    let is_link_enough = tenants::settings::find(&base.db, entered.tenant.id).await?.may_join_by_link;
    let copied_link = secret.map(|path| CopiedLink { url: base_url.join(&path), is_link_enough });
    Ok(PersonPage { copied_link, ..page })
}

/// What was typed in one of the forms of a person's page that came back; the others show what is.
#[derive(Default)]
struct Typed {
    chosen: Option<Vec<RoleId>>,
    details: Option<InviteForm>,
    address: Option<String>,
}

async fn person_page(
    entered: &Entered,
    base: &Base,
    person: PersonId,
    typed: Typed,
    errors: FieldErrors,
) -> Result<PersonPage, Failure> {
    let history =
        find_with_history(&base.db, entered.tenant.id, person, base.now()).await?.ok_or(Failure::NotFound)?;
    let frame = entered.frame(Spot::Settings(Section::People));
    let (t, now) = (frame.t(), base.now());
    let person = &history.listed.person;
    let chosen = typed.chosen.unwrap_or_else(|| person.role_ids());
    let details = typed.details.unwrap_or_else(|| InviteForm {
        email: String::new(),
        name: person.name.clone(),
        language: person.language.map(Language::tag).unwrap_or_default().to_owned(),
    });
    let status = history.listed.invitation.map(|invitation| invitation.status(now));
    let mut row = PersonRow::new(&history.listed, is_reader(entered, &history.listed), t, now);
    Ok(PersonPage {
        t,
        frame,
        need: row.take_need(t),
        person: row,
        joined: person.joined_at.map(|at| Moment::new(at, t)),
        account_address: history.account_address.clone(),
        errors,
        roles: choices(&history.roles, &chosen, entered, t),
        form: InviteForm { email: typed.address.unwrap_or_default(), ..details },
        languages: Language::ALL.to_vec(),
        tenant_language: entered.tenant.language,
        join_requests: history
            .join_requests
            .iter()
            .map(|request| JoinRequestWords {
                id: request.id.to_string(),
                called: match request.name.as_str() {
                    "" => request.address.clone(),
                    name => format!("{name} ({})", request.address),
                },
                asked: Moment::new(request.asked_at, t),
            })
            .collect(),
        copied_link: None,
        is_masked: person.is_masked(),
        may_correct_address: !person.is_masked()
            && matches!(status, Some(Status::Pending(_) | Status::Expired(_))),
        sessions: history.sessions.iter().map(|session| session_words(session, t)).collect(),
        history: ToldHistory::new(&history, t, now),
        may_read_trail: entered.permissions.allow(Permission::ReadAudit),
    })
}

fn session_words(session: &OpenSession, t: Texts) -> SessionWords {
    SessionWords {
        browser: browser_words(&session.browser, t),
        since: Moment::new(session.created_at, t),
        seen: Moment::new(session.seen_at, t),
    }
}

/// POST /t/{slug}/settings/people/{person}/details
pub(crate) async fn set_details(
    MayManagePeople(entered): MayManagePeople,
    State(base): State<Base>,
    Path(path): Path<PersonPath>,
    form: Form,
) -> Result<Response, Failure> {
    let t = entered.signed_in.visit.language.texts();
    let listed = find(&base.db, entered.tenant.id, path.id()?).await?.ok_or(Failure::NotFound)?;
    let mut errors = FieldErrors::default();
    if let Some(details) = read_details(&form, &mut errors, t) {
        let account = entered.signed_in.standing.account.id;
        let person = if details.name.is_empty() { listed.person.address.as_typed() } else { &details.name };
        let notice = Notice::DetailsSaved { person: person.to_owned() };
        change_details(&base, account, entered.tenant.id, listed.person.id, details)
            .await
            .map_err(|refused| failure(refused, &entered, listed.person.called()))?;
        entered.signed_in.visit.leave(&notice);
        return Ok(Redirect::to(&person_path(&entered, &listed)).into_response());
    }
    let details = InviteForm {
        name: form.get("name").to_owned(),
        language: form.get("language").to_owned(),
        ..InviteForm::default()
    };
    let typed = Typed { details: Some(details), ..Typed::default() };
    let status = errors.status();
    let page = person_page(&entered, &base, listed.person.id, typed, errors).await?;
    Ok((status, page).into_response())
}

/// POST /t/{slug}/settings/people/{person}/address
pub(crate) async fn correct_address(
    MayManagePeople(entered): MayManagePeople,
    State(base): State<Base>,
    Path(path): Path<PersonPath>,
    form: Form,
) -> Result<Response, Failure> {
    let t = entered.signed_in.visit.language.texts();
    let listed = find(&base.db, entered.tenant.id, path.id()?).await?.ok_or(Failure::NotFound)?;
    let mut errors = FieldErrors::default();
    let typed = read_address(&form, &mut errors, t);
    if let Some(address) = typed {
        if let Some(detour) = administrators::first_for(&entered, &listed, &form) {
            return Ok(detour);
        }
        let account = entered.signed_in.standing.account.id;
        let notice = Notice::AddressCorrected { address: address.as_typed().to_owned() };
        match invitations::correct_address(&base, account, entered.tenant.id, listed.person.id, address).await
        {
            Ok(()) => {
                entered.signed_in.visit.leave(&notice);
                return Ok(Redirect::to(&person_path(&entered, &listed)).into_response());
            }
            Err(invitations::Refused::AddressTaken) => {
                errors.add("email", t.error_email_taken(&entered.tenant.name));
            }
            Err(refused) => match invitations::pages::address_refused(&refused, t) {
                Some(text) => errors.add("email", text),
                None => {
                    return Err(invitations::pages::failure(refused, t, Some(listed.person.called())));
                }
            },
        }
    }
    let typed = Typed { address: Some(form.get("email").to_owned()), ..Typed::default() };
    let status = errors.status();
    let page = person_page(&entered, &base, listed.person.id, typed, errors).await?;
    Ok((status, page).into_response())
}

/// POST /t/{slug}/settings/people/{person}/roles
pub(crate) async fn set_roles(
    MayManagePeople(entered): MayManagePeople,
    State(base): State<Base>,
    Path(path): Path<PersonPath>,
    form: Form,
) -> Result<Response, Failure> {
    let t = entered.signed_in.visit.language.texts();
    let listed = find(&base.db, entered.tenant.id, path.id()?).await?.ok_or(Failure::NotFound)?;
    let chosen = chosen_roles(&form);
    if let Ok(chosen) = &chosen {
        let who = (listed.person.called(), listed.person.permissions());
        if let Some(detour) = administrators::first_for_roles(&entered, &base, who, chosen, &form).await? {
            return Ok(detour);
        }
    }
    let changed = match &chosen {
        Ok(chosen) => {
            let account = entered.signed_in.standing.account.id;
            change_roles(&base, account, entered.tenant.id, listed.person.id, chosen, form.is_confirmed())
                .await
        }
        Err(refused) => Err(Refused::Roles(refused.clone())),
    };
    let mut errors = FieldErrors::default();
    match changed {
        Ok(()) => {
            let person = listed.person.called().to_owned();
            return done(&entered, &base, &listed, &form, &Notice::RolesSaved { person }).await;
        }
        Err(Refused::Unconfirmed(lost)) => {
            let back = person_path(&entered, &listed);
            return Ok(ask_once_more(&entered, Section::People, Asked::Permissions, lost, &form, back));
        }
        Err(Refused::Roles(refused)) => complain_of_roles(&mut errors, "roles", refused, t),
        Err(refused) => return Err(failure(refused, &entered, listed.person.called())),
    }
    let typed = Typed { chosen: Some(chosen.unwrap_or_default()), ..Typed::default() };
    let status = errors.status();
    let page = person_page(&entered, &base, listed.person.id, typed, errors).await?;
    Ok((status, page).into_response())
}

/// POST /t/{slug}/settings/people/{person}/{deed}: the deeds that need nothing but a button.
pub(crate) async fn act(
    MayManagePeople(entered): MayManagePeople,
    State(base): State<Base>,
    Path(DeedPath { person, deed }): Path<DeedPath>,
    form: Form,
) -> Result<Response, Failure> {
    let t = entered.signed_in.visit.language.texts();
    let person = PersonPath { person }.id()?;
    let listed = find(&base.db, entered.tenant.id, person).await?.ok_or(Failure::NotFound)?;
    let (account, tenant) = (entered.signed_in.standing.account.id, entered.tenant.id);
    let address = listed.person.address.as_typed().to_owned();
    let called = listed.person.called().to_owned();
    let of_invitation = |refused| invitations::pages::failure(refused, t, Some(&called));
    // What lets somebody in, with the roles that they have.
    let is_entry = matches!(deed.as_str(), "take-over" | "copy" | "invite" | "reactivate");
    if is_entry && let Some(detour) = administrators::first_for(&entered, &listed, &form) {
        return Ok(detour);
    }
    let notice = match deed.as_str() {
        "resend" => {
            invitations::resend(&base, account, tenant, person).await.map_err(of_invitation)?;
            Notice::Resent { address }
        }
        "take-over" => {
            invitations::take_over(&base, account, tenant, person).await.map_err(of_invitation)?;
            Notice::TakenOver { person: called }
        }
        "replace" => {
            invitations::replace_link(&base, account, tenant, person).await.map_err(of_invitation)?;
            Notice::LinkReplaced { address }
        }
        "copy" => {
            let secret =
                invitations::copy_link(&base, account, tenant, person).await.map_err(of_invitation)?;
            let value = format!("{person}.{}", secret.reveal());
            COPIED_LINK.set(
                &entered.signed_in.visit.cookies,
                &base.settings.base_url,
                value,
                Duration::MINUTE,
            );
            return Ok(Redirect::to(&person_path(&entered, &listed)).into_response());
        }
        "revoke" => {
            invitations::revoke(&base, account, tenant, person).await.map_err(of_invitation)?;
            Notice::Revoked { person: called }
        }
        "invite" => {
            invitations::invite_again(&base, account, tenant, person).await.map_err(of_invitation)?;
            Notice::Invited { address }
        }
        "deactivate" => match deactivate(&base, account, tenant, person, form.is_confirmed()).await {
            Err(Refused::Unconfirmed(lost)) => {
                let back = person_path(&entered, &listed);
                return Ok(ask_once_more(&entered, Section::People, Asked::Entry, lost, &form, back));
            }
            Err(refused) => return Err(failure(refused, &entered, &called)),
            Ok(()) => Notice::Deactivated { person: called },
        },
        "reactivate" => {
            let refusal = reactivate(&base, account, tenant, person).await;
            refusal.map_err(|refused| failure(refused, &entered, &called))?;
            Notice::Reactivated { person: called }
        }
        _ => return Err(Failure::NotFound),
    };
    done(&entered, &base, &listed, &form, &notice).await
}

/// POST /t/{slug}/settings/people/{person}/join-requests/{request}
pub(crate) async fn decide_join_request(
    MayManagePeople(entered): MayManagePeople,
    State(base): State<Base>,
    Path(RequestPath { person, request }): Path<RequestPath>,
    form: Form,
) -> Result<Response, Failure> {
    let t = entered.signed_in.visit.language.texts();
    let person = PersonPath { person }.id()?;
    let request = request.parse().map_err(|_| Failure::NotFound)?;
    let listed = find(&base.db, entered.tenant.id, person).await?.ok_or(Failure::NotFound)?;
    let (account, tenant) = (entered.signed_in.standing.account.id, entered.tenant.id);
    if form.get("answer") == "approve"
        && let Some(detour) = administrators::first_for(&entered, &listed, &form)
    {
        return Ok(detour);
    }
    let decided = match form.get("answer") {
        "approve" => invitations::approve(&base, account, tenant, person, request).await,
        "refuse" => invitations::refuse(&base, account, tenant, person, request).await,
        _ => return Err(Failure::Unreadable),
    };
    let decided = decided.map_err(|refused| match refused {
        invitations::Refused::AddressTaken => Failure::Conflict(t.error_email_taken(&entered.tenant.name)),
        refused => invitations::pages::failure(refused, t, Some(listed.person.called())),
    })?;
    let address = decided.address.as_typed().to_owned();
    entered.signed_in.visit.leave(&match form.get("answer") {
        "approve" => Notice::JoinApproved { address },
        _ => Notice::JoinRefused { address },
    });
    Ok(Redirect::to(&person_path(&entered, &listed)).into_response())
}

#[derive(Deserialize)]
pub(crate) struct RequestPath {
    person: String,
    request: String,
}

#[derive(Deserialize)]
pub(crate) struct DeedPath {
    person: String,
    deed: String,
}

fn person_path(entered: &Entered, listed: &ListedPerson) -> String {
    format!("{}/{}", list_path(entered), listed.person.id)
}

async fn done(
    entered: &Entered,
    base: &Base,
    listed: &ListedPerson,
    form: &Form,
    notice: &Notice,
) -> Result<Response, Failure> {
    entered.signed_in.visit.leave(notice);
    let path = person_path(entered, listed);
    Ok(way_on(entered, base, Permission::ManagePeople, form, path).await?.into_response())
}

/// A refusal in the reader's words. `called` is who the deed was about.
pub(crate) fn failure(refused: Refused, entered: &Entered, called: &str) -> Failure {
    let t = entered.signed_in.visit.language.texts();
    match refused {
        // What asks for a confirmation is answered by the page of its form.
        Refused::Forbidden | Refused::Unconfirmed(_) => Failure::Forbidden,
        Refused::NotFound => Failure::NotFound,
        Refused::LastAdministrator => Failure::Conflict(t.conflict_last_administrator(&entered.tenant.name)),
        Refused::Roles(refused) => Failure::Conflict(roles_refused(refused, t)),
        Refused::NotNow => Failure::Conflict(t.conflict_not_member(called)),
        Refused::Broken(error) => error.into(),
    }
}
