//! Bad input and bad days: what cannot be read, what comes from elsewhere, and a database that is gone.

use std::time::Duration;

use openidconnect::reqwest::Method;
use smarttrackers::roles;

use crate::support::{ANNA, Answer, SAM, TestApp, VERA, Visitor, add_person};

const BO: &str = "bo@acme.example";

#[tokio::test]
async fn a_post_from_another_site_does_nothing() {
    let mut app = TestApp::start().await;
    app.invite(BO, "Viewer").await;
    let revoke = format!("{}/revoke", app.page_of(BO).await);
    let mut anna = app.signed_in(ANNA).await;
    let foreign = [
        ("sec-fetch-site", "cross-site", ""),
        ("sec-fetch-site", "same-site", ""),
        ("sec-fetch-site", "", "https://evil.example"),
        ("sec-fetch-site", "", "http://localhost.evil.example"),
        ("sec-fetch-site", "", "http://localhost:1"),
        ("sec-fetch-site", "", "null"),
    ];
    for (name, site, origin) in foreign {
        for path in [revoke.as_str(), "/logout", "/account/language", "/login"] {
            let mut request = anna.post_request(path, &[]).build().unwrap();
            let headers = request.headers_mut();
            headers.remove(name);
            headers.remove("origin");
            if !site.is_empty() {
                headers.insert(name, site.parse().unwrap());
            }
            if !origin.is_empty() {
                headers.insert("origin", origin.parse().unwrap());
            }
            let answer = anna.execute(request).await;
            assert_eq!(answer.status, 403, "{path} with {site} {origin}");
            assert!(answer.page().words().contains("That came from another website"));
        }
    }
    assert_eq!(app.count("select count(*) from invitations where revoked_at is not null").await, 0);
    assert_eq!(anna.get("/account").await.status, 200, "still signed in");
    assert_eq!(anna.post(&revoke, &[]).await.status, 303, "from our own page it works");
    app.finish().await;
}

#[tokio::test]
async fn a_body_over_the_limit_is_refused() {
    let app = TestApp::start().await;
    let long = "x".repeat(70 * 1024);
    let mut stranger = app.visitor();
    let refused = stranger.post("/login", &[("next", &long)]).await;
    assert_eq!(refused.status, 413);
    assert!(refused.page().words().contains("That is too much at once"));
    let mut anna = app.signed_in(ANNA).await;
    let refused = anna.post("/t/acme/settings/people", &[("email", BO), ("name", &long)]).await;
    assert_eq!(refused.status, 413);
    assert_eq!(app.count("select count(*) from people where folded_address like 'bo@%'").await, 0);
    app.finish().await;
}

#[tokio::test]
async fn what_is_no_form_cannot_be_read() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    let path = "/t/acme/settings/people";
    for (kind, body, status) in [
        ("application/json", b"{\"email\":\"bo@acme.example\"}".to_vec(), 415),
        ("multipart/form-data; boundary=x", b"--x--".to_vec(), 415),
        ("text/plain", b"email=bo@acme.example".to_vec(), 415),
        ("application/x-www-form-urlencoded", b"email=bo%00@acme.example".to_vec(), 400),
        ("application/x-www-form-urlencoded", b"email=bo\0@acme.example".to_vec(), 400),
        ("application/x-www-form-urlencoded", b"email%00=bo@acme.example".to_vec(), 400),
        ("application/x-www-form-urlencoded", b"email=\xff\xfe".to_vec(), 400),
        ("application/x-www-form-urlencoded", b"email=%ff%fe&name=%c3%28".to_vec(), 422),
        ("application/x-www-form-urlencoded", b"%%%&=&&==&email".to_vec(), 422),
        ("application/x-www-form-urlencoded", b"".to_vec(), 422),
    ] {
        let mut request = anna.post_request(path, &[]).build().unwrap();
        request.headers_mut().insert("content-type", kind.parse().unwrap());
        *request.body_mut() = Some(body.clone().into());
        let answer = anna.execute(request).await;
        assert_eq!(answer.status, status, "{kind} {body:?}");
        assert_eq!(answer.page().language(), "en", "a page of ours");
    }
    app.finish().await;
}

