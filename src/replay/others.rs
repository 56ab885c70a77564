//! Statements that no dump has: ALTER FUNCTION, ALTER POLICY, GRANT on all of a schema, and those
//! whose dump form says less.

use pg_query::{
    NodeEnum,
    protobuf::{
        AlterFunctionStmt, AlterOwnerStmt, AlterPolicyStmt, GrantStmt, GrantTargetType, ObjectType,
    },
};

use super::{
    drop,
    refusal::{Refusal, Step},
    sequences,
    statement::{self, Reader},
    world::World,
};
use crate::{
    kinds::{Body, Kind},
    model::{
        Id,
        op::{Alteration, Op, Target},
    },
    statement::role,
    tree::node,
};

/// Whether a statement is run here.
pub fn is_own(tree: &NodeEnum) -> bool {
    match tree {
        NodeEnum::AlterFunctionStmt(_)
        | NodeEnum::AlterPolicyStmt(_)
        | NodeEnum::AlterSeqStmt(_)
        | NodeEnum::AlterOwnerStmt(_)
        | NodeEnum::ReassignOwnedStmt(_)
        | NodeEnum::AlterDomainStmt(_)
        | NodeEnum::ViewStmt(_)
        | NodeEnum::IndexStmt(_)
        | NodeEnum::CreateStmt(_) => true,
        NodeEnum::GrantStmt(grant) => grant.targtype() == GrantTargetType::AclTargetAllInSchema,
        _ => false,
    }
}

pub fn run(tree: &NodeEnum, reader: &Reader, world: &mut World) -> Step<()> {
    match tree {
        NodeEnum::AlterFunctionStmt(alter) => function(alter, reader, world),
        NodeEnum::AlterPolicyStmt(alter) => policy(alter, reader, world),
        NodeEnum::AlterSeqStmt(alter) => sequences::statement(alter, reader, world),
        NodeEnum::AlterOwnerStmt(alter) => owner(alter, reader, world),
        NodeEnum::ReassignOwnedStmt(reassign) => reassign_owned(reassign, world),
        NodeEnum::GrantStmt(grant) => grant_all(grant, reader, world),
        NodeEnum::AlterDomainStmt(alter) => super::domains::statement(alter, tree, reader, world),
        NodeEnum::ViewStmt(create) => super::creates::view(create, tree, reader, world),
        NodeEnum::IndexStmt(create) => super::creates::index(create, tree, reader, world),
        NodeEnum::CreateStmt(create) => super::creates::table(create, tree, reader, world),
        _ => Err(Refusal::unknown("this kind of statement")),
    }
}

/// ALTER FUNCTION: what CREATE says of a function, said again.
fn function(alter: &AlterFunctionStmt, reader: &Reader, world: &mut World) -> Step<()> {
    let Some(func) = &alter.func else { return Err(Refusal::unknown("no function is named")) };
    let object = pg_query::protobuf::Node { node: Some(NodeEnum::ObjectWithArgs(func.clone())) };
    let id = drop::routine(alter.objtype(), &object, reader, world)?;
    let mut unknown = None;
    let list = crate::statement::options(alter.actions.clone())?;
    world.catalog.change(&id, |object| {
        let function = match &mut object.body {
            Body::Function(function) => &mut **function,
            Body::Procedure(procedure) => &mut procedure.routine,
            _ => {
                unknown = Some("ALTER of an aggregate".to_owned());
                return;
            }
        };
        for option in &list {
            if let Err(reason) = function.alter(option) {
                unknown = Some(reason.0);
            }
        }
    });
    match unknown {
        Some(reason) => Err(Refusal::unknown(reason)),
        None => Ok(()),
    }
}

