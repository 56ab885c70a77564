//! Words that a statement may say and need not: IF NOT EXISTS, OR REPLACE, a default in full, the
//! order of a list that has none. What is left is what was meant.

use pg_query::{
    NodeEnum,
    protobuf::{
        AlterTableCmd, AlterTableStmt, AlterTableType, ConstrType, CreateStmt, Float,
        FunctionParameterMode as Mode, Integer, Node, ObjectType, RoleSpec, TypeName, a_const,
    },
};

use super::{forms::sort, older, shorthand};
use crate::{
    model::generated::generated_name,
    tree::{
        node,
        visit::{Message, Step, Visitor},
    },
};

pub struct Wording;

impl Visitor for Wording {
    fn message(&mut self, message: &mut Message<'_>) -> Step {
        match message {
            // Whatever there was before, this is what it is afterwards.
            Message::CreateSchemaStmt(create) => create.if_not_exists = false,
            Message::CreateExtensionStmt(create) => {
                create.if_not_exists = false;
                // What it needs is there in the end, whoever made it.
                create.options.retain(|node| !is_named(node, "cascade"));
            }
            Message::CreateSeqStmt(create) => create.if_not_exists = false,
            Message::CreateStmt(create) => {
                create.if_not_exists = false;
                create.options.retain(|node| !is_option(node, "oids", "false"));
                drop_made_up_names(create);
            }
            Message::CreateDomainStmt(create) => {
                let name = create.domainname.last().and_then(node::string).unwrap_or_default();
                let made_up = generated_name(name, "", "not_null");
                drop_made_up_name(&mut create.constraints, &made_up);
                create.constraints.retain(|node| !is_null_clause(node));
            }
            // Who acts is named, and is nobody else than without it (ExecGrantStmt in aclchk.c).
            Message::GrantStmt(grant) => {
                let is_other = |role: &RoleSpec| {
                    matches!(node::role(role), Some(node::Role::Named(_) | node::Role::Public))
                };
                grant.grantor.take_if(|role| !is_other(role));
            }
            Message::CreateTableAsStmt(create) => {
                create.if_not_exists = false;
                // Data: pg_dump fills it later, with REFRESH.
                if let Some(into) = &mut create.into {
                    into.skip_data = true;
                }
            }
            // `WITH (security_barrier)` sets it to true (defGetBoolean in commands/define.c).
            Message::ViewStmt(create) => create.options.iter_mut().for_each(spell_out),
            Message::CreateStatsStmt(create) => {
                create.if_not_exists = false;
                if create.stat_types.len() == 3 {
                    create.stat_types.clear();
                }
            }
            Message::CreateForeignServerStmt(create) => create.if_not_exists = false,
            Message::CreateUserMappingStmt(create) => create.if_not_exists = false,
            Message::IndexStmt(create) => create.if_not_exists = false,
            Message::DefineStmt(create) => {
                create.if_not_exists = false;
                create.replace = false;
                match create.kind() {
                    ObjectType::ObjectOperator => older::operator(create),
                    ObjectType::ObjectCollation => {
                        create.definition.retain(|node| !is_option(node, "deterministic", "true"));
                    }
                    ObjectType::ObjectAggregate => {
                        create.definition.retain(|node| !is_idle_of_aggregate(node));
                    }
                    _ => {}
                }
            }
            Message::CreateFunctionStmt(create) => {
                create.replace = false;
                estimates(&mut create.options);
            }
            // IN is what every parameter is by itself; pg_dump says it of procedures from 14.
            Message::FunctionParameter(one) if one.mode() == Mode::FuncParamDefault => {
                one.mode = Mode::FuncParamIn.into();
            }
            Message::CreateTrigStmt(create) => create.replace = false,
            Message::RuleStmt(create) => create.replace = false,
            Message::CreatePLangStmt(create) => create.replace = false,
            Message::CreateTransformStmt(create) => create.replace = false,
            Message::AlterTableStmt(alter) => {
                alter.missing_ok = false;
                give_names(alter);
                lower_storage(alter);
                // pg_dump before 16 says TABLE of every relation.
                if alter.cmds.iter().all(|cmd| is_any(cmd, &[AlterTableType::AtChangeOwner])) {
                    alter.objtype = ObjectType::ObjectTable.into();
                }
                // Capture takes it only where there are no child tables.
                if let Some(relation) = &mut alter.relation
                    && alter.cmds.iter().all(|cmd| is_any(cmd, SETTINGS))
                {
                    relation.inh = false;
                }
                // These never recurse (ATPrepCmd in tablecmds.c).
                if let Some(relation) = &mut alter.relation
                    && alter
                        .cmds
                        .iter()
                        .all(|cmd| is_any(cmd, &[AlterTableType::AtAlterColumnGenericOptions]))
                {
                    relation.inh = false;
                }
                // A partition is attached to this table and to no other.
                if let Some(relation) = &mut alter.relation
                    && alter
                        .cmds
                        .iter()
                        .all(|cmd| is_any(cmd, &[AlterTableType::AtAttachPartition]))
                {
                    relation.inh = true;
                }
                // On a table without partitions ONLY says nothing here.
                if let Some(relation) = &mut alter.relation
                    && alter.cmds.iter().all(|cmd| is_any(cmd, STATES))
                {
                    relation.inh = true;
                }
            }
            // Tags and items are sets.
            Message::CreateEventTrigStmt(create) => sort_tags(&mut create.whenclause),
            Message::CreateOpClassStmt(create) => {
                older::operator_class(create);
                sort(&mut create.items);
            }
            Message::AlterOpFamilyStmt(alter) => sort(&mut alter.items),
            // pg_dump from 18 says it, CREATE SUBSCRIPTION before 18 does it unasked.
            Message::CreateSubscriptionStmt(create) => {
                create.options.retain(|node| !is_option(node, "streaming", "false"));
            }
            // A password that never ends: what no VALID UNTIL means (CREATE ROLE).
            Message::AlterRoleStmt(alter) => {
                alter.options.retain(|node| !is_option(node, "validUntil", "infinity"));
            }
            // The grammar knows some types by keywords, as those of pg_catalog; others, and those in
            // quotes, are looked up, and what is not found elsewhere is there.
            Message::TypeName(name) if name.names.len() == 1 && !name.pct_type => {
                let schema = pg_query::protobuf::String { sval: "pg_catalog".to_owned() };
                name.names.insert(0, Node { node: Some(NodeEnum::String(schema)) });
                say_scale(name);
            }
            Message::TypeName(name) => say_scale(name),
            _ => {}
        }
        Step::Into
    }
}

