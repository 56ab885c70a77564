//! EQ-BIT-LITERAL: a bit string constant below a cast to a bit type, with and without its B.

use pg_query::{
    NodeEnum,
    protobuf::{String as Text, TypeCast, a_const},
};

use super::{Exact, walk};
use crate::tree::{
    node,
    visit::{Message, Step, Visitor},
};

pub const EXACT: Exact = Exact {
    code: "EQ-BIT-LITERAL",
    summary: "`B'101'::\"bit\"` (server 10) and `'101'::\"bit\"`",
    why: "Both read the same digits into the same type (bit_in in varbit.c). A length other than \
          that of the digits is left alone: `B'101'::bit(2)` cuts, `'101'::bit(2)` fails.",
    same: &[
        ("B'101'::\"bit\"", "'101'::\"bit\""),
        ("B'101'::bit(3)", "'101'::bit(3)"),
        ("B'101'::bit varying", "'101'::bit varying"),
    ],
    different: &[
        ("B'101'::bit(2)", "'101'::bit(2)"),
        ("B'101'", "'101'"),
        ("B'101'::text", "'101'::text"),
        ("B'101'::\"bit\"", "B'111'::\"bit\""),
    ],
    needs_empty_path: true,
    rewrite: |tree| walk(Digits, tree),
};

struct Digits;

impl Visitor for Digits {
    fn message(&mut self, message: &mut Message<'_>) -> Step {
        if let Message::TypeCast(cast) = message {
            unprefix(cast);
        }
        Step::Into
    }
}

fn unprefix(cast: &mut TypeCast) -> Option<()> {
    let name = cast.type_name.as_ref()?;
    let is_bit = matches!(node::strings(&name.names)?.as_slice(), ["bit" | "varbit"]);
    let Some(NodeEnum::AConst(constant)) = &mut cast.arg.as_mut()?.node else { return None };
    let Some(a_const::Val::Bsval(bits)) = &constant.val else { return None };
    let digits = bits.bsval.strip_prefix('b')?.to_owned();
    let fits = match name.typmods.as_slice() {
        [] => true,
        [length] => node::integer(length).is_some_and(|n| usize::try_from(n) == Ok(digits.len())),
        _ => false,
    };
    if is_bit && fits && name.array_bounds.is_empty() {
        constant.val = Some(a_const::Val::Sval(Text { sval: digits }));
    }
    Some(())
}
