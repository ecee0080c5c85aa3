#![no_main]

#[path = "../../../tests/fuzzing/targets.rs"]
#[allow(dead_code, reason = "the others have programs of their own")]
mod targets;

libfuzzer_sys::fuzz_target!(|data: &[u8]| targets::logout_token(data));
