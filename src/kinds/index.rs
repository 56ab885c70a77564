//! Indexes, and what is said of the index behind a constraint.

use std::collections::BTreeMap;

use pg_query::{
    NodeEnum,
    protobuf::{
        AlterTableCmd, AlterTableType, IndexElem, IndexStmt, Node, ObjectType, SortByDir,
        SortByNulls,
    },
};
use serde::{Deserialize, Serialize};

use super::{Body, Describe, Info, Kind, table};
use crate::{
    model::{
        Expression, Facts, Id, Object, Qualified, Reason, References, Scope, Shape, Sql,
        generated::{Recipe, generated_name},
        layout::parameters,
        op::{Alteration, Among, Op, Setting, Target},
        quote::ident,
    },
    statement::{Captured, Span, Statement, Unmodelled, option_map},
    tree::lex::{Lexer, TokenKind},
};

pub const INFO: Info = Info::new("index", "indexes", Shape::Qualified)
    .relation()
    .object_type(ObjectType::ObjectIndex)
    .told_apart();

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Index {
    pub unique: bool,
    pub method: String,
    /// Each with its collation, operator class and order.
    pub keys: Vec<Expression>,
    pub include: Vec<Expression>,
    pub nulls_not_distinct: bool,
    pub options: BTreeMap<String, String>,
    pub predicate: Option<Expression>,
    pub tablespace: Option<String>,
    /// ON ONLY: of a partitioned table, without its partitions.
    pub only: bool,
    pub state: State,
}

/// What statements beside its definition say of an index.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct State {
    /// The index of the partitioned table that this one is attached to.
    pub attached_to: Option<String>,
    /// CLUSTER ON
    pub clustered: bool,
    /// Statistics targets by key number, for keys that are expressions.
    pub statistics: BTreeMap<i32, i64>,
    /// COMMENT ON INDEX for the index of a constraint, which has a comment of its own.
    pub comment: Option<String>,
}

impl State {
    pub fn facts(&self, facts: &mut Facts) {
        let Self { attached_to, clustered, statistics, comment } = self;
        facts.maybe("attached to", attached_to);
        facts.flag("clustered", *clustered);
        for (number, target) in statistics {
            facts.text(format!("statistics of key {number}"), &target.to_string());
        }
        facts.body("index comment", comment);
    }
}

impl State {
    pub fn references(&self, to: &mut References) {
        let Self { attached_to, clustered: _, statistics: _, comment: _ } = self;
        attached_to.iter().for_each(|parent| to.relation(Reason::Partition, parent));
    }
}

impl Describe for Index {
    fn facts(&self, facts: &mut Facts) {
        let Self {
            unique,
            method,
            keys,
            include,
            nulls_not_distinct,
            options,
            predicate,
            tablespace,
            only,
            state,
        } = self;
        facts.flag("unique", *unique);
        facts.text("method", method);
        facts.exprs("keys", keys);
        facts.exprs("include", include);
        facts.flag("nulls not distinct", *nulls_not_distinct);
        facts.map("option", options);
        facts.expr("where", predicate);
        facts.maybe("tablespace", tablespace);
        facts.flag("only", *only);
        state.facts(facts);
    }

    fn references<'a>(&'a self, this: &'a Object, to: &mut References<'a>) {
        let Self {
            unique: _,
            method,
            keys,
            include,
            nulls_not_distinct: _,
            options: _,
            predicate,
            tablespace,
            only: _,
            state,
        } = self;
        let table = this.parent.as_ref().map(Id::relation);
        to.access_method(method);
        to.expressions(Reason::Expression, keys.iter().chain(include).chain(predicate), &table);
        to.tablespace(tablespace);
        state.references(to);
    }

    fn create(&self, this: &Object, scope: &Scope) -> Vec<Sql> {
        let Some(table) = this.parent.as_ref().map(Id::relation) else { return Vec::new() };
        let texts = |of: &[Expression]| {
            of.iter().map(|part| part.text.as_str()).collect::<Vec<_>>().join(", ")
        };
        let unique = if self.unique { "UNIQUE " } else { "" };
        let only = if self.only { "ONLY " } else { "" };
        let (name, method, keys) = (ident(&this.id.name), ident(&self.method), texts(&self.keys));
        let mut text =
            format!("CREATE {unique}INDEX {name} ON {only}{table} USING {method} ({keys})");
        if !self.include.is_empty() {
            text.push_str(&format!(" INCLUDE ({})", texts(&self.include)));
        }
        if self.nulls_not_distinct {
            text.push_str(" NULLS NOT DISTINCT");
        }
        text.push_str(&parameters(" ", &self.options));
        text.extend(self.predicate.iter().map(|predicate| format!(" WHERE {}", predicate.text)));
        let mut sql = vec![Sql { tablespace: self.tablespace.clone(), ..Sql::define(text) }];
        sql.extend(self.state.statements(&this.id.relation(), &table, scope));
        sql
    }

    fn recipes(&self) -> Vec<Recipe> {
        let include = self.include.iter().map(|column| key_name(&column.text));
        vec![Recipe::new(middle(&self.keys, include), "idx")]
    }

    fn summary(&self) -> String {
        let keys: Vec<_> = self.keys.iter().map(|key| key.text.as_str()).collect();
        let unique = if self.unique { "UNIQUE " } else { "" };
        let predicate = self.predicate.as_ref().map(|e| format!(" WHERE {}", e.text));
        let (method, predicate) = (&self.method, predicate.unwrap_or_default());
        format!("{unique}USING {method} ({}){predicate}", keys.join(", "))
    }
}

