//! Tables: what holds for the whole of them. Columns, constraints, indexes, triggers and policies
//! are objects of their own.

use std::collections::{BTreeMap, BTreeSet};

use pg_query::{
    NodeEnum,
    protobuf::{
        AlterTableCmd, AlterTableType, CreateStmt, Node, ObjectType, PartitionBoundSpec,
        PartitionSpec, PartitionStrategy, ReplicaIdentityStmt,
    },
};
use serde::{Deserialize, Serialize};

use super::{Body, Describe, Info, Kind, column, constraint, relation_privileges};
use crate::{
    model::{
        Expression, Facts, Id, Named, Object, Qualified, Reason, References, Scope, Shape, Sql,
        layout::parameters,
        op::{Op, Setting, Target},
        quote::ident,
    },
    statement::{Captured, Span, Statement, Unmodelled, option_map},
};

pub const INFO: Info = Info::new("table", "tables", Shape::Qualified)
    .relation()
    .owned()
    .grantable(relation_privileges)
    .object_type(ObjectType::ObjectTable);

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Table {
    /// Names, in the order of the columns declared here.
    pub columns: Vec<String>,
    pub unlogged: bool,
    /// Servers before 12: a hidden column `oid`.
    pub with_oids: bool,
    pub of_type: Option<String>,
    /// Parents by INHERITS, in order.
    pub inherits: Vec<String>,
    pub partition_by: Option<PartitionBy>,
    pub partition_of: Option<String>,
    pub bound: Option<Expression>,
    pub options: BTreeMap<String, String>,
    pub access_method: Option<String>,
    pub tablespace: Option<String>,
    /// `nothing`, `full` or `using index i`; `None` is the primary key.
    pub replica_identity: Option<String>,
    pub row_security: bool,
    pub force_row_security: bool,
    /// The dump says something of it and does not create it: a section was left out.
    pub is_undeclared: bool,
    /// Of a partition whose columns are those of its parent: CREATE TABLE … PARTITION OF.
    pub of_parent: Option<OfParent>,
}

/// What a partition has from its parent, to tell it from what its statement says. No fact.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct OfParent {
    /// What the statement says of columns.
    pub said: BTreeMap<String, column::Column>,
    /// Checks that it does not say.
    pub checks: BTreeSet<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PartitionBy {
    pub strategy: String,
    pub keys: Vec<Expression>,
}

impl Describe for Table {
    fn facts(&self, facts: &mut Facts) {
        let Self {
            columns,
            unlogged,
            with_oids,
            of_type,
            inherits,
            partition_by,
            partition_of,
            bound,
            options,
            access_method,
            tablespace,
            replica_identity,
            row_security,
            force_row_security,
            is_undeclared: _,
            of_parent: _,
        } = self;
        facts.flag("unlogged", *unlogged);
        facts.flag("with oids", *with_oids);
        facts.maybe("of type", of_type);
        facts.list("inherits", inherits);
        if let Some(PartitionBy { strategy, keys }) = partition_by {
            facts.text("partition by", strategy);
            facts.exprs("partition key", keys);
        }
        facts.maybe("partition of", partition_of);
        facts.expr("partition bound", bound);
        facts.map("option", options);
        facts.maybe("access method", access_method);
        facts.maybe("tablespace", tablespace);
        facts.maybe("replica identity", replica_identity);
        facts.flag("row security", *row_security);
        facts.flag("force row security", *force_row_security);
        // Those of a typed table have the order of the type.
        if of_type.is_none() {
            facts.order("order of columns", columns);
        }
    }

    fn is_mention(&self) -> bool {
        self.is_undeclared
    }

