//! Imports: lists of people that are invited together.
//!
//! - A list becomes a worksheet: every row gets a verdict, and what is wrong can be mended in place.
//! - Nothing is sent before somebody confirms, and the button says how many are invited. If that is not
//!   true any more when it is pressed, nothing is sent either.
//! - Confirmed once, an import is sent once: in parts, each of which is one transaction with everything
//!   that a single invitation writes. Whatever dies on the way, the rest is taken up again.
//! - At each part everything is asked again: what may who confirmed it do, which roles are there, who is
//!   in the tenant by now.
//! - Worksheets are tidied away after a day without a change, results after thirty.

mod import;
mod opened;
pub mod pages;
mod refused;
mod rows;
mod sending;
pub mod sheet;
mod store;
mod worker;

use std::collections::HashMap;

use sqlx::{PgConnection, PgPool};
use time::OffsetDateTime;

pub use self::import::{Counts, Import, RESULTS_KEPT, State, WORKSHEET_KEPT};
pub use self::opened::{Opened, open};
pub use self::refused::Refused;
use self::rows::judging::{Facts, Judged, Room, SheetRow, domain_of, judge_all};
use self::rows::store as row_store;
use self::rows::typo::Domains;
pub use self::rows::verdict::{Pile, Verdict};
pub use self::rows::{Fix, ListedRow, RowPage, RowPlace, SuspectDomain};
use self::sheet::Entry;
pub use self::worker::run;
use crate::base::Base;
use crate::database;
use crate::email_address::EmailAddress;
use crate::ids::{AccountId, ImportId, PersonId, RoleId, TenantId};
use crate::invitations;
use crate::language::Language;
use crate::mentions::Mentions;
use crate::people::{self, Acting};
use crate::roles::{self, Permission, Permissions, Role};
use crate::tenants;

/// Imports that are listed.
const LISTED: i64 = 20;
/// Worksheets that a tenant can have at once: each holds thousands of rows that nobody may ever send.
const MOST_OPEN: i64 = 20;

/// What a list is made of.
#[derive(Clone, Debug)]
pub struct List {
    /// Empty where it was pasted.
    pub file_name: String,
    pub entries: Vec<Entry>,
    /// For rows that name none.
    pub default_roles: Vec<RoleId>,
    pub default_language: Option<Language>,
}

/// Makes a worksheet of a list, with a verdict for each row.
///
/// # Errors
/// Also when the roles for rows that name none are missing or not the actor's to give, and when too many worksheets wait.
pub async fn begin(base: &Base, actor: AccountId, tenant: TenantId, list: List) -> Result<ImportId, Refused> {
    let now = base.now();
    let mut tx = base.begin().await?;
    let acting = people::acting(&mut tx, tenant, actor, Permission::ManagePeople, now).await?;
    let without = list.entries.iter().filter(|entry| entry.roles.is_empty()).count();
    if list.default_roles.is_empty() && without > 0 {
        return Err(Refused::RolesNeeded(without));
    }
    if !list.default_roles.is_empty() {
        let all = roles::list(&mut *tx, tenant).await?;
        roles::change(&all, &[], &list.default_roles, acting.permissions).map_err(Refused::Roles)?;
    }
    if store::count_open(&mut *tx, tenant).await? >= MOST_OPEN {
        return Err(Refused::TooManyOpen(MOST_OPEN));
    }
    let mut import = Import {
        id: ImportId::new(now),
        file_name: list.file_name,
        created_by: None,
        created_at: now,
        changed_at: now,
        default_roles: list.default_roles,
        default_language: list.default_language,
        kept_domains: Vec::new(),
        counts: Counts::default(),
        confirmed: None,
        finished_at: None,
    };
    let rows: Vec<SheetRow> = (1..)
        .zip(list.entries)
        .map(|(number, entry)| SheetRow { number, entry, is_left_out: false })
        .collect();
    let judged = judge(&mut tx, tenant, &import, acting, rows.clone(), now).await?;
    judged.iter().for_each(|judged| import.counts.add(judged.pile));
    store::insert(&mut *tx, tenant, actor, &import).await?;
    row_store::insert(&mut *tx, tenant, import.id, &rows, &judged).await?;
    tx.commit().await?;
    Ok(import.id)
}

