//! Secrets travel; they are never written: not in the log, not on a page.

use sandbox::visma_connect::Misbehaviour;
use sandbox::world::{CLIENT_ID, CLIENT_SECRET};

use crate::support::{ANNA, Log, SAM, TestApp, Visitor, add_person};

/// What must not be found, with what it is.
#[derive(Default)]
struct Secrets(Vec<(&'static str, String)>);

impl Secrets {
    fn add(&mut self, what: &'static str, secret: impl Into<String>) {
        let secret = secret.into();
        assert!(secret.len() > 8, "{what} is no secret: {secret}");
        self.0.push((what, secret));
    }

    /// All that the browser and the database hold for this visitor.
    async fn of(&mut self, app: &TestApp, visitor: &Visitor) {
        for name in ["session", "browser", "farewell", "invitations"] {
            for secret in visitor.cookie(name).iter().flat_map(|value| value.split('.')) {
                if secret.len() > 12 {
                    self.add("a cookie", secret);
                }
            }
        }
        let tokens: Vec<String> =
            sqlx::query_scalar("select id_token from sessions").fetch_all(&app.db).await.unwrap();
        for token in tokens {
            self.add("the signature of an ID token", token.rsplit('.').next().unwrap());
        }
    }

    fn of_url(&mut self, url: &str) {
        for (name, value) in url::Url::parse(url).unwrap().query_pairs() {
            if ["code", "state", "nonce", "code_challenge", "id_token_hint"].contains(&&*name) {
                self.add("a part of an address", &*value);
            }
        }
    }

    #[track_caller]
    fn must_not_be_in(&self, where_: &str, text: &str) {
        for (what, secret) in &self.0 {
            assert!(!text.contains(secret.as_str()), "{what} stands in {where_}: {secret}");
        }
    }
}

#[tokio::test]
async fn no_flow_writes_a_secret_into_the_log_or_onto_a_page() {
    let log = Log::as_run();
    let mut app = TestApp::start().await;
    let mut secrets = Secrets::default();
    secrets.add("the client's secret", CLIENT_SECRET);
    let mut pages = Vec::new();
    let mut keep = |visitor: &Visitor| {
        if visitor.is_at_product() {
            pages.push((visitor.path(), visitor.page().html.clone()));
        }
    };

    // Somebody is invited, opens the link, signs in by way of both addresses, and accepts.
    let link = app.invite("bo@acme.example", "Viewer").await;
    secrets.add("a link's secret", link.rsplit('/').next().unwrap());
    let mut bo = app.visitor();
    bo.open(&link).await;
    keep(&bo);
    secrets.of_url(&bo.begin_sign_in().await);
    let back = app.callback_of(&mut bo, "bo@acme.example").await;
    secrets.of_url(&back);
    bo.open(&back).await;
    keep(&bo);
    secrets.of(&app, &bo).await;
    bo.click("Accept").await;
    keep(&bo);
    for path in ["/account", "/measurements", "/login/second-factor", "/nowhere"] {
        bo.open(path).await;
        keep(&bo);
    }
    // The same answer again, elsewhere, broken, and refused.
    bo.open(&back).await;
    let mut thief = app.visitor();
    thief.open(&back).await;
    keep(&thief);
    for how in [Misbehaviour::WrongNonce, Misbehaviour::WrongSignature, Misbehaviour::TokenEndpointError] {
        let mut anna = app.visitor();
        let back = app.callback_of(&mut anna, ANNA).await;
        secrets.of_url(&back);
        app.connect.misbehave(Some(how));
        anna.open(&back).await;
        app.connect.misbehave(None);
        keep(&anna);
    }
    // Links that are over, and one that nobody made.
    let mut anna = app.signed_in(ANNA).await;
    add_person(&mut anna, "acme", "els@acme.example", "Viewer").await;
    let over = app.link_to("els@acme.example").await;
    secrets.add("a link's secret", over.rsplit('/').next().unwrap());
    anna.open(&app.page_of("els@acme.example").await).await;
    keep(&anna);
    anna.click("Revoke invitation").await;
    keep(&anna);
    let mut els = app.visitor();
    for link in [&over, &format!("{over}x")] {
        els.open(link).await;
        keep(&els);
    }
    // A browser without cookies, and a form that waits for a fresh sign-in.
    let lost = app.callback_of(&mut app.visitor(), ANNA).await;
    secrets.of_url(&lost);
    let mut blocked = app.visitor();
    blocked.open(&lost).await;
    keep(&blocked);
    app.clock.advance(time::Duration::minutes(11));
    anna.open(&app.page_of("bo@acme.example").await).await;
    anna.tick("Administrator");
    anna.click("Save roles").await;
    keep(&anna);
    secrets.of(&app, &anna).await;
    let sent = anna.submission("Log in with Visma Connect").unwrap();
    let request = anna.form_request(&sent);
    let to_provider = anna.send(request).await.leads_to();
    secrets.of_url(&to_provider);
    let session = app.connect.open_session(&app.account_at_provider(ANNA));
    let request = anna.request(openidconnect::reqwest::Method::GET, &to_provider).header("cookie", session);
    let back = anna.send(request).await.leads_to();
    secrets.of_url(&back);
    anna.open(&back).await;
    anna.must_see("Thank you, now go on");
    keep(&anna);
    secrets.of(&app, &anna).await;
    // A superadmin, a step-up, and what breaks.
    let mut sam = app.signed_in(SAM).await;
    secrets.of(&app, &sam).await;
    keep(&sam);
    app.sql("alter table invitations rename to gone").await;
    bo.open("/measurements").await;
    keep(&bo);
    app.sql("alter table gone rename to invitations").await;
    // Leaving, in every way.
    let logout = app.connect.logout_token(CLIENT_ID, &app.account_at_provider(SAM), "").unwrap();
    secrets.add("a logout token", logout.rsplit('.').next().unwrap());
    for token in [logout.as_str(), &logout, "x.y.z"] {
        sam.post("/login/backchannel-logout", &[("logout_token", token)]).await;
    }
    sam.open("/account").await;
    keep(&sam);
    secrets.of_url(&bo.post("/logout", &[]).await.leads_to());
    anna.open("/account").await;
    keep(&anna);
    anna.click("Log out everywhere").await;
    keep(&anna);
    app.settle().await;

    let written = log.take();
    assert!(written.contains("a sign-in was refused") && written.contains("route=\"/invitations/{secret}\""));
    secrets.must_not_be_in("the log", &written);
    assert!(pages.len() > 15);
    for (path, html) in &pages {
        secrets.must_not_be_in(path, html);
    }
    app.finish_with_mail_waiting().await;
}
