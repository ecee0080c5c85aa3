//! The whole life of an invitation: random acts, at random times, some of them at the same moment, against a plain
//! model of what should become of them.

use smarttrackers::base::Base;
use smarttrackers::email_address::EmailAddress;
use smarttrackers::ids::{InvitationId, LinkId, PersonId};
use smarttrackers::invitations::{self, Declining, Invitee, Refused};
use smarttrackers::links;
use smarttrackers::roles::{self, RoleKind};
use smarttrackers::secrets::Digest;
use smarttrackers::sign_in::Standing;
use time::{Duration, OffsetDateTime};

use crate::support::{Chance, TestApp, TestClock, standing};

const SEQUENCES: u64 = 10_000;
const AT_ONCE: u64 = 8;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Act {
    Resend,
    Replace,
    Copy,
    Revoke,
    InviteAgain,
    TakeOver,
    Accept,
    Decline,
    DeclineForGood,
    AskToJoin,
    Approve,
    Refuse,
    AskAgain,
}

const ACTS: [Act; 13] = [
    Act::Resend,
    Act::Replace,
    Act::Copy,
    Act::Revoke,
    Act::InviteAgain,
    Act::TakeOver,
    Act::Accept,
    Act::Decline,
    Act::DeclineForGood,
    Act::AskToJoin,
    Act::Approve,
    Act::Refuse,
    Act::AskAgain,
];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    Accepted,
    LetIn,
    Declined,
    Revoked,
}

/// What should be so.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Model {
    ends_at: OffsetDateTime,
    end: Option<End>,
    /// The link of the very first mail is good.
    is_first_alive: bool,
    has_renewed: bool,
    is_asking: bool,
    asked: u32,
    is_blocked: bool,
    mails: Vec<OffsetDateTime>,
    /// Links that the invitee asked for.
    asked_links: Vec<OffsetDateTime>,
}

impl Model {
    fn new(now: OffsetDateTime) -> Self {
        Self {
            ends_at: now + Duration::days(30),
            end: None,
            is_first_alive: true,
            has_renewed: false,
            is_asking: false,
            asked: 0,
            is_blocked: false,
            mails: vec![now],
            asked_links: Vec::new(),
        }
    }

    fn is_pending(&self, now: OffsetDateTime) -> bool {
        self.end.is_none() && now < self.ends_at
    }

    fn gets_mail(&self, now: OffsetDateTime) -> bool {
        self.mails.iter().filter(|at| **at > now - Duration::DAY).count() < 5
    }

    fn send(&mut self, now: OffsetDateTime) {
        self.ends_at = now + Duration::days(30);
        self.has_renewed = false;
        self.mails.push(now);
    }

    fn close(&mut self, end: End) {
        self.end = Some(end);
        self.is_asking = false;
    }

    /// Whether the act is done, and what it changes.
    fn act(&mut self, act: Act, now: OffsetDateTime) -> bool {
        let is_open = self.end.is_none();
        match act {
            Act::Resend | Act::Replace if is_open && self.gets_mail(now) => {
                self.is_first_alive &= act == Act::Resend;
                self.send(now);
            }
            Act::Copy if self.is_pending(now) => {}
            Act::Revoke if is_open => self.close(End::Revoked),
            Act::TakeOver if is_open => {}
            Act::InviteAgain
                if matches!(self.end, Some(End::Declined | End::Revoked))
                    && !self.is_blocked
                    && self.gets_mail(now) =>
            {
                (self.end, self.is_first_alive, self.asked) = (None, false, 0);
                self.send(now);
            }
            Act::Accept if self.end == Some(End::Accepted) => {}
            Act::Accept if self.is_pending(now) => self.close(End::Accepted),
            Act::Decline | Act::DeclineForGood if self.end == Some(End::Declined) => {}
            Act::Decline | Act::DeclineForGood if self.is_pending(now) => {
                self.is_blocked |= act == Act::DeclineForGood;
                self.close(End::Declined);
            }
            Act::AskToJoin if self.is_first_alive && self.is_pending(now) => {
                if !self.is_asking && self.asked >= 3 {
                    return false;
                }
                self.asked += u32::from(!self.is_asking);
                self.is_asking = true;
            }
            Act::Approve if self.is_asking => self.close(End::LetIn),
            Act::Refuse if self.is_asking => self.is_asking = false,
            Act::AskAgain => self.ask_again(now),
            _ => return false,
        }
        true
    }

