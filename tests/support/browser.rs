//! A real browser, used as a person uses it: seeing words, clicking what bears a name, filling fields by their
//! labels. Nothing is read straight after a click: every look waits until the page that was left is gone and the
//! words are there.

use std::time::Duration;

use base64::Engine as _;
use serde_json::{Value, json};
use thirtyfour::common::capabilities::chromium::ChromiumLikeCapabilities as _;
use thirtyfour::prelude::*;
use tokio::time::{Instant, sleep};

mod in_mail;
mod windows;

pub use super::browsers::Browsers;

/// How long a page may take to show what is expected of it.
const PATIENCE: Duration = Duration::from_secs(60);
const BETWEEN_LOOKS: Duration = Duration::from_millis(40);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    Light,
    Dark,
}

/// Widths of a window, in CSS pixels.
pub const DESKTOP: u32 = 1280;
pub const PHONE: u32 = 390;

/// One browser: its own cookies, its own window.
pub struct Browser {
    driver: WebDriver,
    script: bool,
}

impl Drop for Browser {
    fn drop(&mut self) {
        // It ends together with its driver; asking it to would block the test.
        let _ = self.driver.clone().leak();
    }
}

impl Browser {
    pub(super) async fn start(browsers: &Browsers, script: bool, language: &str, is_recording: bool) -> Self {
        let mut wishes = DesiredCapabilities::chrome();
        let speaks = format!("--accept-lang={language}");
        let flags = [
            &speaks,
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-extensions",
            "--mute-audio",
            "--hide-scrollbars",
            "--force-color-profile=srgb",
            // All pages here are ours: one process for them all is quicker than one for each host.
            "--disable-site-isolation-trials",
            "--renderer-process-limit=1",
            "--disable-features=IsolateOrigins,site-per-process,BackForwardCache,SpareRendererForSitePerProcess,\
             MediaRouter,OptimizationHints,Translate",
            // With a pipe, a browser ends together with its driver even if that is killed.
            "--remote-debugging-pipe",
        ];
        for flag in flags {
            wishes.add_arg(flag).expect("a flag is text");
        }
        wishes.set_binary(&browsers.chromium.to_string_lossy()).expect("a path is text");
        let mut logs = json!({ "browser": "ALL" });
        if is_recording {
            logs["performance"] = json!("ALL");
            let network_only = json!({ "enableNetwork": true, "enablePage": false });
            wishes.add_experimental_option("perfLoggingPrefs", network_only).expect("preferences are JSON");
        }
        wishes.set("goog:loggingPrefs", logs).expect("preferences are JSON");
        let driver = WebDriver::new(&browsers.url, wishes).await.expect("a browser opens");
        let browser = Self { driver, script };
        browser.prepare_window().await;
        browser
    }

    /// What holds for one window, and whatever it shows.
    async fn prepare_window(&self) {
        self.command("Emulation.setScriptExecutionDisabled", json!({ "value": !self.script })).await;
        self.set_look(Scheme::Light, DESKTOP).await;
    }

    /// Another light in the room, another width of the window; the page stays.
    pub async fn set_look(&self, scheme: Scheme, width: u32) {
        let scheme = if scheme == Scheme::Dark { "dark" } else { "light" };
        let media = json!({ "features": [
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ] });
        self.command("Emulation.setEmulatedMedia", media).await;
        let is_phone = width < 600;
        let metrics = json!({
            "width": width,
            "height": if is_phone { 844 } else { 900 },
            "deviceScaleFactor": if is_phone { 2 } else { 1 },
            "mobile": is_phone,
        });
        self.command("Emulation.setDeviceMetricsOverride", metrics).await;
    }

    /// A command of the Chrome DevTools Protocol.
    pub async fn command(&self, name: &str, parameters: Value) -> Value {
        let answer = self.driver.cdp().send_raw(name, parameters).await;
        answer.unwrap_or_else(|error| panic!("the browser refuses {name}: {error}"))
    }

    /// Types an address.
    pub async fn goto(&self, url: &str) {
        self.leave_page().await;
        self.driver.goto(url).await.unwrap_or_else(|error| panic!("{url} cannot be opened: {error}"));
    }

    /// Waits until the page that was asked for is there.
    pub async fn arrive(&self) {
        assert!(
            self.wait("return true;", &[]).await.is_some(),
            "The page does not come. {}",
            self.on_screen().await
        );
    }

