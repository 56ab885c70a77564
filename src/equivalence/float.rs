//! EQ-FLOAT: constants of the types real and double precision, with any number of digits.

use super::{Exact, constant, walk};
use crate::tree::visit::{Message, Step, Visitor};

pub const EXACT: Exact = Exact {
    code: "EQ-FLOAT",
    summary: "`'100'::double precision` and `'1e+02'::double precision`",
    why: "Both are read into the same bits (float8in and float4in in float.c); how many digits are \
          printed follows extra_float_digits of the session, and the version below 12. Where too few \
          digits are printed the value is lost, and the two differ.",
    same: &[
        ("'100'::double precision", "'1e+02'::double precision"),
        ("'0.1'::double precision", "'0.10000000000000001'::double precision"),
        ("'0.1'::real", "'0.100000001'::real"),
        ("'{0.1,NULL}'::double precision[]", "'{0.10000000000000001,NULL}'::double precision[]"),
    ],
    different: &[
        ("'0.1'::double precision", "'0.100000001'::double precision"),
        ("'0'::double precision", "'-0'::double precision"),
        ("'100'::text", "'1e+02'::text"),
        ("'100'::double precision", "'100'::real"),
        ("'100'::numeric", "'1e+02'::numeric"),
    ],
    needs_empty_path: true,
    rewrite: |tree| walk(Shortest, tree),
};

struct Shortest;

impl Visitor for Shortest {
    fn message(&mut self, message: &mut Message<'_>) -> Step {
        if let Message::TypeCast(cast) = message {
            constant::respell(cast, constant::FLOATS);
        }
        Step::Into
    }
}

/// The fewest digits that are read as the same double precision; `None` for what is no number.
pub fn double(text: &str) -> Option<String> {
    text.parse::<f64>().ok().map(|number| number.to_string())
}

/// The same for real.
pub fn single(text: &str) -> Option<String> {
    text.parse::<f32>().ok().map(|number| number.to_string())
}
