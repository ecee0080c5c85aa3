//! The tables `accounts`, `sign_in_attempts`, `logout_tokens` and `kept_forms`, and the one statement that tells who makes a request.

use serde::Deserialize;
use sqlx::types::Json;
use sqlx::{PgConnection, PgExecutor, PgPool};
use time::{Duration, OffsetDateTime};

use super::account::{Account, Membership, Standing, Vouched};
use super::fresh::KeptForm;
use super::provider::Wish;
use crate::email_address::EmailAddress;
use crate::ids::{AccountId, KeptFormId, PersonId, SessionId};
use crate::language::Language;
use crate::mentions::Mentions;
use crate::roles::{Role, StoredRole};
use crate::secrets::Digest;
use crate::sessions::Current;
use crate::tenants::{Closure, Tenant};
use crate::visits::LiveVisit;

/// What only this browser may bring back from the provider.
#[derive(Clone, Debug)]
pub(super) struct Attempt {
    pub nonce: String,
    pub verifier: String,
    pub way_back: String,
    pub wish: Wish,
    pub started_at: OffsetDateTime,
}

/// Whom a logout token names, or a sign-in is of: an identity of the provider, or a session of its own.
#[derive(Clone, Copy, Debug)]
pub(super) struct Named {
    pub subject: Option<Digest>,
    pub provider_session: Option<Digest>,
}

impl Named {
    pub(super) fn new(subject: Option<&str>, provider_session: Option<&str>) -> Self {
        Self { subject: subject.map(Digest::of), provider_session: provider_session.map(Digest::of) }
    }
}

pub(super) async fn insert_attempt(
    db: &PgPool,
    state: Digest,
    browser: Digest,
    attempt: &Attempt,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into sign_in_attempts
             (state_digest, browser_digest, nonce, verifier, way_back, wants_second_factor, max_age_seconds, started_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        state.as_slice(),
        browser.as_slice(),
        attempt.nonce,
        attempt.verifier,
        attempt.way_back,
        attempt.wish.second_factor,
        attempt.wish.max_age.and_then(|max_age| i32::try_from(max_age.whole_seconds()).ok()),
        attempt.started_at,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Takes an attempt away, so that nobody uses it twice; gives also the number of the last logout token so far.
pub(super) async fn take_attempt(
    db: &PgPool,
    state: Digest,
    browser: Digest,
) -> sqlx::Result<Option<(Attempt, i64)>> {
    let row = sqlx::query!(
        r#"delete from sign_in_attempts where state_digest = $1 and browser_digest = $2
           returning nonce, verifier, way_back, wants_second_factor, max_age_seconds, started_at,
               (select coalesce(max(number), 0) from logout_tokens) as "last_logout!""#,
        state.as_slice(),
        browser.as_slice(),
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(|row| {
        let attempt = Attempt {
            nonce: row.nonce,
            verifier: row.verifier,
            way_back: row.way_back,
            wish: Wish {
                second_factor: row.wants_second_factor,
                max_age: row.max_age_seconds.map(|seconds| Duration::seconds(seconds.into())),
            },
            started_at: row.started_at,
        };
        (attempt, row.last_logout)
    }))
}

pub(super) async fn delete_attempts(db: &PgPool, started_before: OffsetDateTime) -> sqlx::Result<()> {
    sqlx::query!("delete from sign_in_attempts where started_at < $1", started_before).execute(db).await?;
    Ok(())
}

/// A logout and the sign-ins that it may concern take turns until the end of the transaction; sign-ins among themselves do not.
pub(super) async fn take_turn_to_end(tx: &mut PgConnection, named: Named) -> sqlx::Result<()> {
    // Whoever has both ends a session of the provider.
    let key = named.provider_session.or(named.subject).map(key_of);
    sqlx::query!("select pg_advisory_xact_lock($1)", key).execute(tx).await?;
    Ok(())
}

/// See [`take_turn_to_end`].
pub(super) async fn take_turn_to_enter(tx: &mut PgConnection, named: Named) -> sqlx::Result<()> {
    for key in named.provider_session.into_iter().chain(named.subject).map(key_of) {
        sqlx::query!("select pg_advisory_xact_lock_shared($1)", key).execute(&mut *tx).await?;
    }
    Ok(())
}

fn key_of(Digest([a, b, c, d, e, f, g, h, ..]): Digest) -> i64 {
    i64::from_be_bytes([a, b, c, d, e, f, g, h])
}

/// False when it is there already.
pub(super) async fn insert_logout_token(
    db: impl PgExecutor<'_>,
    jti: Digest,
    named: Named,
    ends_at: OffsetDateTime,
) -> sqlx::Result<bool> {
    let inserted = sqlx::query!(
        "insert into logout_tokens (jti_digest, subject_digest, provider_session_digest, ends_at)
         values ($1, $2, $3, $4) on conflict on constraint logout_tokens_pkey do nothing",
        jti.as_slice(),
        named.subject.as_ref().map(Digest::as_slice),
        named.provider_session.as_ref().map(Digest::as_slice),
        ends_at,
    )
    .execute(db)
    .await?;
    Ok(inserted.rows_affected() == 1)
}

/// Whether a logout token that came after this one would have ended a session of whom these are.
pub(super) async fn is_ended_since(
    db: impl PgExecutor<'_>,
    last_logout: i64,
    named: Named,
) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select exists (
               select from logout_tokens where number > $1
                   and (subject_digest = $2 or subject_digest is null)
                   and (provider_session_digest = $3 or provider_session_digest is null)
                   and num_nonnulls(subject_digest, provider_session_digest) > 0) as "is_ended!""#,
        last_logout,
        named.subject.as_ref().map(Digest::as_slice),
        named.provider_session.as_ref().map(Digest::as_slice),
    )
    .fetch_one(db)
    .await
}

