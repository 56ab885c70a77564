//! What is left of a proof, as residues of the objects it speaks of.

use std::panic::catch_unwind;

use pg_query::{
    DeparseOptions, NodeEnum,
    protobuf::{AlterTableStmt, AlterTableType, RoleSpec},
};

use super::{
    BTreeMap, Diagnostic, Id, InForce, Object, Read, Sql,
    forms::{self, Ground},
    pairing::Left,
    parse,
    sides::{Sides, Unpaired},
};
use crate::{
    equivalence::{self, Scope},
    kinds::{Body, Kind, table},
    model::{Class, Context, Expression, Form, Key, Residue, residue::Side},
    tree::{
        key::forget_locations,
        node::{self, Role},
    },
};

/// A part without a partner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leftover {
    /// The object it speaks of; `None` for none that there is.
    pub id: Option<Id>,
    /// The statement that says it: its place among all of them.
    pub index: Option<usize>,
    pub residue: Residue,
}

/// A statement with parts that have no partner, and what is known of it.
struct Open<'a> {
    one: Unpaired<'a>,
    /// The parts.
    places: &'a [usize],
    side: Side,
    context: &'a Context,
    /// What it may speak of, the likeliest first.
    ids: Vec<&'a Id>,
    index: Option<usize>,
}

/// What decides what a leftover is.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    pub objects: &'a BTreeMap<Id, Object>,
    pub ground: &'a Ground,
    /// What leftovers are compared by.
    pub in_force: &'a InForce,
}

/// The leftovers of both sides.
pub fn of<'a>(
    sides: &'a Sides,
    left: &'a Left,
    read: &'a [Read],
    rendered: &'a [(&Id, Sql)],
    known: Known,
) -> Result<Vec<Leftover>, Diagnostic> {
    let default = Context { search_path: Some(Vec::new()), ..Context::default() };
    let of_dump = sides.read.iter().filter_map(|one| {
        let Read { index, context, landed, .. } = *read.get(one.index)?;
        let places = left.read.get(&one.index)?;
        let (ids, index) = (landed.iter().collect(), Some(index));
        Some(Open { one: *one, places, side: Side::Dump, context, ids, index })
    });
    let of_model = sides.written.iter().filter_map(|one| {
        let places = left.written.get(&one.index)?;
        let (id, _) = rendered.get(one.index)?;
        let (context, ids) = (&default, vec![*id]);
        Some(Open { one: *one, places, side: Side::Model, context, ids, index: None })
    });
    let open: Vec<Open> = of_dump.chain(of_model).collect();
    let leftovers = parse::map_parallel(&open, None, |one| leftovers(one, known))?;
    Ok(leftovers.into_iter().flatten().collect())
}

fn leftovers(open: &Open, known: Known) -> Vec<Leftover> {
    let Open { one, places, side, context, ids, index } = open;
    let Known { objects, ground, in_force } = known;
    let Some(mut parts) = forms::parts(one, ground) else {
        let statement = Expression {
            text: one.text.to_owned(),
            key: Key::of_text(one.text),
            form: Form::Statement,
        };
        let residue = Residue { class: None, side: *side, statement };
        let id = ids.iter().find(|id| objects.contains_key(id)).map(|id| (*id).clone());
        return vec![Leftover { id, index: *index, residue }];
    };
    // Bare names have been looked up.
    let is_whole = parts.len() == 1 && !one.is_bare();
    let scope = match one.is_bare() {
        true => Scope::empty_path(in_force),
        false => Scope::of(context, in_force),
    };
    let mut left = Vec::new();
    for place in *places {
        let Some(part) = parts.get_mut(*place) else { continue };
        let id = subject(part, ids, objects);
        if id
            .as_ref()
            .and_then(|id| objects.get(id))
            .is_some_and(|object| is_known(part, object, objects))
        {
            continue;
        }
        let text = if is_whole { None } else { deparsed(part) };
        let text = text.unwrap_or_else(|| one.text.to_owned());
        let class = class(part);
        forget_locations(part);
        let key = equivalence::key(part.clone(), &text, scope);
        let statement = Expression { text, key, form: Form::Statement };
        let residue = Residue { class, side: *side, statement };
        left.push(Leftover { id, index: *index, residue });
    }
    left
}

