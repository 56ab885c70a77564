//! What is left of a proof, as residues of the objects it speaks of.

use std::panic::catch_unwind;

use pg_query::{
    DeparseOptions, NodeEnum,
    protobuf::{AlterTableStmt, AlterTableType, ColumnDef, CreateStmt, GrantStmt, Node},
};

use super::{
    BTreeMap, Diagnostic, Id, InForce, Object, Read, Sql, forms,
    ground::Ground,
    known::is_known,
    pairing::Left,
    parse,
    sides::{Sides, Unpaired},
    smaller,
};
use crate::{
    equivalence::{self, Scope},
    kinds::Kind,
    model::{Class, Context, Expression, Form, Key, Residue, residue::Side},
    tree::{key::forget_locations, node},
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
    // Statements about one object are looked at together: what they have in common is no residue.
    let mut open: BTreeMap<Option<&Id>, Vec<Open>> = BTreeMap::new();
    for one in of_dump.chain(of_model) {
        let id = one.ids.iter().find(|id| known.objects.contains_key(id)).copied();
        open.entry(id).or_default().push(one);
    }
    let open: Vec<Vec<Open>> = open.into_values().collect();
    let leftovers = parse::map_parallel(&open, None, |about| leftovers(about, known))?;
    Ok(leftovers.into_iter().flatten().collect())
}

/// A part that has no partner.
struct Part<'a, 'b> {
    open: &'b Open<'a>,
    tree: NodeEnum,
    /// It is the whole statement, in its own words.
    is_whole: bool,
}

fn leftovers(about: &[Open], known: Known) -> Vec<Leftover> {
    let mut left = Vec::new();
    let (mut of_dump, mut of_model) = (Vec::new(), Vec::new());
    for open in about {
        let Some(parts) = forms::parts(&open.one, known.ground) else {
            left.push(unread(open, known));
            continue;
        };
        // Bare names have been looked up.
        let is_whole = parts.len() == 1 && !open.one.is_bare();
        let is_open = |place: &usize| open.places.contains(place);
        let parts = parts.into_iter().enumerate().filter(|(place, _)| is_open(place));
        let parts = parts.map(|(_, tree)| Part { open, tree, is_whole });
        match open.side {
            Side::Dump => of_dump.extend(parts),
            Side::Model => of_model.extend(parts),
        }
    }
    for part in take_common(of_dump, &mut of_model).into_iter().chain(of_model) {
        left.extend(leftover(part, known));
    }
    left
}

/// Takes away what two statements about one object have in common.
fn take_common<'a, 'b>(
    of_dump: Vec<Part<'a, 'b>>,
    of_model: &mut Vec<Part<'a, 'b>>,
) -> Vec<Part<'a, 'b>> {
    let mut left = Vec::new();
    for part in of_dump {
        let like = of_model
            .iter()
            .enumerate()
            .find_map(|(at, other)| Some((at, smaller::apart(&part.tree, &other.tree)?)));
        let Some((at, [of_read, of_written])) = like else {
            left.push(part);
            continue;
        };
        let other = of_model.remove(at);
        let piece = |open, tree| Part { open, tree, is_whole: false };
        left.extend(of_read.into_iter().map(|tree| piece(part.open, tree)));
        of_model.extend(of_written.into_iter().map(|tree| piece(other.open, tree)));
    }
    left
}

fn leftover(part: Part, known: Known) -> Option<Leftover> {
    let Part { open: Open { one, side, context, ids, index, .. }, mut tree, is_whole } = part;
    let Known { objects, in_force, .. } = known;
    let id = subject(&tree, ids, objects);
    let object = id.as_ref().and_then(|id| objects.get(id));
    if object.is_none() && id.as_ref().is_some_and(|id| !id.parent.is_empty() && ids.contains(&id))
    {
        return None;
    }
    if object.is_some_and(|object| is_known(&tree, object, objects)) {
        return None;
    }
    let scope = match one.is_bare() {
        true => Scope::empty_path(in_force),
        false => Scope::of(context, in_force),
    };
    let text = if is_whole { None } else { deparsed(&tree) };
    let text = text.unwrap_or_else(|| one.text.to_owned());
    let class = class(&tree);
    forget_locations(&mut tree);
    let key = equivalence::key(tree, &text, scope);
    let statement = Expression { text, key, form: Form::Statement };
    Some(Leftover { id, index: *index, residue: Residue { class, side: *side, statement } })
}

/// What does not parse.
fn unread(open: &Open, known: Known) -> Leftover {
    let text = open.one.text;
    let statement =
        Expression { text: text.to_owned(), key: Key::of_text(text), form: Form::Statement };
    let residue = Residue { class: None, side: open.side, statement };
    let id = open.ids.iter().find(|id| known.objects.contains_key(id)).map(|id| (*id).clone());
    Leftover { id, index: open.index, residue }
}

