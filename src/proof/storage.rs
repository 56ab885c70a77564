//! How a relation is stored, said by CREATE, by what is set around it, or by ALTER: as statements that each set
//! one thing.

use pg_query::{
    NodeEnum,
    protobuf::{
        AlterTableCmd, AlterTableStmt, AlterTableType as Type, DefElem, DropBehavior, List, Node,
        ObjectType, RangeVar, String as Word,
    },
};

use super::{forms, sides::Unpaired};
use crate::tree::node;

/// Gives what is created the tablespace and the access method that are set around it. `heap` is the method
/// that nobody has to name.
pub fn place(tree: &mut NodeEnum, one: &Unpaired) {
    let fill = |place: &mut String, set: Option<&str>| {
        if place.is_empty() {
            place.push_str(set.unwrap_or_default());
        }
    };
    let method = |place: &mut String| {
        fill(place, one.access_method());
        if place == "heap" {
            place.clear();
        }
    };
    match tree {
        NodeEnum::CreateStmt(create) => {
            fill(&mut create.tablespacename, one.tablespace());
            if create.partspec.is_none() {
                method(&mut create.access_method);
            }
        }
        NodeEnum::CreateTableAsStmt(create) => {
            if let Some(into) = &mut create.into {
                fill(&mut into.table_space_name, one.tablespace());
                method(&mut into.access_method);
            }
        }
        NodeEnum::IndexStmt(create) => fill(&mut create.table_space, one.tablespace()),
        _ => {}
    }
}

/// Takes apart what ALTER can set as well: storage parameters, the tablespace of a table.
pub fn take(tree: &mut NodeEnum) -> Vec<NodeEnum> {
    let mut taken = take_options(tree);
    if let NodeEnum::CreateStmt(create) = tree
        && !create.tablespacename.is_empty()
        && let Some(relation) = &create.relation
    {
        let mut cmd = command(Type::AtSetTableSpace);
        cmd.name = std::mem::take(&mut create.tablespacename);
        taken.push(alter(relation, cmd));
    }
    taken
}

fn take_options(tree: &mut NodeEnum) -> Vec<NodeEnum> {
    let (relation, options) = match tree {
        NodeEnum::CreateStmt(create) => (create.relation.clone(), &mut create.options),
        NodeEnum::ViewStmt(create) => (create.view.clone(), &mut create.options),
        NodeEnum::CreateTableAsStmt(create) => match &mut create.into {
            Some(into) => (into.rel.clone(), &mut into.options),
            None => return Vec::new(),
        },
        NodeEnum::IndexStmt(create) if !create.idxname.is_empty() => {
            let schema = create.relation.as_ref().map(|table| table.schemaname.clone());
            let relation = RangeVar {
                schemaname: schema.unwrap_or_default(),
                relname: create.idxname.clone(),
                relpersistence: "p".to_owned(),
                ..RangeVar::default()
            };
            (Some(relation), &mut create.options)
        }
        _ => return Vec::new(),
    };
    let Some(relation) = relation else { return Vec::new() };
    let is_own = |node: &Node| match &node.node {
        // These say more than how it is stored.
        Some(NodeEnum::DefElem(option)) => !["oids", "check_option"].contains(&&*option.defname),
        _ => false,
    };
    let taken: Vec<Node> = options.iter().filter(|node| is_own(node)).cloned().collect();
    options.retain(|node| !is_own(node));
    let set = |option: Node| {
        let list = Node { node: Some(NodeEnum::List(List { items: vec![option] })) };
        let mut cmd = command(Type::AtSetRelOptions);
        cmd.def = Some(Box::new(list));
        alter(&relation, cmd)
    };
    taken.into_iter().map(set).collect()
}

fn command(subtype: Type) -> AlterTableCmd {
    AlterTableCmd {
        subtype: subtype.into(),
        behavior: DropBehavior::DropRestrict.into(),
        ..AlterTableCmd::default()
    }
}

fn alter(relation: &RangeVar, cmd: AlterTableCmd) -> NodeEnum {
    NodeEnum::AlterTableStmt(AlterTableStmt {
        relation: Some(RangeVar { inh: true, relpersistence: "p".to_owned(), ..relation.clone() }),
        cmds: vec![Node { node: Some(NodeEnum::AlterTableCmd(Box::new(cmd))) }],
        objtype: ObjectType::ObjectTable.into(),
        missing_ok: false,
    })
}

const LISTS: [Type; 4] =
    [Type::AtSetRelOptions, Type::AtResetRelOptions, Type::AtSetOptions, Type::AtResetOptions];

/// SET and RESET of several options as several of one, in one spelling.
pub fn each_option(alter: AlterTableStmt) -> Vec<NodeEnum> {
    let [Node { node: Some(NodeEnum::AlterTableCmd(cmd)) }] = alter.cmds.as_slice() else {
        return vec![NodeEnum::AlterTableStmt(alter)];
    };
    let Some(Some(NodeEnum::List(list))) = cmd.def.as_ref().map(|def| &def.node) else {
        return vec![NodeEnum::AlterTableStmt(alter)];
    };
    let subtype = cmd.subtype();
    if !LISTS.contains(&subtype) || list.items.is_empty() {
        return vec![NodeEnum::AlterTableStmt(alter)];
    }
    let is_reset = matches!(subtype, Type::AtResetRelOptions | Type::AtResetOptions);
    let one = |option: &Node| {
        let mut option = option.clone();
        if let Some(NodeEnum::DefElem(option)) = &mut option.node {
            spell(option, is_reset);
        }
        let list = Node { node: Some(NodeEnum::List(List { items: vec![option] })) };
        let cmd = AlterTableCmd { def: Some(Box::new(list)), ..(**cmd).clone() };
        let relation = alter.relation.clone().map(|relation| RangeVar { inh: true, ..relation });
        // Only the name of a relation tells what it is.
        NodeEnum::AlterTableStmt(AlterTableStmt {
            relation,
            cmds: vec![Node { node: Some(NodeEnum::AlterTableCmd(Box::new(cmd))) }],
            objtype: ObjectType::ObjectTable.into(),
            missing_ok: false,
        })
    };
    list.items.iter().filter(|option| !forms::is_counter(option)).map(one).collect()
}

/// An option without a value is true, a number is a word; one that is reset has none.
fn spell(option: &mut DefElem, is_reset: bool) {
    if is_reset {
        option.arg = None;
        return;
    }
    let word = match &option.arg {
        None => Some("true".to_owned()),
        Some(_) => node::def_string(option),
    };
    if let Some(sval) = word {
        option.arg = Some(Box::new(Node { node: Some(NodeEnum::String(Word { sval })) }));
    }
}
