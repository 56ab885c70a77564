//! A column of a table, or what a dump says of a column that is declared elsewhere: in a parent
//! table, by a view's query.

use std::collections::{BTreeMap, BTreeSet};

use pg_query::{
    NodeEnum,
    protobuf::{AlterTableCmd, AlterTableType, ColumnDef, ConstrType, Constraint as Clause},
};
use serde::{Deserialize, Serialize};

use super::{
    Describe, Info, Kind, constraint,
    domain::AFTER_DEFAULT,
    sequence,
    table::{self, OfParent},
};
use crate::{
    model::{
        Expression, Facts, Id, Object, Qualified, Reason, References, Scope, Shape, Sql, Stage,
        generated::{generated_name, is_cut},
        layout::foreign_options,
        op::{Op, Setting, Target},
        quote::ident,
        rare::Rare,
    },
    statement::{
        Captured, OptionChanges, Span, Statement, Unmodelled, dotted, option_changes, option_map,
    },
};

pub const INFO: Info = Info::new("column", "columns", Shape::Child).told_apart();

/// There are more columns than of all other kinds together, and most have a type and nothing else.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Column {
    /// `None` where the column is declared elsewhere.
    pub type_name: Option<String>,
    pub collation: Rare<Option<String>>,
    pub default: Rare<Option<Expression>>,
    pub generated: Rare<Option<Expression>>,
    /// Of a generated column: computed when read (PostgreSQL 18), not stored.
    pub is_virtual: bool,
    /// `always` or `by default`
    pub identity: Rare<Option<String>>,
    pub not_null: Rare<Option<NotNull>>,
    /// NOT NULL holds here because it does in a parent table.
    pub inherits_not_null: bool,
    pub storage: Rare<Option<String>>,
    pub compression: Rare<Option<String>>,
    pub statistics: Option<i64>,
    /// `n_distinct`, `n_distinct_inherited`
    pub options: Rare<BTreeMap<String, String>>,
    /// Of a column of a foreign table.
    pub foreign_options: Rare<BTreeMap<String, String>>,
}

/// A NOT NULL constraint. Servers before 18 have no names for them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotNull {
    /// `None` for the name PostgreSQL gives by itself.
    pub name: Option<String>,
    pub no_inherit: bool,
    pub not_valid: bool,
    pub comment: Option<String>,
    /// No statement says it: it follows from a primary key. No fact of its own.
    pub implied: bool,
}

impl NotNull {
    /// What a clause says; `default_name` is what PostgreSQL would call it.
    pub fn of(clause: &Clause, default_name: &str) -> Self {
        let name = &clause.conname;
        Self {
            name: (!name.is_empty() && name != default_name).then(|| name.clone()),
            no_inherit: clause.is_no_inherit,
            not_valid: clause.skip_validation,
            comment: None,
            implied: false,
        }
    }

    /// What a primary key makes of its columns.
    pub fn implied() -> Self {
        Self { implied: true, ..Self::default() }
    }

    pub fn facts(not_null: &Option<Self>, facts: &mut Facts) {
        if let Some(Self { name, no_inherit, not_valid, comment, implied: _ }) = not_null {
            facts.maybe("not null name", name);
            facts.flag("not null no inherit", *no_inherit);
            facts.flag("not null not valid", *not_valid);
            facts.body("not null comment", comment);
        }
    }
}

impl Column {
    /// The name of the NOT NULL constraint, given or made up.
    pub fn not_null_name(&self, id: &Id) -> Option<String> {
        let not_null = self.not_null.as_ref()?;
        let default = || generated_name(&id.parent, &id.name, "not_null");
        Some(not_null.name.clone().unwrap_or_else(default))
    }
}

impl Describe for Column {
    fn facts(&self, facts: &mut Facts) {
        let Self {
            type_name,
            collation,
            default,
            generated,
            is_virtual,
            identity,
            not_null,
            inherits_not_null,
            storage,
            compression,
            statistics,
            options,
            foreign_options,
        } = self;
        facts.maybe("type", type_name);
        facts.maybe("collation", collation);
        facts.expr("default", default);
        facts.expr("generated", generated);
        facts.flag("generated virtual", *is_virtual);
        facts.maybe("identity", identity);
        // Of a column that is declared in the parent, NOT NULL there says nothing new.
        let inherits = *inherits_not_null;
        facts.flag("not null", not_null.is_some() && !inherits || inherits && type_name.is_some());
        facts.flag("not null declared here", not_null.is_some() && inherits);
        NotNull::facts(not_null, facts);
        facts.maybe("storage", storage);
        facts.maybe("compression", compression);
        facts.int("statistics", *statistics);
        facts.map("option", options);
        facts.map("foreign option", foreign_options);
    }

