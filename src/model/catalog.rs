//! The catalog: objects by id, and the name spaces in which statements look them up.

mod several;

use std::collections::{BTreeMap, HashMap};

use super::{
    Id, Object, Qualified,
    op::{Belonging, Create, Edit, Op, Setting, Target},
};
use crate::kinds::{Body, Kind, Space};

#[derive(Default)]
pub struct Catalog {
    objects: BTreeMap<Id, Object>,
    /// Who holds a name among relations and among types.
    names: HashMap<(Space, Qualified), Id>,
    /// Parents named by creates; resolved at the end, for a child may come first.
    parents: BTreeMap<Id, Target>,
    /// Tables that others name as a parent of theirs, and how many do.
    with_children: HashMap<String, usize>,
}

impl Catalog {
    /// A catalog that holds finished objects.
    pub fn of(objects: impl IntoIterator<Item = Object>) -> Self {
        let mut catalog = Self::default();
        for object in objects {
            catalog.put_in(object);
        }
        catalog
    }

    /// Puts a finished object in, in the place of one that has its id.
    pub fn put_in(&mut self, object: Object) {
        if let Some(parent) = object.parent.clone() {
            self.parents.insert(object.id.clone(), Target::Id(parent));
        }
        self.put(object);
    }

    /// Takes an object out, and nothing else.
    pub fn take_out(&mut self, id: &Id) -> Option<Object> {
        let object = self.objects.get(id).cloned();
        self.forget(id);
        object
    }

    pub fn objects(&self) -> &BTreeMap<Id, Object> {
        &self.objects
    }

    /// Changes an object in its place; its id and its names stay.
    pub fn change(&mut self, id: &Id, change: impl FnOnce(&mut Object)) {
        if let Some(mut object) = self.take_out(id) {
            change(&mut object);
            self.put_in(object);
        }
    }

    /// Gives each object its parent's id, as far as the parents are there.
    pub fn settle(&mut self) {
        let found: Vec<(Id, Option<Id>)> =
            self.parents.iter().map(|(id, target)| (id.clone(), self.parent(target))).collect();
        for (id, parent) in found {
            if let Some(object) = self.objects.get_mut(&id) {
                object.parent = parent;
            }
        }
    }

    /// Replays the ops of one statement: all of them or, with a reason, none. Returns the objects
    /// it landed on.
    pub fn replay(&mut self, ops: Vec<Op>, setting: Setting) -> Result<Vec<Id>, String> {
        let mut undo = Vec::new();
        for op in ops {
            if let Err(reason) = self.replay_one(op, setting, &mut undo) {
                undo.into_iter().rev().for_each(|(id, before)| self.put_back(id, before));
                return Err(reason);
            }
        }
        // Not collected in place: that would keep the room of the objects.
        let mut landed = Vec::with_capacity(undo.len());
        landed.extend(undo.into_iter().map(|(id, _)| id));
        Ok(landed)
    }

    fn replay_one(
        &mut self,
        op: Op,
        setting: Setting,
        undo: &mut Vec<(Id, Option<Object>)>,
    ) -> Result<(), String> {
        match op {
            Op::Nothing => Ok(()),
            Op::WithoutChildren(table) => match self.has_children(&table) {
                false => Ok(()),
                true => Err(format!("it changes the child tables of {table} too")),
            },
            Op::Descend(descent) => self.descend(*descent, setting, undo),
            Op::Among(among) => {
                self.among(&among, setting, undo);
                Ok(())
            }
            Op::Create(create) => self.create(*create, undo),
            Op::Edit(edit) => self.edit(*edit, setting, undo),
            Op::Belong(belonging) => self.belong(*belonging),
            Op::Drop { target, kind, if_exists } => match self.resolve(&target) {
                Some(id) if kind.is_some_and(|kind| kind != self.kind(&id)) => {
                    Err(format!("{id} is of another kind"))
                }
                Some(id) if self.is_presumed(&id) => {
                    Err(format!("{} is there by itself", target.display()))
                }
                Some(id) => {
                    self.remove(&id, undo);
                    Ok(())
                }
                None if target.is_there_unasked() => {
                    Err(format!("{} is there by itself", target.display()))
                }
                None if if_exists => Ok(()),
                None => Err(format!("there is no {} to drop", target.display())),
            },
        }
    }

