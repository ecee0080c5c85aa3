//! `sandbox demo`: the local world with the product beside it; `sandbox serve`: the local world alone;
//! `sandbox bench`: how fast the product is; `sandbox chaos`: faults under load.

mod bench;
mod chaos;
mod demo;

use std::net::IpAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use clap::{Args, Parser, Subcommand};
use sandbox::Error;
use sandbox::world::{self, CLIENT_ID, CLIENT_SECRET, World, WorldOptions};
use tokio::signal::unix::{SignalKind, signal};

#[derive(Parser)]
#[command(
    about = "A local world for SmartTrackers: Postgres, a mailbox, and stand-ins for Visma Connect and Google"
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// The local world with the standing cast in it and the product beside it, until Ctrl-C.
    Demo {
        #[command(flatten)]
        place: Place,
        /// Forgets everything and starts over.
        #[arg(long)]
        fresh: bool,
    },
    /// Faults under load, in a world of its own that is thrown away afterwards: nothing may be lost.
    Chaos {
        /// The product's port; the second process is on N+9, the others follow as for the demo.
        #[arg(long, default_value_t = 3900)]
        port: u16,
        /// How long faults go on.
        #[arg(long, default_value_t = 600)]
        seconds: u64,
        /// This is a mount namespace of our own: give the mailbox a disk that can be filled.
        #[arg(long)]
        may_mount: bool,
    },
    /// How fast the product is, in a world of its own.
    Bench(bench::Bench),
    /// The local world alone, until Ctrl-C.
    Serve {
        #[command(flatten)]
        place: Place,
        /// The address that the pages listen on; 0.0.0.0 inside a container.
        #[arg(long, default_value = "127.0.0.1")]
        listen: IpAddr,
        /// Leaves Postgres out.
        #[arg(long)]
        no_postgres: bool,
    },
}

#[derive(Args)]
struct Place {
    /// The product's port N; Visma Connect gets N+1, the mailbox N+2 and N+25 (SMTP), the second application N+3,
    /// Google N+4, Postgres N+54.
    #[arg(long, default_value_t = 3000)]
    port: u16,
    /// Where accounts, mails and the database are kept.
    #[arg(long, default_value = ".demo")]
    data: PathBuf,
}

#[tokio::main]
async fn main() -> ExitCode {
    tracing_subscriber::fmt()
        .with_env_filter(tracing_subscriber::EnvFilter::from_default_env())
        .with_writer(std::io::stderr)
        .init();
    let done = match Arguments::parse().command {
        Command::Demo { place, fresh } => until_told(demo(place, fresh)).await,
        Command::Bench(bench) => bench::run(bench).await,
        Command::Chaos { port, seconds, may_mount } => {
            chaos(port, Duration::from_secs(seconds), may_mount).await
        }
        Command::Serve { place, listen, no_postgres } => {
            let mut options = WorldOptions::new(place.port, place.data);
            options.listen = listen;
            options.has_postgres = !no_postgres;
            until_told(serve(options)).await
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(e) => {
            eprintln!("{e}");
            ExitCode::FAILURE
        }
    }
}

/// What runs until a signal, and has to be stopped in order then.
struct Running {
    world: World,
    product: Option<demo::Product>,
}

impl Running {
    async fn ended(&mut self) {
        match &mut self.product {
            Some(product) => product.ended().await,
            None => std::future::pending().await,
        }
    }

    /// The product first: what it has in hand needs the world.
    async fn stop(self) {
        if let Some(product) = self.product {
            product.stop().await;
        }
        drop(self.world);
    }
}

async fn until_told(start: impl Future<Output = Result<Running, Error>>) -> Result<(), Error> {
    // Asked for first: a signal during the start must also end everything.
    let mut terminate = signal(SignalKind::terminate()).map_err(no_signals)?;
    let mut running = tokio::select! {
        running = start => running?,
        _ = tokio::signal::ctrl_c() => return Ok(()),
        _ = terminate.recv() => return Ok(()),
    };
    let ended = tokio::select! {
        _ = tokio::signal::ctrl_c() => Ok(()),
        _ = terminate.recv() => Ok(()),
        () = running.ended() => Err(Error::new("SmartTrackers has ended; its last lines say why.")),
    };
    running.stop().await;
    ended
}

async fn demo(place: Place, fresh: bool) -> Result<Running, Error> {
    if fresh {
        world::start_over(&place.data)?;
        demo::forget(&place.data);
    }
    // Known before anything runs, so that the sentence is about the port and not about its consequences.
    World::check_product_port(place.port)?;
    let options = WorldOptions::new(place.port, &place.data);
    let clock = options.clock.clone();
    let world = World::start(options).await?;
    let product = demo::start(&world, &place.data, &clock).await?;
    demo::print(&world);
    Ok(Running { world, product: Some(product) })
}

async fn chaos(port: u16, length: Duration, may_mount: bool) -> Result<(), Error> {
    let data = std::env::temp_dir().join(format!("smarttrackers-chaos-{}", std::process::id()));
    let options = WorldOptions::new(port, &data);
    let clock = options.clock.clone();
    let world = World::start(options).await?;
    let done = chaos::run(world, &data, &clock, length, may_mount).await;
    // What is left of it is only in the way.
    let _ = std::fs::remove_dir_all(&data);
    done
}

async fn serve(options: WorldOptions) -> Result<Running, Error> {
    let world = World::start(options).await?;
    print(&world);
    Ok(Running { world, product: None })
}

fn no_signals(cause: std::io::Error) -> Error {
    Error::new(format!("Signals cannot be received: {cause}."))
}

fn print(world: &World) {
    println!("Visma Connect (sandbox)  {}", world.visma_connect.issuer());
    println!("  client id              {CLIENT_ID}");
    println!("  client secret          {CLIENT_SECRET}");
    println!("  create account         {}", world.create_account_url());
    println!("  account settings       {}", world.visma_connect.settings_url());
    println!("Mailbox                  {}", world.mailbox_url());
    println!("  mail server            {}", world.smtp_url());
    println!("Second app               {}", world.second_app.url());
    println!("Google (sandbox)         {}", world.google.issuer());
    if let Some(postgres) = &world.postgres {
        println!("Postgres                 {}", postgres.url("postgres"));
    }
    println!("Ctrl-C ends everything.");
}