    fn references<'a>(&'a self, this: &'a Object, to: &mut References<'a>) {
        let Self {
            type_name,
            collation,
            default,
            generated,
            is_virtual: _,
            identity: _,
            not_null: _,
            inherits_not_null: _,
            storage: _,
            compression: _,
            statistics: _,
            options: _,
            foreign_options: _,
        } = self;
        type_name.iter().for_each(|name| to.data_type(name));
        to.collation(collation);
        let table = this.id.relation();
        to.expressions(Reason::Default, &**default, None);
        to.expressions(Reason::Default, &**generated, &table);
    }

    fn create(&self, this: &Object, scope: &Scope) -> Vec<Sql> {
        let name = ident(&this.id.name);
        let (only, all) = alter_table(this, scope);
        let to = |change: String| format!("ALTER {only} ALTER COLUMN {name} {change}");
        let mut sql = Vec::new();
        let detail = |change: String| Sql::detail(to(change));
        let not_null = said_not_null(this, scope);
        if not_null.is_some_and(|not_null| !not_null.is_clause(scope)) {
            sql.push(detail("SET NOT NULL".to_owned()));
        }
        sql.extend(self.statistics.map(|target| detail(format!("SET STATISTICS {target}"))));
        let upper = |text: &String| text.to_uppercase();
        sql.extend(self.storage.iter().map(|s| detail(format!("SET STORAGE {}", upper(s)))));
        sql.extend(
            self.compression.iter().map(|method| detail(format!("SET COMPRESSION {method}"))),
        );
        if !self.options.is_empty() {
            let one = |(name, value): (&String, &String)| format!("{}={value}", ident(name));
            let options: Vec<_> = self.options.iter().map(one).collect();
            sql.push(detail(format!("SET ({})", options.join(", "))));
        }
        if !self.foreign_options.is_empty() {
            let table = if scope.dumper() >= 17 { &only } else { &all };
            let options = foreign_options(" ", &self.foreign_options, scope);
            sql.push(Sql::detail(format!("ALTER {table} ALTER COLUMN {name}{options}")));
        }
        if let Some(default) = self.default.as_ref().filter(|_| !default_is_inline(this, scope)) {
            sql.push(Sql::link(to(format!("SET DEFAULT {}", default.text))));
        }
        let not_null = self.not_null.as_ref();
        if let Some(not_null) = not_null.filter(|not_null| not_null.not_valid) {
            let clause = NotNull { no_inherit: false, ..not_null.clone() }.named(&this.id);
            let no_inherit = if not_null.no_inherit { " NO INHERIT" } else { "" };
            let text = format!("ALTER {all}\n    ADD {clause} {name}{no_inherit} NOT VALID");
            sql.push(Sql::link(text));
        }
        if let Some(comment) = not_null.and_then(|not_null| not_null.comment.as_ref())
            && let Some(not_null) = self.not_null_name(&this.id)
        {
            let (table, comment) = (this.id.relation(), scope.literal(comment));
            let not_null = ident(&not_null);
            let text = format!("COMMENT ON CONSTRAINT {not_null} ON {table} IS {comment}");
            sql.push(Sql::new(Stage::Link, text));
        }
        sql
    }

    fn summary(&self) -> String {
        let mut parts = vec![self.type_name.clone().unwrap_or_default()];
        parts.extend(self.default.iter().map(|default| format!("DEFAULT {}", default.text)));
        parts.extend(self.generated.iter().map(|e| format!("GENERATED ALWAYS AS ({})", e.text)));
        parts.extend(self.identity.iter().map(|when| format!("IDENTITY {}", when.to_uppercase())));
        parts.extend(self.not_null.iter().map(|_| "NOT NULL".to_owned()));
        parts.join(" ").trim().to_owned()
    }

    fn is_mention(&self) -> bool {
        self.type_name.is_none()
    }
}

