//! The standing cast: two tenants, their administrators, a superadmin, and people in every status. It is
//! assembled through the product's front doors, at moments in the past.

use sandbox::Error;
use sandbox::google::Google;
use sandbox::visma_connect::{NewAccount, VismaConnect};
use sandbox::world::CAST_PASSWORD;
use smarttrackers::base::Base;
use smarttrackers::clock;
use smarttrackers::email_address::EmailAddress;
use smarttrackers::ids::{AccountId, PersonId};
use smarttrackers::invitations::{self, Declining, Founded, Invitee, Wish};
use smarttrackers::language::Language;
use smarttrackers::people;
use smarttrackers::roles::{self, RoleKind};
use smarttrackers::secrets::Secret;
use smarttrackers::sign_in::{self, Account, Standing, Vouched};
use smarttrackers::superadmins;
use smarttrackers::tenants::Tenant;
use time::Duration;

use RoleKind::{Administrator, Manager, Registrar, Viewer};

/// What becomes of somebody who is invited, and how many days before now.
enum Fate {
    Joined(i64),
    Declined(i64),
    Revoked(i64),
    Deactivated {
        joined: i64,
        ended: i64,
    },
    /// Nobody answers.
    Silent,
}

struct Part {
    email: &'static str,
    name: (&'static str, &'static str),
    roles: &'static [RoleKind],
    language: Option<Language>,
    /// Days before now.
    invited: i64,
    fate: Fate,
}

const DUTCH: Option<Language> = Some(Language::Dutch);

/// Acme's people, in the order they were invited.
const ACME: &[Part] = &[
    part("bram@acme.example", ("Bram", "Jansen"), &[Manager], DUTCH, 70, Fate::Joined(69)),
    part("carla@acme.example", ("Carla", "Smit"), &[Registrar], None, 66, Fate::Joined(61)),
    part(
        "joris@acme.example",
        ("Joris", "Dekker"),
        &[Registrar],
        DUTCH,
        64,
        Fate::Deactivated { joined: 60, ended: 9 },
    ),
    part(
        "femke.van.den.berg@acme.example",
        ("Femke", "van den Berg"),
        &[Administrator, Manager],
        DUTCH,
        58,
        Fate::Joined(58),
    ),
    part("eva.mulder@acme.example", ("Eva", "Mulder"), &[Viewer], None, 45, Fate::Joined(44)),
    part("gijs@acme.example", ("Gijs", "Peters"), &[Registrar], DUTCH, 41, Fate::Silent),
    part("hanna@acme.example", ("Hanna", "Kok"), &[Viewer], None, 20, Fate::Declined(18)),
    part("ilse@acme.example", ("Ilse", "Bos"), &[Viewer], DUTCH, 15, Fate::Revoked(14)),
    part("kees@acme.example", ("Kees", "Vermeer"), &[Registrar, Manager], DUTCH, 12, Fate::Silent),
    part("lotte@acme.example", ("", ""), &[Viewer], None, 6, Fate::Silent),
    part("maarten@acme.example", ("Maarten", "de Wit"), &[Manager], DUTCH, 2, Fate::Silent),
    part("nadia@acme.example", ("Nadia", "El Amrani"), &[Registrar], None, 0, Fate::Silent),
];

const GLOBEX: &[Part] = &[
    part("olga@globex.example", ("Olga", "Petrova"), &[Registrar], None, 30, Fate::Joined(29)),
    part("pim@globex.example", ("Pim", "Hendriks"), &[Viewer], DUTCH, 3, Fate::Silent),
];

const fn part(
    email: &'static str,
    name: (&'static str, &'static str),
    roles: &'static [RoleKind],
    language: Option<Language>,
    invited: i64,
    fate: Fate,
) -> Part {
    Part { email, name, roles, language, invited, fate }
}

/// She logs in with Google, and has no password at Visma Connect.
const WITH_GOOGLE: &str = "eva.mulder@acme.example";

pub(super) async fn assemble(base: &Base, connect: &VismaConnect, google: &Google) -> Result<(), Error> {
    let scene = Scene { base, connect, google };
    scene.play().await.map_err(|cause| Error::new(format!("The cast cannot be assembled: {cause}.")))
}

type Failed = Box<dyn std::error::Error + Send + Sync>;

/// A refusal of a front door: the cast asks for nothing that is refused.
fn refused(refusal: impl std::fmt::Debug) -> Failed {
    format!("{refusal:?}").into()
}

fn invitee(part: &Part) -> Result<Invitee, Failed> {
    Ok(Invitee {
        address: part.email.parse()?,
        name: format!("{} {}", part.name.0, part.name.1).trim().to_owned(),
        language: part.language,
    })
}

struct Scene<'a> {
    base: &'a Base,
    connect: &'a VismaConnect,
    google: &'a Google,
}

