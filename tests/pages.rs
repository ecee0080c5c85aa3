//! Every page of the product, in every state that a person can meet, in English and Dutch: light and dark, on a
//! desktop and a phone. None may break a rule of accessibility, be wider than its window, or make the browser
//! complain, and the HTML of each is valid. A picture of what has a fault is left in `target/pictures`, and of every
//! page with `PICTURES=all`: taking them is a good part of the walk.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use smarttrackers::ids::PersonId;
use smarttrackers::invitations::{self, Invitee};
use smarttrackers::language::Language;
use smarttrackers::roles::{self, RoleKind};
use smarttrackers::tenants::Tenant;

use crate::support::browser::{Browser, Browsers, DESKTOP, PHONE, Scheme};
use crate::support::{PASSWORD, TestApp};

mod in_bulk;
mod of_imports;
mod of_invitations;
mod of_mails;
mod of_roles;
mod of_superadmins;
mod of_the_trail;
mod of_the_neighbours;
mod of_the_product;
mod of_the_settings;
mod of_the_stand_ins;
mod of_waiting;

#[tokio::test]
async fn every_page_in_english_is_accessible_valid_and_fits() {
    Walk::begin("en", Language::English).await.through_the_product().await;
}

#[tokio::test]
async fn every_page_in_dutch_is_accessible_valid_and_fits() {
    Walk::begin("nl", Language::Dutch).await.through_the_product().await;
}

#[tokio::test]
async fn every_page_of_imports_in_english_is_accessible_valid_and_fits() {
    Walk::begin("en-imports", Language::English).await.through_imports().await;
}

#[tokio::test]
async fn every_page_of_imports_in_dutch_is_accessible_valid_and_fits() {
    Walk::begin("nl-imports", Language::Dutch).await.through_imports().await;
}

#[tokio::test]
async fn every_page_of_superadmins_in_english_is_accessible_valid_and_fits() {
    Walk::begin("en-superadmins", Language::English).await.through_superadmins().await;
}

#[tokio::test]
async fn every_page_of_superadmins_in_dutch_is_accessible_valid_and_fits() {
    Walk::begin("nl-superadmins", Language::Dutch).await.through_superadmins().await;
}

#[tokio::test]
async fn every_page_of_the_trail_in_english_is_accessible_valid_and_fits() {
    Walk::begin("en-trail", Language::English).await.through_the_trail().await;
}

#[tokio::test]
async fn every_page_of_the_trail_in_dutch_is_accessible_valid_and_fits() {
    Walk::begin("nl-trail", Language::Dutch).await.through_the_trail().await;
}

#[tokio::test]
async fn every_page_of_invitations_in_english_is_accessible_valid_and_fits() {
    Walk::begin("en-invitations", Language::English).await.through_invitations().await;
}

#[tokio::test]
async fn every_page_of_invitations_in_dutch_is_accessible_valid_and_fits() {
    Walk::begin("nl-invitations", Language::Dutch).await.through_invitations().await;
}

#[tokio::test]
async fn every_page_that_lets_wait_in_english_is_accessible_valid_and_fits() {
    Walk::begin("en-waiting", Language::English).await.through_what_waits().await;
}

#[tokio::test]
async fn every_page_that_lets_wait_in_dutch_is_accessible_valid_and_fits() {
    Walk::begin("nl-waiting", Language::Dutch).await.through_what_waits().await;
}

#[tokio::test]
async fn every_page_of_the_stand_ins_is_accessible_valid_and_fits() {
    Walk::begin("sandbox", Language::English).await.through_the_sandbox().await;
}

