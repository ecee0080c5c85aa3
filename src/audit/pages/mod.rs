//! Settings > Audit trail: what was done in the tenant, in all its views, and as files. What superadmins see of trails
//! outside of tenants is in [`outside`].

mod export;
pub(crate) mod outside;
mod words;

use askama::Template;
use askama_web::WebTemplate;
use axum::BoxError;
use axum::body::Body;
use axum::extract::{Query, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use serde::Deserialize;

use self::export::{CHUNK, chain_part, csv_part};
use self::words::{act_name, kind_name, reason_of, told_act, told_actor, told_facts, told_person};
use crate::audit::filter::{day_text, read_day, read_who, who_text};
use crate::audit::verify::Opening;
use crate::audit::{
    Act, ActorKind, Filter, ListedActor, ListedEntry, Place, Trail, TrailPage, Who, list, store,
};
use crate::base::Base;
use crate::ids::PersonId;
use crate::language::{Language, Texts};
use crate::sign_in::guards::{Entered, MayReadAudit};
use crate::web::csv_file::CsvFile;
use crate::web::dates::Moment;
use crate::web::failure::Failure;
use crate::web::forms::FieldErrors;
use crate::web::frame::{Frame, Section, Spot};
use crate::web::numbers::counted;

#[derive(Template, WebTemplate)]
#[template(path = "audit/audit.html")]
pub(crate) struct AuditPage {
    t: Texts,
    frame: Frame,
    view: TrailView,
    errors: FieldErrors,
}

/// A trail as pages and files show it.
struct Shown {
    trail: Trail,
    title: String,
    text: String,
    /// Where its page is; its files are below.
    path: String,
    /// What the names of its files begin with.
    file: String,
}

impl Shown {
    fn file_name(&self, base: &Base, extension: &str) -> String {
        format!("{}-audit-{}.{extension}", self.file, base.now().date())
    }
}

/// What a page shows of it.
struct TrailView {
    title: String,
    text: String,
    path: String,
    form: TrailQuery,
    kinds: Vec<Choice>,
    acts: Vec<Choice>,
    rows: Vec<Row>,
    is_all: bool,
    /// As `--head` takes it.
    head: Option<String>,
    pager: Pager,
    /// The query of the whole view, for the file of it.
    query: String,
}

struct Choice {
    value: &'static str,
    name: String,
}

/// An entry as it is shown.
struct Row {
    number: String,
    at: Moment,
    actor: String,
    /// The view of what they did.
    actor_link: Option<String>,
    /// Why a superadmin did it.
    reason: Option<String>,
    act: String,
    person: Option<PersonWords>,
    /// `None` once they were erased.
    facts: Option<Vec<String>>,
    request: String,
    client: String,
}

struct PersonWords {
    called: String,
    /// The view of what was done to them.
    link: String,
}

struct Pager {
    latest: Option<String>,
    newer: Option<String>,
    older: Option<String>,
}

/// The parameters of a view, as links and the form give them.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct TrailQuery {
    from: String,
    to: String,
    kind: String,
    by: String,
    act: String,
    about: String,
    older: String,
    newer: String,
}

impl TrailQuery {
    /// What is wanted, with a message at each field that cannot be read.
    fn read(&self, t: Texts) -> (Filter, FieldErrors) {
        let mut errors = FieldErrors::default();
        let mut day = |field, text: &str| {
            let day = read_day(text.trim());
            if day.is_none() && !text.trim().is_empty() {
                errors.add(field, t.error_trail_day());
            }
            day
        };
        let (from, to) = (day("from", &self.from), day("to", &self.to));
        let by = read_who(self.by.trim());
        if by.is_none() && !self.by.trim().is_empty() {
            errors.add("by", t.error_trail_address());
        }
        let about = read_who(self.about.trim());
        if about.is_none() && !self.about.trim().is_empty() {
            errors.add("about", t.error_trail_address());
        }
        let kind = ActorKind::from_word(&self.kind);
        (Filter { from, to, kind, by, act: Act::from_word(&self.act), about }, errors)
    }

