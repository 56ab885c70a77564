//! What a dump without its header tells of its versions.

use serde::{Deserialize, Serialize};

/// The server and the pg_dump that a text can be of: lowest and highest major version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inferred {
    pub server: (u32, u32),
    pub dumper: (u32, u32),
    /// The session settings of pg_dump are there, which tell most of it.
    pub has_settings: bool,
}

/// The first server that has the privilege MAINTAIN, and the first pg_dump that always sets
/// transaction_timeout (release notes of PostgreSQL 17; `_doSetFixedOutputState` in
/// pg_backup_archiver.c).
pub const MAINTAIN_SINCE: u32 = 17;

/// How the line of a shown snapshot begins.
const TOLD: &str = "Inferred by pgsnap: ";

impl Inferred {
    /// `Inferred by pgsnap: server 9 to 16, pg_dump 12 to 16`: for a comment above statements whose
    /// settings are not those that the dump had.
    pub fn told(inferred: Option<&Self>) -> String {
        let Some(Self { server, dumper, has_settings }) = inferred else {
            return format!("{TOLD}nothing");
        };
        let settings = if *has_settings { "" } else { ", no settings" };
        format!(
            "{TOLD}server {} to {}, pg_dump {} to {}{settings}",
            server.0, server.1, dumper.0, dumper.1
        )
    }

    /// Reads what [`told`](Self::told) wrote; `None` for anything else.
    pub fn read(text: &str) -> Option<Option<Self>> {
        let told = text.strip_prefix(TOLD)?;
        let range = |text: &str| {
            let (lowest, highest) = text.split_once(" to ")?;
            Some((lowest.parse().ok()?, highest.parse().ok()?))
        };
        let ranges = || {
            let (server, dumper) = told.strip_prefix("server ")?.split_once(", pg_dump ")?;
            let (dumper, has_settings) = match dumper.strip_suffix(", no settings") {
                Some(dumper) => (dumper, false),
                None => (dumper, true),
            };
            Some(Self { server: range(server)?, dumper: range(dumper)?, has_settings })
        };
        Some(ranges())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_told_is_read() {
        let inferred = Inferred { server: (9, 16), dumper: (12, 16), has_settings: true };
        let bare = Inferred { server: (9, 19), dumper: (9, 19), has_settings: false };
        for one in [Some(inferred), Some(bare), None] {
            let told = Inferred::told(one.as_ref());
            assert_eq!(Inferred::read(&told), Some(one), "{told}");
        }
        assert_eq!(Inferred::read("Inferred by hand"), None);
    }
}
