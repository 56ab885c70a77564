//! The types of the columns that an expression names, as far as the tables of its snapshot tell.

use std::collections::{BTreeMap, BTreeSet};

use pg_query::{
    NodeEnum,
    protobuf::{ColumnRef, RangeVar},
};

use crate::{
    model::{Id, Model, Qualified},
    tree::{
        node,
        typename::without_precision,
        visit::{Message, Step, Visitor, walk_enum},
    },
};

/// Where the columns of one expression come from.
pub struct Columns<'a> {
    model: &'a Model,
    /// By the name that stands before a column: the tables it can mean.
    tables: BTreeMap<String, BTreeSet<Qualified>>,
    /// Names of what is no table: the columns of a sub-select or a function are not known.
    others: BTreeSet<String>,
}

impl<'a> Columns<'a> {
    /// `table` is the one that the expression hangs on, if any.
    pub fn of(tree: &mut NodeEnum, table: Option<&Id>, model: &'a Model) -> Self {
        let (tables, others) = (BTreeMap::new(), BTreeSet::new());
        let mut sources = Sources(Self { model, tables, others });
        walk_enum(&mut sources, tree);
        let mut columns = sources.0;
        if let Some(table) = table {
            for name in [table.name.as_str(), "new", "old"] {
                columns.put(name, table.relation());
            }
        }
        columns
    }

    fn put(&mut self, name: &str, table: Qualified) {
        self.tables.entry(name.to_owned()).or_default().insert(table);
    }

    /// The type of a column, without a precision, if there is only one that it can have.
    pub fn type_of(&self, column: &ColumnRef) -> Option<String> {
        let (tables, name): (BTreeSet<&Qualified>, &str) = match node::strings(&column.fields)?[..]
        {
            [name] if self.others.is_empty() => (self.tables.values().flatten().collect(), name),
            [of, name] if !self.others.contains(of) => {
                (self.tables.get(of)?.iter().collect(), name)
            }
            _ => return None,
        };
        let types: BTreeSet<Option<String>> =
            tables.into_iter().map(|table| self.model.column_type(table, name)).collect();
        // An unqualified name is that of one of the tables; the others do not have it.
        let is_bare = column.fields.len() == 1;
        let mut known = types.into_iter().filter(|known| !is_bare || known.is_some());
        match (known.next(), known.next()) {
            (Some(Some(only)), None) => Some(without_precision(&only)),
            _ => None,
        }
    }
}

struct Sources<'a>(Columns<'a>);

impl Visitor for Sources<'_> {
    fn message(&mut self, message: &mut Message<'_>) -> Step {
        match message {
            Message::RangeVar(range) => self.table(range),
            Message::RangeSubselect(range) => self.other(&range.alias),
            Message::RangeFunction(range) => self.other(&range.alias),
            Message::RangeTableFunc(range) => self.other(&range.alias),
            Message::JsonTable(range) => self.other(&range.alias),
            Message::JoinExpr(join) if join.alias.is_some() => self.other(&join.alias),
            _ => {}
        }
        Step::Into
    }
}

impl Sources<'_> {
    fn table(&mut self, range: &RangeVar) {
        let name = range.alias.as_ref().map_or(&range.relname, |alias| &alias.aliasname);
        let renames = range.alias.as_ref().is_some_and(|alias| !alias.colnames.is_empty());
        // Without a schema it is what WITH defines.
        if range.schemaname.is_empty() || renames {
            self.0.others.insert(name.clone());
        } else {
            self.0.put(name, Qualified::new(&range.schemaname, &range.relname));
        }
    }

    fn other(&mut self, alias: &Option<pg_query::protobuf::Alias>) {
        let name = alias.as_ref().map(|alias| alias.aliasname.clone());
        self.0.others.insert(name.unwrap_or_default());
    }
}
