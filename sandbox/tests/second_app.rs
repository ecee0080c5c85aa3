//! The second application: signed in at the provider once, and out with it.

use crate::support::{Browser, PASSWORD, Stage, free_port, http};
use openidconnect::reqwest;
use sandbox::second_app::{CLIENT_ID, Options, SecondApp};
use sandbox::visma_connect::Misbehaviour::{
    self, Claim, ExpiredIdToken, NoClaim, WrongAudience, WrongIssuer, WrongSignature,
};

const ANNA: &str = "anna@acme.example";
const IN: &str = "You are logged in";
const OUT: &str = "You are not logged in";

async fn begin() -> (Stage, SecondApp, Browser) {
    let stage = Stage::new().await;
    stage.anna();
    let app = SecondApp::start(Options {
        listen: free_port(),
        public_url: None,
        issuer: stage.connect.issuer().to_owned(),
        product_url: "http://product.example".to_owned(),
        clock: stage.time.clock(),
    });
    let app = app.await.unwrap();
    stage.connect.register(app.client());
    let also = vec![stage.connect.issuer().to_owned(), app.url().to_owned()];
    (stage, app, Browser { also, ..Browser::default() })
}

#[tokio::test]
async fn it_says_who_is_logged_in_and_asks_no_password_of_who_is_at_the_provider() {
    let (stage, app, browser) = begin().await;
    assert!(browser.get(app.url()).await.says(OUT));
    let page = browser.sign_in(&stage, &format!("{}/login", app.url()), ANNA, PASSWORD).await;
    assert!(page.says(IN) && page.says("Anna Jansen (anna@acme.example)"), "{}", page.body);
    // Another application of the same session at the provider.
    assert!(browser.get(&stage.authorize_url(&[])).await.url.contains("code="));

    let elsewhere = Browser { also: browser.also.clone(), ..Browser::default() };
    let page = elsewhere.sign_in(&stage, &stage.authorize_url(&[]), ANNA, PASSWORD).await;
    assert!(page.url.contains("code="));
    assert!(elsewhere.get(&format!("{}/login", app.url())).await.says("Anna Jansen"));
}

#[tokio::test]
async fn logging_out_there_ends_the_session_at_the_provider_and_the_reverse() {
    let (stage, app, browser) = begin().await;
    let log_in = format!("{}/login", app.url());
    browser.sign_in(&stage, &log_in, ANNA, PASSWORD).await;
    assert!(browser.post(&format!("{}/logout", app.url()), &[]).await.says(OUT));
    assert!(browser.get(&stage.authorize_url(&[])).await.says("Next</button>"));

    let elsewhere = Browser { also: browser.also.clone(), ..Browser::default() };
    for browser in [&browser, &elsewhere] {
        assert!(browser.sign_in(&stage, &log_in, ANNA, PASSWORD).await.says(IN));
    }
    // By the provider's page of one of the two; the other session stays.
    browser.post(&stage.url("/connect/endsession"), &[]).await;
    assert!(browser.get(app.url()).await.says(OUT));
    assert!(elsewhere.get(app.url()).await.says(IN));
}

#[tokio::test]
async fn turning_back_at_the_provider_or_coming_without_having_left_logs_nobody_in() {
    let (stage, app, browser) = begin().await;
    let page = browser.get(&format!("{}/login", app.url())).await;
    let page = browser.get(&stage.url(&page.link("Cancel and go back"))).await;
    assert!(page.says(OUT));
    assert!(browser.get(&format!("{}/callback?code=a&state=b", app.url())).await.says(OUT));
}

#[tokio::test]
async fn a_token_that_does_not_hold_logs_nobody_in_or_out() {
    let (stage, app, browser) = begin().await;
    let log_in = format!("{}/login", app.url());
    browser.sign_in(&stage, &log_in, ANNA, PASSWORD).await;
    let elsewhere = Browser { also: browser.also.clone(), ..Browser::default() };
    elsewhere.sign_in(&stage, &stage.authorize_url(&[]), ANNA, PASSWORD).await;
    let lies: [(Misbehaviour, bool); 6] = [
        (WrongSignature, true),
        (WrongIssuer, true),
        (WrongAudience, true),
        (ExpiredIdToken, true),
        (Claim("nonce", "\"another\""), true),
        (NoClaim("sid"), false),
    ];
    for (lie, also_in) in lies {
        stage.connect.misbehave(Some(lie));
        if also_in {
            assert_eq!(elsewhere.get(&log_in).await.status, 503, "{lie:?}");
        }
        let token = stage.connect.logout_token(CLIENT_ID, &stage.anna(), "any").unwrap();
        let answer =
            http().post(format!("{}/backchannel-logout", app.url())).form(&[("logout_token", token)]);
        assert_eq!(answer.send().await.unwrap().status(), reqwest::StatusCode::BAD_REQUEST, "{lie:?}");
        stage.connect.misbehave(None);
    }
    assert!(browser.get(app.url()).await.says(IN));
}