    /// Is answered the same whatever becomes of it.
    fn ask_again(&mut self, now: OffsetDateTime) {
        let few_links = self.asked_links.iter().filter(|at| **at > now - Duration::DAY).count() < 3;
        match self.end {
            _ if !self.is_first_alive => {}
            None if now >= self.ends_at && !self.has_renewed && few_links && self.gets_mail(now) => {
                self.send(now);
                self.asked_links.push(now);
                self.has_renewed = true;
            }
            Some(End::Declined) => self.is_blocked = false,
            _ => {}
        }
    }
}

/// One invitation in the product, with everybody it is about.
struct Life<'a> {
    app: &'a TestApp,
    base: Base,
    person: PersonId,
    invitee: Standing,
    other: Standing,
    first_link: [Digest; 1],
}

impl<'a> Life<'a> {
    async fn begin(app: &'a TestApp, clock: &TestClock, number: u64) -> Self {
        let base = app.base.by_clock(clock.of_product());
        let (address, other) = (format!("bo{number}@acme.example"), format!("bo{number}@home.example"));
        let all = roles::list(&base.db, app.cast.acme.id).await.unwrap();
        let viewer: Vec<_> = all.iter().filter(|it| it.kind == RoleKind::Viewer).map(|it| it.id).collect();
        let invitee = Invitee { address: address.parse().unwrap(), name: String::new(), language: None };
        let person = invitations::invite(&base, app.cast.anna.account, &app.cast.acme, invitee, &viewer);
        let person = person.await.unwrap();
        let link: uuid::Uuid = sqlx::query_scalar(
            "select l.link_id from invitation_links l join invitations i using (tenant_id, invitation_id)
             where i.person_id = $1",
        )
        .bind(person.0)
        .fetch_one(&base.db)
        .await
        .unwrap();
        let secret = links::mint_all(&base.db, &[LinkId(link)], base.now()).await.unwrap().remove(0);
        let invitee = standing(&base, &address).await;
        let other = standing(&base, &other).await;
        Self { app, person, invitee, other, first_link: [secret.digest()], base }
    }

    async fn latest(&self) -> InvitationId {
        let id = sqlx::query_scalar(
            "select invitation_id from invitations where person_id = $1 order by created_at desc limit 1",
        );
        InvitationId(id.bind(self.person.0).fetch_one(&self.base.db).await.unwrap())
    }

    /// Whether it was done.
    async fn act(&self, act: Act) -> bool {
        let (base, person) = (&self.base, self.person);
        let (actor, tenant) = (self.app.cast.anna.account, self.app.cast.acme.id);
        let done: Result<(), Refused> = match act {
            Act::Resend => invitations::resend(base, actor, tenant, person).await,
            Act::Replace => invitations::replace_link(base, actor, tenant, person).await,
            Act::Copy => invitations::copy_link(base, actor, tenant, person).await.map(|_| ()),
            Act::Revoke => invitations::revoke(base, actor, tenant, person).await,
            Act::InviteAgain => invitations::invite_again(base, actor, tenant, person).await,
            Act::TakeOver => invitations::take_over(base, actor, tenant, person).await,
            Act::Accept => {
                invitations::accept(base, &self.invitee, &[], self.latest().await, None).await.map(|_| ())
            }
            Act::Decline | Act::DeclineForGood => {
                let declining = Declining { because: None, is_for_good: act == Act::DeclineForGood };
                let latest = self.latest().await;
                invitations::decline(base, &self.invitee, &[], latest, declining).await.map(|_| ())
            }
            Act::AskToJoin => {
                let latest = self.latest().await;
                invitations::ask_to_join(base, &self.other, &self.first_link, latest).await.map(|_| ())
            }
            Act::Approve | Act::Refuse => {
                let request = sqlx::query_scalar(
                    "select join_request_id from join_requests where person_id = $1
                     order by asked_at desc, join_request_id desc limit 1",
                );
                let request: Option<uuid::Uuid> =
                    request.bind(person.0).fetch_optional(&base.db).await.unwrap();
                let Some(request) = request else { return false };
                let request = smarttrackers::ids::JoinRequestId(request);
                if act == Act::Approve {
                    invitations::approve(base, actor, tenant, person, request).await.map(|_| ())
                } else {
                    invitations::refuse(base, actor, tenant, person, request).await.map(|_| ())
                }
            }
            Act::AskAgain => invitations::ask_again(base, self.first_link[0]).await,
        };
        match done {
            Err(Refused::Broken(error)) => panic!("{act:?} is broken: {error}"),
            done => done.is_ok(),
        }
    }

