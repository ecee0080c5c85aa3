//! The table `sessions`, in the shape tower-sessions asks for.

use std::collections::HashMap;

use sqlx::PgPool;
use time::OffsetDateTime;
use tower_sessions::SessionStore;
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::{Error, Result};

use super::SignedIn;
use crate::secrets::Digest;

/// The one thing a session holds.
pub(super) const KEY: &str = "signed_in";

pub(super) fn digest(id: Id) -> Digest {
    Digest::of(&id.to_string())
}

#[derive(Clone, Debug)]
pub struct Sessions {
    db: PgPool,
}

impl Sessions {
    pub(super) fn new(db: PgPool) -> Self {
        Self { db }
    }

    /// False when the id is taken already.
    async fn insert(&self, record: &Record) -> Result<bool> {
        let Some(value) = record.data.get(KEY) else {
            return Err(Error::Encode("a session without a sign-in".to_owned()));
        };
        let signed_in: SignedIn =
            serde_json::from_value(value.clone()).map_err(|error| Error::Encode(error.to_string()))?;
        let digest = digest(record.id);
        let inserted = sqlx::query!(
            "insert into sessions
                 (session_digest, account_id, provider_session_id, id_token, is_email_verified, created_at, ends_at)
             values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing",
            digest.as_slice(),
            signed_in.account as _,
            signed_in.provider_session,
            signed_in.id_token,
            signed_in.is_email_verified,
            signed_in.created_at,
            signed_in.created_at + super::LENGTH,
        )
        .execute(&self.db)
        .await
        .map_err(backend)?;
        Ok(inserted.rows_affected() == 1)
    }
}

#[async_trait::async_trait]
impl SessionStore for Sessions {
    async fn create(&self, record: &mut Record) -> Result<()> {
        while !self.insert(record).await? {
            record.id = Id::default();
        }
        Ok(())
    }

    /// A session is written once; nothing in it changes.
    async fn save(&self, _record: &Record) -> Result<()> {
        Ok(())
    }

    async fn load(&self, id: &Id) -> Result<Option<Record>> {
        let digest = digest(*id);
        let row = sqlx::query!(
            r#"select account_id as "account: crate::ids::AccountId", provider_session_id, id_token,
                   is_email_verified, created_at, ends_at
               from sessions where session_digest = $1"#,
            digest.as_slice(),
        )
        .fetch_optional(&self.db)
        .await
        .map_err(backend)?;
        let Some(row) = row else { return Ok(None) };
        let signed_in = SignedIn {
            account: row.account,
            provider_session: row.provider_session_id,
            id_token: row.id_token,
            is_email_verified: row.is_email_verified,
            created_at: row.created_at,
        };
        let value = serde_json::to_value(signed_in).map_err(|error| Error::Decode(error.to_string()))?;
        Ok(Some(Record { id: *id, data: HashMap::from([(KEY.to_owned(), value)]), expiry_date: row.ends_at }))
    }

    async fn delete(&self, id: &Id) -> Result<()> {
        let digest = digest(*id);
        sqlx::query!("delete from sessions where session_digest = $1", digest.as_slice())
            .execute(&self.db)
            .await
            .map_err(backend)?;
        Ok(())
    }
}

pub(super) async fn delete_ended(db: &PgPool, now: OffsetDateTime) -> sqlx::Result<()> {
    sqlx::query!("delete from sessions where ends_at <= $1", now).execute(db).await?;
    Ok(())
}

fn backend(error: sqlx::Error) -> Error {
    Error::Backend(error.to_string())
}
