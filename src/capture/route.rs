//! THE routing table: which kind a statement belongs to. What is not here becomes opaque.

use pg_query::{
    NodeEnum,
    protobuf::{AlterTableCmd, AlterTableStmt, AlterTableType as Alter, DefineStmt, ObjectType},
};

use super::envelope;
use crate::{
    kinds::{
        aggregate, column, composite, constraint, domain, enumeration, extension, function, index,
        materialized_view, policy, range, rule, schema, sequence, shell_type, statistics, table,
        trigger, view,
    },
    model::{Qualified, op::Op},
    statement::{Captured, Span, Statement, Unmodelled},
};

pub fn route(node: NodeEnum, statement: &Statement) -> Captured<Vec<Op>> {
    match node {
        NodeEnum::CreateSchemaStmt(create) => schema::capture(create, statement),
        NodeEnum::CreateExtensionStmt(create) => extension::capture(create, statement),
        NodeEnum::CreateEnumStmt(create) => enumeration::capture(create, statement),
        NodeEnum::CreateDomainStmt(create) => domain::capture(*create, statement),
        NodeEnum::AlterDomainStmt(alter) => domain::alter(*alter, statement),
        NodeEnum::CreateRangeStmt(create) => range::capture(create, statement),
        NodeEnum::CompositeTypeStmt(create) => composite::capture(create, statement),
        NodeEnum::CreateFunctionStmt(create) => function::capture(*create, statement),
        NodeEnum::DefineStmt(define) => self::define(define, statement),
        NodeEnum::CreateSeqStmt(create) => sequence::capture(create, statement),
        NodeEnum::AlterSeqStmt(alter) => sequence::alter(alter, statement),
        NodeEnum::CreateStmt(create) => table::capture(create, statement),
        NodeEnum::ViewStmt(create) => view::capture(*create, statement),
        NodeEnum::CreateTableAsStmt(create) => materialized_view::capture(*create, statement),
        NodeEnum::IndexStmt(create) => index::capture(*create, statement),
        NodeEnum::CreateStatsStmt(create) => statistics::capture(create, statement),
        NodeEnum::AlterStatsStmt(alter) => statistics::alter(*alter, statement),
        NodeEnum::RuleStmt(create) => rule::capture(*create, statement),
        NodeEnum::CreateTrigStmt(create) => trigger::capture(*create, statement),
        NodeEnum::CreatePolicyStmt(create) => policy::capture(*create, statement),
        NodeEnum::AlterTableStmt(alter) => self::alter_table(alter, statement),
        NodeEnum::AlterOwnerStmt(alter) => envelope::owner(*alter, statement),
        NodeEnum::CommentStmt(comment) => envelope::comment(*comment, statement),
        NodeEnum::GrantStmt(grant) => envelope::grant(grant, statement),
        NodeEnum::SecLabelStmt(label) => envelope::label(*label, statement),
        NodeEnum::AlterObjectDependsStmt(depends) => envelope::depends(*depends, statement),
        NodeEnum::DropStmt(drop) => envelope::drop(drop, statement),
        _ => Err("this kind of statement is not modelled".into()),
    }
}

fn define(define: DefineStmt, statement: &Statement) -> Captured<Vec<Op>> {
    match define.kind() {
        ObjectType::ObjectAggregate => aggregate::capture(define, statement),
        ObjectType::ObjectType if define.definition.is_empty() => {
            shell_type::capture(define, statement)
        }
        _ => Err("this kind of object is not modelled".into()),
    }
}

fn alter_table(alter: AlterTableStmt, statement: &Statement) -> Captured<Vec<Op>> {
    let AlterTableStmt { relation, cmds, objtype, missing_ok: _ } = alter;
    let name = statement.optional_relation(relation.as_ref())?;
    let spans = statement.items(statement.all());
    if spans.len() != cmds.len() {
        return Err("ALTER TABLE of an unexpected form".into());
    }
    let mut ops = Vec::new();
    for (node, span) in cmds.into_iter().zip(spans) {
        let Some(NodeEnum::AlterTableCmd(cmd)) = node.node else {
            return Err("ALTER TABLE with an unexpected command".into());
        };
        ops.extend(alter_one(*cmd, objtype, &name, span, statement)?);
    }
    Ok(ops)
}

fn alter_one(
    cmd: AlterTableCmd,
    objtype: i32,
    relation: &Qualified,
    span: Span,
    statement: &Statement,
) -> Captured<Vec<Op>> {
    let of_index = objtype == ObjectType::ObjectIndex as i32;
    let alter = match cmd.subtype() {
        Alter::AtSetStatistics if of_index => index::alter,
        Alter::AtClusterOn => index::alter,
        Alter::AtAddColumn
        | Alter::AtDropColumn
        | Alter::AtColumnDefault
        | Alter::AtSetNotNull
        | Alter::AtDropNotNull
        | Alter::AtSetStatistics
        | Alter::AtSetStorage
        | Alter::AtSetCompression
        | Alter::AtSetOptions
        | Alter::AtResetOptions
        | Alter::AtAlterColumnGenericOptions
        | Alter::AtAddIdentity
        | Alter::AtDropIdentity
        | Alter::AtAlterColumnType
            if objtype != ObjectType::ObjectType as i32 =>
        {
            column::alter
        }
        Alter::AtAddConstraint | Alter::AtDropConstraint | Alter::AtValidateConstraint => {
            constraint::alter
        }
        Alter::AtEnableTrig
        | Alter::AtEnableAlwaysTrig
        | Alter::AtEnableReplicaTrig
        | Alter::AtDisableTrig => trigger::alter,
        Alter::AtEnableRule
        | Alter::AtEnableAlwaysRule
        | Alter::AtEnableReplicaRule
        | Alter::AtDisableRule => rule::alter,
        Alter::AtEnableRowSecurity
        | Alter::AtDisableRowSecurity
        | Alter::AtForceRowSecurity
        | Alter::AtNoForceRowSecurity
        | Alter::AtReplicaIdentity
        | Alter::AtSetRelOptions
        | Alter::AtSetAccessMethod
        | Alter::AtSetTableSpace
        | Alter::AtAddInherit
        | Alter::AtAttachPartition
        | Alter::AtSetLogged
        | Alter::AtSetUnLogged => table::alter,
        Alter::AtChangeOwner => return envelope::relation_owner(cmd, relation),
        other => return Err(Unmodelled(format!("ALTER TABLE of kind {other:?}"))),
    };
    alter(cmd, relation, span, statement)
}