pub(super) async fn delete_logout_tokens(db: &PgPool, now: OffsetDateTime) -> sqlx::Result<()> {
    sqlx::query!("delete from logout_tokens where ends_at <= $1", now).execute(db).await?;
    Ok(())
}

/// Beside the latest others of this account; what it kept before them is gone.
pub(super) async fn insert_kept_form(
    db: &PgPool,
    id: KeptFormId,
    account: AccountId,
    form: &KeptForm,
    others: i64,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "with older as (
             delete from kept_forms where kept_form_id in (
                 select kept_form_id from kept_forms where account_id = $2
                 order by kept_at desc, kept_form_id desc offset $6))
         insert into kept_forms (kept_form_id, account_id, path, fields, kept_at) values ($1, $2, $3, $4, $5)",
        id as _,
        account as _,
        form.path,
        Json(&form.fields) as _,
        now,
        others,
    )
    .execute(db)
    .await?;
    Ok(())
}

pub(super) async fn find_kept_form(
    db: &PgPool,
    id: KeptFormId,
    account: AccountId,
    since: OffsetDateTime,
) -> sqlx::Result<Option<KeptForm>> {
    let row = sqlx::query!(
        r#"select path, fields as "fields: Json<Vec<(String, String)>>" from kept_forms
           where kept_form_id = $1 and account_id = $2 and kept_at > $3"#,
        id as _,
        account as _,
        since,
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(|row| KeptForm { path: row.path, fields: row.fields.0 }))
}

pub(super) async fn delete_kept_forms(db: &PgPool, kept_before: OffsetDateTime) -> sqlx::Result<()> {
    sqlx::query!("delete from kept_forms where kept_at <= $1", kept_before).execute(db).await?;
    Ok(())
}

