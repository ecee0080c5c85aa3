//! Measurements: where people land and start. What is recorded there comes with a later part of the
//! product; this front gate brings people here and shows what they may do.

pub mod pages;
