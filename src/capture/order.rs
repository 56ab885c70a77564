//! The canonical order of the statements of a dump: its entries come in any.

use std::collections::BTreeSet;

use pg_query::{
    NodeEnum,
    protobuf::{AccessPriv, AlterTableStmt, AlterTableType, GrantStmt},
};

use crate::{
    kinds::Kind,
    model::op::{Op, Target},
    statement::strings,
};

/// Where a statement stands in the canonical order. Statements that are equal here speak of one
/// object in one way, and keep the order they were written in.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Order {
    pub rank: u8,
    pub kind: Option<Kind>,
    pub name: Box<str>,
    pub class: Box<str>,
}

/// What nothing models comes last.
pub const OPAQUE: u8 = u8::MAX;

/// Where the ops of a statement stand.
pub fn of(ops: &[Op], class: String) -> Order {
    // All of them are there at once: no room for more letters.
    let class = class.into_boxed_str();
    let rank = Op::rank(ops);
    let (kind, name) = match ops.first() {
        Some(Op::Create(create)) => {
            (Some(create.object.id.kind), create.object.id.path().to_string())
        }
        Some(Op::Edit(edit)) => (None, edit.target.display()),
        Some(Op::Belong(one)) => (None, one.child.display()),
        Some(Op::Drop { target: dropped, .. }) => (None, dropped.display()),
        Some(Op::Among(among)) => (None, Target::Relation(among.table.clone()).display()),
        Some(Op::Nothing | Op::WithoutChildren(_) | Op::Descend(_)) | None => (None, String::new()),
    };
    Order { rank, kind, name: name.into_boxed_str(), class }
}

/// The class of what says an owner: it comes before the others.
pub const OWNER: &str = " owner";

/// Tells statements apart that speak of one object in different ways: their order says nothing.
/// GRANT and REVOKE are one way; each column has privileges of its own. The owner comes first, for
/// what a GRANT means depends on it.
pub fn class(tree: &NodeEnum, text: &str) -> String {
    match tree {
        NodeEnum::AlterOwnerStmt(_) => OWNER.to_owned(),
        NodeEnum::AlterTableStmt(alter) if is_owner(alter) => OWNER.to_owned(),
        NodeEnum::AlterDefaultPrivilegesStmt(_) => "acl".to_owned(),
        // Each of them says something else of its object.
        NodeEnum::AlterPublicationStmt(_)
        | NodeEnum::AlterOpFamilyStmt(_)
        | NodeEnum::AlterTsconfigurationStmt(_)
        | NodeEnum::GrantRoleStmt(_)
        | NodeEnum::AlterRoleSetStmt(_)
        | NodeEnum::AlterDatabaseStmt(_)
        | NodeEnum::AlterDatabaseSetStmt(_) => text.to_owned(),
        NodeEnum::GrantStmt(grant) => format!("acl {}", columns(grant).join(",")),
        NodeEnum::AlterTableStmt(alter) => {
            let subtype = |node: &pg_query::protobuf::Node| match &node.node {
                Some(NodeEnum::AlterTableCmd(cmd)) => family(cmd.subtype()) as i32,
                _ => 0,
            };
            format!("alter {:?}", alter.cmds.iter().map(subtype).collect::<Vec<_>>())
        }
        NodeEnum::CommentStmt(_) => "comment".to_owned(),
        NodeEnum::SecLabelStmt(label) => format!("label {}", label.provider),
        NodeEnum::AlterObjectDependsStmt(_) => "depends".to_owned(),
        _ => String::new(),
    }
}

/// Commands that set one thing in different ways, the last of which counts, are one: their order stays.
fn family(of: AlterTableType) -> AlterTableType {
    use AlterTableType as T;
    match of {
        T::AtEnableAlwaysTrig
        | T::AtEnableReplicaTrig
        | T::AtDisableTrig
        | T::AtEnableTrigAll
        | T::AtDisableTrigAll
        | T::AtEnableTrigUser
        | T::AtDisableTrigUser => T::AtEnableTrig,
        T::AtEnableAlwaysRule | T::AtEnableReplicaRule | T::AtDisableRule => T::AtEnableRule,
        T::AtDisableRowSecurity => T::AtEnableRowSecurity,
        T::AtNoForceRowSecurity => T::AtForceRowSecurity,
        T::AtDropNotNull => T::AtSetNotNull,
        T::AtResetOptions => T::AtSetOptions,
        T::AtResetRelOptions => T::AtSetRelOptions,
        T::AtSetUnLogged => T::AtSetLogged,
        T::AtDropIdentity | T::AtSetIdentity => T::AtAddIdentity,
        T::AtDropInherit => T::AtAddInherit,
        T::AtDetachPartition => T::AtAttachPartition,
        T::AtDropCluster => T::AtClusterOn,
        other => other,
    }
}

fn is_owner(alter: &AlterTableStmt) -> bool {
    alter.cmds.iter().all(|node| match &node.node {
        Some(NodeEnum::AlterTableCmd(cmd)) => cmd.subtype() == AlterTableType::AtChangeOwner,
        _ => false,
    })
}

fn columns(grant: &GrantStmt) -> Vec<String> {
    let columns = |node: &pg_query::protobuf::Node| match &node.node {
        Some(NodeEnum::AccessPriv(AccessPriv { cols, .. })) => strings(cols).unwrap_or_default(),
        _ => Vec::new(),
    };
    let columns: BTreeSet<String> = grant.privileges.iter().flat_map(columns).collect();
    columns.into_iter().collect()
}