#[tokio::test]
async fn every_page_of_account_settings_google_and_the_second_app_is_accessible_valid_and_fits() {
    Walk::begin("neighbours", Language::English).await.through_the_neighbours().await;
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A file of a checker that `bin/setup` installs.
fn checker(path: &str) -> PathBuf {
    let path = root().join("tests/npm/node_modules").join(path);
    let folder = "tests/npm";
    assert!(path.exists(), "{} is missing: run npm ci --ignore-scripts in {folder}", path.display());
    path
}

/// One person's way through all pages, and what was wrong on it.
struct Walk {
    app: TestApp,
    browser: Browser,
    _browsers: Browsers,
    language: Language,
    axe: String,
    /// Where pictures and pages are kept.
    folder: PathBuf,
    faults: Vec<String>,
    takes_all_pictures: bool,
}

/// What the checker of accessibility finds; `WHICH` are the rules.
const AXE: &str =
    "axe.run(document, { runOnly: WHICH, resultTypes: ['violations'], iframes: false }).then((found) =>
    found.violations.map((it) => it.id + ': ' + it.nodes.map((node) => node.html + ' ('
        + node.any.concat(node.all, node.none).map((why) => why.message).join(' ') + ')').join(' | ')))";
const ALL_RULES: &str =
    "{ type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }";
/// In the dark, only colours differ.
const RULES_OF_COLOURS: &str = "['color-contrast', 'link-in-text-block']";