    fn references<'a>(&'a self, this: &'a Object, to: &mut References<'a>) {
        let Self {
            columns: _,
            unlogged: _,
            with_oids: _,
            of_type,
            inherits,
            partition_by,
            partition_of,
            bound,
            options: _,
            access_method,
            tablespace,
            replica_identity,
            row_security: _,
            force_row_security: _,
            is_undeclared: _,
            // Its columns and checks say it.
            of_parent: _,
        } = self;
        of_type.iter().for_each(|name| to.data_type(name));
        inherits.iter().for_each(|parent| to.relation(Reason::Inherits, parent));
        let name = this.id.relation();
        if let Some(PartitionBy { strategy: _, keys }) = partition_by {
            to.expressions(Reason::Expression, keys, &name);
        }
        partition_of.iter().for_each(|parent| to.relation(Reason::Partition, parent));
        to.expressions(Reason::Expression, bound, None);
        access_method.iter().for_each(|method| to.access_method(method));
        to.tablespace(tablespace);
        let index = replica_identity.as_ref().and_then(|it| it.strip_prefix("using index "));
        if let Some(index) = index.and_then(|index| index.parse::<Qualified>().ok()) {
            let index = Qualified::new(&this.id.schema, index.name);
            to.add(Reason::Identity, Named::Relation(index));
        }
    }

    fn create(&self, this: &Object, scope: &Scope) -> Vec<Sql> {
        let define = (!self.is_undeclared).then(|| self.definition("TABLE", "", "", this, scope));
        define.into_iter().chain(self.details(this)).collect()
    }
}

impl Table {
    /// CREATE TABLE; `server` and `options` are the clauses of a foreign table.
    pub fn definition(
        &self,
        word: &str,
        server: &str,
        options: &str,
        this: &Object,
        scope: &Scope,
    ) -> Sql {
        let name = this.id.relation();
        let unlogged = if self.unlogged { "UNLOGGED " } else { "" };
        let mut text = format!("CREATE {unlogged}{word} {name}");
        text.extend(self.of_type.iter().map(|name| format!(" OF {name}")));
        let of_parent = self.of_parent.is_some();
        if of_parent {
            text.extend(self.partition_of.iter().map(|parent| format!(" PARTITION OF {parent}")));
        }
        let elements = self.elements(&name, scope);
        match elements.is_empty() {
            true if self.of_type.is_some() || of_parent => {}
            true => text.push_str(" (\n)"),
            false => text.push_str(&format!(" (\n    {}\n)", elements.join(",\n    "))),
        }
        if of_parent {
            text.extend(self.bound.iter().map(|bound| format!(" {}", bound.text)));
        }
        if !self.inherits.is_empty() {
            text.push_str(&format!("\nINHERITS ({})", self.inherits.join(", ")));
        }
        if let Some(PartitionBy { strategy, keys }) = &self.partition_by {
            let keys: Vec<_> = keys.iter().map(|key| key.text.as_str()).collect();
            let strategy = strategy.to_uppercase();
            text.push_str(&format!("\nPARTITION BY {strategy} ({})", keys.join(", ")));
        }
        text.push_str(server);
        text.push_str(&parameters("\n", &self.options));
        text.push_str(options);
        Sql {
            tablespace: self.tablespace.clone(),
            access_method: self.access_method.clone().filter(|_| self.partition_by.is_none()),
            with_oids: self.with_oids,
            ..Sql::define(text)
        }
    }

    fn elements(&self, name: &Qualified, scope: &Scope) -> Vec<String> {
        let mut elements = Vec::new();
        let undeclared = scope.members(Kind::Column, name);
        elements.extend(undeclared.filter_map(|column| column::inherited_not_null(column, scope)));
        for column in &self.columns {
            let id = Id::child(Kind::Column, name, column.as_str());
            let object = scope.get(&id);
            elements.extend(object.and_then(|column| column::element(column, self, scope)));
        }
        let is_said = |check: &&Object| {
            self.of_parent.as_ref().is_none_or(|of| !of.checks.contains(&check.id.name))
        };
        let checks = scope.members(Kind::Constraint, name).filter(is_said);
        elements.extend(checks.filter_map(|check| constraint::inline(check, scope)));
        elements
    }

