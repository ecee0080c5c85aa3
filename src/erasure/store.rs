//! Reading all that is kept of an account, across tenants. Each table is emptied by the store that owns it.

use serde::Deserialize;
use sqlx::types::Json;
use sqlx::{PgConnection, PgExecutor, PgPool};
use time::OffsetDateTime;

use super::erasable_account::{Belonging, ErasableAccount, FoundAccount};
use crate::email_address::EmailAddress;
use crate::ids::{AccountId, PersonId, TenantId};
use crate::roles::{Permission, Permissions, Role, StoredRole};

pub(super) async fn find_by_address(db: &PgPool, address: &EmailAddress) -> sqlx::Result<Vec<FoundAccount>> {
    let rows = sqlx::query!(
        r#"select account_id as "id: AccountId", name, email_address as "address!", signed_in_at from accounts
           where folded_address = $1 order by signed_in_at desc limit 50"#,
        address.folded(),
    )
    .fetch_all(db)
    .await?;
    let found = rows.into_iter().map(|row| FoundAccount {
        id: row.id,
        name: row.name,
        address: row.address,
        signed_in_at: row.signed_in_at,
    });
    Ok(found.collect())
}

/// What they are in one tenant, as the database writes it in JSON.
#[derive(Debug, Deserialize)]
struct StoredBelonging {
    tenant: String,
    slug: String,
    person_id: PersonId,
    email_address: String,
    roles: Vec<StoredRole>,
    #[serde(with = "time::serde::rfc3339::option")]
    joined_at: Option<OffsetDateTime>,
    #[serde(with = "time::serde::rfc3339::option")]
    deactivated_at: Option<OffsetDateTime>,
    can_another_manage_people: bool,
    can_another_do_everything: bool,
}

impl From<StoredBelonging> for Belonging {
    fn from(stored: StoredBelonging) -> Self {
        let roles: Vec<Role> = stored.roles.into_iter().map(Role::from).collect();
        let held = roles.iter().fold(Permissions::NONE, |held, role| held.and(role.permissions));
        let is_active = stored.joined_at.is_some() && stored.deactivated_at.is_none();
        let is_last = if held.cover(Permissions::all()) {
            !stored.can_another_do_everything
        } else {
            held.allow(Permission::ManagePeople) && !stored.can_another_manage_people
        };
        Self {
            tenant: stored.tenant,
            slug: stored.slug,
            person: stored.person_id,
            address: stored.email_address,
            roles,
            joined_at: stored.joined_at,
            deactivated_at: stored.deactivated_at,
            is_last_administrator: is_active && is_last,
        }
    }
}

pub(super) async fn find(
    db: &PgPool,
    account: AccountId,
    now: OffsetDateTime,
) -> sqlx::Result<Option<ErasableAccount>> {
    let row = sqlx::query!(
        r#"select a.name, a.email_address, a.issuer, a.created_at, a.signed_in_at, a.erased_at,
               exists (select from superadmins s where s.account_id = a.account_id) as "is_superadmin!",
               (select count(*) from sessions s where s.account_id = a.account_id and s.ends_at > $2) as "sessions!",
               (select count(*) from people p
                where p.folded_address = a.folded_address and p.account_id is null) as "waiting!",
               (select coalesce(jsonb_agg(jsonb_build_object(
                       'tenant', t.name, 'slug', t.slug, 'person_id', p.person_id, 'email_address', p.email_address,
                       'joined_at', p.joined_at, 'deactivated_at', p.deactivated_at,
                       'roles', (
                           select coalesce(jsonb_agg(jsonb_build_object('role_id', r.role_id, 'kind', r.kind,
                               'name', r.name, 'permissions', r.permissions)), '[]'::jsonb)
                           from person_roles pr
                           join roles r on r.tenant_id = pr.tenant_id and r.role_id = pr.role_id
                           where pr.tenant_id = p.tenant_id and pr.person_id = p.person_id),
                       'can_another_manage_people', exists (
                           select from roles r
                           join person_roles pr on pr.tenant_id = r.tenant_id and pr.role_id = r.role_id
                           join people o on o.tenant_id = pr.tenant_id and o.person_id = pr.person_id
                           where r.tenant_id = p.tenant_id and $3 = any(r.permissions) and o.person_id <> p.person_id
                               and o.joined_at is not null and o.deactivated_at is null),
                       'can_another_do_everything', exists (
                           select from roles r
                           join person_roles pr on pr.tenant_id = r.tenant_id and pr.role_id = r.role_id
                           join people o on o.tenant_id = pr.tenant_id and o.person_id = pr.person_id
                           where r.tenant_id = p.tenant_id and $3 = any(r.permissions) and o.person_id <> p.person_id
                               and o.joined_at is not null and o.deactivated_at is null
                               and $4::text[] <@ array(
                                   select unnest(held.permissions) from person_roles h
                                   join roles held on held.tenant_id = h.tenant_id and held.role_id = h.role_id
                                   where h.tenant_id = o.tenant_id and h.person_id = o.person_id))
                   ) order by t.name, t.slug), '[]'::jsonb)
                from people p join tenants t on t.tenant_id = p.tenant_id
                where p.account_id = a.account_id) as "belongings!: Json<Vec<StoredBelonging>>"
           from accounts a where a.account_id = $1"#,
        account as _,
        now,
        Permission::ManagePeople.as_str(),
        &Permissions::all().words(),
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(|row| ErasableAccount {
        id: account,
        name: row.name,
        address: row.email_address.unwrap_or_default(),
        issuer: row.issuer,
        created_at: row.created_at,
        signed_in_at: row.signed_in_at,
        erased_at: row.erased_at,
        is_superadmin: row.is_superadmin,
        belongings: row.belongings.0.into_iter().map(Belonging::from).collect(),
        open_sessions: row.sessions,
        waiting_invitations: row.waiting,
    }))
}

