//! Queries: SELECT, VALUES, set operations and WITH.

use pg_query::{
    NodeEnum,
    protobuf::{Node, SelectStmt, SetOperation, a_const},
};

use super::{
    constant::null,
    expression::Analysis,
    from::{Column, Names},
    target::{self, Output},
    types::{Named, Ty},
};
use crate::tree::node;

impl Analysis<'_> {
    /// The query of a view; `names` are given to its first columns.
    pub fn view(&mut self, select: &mut SelectStmt, names: &[String]) -> Result<(), String> {
        let outputs = self.query(select)?;
        if names.is_empty() {
            return Ok(());
        }
        let mut first = select;
        while first.larg.is_some() {
            first = first.larg.as_deref_mut().ok_or_else(String::new)?;
        }
        for ((node, (old, _)), name) in first.target_list.iter_mut().zip(&outputs).zip(names) {
            let Some(NodeEnum::ResTarget(target)) = &mut node.node else { continue };
            if old == name {
                continue;
            }
            let is_column = target.val.as_ref().is_some_and(|value| {
                matches!(&value.node, Some(NodeEnum::ColumnRef(column))
                    if column.fields.last().and_then(node::string) == Some(name))
            });
            target.name = if is_column { String::new() } else { name.clone() };
        }
        Ok(())
    }

    /// The columns of a query, which is brought into its printed form.
    pub fn query(&mut self, select: &mut SelectStmt) -> Result<Vec<(String, Ty)>, String> {
        let mut outputs = self.body(select, false)?;
        // What is left without a type is text.
        let types: Vec<Ty> = outputs.iter().map(|(_, ty)| known(ty)).collect();
        settle(self, select, &types)?;
        for ((_, ty), known) in outputs.iter_mut().zip(types) {
            *ty = known;
        }
        Ok(outputs)
    }

    fn body(
        &mut self,
        select: &mut SelectStmt,
        keeps_unknown: bool,
    ) -> Result<Vec<(String, Ty)>, String> {
        let defined = self.with.len();
        let told = self.common_tables(select).and_then(|()| match () {
            () if !select.values_lists.is_empty() => self.values(select, keeps_unknown),
            () if select.op() == SetOperation::SetopNone || select.larg.is_none() => {
                self.plain_query(select, keeps_unknown)
            }
            () => self.set_operation(select),
        });
        self.with.truncate(defined);
        told
    }

    fn common_tables(&mut self, select: &mut SelectStmt) -> Result<(), String> {
        if select.with_clause.is_none() {
            return Ok(());
        }
        let (_, printed) = Names::of(&select.from_clause, &self.names);
        self.names.push(printed);
        let told = self.definitions(select);
        self.names.pop();
        told
    }

    fn definitions(&mut self, select: &mut SelectStmt) -> Result<(), String> {
        let Some(with) = &mut select.with_clause else { return Ok(()) };
        let is_recursive = with.recursive;
        for node in &mut with.ctes {
            let Some(NodeEnum::CommonTableExpr(table)) = &mut node.node else { continue };
            if table.search_clause.is_some() || table.cycle_clause.is_some() {
                return Err("SEARCH and CYCLE are not followed".to_owned());
            }
            let Some(NodeEnum::SelectStmt(query)) =
                table.ctequery.as_mut().and_then(|node| node.node.as_mut())
            else {
                return Err("WITH of a statement that is no query".to_owned());
            };
            let names: Vec<String> =
                table.aliascolnames.iter().filter_map(node::string).map(str::to_owned).collect();
            let named = |mut columns: Vec<(String, Ty)>| {
                for ((column, _), name) in columns.iter_mut().zip(&names) {
                    column.clone_from(name);
                }
                columns
            };
            // What is not recursive in a recursive query tells its columns.
            let first = match (&query.larg, is_recursive) {
                (Some(first), true) => {
                    let mut first = first.clone();
                    Some(named(self.query(&mut first)?))
                }
                _ => None,
            };
            let is_seen = first.is_some();
            if let Some(columns) = first {
                self.with.push((table.ctename.clone(), columns));
            }
            let scopes = std::mem::take(&mut self.scopes);
            let columns = self.query(query);
            self.scopes = scopes;
            if is_seen {
                self.with.pop();
            }
            self.with.push((table.ctename.clone(), named(columns?)));
        }
        Ok(())
    }

    fn values(
        &mut self,
        select: &mut SelectStmt,
        keeps_unknown: bool,
    ) -> Result<Vec<(String, Ty)>, String> {
        let mut rows: Vec<Vec<Ty>> = Vec::new();
        for row in &mut select.values_lists {
            let Some(NodeEnum::List(list)) = &mut row.node else { return Err(String::new()) };
            let mut types = Vec::new();
            for item in &mut list.items {
                types.push(self.expression(item)?);
            }
            rows.push(types);
        }
        let width = rows.first().map_or(0, Vec::len);
        let mut outputs = Vec::new();
        for at in 0..width {
            let given: Vec<Ty> = rows.iter().filter_map(|row| row.get(at).cloned()).collect();
            let is_open = keeps_unknown && given.iter().all(|ty| *ty == Ty::Unknown);
            let common = self.united(&given)?;
            for (row, from) in select.values_lists.iter_mut().zip(&given) {
                let Some(NodeEnum::List(list)) = &mut row.node else { continue };
                if let Some(item) = list.items.get_mut(at).filter(|_| !is_open) {
                    self.coerce(item, from, &common)?;
                }
            }
            let ty = if is_open { Ty::Unknown } else { Ty::plain(common) };
            outputs.push((format!("column{}", at + 1), ty));
        }
        self.limits(select)?;
        match select.sort_clause.is_empty() {
            true => Ok(outputs),
            false => Err("VALUES in an order are not followed".to_owned()),
        }
    }

    fn set_operation(&mut self, select: &mut SelectStmt) -> Result<Vec<(String, Ty)>, String> {
        let (Some(left), Some(right)) = (&mut select.larg, &mut select.rarg) else {
            return Err(String::new());
        };
        let a = self.body(left, true)?;
        let b = self.body(right, true)?;
        if a.len() != b.len() {
            return Err("branches with different columns".to_owned());
        }
        let mut outputs = Vec::new();
        for ((name, a), (_, b)) in a.into_iter().zip(b) {
            let given = [a, b];
            let ty = match given.iter().all(|ty| *ty == Ty::Unknown) {
                true => Ty::Unknown,
                false => Ty::plain(self.united(&given)?),
            };
            outputs.push((name, ty));
        }
        let names: Vec<String> = outputs.iter().map(|(name, _)| name.clone()).collect();
        for node in &mut select.sort_clause {
            let Some(NodeEnum::SortBy(sort)) = &mut node.node else { continue };
            super::call::plain_order(sort);
            let Some(key) = &mut sort.node else { continue };
            let place = target::place(key, &names).ok_or("a key that is no output column")?;
            let ival = pg_query::protobuf::Integer { ival: place };
            let mut constant = null();
            if let Some(NodeEnum::AConst(value)) = &mut constant.node {
                value.isnull = false;
                value.val = Some(a_const::Val::Ival(ival));
            }
            **key = constant;
        }
        self.limits(select)?;
        Ok(outputs)
    }

    fn plain_query(
        &mut self,
        select: &mut SelectStmt,
        keeps_unknown: bool,
    ) -> Result<Vec<(String, Ty)>, String> {
        if select.into_clause.is_some() {
            return Err("SELECT INTO".to_owned());
        }
        let (mut names, printed) = Names::of(&select.from_clause, &self.names);
        self.names.push(printed);
        self.scopes.push(Vec::new());
        let told = self.clauses(select, &mut names, keeps_unknown);
        self.scopes.pop();
        self.names.pop();
        told
    }

    fn clauses(
        &mut self,
        select: &mut SelectStmt,
        names: &mut Names,
        keeps_unknown: bool,
    ) -> Result<Vec<(String, Ty)>, String> {
        let mut all: Vec<Column> = Vec::new();
        for entry in &mut select.from_clause {
            all.extend(self.entry(entry, names)?);
        }
        let outputs = self.targets(&mut select.target_list, &all, keeps_unknown)?;
        if let Some(condition) = &mut select.where_clause {
            self.boolean(condition)?;
        }
        for key in &mut select.group_clause {
            self.input_key(key, &outputs)?;
        }
        if let Some(condition) = &mut select.having_clause {
            self.boolean(condition)?;
        }
        for node in &mut select.window_clause {
            if let Some(NodeEnum::WindowDef(window)) = &mut node.node {
                self.window(window)?;
            }
        }
        for key in select.distinct_clause.iter_mut().filter(|key| key.node.is_some()) {
            self.output_key(key, &outputs)?;
        }
        for node in &mut select.sort_clause {
            let Some(NodeEnum::SortBy(sort)) = &mut node.node else { continue };
            super::call::plain_order(sort);
            if let Some(key) = &mut sort.node {
                self.output_key(key, &outputs)?;
            }
        }
        self.limits(select)?;
        Ok(outputs.into_iter().map(|Output { name, ty, .. }| (name, ty)).collect())
    }

    /// LIMIT and OFFSET become bigint, which is not printed.
    fn limits(&mut self, select: &mut SelectStmt) -> Result<(), String> {
        for bound in [&mut select.limit_count, &mut select.limit_offset].into_iter().flatten() {
            if self.expression(bound)? == Ty::Unknown {
                self.constant(bound, &Named::plain("bigint"), false)?;
            }
        }
        Ok(())
    }
}