impl Scene<'_> {
    async fn play(&self) -> Result<(), Failed> {
        let sam = self.superadmin().await?;
        self.tenant(&sam, ("acme", "Acme"), ("anna@acme.example", ("Anna", "de Vries")), ACME).await?;
        self.tenant(&sam, ("globex", "Globex"), ("gert@globex.example", ("Gert", "Willems")), GLOBEX).await
    }

    /// The product as it was some days ago.
    fn days_ago(&self, days: i64) -> Base {
        let then = self.base.now() - Duration::days(days);
        self.base.by_clock(clock::Clock::from_fn(move || then))
    }

    async fn superadmin(&self) -> Result<Standing, Failed> {
        let then = self.days_ago(90);
        let sam = self.signed_in(&then, "sam@smarttrackers.example", ("Sam", "Bakker")).await?;
        let address: EmailAddress = "sam@smarttrackers.example".parse()?;
        let link = superadmins::invite(&then, &address).await?;
        let secret: Secret = link.rsplit('/').next().unwrap_or_default().parse().map_err(refused)?;
        superadmins::accept(&then, &sam.account, &[secret.digest()], None).await?;
        // Superadmins are let in only with one; the stand-in shows the code that an app would.
        let subject = self.connect.subject_of("sam@smarttrackers.example").ok_or("Sam is not there")?;
        self.connect.set_second_factor(&subject, true);
        Ok(sam)
    }

    async fn tenant(
        &self,
        sam: &Standing,
        (slug, name): (&str, &str),
        (email, administrator): (&'static str, (&'static str, &'static str)),
        parts: &[Part],
    ) -> Result<(), Failed> {
        let then = self.days_ago(80);
        let slug = slug.parse().map_err(refused)?;
        let first = part(email, administrator, &[Administrator], None, 80, Fate::Joined(79));
        let invitee = invitee(&first)?;
        let wish = Wish::Exactly(slug);
        let founded = invitations::found(&then, sam.account.id, wish, name, Language::English, invitee).await;
        let Founded::Now(tenant) = founded.map_err(refused)? else {
            return Err("there is a tenant already".into());
        };
        self.join(79, &first).await?;
        let anna = self.signed_in(&self.days_ago(79), email, administrator).await?;
        for part in parts {
            self.enact(&tenant, anna.account.id, part).await?;
        }
        Ok(())
    }

    async fn enact(&self, tenant: &Tenant, actor: AccountId, part: &Part) -> Result<(), Failed> {
        let invited = self.days_ago(part.invited);
        let all = roles::list(&self.base.db, tenant.id).await?;
        let chosen: Vec<_> =
            all.iter().filter(|role| part.roles.contains(&role.kind)).map(|role| role.id).collect();
        let invitee = invitee(part)?;
        let person = invitations::invite(&invited, actor, tenant, invitee, &chosen).await.map_err(refused)?;
        match part.fate {
            Fate::Joined(days) => self.join(days, part).await?,
            Fate::Deactivated { joined, ended } => {
                self.join(joined, part).await?;
                people::deactivate(&self.days_ago(ended), actor, tenant.id, person, false)
                    .await
                    .map_err(refused)?;
            }
            Fate::Declined(days) => self.decline(days, part).await?,
            Fate::Revoked(days) => self.revoke(days, actor, tenant, person).await?,
            Fate::Silent => {}
        }
        Ok(())
    }

    async fn join(&self, days: i64, part: &Part) -> Result<(), Failed> {
        let then = self.days_ago(days);
        let standing = self.signed_in(&then, part.email, part.name).await?;
        for (offer, _) in invitations::find_offers(&then, &standing, &[]).await? {
            invitations::accept(&then, &standing, &[], offer.invitation.id, None).await.map_err(refused)?;
        }
        Ok(())
    }

    async fn decline(&self, days: i64, part: &Part) -> Result<(), Failed> {
        let then = self.days_ago(days);
        let standing = self.signed_in(&then, part.email, part.name).await?;
        for (offer, _) in invitations::find_offers(&then, &standing, &[]).await? {
            let plainly = Declining::default();
            invitations::decline(&then, &standing, &[], offer.invitation.id, plainly)
                .await
                .map_err(refused)?;
        }
        Ok(())
    }

    async fn revoke(
        &self,
        days: i64,
        actor: AccountId,
        tenant: &Tenant,
        person: PersonId,
    ) -> Result<(), Failed> {
        invitations::revoke(&self.days_ago(days), actor, tenant.id, person).await.map_err(refused)
    }

    /// Somebody with an account at the stand-in, signed in to the product.
    async fn signed_in(&self, then: &Base, email: &str, name: (&str, &str)) -> Result<Standing, Failed> {
        let subject = match email {
            WITH_GOOGLE => {
                self.google.create_account(email, name.0, name.1);
                self.connect.create_google_account(email, name.0, name.1)
            }
            _ => self.connect.create_account(NewAccount {
                email: email.to_owned(),
                first_name: name.0.to_owned(),
                last_name: name.1.to_owned(),
                language: "en-GB".to_owned(),
                password: CAST_PASSWORD.to_owned(),
                email_verified: true,
            })?,
        };
        let address: EmailAddress = email.parse()?;
        let name = format!("{} {}", name.0, name.1);
        let vouched = Vouched {
            issuer: self.connect.issuer().to_owned(),
            subject,
            address: Some(address.clone()),
            is_email_verified: true,
            name: name.clone(),
            provider_session: None,
            has_second_factor: false,
            authenticated_at: None,
            id_token: String::new(),
        };
        let id = sign_in::remember(then, &vouched).await?;
        let verified_address = Some(address.folded().to_owned());
        let account = Account {
            id,
            address: Some(address),
            name,
            language: None,
            is_superadmin: false,
            wants_digests: true,
        };
        Ok(Standing {
            account,
            verified_address,
            memberships: Vec::new(),
            asked_tenant: None,
            visit: None,
            renamed_to: None,
        })
    }
}