/// What sticks out at the side.
const TOO_WIDE: &str = "document.documentElement.scrollWidth > document.documentElement.clientWidth
    ? [...document.querySelectorAll('body *')].filter((it) => it.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
        .slice(0, 3).map((it) => it.outerHTML.slice(0, 200)) : []";

impl Walk {
    async fn begin(folder: &str, language: Language) -> Self {
        let browsers = Browsers::start().await;
        let app = TestApp::start().await;
        let browser = browsers.open_recording(language.tag()).await;
        let folder = root().join("target/pictures").join(folder);
        // What an earlier run has left is no page of today.
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        // Everybody who is always there has chosen this language.
        let speak = sqlx::query("update accounts set language = $1").bind(language.tag());
        speak.execute(&app.db).await.unwrap();
        let axe = fs::read_to_string(checker("axe-core/axe.min.js")).unwrap();
        let takes_all_pictures = std::env::var_os("PICTURES").is_some_and(|wish| wish == "all");
        let faults = Vec::new();
        Self { app, browser, _browsers: browsers, language, axe, folder, faults, takes_all_pictures }
    }

    /// The page has to have this status and to hold what the selector chooses.
    async fn look(&mut self, name: &str, status: u64, selector: &str) {
        self.browser.arrive().await;
        let (answered, html) = self.browser.answer().await;
        if answered != status {
            self.faults.push(format!("{name}: answered {answered} and not {status}"));
        }
        let spoken = self.browser.ask("document.documentElement.lang").await;
        if spoken != self.language.tag() {
            self.faults.push(format!("{name}: speaks {spoken}"));
        }
        fs::write(self.folder.join(format!("{name}.html")), html).unwrap();
        self.look_again(name, selector).await;
        for complaint in self.browser.complaints().await {
            // That the page itself was answered with an error is how it should be.
            let is_the_page = status >= 400 && complaint.contains(&format!("a status of {status}"));
            let is_icon_of_sandbox = complaint.contains("/favicon.ico");
            if !is_the_page && !is_icon_of_sandbox {
                self.faults.push(format!("{name}: the browser says {complaint}"));
            }
        }
    }

    /// The same page in another state, such as with a menu opened.
    async fn look_again(&mut self, name: &str, selector: &str) {
        let here = self.browser.ask(&format!("document.querySelectorAll({selector:?}).length")).await;
        if here == 0 {
            self.faults.push(format!("{name}: there is no {selector}: {}", self.browser.text().await));
        }
        self.examine(name).await;
    }

    /// Light and dark, wide and narrow.
    async fn examine(&mut self, name: &str) {
        self.browser.run(&self.axe).await;
        for (width, width_name) in [(PHONE, "phone"), (DESKTOP, "desktop")] {
            for (scheme, scheme_name) in [(Scheme::Dark, "dark"), (Scheme::Light, "light")] {
                let which = format!("{name}-{width_name}-{scheme_name}");
                self.browser.set_look(scheme, width).await;
                let too_wide = self.browser.run(TOO_WIDE).await;
                let rules = if scheme == Scheme::Dark { RULES_OF_COLOURS } else { ALL_RULES };
                let found = self.browser.run(&AXE.replace("WHICH", rules)).await;
                let before = self.faults.len();
                for fault in [too_wide, found].iter().filter_map(Value::as_array).flatten() {
                    self.faults.push(format!("{which}: {}", fault.as_str().unwrap_or_default()));
                }
                if self.takes_all_pictures || self.faults.len() > before {
                    let picture = self.browser.picture().await;
                    fs::write(self.folder.join(format!("{which}.png")), picture).unwrap();
                }
            }
        }
    }

    async fn goto(&self, path: &str) {
        self.browser.goto(&self.url(path)).await;
    }

    fn url(&self, path: &str) -> String {
        if path.starts_with('/') { format!("{}{path}", self.app.url) } else { path.to_owned() }
    }

    async fn press(&self, selector: &str) {
        self.browser.arrive().await;
        self.browser.press(selector).await;
        self.browser.arrive().await;
    }

    async fn fill(&self, selector: &str, value: &str) {
        self.browser.fill_selected(selector, value).await;
    }

    /// From the login page, wherever it leads.
    async fn log_in(&self, address: &str) {
        self.press("form[action='/login'] button").await;
        self.pass_connect(address).await;
    }

    async fn pass_connect(&self, address: &str) {
        self.fill("#email", address).await;
        self.press("button[type=submit]").await;
        self.fill("#password", PASSWORD).await;
        self.press("button[type=submit]").await;
    }

    /// Somebody else takes over the browser, with a session at Visma Connect.
    async fn enter(&self, address: &str) {
        let subject = self.app.account_at_provider(address);
        self.browser.forget().await;
        self.browser.plant(self.app.connect.issuer(), &self.app.connect.open_session(&subject)).await;
        self.goto("/login").await;
        self.press("form[action='/login'] button").await;
    }

    async fn invite(&self, tenant: &Tenant, address: &str, name: &str, role: RoleKind) -> PersonId {
        let all = roles::list(&self.app.base.db, tenant.id).await.unwrap();
        let chosen: Vec<_> = all.iter().filter(|it| it.kind == role).map(|it| it.id).collect();
        let cast = &self.app.cast;
        let inviter = if tenant.id == cast.acme.id { cast.anna.account } else { cast.gert.account };
        let invitee = Invitee {
            address: address.parse().unwrap(),
            name: name.to_owned(),
            language: Some(self.language),
        };
        invitations::invite(&self.app.base, inviter, tenant, invitee, &chosen).await.unwrap()
    }

    /// Anna invites somebody with the role of a registrar to Acme.
    async fn invited(&self, address: &str, name: &str) -> PersonId {
        self.invite(&self.app.cast.acme, address, name, RoleKind::Registrar).await
    }

    /// Somebody answers the invitation in a browser of their own.
    async fn answered(&self, address: &str, answer: &str) {
        let mut visitor = self.app.signed_in(address).await;
        let html = visitor.page().html.clone();
        let (_, rest) = html.split_once("action=\"/invitations/").expect("an invitation waits");
        let (id, _) = rest.split_once('/').unwrap();
        let answered = visitor.post(&format!("/invitations/{id}/answer"), &[("answer", answer)]).await;
        assert_eq!(answered.status, 303);
    }

    async fn end(mut self) {
        self.faults.extend(invalid_html(&self.folder));
        self.app.finish_with_mail_waiting().await;
        let folder = self.folder.display();
        assert!(
            self.faults.is_empty(),
            "{} faults, pictures in {folder}:\n{}",
            self.faults.len(),
            self.faults.join("\n")
        );
    }
}

/// What a validator says of all pages kept in a folder.
fn invalid_html(folder: &Path) -> Vec<String> {
    let mut pages: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    pages.retain(|path| path.extension().is_some_and(|end| end == "html"));
    pages.sort();
    let checked = Command::new("node")
        .arg(checker("html-validate/bin/html-validate.mjs"))
        .args(["--formatter", "text", "--config"])
        .arg(root().join("tests/npm/htmlvalidate.json"))
        .args(&pages)
        .output()
        .expect("node runs the validator: bin/setup installs it");
    let said = [checked.stdout, checked.stderr].concat();
    let said = String::from_utf8_lossy(&said);
    if checked.status.success() { Vec::new() } else { said.lines().map(str::to_owned).collect() }
}
