//! Several processes on one Postgres behind HAProxy: to people they are one.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use futures_util::future::join_all;
use openidconnect::reqwest::Method;
use sandbox::visma_connect::Misbehaviour::NoClaim;
use sandbox::world::CLIENT_ID;
use smarttrackers::invitations::{self, Invitee};
use smarttrackers::roles::{self, RoleKind};
use time::Duration;

use crate::support::{ANNA, Product, Proxy, TestApp, VERA, Visitor, add_person};

mod failover;
mod pgbouncer;
mod stopping;

/// The product as so many processes, with the proxy in the place of the one in this program.
struct Processes {
    products: Vec<Product>,
    variables: Vec<(&'static str, String)>,
    _proxy: Proxy,
}

impl Processes {
    async fn start(app: &mut TestApp, count: usize, more: &[(&'static str, &str)]) -> Self {
        let listener = app.give_way().await;
        let mut variables = app.variables().await;
        variables.push(("SMARTTRACKERS_TRUSTED_PROXIES", "127.0.0.1".to_owned()));
        variables.push(("SMARTTRACKERS_DRAIN", "0".to_owned()));
        for (name, value) in more {
            variables.retain(|(it, _)| it != name);
            variables.push((name, (*value).to_owned()));
        }
        let mut products = Vec::new();
        for _ in 0..count {
            products.push(Product::start(app, &variables).await);
        }
        let proxy = Proxy::start(listener, &products);
        let processes = Self { products, variables, _proxy: proxy };
        for product in &processes.products {
            answers_again(app, product.port).await;
        }
        processes
    }

    /// All end when what is in their hands is done.
    async fn end(self, app: &TestApp) {
        for mut product in self.products {
            product.tell_to_stop().await;
            assert!(product.ended().await.success());
        }
        app.go_with_the_computer();
    }

    /// One after another ends and another one comes in its place.
    async fn restart_each(&mut self, app: &TestApp) {
        for product in &mut self.products {
            product.tell_to_stop().await;
            assert!(product.ended().await.success());
            *product = Product::start_on(product.port, app, &self.variables).await;
            answers_again(app, product.port).await;
        }
    }
}

/// Waits until the proxy sends people there.
async fn answers_again(app: &TestApp, port: u16) {
    app.until(async || {
        let answer = app.visitor().get("/health/ready").await;
        answer.status == 200 && served_by(&answer.headers) == format!("on-{port}")
    })
    .await;
}

fn served_by(headers: &openidconnect::reqwest::header::HeaderMap) -> String {
    headers.get("served-by").map_or_else(String::new, |name| name.to_str().unwrap().to_owned())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sessions_sign_ins_and_mail_go_across_processes() {
    let mut app = TestApp::start().await;
    let processes = Processes::start(&mut app, 2, &[]).await;
    let mut anna = app.signed_in(ANNA).await;
    let mut seen = BTreeSet::new();
    for _ in 0..6 {
        let answer = anna.get("/t/acme/settings/people").await;
        assert_eq!(answer.status, 200);
        seen.insert(served_by(&answer.headers));
    }
    assert_eq!(seen.len(), 2, "both answer: {seen:?}");
    for number in 0..6 {
        let address = format!("person{number}@acme.example");
        add_person(&mut anna, "acme", &address, "Viewer").await;
        anna.must_see(&format!("Invitation sent to {address}."));
        let mails = app.mailbox.wait_for(&address, 1, std::time::Duration::from_secs(20)).await.unwrap();
        let mut person = app.visitor();
        person.open(&mails[0].link("Accept invitation").unwrap()).await;
        app.account_at_provider(&address);
        person.sign_in(&address).await;
        person.click("Accept").await;
        person.must_see("Acme");
        assert_eq!(person.get("/t/acme/measurements").await.status, 200);
    }
    // Logging out holds everywhere.
    let session = anna.cookie("session").unwrap();
    anna.post("/logout", &[]).await;
    let mut copy = app.visitor();
    copy.plant("session", &session);
    for _ in 0..4 {
        assert_eq!(copy.get("/account").await.status, 303);
    }
    processes.end(&app).await;
    app.finish().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_counts_once_counts_once_whichever_process_it_comes_to() {
    let mut app = TestApp::start().await;
    let processes = Processes::start(&mut app, 2, &[("SMARTTRACKERS_LIMIT_LOGIN_STARTS", "9/10m")]).await;

    // A way back from the provider.
    let mut anna = app.visitor();
    let back = app.callback_of(&mut anna, ANNA).await;
    let copies = (0..8).map(|_| {
        let mut copy = anna.clone();
        let back = &back;
        async move {
            copy.get(back).await;
            copy.cookie("session").is_some()
        }
    });
    let sessions = "select count(*) from sessions";
    let let_in = join_all(copies).await.into_iter().filter(|is_in| *is_in).count();
    assert_eq!((let_in, app.count(sessions).await), (1, 1));

    // A logout token.
    app.connect.misbehave(Some(NoClaim("sid")));
    let token = app.connect.logout_token(CLIENT_ID, &app.account_at_provider(ANNA), "").unwrap();
    app.connect.misbehave(None);
    let copies = (0..8).map(|_| {
        let mut provider = app.visitor();
        let request = provider.post_request("/login/backchannel-logout", &[("logout_token", &token)]);
        async move { provider.send(request).await.status }
    });
    let statuses = join_all(copies).await;
    assert_eq!(statuses.iter().filter(|status| **status == 200).count(), 1, "{statuses:?}");
    assert_eq!(app.count(sessions).await, 0);

    // Knocking: one was Anna's.
    let knocks = (0..16).map(|_| async { app.visitor().post("/login", &[]).await.status });
    let statuses = join_all(knocks).await;
    assert_eq!(statuses.iter().filter(|status| **status == 303).count(), 8, "{statuses:?}");
    processes.end(&app).await;
    app.finish().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn imports_mails_and_reminders_are_done_once_by_many_processes() {
    const REMINDED: usize = 40;
    let mut app = TestApp::start().await;
    app.sql("update tenants set limits_lifted_at = now()").await;
    // They were invited eight days ago.
    app.go_with_the_computer();
    app.clock.advance(Duration::days(-8));
    let roles = roles::list(&app.db, app.cast.acme.id).await.unwrap();
    let viewer = roles.iter().find(|role| role.kind == RoleKind::Viewer).unwrap().id;
    for number in 0..REMINDED {
        let address = format!("reminded{number}@acme.example").parse().unwrap();
        let invitee = Invitee { address, name: String::new(), language: None };
        let anna = app.cast.anna.account;
        invitations::invite(&app.base, anna, &app.cast.acme, invitee, &[viewer]).await.unwrap();
    }
    app.settle().await;
    app.mailbox.clear();
    let processes = Processes::start(&mut app, 3, &[]).await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open("/t/acme/settings/people/import").await;
    let list: String = (0..1_200).map(|number| format!("imported{number}@acme.example\n")).collect();
    anna.fill("Paste addresses", &list);
    anna.tick("Viewer");
    anna.click("Check the list").await;
    anna.click("Invite 1,200 people").await;
    app.imports_are_sent().await;
    let waiting = "select count(*) from messages where next_attempt_at is not null";
    app.until(async || app.count(waiting).await == 0).await;
    let reminders = "select count(*) from messages where kind = 'reminder'";
    app.until(async || app.count(reminders).await >= 40).await;
    app.until(async || app.count(waiting).await == 0).await;
    for (kind, count) in [("reminded", REMINDED), ("imported", 1_200)] {
        let mails: Vec<_> =
            app.mailbox.messages().into_iter().map(|mail| mail.recipients[0].clone()).collect();
        let mails: Vec<_> = mails.into_iter().filter(|address| address.starts_with(kind)).collect();
        let addresses: BTreeSet<_> = mails.iter().collect();
        assert_eq!((mails.len(), addresses.len()), (count, count), "one mail to each of {kind}");
    }
    processes.end(&app).await;
    app.finish().await;
}

/// Somebody who goes on clicking until told to stop; gives how many answers they got.
async fn go_on(mut visitor: Visitor, is_over: Arc<AtomicBool>) -> usize {
    let mut count = 0;
    while !is_over.load(Ordering::SeqCst) {
        for path in ["/measurements", "/account", "/t/acme/measurements"] {
            let answer = visitor.get(path).await;
            assert_eq!(answer.status, 200, "{path} by {}", served_by(&answer.headers));
        }
        let answer = visitor.post("/account/language", &[("language", "nl")]).await;
        assert_eq!(answer.status, 303, "a form by {}", served_by(&answer.headers));
        count += 4;
    }
    count
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn restarting_one_after_another_under_load_fails_no_request() {
    let mut app = TestApp::start().await;
    let mut processes = Processes::start(&mut app, 2, &[("SMARTTRACKERS_DRAIN", "2s")]).await;
    let is_over = Arc::new(AtomicBool::new(false));
    let mut people = Vec::new();
    for address in [ANNA, VERA, ANNA, VERA] {
        let person = app.signed_in(address).await;
        people.push(tokio::spawn(go_on(person, is_over.clone())));
    }
    processes.restart_each(&app).await;
    is_over.store(true, Ordering::SeqCst);
    let mut count = 0;
    for person in people {
        count += person.await.expect("no request failed");
    }
    assert!(count > 200, "{count} requests are no load");
    println!("{count} requests while two processes were restarted, none failed");
    processes.end(&app).await;
    app.finish().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn told_to_stop_a_process_is_not_ready_first_and_goes_on_answering() {
    let app = TestApp::start().await;
    app.go_with_the_computer();
    let mut variables = app.variables().await;
    variables.push(("SMARTTRACKERS_DRAIN", "60s".to_owned()));
    let mut patient = Product::start(&app, &variables).await;
    let ready = async |port: u16| {
        let mut proxy = app.visitor();
        let request = proxy.request(Method::GET, &format!("http://localhost:{port}/health/ready"));
        let answer = proxy.send(request).await;
        (answer.status, answer.body)
    };
    assert_eq!(ready(patient.port).await, (200, "ready".to_owned()));
    patient.tell_to_stop().await;
    app.until(async || ready(patient.port).await == (503, "stopping".to_owned())).await;
    let mut visitor = app.visitor().at(&format!("http://localhost:{}", patient.port));
    visitor.open("/login").await;
    visitor.must_get(200);
    patient.kill().await;

    variables.pop();
    variables.push(("SMARTTRACKERS_DRAIN", "0".to_owned()));
    let mut hasty = Product::start(&app, &variables).await;
    hasty.tell_to_stop().await;
    assert!(hasty.ended().await.success());
    app.finish().await;
}