    /// What the database says, as the model would say it.
    async fn is_like(&self, model: &Model) -> bool {
        let row: (OffsetDateTime, Option<String>, i64, i64, bool, bool) = sqlx::query_as(
            "select i.ends_at,
                 case when i.accepted_at is not null and p.account_id = $2 then 'LetIn'
                      when i.accepted_at is not null then 'Accepted'
                      when i.declined_at is not null then 'Declined'
                      when i.revoked_at is not null then 'Revoked' end,
                 (select count(*) from messages m where m.person_id = p.person_id and m.link_id is not null),
                 (select count(*) from join_requests j where j.person_id = p.person_id
                      and j.approved_at is null and j.refused_at is null),
                 p.joined_at is not null,
                 exists (select from invitation_blocks b
                     where b.tenant_id = p.tenant_id and b.address_digest = address_digest(p.tenant_id, $3))
             from people p join invitations i using (tenant_id, person_id)
             where p.person_id = $1 order by i.created_at desc limit 1",
        )
        .bind(self.person.0)
        .bind(self.other.account.id.0)
        .bind(self.invitee.account.address.as_ref().map(EmailAddress::folded))
        .fetch_one(&self.base.db)
        .await
        .unwrap();
        let is_in = matches!(model.end, Some(End::Accepted | End::LetIn));
        let end = model.end.map(|end| format!("{end:?}"));
        let mails = model.mails.len().try_into().unwrap();
        row == (model.ends_at, end, mails, i64::from(model.is_asking), is_in, model.is_blocked)
    }
}

async fn live(app: &TestApp, number: u64) {
    let mut chance = Chance::new(number);
    let clock = TestClock::new();
    clock.stop_at(clock.now());
    let life = Life::begin(app, &clock, number).await;
    let mut model = Model::new(clock.now());
    let mut told = Vec::new();
    for _ in 0..chance.below(5) + 2 {
        let pause = [1, 60, 3_600, 86_400, 20 * 86_400, 30 * 86_400][chance.below(6)];
        let now = clock.now() + Duration::seconds(pause);
        clock.stop_at(now);
        let one = ACTS[chance.below(ACTS.len())];
        if chance.below(4) > 0 {
            let expected = model.act(one, now);
            let done = life.act(one).await;
            told.push(format!("{pause} s later: {one:?} {done}"));
            assert_eq!(done, expected, "sequence {number}: {told:#?}\n{model:#?}");
            assert!(life.is_like(&model).await, "sequence {number}: {told:#?}\n{model:#?}");
            continue;
        }
        // Two at the same moment: as if one had come after the other.
        let other = ACTS[chance.below(ACTS.len())];
        let done = tokio::join!(life.act(one), life.act(other));
        told.push(format!("{pause} s later at once: {one:?} {}, {other:?} {}", done.0, done.1));
        let orders = [(one, other, false), (other, one, true)].map(|(first, second, is_turned)| {
            let mut model = model.clone();
            let (first, second) = (model.act(first, now), model.act(second, now));
            (if is_turned { (second, first) } else { (first, second) }, model)
        });
        let mut fitting = Vec::new();
        for (expected, model) in orders {
            if expected == done && life.is_like(&model).await {
                fitting.push(model);
            }
        }
        assert!(!fitting.is_empty(), "sequence {number}: {told:#?}\n{model:#?}");
        model = fitting.swap_remove(0);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn ten_thousand_lives_go_as_the_model_says() {
    let mut app = TestApp::start().await;
    app.stop_worker().await;
    let app = std::sync::Arc::new(app);
    let lanes = (0..AT_ONCE).map(|lane| {
        let app = app.clone();
        tokio::spawn(async move {
            for number in (lane..SEQUENCES).step_by(AT_ONCE as usize) {
                live(&app, number).await;
                // Plans made while the tables were empty would read all of them.
                if number.is_power_of_two() {
                    app.sql("analyze").await;
                }
            }
        })
    });
    for lane in lanes.collect::<Vec<_>>() {
        if let Err(error) = lane.await {
            std::panic::resume_unwind(error.into_panic());
        }
    }
    let app = std::sync::Arc::into_inner(app).unwrap();
    app.finish_with_mail_waiting().await;
}
