//! What people write in CREATE TABLE and pg_dump never does: `serial`, constraints of a column.
//! "Numeric Types", serial types, in the PostgreSQL documentation says what they stand for.

use pg_query::{
    NodeEnum,
    protobuf::{
        AccessPriv, AlterTableCmd, AlterTableStmt, AlterTableType, ColumnDef, ConstrType,
        Constraint, DefElem, DefElemAction, DropBehavior, GrantStmt, List, Node, ObjectType,
        RangeVar, String as Name,
    },
};

use super::forms::is_null;
use crate::{
    kinds::constraint,
    model::{Qualified, generated::generated_name, quote::ident},
    tree::{node, parse},
};

/// The statements that a serial column stands for beside its type.
fn take_serial(column: &mut ColumnDef, relation: &RangeVar) -> Vec<NodeEnum> {
    let Some(type_name) = &mut column.type_name else { return Vec::new() };
    let word = node::strings(&type_name.names).and_then(|names| names.first().copied());
    let (integer, internal) = match word {
        Some("smallserial" | "serial2") => ("smallint", "int2"),
        Some("serial" | "serial4") => ("integer", "int4"),
        Some("bigserial" | "serial8") => ("bigint", "int8"),
        _ => return Vec::new(),
    };
    type_name.names = ["pg_catalog", internal].map(name).into();
    add_not_null(column);
    let schema = relation.schemaname.as_str();
    let table = Qualified::new(schema, relation.relname.as_str());
    let sequence = generated_name(&relation.relname, &column.colname, "seq");
    let (sequence, column) = (Qualified::new(schema, sequence), ident(&column.colname));
    let integer = if integer == "bigint" { String::new() } else { format!(" AS {integer}") };
    let called = sequence.to_string().replace('\'', "''");
    [
        format!(
            "CREATE SEQUENCE {sequence}{integer} START WITH 1 INCREMENT BY 1 NO MINVALUE NO MAXVALUE \
             CACHE 1"
        ),
        format!("ALTER SEQUENCE {sequence} OWNED BY {table}.{column}"),
        format!(
            "ALTER TABLE ONLY {table} ALTER COLUMN {column} SET DEFAULT \
             nextval('{called}'::regclass)"
        ),
    ]
    .iter()
    .filter_map(|text| parse::parse(text, true).ok())
    .collect()
}

/// The constraints of one column, as constraints of its table.
fn take_constraints(column: &mut ColumnDef, relation: &RangeVar) -> Vec<Constraint> {
    // DEFERRABLE and the like stand behind the constraint that they are of.
    let is_attribute = |node: &Node| {
        clause(node).is_some_and(|one| {
            matches!(
                one.contype(),
                ConstrType::ConstrAttrDeferrable
                    | ConstrType::ConstrAttrNotDeferrable
                    | ConstrType::ConstrAttrDeferred
                    | ConstrType::ConstrAttrImmediate
            )
        })
    };
    if column.constraints.iter().any(is_attribute) {
        return Vec::new();
    }
    let mut taken = Vec::new();
    let of_column = vec![name(&column.colname)];
    column.constraints.retain(|node| {
        let Some(one) = clause(node) else { return true };
        let mut one = one.clone();
        match one.contype() {
            ConstrType::ConstrPrimary | ConstrType::ConstrUnique => one.keys.clone_from(&of_column),
            ConstrType::ConstrForeign => one.fk_attrs.clone_from(&of_column),
            ConstrType::ConstrCheck => {}
            _ => return true,
        }
        taken.push(one);
        false
    });
    if taken.iter().any(|one| one.contype() == ConstrType::ConstrPrimary) {
        add_not_null(column);
    }
    taken.iter_mut().for_each(|one| give_name(one, &relation.relname));
    taken
}

fn clause(node: &Node) -> Option<&Constraint> {
    if let Some(NodeEnum::Constraint(one)) = &node.node { Some(one) } else { None }
}

/// The name that PostgreSQL gives to a constraint that has none.
pub fn give_name(one: &mut Constraint, table: &str) {
    if one.conname.is_empty()
        && let Ok(name) = constraint::default_name(one, table)
    {
        one.conname = name;
    }
}

