//! The accounts and the links in mails that open them.

use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Serialize};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::two_step::TwoStep;
use crate::json_file::JsonFile;
use crate::{Clock, Error, secrets};

/// An account to be made at once, as if its person had gone through all the screens.
#[derive(Debug, Clone)]
pub struct NewAccount {
    pub email: String,
    pub first_name: String,
    pub last_name: String,
    /// A language tag of the form, for instance `en-GB` or `nl-NL`.
    pub language: String,
    pub password: String,
    pub email_verified: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Account {
    /// The UserID: never changes, never belongs to anybody else.
    pub(super) subject: String,
    pub(super) email: String,
    pub(super) first_name: String,
    pub(super) last_name: String,
    pub(super) language: String,
    pub(super) country: String,
    pub(super) is_email_verified: bool,
    /// None until it is activated.
    pub(super) password_hash: Option<String>,
    /// Two-factor authentication, once it is on.
    #[serde(default)]
    pub(super) two_step: Option<TwoStep>,
    #[serde(with = "time::serde::rfc3339")]
    pub(super) created_at: OffsetDateTime,
    #[serde(with = "time::serde::rfc3339")]
    pub(super) updated_at: OffsetDateTime,
    #[serde(with = "time::serde::rfc3339::option")]
    pub(super) last_signed_in_at: Option<OffsetDateTime>,
}

impl Account {
    pub(super) fn name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name).trim().to_owned()
    }

    pub(super) fn is_activated(&self) -> bool {
        self.password_hash.is_some()
    }
}

/// What somebody typed about themselves.
pub(super) struct Details {
    pub(super) email: String,
    pub(super) first_name: String,
    pub(super) last_name: String,
    pub(super) language: String,
    pub(super) country: String,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Link {
    pub(super) subject: String,
    #[serde(default)]
    pub(super) opens: Opens,
    pub(super) client_id: String,
    #[serde(with = "time::serde::rfc3339")]
    ends_at: OffsetDateTime,
}

/// What a link is good for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Opens {
    /// Choosing a password: the first one, or a new one.
    #[default]
    Password,
    /// Giving the account this address.
    Email(String),
}

const LINK_LIFE: Duration = Duration::hours(24);

#[derive(Default, Serialize, Deserialize)]
struct Kept {
    accounts: BTreeMap<String, Account>,
    /// By the digest of the link's secret; the secret itself is only in the mail.
    links: BTreeMap<String, Link>,
}

impl Kept {
    fn by_email(&mut self, email: &str) -> Option<&mut Account> {
        let folded = folded(email);
        self.accounts.values_mut().find(|it| self::folded(&it.email) == folded)
    }
}

pub(super) struct Accounts {
    kept: JsonFile<Kept>,
    clock: Clock,
}

impl Accounts {
    pub(super) fn open(folder: Option<&Path>, clock: Clock) -> Result<Self, Error> {
        let kept = JsonFile::open(folder, "accounts.json")?;
        Ok(Self { kept, clock })
    }

    pub(super) fn find(&self, subject: &str) -> Option<Account> {
        self.kept.read(|kept| kept.accounts.get(subject).cloned())
    }

    pub(super) fn find_by_email(&self, email: &str) -> Option<Account> {
        let folded = folded(email);
        self.kept.read(|kept| {
            let mut accounts = kept.accounts.values();
            accounts.find(|it| self::folded(&it.email) == folded).cloned()
        })
    }

    /// Registers the person. An account that is not activated yet takes the new details; an activated one is
    /// left alone.
    pub(super) fn register(&self, details: Details) -> Account {
        let now = self.clock.now();
        self.kept.write(|kept| {
            if let Some(account) = kept.by_email(&details.email) {
                if !account.is_activated() {
                    account.first_name = details.first_name;
                    account.last_name = details.last_name;
                    account.language = details.language;
                    account.country = details.country;
                    account.updated_at = now;
                }
                return account.clone();
            }
            let account = Account {
                subject: Uuid::new_v4().to_string(),
                email: details.email,
                first_name: details.first_name,
                last_name: details.last_name,
                language: details.language,
                country: details.country,
                is_email_verified: false,
                password_hash: None,
                two_step: None,
                created_at: now,
                updated_at: now,
                last_signed_in_at: None,
            };
            kept.accounts.insert(account.subject.clone(), account.clone());
            account
        })
    }

