//! One browser with cookies of its own. It goes where a person goes, by clicking what a person clicks,
//! over the product, the provider and the mailbox alike.

use std::collections::HashMap;

use openidconnect::reqwest::header::{self, HeaderMap};
use openidconnect::reqwest::{Client, Method, Request, RequestBuilder};
use time::{Duration, OffsetDateTime};
use url::Url;
use url::form_urlencoded::Serializer;

use super::PASSWORD;
use super::clock::TestClock;
use super::html::{Edit, Page, Submission};

const URLENCODED: &str = "application/x-www-form-urlencoded";
const BOUNDARY: &str = "----a-boundary-that-nobody-types";

/// What a form sends: its type, and its content.
type Body = (String, Vec<u8>);

const FIREFOX: &str = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";

#[derive(Clone)]
pub struct Visitor {
    http: Client,
    clock: TestClock,
    /// Where the product is.
    base: Url,
    cookies: HashMap<(String, String), Cookie>,
    language: String,
    agent: String,
    page: Option<Page>,
    edits: HashMap<String, Edit>,
    /// Where the last click led through: status and address of each redirect.
    pub hops: Vec<(u16, Url)>,
}

#[derive(Clone, Debug)]
struct Cookie {
    value: String,
    ends_at: Option<OffsetDateTime>,
}

/// What a server answered, before any redirect is followed.
#[derive(Clone, Debug)]
pub struct Answer {
    pub url: Url,
    pub status: u16,
    pub headers: HeaderMap,
    pub body: String,
}

impl Answer {
    /// Where it leads on: as a path within the same site, or the whole address.
    pub fn leads_to(&self) -> String {
        let Some(location) = self.headers.get(header::LOCATION) else { return String::new() };
        let to = self.url.join(location.to_str().unwrap()).unwrap();
        if to.origin() == self.url.origin() { path_of(&to) } else { to.into() }
    }

    pub fn page(&self) -> Page {
        Page::new(self.url.clone(), self.status, self.headers.clone(), self.body.clone())
    }
}

impl Visitor {
    pub fn new(http: Client, clock: TestClock, base: &str) -> Self {
        Self {
            http,
            clock,
            base: Url::parse(base).unwrap(),
            cookies: HashMap::new(),
            language: "en-GB,en;q=0.9".to_owned(),
            agent: FIREFOX.to_owned(),
            page: None,
            edits: HashMap::new(),
            hops: Vec::new(),
        }
    }

    /// The same browser, where the product answers at another address.
    pub fn at(mut self, base: &str) -> Self {
        self.base = Url::parse(base).unwrap();
        self.page = None;
        self
    }

    /// From now on the browser asks for this language.
    pub fn speaks(mut self, language: &str) -> Self {
        self.language = language.to_owned();
        self
    }

    /// From now on the browser calls itself this.
    pub fn calls_itself(mut self, agent: &str) -> Self {
        self.agent = agent.to_owned();
        self
    }

    pub fn page(&self) -> &Page {
        self.page.as_ref().expect("the visitor is on a page")
    }

    /// The path and query that the visitor is at.
    pub fn path(&self) -> String {
        path_of(&self.page().url)
    }

    pub fn is_at_product(&self) -> bool {
        self.page().url.origin() == self.base.origin()
    }

    /// Opens an address, or a path of the product, and goes where it leads.
    pub async fn open(&mut self, to: &str) -> &Page {
        let to = self.base.join(to).unwrap();
        self.page = None;
        self.go(Method::GET, to, None).await
    }

    /// Writes into the field with this label, or chooses the option with these words.
    pub fn fill(&mut self, label: &str, text: &str) {
        let id = self.field(label);
        let value = self.page().option(&id, text).unwrap_or_else(|| text.to_owned());
        self.edits.insert(id, Edit::Typed(value));
    }

    pub fn tick(&mut self, label: &str) {
        let id = self.field(label);
        self.edits.insert(id, Edit::Ticked(true));
    }

    pub fn untick(&mut self, label: &str) {
        let id = self.field(label);
        self.edits.insert(id, Edit::Ticked(false));
    }

    fn field(&self, label: &str) -> String {
        self.page().field(label).unwrap_or_else(|| panic!("there is no field \"{label}\" {}", self.told()))
    }

    /// Chooses a file in the field with this label.
    pub fn choose_file(&mut self, label: &str, name: &str, bytes: &[u8]) {
        let id = self.field(label);
        self.edits.insert(id, Edit::Chosen(name.to_owned(), bytes.to_vec()));
    }

    /// Clicks the button or link with these words and goes where it leads.
    pub async fn click(&mut self, label: &str) -> &Page {
        if let Some(sent) = self.submission(label) {
            let body = body_of(&sent);
            return self.go(Method::POST, sent.to, Some(body)).await;
        }
        let Some(to) = self.page().link(label) else {
            panic!("there is no button or link \"{label}\" {}", self.told())
        };
        self.go(Method::GET, to, None).await
    }

