//! Settings > People: the list in all its views, and a view as a file.

use askama::Template;
use askama_web::WebTemplate;
use axum::BoxError;
use axum::body::Body;
use axum::extract::{Query, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use futures_util::stream;
use serde::Deserialize;

use super::export::{CHUNK, Format};
use super::row::{LastSeen, NextAct, PersonRow};
use super::{
    COUNTED, Column, Counts, Filter, Group, ListPage, PAGE_SIZE, PersonStatus, Place, Sort, View, list,
    note_export, read,
};
use crate::audit::Actor;
use crate::base::Base;
use crate::bulk::pages::{Bar, Typed};
use crate::email_address::EmailAddress;
use crate::ids::PersonId;
use crate::language::Texts;
use crate::people::pages::is_reader;
use crate::roles::{self, words};
use crate::sign_in::guards::{Entered, MayManagePeople};
use crate::web::failure::Failure;
use crate::web::forms::Form;
use crate::web::frame::{Frame, Section, Spot};
use crate::web::numbers::counted;

#[derive(Template, WebTemplate)]
#[template(path = "people/people.html")]
pub(crate) struct PeoplePage {
    t: Texts,
    frame: Frame,
    tenant: String,
    view: View,
    people: Vec<PersonRow>,
    bar: Bar,
    /// Where it is told how far a bulk act is that is under way.
    running: Option<String>,
    found: String,
    tabs: Vec<Tab>,
    heads: Heads,
    roles: Vec<Choice>,
    sorts: Vec<Choice>,
    pager: Pager,
    /// The query of the whole view, for what is done with all of it.
    query: String,
    blank: Blank,
}

/// A group of people, with the link to it.
struct Tab {
    name: String,
    count: String,
    href: String,
    is_current: bool,
}

/// The heads of the columns that sort.
struct Heads {
    name: Head,
    status: Head,
    last_seen: Head,
}

struct Head {
    href: String,
    /// For `aria-sort`.
    sorted: &'static str,
}

struct Choice {
    value: String,
    name: String,
    is_chosen: bool,
}

struct Pager {
    first: Option<String>,
    previous: Option<String>,
    next: Option<String>,
}

/// What an empty list says.
struct Blank {
    title: String,
    text: String,
    /// Leads to everybody.
    clear: bool,
    /// The address that was searched for, which can be invited.
    invite: Option<String>,
}

/// The parameters of a view, as links and the form give them.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct ViewQuery {
    q: String,
    status: String,
    role: String,
    sort: String,
    after: String,
    before: String,
}

impl ViewQuery {
    pub(crate) fn view(&self) -> View {
        let person = |id: &str| id.parse::<PersonId>().ok();
        let place = match (person(&self.after), person(&self.before)) {
            (Some(person), _) => Place::After(person),
            (None, Some(person)) => Place::Before(person),
            (None, None) => Place::Start,
        };
        View { filter: Filter::read(&self.q, &self.status, &self.role), sort: Sort::read(&self.sort), place }
    }

    /// From a form that brings the parameters along.
    pub(crate) fn from_form(form: &Form) -> Self {
        let get = |name| form.get(name).to_owned();
        let (after, before) = (get("after"), get("before"));
        Self { q: get("q"), status: get("status"), role: get("role"), sort: get("sort"), after, before }
    }
}

/// GET /t/{slug}/settings/people
pub(crate) async fn people(
    MayManagePeople(entered): MayManagePeople,
    State(base): State<Base>,
    Query(query): Query<ViewQuery>,
) -> Result<Response, Failure> {
    let view = query.view();
    let page = list(&base.db, entered.tenant.id, &view).await?;
    let is_absent = view.filter.role.is_some_and(|wanted| !page.roles.iter().any(|role| role.id == wanted));
    if is_lost(&page, &view) && !is_absent {
        // By a request of its own, which takes two round trips like any other.
        entered.signed_in.visit.pass_on();
        let start = format!("/t/{}/settings/people{}", entered.tenant.slug, view.at(Place::Start).query());
        return Ok(Redirect::to(&start).into_response());
    }
    let status = if is_absent { StatusCode::NOT_FOUND } else { StatusCode::OK };
    Ok((status, shown(&entered, &base, view, page, Typed::default())).into_response())
}

/// Whether nobody stands behind the place: who kept it is not in this view any more, or never was.
fn is_lost(page: &ListPage, view: &View) -> bool {
    page.people.is_empty() && view.place != Place::Start
}

