//! What `pg_dump --clean` says first, before anything is there to take away.

use std::collections::HashSet;

use pg_query::{NodeEnum, protobuf::AlterTableType};

use super::{
    order::Order,
    prepare::{Outcome, Prepared},
};
use crate::{
    model::{
        Qualified,
        op::{Op, Target},
    },
    proof,
};

/// The part that a statement can have in cleaning.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Cleaning {
    No,
    /// It takes something away.
    Takes,
    /// A view that stands for itself, so that what it needs can be taken away before it.
    Placeholder,
}

impl Cleaning {
    pub fn of(tree: &NodeEnum) -> Self {
        match tree {
            NodeEnum::ViewStmt(view) if proof::is_placeholder_view(view) => Self::Placeholder,
            tree if takes(tree) => Self::Takes,
            _ => Self::No,
        }
    }
}

/// A DROP, an ALTER … DROP DEFAULT or DROP CONSTRAINT: what entries have as their `dropStmt` in pg_dump.c.
fn takes(tree: &NodeEnum) -> bool {
    match tree {
        NodeEnum::DropStmt(_)
        | NodeEnum::DropRoleStmt(_)
        | NodeEnum::DropdbStmt(_)
        | NodeEnum::DropTableSpaceStmt(_)
        | NodeEnum::DropUserMappingStmt(_)
        | NodeEnum::DropSubscriptionStmt(_) => true,
        // A template has to stop being one before it can be dropped.
        NodeEnum::UpdateStmt(update) => update.relation.as_ref().is_some_and(|relation| {
            relation.schemaname == "pg_catalog" && relation.relname == "pg_database"
        }),
        NodeEnum::AlterTableStmt(alter) => alter.cmds.iter().all(|node| match &node.node {
            Some(NodeEnum::AlterTableCmd(cmd)) => match cmd.subtype() {
                AlterTableType::AtDropConstraint => true,
                AlterTableType::AtColumnDefault => cmd.def.is_none(),
                _ => false,
            },
            _ => false,
        }),
        NodeEnum::AlterDomainStmt(alter) => alter.subtype == "X",
        _ => false,
    }
}

/// Makes noise of those that speak of nothing that a statement before them has created. After that they
/// are what they say.
pub fn drop(prepared: &mut [Prepared]) {
    if !prepared.iter().any(|one| one.cleaning == Cleaning::Takes) {
        return;
    }
    let mut there: HashSet<Qualified> = HashSet::new();
    for one in prepared {
        if one.cleaning == Cleaning::Takes && !speaks_of(&one.outcome, &there) {
            one.outcome = Outcome::Noise("DROP");
            one.order = Order::default();
        }
        if one.cleaning != Cleaning::Placeholder {
            there.extend(one.created().map(|object| object.id.relation()));
        }
    }
}

fn speaks_of(outcome: &Outcome, there: &HashSet<Qualified>) -> bool {
    let Outcome::Ops(ops) = outcome else { return false };
    ops.iter().any(|op| match op {
        Op::Edit(edit) => there.contains(&named(&edit.target)),
        Op::Drop { target, .. } => there.contains(&named(target)),
        Op::Belong(one) => there.contains(&named(&one.child)),
        Op::Create(_) | Op::WithoutChildren(_) | Op::Descend(_) | Op::Nothing => false,
    })
}

/// The relation, or whatever else has members, by its name.
fn named(target: &Target) -> Qualified {
    match target {
        Target::Id(id) => id.relation(),
        Target::Relation(name)
        | Target::Type(name)
        | Target::Member(name, _)
        | Target::Constraint(name, _)
        | Target::Routine(name, _) => name.clone(),
    }
}
