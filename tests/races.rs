//! Things that happen at once, on real connections: whatever the order, the promises hold.

use std::time::Duration;

use smarttrackers::ids::PersonId;
use smarttrackers::invitations::{self, Invitee, Refused};
use smarttrackers::roles::{self, Role, RoleKind};
use smarttrackers::secrets::Secret;
use smarttrackers::sign_in::{Account, Standing};
use smarttrackers::{erasure, people};
use sqlx::Connection as _;

use crate::support::{ANNA, SAM, TestApp, add_person};

const BO: &str = "bo@acme.example";
/// Often enough that both orders happen.
const ROUNDS: usize = 15;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_accepts_at_once_make_one_membership() {
    let mut app = TestApp::start().await;
    for round in 0..ROUNDS {
        let address = format!("bo{round}@acme.example");
        app.invite(&address, "Viewer").await;
        let path = format!("/invitations/{}/answer", app.invitation_of(&address).await);
        let (mut one, mut two) = (app.signed_in(&address).await, app.signed_in(&address).await);
        let answers =
            tokio::join!(one.post(&path, &[("answer", "accept")]), two.post(&path, &[("answer", "accept")]),);
        for answer in [answers.0, answers.1] {
            assert_eq!((answer.status, answer.leads_to().as_str()), (303, "/t/acme/measurements"));
        }
    }
    let rounds = i64::try_from(ROUNDS).unwrap();
    let accepted = "select count(*) from audit_entries where act = 'invitation_accepted'";
    assert_eq!(app.count(accepted).await, 3 + rounds, "each is accepted once");
    let told =
        "select (select count(*) from messages where kind = 'accepted') + (select count(*) from tidings)";
    assert_eq!(app.count(told).await, 3 + rounds);
    app.finish().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_accept_and_revoke_at_once_exactly_one_wins() {
    let app = TestApp::start().await;
    let mut anna = app.signed_in(ANNA).await;
    let mut accepted = 0;
    for round in 0..ROUNDS {
        let address = format!("bo{round}@acme.example");
        add_person(&mut anna, "acme", &address, "Viewer").await;
        let path = format!("/invitations/{}/answer", app.invitation_of(&address).await);
        let revoke = format!("{}/revoke", app.page_of(&address).await);
        let mut bo = app.signed_in(&address).await;
        // The other one gets a start now and then, so that both come first sometimes.
        let head_start = Duration::from_millis(3);
        let (answered, revoked) = tokio::join!(
            async {
                if round % 3 == 1 {
                    tokio::time::sleep(head_start).await;
                }
                bo.post(&path, &[("answer", "accept")]).await.status
            },
            async {
                if round % 3 == 2 {
                    tokio::time::sleep(head_start).await;
                }
                anna.post(&revoke, &[]).await.status
            },
        );
        assert!(matches!((answered, revoked), (303, 409) | (410, 303)), "{answered} and {revoked}");
        accepted += i64::from(answered == 303);
    }
    let joined = "select count(*) from people where joined_at is not null";
    assert_eq!(app.count(joined).await, 3 + accepted);
    let revoked = "select count(*) from invitations where revoked_at is not null";
    assert_eq!(app.count(revoked).await, i64::try_from(ROUNDS).unwrap() - accepted);
    app.finish().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_administrators_who_demote_each_other_at_once_leave_one() {
    let mut app = TestApp::start().await;
    app.visit_of(SAM, "acme").await;
    let mut sam = app.signed_in(SAM).await;
    add_person(&mut sam, "acme", BO, "Administrator").await;
    let mut bo = app.signed_in(BO).await;
    bo.click("Accept").await;
    app.settle().await;
    let (base, cast) = (&app.base, &app.cast);
    let acme = cast.acme.id;
    let bo: (uuid::Uuid, uuid::Uuid) =
        sqlx::query_as("select person_id, account_id from people where folded_address = $1")
            .bind(BO)
            .fetch_one(&app.db)
            .await
            .unwrap();
    let (bo_person, bo_account) = (smarttrackers::ids::PersonId(bo.0), smarttrackers::ids::AccountId(bo.1));
    let all = roles::list(&app.db, acme).await.unwrap();
    let of_kind = |kind: RoleKind| [all.iter().find(|role| role.kind == kind).unwrap().id];
    let (administrator, viewer) = (of_kind(RoleKind::Administrator), of_kind(RoleKind::Viewer));
    for round in 0..40 {
        let results = if round % 2 == 0 {
            tokio::join!(
                people::change_roles(base, cast.anna.account, acme, bo_person, &viewer, false),
                people::change_roles(base, bo_account, acme, cast.anna.person, &viewer, false),
            )
        } else {
            tokio::join!(
                people::deactivate(base, cast.anna.account, acme, bo_person, false),
                people::deactivate(base, bo_account, acme, cast.anna.person, false),
            )
        };
        // Whoever came second is no administrator any more, and may not.
        let done = usize::from(results.0.is_ok()) + usize::from(results.1.is_ok());
        assert_eq!(done, 1, "{results:?}");
        assert_eq!(administrators(&app).await, 1);
        for person in [cast.anna.person, bo_person] {
            people::change_roles(base, cast.sam, acme, person, &administrator, false).await.unwrap();
            let _ = people::reactivate(base, cast.sam, acme, person).await;
        }
        assert_eq!(administrators(&app).await, 2);
    }
    app.finish().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_administrators_who_step_down_at_once_leave_one() {
    let app = TestApp::start().await;
    app.visit_of(SAM, "acme").await;
    let mut sam = app.signed_in(SAM).await;
    add_person(&mut sam, "acme", BO, "Administrator").await;
    let mut bo = app.signed_in(BO).await;
    bo.click("Accept").await;
    let mut anna = app.signed_in(ANNA).await;
    let all = roles::list(&app.db, app.cast.acme.id).await.unwrap();
    let id = |kind: RoleKind| all.iter().find(|role: &&Role| role.kind == kind).unwrap().id.to_string();
    let (administrator, viewer) = (id(RoleKind::Administrator), id(RoleKind::Viewer));
    let (anna_roles, bo_roles) =
        (format!("{}/roles", app.page_of(ANNA).await), format!("{}/roles", app.page_of(BO).await));
    for _ in 0..ROUNDS {
        let fields = [("roles", viewer.as_str()), ("confirmed", "yes")];
        let (one, two) = tokio::join!(anna.post(&anna_roles, &fields), bo.post(&bo_roles, &fields));
        assert!(matches!((one.status, two.status), (303, 409) | (409, 303)), "{one:?} {two:?}");
        assert_eq!(administrators(&app).await, 1);
        for path in [&anna_roles, &bo_roles] {
            assert_eq!(sam.post(path, &[("roles", &administrator)]).await.status, 303);
        }
    }
    app.finish().await;
}

async fn administrators(app: &TestApp) -> i64 {
    app.count(
        "select count(*) from people p
         join person_roles pr using (tenant_id, person_id) join roles r using (tenant_id, role_id)
         join tenants t using (tenant_id)
         where t.slug = 'acme' and r.kind = 'administrator'
           and p.joined_at is not null and p.deactivated_at is null",
    )
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_two_invites_of_one_address_at_once_one_makes_the_person_and_one_is_told() {
    let app = TestApp::start().await;
    app.visit_of(SAM, "acme").await;
    let (mut anna, mut sam) = (app.signed_in(ANNA).await, app.signed_in(SAM).await);
    let all = roles::list(&app.db, app.cast.acme.id).await.unwrap();
    let viewer = all.iter().find(|role| role.kind == RoleKind::Viewer).unwrap().id.to_string();
    for round in 0..ROUNDS {
        let (lower, upper) = (format!("bo{round}@acme.example"), format!("BO{round}@Acme.Example"));
        let path = "/t/acme/settings/people";
        let one = [("email", lower.as_str()), ("roles", &viewer)];
        let two = [("email", upper.as_str()), ("roles", &viewer)];
        let (one, two) = tokio::join!(anna.post(path, &one), sam.post(path, &two));
        let told = match (one.status, two.status) {
            (303, 422) => two.page(),
            (422, 303) => one.page(),
            other => panic!("{other:?}"),
        };
        assert_eq!(told.complaint("email").unwrap(), "This address is already in the list of Acme.");
    }
    let rounds = i64::try_from(ROUNDS).unwrap();
    assert_eq!(app.count("select count(*) from people where folded_address like 'bo%'").await, rounds);
    assert_eq!(app.count("select count(*) from messages where to_address ilike 'bo%'").await, rounds);
    app.finish().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_resends_at_once_send_two_mails_whose_links_are_both_good() {
    let mut app = TestApp::start().await;
    app.invite(BO, "Viewer").await;
    let resend = format!("{}/resend", app.page_of(BO).await);
    app.visit_of(SAM, "acme").await;
    let (mut anna, mut sam) = (app.signed_in(ANNA).await, app.signed_in(SAM).await);
    let (one, two) = tokio::join!(anna.post(&resend, &[]), sam.post(&resend, &[]));
    assert_eq!((one.status, two.status), (303, 303));
    assert_eq!(app.count_mails_to(BO).await, 3);
    for mail in app.mailbox.messages_to(BO) {
        let mut bo = app.visitor();
        bo.open(&mail.link("Accept invitation").unwrap()).await;
        bo.must_see("Anna de Vries invites you to Acme");
    }
    app.finish().await;
}

#[tokio::test]
async fn who_comes_while_somebody_changes_them_comes_in_all_the_same() {
    let mut app = TestApp::start().await;
    let link = app.invite(BO, "Viewer").await;
    let (mut anna, mut bo) = (app.signed_in(ANNA).await, app.visitor());
    app.clock.advance(time::Duration::hours(2));
    let mut changing = app.db.begin().await.unwrap();
    sqlx::query("select from people for update").execute(&mut *changing).await.unwrap();
    anna.open("/t/acme/measurements").await;
    anna.must_get(200);
    // When it was opened is written in vain.
    bo.open(&link).await;
    bo.must_be_at("/login");
    changing.rollback().await.unwrap();
    app.finish().await;
}

#[tokio::test]
async fn the_latest_invitation_counts_also_where_another_clock_made_the_one_before() {
    let mut app = TestApp::start().await;
    app.invite(BO, "Viewer").await;
    app.sql("update invitations set revoked_at = now(), created_at = created_at + interval '1 hour' where accepted_at is null")
        .await;
    let bo: PersonId = app.page_of(BO).await.rsplit('/').next().unwrap().parse().unwrap();
    invitations::invite_again(&app.base, app.cast.anna.account, app.cast.acme.id, bo).await.unwrap();
    let link = app.link_to(BO).await;
    app.account_at_provider(BO);
    let mut visitor = app.visitor();
    visitor.open(&link).await;
    visitor.sign_in(BO).await;
    visitor.click("Accept").await;
    visitor.must_be_at("/t/acme/measurements");
    app.finish().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn an_invitee_who_asks_twice_at_once_renews_once() {
    let mut app = TestApp::start().await;
    let link = app.invite(BO, "Viewer").await;
    app.clock.advance(time::Duration::days(31));
    let path = link.replace(&app.url, "");
    let (mut one, mut two) = (app.visitor(), app.visitor());
    let answers = tokio::join!(one.post(&path, &[]), two.post(&path, &[]));
    assert_eq!((answers.0.status, answers.1.status), (303, 303));
    assert_eq!(app.count_mails_to(BO).await, 2);
    app.finish().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn an_accept_waits_for_a_change_of_roles_and_looks_again() {
    let mut app = TestApp::start().await;
    app.invite(BO, "Viewer").await;
    let standing = standing(&app, BO).await;
    let offers = invitations::find_offers(&app.base, &standing, &[]).await.unwrap();
    let invitation = offers[0].0.invitation.id;
    // Somebody holds the invitation's row, in the middle of revoking it.
    let mut connection = app.db.acquire().await.unwrap();
    let mut revoking = connection.begin().await.unwrap();
    sqlx::query("update invitations set revoked_at = now() where invitation_id = $1")
        .bind(invitation.0)
        .execute(&mut *revoking)
        .await
        .unwrap();
    let base = app.base.clone();
    let accepting =
        tokio::spawn(async move { invitations::accept(&base, &standing, &[], invitation, None).await });
    tokio::time::sleep(Duration::from_millis(100)).await;
    assert!(!accepting.is_finished(), "it waits for the row");
    revoking.commit().await.unwrap();
    drop(connection);
    assert!(matches!(accepting.await.unwrap(), Err(Refused::NotNow(_))));
    app.finish().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn who_lost_their_role_a_moment_ago_invites_nobody() {
    let app = TestApp::start().await;
    let all = roles::list(&app.db, app.cast.acme.id).await.unwrap();
    let invitee = Invitee { address: BO.parse().unwrap(), name: String::new(), language: None };
    let viewer = all.iter().find(|role| role.kind == RoleKind::Viewer).unwrap().id;
    let vera = app.cast.vera.account;
    let refused = invitations::invite(&app.base, vera, &app.cast.acme, invitee, &[viewer]).await;
    assert!(matches!(refused, Err(Refused::Forbidden)));
    assert_eq!(app.count("select count(*) from people where folded_address like 'bo%'").await, 0);
    app.finish().await;
}

#[tokio::test]
async fn who_was_erased_a_moment_ago_is_let_in_nowhere_and_asks_for_nothing() {
    let mut app = TestApp::start().await;
    let link = app.invite("new@acme.example", "Viewer").await;
    app.invite(BO, "Viewer").await;
    let standing = standing(&app, BO).await;
    let offers = invitations::find_offers(&app.base, &standing, &[]).await.unwrap();
    let own = offers[0].0.invitation.id;
    let held = [link.rsplit('/').next().unwrap().parse::<Secret>().unwrap().digest()];
    let others = invitations::find_offers(&app.base, &standing, &held).await.unwrap();
    let others = others.iter().map(|(offer, _)| offer.invitation.id).find(|id| *id != own).unwrap();
    erasure::erase(&app.base, app.cast.sam, standing.account.id).await.unwrap();
    // Their requests were under way, with what they were then.
    let accepted = invitations::accept(&app.base, &standing, &[], own, None).await;
    assert!(matches!(accepted, Err(Refused::NotFound)), "{accepted:?}");
    let asked = invitations::ask_to_join(&app.base, &standing, &held, others).await;
    assert!(matches!(asked, Err(Refused::NotFound)), "{asked:?}");
    assert_eq!(app.columns_with(&["Bo Tester"]).await, Vec::<String>::new());
    app.finish().await;
}

async fn standing(app: &TestApp, address: &str) -> Standing {
    app.signed_in(address).await;
    let (id, name): (uuid::Uuid, String) =
        sqlx::query_as("select account_id, name from accounts where folded_address = $1")
            .bind(address)
            .fetch_one(&app.db)
            .await
            .unwrap();
    let account = Account {
        id: smarttrackers::ids::AccountId(id),
        address: Some(address.parse().unwrap()),
        name,
        language: None,
        is_superadmin: false,
        wants_digests: true,
    };
    let verified_address = Some(address.to_owned());
    Standing {
        account,
        verified_address,
        memberships: Vec::new(),
        asked_tenant: None,
        visit: None,
        renamed_to: None,
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_mail_that_comes_back_while_its_invitation_is_revoked_leaves_the_person_revoked() {
    let mut app = TestApp::start().await;
    app.invite(BO, "Viewer").await;
    app.settle().await;
    let mut connection = app.db.acquire().await.unwrap();
    let mut revoking = connection.begin().await.unwrap();
    let revoke = "update invitations set revoked_at = now() from people p
                  where p.person_id = invitations.person_id and p.folded_address = $1";
    sqlx::query(revoke).bind(BO).execute(&mut *revoking).await.unwrap();
    let db = app.db.clone();
    let coming_back = tokio::spawn(async move {
        let given_up = "update messages set sent_at = null, given_up_at = now() where to_address = $1 and link_id is not null";
        sqlx::query(given_up).bind(BO).execute(&db).await.unwrap().rows_affected()
    });
    tokio::time::sleep(Duration::from_millis(200)).await;
    assert!(!coming_back.is_finished(), "it waits for the person");
    revoking.commit().await.unwrap();
    drop(connection);
    assert_eq!(coming_back.await.unwrap(), 1);
    let status = "select status::text from people where folded_address = $1";
    let status: String = sqlx::query_scalar(status).bind(BO).fetch_one(&app.db).await.unwrap();
    assert_eq!(status, "revoked");
    app.finish().await;
}