impl State {
    /// What follows the index, or the constraint it stands behind.
    pub fn statements(&self, index: &Qualified, table: &Qualified, scope: &Scope) -> Vec<Sql> {
        let Self { attached_to, clustered, statistics, comment: _ } = self;
        let name = ident(&index.name);
        let mut sql = Vec::new();
        if *clustered {
            sql.push(Sql::detail(format!("ALTER TABLE {table} CLUSTER ON {name}")));
        }
        let target = |(number, target): (&i32, &i64)| {
            Sql::detail(format!(
                "ALTER INDEX {index} ALTER COLUMN {number} SET STATISTICS {target}"
            ))
        };
        sql.extend(statistics.iter().map(target));
        let of_table = scope.relation(table).and_then(|object| table::read(&object.body));
        let identity = of_table.and_then(|table| table.replica_identity.as_ref());
        if identity.is_some_and(|identity| *identity == format!("using index {name}")) {
            sql.push(Sql::detail(format!(
                "ALTER TABLE ONLY {table} REPLICA IDENTITY USING INDEX {name}"
            )));
        }
        if let Some(parent) = attached_to {
            sql.push(Sql::link(format!("ALTER INDEX {parent} ATTACH PARTITION {index}")));
        }
        sql
    }
}

pub fn capture(create: IndexStmt, statement: &Statement) -> Captured<Vec<Op>> {
    let IndexStmt {
        mut idxname,
        relation,
        access_method,
        table_space,
        index_params,
        index_including_params,
        options,
        where_clause,
        unique,
        nulls_not_distinct,
        concurrent: _,
        if_not_exists,
        exclude_op_names: _,
        idxcomment: _,
        index_oid: _,
        old_number: _,
        old_create_subid: _,
        old_first_relfilelocator_subid: _,
        primary: _,
        isconstraint: _,
        iswithoutoverlaps: _,
        deferrable: _,
        initdeferred: _,
        transformed: _,
        reset_default_tblspc: _,
    } = create;
    let table = statement.optional_relation(relation.as_ref())?;
    let generated = idxname.is_empty();
    if generated {
        idxname = generated_name(&table.name, &columns(&index_params)?, "idx");
    }
    let text = statement.all().from(statement.expect(statement.all(), "ON")?);
    let keys = statement.group(text)?;
    let rest = text.from(keys.end + 1);
    let index = Index {
        unique,
        method: access_method,
        keys: statement.expressions(elements(index_params)?, keys)?,
        include: match index_including_params.is_empty() {
            true => Vec::new(),
            false => statement.expressions(
                elements(index_including_params)?,
                statement.group_after(rest, "INCLUDE")?,
            )?,
        },
        nulls_not_distinct,
        options: option_map(options)?,
        predicate: statement
            .maybe(where_clause, || Ok(rest.from(statement.expect(rest, "WHERE")? + 1)))?,
        tablespace: table::tablespace(table_space, statement),
        only: relation.is_some_and(|range| !range.inh),
        state: State::default(),
    };
    let id = Id::qualified(Kind::Index, &Qualified::new(&table.schema, idxname));
    let op = Op::create_on(Object::new(id, index), Target::Relation(table));
    Ok(vec![op.with(|create| {
        create.if_absent = if_not_exists;
        create.name_is_generated = generated;
    })])
}

/// Index elements with the spelled-out defaults of their order taken away: ASC is the default,
/// and NULLS LAST that of ASC, NULLS FIRST that of DESC.
fn elements(nodes: Vec<Node>) -> Captured<Vec<Node>> {
    let element = |node: Node| match node.node {
        Some(NodeEnum::IndexElem(mut element)) => {
            fold_order(&mut element);
            Ok(Node { node: Some(NodeEnum::IndexElem(element)) })
        }
        _ => Err(Unmodelled("an index key has an unexpected form".to_owned())),
    };
    nodes.into_iter().map(element).collect()
}

fn fold_order(element: &mut IndexElem) {
    if element.ordering() == SortByDir::SortbyAsc {
        element.set_ordering(SortByDir::SortbyDefault);
    }
    let default = match element.ordering() {
        SortByDir::SortbyDesc => SortByNulls::SortbyNullsFirst,
        _ => SortByNulls::SortbyNullsLast,
    };
    if element.nulls_ordering() == default {
        element.set_nulls_ordering(SortByNulls::SortbyNullsDefault);
    }
}

