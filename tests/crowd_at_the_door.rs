//! Five hundred people log in at the same moment, and each of them is who they are.

use std::time::Instant;

use futures_util::future::join_all;

use crate::support::TestApp;

const CROWD: usize = 500;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn five_hundred_people_sign_in_at_once_and_all_are_right() {
    let app = TestApp::start_patient().await;
    let address = |number: usize| format!("p{number}@crowd.example");
    let accounts = app.count("select count(*) from accounts").await;
    for number in 0..CROWD {
        app.account_at_provider(&address(number));
    }
    let begun = Instant::now();
    let visitors = join_all((0..CROWD).map(async |number| {
        let mut visitor = app.visitor();
        // A computer that does much else may be too slow for it; then they try again, as the page says.
        for _ in 0..10 {
            let back = app.callback_of(&mut visitor, &address(number)).await;
            visitor.open(&back).await;
            if ![408, 503].contains(&visitor.page().status) {
                break;
            }
        }
        visitor.must_be_at("/measurements");
        visitor
    }))
    .await;
    eprintln!("{CROWD} sign-ins in {:?}", begun.elapsed());
    assert_eq!(app.count("select count(*) from accounts").await, accounts + 500);
    assert_eq!(app.count("select count(distinct account_id) from sessions").await, 500);
    assert_eq!(app.count("select count(*) from sessions").await, 500);
    assert_eq!(app.count("select count(*) from sign_in_attempts").await, 0);
    // Each session is its own person's.
    let told = visitors.into_iter().enumerate().map(async |(number, mut visitor)| {
        visitor.open("/account").await;
        visitor.must_see(&address(number));
    });
    join_all(told).await;
    app.finish().await;
}
