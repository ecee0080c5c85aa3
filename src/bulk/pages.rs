//! The bar below the list of Settings > People, and the page of a bulk act: what will happen, how far it
//! is, what came of it.

use askama::Template;
use askama_web::WebTemplate;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use time::OffsetDateTime;

use super::chosen::{Outcome, Reason, Tally};
use super::{
    BulkAct, Choice, Deed, Pass, Refused, SkippedPerson, State as ActState, Stopped, ToldAct, words,
};
use crate::base::Base;
use crate::bulk;
use crate::ids::{BulkActId, PersonId};
use crate::language::Texts;
use crate::people::listing::pages::{ViewQuery, people_page};
use crate::roles::{self, Permissions, Role, words as role_words};
use crate::sign_in::fresh;
use crate::sign_in::guards::{Entered, MayManagePeople};
use crate::web::failure::Failure;
use crate::web::forms::{FieldErrors, Form};
use crate::web::frame::{Frame, Section, Spot};
use crate::web::numbers::counted;

/// Seconds between two looks at how far an act has come.
const REFRESH: HeaderValue = HeaderValue::from_static("2");

/// What can be done with the people selected in the list.
pub(crate) struct Bar {
    pub groups: Vec<DeedGroup>,
    pub typed: Typed,
}

pub(crate) struct DeedGroup {
    pub name: String,
    pub deeds: Vec<DeedChoice>,
}

pub(crate) struct DeedChoice {
    pub value: String,
    pub name: String,
    pub is_chosen: bool,
    pub is_theirs_to_do: bool,
}

/// What was selected and chosen in a form that came back.
#[derive(Default)]
pub(crate) struct Typed {
    pub people: Vec<PersonId>,
    pub is_everybody: bool,
    pub deed: String,
    pub errors: FieldErrors,
}

impl Typed {
    pub(crate) fn has(&self, id: &str) -> bool {
        id.parse().is_ok_and(|person| self.people.contains(&person))
    }
}

impl Bar {
    pub(crate) fn new(roles: &[Role], held: Permissions, typed: Typed, t: Texts) -> Self {
        let choice = |deed: Deed, name: String, is_theirs_to_do: bool| {
            let value = deed.value();
            DeedChoice { is_chosen: value == typed.deed, value, name, is_theirs_to_do }
        };
        let of_role = |deed: fn(_) -> Deed, name: fn(Texts, String) -> String| {
            let of_role = |role: &Role| {
                let name = name(t, role_words::role_name(&role.kind, t));
                choice(deed(role.id), name, held.cover(role.permissions))
            };
            roles.iter().map(of_role).collect()
        };
        let groups = vec![
            DeedGroup {
                name: t.bulk_add_role(),
                deeds: of_role(Deed::AddRole, |t, role| t.bulk_choice_add_role(role)),
            },
            DeedGroup {
                name: t.bulk_remove_role(),
                deeds: of_role(Deed::RemoveRole, |t, role| t.bulk_choice_remove_role(role)),
            },
            DeedGroup {
                name: t.bulk_invitation(),
                deeds: vec![
                    choice(Deed::Resend, t.people_action_resend(), true),
                    choice(Deed::TakeOver, t.people_action_take_over(), true),
                    choice(Deed::Revoke, t.people_action_revoke(), true),
                ],
            },
            DeedGroup {
                name: t.bulk_access(),
                deeds: vec![choice(Deed::Deactivate, t.people_action_deactivate(), true)],
            },
        ];
        Self { groups, typed }
    }
}

