//! What all pages share: the frame around them, forms, asking once more, notices, failures, cookies, headers, assets,
//! and who calls. Knows no feature.

pub mod assets;
pub mod caller;
pub mod confirmation;
pub mod cookies;
pub mod csv_file;
pub mod dates;
pub mod failure;
pub mod forms;
pub mod frame;
pub mod headers;
pub mod log;
pub mod notices;
pub mod numbers;
pub mod upload;