/// GENERATED … AS IDENTITY of a column as the ALTER TABLE that pg_dump writes.
fn take_identity(column: &mut ColumnDef, relation: &RangeVar) -> Option<Constraint> {
    let is =
        |node: &Node| clause(node).is_some_and(|one| one.contype() == ConstrType::ConstrIdentity);
    let at = column.constraints.iter().position(is)?;
    let Some(NodeEnum::Constraint(mut identity)) = column.constraints.remove(at).node else {
        return None;
    };
    add_not_null(column);
    if node::def(&identity.options, "sequence_name").is_none() {
        let sequence = generated_name(&relation.relname, &column.colname, "seq");
        let names = [relation.schemaname.as_str(), &sequence];
        let list =
            List { items: names.into_iter().filter(|part| !part.is_empty()).map(name).collect() };
        let option = DefElem {
            defname: "sequence_name".to_owned(),
            arg: Some(Box::new(Node { node: Some(NodeEnum::List(list)) })),
            defaction: DefElemAction::DefelemUnspec.into(),
            ..DefElem::default()
        };
        identity.options.push(Node { node: Some(NodeEnum::DefElem(Box::new(option))) });
    }
    Some(*identity)
}

/// Takes out of CREATE TABLE what pg_dump says apart, at times or always: defaults, checks, keys.
pub fn take_apart(
    elements: &mut Vec<Node>,
    relation: &RangeVar,
    kind: ObjectType,
) -> Vec<NodeEnum> {
    let mut apart = Vec::new();
    let alter = |subtype, name: &str, def| alter(subtype, name, Some(def), relation, kind);
    apart.extend(
        take_not_null(elements, &relation.relname)
            .iter()
            .map(|column| self::alter(AlterTableType::AtSetNotNull, column, None, relation, kind)),
    );
    elements.retain_mut(|element| match &mut element.node {
        Some(NodeEnum::Constraint(one)) if one.contype() != ConstrType::ConstrNotnull => {
            give_name(one, &relation.relname);
            apart.push(alter(AlterTableType::AtAddConstraint, "", element.clone()));
            false
        }
        Some(NodeEnum::ColumnDef(column)) => {
            apart.extend(take_serial(column, relation));
            let node = |one| Node { node: Some(NodeEnum::Constraint(Box::new(one))) };
            if let Some(identity) = take_identity(column, relation) {
                let name = column.colname.as_str();
                apart.push(alter(AlterTableType::AtAddIdentity, name, node(identity)));
            }
            for one in take_constraints(column, relation) {
                apart.push(alter(AlterTableType::AtAddConstraint, "", node(one)));
            }
            apart.extend(
                take_default(column).map(|default| {
                    alter(AlterTableType::AtColumnDefault, &column.colname, default)
                }),
            );
            for (subtype, def) in take_details(column, &relation.relname) {
                apart.push(self::alter(subtype, &column.colname, def, relation, kind));
            }
            true
        }
        _ => true,
    });
    apart
}

/// `NOT NULL a` of columns that a parent declares: pg_dump before 18 says it with ALTER TABLE. Those that
/// have a name of their own, or are not inherited, stay.
fn take_not_null(elements: &mut Vec<Node>, table: &str) -> Vec<String> {
    let declared: Vec<String> = elements
        .iter()
        .filter_map(|element| match &element.node {
            Some(NodeEnum::ColumnDef(column)) => Some(column.colname.clone()),
            _ => None,
        })
        .collect();
    let mut taken = Vec::new();
    elements.retain(|element| {
        let Some(one) = clause(element) else { return true };
        let column = match node::strings(&one.keys).as_deref() {
            Some([column]) if one.contype() == ConstrType::ConstrNotnull => (*column).to_owned(),
            _ => return true,
        };
        let has_name =
            !one.conname.is_empty() && one.conname != generated_name(table, &column, "not_null");
        let stays = has_name || one.is_no_inherit || declared.contains(&column);
        if !stays {
            taken.push(column);
        }
        stays
    });
    taken
}