    /// What follows the table in its entry, and what ties it to its parent.
    pub fn details(&self, this: &Object) -> Vec<Sql> {
        let name = this.id.path();
        let mut sql = Vec::new();
        if let Some(identity) = self.replica_identity.as_deref()
            && matches!(identity, "nothing" | "full")
        {
            let identity = identity.to_uppercase();
            sql.push(Sql::detail(format!("ALTER TABLE ONLY {name} REPLICA IDENTITY {identity}")));
        }
        if self.force_row_security {
            sql.push(Sql::detail(format!("ALTER TABLE ONLY {name} FORCE ROW LEVEL SECURITY")));
        }
        if self.row_security {
            sql.push(Sql::link(format!("ALTER TABLE {name} ENABLE ROW LEVEL SECURITY")));
        }
        if let Some(method) = self.access_method.as_ref().filter(|_| self.partition_by.is_some()) {
            let method = ident(method);
            sql.push(Sql::detail(format!("ALTER TABLE {name} SET ACCESS METHOD {method}")));
        }
        if let (Some(parent), Some(bound)) = (&self.partition_of, &self.bound)
            && self.of_parent.is_none()
        {
            let bound = &bound.text;
            sql.push(Sql::link(format!(
                "ALTER TABLE ONLY {parent} ATTACH PARTITION {name} {bound}"
            )));
        }
        sql
    }
}

pub fn capture(create: CreateStmt, statement: &Statement) -> Captured<Vec<Op>> {
    let Built { name, table, members, if_absent } = build(create, statement)?;
    let object = Object::new(Id::qualified(Kind::Table, &name), table);
    let create = Op::create(object).with(|create| create.if_absent = if_absent);
    Ok(std::iter::once(create).chain(members).collect())
}

/// What CREATE TABLE says, for a plain table and for a foreign one.
pub struct Built {
    pub name: Qualified,
    pub table: Table,
    /// Columns and constraints.
    pub members: Vec<Op>,
    pub if_absent: bool,
}

pub fn build(create: CreateStmt, statement: &Statement) -> Captured<Built> {
    let CreateStmt {
        relation,
        table_elts,
        inh_relations,
        partbound,
        partspec,
        of_typename,
        constraints,
        nnconstraints,
        options,
        oncommit: _,
        tablespacename,
        access_method,
        if_not_exists,
    } = create;
    let name = statement.optional_relation(relation.as_ref())?;
    let persistence = relation.map(|range| range.relpersistence).unwrap_or_default();
    if persistence == "t" || !constraints.is_empty() || !nnconstraints.is_empty() {
        return Err("a temporary table".into());
    }
    let parents = parents(&inh_relations, statement)?;
    let (inherits, partition_of) = if partbound.is_some() {
        (Vec::new(), parents.into_iter().next())
    } else {
        (parents, None)
    };
    let partitioned = partspec.is_some();
    let of_parent = partbound.is_some().then(OfParent::default);
    let mut options = option_map(options)?;
    let oids = options.remove("oids").map(|oids| oids == "true");
    let mut table = Table {
        unlogged: persistence == "u",
        of_type: of_typename.as_ref().map(crate::tree::typename::type_name),
        inherits,
        partition_by: partspec.map(|spec| partition_by(spec, statement)).transpose()?,
        partition_of,
        bound: partbound.map(|bound| partition_bound(bound, statement)).transpose()?,
        with_oids: oids.unwrap_or(statement.context.default_with_oids),
        options,
        access_method: method(access_method, partitioned, statement),
        tablespace: tablespace(tablespacename, statement),
        of_parent,
        ..Table::default()
    };
    let members = elements(&mut table, table_elts, &name, statement)?;
    Ok(Built { name, table, members, if_absent: if_not_exists })
}

/// Columns and constraints between the parentheses of CREATE TABLE.
fn elements(
    table: &mut Table,
    elements: Vec<Node>,
    name: &Qualified,
    statement: &Statement,
) -> Captured<Vec<Op>> {
    let (mut ops, mut constraints) = (Vec::new(), Vec::new());
    for node in elements {
        match node.node {
            Some(NodeEnum::ColumnDef(definition)) => {
                table.columns.push(definition.colname.clone());
                ops.extend(column::capture(*definition, name, statement)?);
            }
            Some(NodeEnum::Constraint(clause)) => {
                constraints.extend(constraint::of_table(*clause, name, statement)?);
            }
            _ => return Err("CREATE TABLE with LIKE".into()),
        }
    }
    ops.extend(constraints);
    Ok(ops)
}

