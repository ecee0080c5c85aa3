//! What is around the product where it runs: headers that hold before a scanner, upgrades while it serves, backups, what it is built of,
//! and the units that start it.

mod backup;
mod observatory;
mod supply;
mod upgrade;
