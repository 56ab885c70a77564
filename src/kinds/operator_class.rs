//! Operator classes: CREATE OPERATOR CLASS.

use std::collections::BTreeMap;

use pg_query::{
    NodeEnum,
    protobuf::{CreateOpClassItem, CreateOpClassStmt, Node, ObjectType},
};
use serde::{Deserialize, Serialize};

use super::{Describe, Info, Kind, operator_family::OperatorFamily};
use crate::{
    model::{Facts, Id, Object, Reason, References, Scope, Shape, Sql, op::Op, quote::ident},
    statement::{Captured, Statement, Unmodelled, operands, operator_name, routine},
    tree::{node, typename::type_name_bare},
};

pub const INFO: Info = Info::new("operator class", "operator classes", Shape::Method)
    .owned()
    .object_type(ObjectType::ObjectOpclass);

super::unaltered!();

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct OperatorClass {
    pub data_type: String,
    pub is_default: bool,
    pub family: String,
    /// The type that an index stores; `None` is the data type.
    pub storage: Option<String>,
    /// `operator 1 (integer, integer)` to `public.<`; see [`members`].
    pub members: BTreeMap<String, String>,
}

impl Describe for OperatorClass {
    fn facts(&self, facts: &mut Facts) {
        let Self { data_type, is_default, family, storage, members } = self;
        facts.text("type", data_type);
        facts.flag("default", *is_default);
        facts.text("family", family);
        facts.maybe("storage", storage);
        for (member, value) in members {
            facts.text(member.clone(), value);
        }
    }

    fn references<'a>(&'a self, this: &'a Object, to: &mut References<'a>) {
        let Self { data_type, is_default: _, family, storage, members } = self;
        to.data_type(data_type);
        storage.iter().for_each(|storage| to.data_type(storage));
        let method = &this.id.signature;
        to.access_method(method);
        if let Ok(family) = family.parse() {
            to.id(Reason::Named, Id::of_method(Kind::OperatorFamily, &family, method));
        }
        references(members, to);
    }

    fn create(&self, this: &Object, _: &Scope) -> Vec<Sql> {
        let Self { data_type, is_default, family, storage, members } = self;
        let (name, method) = (this.id.relation(), ident(&this.id.signature));
        let default = if *is_default { "DEFAULT " } else { "" };
        let mut items = Vec::new();
        match storage {
            Some(storage) => items.push(format!("STORAGE {storage}")),
            // There has to be an item.
            None if members.is_empty() => items.push(format!("STORAGE {data_type}")),
            None => {}
        }
        items.extend(self::items(members));
        let items = items.join(" ,\n    ");
        vec![Sql::define(format!(
            "CREATE OPERATOR CLASS {name}\n    {default}FOR TYPE {data_type} USING {method} FAMILY \
             {family} AS\n    {items}"
        ))]
    }

    fn summary(&self) -> String {
        format!("{}FOR TYPE {}", if self.is_default { "DEFAULT " } else { "" }, self.data_type)
    }
}

/// What members name: operators and functions with their arguments, types, families to order by.
pub fn references(members: &BTreeMap<String, String>, to: &mut References) {
    for (member, value) in members {
        let types = member.split_once('(').and_then(|(_, types)| types.strip_suffix(')'));
        let types = types.filter(|types| !types.is_empty());
        types.iter().for_each(|types| to.data_types(types));
        let (name, family) = value.split_once(" FOR ORDER BY ").unwrap_or((value, ""));
        if member.starts_with("function ") {
            to.routine(name);
        } else {
            to.operator(name, types);
        }
        if let Ok(family) = family.parse() {
            to.id(Reason::Named, Id::of_method(Kind::OperatorFamily, &family, "btree"));
        }
    }
}

/// The members as items: operators by number, then functions.
pub fn items(members: &BTreeMap<String, String>) -> Vec<String> {
    let item = |(member, value): (&String, &String)| {
        let (sort, rest) = member.split_once(' ')?;
        let (number, types) = rest.split_once(' ').unwrap_or((rest, ""));
        let order = (sort == "function", number.parse::<u32>().ok()?);
        Some((
            order,
            match (sort, value.split_once(" FOR ORDER BY ")) {
                ("function", _) if types.is_empty() => format!("FUNCTION {number} {value}"),
                ("function", _) => format!("FUNCTION {number} {types} {value}"),
                (_, Some((name, family))) => {
                    format!("OPERATOR {number} {name}{types} FOR ORDER BY {family}")
                }
                (_, None) => format!("OPERATOR {number} {value}{types}"),
            },
        ))
    };
    let mut items: Vec<_> = members.iter().filter_map(item).collect();
    items.sort();
    items.into_iter().map(|(_, text)| text).collect()
}

