//! Settings > People > Import: where a list comes in. Its worksheet and results are in `rows/pages.rs`.

use askama::Template;
use askama_web::WebTemplate;
use axum::body::Body;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};

pub(crate) use super::rows::pages::{discard, results, save, show};
use super::rows::results::columns;
use super::sheet::{self, LONGEST_FILE, MOST_ROWS, SheetRefused};
use super::{Import, List, RESULTS_KEPT, Refused};
use crate::base::Base;
use crate::display_name::shown;
use crate::ids::ImportId;
use crate::imports;
use crate::language::{Language, Texts};
use crate::people::pages::{RoleChoice, choices, chosen_roles, complain_of_roles, roles_refused};
use crate::roles::RolesRefused;
use crate::sign_in::guards::{Entered, MayManagePeople};
use crate::web::csv_file::CsvFile;
use crate::web::dates::Moment;
use crate::web::failure::Failure;
use crate::web::forms::{FieldErrors, Form};
use crate::web::frame::{Frame, Section, Spot};
use crate::web::numbers::counted;
use crate::web::upload::Upload;

/// Shows how an address may come with a name.
const EXAMPLE: &str = "Bo Jansen <bo@example.com>";
#[derive(Template, WebTemplate)]
#[template(path = "imports/new.html")]
pub(crate) struct NewImportPage {
    t: Texts,
    frame: Frame,
    errors: FieldErrors,
    text: String,
    language: String,
    roles: Vec<RoleChoice>,
    languages: Vec<Language>,
    tenant_language: Language,
    example: &'static str,
    most_rows: String,
    most_megabytes: String,
    kept_days: String,
    imports: Vec<ImportLine>,
}

/// An earlier import in the list of them.
struct ImportLine {
    id: String,
    list: String,
    by: String,
    at: Moment,
    state: String,
    tone: &'static str,
}

impl ImportLine {
    fn new(import: &Import, t: Texts) -> Self {
        let counts = import.counts;
        let rows = |count: i32| counted(count.into(), t);
        let (state, tone) = match (import.confirmed, import.finished_at) {
            (None, _) => (t.imports_state_worksheet(rows(counts.inviting)), "wait"),
            (Some(it), None) => (t.imports_state_sending(rows(it.settled), rows(it.rows)), "wait"),
            (Some(_), Some(_)) => (t.imports_state_finished(rows(counts.inviting)), "ok"),
        };
        Self {
            id: import.id.to_string(),
            list: list_name(import, t),
            by: t.imports_by(creator(import, t)),
            at: Moment::new(import.created_at, t),
            state,
            tone,
        }
    }
}

pub(super) fn list_name(import: &Import, t: Texts) -> String {
    if import.file_name.is_empty() { t.imports_pasted() } else { import.file_name.clone() }
}

pub(super) fn creator(import: &Import, t: Texts) -> String {
    import.created_by.clone().unwrap_or_else(|| t.app_name())
}

/// GET /t/{slug}/settings/people/import
pub(crate) async fn new(
    MayManagePeople(entered): MayManagePeople,
    State(base): State<Base>,
) -> Result<NewImportPage, Failure> {
    new_page(&entered, &base, &Form::default(), FieldErrors::default()).await
}

async fn new_page(
    entered: &Entered,
    base: &Base,
    form: &Form,
    errors: FieldErrors,
) -> Result<NewImportPage, Failure> {
    let (imports, all) = imports::list(&base.db, entered.tenant.id).await?;
    let frame = entered.frame(Spot::Settings(Section::People));
    let t = frame.t();
    Ok(NewImportPage {
        t,
        frame,
        errors,
        text: form.get("text").to_owned(),
        language: form.get("language").to_owned(),
        roles: choices(&all, &chosen_roles(form).unwrap_or_default(), entered, t),
        languages: Language::ALL.to_vec(),
        tenant_language: entered.tenant.language,
        example: EXAMPLE,
        most_rows: most_rows(t),
        most_megabytes: most_megabytes(),
        kept_days: RESULTS_KEPT.whole_days().to_string(),
        imports: imports.iter().map(|import| ImportLine::new(import, t)).collect(),
    })
}

fn most_rows(t: Texts) -> String {
    counted(MOST_ROWS.try_into().unwrap_or(i64::MAX), t)
}

fn most_megabytes() -> String {
    (LONGEST_FILE / 1024 / 1024).to_string()
}