    /// What a click on the button with these words would send.
    pub fn submission(&self, label: &str) -> Option<Submission> {
        self.page().submission(label, &self.edits)
    }

    /// A request that sends a form, for tests that change something about it.
    pub fn form_request(&self, sent: &Submission) -> RequestBuilder {
        let (kind, body) = body_of(sent);
        self.request(Method::POST, sent.to.as_str()).header(header::CONTENT_TYPE, kind).body(body)
    }

    async fn go(&mut self, mut method: Method, mut to: Url, mut body: Option<Body>) -> &Page {
        self.edits.clear();
        self.hops.clear();
        for _ in 0..20 {
            let answer = self.ask(method, to, body).await;
            match answer.headers.get(header::LOCATION) {
                Some(location) if (300..400).contains(&answer.status) => {
                    self.hops.push((answer.status, answer.url.clone()));
                    to = answer.url.join(location.to_str().unwrap()).unwrap();
                    (method, body) = (Method::GET, None);
                }
                _ => {
                    self.page = Some(answer.page());
                    return self.page();
                }
            }
        }
        panic!("redirected for ever: {:?}", self.hops)
    }

    /// One request, no redirect followed. Cookies are sent and kept.
    async fn ask(&mut self, method: Method, to: Url, body: Option<Body>) -> Answer {
        let request = self.request(method, to.as_str());
        let request = match body {
            Some((kind, body)) => request.header(header::CONTENT_TYPE, kind).body(body),
            None => request,
        };
        self.send(request).await
    }

    /// A request as this browser makes it, for tests that change something about it. Hand it to
    /// [`Visitor::send`].
    pub fn request(&self, method: Method, to: &str) -> RequestBuilder {
        let to = self.base.join(to).unwrap();
        let from = self.page.as_ref().map_or(to.origin(), |page| page.url.origin());
        let site = if from == to.origin() { "same-origin" } else { "cross-site" };
        let is_post = method == Method::POST;
        let request = self
            .http
            .request(method, to.clone())
            .header(header::ACCEPT_LANGUAGE, &self.language)
            .header(header::USER_AGENT, &self.agent)
            .header("sec-fetch-site", site);
        let request =
            if is_post { request.header(header::ORIGIN, from.ascii_serialization()) } else { request };
        // As pages with the policy same-origin have it.
        let page = self.page.as_ref().filter(|page| page.url.origin() == to.origin());
        let request = match page {
            Some(page) => request.header(header::REFERER, page.url.as_str()),
            None => request,
        };
        match self.cookies_for(&to) {
            cookies if cookies.is_empty() => request,
            cookies => request.header(header::COOKIE, cookies),
        }
    }

    pub async fn send(&mut self, request: RequestBuilder) -> Answer {
        self.execute(request.build().unwrap()).await
    }

    /// The same for a request whose headers a test has changed.
    pub async fn execute(&mut self, request: Request) -> Answer {
        let url = request.url().clone();
        let response = self.http.execute(request).await.unwrap();
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        for cookie in headers.get_all(header::SET_COOKIE) {
            self.keep(&url, cookie.to_str().unwrap());
        }
        let body = String::from_utf8_lossy(&response.bytes().await.unwrap()).into_owned();
        Answer { url, status, headers, body }
    }

    /// The bytes that a request is answered with.
    pub async fn download(&mut self, request: RequestBuilder) -> Vec<u8> {
        let response = self.http.execute(request.build().unwrap()).await.unwrap();
        assert_eq!(response.status().as_u16(), 200);
        response.bytes().await.unwrap().to_vec()
    }

    /// GET of a path of the product, no redirect followed.
    pub async fn get(&mut self, path: &str) -> Answer {
        let request = self.request(Method::GET, path);
        self.send(request).await
    }

