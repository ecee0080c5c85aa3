//! Every route, with what each kind of person gets.

/// The kinds of people, in the order of the expectations below.
pub const KINDS: [&str; 5] =
    ["a stranger", "a member of another tenant", "a plain member", "an administrator", "a superadmin"];

/// What each kind gets: a status, and for a redirect where it leads.
type Expected = [&'static str; 5];

const ALL_200: Expected = ["200"; 5];
const ALL_404: Expected = ["login", "404", "404", "404", "404"];
const MAY_MANAGE: Expected = ["login", "404", "403", "200", "200"];
const TO_ACCOUNT: Expected = ["login", "to /account", "to /account", "to /account", "to /account"];
const SUPERADMINS_200: Expected = ["login", "404", "404", "404", "200"];
const SUPERADMINS_422: Expected = ["login", "404", "404", "404", "422"];

/// A role of Acme's own, and one of Globex'.
const ROLE: &str = "/t/acme/settings/roles/00000000-0000-7000-8000-0000000000ac";
const FOREIGN_ROLE: &str = "/t/acme/settings/roles/00000000-0000-7000-8000-0000000000be";
const DELETE_ROLE: &str = "/t/acme/settings/roles/00000000-0000-7000-8000-0000000000ac/delete";
const DELETE_FOREIGN_ROLE: &str = "/t/acme/settings/roles/00000000-0000-7000-8000-0000000000be/delete";
const ANSWER: &str = "/invitations/{invitation}/answer";
const NOBODYS_IN_ACME: Expected = ["login", "404", "403", "404", "404"];

/// A route as `app.rs` writes it, the method, where to go, what to send, and what is expected.
pub struct Walk {
    pub route: &'static str,
    pub method: &'static str,
    pub path: &'static str,
    pub form: &'static [(&'static str, &'static str)],
    pub expected: Expected,
}

const fn get(route: &'static str, path: &'static str, expected: Expected) -> Walk {
    Walk { route, method: "GET", path, form: &[], expected }
}

const fn post(
    route: &'static str,
    path: &'static str,
    form: &'static [(&'static str, &'static str)],
    expected: Expected,
) -> Walk {
    Walk { route, method: "POST", path, form, expected }
}

/// `{bo}` stands for somebody who is invited to Acme, `{olga}` for somebody of Globex, `{invitation}` and
/// `{foreign}` for their invitations, which are for none of those who walk, `{import}` for a list of Acme, `{foreign_visit}` for a
/// visit to Globex, `{act}` and `{foreign_act}` for bulk acts that the administrator of Acme and somebody of Globex have begun.
/// Deeds come last among
/// the routes of a person, in an order in which they are possible, and a kind is given a person each.
pub const WALKS: &[Walk] = &[
    get(
        "/login",
        "/login",
        ["200", "to /measurements", "to /measurements", "to /measurements", "to /measurements"],
    ),
    post("/login", "/login", &[], ["provider"; 5]),
    get("/login/callback", "/login/callback?code=x&state=y", ["to /login"; 5]),
    // Only what the provider has signed does anything.
    post("/login/backchannel-logout", "/login/backchannel-logout", &[("logout_token", "x")], ["400"; 5]),
    get("/invitations/{secret}", "/invitations/unknown", ["404"; 5]),
    post("/invitations/{secret}", "/invitations/unknown", &[], ["to /login"; 5]),
    get("/help/signing-up", "/help/signing-up", ALL_200),
    get("/health/live", "/health/live", ALL_200),
    get("/health/ready", "/health/ready", ALL_200),
    // No bounces are taken before the settings say by whom they are signed.
    post("/mail/bounces", "/mail/bounces", &[], ["404"; 5]),
    get("/", "/", ["login", "to /measurements", "to /measurements", "to /measurements", "to /measurements"]),
    get("/measurements", "/measurements", ["login", "200", "200", "200", "to /superadmin/tenants"]),
    get("/login/second-factor", "/login/second-factor", ["login", "200", "200", "200", "to /measurements"]),
    // Whoever is fresh goes to the provider all the same, and comes back to a form of theirs.
    post("/account/fresh", "/account/fresh", &[], ["login", "provider", "provider", "provider", "provider"]),
    get("/account/go-on/{form}", "/account/go-on/01980000-0000-7000-8000-000000000000", ALL_404),
    get("/account", "/account", ["login", "200", "200", "200", "200"]),
    post("/account/language", "/account/language", &[("language", "en")], TO_ACCOUNT),
    post("/account/digests", "/account/digests", &[("digests", "on")], TO_ACCOUNT),
    // No session of theirs: as if it had ended.
    post(
        "/account/sessions/{session}/end",
        "/account/sessions/01980000-0000-7000-8000-000000000000/end",
        &[],
        TO_ACCOUNT,
    ),
    post(ANSWER, ANSWER, &[("answer", "accept")], ALL_404),
    post(
        "/invitations/{invitation}/answer",
        "/invitations/{foreign}/answer",
        &[("answer", "decline")],
        ALL_404,
    ),
    post("/invitations/{invitation}/link", "/invitations/{invitation}/link", &[], ALL_404),
    post("/invitations/{invitation}/join", "/invitations/{invitation}/join", &[], ALL_404),
    post("/invitations/{invitation}/join", "/invitations/{foreign}/join", &[], ALL_404),
    get("superadmins::pages::INVITATION", "/superadmin/invitation", ALL_404),
    post("superadmins::pages::INVITATION", "/superadmin/invitation", &[], ALL_404),
    get("/t/{slug}/measurements", "/t/acme/measurements", ["login", "404", "200", "200", "200"]),
    get("/t/{slug}/measurements", "/t/nowhere/measurements", ALL_404),
    get("{settings}/people", "/t/acme/settings/people", MAY_MANAGE),
    get("{settings}/people", "/t/globex/settings/people", ["login", "200", "404", "404", "200"]),
    get("{settings}/people", "/t/nowhere/settings/people", ALL_404),
    post("{settings}/people", "/t/acme/settings/people", &[], ["login", "404", "403", "422", "422"]),
    get("{settings}/people/new", "/t/acme/settings/people/new", MAY_MANAGE),
    get("{settings}/people/{{person}}", "/t/acme/settings/people/{bo}", MAY_MANAGE),
    get(
        "{settings}/people/{{person}}",
        "/t/acme/settings/people/{olga}",
        ["login", "404", "403", "404", "404"],
    ),
    get("{settings}/people/{{person}}", "/t/acme/settings/people/x", ["login", "404", "403", "404", "404"]),
    post(
        "{settings}/people/{{person}}/join-requests/{{request}}",
        "/t/acme/settings/people/{bo}/join-requests/01980000-0000-7000-8000-000000000000",
        &[("answer", "approve")],
        ["login", "404", "403", "404", "404"],
    ),
    post(
        "{settings}/people/{{person}}/join-requests/{{request}}",
        "/t/acme/settings/people/{olga}/join-requests/01980000-0000-7000-8000-000000000000",
        &[("answer", "refuse")],
        ["login", "404", "403", "404", "404"],
    ),
    post(
        "{settings}/people/{{person}}/roles",
        "/t/acme/settings/people/{bo}/roles",
        &[],
        ["login", "404", "403", "422", "422"],
    ),
    post(
        "{settings}/people/{{person}}/roles",
        "/t/acme/settings/people/{olga}/roles",
        &[],
        ["login", "404", "403", "404", "404"],
    ),
    get("{settings}/audit", "/t/acme/settings/audit", MAY_MANAGE),
    get("{settings}/audit", "/t/acme/settings/audit?from=yesterday", ["login", "404", "403", "422", "422"]),
    get("{settings}/audit/export.csv", "/t/acme/settings/audit/export.csv", MAY_MANAGE),
    get(
        "{settings}/audit/export.csv",
        "/t/acme/settings/audit/export.csv?from=yesterday",
        ["login", "404", "403", "422", "422"],
    ),
    get("{settings}/audit/chain.jsonl", "/t/acme/settings/audit/chain.jsonl", MAY_MANAGE),
    get("/superadmin/accounts", "/superadmin/accounts", SUPERADMINS_200),
    get(
        "/superadmin/accounts/{account}",
        "/superadmin/accounts/00000000-0000-7000-8000-0000000000ac",
        ALL_404,
    ),
    post(
        "/superadmin/accounts/{account}/export",
        "/superadmin/accounts/00000000-0000-7000-8000-0000000000ac/export",
        &[],
        ALL_404,
    ),
    post(
        "/superadmin/accounts/{account}/erase",
        "/superadmin/accounts/00000000-0000-7000-8000-0000000000ac/erase",
        &[],
        ALL_404,
    ),
    get("/superadmin/audit", "/superadmin/audit", SUPERADMINS_200),
    get("/superadmin/audit", "/superadmin/audit?from=yesterday", SUPERADMINS_422),
    get("/superadmin/audit/export.csv", "/superadmin/audit/export.csv", SUPERADMINS_200),
    get("/superadmin/audit/export.csv", "/superadmin/audit/export.csv?by=anna", SUPERADMINS_422),
    get("/superadmin/audit/chain.jsonl", "/superadmin/audit/chain.jsonl", SUPERADMINS_200),
    get("/superadmin/accounts/{account}/audit", "/superadmin/accounts/{anna}/audit", SUPERADMINS_200),
    get("/superadmin/accounts/{account}/audit", "/superadmin/accounts/{bo}/audit", ALL_404),
    get(
        "/superadmin/accounts/{account}/audit/export.csv",
        "/superadmin/accounts/{anna}/audit/export.csv",
        SUPERADMINS_200,
    ),
    get(
        "/superadmin/accounts/{account}/audit/chain.jsonl",
        "/superadmin/accounts/{anna}/audit/chain.jsonl",
        SUPERADMINS_200,
    ),
    get("{settings}/people/export.csv", "/t/acme/settings/people/export.csv", MAY_MANAGE),
    get("{settings}/people/export.json", "/t/acme/settings/people/export.json", MAY_MANAGE),
    post(
        "{settings}/people/{{person}}/details",
        "/t/acme/settings/people/{bo}/details",
        &[],
        ["login", "404", "403", "to person", "to person"],
    ),
    post(
        "{settings}/people/{{person}}/details",
        "/t/acme/settings/people/{olga}/details",
        &[],
        ["login", "404", "403", "404", "404"],
    ),
    post(
        "{settings}/people/{{person}}/address",
        "/t/acme/settings/people/{bo}/address",
        &[],
        ["login", "404", "403", "422", "422"],
    ),
    post(
        "{settings}/people/{{person}}/address",
        "/t/acme/settings/people/{olga}/address",
        &[("email", "x@acme.example")],
        ["login", "404", "403", "404", "404"],
    ),
    post(
        "{settings}/people/{{person}}/{{deed}}",
        "/t/acme/settings/people/{bo}/deactivate",
        &[],
        ["login", "404", "403", "409", "409"],
    ),
    post(
        "{settings}/people/{{person}}/{{deed}}",
        "/t/acme/settings/people/{bo}/resend",
        &[],
        ["login", "404", "403", "to person", "to person"],
    ),
    post(
        "{settings}/people/{{person}}/{{deed}}",
        "/t/acme/settings/people/{bo}/reactivate",
        &[],
        ["login", "404", "403", "409", "409"],
    ),
    post(
        "{settings}/people/{{person}}/{{deed}}",
        "/t/acme/settings/people/{olga}/revoke",
        &[],
        ["login", "404", "403", "404", "404"],
    ),
    post(
        "{settings}/people/{{person}}/{{deed}}",
        "/t/acme/settings/people/{olga}/resend",
        &[],
        ["login", "404", "403", "404", "404"],
    ),
    post(
        "{settings}/people/bulk",
        "/t/acme/settings/people/bulk",
        &[],
        ["login", "404", "403", "422", "422"],
    ),
    get("{settings}/people/bulk/{{act}}", "/t/acme/settings/people/bulk/{act}", MAY_MANAGE),
    get(
        "{settings}/people/bulk/{{act}}",
        "/t/acme/settings/people/bulk/{foreign_act}",
        ["login", "404", "403", "404", "404"],
    ),
    get(
        "{settings}/people/bulk/{{act}}",
        "/t/acme/settings/people/bulk/x",
        ["login", "404", "403", "404", "404"],
    ),
    post(
        "{settings}/people/bulk/{{act}}",
        "/t/acme/settings/people/bulk/{foreign_act}",
        &[],
        ["login", "404", "403", "404", "404"],
    ),
    // Only who began it confirms it.
    post(
        "{settings}/people/bulk/{{act}}",
        "/t/acme/settings/people/bulk/{act}",
        &[],
        ["login", "404", "403", "to /t/acme/settings/people", "409"],
    ),
    get("{settings}/roles", "/t/acme/settings/roles", MAY_MANAGE),
    get("{settings}/roles", "/t/nowhere/settings/roles", ALL_404),
    post("{settings}/roles", "/t/acme/settings/roles", &[], ["login", "404", "403", "422", "422"]),
    get("{settings}/roles/new", "/t/acme/settings/roles/new", MAY_MANAGE),
    get("{settings}/roles/{{role}}", ROLE, MAY_MANAGE),
    get("{settings}/roles/{{role}}", FOREIGN_ROLE, NOBODYS_IN_ACME),
    post("{settings}/roles/{{role}}", ROLE, &[], ["login", "404", "403", "422", "422"]),
    post("{settings}/roles/{{role}}", FOREIGN_ROLE, &[], NOBODYS_IN_ACME),
    get("{settings}/roles/{{role}}/delete", DELETE_ROLE, MAY_MANAGE),
    get("{settings}/roles/{{role}}/delete", DELETE_FOREIGN_ROLE, NOBODYS_IN_ACME),
    post("{settings}/roles/{{role}}/delete", DELETE_FOREIGN_ROLE, &[], NOBODYS_IN_ACME),
    // The administrator has deleted it when the superadmin comes.
    post(
        "{settings}/roles/{{role}}/delete",
        DELETE_ROLE,
        &[],
        ["login", "404", "403", "to /t/acme/settings/roles", "404"],
    ),
    get("/t/{slug}/settings", "/t/acme/settings", MAY_MANAGE),
    get("/t/{slug}/settings", "/t/nowhere/settings", ALL_404),
    get("/t/{slug}/settings/visits", "/t/acme/settings/visits", MAY_MANAGE),
    // No visitor decides about visits.
    post(
        "/t/{slug}/settings/visits",
        "/t/acme/settings/visits",
        &[],
        ["login", "404", "403", "to /t/acme/settings/visits", "403"],
    ),
    post(
        "/t/{slug}/settings/visits/{visit}",
        "/t/acme/settings/visits/{foreign_visit}",
        &[("answer", "approve")],
        ["login", "404", "403", "404", "403"],
    ),
    post("/t/{slug}/settings", "/t/acme/settings", &[], ["login", "404", "403", "422", "422"]),
    get("{settings}/people/import", "/t/acme/settings/people/import", MAY_MANAGE),
    get(
        "{settings}/people/import",
        "/t/globex/settings/people/import",
        ["login", "200", "404", "404", "200"],
    ),
    // Walked as a form without a file, which it is not made for.
    post(
        "{settings}/people/import",
        "/t/acme/settings/people/import",
        &[],
        ["login", "404", "403", "400", "400"],
    ),
    get("{settings}/people/import/template.csv", "/t/acme/settings/people/import/template.csv", MAY_MANAGE),
    get("{settings}/people/import/{{import}}", "/t/acme/settings/people/import/{import}", MAY_MANAGE),
    get("{settings}/people/import/{{import}}", "/t/globex/settings/people/import/{import}", ALL_404),
    get("{settings}/people/import/{{import}}", "/t/acme/settings/people/import/x", NOBODYS_IN_ACME),
    post(
        "{settings}/people/import/{{import}}",
        "/t/acme/settings/people/import/{import}",
        &[],
        ["login", "404", "403", "to import", "to import"],
    ),
    post("{settings}/people/import/{{import}}", "/t/globex/settings/people/import/{import}", &[], ALL_404),
    get(
        "{settings}/people/import/{{import}}/results.csv",
        "/t/acme/settings/people/import/{import}/results.csv",
        MAY_MANAGE,
    ),
    get(
        "{settings}/people/import/{{import}}/results.csv",
        "/t/globex/settings/people/import/{import}/results.csv",
        ALL_404,
    ),
    post(
        "{settings}/people/import/{{import}}/discard",
        "/t/globex/settings/people/import/{import}/discard",
        &[],
        ALL_404,
    ),
    // The administrator throws it away; for the superadmin it is gone then.
    post(
        "{settings}/people/import/{{import}}/discard",
        "/t/acme/settings/people/import/{import}/discard",
        &[],
        ["login", "404", "403", "to /t/acme/settings/people/import", "404"],
    ),
    get("/superadmin/people", "/superadmin/people?email=bo@acme.example", SUPERADMINS_200),
    post("/superadmin/people/resend", "/superadmin/people/resend", &[], ALL_404),
    get("/superadmin/superadmins", "/superadmin/superadmins", SUPERADMINS_200),
    post("/superadmin/superadmins", "/superadmin/superadmins", &[], SUPERADMINS_422),
    get("/superadmin/superadmins/{account}", "/superadmin/superadmins/{sam}", SUPERADMINS_200),
    get("/superadmin/superadmins/{account}", "/superadmin/superadmins/{anna}", ALL_404),
    post(
        "/superadmin/superadmins/{account}/remove",
        "/superadmin/superadmins/{sam}/remove",
        &[],
        ["login", "404", "404", "404", "409"],
    ),
    post("/superadmin/superadmins/{account}/remove", "/superadmin/superadmins/{anna}/remove", &[], ALL_404),
    post(
        "/superadmin/superadmins/invitations/{invitation}/revoke",
        "/superadmin/superadmins/invitations/{invitation}/revoke",
        &[],
        ALL_404,
    ),
    get("/superadmin/tenants", "/superadmin/tenants", SUPERADMINS_200),
    post("/superadmin/tenants", "/superadmin/tenants", &[], ["login", "404", "404", "404", "422"]),
    get("/superadmin/tenants/new", "/superadmin/tenants/new", SUPERADMINS_200),
    post("/superadmin/tenants/{slug}/name", "/superadmin/tenants/acme/name", &[], SUPERADMINS_422),
    post("/superadmin/tenants/{slug}/name", "/superadmin/tenants/nowhere/name", &[], ALL_404),
    post(
        "/superadmin/tenants/{slug}/suspension",
        "/superadmin/tenants/acme/suspension",
        &[("suspension", "suspend")],
        SUPERADMINS_422,
    ),
    post(
        "/superadmin/tenants/{slug}/suspension",
        "/superadmin/tenants/nowhere/suspension",
        &[("suspension", "reopen")],
        ALL_404,
    ),
    post(
        "/superadmin/tenants/{slug}/deletion",
        "/superadmin/tenants/acme/deletion",
        &[("deletion", "schedule")],
        SUPERADMINS_422,
    ),
    post(
        "/superadmin/tenants/{slug}/deletion",
        "/superadmin/tenants/nowhere/deletion",
        &[("deletion", "restore")],
        ALL_404,
    ),
    post(
        "/superadmin/tenants/{slug}/export",
        "/superadmin/tenants/acme/export",
        &[("export_reason", "They asked for it")],
        SUPERADMINS_200,
    ),
    post("/superadmin/tenants/{slug}/export", "/superadmin/tenants/nowhere/export", &[], ALL_404),
    get("/superadmin/tenants/{slug}", "/superadmin/tenants/acme", SUPERADMINS_200),
    get("/superadmin/tenants/{slug}", "/superadmin/tenants/nowhere", ALL_404),
    get("/superadmin/tenants/{slug}", "/superadmin/tenants/No%20slug", ALL_404),
    post(
        "/superadmin/tenants/{slug}/limits",
        "/superadmin/tenants/acme/limits",
        &[("limits", "lift")],
        ["login", "404", "404", "404", "to /superadmin/tenants/acme"],
    ),
    post("/superadmin/tenants/{slug}/limits", "/superadmin/tenants/nowhere/limits", &[], ALL_404),
    post(
        "/superadmin/tenants/{slug}/limits",
        "/superadmin/tenants/acme/limits",
        &[],
        ["login", "404", "404", "404", "400"],
    ),
    get("/superadmin/tenants/{slug}/visit", "/superadmin/tenants/acme/visit", SUPERADMINS_200),
    get("/superadmin/tenants/{slug}/visit", "/superadmin/tenants/nowhere/visit", ALL_404),
    post("/superadmin/tenants/{slug}/visit", "/superadmin/tenants/acme/visit", &[], SUPERADMINS_422),
    post("/superadmin/tenants/{slug}/visit", "/superadmin/tenants/nowhere/visit", &[], ALL_404),
    post(
        "/superadmin/tenants/{slug}/visit/begin",
        "/superadmin/tenants/acme/visit/begin",
        &[],
        ["login", "404", "404", "404", "409"],
    ),
    post(
        "/superadmin/tenants/{slug}/visit/act",
        "/superadmin/tenants/acme/visit/act",
        &[],
        ["login", "404", "404", "404", "to /t/acme/settings/people"],
    ),
    post(
        "/superadmin/tenants/{slug}/visit/leave",
        "/superadmin/tenants/acme/visit/leave",
        &[],
        ["login", "404", "404", "404", "to /superadmin/tenants/acme"],
    ),
    // Last, for they end the session.
    post(
        "/account/sessions/end",
        "/account/sessions/end",
        &[],
        ["login", "provider", "provider", "provider", "provider"],
    ),
    post("/logout", "/logout", &[], ["to /login"; 5]),
];
