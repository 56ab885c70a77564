//! Privileges: who may do what, as the set that GRANT and REVOKE leave behind, not as statements.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Facts, Value, quote::ident};

/// Who holds privileges. The owner is a role of its own here, so that another owner is one change
/// and not one per privilege.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Grantee {
    Owner,
    Public,
    Role(String),
}

/// One right of one grantee on an object, or on one of its columns.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Right {
    /// `SELECT`, `USAGE`, …
    pub privilege: String,
    pub column: Option<String>,
    /// The role that granted it, when that is not the owner.
    pub grantor: Option<String>,
    /// Taken away from what nobody here knows: see [`Grantable::known`].
    pub revoked: bool,
}

impl Right {
    /// On the whole object, from its owner.
    pub fn whole(privilege: &str) -> Self {
        Self { privilege: privilege.to_owned(), column: None, grantor: None, revoked: false }
    }
}

/// What GRANT and REVOKE left of an object's default privileges. A grantee who is absent holds the
/// default of the kind: everything for the owner, for PUBLIC what the kind gives away (PostgreSQL
/// documentation, "Privileges", table of default access privileges), nothing for anybody else.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Privileges {
    /// Right to "may grant it on".
    pub grantees: BTreeMap<Grantee, BTreeMap<Right, bool>>,
    /// The role that must be the owner, in a dump without owners: pg_dump revokes only what is there
    /// by default (buildACLCommands in dumputils.c), and by default only the owner holds anything.
    presumed_owner: Option<String>,
}

/// What PUBLIC may do before any statement gives or takes it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Start {
    #[default]
    Nothing,
    /// It is public, dropped and made again: nothing.
    Anew,
    /// It is public, and has what initdb gives, of the release of the pg_dump.
    Release,
    /// The same, in a dump without a word of privileges and owners: it may have been told not to.
    Untold,
    /// It is public, and the dump is a part that would not speak of it.
    Unknown,
}

/// One GRANT or REVOKE, its privileges spelled out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    pub is_grant: bool,
    pub grantees: Vec<Grantee>,
    /// Privilege and columns; an empty list of columns means the whole object, `ALL` everything.
    pub privileges: Vec<(String, Vec<String>)>,
    pub grantor: Option<String>,
    /// WITH GRANT OPTION, or REVOKE GRANT OPTION FOR.
    pub option: bool,
}

/// The privileges a kind of object knows, and those held from the start.
#[derive(Clone, Copy, Debug)]
pub struct Grantable {
    pub all: &'static [&'static str],
    pub owner: &'static [&'static str],
    pub public: &'static [&'static str],
    /// Whether it is known what was held from the start. Of an external object it is not: its
    /// privileges are kept as what statements added and took away (pg_init_privs).
    pub known: bool,
}

impl Grantable {
    /// The owner holds everything, PUBLIC what is named.
    pub const fn new(all: &'static [&'static str], public: &'static [&'static str]) -> Self {
        Self { all, owner: all, public, known: true }
    }

    /// The same privileges, of which nobody holds any: default privileges of one schema are added
    /// to the global ones.
    pub const fn from_nothing(self) -> Self {
        Self { owner: &[], public: &[], ..self }
    }

    /// The same privileges, where it is not known who holds them.
    pub const fn unknown(self) -> Self {
        Self { known: false, ..self.from_nothing() }
    }
}

impl Privileges {
    /// Everybody who holds or gave something, each as often as it is said.
    pub fn roles(&self) -> impl Iterator<Item = &str> {
        self.grantees.iter().flat_map(|(grantee, rights)| {
            let holder = match grantee {
                Grantee::Role(name) => Some(name.as_str()),
                Grantee::Owner | Grantee::Public => None,
            };
            holder.into_iter().chain(rights.keys().filter_map(|right| right.grantor.as_deref()))
        })
    }

    /// What one grantee holds of the whole object, everybody else the default.
    pub fn granted(grantee: Grantee, privileges: &[&str]) -> Self {
        let rights = privileges.iter().map(|name| (Right::whole(name), false)).collect();
        Self { grantees: [(grantee, rights)].into(), presumed_owner: None }
    }

    /// Replays one statement. `owner` is the object's owner, `None` in a dump without owners.
    pub fn apply(&mut self, grant: &Grant, owner: Option<&str>, grantable: Grantable) {
        // What an object of nobody known has by default is taken from it in its owner's name.
        // And of an object that the dump only speaks of the first to grant is the owner: with
        // --use-set-session-authorization every statement has a role, else only those of others.
        let is_first = !grantable.known && self.grantees.is_empty();
        if owner.is_none() && (!grant.is_grant || is_first) && self.presumed_owner.is_none() {
            self.presumed_owner.clone_from(&grant.grantor);
        }
        for grantee in &grant.grantees {
            let grantee = match grantable.known {
                true => self.resolve(grantee, grant.is_grant, owner),
                false => grantee.clone(),
            };
            let rights = self
                .grantees
                .entry(grantee.clone())
                .or_insert_with(|| default_rights(&grantee, grantable));
            for (privilege, columns) in &grant.privileges {
                let owner = owner.or(self.presumed_owner.as_deref());
                apply_one(rights, grant, owner, privilege, columns, grantable);
            }
        }
        self.grantees.retain(|grantee, rights| *rights != default_rights(grantee, grantable));
    }

