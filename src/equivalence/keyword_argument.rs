//! EQ-KEYWORD-ARGUMENT: keywords of a syntax that older servers print as text constants.

use pg_query::{
    NodeEnum,
    protobuf::{FuncCall, Node, a_const},
};

use super::{Exact, walk};
use crate::tree::{
    node::{self, Constant},
    typename,
    visit::{Message, Step, Visitor},
};

pub const EXACT: Exact = Exact {
    code: "EQ-KEYWORD-ARGUMENT",
    summary: "`NORMALIZE(x, NFC)` and `normalize(x, 'nfc'::text)`; the field of date_part() with its cast",
    why: "The grammar makes an untyped string constant of the keyword (func_expr_common_subexpr in \
          gram.y), and the only type these arguments have is text. Normal forms are compared \
          without regard to case (unicode_norm_form_from_string in varlena.c).",
    same: &[
        ("\"normalize\"(x, 'NFC')", "\"normalize\"(x, 'nfc'::text)"),
        ("is_normalized(x, 'nfkc')", "is_normalized(x, 'NFKC'::text)"),
        ("date_part('year'::text, x)", "date_part('year', x)"),
    ],
    different: &[
        ("normalize(x, NFC)", "normalize(x, NFD)"),
        ("timezone('UTC'::text, x)", "timezone('UTC', x)"),
        ("date_part('year'::text, x)", "date_part('month'::text, x)"),
        ("public.date_part('year'::text, x)", "public.date_part('year', x)"),
    ],
    needs_empty_path: true,
    rewrite: |tree| walk(Keywords, tree),
};

struct Keywords;

impl Visitor for Keywords {
    fn message(&mut self, message: &mut Message<'_>) -> Step {
        if let Message::FuncCall(call) = message {
            keyword(call);
        }
        Step::Into
    }
}

fn keyword(call: &mut FuncCall) {
    let (place, is_form) = match node::strings(&call.funcname).as_deref() {
        Some(["normalize" | "is_normalized"]) => (1, true),
        Some(["date_part" | "extract"]) => (0, false),
        _ => return,
    };
    let Some(argument) = call.args.get_mut(place) else { return };
    uncast(argument);
    if is_form
        && let Some(NodeEnum::AConst(constant)) = &mut argument.node
        && let Some(a_const::Val::Sval(text)) = &mut constant.val
    {
        text.sval.make_ascii_uppercase();
    }
}

/// Takes `::text` off a string constant.
fn uncast(node: &mut Node) {
    if let Some(NodeEnum::TypeCast(cast)) = &mut node.node
        && cast.type_name.as_ref().is_some_and(|name| typename::type_name(name) == "text")
        && let Some(argument) = &mut cast.arg
        && matches!(node::constant_node(argument), Some(Constant::String(_)))
    {
        *node = std::mem::take(argument);
    }
}