fn parents(relations: &[Node], statement: &Statement) -> Captured<Vec<String>> {
    let parent = |node: &Node| match &node.node {
        Some(NodeEnum::RangeVar(range)) => Ok(statement.relation(range).to_string()),
        _ => Err("a parent table has an unexpected form".into()),
    };
    relations.iter().map(parent).collect()
}

/// The access method: said, or set for the session. `heap` is the one nobody has to name.
pub fn method(said: String, partitioned: bool, statement: &Statement) -> Option<String> {
    let set = || statement.context.default_table_access_method.clone().filter(|_| !partitioned);
    Some(said).filter(|said| !said.is_empty()).or_else(set).filter(|method| method != "heap")
}

/// The tablespace: said, or set for the session.
pub fn tablespace(said: String, statement: &Statement) -> Option<String> {
    let set = || statement.context.default_tablespace.clone();
    Some(said).filter(|said| !said.is_empty()).or_else(set)
}

fn partition_by(spec: PartitionSpec, statement: &Statement) -> Captured<PartitionBy> {
    let strategy = match spec.strategy() {
        PartitionStrategy::List => "list",
        PartitionStrategy::Range => "range",
        PartitionStrategy::Hash => "hash",
        PartitionStrategy::Undefined => return Err("an unknown way to partition".into()),
    };
    let span = statement.all().from(statement.token_at(spec.location));
    let keys = statement.expressions(spec.part_params, statement.group(span)?)?;
    Ok(PartitionBy { strategy: strategy.to_owned(), keys })
}

fn partition_bound(bound: PartitionBoundSpec, statement: &Statement) -> Captured<Expression> {
    let span = match bound.is_default {
        true => statement.all().from(statement.expect(statement.all(), "DEFAULT")?),
        false => statement.all().from(statement.expect(statement.all(), "FOR")?),
    };
    let span = statement.until(span, &["PARTITION", "WITH", "TABLESPACE", "USING", "SERVER"]);
    let span = extend_over_modulus(span, statement);
    Ok(statement.expression(NodeEnum::PartitionBoundSpec(bound), span))
}

/// `FOR VALUES WITH (modulus …)`: here WITH belongs to the bound.
fn extend_over_modulus(span: Span, statement: &Statement) -> Span {
    if statement.is_word(span.end, "WITH") && statement.is_word(span.end - 1, "VALUES") {
        let close = statement.closing(span.end + 1, statement.all().end);
        return statement.all().from(span.start).to(close + 1);
    }
    span
}

/// The table of an object that is one, plain or foreign.
pub fn of(body: &mut Body) -> Option<&mut Table> {
    match body {
        Body::Table(table) => Some(table),
        Body::ForeignTable(foreign) => Some(&mut foreign.table),
        _ => None,
    }
}

/// As [`of`], to read.
pub fn read(body: &Body) -> Option<&Table> {
    match body {
        Body::Table(table) => Some(table),
        Body::ForeignTable(foreign) => Some(&foreign.table),
        _ => None,
    }
}

/// Changes the table itself.
pub fn edit(table: &Qualified, alter: Alter) -> Op {
    let undeclared = Table { is_undeclared: true, ..Table::default() };
    Op::alter(Target::Relation(table.clone()), alter)
        .or_else(Object::new(Id::qualified(Kind::Table, table), undeclared))
}

