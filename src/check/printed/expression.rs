//! Expressions: the type of each, and what is added to it on the way.

use pg_query::{
    NodeEnum,
    protobuf::{AIndirection, BoolExprType, CoercionForm, ColumnRef, Node, TypeCast},
};

use super::{
    World,
    constant::plain_constant,
    scope::{self, Source},
    types::{self, Named, Ty},
};
use crate::tree::node;

/// The analysis of one expression or query.
pub struct Analysis<'a> {
    pub world: &'a dyn World,
    /// The innermost is the last.
    pub scopes: Vec<Vec<Source>>,
    /// What WITH defines, the innermost last.
    pub with: Vec<(String, Vec<(String, Ty)>)>,
    /// Names that entries of FROM are printed by, of the queries around.
    pub names: Vec<Vec<String>>,
    depth: u32,
}

/// As deep as expressions are followed.
const DEPTH_MAX: u32 = 500;

impl<'a> Analysis<'a> {
    pub fn new(world: &'a dyn World) -> Self {
        let (scopes, with, names) = Default::default();
        Self { world, scopes, with, names, depth: 0 }
    }

    /// An expression whose value becomes one of a type: a default. A cast at the top is not printed.
    pub fn with_target(&mut self, node: &mut Node, target: Option<&str>) -> Result<(), String> {
        let ty = self.expression(node)?;
        match (ty, target) {
            (Ty::Unknown, Some(target)) => self.constant(node, &Named::read(target), false),
            (Ty::Unknown, None) => self.constant(node, &Named::plain("text"), false),
            // An interval of some fields becomes one of all.
            (Ty::Of(from), Some("interval")) if from.name == "interval" => {
                if let Some(NodeEnum::TypeCast(cast)) = &mut node.node
                    && cast.arg.as_deref().is_some_and(is_constant)
                {
                    cast.type_name = types::type_name("interval");
                }
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// The type of an expression, which is brought into its printed form but for constants that have
    /// no type yet.
    pub fn expression(&mut self, node: &mut Node) -> Result<Ty, String> {
        self.depth += 1;
        let told = match self.depth > DEPTH_MAX {
            true => Err("it is too deep".to_owned()),
            false => self.one(node),
        };
        self.depth -= 1;
        told
    }

    fn one(&mut self, node: &mut Node) -> Result<Ty, String> {
        let Some(inner) = &mut node.node else { return Err("a part is empty".to_owned()) };
        match inner {
            NodeEnum::AConst(constant) => {
                let (ty, other) = plain_constant(constant)?;
                if let Some(other) = other {
                    *inner = other;
                }
                Ok(ty)
            }
            NodeEnum::TypeCast(_) => self.cast(node),
            NodeEnum::ColumnRef(column) => self.column(column),
            NodeEnum::AExpr(_) => self.operation(node),
            NodeEnum::BoolExpr(expression) => {
                for arg in &mut expression.args {
                    self.boolean(arg)?;
                }
                let of = expression.boolop();
                if of != BoolExprType::NotExpr {
                    flatten(&mut expression.args, of);
                }
                Ok(Ty::boolean())
            }
            NodeEnum::NullTest(test) => {
                if let Some(arg) = &mut test.arg {
                    self.typed(arg)?;
                }
                Ok(Ty::boolean())
            }
            NodeEnum::BooleanTest(test) => {
                if let Some(arg) = &mut test.arg {
                    self.boolean(arg)?;
                }
                Ok(Ty::boolean())
            }
            NodeEnum::CaseExpr(case) => self.case(case),
            NodeEnum::CoalesceExpr(coalesce) => self.common(&mut coalesce.args),
            NodeEnum::MinMaxExpr(either) => self.common(&mut either.args),
            NodeEnum::SqlvalueFunction(value) => value_type(value.op()),
            NodeEnum::AArrayExpr(array) => self.array(array, None),
            NodeEnum::CollateClause(collate) => {
                let Some(arg) = &mut collate.arg else { return Err("COLLATE of nothing".into()) };
                self.typed(arg)
            }
            NodeEnum::FuncCall(_) => self.call(node),
            NodeEnum::SubLink(_) => self.sub_link(node),
            NodeEnum::AIndirection(element) => self.indirection(element),
            NodeEnum::RowExpr(row) => {
                for arg in &mut row.args {
                    self.typed(arg)?;
                }
                row.set_row_format(CoercionForm::CoerceExplicitCall);
                Ok(Ty::plain("record"))
            }
            NodeEnum::GroupingFunc(grouping) => {
                for arg in &mut grouping.args {
                    self.expression(arg)?;
                }
                Ok(Ty::plain("integer"))
            }
            other => Err(format!("{} is not followed", name_of(other))),
        }
    }

    /// An expression with a type: a constant without one is text.
    pub fn typed(&mut self, node: &mut Node) -> Result<Ty, String> {
        match self.expression(node)? {
            Ty::Unknown => {
                let text = Named::plain("text");
                self.constant(node, &text, false)?;
                Ok(Ty::Of(text))
            }
            ty => Ok(ty),
        }
    }

    pub fn boolean(&mut self, node: &mut Node) -> Result<(), String> {
        let ty = self.expression(node)?;
        match &ty {
            Ty::Of(named) if named.name == "boolean" => Ok(()),
            Ty::Of(named) if types::base(self.world, &named.name) == "boolean" => Ok(()),
            Ty::Unknown => self.constant(node, &Named::plain("boolean"), false),
            _ => Err("a condition is not known to be one".to_owned()),
        }
    }

    /// Lets a value become one of another type by itself.
    pub fn coerce(&mut self, node: &mut Node, from: &Ty, to: &str) -> Result<(), String> {
        match from {
            Ty::Unknown => self.constant(node, &Named::plain(to), false),
            Ty::Of(from) if from.name == to || is_anything(to) => Ok(()),
            Ty::Of(_) => {
                wrap(node, to)?;
                Ok(())
            }
        }
    }

    fn cast(&mut self, node: &mut Node) -> Result<Ty, String> {
        let Some(NodeEnum::TypeCast(cast)) = &mut node.node else { return Err(String::new()) };
        let Some(name) = &cast.type_name else { return Err("a cast to nothing".to_owned()) };
        let to = types::named(name);
        let Some(arg) = cast.arg.as_mut() else { return Err("a cast of nothing".to_owned()) };
        if let (Some(NodeEnum::AArrayExpr(array)), Some(element)) =
            (&mut arg.node, types::element(&to.name))
        {
            let element = element.to_owned();
            let is_empty = array.elements.is_empty();
            self.array(array, Some(&element))?;
            if !is_empty && to.modified.is_none() {
                let inner = arg.node.take();
                node.node = inner;
            }
            return Ok(Ty::Of(to));
        }
        let from = self.expression(arg)?;
        match from {
            Ty::Unknown => {
                let mut inner = std::mem::take(&mut **arg);
                self.constant(&mut inner, &to, true)?;
                *node = inner;
            }
            Ty::Of(from) if from.name == to.name => {
                let is_same = to.modified.is_none() || to.modified == from.modified;
                if is_same && !is_constant(arg) {
                    let inner = std::mem::take(&mut **arg);
                    *node = inner;
                    return Ok(Ty::Of(from));
                }
                self.relabel(node, &to)?;
            }
            Ty::Of(_) => self.relabel(node, &to)?,
        }
        Ok(Ty::Of(to))
    }

    /// A cast that stays, with its type as it is printed; one of what already was cast to the type
    /// without a modifier has it only once.
    fn relabel(&mut self, node: &mut Node, to: &Named) -> Result<(), String> {
        let Some(NodeEnum::TypeCast(cast)) = &mut node.node else { return Ok(()) };
        let shown = to.modified.clone().unwrap_or_else(|| to.name.clone());
        cast.type_name = types::type_name(&shown);
        let Some(arg) = cast.arg.as_mut() else { return Ok(()) };
        // A constant of the type is shown without its own label under the one with a modifier.
        if to.modified.is_some()
            && let Some(NodeEnum::TypeCast(inner)) = &mut arg.node
            && inner.arg.as_deref().is_some_and(is_constant)
            && inner.type_name.as_ref().map(types::named) == Some(Named::plain(&to.name))
            && let Some(constant) = inner.arg.take()
        {
            *arg = constant;
        }
        Ok(())
    }

    fn column(&mut self, column: &mut ColumnRef) -> Result<Ty, String> {
        let Some(names) = node::strings(&column.fields) else {
            return self.whole_row(column);
        };
        let (of, name) = match names[..] {
            [name] => (None, name),
            [of, name] | [_, of, name] => (Some(of), name),
            _ => return Err("a column with too many names".to_owned()),
        };
        match scope::find(&self.scopes, of, name)? {
            Some(found) => {
                column.fields = found.fields.iter().map(|name| string(name)).collect();
                Ok(found.ty)
            }
            None if of.is_none() && self.is_source(name) => {
                column.fields.push(star());
                Ok(Ty::plain("record"))
            }
            None => Err(format!("column {name} is not known")),
        }
    }

    fn is_source(&self, name: &str) -> bool {
        self.scopes.iter().flatten().any(|source| source.name == name)
    }

    /// `t.*` as a value.
    fn whole_row(&mut self, column: &ColumnRef) -> Result<Ty, String> {
        match column.fields.first().and_then(node::string) {
            Some(name) if column.fields.len() == 2 && self.is_source(name) => {
                Ok(Ty::plain("record"))
            }
            _ => Err("a row is not known".to_owned()),
        }
    }

    fn indirection(&mut self, element: &mut AIndirection) -> Result<Ty, String> {
        let Some(arg) = &mut element.arg else { return Err("a part of nothing".to_owned()) };
        let of = self.typed(arg)?;
        let Ty::Of(of) = of else { return Err("a part of a constant".to_owned()) };
        let mut name = of.name;
        for step in &mut element.indirection {
            match &mut step.node {
                Some(NodeEnum::AIndices(at)) => {
                    for bound in [&mut at.lidx, &mut at.uidx].into_iter().flatten() {
                        let ty = self.expression(bound)?;
                        let index = if name == "jsonb" { "text" } else { "integer" };
                        match ty {
                            Ty::Unknown => self.coerce(bound, &ty, index)?,
                            Ty::Of(named) if named.name == "integer" => {}
                            Ty::Of(named) if named.name == index => {}
                            Ty::Of(_) => return Err("a subscript is no integer".to_owned()),
                        }
                    }
                    if name != "jsonb" && !at.is_slice {
                        let of = types::element(&name);
                        name = of.ok_or("a subscript of what is no array")?.to_owned();
                    }
                }
                _ => return Err("a field of a row is not followed".to_owned()),
            }
        }
        Ok(Ty::plain(name))
    }
}

pub fn string(text: &str) -> Node {
    let string = pg_query::protobuf::String { sval: text.to_owned() };
    Node { node: Some(NodeEnum::String(string)) }
}

fn star() -> Node {
    Node { node: Some(NodeEnum::AStar(pg_query::protobuf::AStar {})) }
}

/// Puts a cast around a node.
pub fn wrap(node: &mut Node, to: &str) -> Result<(), String> {
    let type_name = types::type_name(to);
    if type_name.is_none() {
        return Err(format!("type {to} does not read"));
    }
    let arg = Some(Box::new(std::mem::take(node)));
    node.node = Some(NodeEnum::TypeCast(Box::new(TypeCast { arg, type_name, location: 0 })));
    Ok(())
}

fn is_constant(node: &Node) -> bool {
    matches!(&node.node, Some(NodeEnum::AConst(_)))
}

fn is_anything(name: &str) -> bool {
    matches!(name, "\"any\"" | "record" | "record[]" | "anyelement" | "anyarray")
}

/// The first of a chain of ANDs or ORs is read as part of it.
fn flatten(args: &mut Vec<Node>, of: BoolExprType) {
    let inner = match args.first_mut().and_then(|first| first.node.as_mut()) {
        Some(NodeEnum::BoolExpr(first)) if first.boolop() == of => std::mem::take(&mut first.args),
        _ => return,
    };
    args.splice(0..1, inner);
}

fn value_type(of: pg_query::protobuf::SqlValueFunctionOp) -> Result<Ty, String> {
    use pg_query::protobuf::SqlValueFunctionOp as Op;
    Ok(Ty::plain(match of {
        Op::SvfopCurrentDate => "date",
        Op::SvfopCurrentTime | Op::SvfopCurrentTimeN => "time with time zone",
        Op::SvfopCurrentTimestamp | Op::SvfopCurrentTimestampN => "timestamp with time zone",
        Op::SvfopLocaltime | Op::SvfopLocaltimeN => "time without time zone",
        Op::SvfopLocaltimestamp | Op::SvfopLocaltimestampN => "timestamp without time zone",
        Op::SqlvalueFunctionOpUndefined => return Err("a value of an unknown form".to_owned()),
        _ => "name",
    }))
}

fn name_of(node: &NodeEnum) -> String {
    let text = format!("{node:?}");
    text.split(['(', ' ', '{']).next().unwrap_or_default().to_owned()
}