/// Judges rows by what is true in this transaction.
async fn judge(
    tx: &mut PgConnection,
    tenant: TenantId,
    import: &Import,
    acting: Acting,
    rows: Vec<SheetRow>,
    now: OffsetDateTime,
) -> sqlx::Result<Vec<Judged>> {
    let addresses: Vec<EmailAddress> = rows.iter().filter_map(|row| row.entry.address.parse().ok()).collect();
    let folded: Vec<&str> = addresses.iter().map(EmailAddress::folded).collect();
    let known: HashMap<_, _> = store::list_known(&mut *tx, tenant, &folded).await?.into_iter().collect();
    let allowed = tenants::settings::find(&mut *tx, tenant).await?.allowed_domains;
    let closed = addresses.iter().filter(|address| !allowed.allow(address));
    let closed_domains = closed.map(|address| domain_of(address).to_owned()).collect();
    let room = invitations::room(tx, tenant, acting.actor, now).await?;
    // What is confirmed is no typo: somebody has looked at it. Of blocks and mails inviting itself asks then.
    let (mut in_use, mut blocked, mut full) = Default::default();
    if import.state() == State::Worksheet {
        in_use = store::list_domains(&mut *tx, tenant).await?;
        let addresses: Vec<&EmailAddress> = addresses.iter().collect();
        blocked = invitations::blocked(tx, tenant, &addresses).await?;
        full = invitations::full_addresses(tx, tenant, &addresses, now).await?;
    }
    let facts = Facts {
        now,
        roles: roles::list(&mut *tx, tenant).await?,
        held: acting.permissions,
        default_roles: import.default_roles.clone(),
        default_language: import.default_language,
        known,
        domains: Domains::new(in_use, import.kept_domains.clone()),
        closed_domains,
        blocked,
        full: full.into_iter().map(|(address, full)| (address, full.again_at)).collect(),
        room: Room { left: room.left, again_at: room.beyond(now).again_at },
    };
    Ok(judge_all(rows, &facts))
}

pub async fn find(db: &PgPool, tenant: TenantId, import: ImportId) -> sqlx::Result<Option<Import>> {
    store::find(db, tenant, import).await
}

/// The tenant's latest imports, newest first, and all its roles.
pub async fn list(db: &PgPool, tenant: TenantId) -> sqlx::Result<(Vec<Import>, Vec<Role>)> {
    store::list(db, tenant, LISTED).await
}

/// Up to `limit` rows of all piles, from behind the row of this number.
pub async fn list_rows(
    db: &PgPool,
    tenant: TenantId,
    import: ImportId,
    after: i32,
    limit: i64,
) -> sqlx::Result<Vec<ListedRow>> {
    row_store::list_rows(db, tenant, import, after, limit).await
}

/// What is to become of a domain that looks like a typo.
#[derive(Clone, Debug)]
pub enum DomainChoice {
    /// All addresses at it get the domain that it looks like.
    Correct(String),
    /// It is right as it is.
    Keep(String),
}