    /// The same browser as on its first day: nobody has used it.
    pub async fn forget(&self) {
        self.command("Network.clearBrowserCookies", json!({})).await;
    }

    /// Puts a cookie (`name=value`) into the browser, as the server at `url` would.
    pub async fn plant(&self, url: &str, cookie: &str) {
        let (name, value) = cookie.split_once('=').expect("a cookie has a name");
        self.command("Network.setCookie", json!({ "url": url, "name": name, "value": value })).await;
    }

    /// Shows HTML that comes from no server, such as a mail.
    pub async fn show(&self, html: &str) {
        self.goto("about:blank").await;
        let tree = self.command("Page.getFrameTree", json!({})).await;
        let wish = json!({ "frameId": tree["frameTree"]["frame"]["id"], "html": html });
        self.command("Page.setDocumentContent", wish).await;
    }

    pub async fn back(&self) {
        self.leave_page().await;
        self.driver.back().await.expect("there is a page before");
    }

    pub async fn reload(&self) {
        self.leave_page().await;
        self.driver.refresh().await.expect("the page loads again");
    }

    pub async fn url(&self) -> String {
        self.driver.current_url().await.expect("a page has an address").to_string()
    }

    /// Waits until these words can be read on the page.
    pub async fn see(&self, words: &str) {
        let script = "return text().includes(arguments[0]) || null;";
        if self.wait(script, &[json!(words)]).await.is_none() {
            panic!("Waited for \"{words}\" in vain. {}", self.on_screen().await);
        }
    }

    /// These words are not there. Only after something was seen on the same page.
    pub async fn see_no(&self, words: &str) {
        assert!(!self.text().await.contains(words), "\"{words}\" is there. {}", self.on_screen().await);
    }

    /// Waits until these words can no longer be read.
    pub async fn see_gone(&self, words: &str) {
        let gone = self.wait("return !text().includes(arguments[0]) || null;", &[json!(words)]).await;
        assert!(gone.is_some(), "\"{words}\" stays. {}", self.on_screen().await);
    }

    /// Waits until the address contains this.
    pub async fn see_address(&self, part: &str) {
        let script = "return location.href.includes(arguments[0]) || null;";
        if self.wait(script, &[json!(part)]).await.is_none() {
            panic!("Waited for the address {part} in vain. {}", self.on_screen().await);
        }
    }

    /// What can be read on the page.
    pub async fn text(&self) -> String {
        let text = self.wait("return text();", &[]).await.expect("a page has text");
        text.as_str().unwrap_or_default().to_owned()
    }

    /// The value of a script on the page, which has to be there.
    pub async fn ask(&self, script: &str) -> Value {
        let answer = self.wait(&format!("return {{ answer: {script} }};"), &[]).await;
        answer.unwrap_or_else(|| panic!("The page does not tell {script}."))["answer"].take()
    }

    /// Clicks the link or button of this name, which leads to another page.
    pub async fn click(&self, name: &str) {
        let element = self.named(name).await;
        self.leave_page().await;
        click_on(&element, name).await;
    }

    /// Clicks what leads elsewhere, chosen by a CSS selector: where no words are to be relied on.
    pub async fn press(&self, selector: &str) {
        let element = self.selected(selector).await;
        self.leave_page().await;
        click_on(&element, selector).await;
    }

    /// Opens or closes a menu or the like: the page stays.
    pub async fn unfold(&self, name: &str) {
        click_on(&self.named(name).await, name).await;
    }

    pub async fn unfold_selected(&self, selector: &str) {
        click_on(&self.selected(selector).await, selector).await;
    }

    /// Types into the field with this label, in the place of what is there.
    pub async fn fill(&self, label: &str, value: &str) {
        let field = self.field(label).await;
        field.clear().await.unwrap_or_else(|error| panic!("\"{label}\" cannot be emptied: {error}"));
        field.send_keys(value).await.unwrap_or_else(|error| panic!("\"{label}\" takes no text: {error}"));
    }

    /// Chooses a file of this computer in the field with this label.
    pub async fn choose_file(&self, label: &str, path: &str) {
        self.field(label).await.send_keys(path).await.unwrap_or_else(|error| panic!("{label}: {error}"));
    }

    /// Sets a field chosen by a CSS selector.
    pub async fn fill_selected(&self, selector: &str, value: &str) {
        let field = self.selected(selector).await;
        field.clear().await.unwrap_or_else(|error| panic!("{selector} cannot be emptied: {error}"));
        field.send_keys(value).await.unwrap_or_else(|error| panic!("{selector} takes no text: {error}"));
    }

