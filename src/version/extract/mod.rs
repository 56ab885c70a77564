//! EQ-EXTRACT: date_part() and EXTRACT, which became two functions of two types.

mod follow;
mod function;
mod operation;
mod pairing;
mod query;

use pg_query::{NodeEnum, protobuf::Node};

use super::{Boundary, Rule, Sight, Version};
use crate::tree::{
    node,
    visit::{Visitor, walk_enum},
};
pub use function::{arithmetic, results, type_of_call, united};
use pairing::{Pairing, Type};

pub const VERSION: Version = Version {
    code: "EQ-EXTRACT",
    summary: "`date_part('year', x)` (servers before 14) and `EXTRACT(year FROM x)`",
    boundary: Boundary::Between(14),
    why: "EXTRACT was date_part(), of type double precision, and is a function of its own since 14, of \
          type numeric (release notes of PostgreSQL 14). So date_part() of an older server is date_part(), \
          EXTRACT() or (EXTRACT())::double precision of a newer one, and (date_part())::numeric is \
          EXTRACT() or itself: what one source gives on both. Casts that the parser puts on what stands \
          next to it change with its type, as far as that type can be looked up (oper_select_candidate in \
          parse_oper.c, select_common_type in parse_coerce.c); where it cannot, the difference stays, as a \
          note. Where a result is of the other type now, that is said beside the verdict. It hides a \
          date_part() that was rewritten to EXTRACT after the upgrade; between two servers from 14 the two \
          are always different.",
    same: &[
        ("date_part('year'::text, x)", "EXTRACT(year FROM x)"),
        ("date_part('year'::text, x)", "(EXTRACT(year FROM x))::double precision"),
        ("(date_part('year'::text, x))::numeric", "EXTRACT(year FROM x)"),
        ("(date_part('year'::text, x))::integer", "(EXTRACT(year FROM x))::integer"),
        (
            "date_part('year'::text, x) > (2000)::double precision",
            "EXTRACT(year FROM x) > (2000)::numeric",
        ),
        (
            "date_part('year'::text, x) > (2000)::double precision",
            "(EXTRACT(year FROM x))::double precision > (2000)::double precision",
        ),
        (
            "date_part('year'::text, x) = ANY (ARRAY[(1)::double precision, (2)::double precision])",
            "EXTRACT(year FROM x) = ANY (ARRAY[(1)::numeric, (2)::numeric])",
        ),
        ("date_part('year'::text, x) * '1.5'::double precision", "EXTRACT(year FROM x) * 1.5"),
        ("date_part('year'::text, x) * (1.5)::double precision", "EXTRACT(year FROM x) * 1.5"),
        (
            "CASE WHEN b THEN date_part('year'::text, x) ELSE (0)::double precision END",
            "CASE WHEN b THEN EXTRACT(year FROM x) ELSE (0)::numeric END",
        ),
        (
            "to_timestamp((floor((date_part('epoch'::text, x) / (300)::double precision)) * (300)::double precision))",
            "to_timestamp(((floor((EXTRACT(epoch FROM x) / (300)::numeric)) * (300)::numeric))::double precision)",
        ),
        (
            "date_part('year'::text, x) <> ALL ('{2000,2001}'::double precision[])",
            "EXTRACT(year FROM x) <> ALL ('{2000,2001}'::numeric[])",
        ),
        (
            "round(((avg(date_part('epoch'::text, x)) / (60)::double precision))::numeric, 2)",
            "round((avg(EXTRACT(epoch FROM x)) / (60)::numeric), 2)",
        ),
        (
            "date_part('epoch'::text, x) / (count(*))::double precision",
            "EXTRACT(epoch FROM x) / (count(*))::numeric",
        ),
        (
            "lag(date_part('epoch'::text, x), 1, '0'::double precision) OVER (ORDER BY x)",
            "lag(EXTRACT(epoch FROM x), 1, '0'::numeric) OVER (ORDER BY x)",
        ),
        (
            "NULLIF(date_part('year'::text, x), (0)::double precision)",
            "NULLIF(EXTRACT(year FROM x), (0)::numeric)",
        ),
        (
            "SELECT date_part('year'::text, x) AS y UNION SELECT '1'::double precision AS y",
            "SELECT EXTRACT(year FROM x) AS y UNION SELECT '1'::numeric AS y",
        ),
    ],
    different: &[
        ("date_part('year'::text, x)", "EXTRACT(month FROM x)"),
        ("date_part('year'::text, x)", "EXTRACT(year FROM y)"),
        ("(date_part('year'::text, x))::numeric", "date_part('year'::text, x)"),
        ("(date_part('year'::text, x))::numeric", "(EXTRACT(year FROM x))::double precision"),
        ("(date_part('year'::text, x))::numeric(9,2)", "EXTRACT(year FROM x)"),
        ("(date_part('year'::text, x))::real", "(EXTRACT(year FROM x))::double precision"),
        (
            "(date_part('year'::text, x))::numeric / (7)::numeric",
            "(EXTRACT(year FROM x))::double precision / (7)::double precision",
        ),
        (
            "avg((date_part('year'::text, x))::numeric)",
            "avg((EXTRACT(year FROM x))::double precision)",
        ),
        (
            "date_part('year'::text, x) > (2000)::double precision",
            "EXTRACT(year FROM x) > (2001)::numeric",
        ),
        (
            "date_part('year'::text, x) > ((c)::text)::double precision",
            "EXTRACT(year FROM x) > ((c)::text)::numeric",
        ),
        ("a > (2000)::double precision", "a > (2000)::numeric"),
        ("floor((a)::double precision)", "floor((a)::numeric)"),
        (
            "date_part('year'::text, x) <> ALL ('{2000,2001}'::double precision[])",
            "EXTRACT(year FROM x) <> ALL ('{2000}'::numeric[])",
        ),
        ("(date_part('year'::text, x))::integer", "EXTRACT(year FROM x)"),
        ("public.f(date_part('year'::text, x))", "public.f(EXTRACT(year FROM x))"),
    ],
    rule: Rule::Pair(compared),
};

