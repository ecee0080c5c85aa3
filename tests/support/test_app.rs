//! The product as it runs, with stand-ins of its own for everything outside it.

use std::future::pending;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use axum::ServiceExt as _;
use openidconnect::reqwest;
use sandbox::mailbox::{self, Mailbox, Message};
use sandbox::visma_connect::{NewAccount, VismaConnect};
use sandbox::world::{CLIENT_ID, CLIENT_SECRET};
use smarttrackers::app::{self, App};
use smarttrackers::base::Base;
use smarttrackers::ids::AccountId;
use smarttrackers::imports;
use smarttrackers::mail::{self, Transport};
use smarttrackers::serve;
use smarttrackers::sign_in::Provider;
use smarttrackers::tenants::{self, Tenant};
use smarttrackers::visits;
use sqlx::PgPool;
use sqlx::postgres::PgPoolOptions;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;

mod database;
mod outside;

use super::cast::{Cast, PASSWORD};
use super::clock::TestClock;
use super::cluster;
use super::tunnel::Tunnel;
use super::visitor::Visitor;

/// How long a test waits for what comes by itself, on a machine that has much else to do: what does not come, fails.
pub const PATIENCE: Duration = Duration::from_secs(90);

pub struct TestApp {
    pub base: Base,
    pub clock: TestClock,
    pub connect: VismaConnect,
    pub mailbox: Mailbox,
    pub cast: Cast,
    /// Where the product answers.
    pub url: String,
    /// Straight to the database, also where the product goes through a tunnel.
    pub db: PgPool,
    pub tunnel: Option<Tunnel>,
    database: String,
    http: reqwest::Client,
    /// The same port once more, for whoever takes it over.
    listener: std::net::TcpListener,
    server: JoinHandle<()>,
    worker: Option<Worker>,
    importers: Vec<Worker>,
}

struct Worker {
    stop: watch::Sender<bool>,
    running: JoinHandle<()>,
}

impl TestApp {
    /// The product with the standing cast.
    pub async fn start() -> Self {
        Self::launch(false, &[]).await.with_cast().await
    }

    /// The same, with flags of its own.
    pub async fn start_with(flags: &[&str]) -> Self {
        Self::launch(false, flags).await.with_cast().await
    }

    /// The same, with a tunnel between it and its database.
    pub async fn start_behind_tunnel() -> Self {
        Self::launch(true, &[]).await.with_cast().await
    }

    /// The same, where no request is sent away for waiting long for its turn at the database.
    pub async fn start_patient() -> Self {
        Self::launch_with(false, &[], Duration::from_secs(120)).await.with_cast().await
    }

    async fn with_cast(mut self) -> Self {
        self.cast = Cast::assemble(&self).await;
        self.settle().await;
        self.mailbox.clear();
        self
    }

    /// The product as it is on its first day: nobody is there.
    pub async fn start_empty() -> Self {
        Self::launch(false, &[]).await
    }

    async fn launch(has_tunnel: bool, flags: &[&str]) -> Self {
        Self::launch_with(has_tunnel, flags, Duration::from_secs(3)).await
    }

