//! Google's accounts.

use std::path::Path;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::Error;
use crate::json_file::JsonFile;

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Account {
    /// 21 digits, as the real one's.
    pub(super) subject: String,
    #[serde(flatten)]
    pub(super) details: Details,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(super) struct Details {
    pub(super) email: String,
    pub(super) first_name: String,
    pub(super) last_name: String,
    /// Whether Google vouches for the address.
    pub(super) is_email_verified: bool,
}

impl Details {
    pub(super) fn name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name).trim().to_owned()
    }
}

pub(super) struct Accounts(JsonFile<Vec<Account>>);

impl Accounts {
    pub(super) fn open(folder: Option<&Path>) -> Result<Self, Error> {
        Ok(Self(JsonFile::open(folder, "accounts.json")?))
    }

    pub(super) fn all(&self) -> Vec<Account> {
        self.0.read(Vec::clone)
    }

    pub(super) fn find(&self, subject: &str) -> Option<Account> {
        self.0.read(|all| all.iter().find(|it| it.subject == subject).cloned())
    }

    /// Changes the account, or makes one. `None` when its address is another account's.
    pub(super) fn save(&self, subject: Option<&str>, details: Details) -> Option<Account> {
        self.0.write(|all| {
            let is_same = |it: &&mut Account| it.details.email.eq_ignore_ascii_case(&details.email);
            if all.iter_mut().find(is_same).is_some_and(|it| Some(&*it.subject) != subject) {
                return None;
            }
            if let Some(account) = all.iter_mut().find(|it| Some(&*it.subject) == subject) {
                account.details = details;
                return Some(account.clone());
            }
            let account = Account { subject: new_subject(), details };
            all.push(account.clone());
            Some(account)
        })
    }

    pub(super) fn delete(&self, subject: &str) {
        self.0.write(|all| all.retain(|it| it.subject != subject));
    }
}

fn new_subject() -> String {
    format!("1{:020}", Uuid::new_v4().as_u128() % 10_u128.pow(20))
}
