//! Constraints of tables and domains: primary key, unique, check, foreign key, exclude. NOT NULL
//! belongs to its column.

use std::collections::{BTreeMap, BTreeSet};

use pg_query::{
    NodeEnum,
    protobuf::{AlterTableCmd, AlterTableType, ConstrType, Constraint as Clause, Node},
};
use serde::{Deserialize, Serialize};

use super::{Describe, Info, Kind, column, index};
use crate::{
    model::{
        Expression, Facts, Id, Named, Object, Qualified, Reason, References, Scope, Shape, Sql,
        Stage,
        generated::{Recipe, generated_name},
        layout::parameters,
        op::{Op, Setting, Target},
        quote::{ident, idents},
    },
    statement::{Captured, Span, Statement, Unmodelled, option_map, strings},
    tree::{
        form, node,
        visit::{Message, Step, Visitor, walk_enum},
    },
};

pub const INFO: Info = Info::new("constraint", "constraints", Shape::Child).told_apart();

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Sort {
    PrimaryKey,
    Unique,
    Check,
    ForeignKey,
    Exclude,
}

impl Sort {
    fn word(self) -> &'static str {
        match self {
            Self::PrimaryKey => "PRIMARY KEY",
            Self::Unique => "UNIQUE",
            Self::Check => "CHECK",
            Self::ForeignKey => "FOREIGN KEY",
            Self::Exclude => "EXCLUDE",
        }
    }
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Constraint {
    pub sort: Sort,
    /// Key columns of a primary key or unique constraint, referencing columns of a foreign key.
    pub columns: Vec<String>,
    pub include: Vec<String>,
    pub check: Option<Expression>,
    pub nulls_not_distinct: bool,
    pub without_overlaps: bool,
    /// `element WITH operator` of an exclusion constraint.
    pub elements: Vec<Expression>,
    pub method: Option<String>,
    pub predicate: Option<Expression>,
    pub reference: Option<Reference>,
    pub deferrable: bool,
    pub initially_deferred: bool,
    pub no_inherit: bool,
    pub not_valid: bool,
    pub not_enforced: bool,
    pub options: BTreeMap<String, String>,
    pub tablespace: Option<String>,
    /// What is said of the index behind the constraint.
    pub index: index::State,
}

/// What a foreign key refers to.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Reference {
    pub table: String,
    /// Empty for the primary key of that table.
    pub columns: Vec<String>,
    /// The last column is a range (PERIOD).
    pub period: bool,
    pub match_type: String,
    pub on_update: String,
    pub on_delete: String,
    /// `SET NULL (a, b)`: the columns it sets; empty means all.
    pub on_delete_columns: Vec<String>,
}

impl Describe for Constraint {
    fn is_apart_from_table(&self) -> bool {
        self.sort != Sort::Check || self.not_valid
    }

    fn facts(&self, facts: &mut Facts) {
        let Self {
            sort,
            columns,
            include,
            check,
            nulls_not_distinct,
            without_overlaps,
            elements,
            method,
            predicate,
            reference,
            deferrable,
            initially_deferred,
            no_inherit,
            not_valid,
            not_enforced,
            options,
            tablespace,
            index,
        } = self;
        facts.text("constraint", sort.word());
        facts.list("columns", columns);
        facts.list("include", include);
        facts.expr("expression", check);
        facts.flag("nulls not distinct", *nulls_not_distinct);
        facts.flag("without overlaps", *without_overlaps);
        facts.exprs("elements", elements);
        facts.maybe("method", method);
        facts.expr("where", predicate);
        if let Some(reference) = reference {
            reference.facts(facts);
        }
        facts.flag("deferrable", *deferrable);
        facts.flag("initially deferred", *initially_deferred);
        facts.flag("no inherit", *no_inherit);
        facts.flag("not valid", *not_valid);
        facts.flag("not enforced", *not_enforced);
        facts.map("option", options);
        facts.maybe("tablespace", tablespace);
        index.facts(facts);
    }

