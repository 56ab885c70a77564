//! What a rule does: INSERT, UPDATE and DELETE as a server prints them (get_insert_query_def and its
//! neighbours in ruleutils.c). Their names are of `new` and `old`, and of the table that they write.

use pg_query::{
    NodeEnum,
    protobuf::{InsertStmt, Node, RangeVar, ResTarget, SelectStmt},
};

use super::{
    expression::Analysis,
    scope::Source,
    types::{Named, Ty},
};
use crate::model::Qualified;

type Columns = Vec<(String, String)>;

impl Analysis<'_> {
    /// Brings an action into its printed form; the scope of the rule's rows is in place.
    pub fn action(&mut self, tree: &mut NodeEnum) -> Result<(), String> {
        match tree {
            NodeEnum::InsertStmt(insert) => self.insert(insert),
            NodeEnum::UpdateStmt(update) => {
                let is_plain = update.from_clause.is_empty()
                    && update.returning_clause.is_none()
                    && update.with_clause.is_none();
                let columns = self.written(&update.relation, is_plain)?;
                for one in update.target_list.iter_mut() {
                    let Some(NodeEnum::ResTarget(target)) = &mut one.node else { continue };
                    self.assigned(target, &columns)?;
                }
                self.condition(&mut update.where_clause)
            }
            NodeEnum::DeleteStmt(delete) => {
                let is_plain = delete.using_clause.is_empty()
                    && delete.returning_clause.is_none()
                    && delete.with_clause.is_none();
                self.written(&delete.relation, is_plain)?;
                self.condition(&mut delete.where_clause)
            }
            NodeEnum::NotifyStmt(_) => Ok(()),
            _ => Err("what the rule does is not followed".to_owned()),
        }
    }

    /// The columns of the table that is written, whose names are in scope from here on.
    fn written(&mut self, range: &Option<RangeVar>, is_plain: bool) -> Result<Columns, String> {
        let range = range.as_ref().filter(|_| is_plain);
        let range = range.ok_or("an action with more than one table is not followed")?;
        let columns = self.columns_of(range)?;
        let typed = columns.iter().map(|(name, of)| (name.clone(), Ty::Of(Named::read(of))));
        let name = range.alias.as_ref().map_or(&range.relname, |alias| &alias.aliasname);
        let source = Source::named(name, typed.collect());
        // Bare names are never of `new` and `old`.
        self.scopes.push(vec![source]);
        Ok(columns)
    }

    fn columns_of(&self, range: &RangeVar) -> Result<Columns, String> {
        let name = Qualified::new(&range.schemaname, &range.relname);
        self.world.columns(&name).ok_or_else(|| format!("the columns of {name} are not known"))
    }

    fn condition(&mut self, place: &mut Option<Box<Node>>) -> Result<(), String> {
        place.as_mut().map_or(Ok(()), |node| self.boolean(node))
    }

    fn assigned(&mut self, target: &mut ResTarget, columns: &Columns) -> Result<(), String> {
        if !target.indirection.is_empty() {
            return Err("a part of a column is written".to_owned());
        }
        let of = columns.iter().find(|(name, _)| *name == target.name);
        let (_, of) = of.ok_or_else(|| format!("there is no column {}", target.name))?;
        match &mut target.val {
            Some(value) => self.with_target(value, Some(of)),
            None => Ok(()),
        }
    }

    fn insert(&mut self, insert: &mut InsertStmt) -> Result<(), String> {
        let is_plain = insert.on_conflict_clause.is_none()
            && insert.returning_clause.is_none()
            && insert.with_clause.is_none();
        let range = insert.relation.as_ref().filter(|_| is_plain);
        let columns = self.columns_of(range.ok_or("such an INSERT is not followed")?)?;
        let query = insert.select_stmt.as_mut().and_then(|node| node.node.as_mut());
        let Some(NodeEnum::SelectStmt(query)) = query else {
            return Err("DEFAULT VALUES are not followed".to_owned());
        };
        let named: Vec<String> = insert
            .cols
            .iter()
            .filter_map(|node| match &node.node {
                Some(NodeEnum::ResTarget(target)) => Some(target.name.clone()),
                _ => None,
            })
            .collect();
        let all = columns.iter().map(|(name, _)| name.clone()).collect();
        let into: Vec<String> = if named.is_empty() { all } else { named };
        let width = self.source(query, &into, &columns)?;
        if insert.cols.is_empty() {
            insert.cols = into.iter().take(width).map(|name| target(name)).collect();
        }
        Ok(())
    }

    /// The rows that are inserted; how wide they are.
    fn source(
        &mut self,
        query: &mut SelectStmt,
        into: &[String],
        columns: &Columns,
    ) -> Result<usize, String> {
        let [row] = &mut query.values_lists[..] else {
            return Ok(self.query(query)?.len());
        };
        let Some(NodeEnum::List(row)) = &mut row.node else { return Err(String::new()) };
        for (value, name) in row.items.iter_mut().zip(into) {
            let of = columns.iter().find(|(column, _)| column == name).map(|(_, of)| of.as_str());
            if !matches!(value.node, Some(NodeEnum::SetToDefault(_))) {
                self.with_target(value, of)?;
            }
        }
        Ok(row.items.len())
    }
}

fn target(name: &str) -> Node {
    let target = ResTarget { name: name.to_owned(), ..ResTarget::default() };
    Node { node: Some(NodeEnum::ResTarget(Box::new(target))) }
}