pub(super) async fn is_superadmin(db: &mut PgConnection, account: AccountId) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select exists (select from superadmins where account_id = $1) as "is_superadmin!""#,
        account as _
    )
    .fetch_one(db)
    .await
}

/// The people they are, in the order of the tenants' ids.
pub(super) async fn list_belongings(
    db: impl PgExecutor<'_>,
    account: AccountId,
) -> sqlx::Result<Vec<(TenantId, PersonId)>> {
    let rows = sqlx::query!(
        r#"select tenant_id as "tenant: TenantId", person_id as "person: PersonId" from people
           where account_id = $1 order by tenant_id"#,
        account as _,
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|row| (row.tenant, row.person)).collect())
}

/// Every address and every name that is kept of them.
pub(super) async fn list_words(
    db: &mut PgConnection,
    account: AccountId,
) -> sqlx::Result<(Vec<EmailAddress>, Vec<String>)> {
    let rows = sqlx::query!(
        r#"select email_address as typed, folded_address as folded, name as "name!" from accounts where account_id = $1
           union select email_address, folded_address, name from people where account_id = $1"#,
        account as _,
    )
    .fetch_all(db)
    .await?;
    let (addresses, names): (Vec<_>, Vec<_>) =
        rows.into_iter().map(|row| (row.typed.zip(row.folded), row.name)).unzip();
    let addresses = addresses.into_iter().flatten();
    Ok((addresses.map(|(typed, folded)| EmailAddress::from_stored(typed, folded)).collect(), names))
}

pub(super) async fn name_of(db: &mut PgConnection, tenant: TenantId) -> sqlx::Result<String> {
    sqlx::query_scalar!("select name from tenants where tenant_id = $1", tenant as _).fetch_one(db).await
}

/// Everything there is of an account; `None` for one that is not there or was erased.
pub(super) async fn read_all(db: impl PgExecutor<'_>, account: AccountId) -> sqlx::Result<Option<String>> {
    let all = sqlx::query_scalar!(
        r#"select jsonb_pretty(jsonb_build_object(
               'account', to_jsonb(a) - 'folded_address' - 'erased_at',
               'is_superadmin', exists (select from superadmins s where s.account_id = a.account_id),
               'sessions', (
                   select coalesce(jsonb_agg(jsonb_build_object('browser', s.browser, 'system', s.system,
                       'network', s.network, 'started_at', s.created_at, 'seen_at', s.seen_at, 'ends_at', s.ends_at)
                       order by s.created_at), '[]'::jsonb)
                   from sessions s where s.account_id = a.account_id),
               'people', (
                   select coalesce(jsonb_agg(jsonb_build_object('tenant', t.name, 'slug', t.slug,
                       'e-mail', p.email_address, 'name', p.name, 'language', p.language, 'created_at', p.created_at,
                       'joined_at', p.joined_at, 'deactivated_at', p.deactivated_at, 'last_seen_at', p.last_seen_at,
                       'roles', (select coalesce(jsonb_agg(coalesce(r.name, r.kind)), '[]'::jsonb)
                           from person_roles pr
                           join roles r on r.tenant_id = pr.tenant_id and r.role_id = pr.role_id
                           where pr.tenant_id = p.tenant_id and pr.person_id = p.person_id),
                       'invitations', (
                           select coalesce(jsonb_agg(to_jsonb(i) - 'tenant_id' - 'person_id' - 'inviter_id'
                               order by i.created_at), '[]'::jsonb)
                           from invitations i where i.tenant_id = p.tenant_id and i.person_id = p.person_id))
                       order by t.name), '[]'::jsonb)
                   from people p join tenants t on t.tenant_id = p.tenant_id where p.account_id = a.account_id),
               'requests_to_join', (
                   select coalesce(jsonb_agg(jsonb_build_object('tenant', t.name, 'e-mail', j.email_address,
                       'name', j.name, 'asked_at', j.asked_at, 'approved_at', j.approved_at,
                       'refused_at', j.refused_at) order by j.asked_at), '[]'::jsonb)
                   from join_requests j join tenants t on t.tenant_id = j.tenant_id
                   where j.account_id = a.account_id),
               'mails', (
                   select coalesce(jsonb_agg(jsonb_build_object('to', m.to_address, 'name', m.to_name,
                       'subject', m.subject, 'promised_at', m.promised_at, 'sent_at', m.sent_at)
                       order by m.promised_at), '[]'::jsonb)
                   from messages m
                   where lower(m.to_address collate "C") = a.folded_address or (m.tenant_id, m.person_id) in (
                       select p.tenant_id, p.person_id from people p where p.account_id = a.account_id)),
               'trail', (
                   select coalesce(jsonb_agg(jsonb_build_object('tenant', t.slug, 'at', e.occurred_at, 'act', e.act,
                       'did_it_themselves', e.actor_account_id is not distinct from a.account_id,
                       'facts', e.facts, 'from', e.client) order by e.occurred_at, e.number), '[]'::jsonb)
                   from audit_entries e left join tenants t on t.tenant_id = e.tenant_id
                   where e.actor_account_id = a.account_id or e.chain_id = a.account_id
                       or (e.tenant_id, e.person_id) in (
                           select p.tenant_id, p.person_id from people p where p.account_id = a.account_id))
               )) as "all!"
           from accounts a where a.account_id = $1 and a.erased_at is null"#,
        account as _,
    )
    .fetch_optional(db)
    .await?;
    Ok(all)
}
