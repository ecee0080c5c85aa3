//! Our cookies where people reach SmartTrackers over https, behind a proxy that ends TLS.

use std::collections::BTreeSet;

use openidconnect::reqwest::Method;
use openidconnect::reqwest::header::HeaderMap;
use sandbox::visma_connect::Client;
use sandbox::world::product_client;
use smarttrackers::superadmins;

use crate::support::{ANNA, TestApp, add_person};

const HTTPS: &str = "https://app.smarttrackers.example";
const CLIENT: &str = "over-https";

/// The cookies of an answer, each as it must be; gives their names, and whether they are taken away.
fn cookies(headers: &HeaderMap) -> Vec<(String, bool)> {
    let mut found = Vec::new();
    for cookie in headers.get_all("set-cookie") {
        let cookie = cookie.to_str().unwrap();
        let mut parts = cookie.split(';').map(str::trim);
        let (name, _) = parts.next().unwrap().split_once('=').unwrap();
        let attributes: BTreeSet<&str> = parts.collect();
        for wanted in ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"] {
            assert!(attributes.contains(wanted), "{wanted} is missing: {cookie}");
        }
        assert!(!cookie.to_ascii_lowercase().contains("domain="), "for this host only: {cookie}");
        let name = name.strip_prefix("__Host-").unwrap_or_else(|| panic!("not __Host-: {cookie}"));
        found.push((name.to_owned(), attributes.contains("Max-Age=0")));
    }
    found
}

#[tokio::test]
async fn over_https_every_cookie_is_for_this_host_and_for_https_only() {
    let app =
        TestApp::start_with(&[&format!("--base-url={HTTPS}"), &format!("--oidc-client-id={CLIENT}")]).await;
    app.connect.register(Client { client_id: CLIENT.to_owned(), ..product_client(HTTPS) });
    let mut anna = app.visitor();
    let mut seen = Vec::new();
    // A link, the way to the provider, and back.
    let link = superadmins::invite(&app.base, &"tess@smarttrackers.example".parse().unwrap()).await.unwrap();
    seen.extend(cookies(&anna.get(&link.replace(HTTPS, "")).await.headers));
    let begun = anna.post("/login", &[]).await;
    seen.extend(cookies(&begun.headers));
    let session = app.connect.open_session(&app.account_at_provider(ANNA));
    let request = anna.request(Method::GET, &begun.leads_to()).header("cookie", session);
    let back = anna.send(request).await.leads_to();
    assert!(back.starts_with(&format!("{HTTPS}/login/callback?")), "{back}");
    seen.extend(cookies(&anna.get(&back.replace(HTTPS, "")).await.headers));
    // A link to hand over, told once.
    add_person(&mut anna, "acme", "bo@acme.example", "Viewer").await;
    let page = app.page_of("bo@acme.example").await;
    for answer in [anna.post(&format!("{page}/copy"), &[]).await, anna.get(&page).await] {
        assert!(answer.status < 400, "{}", answer.status);
        seen.extend(cookies(&answer.headers));
    }
    // Out, and what is told of it.
    let left = anna.post("/logout", &[]).await;
    seen.extend(cookies(&left.headers));
    for path in ["/account", "/login"] {
        seen.extend(cookies(&anna.get(path).await.headers));
    }
    let names = |is_removed: bool| -> BTreeSet<&str> {
        seen.iter().filter(|(_, removed)| *removed == is_removed).map(|(name, _)| name.as_str()).collect()
    };
    let all = ["browser", "copied_link", "farewell", "invitations", "notice", "session"];
    assert_eq!(names(false), BTreeSet::from(all), "all that there are");
    assert_eq!(names(true), BTreeSet::from(["copied_link", "notice", "session"]));
    app.finish().await;
}
