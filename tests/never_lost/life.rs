//! The whole life of an invitation: random acts of several people, of the mail server and of time, at random times, some
//! of them at the same moment, against a plain model of what should become of them.

mod act;
mod model;
mod world;

use smarttrackers::base::Base;
use smarttrackers::email_address::EmailAddress;
use smarttrackers::ids::{InvitationId, JoinRequestId, LinkId, PersonId, TenantId};
use smarttrackers::invitations::{self, Declining, Invitee, Refused};
use smarttrackers::secrets::Digest;
use smarttrackers::sign_in::Standing;
use smarttrackers::tenants::closing;
use smarttrackers::{links, mail, people};
use sqlx::Row as _;
use sqlx::postgres::PgRow;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use self::act::{Act, Address, Role, Who};
use self::model::{End, Model};
use self::world::World;
use crate::bounces::samples::{self, Returned};
use crate::support::{Chance, TestClock, standing};

const SEQUENCES: u64 = 10_000;
/// Each has a product of its own, as what time makes due is done for all invitations there are.
const AT_ONCE: u64 = 4;
/// So many lives later, what they have left in the tables is tidied.
const TIDIED_EVERY: u64 = 128;

/// One invitation in the product, with everybody it is about.
struct Life<'a> {
    world: &'a World,
    base: Base,
    person: PersonId,
    /// By the address that the entry can have.
    invitees: [Standing; 2],
    other: Standing,
    first_link: [Digest; 1],
}

impl<'a> Life<'a> {
    async fn begin(world: &'a World, clock: &TestClock, number: u64) -> Self {
        let base = world.app.base.by_clock(clock.of_product());
        let (anna, acme) = (world.account(Who::Anna), &world.app.cast.acme);
        let addresses = [format!("bo{number}@acme.example"), format!("bob{number}@acme.example")];
        let invitee = Invitee { address: addresses[0].parse().unwrap(), name: String::new(), language: None };
        let person = invitations::invite(&base, anna, acme, invitee, &[world.viewer]).await.unwrap();
        let link: Uuid = sqlx::query_scalar(
            "select l.link_id from invitation_links l join invitations i using (tenant_id, invitation_id)
             where tenant_id = $2 and i.person_id = $1",
        )
        .bind(person.0)
        .bind(acme.id.0)
        .fetch_one(&base.db)
        .await
        .unwrap();
        let secret = links::mint_all(&base.db, &[LinkId(link)], base.now()).await.unwrap().remove(0);
        let invitees = [standing(&base, &addresses[0]).await, standing(&base, &addresses[1]).await];
        let other = standing(&base, &format!("bo{number}@home.example")).await;
        Self { world, person, invitees, other, first_link: [secret.digest()], base }
    }

    fn tenant(&self) -> TenantId {
        self.world.app.cast.acme.id
    }

    async fn latest(&self) -> InvitationId {
        let id = sqlx::query_scalar(
            "select invitation_id from invitations where tenant_id = $2 and person_id = $1
             order by created_at desc limit 1",
        );
        let id = id.bind(self.person.0).bind(self.tenant().0);
        InvitationId(id.fetch_one(&self.base.db).await.unwrap())
    }

    /// Whether it was done.
    async fn act(&self, act: Act) -> bool {
        let (base, world, tenant) = (&self.base, self.world, self.tenant());
        let broken = match act {
            Act::DeactivateAnna | Act::ReactivateAnna | Act::DemoteAnna | Act::PromoteAnna => {
                return self.turn(act).await;
            }
            Act::GiveRole(who, role) => {
                let role = if role == Role::Viewer { world.viewer } else { world.manager };
                let who = world.account(who);
                return match people::change_roles(base, who, tenant, self.person, &[role], false).await {
                    Err(people::Refused::Broken(error)) => panic!("{act:?} is broken: {error}"),
                    done => done.is_ok(),
                };
            }
            Act::Suspend => {
                return closing::suspend(base, world.app.cast.sam, tenant, "unpaid").await.is_ok();
            }
            Act::Reopen => return closing::reopen(base, world.app.cast.sam, tenant).await.is_ok(),
            Act::Bounce(at) => return self.bounce(at).await,
            Act::Mask => invitations::mask_old(base).await.err(),
            Act::Remind => invitations::remind_due(base).await.err(),
            Act::TellExpired => invitations::tell_expired(base).await.err(),
            _ => match self.act_on_invitation(act).await {
                Err(Refused::Broken(error)) => Some(Refused::Broken(error)),
                done => return done.is_ok(),
            },
        };
        assert!(broken.is_none(), "{act:?} is broken: {broken:?}");
        true
    }

