//! What a later statement sets anew (EQ-SAID-TWICE): of a default, a comment, an owner the last word
//! counts. What was said before it, or in the same words again, is no residue.

use std::collections::BTreeSet;

use pg_query::{
    NodeEnum,
    protobuf::{AlterTableType as Type, Node},
};

use super::{
    BTreeMap, Diagnostic, Id, Read, forms, ground::Ground, pairing::Left, parse, sides::of_read,
};
use crate::{model::Key, tree::key::key_of};

/// A part that sets something.
struct Set {
    /// Its place among those read, and among the parts of its statement.
    index: usize,
    place: usize,
    /// What it sets, of what.
    attribute: Key,
    whole: Key,
    has_partner: bool,
    /// One of several commands of a statement.
    of_several: bool,
    /// It takes a default away, which comes first among the commands of a statement.
    drops: bool,
}

/// Takes away the parts that a later one makes undone, and those that say again what has a partner. The
/// two have to speak of an object in common, and which of them is later has to be certain.
///
/// # Errors
///
/// Only when no thread can be started.
pub fn settle(left: &mut Left, read: &[Read], ground: &Ground) -> Result<(), Diagnostic> {
    let open = left.read.keys().filter_map(|index| read.get(*index));
    let ids: BTreeSet<&Id> =
        open.filter(|one| may_set(one.text)).flat_map(|one| one.landed).collect();
    let about = |one: &Read| may_set(one.text) && one.landed.iter().any(|id| ids.contains(id));
    let statements: Vec<usize> =
        read.iter().enumerate().filter(|(_, one)| about(one)).map(|(index, _)| index).collect();
    let sets = parse::map_parallel(&statements, None, |index| sets(*index, left, read, ground))?;
    let mut by_attribute: BTreeMap<Key, Vec<Set>> = BTreeMap::new();
    for set in sets.into_iter().flatten() {
        by_attribute.entry(set.attribute).or_default().push(set);
    }
    for sets in by_attribute.values().filter(|sets| is_order_certain(sets)) {
        let Some((last, earlier)) = sets.split_last() else { continue };
        let landed = |set: &Set| read.get(set.index).map_or(&[][..], |one| one.landed);
        let is_undone = |set: &&Set| landed(set).iter().any(|id| landed(last).contains(id));
        let mut has_like = last.has_partner;
        for set in earlier.iter().filter(is_undone) {
            has_like |= set.has_partner && set.whole == last.whole;
            remove(left, set);
        }
        if has_like {
            remove(left, last);
        }
    }
    Ok(())
}

fn remove(left: &mut Left, set: &Set) {
    if let Some(places) = left.read.get_mut(&set.index) {
        places.retain(|place| *place != set.place);
        if places.is_empty() {
            left.read.remove(&set.index);
        }
    }
}

/// Statements with several commands have a place of their own in the canonical order; within one the
/// order is that of the commands, but that defaults are dropped first (ATPrepCmd in tablecmds.c).
fn is_order_certain(sets: &[Set]) -> bool {
    let first = sets.first().map(|set| set.index);
    !sets.iter().any(|set| set.of_several)
        || sets.iter().all(|set| Some(set.index) == first) && !sets.iter().any(|set| set.drops)
}

/// Whether a statement can be one that sets something of an object there is.
fn may_set(text: &str) -> bool {
    ["ALTER ", "COMMENT ", "SECURITY LABEL ", "CREATE "]
        .iter()
        .any(|word| text.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word)))
}

fn sets(index: usize, left: &Left, read: &[Read], ground: &Ground) -> Vec<Set> {
    let Some(one) = read.get(index).map(|one| of_read(index, one)) else { return Vec::new() };
    let Some(mut parts) = forms::parts(&one, ground) else { return Vec::new() };
    let of_several = parts.len() > 1
        && matches!(
            parse::parse(one.text, one.strings),
            Ok(NodeEnum::AlterTableStmt(alter)) if alter.cmds.len() > 1
        );
    let open = left.read.get(&index);
    let set = |(place, part): (usize, &mut NodeEnum)| {
        let attribute = key_of(&mut attribute(part)?);
        let has_partner = open.is_none_or(|places| !places.contains(&place));
        let drops = drops_default(part);
        Some(Set { index, place, attribute, whole: key_of(part), has_partner, of_several, drops })
    };
    parts.iter_mut().enumerate().filter_map(set).collect()
}

