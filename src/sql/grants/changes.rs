//! From the privileges of one object to those of another, in as few statements as are right.

use std::collections::{BTreeMap, BTreeSet};

use super::{Words, name, of_default};
use crate::{
    kinds::Body,
    model::{
        Object, Scope, Sql,
        privileges::{Grantable, Grantee, Privileges, Right},
    },
};

/// The smallest set of statements that makes the privileges of one object those of another, whose
/// owner it has by now. Of what is revoked from the whole, each column loses it too
/// (ExecGrant_Relation in aclchk.c), and so what NEW grants on columns is granted again. `is_gone` says
/// of a column that its rights went with it, `is_anew` that it came without any.
pub fn changes(
    [old, new]: [&Object; 2],
    [had, has]: [Grantable; 2],
    target: &str,
    scope: &Scope,
    [is_gone, is_anew]: [&dyn Fn(&str) -> bool; 2],
) -> Vec<Sql> {
    let owner = match &new.body {
        Body::DefaultPrivileges(default) => Some(default.role.as_str()),
        _ => new.envelope.owner.as_deref().or(new.envelope.privileges.presumed_owner()),
    };
    let words = words(new, target, scope);
    let before = handed_over(old, new, had);
    let after = &new.envelope.privileges;
    let grantees: BTreeSet<&Grantee> =
        before.grantees.keys().chain(after.grantees.keys()).collect();
    let (mut revokes, mut grants) = (Vec::new(), Vec::new());
    for grantee in grantees {
        let Some(name) = name(grantee, owner) else { continue };
        let (mut old, new) = (before.held(grantee, had), after.held(grantee, has));
        let of = |right: &Right, is: &dyn Fn(&str) -> bool| right.column.as_deref().is_some_and(is);
        old.retain(|right, _| !of(right, is_gone) && !of(right, is_anew));
        let change = Change::of(&old, &new);
        revokes.extend(words.grouped(change.revoked, "REVOKE", &name));
        grants.extend(words.grouped(change.granted, "GRANT", &name));
    }
    // Who grants what it was granted comes after those who granted it, and is revoked first.
    revokes.sort_by_key(|sql: &Sql| sql.authorization.is_none());
    grants.sort_by_key(|sql: &Sql| sql.authorization.is_some());
    revokes.into_iter().chain(grants).collect()
}

fn words(object: &Object, target: &str, scope: &Scope) -> Words {
    let all = object.grantable(Some(scope.server())).all;
    match &object.body {
        Body::DefaultPrivileges(default) => of_default(default, all),
        _ => Words { before: String::new(), on: format!(" ON {target}"), all },
    }
}

/// What OWNER TO leaves of privileges: the new owner is in the place of the old one, as holder and as
/// grantor, and has what it had besides (aclnewowner in acl.c).
fn handed_over(old: &Object, new: &Object, grantable: Grantable) -> Privileges {
    let mut privileges = old.envelope.privileges.clone();
    let (from, to) = (&old.envelope.owner, &new.envelope.owner);
    let Some(to) = to.as_ref().filter(|to| from.as_ref() != Some(to)) else { return privileges };
    let own = privileges.grantees.remove(&Grantee::Role(to.clone()));
    if let Some(own) = own {
        let mut all = privileges.held(&Grantee::Owner, grantable);
        for (right, option) in own {
            *all.entry(right).or_default() |= option;
        }
        privileges.grantees.insert(Grantee::Owner, all);
    }
    for rights in privileges.grantees.values_mut() {
        let handed = std::mem::take(rights).into_iter().map(|(right, option)| {
            let grantor = right.grantor.clone().filter(|grantor| grantor != to);
            (Right { grantor, ..right }, option)
        });
        for (right, option) in handed {
            *rights.entry(right).or_default() |= option;
        }
    }
    privileges
}

/// What one grantee loses and gains; each with the grant option.
struct Change<'a> {
    revoked: Vec<(&'a Right, bool)>,
    granted: Vec<(&'a Right, bool)>,
}

impl<'a> Change<'a> {
    fn of(old: &'a BTreeMap<Right, bool>, new: &'a BTreeMap<Right, bool>) -> Self {
        let is_lost = |right: &Right| !new.contains_key(right);
        let is_wiped = |right: &Right| {
            let whole = Right { column: None, ..right.clone() };
            right.column.is_some() && old.contains_key(&whole) && is_lost(&whole)
        };
        let (mut revoked, mut granted) = (Vec::new(), Vec::new());
        for (right, option) in old {
            match new.get(right) {
                None if right.revoked => granted.push((right, false)),
                None if !is_wiped(right) => revoked.push((right, false)),
                Some(false) if *option => revoked.push((right, true)),
                _ => {}
            }
        }
        for (right, option) in new {
            match old.get(right) {
                None if right.revoked => revoked.push((right, *option)),
                Some(held) if (*held || !option) && !is_wiped(right) => {}
                _ if right.revoked => {}
                _ => granted.push((right, *option)),
            }
        }
        Self { revoked, granted }
    }
}