    async fn launch_with(has_tunnel: bool, flags: &[&str], patience: Duration) -> Self {
        let clock = TestClock::new();
        let database = cluster::new_database().await;
        let direct = cluster::postgres().await.url(&database);
        let (tunnel, database_url) = match has_tunnel {
            true => Some(Tunnel::dig(&direct)).unzip(),
            false => (None, None),
        };
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
        let url = format!("http://localhost:{}", listener.local_addr().unwrap().port());
        let listener = listener.into_std().unwrap();
        let answering = TcpListener::from_std(listener.try_clone().unwrap()).unwrap();
        let mailbox =
            Mailbox::start(mailbox::Options { clock: clock.of_sandbox(), ..mailbox::Options::default() });
        let mailbox = mailbox.await.unwrap();
        let connect = outside::connect(&url, &mailbox, &clock).await;

        let database_url = database_url.unwrap_or_else(|| direct.clone());
        let settings = outside::settings(&database_url, &url, &connect, &mailbox.smtp_url(), flags);
        let db = serve::pool_with(settings.database_url.reveal(), patience).unwrap();
        let base = Base::new(db, clock.of_product(), Arc::new(settings));
        let provider = Provider::new(base.settings.clone()).unwrap();
        let server = answer_on(answering, base.clone(), provider);
        let http = reqwest::Client::builder()
            .no_proxy()
            .redirect(reqwest::redirect::Policy::none())
            .resolve("localhost", SocketAddr::from((Ipv4Addr::LOCALHOST, 0)))
            .build()
            .unwrap();
        // As the owner of the tables, whom the product's own role keeps out of its connections.
        let db = PgPoolOptions::new().max_connections(10).connect_lazy(&direct).unwrap();
        let mut app = Self {
            base,
            clock,
            connect,
            mailbox,
            cast: Cast::default(),
            url,
            db,
            tunnel,
            database,
            http,
            listener,
            server,
            worker: None,
            importers: Vec::new(),
        };
        app.start_worker();
        app
    }

    /// Answers no more; whoever gets the port does so in this one's place, by the computer's clock.
    pub async fn give_way(&mut self) -> std::net::TcpListener {
        self.server.abort();
        self.stop_worker().await;
        self.go_with_the_computer();
        self.listener.try_clone().unwrap()
    }

    /// Other processes go by the computer's clock.
    pub fn go_with_the_computer(&self) {
        self.clock.go_with_the_computer();
    }

    /// The mail worker runs unless it is stopped.
    pub fn start_worker(&mut self) {
        if self.worker.is_none() {
            self.worker = Some(self.another_worker());
        }
    }

    fn another_worker(&self) -> Worker {
        let (stop, stopped) = watch::channel(false);
        let transport = Transport::new(&self.base.settings).unwrap();
        Worker { running: tokio::spawn(mail::run(self.base.clone(), transport, stopped)), stop }
    }

    /// One worker more that sends imports; without any, they wait.
    pub fn start_importing(&mut self) {
        let (stop, stopped) = watch::channel(false);
        self.importers.push(Worker { running: tokio::spawn(imports::run(self.base.clone(), stopped)), stop });
    }

    /// All workers that send imports end when the part in their hands is done.
    pub async fn stop_importing(&mut self) {
        for importer in self.importers.drain(..) {
            importer.end().await;
        }
    }

    /// They die where they are, as with their processes.
    pub async fn kill_importing(&mut self) {
        for importer in self.importers.drain(..) {
            importer.running.abort();
            let _ = importer.running.await;
        }
    }

    /// Waits until every import that was confirmed has been sent.
    pub async fn imports_are_sent(&self) {
        let waiting = "select count(*) from imports where confirmed_at is not null and finished_at is null";
        self.until(async || self.count(waiting).await == 0).await;
    }

    /// The worker ends when what is in its hands is done.
    pub async fn stop_worker(&mut self) {
        if let Some(worker) = self.worker.take() {
            worker.end().await;
        }
    }

    /// Has the worker look into the outbox now and not only after its pause, and hand over what is due.
    /// One that was stopped works for this moment only.
    pub async fn settle(&mut self) {
        let was_running = self.worker.is_some();
        self.stop_worker().await;
        self.start_worker();
        self.until(async || self.due().await == 0).await;
        self.stop_worker().await;
        if was_running {
            self.start_worker();
        }
    }

    /// Lets so many workers more have a go at the outbox, all at once.
    pub async fn settle_with_workers(&self, count: usize) {
        let workers: Vec<Worker> = (0..count).map(|_| self.another_worker()).collect();
        self.until(async || self.due().await == 0).await;
        for worker in workers {
            worker.end().await;
        }
    }

