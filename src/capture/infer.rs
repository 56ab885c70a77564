//! What a dump that lost its header still tells of the server and the pg_dump it is of, by the session
//! settings that each release writes (`_doSetFixedOutputState` in pg_backup_archiver.c).

use crate::{
    model::snapshot::{Inferred, MAINTAIN_SINCE},
    script::Script,
};

const OLDEST: u32 = 9;
const NEWEST: u32 = 19;

/// pg_dump writes each of these always.
const ALWAYS: [&str; 3] =
    ["SET statement_timeout", "SET client_encoding", "SET check_function_bodies"];

/// `None` with a header, and for settings that pg_dump does not write so.
pub(super) fn of(script: &Script) -> Option<Inferred> {
    let head = &script.head;
    if head.server.is_some() {
        return None;
    }
    if let Some(told) = &head.inferred {
        return *told;
    }
    let sets = |name: &str| script.noise.contains_key(name) || script.settings.contains_key(name);
    let all = (OLDEST, NEWEST);
    let begins = |name: &String| name.starts_with("SET ");
    if !script.noise.keys().chain(script.settings.keys()).any(begins) {
        return Some(Inferred { server: all, dumper: all, has_settings: false });
    }
    if !ALWAYS.iter().all(|name| sets(name)) {
        return None;
    }
    // transaction_timeout came with 17, default_table_access_method with 12; before 12, every dump
    // with a table turned oids off. pg_dump refuses servers that are newer than itself.
    let highest = if sets("SET transaction_timeout") { NEWEST } else { MAINTAIN_SINCE - 1 };
    let lowest = match () {
        () if sets("SET transaction_timeout") => MAINTAIN_SINCE,
        () if sets("SET default_table_access_method") => 12,
        () => OLDEST,
    };
    let highest = if sets("SET default_with_oids") { highest.min(11) } else { highest };
    let dumper = (lowest, highest.max(lowest));
    Some(Inferred { server: (OLDEST, dumper.1), dumper, has_settings: true })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::script::split;

    #[test]
    fn ranges() {
        const SETS: &str = "SET statement_timeout = 0;SET client_encoding = 'UTF8';SET check_function_bodies = false;";
        let of = |text: &str| of(&split(text)).map(|i| (i.server, i.dumper, i.has_settings));
        assert_eq!(of("CREATE TABLE t ();"), Some(((9, 19), (9, 19), false)));
        assert_eq!(of(SETS), Some(((9, 16), (9, 16), true)));
        let with = |more: &str| of(&format!("{SETS}{more}"));
        assert_eq!(with("SET transaction_timeout = 0;"), Some(((9, 19), (17, 19), true)));
        let method = "SET default_table_access_method = heap;";
        assert_eq!(with(method), Some(((9, 16), (12, 16), true)));
        assert_eq!(with("SET default_with_oids = false;"), Some(((9, 11), (9, 11), true)));
        assert_eq!(of("SET statement_timeout = 0;"), None);
        assert_eq!(of("-- Dumped from database version 15.1\n"), None);
    }
}