fn policy(alter: &AlterPolicyStmt, reader: &Reader, world: &mut World) -> Step<()> {
    let range = alter.table.as_ref().ok_or_else(|| Refusal::unknown("no table is named"))?;
    let table = reader.relation(range);
    let id = drop::member(ObjectType::ObjectPolicy, &table, &alter.policy_name, world)?;
    let mut roles: Vec<String> = Vec::new();
    for node in &alter.roles {
        if let Some(NodeEnum::RoleSpec(spec)) = &node.node {
            roles.extend(role(Some(spec)));
        }
    }
    roles.sort();
    let statement = &reader.statement;
    let using =
        statement.maybe(alter.qual.clone(), || statement.group_after(statement.all(), "USING"))?;
    let check = statement
        .maybe(alter.with_check.clone(), || statement.group_after(statement.all(), "CHECK"))?;
    world.catalog.change(&id, |object| {
        if let Body::Policy(policy) = &mut object.body {
            if !roles.is_empty() {
                policy.roles = roles;
            }
            if let Some(using) = using {
                policy.using = Some(using);
            }
            if let Some(check) = check {
                policy.with_check = Some(check);
            }
        }
    });
    Ok(())
}

fn owner(alter: &AlterOwnerStmt, reader: &Reader, world: &mut World) -> Step<()> {
    let object = alter.object.as_deref().ok_or_else(|| Refusal::unknown("OWNER of nothing"))?;
    let id = drop::named(alter.object_type(), object, reader, world)?;
    let owner = role(alter.newowner.as_ref()).ok_or_else(|| Refusal::unknown("OWNER TO nobody"))?;
    crate::replay::owners::change(&id, &owner, world)
}

/// REASSIGN OWNED: all that a role owns gets another owner.
fn reassign_owned(reassign: &pg_query::protobuf::ReassignOwnedStmt, world: &mut World) -> Step<()> {
    let to = role(reassign.newrole.as_ref()).ok_or_else(|| Refusal::unknown("OWNER TO nobody"))?;
    super::owners::role_is_known(&to, world)?;
    let from: Vec<String> = reassign
        .roles
        .iter()
        .filter_map(|node| match &node.node {
            Some(NodeEnum::RoleSpec(spec)) => role(Some(spec)),
            _ => None,
        })
        .collect();
    let owned: Vec<Id> = world
        .objects()
        .filter(|object| object.envelope.owner.as_ref().is_some_and(|owner| from.contains(owner)))
        .map(|object| object.id.clone())
        .collect();
    for id in owned {
        world.catalog.change(&id, |object| object.envelope.owner = Some(to.clone()));
    }
    Ok(())
}

/// GRANT … ON ALL … IN SCHEMA: one for each.
fn grant_all(grant: &GrantStmt, reader: &Reader, world: &mut World) -> Step<()> {
    let kinds: &[Kind] = match grant.objtype() {
        ObjectType::ObjectTable => {
            &[Kind::Table, Kind::View, Kind::MaterializedView, Kind::ForeignTable]
        }
        ObjectType::ObjectSequence => &[Kind::Sequence],
        ObjectType::ObjectFunction => &[Kind::Function, Kind::Aggregate],
        ObjectType::ObjectProcedure => &[Kind::Procedure],
        ObjectType::ObjectRoutine => &[Kind::Function, Kind::Aggregate, Kind::Procedure],
        _ => return Err(Refusal::unknown("GRANT on all objects of another kind")),
    };
    let grants = crate::capture::grant_of(grant, &reader.statement)?;
    let mut ops = Vec::new();
    for node in &grant.objects {
        let schema = node::string(node).unwrap_or_default();
        if !world.has_schema(schema) {
            return Err(Refusal::no_schema(schema));
        }
        let inside: Vec<Id> = world
            .objects()
            .filter(|object| object.id.schema == schema && kinds.contains(&object.id.kind))
            .map(|object| object.id.clone())
            .collect();
        let op = |id: Id| Op::edit(Target::Id(id), Alteration::Grant(grants.clone()));
        ops.extend(inside.into_iter().map(op));
    }
    statement::apply(ops, world)
}
