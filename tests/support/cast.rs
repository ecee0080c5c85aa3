//! The people who are always there, brought in through the product's front doors:
//! superadmin Sam, Acme with its administrator Anna and its viewer Vera, Globex with Gert.

use smarttrackers::base::Base;
use smarttrackers::email_address::EmailAddress;
use smarttrackers::ids::{AccountId, PersonId};
use smarttrackers::invitations::{self, Founded, Invitee, Wish};
use smarttrackers::language::Language;
use smarttrackers::roles::{self, RoleKind};
use smarttrackers::secrets::Secret;
use smarttrackers::sign_in::{self, Account, Standing, Vouched};
use smarttrackers::superadmins;
use smarttrackers::tenants::Tenant;
use time::Duration;

use super::test_app::TestApp;

pub const SAM: &str = "sam@smarttrackers.example";
pub const ANNA: &str = "anna@acme.example";
pub const VERA: &str = "vera@acme.example";
pub const GERT: &str = "gert@globex.example";
/// Everybody's, at the provider.
pub const PASSWORD: &str = "Sandbox-2026!";

/// Their ids.
#[derive(Default)]
pub struct Cast(Option<Members>);

pub struct Members {
    pub acme: Tenant,
    pub globex: Tenant,
    pub sam: AccountId,
    pub anna: Member,
    pub vera: Member,
    pub gert: Member,
}

#[derive(Clone, Copy)]
pub struct Member {
    pub account: AccountId,
    pub person: PersonId,
}

impl std::ops::Deref for Cast {
    type Target = Members;

    fn deref(&self) -> &Members {
        self.0.as_ref().expect("this test has no cast")
    }
}

impl Cast {
    pub(super) async fn assemble(app: &TestApp) -> Self {
        // They have been here for a while.
        let now = app.clock.now();
        app.clock.set(now - Duration::days(60));
        let members = Members::assemble(app).await;
        app.clock.set(now);
        Self(Some(members))
    }
}

impl Members {
    async fn assemble(app: &TestApp) -> Self {
        let sam = account(app, SAM, "Sam Bakker").await;
        let link = superadmins::invite(&app.base, &address(SAM)).await.unwrap();
        let secret: Secret = link.rsplit('/').next().unwrap().parse().unwrap();
        assert!(superadmins::accept(&app.base, &sam.account, &[secret.digest()], None).await.unwrap());
        let sam = sam.account.id;
        // Superadmins are let in only with one.
        app.connect.set_second_factor(&app.account_at_provider(SAM), true);

        let (acme, anna) = tenant(app, sam, ("acme", "Acme"), ANNA, "Anna de Vries").await;
        let vera = member(app, anna.account, &acme, VERA, "Vera Visser", RoleKind::Viewer).await;
        let (globex, gert) = tenant(app, sam, ("globex", "Globex"), GERT, "Gert Willems").await;
        Self { acme, globex, sam, anna, vera, gert }
    }
}

/// A tenant with its first administrator.
async fn tenant(
    app: &TestApp,
    actor: AccountId,
    (slug, name): (&str, &str),
    email: &str,
    administrator: &str,
) -> (Tenant, Member) {
    let wish = Wish::Exactly(slug.parse().unwrap());
    let first = Invitee { address: address(email), name: administrator.to_owned(), language: None };
    let founded = invitations::found(&app.base, actor, wish, name, Language::English, first).await;
    let Ok(Founded::Now(tenant)) = founded else { panic!("{name} is there already") };
    (tenant, join(app, email, administrator).await)
}

async fn member(
    app: &TestApp,
    inviter: AccountId,
    tenant: &Tenant,
    email: &str,
    name: &str,
    role: RoleKind,
) -> Member {
    let all = roles::list(&app.base.db, tenant.id).await.unwrap();
    let chosen: Vec<_> = all.iter().filter(|it| it.kind == role).map(|it| it.id).collect();
    let invitee = Invitee { address: address(email), name: name.to_owned(), language: None };
    invitations::invite(&app.base, inviter, tenant, invitee, &chosen).await.unwrap();
    join(app, email, name).await
}

/// Somebody who is invited signs in and accepts.
async fn join(app: &TestApp, email: &str, name: &str) -> Member {
    let standing = account(app, email, name).await;
    let offers = invitations::find_offers(&app.base, &standing, &[]).await.unwrap();
    invitations::accept(&app.base, &standing, &[], offers[0].0.invitation.id, None).await.unwrap();
    Member { account: standing.account.id, person: offers[0].0.person }
}

/// Somebody with an account at the provider, as if they had signed in once.
async fn account(app: &TestApp, email: &str, name: &str) -> Standing {
    let subject = app.account_at_provider(email);
    let (first_name, last_name) = name.split_once(' ').unwrap();
    app.connect.change_name(&subject, first_name, last_name);
    signed_in_once(&app.base, app.connect.issuer(), subject, email, name).await
}

/// Somebody whom another provider vouches for, as if they had signed in once.
pub async fn standing(base: &Base, email: &str) -> Standing {
    signed_in_once(base, "https://elsewhere.example", email.to_owned(), email, "").await
}

async fn signed_in_once(base: &Base, issuer: &str, subject: String, email: &str, name: &str) -> Standing {
    let vouched = Vouched {
        issuer: issuer.to_owned(),
        subject,
        address: Some(address(email)),
        is_email_verified: true,
        name: name.to_owned(),
        provider_session: None,
        has_second_factor: false,
        authenticated_at: None,
        id_token: String::new(),
    };
    let id = sign_in::remember(base, &vouched).await.unwrap();
    let account = Account {
        id,
        address: Some(address(email)),
        name: name.to_owned(),
        language: None,
        is_superadmin: false,
        wants_digests: true,
    };
    let verified_address = Some(email.to_owned());
    Standing {
        account,
        verified_address,
        memberships: Vec::new(),
        asked_tenant: None,
        visit: None,
        renamed_to: None,
    }
}

fn address(email: &str) -> EmailAddress {
    email.parse().unwrap()
}
