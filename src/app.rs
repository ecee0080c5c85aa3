//! The one place where pages are mounted, grouped by who may enter. A page is closed unless it stands
//! in the open group; the groups below it add to what must be proved.

use std::ops::Deref;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::{DefaultBodyLimit, FromRef};
use axum::http::StatusCode;
use axum::middleware::from_fn_with_state;
use axum::response::Redirect;
use axum::routing::{get, post};
use axum::{Extension, Router};
use tokio::sync::watch;
use tower::ServiceBuilder;
use tower_cookies::CookieManagerLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::timeout::TimeoutLayer;

use crate::base::Base;
use crate::health::Stopping;
use crate::sign_in::Provider;
use crate::sign_in::guards::{
    Entered, MayManagePeople, MayManageRoles, MayManageTenant, MayReadAudit, SignedIn, Superadmin, require,
};
use crate::sign_in::pages::{AnswerStrangers, DrawnLogin};
use crate::web::headers::{self, Headers};
use crate::web::{assets, failure};
use crate::{
    account, audit, bulk, erasure, health, help, imports, invitations, mail, measurements, people, roles,
    sign_in, superadmins, support, tenants, visits,
};

/// A form of ours fits in this many bytes many times over.
const LONGEST_BODY: usize = 64 * 1024;

/// A list of people fits in this many, with what a form puts around it.
const LONGEST_LIST: usize = 6 * 1024 * 1024;

/// A request that is not answered by then, or whose body does not come, is given up.
const LONGEST_REQUEST: Duration = Duration::from_secs(30);

/// What handlers can ask for. Cloned for each request, so it is one pointer.
#[derive(Clone, Debug)]
pub struct App(Arc<Parts>);

/// What an [`App`] points to.
#[derive(Debug)]
pub struct Parts {
    pub base: Base,
    pub provider: Provider,
    drawn_login: DrawnLogin,
    headers: Headers,
}

impl App {
    /// The product on this base, where this provider says who signs in.
    pub fn new(base: Base, provider: Provider) -> Self {
        let headers = Headers::new(&base);
        Self(Arc::new(Parts { base, provider, drawn_login: DrawnLogin::default(), headers }))
    }
}

impl Deref for App {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl FromRef<App> for Base {
    fn from_ref(app: &App) -> Self {
        app.base.clone()
    }
}

impl FromRef<App> for Provider {
    fn from_ref(app: &App) -> Self {
        app.provider.clone()
    }
}

impl FromRef<App> for DrawnLogin {
    fn from_ref(app: &App) -> Self {
        app.drawn_login.clone()
    }
}

/// The whole product as one service, which says that it is not ready any more once `stop` turns true.
pub fn service(app: App, stop: watch::Receiver<bool>) -> AnswerStrangers<Router> {
    let router = router(app.clone(), stop);
    AnswerStrangers::new(&app.base, app.drawn_login.clone(), &app.headers, router)
}

fn router(app: App, stop: watch::Receiver<bool>) -> Router {
    let base = app.base.clone();
    let pages = open()
        .merge(signed_in(&base))
        .merge(in_tenant(&base))
        .merge(may_manage_people(&base))
        .merge(may_manage_roles(&base))
        .merge(may_manage_tenant(&base))
        .merge(may_import_people(&base))
        .merge(may_read_audit(&base))
        .merge(superadmin(&base))
        .fallback(async || StatusCode::NOT_FOUND)
        .method_not_allowed_fallback(async || StatusCode::METHOD_NOT_ALLOWED)
        .with_state(app.clone())
        .layer(
            ServiceBuilder::new()
                .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, LONGEST_REQUEST))
                .layer(DefaultBodyLimit::max(LONGEST_BODY))
                .layer(CsrfLayer::new())
                .layer(CookieManagerLayer::new()),
        );
    Router::new()
        .nest(assets::PREFIX, assets::router())
        .merge(pages)
        .layer(from_fn_with_state(base.clone(), failure::draw))
        // For machines: their refusals are not pages.
        .merge(machines(app.clone(), stop))
        .layer(
            ServiceBuilder::new()
                .layer(from_fn_with_state(base, crate::web::log::request))
                .layer(from_fn_with_state(app.headers.clone(), headers::add)),
        )
}

/// For everybody.
fn open() -> Router<App> {
    Router::new()
        .route("/login", get(sign_in::pages::login).post(sign_in::pages::log_in))
        .route("/login/callback", get(sign_in::pages::callback))
        .route("/logout", post(sign_in::leaving::pages::log_out))
        .route("/invitations/{secret}", get(invitations::pages::open).post(invitations::pages::again))
        .route("/help/signing-up", get(help::signing_up))
}

