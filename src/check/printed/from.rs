//! FROM: relations, queries, functions and joins, with the columns they have.

use pg_query::{
    NodeEnum,
    protobuf::{Alias, JoinExpr, JoinType, Node, RangeFunction, RangeSubselect, RangeVar},
};

use super::{
    expression::{Analysis, string},
    scope::Source,
    types::{self, Ty},
};
use crate::{model::Qualified, tree::node};

/// A column in the order of `*`.
#[derive(Clone, Debug)]
pub struct Column {
    pub source: String,
    pub name: String,
    /// A join has merged it with another: `t.*` has it, `*` does not.
    pub is_hidden: bool,
}

/// The names that the entries of FROM are printed by, in their order.
pub struct Names(std::vec::IntoIter<String>);

impl Names {
    /// Names that other queries around have get a number (set_rtable_names).
    pub fn of(from: &[Node], outer: &[Vec<String>]) -> (Self, Vec<String>) {
        let mut own = Vec::new();
        from.iter().for_each(|node| collect(node, &mut own));
        let mut taken: Vec<String> = outer.iter().flatten().cloned().collect();
        let mut printed = Vec::new();
        for name in own {
            let free = (1..).map(|number| format!("{name}_{number}"));
            let free = std::iter::once(name.clone()).chain(free).find(|name| !taken.contains(name));
            let free = free.unwrap_or(name);
            taken.push(free.clone());
            printed.push(free);
        }
        (Self(printed.clone().into_iter()), printed)
    }

    fn next(&mut self) -> Result<String, String> {
        self.0.next().ok_or_else(|| "an entry of FROM without a name".to_owned())
    }
}

fn collect(node: &Node, names: &mut Vec<String>) {
    let alias = |alias: &Option<Alias>| alias.as_ref().map(|alias| alias.aliasname.clone());
    match &node.node {
        Some(NodeEnum::RangeVar(range)) => {
            names.push(alias(&range.alias).unwrap_or_else(|| range.relname.clone()));
        }
        Some(NodeEnum::RangeSubselect(query)) => {
            names.push(alias(&query.alias).unwrap_or_else(|| "unnamed_subquery".to_owned()));
        }
        Some(NodeEnum::RangeFunction(function)) => {
            let own = || function_name(function).unwrap_or_default();
            names.push(alias(&function.alias).unwrap_or_else(own));
        }
        Some(NodeEnum::JoinExpr(join)) => {
            join.larg.iter().chain(&join.rarg).for_each(|side| collect(side, names));
            names.extend(alias(&join.alias));
        }
        _ => {}
    }
}

fn function_name(function: &RangeFunction) -> Option<String> {
    let list = function.functions.first().and_then(node::items)?;
    match list.first()?.node.as_ref()? {
        NodeEnum::FuncCall(call) => call.funcname.last().and_then(node::string).map(str::to_owned),
        _ => None,
    }
}

