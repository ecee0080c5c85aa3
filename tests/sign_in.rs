//! Signing in, staying in and signing out.

use sandbox::visma_connect::Misbehaviour;
use sandbox::world::CLIENT_ID;
use time::Duration;

use crate::support::{ANNA, GERT, TestApp};

const EXPIRED: &str = "This attempt to log in has ended, or was used already. Please try again.";

#[tokio::test]
async fn the_whole_sign_in() {
    let app = TestApp::start().await;
    let mut anna = app.visitor();
    anna.open("/login").await;
    assert_eq!(anna.page().heading(), "Log in");
    anna.must_see("Visma Connect");
    assert_eq!(anna.page().link("Create account").unwrap().path(), "/registration");
    anna.click("Log in with Visma Connect").await;
    assert!(!anna.is_at_product());
    anna.must_see("Sandbox, not Visma's service");
    anna.pass_the_provider(ANNA).await;
    anna.must_be_at("/measurements");
    anna.must_see("Welcome to Acme");
    anna.open("/account").await;
    anna.must_see("Anna de Vries");
    anna.must_see(ANNA);
    let id = anna.page().first_attribute("data-account-id").unwrap();
    assert_eq!(id, app.cast.anna.account.to_string());
    app.finish().await;
}

#[tokio::test]
async fn what_goes_to_the_provider_is_bound_to_this_browser_and_this_sign_in() {
    let app = TestApp::start().await;
    let mut visitor = app.visitor();
    let (one, two) = (visitor.begin_sign_in().await, visitor.begin_sign_in().await);
    let of = |url: &str, name: &str| {
        let url = url::Url::parse(url).unwrap();
        url.query_pairs().find(|(it, _)| it == name).map(|(_, value)| value.into_owned()).unwrap_or_default()
    };
    assert_eq!(of(&one, "response_type"), "code");
    assert_eq!(of(&one, "client_id"), CLIENT_ID);
    assert_eq!(of(&one, "redirect_uri"), format!("{}/login/callback", app.url));
    assert_eq!(of(&one, "code_challenge_method"), "S256");
    assert_eq!(of(&one, "scope"), "openid email profile");
    for name in ["state", "nonce", "code_challenge"] {
        assert_eq!(of(&one, name).len(), 43, "{name}");
        assert_ne!(of(&one, name), of(&two, name), "{name} is for one sign-in only");
    }
    assert!(app.search_database(&of(&one, "state")).await.is_empty(), "the state is kept as a digest");
    app.finish().await;
}

#[tokio::test]
async fn what_is_sent_here_is_never_sent_on() {
    // 307 and 308 would send a form on to wherever the redirect leads.
    let app = TestApp::start().await;
    let mut anna = app.visitor();
    assert_eq!(anna.post("/login", &[("next", "/account")]).await.status, 303);
    let back = app.callback_of(&mut anna, ANNA).await;
    assert_eq!(anna.get(&back.replace(&app.url, "")).await.status, 303);
    assert_eq!(anna.post("/account/fresh", &[("fresh.path", "/account")]).await.status, 303);
    app.signed_in(ANNA).await;
    let elsewhere: uuid::Uuid = sqlx::query_scalar(
        "select session_id from sessions order by created_at desc, session_id desc limit 1",
    )
    .fetch_one(&app.db)
    .await
    .unwrap();
    for end in [elsewhere.to_string(), uuid::Uuid::nil().to_string()] {
        assert_eq!(anna.post(&format!("/account/sessions/{end}/end"), &[]).await.status, 303);
    }
    assert_eq!(anna.post("/account/sessions/end", &[]).await.status, 303);
    let back = app.callback_of(&mut anna, ANNA).await;
    assert_eq!(anna.get(&back.replace(&app.url, "")).await.status, 303);
    assert_eq!(anna.post("/logout", &[]).await.status, 303);
    app.finish().await;
}