fn drops_default(part: &NodeEnum) -> bool {
    let NodeEnum::AlterTableStmt(alter) = part else { return false };
    alter.cmds.iter().any(|node| match &node.node {
        Some(NodeEnum::AlterTableCmd(cmd)) => {
            cmd.subtype() == Type::AtColumnDefault && cmd.def.is_none()
        }
        _ => false,
    })
}

/// The part without the value that it sets; `None` for what adds to what there is, as a constraint
/// or a privilege.
fn attribute(part: &NodeEnum) -> Option<NodeEnum> {
    let mut part = part.clone();
    match &mut part {
        NodeEnum::CommentStmt(comment) => comment.comment.clear(),
        NodeEnum::SecLabelStmt(label) => label.label.clear(),
        NodeEnum::AlterOwnerStmt(alter) => alter.newowner = None,
        NodeEnum::AlterSeqStmt(alter) => {
            let [Node { node: Some(NodeEnum::DefElem(option)) }] = alter.options.as_mut_slice()
            else {
                return None;
            };
            if option.defname != "owned_by" {
                return None;
            }
            option.arg = None;
        }
        NodeEnum::AlterTableStmt(alter) => {
            let [Node { node: Some(NodeEnum::AlterTableCmd(cmd)) }] = alter.cmds.as_mut_slice()
            else {
                return None;
            };
            let (family, _) = SETTINGS.iter().find(|(_, of)| of.contains(&cmd.subtype()))?;
            cmd.subtype = (*family).into();
            match (family, cmd.def.as_mut().and_then(|def| def.node.as_mut())) {
                // Each option by itself, each parent.
                (Type::AtSetRelOptions | Type::AtSetOptions, Some(NodeEnum::List(list))) => {
                    list.items.iter_mut().for_each(forget_value);
                }
                (Type::AtAddInherit, _) => {}
                _ => cmd.def = None,
            }
            if matches!(family, Type::AtClusterOn | Type::AtSetTableSpace | Type::AtSetAccessMethod)
            {
                cmd.name.clear();
            }
            cmd.newowner = None;
            alter.relation.iter_mut().for_each(|relation| relation.inh = true);
        }
        _ => return None,
    }
    Some(part)
}

fn forget_value(option: &mut Node) {
    if let Some(NodeEnum::DefElem(option)) = &mut option.node {
        option.arg = None;
    }
}

/// Commands that set one thing, and what they are as one. The canonical order keeps those of a line in the
/// order of the file (`capture::prepare`).
const SETTINGS: &[(Type, &[Type])] = &[
    (Type::AtColumnDefault, &[Type::AtColumnDefault]),
    (Type::AtSetStatistics, &[Type::AtSetStatistics]),
    (Type::AtSetStorage, &[Type::AtSetStorage]),
    (Type::AtSetCompression, &[Type::AtSetCompression]),
    (Type::AtSetRelOptions, &[Type::AtSetRelOptions, Type::AtResetRelOptions]),
    (Type::AtSetOptions, &[Type::AtSetOptions, Type::AtResetOptions]),
    (Type::AtClusterOn, &[Type::AtClusterOn, Type::AtDropCluster]),
    (Type::AtSetLogged, &[Type::AtSetLogged, Type::AtSetUnLogged]),
    (Type::AtAddInherit, &[Type::AtAddInherit, Type::AtDropInherit]),
    (Type::AtAddIdentity, &[Type::AtAddIdentity, Type::AtDropIdentity]),
    (Type::AtSetTableSpace, &[Type::AtSetTableSpace]),
    (Type::AtSetAccessMethod, &[Type::AtSetAccessMethod]),
    (Type::AtChangeOwner, &[Type::AtChangeOwner]),
    (Type::AtReplicaIdentity, &[Type::AtReplicaIdentity]),
    (Type::AtSetNotNull, &[Type::AtSetNotNull, Type::AtDropNotNull]),
    (Type::AtEnableRowSecurity, &[Type::AtEnableRowSecurity, Type::AtDisableRowSecurity]),
    (Type::AtForceRowSecurity, &[Type::AtForceRowSecurity, Type::AtNoForceRowSecurity]),
    (
        Type::AtEnableTrig,
        &[
            Type::AtEnableTrig,
            Type::AtEnableAlwaysTrig,
            Type::AtEnableReplicaTrig,
            Type::AtDisableTrig,
        ],
    ),
    (
        Type::AtEnableRule,
        &[
            Type::AtEnableRule,
            Type::AtEnableAlwaysRule,
            Type::AtEnableReplicaRule,
            Type::AtDisableRule,
        ],
    ),
];