/// The part of a made-up index name that tells its keys (ChooseIndexNameAddition).
fn columns(nodes: &[Node]) -> Captured<String> {
    let name = |node: &Node| match &node.node {
        Some(NodeEnum::IndexElem(element)) if !element.name.is_empty() => Ok(element.name.clone()),
        Some(NodeEnum::IndexElem(_)) => Ok("expr".to_owned()),
        _ => Err(Unmodelled("an index key has an unexpected form".to_owned())),
    };
    Ok(nodes.iter().map(name).collect::<Captured<Vec<_>>>()?.join("_"))
}

/// The part of a made-up name that tells the keys of an index, from their texts
/// (ChooseIndexColumnNames): a name that stood there before gets a number.
pub fn middle(keys: &[Expression], include: impl Iterator<Item = String>) -> String {
    let mut names: Vec<String> = Vec::new();
    for name in keys.iter().map(|key| key_name(&key.text)).chain(include) {
        let numbered = (1..).map(|number| format!("{name}{number}"));
        let free = std::iter::once(name.clone()).chain(numbered).find(|name| !names.contains(name));
        names.extend(free);
    }
    names.join("_")
}

fn key_name(key: &str) -> String {
    plain_name(key).unwrap_or_else(|| figured(key))
}

/// The column that a key is, and no expression: what follows is its operator class and order.
pub fn plain_name(key: &str) -> Option<String> {
    let mut tokens = Lexer::new(key, true);
    let first = tokens.next()?;
    let follows = tokens.next();
    if follows.is_some_and(|token| token.kind == TokenKind::Symbol) {
        return None;
    }
    match first.kind {
        TokenKind::Word => Some(first.text(key).to_lowercase()),
        TokenKind::QuotedName => {
            let quoted = first.text(key).strip_prefix('"')?.strip_suffix('"')?;
            Some(quoted.replace("\"\"", "\""))
        }
        _ => None,
    }
}

/// What FigureIndexColname calls an expression: by the function that it is, else `expr`. Casts and
/// conditions have names of their own, which are not told apart here.
fn figured(key: &str) -> String {
    let mut name = None;
    for token in Lexer::new(key, true) {
        match token.kind {
            TokenKind::Word | TokenKind::QuotedName => name = plain_name(token.text(key)),
            _ if token.is_symbol(key, '.') => {}
            _ if token.is_symbol(key, '(') => break,
            _ => return "expr".to_owned(),
        }
    }
    name.unwrap_or_else(|| "expr".to_owned())
}

/// What is said of an index, or of the index of a constraint.
#[derive(Clone, Debug, PartialEq)]
pub enum Alter {
    /// To the index of the partitioned table.
    Attach(String),
    Cluster,
    NoCluster,
    /// Of a column of the index, by its number.
    Statistics {
        number: i32,
        target: i64,
    },
}

impl Alter {
    pub fn apply(self, object: &mut Object, _: Setting) -> bool {
        let state = match &mut object.body {
            Body::Index(index) => &mut index.state,
            Body::Constraint(constraint) => &mut constraint.index,
            _ => return false,
        };
        match self {
            Self::Attach(parent) => state.attached_to = Some(parent),
            Self::Cluster => state.clustered = true,
            Self::NoCluster => state.clustered = false,
            // -1 is the default.
            Self::Statistics { number, target } if target < 0 => {
                state.statistics.retain(|of, _| *of != number)
            }
            Self::Statistics { number, target } => drop(state.statistics.insert(number, target)),
        }
        true
    }
}

/// A table is clustered by one index at most (mark_index_clustered in commands/cluster.c).
fn no_cluster(table: &Qualified) -> Op {
    let change = Alteration::Of(Alter::NoCluster.into());
    Op::Among(Box::new(Among { table: table.clone(), change }))
}

/// ALTER INDEX … ATTACH PARTITION.
pub fn attach(child: Qualified, parent: &Qualified) -> Op {
    Op::alter(Target::Relation(child), Alter::Attach(parent.to_string()))
}

/// COMMENT ON INDEX. A plain index has one comment; the index of a constraint has its own.
pub fn comment(index: Qualified, comment: Option<String>) -> Op {
    Op::edit(Target::Relation(index), Alteration::IndexComment(comment))
}

/// A subcommand of ALTER TABLE or ALTER INDEX that speaks of an index.
pub fn alter(
    cmd: AlterTableCmd,
    relation: &Qualified,
    _span: Span,
    _: &Statement,
) -> Captured<Vec<Op>> {
    let subtype = cmd.subtype();
    match (subtype, cmd.def.and_then(|def| def.node)) {
        (AlterTableType::AtClusterOn, None) => {
            let index = Qualified::new(&relation.schema, cmd.name);
            Ok(vec![no_cluster(relation), Op::alter(Target::Relation(index), Alter::Cluster)])
        }
        (AlterTableType::AtDropCluster, None) => Ok(vec![no_cluster(relation)]),
        (AlterTableType::AtSetStatistics, Some(NodeEnum::Integer(target))) => {
            let alter = Alter::Statistics { number: cmd.num, target: i64::from(target.ival) };
            Ok(vec![Op::alter(Target::Relation(relation.clone()), alter)])
        }
        (other, _) => Err(Unmodelled(format!("ALTER INDEX of kind {other:?}"))),
    }
}