/// Writes what somebody mended in a worksheet and checks it again.
///
/// # Errors
/// [`Refused::Confirmed`] when it is no worksheet any more.
pub async fn save(
    base: &Base,
    actor: AccountId,
    tenant: TenantId,
    import: ImportId,
    fixes: &[Fix],
    choice: Option<DomainChoice>,
) -> Result<(), Refused> {
    let now = base.now();
    let mut tx = base.begin().await?;
    let (mut import, acting) = worksheet(&mut tx, actor, tenant, import, now).await?;
    row_store::mend(&mut *tx, tenant, import.id, fixes, now).await?;
    match choice {
        None => {}
        Some(DomainChoice::Correct(domain)) => {
            // Rows that were mended just now may not be at that domain any more.
            check(&mut tx, tenant, &mut import, acting, now).await?;
            row_store::correct_domain(&mut *tx, tenant, import.id, &domain).await?;
        }
        Some(DomainChoice::Keep(domain)) => {
            // Only what is in doubt is kept: anything else would grow the import by whatever is sent.
            let judged = check(&mut tx, tenant, &mut import, acting, now).await?;
            if judged.iter().any(|judged| judged.doubts(&domain)) {
                import.kept_domains.push(domain);
            }
        }
    }
    check(&mut tx, tenant, &mut import, acting, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Locks an import that is still a worksheet.
async fn worksheet(
    tx: &mut PgConnection,
    actor: AccountId,
    tenant: TenantId,
    import: ImportId,
    now: OffsetDateTime,
) -> Result<(Import, Acting), Refused> {
    let import = store::lock(&mut *tx, tenant, import).await?.ok_or(Refused::NotFound)?;
    let acting = people::acting(tx, tenant, actor, Permission::ManagePeople, now).await?;
    if import.state() == State::Worksheet { Ok((import, acting)) } else { Err(Refused::Confirmed) }
}

/// Judges all rows of a worksheet anew. Who does so holds its lock.
async fn check(
    tx: &mut PgConnection,
    tenant: TenantId,
    import: &mut Import,
    who: Acting,
    now: OffsetDateTime,
) -> sqlx::Result<Vec<Judged>> {
    let most = i64::try_from(sheet::MOST_ROWS).unwrap_or(i64::MAX);
    let rows = row_store::list_rows(&mut *tx, tenant, import.id, 0, most).await?;
    let rows = rows.into_iter().map(SheetRow::from).collect();
    let judged = judge(tx, tenant, import, who, rows, now).await?;
    row_store::update_verdicts(&mut *tx, tenant, import.id, &judged).await?;
    import.counts = Counts::default();
    judged.iter().for_each(|judged| import.counts.add(judged.pile));
    store::update(&mut *tx, tenant, import, now).await?;
    Ok(judged)
}

/// What somebody saw who says that a list is to be sent.
#[derive(Clone, Copy, Debug)]
pub struct Seen {
    /// How many the button said would be invited.
    pub people: i32,
    /// When the worksheet had been changed last.
    pub changed_at: OffsetDateTime,
}

/// What came of confirming.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confirmation {
    /// It is being sent from now on.
    Now,
    /// It was confirmed before: nothing happens twice.
    Already,
    /// The worksheet is not as it was seen; now it can be looked at again.
    Changed,
    /// It makes somebody an administrator, and whoever confirms has not proved lately who they are: nothing was done.
    NotFresh,
}

/// Sends a worksheet, if it is as it was seen. What was mended on the same page is saved in any case, but for a list that
/// makes somebody an administrator while `is_fresh` is false.
///
/// # Errors
/// When the actor may not.
pub async fn confirm(
    base: &Base,
    actor: AccountId,
    tenant: TenantId,
    import: ImportId,
    fixes: &[Fix],
    seen: Seen,
    is_fresh: bool,
) -> Result<Confirmation, Refused> {
    let now = base.now();
    let mut tx = base.begin().await?;
    let (mut import, acting) = match worksheet(&mut tx, actor, tenant, import, now).await {
        Err(Refused::Confirmed) => return Ok(Confirmation::Already),
        worksheet => worksheet?,
    };
    let is_as_seen = import.changed_at == seen.changed_at;
    row_store::mend(&mut *tx, tenant, import.id, fixes, now).await?;
    let judged = check(&mut tx, tenant, &mut import, acting, now).await?;
    if !is_as_seen || import.counts.inviting != seen.people || seen.people == 0 {
        tx.commit().await?;
        return Ok(Confirmation::Changed);
    }
    if !is_fresh && makes_administrators(&roles::list(&mut *tx, tenant).await?, &judged) {
        return Ok(Confirmation::NotFresh);
    }
    store::confirm(&mut *tx, tenant, import.id, actor, now).await?;
    tx.commit().await?;
    worker::wake();
    Ok(Confirmation::Now)
}

fn makes_administrators(all: &[Role], judged: &[Judged]) -> bool {
    let invited = judged.iter().filter(|judged| judged.pile == Pile::Inviting);
    let mut roles = invited.filter_map(|judged| judged.invitee.as_ref()).map(|(_, roles)| roles);
    roles.any(|chosen| roles::makes_administrator(Permissions::NONE, roles::allowed_by(all, chosen)))
}

/// Throws a worksheet away.
///
/// # Errors
/// [`Refused::Confirmed`] when it is no worksheet any more.
pub async fn discard(
    base: &Base,
    actor: AccountId,
    tenant: TenantId,
    import: ImportId,
) -> Result<(), Refused> {
    let mut tx = base.begin().await?;
    let (import, _) = worksheet(&mut tx, actor, tenant, import, base.now()).await?;
    store::delete_worksheet(&mut *tx, tenant, import.id).await?;
    tx.commit().await?;
    Ok(())
}

/// Tidies away what is over.
pub async fn sweep(db: &PgPool, now: OffsetDateTime) -> sqlx::Result<()> {
    let mut tx = database::begin_across(db).await?;
    store::sweep(&mut *tx, now).await?;
    tx.commit().await
}

/// Empties the rows of a tenant's lists that are about somebody who is erased.
pub async fn erase(
    tx: &mut PgConnection,
    tenant: TenantId,
    person: PersonId,
    addresses: &[EmailAddress],
    mentions: &Mentions,
) -> sqlx::Result<()> {
    store::lock_sending(&mut *tx, tenant).await?;
    store::erase_file_names(tx, tenant, mentions).await?;
    row_store::erase(tx, tenant, person, addresses, mentions).await
}