/// `numeric(3)` is `numeric(3,0)` (numerictypmodin in numeric.c).
fn say_scale(name: &mut TypeName) {
    let is_numeric = name.names.last().and_then(node::string) == Some("numeric");
    if let [precision] = name.typmods.as_slice()
        && is_numeric
    {
        let mut scale = precision.clone();
        if let Some(NodeEnum::AConst(constant)) = &mut scale.node {
            constant.val = Some(a_const::Val::Ival(Integer { ival: 0 }));
            name.typmods.push(scale);
        }
    }
}

/// An option without a value is true.
fn spell_out(option: &mut Node) {
    if let Some(NodeEnum::DefElem(option)) = &mut option.node
        && option.arg.is_none()
    {
        let word = pg_query::protobuf::String { sval: "true".to_owned() };
        option.arg = Some(Box::new(Node { node: Some(NodeEnum::String(word)) }));
    }
}

fn is_named(node: &Node, name: &str) -> bool {
    matches!(&node.node, Some(NodeEnum::DefElem(option)) if option.defname == name)
}

/// NULL, which says nothing.
fn is_null_clause(node: &Node) -> bool {
    matches!(&node.node, Some(NodeEnum::Constraint(one)) if one.contype() == ConstrType::ConstrNull)
}

/// Names of constraints that have none.
fn give_names(alter: &mut AlterTableStmt) {
    let Some(table) = alter.relation.as_ref().map(|relation| relation.relname.clone()) else {
        return;
    };
    for cmd in &mut alter.cmds {
        if let Some(NodeEnum::AlterTableCmd(cmd)) = &mut cmd.node
            && let Some(NodeEnum::Constraint(one)) =
                cmd.def.as_mut().and_then(|def| def.node.as_mut())
            && cmd.subtype == i32::from(AlterTableType::AtAddConstraint)
        {
            shorthand::give_name(one, &table);
        }
    }
}

/// STORAGE is said in capitals or not.
fn lower_storage(alter: &mut AlterTableStmt) {
    for cmd in &mut alter.cmds {
        if let Some(NodeEnum::AlterTableCmd(cmd)) = &mut cmd.node
            && cmd.subtype == i32::from(AlterTableType::AtSetStorage)
            && let Some(NodeEnum::String(word)) = cmd.def.as_mut().and_then(|def| def.node.as_mut())
        {
            word.sval = word.sval.to_lowercase();
        }
    }
}

