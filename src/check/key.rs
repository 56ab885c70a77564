//! The keys of an index, taken apart, and how one list of them serves where another is expected.

use pg_query::{
    NodeEnum,
    protobuf::{Node, SortByDir, SortByNulls},
};

use super::{
    expression::{About, Told},
    sides::{Side, Sides},
};
use crate::{
    kinds::{Body, Kind},
    model::{Expression, Form, Id, Qualified},
    tree::{form, node},
};

/// One key of an index.
#[derive(Clone, Debug)]
pub struct Key {
    /// The column, or the expression without its order.
    pub name: String,
    expression: Option<Node>,
    pub collation: Option<String>,
    pub class: Option<String>,
    pub descending: bool,
    pub nulls_first: bool,
}

impl Key {
    /// A key that is a column and nothing else.
    pub fn column(name: &str) -> Self {
        let (expression, collation, class) = (None, None, None);
        let name = name.to_owned();
        Self { name, expression, collation, class, descending: false, nulls_first: false }
    }

    /// Reads a key as it is kept; `None` for what does not read.
    pub fn read(text: &Expression) -> Option<Self> {
        let NodeEnum::IndexElem(element) = form::read(&text.text, Form::IndexKey)? else {
            return None;
        };
        let last = |names: &[Node]| {
            node::strings(names).and_then(|names| names.last().map(|name| (*name).to_owned()))
        };
        let descending = element.ordering() == SortByDir::SortbyDesc;
        let nulls_first = match element.nulls_ordering() {
            SortByNulls::SortbyNullsFirst => true,
            SortByNulls::SortbyNullsLast => false,
            _ => descending,
        };
        let class = last(&element.opclass);
        let collation = last(&element.collation);
        let name = element.name.clone();
        let expression = element.expr.map(|expr| *expr);
        Some(Self { name, expression, collation, class, descending, nulls_first })
    }

    pub fn is_column(&self) -> bool {
        self.expression.is_none()
    }

    /// The collation that a key has on one side: its own, or that of its column.
    fn effective(&self, on: &Qualified, side: &Side) -> Option<String> {
        let of_column = || column_collation(&self.name, on, side);
        let own = self.collation.clone();
        own.or_else(|| if self.is_column() { of_column() } else { None })
            .filter(|name| name != "default")
    }

    /// Whether a key of the dump sorts otherwise than one that is expected.
    pub fn is_other_collation(&self, want: &Self, on: &Qualified, sides: &Sides) -> bool {
        // Of a column that EXPECTED does not have nothing is known.
        let column = Id::child(Kind::Column, on, want.name.as_str());
        let is_known = !want.is_column() || sides.expected.get(&column).is_some();
        match is_known {
            true => want.effective(on, &sides.expected) != self.effective(on, &sides.found),
            false => want.collation != self.collation,
        }
    }

    fn order(&self) -> (bool, bool) {
        (self.descending, self.nulls_first)
    }
}

fn column_collation(name: &str, on: &Qualified, side: &Side) -> Option<String> {
    let column = side.get(&Id::child(Kind::Column, on, name))?;
    let Body::Column(column) = &column.body else { return None };
    let text = column.collation.as_deref()?;
    Some(text.rsplit('.').next().unwrap_or_default().trim_matches('"').to_owned())
}

/// Whether a column that is a key sorts otherwise than EXPECTED says.
pub fn has_other_collation(name: &str, on: &Qualified, sides: &Sides) -> bool {
    Key::column(name).is_other_collation(&Key::column(name), on, sides)
}

/// The keys of an index; `None` if one of them does not read.
pub fn keys(texts: &[Expression]) -> Option<Vec<Key>> {
    texts.iter().map(Key::read).collect()
}

/// How the keys of an index serve where others are expected.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fit {
    /// The found keys go on after the expected ones.
    pub is_longer: bool,
    pub has_other_collation: bool,
    pub has_pattern_ops: bool,
    pub has_other_class: bool,
    pub has_mixed_order: bool,
    pub unproven: Option<String>,
}

/// The expected keys lead, in their order; `None` if they do not.
pub fn leading(want: &[Key], have: &[Key], on: &Qualified, sides: &Sides) -> Option<Fit> {
    if want.is_empty() || have.len() < want.len() {
        return None;
    }
    let mut fit = Fit { is_longer: have.len() > want.len(), ..Fit::default() };
    for (a, b) in want.iter().zip(have) {
        match same_key(a, b, on, sides) {
            Told::Same => {}
            Told::Different => return None,
            Told::Unproven(why) => fit.unproven = Some(why),
        }
        fit.has_other_collation |= b.is_other_collation(a, on, sides);
        if a.class != b.class {
            let is_pattern = |class: &Option<String>| {
                class.as_deref().is_some_and(|class| class.ends_with("pattern_ops"))
            };
            let is_asked = is_pattern(&a.class);
            fit.has_pattern_ops |= is_pattern(&b.class) && !is_asked;
            fit.has_other_class |= !is_pattern(&b.class) && !is_default_class(a, b);
        }
    }
    let pairs = || want.iter().zip(have);
    let is_equal = pairs().all(|(a, b)| a.order() == b.order());
    let reversed = |key: &Key| (!key.descending, !key.nulls_first);
    let is_reversed = pairs().all(|(a, b)| a.order() == reversed(b));
    fit.has_mixed_order = !is_equal && !is_reversed;
    Some(fit)
}

/// An operator class that is the default one is not printed: `text_ops` on a text.
fn is_default_class(want: &Key, have: &Key) -> bool {
    have.class.is_none()
        && want.class.as_deref().is_some_and(|class| class.ends_with("_ops"))
        && want.class.as_deref().is_some_and(|class| DEFAULT_CLASSES.contains(&class))
}

/// Default classes of B-trees, hashes and the others, by name (pg_opclass.dat, `opcdefault`).
const DEFAULT_CLASSES: [&str; 44] = [
    "array_ops",
    "bit_ops",
    "bool_ops",
    "bpchar_ops",
    "bytea_ops",
    "char_ops",
    "cidr_ops",
    "date_ops",
    "float4_ops",
    "float8_ops",
    "inet_ops",
    "int2_ops",
    "int4_ops",
    "int8_ops",
    "interval_ops",
    "macaddr_ops",
    "macaddr8_ops",
    "name_ops",
    "numeric_ops",
    "oid_ops",
    "oidvector_ops",
    "text_ops",
    "time_ops",
    "timestamptz_ops",
    "timetz_ops",
    "varbit_ops",
    "varchar_ops",
    "timestamp_ops",
    "money_ops",
    "tsvector_ops",
    "tsquery_ops",
    "uuid_ops",
    "enum_ops",
    "range_ops",
    "record_ops",
    "jsonb_ops",
    "point_ops",
    "box_ops",
    "circle_ops",
    "poly_ops",
    "pg_lsn_ops",
    "tid_ops",
    "xid_ops",
    "multirange_ops",
];

fn same_key(want: &Key, have: &Key, on: &Qualified, sides: &Sides) -> Told {
    match (&want.expression, &have.expression) {
        (None, None) if want.name == have.name => Told::Same,
        (Some(a), Some(b)) => sides.same_nodes(a, b, About::relation(on)),
        _ => Told::Different,
    }
}
