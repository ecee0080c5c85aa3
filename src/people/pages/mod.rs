//! Settings > People: the form that adds and invites, and what the other pages share with it.

mod administrators;
mod one_person;

use std::collections::BTreeSet;

use askama::Template;
use askama_web::WebTemplate;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

pub(crate) use self::one_person::{
    act, correct_address, decide_join_request, failure, person, set_details, set_roles,
};
use super::{Details, ListedPerson};
use crate::base::Base;
use crate::display_name::{LONGEST, NameRefused, display_name};
use crate::email_address::EmailAddress;
use crate::ids::RoleId;
use crate::invitations::{self, Invitee};
use crate::language::{Language, Texts};
use crate::roles::{self, Permissions, Role, RolesRefused, words};
use crate::sign_in::guards::{Entered, MayManagePeople};
use crate::web::failure::Failure;
use crate::web::forms::{FieldErrors, Form};
use crate::web::frame::{Frame, Section, Spot};
use crate::web::notices::Notice;

pub(in crate::people) fn is_reader(entered: &Entered, listed: &ListedPerson) -> bool {
    listed.person.account == Some(entered.signed_in.standing.account.id)
}

#[derive(Template, WebTemplate)]
#[template(path = "people/add.html")]
pub(crate) struct AddPersonPage {
    t: Texts,
    frame: Frame,
    form: InviteForm,
    errors: FieldErrors,
    roles: Vec<RoleChoice>,
    languages: Vec<Language>,
    tenant_language: Language,
}

/// What was typed.
#[derive(Default)]
struct InviteForm {
    email: String,
    name: String,
    language: String,
}

/// A role to choose. Those with permissions that the reader does not hold cannot be chosen.
pub(crate) struct RoleChoice {
    pub id: String,
    pub name: String,
    pub purpose: String,
    pub is_chosen: bool,
    pub is_theirs_to_give: bool,
}

pub(crate) fn choices(all: &[Role], chosen: &[RoleId], entered: &Entered, t: Texts) -> Vec<RoleChoice> {
    all.iter()
        .map(|role| RoleChoice {
            id: role.id.to_string(),
            name: words::role_name(&role.kind, t),
            purpose: words::role_purpose(role, t),
            is_chosen: chosen.contains(&role.id),
            is_theirs_to_give: entered.permissions.cover(role.permissions),
        })
        .collect()
}

/// The roles ticked in a form. One that is no id at all is as unknown as one of another tenant.
pub(crate) fn chosen_roles(form: &Form) -> Result<Vec<RoleId>, RolesRefused> {
    // Each once, however often it was sent: what is kept for each of ten thousand people must not be as long as a form may be.
    let chosen: Result<BTreeSet<RoleId>, _> = form.all("roles").map(str::parse).collect();
    match chosen {
        Ok(chosen) if chosen.is_empty() => Err(RolesRefused::None),
        Ok(chosen) => Ok(chosen.into_iter().collect()),
        Err(_) => Err(RolesRefused::Unknown),
    }
}

/// Says at the field what is wrong with a choice of roles.
pub(crate) fn complain_of_roles(
    errors: &mut FieldErrors,
    field: &'static str,
    refused: RolesRefused,
    t: Texts,
) {
    match refused {
        RolesRefused::Unknown => errors.add_absent(field, t.error_roles_unknown()),
        refused => errors.add(field, roles_refused(refused, t)),
    }
}

pub(crate) fn roles_refused(refused: RolesRefused, t: Texts) -> String {
    match refused {
        RolesRefused::None => t.error_roles_missing(),
        RolesRefused::Unknown => t.error_roles_unknown(),
        RolesRefused::NotYoursToGive(kind) => t.error_roles_not_yours(words::role_name(&kind, t)),
    }
}

pub(crate) fn name_refused(refused: NameRefused, t: Texts) -> String {
    match refused {
        NameRefused::TooLong => t.error_name_too_long(LONGEST.to_string()),
        NameRefused::Unprintable => t.error_unprintable(),
    }
}

/// What is known of somebody who is to be added, from a link.
#[derive(Deserialize)]
pub(crate) struct NewQuery {
    #[serde(default)]
    email: String,
}