/// What [`super::types::Types`] calls the type of EXTRACT since 14: numeric that was double precision.
pub const TYPE: &str = "EXTRACT";

/// What an older server and a newer one made of one source: the results whose type moved, the columns
/// of a query by their names; `None` if it was not one source.
fn compared([older, newer]: [&mut NodeEnum; 2], sights: [&Sight; 2]) -> Option<Vec<String>> {
    let is_loose = sights.iter().any(|sight| sight.is_loose);
    let [old_types, new_types] = sights.map(|sight| &sight.types);
    let is_afar = is_loose && (is_afar(older, old_types) || is_afar(newer, new_types));
    let pairing = Pairing::new(old_types, new_types, is_loose, is_afar);
    if let (NodeEnum::SelectStmt(old), NodeEnum::SelectStmt(new)) = (&*older, &*newer) {
        let columns = pairing.query(old, new)?;
        let moved = columns.into_iter().filter(|(_, of)| *of != Type::Kept);
        return Some(moved.map(|(name, _)| name).collect());
    }
    let of = pairing.of(older, newer)?;
    Some(if of == Type::Kept { Vec::new() } else { vec![String::new()] })
}

/// Whether a constant can have its type from an EXTRACT that is not beside it: there is one, or there
/// are columns that may come to one.
fn is_afar(tree: &mut NodeEnum, types: &super::types::Types) -> bool {
    let mut afar = Afar { has_call: false, columns: Vec::new() };
    walk_enum(&mut afar, tree);
    let may_be = |column: NodeEnum| types.of_expression(&Node { node: Some(column) }).is_none();
    afar.has_call || afar.columns.into_iter().any(may_be)
}

struct Afar {
    has_call: bool,
    columns: Vec<NodeEnum>,
}

impl Visitor for Afar {
    fn node_done(&mut self, node: &mut NodeEnum) {
        match node {
            NodeEnum::FuncCall(call) => {
                self.has_call |=
                    ["date_part", "extract"].contains(&own_name(&call.funcname).unwrap_or(""));
            }
            NodeEnum::ColumnRef(_) => self.columns.push(node.clone()),
            _ => {}
        }
    }
}

/// The name of what is built in. The definition of another view is not in one form yet.
fn own_name(names: &[Node]) -> Option<&str> {
    match node::strings(names)?[..] {
        [name] | ["pg_catalog", name] => Some(name),
        _ => None,
    }
}
