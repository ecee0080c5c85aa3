//! The table `import_rows`.

use serde::Deserialize;
use sqlx::{PgConnection, PgExecutor};
use time::OffsetDateTime;

use super::judging::{Judged, SheetRow};
use super::verdict::Verdict;
use super::{Fix, ListedRow};
use crate::email_address::EmailAddress;
use crate::ids::{ImportId, PersonId, TenantId};
use crate::imports::sheet::Entry;
use crate::mentions::Mentions;

pub(in crate::imports) async fn insert(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    import: ImportId,
    rows: &[SheetRow],
    judged: &[Judged],
) -> sqlx::Result<()> {
    let numbers: Vec<_> = rows.iter().map(|row| row.number).collect();
    let addresses: Vec<_> = rows.iter().map(|row| row.entry.address.as_str()).collect();
    let names: Vec<_> = rows.iter().map(|row| row.entry.name.as_str()).collect();
    let roles: Vec<_> = rows.iter().map(|row| row.entry.roles.as_str()).collect();
    let languages: Vec<_> = rows.iter().map(|row| row.entry.language.as_str()).collect();
    let folded: Vec<_> = judged.iter().map(Judged::folded).collect();
    let (verdicts, details): (Vec<_>, Vec<_>) = judged.iter().map(|it| it.verdict.stored()).unzip();
    let piles: Vec<_> = judged.iter().map(|judged| judged.pile.as_str()).collect();
    let people: Vec<_> = judged.iter().map(|judged| judged.person).collect();
    sqlx::query!(
        "insert into import_rows (tenant_id, import_id, row_number, email_address, name, roles, language,
             folded_address, verdict, verdict_detail, pile, person_id)
         select $1, $2, * from unnest($3::integer[], $4::text[], $5::text[], $6::text[], $7::text[],
             $8::text[], $9::text[], $10::text[], $11::text[], $12::uuid[])",
        tenant as _,
        import as _,
        &numbers,
        addresses as _,
        names as _,
        roles as _,
        languages as _,
        folded as _,
        verdicts as _,
        details as _,
        piles as _,
        people as _,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// A row as the database tells of it, also in JSON.
#[derive(Debug, Deserialize)]
pub(in crate::imports) struct RowRow {
    row_number: i32,
    email_address: String,
    name: String,
    roles: String,
    language: String,
    verdict: String,
    verdict_detail: Option<String>,
    is_left_out: bool,
    person_id: Option<PersonId>,
    is_settled: bool,
}

impl From<RowRow> for ListedRow {
    fn from(row: RowRow) -> Self {
        Self {
            number: row.row_number,
            entry: Entry {
                address: row.email_address,
                name: row.name,
                roles: row.roles,
                language: row.language,
            },
            verdict: Verdict::from_stored(&row.verdict, row.verdict_detail),
            is_left_out: row.is_left_out,
            person: row.person_id,
            is_settled: row.is_settled,
        }
    }
}

macro_rules! listed {
    ($condition:literal $(, $argument:expr)*) => {
        sqlx::query_as!(
            RowRow,
            r#"select row_number, email_address, name, roles, language, verdict, verdict_detail,
                   left_out_at is not null as "is_left_out!", person_id as "person_id: PersonId",
                   settled_at is not null as "is_settled!"
               from import_rows where tenant_id = $1 and import_id = $2 and "# + $condition
            $(, $argument)*
        )
    };
}

/// Rows of all piles, from behind the row of this number.
pub(in crate::imports) async fn list_rows(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    import: ImportId,
    after: i32,
    limit: i64,
) -> sqlx::Result<Vec<ListedRow>> {
    let rows =
        listed!("row_number > $3 order by row_number limit $4", tenant as _, import as _, after, limit)
            .fetch_all(db)
            .await?;
    Ok(rows.into_iter().map(ListedRow::from).collect())
}

/// Takes the next rows to be invited, from behind the row of this number, that nobody else has in hand.
pub(in crate::imports) async fn take_unsettled(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    import: ImportId,
    after: i32,
    limit: i64,
) -> sqlx::Result<Vec<ListedRow>> {
    let rows = listed!(
        "pile = 'inviting' and settled_at is null and row_number > $3 order by row_number limit $4
         for no key update skip locked",
        tenant as _,
        import as _,
        after,
        limit
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(ListedRow::from).collect())
}

/// Locks rows that are to be invited, the first ones, wherever they are.
pub(in crate::imports) async fn lock_unsettled(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    import: ImportId,
    limit: i64,
) -> sqlx::Result<Vec<ListedRow>> {
    let rows = listed!(
        "pile = 'inviting' and settled_at is null order by row_number limit $3 for no key update",
        tenant as _,
        import as _,
        limit
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(ListedRow::from).collect())
}

/// Writes what somebody mended. What is in order already stays as it is: somebody else has mended it.
pub(in crate::imports) async fn mend(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    import: ImportId,
    fixes: &[Fix],
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    let numbers: Vec<_> = fixes.iter().map(|fix| fix.number).collect();
    let left_out: Vec<_> = fixes.iter().map(|fix| fix.is_left_out).collect();
    let part = |of: fn(&Entry) -> &String| -> Vec<Option<&str>> {
        fixes.iter().map(|fix| fix.entry.as_ref().map(|entry| of(entry).as_str())).collect()
    };
    sqlx::query!(
        "update import_rows r set
             email_address = case when r.pile = 'problems' then coalesce(fix.address, r.email_address) else r.email_address end,
             name = case when r.pile = 'problems' then coalesce(fix.name, r.name) else r.name end,
             roles = case when r.pile = 'problems' then coalesce(fix.roles, r.roles) else r.roles end,
             language = case when r.pile = 'problems' then coalesce(fix.language, r.language) else r.language end,
             left_out_at = case when fix.is_left_out is null then r.left_out_at
                                when fix.is_left_out then coalesce(r.left_out_at, $9) end,
             pile = case when fix.is_left_out then 'skipped' else r.pile end
         from unnest($3::integer[], $4::boolean[], $5::text[], $6::text[], $7::text[], $8::text[])
             as fix (row_number, is_left_out, address, name, roles, language)
         where r.tenant_id = $1 and r.import_id = $2 and r.row_number = fix.row_number",
        tenant as _,
        import as _,
        &numbers,
        left_out as _,
        part(|entry| &entry.address) as _,
        part(|entry| &entry.name) as _,
        part(|entry| &entry.roles) as _,
        part(|entry| &entry.language) as _,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Gives all addresses at a domain that looks like a typo the domain that it looks like.
pub(in crate::imports) async fn correct_domain(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    import: ImportId,
    domain: &str,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update import_rows set email_address = split_part(email_address, '@', 1) || '@' || verdict_detail
         where tenant_id = $1 and import_id = $2 and pile = 'problems' and verdict = 'typo'
             and split_part(folded_address, '@', 2) = $3",
        tenant as _,
        import as _,
        domain,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Writes what was found of the rows.
pub(in crate::imports) async fn update_verdicts(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    import: ImportId,
    judged: &[Judged],
) -> sqlx::Result<()> {
    let numbers: Vec<_> = judged.iter().map(|judged| judged.number).collect();
    let folded: Vec<_> = judged.iter().map(Judged::folded).collect();
    let (verdicts, details): (Vec<_>, Vec<_>) = judged.iter().map(|it| it.verdict.stored()).unzip();
    let piles: Vec<_> = judged.iter().map(|judged| judged.pile.as_str()).collect();
    let people: Vec<_> = judged.iter().map(|judged| judged.person).collect();
    sqlx::query!(
        "update import_rows r set folded_address = found.folded, verdict = found.verdict,
             verdict_detail = found.detail, pile = found.pile, person_id = found.person_id
         from unnest($3::integer[], $4::text[], $5::text[], $6::text[], $7::text[], $8::uuid[])
             as found (row_number, folded, verdict, detail, pile, person_id)
         where r.tenant_id = $1 and r.import_id = $2 and r.row_number = found.row_number
             and (r.folded_address, r.verdict, r.verdict_detail, r.pile, r.person_id)
                 is distinct from (found.folded, found.verdict, found.detail, found.pile, found.person_id)",
        tenant as _,
        import as _,
        &numbers,
        folded as _,
        verdicts as _,
        details as _,
        piles as _,
        people as _,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Writes down that rows have been dealt with.
pub(in crate::imports) async fn settle(
    db: impl PgExecutor<'_>,
    tenant: TenantId,
    import: ImportId,
    settled: &[(i32, Verdict, Option<PersonId>)],
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    let numbers: Vec<_> = settled.iter().map(|(number, ..)| *number).collect();
    let (verdicts, details): (Vec<_>, Vec<_>) =
        settled.iter().map(|(_, verdict, _)| verdict.stored()).unzip();
    let people: Vec<_> = settled.iter().map(|(.., person)| *person).collect();
    sqlx::query!(
        "update import_rows r set settled_at = $7, verdict = found.verdict, verdict_detail = found.detail,
             pile = case when found.verdict = 'new' then 'inviting' else 'skipped' end,
             person_id = found.person_id
         from unnest($3::integer[], $4::text[], $5::text[], $6::uuid[])
             as found (row_number, verdict, detail, person_id)
         where r.tenant_id = $1 and r.import_id = $2 and r.row_number = found.row_number",
        tenant as _,
        import as _,
        &numbers,
        verdicts as _,
        details as _,
        people as _,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Empties what rows say of somebody, whether they were invited by them or are only named.
pub(in crate::imports) async fn erase(
    db: &mut PgConnection,
    tenant: TenantId,
    person: PersonId,
    addresses: &[EmailAddress],
    mentions: &Mentions,
) -> sqlx::Result<()> {
    let addresses: Vec<_> = addresses.iter().map(EmailAddress::folded).collect();
    // Where no address could be read, what was written may still tell of them.
    sqlx::query!(
        "update import_rows set email_address = '', name = '', folded_address = null
         where tenant_id = $1 and (person_id = $2 or folded_address = any($3)
             or folded_address is null and concat_ws(' ', email_address, name, roles, language) ~* $4)",
        tenant as _,
        person as _,
        addresses as _,
        mentions.words,
    )
    .execute(db)
    .await?;
    Ok(())
}