/// `TABLE ONLY s.t` and `TABLE s.t`, as ALTER has it for the column's relation.
fn alter_table(this: &Object, scope: &Scope) -> (String, String) {
    let table = this.id.relation();
    let word = match scope.relation_kind(&table) {
        Some(Kind::ForeignTable) => "FOREIGN TABLE",
        _ => "TABLE",
    };
    (format!("{word} ONLY {table}"), format!("{word} {table}"))
}

/// Whether a default stands in CREATE TABLE: not where the column is declared elsewhere, and not
/// where it reads a sequence that needs the table first.
fn default_is_inline(this: &Object, scope: &Scope) -> bool {
    let super::Body::Column(column) = &this.body else { return false };
    let Some(default) = column.default.as_ref().filter(|_| is_declared(this, scope)) else {
        return false;
    };
    let owned = scope.owned_sequences(&this.id.relation());
    let reads = |sequence: &String| default.text.contains(sequence.as_str());
    !scope.stands_apart(&this.id) && !owned.iter().any(reads)
}

impl NotNull {
    /// As it stands behind a column or in CREATE DOMAIN.
    pub fn clause(&self) -> String {
        let name = self.name.as_ref().map(|name| format!("CONSTRAINT {} ", ident(name)));
        let no_inherit = if self.no_inherit { " NO INHERIT" } else { "" };
        format!("{}NOT NULL{no_inherit}", name.unwrap_or_default())
    }

    /// Where the column is a parent's, it is a clause of CREATE TABLE from 18; before, ALTER TABLE has no
    /// room for a name.
    fn is_clause(&self, scope: &Scope) -> bool {
        scope.dumper() >= 18 || self.name.is_some() || self.no_inherit
    }

    /// Whether pg_dump says its name: one that somebody gave, one with a comment, and one that
    /// PostgreSQL made and had to cut (determineNotNullFlags in pg_dump.c).
    fn is_named(&self, column: &Id, scope: &Scope) -> bool {
        let is_cut = || is_cut(&[&column.parent, &column.name, "not_null"]);
        self.name.is_some() || scope.dumper() >= 18 && (self.comment.is_some() || is_cut())
    }

    /// `CONSTRAINT name NOT NULL`, the name in any case.
    fn named(&self, column: &Id) -> String {
        let made_up = || generated_name(&column.parent, &column.name, "not_null");
        let name = self.name.clone().unwrap_or_else(made_up);
        Self { name: Some(name), ..self.clone() }.clause()
    }
}

/// What CREATE TABLE says of a column that is declared in it.
pub fn element(this: &Object, table: &table::Table, scope: &Scope) -> Option<String> {
    let super::Body::Column(column) = &this.body else { return None };
    if let Some(OfParent { said, checks: _ }) = &table.of_parent {
        return of_partition(&this.id, said.get(&this.id.name).unwrap_or(column), scope);
    }
    let mut text = ident(&this.id.name).into_owned();
    if table.of_type.is_none() {
        text.push_str(&format!(" {}", column.type_name.as_ref()?));
    }
    if let Some(default) = column.default.as_ref().filter(|_| default_is_inline(this, scope)) {
        text.push_str(&format!(" DEFAULT {}", default.text));
    }
    if let Some(generated) = &*column.generated {
        let stored = if column.is_virtual { "" } else { " STORED" };
        text.push_str(&format!(" GENERATED ALWAYS AS ({}){stored}", generated.text));
    }
    if let Some(not_null) = column.not_null.as_ref().filter(|not_null| !not_null.not_valid) {
        let clause = match not_null.is_named(&this.id, scope) {
            true => not_null.named(&this.id),
            false => not_null.clause(),
        };
        text.push_str(&format!(" {clause}"));
    }
    text.extend(column.collation.iter().map(|collation| format!(" COLLATE {collation}")));
    Some(text)
}

/// What ADD COLUMN says of a column of a table that is there.
pub fn added(this: &Object, table: &table::Table, scope: &Scope) -> Option<String> {
    let super::Body::Column(column) = &this.body else { return None };
    let whole = table::Table { of_parent: None, of_type: None, ..table.clone() };
    let text = element(this, &whole, scope)?;
    let is_inline = column.default.is_none() || default_is_inline(this, scope);
    let default = column.default.as_ref().filter(|_| !is_inline && !scope.stands_apart(&this.id));
    Some(default.map_or(text.clone(), |default| format!("{text} DEFAULT {}", default.text)))
}

