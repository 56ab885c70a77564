//! EQ-ARGUMENT-CAST: implicit casts of arguments that older servers print and newer ones do not.

use pg_query::{
    NodeEnum,
    protobuf::{FuncCall, Node, TypeCast},
};

use super::{Boundary, Rule, Sight, Version};
use crate::model::types::without_precision;
use crate::tree::{
    node,
    typename::type_name,
    visit::{Message, Step, Visitor, walk_enum},
};

pub const VERSION: Version = Version {
    code: "EQ-ARGUMENT-CAST",
    summary: "`\"position\"((c)::text, 'a'::text)` (servers before 14) and `POSITION(('a'::text) IN (c))`",
    boundary: Boundary::Between(14),
    why: "Servers before 14 print such a function as a call, with its implicit casts; later ones in SQL \
          syntax, without them (get_func_sql_syntax in ruleutils.c). A cast to text counts as none where \
          what is cast is a string: a constant, or an expression whose type can be looked up, through \
          views, sub-selects, inherited columns and domains; citext counts as one. For timezone() \
          and overlaps() so does the cast of a date to a timestamp. Where a type is not to be known, \
          the difference stays, as a note.",
    same: &[
        ("btrim((c::varchar)::text, ' '::text)", "TRIM(BOTH ' '::text FROM c::varchar)"),
        ("timezone('UTC'::text, d)", "timezone('UTC', d)"),
        (
            "timezone('UTC'::text, (x::date)::timestamp with time zone)",
            "((x::date) AT TIME ZONE 'UTC'::text)",
        ),
    ],
    different: &[
        ("lower((c)::text)", "lower(c)"),
        ("\"position\"((c::varchar)::text, 'a'::text)", "POSITION(('b'::text) IN (c::varchar))"),
        ("public.btrim((c::varchar)::text)", "public.btrim(c::varchar)"),
        ("\"substring\"((c::bytea)::text, 1)", "SUBSTRING(c::bytea FROM 1)"),
        ("\"substring\"((c)::text, 1)", "SUBSTRING(c FROM 1)"),
        ("timezone('UTC'::text, (d)::timestamp with time zone)", "(d AT TIME ZONE 'UTC'::text)"),
        ("btrim((c::varchar)::varchar(5)::text)", "TRIM(BOTH FROM (c::varchar))"),
        ("pg_collation_for((c::varchar)::text)", "COLLATION FOR ((c::varchar))"),
        (
            "timezone('UTC'::text, (x::date)::timestamp(0) with time zone)",
            "((x::date) AT TIME ZONE 'UTC'::text)",
        ),
    ],
    rule: Rule::Tree(|tree, sight| walk_enum(&mut Uncast(sight), tree)),
};

/// Functions that have a syntax of their own.
const FUNCTIONS: [&str; 13] = [
    "btrim",
    "date_part",
    "extract",
    "is_normalized",
    "ltrim",
    "normalize",
    "overlaps",
    "overlay",
    "position",
    "rtrim",
    "substring",
    "timezone",
    "xmlexists",
];

/// Types whose values become text by themselves, and change nothing by it.
const STRINGS: [&str; 6] = ["text", "character varying", "character", "bpchar", "name", "\"char\""];

const INSTANT: &str = "timestamp with time zone";
const TIMESTAMP: &str = "timestamp without time zone";

