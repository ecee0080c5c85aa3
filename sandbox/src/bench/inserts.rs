//! What a list of people is held against: as many rows by their inserts alone, with all that the tables themselves do. Bodies of mails are
//! simpler than real ones.

use std::time::Duration;

use sandbox::Error;
use sqlx::{AssertSqlSafe, Connection as _, Executor as _, PgConnection, raw_sql};
use tokio::time::Instant;

use super::failed;

/// All that there is to insert, made before the clock runs, of the people that the latest list invited; 500 in a part, as the
/// product has it.
const TWINS: &str = "
    drop table if exists twins;
    create unlogged table twins as
    select (n - 1) / 500 as part, p.tenant_id, id as person_id, p.roles_given_by, p.listing_due_at, p.created_at,
        'twin' || n || '.' || p.folded_address as address, 'twin ' || p.sort_name as sort_name,
        ' twin' || n || p.search_text as search_text, id as invitation_id, i.ends_at, i.offered_roles, id as link_id,
        id as message_id, m.subject, repeat('Recorded. ', 80) as text_body, repeat('<p>Recorded.</p>', 230) as html_body,
        jsonb_build_object('import', import_id, 'invitation', id) as facts
    from (select tenant_id, import_id, person_id, row_number() over (order by row_number) as n
        from import_rows where person_id is not null
            and import_id = (select import_id from imports order by finished_at desc nulls last limit 1)) r
    join people p using (tenant_id, person_id)
    join invitations i using (tenant_id, person_id)
    join messages m using (tenant_id, person_id)
    -- They rise, as the product's ids do.
    cross join lateral (
        select ('01ff' || to_char(n, 'fm00000000') || right(md5(p.person_id::text), 20))::uuid as id) made;
    create index on twins (part);
    analyze twins;
    grant select on twins to smarttrackers_app";

/// One part.
const INSERTS: &str = "
    insert into people (tenant_id, person_id, email_address, folded_address, name, language, roles_given_by, created_at,
        sort_name, search_text, listing_due_at)
    select tenant_id, person_id, address, address, 'Twin', 'nl', roles_given_by, created_at, sort_name, search_text,
        listing_due_at
    from twins where part = {part} order by address on conflict on constraint people_address do nothing;
    insert into person_roles (tenant_id, person_id, role_id)
    select tenant_id, person_id, unnest(offered_roles) from twins where part = {part};
    insert into invitations (tenant_id, invitation_id, person_id, inviter_id, created_at, sent_at, ends_at, offered_roles)
    select tenant_id, invitation_id, person_id, roles_given_by, created_at, created_at, ends_at, offered_roles
    from twins where part = {part};
    insert into invitation_links (tenant_id, link_id, invitation_id, created_at)
    select tenant_id, link_id, invitation_id, created_at from twins where part = {part};
    insert into messages (message_id, tenant_id, person_id, link_id, kind, to_address, to_name, subject, language,
        text_body, html_body, promised_at, attempts, next_attempt_at)
    select message_id, tenant_id, person_id, link_id, 'invitation', address, 'Twin', subject, 'nl', text_body, html_body,
        created_at, 0, created_at + interval '1 day'
    from twins where part = {part};
    select append_to_audit_chain(min(tenant_id::text)::uuid, min(tenant_id::text)::uuid, null, '', array_agg(message_id),
        array_agg(created_at), array_agg('person'::text), array_agg(roles_given_by), array_agg('person_invited'::text),
        array_agg(person_id), array_agg(facts))
    from twins where part = {part}";

/// Nobody is to get these mails.
const TIDY: &str = "
    update messages set next_attempt_at = null, sent_at = now() where message_id in (select message_id from twins);
    drop table twins";

/// How long it takes to insert as many people as the latest list had, with all that an invitation has.
pub(super) async fn alone(db: &mut PgConnection, url: &str) -> Result<Duration, Error> {
    run(db, TWINS).await?;
    let parts = "select count(distinct part) from twins";
    let parts: i64 = sqlx::query_scalar(parts).fetch_one(&mut *db).await.map_err(failed)?;
    let start = Instant::now();
    // Two at once, as the product has it.
    let done = tokio::try_join!(lane(url, 0, parts), lane(url, 1, parts));
    let took = start.elapsed();
    run(db, TIDY).await?;
    done.map(|_| took)
}

/// Every other part, each a transaction, in the product's role.
async fn lane(url: &str, first: i64, parts: i64) -> Result<(), Error> {
    let mut db = PgConnection::connect(url).await.map_err(failed)?;
    run(&mut db, "set role smarttrackers_app; set app.tenant = '*'").await?;
    for part in (first..parts).step_by(2) {
        let inserts = INSERTS.replace("{part}", &part.to_string());
        run(&mut db, &format!("begin; {inserts}; commit")).await?;
    }
    Ok(())
}

async fn run(db: &mut PgConnection, statements: &str) -> Result<(), Error> {
    db.execute(raw_sql(AssertSqlSafe(statements.to_owned()))).await.map_err(failed)?;
    Ok(())
}