/// The object that a part speaks of: a column or a constraint by its name, otherwise the first that
/// the statement landed on.
fn subject(part: &NodeEnum, ids: &[&Id], objects: &BTreeMap<Id, Object>) -> Option<Id> {
    let there = || ids.iter().copied().filter(|id| objects.contains_key(id));
    let named = match part {
        NodeEnum::AlterTableStmt(alter) => commands(alter).next().map(|(_, name)| name),
        _ => None,
    };
    let first = there().next();
    if let Some(name) = named.filter(|name| !name.is_empty()) {
        let member = |kind| {
            let id = Id::child(kind, &first?.relation(), name);
            objects.contains_key(&id).then_some(id)
        };
        let member = [Kind::Column, Kind::Attribute, Kind::Constraint].into_iter().find_map(member);
        if member.is_some() {
            return member;
        }
    }
    first.cloned()
}

/// What the object says, though it does not have to: an owner or a comment that it has by itself, or
/// that is said twice; the persistence of the table for the sequence behind an identity column.
fn is_known(part: &NodeEnum, object: &Object, objects: &BTreeMap<Id, Object>) -> bool {
    let envelope = &object.envelope;
    let owns = |role: Option<&RoleSpec>| match role.and_then(node::role) {
        Some(Role::Named(name)) => envelope.owner.as_deref() == Some(name),
        _ => false,
    };
    match part {
        NodeEnum::AlterOwnerStmt(alter) => owns(alter.newowner.as_ref()),
        NodeEnum::AlterTableStmt(alter) => alter.cmds.iter().all(|node| match &node.node {
            Some(NodeEnum::AlterTableCmd(cmd)) => match cmd.subtype() {
                AlterTableType::AtChangeOwner => owns(cmd.newowner.as_ref()),
                AlterTableType::AtSetLogged => is_unlogged(object, objects) == Some(false),
                AlterTableType::AtSetUnLogged => is_unlogged(object, objects) == Some(true),
                _ => false,
            },
            _ => false,
        }),
        // The class makes it where it is not there; twice made, it would not be.
        NodeEnum::CreateOpFamilyStmt(_) => matches!(object.body, Body::OperatorClass(_)),
        NodeEnum::CommentStmt(comment) => {
            envelope.comment.as_deref().unwrap_or_default() == comment.comment
        }
        _ => false,
    }
}

/// Of the sequence behind an identity column; nothing of any other object.
fn is_unlogged(object: &Object, objects: &BTreeMap<Id, Object>) -> Option<bool> {
    let Body::Sequence(sequence) = &object.body else { return None };
    let table = object.parent.as_ref().filter(|_| sequence.is_identity)?.relation();
    let table = objects.get(&Id::qualified(Kind::Table, &table))?;
    let of_table = || table::read(&table.body).map(|table| table.unlogged);
    sequence.persistence.as_ref().map(|word| word == "unlogged").or_else(of_table)
}

/// The commands of an ALTER TABLE, each with the name in it.
fn commands(alter: &AlterTableStmt) -> impl Iterator<Item = (AlterTableType, &str)> {
    alter.cmds.iter().filter_map(|node| match &node.node {
        Some(NodeEnum::AlterTableCmd(cmd)) => Some((cmd.subtype(), cmd.name.as_str())),
        _ => None,
    })
}

/// The class of facts that a part belongs to.
fn class(part: &NodeEnum) -> Option<Class> {
    match part {
        NodeEnum::GrantStmt(_) | NodeEnum::AlterDefaultPrivilegesStmt(_) => Some(Class::Privileges),
        NodeEnum::CommentStmt(_) => Some(Class::Comments),
        NodeEnum::SecLabelStmt(_) => Some(Class::SecurityLabels),
        NodeEnum::AlterOwnerStmt(_) => Some(Class::Owners),
        NodeEnum::AlterTableStmt(alter) => match commands(alter).next()?.0 {
            AlterTableType::AtChangeOwner => Some(Class::Owners),
            AlterTableType::AtSetTableSpace => Some(Class::Tablespaces),
            _ => None,
        },
        _ => None,
    }
}

/// A part as text; `None` where pg_query has none for it.
fn deparsed(part: &NodeEnum) -> Option<String> {
    catch_unwind(|| part.deparse(DeparseOptions::default())).ok()?.ok()
}