#[tokio::test]
async fn each_sign_in_makes_a_new_session_and_ends_the_one_before() {
    let app = TestApp::start().await;
    let mut anna = app.visitor();
    let back = app.callback_of(&mut anna, ANNA).await;
    anna.open(&back).await;
    let first = anna.cookie("session").unwrap();
    let back = app.callback_of(&mut anna, ANNA).await;
    anna.open(&back).await;
    let second = anna.cookie("session").unwrap();
    assert_ne!(first, second);
    let mut copy = app.visitor();
    copy.plant("session", &first);
    assert_eq!(copy.get("/account").await.status, 303, "the old one is over");
    assert_eq!(app.count("select count(*) from sessions").await, 1);
    app.finish().await;
}

#[tokio::test]
async fn a_session_id_that_was_planted_is_not_kept() {
    let app = TestApp::start().await;
    let planted = app.signed_in(GERT).await.cookie("session").unwrap();
    for planted in [planted.as_str(), &"A".repeat(43), &"A".repeat(22), "nonsense"] {
        let mut anna = app.visitor();
        let back = app.callback_of(&mut anna, ANNA).await;
        anna.plant("session", planted);
        anna.open(&back).await;
        anna.must_be_at("/measurements");
        anna.must_see("Welcome to Acme");
        assert_ne!(anna.cookie("session").unwrap(), planted);
        let mut attacker = app.visitor();
        attacker.plant("session", planted);
        attacker.open("/measurements").await;
        attacker.must_not_see("Acme");
    }
    app.finish().await;
}

#[tokio::test]
async fn a_callback_counts_once() {
    let app = TestApp::start().await;
    let mut anna = app.visitor();
    let back = app.callback_of(&mut anna, ANNA).await;
    let copy = anna.clone();
    anna.open(&back).await;
    anna.must_be_at("/measurements");
    let mut thief = copy;
    thief.open(&back).await;
    thief.must_be_at("/login");
    thief.must_see(EXPIRED);
    assert_eq!(thief.cookie("session"), None);
    // The back button in the browser that is in: no complaint, on to where it goes.
    anna.open(&back).await;
    anna.must_be_at("/measurements");
    app.finish().await;
}

#[tokio::test]
async fn a_sign_in_ends_only_in_the_browser_it_began_in() {
    let app = TestApp::start().await;
    let mut eve = app.visitor();
    let back = app.callback_of(&mut eve, ANNA).await;
    let mut victim = app.visitor();
    victim.open("/login").await;
    victim.open(&back).await;
    victim.must_get(400);
    victim.must_see("this browser does not know that it started to log in");
    let mut busy = app.visitor();
    busy.begin_sign_in().await;
    busy.open(&back).await;
    busy.must_see(EXPIRED);
    assert_eq!(app.count("select count(*) from sessions").await, 0);
    // It has not been used up either: whoever began it can still end it.
    eve.open(&back).await;
    eve.must_be_at("/measurements");
    app.finish().await;
}

#[tokio::test]
async fn a_sign_in_takes_an_hour_at_most() {
    let app = TestApp::start().await;
    let mut anna = app.visitor();
    anna.open("/login").await;
    anna.click("Log in with Visma Connect").await;
    let mut late = anna.clone();
    app.clock.advance(Duration::minutes(59));
    anna.pass_the_provider(ANNA).await;
    anna.must_be_at("/measurements");
    late.open("/login").await;
    late.click("Log in with Visma Connect").await;
    app.clock.advance(Duration::HOUR);
    late.pass_the_provider(ANNA).await;
    late.must_be_at("/login");
    late.must_see(EXPIRED);
    app.finish().await;
}

#[tokio::test]
async fn two_tabs_of_one_browser_both_work() {
    let app = TestApp::start().await;
    let mut anna = app.visitor();
    anna.open("/t/acme/settings/people").await;
    let mut one = anna.clone();
    one.click("Log in with Visma Connect").await;
    // The second tab shares the cookies of the first, and the other way round afterwards.
    let mut two = one.clone();
    two.open("/account").await;
    two.click("Log in with Visma Connect").await;
    one.pass_the_provider(ANNA).await;
    one.must_be_at("/t/acme/settings/people");
    two.take_cookies_of(&one);
    two.pass_the_provider(ANNA).await;
    two.must_be_at("/account");
    app.finish().await;
}