    /// POST of a form to a path of the product, no redirect followed; as sent from a page of its own.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let request = self.post_request(path, fields);
        self.send(request).await
    }

    pub fn post_request(&self, path: &str, fields: &[(&str, &str)]) -> RequestBuilder {
        let own = Self { page: None, ..self.clone() };
        own.request(Method::POST, path).header(header::CONTENT_TYPE, URLENCODED).body(encoded(fields))
    }

    fn cookies_for(&self, to: &Url) -> String {
        let now = self.clock.now();
        let host = to.host_str().unwrap_or_default();
        let good = self
            .cookies
            .iter()
            .filter(|((of, _), cookie)| of == host && cookie.ends_at.is_none_or(|ends_at| now < ends_at));
        let pairs = good.map(|((_, name), cookie)| format!("{name}={}", cookie.value));
        pairs.collect::<Vec<_>>().join("; ")
    }

    fn keep(&mut self, url: &Url, set_cookie: &str) {
        let mut parts = set_cookie.split(';').map(str::trim);
        let (name, value) = parts.next().unwrap().split_once('=').unwrap();
        let seconds = parts.find_map(|part| {
            let (attribute, value) = part.split_once('=')?;
            attribute.eq_ignore_ascii_case("max-age").then(|| value.parse::<i64>().unwrap())
        });
        let host = url.host_str().unwrap().to_owned();
        let ends_at = seconds.map(|seconds| self.clock.now() + Duration::seconds(seconds));
        self.cookies.insert((host, name.to_owned()), Cookie { value: value.to_owned(), ends_at });
    }

    /// The value of a cookie of the product.
    pub fn cookie(&self, name: &str) -> Option<String> {
        let key = (self.base.host_str().unwrap().to_owned(), name.to_owned());
        self.cookies.get(&key).map(|cookie| cookie.value.clone()).filter(|value| !value.is_empty())
    }

    /// Puts a cookie of the product into the browser, as an attacker or a copy would.
    pub fn plant(&mut self, name: &str, value: &str) {
        let key = (self.base.host_str().unwrap().to_owned(), name.to_owned());
        self.cookies.insert(key, Cookie { value: value.to_owned(), ends_at: None });
    }

    /// Tabs of one browser share their cookies.
    pub fn take_cookies_of(&mut self, other_tab: &Self) {
        self.cookies = other_tab.cookies.clone();
    }

    /// Goes through the login page and the provider's two steps, from wherever it is.
    pub async fn sign_in(&mut self, address: &str) -> &Page {
        if self.page.as_ref().is_none_or(|page| !page.has_button("Log in with Visma Connect")) {
            self.open("/login").await;
        }
        self.click("Log in with Visma Connect").await;
        self.pass_the_provider(address).await
    }

    /// Begins a sign-in and tells where at the provider it goes on.
    pub async fn begin_sign_in(&mut self) -> String {
        self.post("/login", &[]).await.leads_to()
    }

    /// The provider's two steps, and the code for who has turned that on.
    pub async fn pass_the_provider(&mut self, address: &str) -> &Page {
        self.fill("E-mail address", address);
        self.click("Next").await;
        self.fill("Password", PASSWORD);
        self.click("Sign in").await;
        match self.page().first_attribute("data-code") {
            Some(_) => self.enter_code().await,
            None => self.page(),
        }
    }

    /// Types the code that the authenticator app shows; the stand-in tells it.
    pub async fn enter_code(&mut self) -> &Page {
        let code = self.page().first_attribute("data-code").expect("the page asks for a code");
        self.fill("6-digit code", &code);
        self.click("Continue").await
    }

    /// The same where it is just being turned on, and past the emergency code that it gives.
    pub async fn turn_second_factor_on(&mut self) -> &Page {
        self.enter_code().await;
        self.must_see("Save your emergency code");
        self.click("Continue").await
    }

    pub fn sees(&self, words: &str) -> bool {
        self.page().words().contains(words)
    }

    #[track_caller]
    pub fn must_see(&self, words: &str) {
        assert!(self.sees(words), "\"{words}\" is not to be seen {}", self.told());
    }

    #[track_caller]
    pub fn must_not_see(&self, words: &str) {
        assert!(!self.sees(words), "\"{words}\" is to be seen {}", self.told());
    }

    #[track_caller]
    pub fn must_be_at(&self, path: &str) {
        assert!(self.is_at_product() && self.path() == path, "not at {path} {}", self.told());
    }

    #[track_caller]
    pub fn must_get(&self, status: u16) {
        assert_eq!(self.page().status, status, "{}", self.told());
    }

    /// For the message of a failed test.
    fn told(&self) -> String {
        let page = self.page();
        format!("at {} ({}):\n{}\n", page.url, page.status, page.words())
    }
}

fn path_of(url: &Url) -> String {
    match url.query() {
        Some(query) => format!("{}?{query}", url.path()),
        None => url.path().to_owned(),
    }
}

fn body_of(sent: &Submission) -> Body {
    match &sent.files {
        None => (URLENCODED.to_owned(), encoded(&sent.fields).into_bytes()),
        Some(files) => multipart(&sent.fields, files),
    }
}

/// A form with files, as browsers send it (RFC 7578).
fn multipart(fields: &[(String, String)], files: &[(String, String, Vec<u8>)]) -> Body {
    let mut body = Vec::new();
    for (name, value) in fields {
        let head = format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n");
        body.extend([head.as_bytes(), value.as_bytes(), b"\r\n"].concat());
    }
    for (name, file, bytes) in files {
        let head = format!(
            "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"{file}\"\r\n\
             Content-Type: text/csv\r\n\r\n"
        );
        body.extend([head.as_bytes(), bytes, b"\r\n"].concat());
    }
    body.extend(format!("--{BOUNDARY}--\r\n").as_bytes());
    (format!("multipart/form-data; boundary={BOUNDARY}"), body)
}

fn encoded<N: AsRef<str>, V: AsRef<str>>(fields: &[(N, V)]) -> String {
    Serializer::new(String::new()).extend_pairs(fields).finish()
}