/// A view of the list, with what is selected in it.
pub(crate) async fn people_page(
    entered: &Entered,
    base: &Base,
    mut view: View,
    typed: Typed,
) -> Result<PeoplePage, Failure> {
    let mut page = list(&base.db, entered.tenant.id, &view).await?;
    if is_lost(&page, &view) {
        view = view.at(Place::Start);
        page = list(&base.db, entered.tenant.id, &view).await?;
    }
    Ok(shown(entered, base, view, page, typed))
}

fn shown(entered: &Entered, base: &Base, view: View, page: ListPage, typed: Typed) -> PeoplePage {
    let frame = entered.frame(Spot::Settings(Section::People));
    let t = frame.t();
    let now = base.now();
    let is_attention = view.filter.group == Group::NeedsAttention;
    let rows = page.people.iter();
    let list = format!("/t/{}/settings/people", entered.tenant.slug);
    let link = |view: &View| format!("{list}{}", view.query());
    PeoplePage {
        t,
        frame,
        people: rows
            .map(|listed| {
                PersonRow::new(listed, is_reader(entered, listed), t, now).with_next_act(is_attention, t)
            })
            .collect(),
        bar: Bar::new(&page.roles, entered.permissions, typed, t),
        running: page.running.map(|act| format!("{list}/bulk/{act}")),
        found: found(&page, &view, t),
        tabs: tabs(&page.counts, &view, link, t),
        heads: Heads {
            name: head(&view, Column::Name, link),
            status: head(&view, Column::Status, link),
            last_seen: head(&view, Column::LastSeen, link),
        },
        roles: page
            .roles
            .iter()
            .map(|role| Choice {
                value: role.id.to_string(),
                name: words::role_name(&role.kind, t),
                is_chosen: view.filter.role == Some(role.id),
            })
            .collect(),
        sorts: sorts(view.sort, t),
        pager: pager(&page, &view, link),
        query: view.at(Place::Start).query(),
        blank: blank(&view, t),
        tenant: entered.tenant.name.clone(),
        view,
    }
}

fn pager(page: &ListPage, view: &View, link: impl Fn(&View) -> String) -> Pager {
    let first = page.people.first().filter(|_| page.has_earlier);
    let last = page.people.last().filter(|_| page.has_later);
    Pager {
        first: page.has_earlier.then(|| link(&view.at(Place::Start))),
        previous: first.map(|listed| link(&view.at(Place::Before(listed.person.id)))),
        next: last.map(|listed| link(&view.at(Place::After(listed.person.id)))),
    }
}

fn head(view: &View, column: Column, link: impl Fn(&View) -> String) -> Head {
    let sort = view.sort.by(column);
    let sorted = match (view.sort.column == column, view.sort.is_descending) {
        (false, _) => "none",
        (true, false) => "ascending",
        (true, true) => "descending",
    };
    Head { href: link(&View { sort, place: Place::Start, ..view.clone() }), sorted }
}

/// Everybody, those who need attention, and each status that somebody has.
fn tabs(counts: &Counts, view: &View, link: impl Fn(&View) -> String, t: Texts) -> Vec<Tab> {
    let mut groups = vec![Group::Everybody, Group::NeedsAttention];
    let by_status = PersonStatus::ALL.into_iter().map(Group::Is);
    groups.extend(by_status.filter(|group| counts.of(*group) > 0 || *group == view.filter.group));
    groups
        .into_iter()
        .map(|group| Tab {
            name: group_name(group, t),
            // Counts know nothing of what is searched for.
            count: if is_narrowed(view) { String::new() } else { up_to(counts.of(group), t) },
            href: link(&View {
                filter: Filter { group, ..view.filter.clone() },
                place: Place::Start,
                ..view.clone()
            }),
            is_current: group == view.filter.group,
        })
        .collect()
}

fn is_narrowed(view: &View) -> bool {
    !view.filter.search.is_empty() || view.filter.role.is_some()
}

/// "57", or "1,000+" beyond what is counted.
fn up_to(count: i64, t: Texts) -> String {
    if count > COUNTED { format!("{}+", counted(COUNTED, t)) } else { counted(count, t) }
}

fn found(page: &ListPage, view: &View, t: Texts) -> String {
    let group = page.counts.of(view.filter.group);
    if !is_narrowed(view) && group > COUNTED {
        t.people_found_more(counted(COUNTED, t))
    } else if !is_narrowed(view) {
        t.people_found(group, counted(group, t))
    } else if page.has_earlier || page.has_later {
        t.people_found_more(PAGE_SIZE.to_string())
    } else {
        let count = i64::try_from(page.people.len()).unwrap_or_default();
        t.people_found(count, counted(count, t))
    }
}