#[tokio::test]
async fn whoever_turns_back_at_the_provider_is_told_that_nothing_changed() {
    let app = TestApp::start().await;
    let mut anna = app.visitor();
    anna.open("/login").await;
    anna.click("Log in with Visma Connect").await;
    anna.click("Cancel and go back to SmartTrackers").await;
    anna.must_be_at("/login");
    anna.must_see("Logging in was cancelled. Nothing has changed; you can try again.");
    assert_eq!(anna.cookie("session"), None);
    anna.sign_in(ANNA).await;
    anna.must_be_at("/measurements");
    app.finish().await;
}

#[tokio::test]
async fn the_same_subject_with_another_address_and_name_is_the_same_account() {
    let app = TestApp::start().await;
    let anna = app.account_at_provider(ANNA);
    app.connect.change_email(&anna, "anna.jansen@acme.example").unwrap();
    app.connect.change_name(&anna, "Anna", "Jansen");
    let accounts = app.count("select count(*) from accounts").await;
    let mut anna = app.signed_in("anna.jansen@acme.example").await;
    anna.must_see("Welcome to Acme");
    anna.open("/account").await;
    anna.must_see("anna.jansen@acme.example");
    anna.must_see("Anna Jansen");
    let id = anna.page().first_attribute("data-account-id").unwrap();
    assert_eq!(id, app.cast.anna.account.to_string());
    assert_eq!(app.count("select count(*) from accounts").await, accounts);
    app.finish().await;
}

#[tokio::test]
async fn logging_out_ends_the_session_here_and_at_the_provider() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    let session = anna.cookie("session").unwrap();
    anna.open("/account").await;
    anna.click("Log out").await;
    anna.must_be_at("/login");
    anna.must_see("You are logged out.");
    assert!(anna.hops.iter().any(|(_, url)| url.path() == "/connect/endsession"));
    assert_eq!(app.count("select count(*) from sessions").await, 0);
    let mut copy = app.visitor();
    copy.plant("session", &session);
    assert_eq!(copy.get("/account").await.leads_to(), "/login?next=%2Faccount");
    anna.click("Log in with Visma Connect").await;
    assert!(!anna.is_at_product(), "the provider asks who it is");
    assert!(anna.page().field("E-mail address").is_some());
    app.finish().await;
}

#[tokio::test]
async fn what_the_login_page_says_to_one_it_says_to_no_other() {
    let mut app = TestApp::start().await;
    let link = app.invite("bo@acme.example", "Viewer").await;
    let mut anna = app.signed_in(ANNA).await;
    let mut bo = app.visitor();
    bo.open(&link).await;
    let told_to_bo = bo.get("/login").await.body;
    assert!(told_to_bo.contains("Anna de Vries"));
    anna.open("/account").await;
    anna.click("Log out").await;
    anna.must_see("You are logged out.");
    let on_the_way = app.visitor().get("/login?next=/account").await.body;
    assert!(on_the_way.contains("/account"));
    // Drawn once, and after that from memory.
    for (language, words, other) in
        [("en", "Create account", "Account aanmaken"), ("nl", "Account aanmaken", "Create account")]
    {
        let drawn = app.visitor().speaks(language).get("/login").await.body;
        assert!(drawn.contains(words) && !drawn.contains(other), "{drawn}");
        let again = app.visitor().speaks(language).get("/login").await;
        assert_eq!(again.body, drawn);
        assert_eq!(again.headers["content-type"], "text/html; charset=utf-8");
        for of_others in ["Anna de Vries", "logged out", "uitgelogd", "/account\""] {
            assert!(!drawn.contains(of_others), "{of_others} is in {drawn}");
        }
    }
    assert!(bo.get("/login").await.body.contains("Anna de Vries"));
    app.finish().await;
}

#[tokio::test]
async fn logging_out_works_here_while_the_provider_is_down() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    app.connect.misbehave(Some(Misbehaviour::Down));
    let answer = anna.post("/logout", &[]).await;
    assert_eq!(answer.status, 303);
    assert_eq!(app.count("select count(*) from sessions").await, 0);
    assert_eq!(anna.get("/account").await.status, 303);
    app.finish().await;
}

