//! What all pages share: the frame around them, forms, notices, failures, cookies, headers, assets.
//! Knows no feature.

pub mod assets;
pub mod cookies;
pub mod dates;
pub mod failure;
pub mod forms;
pub mod frame;
pub mod headers;
pub mod log;
pub mod notices;
pub mod numbers;
pub mod spreadsheet;
