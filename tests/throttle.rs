//! Whoever knocks too often is kept out for a while, whichever process they come to; everybody else is not.

use openidconnect::reqwest::Method;
use smarttrackers::sign_in::Provider;
use time::Duration;
use tokio::net::TcpListener;

use crate::support::{ANNA, Log, TestApp, VERA, Visitor, add_person, answer_on};

/// A POST as it comes from this address, through a proxy of ours.
async fn post_from(visitor: &mut Visitor, address: &str, path: &str) -> u16 {
    let request = visitor.post_request(path, &[]).header("x-forwarded-for", address);
    visitor.send(request).await.status
}

async fn get_from(visitor: &mut Visitor, address: &str, path: &str) -> u16 {
    let request = visitor.request(Method::GET, path).header("x-forwarded-for", address);
    visitor.send(request).await.status
}

#[tokio::test]
async fn one_address_begins_only_so_many_sign_ins() {
    let flags = ["--trusted-proxies=127.0.0.1", "--limit-login-starts=3/10m"];
    let app = TestApp::start_with(&flags).await;
    let log = Log::of("smarttrackers");
    for _ in 0..3 {
        assert_eq!(post_from(&mut app.visitor(), "203.0.113.1", "/login").await, 303);
    }
    let mut late = app.visitor();
    let request = late.post_request("/login", &[]).header("x-forwarded-for", "203.0.113.1");
    let answer = late.send(request).await;
    assert_eq!(answer.status, 429);
    assert_eq!(answer.headers["retry-after"], "599");
    let page = answer.page();
    assert_eq!(page.heading(), "One moment, please");
    assert!(page.words().contains("Try again in 10 min."), "{}", page.words());
    // Its reference stands in the log as well.
    let reference = page.words().split("Reference ").nth(1).unwrap().split(' ').next().unwrap().to_owned();
    let news = log.take();
    assert!(news.contains(&reference) && news.contains("door=\"login_start\""), "{reference} {news}");
    assert!(!news.contains("203.0.113.1"), "{news}");
    // Nobody else is kept out, and neither are they for longer than that.
    assert_eq!(post_from(&mut app.visitor(), "203.0.113.2", "/login").await, 303);
    app.clock.advance(Duration::minutes(10));
    assert_eq!(post_from(&mut app.visitor(), "203.0.113.1", "/login").await, 303);
    assert_eq!(app.count("select count(*) from knocks").await, 2);
    app.clock.advance(Duration::minutes(10));
    smarttrackers::throttle::sweep(&app.base.db, app.clock.now()).await.unwrap();
    assert_eq!(app.count("select count(*) from knocks").await, 0);
    app.finish().await;
}

#[tokio::test]
async fn limits_hold_across_processes_and_for_a_household() {
    let flags = ["--trusted-proxies=127.0.0.1", "--limit-login-starts=4/10m"];
    let app = TestApp::start_with(&flags).await;
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let other = format!("http://{}", listener.local_addr().unwrap());
    let provider = Provider::new(app.base.settings.clone()).unwrap();
    answer_on(listener, app.base.clone(), provider);
    let mut statuses = Vec::new();
    for (number, base) in [&app.url, &other, &app.url, &other, &app.url, &other].into_iter().enumerate() {
        let mut visitor = app.visitor().at(base);
        statuses.push(post_from(&mut visitor, &format!("2001:db8:1:2::{number}"), "/login").await);
    }
    let passed = statuses.iter().filter(|status| **status != 429).count();
    assert_eq!((passed, &statuses[4..]), (4, &[429, 429][..]), "{statuses:?}");
    app.finish().await;
}

#[tokio::test]
async fn of_many_at_once_as_many_pass_as_may() {
    let app = TestApp::start_with(&["--limit-login-starts=7/10m"]).await;
    let knocks = (0..20).map(|_| async { app.visitor().post("/login", &[]).await.status });
    let statuses = futures_util::future::join_all(knocks).await;
    assert_eq!(statuses.iter().filter(|status| **status == 303).count(), 7, "{statuses:?}");
    app.finish().await;
}

#[tokio::test]
async fn whoever_brings_back_what_is_refused_is_kept_out() {
    let app = TestApp::start_with(&["--limit-failed-callbacks=2/10m"]).await;
    let mut eve = app.visitor();
    for expected in [303, 303, 429, 429] {
        eve.begin_sign_in().await;
        assert_eq!(eve.get("/login/callback?code=x&state=made-up").await.status, expected);
    }
    // Without our cookie it counts as well.
    let other = TestApp::start_with(&["--limit-failed-callbacks=2/10m"]).await;
    for expected in [400, 400, 429] {
        let answer = other.visitor().get("/login/callback?code=x&state=made-up").await;
        assert_eq!(answer.status, expected);
    }
    other.finish().await;
    app.finish().await;
}

