//! What became of the findings of an older report.

use serde::Serialize;

use crate::report::since::{Known, Since};

#[derive(Serialize)]
pub struct WireSince {
    new: Vec<WireKnown>,
    still: Vec<WireKnown>,
    mended: Vec<WireKnown>,
}

#[derive(Serialize)]
struct WireKnown {
    id: String,
    code: String,
}

impl WireSince {
    pub fn of(since: &Since) -> Self {
        let Since { new, still, mended } = since;
        let all = |known: &[Known]| known.iter().map(WireKnown::of).collect();
        Self { new: all(new), still: all(still), mended: all(mended) }
    }
}

impl WireKnown {
    fn of(Known { pair: _, object, code }: &Known) -> Self {
        Self { id: object.clone(), code: code.clone() }
    }
}
