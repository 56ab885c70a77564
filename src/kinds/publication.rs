//! Publications: which tables, columns and rows they publish.

use std::collections::{BTreeMap, BTreeSet};

use pg_query::{
    NodeEnum,
    protobuf::{
        AlterPublicationAction, AlterPublicationStmt, CreatePublicationStmt, Node, ObjectType,
        PublicationObjSpecType, PublicationTable,
    },
};
use serde::{Deserialize, Serialize};

use super::{Body, Describe, Info, Kind, external};
use crate::{
    model::{
        Expression, Facts, Id, Object, Reason, References, Scope, Shape, Sql, Value,
        op::{Op, Setting, Target},
        quote::{ident, idents},
    },
    statement::{Captured, Statement, Unmodelled, options, strings},
};

pub const INFO: Info = Info::new("publication", "publications", Shape::Global)
    .owned()
    .object_type(ObjectType::ObjectPublication);

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Publication {
    pub all_tables: bool,
    pub tables: BTreeMap<String, Published>,
    /// TABLES IN SCHEMA
    pub schemas: BTreeSet<String>,
    pub options: Options,
}

/// How a table is published.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Published {
    /// Without ONLY: with the tables that inherit from it.
    pub descendants: bool,
    /// Sorted; empty for all.
    pub columns: Vec<String>,
    pub condition: Option<Expression>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Options {
    /// `delete`, `insert`, `truncate`, `update`, sorted.
    pub publish: Vec<String>,
    pub via_partition_root: bool,
    /// `stored`; `None` publishes no generated columns.
    pub generated_columns: Option<String>,
}

impl Default for Options {
    fn default() -> Self {
        let publish = ["delete", "insert", "truncate", "update"].map(str::to_owned).to_vec();
        Self { publish, via_partition_root: false, generated_columns: None }
    }
}

impl Describe for Publication {
    fn facts(&self, facts: &mut Facts) {
        let Self { all_tables, tables: _, schemas: _, options } = self;
        let Options { publish, via_partition_root, generated_columns } = options;
        facts.list("publish", publish);
        facts.flag("via partition root", *via_partition_root);
        facts.maybe("generated columns", generated_columns);
        facts.flag("all tables", *all_tables);
        self.facts_of_content(facts);
    }

    fn references<'a>(&'a self, _: &'a Object, to: &mut References<'a>) {
        let Self { all_tables: _, tables: _, schemas: _, options: _ } = self;
        self.references_of_content(to);
    }

    fn create(&self, this: &Object, scope: &Scope) -> Vec<Sql> {
        let Self { all_tables, tables: _, schemas: _, options } = self;
        let name = ident(&this.id.name);
        let all = if *all_tables { " FOR ALL TABLES" } else { "" };
        let with = options.with(scope);
        let define = Sql::define(format!("CREATE PUBLICATION {name}{all} WITH ({with})"));
        std::iter::once(define).chain(self.additions(&this.id.name)).collect()
    }

    fn summary(&self) -> String {
        match self.all_tables {
            true => "FOR ALL TABLES".to_owned(),
            false => self.tables.keys().cloned().collect::<Vec<_>>().join(", "),
        }
    }
}

impl Publication {
    /// What it publishes, without how.
    pub(super) fn facts_of_content(&self, facts: &mut Facts) {
        for schema in &self.schemas {
            facts.push(format!("tables in schema {schema}"), Value::Flag(true));
        }
        for (name, table) in &self.tables {
            table.facts(name, facts);
        }
    }

    pub(super) fn references_of_content<'a>(&'a self, to: &mut References<'a>) {
        for schema in &self.schemas {
            to.printed(Reason::Published, Kind::Schema, schema);
        }
        for (table, published) in &self.tables {
            let Published { descendants: _, columns, condition } = published;
            to.relation(Reason::Published, table);
            if let Ok(table) = table.parse() {
                to.columns(Reason::Column, &table, columns);
                to.expressions(Reason::Expression, condition, &table);
            }
        }
    }

    /// The statements that add it to a publication of this name.
    pub(super) fn additions(&self, name: &str) -> Vec<Sql> {
        let name = ident(name);
        let add = |what: String| Sql::link(format!("ALTER PUBLICATION {name} ADD {what}"));
        let table = |(table, published): (&String, &Published)| add(published.clause(table));
        let schema = |schema: &String| add(format!("TABLES IN SCHEMA {schema}"));
        self.tables.iter().map(table).chain(self.schemas.iter().map(schema)).collect()
    }
}

