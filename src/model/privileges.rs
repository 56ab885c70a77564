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
    /// Taken away from what nobody here knows: see [`Grantable::known`]. It may be the owner's, where
    /// nothing tells whose the object is.
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
    presumed: Presumed,
}

/// What a dump without owners tells of the owner all the same: pg_dump revokes only what is there by
/// default, all of it at once (buildACLCommands in dumputils.c), and by default no role but the owner
/// holds anything.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Presumed {
    /// The role that must be the owner.
    owner: Option<String>,
    /// It may hold everything in the end. Before 9.6 pg_dump begins every list by taking all from
    /// PUBLIC and from the owner, and gives it back even where nothing is missing; and the role that
    /// is in force while something is revoked need not have lost any of its own.
    may_hold_all: bool,
}

/// What is known of an object's owner while statements are replayed.
#[derive(Clone, Copy, Debug)]
pub enum Owner<'a> {
    Named(&'a str),
    /// Nothing says it. pg_dump wrote the statements, or anybody.
    Untold {
        dumped: bool,
    },
}

impl<'a> Owner<'a> {
    pub fn of(owner: Option<&'a str>, dumped: bool) -> Self {
        owner.map_or(Self::Untold { dumped }, Self::Named)
    }

    fn name(self) -> Option<&'a str> {
        match self {
            Self::Named(name) => Some(name),
            Self::Untold { .. } => None,
        }
    }

    fn is_dumped(self) -> bool {
        matches!(self, Self::Untold { dumped: true })
    }
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