    fn create(
        &mut self,
        create: Create,
        undo: &mut Vec<(Id, Option<Object>)>,
    ) -> Result<(), String> {
        let Create { mut object, parent, replace, if_absent, name_is_generated } = create;
        if name_is_generated {
            object.id = self.free_name(object.id);
        }
        let holder = object.body.names(&object.id).and_then(|name| self.names.get(&name));
        let there = self.objects.get(&object.id).or_else(|| self.objects.get(holder?)).cloned();
        if let Some(there) = there {
            // A shell type after the full one, which the canonical order can bring about.
            if if_absent || object.body.describe().is_placeholder() {
                return Ok(());
            }
            if !replace && !there.body.describe().is_placeholder() {
                return Err(format!("{} is created twice", there.id));
            }
            // What was said of the object before its definition came stays with it.
            object.envelope = there.envelope.clone();
            self.forget(&there.id);
            undo.push((there.id.clone(), Some(there)));
        }
        undo.push((object.id.clone(), None));
        if let Some(parent) = parent {
            self.parents.insert(object.id.clone(), parent);
        }
        self.put(object);
        Ok(())
    }

    fn edit(
        &mut self,
        edit: Edit,
        setting: Setting,
        undo: &mut Vec<(Id, Option<Object>)>,
    ) -> Result<(), String> {
        let Edit { target, or_else, change } = edit;
        let id = match (self.resolve(&target), or_else) {
            (Some(id), _) => id,
            (None, Some(object)) => {
                let id = object.id.clone();
                if !self.objects.contains_key(&id) {
                    undo.push((id.clone(), None));
                    if let Target::Member(relation, _) | Target::Constraint(relation, _) = &target {
                        self.parents.insert(id.clone(), Target::Relation(relation.clone()));
                    }
                    self.put(*object);
                }
                id
            }
            (None, None) => return Err(format!("there is no {}", target.display())),
        };
        let Some(object) = self.objects.get_mut(&id) else {
            return Err(format!("there is no {id}"));
        };
        let before = object.clone();
        let is_applied = change.apply(object, setting);
        if before.body.parents().ne(object.body.parents()) {
            let after = object.clone();
            self.discount_parents(&before);
            self.count_parents(&after);
        }
        let reason = || format!("{id} has no such property");
        let applied = if is_applied { Ok(()) } else { Err(reason()) };
        undo.push((id, Some(before)));
        applied
    }

    fn belong(&mut self, belonging: Belonging) -> Result<(), String> {
        let Belonging { child, parent } = belonging;
        let id = self.resolve(&child).ok_or_else(|| format!("there is no {}", child.display()))?;
        match parent {
            Some(parent) => self.parents.insert(id, parent),
            None => self.parents.remove(&id),
        };
        Ok(())
    }

    fn has_children(&self, table: &Qualified) -> bool {
        self.with_children.contains_key(&table.to_string())
    }

    fn count_parents(&mut self, object: &Object) {
        for parent in object.body.parents() {
            *self.with_children.entry(parent.clone()).or_default() += 1;
        }
    }

    fn discount_parents(&mut self, object: &Object) {
        for parent in object.body.parents() {
            if let Some(count) = self.with_children.get_mut(parent) {
                *count = count.saturating_sub(1);
                if *count == 0 {
                    self.with_children.remove(parent);
                }
            }
        }
    }

    fn put(&mut self, object: Object) {
        self.count_parents(&object);
        if let Some(name) = object.body.names(&object.id) {
            self.names.insert(name, object.id.clone());
        }
        if let Some(before) = self.objects.insert(object.id.clone(), object) {
            self.discount_parents(&before);
        }
    }

    fn put_back(&mut self, id: Id, before: Option<Object>) {
        match before {
            Some(object) => self.put(object),
            None => self.forget(&id),
        }
    }

    fn forget(&mut self, id: &Id) {
        self.parents.remove(id);
        let Some(object) = self.objects.remove(id) else { return };
        self.discount_parents(&object);
        if let Some(name) = object.body.names(id) {
            self.names.remove(&name);
        }
    }

