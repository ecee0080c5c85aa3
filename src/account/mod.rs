//! Account: what somebody sees and settles about themselves: who Visma Connect says they are, their language, and the
//! sessions they have.

pub mod pages;
