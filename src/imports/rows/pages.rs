//! A worksheet, how far its sending has come, and what became of its rows.

use std::collections::{BTreeSet, HashMap};

use askama::Template;
use askama_web::WebTemplate;
use axum::body::Body;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Redirect, Response};
use futures_util::{StreamExt, stream};
use serde::Deserialize;
use time::OffsetDateTime;

use super::results;
use super::row::{RowLine, Wording, shown_domain};
use super::verdict::Pile;
use super::{Fix, ListedRow, RowPlace};
use crate::base::Base;
use crate::ids::ImportId;
use crate::imports::opened::{MENDING_FIRST, PAGE_SIZE, RESULTS_FIRST};
use crate::imports::pages::{creator, failure, list_name, path_of};
use crate::imports::sheet::{self, Entry};
use crate::imports::{self, Confirmation, Counts, DomainChoice, Import, Opened, Seen};
use crate::language::Texts;
use crate::roles;
use crate::sign_in::fresh;
use crate::sign_in::guards::{Entered, MayManagePeople};
use crate::web::csv_file::CsvFile;
use crate::web::dates::Moment;
use crate::web::failure::Failure;
use crate::web::forms::Form;
use crate::web::frame::{Frame, Section, Spot};
use crate::web::notices::Notice;
use crate::web::numbers::counted;

/// Rows written to a download at once.
const ROWS_AT_ONCE: i64 = 1_000;

#[derive(Deserialize)]
pub(crate) struct ImportPath {
    import: String,
}

impl ImportPath {
    fn id(&self) -> Result<ImportId, Failure> {
        self.import.parse().map_err(|_| Failure::NotFound)
    }
}

/// Which rows are asked for, and whether the page is to stay as it is.
#[derive(Deserialize)]
pub(crate) struct ShowQuery {
    show: Option<String>,
    after: Option<i32>,
    before: Option<i32>,
    still: Option<String>,
}

impl ShowQuery {
    fn pile(&self) -> Option<Pile> {
        self.show.as_deref().and_then(Pile::from_word)
    }

