//! What exported code names of tokio.
extern crate macros;

pub use macros::main;
