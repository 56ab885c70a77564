//! Topics on the wire.

use serde::Serialize;

use crate::{model::Level, report::topics::Topic};

#[derive(Serialize)]
pub struct WireTopic {
    name: String,
    state: &'static str,
    tables: usize,
    in_old: usize,
    in_new: usize,
    same: usize,
    share: usize,
    level: Option<Level>,
}

impl WireTopic {
    pub fn of(topic: &Topic) -> Self {
        let Topic { name, tables, in_old, in_new, same, level } = topic.clone();
        let (state, share) = (topic.state(), topic.share());
        Self { name, state, tables, in_old, in_new, same, share, level }
    }
}
