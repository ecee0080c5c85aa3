//! The frame around every page: language, navigation, who is signed in, a notice.

use std::convert::Infallible;

use axum::extract::{FromRef, FromRequestParts};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, header};
use time::OffsetDateTime;
use tower_cookies::Cookies;

use super::assets;
use super::dates::day;
use super::failure::ReaderSlot;
use super::notices::Notice;
use crate::base::Base;
use crate::language::{Language, Texts};
use crate::secrets::Secret;

/// What every page struct holds as `frame`.
#[derive(Clone, Debug)]
pub struct Frame {
    pub language: Language,
    pub notice: Option<Notice>,
    /// Who is signed in; `None` on pages for everybody.
    pub reader: Option<Reader>,
    /// The tenant the reader is in.
    pub tenant: Option<Here>,
    /// The tenants they can switch to; shown when there is more than one.
    pub tenants: Vec<Place>,
    pub at: Spot,
    pub is_superadmin: bool,
    /// A superadmin is on a visit to the tenant.
    pub visit: Option<VisitBanner>,
    /// From when on the tenant lets the reader in only with a second factor.
    pub second_factor_from: Option<OffsetDateTime>,
    /// What forms that raise the reader's rights bring along: the session's new id follows from it.
    pub renewal: Option<Secret>,
    pub support_email: String,
}

/// Which link of the main navigation is the current one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Spot {
    #[default]
    Elsewhere,
    Measurements,
    Settings(Section),
    Tenants,
    FindPerson,
    Superadmins,
    Accounts,
    Audit,
    Account,
}

/// A part of a tenant's settings, with pages of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    People,
    Roles,
    Audit,
    Tenant,
    Visits,
}

impl Section {
    /// The last part of its path below `/t/{slug}/settings`, with the slash before it.
    pub(crate) fn path(self) -> &'static str {
        match self {
            Self::People => "/people",
            Self::Roles => "/roles",
            Self::Audit => "/audit",
            Self::Tenant => "",
            Self::Visits => "/visits",
        }
    }

    pub(crate) fn name(self, t: Texts) -> String {
        match self {
            Self::People => t.settings_nav_people(),
            Self::Roles => t.settings_nav_roles(),
            Self::Audit => t.settings_nav_audit(),
            Self::Tenant => t.settings_nav_general(),
            Self::Visits => t.settings_nav_visits(),
        }
    }
}

/// What stands on every page of a visit.
#[derive(Clone, Debug)]
pub struct VisitBanner {
    pub slug: String,
    /// After the second step; before, they only look.
    pub is_acting: bool,
    /// How many are left.
    pub minutes: i64,
    /// Where the visitor is, to come back to; empty after a form.
    pub path: String,
}

/// Who reads the page.
#[derive(Clone, Debug)]
pub struct Reader {
    pub name: String,
    pub address: String,
}

impl Reader {
    /// The name, or the address where the provider gave none.
    pub(crate) fn called(&self) -> &str {
        if self.name.is_empty() { &self.address } else { &self.name }
    }

    /// First letters of the first and last word of the name, or of the address.
    pub(crate) fn initials(&self) -> String {
        let words: Vec<&str> = self.name.split_whitespace().collect();
        let first = words.first().or(Some(&self.address.as_str())).and_then(|word| word.chars().next());
        let last = words.iter().skip(1).next_back().and_then(|word| word.chars().next());
        first.into_iter().chain(last).flat_map(char::to_uppercase).collect()
    }
}

/// The tenant the reader is in, and what the navigation offers there.
#[derive(Clone, Debug)]
pub struct Here {
    pub name: String,
    pub slug: String,
    /// The parts of its settings that the reader may open.
    pub settings: Vec<Section>,
}

impl Here {
    pub(crate) fn has(&self, section: Section) -> bool {
        self.settings.contains(&section)
    }
}

/// Where a link leads.
#[derive(Clone, Debug)]
pub struct Place {
    pub name: String,
    pub href: String,
    pub is_current: bool,
}

impl Frame {
    /// For pages that know nobody.
    pub fn plain(base: &Base, language: Language) -> Self {
        Self {
            language,
            notice: None,
            reader: None,
            tenant: None,
            tenants: Vec::new(),
            at: Spot::default(),
            is_superadmin: false,
            visit: None,
            second_factor_from: None,
            renewal: None,
            support_email: base.settings.support_email.clone(),
        }
    }

    pub(crate) fn t(&self) -> Texts {
        self.language.texts()
    }