#[tokio::test]
async fn whoever_has_failed_too_often_uses_nothing_up_and_has_nobody_asked() {
    let flags = ["--trusted-proxies=127.0.0.1", "--limit-failed-callbacks=2/10m"];
    let app = TestApp::start_with(&flags).await;
    app.connect.keep_secrets();
    let asked = || app.connect.kept_secrets().iter().filter(|(what, _)| what == "code").count();
    let attempts = "select count(*) from sign_in_attempts";
    let path = |back: &str| back.replace(&app.url, "");
    for (expected, tokens) in [(303, 1), (303, 2), (429, 2), (429, 2)] {
        let mut eve = app.visitor();
        let back = path(&app.callback_of(&mut eve, "eve@acme.example").await);
        let waiting = app.count(attempts).await;
        let bad = back.replace("code=", "code=x");
        assert_ne!(bad, back);
        assert_eq!(get_from(&mut eve, "203.0.113.1", &bad).await, expected);
        assert_eq!(asked(), tokens);
        let taken = i64::from(expected == 303);
        assert_eq!(app.count(attempts).await, waiting - taken);
    }
    // What is good waits as well, and is good from elsewhere, or after a while.
    let mut anna = app.visitor();
    let back = path(&app.callback_of(&mut anna, ANNA).await);
    assert_eq!(get_from(&mut anna, "203.0.113.1", &back).await, 429);
    assert_eq!(get_from(&mut anna, "203.0.113.2", &back).await, 303);
    assert!(anna.cookie("session").is_some());
    app.clock.advance(Duration::minutes(10));
    let mut anna = app.visitor();
    let back = path(&app.callback_of(&mut anna, ANNA).await);
    assert_eq!(get_from(&mut anna, "203.0.113.1", &back).await, 303);
    assert!(anna.cookie("session").is_some());
    app.finish().await;
}

#[tokio::test]
async fn one_account_signs_in_only_so_often() {
    let app = TestApp::start_with(&["--limit-sign-ins=2/10m"]).await;
    for _ in 0..2 {
        app.signed_in(VERA).await;
    }
    let mut vera = app.visitor();
    app.connect.change_name(&app.account_at_provider(VERA), "Another", "Name");
    let back = app.callback_of(&mut vera, VERA).await;
    vera.open(&back).await;
    vera.must_get(429);
    assert_eq!(vera.cookie("session"), None);
    assert_eq!(app.count("select count(*) from accounts where name = 'Another Name'").await, 0);
    app.signed_in(ANNA).await;
    app.clock.advance(Duration::minutes(10));
    app.signed_in(VERA).await;
    app.finish().await;
}

#[tokio::test]
async fn guessing_links_ends_soon_and_harms_no_real_one() {
    let flags = ["--trusted-proxies=127.0.0.1", "--limit-unknown-links=3/10m", "--limit-fresh-links=2/1h"];
    let mut app = TestApp::start_with(&flags).await;
    let mut anna = app.signed_in(ANNA).await;
    add_person(&mut anna, "acme", "bo@acme.example", "Viewer").await;
    let link = app.link_to("bo@acme.example").await;
    let guess = format!("/invitations/{}", "A".repeat(43));
    for expected in [404, 404, 404, 429] {
        assert_eq!(get_from(&mut app.visitor(), "203.0.113.1", &guess).await, expected);
    }
    // What a mail program broke is no guess, and a link that somebody was sent opens from everywhere, any number of times.
    assert_eq!(get_from(&mut app.visitor(), "203.0.113.1", "/invitations/broken").await, 404);
    for _ in 0..10 {
        assert_eq!(get_from(&mut app.visitor(), "203.0.113.1", &link).await, 303);
    }
    for expected in [303, 303, 429] {
        assert_eq!(post_from(&mut app.visitor(), "203.0.113.1", &guess).await, expected);
    }
    assert_eq!(post_from(&mut app.visitor(), "203.0.113.2", &guess).await, 303);
    app.finish().await;
}

#[tokio::test]
async fn each_limit_can_be_lifted() {
    let app = TestApp::start_with(&["--limit-login-starts=none"]).await;
    for _ in 0..5 {
        assert_eq!(app.visitor().post("/login", &[]).await.status, 303);
    }
    assert_eq!(app.count("select count(*) from knocks where door = 'login_start'").await, 0);
    app.finish().await;
}