    /// Changes an account, if it is there.
    pub(super) fn change(&self, subject: &str, change: impl FnOnce(&mut Account)) {
        let now = self.clock.now();
        self.kept.write(|kept| {
            if let Some(account) = kept.accounts.get_mut(subject) {
                change(account);
                account.updated_at = now;
            }
        });
    }

    /// An address belongs to one account at a time. What was mailed to the old one opens nothing any more.
    pub(super) fn change_email(&self, subject: &str, email: &str) -> Result<(), Error> {
        let now = self.clock.now();
        self.kept.write(|kept| {
            if kept.by_email(email).is_some_and(|it| it.subject != subject) {
                return Err(Error::new(format!("{email} belongs to another account.")));
            }
            kept.links.retain(|_, it| it.subject != subject);
            match kept.accounts.get_mut(subject) {
                Some(account) => {
                    account.email = email.trim().to_owned();
                    account.updated_at = now;
                    Ok(())
                }
                None => Err(Error::new(format!("There is no account {subject}."))),
            }
        })
    }

    /// A fresh link for the account, good for 24 hours. Only its digest is kept. One to another address takes the place
    /// of those before.
    pub(super) fn make_link(&self, subject: &str, client_id: &str, opens: Opens) -> String {
        let secret = secrets::generate();
        let now = self.clock.now();
        let is_email = |opens: &Opens| matches!(opens, Opens::Email(_));
        let link = Link {
            subject: subject.to_owned(),
            opens,
            client_id: client_id.to_owned(),
            ends_at: now + LINK_LIFE,
        };
        self.kept.write(|kept| {
            kept.links.retain(|_, it| {
                let is_replaced = it.subject == subject && is_email(&it.opens) && is_email(&link.opens);
                it.ends_at > now && !is_replaced
            });
            kept.links.insert(secrets::digest(&secret), link);
        });
        secret
    }

    /// The live link with this secret, if any: lapsed, used and unknown ones look the same.
    pub(super) fn find_link(&self, secret: &str) -> Option<Link> {
        let now = self.clock.now();
        let link = self.kept.read(|kept| kept.links.get(&secrets::digest(secret)).cloned());
        link.filter(|it| now < it.ends_at)
    }

    /// The address that is still to be confirmed for this account.
    pub(super) fn awaited_email(&self, subject: &str) -> Option<String> {
        let now = self.clock.now();
        self.kept.read(|kept| {
            let mut live = kept.links.values().filter(|it| it.subject == subject && now < it.ends_at);
            live.find_map(|it| match &it.opens {
                Opens::Email(email) => Some(email.clone()),
                Opens::Password => None,
            })
        })
    }

    /// Sets the password by a link. Having read the mail also proves the address, and all other links end.
    /// `None` when the link has ended meanwhile.
    pub(super) fn set_password(&self, secret: &str, hash: String) -> Option<Account> {
        let now = self.clock.now();
        self.kept.write(|kept| {
            let link = kept.links.get(&secrets::digest(secret)).cloned();
            let link = link.filter(|it| now < it.ends_at && it.opens == Opens::Password)?;
            kept.links.retain(|_, it| it.subject != link.subject);
            let account = kept.accounts.get_mut(&link.subject)?;
            account.password_hash = Some(hash);
            account.is_email_verified = true;
            account.updated_at = now;
            Some(account.clone())
        })
    }
}

/// The form in which addresses are compared: any case, and the domain as computers write it.
pub(super) fn folded(email: &str) -> String {
    let email = email.trim().to_lowercase();
    let ascii = email.rsplit_once('@').and_then(|(local, domain)| {
        let host = url::Host::parse(domain).ok()?;
        Some(format!("{local}@{host}"))
    });
    ascii.unwrap_or(email)
}

#[cfg(test)]
mod tests {
    use super::folded;

    #[test]
    fn addresses_are_compared_in_any_case_and_with_international_domains() {
        assert_eq!(folded(" Ann@Example.COM "), "ann@example.com");
        assert_eq!(folded("a@büro.example"), folded("a@xn--bro-hoa.example"));
    }
}
