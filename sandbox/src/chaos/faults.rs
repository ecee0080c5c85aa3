//! What befalls the product: one fault after another, each for some seconds, with a breath between them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

use sandbox::Error;
use sandbox::mailbox;
use sandbox::postgres::{self, Postgres};
use sandbox::visma_connect;
use sandbox::world::World;
use tokio::time::{Instant, sleep};

use super::disk::Disk;
use super::{Chance, failed};
use crate::demo::Product;

type Variables = Vec<(&'static str, String)>;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fault {
    ProductKilled,
    PostgresCrashed,
    ProviderCut,
    MailRefused,
    MailHangs,
    MailServerDown,
    MailDiskFull,
    MailCutAfterContent,
    ClockSkewed,
}

const FAULTS: [(Fault, &str); 9] = [
    (Fault::ProductKilled, "product killed (kill -9)"),
    (Fault::PostgresCrashed, "Postgres stopped at once and restarted"),
    (Fault::ProviderCut, "provider down"),
    (Fault::MailRefused, "mail refused (451)"),
    (Fault::MailHangs, "mail server hangs"),
    (Fault::MailServerDown, "mail server down"),
    (Fault::MailDiskFull, "mail server's disk full"),
    (Fault::MailCutAfterContent, "mail taken, connection cut before the answer"),
    (Fault::ClockSkewed, "product's clock skewed (two minutes)"),
];

/// The two processes and the database, which fail and come back.
pub(super) struct Faults {
    products: Vec<Option<Product>>,
    postgres: Option<Postgres>,
    place: PathBuf,
    variables: Variables,
    port: u16,
    chance: Chance,
    counts: BTreeMap<Fault, usize>,
    false_clock: Option<PathBuf>,
    /// Without it a full disk is only said to be: 452, as the mailbox answers when it cannot write.
    disk: Option<Disk>,
}

impl Faults {
    pub(super) async fn start(
        world: &World,
        postgres: Postgres,
        data: &Path,
        variables: Variables,
        disk: Option<Disk>,
    ) -> Result<Self, Error> {
        let port = world.product_url().rsplit(':').next().and_then(|port| port.parse().ok());
        let mut faults = Self {
            products: vec![None, None],
            postgres: Some(postgres),
            place: postgres::place_for(data)?,
            variables,
            port: port.ok_or_else(|| failed("the product has no port"))?,
            chance: Chance(7),
            counts: BTreeMap::new(),
            false_clock: false_clock(),
            disk,
        };
        for number in 0..faults.products.len() {
            faults.start_product(number, None).await?;
        }
        Ok(faults)
    }

    pub(super) fn ports(&self) -> Vec<u16> {
        vec![self.port, self.port + 9]
    }

    /// Faults until a moment, and until each has befallen once; all is well at the end.
    pub(super) async fn befall(&mut self, world: &World, until: Instant) -> Result<(), Error> {
        sleep(Duration::from_secs(2)).await;
        for round in 0.. {
            if round >= FAULTS.len() && Instant::now() >= until {
                break;
            }
            let (fault, _) = FAULTS[(round * 4) % FAULTS.len()];
            if fault == Fault::ClockSkewed && self.false_clock.is_none() {
                continue;
            }
            *self.counts.entry(fault).or_default() += 1;
            self.happen(fault, world).await?;
            sleep(Duration::from_millis(
                500 + 100 * u64::try_from(self.chance.below(15)).unwrap_or_default(),
            ))
            .await;
        }
        // Clocks go right again, for what is compared in the end.
        for number in 0..self.products.len() {
            self.kill(number).await;
            self.start_product(number, None).await?;
        }
        Ok(())
    }