    fn references<'a>(&'a self, this: &'a Object, to: &mut References<'a>) {
        let Self {
            sort,
            columns,
            include,
            check,
            nulls_not_distinct: _,
            without_overlaps: _,
            elements,
            method,
            predicate,
            reference,
            deferrable: _,
            initially_deferred: _,
            no_inherit: _,
            not_valid: _,
            not_enforced: _,
            options: _,
            tablespace,
            index,
        } = self;
        let name = this.id.relation();
        let is_of_domain = this.parent.as_ref().is_some_and(|parent| parent.kind == Kind::Domain);
        let of = (!is_of_domain).then_some(&name);
        to.columns(Reason::Column, &name, columns);
        to.columns(Reason::Column, &name, include);
        to.expressions(Reason::Expression, check, of);
        to.expressions(Reason::Expression, elements, of);
        to.expressions(Reason::Expression, predicate, of);
        method.iter().for_each(|method| to.access_method(method));
        to.tablespace(tablespace);
        if let Some(reference) = reference {
            reference.references(&name, to);
        }
        if *sort != Sort::Check {
            index.references(to);
        }
    }

    fn create(&self, this: &Object, scope: &Scope) -> Vec<Sql> {
        let mut sql = Vec::new();
        if inline(this, scope).is_none() {
            let (subject, clause) = (self.subject(this, scope), self.clause(&this.id.name));
            let stage = if self.sort == Sort::Check { Stage::Link } else { Stage::Define };
            let text = format!("ALTER {subject}\n    ADD {clause}");
            sql.push(Sql { tablespace: self.tablespace.clone(), ..Sql::new(stage, text) });
        }
        if self.relation_name(&this.id).is_some() {
            let index = Qualified::new(&this.id.schema, &this.id.name);
            sql.extend(self.index.statements(&index, &this.id.relation(), scope));
            if let Some(comment) = &self.index.comment {
                let comment = scope.literal(comment);
                sql.push(Sql::detail(format!("COMMENT ON INDEX {index} IS {comment}")));
            }
        }
        sql
    }

    /// transformIndexConstraint, ChooseForeignKeyConstraintNameAddition (servers before 12 took the
    /// first column alone) and AddRelationNewConstraints.
    fn recipes(&self) -> Vec<Recipe> {
        let joined = self.columns.join("_");
        let include = self.include.iter().cloned();
        match self.sort {
            Sort::PrimaryKey => vec![Recipe::new("", "pkey")],
            Sort::Unique => {
                let names: Vec<String> = self.columns.iter().cloned().chain(include).collect();
                vec![Recipe::new(names.join("_"), "key")]
            }
            Sort::Exclude => vec![Recipe::new(index::middle(&self.elements, include), "excl")],
            Sort::Check => {
                let column = self.check.as_ref().and_then(only_column);
                vec![Recipe::new(column.unwrap_or_default(), "check")]
            }
            Sort::ForeignKey => {
                let first = self.columns.first().cloned().unwrap_or_default();
                vec![Recipe::new(joined, "fkey"), Recipe::new(first, "fkey")]
            }
        }
    }

    fn summary(&self) -> String {
        let word = self.sort.word();
        let columns = list(&self.columns);
        match (self.sort, &self.check, &self.reference) {
            (Sort::Check, Some(check), _) => format!("CHECK ({})", check.text),
            (Sort::ForeignKey, _, Some(to)) if to.columns.is_empty() => {
                format!("{word} {columns} REFERENCES {}", to.table)
            }
            (Sort::ForeignKey, _, Some(to)) => {
                format!("{word} {columns} REFERENCES {}{}", to.table, list(&to.columns))
            }
            (Sort::Exclude, ..) => {
                let parts: Vec<_> = self.elements.iter().map(|e| e.text.as_str()).collect();
                format!("EXCLUDE ({})", parts.join(", "))
            }
            _ => format!("{word} {columns}"),
        }
    }

    /// The index behind it shares the name, among relations.
    fn relation_name(&self, id: &Id) -> Option<Qualified> {
        let indexed = matches!(self.sort, Sort::PrimaryKey | Sort::Unique | Sort::Exclude);
        indexed.then(|| Qualified::new(&id.schema, &id.name))
    }
}

/// A CHECK as it stands inside CREATE TABLE or CREATE DOMAIN, when it does.
pub fn inline(this: &Object, scope: &Scope) -> Option<String> {
    let super::Body::Constraint(check) = &this.body else { return None };
    let name = this.id.relation();
    let declared = match this.parent.as_ref().map(|parent| parent.kind) {
        Some(Kind::Domain) => true,
        _ => matches!(scope.relation_kind(&name), Some(Kind::Table | Kind::ForeignTable)),
    };
    let can_be = check.sort == Sort::Check && !check.not_valid && !check.not_enforced;
    (can_be && declared && !scope.stands_apart(&this.id)).then(|| check.clause(&this.id.name))
}

