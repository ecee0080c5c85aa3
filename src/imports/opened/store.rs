//! The one statement that an import is shown from: the pages of signed-in people take two round trips.

use sqlx::PgPool;
use sqlx::types::Json;

use super::{MENDING_FIRST, Opened, PAGE_SIZE, RESULTS_FIRST, SUSPECTS};
use crate::ids::{ImportId, TenantId};
use crate::imports::import::Import;
use crate::imports::rows::store::RowRow;
use crate::imports::rows::verdict::Pile;
use crate::imports::rows::{ListedRow, RowPage, RowPlace, SuspectDomain};
use crate::imports::store::ImportRow;
use crate::roles::{Role, StoredRole};

/// One row more than a page holds is read, to know whether there is another; before a place, backwards.
pub(super) async fn open(
    db: &PgPool,
    tenant: TenantId,
    import: ImportId,
    asked: Option<Pile>,
    place: RowPlace,
) -> sqlx::Result<Option<Opened>> {
    let order =
        |first: [Pile; 3]| -> Vec<&str> { asked.into_iter().chain(first).map(Pile::as_str).collect() };
    let (after, before) = match place {
        RowPlace::After(number) => (Some(number), None),
        RowPlace::Before(number) => (None, Some(number)),
    };
    let row = sqlx::query!(
        r#"with opened as (
               select i.*, (
                   select pile from unnest(case when i.finished_at is null then $3::text[] else $4::text[] end)
                       with ordinality as wanted (pile, number)
                   order by case pile when 'problems' then i.problem_rows when 'inviting' then i.inviting_rows
                       else i.skipped_rows end = 0, number
                   limit 1) as pile
               from imports i where i.tenant_id = $1 and i.import_id = $2),
           asked as (
               (select r.* from opened o join import_rows r using (tenant_id, import_id, pile)
                where r.row_number > $5 order by r.row_number limit $7)
               union all
               (select r.* from opened o join import_rows r using (tenant_id, import_id, pile)
                where r.row_number < $6 order by r.row_number desc limit $7)),
           page as (
               select * from asked
               union all
               (select r.* from opened o join import_rows r using (tenant_id, import_id, pile)
                where not exists (select from asked) order by r.row_number limit $7))
           select to_jsonb(o) || jsonb_build_object('creator',
                   case when exists (select from superadmins where account_id = o.created_by) then null
                        else coalesce(nullif(a.name, ''), a.email_address) end) as "import!: Json<ImportRow>",
               o.pile as "pile!",
               exists (select from asked) as "is_as_asked!",
               (select coalesce(jsonb_agg(jsonb_build_object(
                           'row_number', row_number, 'email_address', email_address, 'name', name, 'roles', roles,
                           'language', language, 'verdict', verdict, 'verdict_detail', verdict_detail,
                           'is_left_out', left_out_at is not null, 'person_id', person_id,
                           'is_settled', settled_at is not null)
                       order by case when $6::integer is null or not exists (select from asked)
                           then row_number else -row_number end), '[]'::jsonb)
                from page) as "rows!: Json<Vec<RowRow>>",
               (select coalesce(jsonb_agg(to_jsonb(suspect) order by rows desc, domain), '[]'::jsonb)
                from (
                    select split_part(folded_address, '@', 2) as domain, verdict_detail as correction,
                        count(*) as rows
                    from import_rows
                    where tenant_id = $1 and import_id = $2 and pile = 'problems' and verdict = 'typo'
                        and o.pile = 'problems' and o.confirmed_at is null
                    group by 1, 2 order by 3 desc, 1 limit $8) suspect) as "suspects!: Json<Vec<SuspectDomain>>",
               roles_of($1) as "roles!: Json<Vec<StoredRole>>"
           from opened o join accounts a on a.account_id = o.created_by"#,
        tenant as _,
        import as _,
        order(MENDING_FIRST) as _,
        order(RESULTS_FIRST) as _,
        after,
        before,
        i64::try_from(PAGE_SIZE).unwrap_or(i64::MAX) + 1,
        SUSPECTS,
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(|row| Opened {
        import: Import::from(row.import.0),
        pile: Pile::from_word(&row.pile).unwrap_or(Pile::Problems),
        place: if row.is_as_asked { place } else { RowPlace::After(0) },
        page: RowPage {
            rows: row.rows.0.into_iter().map(ListedRow::from).collect(),
            has_earlier: false,
            has_later: false,
        },
        suspects: row.suspects.0,
        roles: row.roles.0.into_iter().map(Role::from).collect(),
    }))
}