#[tokio::test]
async fn odd_paths_and_queries_break_nothing() {
    let app = TestApp::start().await;
    app.visit_of(SAM, "acme").await;
    let mut sam = app.signed_in(SAM).await;
    for path in [
        "/t/%00/measurements",
        "/t/acme%00/settings/people",
        "/t/acme/settings/people/%00",
        "/t/acme/settings/people/%ff",
        "/t/acme/settings/people?after=%00",
        "/t/acme/settings/people?before=%ff",
        "/t/acme/settings/people?after=x&before=y",
        "/superadmin/tenants?after=%00",
        "/superadmin/tenants?after=%ff",
        "/superadmin/tenants?after=a%00b",
        "/login?next=%00",
        "/login?next=%ff",
        "/login?next=a&next=b",
        "/login/callback",
        "/login/callback?state=%00&code=%00",
        "/login/callback?state=%ff&error=%00",
        "/invitations/%00",
        "/static/%00",
        "/static/../Cargo.toml",
        "/%ff",
        "/t//measurements",
    ] {
        for visitor in [&mut app.visitor(), &mut sam] {
            let answer = visitor.get(path).await;
            assert!(answer.status < 500, "{path}: {}", answer.status);
        }
    }
    let mut request = sam.request(Method::GET, "/account").build().unwrap();
    for (name, value) in [
        ("accept-language", &b"\xff\xfe;q=zzz,,,"[..]),
        ("cookie", b"session=\"; notice=%%%; invitations=...; browser="),
        ("cookie", b"notice=eyJOb3RoaW5nIjp7fX0; invitations=AAAA.BBBB.\xc3\xa9"),
    ] {
        let value = openidconnect::reqwest::header::HeaderValue::from_bytes(value).unwrap();
        request.headers_mut().insert(name, value);
        let answer = sam.execute(request.try_clone().unwrap()).await;
        assert!(answer.status < 500, "{name}: {}", answer.status);
    }
    app.finish().await;
}

#[tokio::test]
async fn a_database_that_is_gone_is_told_and_comes_back_by_itself() {
    let mut app = TestApp::start_behind_tunnel().await;
    let mut vera = app.signed_in(VERA).await;
    let mut stranger = app.visitor();
    app.tunnel.as_ref().unwrap().cut().await;
    for path in ["/t/acme/measurements", "/account"] {
        vera.open(path).await;
        vera.must_get(503);
        vera.must_see("SmartTrackers is away for a moment");
        vera.must_see("Nothing is lost.");
    }
    // What needs no database still works.
    assert_eq!(stranger.get("/login").await.status, 200);
    assert_eq!(stranger.get("/help/signing-up").await.status, 200);
    assert_eq!(stranger.get("/health/live").await.status, 200);
    assert_eq!(stranger.get("/health/ready").await.status, 503);
    assert_eq!(stranger.post("/login", &[]).await.status, 503);

    // Longer than the time in which the pool takes a connection to be alive without asking.
    tokio::time::sleep(Duration::from_millis(1_100)).await;
    app.tunnel.as_ref().unwrap().mend().await;
    vera.click("Try again").await;
    vera.must_get(200);
    vera.must_see("Your roles here: Viewer.");
    assert_eq!(stranger.get("/health/ready").await.status, 200);
    // The mail worker goes on as well.
    let mut anna = app.signed_in(ANNA).await;
    add_person(&mut anna, "acme", BO, "Viewer").await;
    assert_eq!(app.count_mails_to(BO).await, 1);
    app.finish().await;
}

#[tokio::test]
async fn what_is_broken_shows_a_reference_and_no_cause() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    app.sql("alter table invitations rename to gone").await;
    anna.open("/measurements").await;
    anna.must_get(500);
    anna.must_see("Something went wrong here");
    anna.must_see("Reference");
    for cause in ["relation", "sqlx", "invitations", "does not exist", "error returned", "src/"] {
        assert!(!anna.page().html.contains(cause), "{cause} is on the page: {}", anna.page().html);
    }
    app.sql("alter table gone rename to invitations").await;
    app.finish().await;
}