/// POST /t/{slug}/settings/people/bulk
pub(crate) async fn begin(
    MayManagePeople(entered): MayManagePeople,
    State(base): State<Base>,
    form: Form,
) -> Result<Response, Failure> {
    let t = entered.signed_in.visit.language.texts();
    let view = ViewQuery::from_form(&form).view();
    let mut typed = Typed {
        people: form.all("people").filter_map(|id| id.parse().ok()).collect(),
        is_everybody: form.get("everybody") == "yes",
        deed: form.get("deed").to_owned(),
        errors: FieldErrors::default(),
    };
    let choice = if typed.is_everybody {
        Choice::View(view.filter.clone())
    } else {
        Choice::People(typed.people.clone())
    };
    match Deed::from_value(&typed.deed) {
        None => typed.errors.add("bulk-deed", t.bulk_error_deed()),
        Some(deed) => {
            let account = entered.signed_in.standing.account.id;
            match bulk::begin(&base, account, entered.tenant.id, deed, &choice, &view).await {
                Ok(act) => return Ok(Redirect::to(&act_path(&entered, act)).into_response()),
                Err(Refused::RoleUnknown) => typed.errors.add_absent("bulk-deed", t.bulk_error_deed()),
                Err(Refused::ChosenAbsent) => typed.errors.add_absent("select", t.bulk_error_absent()),
                Err(Refused::Nobody) => typed.errors.add("select", t.bulk_error_nobody()),
                Err(refused) => return Err(failure(refused, t)),
            }
        }
    }
    let status = typed.errors.status();
    let page = people_page(&entered, &base, view, typed).await?;
    Ok((status, page).into_response())
}

fn list_path(entered: &Entered) -> String {
    format!("/t/{}/settings/people", entered.tenant.slug)
}

fn act_path(entered: &Entered, act: BulkActId) -> String {
    format!("{}/bulk/{act}", list_path(entered))
}

#[derive(Template, WebTemplate)]
#[template(path = "bulk/act.html")]
pub(crate) struct BulkActPage {
    t: Texts,
    frame: Frame,
    title: String,
    /// Who selected how many.
    chosen: String,
    /// Where to and from which form.
    path: String,
    /// The list that it began at.
    back: String,
    stage: Stage,
    skipped_title: String,
    skipped: Vec<Line>,
    /// The people of one of these lines.
    opened: Option<Opened>,
}

/// How far the act is.
enum Stage {
    Under(Progress),
    Waiting {
        will: String,
        /// What that means, where it happens to somebody.
        explanation: Option<String>,
        /// The button, where it is the reader's to press.
        confirm: Option<String>,
        is_danger: bool,
        /// Why there is none.
        only_theirs: Option<String>,
    },
    Over {
        did: String,
        stopped: Option<String>,
    },
}

struct Progress {
    title: String,
    done: i64,
    all: i64,
    text: String,
    /// Whether the page does not come again by itself.
    is_still: bool,
}

/// How many are skipped for a reason.
struct Line {
    people: String,
    reason: String,
    /// Where these people are listed.
    href: Option<String>,
}

struct Opened {
    title: String,
    people: Vec<Skipped>,
    next: Option<String>,
}

struct Skipped {
    called: String,
    href: Option<String>,
}

/// Which part of the page is wanted.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct ActQuery {
    /// A reason, whose people are listed.
    skipped: String,
    after: String,
    /// Not empty when the page should not come again by itself.
    still: String,
}

#[derive(Deserialize)]
pub(crate) struct ActPath {
    act: String,
}

impl ActPath {
    fn id(&self) -> Result<BulkActId, Failure> {
        self.act.parse().map_err(|_| Failure::NotFound)
    }
}