    async fn act_on_invitation(&self, act: Act) -> Result<(), Refused> {
        let (base, tenant, person) = (&self.base, self.tenant(), self.person);
        let account = |who| self.world.account(who);
        let standing = |by: Address| &self.invitees[by];
        match act {
            Act::Resend(who) => invitations::resend(base, account(who), tenant, person).await,
            Act::Replace(who) => invitations::replace_link(base, account(who), tenant, person).await,
            Act::Copy(who) => invitations::copy_link(base, account(who), tenant, person).await.map(|_| ()),
            Act::Revoke(who) => invitations::revoke(base, account(who), tenant, person).await,
            Act::InviteAgain(who) => invitations::invite_again(base, account(who), tenant, person).await,
            Act::TakeOver(who) => invitations::take_over(base, account(who), tenant, person).await,
            Act::CorrectAddress(who, to) => {
                let address = self.invitees[to].account.address.clone().unwrap();
                invitations::correct_address(base, account(who), tenant, person, address).await
            }
            Act::Accept(by) => {
                invitations::accept(base, standing(by), &[], self.latest().await, None).await.map(|_| ())
            }
            Act::Decline(by) | Act::DeclineForGood(by) => {
                let declining = Declining { because: None, is_for_good: act == Act::DeclineForGood(by) };
                let latest = self.latest().await;
                invitations::decline(base, standing(by), &[], latest, declining).await.map(|_| ())
            }
            Act::SendNewLink(by) => {
                let latest = self.latest().await;
                invitations::send_new_link(base, standing(by), &[], latest).await.map(|_| ())
            }
            Act::AskToJoin => {
                let latest = self.latest().await;
                invitations::ask_to_join(base, &self.other, &self.first_link, latest).await.map(|_| ())
            }
            Act::Approve(who) | Act::Refuse(who) => {
                let request = sqlx::query_scalar(
                    "select join_request_id from join_requests where person_id = $1
                     order by asked_at desc, join_request_id desc limit 1",
                );
                let request: Option<Uuid> = request.bind(person.0).fetch_optional(&base.db).await?;
                let request = JoinRequestId(request.ok_or(Refused::NotFound)?);
                if act == Act::Approve(who) {
                    invitations::approve(base, account(who), tenant, person, request).await.map(|_| ())
                } else {
                    invitations::refuse(base, account(who), tenant, person, request).await.map(|_| ())
                }
            }
            Act::AskAgain => invitations::ask_again(base, self.first_link[0]).await,
            _ => unreachable!("{act:?} is no act on an invitation"),
        }
    }

    /// Carla decides what Anna is.
    async fn turn(&self, act: Act) -> bool {
        let (base, world, tenant) = (&self.base, self.world, self.tenant());
        let (carla, anna) = (world.carla, world.app.cast.anna.person);
        let done = match act {
            Act::DeactivateAnna => people::deactivate(base, carla, tenant, anna, false).await,
            Act::ReactivateAnna => people::reactivate(base, carla, tenant, anna).await,
            _ => {
                let role = if act == Act::DemoteAnna { world.registrar } else { world.administrator };
                people::change_roles(base, carla, tenant, anna, &[role], false).await
            }
        };
        match done {
            Err(people::Refused::Broken(error)) => panic!("{act:?} is broken: {error}"),
            done => done.is_ok(),
        }
    }

    /// The mail of this moment comes back as undeliverable; all of them where there were several.
    async fn bounce(&self, at: OffsetDateTime) -> bool {
        let ids = sqlx::query_scalar(
            "select message_id from messages where person_id = $1 and link_id is not null and promised_at = $2",
        );
        let ids: Vec<Uuid> = ids.bind(self.person.0).bind(at).fetch_all(&self.base.db).await.unwrap();
        let mut is_news = false;
        for id in ids {
            let message_id = format!("<{id}@localhost>");
            let report = samples::postfix(&Returned { sender: "elsewhere", message_id: &message_id });
            is_news |= mail::take_returned(&self.base, report.as_bytes(), None).await.unwrap();
        }
        is_news
    }