    /// Chooses from the list with this label.
    pub async fn choose(&self, label: &str, option: &str) {
        let script = "const field = fieldOf(arguments[0]);
            return field && [...field.options].find((option) => tidy(option.text) === arguments[1]) || null;";
        let found = self.find(script, &[json!(label), json!(option)]).await;
        click_on(&found.unwrap_or_else(|| panic!("\"{label}\" offers no \"{option}\"")), option).await;
    }

    /// Ticks the box with this label.
    pub async fn tick(&self, label: &str) {
        let field = self.field(label).await;
        if !field.is_selected().await.expect("a box is ticked or not") {
            click_on(&field, label).await;
        }
    }

    /// What stands in the field with this label.
    pub async fn value(&self, label: &str) -> String {
        self.field(label).await.value().await.expect("a field can be read").unwrap_or_default()
    }

    pub async fn is_ticked(&self, label: &str) -> bool {
        self.field(label).await.is_selected().await.expect("a box is ticked or not")
    }

    /// Presses a key, wherever the focus is.
    pub async fn key(&self, key: impl Into<char>) {
        self.driver.action_chain().send_keys(key.into()).perform().await.expect("a key can be pressed");
    }

    /// Presses Enter on what leads to another page.
    pub async fn enter(&self) {
        self.leave_page().await;
        self.key(Key::Enter).await;
    }

    /// Types, wherever the focus is.
    pub async fn type_text(&self, text: &str) {
        self.driver.action_chain().send_keys(text).perform().await.expect("text can be typed");
    }

    /// The name of what has the focus.
    pub async fn focused(&self) -> String {
        let name = self.ask("nameOf(document.activeElement)").await;
        name.as_str().unwrap_or_default().to_owned()
    }

    /// Presses Tab until what has this name has the focus.
    pub async fn tab_to(&self, name: &str) {
        let mut passed = Vec::new();
        for _ in 0..80 {
            self.key(Key::Tab).await;
            let focused = self.focused().await;
            if focused == name {
                return;
            }
            passed.push(focused);
        }
        panic!("The Tab key does not reach \"{name}\", only {passed:?}. {}", self.on_screen().await);
    }

    /// What the browser complained about since the last time: errors of scripts, refused contents.
    pub async fn complaints(&self) -> Vec<String> {
        let entries = self.driver.browser_log().await.expect("the browser keeps a log");
        entries.into_iter().filter(|entry| entry.level != "DEBUG").map(|entry| entry.message).collect()
    }

    /// The status of the page that has just come, and its HTML as the server sent it.
    pub async fn answer(&self) -> (u64, String) {
        let here = self.ask("document.URL.split('#')[0]").await;
        let entries = self.driver.get_log("performance").await.expect("the browser keeps a log");
        let page = entries.iter().rev().find_map(|entry| {
            let event: Value = serde_json::from_str(&entry.message).ok()?;
            let event = &event["message"];
            let response = &event["params"]["response"];
            let is_page =
                event["method"] == "Network.responseReceived" && event["params"]["type"] == "Document";
            (is_page && response["url"] == here).then(|| event["params"].clone())
        });
        let page = page.unwrap_or_else(|| panic!("{here} did not come from a server just now"));
        let body = self.command("Network.getResponseBody", json!({ "requestId": page["requestId"] })).await;
        let html = body["body"].as_str().unwrap_or_default().to_owned();
        (page["response"]["status"].as_u64().unwrap_or_default(), html)
    }

