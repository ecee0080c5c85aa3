//! The database role that the product works under: one that may write what deeds write, and in the trail may only add.
//!
//! - Whoever runs the migrations owns the tables. The product lays the owner's rights down for each of its
//!   connections, or has a login of its own that never had them.
//! - Where the role cannot be made, the product works as its login, and `check` tells.

mod store;

use sqlx::{PgConnection, PgPool};

/// Makes the role where it is missing, and brings its privileges to what they must be. False where it is missing and
/// this login may not make it.
pub async fn settle_privileges(owner: &mut PgConnection) -> sqlx::Result<bool> {
    store::settle_privileges(owner).await
}

/// From here on this connection does what the product's role may do and nothing more.
pub async fn act_as_product(connection: &mut PgConnection) -> sqlx::Result<()> {
    store::set_role(connection).await
}

/// How safe the trail is from the product itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trust {
    /// Neither the role nor the login can change or delete an entry.
    Safe,
    /// The role cannot; this login could, by taking its own rights again.
    LoginCould(String),
    /// This role works for the product and can.
    RoleCan(String),
}

/// Looks whether the product's role, or the login under it, could tamper with the trail.
pub async fn trust(db: &PgPool) -> sqlx::Result<Trust> {
    let (role, login, role_can, login_can) = store::find_tamperers(db).await?;
    Ok(match (role_can, login_can) {
        (true, _) => Trust::RoleCan(role),
        (false, true) => Trust::LoginCould(login),
        (false, false) => Trust::Safe,
    })
}
