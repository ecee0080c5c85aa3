//! Every refusal of a sign-in that falls on a relying party, and what it has to put up with. `docs/SIGN_IN.md` says which
//! sentence of which document each of them proves.

use sandbox::visma_connect::Endpoint::{Keys, Metadata, Token, Userinfo};
use sandbox::visma_connect::Misbehaviour::{self, *};
use serde_json::{Value, json};
use time::Duration;

use crate::support::{ANNA, Log, TestApp, VERA, Visitor};

const FAILED: &str = "Logging in did not work. Please try again.";
const CLOCKS: &str = "the clocks of SmartTrackers and Visma Connect differ";
const NEW: &str = "new@acme.example";
const TOLD: &str = "\"told@acme.example\"";

/// Somebody signs in who never has, while the provider misbehaves.
async fn sign_in(app: &TestApp, ways: &[Misbehaviour]) -> Visitor {
    let mut visitor = app.visitor();
    let to_provider = visitor.begin_sign_in().await;
    let session = app.connect.open_session(&app.account_at_provider(NEW));
    app.connect.misbehave_in(ways.iter().copied());
    let request =
        visitor.request(openidconnect::reqwest::Method::GET, &to_provider).header("cookie", session);
    let back = visitor.send(request).await.leads_to();
    visitor.open(&back).await;
    app.connect.misbehave(None);
    visitor
}

#[track_caller]
fn must_be_refused(visitor: &Visitor, news: &str, check: &str, ways: &[Misbehaviour]) {
    assert!(news.contains(&format!("check=\"{check}\"")), "{ways:?}: {check} is not named in {news}");
    visitor.must_be_at("/login");
    let sentence = if ["exp", "iat", "nbf"].contains(&check) { CLOCKS } else { FAILED };
    assert!(visitor.sees(sentence), "{ways:?}: {}", visitor.page().words());
    // The page and the log have the reference in common, and the page tells no cause.
    let notice = visitor.page().words_of_class("notice-bad").remove(0);
    let (_, reference) = notice.split_once("reference: ").unwrap();
    let reference = reference.split([' ', '.']).next().unwrap();
    assert!(news.contains(&format!("request={reference}")), "{ways:?}: {news}");
    for cause in ["nonce", "signature", "issuer", "HS256", "token", "audience"] {
        assert!(!notice.contains(cause), "{ways:?}: {notice}");
    }
    assert_eq!(visitor.cookie("session"), None, "{ways:?}");
}