    /// Waits until what was refused before has given its locks back.
    async fn let_go(&self) {
        let busy = "select count(*) from pg_stat_activity where datname = current_database()
            and backend_type = 'client backend' and xact_start is not null and pid <> pg_backend_pid()";
        while self.world.app.count(busy).await > 0 {
            tokio::task::yield_now().await;
        }
    }

    /// What the database says of it.
    async fn stands(&self) -> PgRow {
        let row = sqlx::query(
            "select i.sent_at, i.ends_at,
                 case when i.accepted_at is not null and p.account_id = $2 then 'LetIn'
                      when i.accepted_at is not null then 'Accepted'
                      when i.declined_at is not null then 'Declined'
                      when i.revoked_at is not null then 'Revoked' end as ended,
                 p.joined_at is not null as is_in,
                 p.folded_address,
                 (select array_agg(role_id) from person_roles r
                     where (r.tenant_id, r.person_id) = (p.tenant_id, p.person_id)) = array[$5] as is_viewer,
                 i.offered_roles = array[$5] as is_viewer_offered,
                 p.roles_given_by = $6 as is_given_by_anna,
                 i.inviter_id = $6 as is_invited_by_anna,
                 p.held_at is not null as is_held,
                 (select count(*) from invitation_links l
                     where (l.tenant_id, l.invitation_id) = (i.tenant_id, i.invitation_id)
                         and l.replaced_at is null) as links,
                 i.reminders,
                 i.renewed_at is not null as has_renewed,
                 i.asked_again_at is not null as has_wish,
                 (select count(*) from join_requests j where (j.tenant_id, j.person_id) = (p.tenant_id, p.person_id)
                     and j.approved_at is null and j.refused_at is null) as asking,
                 array(select exists (select from invitation_blocks b
                         where b.tenant_id = p.tenant_id and b.address_digest = address_digest(p.tenant_id, it))
                     from unnest(array[$3, $4]) it) as is_blocked,
                 (select count(*) from messages m
                     where (m.tenant_id, m.person_id) = (p.tenant_id, p.person_id) and m.link_id is not null) as mails,
                 (select count(*) from messages m
                     where (m.tenant_id, m.person_id) = (p.tenant_id, p.person_id) and m.bounced_at is not null) as lost,
                 (select bool_or(m.bounced_at is not null) from messages m
                     where (m.tenant_id, m.person_id) = (p.tenant_id, p.person_id) and m.link_id is not null and m.promised_at = (
                         select max(promised_at) from messages l
                         where (l.tenant_id, l.person_id) = (p.tenant_id, p.person_id) and l.link_id is not null)) as is_last_lost,
                 i.end_told_at is not null as is_end_told,
                 p.masked_at is not null as is_masked,
                 (select suspended_at is not null from tenants t where t.tenant_id = p.tenant_id) as is_closed,
                 (select deactivated_at is null from people a where a.person_id = $7) as is_anna_active,
                 exists (select from person_roles r where r.person_id = $7 and r.role_id = $8) as is_anna_administrator
             from people p join invitations i using (tenant_id, person_id)
             where tenant_id = $9 and p.person_id = $1 order by i.created_at desc limit 1",
        )
        .bind(self.person.0)
        .bind(self.other.account.id.0)
        .bind(self.invitees[0].account.address.as_ref().map(EmailAddress::folded))
        .bind(self.invitees[1].account.address.as_ref().map(EmailAddress::folded))
        .bind(self.world.viewer.0)
        .bind(self.world.account(Who::Anna).0)
        .bind(self.world.app.cast.anna.person.0)
        .bind(self.world.administrator.0)
        .bind(self.tenant().0)
        .fetch_one(&self.base.db);
        row.await.unwrap()
    }