/// What PARTITION OF says of a column: where it differs from the one of the parent.
fn of_partition(id: &Id, said: &Column, scope: &Scope) -> Option<String> {
    let default = said.default.as_ref().map(|default| format!(" DEFAULT {}", default.text));
    let not_null =
        said.not_null.as_ref().filter(|not_null| !not_null.implied).map(|not_null| match not_null
            .is_named(id, scope)
        {
            true => not_null.named(id),
            false => not_null.clause(),
        });
    let not_null = not_null.map(|clause| format!(" {clause}"));
    let clauses = default.into_iter().chain(not_null).collect::<String>();
    (!clauses.is_empty()).then(|| format!("{}{clauses}", ident(&id.name)))
}

/// `NOT NULL c` of a column that a parent declares.
pub fn inherited_not_null(this: &Object, scope: &Scope) -> Option<String> {
    let not_null = said_not_null(this, scope).filter(|not_null| not_null.is_clause(scope))?;
    let no_inherit = if not_null.no_inherit { " NO INHERIT" } else { "" };
    let name = match not_null.is_named(&this.id, scope) {
        false => String::new(),
        true => not_null.named(&this.id).replace("NOT NULL", "").replace(" NO INHERIT", ""),
    };
    Some(format!("{name}NOT NULL {}{no_inherit}", ident(&this.id.name)))
}

/// The NOT NULL that a child says of a column it does not declare.
fn said_not_null<'a>(this: &'a Object, scope: &Scope) -> Option<&'a NotNull> {
    let super::Body::Column(column) = &this.body else { return None };
    let said = |not_null: &&NotNull| !not_null.not_valid && !not_null.implied;
    column.not_null.as_ref().filter(said).filter(|_| !is_declared(this, scope))
}

/// Whether the column stands in the CREATE TABLE of its table.
fn is_declared(this: &Object, scope: &Scope) -> bool {
    let table = scope.relation(&this.id.relation()).and_then(|object| table::read(&object.body));
    table.is_some_and(|table| table.columns.contains(&this.id.name))
}

/// A column that is spoken of but not declared where the statement is.
pub fn undeclared(table: &Qualified, name: &str) -> Object {
    Object::new(Id::child(Kind::Column, table, name), Column::default())
}

/// The column of one element of CREATE TABLE or ADD COLUMN, with the constraints and the sequence
/// that are written inside it.
pub fn capture(
    definition: ColumnDef,
    table: &Qualified,
    statement: &Statement,
) -> Captured<Vec<Op>> {
    let start = statement.token_at(definition.location);
    let element = statement.item(statement.all().from(start));
    let ColumnDef {
        colname,
        type_name,
        compression,
        is_not_null,
        storage_name,
        raw_default,
        coll_clause,
        constraints,
        fdwoptions,
        inhcount: _,
        is_local: _,
        is_from_type: _,
        storage: _,
        cooked_default: _,
        identity: _,
        identity_sequence: _,
        generated: _,
        coll_oid: _,
        location: _,
    } = definition;
    if raw_default.is_some() || is_not_null {
        return Err("a column definition of an unexpected form".into());
    }
    let some = |text: String| (!text.is_empty()).then(|| text.to_lowercase());
    let mut column = Column {
        type_name: type_name.as_ref().map(crate::tree::typename::type_name),
        collation: coll_clause.and_then(|clause| dotted(&clause.collname)).into(),
        compression: some(compression).filter(|method| method != "default").into(),
        storage: some(storage_name).filter(|storage| storage != "default").into(),
        foreign_options: option_map(fdwoptions)?.into(),
        ..Column::default()
    };
    let mut ops = serial(&mut column, table, &colname);
    let mut clauses = Vec::new();
    for node in constraints {
        match node.node {
            Some(NodeEnum::Constraint(clause)) => clauses.push(*clause),
            _ => return Err("a column with an unexpected element".into()),
        }
    }
    for (clause, flags) in constraint::with_attributes(clauses)? {
        let place = Place { table, name: &colname, element };
        ops.extend(clause_ops(&mut column, clause, flags, place, statement)?);
    }
    let object = Object::new(Id::child(Kind::Column, table, colname), column);
    ops.insert(0, Op::create_on(object, Target::Relation(table.clone())));
    Ok(ops)
}

/// Where a clause of a column stands.
struct Place<'a> {
    table: &'a Qualified,
    name: &'a str,
    element: Span,
}