/// GET /t/{slug}/settings/people/bulk/{act}
pub(crate) async fn show(
    MayManagePeople(entered): MayManagePeople,
    State(base): State<Base>,
    Path(path): Path<ActPath>,
    Query(query): Query<ActQuery>,
) -> Result<Response, Failure> {
    let reason = match Outcome::from_word(&query.skipped) {
        Some(Outcome::Skipped(reason)) => Some(reason),
        _ => None,
    };
    let after = query.after.parse().ok();
    let told = bulk::find(&base.db, entered.tenant.id, path.id()?, reason, after).await?;
    let ToldAct { act, foreseen, settled, actor, skipped, has_more } = told.ok_or(Failure::NotFound)?;
    let frame = entered.frame(Spot::Settings(Section::People));
    let t = frame.t();
    // `None` for the reader.
    let is_own = act.actor == entered.signed_in.standing.account.id;
    let who = (!is_own).then(|| actor.unwrap_or_else(|| t.app_name()));
    let is_over = matches!(act.state(), ActState::Finished | ActState::Stopped(_));
    let opened = reason.filter(|_| is_over);
    let opened = opened.map(|reason| opened_at(&entered, &act, reason, skipped, has_more, t));
    let tally = if is_over { &settled } else { &foreseen };
    let refreshes = matches!(act.state(), ActState::Under(_)) && query.still.is_empty();
    let page = BulkActPage {
        t,
        title: words::title(&act, t),
        chosen: match &who {
            None => t.bulk_chosen(act.chosen, counted(act.chosen, t)),
            Some(who) => t.bulk_chosen_by(act.chosen, who, counted(act.chosen, t)),
        },
        path: act_path(&entered, act.id),
        back: format!("{}{}", list_path(&entered), act.view),
        skipped_title: if is_over {
            t.bulk_was_skipped(tally.skipped(), counted(tally.skipped(), t))
        } else {
            t.bulk_skipped(tally.skipped(), counted(tally.skipped(), t))
        },
        skipped: match act.state() {
            ActState::Under(_) => Vec::new(),
            _ => lines(&entered, &act, tally, is_over, t),
        },
        stage: stage(&act, &foreseen, &settled, who, !query.still.is_empty(), (t, base.now())),
        opened,
        frame,
    };
    let mut response = page.into_response();
    if refreshes {
        // As a header, for it does what the element does and leaves the reader a way to stop it.
        response.headers_mut().insert(header::REFRESH, REFRESH);
    }
    Ok(response)
}

fn stage(
    act: &BulkAct,
    foreseen: &Tally,
    settled: &Tally,
    who: Option<String>,
    is_still: bool,
    (t, now): (Texts, OffsetDateTime),
) -> Stage {
    let left = || counted(act.chosen - settled.all(), t);
    let stopper = || who.clone().unwrap_or_else(|| t.people_you());
    match act.state() {
        ActState::Under(pass) => {
            let (title, tally) = match pass {
                Pass::Foreseeing => (t.bulk_foreseeing(), foreseen),
                Pass::Doing => (t.bulk_doing(), settled),
            };
            let done = tally.all();
            let text = t.bulk_progress(counted(done, t), counted(act.chosen, t));
            Stage::Under(Progress { title, done, all: act.chosen, text, is_still })
        }
        ActState::Waiting => {
            let count = foreseen.done();
            Stage::Waiting {
                will: words::will(act, count, t),
                explanation: (count > 0).then(|| words::explanation(act, t)),
                confirm: (count > 0 && who.is_none()).then(|| words::confirm(act.deed, count, t, now)),
                is_danger: matches!(act.deed, Deed::Revoke | Deed::Deactivate | Deed::DeleteRole { .. }),
                only_theirs: who.filter(|_| count > 0).map(|who| t.bulk_only_theirs(who)),
            }
        }
        ActState::Finished => Stage::Over { did: words::did(act, settled.done(), t).text(t), stopped: None },
        ActState::Stopped(why) => Stage::Over {
            did: words::did(act, settled.done(), t).text(t),
            stopped: Some(match why {
                Stopped::NoRight => t.bulk_stopped_no_right(stopper(), left()),
                Stopped::TooLong => t.bulk_stopped_too_long(left()),
                Stopped::RoleInUse => t.bulk_stopped_role_in_use(),
            }),
        },
    }
}

fn lines(entered: &Entered, act: &BulkAct, tally: &Tally, is_over: bool, t: Texts) -> Vec<Line> {
    let own_page = entered.membership.as_ref().map(|own| format!("{}/{}", list_path(entered), own.person));
    let is_own = act.actor == entered.signed_in.standing.account.id;
    let line = |reason: Reason| {
        let outcome = Outcome::Skipped(reason);
        let count = tally.of(outcome);
        let listed = format!("{}?skipped={}#opened", act_path(entered, act.id), outcome.as_str());
        (count > 0).then(|| Line {
            people: words::people(count, t),
            reason: words::reason(reason, act.deed, t),
            href: match reason {
                Reason::Yourself if is_own => own_page.clone(),
                _ => is_over.then_some(listed),
            },
        })
    };
    Reason::ALL.into_iter().filter_map(line).collect()
}

