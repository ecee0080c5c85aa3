//! Looking into the database, for what no page tells.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use smarttrackers::ids::TenantId;
use smarttrackers::tenants::contents::TABLES;
use sqlx::AssertSqlSafe;

use super::TestApp;
use crate::support::cluster;

impl TestApp {
    /// The id of the latest invitation of this address, as paths have it.
    pub async fn invitation_of(&self, address: &str) -> String {
        let id = sqlx::query_scalar(
            "select i.invitation_id::text from invitations i
             join people p on p.tenant_id = i.tenant_id and p.person_id = i.person_id
             where p.folded_address = $1 order by i.created_at desc limit 1",
        );
        id.bind(address).fetch_one(&self.db).await.unwrap()
    }

    /// Where Settings > People shows this person of Acme.
    pub async fn page_of(&self, address: &str) -> String {
        let id = sqlx::query_scalar(
            "select person_id::text from people where tenant_id = $1 and folded_address = $2",
        );
        let id: String = id.bind(self.cast.acme.id.0).bind(address).fetch_one(&self.db).await.unwrap();
        format!("/t/acme/settings/people/{id}")
    }

    /// The columns, of all tables, in which this text stands: as text, or as its bytes or those that it
    /// encodes.
    pub async fn search_database(&self, text: &str) -> Vec<String> {
        let tables: Vec<String> = sqlx::query_scalar(
            "select table_name::text from information_schema.tables where table_schema = 'public'",
        )
        .fetch_all(&self.db)
        .await
        .unwrap();
        assert!(tables.len() > 10, "all tables are searched");
        let decoded = URL_SAFE_NO_PAD.decode(text).map(hex).unwrap_or_else(|_| "no base64".to_owned());
        let mut found = Vec::new();
        for table in tables {
            // Bytes are shown in hexadecimal.
            let statement = format!("select row_to_json(it)::text from \"{table}\" it");
            let rows: Vec<String> =
                sqlx::query_scalar(AssertSqlSafe(statement)).fetch_all(&self.db).await.unwrap();
            let needles = [text, &hex(text.as_bytes()), &decoded];
            if rows.iter().any(|row| needles.iter().any(|needle| row.contains(needle))) {
                found.push(table);
            }
        }
        found
    }

    /// Every column of every table that can hold a text, a list of texts or JSON, and in which row of it one of these
    /// words stands, whatever its case.
    pub async fn columns_with(&self, words: &[&str]) -> Vec<String> {
        let columns: Vec<(String, String)> = sqlx::query_as(
            "select c.table_name::text, c.column_name::text from information_schema.columns c
             join information_schema.tables t using (table_schema, table_name)
             where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
                 and c.udt_name in ('text', 'varchar', 'bpchar', 'citext', 'name', 'json', 'jsonb', '_text', '_varchar')",
        )
        .fetch_all(&self.db)
        .await
        .unwrap();
        assert!(columns.len() > 70, "all columns are searched: {}", columns.len());
        let mut found = Vec::new();
        for (table, column) in columns {
            let statement = format!(
                "select {column}::text from {table} where exists (
                     select from unnest($1::text[]) word where strpos(lower({column}::text), lower(word)) > 0)"
            );
            let rows: Vec<String> =
                sqlx::query_scalar(AssertSqlSafe(statement)).bind(words).fetch_all(&self.db).await.unwrap();
            found.extend(rows.iter().map(|row| format!("{table}.{column}: {row}")));
        }
        found
    }

    /// What each table knows of a tenant: its name, how many rows, and a digest of all of them.
    pub async fn fingerprint_of(&self, tenant: TenantId) -> Vec<(&'static str, i64, Option<String>)> {
        let mut tables = Vec::new();
        for table in TABLES {
            let statement = format!(
                "select count(*), md5(string_agg(it::text, '|' order by it::text)) from {} it where tenant_id = $1",
                table.name
            );
            let row: (i64, Option<String>) =
                sqlx::query_as(AssertSqlSafe(statement)).bind(tenant.0).fetch_one(&self.db).await.unwrap();
            tables.push((table.name, row.0, row.1));
        }
        tables
    }

    /// The name of this test's database.
    pub fn database(&self) -> &str {
        &self.database
    }

    pub async fn database_url(&self) -> String {
        cluster::postgres().await.url(&self.database)
    }

    /// Runs one statement of the test's own.
    pub async fn sql(&self, statement: &'static str) {
        sqlx::query(statement).execute(&self.db).await.unwrap();
    }

    /// One number that the database tells.
    pub async fn count(&self, statement: &'static str) -> i64 {
        sqlx::query_scalar(statement).fetch_one(&self.db).await.unwrap()
    }

    /// Of the list that is not sent yet there are as many more as make twenty.
    pub async fn have_twenty_lists(&self) {
        self.sql(
            "insert into imports (tenant_id, import_id, file_name, created_by, created_at, changed_at, default_roles,
                 problem_rows, inviting_rows, skipped_rows)
             select tenant_id, gen_random_uuid(), '', created_by, created_at, changed_at, default_roles,
                 problem_rows, inviting_rows, skipped_rows
             from imports, generate_series(2, 20) where confirmed_at is null",
        )
        .await;
    }
}

fn hex(bytes: impl AsRef<[u8]>) -> String {
    bytes.as_ref().iter().map(|byte| format!("{byte:02x}")).collect()
}