fn clause_ops(
    column: &mut Column,
    mut clause: Clause,
    flags: constraint::Flags,
    place: Place,
    statement: &Statement,
) -> Captured<Vec<Op>> {
    let at = place.element.from(statement.token_at(clause.location));
    let tree = |clause: &mut Clause| clause.raw_expr.take().and_then(|expr| expr.node);
    match clause.contype() {
        ConstrType::ConstrNotnull => {
            let default = generated_name(&place.table.name, place.name, "not_null");
            column.not_null = Some(NotNull::of(&clause, &default)).into();
        }
        ConstrType::ConstrNull => column.not_null = None.into(),
        ConstrType::ConstrDefault => {
            let start = statement.expect(at, "DEFAULT")? + 1;
            let span = statement.until(at.from(start), AFTER_DEFAULT);
            *column.default = tree(&mut clause).map(|tree| statement.expression(tree, span));
        }
        ConstrType::ConstrGenerated => {
            let span = statement.group_after(at, "AS")?;
            *column.generated = tree(&mut clause).map(|tree| statement.expression(tree, span));
            column.is_virtual = clause.generated_kind == "v";
        }
        ConstrType::ConstrIdentity => {
            *column.identity = Some(identity_word(&clause.generated_when));
            column.not_null.get_or_insert_default();
            let place = sequence::Owner { table: place.table, column: place.name };
            return sequence::of_identity(clause.options, place, statement);
        }
        ConstrType::ConstrPrimary => {
            column.not_null.get_or_insert_default();
            return constraint::of_column(clause, flags, place.table, place.name, statement);
        }
        _ => return constraint::of_column(clause, flags, place.table, place.name, statement),
    }
    Ok(Vec::new())
}

fn identity_word(when: &str) -> String {
    if when == "a" { "always" } else { "by default" }.to_owned()
}

/// `serial` is no type: an integer, a sequence, a default and NOT NULL (PostgreSQL documentation,
/// "Serial Types").
fn serial(column: &mut Column, table: &Qualified, name: &str) -> Vec<Op> {
    let integer = match column.type_name.as_deref() {
        Some("smallserial" | "serial2") => "smallint",
        Some("serial" | "serial4") => "integer",
        Some("bigserial" | "serial8") => "bigint",
        _ => return Vec::new(),
    };
    column.type_name = Some(integer.to_owned());
    *column.not_null = Some(NotNull::default());
    let owner = sequence::Owner { table, column: name };
    let (default, create) = sequence::of_serial(integer, owner);
    *column.default = Some(default);
    create
}

