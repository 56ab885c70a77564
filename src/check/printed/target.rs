//! What a query gives: stars spelled out, names of output columns, keys that speak of them.

use pg_query::{
    NodeEnum,
    protobuf::{ColumnRef, Node, ResTarget},
};

use super::{
    expression::{Analysis, string},
    from::Column,
    types::Ty,
};
use crate::{
    equivalence::output_name::{self, OutputName},
    tree::node::{self, Constant},
};

/// One output column.
#[derive(Clone, Debug)]
pub struct Output {
    pub name: String,
    pub ty: Ty,
    /// The expression, in its printed form.
    pub value: Node,
}

impl Analysis<'_> {
    /// Analyses a target list. Constants without a type stay so if `keeps_unknown`.
    pub fn targets(
        &mut self,
        list: &mut Vec<Node>,
        all: &[Column],
        keeps_unknown: bool,
    ) -> Result<Vec<Output>, String> {
        let mut written = Vec::new();
        for node in std::mem::take(list) {
            let Some(NodeEnum::ResTarget(target)) = node.node else {
                return Err("an output column of an unknown form".to_owned());
            };
            match star_of(&target) {
                Some(of) => written.extend(expanded(of.as_deref(), all)?),
                None => written.push(*target),
            }
        }
        let mut outputs = Vec::new();
        for mut target in written {
            let name = match output_name::of_target(&target) {
                OutputName::Known(name) => name,
                OutputName::Unknown => return Err("the name of an output column".to_owned()),
            };
            let Some(value) = &mut target.val else { return Err(String::new()) };
            let ty = match keeps_unknown {
                true => self.expression(value)?,
                false => self.typed(value)?,
            };
            target.name = match &value.node {
                Some(NodeEnum::ColumnRef(column)) if last(column) == Some(&name) => String::new(),
                _ if name == "?column?" => String::new(),
                _ => name.clone(),
            };
            outputs.push(Output { name, ty, value: (**value).clone() });
            list.push(Node { node: Some(NodeEnum::ResTarget(Box::new(target))) });
        }
        Ok(outputs)
    }

    /// A key of ORDER BY or DISTINCT ON: an output column by its name or place, else an expression.
    pub fn output_key(&mut self, node: &mut Node, outputs: &[Output]) -> Result<(), String> {
        if let Some(name) = bare_name(node) {
            let mut named = outputs.iter().filter(|output| output.name == name);
            if let Some(output) = named.next() {
                if named.any(|other| other.value != output.value) {
                    return Err(format!("{name} is the name of several output columns"));
                }
                *node = output.value.clone();
                return Ok(());
            }
        }
        self.place_or_expression(node, outputs)
    }

    /// A key of GROUP BY: a column that is read before one that is given.
    pub fn input_key(&mut self, node: &mut Node, outputs: &[Output]) -> Result<(), String> {
        if let Some(name) = bare_name(node)
            && super::scope::find(&self.scopes, None, &name)?.is_none()
            && let Some(output) = outputs.iter().find(|output| output.name == name)
        {
            *node = output.value.clone();
            return Ok(());
        }
        if let Some(NodeEnum::GroupingSet(set)) = &mut node.node {
            for key in &mut set.content {
                self.input_key(key, outputs)?;
            }
            return Ok(());
        }
        self.place_or_expression(node, outputs)
    }

    fn place_or_expression(&mut self, node: &mut Node, outputs: &[Output]) -> Result<(), String> {
        if let Some(Constant::Integer(place)) = node::constant_node(node) {
            let at = usize::try_from(place).ok().and_then(|place| place.checked_sub(1));
            let output = at.and_then(|at| outputs.get(at)).ok_or("a place that is no column")?;
            *node = output.value.clone();
            return Ok(());
        }
        self.typed(node).map(drop)
    }
}

/// The place of an output column, for the keys of a set operation.
pub fn place(node: &Node, names: &[String]) -> Option<i32> {
    if let Some(Constant::Integer(place)) = node::constant_node(node) {
        return Some(place);
    }
    let name = bare_name(node)?;
    let at = names.iter().position(|other| *other == name)?;
    i32::try_from(at + 1).ok()
}

fn bare_name(node: &Node) -> Option<String> {
    match &node.node {
        Some(NodeEnum::ColumnRef(column)) => match node::strings(&column.fields)?[..] {
            [name] => Some(name.to_owned()),
            _ => None,
        },
        _ => None,
    }
}

fn last(column: &ColumnRef) -> Option<&str> {
    column.fields.last().and_then(node::string)
}

/// `*`, or `t.*` with the name before it.
fn star_of(target: &ResTarget) -> Option<Option<String>> {
    let Some(NodeEnum::ColumnRef(column)) = &target.val.as_ref()?.node else { return None };
    let is_star = |node: &Node| matches!(&node.node, Some(NodeEnum::AStar(_)));
    if !column.fields.last().is_some_and(is_star) || !target.name.is_empty() {
        return None;
    }
    let names: Vec<&str> = column.fields.iter().filter_map(node::string).collect();
    Some(names.last().map(|name| (*name).to_owned()))
}

fn expanded(of: Option<&str>, all: &[Column]) -> Result<Vec<ResTarget>, String> {
    let is_of = |column: &&Column| match of {
        Some(of) => column.source == of,
        None => !column.is_hidden,
    };
    let columns: Vec<&Column> = all.iter().filter(is_of).collect();
    if columns.is_empty() {
        return Err("a star of nothing that is known".to_owned());
    }
    let target = |column: &Column| {
        let fields = match column.source.is_empty() {
            true => vec![string(&column.name)],
            false => vec![string(&column.source), string(&column.name)],
        };
        let value = NodeEnum::ColumnRef(ColumnRef { fields, location: 0 });
        ResTarget {
            name: String::new(),
            indirection: Vec::new(),
            val: Some(Box::new(Node { node: Some(value) })),
            location: 0,
        }
    };
    Ok(columns.into_iter().map(target).collect())
}
