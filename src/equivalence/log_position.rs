//! EQ-LOG-POSITION: constants of type pg_lsn, with and without leading zeros.

use super::{Exact, constant, walk};
use crate::tree::visit::{Message, Step, Visitor};

pub const EXACT: Exact = Exact {
    code: "EQ-LOG-POSITION",
    summary: "`'0/16B3748'::pg_lsn` and `'0/016B3748'::pg_lsn`",
    why: "Both are read into the same number (pg_lsn_in in pg_lsn.c); servers from 19 print eight \
          digits after the slash.",
    same: &[
        ("'0/16B3748'::pg_lsn", "'0/016B3748'::pg_lsn"),
        ("'0/0'::pg_lsn", "'0/00000000'::pg_lsn"),
        ("'{0/1,NULL}'::pg_lsn[]", "'{0/00000001,NULL}'::pg_lsn[]"),
    ],
    different: &[
        ("'0/16B3748'::pg_lsn", "'0/16B37480'::pg_lsn"),
        ("'0/16B3748'::text", "'0/016B3748'::text"),
    ],
    needs_empty_path: true,
    rewrite: |tree| walk(Positions, tree),
};

struct Positions;

impl Visitor for Positions {
    fn message(&mut self, message: &mut Message<'_>) -> Step {
        if let Message::TypeCast(cast) = message {
            constant::respell(cast, constant::LOG_POSITIONS);
        }
        Step::Into
    }
}

/// Without leading zeros; `None` for what pg_lsn_in() refuses.
pub fn canonical(text: &str) -> Option<String> {
    let half = |digits: &str| {
        let is_hex =
            (1..=8).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_hexdigit());
        is_hex.then(|| u32::from_str_radix(digits, 16).ok()).flatten()
    };
    let (high, low) = text.split_once('/')?;
    Some(format!("{:X}/{:X}", half(high)?, half(low)?))
}