/// What ALTER TABLE changes of the table itself.
#[derive(Clone, Debug, PartialEq)]
pub enum Alter {
    /// A column more, at the end, or less, by name.
    AddColumn(String),
    DropColumn(String),
    RowSecurity(bool),
    ForceRowSecurity(bool),
    ReplicaIdentity(Option<String>),
    AccessMethod(Option<String>),
    Tablespace(String),
    Inherit(String),
    Attach {
        parent: String,
        bound: Expression,
    },
    /// Storage parameters of any relation that has them.
    SetOptions(BTreeMap<String, String>),
    ResetOptions(BTreeSet<String>),
    NoInherit(String),
    Detach(String),
    /// SET LOGGED and SET UNLOGGED: of tables, and of the sequences behind identity columns.
    Persistence {
        unlogged: bool,
    },
}

impl Alter {
    pub fn apply(self, object: &mut Object, _: Setting) -> bool {
        match self {
            Self::SetOptions(options) => return set_options(&mut object.body, options),
            Self::ResetOptions(names) => return reset_options(&mut object.body, &names),
            // It keeps the columns that it has from its parent.
            Self::Detach(_)
                if of(&mut object.body).is_some_and(|table| table.of_parent.is_some()) =>
            {
                return false;
            }
            Self::Persistence { unlogged } => return set_persistence(&mut object.body, unlogged),
            _ => {}
        }
        of(&mut object.body).map(|table| self.apply_to(table)).is_some()
    }

    fn apply_to(self, table: &mut Table) {
        match self {
            Self::AddColumn(name) => table.columns.push(name),
            Self::DropColumn(name) => table.columns.retain(|column| *column != name),
            Self::RowSecurity(is) => table.row_security = is,
            Self::ForceRowSecurity(is) => table.force_row_security = is,
            Self::ReplicaIdentity(identity) => table.replica_identity = identity,
            Self::AccessMethod(method) => table.access_method = method,
            Self::Tablespace(name) => table.tablespace = Some(name),
            Self::Inherit(parent) => table.inherits.push(parent),
            Self::Attach { parent, bound } => {
                (table.partition_of, table.bound) = (Some(parent), Some(bound));
            }
            Self::NoInherit(parent) => table.inherits.retain(|one| *one != parent),
            Self::Detach(parent) => {
                if table.partition_of.as_ref() == Some(&parent) {
                    (table.partition_of, table.bound) = (None, None);
                }
            }
            Self::SetOptions(_) | Self::ResetOptions(_) | Self::Persistence { .. } => {}
        }
    }
}

/// A subcommand of ALTER TABLE that speaks of the table itself.
pub fn alter(
    cmd: AlterTableCmd,
    relation: &Qualified,
    _span: Span,
    statement: &Statement,
) -> Captured<Vec<Op>> {
    let edit = |alter: Alter| Ok(vec![edit(relation, alter)]);
    let any = |alter: Alter| Ok(vec![Op::alter(Target::Relation(relation.clone()), alter)]);
    let subtype = cmd.subtype();
    match (subtype, cmd.def.and_then(|def| def.node)) {
        (AlterTableType::AtEnableRowSecurity, _) => edit(Alter::RowSecurity(true)),
        (AlterTableType::AtDisableRowSecurity, _) => edit(Alter::RowSecurity(false)),
        (AlterTableType::AtForceRowSecurity, _) => edit(Alter::ForceRowSecurity(true)),
        (AlterTableType::AtNoForceRowSecurity, _) => edit(Alter::ForceRowSecurity(false)),
        (AlterTableType::AtReplicaIdentity, Some(NodeEnum::ReplicaIdentityStmt(identity))) => {
            edit(Alter::ReplicaIdentity(replica_identity(&identity)))
        }
        (AlterTableType::AtSetRelOptions, Some(NodeEnum::List(list))) => {
            any(Alter::SetOptions(option_map(list.items)?))
        }
        (AlterTableType::AtResetRelOptions, Some(NodeEnum::List(list))) => {
            any(Alter::ResetOptions(option_map(list.items)?.into_keys().collect()))
        }
        (AlterTableType::AtDropInherit, Some(NodeEnum::RangeVar(parent))) => {
            edit(Alter::NoInherit(statement.relation(&parent).to_string()))
        }
        (AlterTableType::AtDetachPartition, Some(NodeEnum::PartitionCmd(partition))) => {
            let child = statement.optional_relation(partition.name.as_ref())?;
            Ok(vec![self::edit(&child, Alter::Detach(relation.to_string()))])
        }
        (AlterTableType::AtSetAccessMethod, None) => {
            let method = Some(cmd.name).filter(|method| !method.is_empty() && method != "heap");
            edit(Alter::AccessMethod(method))
        }
        (AlterTableType::AtSetTableSpace, None) => edit(Alter::Tablespace(cmd.name)),
        (AlterTableType::AtAddInherit, Some(NodeEnum::RangeVar(parent))) => {
            let parent = statement.relation(&parent).to_string();
            edit(Alter::Inherit(parent))
        }
        (AlterTableType::AtAttachPartition, Some(NodeEnum::PartitionCmd(partition))) => {
            attach(partition, relation, statement)
        }
        (AlterTableType::AtSetLogged, _) => any(Alter::Persistence { unlogged: false }),
        (AlterTableType::AtSetUnLogged, _) => any(Alter::Persistence { unlogged: true }),
        (other, _) => Err(Unmodelled(format!("ALTER TABLE of kind {other:?}"))),
    }
}

