//! ALTER of a sequence, a routine, a domain or an enum says again, in part, what CREATE says: all statements
//! about one object are put into one, which is held against the one that is written.

use std::collections::BTreeMap;

use pg_query::{
    NodeEnum,
    protobuf::{
        AlterDomainStmt, AlterEnumStmt, ConstrType, CreateDomainStmt, CreateEnumStmt, DefElem,
        Node, String as Name, VariableSetKind,
    },
};

use super::{
    Diagnostic, Id, Read, Scope, Sql, forms, ground::Ground, pairing::Left, parse, sides::of_read,
};
use crate::{
    kinds::Kind,
    model::{Key, quote::ident},
    sql,
    tree::key::key_of,
};

/// Takes away the statements that in one are what is written.
///
/// # Errors
///
/// Only when no thread can be started.
pub fn settle(
    left: &mut Left,
    read: &[Read],
    (rendered, scope): (&[(&Id, Sql)], &Scope),
    ground: &Ground,
) -> Result<(), Diagnostic> {
    let is_alter = |text: &str| {
        ["SEQUENCE", "DOMAIN", "FUNCTION", "PROCEDURE", "ROUTINE", "TYPE"].iter().any(|word| {
            let mut words = text.split_whitespace();
            words.next().is_some_and(|first| first.eq_ignore_ascii_case("ALTER"))
                && words.next().is_some_and(|second| second.eq_ignore_ascii_case(word))
        })
    };
    let mut about: BTreeMap<Id, Vec<usize>> = BTreeMap::new();
    for one in left.read.keys().filter_map(|index| read.get(*index)) {
        if let Some(id) = one.landed.first().filter(|_| is_alter(one.text)) {
            about.entry(whole_of(id)).or_default();
        }
    }
    if about.is_empty() {
        return Ok(());
    }
    for (index, one) in read.iter().enumerate() {
        for id in one.landed.iter().take(1) {
            about.entry(whole_of(id)).and_modify(|places| places.push(index));
        }
    }
    let about: Vec<(Id, Vec<usize>)> = about.into_iter().collect();
    let merged = parse::map_parallel(&about, None, |(id, places)| {
        // All of them: what has a partner already is among them, and has no place any more.
        let all = scope.get(id).map_or_else(Vec::new, |object| sql::statements(object, scope));
        let place = |sql: &Sql| rendered.iter().position(|(of, one)| *of == id && one == sql);
        let written = all.into_iter().map(|sql| (place(&sql), sql));
        settled(places, read, written, ground)
    })?;
    for (read, written) in merged.into_iter().flatten() {
        if let Some(written) = written {
            left.written.remove(&written);
        }
        read.iter().for_each(|index| drop(left.read.remove(index)));
    }
    Ok(())
}

/// The domain that a constraint is of; anything else itself.
fn whole_of(id: &Id) -> Id {
    match id.kind {
        Kind::Constraint => Id::qualified(Kind::Domain, &id.relation()),
        _ => id.clone(),
    }
}

/// The statements read that are one with a statement written, and that one.
fn settled(
    places: &[usize],
    read: &[Read],
    mut written: impl Iterator<Item = (Option<usize>, Sql)>,
    ground: &Ground,
) -> Option<(Vec<usize>, Option<usize>)> {
    let mut whole: Option<NodeEnum> = None;
    let mut taken = Vec::new();
    for place in places {
        let Read { text, context, .. } = read.get(*place)?;
        let Ok(tree) = parse::parse(text, context.standard_conforming_strings) else { continue };
        let is_part = match &mut whole {
            None => is_create(&tree).then(|| whole = Some(tree)).is_some(),
            Some(whole) => merge(whole, tree)?,
        };
        taken.extend(is_part.then_some(*place));
    }
    let first = of_read(*taken.first()?, read.get(*taken.first()?)?);
    let keys = |mut parts: Vec<NodeEnum>| parts.iter_mut().map(key_of).collect::<Vec<Key>>();
    let of_read = keys(forms::parts_of(whole?, &first, ground));
    let (index, _) = written.find(|(_, sql)| {
        let Ok(tree) = parse::parse(&sql.text, true) else { return false };
        is_create(&tree) && keys(forms::parts_of(tree, &first, ground)) == of_read
    })?;
    Some((taken, index))
}

fn is_create(tree: &NodeEnum) -> bool {
    matches!(
        tree,
        NodeEnum::CreateSeqStmt(_)
            | NodeEnum::CreateFunctionStmt(_)
            | NodeEnum::CreateEnumStmt(_)
            | NodeEnum::CreateDomainStmt(_)
    )
}