fn machines(app: App, stop: watch::Receiver<bool>) -> Router {
    Router::new()
        .route("/health/live", get(health::live))
        .route("/health/ready", get(health::ready))
        .route("/mail/bounces", post(mail::webhook::bounces))
        .route("/login/backchannel-logout", post(sign_in::leaving::pages::backchannel_logout))
        .with_state(app)
        .layer(Extension(Stopping(stop)))
        .layer(DefaultBodyLimit::max(LONGEST_BODY))
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, LONGEST_REQUEST))
}

/// For whoever is signed in.
fn signed_in(base: &Base) -> Router<App> {
    Router::new()
        .route("/", get(async || Redirect::to("/measurements")))
        .route("/measurements", get(measurements::pages::measurements))
        .route("/login/second-factor", get(sign_in::second_factor::pages::second_factor))
        .route(
            "/account/fresh",
            post(sign_in::fresh::pages::begin).layer(DefaultBodyLimit::max(sign_in::fresh::LONGEST_KEPT)),
        )
        .route("/account/go-on/{form}", get(sign_in::fresh::pages::go_on))
        .route("/account", get(account::pages::account))
        .route("/account/language", post(account::pages::set_language))
        .route("/account/digests", post(account::pages::set_digests))
        .route("/account/sessions/end", post(account::pages::end_all_sessions))
        .route("/account/sessions/{session}/end", post(account::pages::end_session))
        .route("/invitations/{invitation}/answer", post(invitations::pages::answer))
        .route("/invitations/{invitation}/link", post(invitations::pages::ask_new_link))
        .route("/invitations/{invitation}/join", post(invitations::pages::ask_join))
        .route(superadmins::pages::INVITATION, get(superadmins::pages::show).post(superadmins::pages::answer))
        .route_layer(from_fn_with_state(base.clone(), require::<SignedIn>))
}

/// For members of the tenant in the path, and superadmins.
fn in_tenant(base: &Base) -> Router<App> {
    Router::new()
        .route("/t/{slug}/measurements", get(measurements::pages::of_tenant))
        .route_layer(from_fn_with_state(base.clone(), require::<Entered>))
}

/// For members who may manage people, and superadmins.
fn may_manage_people(base: &Base) -> Router<App> {
    let settings = "/t/{slug}/settings";
    Router::new()
        .route(&format!("{settings}/people"), get(people::listing::pages::people).post(people::pages::add))
        .route(&format!("{settings}/people/export.csv"), get(people::listing::pages::export_csv))
        .route(&format!("{settings}/people/export.json"), get(people::listing::pages::export_json))
        .route(&format!("{settings}/people/new"), get(people::pages::new))
        .route(&format!("{settings}/people/bulk"), post(bulk::pages::begin))
        .route(&format!("{settings}/people/bulk/{{act}}"), get(bulk::pages::show).post(bulk::pages::confirm))
        .route(&format!("{settings}/people/{{person}}"), get(people::pages::person))
        .route(&format!("{settings}/people/{{person}}/roles"), post(people::pages::set_roles))
        .route(&format!("{settings}/people/{{person}}/details"), post(people::pages::set_details))
        .route(&format!("{settings}/people/{{person}}/address"), post(people::pages::correct_address))
        .route(
            &format!("{settings}/people/{{person}}/join-requests/{{request}}"),
            post(people::pages::decide_join_request),
        )
        .route(&format!("{settings}/people/{{person}}/{{deed}}"), post(people::pages::act))
        .route_layer(from_fn_with_state(base.clone(), require::<MayManagePeople>))
}

/// For members who may manage roles, and superadmins.
fn may_manage_roles(base: &Base) -> Router<App> {
    let settings = "/t/{slug}/settings";
    Router::new()
        .route(&format!("{settings}/roles"), get(roles::pages::roles).post(roles::pages::add))
        .route(&format!("{settings}/roles/new"), get(roles::pages::new))
        .route(&format!("{settings}/roles/{{role}}"), get(roles::pages::role).post(roles::pages::save))
        .route(
            &format!("{settings}/roles/{{role}}/delete"),
            get(roles::pages::ask_delete).post(roles::pages::delete),
        )
        .route_layer(from_fn_with_state(base.clone(), require::<MayManageRoles>))
}