    async fn happen(&mut self, fault: Fault, world: &World) -> Result<(), Error> {
        let lasting =
            Duration::from_millis(500 + 100 * u64::try_from(self.chance.below(30)).unwrap_or_default());
        let number = self.chance.below(self.products.len());
        match fault {
            Fault::ProductKilled => {
                self.kill(number).await;
                sleep(lasting).await;
                self.start_product(number, None).await?;
            }
            Fault::ClockSkewed => {
                self.kill(number).await;
                let skew = ["+120s", "-120s"][self.chance.below(2)];
                self.start_product(number, Some(skew)).await?;
            }
            Fault::PostgresCrashed => {
                if let Some(postgres) = self.postgres.take() {
                    postgres.crash().await;
                }
                sleep(lasting).await;
                let options = postgres::Options {
                    data_dir: self.place.clone(),
                    port: Some(self.port + 54),
                    durable: true,
                };
                self.postgres = Some(Postgres::start(options).await?);
            }
            Fault::ProviderCut => {
                world.visma_connect.misbehave(Some(visma_connect::Misbehaviour::Down));
                sleep(lasting).await;
                world.visma_connect.misbehave(None);
            }
            Fault::MailServerDown => {
                world.mailbox.down().await;
                sleep(lasting).await;
                world.mailbox.up().await?;
            }
            Fault::MailRefused => world.mailbox.refuse_with(451, "4.3.0 Try again later"),
            Fault::MailDiskFull => match &self.disk {
                Some(disk) => {
                    disk.fill()?;
                    sleep(lasting).await;
                    disk.empty()?;
                }
                None => {
                    let (code, text) = (452, "4.3.1 Insufficient system storage".to_owned());
                    world.mailbox.misbehave(Some(mailbox::Misbehaviour::RefuseContent { code, text }));
                    sleep(lasting).await;
                    world.mailbox.misbehave(None);
                }
            },
            Fault::MailHangs => world.mailbox.misbehave(Some(mailbox::Misbehaviour::Hang)),
            Fault::MailCutAfterContent => {
                world.mailbox.misbehave(Some(mailbox::Misbehaviour::CutAfterContent));
            }
        }
        if matches!(fault, Fault::MailRefused | Fault::MailHangs | Fault::MailCutAfterContent) {
            sleep(lasting).await;
            world.mailbox.misbehave(None);
        }
        Ok(())
    }

    async fn kill(&mut self, number: usize) {
        if let Some(product) = self.products[number].take() {
            product.kill().await;
        }
    }

    async fn start_product(&mut self, number: usize, skew: Option<&str>) -> Result<(), Error> {
        let port = self.ports()[number];
        let mut variables = self.variables.clone();
        variables.retain(|(name, _)| *name != "SMARTTRACKERS_LISTEN");
        variables.push(("SMARTTRACKERS_LISTEN", format!("127.0.0.1:{port}")));
        if let (Some(skew), Some(library)) = (skew, &self.false_clock) {
            variables.push(("LD_PRELOAD", library.display().to_string()));
            variables.push(("FAKETIME", skew.to_owned()));
            // Waiting takes as long as ever.
            variables.push(("FAKETIME_DONT_FAKE_MONOTONIC", "1".to_owned()));
        }
        self.products[number] =
            Some(Product::start(&variables, &format!("http://localhost:{port}"), None).await?);
        Ok(())
    }

    pub(super) fn told(&self) -> String {
        let lines = FAULTS.iter().map(|(fault, name)| match (fault, &self.false_clock) {
            (Fault::ClockSkewed, None) => format!("| {name} | libfaketime is missing |\n"),
            (Fault::MailDiskFull, _) => {
                let how = if self.disk.is_some() { "nothing can be written" } else { "452 answered" };
                format!("| {name} ({how}) | {} |\n", self.counts.get(fault).unwrap_or(&0))
            }
            _ => format!("| {name} | {} |\n", self.counts.get(fault).unwrap_or(&0)),
        });
        lines.collect()
    }

    /// What could not befall, as there is not what it takes.
    pub(super) fn passed_over(&self) -> Vec<&'static str> {
        let mut passed_over = Vec::new();
        if self.false_clock.is_none() {
            passed_over.push("clocks that go wrong, as there is no libfaketime here");
        }
        if self.disk.is_none() {
            passed_over.push(
                "a full disk of the mail server, which only said that it was, as nothing may be mounted here",
            );
        }
        passed_over
    }

    /// Each kind that could befall has done so.
    pub(super) fn have_all_befallen(&self) -> bool {
        FAULTS.iter().all(|(fault, _)| {
            let cannot = *fault == Fault::ClockSkewed && self.false_clock.is_none();
            cannot || self.counts.contains_key(fault)
        })
    }

    /// The products first: what they have in hand needs the database.
    pub(super) async fn stop(self) {
        for product in self.products.into_iter().flatten() {
            product.stop().await;
        }
    }
}

/// The library that tells a process another time, where Debian has it.
fn false_clock() -> Option<PathBuf> {
    let places = std::fs::read_dir("/usr/lib").ok()?.flatten();
    let mut libraries = places.map(|place| place.path().join("faketime/libfaketimeMT.so.1"));
    libraries.find(|library| library.is_file())
}
