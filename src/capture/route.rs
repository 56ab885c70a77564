//! THE routing table: which kind a statement belongs to. What is not here becomes opaque.

use pg_query::{
    NodeEnum,
    protobuf::{
        AlterFunctionStmt, AlterTableCmd, AlterTableStmt, AlterTableType as Alter, DefineStmt,
        Node, ObjectType,
    },
};

use super::envelope;
use crate::{
    kinds::{
        access_method, aggregate, base_type, cast, collation, column, composite, constraint,
        conversion, database, domain, enumeration, event_trigger, extension, foreign_data_wrapper,
        foreign_table, function, index, language, materialized_view, membership, operator,
        operator_class, operator_family, policy, publication, range, role, rule, schema, sequence,
        server, settings, shell_type, statistics, subscription, table, tablespace,
        text_search_configuration, text_search_dictionary, text_search_parser,
        text_search_template, transform, trigger, user_mapping, view,
    },
    model::{
        Qualified,
        op::{Descent, Op, Target},
    },
    statement::{Captured, Span, Statement, Unmodelled},
};

pub fn route(node: NodeEnum, statement: &Statement) -> Captured<Vec<Op>> {
    match node {
        NodeEnum::CreateRoleStmt(create) => role::capture(create, statement),
        NodeEnum::AlterRoleStmt(alter) => role::alter(alter, statement),
        NodeEnum::DropRoleStmt(drop) => role::drop(drop, statement),
        NodeEnum::GrantRoleStmt(grant) => membership::capture(grant, statement),
        NodeEnum::CreateTableSpaceStmt(create) => tablespace::capture(create, statement),
        NodeEnum::AlterTableSpaceOptionsStmt(alter) => tablespace::alter(alter, statement),
        NodeEnum::DropTableSpaceStmt(drop) => tablespace::drop(drop, statement),
        NodeEnum::CreatedbStmt(create) => database::capture(create, statement),
        NodeEnum::AlterDatabaseStmt(alter) => database::alter(alter, statement),
        NodeEnum::DropdbStmt(drop) => database::drop(drop, statement),
        NodeEnum::AlterRoleSetStmt(alter) => settings::of_role(alter, statement),
        NodeEnum::AlterDatabaseSetStmt(alter) => settings::of_database(alter, statement),
        NodeEnum::CreateSchemaStmt(create) => schema::capture(create, statement),
        NodeEnum::CreateExtensionStmt(create) => extension::capture(create, statement),
        NodeEnum::CreateEnumStmt(create) => enumeration::capture(create, statement),
        NodeEnum::AlterEnumStmt(alter) => enumeration::alter(alter, statement),
        NodeEnum::CreateDomainStmt(create) => domain::capture(*create, statement),
        NodeEnum::AlterDomainStmt(alter) => domain::alter(*alter, statement),
        NodeEnum::CreateRangeStmt(create) => range::capture(create, statement),
        NodeEnum::CompositeTypeStmt(create) => composite::capture(create, statement),
        NodeEnum::CreateFunctionStmt(create) => function::capture(*create, statement),
        NodeEnum::AlterFunctionStmt(alter) => self::alter_function(alter, statement),
        NodeEnum::DefineStmt(define) => self::define(define, statement),
        NodeEnum::CreatePlangStmt(create) => language::capture(create, statement),
        NodeEnum::CreateTransformStmt(create) => transform::capture(create, statement),
        NodeEnum::CreateCastStmt(create) => cast::capture(create, statement),
        NodeEnum::CreateAmStmt(create) => access_method::capture(create, statement),
        NodeEnum::CreateOpFamilyStmt(create) => operator_family::capture(create, statement),
        NodeEnum::AlterOpFamilyStmt(alter) => operator_family::alter(alter, statement),
        NodeEnum::CreateOpClassStmt(create) => operator_class::capture(create, statement),
        NodeEnum::CreateConversionStmt(create) => conversion::capture(create, statement),
        NodeEnum::AlterTsdictionaryStmt(alter) => text_search_dictionary::alter(alter, statement),
        NodeEnum::AlterTsconfigurationStmt(alter) => {
            text_search_configuration::alter(alter, statement)
        }
        NodeEnum::CreateFdwStmt(create) => foreign_data_wrapper::capture(create, statement),
        NodeEnum::AlterFdwStmt(alter) => foreign_data_wrapper::alter(alter, statement),
        NodeEnum::CreateForeignServerStmt(create) => server::capture(create, statement),
        NodeEnum::AlterForeignServerStmt(alter) => server::alter(alter, statement),
        NodeEnum::CreateUserMappingStmt(create) => user_mapping::capture(create, statement),
        NodeEnum::AlterUserMappingStmt(alter) => user_mapping::alter(alter, statement),
        NodeEnum::DropUserMappingStmt(drop) => user_mapping::drop(drop, statement),
        NodeEnum::CreateSeqStmt(create) => sequence::capture(create, statement),
        NodeEnum::AlterSeqStmt(alter) => sequence::alter(alter, statement),
        NodeEnum::CreateStmt(create) => table::capture(create, statement),
        NodeEnum::CreateForeignTableStmt(create) => foreign_table::capture(create, statement),
        NodeEnum::ViewStmt(create) => view::capture(*create, statement),
        NodeEnum::CreateTableAsStmt(create) => materialized_view::capture(*create, statement),
        NodeEnum::IndexStmt(create) => index::capture(*create, statement),
        NodeEnum::CreateStatsStmt(create) => statistics::capture(create, statement),
        NodeEnum::AlterStatsStmt(alter) => statistics::alter(*alter, statement),
        NodeEnum::RuleStmt(create) => rule::capture(*create, statement),
        NodeEnum::CreateTrigStmt(create) => trigger::capture(*create, statement),
        NodeEnum::CreatePolicyStmt(create) => policy::capture(*create, statement),
        NodeEnum::CreatePublicationStmt(create) => publication::capture(create, statement),
        NodeEnum::AlterPublicationStmt(alter) => publication::alter(alter, statement),
        NodeEnum::CreateSubscriptionStmt(create) => subscription::capture(create, statement),
        NodeEnum::AlterSubscriptionStmt(alter) => subscription::alter(alter, statement),
        NodeEnum::DropSubscriptionStmt(drop) => subscription::drop(drop, statement),
        NodeEnum::CreateEventTrigStmt(create) => event_trigger::capture(create, statement),
        NodeEnum::AlterEventTrigStmt(alter) => event_trigger::alter(alter, statement),
        NodeEnum::AlterDefaultPrivilegesStmt(alter) => {
            envelope::default_privileges(alter, statement)
        }
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

fn alter_function(alter: AlterFunctionStmt, statement: &Statement) -> Captured<Vec<Op>> {
    let kind = alter.objtype();
    let named = alter.func.map(|named| Node { node: Some(NodeEnum::ObjectWithArgs(named)) });
    let named = named.ok_or("ALTER of no routine")?;
    function::alter(envelope::target(kind, &named, statement)?, alter.actions)
}

fn define(define: DefineStmt, statement: &Statement) -> Captured<Vec<Op>> {
    match define.kind() {
        ObjectType::ObjectAggregate => aggregate::capture(define, statement),
        ObjectType::ObjectType if define.definition.is_empty() => {
            shell_type::capture(define, statement)
        }
        ObjectType::ObjectType => base_type::capture(define, statement),
        ObjectType::ObjectOperator => operator::capture(define, statement),
        ObjectType::ObjectCollation => collation::capture(define, statement),
        ObjectType::ObjectTsparser => text_search_parser::capture(define, statement),
        ObjectType::ObjectTstemplate => text_search_template::capture(define, statement),
        ObjectType::ObjectTsdictionary => text_search_dictionary::capture(define, statement),
        ObjectType::ObjectTsconfiguration => text_search_configuration::capture(define, statement),
        _ => Err("this kind of object is not modelled".into()),
    }
}

fn alter_table(alter: AlterTableStmt, statement: &Statement) -> Captured<Vec<Op>> {
    let AlterTableStmt { relation, cmds, objtype, missing_ok: _ } = alter;
    let name = statement.optional_relation(relation.as_ref())?;
    let is_inherited = relation.is_some_and(|relation| relation.inh);
    let spans = statement.items(statement.all());
    if spans.len() != cmds.len() {
        return Err("ALTER TABLE of an unexpected form".into());
    }
    let mut ops = Vec::new();
    for (node, span) in cmds.into_iter().zip(spans) {
        let Some(NodeEnum::AlterTableCmd(cmd)) = node.node else {
            return Err("ALTER TABLE with an unexpected command".into());
        };
        let subtype = cmd.subtype();
        let of_one = alter_one(*cmd, objtype, &name, span, statement)?;
        let descents: Vec<Op> = match is_inherited && descends(subtype) {
            true => of_one.iter().filter_map(|op| descent(op, &name)).collect(),
            false => Vec::new(),
        };
        ops.extend(of_one.into_iter().chain(descents));
        ops.extend(
            (is_inherited && drops(subtype)).then(|| Op::WithoutChildren(Box::new(name.clone()))),
        );
    }
    Ok(ops)
}

/// Without ONLY the command changes every descendant too (ATPrepCmd and ATSimpleRecursion in tablecmds.c).
/// pg_dump writes ONLY, of defaults since February 2012.
fn descends(subtype: Alter) -> bool {
    matches!(subtype, Alter::AtColumnDefault | Alter::AtSetStatistics | Alter::AtSetStorage)
}

/// What goes on to children only where they have nothing of their own.
fn drops(subtype: Alter) -> bool {
    matches!(subtype, Alter::AtDropNotNull | Alter::AtDropColumn)
}

fn descent(op: &Op, table: &Qualified) -> Option<Op> {
    let Op::Edit(edit) = op else { return None };
    let Target::Member(_, column) = &edit.target else { return None };
    Some(Op::Descend(Box::new(Descent {
        table: table.clone(),
        column: column.clone(),
        undeclared: Box::new(column::undeclared(table, column)),
        change: edit.change.clone(),
    })))
}

fn alter_one(
    cmd: AlterTableCmd,
    objtype: i32,
    relation: &Qualified,
    span: Span,
    statement: &Statement,
) -> Captured<Vec<Op>> {
    let of_index = objtype == ObjectType::ObjectIndex as i32;
    let of_type = objtype == ObjectType::ObjectType as i32;
    let alter = match cmd.subtype() {
        _ if of_type => composite::alter,
        Alter::AtSetStatistics if of_index => index::alter,
        Alter::AtClusterOn | Alter::AtDropCluster => index::alter,
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
        | Alter::AtAlterColumnType => column::alter,
        Alter::AtAddConstraint | Alter::AtDropConstraint | Alter::AtValidateConstraint => {
            constraint::alter
        }
        Alter::AtEnableTrig
        | Alter::AtEnableAlwaysTrig
        | Alter::AtEnableReplicaTrig
        | Alter::AtDisableTrig
        | Alter::AtEnableTrigAll
        | Alter::AtDisableTrigAll
        | Alter::AtEnableTrigUser
        | Alter::AtDisableTrigUser => trigger::alter,
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
        | Alter::AtResetRelOptions
        | Alter::AtDropInherit
        | Alter::AtDetachPartition
        | Alter::AtSetAccessMethod
        | Alter::AtSetTableSpace
        | Alter::AtAddInherit
        | Alter::AtAttachPartition
        | Alter::AtSetLogged
        | Alter::AtSetUnLogged => table::alter,
        Alter::AtGenericOptions => foreign_table::alter,
        Alter::AtChangeOwner => {
            let kind = ObjectType::try_from(objtype).unwrap_or(ObjectType::ObjectTable);
            return envelope::relation_owner(cmd, kind, relation);
        }
        other => return Err(Unmodelled(format!("ALTER TABLE of kind {other:?}"))),
    };
    alter(cmd, relation, span, statement)
}