fn opened_at(
    entered: &Entered,
    act: &BulkAct,
    reason: Reason,
    people: Vec<SkippedPerson>,
    has_more: bool,
    t: Texts,
) -> Opened {
    let word = Outcome::Skipped(reason).as_str();
    let last = people.last().filter(|_| has_more);
    let next =
        last.map(|last| format!("{}?skipped={word}&after={}#opened", act_path(entered, act.id), last.id));
    let skipped = |person: SkippedPerson| Skipped {
        href: person.called.is_some().then(|| format!("{}/{}", list_path(entered), person.id)),
        called: person.called.unwrap_or_else(|| t.bulk_person_gone()),
    };
    Opened {
        title: words::reason(reason, act.deed, t),
        people: people.into_iter().map(skipped).collect(),
        next,
    }
}

/// POST /t/{slug}/settings/people/bulk/{act}: confirms it.
pub(crate) async fn confirm(
    MayManagePeople(entered): MayManagePeople,
    State(base): State<Base>,
    Path(path): Path<ActPath>,
    form: Form,
) -> Result<Response, Failure> {
    let visit = &entered.signed_in.visit;
    let t = visit.language.texts();
    let (account, tenant) = (entered.signed_in.standing.account.id, entered.tenant.id);
    let found = bulk::find(&base.db, tenant, path.id()?, None, None).await?;
    let what = match found.map(|told| told.act.deed) {
        Some(Deed::AddRole(role) | Deed::DeleteRole { instead: role, .. }) => {
            let roles = roles::list(&base.db, tenant).await?;
            let makes_administrators =
                roles::may_make_administrators(&roles, roles::allowed_by(&roles, &[role]));
            makes_administrators.then(|| t.fresh_to_make_administrators(&entered.tenant.name))
        }
        // Among them may be administrators.
        Some(Deed::TakeOver) => Some(t.fresh_to_take_over(&entered.tenant.name)),
        _ => None,
    };
    if let Some(detour) = what.and_then(|what| fresh::pages::first(&entered.signed_in, what, &form)) {
        return Ok(detour);
    }
    bulk::confirm(&base, account, tenant, path.id()?).await.map_err(|refused| failure(refused, t))?;
    let told = bulk::find(&base.db, tenant, path.id()?, None, None).await?;
    let ToldAct { act, settled, .. } = told.ok_or(Failure::NotFound)?;
    if act.state() == ActState::Finished && settled.skipped() == 0 {
        visit.leave(&words::did(&act, settled.done(), t));
        return Ok(Redirect::to(&format!("{}{}", list_path(&entered), act.view)).into_response());
    }
    Ok(Redirect::to(&act_path(&entered, act.id)).into_response())
}

fn failure(refused: Refused, t: Texts) -> Failure {
    match refused {
        Refused::Forbidden => Failure::Forbidden,
        Refused::NotFound => Failure::NotFound,
        Refused::NotTheirs => Failure::Conflict(t.conflict_bulk_not_theirs()),
        Refused::NotForeseen => Failure::Conflict(t.conflict_bulk_not_foreseen()),
        Refused::Nobody => Failure::Conflict(t.bulk_error_nobody()),
        Refused::RoleUnknown | Refused::Deletion(_) => Failure::Conflict(t.bulk_error_deed()),
        Refused::ChosenAbsent => Failure::Conflict(t.bulk_error_absent()),
        Refused::Broken(error) => match error.downcast::<sqlx::Error>() {
            Ok(error) => Failure::from(*error),
            Err(error) => Failure::Broken(error),
        },
    }
}