/// Puts a statement into the one that creates its object; `false` for one that says something else of
/// it, `None` for what cannot be put in.
fn merge(whole: &mut NodeEnum, tree: NodeEnum) -> Option<bool> {
    match (whole, tree) {
        (NodeEnum::CreateSeqStmt(create), NodeEnum::AlterSeqStmt(alter)) => {
            let is_owner = |node: &Node| option(node).is_some_and(|it| it.defname == "owned_by");
            if alter.options.iter().any(is_owner) {
                return (alter.options.len() == 1).then_some(false);
            }
            for node in alter.options {
                let name = option(&node)?.defname.clone();
                create.options.retain(|it| option(it).is_none_or(|it| it.defname != name));
                create.options.push(node);
            }
            Some(true)
        }
        (NodeEnum::CreateFunctionStmt(create), NodeEnum::AlterFunctionStmt(alter)) => {
            alter.actions.into_iter().try_for_each(|node| action(&mut create.options, node))?;
            Some(true)
        }
        (NodeEnum::CreateDomainStmt(create), NodeEnum::AlterDomainStmt(alter)) => {
            clause(create, *alter).map(|()| true)
        }
        (NodeEnum::CreateEnumStmt(create), NodeEnum::AlterEnumStmt(alter)) => {
            label(create, alter).map(|()| true)
        }
        _ => Some(false),
    }
}

fn option(node: &Node) -> Option<&DefElem> {
    if let Some(NodeEnum::DefElem(option)) = &node.node { Some(option) } else { None }
}

/// The parameter that an action sets, and how.
fn set(node: &Node) -> Option<(String, VariableSetKind)> {
    match &option(node)?.arg.as_ref()?.node {
        Some(NodeEnum::VariableSetStmt(set)) => Some((set.name.to_lowercase(), set.kind())),
        _ => None,
    }
}

/// One action of ALTER FUNCTION, put among the options of CREATE FUNCTION.
fn action(options: &mut Vec<Node>, node: Node) -> Option<()> {
    let Some((name, kind)) = set(&node) else {
        let name = option(&node)?.defname.clone();
        options.retain(|it| option(it).is_none_or(|it| it.defname != name));
        options.push(node);
        return Some(());
    };
    options.retain(|it| {
        set(it).is_none_or(|(of, _)| kind != VariableSetKind::VarResetAll && of != name)
    });
    if matches!(kind, VariableSetKind::VarSetValue | VariableSetKind::VarSetCurrent) {
        options.push(node);
    }
    Some(())
}

/// SET DEFAULT, SET NOT NULL, ADD CONSTRAINT and what takes them away (`subtype` in parsenodes.h).
fn clause(create: &mut CreateDomainStmt, alter: AlterDomainStmt) -> Option<()> {
    let is = |node: &Node, sort: ConstrType| matches!(&node.node, Some(NodeEnum::Constraint(one)) if one.contype() == sort);
    let sort = match alter.subtype.as_str() {
        "T" => ConstrType::ConstrDefault,
        "N" | "O" => ConstrType::ConstrNotnull,
        "C" => {
            let Some(NodeEnum::Constraint(check)) = alter.def?.node else { return None };
            let text = format!("CONSTRAINT {} CHECK (true)", ident(&check.conname));
            let mut node = clause_of(&text)?;
            if let Some(NodeEnum::Constraint(one)) = &mut node.node {
                (one.raw_expr, one.skip_validation) = (check.raw_expr, check.skip_validation);
            }
            create.constraints.push(node);
            return Some(());
        }
        "X" => {
            let is_it = |node: &Node| matches!(&node.node, Some(NodeEnum::Constraint(one)) if one.conname == alter.name);
            create.constraints.retain(|node| !is_it(node));
            return Some(());
        }
        _ => return None,
    };
    create.constraints.retain(|node| !is(node, sort));
    match (alter.subtype.as_str(), alter.def) {
        ("O", _) => create.constraints.push(clause_of("NOT NULL")?),
        ("T", Some(default)) => {
            let mut node = clause_of("DEFAULT 0")?;
            if let Some(NodeEnum::Constraint(one)) = &mut node.node {
                one.raw_expr = Some(default);
            }
            create.constraints.push(node);
        }
        _ => {}
    }
    Some(())
}

/// A clause of CREATE DOMAIN, as the grammar makes it.
fn clause_of(text: &str) -> Option<Node> {
    let tree = parse::parse(&format!("CREATE DOMAIN d AS x {text}"), true).ok()?;
    let NodeEnum::CreateDomainStmt(create) = tree else { return None };
    create.constraints.into_iter().next()
}

/// ADD VALUE and RENAME VALUE.
fn label(create: &mut CreateEnumStmt, alter: AlterEnumStmt) -> Option<()> {
    let name = |text: &str| Node { node: Some(NodeEnum::String(Name { sval: text.to_owned() })) };
    let place = |labels: &[Node], label: &str| {
        labels.iter().position(|node| crate::tree::node::string(node) == Some(label))
    };
    if !alter.old_val.is_empty() {
        let at = place(&create.vals, &alter.old_val)?;
        *create.vals.get_mut(at)? = name(&alter.new_val);
        return Some(());
    }
    if place(&create.vals, &alter.new_val).is_some() {
        return alter.skip_if_new_val_exists.then_some(());
    }
    let at = match alter.new_val_neighbor.as_str() {
        "" => create.vals.len(),
        neighbor => place(&create.vals, neighbor)? + usize::from(alter.new_val_is_after),
    };
    create.vals.insert(at, name(&alter.new_val));
    Some(())
}