pub fn capture(create: CreateOpClassStmt, statement: &Statement) -> Captured<Vec<Op>> {
    let CreateOpClassStmt { opclassname, opfamilyname, amname, datatype, items, is_default } =
        create;
    let name = statement.name(&opclassname)?;
    let data_type = type_name_bare(datatype.as_ref().ok_or("an operator class without a type")?);
    let Members { members, storage } = self::members(items, Some(&data_type))?;
    // Without FAMILY one of the same name is made, unless it is there (DefineOpClass in
    // commands/opclasscmds.c).
    let implicit = opfamilyname.is_empty();
    let family = if implicit { name.clone() } else { statement.name(&opfamilyname)? };
    let class = OperatorClass {
        is_default,
        family: family.to_string(),
        storage: storage.filter(|storage| *storage != data_type),
        members,
        data_type,
    };
    let id = Id::of_method(Kind::OperatorClass, &name, amname.clone());
    let mut ops = vec![Op::create(Object::new(id, class))];
    if implicit {
        let id = Id::of_method(Kind::OperatorFamily, &family, amname);
        let family = OperatorFamily { is_of_class: true, ..OperatorFamily::default() };
        let family = Object::new(id, family);
        ops.push(Op::create(family).with(|create| create.if_absent = true));
    }
    Ok(ops)
}

/// The items of a class or of ALTER OPERATOR FAMILY.
#[derive(Debug, Default)]
pub struct Members {
    /// What the item is for (sort, number, types), to the operator or function.
    pub members: BTreeMap<String, String>,
    pub storage: Option<String>,
}

/// Reads items. In a class, an operator without operands takes two of the class's type.
pub fn members(items: Vec<Node>, data_type: Option<&str>) -> Captured<Members> {
    let mut read = Members::default();
    for node in items {
        let Some(NodeEnum::CreateOpClassItem(item)) = node.node else {
            return Err("an item of an operator class has an unexpected form".into());
        };
        item_into(&mut read, item, data_type)?;
    }
    Ok(read)
}

/// `OPCLASS_ITEM_…` of parsenodes.h.
const OPERATOR: i32 = 1;
const FUNCTION: i32 = 2;
const STORAGE: i32 = 3;

fn item_into(read: &mut Members, item: CreateOpClassItem, of: Option<&str>) -> Captured<()> {
    let CreateOpClassItem { itemtype, name, number, order_family, class_args, storedtype } = item;
    let types = types(&class_args)?;
    let (key, value) = match (itemtype, name) {
        (OPERATOR, Some(operator)) => {
            let operands = match (operator.objargs.is_empty(), of) {
                (true, Some(of)) => format!("{of}, {of}"),
                _ => operands(&operator)?,
            };
            let order = match order_family.is_empty() {
                true => String::new(),
                false => format!(" FOR ORDER BY {}", operator_name(&order_family)?),
            };
            let name = operator_name(&operator.objname)?;
            (format!("operator {number} ({operands})"), format!("{name}{order}"))
        }
        (FUNCTION, Some(function)) if types.is_empty() => {
            (format!("function {number}"), routine(&function)?)
        }
        (FUNCTION, Some(function)) => (format!("function {number} ({types})"), routine(&function)?),
        // An item to drop has a number and types, and nothing else.
        (OPERATOR, None) => (format!("operator {number} ({types})"), String::new()),
        (FUNCTION, None) => (format!("function {number} ({types})"), String::new()),
        (STORAGE, None) => {
            read.storage = storedtype.as_ref().map(type_name_bare);
            return Ok(());
        }
        _ => return Err("an item of an operator class has an unexpected form".into()),
    };
    match read.members.insert(key, value) {
        None => Ok(()),
        Some(_) => Err("an item of an operator class is there twice".into()),
    }
}

/// The types an item is for. One type stands for two (processTypesSpec in commands/opclasscmds.c).
fn types(nodes: &[Node]) -> Captured<String> {
    let name = |node: &Node| {
        let name = node::as_type_name(node).map(type_name_bare);
        name.ok_or_else(|| Unmodelled("an item of an operator class has no type".to_owned()))
    };
    let mut types = nodes.iter().map(name).collect::<Captured<Vec<_>>>()?;
    if let [only] = types.as_slice() {
        types.push(only.clone());
    }
    Ok(types.join(", "))
}
