//! The stand-ins, driven from outside.

mod account_settings;
mod accounts;
mod google;
mod mailbox;
mod postgres;
mod second_app;
mod second_factor;
mod support;
mod visma_connect;
mod world;