/// For members who may change the tenant's settings, and superadmins.
fn may_manage_tenant(base: &Base) -> Router<App> {
    use tenants::settings::pages;
    Router::new()
        .route("/t/{slug}/settings", get(pages::settings).post(pages::save))
        .route("/t/{slug}/settings/visits", get(visits::pages::visits).post(visits::pages::save))
        .route("/t/{slug}/settings/visits/{visit}", post(visits::pages::answer))
        .route_layer(from_fn_with_state(base.clone(), require::<MayManageTenant>))
}

/// The same, where whole lists come in.
fn may_import_people(base: &Base) -> Router<App> {
    let settings = "/t/{slug}/settings";
    Router::new()
        .route(&format!("{settings}/people/import"), get(imports::pages::new).post(imports::pages::begin))
        .route(&format!("{settings}/people/import/template.csv"), get(imports::pages::template))
        .route(
            &format!("{settings}/people/import/{{import}}"),
            get(imports::pages::show).post(imports::pages::save),
        )
        .route(&format!("{settings}/people/import/{{import}}/discard"), post(imports::pages::discard))
        .route(&format!("{settings}/people/import/{{import}}/results.csv"), get(imports::pages::results))
        .layer(DefaultBodyLimit::max(LONGEST_LIST))
        .route_layer(from_fn_with_state(base.clone(), require::<MayManagePeople>))
}

/// For members who may read the trail, and superadmins.
fn may_read_audit(base: &Base) -> Router<App> {
    let settings = "/t/{slug}/settings";
    Router::new()
        .route(&format!("{settings}/audit"), get(audit::pages::audit))
        .route(&format!("{settings}/audit/export.csv"), get(audit::pages::export_csv))
        .route(&format!("{settings}/audit/chain.jsonl"), get(audit::pages::export_chain))
        .route_layer(from_fn_with_state(base.clone(), require::<MayReadAudit>))
}

/// For superadmins.
fn superadmin(base: &Base) -> Router<App> {
    use audit::pages::outside;
    Router::new()
        .route("/superadmin/people", get(support::pages::people))
        .route("/superadmin/people/resend", post(support::pages::resend))
        .route(
            "/superadmin/superadmins",
            get(superadmins::pages::superadmins).post(superadmins::pages::invite),
        )
        .route("/superadmin/superadmins/{account}", get(superadmins::pages::one))
        .route("/superadmin/superadmins/{account}/remove", post(superadmins::pages::remove_one))
        .route(
            "/superadmin/superadmins/invitations/{invitation}/revoke",
            post(superadmins::pages::revoke_one),
        )
        .route("/superadmin/tenants", get(tenants::pages::tenants).post(tenants::pages::add))
        .route("/superadmin/tenants/new", get(tenants::pages::new))
        .route("/superadmin/tenants/{slug}", get(tenants::pages::tenant))
        .route("/superadmin/tenants/{slug}/name", post(tenants::pages::rename_one))
        .route("/superadmin/tenants/{slug}/suspension", post(tenants::pages::set_suspension))
        .route("/superadmin/tenants/{slug}/deletion", post(tenants::pages::set_deletion))
        .route("/superadmin/tenants/{slug}/export", post(tenants::pages::export))
        .route("/superadmin/tenants/{slug}/visit", get(visits::pages::show).post(visits::pages::open))
        .route("/superadmin/tenants/{slug}/visit/begin", post(visits::pages::begin_agreed))
        .route("/superadmin/tenants/{slug}/visit/act", post(visits::pages::act_as_administrator))
        .route("/superadmin/tenants/{slug}/visit/leave", post(visits::pages::leave_tenant))
        .route("/superadmin/tenants/{slug}/limits", post(tenants::pages::set_limits_of))
        .route("/superadmin/accounts", get(erasure::pages::accounts))
        .route("/superadmin/accounts/{account}", get(erasure::pages::account))
        .route("/superadmin/accounts/{account}/export", post(erasure::pages::export))
        .route("/superadmin/accounts/{account}/erase", post(erasure::pages::erase_account))
        .route("/superadmin/accounts/{account}/audit", get(outside::audit_of_account))
        .route("/superadmin/accounts/{account}/audit/export.csv", get(outside::export_csv_of_account))
        .route("/superadmin/accounts/{account}/audit/chain.jsonl", get(outside::export_chain_of_account))
        .route("/superadmin/audit", get(outside::audit))
        .route("/superadmin/audit/export.csv", get(outside::export_csv))
        .route("/superadmin/audit/chain.jsonl", get(outside::export_chain))
        .route_layer(from_fn_with_state(base.clone(), require::<Superadmin>))
}