    /// In what the database says something else than the model.
    fn differences(&self, row: &PgRow, model: &Model) -> Vec<&'static str> {
        let ended = model.end.map(|(end, _)| format!("{end:?}"));
        let is_let_in = matches!(model.end, Some((End::LetIn, _)));
        let listed: String = row.get("folded_address");
        let address = if is_let_in { &self.other } else { &self.invitees[model.address] };
        let address = address.account.address.as_ref().map(EmailAddress::folded);
        let is_in = matches!(model.end, Some((End::Accepted | End::LetIn, _)));
        let same = [
            ("sent_at", row.get::<OffsetDateTime, _>("sent_at") == model.sent_at),
            ("ends_at", row.get::<OffsetDateTime, _>("ends_at") == model.ends_at),
            ("ended", row.get::<Option<String>, _>("ended") == ended),
            ("is_in", row.get::<bool, _>("is_in") == is_in),
            ("address", model.is_masked || Some(listed.as_str()) == address),
            ("role", row.get::<bool, _>("is_viewer") == (model.role == Role::Viewer)),
            ("offered", row.get::<bool, _>("is_viewer_offered") == (model.offered == Role::Viewer)),
            ("giver", row.get::<bool, _>("is_given_by_anna") == (model.giver == Who::Anna)),
            ("inviter", row.get::<bool, _>("is_invited_by_anna") == (model.inviter == Who::Anna)),
            ("is_held", row.get::<bool, _>("is_held") == model.is_held),
            ("links", row.get::<i64, _>("links") == model.links),
            ("reminders", row.get::<i32, _>("reminders") == model.reminders),
            ("has_renewed", row.get::<bool, _>("has_renewed") == model.has_renewed),
            ("has_wish", row.get::<bool, _>("has_wish") == model.has_wish),
            ("is_asking", row.get::<i64, _>("asking") == i64::from(model.is_asking)),
            ("is_blocked", row.get::<Vec<bool>, _>("is_blocked") == model.is_blocked),
            ("mails", row.get::<i64, _>("mails") == i64::try_from(model.mails.len()).unwrap()),
            ("lost", row.get::<i64, _>("lost") == model.count_lost()),
            ("is_last_lost", row.get::<bool, _>("is_last_lost") == model.is_last_lost()),
            ("is_end_told", row.get::<bool, _>("is_end_told") == model.is_end_told),
            ("is_masked", row.get::<bool, _>("is_masked") == model.is_masked),
            ("is_closed", row.get::<bool, _>("is_closed") == model.is_closed),
            ("is_anna_active", row.get::<bool, _>("is_anna_active") == model.is_anna_active),
            (
                "is_anna_administrator",
                row.get::<bool, _>("is_anna_administrator") == model.is_anna_administrator,
            ),
        ];
        same.into_iter().filter(|(_, is_same)| !is_same).map(|(what, _)| what).collect()
    }

    /// The next life begins as this one did, and nothing is due of this one any more.
    async fn end(self, model: &Model) {
        for act in model.to_undo() {
            assert!(self.act(act).await, "{act:?}");
        }
        for statement in [
            "update invitations set reminders = 2, end_told_at = coalesce(end_told_at, ends_at)
             where tenant_id = $2 and person_id = $1",
            "update people set masked_at = coalesce(masked_at, created_at) where tenant_id = $2 and person_id = $1",
        ] {
            let done = sqlx::query(statement).bind(self.person.0).bind(self.tenant().0);
            done.execute(&self.world.app.db).await.unwrap();
        }
    }
}

/// An act drawn by chance: mostly on the invitation, sometimes around it.
fn draw(chance: &mut Chance, model: &Model) -> Act {
    let who = if chance.below(3) == 0 { Who::Carla } else { Who::Anna };
    // Mostly by whoever is invited.
    let by = if chance.below(8) == 0 { 1 - model.address } else { model.address };
    let role = if chance.below(3) == 0 { Role::Viewer } else { Role::Manager };
    let acts = [
        Act::Resend(who),
        Act::Replace(who),
        Act::Copy(who),
        Act::Revoke(who),
        Act::InviteAgain(who),
        Act::TakeOver(who),
        Act::CorrectAddress(who, 1 - model.address),
        Act::GiveRole(who, role),
        Act::Approve(who),
        Act::Refuse(who),
        Act::Accept(by),
        Act::Decline(by),
        Act::DeclineForGood(by),
        Act::SendNewLink(by),
        Act::AskToJoin,
        Act::AskAgain,
        Act::AskAgain,
        Act::Bounce(model.last_mailed_at()),
        Act::Remind,
        Act::Remind,
        Act::TellExpired,
        Act::Mask,
    ];
    let around = [
        Act::DeactivateAnna,
        Act::DeactivateAnna,
        Act::ReactivateAnna,
        Act::DemoteAnna,
        Act::PromoteAnna,
        Act::Suspend,
        Act::Reopen,
    ];
    if chance.below(5) == 0 { around[chance.below(around.len())] } else { acts[chance.below(acts.len())] }
}