    pub(crate) fn style(&self) -> &'static str {
        assets::style()
    }

    pub(crate) fn script(&self) -> &'static str {
        assets::script()
    }

    pub(crate) fn icon(&self) -> &'static str {
        assets::icon()
    }

    pub(crate) fn support_url(&self) -> String {
        format!("mailto:{}", self.support_email)
    }

    pub(crate) fn is_at(&self, spot: Spot) -> bool {
        self.at == spot
    }

    pub(crate) fn is_in_settings(&self) -> bool {
        matches!(self.at, Spot::Settings(_))
    }

    pub(crate) fn second_factor_from(&self) -> Option<String> {
        self.second_factor_from.map(|at| day(at, self.t()))
    }

    /// The parts of the tenant's settings that the reader may open.
    pub(crate) fn settings(&self) -> &[Section] {
        self.tenant.as_ref().map_or(&[], |tenant| &tenant.settings)
    }

    pub(crate) fn address(&self) -> &str {
        self.reader.as_ref().map_or("", |reader| &reader.address)
    }

    pub(crate) fn renewal(&self) -> String {
        self.renewal.as_ref().map_or_else(String::new, Secret::reveal)
    }

    /// The slug of the tenant the reader is in.
    pub(crate) fn slug(&self) -> &str {
        self.tenant.as_ref().map_or("", |tenant| &tenant.slug)
    }
}

/// How a request came to a page: the language its browser asks for, its cookies, and the notice left
/// for it. Open pages take this; guards of signed-in pages hold one.
#[derive(Clone, Debug)]
pub struct Visit {
    pub base: Base,
    pub cookies: Cookies,
    pub language: Language,
    pub path: String,
    /// The page of ours from which something was sent, with its query, where the browser tells.
    pub came_from: Option<String>,
    notice: Option<Notice>,
    slot: ReaderSlot,
    banner: Option<VisitBanner>,
}

impl Visit {
    /// From now on, pages of this request are in `language`, error pages included.
    pub fn speak(&mut self, language: Language) {
        self.language = language;
        self.slot.set_language(language);
    }

    /// The reader holds a link of an open invitation: an error page says where on the way they are.
    pub fn note_on_the_way(&self) {
        self.slot.set_invited();
    }

    /// From now on this stands on pages of this request, error pages included.
    pub fn show(&mut self, banner: VisitBanner) {
        self.banner = Some(banner.clone());
        self.slot.set_banner(banner);
    }

    pub fn frame(&self) -> Frame {
        let (notice, visit) = (self.notice.clone(), self.banner.clone());
        // The form of the second step in the banner raises rights.
        let renewal = visit.is_some().then(Secret::generate);
        Frame { notice, visit, renewal, ..Frame::plain(&self.base, self.language) }
    }

    /// Leaves the notice that came here to the page that this one redirects to.
    pub fn pass_on(&self) {
        if let Some(notice) = &self.notice {
            self.leave(notice);
        }
    }

    /// Leaves a notice for the next page of this browser.
    pub fn leave(&self, notice: &Notice) {
        notice.leave(&self.cookies, &self.base.settings.base_url);
    }
}

impl<S: Sync> FromRequestParts<S> for Visit
where
    Base: FromRef<S>,
{
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Infallible> {
        let base = Base::from_ref(state);
        let cookies = parts.extensions.get::<Cookies>().cloned().unwrap_or_default();
        let language = wished_language(&parts.headers);
        // A POST redirects to the page that shows the notice; only a GET takes it.
        let notice =
            (parts.method == Method::GET).then(|| Notice::take(&cookies, &base.settings.base_url)).flatten();
        let slot = parts.extensions.get::<ReaderSlot>().cloned().unwrap_or_default();
        let came_from = (parts.method == Method::POST).then(|| page_of_ours(&base, &parts.headers)).flatten();
        Ok(Self {
            base,
            cookies,
            language,
            path: parts.uri.path().to_owned(),
            came_from,
            notice,
            slot,
            banner: None,
        })
    }
}

/// The page that the browser says it comes from, if it is one of ours.
fn page_of_ours(base: &Base, headers: &HeaderMap) -> Option<String> {
    let page = headers.get(header::REFERER)?.to_str().ok()?;
    let path = page.strip_prefix(base.settings.base_url.join("").trim_end_matches('/'))?;
    path.starts_with('/').then(|| path.split('#').next().unwrap_or_default().to_owned())
}

/// The language the browser asks for, among those there are texts in.
pub fn wished_language(headers: &HeaderMap) -> Language {
    headers
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok())
        .map(Language::negotiate)
        .unwrap_or_default()
}
