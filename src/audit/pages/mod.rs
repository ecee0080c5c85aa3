//! Settings > Audit trail: what was done in the tenant, in all its views, and as files.

mod export;
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
use crate::audit::{Act, ActorKind, Filter, ListedActor, ListedEntry, Place, TrailPage, Who, list, store};
use crate::base::Base;
use crate::ids::TenantId;
use crate::language::Texts;
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
    tenant: String,
    form: TrailQuery,
    errors: FieldErrors,
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

/// GET /t/{slug}/settings/audit
pub(crate) async fn audit(
    MayReadAudit(entered): MayReadAudit,
    State(base): State<Base>,
    Query(query): Query<TrailQuery>,
) -> Result<Response, Failure> {
    let frame = entered.frame(Spot::Settings(Section::Audit));
    let t = frame.t();
    let (filter, errors) = query.read(t);
    let mut place = query.place();
    let mut page = list(&base.db, entered.tenant.id, &filter, place).await?;
    if page.entries.is_empty() && place != Place::Latest {
        place = Place::Latest;
        page = list(&base.db, entered.tenant.id, &filter, place).await?;
    }
    // Somebody of whom the trail tells nothing is not there.
    let is_absent = page.entries.is_empty() && filter.names_by_id();
    let status = if is_absent { StatusCode::NOT_FOUND } else { errors.status() };
    let path = format!("/t/{}/settings/audit", entered.tenant.slug);
    let page = AuditPage {
        t,
        frame,
        tenant: entered.tenant.name.clone(),
        errors,
        kinds: ActorKind::ALL
            .map(|kind| Choice { value: kind.as_str(), name: kind_name(kind, t) })
            .into_iter()
            .collect(),
        acts: acts(t),
        rows: page.entries.iter().map(|entry| Row::new(entry, &path, t)).collect(),
        is_all: filter.is_all(),
        head: page.head.map(|head| head.to_string()),
        pager: Pager::new(&page, &filter, &path),
        query: filter.query(Place::Latest),
        form: TrailQuery {
            from: filter.from.map_or(query.from, day_text),
            to: filter.to.map_or(query.to, day_text),
            by: filter.by.as_ref().map_or(query.by, who_text),
            about: filter.about.as_ref().map_or(query.about, who_text),
            ..query
        },
    };
    Ok((status, page).into_response())
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
            ListedActor::Person { account, address, .. } => {
                let by = address.parse().map_or(Who::Id(*account), Who::Address);
                Some(link(Filter { by: Some(by), ..Filter::default() }))
            }
            ListedActor::Superadmin { .. } | ListedActor::System => None,
        };
        let person = entry.person.as_ref().map(|person| {
            let about = person.address.parse().map_or(Who::Id(person.id), Who::Address);
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
) -> Response {
    let language = entered.signed_in.visit.language;
    let (filter, _) = query.read(language.texts());
    let tenant = entered.tenant.id;
    let name = file_name(&entered, &base, "csv");
    let parts = stream::try_unfold(Some(Place::Latest), move |place| {
        let (base, filter) = (base.clone(), filter.clone());
        async move {
            let Some(place) = place else { return Ok::<_, BoxError>(None) };
            let page = store::list(&base.db, tenant, &filter, place, CHUNK).await?;
            let part = csv_part(&page.entries, place == Place::Latest, language)?;
            let last = page.entries.last().filter(|_| page.has_older);
            Ok(Some((part, last.map(|entry| Place::OlderThan(entry.number)))))
        }
    });
    CsvFile::answer(&name, Body::from_stream(parts))
}

/// GET /t/{slug}/settings/audit/chain.jsonl: the whole chain, as `smarttrackers audit verify` reads it.
pub(crate) async fn export_chain(
    MayReadAudit(entered): MayReadAudit,
    State(base): State<Base>,
) -> Result<Response, Failure> {
    let tenant = entered.tenant.id;
    let (head, last) = store::find_ends(&base.db, tenant).await?;
    let name = file_name(&entered, &base, "jsonl");
    let opening = Opening::new(tenant.0, head);
    let parts = stream::try_unfold((Some(opening), 0, true), move |(opening, after, has_more)| {
        let base = base.clone();
        async move {
            if !has_more {
                return Ok::<_, BoxError>(None);
            }
            let (part, after, has_more) = chunk(&base, tenant, opening.as_ref(), after, last).await?;
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
    tenant: TenantId,
    opening: Option<&Opening>,
    after: i64,
    last: i64,
) -> Result<(Vec<u8>, i64, bool), BoxError> {
    let entries = store::list_chained(&base.db, tenant, after, last, CHUNK.into()).await?;
    let part = chain_part(opening, &entries)?;
    let after = entries.last().map_or(last, |entry| entry.number);
    Ok((part, after, after < last))
}

fn file_name(entered: &Entered, base: &Base, extension: &str) -> String {
    format!("{}-audit-{}.{extension}", entered.tenant.slug, base.now().date())
}