/// A subcommand of ALTER TABLE that speaks of a column.
pub fn alter(
    cmd: AlterTableCmd,
    relation: &Qualified,
    span: Span,
    statement: &Statement,
) -> Captured<Vec<Op>> {
    let AlterTableCmd { name, num: _, newowner: _, behavior: _, missing_ok, recurse: _, .. } = &cmd;
    let (subtype, if_exists) = (cmd.subtype(), *missing_ok);
    let name = name.clone();
    let edit = |alter: Alter| {
        let target = Target::Member(relation.clone(), name.clone());
        Ok(vec![Op::alter(target, alter).or_else(undeclared(relation, &name))])
    };
    let def = cmd.def.and_then(|def| def.node);
    match (subtype, def) {
        (AlterTableType::AtAddColumn, Some(NodeEnum::ColumnDef(definition))) => {
            let added = definition.colname.clone();
            let mut ops = capture(*definition, relation, statement)?;
            ops.push(table::edit(relation, table::Alter::AddColumn(added)));
            Ok(ops)
        }
        (AlterTableType::AtDropColumn, None) => {
            let target = Target::Member(relation.clone(), name.clone());
            Ok(vec![
                Op::drop(target, if_exists),
                table::edit(relation, table::Alter::DropColumn(name)),
            ])
        }
        (AlterTableType::AtColumnDefault, Some(tree)) => {
            let start = statement.expect(span, "DEFAULT")? + 1;
            let default = statement.expression(tree, span.from(start));
            edit(Alter::Default(Some(default)))
        }
        (AlterTableType::AtColumnDefault, None) => edit(Alter::Default(None)),
        (AlterTableType::AtSetNotNull, None) => edit(Alter::SetNotNull),
        (AlterTableType::AtDropNotNull, None) => edit(Alter::NotNull(None)),
        (AlterTableType::AtSetStatistics, Some(NodeEnum::Integer(target))) => {
            let target = (target.ival >= 0).then_some(i64::from(target.ival));
            edit(Alter::Statistics(target))
        }
        // The default, as a word.
        (AlterTableType::AtSetStatistics, None) => edit(Alter::Statistics(None)),
        (AlterTableType::AtSetStorage, Some(NodeEnum::String(storage))) => {
            edit(Alter::Storage(storage.sval.to_lowercase()))
        }
        (AlterTableType::AtSetCompression, Some(NodeEnum::String(method))) => {
            let method = Some(method.sval).filter(|method| method != "default");
            edit(Alter::Compression(method))
        }
        (AlterTableType::AtSetOptions, Some(NodeEnum::List(list))) => {
            let mut options = option_map(list.items)?;
            // An internal counter that servers 15.20 and 17.12 let through.
            if options.remove("pg_attver").is_some() && options.is_empty() {
                return Ok(vec![Op::Nothing]);
            }
            edit(Alter::SetOptions(options))
        }
        (AlterTableType::AtResetOptions, Some(NodeEnum::List(list))) => {
            let options = option_map(list.items)?;
            edit(Alter::ResetOptions(options.into_keys().collect()))
        }
        (AlterTableType::AtAlterColumnGenericOptions, Some(NodeEnum::List(list))) => {
            let changes = option_changes(list.items)?;
            edit(Alter::ForeignOptions(changes))
        }
        (AlterTableType::AtAddIdentity, Some(NodeEnum::Constraint(clause))) => {
            let word = identity_word(&clause.generated_when);
            let owner = sequence::Owner { table: relation, column: &name };
            let mut ops = sequence::of_identity(clause.options, owner, statement)?;
            ops.extend(edit(Alter::Identity(Some(word)))?);
            Ok(ops)
        }
        (AlterTableType::AtDropIdentity, None) => edit(Alter::Identity(None)),
        (AlterTableType::AtAlterColumnType, Some(NodeEnum::ColumnDef(definition))) => {
            let type_name = Some(statement.type_of(definition.type_name.as_ref())?);
            let collation = definition.coll_clause.and_then(|clause| dotted(&clause.collname));
            edit(Alter::Type { type_name, collation })
        }
        (other, _) => Err(Unmodelled(format!("ALTER COLUMN of kind {other:?}"))),
    }
}

/// What ALTER TABLE changes of a column.
#[derive(Clone, Debug, PartialEq)]
pub enum Alter {
    Default(Option<Expression>),
    NotNull(Option<NotNull>),
    /// Keeps the one that is there.
    SetNotNull,
    /// A primary key: keeps the one that is there.
    ImplyNotNull,
    Statistics(Option<i64>),
    Storage(String),
    Compression(Option<String>),
    SetOptions(BTreeMap<String, String>),
    ResetOptions(BTreeSet<String>),
    ForeignOptions(OptionChanges),
    /// `always` or `by default`; `None` for DROP IDENTITY.
    Identity(Option<String>),
    Type {
        type_name: Option<String>,
        collation: Option<String>,
    },
}

impl Alter {
    pub fn apply(self, object: &mut Object, _: Setting) -> bool {
        super::alter(object, |column| self.apply_to(column))
    }

    fn apply_to(self, column: &mut Column) {
        match self {
            Self::Default(default) => column.default = default.into(),
            Self::NotNull(not_null) => column.not_null = not_null.into(),
            Self::SetNotNull => column.not_null.get_or_insert_default().implied = false,
            Self::ImplyNotNull => {
                column.not_null.get_or_insert_with(NotNull::implied);
            }
            Self::Statistics(target) => column.statistics = target,
            Self::Storage(storage) => {
                column.storage = Some(storage).filter(|storage| storage != "default").into();
            }
            Self::Compression(method) => column.compression = method.into(),
            Self::SetOptions(options) => column.options.extend(options),
            Self::ResetOptions(names) => column.options.retain(|name, _| !names.contains(name)),
            Self::ForeignOptions(changes) => changes.apply(&mut column.foreign_options),
            Self::Identity(when) => column.identity = when.into(),
            Self::Type { type_name, collation } => {
                (column.type_name, column.collation) = (type_name, collation.into());
            }
        }
    }
}