    /// Messages that a worker would take up now.
    async fn due(&self) -> i64 {
        let now = self.clock.now();
        let due = sqlx::query_scalar(
            "select count(*) from messages where next_attempt_at <= $1 and (tenant_id is null or kind ~ '^(visit|tenant)_' or tenant_id not in (
                 select tenant_id from tenants where suspended_at is not null or deletion_due_at is not null))",
        )
        .bind(now);
        due.fetch_one(&self.db).await.unwrap()
    }

    /// Waits until something is so.
    pub async fn until(&self, is_so: impl AsyncFn() -> bool) {
        let waited = tokio::time::timeout(PATIENCE, async {
            while !is_so().await {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        });
        waited.await.expect("what a test waits for comes in time");
    }

    /// A browser that nobody has used yet.
    pub fn visitor(&self) -> Visitor {
        Visitor::new(self.http.clone(), self.clock.clone(), &self.url)
    }

    /// A browser in which somebody has signed in. They get an account at the provider if they have none.
    pub async fn signed_in(&self, address: &str) -> Visitor {
        self.account_at_provider(address);
        let mut visitor = self.visitor();
        visitor.sign_in(address).await;
        assert!(visitor.is_at_product() && visitor.path() != "/login", "signing in as {address}");
        visitor
    }

    /// A superadmin comes into a tenant and may act there as administrator, for half an hour.
    pub async fn visit_of(&self, superadmin: &str, slug: &str) {
        let (account, tenant) = self.visitor_of(superadmin, slug).await;
        visits::ask(&self.base, account, &tenant, "Somebody asked for help", None).await.unwrap();
        visits::act(&self.base, account, tenant.id, None).await.unwrap();
    }

    /// The same, only to look.
    pub async fn look_of(&self, superadmin: &str, slug: &str) {
        let (account, tenant) = self.visitor_of(superadmin, slug).await;
        visits::ask(&self.base, account, &tenant, "Somebody asked for help", None).await.unwrap();
    }

    async fn visitor_of(&self, superadmin: &str, slug: &str) -> (AccountId, Tenant) {
        let account = sqlx::query_scalar("select account_id from accounts where folded_address = $1");
        let account = account.bind(superadmin).fetch_one(&self.db).await.unwrap();
        let tenant = tenants::find(&self.db, &slug.parse().unwrap()).await.unwrap().unwrap().tenant;
        (AccountId(account), tenant)
    }

    /// Begins a sign-in in this browser, passes the provider, and tells where it leads back to, without
    /// going there.
    pub async fn callback_of(&self, visitor: &mut Visitor, address: &str) -> String {
        let to_provider = visitor.begin_sign_in().await;
        let session = self.connect.open_session(&self.account_at_provider(address));
        let request = visitor.request(reqwest::Method::GET, &to_provider).header("cookie", session);
        let back = visitor.send(request).await.leads_to();
        assert!(back.starts_with(&format!("{}/login/callback?", self.url)), "{back}");
        back
    }

    /// An account at the provider with a verified address; gives its subject.
    pub fn account_at_provider(&self, address: &str) -> String {
        let local = address.split('@').next().unwrap_or_default();
        let first_name = local[..1].to_uppercase() + &local[1..];
        let account = NewAccount {
            email: address.to_owned(),
            first_name,
            last_name: "Tester".to_owned(),
            language: "en-GB".to_owned(),
            password: PASSWORD.to_owned(),
            email_verified: true,
        };
        self.connect.create_account(account).unwrap()
    }

    /// Anna adds a person at Settings > People; gives the link of the mail that they get.
    pub async fn invite(&mut self, address: &str, role: &str) -> String {
        let mut anna = self.signed_in(super::ANNA).await;
        add_person(&mut anna, "acme", address, role).await;
        anna.must_see(&format!("Invitation sent to {address}."));
        self.link_to(address).await
    }

    /// The link of the newest invitation mail to this address.
    pub async fn link_to(&mut self, address: &str) -> String {
        let mail = self.mail_to(address).await;
        let links = mail.links();
        let link = links.into_iter().find(|(to, _)| to.contains("/invitations/"));
        link.unwrap_or_else(|| panic!("no invitation in {}", mail.text)).0
    }

    /// The newest mail to this address, once all that is promised has been handed over.
    /// Acme has sent so many invitation mails to an address now.
    pub async fn mails_today(&self, count: i32, address: &str) {
        sqlx::query(
            "insert into messages (message_id, tenant_id, link_id, kind, to_address, to_name, subject, language,
                 text_body, html_body, promised_at, attempts, sent_at)
             select gen_random_uuid(), $1, gen_random_uuid(), 'invitation', $2, '', '', 'en', '', '', $3, 1, $3
             from generate_series(1, $4)",
        )
        .bind(self.cast.acme.id)
        .bind(address)
        .bind(self.clock.now())
        .bind(count)
        .execute(&self.db)
        .await
        .unwrap();
    }

    pub async fn mail_to(&mut self, address: &str) -> Arc<Message> {
        self.settle().await;
        let mails = self.mailbox.wait_for(address, 1, PATIENCE).await.unwrap();
        mails[0].clone()
    }

    /// How many mails have come to this address by now.
    pub async fn count_mails_to(&mut self, address: &str) -> usize {
        self.settle().await;
        self.mailbox.messages_to(address).len()
    }

    /// The product's settings as environment variables, for a process of its own.
    pub async fn variables(&self) -> Vec<(&'static str, String)> {
        let settings = &self.base.settings;
        vec![
            ("DATABASE_URL", cluster::postgres().await.url(&self.database)),
            ("SMARTTRACKERS_BASE_URL", self.url.clone()),
            ("SMARTTRACKERS_OIDC_ISSUER", settings.oidc_issuer.as_str().to_owned()),
            ("SMARTTRACKERS_OIDC_CLIENT_ID", CLIENT_ID.to_owned()),
            ("SMARTTRACKERS_OIDC_CLIENT_SECRET", CLIENT_SECRET.to_owned()),
            ("SMARTTRACKERS_CREATE_ACCOUNT_URL", settings.create_account_url.to_string()),
            ("SMARTTRACKERS_SMTP_URL", self.mailbox.smtp_url()),
        ]
    }

    /// Ends everything. Nothing promised may be left undelivered.
    pub async fn finish(mut self) {
        self.settle().await;
        let waiting = self.count("select count(*) from messages where next_attempt_at is not null").await;
        assert_eq!(waiting, 0, "messages wait in the outbox at the end of the test");
        self.finish_with_mail_waiting().await;
    }

    /// Ends everything, where the test has left mail waiting on purpose.
    pub async fn finish_with_mail_waiting(mut self) {
        self.stop_worker().await;
        self.stop_importing().await;
        self.server.abort();
        let _ = self.server.await;
        self.base.db.close().await;
        self.db.close().await;
        cluster::postgres().await.drop_database(&self.database).await.unwrap();
    }
}

impl Worker {
    async fn end(self) {
        self.stop.send_replace(true);
        self.running.await.unwrap();
    }
}

/// Adds a person by the form at Settings > People.
pub async fn add_person(administrator: &mut Visitor, slug: &str, address: &str, role: &str) {
    administrator.open(&format!("/t/{slug}/settings/people")).await;
    administrator.click("Add person").await;
    administrator.fill("E-mail address", address);
    administrator.tick(role);
    administrator.click("Save and send invitation").await;
}

/// Has the product answer on this listener, as one process does.
pub fn answer_on(listener: TcpListener, base: Base, provider: Provider) -> JoinHandle<()> {
    let service = app::service(App::new(base, provider), watch::channel(false).1);
    let service = service.into_make_service_with_connect_info::<SocketAddr>();
    tokio::spawn(async move {
        axum::serve(listener, service).with_graceful_shutdown(pending()).await.unwrap();
    })
}