#[tokio::test]
async fn every_failure_is_a_page_in_the_readers_language() {
    let mut app = TestApp::start().await;
    let link = app.invite(BO, "Viewer").await;
    let bo = app.page_of(BO).await;
    for (language, asked) in [("en", "en"), ("nl", "nl-NL,nl;q=0.9,en;q=0.1")] {
        // Nobody has chosen a language yet: the browser's counts.
        app.sql("update accounts set language = null").await;
        let mut anna = app.visitor().speaks(asked);
        anna.open("/login").await;
        let button = anna.page().first_button_to("/login").unwrap();
        anna.click(&button).await;
        anna.pass_the_provider(ANNA).await;
        anna.must_be_at("/measurements");
        let mut answers = vec![
            anna.get("/nowhere").await,
            anna.get("/t/globex/settings/people").await,
            anna.get("/t/acme/settings/people?q=a&q=b").await,
            anna.post("/nowhere", &[]).await,
            anna.post(&format!("{bo}/deactivate"), &[]).await,
            anna.post("/login", &[("next", &"x".repeat(70_000))]).await,
            anna.get("/invitations/unknown").await,
        ];
        let wrong_method = anna.request(Method::DELETE, "/account");
        answers.push(anna.send(wrong_method).await);
        for (path, header, value) in [
            ("/logout", "sec-fetch-site", "cross-site"),
            ("/account/language", "content-type", "application/json"),
        ] {
            let mut request = anna.post_request(path, &[]).build().unwrap();
            request.headers_mut().insert(header, value.parse().unwrap());
            answers.push(anna.execute(request).await);
        }
        for answer in answers {
            let told = format!("{} {}", answer.url, answer.status);
            assert!((400..500).contains(&answer.status), "{told}");
            assert!(answer.headers["content-type"].to_str().unwrap().starts_with("text/html"), "{told}");
            let page = answer.page();
            assert_eq!(page.language(), language, "{told}");
            assert!(!page.heading().is_empty(), "{told}");
            assert!(page.title().ends_with("SmartTrackers"), "{told}");
        }
    }
    app.clock.advance(time::Duration::days(40));
    let mut dutch = app.visitor().speaks("nl");
    dutch.open(&link).await;
    dutch.must_get(410);
    app.finish().await;
}

#[tokio::test]
async fn every_answer_carries_the_headers_that_protect_it() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    for path in ["/measurements", "/account", "/t/acme/settings/people", "/login", "/nowhere", "/health/live"]
    {
        let answer = anna.get(path).await;
        let header = |name: &str| answer.headers.get(name).map_or("", |value| value.to_str().unwrap());
        let policy = header("content-security-policy");
        assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "{path}");
        assert!(!policy.contains("unsafe"), "{policy}");
        assert_eq!(header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(header("referrer-policy"), "same-origin", "{path}");
        assert_eq!(header("cache-control"), "no-store", "{path}");
        let head = anna.request(Method::HEAD, path);
        let head = anna.send(head).await;
        assert_eq!((head.status, head.body.as_str()), (answer.status, ""), "HEAD {path}");
    }
    // With a code in its address: in every way that it can end.
    let mut bo = app.visitor();
    let back = app.callback_of(&mut bo, BO).await.replace(&app.url, "");
    let mut answers = vec![app.visitor().get(&back).await];
    answers.push(bo.get(&format!("{back}&code=x")).await);
    assert_eq!(answers.iter().map(|it| it.status).collect::<Vec<_>>(), [400, 400]);
    for _ in ["good", "used up"] {
        answers.push(bo.get(&back).await);
        assert_eq!(answers.last().unwrap().status, 303);
    }
    let back = app.callback_of(&mut bo, BO).await.replace(&app.url, "").replace("code=", "code=x");
    answers.push(bo.get(&back).await);
    for answer in answers {
        for (name, value) in [("referrer-policy", "same-origin"), ("cache-control", "no-store")] {
            assert_eq!(answer.headers[name], value, "{} {}", answer.status, answer.url);
        }
    }
    app.finish().await;
}

#[tokio::test]
async fn a_stranger_reads_the_same_login_page_from_memory_as_anybody_else() {
    let app = TestApp::start().await;
    for (language, heading) in [("en", "Log in"), ("nl", "Inloggen")] {
        let mut stranger = app.visitor().speaks(language);
        let drawn = stranger.get("/login").await;
        let remembered = stranger.get("/login").await;
        let with_cookie = stranger.request(Method::GET, "/login").header("cookie", "taste=oats");
        let asked = stranger.send(with_cookie).await;
        assert_eq!(asked.page().heading(), heading);
        let told = |answer: &Answer| {
            let mut headers = answer.headers.clone();
            let id = headers.remove("x-request-id").unwrap();
            headers.remove("date");
            (id, (answer.status, headers, answer.body.clone()))
        };
        let (told, again, asked) = (told(&drawn), told(&remembered), told(&asked));
        assert_eq!((&told.1, &told.1), (&again.1, &asked.1), "{language}");
        assert!(told.0 != again.0 && again.0 != asked.0, "each has an id");
    }
    // Where it leads and what it says depend on more.
    let mut stranger = app.visitor();
    let on = stranger.get("/login?next=/account").await;
    assert!(on.body.contains("/account"));
    app.finish().await;
}