impl Constraint {
    /// What ALTER names: ONLY for everything that has to be made again on each partition.
    fn subject(&self, this: &Object, scope: &Scope) -> String {
        let name = this.id.relation();
        if this.parent.as_ref().is_some_and(|parent| parent.kind == Kind::Domain) {
            return format!("DOMAIN {name}");
        }
        let table = scope.relation(&name).map(|object| &object.body);
        let is_partitioned =
            matches!(table, Some(super::Body::Table(table)) if table.partition_by.is_some());
        match (self.sort, table) {
            (_, Some(super::Body::ForeignTable(_))) => format!("FOREIGN TABLE {name}"),
            (Sort::Check, _) => format!("TABLE {name}"),
            (Sort::ForeignKey, _) if is_partitioned => format!("TABLE {name}"),
            _ => format!("TABLE ONLY {name}"),
        }
    }

    /// `CONSTRAINT name …`
    pub fn clause(&self, name: &str) -> String {
        let mut text = format!("CONSTRAINT {} {}", ident(name), self.sort.word());
        match self.sort {
            Sort::Check => text.extend(self.check.iter().map(|check| format!(" ({})", check.text))),
            Sort::Exclude => self.exclusion(&mut text),
            Sort::ForeignKey => self.reference(&mut text),
            Sort::PrimaryKey | Sort::Unique => self.key(&mut text),
        }
        if !self.include.is_empty() {
            text.push_str(&format!(" INCLUDE ({})", idents(&self.include)));
        }
        text.push_str(&parameters(" ", &self.options));
        text.extend(self.predicate.iter().map(|predicate| format!(" WHERE ({})", predicate.text)));
        let flags = [
            (self.no_inherit, " NO INHERIT"),
            (self.deferrable, " DEFERRABLE"),
            (self.initially_deferred, " INITIALLY DEFERRED"),
            (self.not_enforced, " NOT ENFORCED"),
            (self.not_valid, " NOT VALID"),
        ];
        text.extend(flags.iter().filter(|(is, _)| *is).map(|(_, word)| *word));
        text
    }

    fn key(&self, text: &mut String) {
        if self.nulls_not_distinct {
            text.push_str(" NULLS NOT DISTINCT");
        }
        let overlaps = if self.without_overlaps { " WITHOUT OVERLAPS" } else { "" };
        text.push_str(&format!(" ({}{overlaps})", idents(&self.columns)));
    }

    fn exclusion(&self, text: &mut String) {
        text.extend(self.method.iter().map(|method| format!(" USING {}", ident(method))));
        let elements: Vec<_> = self.elements.iter().map(|e| e.text.as_str()).collect();
        text.push_str(&format!(" ({})", elements.join(", ")));
    }

    fn reference(&self, text: &mut String) {
        let Some(to) = &self.reference else { return };
        let key = |columns: &[String]| match columns.split_last() {
            Some((last, [])) if to.period => format!("PERIOD {}", ident(last)),
            Some((last, rest)) if to.period => format!("{}, PERIOD {}", idents(rest), ident(last)),
            _ => idents(columns),
        };
        text.push_str(&format!(" ({}) REFERENCES {}", key(&self.columns), to.table));
        if !to.columns.is_empty() {
            text.push_str(&format!("({})", key(&to.columns)));
        }
        if to.match_type != "simple" {
            text.push_str(&format!(" MATCH {}", to.match_type.to_uppercase()));
        }
        for (event, action) in [("UPDATE", &to.on_update), ("DELETE", &to.on_delete)] {
            if action != "no action" {
                text.push_str(&format!(" ON {event} {}", action.to_uppercase()));
            }
        }
        if !to.on_delete_columns.is_empty() {
            text.push_str(&format!(" ({})", idents(&to.on_delete_columns)));
        }
    }
}

fn list(names: &[String]) -> String {
    format!("({})", names.iter().map(|name| ident(name)).collect::<Vec<_>>().join(", "))
}

impl Reference {
    /// `of` is the table of the foreign key.
    fn references(&self, of: &Qualified, to: &mut References) {
        let Self {
            table,
            columns,
            period: _,
            match_type: _,
            on_update: _,
            on_delete: _,
            on_delete_columns,
        } = self;
        to.relation(Reason::Named, table);
        to.columns(Reason::Column, of, on_delete_columns);
        if let Ok(table) = table.parse::<Qualified>() {
            to.columns(Reason::Column, &table, columns);
            to.add(Reason::Key, Named::Key(table, columns.clone()));
        }
    }