impl Options {
    fn with(&self, scope: &Scope) -> String {
        let Self { publish, via_partition_root, generated_columns } = self;
        let known = ["insert", "update", "delete", "truncate"];
        let named = |word: &&str| publish.iter().any(|named| named == word);
        let publish: Vec<_> = known.into_iter().filter(named).collect();
        let mut text = format!("publish = {}", scope.literal(&publish.join(", ")));
        if *via_partition_root {
            text.push_str(", publish_via_partition_root = true");
        }
        let columns = generated_columns.iter();
        text.extend(columns.map(|columns| format!(", publish_generated_columns = {columns}")));
        text
    }
}

impl Published {
    /// `TABLE ONLY s.t (a) WHERE (a > 1)`
    pub fn clause(&self, table: &str) -> String {
        let Self { descendants, columns, condition } = self;
        let mut text = format!("TABLE {}{table}", if *descendants { "" } else { "ONLY " });
        if !columns.is_empty() {
            text.push_str(&format!(" ({})", idents(columns)));
        }
        text.extend(condition.iter().map(|condition| format!(" WHERE ({})", condition.text)));
        text
    }
}

impl Published {
    fn facts(&self, table: &str, facts: &mut Facts) {
        let Self { descendants, columns, condition } = self;
        facts.push(format!("table {table}"), Value::Flag(true));
        if *descendants {
            facts.push(format!("table {table} descendants"), Value::Flag(true));
        }
        if !columns.is_empty() {
            facts.push(format!("table {table} columns"), Value::List(columns.clone()));
        }
        facts.expr(format!("table {table} where"), condition);
    }
}

/// What a list after FOR, ADD, SET or DROP names.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Objects {
    pub tables: BTreeMap<String, Published>,
    pub schemas: BTreeSet<String>,
}

pub fn capture(create: CreatePublicationStmt, statement: &Statement) -> Captured<Vec<Op>> {
    let CreatePublicationStmt { pubname, options: list, pubobjects, for_all_tables } = create;
    let Objects { tables, schemas } = objects(pubobjects, statement)?;
    let mut options = Options::default();
    changes(list)?.apply(&mut options);
    let publication = Publication { all_tables: for_all_tables, tables, schemas, options };
    Ok(vec![Op::create(Object::new(Id::global(Kind::Publication, pubname), publication))])
}

pub fn alter(alter: AlterPublicationStmt, statement: &Statement) -> Captured<Vec<Op>> {
    let action = alter.action();
    let AlterPublicationStmt { pubname, options: list, pubobjects, for_all_tables, action: _ } =
        alter;
    if for_all_tables {
        return Err("ALTER PUBLICATION FOR ALL TABLES".into());
    }
    let objects = (!pubobjects.is_empty()).then(|| objects(pubobjects, statement)).transpose()?;
    let id = Id::global(Kind::Publication, pubname);
    let or_else = external::of(&id);
    let alter = match (objects, action) {
        (None, _) => Alter::Options(changes(list)?),
        (Some(objects), AlterPublicationAction::ApAddObjects) => Alter::Add(objects),
        (Some(objects), AlterPublicationAction::ApDropObjects) => Alter::Drop(objects),
        (Some(objects), AlterPublicationAction::ApSetObjects) => Alter::Set(objects),
        (Some(_), AlterPublicationAction::Undefined) => {
            return Err("ALTER PUBLICATION of an unexpected form".into());
        }
    };
    Ok(vec![Op::alter(Target::Id(id), alter).or_else(or_else)])
}

