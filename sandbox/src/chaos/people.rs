//! The people: an administrator invites somebody, who accepts; then their roles change. Whatever fails is tried again or
//! given up, as people do; what they are told goes to the ledger.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use sandbox::Error;
use sandbox::visma_connect::NewAccount;
use sandbox::world::{CAST_PASSWORD, World};
use tokio::time::sleep;

use super::browser::{Answer, Browser};
use super::ledger::Ledger;
use super::{Chance, failed};

const PEOPLE: &str = "/t/acme/settings/people";
const ADMINISTRATOR: &str = "anna@acme.example";
/// So often somebody looks into their mail, or tries again, before they give up.
const TRIES: usize = 6;
const PAUSE: Duration = Duration::from_millis(500);

#[derive(Clone)]
pub(super) struct Crowd {
    world: Arc<World>,
    administrator: String,
    browser: Browser,
    roles: Vec<String>,
    ledger: Arc<Ledger>,
    is_over: Arc<AtomicBool>,
}

impl Crowd {
    pub(super) fn new(
        world: &Arc<World>,
        ports: &[u16],
        roles: Vec<String>,
        ledger: &Arc<Ledger>,
        is_over: &Arc<AtomicBool>,
    ) -> Result<Self, Error> {
        let administrator = world.visma_connect.subject_of(ADMINISTRATOR);
        Ok(Self {
            world: Arc::clone(world),
            administrator: administrator.ok_or_else(|| failed("the administrator has no account"))?,
            browser: Browser::new(ports, 20_261_128)?,
            roles,
            ledger: Arc::clone(ledger),
            is_over: Arc::clone(is_over),
        })
    }

    /// One journey after another until it is over; gives the number of requests.
    pub(super) async fn live(self, number: usize) -> usize {
        let mut chance = Chance(u64::try_from(number).unwrap_or_default() + 1);
        let mut anna = self.browser.anew();
        let mut asked = 0;
        let mut is_in = false;
        for journey in 0.. {
            if self.is_over.load(Ordering::SeqCst) {
                break;
            }
            if !is_in {
                is_in = anna.sign_in(&self.world, &self.administrator).await;
            }
            let address = format!("guest{number}-{journey}@chaos.example");
            is_in = is_in && self.invite(&mut anna, &mut chance, &address).await;
            if is_in {
                let mut guest = self.browser.anew();
                if self.accept(&mut guest, &address).await {
                    is_in = self.change_roles(&mut anna, &mut chance, &address).await;
                }
                asked += guest.asked;
            } else {
                sleep(PAUSE).await;
            }
        }
        asked + anna.asked
    }

    fn role(&self, chance: &mut Chance) -> &str {
        &self.roles[chance.below(self.roles.len())]
    }

    /// Whether the administrator was told that the invitation is on its way.
    async fn invite(&self, anna: &mut Browser, chance: &mut Chance, address: &str) -> bool {
        let role = self.role(chance);
        self.ledger.note(address, |entry| entry.possible_roles.extend([role.to_owned()]));
        let fields = [("email", address), ("name", ""), ("language", ""), ("roles", role)];
        let is_told = leads_into_acme(anna.post(PEOPLE, &fields).await);
        if is_told {
            self.ledger.note(address, |entry| entry.is_invited = true);
        }
        is_told
    }

    /// Whether the guest was told that they are in.
    async fn accept(&self, guest: &mut Browser, address: &str) -> bool {
        let subject = self.world.visma_connect.create_account(NewAccount {
            email: address.to_owned(),
            first_name: "Guest".to_owned(),
            last_name: "Chaos".to_owned(),
            language: "en-GB".to_owned(),
            password: CAST_PASSWORD.to_owned(),
            email_verified: true,
        });
        let Ok(subject) = subject else { return false };
        for _ in 0..TRIES {
            sleep(PAUSE).await;
            let Some(link) = self.link_to(address) else { continue };
            guest.get(&link).await;
            if !guest.sign_in(&self.world, &subject).await {
                continue;
            }
            let Some(page) = guest.get("/measurements").await else { continue };
            let Some(answer) = between(&page.body, "action=\"/invitations/", "/answer\"") else { continue };
            self.ledger.note(address, |entry| entry.has_tried_to_accept = true);
            let told = guest.post(&format!("/invitations/{answer}/answer"), &[("answer", "accept")]).await;
            if leads_into_acme(told) {
                self.ledger.note(address, |entry| entry.has_accepted = true);
                return true;
            }
        }
        false
    }

    /// The path of the link in the newest mail.
    fn link_to(&self, address: &str) -> Option<String> {
        let mails = self.world.mailbox.messages_to(address);
        let (link, _) = mails.first()?.links().into_iter().find(|(to, _)| to.contains("/invitations/"))?;
        link.find("/invitations/").map(|at| link[at..].to_owned())
    }

    /// Whether the administrator was answered at all; their session may have gone otherwise.
    async fn change_roles(&self, anna: &mut Browser, chance: &mut Chance, address: &str) -> bool {
        let found = anna.get(&format!("{PEOPLE}?q={address}")).await;
        let Some(list) = found.filter(|answer| answer.status == 200) else { return false };
        // The links of other pages below it are no ids.
        let ids = list.body.split("href=\"/t/acme/settings/people/").skip(1);
        let id = ids.filter_map(|rest| rest.split(['"', '?', '#']).next()).find(|id| id.len() == 36);
        let Some(id) = id else { return true };
        let role = self.role(chance);
        self.ledger.note(address, |entry| entry.possible_roles.extend([role.to_owned()]));
        let is_told = leads_into_acme(anna.post(&format!("{PEOPLE}/{id}/roles"), &[("roles", role)]).await);
        if is_told {
            self.ledger.note(address, |entry| {
                entry.possible_roles = [role.to_owned()].into();
                entry.role_changes += 1;
            });
        }
        is_told
    }
}

fn leads_into_acme(answer: Option<Answer>) -> bool {
    answer.is_some_and(|answer| answer.status == 303 && answer.leads_to.starts_with("/t/acme/"))
}

fn between<'a>(text: &'a str, before: &str, after: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(before)?;
    rest.split_once(after).map(|(found, _)| found)
}