    fn facts(&self, facts: &mut Facts) {
        let Self { table, columns, period, match_type, on_update, on_delete, on_delete_columns } =
            self;
        facts.text("references", table);
        facts.list("referenced columns", columns);
        facts.flag("period", *period);
        facts.text("match", match_type);
        facts.text("on update", on_update);
        facts.text("on delete", on_delete);
        facts.list("on delete columns", on_delete_columns);
    }
}

/// DEFERRABLE and its kind, which the grammar gives a column's constraint as elements of their own.
#[derive(Clone, Copy, Debug, Default)]
pub struct Flags {
    deferrable: bool,
    initially_deferred: bool,
    not_enforced: bool,
}

/// Joins the clauses of a column with the attributes that follow them.
pub fn with_attributes(clauses: Vec<Clause>) -> Captured<Vec<(Clause, Flags)>> {
    let mut joined: Vec<(Clause, Flags)> = Vec::new();
    for clause in clauses {
        let sort = clause.contype();
        let Some((_, flags)) = joined.last_mut() else {
            joined.push((clause, Flags::default()));
            continue;
        };
        match sort {
            ConstrType::ConstrAttrDeferrable => flags.deferrable = true,
            ConstrType::ConstrAttrDeferred => {
                flags.deferrable = true;
                flags.initially_deferred = true;
            }
            ConstrType::ConstrAttrNotEnforced => flags.not_enforced = true,
            ConstrType::ConstrAttrNotDeferrable
            | ConstrType::ConstrAttrImmediate
            | ConstrType::ConstrAttrEnforced => {}
            _ => joined.push((clause, Flags::default())),
        }
    }
    Ok(joined)
}

/// A constraint that stands inside a column: its column is the key.
pub fn of_column(
    mut clause: Clause,
    flags: Flags,
    table: &Qualified,
    column: &str,
    statement: &Statement,
) -> Captured<Vec<Op>> {
    let name = |name: &str| Node {
        node: Some(NodeEnum::String(pg_query::protobuf::String { sval: name.to_owned() })),
    };
    match clause.contype() {
        ConstrType::ConstrPrimary | ConstrType::ConstrUnique => clause.keys = vec![name(column)],
        ConstrType::ConstrForeign => clause.fk_attrs = vec![name(column)],
        ConstrType::ConstrCheck => {}
        other => return Err(Unmodelled(format!("a column with {other:?}"))),
    }
    clause.deferrable |= flags.deferrable;
    clause.initdeferred |= flags.initially_deferred;
    clause.is_enforced &= !flags.not_enforced;
    Ok(vec![create(clause, table, Target::Relation(table.clone()), statement)?])
}

/// The constraint of a clause of CREATE or ALTER of a table or a domain.
pub fn create(
    clause: Clause,
    owner: &Qualified,
    parent: Target,
    statement: &Statement,
) -> Captured<Op> {
    let generated = clause.conname.is_empty();
    let name = if generated { default_name(&clause, &owner.name)? } else { clause.conname.clone() };
    let start = statement.token_at(clause.location);
    let constraint = build(clause, statement.all().from(start), statement)?;
    let object = Object::new(Id::child(Kind::Constraint, owner, name), constraint);
    Ok(Op::create_on(object, parent).with(|create| create.name_is_generated = generated))
}

/// A NOT NULL in the place of a table's constraint.
fn not_null(clause: &Clause, owner: &Qualified) -> Captured<Op> {
    let [column_name] = strings(&clause.keys)?.try_into().map_err(|_| "NOT NULL of what?")?;
    let default = generated_name(&owner.name, &column_name, "not_null");
    let not_null = column::NotNull::of(clause, &default);
    let target = Target::Member(owner.clone(), column_name.clone());
    let op = Op::alter(target, column::Alter::NotNull(Some(not_null)));
    Ok(op.or_else(column::undeclared(owner, &column_name)))
}

/// Any constraint of a table, NOT NULL included.
pub fn of_table(clause: Clause, table: &Qualified, statement: &Statement) -> Captured<Vec<Op>> {
    if clause.contype() == ConstrType::ConstrNotnull {
        return Ok(vec![not_null(&clause, table)?]);
    }
    let keys = match clause.contype() {
        ConstrType::ConstrPrimary => strings(&clause.keys)?,
        _ => Vec::new(),
    };
    let mut ops = vec![create(clause, table, Target::Relation(table.clone()), statement)?];
    ops.extend(keys.into_iter().map(|key| implied_not_null(table, key)));
    Ok(ops)
}