#[tokio::test]
async fn the_database_signs_nobody_in() {
    let app = TestApp::start().await;
    let mut anna = app.visitor();
    let back = app.callback_of(&mut anna, ANNA).await;
    let code = url::Url::parse(&back).unwrap();
    let code = code.query_pairs().find(|(name, _)| name == "code").unwrap().1.into_owned();
    anna.open(&back).await;
    anna.must_be_at("/measurements");
    let (session, browser) = (anna.cookie("session").unwrap(), anna.cookie("browser").unwrap());
    for (what, secret) in [("code", &code), ("session id", &session), ("browser's secret", &browser)] {
        let found = app.search_database(secret).await;
        assert!(found.is_empty(), "the {what} stands in {found:?}");
    }
    // Of tokens only the one that signing out needs.
    let tokens = "select count(*) from sessions where id_token like 'ey%.ey%.%'";
    assert_eq!(app.count(tokens).await, 1);
    assert_eq!(app.search_database("at+jwt").await, Vec::<String>::new());
    let columns: Vec<String> = sqlx::query_scalar(
        "select table_name || '.' || column_name from information_schema.columns
         where table_schema = 'public' and column_name like '%token%'",
    )
    .fetch_all(&app.db)
    .await
    .unwrap();
    assert_eq!(columns, ["sessions.id_token"]);
    assert_eq!(app.count("select count(*) from sign_in_attempts").await, 0, "used up");
    app.finish().await;
}

#[tokio::test]
async fn cookies_are_for_this_site_and_not_for_scripts() {
    let app = TestApp::start().await;
    let mut anna = app.visitor();
    let begun = anna.post("/login", &[]).await;
    let back = app.callback_of(&mut anna, ANNA).await;
    let signed_in = anna.get(&back.replace(&app.url, "")).await;
    let mut seen = Vec::new();
    for answer in [begun, signed_in] {
        for cookie in answer.headers.get_all("set-cookie") {
            let cookie = cookie.to_str().unwrap();
            for attribute in ["HttpOnly", "SameSite=Lax", "Path=/"] {
                assert!(cookie.contains(attribute), "{cookie}");
            }
            seen.push(cookie.split('=').next().unwrap().to_owned());
        }
    }
    assert_eq!(seen, ["browser", "session"]);
    app.finish().await;
}

#[tokio::test]
async fn the_chosen_language_stays_with_the_account() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    anna.open("/account").await;
    anna.fill("Language of pages and mails", "Nederlands");
    anna.click("Save language").await;
    assert_eq!(anna.page().language(), "nl");
    let mut elsewhere = app.signed_in(ANNA).await;
    assert_eq!(elsewhere.open("/account").await.language(), "nl");
    assert_eq!(elsewhere.post("/account/language", &[("language", "tlh")]).await.status, 400);
    app.finish().await;
}

#[tokio::test]
async fn the_provider_is_told_whom_an_invitation_is_for_unless_a_setting_says_no() {
    const BO: &str = "bo@acme.example";
    for (flags, told) in [(&[][..], Some(BO)), (&["--login-hint=false"], None)] {
        let mut app = TestApp::start_with(flags).await;
        let link = app.invite(BO, "Viewer").await;
        let hint = |url: &str| {
            let url = url::Url::parse(url).unwrap();
            url.query_pairs().find(|(name, _)| name == "login_hint").map(|(_, value)| value.into_owned())
        };
        let mut bo = app.visitor();
        assert_eq!(hint(&bo.begin_sign_in().await), None, "nobody is expected");
        bo.open(&link).await;
        assert_eq!(hint(&bo.begin_sign_in().await).as_deref(), told);
        // Once it is over, nobody is.
        let mut anna = app.signed_in(ANNA).await;
        anna.open(&app.page_of(BO).await).await;
        anna.click("Revoke invitation").await;
        assert_eq!(hint(&bo.begin_sign_in().await), None);
        app.finish().await;
    }
}
