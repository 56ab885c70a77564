//! Constants: the type that they get, and how they are printed with it (get_const_expr() in
//! ruleutils.c).

use pg_query::{
    NodeEnum,
    protobuf::{AConst, Node, a_const},
};

use super::{
    expression::{Analysis, wrap},
    literal,
    types::{self, Named, Ty},
};
use crate::tree::node::{self, Constant};

impl Analysis<'_> {
    /// A constant that is printed without its type.
    pub fn bound(&mut self, node: &mut Node, of: &str) -> Result<(), String> {
        // MINVALUE, MAXVALUE
        if matches!(&node.node, Some(NodeEnum::ColumnRef(_) | NodeEnum::PartitionRangeDatum(_))) {
            return Ok(());
        }
        let of = Named::read(of);
        let base = types::base(self.world, &of.name);
        let value = bare_text(node).ok_or("a bound is no plain constant")?;
        if let Some(text) = value {
            let text = literal::printed(self.world, &of.name, &text)?;
            node.node = Some(printed_constant(&text, &base));
        }
        Ok(())
    }

    /// Gives a constant its type: what its input function makes of it, as it is printed.
    pub fn constant(&self, node: &mut Node, of: &Named, modified: bool) -> Result<(), String> {
        let inner = node.node.take();
        let value = match inner.as_ref() {
            Some(NodeEnum::AConst(value)) => node::constant(value),
            _ => None,
        };
        let base = types::base(self.world, &of.name);
        let text = match value {
            Some(Constant::String(text)) => match of.modified.as_deref().filter(|_| modified) {
                Some(shown) if base == "interval" => literal::of_fields(shown, text)?,
                _ => literal::printed(self.world, &of.name, text)?,
            },
            Some(Constant::Null) => {
                node.node = inner;
                let shown = of.modified.as_deref().filter(|_| modified).unwrap_or(&of.name);
                return wrap(node, shown);
            }
            _ => {
                node.node = inner;
                return Err("what has no type is no constant".to_owned());
            }
        };
        node.node = Some(printed_constant(&text, &base));
        let is_labelled = match base.as_str() {
            "boolean" => false,
            "integer" => text.starts_with('-'),
            "numeric" => !is_decimal(&text),
            _ => true,
        };
        let shown = match of.modified.as_deref().filter(|_| modified) {
            Some(shown) => Some(shown),
            None => Some(base.as_str()).filter(|_| is_labelled),
        };
        if let Some(shown) = shown {
            wrap(node, shown)?;
        }
        if base != of.name {
            wrap(node, &of.name)?;
        }
        Ok(())
    }
}

/// The text of a constant under its casts; `Some(None)` for NULL.
fn bare_text(node: &Node) -> Option<Option<String>> {
    match &node.node {
        Some(NodeEnum::TypeCast(cast)) => bare_text(cast.arg.as_ref()?),
        _ => Some(match node::constant_node(node)? {
            Constant::Null => None,
            Constant::Integer(value) => Some(value.to_string()),
            Constant::Boolean(value) => Some(value.to_string()),
            Constant::Float(text) | Constant::String(text) => Some(text.to_owned()),
            Constant::Bits(_) => return None,
        }),
    }
}

/// What a constant without quotes is: its type, and its printed form where that is another.
pub fn plain_constant(constant: &AConst) -> Result<(Ty, Option<NodeEnum>), String> {
    Ok(match node::constant(constant) {
        Some(Constant::Integer(value)) if value < 0 => {
            (Ty::plain("integer"), labelled(&value.to_string(), "integer"))
        }
        Some(Constant::Integer(_)) => (Ty::plain("integer"), None),
        Some(Constant::Float(digits)) => match digits.parse::<i64>() {
            Ok(_) => (Ty::plain("bigint"), labelled(digits, "bigint")),
            Err(_) => {
                let digits = super::literal_number(digits)?;
                let is_plain = is_decimal(&digits);
                let other = if is_plain { float(&digits) } else { labelled(&digits, "numeric") };
                (Ty::plain("numeric"), other)
            }
        },
        Some(Constant::Boolean(_)) => (Ty::boolean(), None),
        Some(Constant::String(_) | Constant::Null) => (Ty::Unknown, None),
        Some(Constant::Bits(bits)) => {
            let bits = literal::bits(bits).ok_or("a bit string that does not read")?;
            (Ty::plain("bit"), labelled(&bits, "bit"))
        }
        None => return Err("a constant of an unknown form".to_owned()),
    })
}

/// `1.5`, as get_const_expr() prints it without quotes.
pub fn is_decimal(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit()) && text.contains(['.', 'e', 'E'])
}

/// A constant by itself, as it is printed for a type.
fn printed_constant(text: &str, base: &str) -> NodeEnum {
    match base {
        "boolean" => {
            let boolval = pg_query::protobuf::Boolean { boolval: text == "true" };
            constant_node(a_const::Val::Boolval(boolval))
        }
        "integer" => match text.parse::<i32>() {
            Ok(ival) if ival >= 0 => {
                constant_node(a_const::Val::Ival(pg_query::protobuf::Integer { ival }))
            }
            _ => quoted(text),
        },
        "numeric" if is_decimal(text) => float(text).unwrap_or_else(|| quoted(text)),
        _ => quoted(text),
    }
}

fn float(digits: &str) -> Option<NodeEnum> {
    let fval = pg_query::protobuf::Float { fval: digits.to_owned() };
    Some(constant_node(a_const::Val::Fval(fval)))
}

pub fn quoted(text: &str) -> NodeEnum {
    let sval = pg_query::protobuf::String { sval: text.to_owned() };
    constant_node(a_const::Val::Sval(sval))
}

fn constant_node(val: a_const::Val) -> NodeEnum {
    NodeEnum::AConst(AConst { isnull: false, location: 0, val: Some(val) })
}

fn labelled(text: &str, of: &str) -> Option<NodeEnum> {
    let mut node = Node { node: Some(quoted(text)) };
    wrap(&mut node, of).ok()?;
    node.node
}

pub fn null() -> Node {
    Node { node: Some(NodeEnum::AConst(AConst { isnull: true, location: 0, val: None })) }
}
