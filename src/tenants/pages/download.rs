//! Everything of a tenant as one download.

use std::collections::BTreeMap;
use std::io;

use axum::body::{Body, Bytes};
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use serde_json::{Value, json};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use super::failure;
use super::one_tenant::{get, read_reason, refused};
use crate::base::Base;
use crate::language::Texts;
use crate::sign_in::fresh;
use crate::sign_in::guards::Superadmin;
use crate::tenants::Tenant;
use crate::tenants::contents::{Archive, CHUNK, Entry, TABLES, give_out, read};
use crate::web::failure::Failure;
use crate::web::forms::{FieldErrors, Form};

/// POST /superadmin/tenants/{slug}/export: a deed, since the trail tells of it; its answer is the file itself.
pub(crate) async fn export(
    Superadmin(signed_in): Superadmin,
    State(base): State<Base>,
    Path(slug): Path<String>,
    form: Form,
) -> Result<Response, Failure> {
    let t = signed_in.visit.language.texts();
    let listed = get(&base, &slug).await?;
    let mut errors = FieldErrors::default();
    let Some(reason) = read_reason(&form, "export_reason", &mut errors, t) else {
        return Ok(refused(&signed_in, &base, listed, &form, errors));
    };
    let what = t.fresh_to_export_tenant(&listed.tenant.name);
    if let Some(detour) = fresh::pages::first(&signed_in, what, &form) {
        return Ok(detour);
    }
    let tenant = give_out(&base, signed_in.standing.account.id, listed.tenant.id, &reason).await;
    let tenant = tenant.map_err(|refused| failure(refused, t))?;
    let name = format!("{}-{}.tar.gz", tenant.slug, base.now().date());
    let headers = [
        (header::CONTENT_TYPE, "application/gzip".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    let reading = Reading::begin(base, tenant, t);
    let parts = stream::try_unfold(reading, async |mut reading| {
        let part = reading.next().await?;
        Ok::<_, Broken>(part.map(|part| (Bytes::from(part), reading)))
    });
    Ok((headers, Body::from_stream(parts)).into_response())
}

type Broken = Box<dyn std::error::Error + Send + Sync>;

/// How far a download has come: at which table, behind which row.
struct Reading {
    base: Base,
    tenant: Tenant,
    begun_at: OffsetDateTime,
    archive: Option<Archive>,
    readme: Option<String>,
    table: usize,
    file: usize,
    after: Option<Value>,
    rows: BTreeMap<&'static str, usize>,
}

impl Reading {
    fn begin(base: Base, tenant: Tenant, t: Texts) -> Self {
        let begun_at = base.now();
        let moment = begun_at.format(&Rfc3339).unwrap_or_default();
        Self {
            readme: Some(t.export_readme(&tenant.name, &moment, CHUNK.to_string())),
            archive: Some(Archive::begin(begun_at)),
            base,
            tenant,
            begun_at,
            table: 0,
            file: 0,
            after: None,
            rows: BTreeMap::new(),
        }
    }

    /// What is sent next; `None` once all was.
    async fn next(&mut self) -> Result<Option<Vec<u8>>, Broken> {
        if let Some(readme) = self.readme.take() {
            return Ok(Some(self.add("README.txt", readme.into_bytes())?));
        }
        let Some(table) = TABLES.get(self.table) else { return self.end() };
        let (lines, last) = read(&self.base, table, self.tenant.id, self.after.as_ref()).await?;
        *self.rows.entry(table.name).or_default() += lines.len();
        self.file += 1;
        let path = format!("{}/{:05}.jsonl", table.name, self.file);
        let is_whole = i64::try_from(lines.len()).is_ok_and(|count| count == CHUNK);
        if is_whole && last.is_some() {
            self.after = last;
        } else {
            (self.table, self.file, self.after) = (self.table + 1, 0, None);
        }
        if lines.is_empty() {
            return Ok(Some(Vec::new()));
        }
        Ok(Some(self.add(&path, (lines.join("\n") + "\n").into_bytes())?))
    }

    fn add(&mut self, path: &str, content: Vec<u8>) -> io::Result<Vec<u8>> {
        let entry = Entry { path: format!("{}/{path}", self.tenant.slug), content };
        self.archive.as_mut().map_or(Ok(Vec::new()), |archive| archive.add(&entry))
    }

    /// Last of all, so that whoever reads it knows that nothing is missing: how many rows there are.
    fn end(&mut self) -> Result<Option<Vec<u8>>, Broken> {
        if self.archive.is_none() {
            return Ok(None);
        }
        let finished_at = self.base.now().format(&Rfc3339)?;
        let begun_at = self.begun_at.format(&Rfc3339)?;
        let told = json!({ "begun_at": begun_at, "finished_at": finished_at, "rows": self.rows });
        let mut part = self.add("rows.json", serde_json::to_vec_pretty(&told)?)?;
        if let Some(archive) = self.archive.take() {
            part.extend(archive.end()?);
        }
        Ok(Some(part))
    }
}