/// POST /t/{slug}/settings/people/import
pub(crate) async fn begin(
    MayManagePeople(entered): MayManagePeople,
    State(base): State<Base>,
    upload: Upload,
) -> Result<Response, Failure> {
    let t = entered.signed_in.visit.language.texts();
    let mut errors = FieldErrors::default();
    if let Some(list) = read_list(&upload, &mut errors, t) {
        let account = entered.signed_in.standing.account.id;
        match imports::begin(&base, account, entered.tenant.id, list).await {
            Ok(import) => return Ok(Redirect::to(&path_of(&entered, import)).into_response()),
            Err(Refused::Roles(refused)) => complain_of_roles(&mut errors, "roles", refused, t),
            Err(Refused::RolesNeeded(rows)) => {
                let rows = i64::try_from(rows).unwrap_or(i64::MAX);
                errors.add("roles", t.imports_error_roles(rows, counted(rows, t)));
            }
            Err(Refused::TooManyOpen(lists)) => {
                let field = if upload.file("file").is_some() { "file" } else { "text" };
                errors.add(field, t.imports_error_too_many_open(counted(lists, t)));
            }
            Err(refused) => return Err(failure(refused, t)),
        }
    }
    if upload.file("file").is_some() && errors.of("file").is_none() {
        // Browsers do not send back what they were not given.
        errors.add("file", t.imports_error_file_again());
    }
    let status = errors.status();
    let page = new_page(&entered, &base, &upload.form, errors).await?;
    Ok((status, page).into_response())
}

fn read_list(upload: &Upload, errors: &mut FieldErrors, t: Texts) -> Option<List> {
    let text = upload.form.get("text");
    let (field, name, bytes) = match upload.file("file") {
        Some(_) if !text.is_empty() => {
            errors.add("file", t.imports_error_both());
            return None;
        }
        Some(file) => ("file", shown(&file.name), file.bytes.as_slice()),
        None => ("text", String::new(), text.as_bytes()),
    };
    let entries = sheet::read(bytes);
    if let Err(refused) = entries {
        errors.add(field, sheet_refused(refused, field, t));
    }
    let default_roles = match chosen_roles(&upload.form) {
        Err(RolesRefused::None) => Some(Vec::new()),
        chosen => chosen.map_err(|refused| complain_of_roles(errors, "roles", refused, t)).ok(),
    };
    let default_language = match upload.form.get("language") {
        "" => Some(None),
        tag => Language::from_tag(tag).map(Some),
    };
    if default_language.is_none() {
        errors.add("language", t.error_language_unknown());
    }
    Some(List {
        file_name: name,
        entries: entries.ok()?,
        default_roles: default_roles?,
        default_language: default_language?,
    })
}

fn sheet_refused(refused: SheetRefused, field: &str, t: Texts) -> String {
    match refused {
        SheetRefused::Empty if field == "text" => t.imports_error_nothing(),
        SheetRefused::Empty => t.imports_error_empty(),
        SheetRefused::OnlyHeader => t.imports_error_only_header(),
        SheetRefused::NoAddressColumn => t.imports_error_no_column(),
        SheetRefused::TooLarge => t.imports_error_too_large(most_megabytes()),
        SheetRefused::TooManyRows => t.imports_error_too_many(most_rows(t)),
        SheetRefused::Utf16 => t.imports_error_utf16(),
        SheetRefused::NotText => t.imports_error_not_text(),
    }
}

pub(super) fn path_of(entered: &Entered, import: ImportId) -> String {
    format!("/t/{}/settings/people/import/{import}", entered.tenant.slug)
}

/// A refusal in the reader's words.
pub(super) fn failure(refused: Refused, t: Texts) -> Failure {
    match refused {
        Refused::Forbidden => Failure::Forbidden,
        Refused::NotFound => Failure::NotFound,
        Refused::TooManyOpen(lists) => Failure::Conflict(t.imports_error_too_many_open(counted(lists, t))),
        Refused::Confirmed => Failure::Conflict(t.conflict_import_confirmed()),
        Refused::Roles(refused) => Failure::Conflict(roles_refused(refused, t)),
        Refused::RolesNeeded(_) => Failure::Conflict(t.error_roles_missing()),
        Refused::Broken(error) => match error.downcast::<sqlx::Error>() {
            Ok(error) => Failure::from(*error),
            Err(error) => Failure::Broken(error),
        },
    }
}

/// GET /t/{slug}/settings/people/import/template.csv: the header alone.
pub(crate) async fn template(MayManagePeople(entered): MayManagePeople) -> Result<Response, Failure> {
    let language = entered.signed_in.visit.language;
    let columns = columns(language.texts());
    let header = CsvFile::new(language).header(columns.iter().map(String::as_str)).map_err(broken)?;
    Ok(CsvFile::answer("import.csv", Body::from(header)))
}

fn broken(error: csv::Error) -> Failure {
    Failure::Broken(error.into())
}