/// NOT NULL without a name, STORAGE and COMPRESSION of a column, which ALTER TABLE can set as well; NULL
/// says nothing.
fn take_details(column: &mut ColumnDef, table: &str) -> Vec<(AlterTableType, Option<Node>)> {
    let mut taken = Vec::new();
    let made_up = generated_name(table, &column.colname, "not_null");
    column.constraints.retain(|node| {
        let Some(one) = clause(node) else { return true };
        let has_name = !one.conname.is_empty() && one.conname != made_up;
        match one.contype() {
            ConstrType::ConstrNull => false,
            ConstrType::ConstrNotnull if !has_name && !one.is_no_inherit => {
                taken.push((AlterTableType::AtSetNotNull, None));
                false
            }
            _ => true,
        }
    });
    for (subtype, word) in [
        (AlterTableType::AtSetStorage, std::mem::take(&mut column.storage_name)),
        (AlterTableType::AtSetCompression, std::mem::take(&mut column.compression)),
    ] {
        if !word.is_empty() {
            taken.push((subtype, Some(name(&word.to_lowercase()))));
        }
    }
    taken
}

/// The default of a column, but for the one that every column has.
fn take_default(column: &mut ColumnDef) -> Option<Node> {
    let is =
        |node: &Node| clause(node).is_some_and(|one| one.contype() == ConstrType::ConstrDefault);
    let at = column.constraints.iter().position(is)?;
    let Some(NodeEnum::Constraint(one)) = column.constraints.remove(at).node else { return None };
    one.raw_expr.map(|default| *default).filter(|default| !is_null(default))
}

/// A command of ALTER TABLE, with ONLY where pg_dump writes it: not before checks.
fn alter(
    subtype: AlterTableType,
    name: &str,
    def: Option<Node>,
    relation: &RangeVar,
    kind: ObjectType,
) -> NodeEnum {
    let is_only = match (subtype, &def) {
        (AlterTableType::AtAddConstraint, Some(def)) => {
            clause(def).is_some_and(|one| one.contype() != ConstrType::ConstrCheck)
        }
        (subtype, _) => subtype != AlterTableType::AtAddIdentity,
    };
    let cmd = AlterTableCmd {
        subtype: subtype.into(),
        name: name.to_owned(),
        def: def.map(Box::new),
        behavior: DropBehavior::DropRestrict.into(),
        ..AlterTableCmd::default()
    };
    NodeEnum::AlterTableStmt(AlterTableStmt {
        relation: Some(RangeVar { inh: !is_only, ..relation.clone() }),
        cmds: vec![Node { node: Some(NodeEnum::AlterTableCmd(Box::new(cmd))) }],
        objtype: kind.into(),
        missing_ok: false,
    })
}

pub fn add_not_null(column: &mut ColumnDef) {
    let is = |node: &Node| matches!(&node.node, Some(NodeEnum::Constraint(one)) if one.contype() == ConstrType::ConstrNotnull);
    if column.constraints.iter().any(is) {
        return;
    }
    if let Ok(NodeEnum::CreateStmt(create)) = parse::parse("CREATE TABLE t (c x NOT NULL)", true)
        && let Some(Some(NodeEnum::ColumnDef(model))) =
            create.table_elts.into_iter().next().map(|node| node.node)
    {
        column.constraints.extend(model.constraints);
    }
}

fn name(text: &str) -> Node {
    Node { node: Some(NodeEnum::String(Name { sval: text.to_owned() })) }
}

/// A GRANT or REVOKE for each object, privilege, column and role.
pub fn each_right(grant: &GrantStmt) -> Vec<NodeEnum> {
    let column = |one: &AccessPriv, column: &Node| {
        let one = AccessPriv { cols: vec![column.clone()], ..one.clone() };
        Node { node: Some(NodeEnum::AccessPriv(one)) }
    };
    let mut privileges: Vec<Vec<Node>> = Vec::new();
    for privilege in &grant.privileges {
        match &privilege.node {
            Some(NodeEnum::AccessPriv(one)) if one.cols.len() > 1 => {
                privileges.extend(one.cols.iter().map(|name| vec![column(one, name)]));
            }
            _ => privileges.push(vec![privilege.clone()]),
        }
    }
    // None is all of them.
    if privileges.is_empty() {
        privileges.push(Vec::new());
    }
    let mut each = Vec::new();
    for object in &grant.objects {
        for privileges in &privileges {
            for grantee in &grant.grantees {
                each.push(NodeEnum::GrantStmt(GrantStmt {
                    objects: vec![object.clone()],
                    privileges: privileges.clone(),
                    grantees: vec![grantee.clone()],
                    ..grant.clone()
                }));
            }
        }
    }
    each
}