    fn place(&self) -> Place {
        match (self.older.parse(), self.newer.parse()) {
            (Ok(number), _) => Place::OlderThan(number),
            (_, Ok(number)) => Place::NewerThan(number),
            _ => Place::Latest,
        }
    }
}

/// The tenant's own trail.
fn of_tenant(entered: &Entered, t: Texts) -> Shown {
    Shown {
        trail: Trail::Tenant(entered.tenant.id),
        title: t.trail_title(),
        text: t.trail_text(&entered.tenant.name),
        path: format!("/t/{}/settings/audit", entered.tenant.slug),
        file: entered.tenant.slug.to_string(),
    }
}

/// GET /t/{slug}/settings/audit
pub(crate) async fn audit(
    MayReadAudit(entered): MayReadAudit,
    State(base): State<Base>,
    Query(query): Query<TrailQuery>,
) -> Result<Response, Failure> {
    let frame = entered.frame(Spot::Settings(Section::Audit));
    let t = frame.t();
    let (status, view, errors) = view(&base, of_tenant(&entered, t), query, t).await?;
    Ok((status, AuditPage { t, frame, view, errors }).into_response())
}

/// What a page of a trail shows, what cannot be read of the query, and the status of the answer.
async fn view(
    base: &Base,
    shown: Shown,
    query: TrailQuery,
    t: Texts,
) -> Result<(StatusCode, TrailView, FieldErrors), Failure> {
    let (filter, errors) = query.read(t);
    let mut place = query.place();
    let mut page = list(&base.db, shown.trail, &filter, place).await?;
    if page.entries.is_empty() && place != Place::Latest {
        place = Place::Latest;
        page = list(&base.db, shown.trail, &filter, place).await?;
    }
    // Somebody of whom the trail tells nothing is not there.
    let is_absent = page.entries.is_empty() && filter.names_by_id();
    let status = if is_absent { StatusCode::NOT_FOUND } else { errors.status() };
    let view = TrailView {
        kinds: ActorKind::ALL
            .map(|kind| Choice { value: kind.as_str(), name: kind_name(kind, t) })
            .into_iter()
            .collect(),
        acts: acts(t),
        rows: page.entries.iter().map(|entry| Row::new(entry, &shown.path, t)).collect(),
        is_all: filter.is_all(),
        head: page.head.map(|head| head.to_string()),
        pager: Pager::new(&page, &filter, &shown.path),
        query: filter.query(Place::Latest),
        form: TrailQuery {
            from: filter.from.map_or(query.from, day_text),
            to: filter.to.map_or(query.to, day_text),
            by: filter.by.as_ref().map_or(query.by, who_text),
            about: filter.about.as_ref().map_or(query.about, who_text),
            ..query
        },
        title: shown.title,
        text: shown.text,
        path: shown.path,
    };
    Ok((status, view, errors))
}

/// In the order of their names.
fn acts(t: Texts) -> Vec<Choice> {
    let mut acts: Vec<Choice> =
        Act::ALL.iter().map(|act| Choice { value: act.as_str(), name: act_name(*act, t) }).collect();
    acts.sort_by_cached_key(|act| act.name.to_lowercase());
    acts
}

impl Row {
    fn new(entry: &ListedEntry, path: &str, t: Texts) -> Self {
        let link = |filter: Filter| format!("{path}{}", filter.query(Place::Latest));
        let actor_link = match &entry.actor {
            ListedActor::Person(account) | ListedActor::Superadmin { account: Some(account), .. } => {
                let by = account.address.parse().map_or(Who::Id(account.id), Who::Address);
                Some(link(Filter { by: Some(by), ..Filter::default() }))
            }
            ListedActor::Superadmin { account: None, .. } | ListedActor::System => None,
        };
        let person = entry.person.as_ref().map(|person| {
            let about = person.address.parse().map_or(Who::Id(PersonId(person.id)), Who::Address);
            PersonWords {
                called: told_person(person, t),
                link: link(Filter { about: Some(about), ..Filter::default() }),
            }
        });
        Self {
            number: counted(entry.number, t),
            at: Moment::new(entry.occurred_at, t),
            actor: told_actor(&entry.actor, t),
            actor_link,
            reason: reason_of(&entry.actor),
            act: told_act(&entry.act, t),
            person,
            facts: told_facts(entry, t),
            request: entry.request.map(|request| request.to_string()).unwrap_or_default(),
            client: entry.client.clone().unwrap_or_default(),
        }
    }
}