/// A type, and those that OVERLAPS brings to it.
type Brought = (&'static str, &'static [&'static str]);

const ALL: [Brought; 3] = [
    (INSTANT, &["date", TIMESTAMP]),
    (TIMESTAMP, &["date"]),
    ("time with time zone", &["time without time zone"]),
];

struct Uncast<'a>(&'a Sight<'a>);

impl Visitor for Uncast<'_> {
    fn message(&mut self, message: &mut Message<'_>) -> Step {
        if let Message::FuncCall(call) = message {
            self.uncast(call);
        }
        Step::Into
    }
}

impl Uncast<'_> {
    fn uncast(&self, call: &mut FuncCall) {
        let names = node::strings(&call.funcname).unwrap_or_default();
        let [name] = names[..] else { return };
        if !FUNCTIONS.contains(&name) {
            return;
        }
        let name = name.to_owned();
        let brought = if name == "overlaps" { self.brought(&call.args) } else { Vec::new() };
        for argument in &mut call.args {
            self.uncast_one(argument, &name, &brought);
        }
    }

    /// The types that OVERLAPS brings its ends to, and from which: each type has a function of its
    /// own, which one end of that type brings the others to. Dates alone become instants.
    fn brought(&self, ends: &[Node]) -> Vec<Brought> {
        let type_of = |node: &Node| self.0.types.of_expression(node);
        let is_end = |node: &&Node| type_of(node).as_deref() != Some("interval");
        let ends: Vec<&Node> = ends.iter().filter(is_end).collect();
        // What is cast, or the end itself.
        let inner = |node: &'_ Node| match &node.node {
            Some(NodeEnum::TypeCast(cast)) => cast.arg.as_deref().and_then(type_of),
            _ => type_of(node),
        };
        if self.0.is_loose && ends.iter().any(|end| inner(end).is_none()) {
            return ALL.to_vec();
        }
        let own = |node: &Node| cast_to(node).is_none().then(|| type_of(node)).flatten();
        let is_there = |name: &str| ends.iter().any(|end| own(end).as_deref() == Some(name));
        let is_date = |end: &&Node| {
            cast_to(end).as_deref() == Some(INSTANT) && inner(end).as_deref() == Some("date")
        };
        let is_dates = ends.iter().all(is_date);
        let of_all = |(to, _): &&Brought| is_there(to);
        let dates: &[Brought] = if is_dates { &[(INSTANT, &["date"])] } else { &[] };
        ALL.iter().filter(of_all).chain(dates).copied().collect()
    }

    /// Takes one cast off, if the server may have put it there: to one of the types in `brought`, from
    /// one of the types beside it.
    fn uncast_one(&self, argument: &mut Node, function: &str, brought: &[Brought]) {
        if let Some(NodeEnum::CollateClause(collate)) = &mut argument.node {
            if let Some(argument) = &mut collate.arg {
                self.uncast_one(argument, function, brought);
            }
            return;
        }
        let Some(to) = cast_to(argument) else { return };
        let implicit: &[&str] = match (to.as_str(), function) {
            ("text", _) => &STRINGS,
            (INSTANT, "timezone") => &["date"],
            ("time with time zone", "timezone") => &["time without time zone"],
            (to, "overlaps") => {
                brought.iter().find(|(of, _)| *of == to).map_or(&[], |(_, from)| from)
            }
            ("integer", "substring" | "overlay") => &["smallint"],
            ("bit" | "\"bit\"", "substring" | "overlay" | "position") => &["bit varying"],
            // To what it is, or to what its domain is over.
            _ => &[],
        };
        if self.is_of(argument, &to, implicit) {
            strip(argument);
            // What the cast was of may be one that does nothing itself.
            self.uncast_one(argument, function, brought);
        }
    }

    /// Whether what is cast has one of the types, or that of the cast, or may have where that is
    /// enough.
    fn is_of(&self, cast: &Node, to: &str, implicit: &[&str]) -> bool {
        let Some(NodeEnum::TypeCast(cast)) = &cast.node else { return false };
        // The parser casts to no precision by itself.
        let Some(argument) = cast.arg.as_ref().filter(|_| !has_modifier(cast)) else {
            return false;
        };
        if let Some(NodeEnum::AConst(_)) = &argument.node {
            return to == "text";
        }
        match self.0.types.of_expression(argument) {
            Some(known) if self.0.types.is_citext(&known) => to == "text",
            Some(known) => {
                // Of a domain: a value of the type itself is cast to it by hand alone.
                let is_domain = || self.0.types.declared(argument).is_some_and(|own| own != to);
                let is_idle = known == to && is_domain();
                is_idle || implicit.contains(&known.as_str())
            }
            None => self.0.is_loose && !implicit.is_empty(),
        }
    }
}

/// `character varying(5)` may cut off.
fn has_modifier(cast: &TypeCast) -> bool {
    cast.type_name.as_ref().is_some_and(|name| !name.typmods.is_empty())
}

/// The type that a cast casts to.
fn cast_to(node: &Node) -> Option<String> {
    match &node.node {
        Some(NodeEnum::TypeCast(cast)) => {
            cast.type_name.as_ref().map(|name| without_precision(&type_name(name)))
        }
        _ => None,
    }
}

fn strip(node: &mut Node) {
    if let Some(NodeEnum::TypeCast(cast)) = &mut node.node
        && let Some(argument) = &mut cast.arg
    {
        *node = std::mem::take(argument);
    }
}