fn known(ty: &Ty) -> Ty {
    if *ty == Ty::Unknown { Ty::plain("text") } else { ty.clone() }
}

/// Gives constants of the branches the types that the whole has.
fn settle(analysis: &mut Analysis, select: &mut SelectStmt, types: &[Ty]) -> Result<(), String> {
    if let (Some(left), Some(right)) = (&mut select.larg, &mut select.rarg) {
        settle(analysis, left, types)?;
        return settle(analysis, right, types);
    }
    let is_open = |node: &Node| {
        matches!(&node.node, Some(NodeEnum::AConst(constant))
        if constant.isnull || matches!(constant.val, Some(a_const::Val::Sval(_))))
    };
    for (node, ty) in select.target_list.iter_mut().zip(types) {
        let Some(NodeEnum::ResTarget(target)) = &mut node.node else { continue };
        if let (Some(value), Ty::Of(named)) = (target.val.as_mut().filter(|v| is_open(v)), ty) {
            analysis.constant(value, &Named::plain(&named.name), false)?;
        }
    }
    for row in &mut select.values_lists {
        let Some(NodeEnum::List(list)) = &mut row.node else { continue };
        for (item, ty) in list.items.iter_mut().zip(types) {
            if let (true, Ty::Of(named)) = (is_open(item), ty) {
                analysis.constant(item, &Named::plain(&named.name), false)?;
            }
        }
    }
    Ok(())
}
