//! What a statement means on the tables there are: to their children, their triggers, the constraints that
//! are validated later.

use pg_query::{
    NodeEnum,
    protobuf::{AlterTableStmt, AlterTableType, Node},
};

use super::{BTreeMap, BTreeSet, parse};
use crate::{model::Qualified, resolve::Resolver};

/// What statements are read on.
pub struct Ground {
    pub keys: PrimaryKeys,
    /// Tables that others inherit from or are partitions of.
    pub children: BTreeMap<String, Vec<Qualified>>,
    /// The triggers of each table.
    pub triggers: BTreeMap<Qualified, Vec<String>>,
    /// Constraints that a statement validates, and their tables.
    pub validated: BTreeSet<(Qualified, String)>,
    /// Where statements have bare names: what those mean.
    pub resolver: Option<Resolver>,
}

/// The columns of the primary key of each table.
pub type PrimaryKeys = BTreeMap<Qualified, Vec<String>>;

/// NOT VALID is no more, where the constraint is validated later.
pub fn validate(part: &mut NodeEnum, validated: &BTreeSet<(Qualified, String)>) {
    let NodeEnum::AlterTableStmt(alter) = part else { return };
    let Some(range) = alter.relation.as_ref().filter(|_| !validated.is_empty()) else { return };
    let table = Qualified::new(&range.schemaname, &range.relname);
    for node in &mut alter.cmds {
        if let Some(NodeEnum::AlterTableCmd(cmd)) = &mut node.node
            && let Some(NodeEnum::Constraint(one)) =
                cmd.def.as_mut().and_then(|def| def.node.as_mut())
            && validated.contains(&(table.clone(), one.conname.clone()))
        {
            one.skip_validation = false;
        }
    }
}

/// The constraints that statements validate.
pub fn validated<'a>(
    texts: impl Iterator<Item = (&'a str, bool)>,
) -> BTreeSet<(Qualified, String)> {
    let mut found = BTreeSet::new();
    for (text, strings) in texts.filter(|(text, _)| text.contains("VALIDATE CONSTRAINT")) {
        let Ok(NodeEnum::AlterTableStmt(alter)) = parse::parse(text, strings) else { continue };
        let Some(range) = &alter.relation else { continue };
        for node in &alter.cmds {
            if let Some(NodeEnum::AlterTableCmd(cmd)) = &node.node
                && cmd.subtype() == AlterTableType::AtValidateConstraint
            {
                let table = Qualified::new(&range.schemaname, &range.relname);
                found.insert((table, cmd.name.clone()));
            }
        }
    }
    found
}

/// ENABLE and DISABLE TRIGGER ALL, for each of them.
pub fn each_trigger(part: NodeEnum, triggers: &BTreeMap<Qualified, Vec<String>>) -> Vec<NodeEnum> {
    use AlterTableType as Type;
    let NodeEnum::AlterTableStmt(alter) = &part else { return vec![part] };
    let [Node { node: Some(NodeEnum::AlterTableCmd(cmd)) }] = alter.cmds.as_slice() else {
        return vec![part];
    };
    let subtype = match cmd.subtype() {
        Type::AtEnableTrigAll | Type::AtEnableTrigUser => Type::AtEnableTrig,
        Type::AtDisableTrigAll | Type::AtDisableTrigUser => Type::AtDisableTrig,
        _ => return vec![part],
    };
    let table = alter.relation.as_ref();
    let table = table.map(|of| Qualified::new(&of.schemaname, &of.relname)).unwrap_or_default();
    let one = |name: &String| {
        let mut cmd = cmd.clone();
        (cmd.subtype, cmd.name) = (subtype.into(), name.clone());
        let cmds = vec![Node { node: Some(NodeEnum::AlterTableCmd(cmd)) }];
        NodeEnum::AlterTableStmt(AlterTableStmt { cmds, ..alter.clone() })
    };
    triggers.get(&table).into_iter().flatten().map(one).collect()
}

/// A change that goes on to child tables, as one of each table.
pub fn descended(part: NodeEnum, children: &BTreeMap<String, Vec<Qualified>>) -> Vec<NodeEnum> {
    let NodeEnum::AlterTableStmt(alter) = &part else { return vec![part] };
    let descends = |node: &Node| match &node.node {
        Some(NodeEnum::AlterTableCmd(cmd)) => matches!(
            cmd.subtype(),
            AlterTableType::AtColumnDefault
                | AlterTableType::AtSetStatistics
                | AlterTableType::AtSetStorage
        ),
        _ => false,
    };
    let Some(relation) = alter.relation.as_ref().filter(|relation| relation.inh) else {
        return vec![part];
    };
    if !alter.cmds.iter().all(descends) {
        return vec![part];
    }
    let mut tables = vec![Qualified::new(&relation.schemaname, &relation.relname)];
    let mut at = 0;
    while let Some(table) = tables.get(at) {
        let of_table = children.get(&table.to_string()).cloned().unwrap_or_default();
        let new: Vec<_> = of_table.into_iter().filter(|child| !tables.contains(child)).collect();
        tables.extend(new);
        at += 1;
    }
    let on = |table: Qualified| {
        let mut alter = alter.clone();
        if let Some(relation) = &mut alter.relation {
            (relation.schemaname, relation.relname) = (table.schema, table.name);
        }
        NodeEnum::AlterTableStmt(alter)
    };
    tables.into_iter().map(on).collect()
}

/// Where a table has no children, ONLY says nothing to what would go on to them.
pub fn drop_only(part: &mut NodeEnum, children: &BTreeMap<String, Vec<Qualified>>) {
    let NodeEnum::AlterTableStmt(alter) = part else { return };
    let goes_on = |node: &Node| match &node.node {
        Some(NodeEnum::AlterTableCmd(cmd)) => {
            matches!(
                cmd.subtype(),
                AlterTableType::AtSetNotNull
                    | AlterTableType::AtDropNotNull
                    | AlterTableType::AtAddConstraint
            )
        }
        _ => false,
    };
    if let Some(relation) = &mut alter.relation
        && alter.cmds.iter().all(goes_on)
        && !children
            .contains_key(&Qualified::new(&relation.schemaname, &relation.relname).to_string())
    {
        relation.inh = false;
    }
}