pub(in crate::people) fn group_name(group: Group, t: Texts) -> String {
    match group {
        Group::Everybody => t.people_group_everybody(),
        Group::NeedsAttention => t.people_group_attention(),
        Group::Is(PersonStatus::WantsToJoin) => t.people_group_wants_to_join(),
        Group::Is(PersonStatus::NotDelivered) => t.people_group_not_delivered(),
        Group::Is(PersonStatus::Invited) => t.people_group_invited(),
        Group::Is(PersonStatus::Expired) => t.people_group_expired(),
        Group::Is(PersonStatus::Declined) => t.people_group_declined(),
        Group::Is(PersonStatus::Revoked) => t.people_group_revoked(),
        Group::Is(PersonStatus::Active) => t.people_group_active(),
        Group::Is(PersonStatus::Deactivated) => t.people_group_deactivated(),
    }
}

fn sorts(chosen: Sort, t: Texts) -> Vec<Choice> {
    let sort = |column, is_descending, name| {
        let sort = Sort { column, is_descending };
        Choice { value: sort.word(), name, is_chosen: sort == chosen }
    };
    vec![
        sort(Column::Name, false, t.people_sort_name()),
        sort(Column::Name, true, t.people_sort_name_down()),
        sort(Column::Address, false, t.people_sort_address()),
        sort(Column::Address, true, t.people_sort_address_down()),
        sort(Column::Status, false, t.people_sort_status()),
        sort(Column::Status, true, t.people_sort_status_down()),
        sort(Column::LastSeen, true, t.people_sort_seen_down()),
        sort(Column::LastSeen, false, t.people_sort_seen()),
        sort(Column::Joined, true, t.people_sort_joined_down()),
        sort(Column::Joined, false, t.people_sort_joined()),
    ]
}

fn blank(view: &View, t: Texts) -> Blank {
    let search = view.filter.search.as_typed();
    let (title, text) = if !search.is_empty() {
        (t.people_none_found_title(search), t.people_none_found_text())
    } else {
        match view.filter.group {
            _ if view.filter.is_everybody() => (t.people_empty_title(), t.people_empty_text()),
            Group::NeedsAttention => (t.people_none_attention_title(), t.people_none_attention_text()),
            _ => (t.people_none_title(), t.people_none_text()),
        }
    };
    let invite = search.parse::<EmailAddress>().ok().map(|address| address.as_typed().to_owned());
    Blank { title, text, clear: !view.filter.is_everybody(), invite }
}

/// GET /t/{slug}/settings/people/export.csv: the people of a view, in its order.
pub(crate) async fn export_csv(
    MayManagePeople(entered): MayManagePeople,
    State(base): State<Base>,
    Query(query): Query<ViewQuery>,
) -> Result<Response, Failure> {
    export(base, &entered, query.view(), Format::Csv).await
}

/// GET /t/{slug}/settings/people/export.json: the same as JSON.
pub(crate) async fn export_json(
    MayManagePeople(entered): MayManagePeople,
    State(base): State<Base>,
    Query(query): Query<ViewQuery>,
) -> Result<Response, Failure> {
    export(base, &entered, query.view(), Format::Json).await
}

/// A file that is read from the database while it is downloaded, so that its size does not matter. No
/// connection is held in between: a slow reader keeps nobody waiting. That it was asked for is recorded.
async fn export(base: Base, entered: &Entered, view: View, format: Format) -> Result<Response, Failure> {
    let standing = &entered.signed_in.standing;
    let account = standing.account.id;
    if let Some(wanted) = view.filter.role {
        let all = roles::list(&base.db, entered.tenant.id).await?;
        all.iter().find(|role| role.id == wanted).ok_or(Failure::NotFound)?;
    }
    // Also before their second step they give the reason of their visit.
    let actor = standing.visit.map_or(Actor::Person(account), |visit| Actor::Visitor(account, visit.id));
    note_export(&base, actor, entered.tenant.id, &view.filter, format.extension()).await?;
    let (tenant, language, now) = (entered.tenant.id, entered.signed_in.visit.language, base.now());
    let name = format!("{}-people-{}.{}", entered.tenant.slug, now.date(), format.extension());
    let parts = stream::try_unfold(Some((None, 0)), move |rest| {
        let (base, view) = (base.clone(), view.clone());
        async move {
            let Some((reached, written)) = rest else { return Ok::<_, BoxError>(None) };
            let (mut people, next) = read(&base.db, tenant, &view, reached.as_ref(), CHUNK).await?;
            // Nothing is left of them to give out.
            people.retain(|listed| !listed.person.is_masked());
            let ends = (reached.is_none(), next.is_none());
            let part = format.part(&people, ends, written, language, now)?;
            Ok(Some((part, next.map(|next| (Some(next), written + people.len())))))
        }
    });
    let headers = [
        (header::CONTENT_TYPE, format.content_type().to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    Ok((headers, Body::from_stream(parts)).into_response())
}