#[tokio::test]
async fn a_signed_in_page_takes_two_round_trips_to_the_database_at_most() {
    let mut app = TestApp::start_behind_tunnel().await;
    app.stop_worker().await;
    let mut anna = app.signed_in(ANNA).await;
    let vera = app.page_of(VERA).await;
    anna.open("/t/acme/settings/people/import").await;
    anna.fill("Paste addresses", "bo@acme.example\nnobody\ncy@acmee.example\n");
    anna.tick("Viewer");
    anna.click("Check the list").await;
    let worksheet = anna.path();
    anna.open("/t/acme/settings/people").await;
    anna.tick("Select Vera Visser");
    anna.fill("What to do", "Deactivate");
    anna.click("Continue").await;
    let bulk_act = anna.path();
    let role = own_role(&mut anna).await;
    let viewer = roles::list(&app.db, app.cast.acme.id).await.unwrap()[3].id;
    // Nobody is behind these places: they lead to the start, which is a page of its own.
    let lost = [
        format!("/t/acme/settings/people?after={}", app.cast.vera.person),
        format!("/t/acme/settings/people?before={}&sort=address", app.cast.anna.person),
        format!("/t/acme/settings/people?q=vera&status=invited&after={}", app.cast.anna.person),
        format!("/t/acme/settings/people?role={viewer}&before={}", app.cast.gert.person),
    ];
    for path in [
        "/measurements",
        "/t/acme/measurements",
        "/t/acme/settings/people",
        "/t/acme/settings/people?q=vera&status=active&sort=-joined",
        "/t/acme/settings/people?status=attention",
        "/t/acme/settings/people?status=wants_to_join",
        "/t/acme/settings/people?status=not_delivered&sort=address",
        "/t/acme/settings/people?status=invited&sort=status",
        "/t/acme/settings/people?status=expired&sort=-name",
        "/t/acme/settings/people?status=declined&sort=-seen",
        "/t/acme/settings/people?status=revoked&sort=joined",
        "/t/acme/settings/people?status=deactivated",
        &format!("/t/acme/settings/people?role={viewer}"),
        &format!("/t/acme/settings/people?status=active&role={viewer}&sort=-status"),
        &format!("/t/acme/settings/people?after={}", app.cast.anna.person),
        &format!("/t/acme/settings/people?before={}&sort=address", app.cast.vera.person),
        "/t/acme/settings/people/new",
        &vera,
        "/t/acme/settings/people/import",
        &worksheet,
        &format!("{worksheet}?show=inviting"),
        &format!("{worksheet}?show=problems&after=1000"),
        &bulk_act,
        "/t/acme/settings/roles",
        "/t/acme/settings/roles/new",
        &role,
        &format!("{role}/delete"),
        "/t/acme/settings",
        "/t/acme/settings/visits",
        "/t/acme/settings/audit",
        "/t/acme/settings/audit?from=2026-01-01&by=anna@acme.example&about=vera@acme.example&act=roles_changed",
        "/account",
    ]
    .into_iter()
    .chain(lost.iter().map(String::as_str))
    {
        let expected = if lost.iter().any(|it| it == path) { 303 } else { 200 };
        // At first, each connection of the pool prepares the statements.
        for _ in 0..15 {
            assert_eq!(anna.get(path).await.status, expected, "{path}");
        }
        let tunnel = app.tunnel.as_ref().unwrap();
        // A slow machine lets the pool ask whether an idle connection still lives: the best of five.
        let mut all = Vec::new();
        for _ in 0..5 {
            app.until(async || tunnel.is_quiet().await).await;
            let before = tunnel.round_trips();
            anna.get(path).await;
            app.until(async || tunnel.is_quiet().await).await;
            let after = tunnel.round_trips();
            all.push((after.0 - before.0, after.1 - before.1));
        }
        let (asked, pinged) = all.into_iter().min().unwrap();
        assert!((1..=2).contains(&asked), "{path} asked {asked} times");
        // The pool sees to a connection that comes back, when the page is on its way already.
        assert!(pinged <= asked, "{path} waited for {pinged} pings");
    }
    app.finish().await;
}

/// Makes a role of the tenant's own and tells where its page is.
async fn own_role(anna: &mut Visitor) -> String {
    anna.open("/t/acme/settings/roles/new").await;
    anna.fill("Name", "Auditor");
    anna.tick("Read measurements");
    anna.click("Add role").await;
    anna.click("Edit Auditor").await;
    anna.path()
}