/// GET /t/{slug}/settings/people/new
pub(crate) async fn new(
    MayManagePeople(entered): MayManagePeople,
    State(base): State<Base>,
    Query(NewQuery { email }): Query<NewQuery>,
) -> Result<AddPersonPage, Failure> {
    add_page(&entered, &base, InviteForm { email, ..InviteForm::default() }, &[], FieldErrors::default())
        .await
}

async fn add_page(
    entered: &Entered,
    base: &Base,
    form: InviteForm,
    chosen: &[RoleId],
    errors: FieldErrors,
) -> Result<AddPersonPage, Failure> {
    let all = roles::list(&base.db, entered.tenant.id).await?;
    let frame = entered.frame(Spot::Settings(Section::People));
    let t = frame.t();
    Ok(AddPersonPage {
        t,
        frame,
        form,
        errors,
        roles: choices(&all, chosen, entered, t),
        languages: Language::ALL.to_vec(),
        tenant_language: entered.tenant.language,
    })
}

/// POST /t/{slug}/settings/people
pub(crate) async fn add(
    MayManagePeople(entered): MayManagePeople,
    State(base): State<Base>,
    form: Form,
) -> Result<Response, Failure> {
    let visit = &entered.signed_in.visit;
    let t = visit.language.texts();
    let mut errors = FieldErrors::default();
    let chosen = chosen_roles(&form);
    let invitee = read_invitee(&form, &mut errors, t);
    if let Err(refused) = &chosen {
        complain_of_roles(&mut errors, "roles", refused.clone(), t);
    }
    if let (Some(invitee), Ok(chosen)) = (invitee, &chosen) {
        let address = invitee.address.as_typed().to_owned();
        let account = entered.signed_in.standing.account.id;
        let who = (address.as_str(), Permissions::NONE);
        if let Some(detour) = administrators::first_for_roles(&entered, &base, who, chosen, &form).await? {
            return Ok(detour);
        }
        match invitations::invite(&base, account, &entered.tenant, invitee, chosen).await {
            Ok(_) => {
                visit.leave(&Notice::Invited { address });
                return Ok(Redirect::to(&list_path(&entered)).into_response());
            }
            Err(invitations::Refused::AddressTaken) => {
                errors.add("email", t.error_email_taken(&entered.tenant.name))
            }
            Err(invitations::Refused::Roles(refused)) => {
                complain_of_roles(&mut errors, "roles", refused, t);
            }
            Err(refused) => match invitations::pages::address_refused(&refused, t) {
                Some(text) => errors.add("email", text),
                None => return Err(invitations::pages::failure(refused, t, None)),
            },
        }
    }
    let typed = InviteForm {
        email: form.get("email").to_owned(),
        name: form.get("name").to_owned(),
        language: form.get("language").to_owned(),
    };
    let status = errors.status();
    let page = add_page(&entered, &base, typed, &chosen.unwrap_or_default(), errors).await?;
    Ok((status, page).into_response())
}

fn read_invitee(form: &Form, errors: &mut FieldErrors, t: Texts) -> Option<Invitee> {
    let address = read_address(form, errors, t);
    let details = read_details(form, errors, t);
    let (address, details) = address.zip(details)?;
    Some(Invitee { address, name: details.name, language: details.language })
}

fn read_address(form: &Form, errors: &mut FieldErrors, t: Texts) -> Option<EmailAddress> {
    let address = form.get("email").parse::<EmailAddress>();
    if address.is_err() {
        let is_empty = form.get("email").is_empty();
        errors.add("email", if is_empty { t.error_email_missing() } else { t.error_email_malformed() });
    }
    address.ok()
}

fn read_details(form: &Form, errors: &mut FieldErrors, t: Texts) -> Option<Details> {
    let name = display_name(form.get("name"));
    if let Err(refused) = &name {
        errors.add("name", name_refused(*refused, t));
    }
    let language = match form.get("language") {
        "" => Some(None),
        tag => Language::from_tag(tag).map(Some),
    };
    if language.is_none() {
        errors.add("language", t.error_language_unknown());
    }
    Some(Details { name: name.ok()?, language: language? })
}

fn list_path(entered: &Entered) -> String {
    format!("/t/{}/settings/people", entered.tenant.slug)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_that_was_sent_often_is_chosen_once() {
        let role = uuid::Uuid::from_u128(7).to_string();
        let form = Form::from_fields(vec![("roles".to_owned(), role); 1_000]);
        assert_eq!(chosen_roles(&form).unwrap().len(), 1);
    }
}