/// The object that a part speaks of: a column or a constraint by its name, otherwise the first that
/// the statement landed on.
fn subject(part: &NodeEnum, ids: &[&Id], objects: &BTreeMap<Id, Object>) -> Option<Id> {
    let there = || ids.iter().copied().filter(|id| objects.contains_key(id));
    let named = match part {
        NodeEnum::AlterTableStmt(alter) => command_name(alter),
        NodeEnum::CreateStmt(create) => only_column(create),
        NodeEnum::GrantStmt(grant) => return granted(grant, there().collect()).cloned(),
        _ => None,
    };
    let first = there().next();
    if let Some(name) = named.filter(|name| !name.is_empty()) {
        // One that is gone was taken back: what was said of it is said of nothing.
        let member = |kind| {
            let id = Id::child(kind, &first?.relation(), name);
            (objects.contains_key(&id) || ids.contains(&&id)).then_some(id)
        };
        let member = [Kind::Column, Kind::Attribute, Kind::Constraint, Kind::Trigger, Kind::Rule]
            .into_iter()
            .find_map(member);
        if member.is_some() {
            return member;
        }
    }
    first.cloned()
}

/// The name in a command: of what it changes, or of the constraint that it adds.
fn command_name(alter: &AlterTableStmt) -> Option<&str> {
    let [Node { node: Some(NodeEnum::AlterTableCmd(cmd)) }] = alter.cmds.as_slice() else {
        return None;
    };
    match cmd.def.as_ref().and_then(|def| def.node.as_ref()) {
        Some(NodeEnum::Constraint(one)) if cmd.subtype() == AlterTableType::AtAddConstraint => {
            Some(&one.conname)
        }
        Some(NodeEnum::ColumnDef(column)) if cmd.subtype() == AlterTableType::AtAddColumn => {
            Some(&column.colname)
        }
        // The index belongs to the table.
        _ if cmd.subtype() == AlterTableType::AtClusterOn => None,
        _ => Some(&cmd.name),
    }
}

/// The column, where CREATE TABLE is about one alone.
fn only_column(create: &CreateStmt) -> Option<&str> {
    match create.table_elts.as_slice() {
        [Node { node: Some(NodeEnum::ColumnDef(column)) }] => Some(&column.colname),
        _ => None,
    }
}

/// The one object that a part of a GRANT is about, by its name; otherwise the first.
fn granted<'a>(grant: &GrantStmt, ids: Vec<&'a Id>) -> Option<&'a Id> {
    let name = match grant.objects.first().and_then(|object| object.node.as_ref()) {
        Some(NodeEnum::RangeVar(range)) => Some(range.relname.as_str()),
        Some(NodeEnum::String(name)) => Some(name.sval.as_str()),
        Some(NodeEnum::ObjectWithArgs(object)) => object.objname.last().and_then(node::string),
        Some(NodeEnum::List(list)) => list.items.last().and_then(node::string),
        _ => None,
    };
    let first = ids.first().copied();
    ids.into_iter().find(|id| Some(id.relation().name.as_str()) == name).or(first)
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
        NodeEnum::CreateStmt(create) => class_of_storage(create),
        NodeEnum::AlterTableStmt(alter) => match commands(alter).next()?.0 {
            AlterTableType::AtSetCompression => Some(Class::ToastCompression),
            AlterTableType::AtSetAccessMethod => Some(Class::TableAccessMethods),
            AlterTableType::AtChangeOwner => Some(Class::Owners),
            AlterTableType::AtSetTableSpace => Some(Class::Tablespaces),
            _ => None,
        },
        _ => None,
    }
}

/// Of a piece of CREATE TABLE that says one thing about how the table is stored.
fn class_of_storage(create: &CreateStmt) -> Option<Class> {
    let is_compression = |column: &ColumnDef| {
        let other = ColumnDef {
            colname: column.colname.clone(),
            compression: column.compression.clone(),
            location: column.location,
            is_local: column.is_local,
            ..ColumnDef::default()
        };
        !column.compression.is_empty() && *column == other
    };
    match create.table_elts.as_slice() {
        [] if !create.tablespacename.is_empty() && create.access_method.is_empty() => {
            Some(Class::Tablespaces)
        }
        [] if !create.access_method.is_empty() => Some(Class::TableAccessMethods),
        [Node { node: Some(NodeEnum::ColumnDef(column)) }] if is_compression(column) => {
            Some(Class::ToastCompression)
        }
        _ => None,
    }
}

/// A part as text; `None` where pg_query has none for it.
fn deparsed(part: &NodeEnum) -> Option<String> {
    catch_unwind(|| part.deparse(DeparseOptions::default())).ok()?.ok()
}
