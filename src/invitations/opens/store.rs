//! The table `link_opens`, and what follows from it for `invitations.opened_at`.

use sqlx::PgExecutor;
use time::{Duration, OffsetDateTime};

use crate::ids::InvitationId;
use crate::secrets::Digest;

pub(super) struct Open {
    pub link: Digest,
    pub client: Digest,
    pub scanner: Option<&'static str>,
    pub now: OffsetDateTime,
}

/// Writes an open of a link down, and whose invitation it is of; nothing once as many as `kept` are known.
pub(super) async fn insert(
    db: impl PgExecutor<'_>,
    open: &Open,
    at_delivery: Duration,
    kept: i64,
) -> sqlx::Result<Option<InvitationId>> {
    sqlx::query_scalar!(
        r#"insert into link_opens (tenant_id, link_id, invitation_id, opened_at, client, scanner)
           select l.tenant_id, l.link_id, l.invitation_id, $2, $3,
               coalesce($4, case when exists (
                   select from invitations i
                   join messages m on m.tenant_id = i.tenant_id and m.person_id = i.person_id and m.link_id = l.link_id
                   where i.tenant_id = l.tenant_id and i.invitation_id = l.invitation_id
                     and coalesce(m.sent_at, $2) > $5) then 'at_delivery' end)
           from link_secrets s join invitation_links l on l.link_id = s.link_id
           where s.secret_digest = $1 and (
               -- However often scanners were here, as many by a person are seen.
               select count(*) filter (where o.scanner is null or $4::text is not null) < $6 and count(*) < 2 * $6
               from link_opens o where o.tenant_id = l.tenant_id and o.link_id = l.link_id)
           returning invitation_id as "invitation: InvitationId""#,
        open.link.as_slice(),
        open.now,
        open.client.as_slice(),
        open.scanner,
        open.now - at_delivery,
        kept,
    )
    .fetch_optional(db)
    .await
}

/// Takes the opens of one client since `since` for a scanner's if they are of more than one link; gives the
/// invitations that were taken to be opened by a person until now.
pub(super) async fn mark_several(
    db: impl PgExecutor<'_>,
    client: Digest,
    since: OffsetDateTime,
    now: OffsetDateTime,
) -> sqlx::Result<Vec<InvitationId>> {
    sqlx::query_scalar!(
        r#"with lately as (
               select tenant_id, link_id from link_opens where client = $1 and opened_at between $2 and $3),
           marked as (
               update link_opens o set scanner = 'several' from lately l
               where o.tenant_id = l.tenant_id and o.link_id = l.link_id and o.client = $1
                 and o.opened_at between $2 and $3 and o.scanner is null
                 and (select count(distinct link_id) from lately) > 1
               returning o.invitation_id)
           select distinct invitation_id as "invitation: InvitationId" from marked"#,
        client.as_slice(),
        since,
        now,
    )
    .fetch_all(db)
    .await
}
