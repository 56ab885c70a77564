//! Option lists of the grammar (`DefElem`): storage parameters, attributes of types and functions.

use std::collections::BTreeMap;

use pg_query::{
    NodeEnum,
    protobuf::{DefElemAction, Node},
};

use super::{Captured, Unmodelled};
use crate::{
    model::quote::ident,
    tree::{node, typename},
};

/// One option: its name (with its namespace, as in `toast.fillfactor`) and its value.
#[derive(Clone, Debug, PartialEq)]
pub struct DefOption {
    pub name: String,
    pub value: Option<NodeEnum>,
    /// `DROP name` in a list of changes.
    pub is_drop: bool,
    /// `SET name` in one.
    pub is_set: bool,
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
                is_drop: option.defaction == DefElemAction::DefelemDrop as i32,
                is_set: option.defaction == DefElemAction::DefelemSet as i32,
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

/// What `OPTIONS (ADD a 'x', SET b 'y', DROP c)` does to the options of a foreign object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionChanges(Vec<OptionChange>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct OptionChange {
    name: String,
    /// `None` for DROP.
    value: Option<String>,
    /// `add`, `set`, `drop`
    verb: &'static str,
}

/// The changes of a list, in order. Without a word before it an option is added.
pub fn option_changes(nodes: Vec<Node>) -> Captured<OptionChanges> {
    let change = |option: DefOption| {
        let verb = match (option.is_drop, option.is_set) {
            (true, _) => "drop",
            (_, true) => "set",
            _ => "add",
        };
        let value = (!option.is_drop).then(|| option.required_text()).transpose()?;
        Ok(OptionChange { name: option.name, value, verb })
    };
    Ok(OptionChanges(options(nodes)?.into_iter().map(change).collect::<Captured<_>>()?))
}

impl OptionChanges {
    /// Each option, and whether it is to be `add`ed, `set` or `drop`ped.
    pub fn verbs(&self) -> impl Iterator<Item = (&String, &'static str)> {
        self.0.iter().map(|change| (&change.name, change.verb))
    }

    pub fn apply(self, options: &mut BTreeMap<String, String>) {
        for OptionChange { name, value, verb: _ } in self.0 {
            match value {
                Some(value) => drop(options.insert(name, value)),
                None => drop(options.remove(&name)),
            }
        }
    }
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

    /// The value as the name of something that is no type: `public.f`, where `f` may be `int4`.
    pub fn dotted_name(&self) -> Captured<String> {
        let name = match &self.value {
            Some(NodeEnum::List(list)) => dotted(&list.items),
            Some(NodeEnum::String(name)) => Some(ident(&name.sval).into_owned()),
            Some(NodeEnum::TypeName(name))
                if name.typmods.is_empty() && name.array_bounds.is_empty() && !name.setof =>
            {
                dotted(&name.names)
            }
            _ => None,
        };
        name.ok_or_else(|| self.unexpected())
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
