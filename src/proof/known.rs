//! What an object says, though it does not have to: a part of a statement that changes nothing of it is no
//! residue.

use std::collections::BTreeMap;

use pg_query::{
    NodeEnum,
    protobuf::{AlterTableCmd, AlterTableType, Node, RoleSpec},
};

use crate::{
    kinds::{Body, Kind, table},
    model::{Id, Object, Qualified},
    tree::node::{self, Role},
};

/// What the object says, though it does not have to: an owner or a comment that it has by itself, or
/// that is said twice; the persistence of the table for the sequence behind an identity column.
pub fn is_known(part: &NodeEnum, object: &Object, objects: &BTreeMap<Id, Object>) -> bool {
    let envelope = &object.envelope;
    let owns = |role: Option<&RoleSpec>| match role.and_then(node::role) {
        Some(Role::Named(name)) => envelope.owner.as_deref() == Some(name),
        _ => false,
    };
    match part {
        NodeEnum::AlterOwnerStmt(alter) => owns(alter.newowner.as_ref()),
        NodeEnum::AlterTableStmt(alter) => alter.cmds.iter().all(|node| match &node.node {
            Some(NodeEnum::AlterTableCmd(cmd)) => match cmd.subtype() {
                AlterTableType::AtChangeOwner => owns(cmd.newowner.as_ref()),
                AlterTableType::AtReplicaIdentity => {
                    let identity = cmd.def.as_deref().and_then(|def| match &def.node {
                        Some(NodeEnum::ReplicaIdentityStmt(one)) => Some(&one.identity_type),
                        _ => None,
                    });
                    let table = table::read(&object.body);
                    identity.is_some_and(|word| word == "d")
                        && table.is_some_and(|table| table.replica_identity.is_none())
                }
                AlterTableType::AtDropCluster => !is_clustered(object, objects),
                subtype if is_off(subtype, cmd.def.is_none(), &object.body) => true,
                subtype if is_unset(subtype, cmd, &object.body) => true,
                AlterTableType::AtSetLogged if is_unlogged(object, objects) == Some(false) => true,
                AlterTableType::AtSetUnLogged => is_unlogged(object, objects) == Some(true),
                _ => false,
            },
            _ => false,
        }),
        // The class makes it where it is not there; twice made, it would not be.
        NodeEnum::CreateOpFamilyStmt(_) => matches!(object.body, Body::OperatorClass(_)),
        NodeEnum::SecLabelStmt(label) => {
            let own = envelope.labels.get(&label.provider).map(String::as_str);
            own.unwrap_or_default() == label.label
        }
        NodeEnum::CommentStmt(comment) => {
            envelope.comment.as_deref().unwrap_or_default() == comment.comment
        }
        _ => false,
    }
}

/// Whether a command sets what an object is by itself, and the object is so.
fn is_off(subtype: AlterTableType, is_drop: bool, body: &Body) -> bool {
    let table = |is: fn(&table::Table) -> bool| table::read(body).is_some_and(is);
    match (subtype, body) {
        (AlterTableType::AtEnableTrig, Body::Trigger(trigger)) => {
            trigger.definition.is_some() && trigger.enabled.is_none()
        }
        (AlterTableType::AtEnableRule, Body::Rule(rule)) => rule.enabled.is_none(),
        (AlterTableType::AtDropNotNull, Body::Column(column)) => column.not_null.is_none(),
        (AlterTableType::AtColumnDefault, Body::Column(column)) => {
            is_drop && column.default.is_none()
        }
        (AlterTableType::AtDisableRowSecurity, _) => table(|table| !table.row_security),
        (AlterTableType::AtNoForceRowSecurity, _) => table(|table| !table.force_row_security),
        _ => false,
    }
}

/// Whether a command takes away an option, a parent or a target, and the object has none.
fn is_unset(subtype: AlterTableType, cmd: &AlterTableCmd, body: &Body) -> bool {
    let def = cmd.def.as_ref().and_then(|def| def.node.as_ref());
    match (subtype, def, body) {
        (AlterTableType::AtResetRelOptions, Some(NodeEnum::List(list)), body) => {
            let options = table::options_of(body);
            list.items.iter().all(|node| {
                option_name(node)
                    .is_some_and(|name| options.is_some_and(|of| !of.contains_key(&name)))
            })
        }
        (AlterTableType::AtResetOptions, Some(NodeEnum::List(list)), Body::Column(column)) => list
            .items
            .iter()
            .all(|node| option_name(node).is_some_and(|name| !column.options.contains_key(&name))),
        (AlterTableType::AtSetStatistics, None, Body::Column(column)) => {
            column.statistics.is_none()
        }
        (AlterTableType::AtSetStatistics, Some(NodeEnum::Integer(number)), body) => {
            number.ival < 0
                && match body {
                    Body::Column(column) => column.statistics.is_none(),
                    Body::Index(index) => index.state.statistics.is_empty(),
                    _ => false,
                }
        }
        (AlterTableType::AtSetStorage, Some(NodeEnum::String(word)), Body::Column(column)) => {
            word.sval.eq_ignore_ascii_case("default") && column.storage.is_none()
        }
        (AlterTableType::AtSetCompression, Some(NodeEnum::String(word)), Body::Column(column)) => {
            word.sval.eq_ignore_ascii_case("default") && column.compression.is_none()
        }
        (AlterTableType::AtDropIdentity, None, Body::Column(column)) => column.identity.is_none(),
        (AlterTableType::AtDropInherit, Some(NodeEnum::RangeVar(parent)), body) => {
            let parent = Qualified::new(&parent.schemaname, &parent.relname).to_string();
            table::read(body).is_some_and(|table| !table.inherits.contains(&parent))
        }
        (AlterTableType::AtSetLogged, None, Body::Table(table)) => !table.unlogged,
        (AlterTableType::AtValidateConstraint, None, Body::Constraint(one)) => !one.not_valid,
        _ => false,
    }
}

fn option_name(node: &Node) -> Option<String> {
    let Some(NodeEnum::DefElem(option)) = &node.node else { return None };
    let space = &option.defnamespace;
    let dot = if space.is_empty() { "" } else { "." };
    Some(format!("{space}{dot}{}", option.defname))
}

/// Whether an index of the table is the one that CLUSTER goes by.
fn is_clustered(table: &Object, objects: &BTreeMap<Id, Object>) -> bool {
    let is = |object: &Object| match &object.body {
        Body::Index(index) => index.state.clustered,
        Body::Constraint(constraint) => constraint.index.clustered,
        _ => false,
    };
    objects.values().any(|object| object.parent.as_ref() == Some(&table.id) && is(object))
}

/// Of the sequence behind an identity column; nothing of any other object.
fn is_unlogged(object: &Object, objects: &BTreeMap<Id, Object>) -> Option<bool> {
    let Body::Sequence(sequence) = &object.body else { return None };
    let table = object.parent.as_ref().filter(|_| sequence.is_identity)?.relation();
    let table = objects.get(&Id::qualified(Kind::Table, &table))?;
    let of_table = || table::read(&table.body).map(|table| table.unlogged);
    sequence.persistence.as_ref().map(|word| word == "unlogged").or_else(of_table)
}