/// The account of an identity, made or refreshed. Only issuer and subject find it.
pub(super) async fn save_account(
    db: impl PgExecutor<'_>,
    vouched: &Vouched,
    now: OffsetDateTime,
) -> sqlx::Result<AccountId> {
    sqlx::query_scalar!(
        r#"insert into accounts
               (account_id, issuer, subject, email_address, folded_address, name, created_at, signed_in_at,
                second_factor_at)
           values ($1, $2, $3, $4, $5, $6, $7, $7, case when $8 then $7::timestamptz end)
           on conflict on constraint accounts_identity do update set
               email_address = excluded.email_address, folded_address = excluded.folded_address,
               name = excluded.name, signed_in_at = excluded.signed_in_at,
               second_factor_at = coalesce(excluded.second_factor_at, accounts.second_factor_at)
           returning account_id as "account_id: AccountId""#,
        AccountId::new(now) as _,
        vouched.issuer,
        vouched.subject,
        vouched.address.as_ref().map(EmailAddress::as_typed),
        vouched.address.as_ref().map(EmailAddress::folded),
        vouched.name,
        now,
        vouched.has_second_factor,
    )
    .fetch_one(db)
    .await
}

pub(super) async fn update_language(
    db: impl PgExecutor<'_>,
    account: AccountId,
    language: Language,
    is_only_default: bool,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update accounts set language = $2 where account_id = $1 and (language is null or not $3)",
        account as _,
        language.tag(),
        is_only_default,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// A membership as the database writes it in JSON.
#[derive(Debug, Deserialize)]
struct StoredMembership {
    #[serde(flatten)]
    tenant: Tenant,
    person_id: PersonId,
    roles: Vec<StoredRole>,
    #[serde(with = "time::serde::rfc3339::option")]
    deactivated_at: Option<OffsetDateTime>,
    #[serde(with = "time::serde::rfc3339::option")]
    second_factor_required_at: Option<OffsetDateTime>,
    #[serde(with = "time::serde::rfc3339::option")]
    last_seen_at: Option<OffsetDateTime>,
    is_known_to_session: bool,
    #[serde(flatten)]
    closure: Closure,
}

impl From<StoredMembership> for Membership {
    fn from(stored: StoredMembership) -> Self {
        Self {
            tenant: stored.tenant,
            person: stored.person_id,
            roles: stored.roles.into_iter().map(Role::from).collect(),
            deactivated_at: stored.deactivated_at,
            second_factor_required_at: stored.second_factor_required_at,
            last_seen_at: stored.last_seen_at,
            is_known_to_session: stored.is_known_to_session,
            closure: stored.closure,
        }
    }
}

/// Session, account, memberships with their roles, and the tenant asked for: one round trip.
pub(super) async fn find_signed_in(
    db: &PgPool,
    session: Digest,
    asked_slug: Option<&str>,
    now: OffsetDateTime,
) -> sqlx::Result<Option<(Current, Standing)>> {
    let row = sqlx::query!(
        r#"select a.account_id as "account_id: AccountId", a.email_address, a.folded_address, a.name, a.language,
               s.verified_address, s.session_id as "session_id: SessionId", s.seen_at, s.authenticated_at,
               s.second_factor_at, not exists (
                   select from digest_turns d where d.account_id = a.account_id and d.off_at is not null)
                   as "wants_digests!",
               exists (select from superadmins where account_id = a.account_id) as "is_superadmin!",
               (select jsonb_build_object('tenant_id', tenant_id, 'slug', slug, 'name', name, 'language', language)
                from tenants where slug = $2) as "asked_tenant: Json<Tenant>",
               (select jsonb_build_object('visit_id', v.visit_id, 'ends_at', v.ends_at, 'acting_at', v.acting_at)
                from tenants t join visits v on v.tenant_id = t.tenant_id
                where t.slug = $2 and v.account_id = a.account_id and v.left_at is null and v.ends_at > $3
                order by v.asked_at desc limit 1) as "visit: Json<LiveVisit>",
               (select t.slug from former_slugs f join tenants t on t.tenant_id = f.tenant_id
                where f.slug = $2) as renamed_to,
               (select coalesce(jsonb_agg(jsonb_build_object(
                           'tenant_id', t.tenant_id, 'slug', t.slug, 'name', t.name, 'language', t.language,
                           'person_id', p.person_id, 'deactivated_at', p.deactivated_at,
                           'second_factor_required_at', t.second_factor_required_at,
                           'last_seen_at', p.last_seen_at,
                           'is_known_to_session', t.tenant_id = any(s.tenants),
                           'suspended_at', t.suspended_at, 'deletion_due_at', t.deletion_due_at,
                           'roles', (
                               select coalesce(jsonb_agg(jsonb_build_object(
                                   'role_id', r.role_id, 'kind', r.kind, 'name', r.name,
                                   'permissions', r.permissions)), '[]'::jsonb)
                               from person_roles pr
                               join roles r on r.tenant_id = pr.tenant_id and r.role_id = pr.role_id
                               where pr.tenant_id = p.tenant_id and pr.person_id = p.person_id)
                       ) order by t.name, t.slug), '[]'::jsonb)
                from people p join tenants t on t.tenant_id = p.tenant_id
                where p.account_id = a.account_id) as "memberships!: Json<Vec<StoredMembership>>"
           from sessions s join accounts a on a.account_id = s.account_id
           where (s.session_digest = $1 or s.former_digest = $1 and s.former_until > $3)
             and s.ends_at > $3 and a.erased_at is null"#,
        session.as_slice(),
        asked_slug,
        now,
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(|row| {
        let address = row.email_address.zip(row.folded_address);
        let account = Account {
            id: row.account_id,
            address: address.map(|(typed, folded)| EmailAddress::from_stored(typed, folded)),
            name: row.name,
            language: row.language.as_deref().and_then(Language::from_tag),
            is_superadmin: row.is_superadmin,
            wants_digests: row.wants_digests,
        };
        let standing = Standing {
            account,
            verified_address: row.verified_address,
            memberships: row.memberships.0.into_iter().map(Membership::from).collect(),
            visit: row.visit.filter(|_| row.is_superadmin).map(|visit| visit.0),
            renamed_to: row.renamed_to,
            asked_tenant: row.is_superadmin.then(|| row.asked_tenant.map(|tenant| tenant.0)).flatten(),
        };
        let current = Current {
            id: row.session_id,
            seen_at: row.seen_at,
            authenticated_at: row.authenticated_at,
            has_second_factor: row.second_factor_at.is_some(),
        };
        (current, standing)
    }))
}

pub(super) async fn lock_account(
    db: impl PgExecutor<'_>,
    account: AccountId,
) -> sqlx::Result<Option<Option<EmailAddress>>> {
    let row = sqlx::query!(
        "select email_address, folded_address from accounts where account_id = $1 and erased_at is null for update",
        account as _,
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(|row| {
        let address = row.email_address.zip(row.folded_address);
        address.map(|(typed, folded)| EmailAddress::from_stored(typed, folded))
    }))
}

pub(super) async fn share_account(db: impl PgExecutor<'_>, account: AccountId) -> sqlx::Result<bool> {
    let row = sqlx::query!(
        "select from accounts where account_id = $1 and erased_at is null for key share",
        account as _,
    );
    Ok(row.fetch_optional(db).await?.is_some())
}

pub(super) async fn erase_account(
    db: impl PgExecutor<'_>,
    account: AccountId,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "with forgotten as (delete from kept_forms where account_id = $1)
         update accounts set issuer = '', subject = account_id::text, email_address = null, folded_address = null,
             name = '', language = null, second_factor_at = null, erased_at = $2
         where account_id = $1",
        account as _,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

pub(super) async fn erase_mentions(db: &mut PgConnection, mentions: &Mentions) -> sqlx::Result<()> {
    sqlx::query!(
        "with forgotten as (delete from sign_in_attempts where way_back ~* $1)
         delete from kept_forms where path ~* $1 or fields::text ~* $1",
        mentions.words,
    )
    .execute(db)
    .await?;
    Ok(())
}
