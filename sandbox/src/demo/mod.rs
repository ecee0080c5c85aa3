//! The demo: the sandbox with the standing cast in it, and the product running beside it.

mod cast;
mod product;

use std::path::Path;
use std::sync::Arc;

use clap::Parser;
use sandbox::world::{CAST_PASSWORD, CLIENT_ID, CLIENT_SECRET, World};
use sandbox::{Clock, Error};
use smarttrackers::base::Base;
use smarttrackers::config::Settings;
use smarttrackers::serve;

pub(crate) use self::product::Product;

/// Where the product keeps everything.
pub(crate) const DATABASE: &str = "smarttrackers";
/// In the data folder: there once the cast is complete.
const SEEDED: &str = "cast-is-complete";

/// The next start assembles the cast anew.
pub(crate) fn forget(data: &Path) {
    // Not being there is what is wanted.
    let _ = std::fs::remove_file(data.join(SEEDED));
}

/// Puts the cast in if it is not there yet, and starts the product.
pub(crate) async fn start(world: &World, data: &Path, clock: &Clock) -> Result<Product, Error> {
    let database_url = prepare(world, data, clock).await?;
    Product::start(&variables(world, &database_url), &world.product_url(), None).await
}

/// Puts the cast in if it is not there yet, and tells the database's URL.
pub(crate) async fn prepare(world: &World, data: &Path, clock: &Clock) -> Result<String, Error> {
    let postgres = world.postgres.as_ref().ok_or_else(|| Error::new("The demo needs its Postgres."))?;
    let database_url = postgres.url(DATABASE);
    let marker = data.join(SEEDED);
    if !marker.exists() {
        // What a start that was broken off has left is no cast.
        postgres.drop_database(DATABASE).await?;
        postgres.create_database(DATABASE).await?;
        let settings = Arc::new(settings(&variables(world, &database_url))?);
        let db = serve::pool(settings.database_url.reveal()).map_err(failed)?;
        serve::migrate(&db).await.map_err(failed)?;
        let now = clock.now();
        let base = Base::new(db.clone(), smarttrackers::clock::Clock::from_fn(move || now), settings);
        cast::assemble(&base, &world.visma_connect, &world.google).await?;
        db.close().await;
        std::fs::write(&marker, "").map_err(failed)?;
    }
    Ok(database_url)
}

pub(crate) fn print(world: &World) {
    let product = world.product_url();
    println!();
    println!("SmartTrackers   {product}");
    println!("Mailbox         {}", world.mailbox_url());
    println!("Visma Connect   {} (sandbox)", world.visma_connect.settings_url());
    println!("Second app      {}", world.second_app.url());
    println!("Google          {} (sandbox)", world.google.issuer());
    println!();
    println!("Log in with the password {CAST_PASSWORD} as");
    println!("  anna@acme.example            administrator of Acme      {product}/t/acme/settings/people");
    println!("  gert@globex.example          administrator of Globex    {product}/t/globex/settings/people");
    println!("  sam@smarttrackers.example    superadmin                 {product}/superadmin/tenants");
    println!(
        "Sam is also asked for a code, which the page shows. eva.mulder@acme.example logs in with Google."
    );
    println!();
    println!("Ctrl-C ends everything.");
}

/// The product's settings, as its environment has them.
pub(crate) fn variables(world: &World, database_url: &str) -> Vec<(&'static str, String)> {
    let port = world.product_url().rsplit(':').next().unwrap_or_default().to_owned();
    vec![
        ("DATABASE_URL", database_url.to_owned()),
        ("SMARTTRACKERS_BASE_URL", world.product_url()),
        ("SMARTTRACKERS_LISTEN", format!("127.0.0.1:{port}")),
        // Nothing stands before it that would have to notice.
        ("SMARTTRACKERS_DRAIN", "0".to_owned()),
        ("SMARTTRACKERS_OIDC_ISSUER", world.visma_connect.issuer().to_owned()),
        ("SMARTTRACKERS_OIDC_CLIENT_ID", CLIENT_ID.to_owned()),
        ("SMARTTRACKERS_OIDC_CLIENT_SECRET", CLIENT_SECRET.to_owned()),
        ("SMARTTRACKERS_CREATE_ACCOUNT_URL", world.create_account_url()),
        ("SMARTTRACKERS_ACCOUNT_SETTINGS_URL", world.visma_connect.settings_url()),
        ("SMARTTRACKERS_SMTP_URL", world.smtp_url()),
    ]
}

#[derive(Parser)]
struct Flags {
    #[command(flatten)]
    settings: Settings,
}

/// The same settings, read as the product reads its flags.
fn settings(variables: &[(&'static str, String)]) -> Result<Settings, Error> {
    let flags = variables.iter().map(|(name, value)| {
        let flag = name.trim_start_matches("SMARTTRACKERS_").to_lowercase().replace('_', "-");
        format!("--{flag}={value}")
    });
    let flags = Flags::try_parse_from(std::iter::once("demo".to_owned()).chain(flags));
    flags.map(|flags| flags.settings).map_err(failed)
}

fn failed(cause: impl std::fmt::Display) -> Error {
    Error::new(format!("The demo cannot be prepared: {cause}."))
}