async fn live(world: &World, number: u64) {
    let mut chance = Chance::new(number);
    let clock = TestClock::new();
    clock.stop_at(clock.now());
    let life = Life::begin(world, &clock, number).await;
    let mut model = Model::new(clock.now());
    let mut told = Vec::new();
    for _ in 0..chance.below(5) + 2 {
        let pause = [1, 60, 3_600, 86_400, 7 * 86_400, 20 * 86_400, 30 * 86_400, 100 * 86_400];
        let pause = pause[chance.below(pause.len())];
        let now = clock.now() + Duration::seconds(pause);
        clock.stop_at(now);
        let one = draw(&mut chance, &model);
        if chance.below(4) > 0 {
            let expected = model.act(one, now);
            if one.gives_way() {
                life.let_go().await;
            }
            let done = life.act(one).await;
            told.push(format!("{pause} s later: {one:?} {done}"));
            assert_eq!(done, expected, "sequence {number}: {told:#?}\n{model:#?}");
            let differences = life.differences(&life.stands().await, &model);
            assert!(differences.is_empty(), "sequence {number}: {differences:?} {told:#?}\n{model:#?}");
            continue;
        }
        // Two at the same moment: as if one had come after the other.
        let other = draw(&mut chance, &model);
        let done = tokio::join!(life.act(one), life.act(other));
        told.push(format!("{pause} s later at once: {one:?} {}, {other:?} {}", done.0, done.1));
        let stands = life.stands().await;
        let mut misfits = Vec::new();
        let mut fitting = None;
        for (expected, after) in orders(&model, one, other, now) {
            match life.differences(&stands, &after) {
                same if same.is_empty() && expected == done => fitting = fitting.or(Some(after)),
                differences => misfits.push((expected, differences)),
            }
        }
        model = fitting.unwrap_or_else(|| panic!("sequence {number}: {misfits:?} {told:#?}\n{model:#?}"));
    }
    life.end(&model).await;
}

/// What may become of two acts at the same moment.
fn orders(model: &Model, one: Act, other: Act, now: OffsetDateTime) -> Vec<((bool, bool), Model)> {
    let mut orders = Vec::new();
    for (first, second, is_turned) in [(one, other, false), (other, one, true)] {
        let mut after_both = model.clone();
        let done = (after_both.act(first, now), after_both.act(second, now));
        orders.push((if is_turned { (done.1, done.0) } else { done }, after_both));
        // Only the first, and what comes of the second then.
        let alone = match first {
            _ if second.gives_way() => Some(true),
            Act::CorrectAddress(..) if second.is_of_invitation() => Some(false),
            _ => None,
        };
        if let Some(second) = alone {
            let mut after_first = model.clone();
            let done = (after_first.act(first, now), second);
            orders.push((if is_turned { (done.1, done.0) } else { done }, after_first));
        }
    }
    orders
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn ten_thousand_lives_go_as_the_model_says() {
    let mut lanes = Vec::new();
    for lane in 0..AT_ONCE {
        let world = World::begin().await;
        lanes.push(tokio::spawn(async move {
            for number in (lane..SEQUENCES).step_by(AT_ONCE as usize) {
                live(&world, number).await;
                // Nothing else tidies here, and plans made while the tables were empty would read all of them.
                if (number / AT_ONCE).is_multiple_of(TIDIED_EVERY) {
                    world.app.sql("vacuum analyze").await;
                }
            }
            world
        }));
    }
    for lane in lanes {
        match lane.await {
            Ok(world) => world.app.finish_with_mail_waiting().await,
            Err(error) => std::panic::resume_unwind(error.into_panic()),
        }
    }
}