#[tokio::test]
async fn every_lie_of_the_provider_is_refused_with_a_notice_that_helps() {
    let app = TestApp::start().await;
    let accounts = app.count("select count(*) from accounts").await;
    let log = Log::of("smarttrackers::sign_in");
    let subject_too_long = Box::leak(format!("\"{}\"", "x".repeat(256)).into_boxed_str());
    for (ways, check) in [
        // The authorization response.
        (&[WrongResponseIssuer][..], "iss parameter"),
        (&[NoResponseIssuer], "iss parameter"),
        // The token response.
        (&[NoAnswer(Token, "id_token")], "id_token"),
        (&[NoAnswer(Token, "access_token")], "access_token"),
        (&[NoAnswer(Token, "token_type")], "token_type"),
        (&[Answer(Token, "token_type", "\"mac\"")], "token_type"),
        (&[Body(Token, "no JSON")], "token response"),
        (&[Body(Token, "[]")], "id_token"),
        (&[Status(Token, 302)], "token response"),
        (&[Status(Token, 400)], "token response"),
        (&[Status(Token, 400), Answer(Token, "error", "\"invalid_grant\"")], "code"),
        (&[Status(Token, 401), Answer(Token, "error", "\"invalid_client\"")], "code"),
        // The form of the ID token.
        (&[Answer(Token, "id_token", "\"e30.e30\"")], "format"),
        (&[Answer(Token, "id_token", "\"a.b.c.d.e\"")], "format"),
        (&[Header("enc", "\"A256GCM\""), Header("alg", "\"RSA-OAEP\"")], "alg"),
        (&[AlgNone], "alg"),
        (&[Hs256], "alg"),
        (&[Header("alg", "\"rs256\"")], "alg"),
        (&[Header("crit", "[\"exp\"]")], "crit"),
        (&[Header("typ", "\"at+jwt\"")], "typ"),
        (&[Header("typ", "\"logout+jwt\"")], "typ"),
        (&[WrongSignature], "signature"),
        (&[Header("kid", "\"unknown\"")], "kid"),
        // A key that the token brings along, or says where to find, is nobody's.
        (&[KeyInHeader], "kid"),
        (&[KeyInHeader, NoHeader("kid")], "signature"),
        // Its claims.
        (&[WrongIssuer], "iss"),
        (&[NoClaim("iss")], "iss"),
        (&[WrongAudience], "aud"),
        (&[NoClaim("aud")], "aud"),
        (&[Claim("aud", r#"["smarttrackers","another-client"]"#)], "aud"),
        (&[ForeignAzp], "azp"),
        (&[Claim("azp", "\"another-client\"")], "azp"),
        (&[NoClaim("sub")], "sub"),
        (&[Claim("sub", "\"\"")], "sub"),
        (&[Claim("sub", subject_too_long)], "sub"),
        (&[ExpiredIdToken], "exp"),
        (&[NoClaim("exp")], "exp"),
        (&[Claim("exp", "\"never\"")], "exp"),
        (&[Later("exp", -310)], "exp"),
        (&[IssuedInTheFuture], "iat"),
        (&[NoClaim("iat")], "iat"),
        (&[Later("iat", 12)], "iat"),
        (&[Later("nbf", 12)], "nbf"),
        (&[Later("auth_time", 12)], "auth_time"),
        (&[WrongNonce], "nonce"),
        (&[NoClaim("nonce")], "nonce"),
        (&[WrongAtHash], "at_hash"),
        // Userinfo.
        (&[WrongUserinfoSubject], "userinfo sub"),
        (&[NoAnswer(Userinfo, "sub")], "userinfo sub"),
        (&[Status(Userinfo, 401)], "userinfo"),
        (&[Status(Userinfo, 302)], "userinfo"),
        (&[Body(Userinfo, "no JSON")], "userinfo"),
    ] {
        let visitor = sign_in(&app, ways).await;
        must_be_refused(&visitor, &log.take(), check, ways);
    }
    assert_eq!(app.count("select count(*) from sessions").await, 0);
    assert_eq!(app.count("select count(*) from accounts").await, accounts, "nobody came to be");
    app.finish().await;
}

#[tokio::test]
async fn what_the_documents_allow_is_accepted() {
    let app = TestApp::start().await;
    for ways in [
        &[NoHeader("kid")][..],
        &[NoHeader("typ")],
        &[Header("typ", "\"application/jwt\"")],
        &[Later("exp", -305)],
        &[Later("iat", 9), Later("nbf", 9), Later("auth_time", 9)],
        &[Claim("auth_time", "\"1772442000\"")],
        &[NoClaim("auth_time")],
        &[Claim("acr", "2")],
        &[NoClaim("amr"), NoClaim("acr"), NoClaim("sid")],
        &[Claim("aud", "[\"smarttrackers\"]")],
        &[Claim("azp", "\"smarttrackers\"")],
        &[NoClaim("at_hash")],
        &[Claim("exp", "1772445600.5")],
        &[Claim("unknown", "{\"a\":[1,null]}")],
        &[Answer(Token, "token_type", "\"bearer\"")],
        &[Answer(Token, "unknown", "[1]")],
        &[Answer(Userinfo, "email_verified", "\"true\"")],
        &[NoAnswer(Userinfo, "name")],
    ] {
        let visitor = sign_in(&app, ways).await;
        visitor.must_be_at("/measurements");
        visitor.must_see("No access yet");
        assert!(visitor.sees(NEW), "{ways:?}");
    }
    app.finish().await;
}

#[tokio::test]
async fn claims_of_the_id_token_stand_in_where_userinfo_keeps_silent() {
    // Without a userinfo endpoint at all, and with one that tells little.
    let silent =
        [NoAnswer(Userinfo, "email"), NoAnswer(Userinfo, "email_verified"), NoAnswer(Userinfo, "name")];
    for ways in [&[NoAnswer(Metadata, "userinfo_endpoint")][..], &silent] {
        let app = TestApp::start().await;
        let claims = [
            Claim("email", TOLD),
            Claim("email_verified", "true"),
            Claim("given_name", "\"Tessa\""),
            Claim("family_name", "\"Told\""),
        ];
        let mut ways = ways.to_vec();
        ways.extend(claims);
        app.connect.misbehave_in(ways.clone());
        let mut visitor = sign_in(&app, &ways).await;
        visitor.open("/account").await;
        visitor.must_see("told@acme.example");
        assert_eq!(
            app.count("select count(*) from sessions where verified_address = 'told@acme.example'").await,
            1
        );
        if ways[0] == NoAnswer(Metadata, "userinfo_endpoint") {
            visitor.must_see("Tessa Told");
        }
        app.finish().await;
    }
}

#[tokio::test]
async fn an_address_that_is_not_said_to_be_verified_is_not() {
    let app = TestApp::start().await;
    for ways in [
        &[NoAnswer(Userinfo, "email_verified")][..],
        &[Answer(Userinfo, "email_verified", "false")],
        &[Answer(Userinfo, "email_verified", "\"yes\"")],
        &[Answer(Userinfo, "email_verified", "1")],
        // What each of the two says is about the address that it says.
        &[NoAnswer(Userinfo, "email_verified"), Claim("email_verified", "true")],
        &[NoAnswer(Userinfo, "email"), Claim("email", TOLD), Claim("email_verified", "false")],
        &[NoAnswer(Userinfo, "email"), Claim("email", TOLD)],
        &[Answer(Userinfo, "email", "\"\""), Claim("email", TOLD)],
        &[Answer(Userinfo, "email", "7"), Claim("email", TOLD), Claim("email_verified", "false")],
    ] {
        sign_in(&app, ways).await.must_be_at("/measurements");
        assert_eq!(app.count("select count(*) from sessions where verified_address is not null").await, 0);
    }
    app.finish().await;
}

#[tokio::test]
async fn of_several_keys_the_token_names_one() {
    let app = TestApp::start().await;
    let log = Log::of("smarttrackers::sign_in");
    app.connect.rotate_key().unwrap();
    sign_in(&app, &[]).await.must_be_at("/measurements");
    let ways = [NoHeader("kid")];
    must_be_refused(&sign_in(&app, &ways).await, &log.take(), "kid", &ways);
    app.finish().await;
}

#[tokio::test]
async fn keys_of_other_kinds_and_uses_are_passed_over() {
    let app = TestApp::start().await;
    let log = Log::of("smarttrackers::sign_in");
    let published = format!("{}/.well-known/openid-configuration/jwks", app.connect.issuer());
    let published: Value = serde_json::from_str(&app.visitor().get(&published).await.body).unwrap();
    let key = &published["keys"][0];
    let with = |member: &str, value: &str| {
        let mut other = key.clone();
        other[member] = value.into();
        other
    };
    let others = json!([
        { "kty": "OKP", "crv": "X25519", "x": "AA", "use": "enc" },
        { "kty": "EC", "crv": "P-256", "x": "AA", "y": "AA", "use": "sig" },
        { "kty": "new", "x": 1 },
        7,
        with("use", "enc"),
        with("alg", "RS512"),
    ]);
    // A token that names none means the only one that fits.
    let [mut all, none] = [others.clone(), others];
    all.as_array_mut().unwrap().push(key.clone());
    let keys = |keys: Value| [NoHeader("kid"), Answer(Keys, "keys", keys.to_string().leak())];
    // Keys are asked for before somebody leaves for the provider.
    let ways = keys(all);
    app.connect.misbehave_in(ways);
    sign_in(&app, &ways).await.must_be_at("/measurements");
    app.finish().await;
    log.take();
    let app = TestApp::start().await;
    let ways = keys(none);
    app.connect.misbehave_in(ways);
    must_be_refused(&sign_in(&app, &ways).await, &log.take(), "kid", &ways);
    app.finish().await;
}

#[tokio::test]
async fn metadata_that_cannot_be_believed_is_as_good_as_none() {
    let log = Log::of("smarttrackers::sign_in");
    for ways in [
        &[Answer(Metadata, "issuer", "\"http://issuer.example\"")][..],
        &[NoAnswer(Metadata, "issuer")],
        &[Answer(Metadata, "token_endpoint", "\"javascript:alert(1)\"")],
        &[NoAnswer(Metadata, "token_endpoint")],
        &[Answer(Metadata, "authorization_endpoint", "7")],
        &[Body(Metadata, "no JSON")],
        &[Status(Metadata, 404)],
        &[Status(Metadata, 302)],
        &[Body(Keys, "no JSON")],
        &[Status(Keys, 404)],
    ] {
        let app = TestApp::start().await;
        app.connect.misbehave_in(ways.iter().copied());
        let mut anna = app.visitor();
        anna.open("/login").await;
        anna.click("Log in with Visma Connect").await;
        anna.must_get(503);
        anna.must_see("Visma Connect does not answer");
        assert!(log.take().contains("WARN"), "{ways:?}");
        app.connect.misbehave(None);
        anna.click("Try again").await;
        anna.sign_in(ANNA).await;
        anna.must_be_at("/measurements");
        app.finish().await;
    }
}

#[tokio::test]
async fn an_answer_without_issuer_is_taken_from_a_provider_that_promises_none() {
    let app = TestApp::start().await;
    let promise = "authorization_response_iss_parameter_supported";
    let ways = [NoAnswer(Metadata, promise), NoResponseIssuer];
    app.connect.misbehave_in(ways);
    app.signed_in(VERA).await;
    sign_in(&app, &ways).await.must_be_at("/measurements");
    app.finish().await;
}

#[tokio::test]
async fn an_error_of_the_provider_is_told_by_its_code_in_the_log_only() {
    let app = TestApp::start().await;
    let log = Log::of("smarttrackers::sign_in");
    let nasty = format!("x%0Ainjected%1b[31m{}", "y".repeat(400));
    for (error, logged) in [
        ("server_error", "server_error"),
        ("temporarily_unavailable", "temporarily_unavailable"),
        ("login_required", "login_required"),
        ("", "authorization"),
        (nasty.as_str(), "xinjected[31m"),
    ] {
        let mut anna = app.visitor();
        let to_provider = anna.begin_sign_in().await;
        let url = url::Url::parse(&to_provider).unwrap();
        let state = url.query_pairs().find(|(name, _)| name == "state").unwrap().1.into_owned();
        let issuer: String = url::form_urlencoded::byte_serialize(app.connect.issuer().as_bytes()).collect();
        anna.open(&format!(
            "/login/callback?state={state}&iss={issuer}&error={error}&error_description=secret"
        ))
        .await;
        let news = log.take();
        must_be_refused(&anna, &news, "authorization", &[]);
        assert!(
            news.contains(logged) && !news.contains("secret") && news.trim().lines().count() == 1,
            "{news}"
        );
        assert!(news.len() < 600, "{news}");
    }
    app.finish().await;
}

#[tokio::test]
async fn an_error_of_another_issuer_is_not_taken_for_one_of_ours() {
    let app = TestApp::start().await;
    let log = Log::of("smarttrackers::sign_in");
    let of = |url: &str| {
        let url = url::Url::parse(url).unwrap();
        url.query_pairs().find(|(name, _)| name == "state").unwrap().1.into_owned()
    };
    for issuer in ["", "&iss=http://issuer.example"] {
        let mut anna = app.visitor();
        let state = of(&anna.begin_sign_in().await);
        anna.open(&format!("/login/callback?state={state}&error=access_denied{issuer}")).await;
        must_be_refused(&anna, &log.take(), "iss parameter", &[]);
        anna.must_not_see("cancelled");
    }
    app.finish().await;
}

#[tokio::test]
async fn a_code_together_with_an_error_is_no_code() {
    let app = TestApp::start().await;
    let log = Log::of("smarttrackers::sign_in");
    let mut anna = app.visitor();
    let back = app.callback_of(&mut anna, ANNA).await;
    anna.open(&format!("{back}&error=server_error")).await;
    must_be_refused(&anna, &log.take(), "authorization", &[]);
    app.finish().await;
}

#[tokio::test]
async fn a_parameter_that_comes_twice_ends_the_sign_in() {
    let app = TestApp::start().await;
    let mut anna = app.visitor();
    let back = app.callback_of(&mut anna, ANNA).await;
    for more in ["code=x", "state=x", "iss=x"] {
        anna.open(&format!("{back}&{more}")).await;
        anna.must_get(400);
        assert_eq!(anna.cookie("session"), None);
    }
    // Nothing was used up by it, and parameters that nobody knows are passed over.
    anna.open(&format!("{back}&unknown=1&unknown=2")).await;
    anna.must_be_at("/measurements");
    app.finish().await;
}

#[tokio::test]
async fn a_code_of_another_sign_in_is_refused() {
    // Somebody else's code in one's own answer: the verifier and the nonce do not fit.
    let app = TestApp::start().await;
    let log = Log::of("smarttrackers::sign_in");
    let mut eve = app.visitor();
    let of = |url: &str, wanted: &str| {
        let url = url::Url::parse(url).unwrap();
        url.query_pairs().find(|(name, _)| name == wanted).unwrap().1.into_owned()
    };
    let hers = app.callback_of(&mut eve, "eve@acme.example").await;
    let mut anna = app.visitor();
    let stolen = app.callback_of(&mut anna, ANNA).await;
    eve.open(&hers.replace(&of(&hers, "code"), &of(&stolen, "code"))).await;
    must_be_refused(&eve, &log.take(), "code", &[]);
    app.finish().await;
}

#[tokio::test]
async fn the_provider_answers_over_a_clock_that_differs_by_seconds_only() {
    let app = TestApp::start().await;
    let mut anna = app.visitor();
    let back = app.callback_of(&mut anna, ANNA).await;
    // The code is exchanged late; what it stands for is fresh.
    app.clock.advance(Duration::minutes(4));
    anna.open(&back).await;
    anna.must_be_at("/measurements");
    app.finish().await;
}