    /// Tells whether a role is the owner.
    fn resolve(&mut self, grantee: &Grantee, is_grant: bool, owner: Option<&str>) -> Grantee {
        let Grantee::Role(role) = grantee else { return grantee.clone() };
        if owner.is_none() && !is_grant && !self.grantees.contains_key(grantee) {
            self.presumed_owner.get_or_insert_with(|| role.clone());
        }
        match owner.or(self.presumed_owner.as_deref()) {
            Some(owner) if owner == role => Grantee::Owner,
            _ => grantee.clone(),
        }
    }

    /// What a grantee holds, by these or from the start.
    pub fn held(&self, grantee: &Grantee, grantable: Grantable) -> BTreeMap<Right, bool> {
        let said = self.grantees.get(grantee).cloned();
        said.unwrap_or_else(|| default_rights(grantee, grantable))
    }

    /// The role that is the owner by what was revoked from it; see the field.
    pub fn presumed_owner(&self) -> Option<&str> {
        self.presumed_owner.as_deref()
    }

    pub fn facts(&self, facts: &mut Facts) {
        let Self { grantees, presumed_owner: _ } = self;
        for (grantee, rights) in grantees {
            let name = match grantee {
                Grantee::Owner => OF_THE_OWNER.to_owned(),
                Grantee::Public => PUBLIC.to_owned(),
                Grantee::Role(role) => ident(role).into_owned(),
            };
            facts.push(format!("privileges {name}"), Value::List(words(rights)));
        }
    }
}

fn words(rights: &BTreeMap<Right, bool>) -> Vec<String> {
    if rights.is_empty() {
        return vec!["none".to_owned()];
    }
    let word = |(right, option): (&Right, &bool)| {
        let column = right.column.as_ref().map(|c| format!("({})", ident(c))).unwrap_or_default();
        let option = if *option { " WITH GRANT OPTION" } else { "" };
        let revoked = if right.revoked { "REVOKED " } else { "" };
        let by = right.grantor.as_ref().map(|g| format!(" GRANTED BY {}", ident(g)));
        format!("{revoked}{}{column}{option}{}", right.privilege, by.unwrap_or_default())
    };
    // What was revoked to be granted anew is held.
    let is_held = |right: &Right| {
        right.revoked && rights.contains_key(&Right { revoked: false, ..right.clone() })
    };
    rights.iter().filter(|(right, _)| !is_held(right)).map(word).collect()
}

/// The rights of a whole object that a fact's grantee holds before any statement, by its name there.
pub fn held_by_default(grantee: &str, grantable: Grantable) -> &'static [&'static str] {
    match grantee {
        OF_THE_OWNER => grantable.owner,
        PUBLIC => grantable.public,
        _ => &[],
    }
}

const OF_THE_OWNER: &str = "of the owner";
const PUBLIC: &str = "PUBLIC";

/// What a grantee holds before any statement.
fn default_rights(grantee: &Grantee, grantable: Grantable) -> BTreeMap<Right, bool> {
    let names = match grantee {
        Grantee::Owner => grantable.owner,
        Grantee::Public => grantable.public,
        Grantee::Role(_) => &[],
    };
    names.iter().map(|name| (Right::whole(name), false)).collect()
}

fn apply_one(
    rights: &mut BTreeMap<Right, bool>,
    grant: &Grant,
    owner: Option<&str>,
    privilege: &str,
    columns: &[String],
    grantable: Grantable,
) {
    let names: BTreeSet<&str> = match privilege {
        "ALL" if columns.is_empty() => grantable.all.iter().copied().collect(),
        "ALL" => ["SELECT", "INSERT", "UPDATE", "REFERENCES"].into(),
        name => [name].into(),
    };
    let columns: Vec<Option<String>> = match columns {
        [] => vec![None],
        some => some.iter().cloned().map(Some).collect(),
    };
    let grantor = grant.grantor.clone().filter(|grantor| Some(grantor.as_str()) != owner);
    // What is revoked from the whole is revoked from each column (ExecGrant_Relation in aclchk.c).
    if !grant.is_grant && !grant.option && columns == [None] {
        let is_of_column = |right: &Right| {
            right.column.is_some() && right.grantor == grantor && names.contains(&*right.privilege)
        };
        rights.retain(|right, _| !is_of_column(right));
    }
    for name in names {
        for column in &columns {
            let right = Right {
                privilege: name.to_owned(),
                column: column.clone(),
                grantor: grantor.clone(),
                revoked: false,
            };
            if !grantable.known {
                let revoked = Right { revoked: true, ..right.clone() };
                // It is written again before what is granted anew.
                match grant.is_grant {
                    true => {}
                    // With the right still held, only the option is gone.
                    false if grant.option => drop(rights.entry(revoked).or_insert(true)),
                    false => drop(rights.insert(revoked, false)),
                }
            }
            match (grant.is_grant, grant.option) {
                (true, option) => *rights.entry(right).or_default() |= option,
                (false, true) => drop(rights.get_mut(&right).map(|option| *option = false)),
                (false, false) => drop(rights.remove(&right)),
            }
        }
    }
}