/// The columns of a primary key are NOT NULL, said or not.
fn implied_not_null(table: &Qualified, column: String) -> Op {
    let undeclared = column::undeclared(table, &column);
    Op::alter(Target::Member(table.clone(), column), column::Alter::ImplyNotNull)
        .or_else(undeclared)
}

fn build(clause: Clause, span: Span, statement: &Statement) -> Captured<Constraint> {
    let sort = sort(&clause)?;
    let Clause {
        contype: _,
        conname: _,
        deferrable,
        initdeferred,
        is_enforced,
        skip_validation,
        initially_valid: _,
        is_no_inherit,
        raw_expr,
        cooked_expr: _,
        generated_when: _,
        generated_kind: _,
        nulls_not_distinct,
        keys,
        without_overlaps,
        including,
        exclusions,
        options,
        indexname,
        indexspace,
        reset_default_tblspc: _,
        access_method,
        where_clause,
        pktable,
        fk_attrs,
        pk_attrs,
        fk_with_period,
        pk_with_period: _,
        fk_matchtype,
        fk_upd_action,
        fk_del_action,
        fk_del_set_cols,
        old_conpfeqop: _,
        old_pktable_oid: _,
        location: _,
    } = clause;
    if !indexname.is_empty() {
        return Err("a constraint USING INDEX".into());
    }
    let indexed = matches!(sort, Sort::PrimaryKey | Sort::Unique | Sort::Exclude);
    // The grammar sets is_enforced for these alone.
    let can_be_unenforced = !indexed;
    let tablespace = match indexspace.is_empty() {
        false => Some(indexspace),
        true => statement.context.default_tablespace.clone().filter(|_| indexed),
    };
    let reference = |table| -> Captured<Reference> {
        Ok(Reference {
            table: statement.relation(table).to_string(),
            columns: strings(&pk_attrs)?,
            period: fk_with_period,
            match_type: match_word(&fk_matchtype).to_owned(),
            on_update: action_word(&fk_upd_action).to_owned(),
            on_delete: action_word(&fk_del_action).to_owned(),
            on_delete_columns: strings(&fk_del_set_cols)?,
        })
    };
    let columns = if sort == Sort::ForeignKey { strings(&fk_attrs)? } else { strings(&keys)? };
    Ok(Constraint {
        sort,
        columns,
        include: strings(&including)?,
        check: statement.maybe(raw_expr, || statement.group_after(span, "CHECK"))?,
        nulls_not_distinct,
        without_overlaps,
        elements: match exclusions.is_empty() {
            true => Vec::new(),
            false => statement.expressions(exclusions, statement.group_after(span, "EXCLUDE")?)?,
        },
        method: (sort == Sort::Exclude).then_some(access_method),
        predicate: statement.maybe(where_clause, || statement.group_after(span, "WHERE"))?,
        reference: pktable.as_ref().map(reference).transpose()?,
        deferrable,
        initially_deferred: initdeferred,
        no_inherit: is_no_inherit,
        not_valid: can_be_unenforced && skip_validation && is_enforced,
        not_enforced: can_be_unenforced && !is_enforced,
        options: option_map(options)?,
        tablespace,
        index: index::State::default(),
    })
}

fn sort(clause: &Clause) -> Captured<Sort> {
    Ok(match clause.contype() {
        ConstrType::ConstrPrimary => Sort::PrimaryKey,
        ConstrType::ConstrUnique => Sort::Unique,
        ConstrType::ConstrCheck => Sort::Check,
        ConstrType::ConstrForeign => Sort::ForeignKey,
        ConstrType::ConstrExclusion => Sort::Exclude,
        other => return Err(Unmodelled(format!("a constraint of kind {other:?}"))),
    })
}

/// `FKCONSTR_MATCH_…` of parsenodes.h.
fn match_word(code: &str) -> &'static str {
    match code {
        "f" => "full",
        "p" => "partial",
        _ => "simple",
    }
}

/// `FKCONSTR_ACTION_…` of parsenodes.h.
fn action_word(code: &str) -> &'static str {
    match code {
        "r" => "restrict",
        "c" => "cascade",
        "n" => "set null",
        "d" => "set default",
        _ => "no action",
    }
}

