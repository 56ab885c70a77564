//! Option lists of the grammar (`DefElem`): storage parameters, attributes of types and functions.

use std::collections::BTreeMap;

use pg_query::{NodeEnum, protobuf::Node};

use super::{Captured, Unmodelled};
use crate::{
    model::quote::ident,
    tree::{node, typename},
};

/// One option: its name (with its namespace, as in `toast.fillfactor`) and its value.
pub struct DefOption {
    pub name: String,
    pub value: Option<NodeEnum>,
    /// Byte offset of the option in the statement.
    pub location: i32,
}

/// The options of a list, in order.
pub fn options(nodes: Vec<Node>) -> Captured<Vec<DefOption>> {
    let option = |node: Node| match node.node {
        Some(NodeEnum::DefElem(option)) => {
            let space = &option.defnamespace;
            let dot = if space.is_empty() { "" } else { "." };
            Ok(DefOption {
                name: format!("{space}{dot}{}", option.defname),
                value: option.arg.and_then(|arg| arg.node),
                location: option.location,
            })
        }
        _ => Err(Unmodelled("an option has an unexpected form".to_owned())),
    };
    nodes.into_iter().map(option).collect()
}

/// Options whose order says nothing, as texts. An option without a value counts as `true`.
pub fn option_map(nodes: Vec<Node>) -> Captured<BTreeMap<String, String>> {
    let entry = |option: DefOption| {
        let value = option.required_text()?;
        Ok((option.name, value))
    };
    options(nodes)?.into_iter().map(entry).collect()
}

impl DefOption {
    /// The value as PostgreSQL stores it: names joined by dots, types by their canonical name.
    pub fn text(&self) -> Option<String> {
        text(self.value.as_ref()?)
    }

    /// As [`Self::text`], `true` for an option that stands alone.
    pub fn required_text(&self) -> Captured<String> {
        match &self.value {
            None => Ok("true".to_owned()),
            Some(value) => text(value).ok_or_else(|| self.unexpected()),
        }
    }

    pub fn int(&self) -> Captured<i64> {
        let number = |value: &NodeEnum| node::integer(&Node { node: Some(value.clone()) });
        self.value.as_ref().and_then(number).ok_or_else(|| self.unexpected())
    }

    /// `true` for an option that stands alone.
    pub fn flag(&self) -> Captured<bool> {
        match self.required_text()?.as_str() {
            "true" | "on" | "1" | "yes" => Ok(true),
            "false" | "off" | "0" | "no" => Ok(false),
            _ => Err(self.unexpected()),
        }
    }

    pub fn unexpected(&self) -> Unmodelled {
        Unmodelled(format!("option {} has an unexpected form", self.name))
    }
}

fn text(value: &NodeEnum) -> Option<String> {
    Some(match value {
        NodeEnum::String(string) => string.sval.clone(),
        NodeEnum::Integer(int) => int.ival.to_string(),
        NodeEnum::Float(float) => float.fval.clone(),
        NodeEnum::Boolean(boolean) => boolean.boolval.to_string(),
        NodeEnum::TypeName(name) => typename::type_name(name),
        NodeEnum::List(list) => dotted(&list.items)?,
        _ => return None,
    })
}

/// Names joined by dots, each quoted as it must be.
pub fn dotted(names: &[Node]) -> Option<String> {
    let names = node::strings(names)?;
    let quoted: Vec<_> = names.into_iter().map(ident).collect();
    (!quoted.is_empty()).then(|| quoted.join("."))
}
