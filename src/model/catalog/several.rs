//! Changes of several objects at once: of a column in all child tables, of what lives with a table.

use std::collections::BTreeSet;

use super::{
    super::{
        Id, Object, Qualified,
        op::{Among, Descent, Edit, Setting, Target},
    },
    Catalog,
};

impl Catalog {
    /// ATSimpleRecursion in tablecmds.c: every descendant once, whatever it has set itself.
    pub(super) fn descend(
        &mut self,
        descent: Descent,
        setting: Setting,
        undo: &mut Vec<(Id, Option<Object>)>,
    ) -> Result<(), String> {
        let Descent { table, column, undeclared, change } = descent;
        for child in self.descendants(&table) {
            let mut or_else = undeclared.clone();
            or_else.id = Id::child(or_else.id.kind, &child, column.as_str());
            let target = Target::Member(child, column.clone());
            let edit = Edit { target, or_else: Some(or_else), change: change.clone() };
            self.edit(edit, setting, undo)?;
        }
        Ok(())
    }

    /// Changes what lives with a table, as far as the change can speak of it.
    pub(super) fn among(
        &mut self,
        Among { table, change }: &Among,
        setting: Setting,
        undo: &mut Vec<(Id, Option<Object>)>,
    ) {
        let is_of = |target: &Target| match target {
            Target::Relation(name) => name == table,
            Target::Id(id) => id.parent.is_empty() && id.relation() == *table,
            _ => false,
        };
        let members: Vec<Id> = self
            .parents
            .iter()
            .filter(|(_, target)| is_of(target))
            .map(|(id, _)| id.clone())
            .collect();
        for id in members {
            let Some(object) = self.objects.get_mut(&id) else { continue };
            let before = object.clone();
            if !change.clone().apply(object, setting) {
                *object = before;
            } else if *object != before {
                undo.push((id, Some(before)));
            }
        }
        // The statement speaks of the table in any case.
        if let Some(id) = self.resolve(&Target::Relation(table.clone())) {
            let itself = self.objects.get(&id).cloned();
            undo.push((id, itself));
        }
    }

    fn descendants(&self, table: &Qualified) -> BTreeSet<Qualified> {
        let mut found = BTreeSet::new();
        let mut open = vec![table.clone()];
        while let Some(parent) = open.pop() {
            if !self.has_children(&parent) {
                continue;
            }
            let name = parent.to_string();
            for object in self.objects.values() {
                let child = object.id.relation();
                if object.body.parents().any(|parent| *parent == name)
                    && found.insert(child.clone())
                {
                    open.push(child);
                }
            }
        }
        found
    }
}