/// The part of a made-up name that tells the elements of an exclusion constraint
/// (ChooseIndexColumnNames): columns, and functions by their names.
fn excluded(elements: &[Node]) -> Captured<String> {
    let name = |element: &Node| match node::items(element)?.first()?.node.as_ref()? {
        NodeEnum::IndexElem(element) if !element.name.is_empty() => Some(element.name.clone()),
        NodeEnum::IndexElem(element) => match element.expr.as_ref()?.node.as_ref()? {
            NodeEnum::FuncCall(call) => {
                call.funcname.last().and_then(node::string).map(str::to_owned)
            }
            NodeEnum::AExpr(_) => Some("expr".to_owned()),
            _ => None,
        },
        _ => None,
    };
    let names: Option<Vec<String>> = elements.iter().map(name).collect();
    let names = names.ok_or("an exclusion constraint without a name")?;
    Ok(names.join("_"))
}

/// The name PostgreSQL would give (transformIndexConstraint, ChooseConstraintName and
/// AddRelationNewConstraints).
pub fn default_name(clause: &Clause, table: &str) -> Captured<String> {
    let joined = |names: &[Node]| strings(names).map(|names| names.join("_"));
    Ok(match sort(clause)? {
        Sort::PrimaryKey => generated_name(table, "", "pkey"),
        Sort::Unique => generated_name(table, &joined(&clause.keys)?, "key"),
        Sort::ForeignKey => generated_name(table, &joined(&clause.fk_attrs)?, "fkey"),
        Sort::Exclude => generated_name(table, &excluded(&clause.exclusions)?, "excl"),
        Sort::Check => {
            let mut columns = Columns::default();
            if let Some(mut tree) = clause.raw_expr.clone().and_then(|expr| expr.node) {
                walk_enum(&mut columns, &mut tree);
            }
            let mut columns = columns.0.into_iter();
            let only = columns.next().filter(|_| columns.next().is_none());
            generated_name(table, &only.unwrap_or_default(), "check")
        }
    })
}

/// The one column a check speaks of, read from its text: AddRelationNewConstraints names the
/// constraint by it, and by no column where there are more.
fn only_column(check: &Expression) -> Option<String> {
    let mut tree = form::read(&check.text, check.form)?;
    let mut columns = Columns::default();
    walk_enum(&mut columns, &mut tree);
    let mut columns = columns.0.into_iter();
    columns.next().filter(|_| columns.next().is_none())
}

/// Collects the columns an expression names.
#[derive(Default)]
struct Columns(BTreeSet<String>);

impl Visitor for Columns {
    fn message(&mut self, message: &mut Message<'_>) -> Step {
        if let Message::ColumnRef(reference) = message
            && let Ok(names) = strings(&reference.fields)
        {
            self.0.extend(names.last().cloned());
        }
        Step::Into
    }
}

/// VALIDATE CONSTRAINT.
pub fn validate(target: Target) -> Op {
    Op::alter(target, Alter::Validate)
}

/// What ALTER changes of a constraint, or of the column whose NOT NULL it is.
#[derive(Clone, Debug, PartialEq)]
pub enum Alter {
    Validate,
}

impl Alter {
    pub fn apply(self, object: &mut Object, _: Setting) -> bool {
        match (self, &mut object.body) {
            (Self::Validate, super::Body::Constraint(constraint)) => {
                constraint.not_valid = false;
                true
            }
            (Self::Validate, super::Body::Column(column)) => {
                column.not_null.as_mut().map(|not_null| not_null.not_valid = false).is_some()
            }
            _ => false,
        }
    }
}

/// A subcommand of ALTER TABLE that speaks of a constraint.
pub fn alter(
    cmd: AlterTableCmd,
    relation: &Qualified,
    _span: Span,
    statement: &Statement,
) -> Captured<Vec<Op>> {
    let target = Target::Constraint(relation.clone(), cmd.name.clone());
    match (cmd.subtype(), cmd.def.and_then(|def| def.node)) {
        (AlterTableType::AtAddConstraint, Some(NodeEnum::Constraint(clause))) => {
            of_table(*clause, relation, statement)
        }
        (AlterTableType::AtDropConstraint, None) => Ok(vec![Op::drop(target, cmd.missing_ok)]),
        (AlterTableType::AtValidateConstraint, None) => Ok(vec![validate(target)]),
        (other, _) => Err(Unmodelled(format!("ALTER TABLE of kind {other:?}"))),
    }
}
