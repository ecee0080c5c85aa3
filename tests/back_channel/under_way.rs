//! A logout that comes while a sign-in is under way in the very session that ends.

use smarttrackers::secrets::Digest;

use super::*;

const SLOWLY: Misbehaviour = SlowAnswer(std::time::Duration::from_millis(1_500));

/// Anna's callback, with what happens while the provider takes its time to tell who she is; gives her browser.
async fn overtaken(app: &TestApp, meanwhile: impl AsyncFnOnce()) -> Visitor {
    let mut anna = app.visitor();
    let back = app.callback_of(&mut anna, ANNA).await;
    let issued = || app.connect.kept_secrets().iter().filter(|(what, _)| what == "id_token").count();
    let before = issued();
    app.connect.misbehave(Some(SLOWLY));
    let meanwhile = async {
        app.until(async || issued() > before).await;
        meanwhile().await;
    };
    tokio::join!(anna.open(&back), meanwhile);
    app.connect.misbehave(None);
    anna
}

#[tokio::test]
async fn a_logout_that_overtakes_a_sign_in_ends_it_in_every_process() {
    let app = TestApp::start().await;
    app.connect.keep_secrets();
    let other = another_process(&app).await;
    let subject = app.account_at_provider(ANNA);
    let log = Log::of("smarttrackers");
    // It knows the keys.
    let all = || format!("logout_token={}", token(&app, "", Some(NoClaim("sid"))));
    assert_eq!(send(&app, &other, all()).await.0, 200);
    for by in [NoClaim("nothing"), NoClaim("sub"), NoClaim("sid")] {
        log.take();
        let all = all();
        let anna = overtaken(&app, async || {
            if by == NoClaim("sid") {
                assert_eq!(send(&app, &other, all).await.0, 200);
            } else {
                app.connect.misbehave_in([SLOWLY, by]);
                app.connect.end_sessions_of(&subject).await;
            }
        })
        .await;
        anna.must_be_at("/login");
        anna.must_see("Logging in did not work. Please try again.");
        assert!(log.take().contains("check=\"logout\""), "{by:?}");
        assert_eq!((sessions(&app).await, anna.cookie("session")), (0, None), "{by:?}");
        // After it, in the very same second, she comes in.
        let mut anna = app.signed_in(ANNA).await;
        assert_eq!(anna.post("/logout", &[]).await.status, 303);
    }
    app.finish().await;
}

#[tokio::test]
async fn a_logout_of_somebody_else_ends_no_sign_in() {
    let app = TestApp::start().await;
    app.connect.keep_secrets();
    let gerts = app.connect.logout_token(CLIENT_ID, &app.account_at_provider(GERT), "").unwrap();
    let tokens = [token(&app, "another", None), token(&app, "another", Some(NoClaim("sub"))), gerts];
    let anna = overtaken(&app, async || {
        for token in &tokens {
            assert_eq!(send_token(&app, token).await.0, 200);
        }
    })
    .await;
    anna.must_be_at("/measurements");
    // Whom it named is known for some minutes, however short its own life.
    let brief = token(&app, "", Some(Later("exp", -309)));
    assert_eq!(send_token(&app, &brief).await.0, 200);
    app.clock.advance(Duration::minutes(4));
    smarttrackers::sign_in::sweep(&app.base.db, app.clock.now()).await.unwrap();
    assert_eq!(app.count("select count(*) from logout_tokens").await, 4);
    app.finish().await;
}

#[tokio::test]
async fn a_sign_in_waits_for_a_logout_that_has_begun() {
    let app = TestApp::start().await;
    let mut anna = app.visitor();
    let back = app.callback_of(&mut anna, ANNA).await;
    // A logout of all that is hers, in its transaction: it has not come to her sessions yet.
    let key = Digest::of(&app.account_at_provider(ANNA)).0;
    let key = i64::from_be_bytes(key[..8].try_into().unwrap());
    let mut logout = app.db.begin().await.unwrap();
    sqlx::query("select pg_advisory_xact_lock($1)").bind(key).execute(&mut *logout).await.unwrap();
    let end = async {
        let waits = "select count(*) from pg_locks where locktype = 'advisory' and not granted
             and database = (select oid from pg_database where datname = current_database())";
        app.until(async || app.count(waits).await == 1).await;
        sqlx::query("insert into logout_tokens (jti_digest, subject_digest, ends_at) values ($1, $2, $3)")
            .bind([1_u8; 32])
            .bind(Digest::of(&app.account_at_provider(ANNA)).0)
            .bind(app.clock.now() + Duration::MINUTE)
            .execute(&mut *logout)
            .await
            .unwrap();
        logout.commit().await.unwrap();
    };
    tokio::join!(anna.open(&back), end);
    anna.must_see("Logging in did not work");
    assert_eq!(sessions(&app).await, 0);
    app.finish().await;
}