    /// As it stands in the address.
    fn as_written(&self) -> String {
        let parts = [
            self.pile().map(|pile| format!("show={}", pile.as_str())),
            self.after.map(|number| format!("after={number}")),
            self.before.map(|number| format!("before={number}")),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        if parts.is_empty() { String::new() } else { format!("?{}", parts.join("&")) }
    }

    fn place(&self) -> RowPlace {
        match (self.after, self.before) {
            (None, Some(number)) => RowPlace::Before(number),
            (after, _) => RowPlace::After(after.unwrap_or_default()),
        }
    }
}

#[derive(Template, WebTemplate)]
#[template(path = "imports/worksheet.html")]
pub(crate) struct WorksheetPage {
    t: Texts,
    frame: Frame,
    id: String,
    about: String,
    kept_until: Moment,
    /// In microseconds, for the form that confirms: a page that is out of date is told apart.
    changed_at: String,
    counts: Counts,
    inviting: String,
    problems: String,
    suspects: Vec<Suspect>,
    rows: RowsShown,
}

/// A domain that looks like a typo.
struct Suspect {
    domain: String,
    shown: String,
    correction: String,
    count: i64,
    addresses: String,
}

/// One page of a pile, and the way to the others.
struct RowsShown {
    pile: Pile,
    piles: Vec<PileLink>,
    rows: Vec<RowLine>,
    first: Option<String>,
    previous: Option<String>,
    next: Option<String>,
    /// Where in the list it is.
    here: String,
    /// Some of the rows can be left out or taken in again.
    has_choices: bool,
}

struct PileLink {
    name: String,
    count: String,
    href: String,
    is_current: bool,
}

/// GET /t/{slug}/settings/people/import/{import}
pub(crate) async fn show(
    MayManagePeople(entered): MayManagePeople,
    State(base): State<Base>,
    Path(path): Path<ImportPath>,
    Query(query): Query<ShowQuery>,
) -> Result<Response, Failure> {
    let (tenant, import) = (entered.tenant.id, path.id()?);
    let opened = imports::open(&base.db, tenant, import, query.pile(), query.place()).await?;
    let opened = opened.ok_or(Failure::NotFound)?;
    Ok(match opened.import.state() {
        imports::State::Worksheet => worksheet_page(&entered, opened).into_response(),
        imports::State::Sending => sending_page(&entered, &opened.import, &query),
        imports::State::Finished => finished_page(&entered, &opened).into_response(),
    })
}

fn worksheet_page(entered: &Entered, opened: Opened) -> WorksheetPage {
    let frame = entered.frame(Spot::Settings(Section::People));
    let t = frame.t();
    let rows = rows_shown(entered, &opened);
    let Opened { import, suspects, .. } = opened;
    let counts = import.counts;
    let suspects = suspects.into_iter().map(|suspect| Suspect {
        shown: shown_domain(&suspect.domain),
        domain: suspect.domain,
        correction: shown_domain(&suspect.correction),
        count: suspect.rows,
        addresses: counted(suspect.rows, t),
    });
    WorksheetPage {
        t,
        id: import.id.to_string(),
        about: t.imports_sheet_text(list_name(&import, t), creator(&import, t)),
        kept_until: Moment::new(import.kept_until().unwrap_or(import.changed_at), t),
        changed_at: (import.changed_at.unix_timestamp_nanos() / 1_000).to_string(),
        counts,
        inviting: counted(counts.inviting.into(), t),
        problems: counted(counts.problems.into(), t),
        suspects: suspects.collect(),
        rows,
        frame,
    }
}

fn rows_shown(entered: &Entered, opened: &Opened) -> RowsShown {
    let t = entered.signed_in.visit.language.texts();
    let Opened { import, pile, place, page, roles, .. } = opened;
    let pile = *pile;
    let wording = Wording { import, roles, t };
    let is_worksheet = import.state() == imports::State::Worksheet;
    let is_form = is_worksheet && pile == Pile::Problems;
    let line = |row| if is_form { wording.form(row, entered.permissions) } else { wording.line(row) };
    let lines: Vec<RowLine> = page.rows.iter().map(line).collect();
    let show = format!("?show={}", pile.as_str());
    let edge = |row: Option<&ListedRow>| row.map_or(0, |row| row.number);
    let here = match *place {
        RowPlace::After(0) => show.clone(),
        RowPlace::After(number) => format!("{show}&after={number}"),
        RowPlace::Before(number) => format!("{show}&before={number}"),
    };
    RowsShown {
        pile,
        piles: pile_links(import, pile, t),
        first: page.has_earlier.then(|| show.clone()),
        previous: page.has_earlier.then(|| format!("{show}&before={}", edge(page.rows.first()))),
        next: page.has_later.then(|| format!("{show}&after={}", edge(page.rows.last()))),
        has_choices: is_worksheet && lines.iter().any(|line: &RowLine| line.has_choice),
        rows: lines,
        here,
    }
}

fn pile_links(import: &Import, current: Pile, t: Texts) -> Vec<PileLink> {
    let is_worksheet = import.state() == imports::State::Worksheet;
    let link = |pile: Pile| PileLink {
        name: match pile {
            Pile::Problems => t.imports_pile_problems(),
            Pile::Inviting if is_worksheet => t.imports_pile_inviting(),
            Pile::Inviting => t.imports_pile_invited(),
            Pile::Skipped => t.imports_pile_skipped(),
        },
        count: counted(import.counts.of(pile).into(), t),
        href: format!("?show={}", pile.as_str()),
        is_current: pile == current,
    };
    let order = if is_worksheet { MENDING_FIRST } else { RESULTS_FIRST };
    order.map(link).into()
}
#[derive(Template, WebTemplate)]
#[template(path = "imports/sending.html")]
pub(crate) struct SendingPage {
    t: Texts,
    frame: Frame,
    count: i32,
    people: String,
    settled: i32,
    done: String,
    refreshes: bool,
}

/// Seconds between two looks at how far it has come.
const REFRESH: HeaderValue = HeaderValue::from_static("2");

fn sending_page(entered: &Entered, import: &Import, query: &ShowQuery) -> Response {
    let frame = entered.frame(Spot::Settings(Section::People));
    let t = frame.t();
    let (count, settled) = import.confirmed.map_or((0, 0), |confirmed| (confirmed.rows, confirmed.settled));
    let rows = counted(count.into(), t);
    let refreshes = query.still.is_none();
    let done = t.imports_progress_text(counted(settled.into(), t), &rows);
    let page = SendingPage { t, frame, count, people: rows, settled, done, refreshes };
    let mut response = page.into_response();
    if refreshes {
        // As a header, for it does what the element does and leaves the reader a way to stop it.
        response.headers_mut().insert(header::REFRESH, REFRESH);
    }
    response
}

#[derive(Template, WebTemplate)]
#[template(path = "imports/finished.html")]
pub(crate) struct FinishedPage {
    t: Texts,
    frame: Frame,
    id: String,
    about: String,
    count: i32,
    people: String,
    kept_until: Moment,
    rows: RowsShown,
}

fn finished_page(entered: &Entered, opened: &Opened) -> FinishedPage {
    let frame = entered.frame(Spot::Settings(Section::People));
    let t = frame.t();
    let import = &opened.import;
    FinishedPage {
        t,
        frame,
        id: import.id.to_string(),
        about: t.imports_sheet_text(list_name(import, t), creator(import, t)),
        count: import.counts.inviting,
        people: counted(import.counts.inviting.into(), t),
        kept_until: Moment::new(import.kept_until().unwrap_or(import.changed_at), t),
        rows: rows_shown(entered, opened),
    }
}

/// POST /t/{slug}/settings/people/import/{import}: what was mended, and what the button says to do then.
pub(crate) async fn save(
    MayManagePeople(entered): MayManagePeople,
    State(base): State<Base>,
    Path(path): Path<ImportPath>,
    Query(query): Query<ShowQuery>,
    form: Form,
) -> Result<Response, Failure> {
    let visit = &entered.signed_in.visit;
    let t = visit.language.texts();
    let (account, tenant, import) = (entered.signed_in.standing.account.id, entered.tenant.id, path.id()?);
    let fixes = read_fixes(&form);
    let here = format!("{}{}", path_of(&entered, import), query.as_written());
    if form.get("deed") != "confirm" {
        let saved = imports::save(&base, account, tenant, import, &fixes, domain_choice(&form)).await;
        saved.map_err(|refused| failure(refused, t))?;
        visit.leave(&Notice::ImportSaved);
        return Ok(Redirect::to(&here).into_response());
    }
    let (seen, is_fresh) = (read_seen(&form)?, fresh::is_fresh(&base, &entered.signed_in.session));
    let confirmed = imports::confirm(&base, account, tenant, import, &fixes, seen, is_fresh).await;
    match confirmed.map_err(|refused| failure(refused, t))? {
        Confirmation::NotFresh => {
            let what = t.fresh_to_make_administrators(&entered.tenant.name);
            return Ok(fresh::pages::ask(&entered.signed_in, what, &form));
        }
        Confirmation::Now => visit.leave(&Notice::ImportStarted),
        Confirmation::Already => {}
        Confirmation::Changed => {
            visit.leave(&Notice::ImportChanged);
            return Ok(Redirect::to(&here).into_response());
        }
    }
    Ok(Redirect::to(&path_of(&entered, import)).into_response())
}

/// What stands in the fields of each row, of at most as many as a page shows. The form is read once: however long it
/// is, it costs no more than its length.
fn read_fixes(form: &Form) -> Vec<Fix> {
    let mut numbers = BTreeSet::new();
    let mut fields = HashMap::new();
    for (field, value) in form.iter() {
        match field.rsplit_once('-') {
            None if field == "row" => numbers.extend(value.parse::<i32>()),
            None => {}
            // The first counts, as in [`Form::get`].
            Some(name) => _ = fields.entry(name).or_insert(value),
        }
    }
    let fix = |number: i32| {
        let written = number.to_string();
        let find = |field: &'static str| fields.get(&(field, written.as_str())).copied();
        let of = |field| sheet::cell(find(field).unwrap_or_default());
        let entry = find("address").is_some().then(|| Entry {
            address: of("address"),
            name: of("name"),
            roles: of("roles"),
            language: of("language"),
        });
        let [is_out, was_out] = ["out", "was"].map(|it| find(it) == Some("yes"));
        Fix { number, entry, is_left_out: (is_out != was_out).then_some(is_out) }
    };
    numbers.into_iter().take(PAGE_SIZE).map(fix).collect()
}

fn domain_choice(form: &Form) -> Option<DomainChoice> {
    match (form.get("correct"), form.get("keep")) {
        ("", "") => None,
        ("", domain) => Some(DomainChoice::Keep(domain.to_owned())),
        (domain, _) => Some(DomainChoice::Correct(domain.to_owned())),
    }
}

fn read_seen(form: &Form) -> Result<Seen, Failure> {
    let people = form.get("people").parse().map_err(|_| Failure::Unreadable)?;
    let microseconds: i64 = form.get("changed").parse().map_err(|_| Failure::Unreadable)?;
    let changed_at = OffsetDateTime::from_unix_timestamp_nanos(i128::from(microseconds) * 1_000);
    Ok(Seen { people, changed_at: changed_at.map_err(|_| Failure::Unreadable)? })
}

/// POST /t/{slug}/settings/people/import/{import}/discard
pub(crate) async fn discard(
    MayManagePeople(entered): MayManagePeople,
    State(base): State<Base>,
    Path(path): Path<ImportPath>,
) -> Result<Redirect, Failure> {
    let visit = &entered.signed_in.visit;
    let account = entered.signed_in.standing.account.id;
    let discarded = imports::discard(&base, account, entered.tenant.id, path.id()?).await;
    discarded.map_err(|refused| failure(refused, visit.language.texts()))?;
    visit.leave(&Notice::ImportDiscarded);
    Ok(Redirect::to(&format!("/t/{}/settings/people/import", entered.tenant.slug)))
}

/// GET /t/{slug}/settings/people/import/{import}/results.csv: written while it is read, however long.
pub(crate) async fn results(
    MayManagePeople(entered): MayManagePeople,
    State(base): State<Base>,
    Path(path): Path<ImportPath>,
) -> Result<Response, Failure> {
    let tenant = entered.tenant.id;
    let import = imports::find(&base.db, tenant, path.id()?).await?.ok_or(Failure::NotFound)?;
    let all = roles::list(&base.db, tenant).await?;
    let language = entered.signed_in.visit.language;
    let name = format!("import-{}.csv", import.created_at.date());
    let header = results::header(language).map_err(|error| Failure::Broken(error.into()))?;
    let lines = stream::try_unfold(Some(0), move |after| {
        let (base, import, all) = (base.clone(), import.clone(), all.clone());
        async move {
            let Some(after) = after else { return Ok(None) };
            let rows = imports::list_rows(&base.db, tenant, import.id, after, ROWS_AT_ONCE).await?;
            let wording = Wording { import: &import, roles: &all, t: language.texts() };
            let lines = results::lines(&rows, &wording, language)?;
            let next = rows.last().map(|row| row.number);
            Ok::<_, axum::BoxError>(next.map(|next| (lines, Some(next))))
        }
    });
    let file = stream::once(async { Ok(header) }).chain(lines);
    Ok(CsvFile::answer(&name, Body::from_stream(file)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fixes(text: &str) -> Vec<Fix> {
        let fields = url::form_urlencoded::parse(text.as_bytes()).into_owned().collect();
        read_fixes(&Form::from_fields(fields))
    }

    #[test]
    fn each_row_is_read_with_its_own_fields() {
        let read =
            fixes("row=12&row=3&address-3=+bo%40acme.example&name-3=Bo&address-3=x&out-12=yes&row=3&row=x");
        let told: Vec<_> = read.iter().map(|fix| (fix.number, fix.is_left_out)).collect();
        assert_eq!(told, [(3, None), (12, Some(true))]);
        let entry = read[0].entry.as_ref().unwrap();
        assert_eq!((entry.address.as_str(), entry.name.as_str()), ("bo@acme.example", "Bo"));
        assert!(read[1].entry.is_none());
        assert_eq!(fixes("row=1&was-1=yes")[0].is_left_out, Some(false));
        assert_eq!(fixes("row=1&was-1=yes&out-1=yes")[0].is_left_out, None);
    }

    #[test]
    fn no_more_rows_are_read_than_a_page_shows() {
        let many: String = (0..20_000).map(|number| format!("row={number}&")).collect();
        assert_eq!(fixes(&many).len(), PAGE_SIZE);
        assert_eq!(fixes(&"row=1&".repeat(20_000)).len(), 1);
    }
}