impl Grant {
    /// All that the kind knows, of the whole object: in one word, or one by one, as pg_dump from 17 has
    /// it of servers that do not know MAINTAIN (parseAclItem in dumputils.c).
    fn is_all(&self, grantable: Grantable) -> bool {
        let names: BTreeSet<&str> = self.privileges.iter().map(|(name, _)| name.as_str()).collect();
        self.privileges.iter().all(|(_, columns)| columns.is_empty())
            && (names.contains("ALL") || grantable.all.iter().all(|name| names.contains(name)))
    }
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
        Self { grantees: [(grantee, rights)].into(), presumed: Presumed::default() }
    }

    /// Replays one statement.
    pub fn apply(&mut self, grant: &Grant, owner: Owner, grantable: Grantable) {
        // And of an object that the dump only speaks of the first to grant is the owner: with
        // --use-set-session-authorization every statement has a role, else only those of others.
        let is_first = !grantable.known && self.grantees.is_empty();
        if owner.is_dumped() && (!grant.is_grant || is_first) && self.presumed.owner.is_none() {
            self.presumed.owner.clone_from(&grant.grantor);
            self.presumed.may_hold_all |= grant.grantor.is_some();
        }
        for grantee in &grant.grantees {
            let grantee = match grantable.known {
                true => self.resolve(grantee, grant, owner, grantable),
                false => grantee.clone(),
            };
            let keeps_revoked = !grantable.known || self.may_be_owner(&grantee, owner);
            let rights = self
                .grantees
                .entry(grantee.clone())
                .or_insert_with(|| default_rights(&grantee, grantable));
            let owner = owner.name().or(self.presumed.owner.as_deref());
            for (privilege, columns) in &grant.privileges {
                // On a column nobody has a right by default.
                let keeps_revoked = keeps_revoked && (columns.is_empty() || !grantable.known);
                let one = One { grant, owner, privilege, columns, grantable, keeps_revoked };
                one.apply(rights);
            }
        }
        self.grantees.retain(|grantee, rights| *rights != default_rights(grantee, grantable));
        self.doubt(grantable);
    }

    /// Tells whether a role is the owner.
    fn resolve(
        &mut self,
        grantee: &Grantee,
        grant: &Grant,
        owner: Owner,
        grantable: Grantable,
    ) -> Grantee {
        let takes_all = !grant.is_grant && !grant.option && grant.is_all(grantable);
        let is_first = self.grantees.keys().all(|grantee| *grantee == Grantee::Public);
        let Grantee::Role(role) = grantee else {
            self.presumed.may_hold_all |= takes_all && is_first && *grantee == Grantee::Public;
            return grantee.clone();
        };
        let is_new = !self.grantees.contains_key(grantee) && !self.has_revoked();
        if owner.is_dumped() && takes_all && is_new {
            self.presumed.owner.get_or_insert_with(|| role.clone());
        }
        match owner.name().or(self.presumed.owner.as_deref()) {
            Some(owner) if owner == role => Grantee::Owner,
            _ => grantee.clone(),
        }
    }

    /// What a grantee holds, by these or from the start.
    pub fn held(&self, grantee: &Grantee, grantable: Grantable) -> BTreeMap<Right, bool> {
        let said = self.grantees.get(grantee).cloned();
        said.unwrap_or_else(|| default_rights(grantee, grantable))
    }

    /// What is taken from a role that may be the owner may be what the owner had. Whoever was given
    /// something first is not: nobody gives to the owner what it has.
    fn may_be_owner(&self, grantee: &Grantee, owner: Owner) -> bool {
        let Grantee::Role(_) = grantee else { return false };
        let rights = self.grantees.get(grantee);
        owner.name().is_none()
            && rights.is_none_or(|rights| rights.keys().any(|right| right.revoked))
    }

    /// Something was taken from a role that is not the owner, as far as anybody knows.
    fn has_revoked(&self) -> bool {
        let has = |rights: &BTreeMap<Right, bool>| rights.keys().any(|right| right.revoked);
        self.grantees.values().any(has)
    }

    /// No pg_dump since 9.6 takes all from an owner who holds all in the end, and none takes anything
    /// from two roles. It was somebody else.
    fn doubt(&mut self, grantable: Grantable) {
        let holds_all = !self.grantees.contains_key(&Grantee::Owner);
        if !(holds_all || self.has_revoked()) || self.presumed.may_hold_all || !grantable.known {
            return;
        }
        let Some(role) = self.presumed.owner.take() else { return };
        let held = self.grantees.remove(&Grantee::Owner);
        let mut rights = held.unwrap_or_else(|| default_rights(&Grantee::Owner, grantable));
        rights.extend(
            grantable.all.iter().map(|name| (Right { revoked: true, ..Right::whole(name) }, false)),
        );
        self.grantees.insert(Grantee::Role(role), rights);
    }

    /// The owner is another from now on, and has what it was given before (aclnewowner in acl.c).
    pub fn pass_to(&mut self, owner: &str, grantable: Grantable) {
        let Some(given) = self.grantees.remove(&Grantee::Role(owner.to_owned())) else { return };
        let default = || default_rights(&Grantee::Owner, grantable);
        let rights = self.grantees.entry(Grantee::Owner).or_insert_with(default);
        for (right, option) in given.into_iter().filter(|(right, _)| !right.revoked) {
            *rights.entry(right).or_default() |= option;
        }
        self.grantees.retain(|grantee, rights| *rights != default_rights(grantee, grantable));
    }

    /// The role that is the owner by what was revoked from it; see the field.
    pub fn presumed_owner(&self) -> Option<&str> {
        self.presumed.owner.as_deref()
    }

    pub fn facts(&self, facts: &mut Facts) {
        let Self { grantees, presumed: _ } = self;
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

/// One privilege that a statement gives to one grantee, or takes from it.
struct One<'a> {
    grant: &'a Grant,
    owner: Option<&'a str>,
    privilege: &'a str,
    columns: &'a [String],
    grantable: Grantable,
    /// What is taken is noted, as nobody knows whether it was there.
    keeps_revoked: bool,
}

impl One<'_> {
    fn apply(&self, rights: &mut BTreeMap<Right, bool>) {
        let Self { grant, owner, privilege, columns, grantable, keeps_revoked } = *self;
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
                right.column.is_some()
                    && right.grantor == grantor
                    && names.contains(&*right.privilege)
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
                if keeps_revoked && !grant.is_grant {
                    let revoked = Right { revoked: true, ..right.clone() };
                    // It is written again before what is granted anew. With the right still held, only
                    // the option is gone; an owner always has it (acldefault in acl.c).
                    match grant.option {
                        true if grantable.known => {}
                        true => drop(rights.entry(revoked).or_insert(true)),
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
}