impl Pager {
    fn new(page: &TrailPage, filter: &Filter, path: &str) -> Self {
        let link = |place| format!("{path}{}", filter.query(place));
        let first = page.entries.first().filter(|_| page.has_newer);
        let last = page.entries.last().filter(|_| page.has_older);
        Self {
            latest: page.has_newer.then(|| link(Place::Latest)),
            newer: first.map(|entry| link(Place::NewerThan(entry.number))),
            older: last.map(|entry| link(Place::OlderThan(entry.number))),
        }
    }
}

/// GET /t/{slug}/settings/audit/export.csv: what a view tells, the latest first.
pub(crate) async fn export_csv(
    MayReadAudit(entered): MayReadAudit,
    State(base): State<Base>,
    Query(query): Query<TrailQuery>,
) -> Result<Response, Failure> {
    let language = entered.signed_in.visit.language;
    match csv(&base, &of_tenant(&entered, language.texts()), &query, language) {
        Some(file) => Ok(file),
        None => audit(MayReadAudit(entered), State(base), Query(query)).await,
    }
}

/// The file of a view; `None` where something of the query cannot be read, which the page says: a file of something
/// else than was asked for would be taken for it.
fn csv(base: &Base, shown: &Shown, query: &TrailQuery, language: Language) -> Option<Response> {
    let (filter, errors) = query.read(language.texts());
    if !errors.is_empty() {
        return None;
    }
    let (base, trail, name) = (base.clone(), shown.trail, shown.file_name(base, "csv"));
    let parts = stream::try_unfold(Some(Place::Latest), move |place| {
        let (base, filter) = (base.clone(), filter.clone());
        async move {
            let Some(place) = place else { return Ok::<_, BoxError>(None) };
            let page = store::list(&base.db, trail, &filter, place, CHUNK).await?;
            let part = csv_part(&page.entries, place == Place::Latest, language)?;
            let last = page.entries.last().filter(|_| page.has_older);
            Ok(Some((part, last.map(|entry| Place::OlderThan(entry.number)))))
        }
    });
    Some(CsvFile::answer(&name, Body::from_stream(parts)))
}

/// GET /t/{slug}/settings/audit/chain.jsonl: the whole chain, as `smarttrackers audit verify` reads it.
pub(crate) async fn export_chain(
    MayReadAudit(entered): MayReadAudit,
    State(base): State<Base>,
) -> Result<Response, Failure> {
    let t = entered.signed_in.visit.language.texts();
    chain(base, &of_tenant(&entered, t)).await
}

async fn chain(base: Base, shown: &Shown) -> Result<Response, Failure> {
    let trail = shown.trail;
    let (head, last) = store::find_ends(&base.db, trail).await?;
    let name = shown.file_name(&base, "jsonl");
    let opening = Opening::new(trail.chain(), head);
    let parts = stream::try_unfold((Some(opening), 0, true), move |(opening, after, has_more)| {
        let base = base.clone();
        async move {
            if !has_more {
                return Ok::<_, BoxError>(None);
            }
            let (part, after, has_more) = chunk(&base, trail, opening.as_ref(), after, last).await?;
            Ok(Some((part, (None, after, has_more))))
        }
    });
    let headers = [
        (header::CONTENT_TYPE, "application/jsonl".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    Ok((headers, Body::from_stream(parts)).into_response())
}

/// A part of the chain behind `after`, where the next one begins, and whether there is one.
async fn chunk(
    base: &Base,
    trail: Trail,
    opening: Option<&Opening>,
    after: i64,
    last: i64,
) -> Result<(Vec<u8>, i64, bool), BoxError> {
    let entries = store::list_chained(&base.db, trail, after, last, CHUNK.into()).await?;
    let part = chain_part(opening, &entries)?;
    let after = entries.last().map_or(last, |entry| entry.number);
    Ok((part, after, after < last))
}