    /// The whole page as a picture.
    pub async fn picture(&self) -> Vec<u8> {
        let metrics = self.command("Page.getLayoutMetrics", json!({})).await;
        let size = &metrics["cssContentSize"];
        let clip = json!({ "x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1 });
        let wish =
            json!({ "format": "png", "captureBeyondViewport": true, "clip": clip, "optimizeForSpeed": true });
        let answer = self.command("Page.captureScreenshot", wish).await;
        let data = answer["data"].as_str().expect("a picture has data");
        base64::engine::general_purpose::STANDARD.decode(data).expect("it is base64")
    }

    /// Runs a long script, such as a checker brought along, and waits for what it promises.
    pub async fn run(&self, script: &str) -> Value {
        let wish = json!({ "expression": script, "awaitPromise": true, "returnByValue": true });
        let mut answer = self.command("Runtime.evaluate", wish).await;
        assert!(answer["exceptionDetails"].is_null(), "a script broke off: {}", answer["exceptionDetails"]);
        answer["result"]["value"].take()
    }

    async fn named(&self, name: &str) -> WebElement {
        // A name that ends in dots may go on.
        let script = "const [name, is] = [arguments[0].replace(/…$/, ''), arguments[0].endsWith('…')
                ? (it, start) => it.startsWith(start) : (it, name) => it === name];
            const found = clickables().filter((it) => is(nameOf(it), name));
            return found.length > 1 ? found.map((it) => it.outerHTML) : found[0] || null;";
        self.only(script, name).await
    }

    async fn selected(&self, selector: &str) -> WebElement {
        let script = "const found = [...document.querySelectorAll(arguments[0])].filter(isVisible);
            return found.length > 1 ? found.map((it) => it.outerHTML) : found[0] || null;";
        self.only(script, selector).await
    }

    async fn field(&self, label: &str) -> WebElement {
        self.only("return fieldOf(arguments[0]);", label).await
    }

    async fn only(&self, script: &str, name: &str) -> WebElement {
        match self.find(script, &[json!(name)]).await {
            Some(element) => element,
            None => panic!("There is no \"{name}\". {}", self.on_screen().await),
        }
    }

    async fn find(&self, script: &str, arguments: &[Value]) -> Option<WebElement> {
        let found = self.wait(script, arguments).await?;
        assert!(!found.is_array(), "{arguments:?} is not one thing but {found}");
        Some(WebElement::from_json(found, self.driver.handle().clone()).expect("an element was found"))
    }

    /// From now on, the page that is there is an old one.
    async fn leave_page(&self) {
        let mark = "document.documentElement.setAttribute('data-left', '');";
        self.driver.execute(mark, Vec::new()).await.expect("the page can be marked");
    }

    /// Runs a script on the page, again and again until it finds something.
    async fn wait(&self, script: &str, arguments: &[Value]) -> Option<Value> {
        let whole = format!("{WORDS}\nif (isLeft()) return null;\n{script}");
        let until = Instant::now() + PATIENCE;
        loop {
            // A page that is just going away answers with an error; the next one is looked at then.
            let found =
                self.driver.execute(&whole, arguments.to_vec()).await.map(|found| found.json().clone());
            match found {
                Ok(Value::Null) | Err(_) if Instant::now() < until => sleep(BETWEEN_LOOKS).await,
                Ok(Value::Null) => return None,
                Ok(found) => return Some(found),
                Err(error) => panic!("the browser does not answer: {error}"),
            }
        }
    }

    async fn on_screen(&self) -> String {
        let text = self.driver.execute(&format!("{WORDS}\nreturn text();"), Vec::new()).await;
        let text = text.ok().and_then(|text| text.json().as_str().map(str::to_owned)).unwrap_or_default();
        format!("At {}:\n{text}", self.url().await)
    }
}

async fn click_on(element: &WebElement, name: &str) {
    element.click().await.unwrap_or_else(|error| panic!("\"{name}\" cannot be clicked: {error}"));
}

/// What a person makes of a page: which words can be read, what is named how.
const WORDS: &str = r"
const isLeft = () => document.readyState !== 'complete' || document.documentElement.hasAttribute('data-left');
const tidy = (text) => (text || '').replace(/\s+/g, ' ').trim();
const text = (it = document.body) => tidy(it.innerText);
const isVisible = (it) => it.checkVisibility({ visibilityProperty: true }) && it.getClientRects().length > 0;
const labelled = (it) => (it.getAttribute('aria-labelledby') || '').split(' ').filter(Boolean)
  .map((id) => text(document.getElementById(id))).join(' ');
const nameOf = (it) => labelled(it) || tidy(it.getAttribute('aria-label'))
  || (it.labels && it.labels.length ? tidy(it.labels[0].innerText.replace(/\([^)]*\)\s*$/, '')) : text(it));
const clickables = () => [...document.querySelectorAll('a[href], button, summary')].filter(isVisible);
const fieldOf = (label) => {
  const found = [...document.querySelectorAll('input, select, textarea')]
    .filter((it) => it.labels && it.labels.length && isVisible(it) && nameOf(it) === label);
  return found.length > 1 ? found.map((it) => it.outerHTML) : found[0] || null;
};
";