/// What pg_dump before February 2012 sets without ONLY.
const SETTINGS: &[AlterTableType] = &[
    AlterTableType::AtColumnDefault,
    AlterTableType::AtSetStatistics,
    AlterTableType::AtSetStorage,
    AlterTableType::AtSetCompression,
];

/// Whether triggers and rules fire.
const STATES: &[AlterTableType] = &[
    AlterTableType::AtEnableTrig,
    AlterTableType::AtEnableAlwaysTrig,
    AlterTableType::AtEnableReplicaTrig,
    AlterTableType::AtDisableTrig,
    AlterTableType::AtEnableRule,
    AlterTableType::AtEnableAlwaysRule,
    AlterTableType::AtEnableReplicaRule,
    AlterTableType::AtDisableRule,
];

fn is_any(node: &Node, kinds: &[AlterTableType]) -> bool {
    match &node.node {
        Some(NodeEnum::AlterTableCmd(cmd)) => kinds.contains(&AlterTableCmd::subtype(cmd)),
        _ => false,
    }
}

fn is_idle_of_aggregate(node: &Node) -> bool {
    is_option(node, "parallel", "unsafe")
        || ["sspace", "msspace"].iter().any(|name| is_option(node, name, "0"))
}

/// An option with this value, in any spelling of it.
fn is_option(node: &Node, name: &str, value: &str) -> bool {
    let Some(NodeEnum::DefElem(option)) = &node.node else { return false };
    let said = || match value {
        "false" | "true" => node::def_bool(option).map(|value| value.to_string()),
        _ => node::def_string(option),
    };
    option.defname == name && said().as_deref() == Some(value)
}

fn sort_tags(clauses: &mut [Node]) {
    for clause in clauses {
        if let Some(NodeEnum::DefElem(option)) = &mut clause.node
            && let Some(NodeEnum::List(list)) =
                option.arg.as_mut().and_then(|arg| arg.node.as_mut())
        {
            for tag in &mut list.items {
                if let Some(NodeEnum::String(tag)) = &mut tag.node {
                    tag.sval = tag.sval.to_uppercase();
                }
            }
            sort(&mut list.items);
        }
    }
}

/// Names of NOT NULL constraints that PostgreSQL would give them by itself.
fn drop_made_up_names(create: &mut CreateStmt) {
    let Some(table) = create.relation.as_ref().map(|relation| relation.relname.clone()) else {
        return;
    };
    for element in &mut create.table_elts {
        let Some(NodeEnum::ColumnDef(column)) = &mut element.node else { continue };
        let made_up = generated_name(&table, &column.colname, "not_null");
        drop_made_up_name(&mut column.constraints, &made_up);
    }
}

fn drop_made_up_name(clauses: &mut [Node], made_up: &str) {
    for clause in clauses {
        if let Some(NodeEnum::Constraint(clause)) = &mut clause.node
            && clause.contype() == ConstrType::ConstrNotnull
            && clause.conname == made_up
        {
            clause.conname.clear();
        }
    }
}

/// Cost and rows of a function in their shortest digits, and not at all where they are what they are by
/// themselves (CREATE FUNCTION in the PostgreSQL documentation).
fn estimates(options: &mut Vec<Node>) {
    let language = node::def(options, "language").and_then(node::def_string);
    let is_native = language.is_some_and(|name| matches!(name.as_str(), "c" | "internal"));
    options.retain_mut(|option| {
        let Some(NodeEnum::DefElem(option)) = &mut option.node else { return true };
        let is = |default: &str| node::def_string(option).as_deref() == Some(default);
        let is_off = || node::def_bool(option) == Some(false);
        match option.defname.as_str() {
            "volatility" => return !is("volatile"),
            "parallel" => {
                let word = node::def_string(option).unwrap_or_default();
                return !word.eq_ignore_ascii_case("unsafe");
            }
            "strict" | "security" | "leakproof" | "window" => return !is_off(),
            _ => {}
        }
        let default = match option.defname.as_str() {
            "cost" if is_native => 1.0,
            "cost" => 100.0,
            "rows" => 1000.0,
            _ => return true,
        };
        let Some(value) = node::def_string(option).and_then(|text| text.parse::<f32>().ok()) else {
            return true;
        };
        let digits = Float { fval: value.to_string() };
        option.arg = Some(Box::new(Node { node: Some(NodeEnum::Float(digits)) }));
        value != default
    });
}