/// What ALTER PUBLICATION does.
#[derive(Clone, Debug, PartialEq)]
pub enum Alter {
    Options(OptionsChange),
    Add(Objects),
    Drop(Objects),
    Set(Objects),
}

impl Alter {
    pub fn apply(self, object: &mut Object, _: Setting) -> bool {
        let publication = match &mut object.body {
            Body::Publication(publication) => publication,
            // Only what is added is known of one that the dump does not create.
            Body::External(external) if matches!(self, Self::Add(_)) => &mut external.publishes,
            _ => return false,
        };
        match self {
            Self::Options(options) => options.apply(&mut publication.options),
            Self::Add(Objects { tables, schemas }) => {
                publication.tables.extend(tables);
                publication.schemas.extend(schemas);
            }
            Self::Drop(Objects { tables, schemas }) => {
                publication.tables.retain(|table, _| !tables.contains_key(table));
                publication.schemas.retain(|schema| !schemas.contains(schema));
            }
            Self::Set(Objects { tables, schemas }) => {
                (publication.tables, publication.schemas) = (tables, schemas);
            }
        }
        true
    }
}

/// The options that a statement says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OptionsChange {
    pub publish: Option<Vec<String>>,
    pub via_partition_root: Option<bool>,
    pub generated_columns: Option<Option<String>>,
}

impl OptionsChange {
    fn apply(self, options: &mut Options) {
        let Self { publish, via_partition_root, generated_columns } = self;
        if let Some(publish) = publish {
            options.publish = publish;
        }
        if let Some(via) = via_partition_root {
            options.via_partition_root = via;
        }
        if let Some(columns) = generated_columns {
            options.generated_columns = columns;
        }
    }
}

fn objects(nodes: Vec<Node>, statement: &Statement) -> Captured<Objects> {
    let mut objects = Objects::default();
    for node in nodes {
        let Some(NodeEnum::PublicationObjSpec(object)) = node.node else {
            return Err("a publication of an unexpected form".into());
        };
        match (object.pubobjtype(), object.pubtable) {
            (PublicationObjSpecType::PublicationobjTable, Some(table)) => {
                let (name, published) = published(*table, statement)?;
                objects.tables.insert(name, published);
            }
            (PublicationObjSpecType::PublicationobjTablesInSchema, None) => {
                objects.schemas.insert(ident(&object.name).into_owned());
            }
            (other, _) => return Err(Unmodelled(format!("a publication of {other:?}"))),
        }
    }
    Ok(objects)
}

fn published(table: PublicationTable, statement: &Statement) -> Captured<(String, Published)> {
    let PublicationTable { relation, where_clause, columns } = table;
    let relation = relation.ok_or("a publication of no table")?;
    let span = statement.item(statement.all().from(statement.token_at(relation.location)));
    let mut columns = strings(&columns)?;
    columns.sort();
    let published = Published {
        descendants: relation.inh,
        columns,
        condition: statement.maybe(where_clause, || statement.group_after(span, "WHERE"))?,
    };
    Ok((statement.relation(&relation).to_string(), published))
}

/// CREATE PUBLICATION in the PostgreSQL documentation, "Parameters".
fn changes(list: Vec<Node>) -> Captured<OptionsChange> {
    let mut read = OptionsChange::default();
    for option in options(list)? {
        match option.name.as_str() {
            "publish" => {
                let text = option.required_text()?.to_lowercase();
                let words = text.split(',').map(str::trim).filter(|word| !word.is_empty());
                let mut words: Vec<String> = words.map(str::to_owned).collect();
                words.sort();
                words.dedup();
                read.publish = Some(words);
            }
            "publish_via_partition_root" => read.via_partition_root = Some(option.flag()?),
            // The name alone means `stored`.
            "publish_generated_columns" => {
                let columns = option.required_text()?.to_lowercase();
                read.generated_columns = Some(match columns.as_str() {
                    "none" => None,
                    "stored" | "true" => Some("stored".to_owned()),
                    _ => return Err(option.unexpected()),
                });
            }
            other => return Err(Unmodelled(format!("a publication WITH {other}"))),
        }
    }
    Ok(read)
}