fn replica_identity(identity: &ReplicaIdentityStmt) -> Option<String> {
    match identity.identity_type.as_str() {
        "n" => Some("nothing".to_owned()),
        "f" => Some("full".to_owned()),
        "i" => Some(format!("using index {}", ident(&identity.name))),
        _ => None,
    }
}

/// Storage parameters of any relation that has them.
fn options(body: &mut Body) -> Option<&mut BTreeMap<String, String>> {
    match body {
        Body::Table(table) => Some(&mut table.options),
        Body::Index(index) => Some(&mut index.options),
        Body::View(view) => Some(&mut view.options),
        Body::MaterializedView(view) => Some(&mut view.options),
        Body::Constraint(constraint) => Some(&mut constraint.options),
        _ => None,
    }
}

/// As `options`, to read.
pub fn options_of(body: &Body) -> Option<&BTreeMap<String, String>> {
    match body {
        Body::Table(table) => Some(&table.options),
        Body::Index(index) => Some(&index.options),
        Body::View(view) => Some(&view.options),
        Body::MaterializedView(view) => Some(&view.options),
        Body::Constraint(constraint) => Some(&constraint.options),
        _ => None,
    }
}

/// CHECK OPTION of a view is one of its options to ALTER VIEW.
const CHECK_OPTION: &str = "check_option";

fn set_options(body: &mut Body, mut new: BTreeMap<String, String>) -> bool {
    if let Body::View(view) = body
        && let Some(check) = new.remove(CHECK_OPTION)
    {
        view.check_option = Some(check);
    }
    options(body).map(|options| options.extend(new)).is_some()
}

fn reset_options(body: &mut Body, names: &BTreeSet<String>) -> bool {
    if let Body::View(view) = body
        && names.contains(CHECK_OPTION)
    {
        view.check_option = None;
    }
    options(body).map(|options| options.retain(|name, _| !names.contains(name))).is_some()
}

fn set_persistence(body: &mut Body, unlogged: bool) -> bool {
    match body {
        Body::Table(table) => table.unlogged = unlogged,
        Body::Sequence(sequence) => sequence.set_persistence(unlogged),
        _ => return false,
    }
    true
}

/// ATTACH PARTITION says of the child what CREATE TABLE … PARTITION OF would.
fn attach(
    partition: pg_query::protobuf::PartitionCmd,
    parent: &Qualified,
    statement: &Statement,
) -> Captured<Vec<Op>> {
    let child = statement.optional_relation(partition.name.as_ref())?;
    let Some(bound) = partition.bound else {
        return Ok(vec![super::index::attach(child, parent)]);
    };
    let bound = partition_bound(bound, statement)?;
    let parent = parent.to_string();
    Ok(vec![edit(&child, Alter::Attach { parent, bound })])
}
