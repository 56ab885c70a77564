//! Reading a script: from the bytes of a file to its statements, each with the context it runs in,
//! its entry in the table of contents and its line. What a statement means is no business of this
//! room.

mod cluster;
mod connect;
mod context;
mod cut;
mod decode;
mod encoding;
mod messages;
mod noise;
mod rows;
mod setting_value;
mod sort;
mod split;
mod toc;

pub use cluster::{Parts, cluster};
pub use decode::{decode, directory_archive};
pub use messages::taken_out;
pub use rows::Reading;
pub use split::{Script, Statement, split};
pub use toc::ScriptKind;
