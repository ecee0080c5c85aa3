//! Secrets travel; they are never written: not in the log, not on a page. One page is excepted: that which shows, once, a link
//! to hand over.

mod links;
mod settings;

use openidconnect::reqwest::Method;
use sandbox::visma_connect::Misbehaviour;
use sandbox::world::{CLIENT_ID, CLIENT_SECRET};

use crate::support::{ANNA, Log, SAM, TestApp, VERA, Visitor};

/// What must not be found, with what it is.
#[derive(Default)]
struct Secrets(Vec<(String, String)>);

impl Secrets {
    fn add(&mut self, what: &str, secret: impl Into<String>) {
        let secret = secret.into();
        assert!(secret.len() > 8, "{what} is no secret: {secret}");
        self.0.push((what.to_owned(), secret));
    }

    fn add_link(&mut self, link: &str) {
        self.add("a link's secret", link.rsplit('/').next().unwrap());
    }

    /// A token is as good as its signature.
    fn add_token(&mut self, what: &str, token: &str) {
        self.add(what, token.rsplit('.').next().unwrap());
    }

    fn has(&self, what: &str) -> bool {
        self.0.iter().any(|(it, _)| it == what)
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
            self.add_token("an ID token", &token);
        }
    }

    /// What sign-ins under way keep to themselves.
    async fn of_attempts(&mut self, app: &TestApp) {
        let attempts: Vec<(String, String)> =
            sqlx::query_as("select nonce, verifier from sign_in_attempts").fetch_all(&app.db).await.unwrap();
        for (nonce, verifier) in attempts {
            self.add("a nonce", nonce);
            self.add("a PKCE verifier", verifier);
        }
    }

    /// What the product and its provider have told each other since the provider was asked to keep it.
    fn of_provider(&mut self, app: &TestApp) {
        for (what, secret) in app.connect.kept_secrets() {
            match what.as_str() {
                "access_token" | "id_token" | "client_assertion" => self.add_token(&what, &secret),
                _ => self.add(&what, secret),
            }
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

/// The product, with everything that it writes.
struct Watched {
    app: TestApp,
    log: Log,
    secrets: Secrets,
    pages: Vec<(String, String)>,
}

impl Watched {
    async fn start() -> Self {
        let log = Log::as_run();
        let app = TestApp::start().await;
        app.connect.keep_secrets();
        let mut secrets = Secrets::default();
        secrets.add("the client's secret", CLIENT_SECRET);
        Self { app, log, secrets, pages: Vec::new() }
    }

    /// Keeps the page that somebody is on.
    fn keep(&mut self, visitor: &Visitor) {
        if visitor.is_at_product() {
            self.pages.push((visitor.path(), visitor.page().html.clone()));
        }
    }

    /// Begins a sign-in, passes the provider and tells where it leads back to.
    async fn callback_of(&mut self, visitor: &mut Visitor, address: &str) -> String {
        let to_provider = visitor.begin_sign_in().await;
        self.pass(visitor, address, &to_provider).await
    }

    async fn pass(&mut self, visitor: &mut Visitor, address: &str, to_provider: &str) -> String {
        self.secrets.of_url(to_provider);
        self.secrets.of_attempts(&self.app).await;
        let session = self.app.connect.open_session(&self.app.account_at_provider(address));
        let request = visitor.request(Method::GET, to_provider).header("cookie", session);
        let back = visitor.send(request).await.leads_to();
        self.secrets.of_url(&back);
        back
    }

    /// Sends the form of this button, which leads to the provider, and comes back.
    async fn detour(&mut self, visitor: &mut Visitor, button: &str, address: &str) -> String {
        let sent = visitor.submission(button).unwrap();
        let request = visitor.form_request(&sent);
        let to_provider = visitor.send(request).await.leads_to();
        self.pass(visitor, address, &to_provider).await
    }

    async fn open(&mut self, visitor: &mut Visitor, path: &str) {
        visitor.open(path).await;
        self.keep(visitor);
        self.secrets.of(&self.app, visitor).await;
    }

    async fn click(&mut self, visitor: &mut Visitor, button: &str) {
        visitor.click(button).await;
        self.keep(visitor);
        self.secrets.of(&self.app, visitor).await;
    }

    /// Looks for all secrets in all that was written.
    async fn finish(mut self, kinds: &[&str]) {
        self.app.settle().await;
        self.secrets.of_provider(&self.app);
        for kind in kinds {
            assert!(self.secrets.has(kind), "no {kind} was seen");
        }
        let written = self.log.take();
        assert!(written.contains("answered"));
        self.secrets.must_not_be_in("the log", &written);
        assert!(self.pages.len() > 10, "{}", self.pages.len());
        for (path, html) in &self.pages {
            self.secrets.must_not_be_in(path, html);
        }
        self.app.finish_with_mail_waiting().await;
    }
}

#[tokio::test]
async fn no_flow_writes_a_secret_into_the_log_or_onto_a_page() {
    let mut watched = Watched::start().await;
    // Somebody is invited, opens the link, signs in by way of both addresses, and accepts.
    let link = watched.app.invite("bo@acme.example", "Viewer").await;
    watched.secrets.add_link(&link);
    let mut bo = watched.app.visitor();
    watched.open(&mut bo, &link).await;
    let back = watched.callback_of(&mut bo, "bo@acme.example").await;
    watched.open(&mut bo, &back).await;
    watched.click(&mut bo, "Accept").await;
    for path in ["/account", "/measurements", "/login/second-factor", "/nowhere"] {
        watched.open(&mut bo, path).await;
    }
    // The same answer again, elsewhere, broken, and refused.
    bo.open(&back).await;
    let mut thief = watched.app.visitor();
    watched.open(&mut thief, &back).await;
    for how in [Misbehaviour::WrongNonce, Misbehaviour::WrongSignature, Misbehaviour::TokenEndpointError] {
        let mut anna = watched.app.visitor();
        let back = watched.callback_of(&mut anna, ANNA).await;
        watched.app.connect.misbehave(Some(how));
        watched.open(&mut anna, &back).await;
        watched.app.connect.misbehave(None);
    }
    // A browser without cookies.
    let lost = watched.callback_of(&mut watched.app.visitor(), ANNA).await;
    let mut blocked = watched.app.visitor();
    watched.open(&mut blocked, &lost).await;
    // What breaks.
    watched.app.sql("alter table invitations rename to gone").await;
    watched.open(&mut bo, "/measurements").await;
    watched.app.sql("alter table gone rename to invitations").await;
    // Leaving, in every way.
    let mut sam = watched.app.signed_in(SAM).await;
    watched.open(&mut sam, "/account").await;
    let subject = watched.app.account_at_provider(SAM);
    let logout = watched.app.connect.logout_token(CLIENT_ID, &subject, "").unwrap();
    watched.secrets.add_token("a logout token", &logout);
    for token in [logout.as_str(), &logout, "x.y.z"] {
        sam.post("/login/backchannel-logout", &[("logout_token", token)]).await;
    }
    watched.open(&mut sam, "/account").await;
    let leaving = bo.post("/logout", &[]).await.leads_to();
    watched.secrets.of_url(&leaving);
    let mut anna = watched.app.signed_in(ANNA).await;
    watched.open(&mut anna, "/account").await;
    watched.click(&mut anna, "Log out everywhere").await;
    watched
        .finish(&["a nonce", "a PKCE verifier", "code_verifier", "access_token", "id_token", "code"])
        .await;
}

#[tokio::test]
async fn no_detour_writes_a_secret_either() {
    let mut watched = Watched::start().await;
    // A form that waits for a fresh sign-in, which is refused, and then is not.
    let mut anna = watched.app.signed_in(ANNA).await;
    watched.app.clock.advance(time::Duration::minutes(11));
    anna.open(&watched.app.page_of(VERA).await).await;
    anna.tick("Administrator");
    watched.click(&mut anna, "Save roles").await;
    let asked = anna.clone();
    for how in [Some(Misbehaviour::NoClaim("auth_time")), None] {
        // The browser has got cookies since it was asked.
        let mut on_page = asked.clone();
        on_page.take_cookies_of(&anna);
        let back = watched.detour(&mut on_page, "Log in with Visma Connect", ANNA).await;
        watched.app.connect.misbehave(how);
        watched.open(&mut on_page, &back).await;
        watched.app.connect.misbehave(None);
        anna = on_page;
    }
    anna.must_see("Thank you, now go on");
    watched.click(&mut anna, "Go on").await;
    anna.must_see("Saved the roles of Vera");
    // A step-up that shows no second factor, and one that does.
    watched.app.connect.set_second_factor(&watched.app.account_at_provider(SAM), false);
    let mut sam = watched.app.signed_in(SAM).await;
    watched.app.connect.misbehave(Some(Misbehaviour::NoSecondFactor));
    let back = watched.detour(&mut sam, "Go on at Visma Connect", SAM).await;
    watched.app.connect.misbehave(None);
    watched.open(&mut sam, &back).await;
    sam.must_see("did not ask you for a second step");
    watched.app.connect.set_second_factor(&watched.app.account_at_provider(SAM), true);
    let back = watched.detour(&mut sam, "Go on at Visma Connect", SAM).await;
    watched.open(&mut sam, &back).await;
    sam.must_be_at("/superadmin/tenants");
    for path in ["/account", "/superadmin/superadmins", "/superadmin/tenants/acme"] {
        watched.open(&mut sam, path).await;
        watched.open(&mut anna, path).await;
    }
    // A form that comes after the end of its session.
    watched.open(&mut anna, "/account").await;
    watched.app.clock.advance(time::Duration::minutes(61));
    watched.click(&mut anna, "Save language").await;
    anna.must_see("Your session had ended, so what you sent was not done.");
    let back = watched.detour(&mut anna, "Log in with Visma Connect", ANNA).await;
    watched.open(&mut anna, &back).await;
    anna.must_see("What you sent was not done: your session had ended");
    watched.finish(&["a nonce", "a PKCE verifier", "access_token"]).await;
}