    /// Removes an object and what hangs on it.
    fn remove(&mut self, id: &Id, undo: &mut Vec<(Id, Option<Object>)>) {
        let mut gone = vec![id.clone()];
        let hangs_on = |child: &Id| {
            self.parents.get(child).and_then(|target| self.resolve(target)).as_ref() == Some(id)
        };
        gone.extend(self.parents.keys().filter(|child| hangs_on(child)).cloned());
        for id in gone {
            undo.push((id.clone(), self.objects.get(&id).cloned()));
            self.forget(&id);
        }
    }

    /// No statement makes it.
    fn is_presumed(&self, id: &Id) -> bool {
        let body = self.objects.get(id).map(|object| &object.body);
        matches!(body, Some(Body::Schema(schema)) if schema.is_presumed)
    }

    /// Of what is only spoken of, the kind that it is spoken of as.
    fn kind(&self, id: &Id) -> Kind {
        match self.objects.get(id).map(|object| &object.body) {
            Some(Body::External(external)) => external.kind,
            _ => id.kind,
        }
    }

    fn free_name(&self, mut id: Id) -> Id {
        let base = id.name.clone();
        let mut number = 0;
        let taken = |id: &Id| {
            self.objects.contains_key(id)
                || self.names.contains_key(&(Space::Relation, Qualified::new(&id.schema, &id.name)))
        };
        while taken(&id) {
            number += 1;
            id.name = format!("{base}{number}");
        }
        id
    }

    pub fn get(&self, id: &Id) -> Option<&Object> {
        self.objects.get(id)
    }

    /// The id of what a target names, when it is there.
    pub fn resolve(&self, target: &Target) -> Option<Id> {
        let known = |id: Id| self.objects.contains_key(&id).then_some(id);
        let named = |space, name: &Qualified| self.names.get(&(space, name.clone())).cloned();
        match target {
            Target::Id(id) => known(id.clone()),
            Target::Relation(name) => named(Space::Relation, name),
            Target::Type(name) => named(Space::Type, name),
            Target::Member(relation, name) => {
                known(Id::child(Kind::Column, relation, name.as_str()))
                    .or_else(|| known(Id::child(Kind::Attribute, relation, name.as_str())))
            }
            Target::Constraint(parent, name) => {
                known(Id::child(Kind::Constraint, parent, name.as_str()))
                    .or_else(|| self.column_with_not_null(parent, name))
            }
            Target::Routine(name, signature) => [Kind::Function, Kind::Procedure, Kind::Aggregate]
                .into_iter()
                .find_map(|kind| known(Id::routine(kind, name, signature.as_str()))),
        }
    }

    fn column_with_not_null(&self, table: &Qualified, name: &str) -> Option<Id> {
        let first = Id::child(Kind::Column, table, "");
        self.objects
            .range(&first..)
            .take_while(|(id, _)| id.kind == Kind::Column && id.relation() == *table)
            .find(|(_, object)| object.body.not_null_name(&object.id).as_deref() == Some(name))
            .map(|(id, _)| id.clone())
    }

    /// A table that the dump does not create (its section was left out) is named all the same: what
    /// an index is on is part of what it is.
    fn parent(&self, target: &Target) -> Option<Id> {
        self.resolve(target).or_else(|| match target {
            Target::Relation(name) => Some(Id::qualified(Kind::Table, name)),
            // Of types only domains have members that another section makes.
            Target::Type(name) => Some(Id::qualified(Kind::Domain, name)),
            _ => None,
        })
    }

    /// The finished objects, each with its parent's id.
    pub fn finish(mut self) -> BTreeMap<Id, Object> {
        for (id, target) in std::mem::take(&mut self.parents) {
            let parent = self.parent(&target);
            if let Some(object) = self.objects.get_mut(&id) {
                object.parent = parent;
            }
        }
        // What is only spoken of and has nothing left to tell is not there: a GRANT taken back.
        self.objects.retain(|_, object| {
            !object.body.describe().is_mention() || !object.facts().0.is_empty()
        });
        self.objects
    }
}
