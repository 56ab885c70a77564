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
mod reading;
mod setting_value;
mod skip;
mod sort;
mod split;
mod toc;
mod values;

pub use cluster::{Parts, cluster};
pub use decode::{Opened, damaged, decode, directory_archive, opened};
pub use messages::taken_out;
pub use reading::Reading;
pub use split::{Rows, Script, Statement, split};
pub use toc::ScriptKind;
pub use values::{Given, each_row};