impl Analysis<'_> {
    /// Analyses one entry, adds what it has to the innermost scope, and gives its columns.
    pub fn entry(&mut self, node: &mut Node, names: &mut Names) -> Result<Vec<Column>, String> {
        match &mut node.node {
            Some(NodeEnum::RangeVar(range)) => self.relation(range, names),
            Some(NodeEnum::RangeSubselect(query)) => self.sub_select(query, names),
            Some(NodeEnum::RangeFunction(function)) => self.table_function(function, names),
            Some(NodeEnum::JoinExpr(join)) => self.join(join, names),
            _ => Err("an entry of FROM that is not followed".to_owned()),
        }
    }

    fn add(&mut self, source: Source) -> Vec<Column> {
        let column = |(name, _): &(String, Ty)| Column {
            source: source.name.clone(),
            name: name.clone(),
            is_hidden: false,
        };
        let columns = source.columns.iter().map(column).collect();
        if let Some(scope) = self.scopes.last_mut() {
            scope.push(source);
        }
        columns
    }

    fn relation(&mut self, range: &mut RangeVar, names: &mut Names) -> Result<Vec<Column>, String> {
        let printed = names.next()?;
        let defined = self.with.iter().rev().find(|(name, _)| *name == range.relname);
        let mut columns = match defined.filter(|_| range.schemaname.is_empty()) {
            Some((_, columns)) => columns.clone(),
            None => {
                let relation = Qualified::new(&range.schemaname, &range.relname);
                let unknown = || format!("the columns of {relation} are not known");
                let columns = self.world.columns(&relation).ok_or_else(unknown)?;
                columns.into_iter().map(|(name, of)| (name, Ty::read(&of))).collect()
            }
        };
        range.catalogname.clear();
        let name = range.alias.as_ref().map_or(&range.relname, |alias| &alias.aliasname).clone();
        rename(&mut columns, range.alias.as_mut());
        if printed != name {
            let alias = range.alias.get_or_insert_default();
            alias.aliasname.clone_from(&printed);
        }
        Ok(self.add(Source { printed, ..Source::named(&name, columns) }))
    }

    fn sub_select(
        &mut self,
        query: &mut RangeSubselect,
        names: &mut Names,
    ) -> Result<Vec<Column>, String> {
        let printed = names.next()?;
        let Some(NodeEnum::SelectStmt(select)) =
            query.subquery.as_mut().and_then(|node| node.node.as_mut())
        else {
            return Err("a sub-select of an unknown form".to_owned());
        };
        let beside = match query.lateral {
            true => None,
            false => self.scopes.last_mut().map(std::mem::take),
        };
        let outputs = self.query(select);
        if let (Some(beside), Some(scope)) = (beside, self.scopes.last_mut()) {
            *scope = beside;
        }
        let mut columns = outputs?;
        let alias = query.alias.as_mut();
        let name = alias.as_ref().map(|alias| alias.aliasname.clone());
        let name = name.unwrap_or_else(|| "unnamed_subquery".to_owned());
        rename(&mut columns, query.alias.as_mut());
        if printed != name {
            query.alias.get_or_insert_default().aliasname.clone_from(&printed);
        }
        Ok(self.add(Source { printed, ..Source::named(&name, columns) }))
    }

    fn table_function(
        &mut self,
        function: &mut RangeFunction,
        names: &mut Names,
    ) -> Result<Vec<Column>, String> {
        let printed = names.next()?;
        let own = function_name(function).ok_or("what stands in FROM is no plain function")?;
        let [list] = &mut function.functions[..] else {
            return Err("several functions in one entry of FROM".to_owned());
        };
        let Some(NodeEnum::List(list)) = &mut list.node else { return Err(String::new()) };
        let Some(Some(NodeEnum::FuncCall(call))) =
            list.items.first_mut().map(|node| node.node.as_mut())
        else {
            return Err("what stands in FROM is no function".to_owned());
        };
        let chosen = self.chosen_call(call)?;
        let name = function.alias.as_ref().map_or(&own, |alias| &alias.aliasname).clone();
        let mut columns = match function.coldeflist.is_empty() {
            true => Self::table_columns(&chosen, &name, self.world)
                .ok_or_else(|| format!("the columns of {own} are not known"))?,
            false => defined(&mut function.coldeflist)?,
        };
        if function.ordinality {
            columns.push(("ordinality".to_owned(), Ty::plain("bigint")));
        }
        let alias = function
            .alias
            .get_or_insert_with(|| Alias { aliasname: name.clone(), colnames: Vec::new() });
        alias.aliasname.clone_from(&printed);
        if function.coldeflist.is_empty() {
            for ((column, _), given) in columns.iter_mut().zip(&alias.colnames) {
                if let Some(given) = node::string(given) {
                    given.clone_into(column);
                }
            }
            alias.colnames = columns.iter().map(|(name, _)| string(name)).collect();
        }
        Ok(self.add(Source { printed, ..Source::named(&name, columns) }))
    }

    fn join(&mut self, join: &mut JoinExpr, names: &mut Names) -> Result<Vec<Column>, String> {
        if join.alias.is_some() || join.join_using_alias.is_some() {
            return Err("a join with a name of its own is not followed".to_owned());
        }
        let (Some(left), Some(right)) = (&mut join.larg, &mut join.rarg) else {
            return Err(String::new());
        };
        let mut left = self.entry(left, names)?;
        let mut right = self.entry(right, names)?;
        if join.is_natural {
            let shared = left.iter().filter(|column| !column.is_hidden).filter(|column| {
                right.iter().any(|other| !other.is_hidden && other.name == column.name)
            });
            join.using_clause = shared.map(|column| string(&column.name)).collect();
            join.is_natural = false;
        }
        let using: Vec<String> =
            join.using_clause.iter().filter_map(node::string).map(str::to_owned).collect();
        let mut columns = Vec::new();
        for name in &using {
            columns.push(self.merge(name, &mut left, &mut right, join.jointype())?);
        }
        columns.extend(left);
        columns.extend(right);
        if let Some(condition) = &mut join.quals {
            self.boolean(condition)?;
        }
        Ok(columns)
    }

    /// Makes one column of two: what `*` and the bare name mean from here on.
    fn merge(
        &mut self,
        name: &str,
        left: &mut Vec<Column>,
        right: &mut Vec<Column>,
        of: JoinType,
    ) -> Result<Column, String> {
        let (kept, hidden) = match of {
            JoinType::JoinInner | JoinType::JoinLeft => (left, right),
            JoinType::JoinRight => (right, left),
            _ => return Err("USING of a full join is not followed".to_owned()),
        };
        let at = |columns: &[Column]| {
            columns.iter().position(|column| column.name == name && !column.is_hidden)
        };
        let missing = || format!("{name} of USING is not known");
        let (a, b) = (at(kept).ok_or_else(missing)?, at(hidden).ok_or_else(missing)?);
        let mut merged = None;
        if let Some(column) = kept.get_mut(a) {
            merged = Some(column.clone());
            column.is_hidden = true;
        }
        if let Some(column) = hidden.get_mut(b) {
            column.is_hidden = true;
            let source = column.source.clone();
            let scope = self.scopes.last_mut().into_iter().flatten();
            for one in scope.filter(|one| one.name == source) {
                one.merged.push(name.to_owned());
            }
        }
        merged.ok_or_else(missing)
    }
}

/// Gives columns the names that stand behind an alias; where some are renamed, all are printed.
fn rename(columns: &mut [(String, Ty)], alias: Option<&mut Alias>) {
    let Some(alias) = alias.filter(|alias| !alias.colnames.is_empty()) else { return };
    for ((column, _), given) in columns.iter_mut().zip(&alias.colnames) {
        if let Some(given) = node::string(given) {
            given.clone_into(column);
        }
    }
    alias.colnames = columns.iter().map(|(name, _)| string(name)).collect();
}

/// `AS t(a integer, b text)`
fn defined(list: &mut [Node]) -> Result<Vec<(String, Ty)>, String> {
    let mut columns = Vec::new();
    for node in list {
        let Some(NodeEnum::ColumnDef(column)) = &mut node.node else {
            return Err("a column definition of an unknown form".to_owned());
        };
        let Some(name) = &column.type_name else { return Err(String::new()) };
        columns.push((column.colname.clone(), Ty::Of(types::named(name))));
    }
    Ok(columns)
}
