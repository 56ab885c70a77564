//! GRANT and REVOKE: the statements that bring a set of privileges about, starting from what the
//! kind gives by itself (buildACLCommands() of fe_utils/dumputils.c).

mod changes;

use std::collections::{BTreeMap, BTreeSet};

pub use changes::changes;

use crate::{
    kinds::{
        Body,
        default_privileges::DefaultPrivileges,
        schema::{Schema, public_usage},
    },
    model::{
        Object, Scope, Sql, Stage,
        privileges::{Grantable, Grantee, Right, Start},
        quote::{ident, role_word},
    },
};

/// The order of parseAclItem() in dumputils.c.
const ORDER: [&str; 15] = [
    "SELECT",
    "INSERT",
    "REFERENCES",
    "DELETE",
    "TRIGGER",
    "TRUNCATE",
    "MAINTAIN",
    "CREATE",
    "CONNECT",
    "TEMPORARY",
    "EXECUTE",
    "USAGE",
    "UPDATE",
    "SET",
    "ALTER SYSTEM",
];

/// What a column can have.
const OF_COLUMN: [&str; 4] = ["INSERT", "REFERENCES", "SELECT", "UPDATE"];

pub fn statements(object: &Object, target: &str, scope: &Scope) -> Vec<Sql> {
    let grantable = object.grantable(scope.known_server());
    let target = match &object.body {
        Body::Aggregate(_) => format!("FUNCTION {}({})", object.id.relation(), object.id.signature),
        _ => target.to_owned(),
    };
    let all = object.grantable(Some(scope.dumper())).all;
    let words = Words { before: String::new(), on: format!(" ON {target}"), all };
    let owner = object.envelope.owner.as_deref();
    match &object.body {
        Body::Schema(schema) => of_schema(schema, object, &words, grantable, scope),
        _ => words.all(object, owner, grantable),
    }
}

/// Those of schema public start from what was presumed of it.
fn of_schema(
    schema: &Schema,
    object: &Object,
    words: &Words,
    grantable: Grantable,
    scope: &Scope,
) -> Vec<Sql> {
    let owner = object.envelope.owner.as_deref();
    let public = match schema.start {
        Start::Release | Start::Untold => public_usage(scope.dumper()),
        Start::Nothing | Start::Anew | Start::Unknown => &[],
    };
    let Some(first) = &schema.moved_from else {
        return words.all(object, owner, Grantable { public, ..grantable });
    };
    // Nothing is left of what the first owner gave: all of it is said anew.
    let revoke = |from: &str| words.statement("REVOKE ALL", "FROM", from);
    let mut sql = vec![revoke(&role_word(first)), revoke("PUBLIC")];
    let mut whole = object.clone();
    let held = grantable.owner.iter().map(|right| (Right::whole(right), false));
    whole.envelope.privileges.grantees.entry(Grantee::Owner).or_insert_with(|| held.collect());
    sql.extend(words.all(&whole, owner, grantable.from_nothing()));
    sql
}

/// ALTER DEFAULT PRIVILEGES.
pub fn of_defaults(object: &Object, scope: &Scope) -> Vec<Sql> {
    let Body::DefaultPrivileges(default) = &object.body else { return Vec::new() };
    let words = of_default(default, object.grantable(Some(scope.dumper())).all);
    words.all(object, Some(&default.role), object.grantable(scope.known_server()))
}

fn of_default(default: &DefaultPrivileges, all: &'static [&'static str]) -> Words {
    let schema = default.schema.as_ref().map(|schema| format!("IN SCHEMA {} ", ident(schema)));
    let role = role_word(&default.role);
    Words {
        before: format!("ALTER DEFAULT PRIVILEGES FOR ROLE {role} {}", schema.unwrap_or_default()),
        on: format!(" ON {}", default.on.word().to_uppercase()),
        all,
    }
}

/// Column, grantor, grant option.
type Group<'a> = (Option<&'a str>, Option<&'a str>, bool);

/// What stands around the privileges of each statement.
struct Words {
    before: String,
    on: String,
    /// What ALL is short for, to the pg_dump that writes.
    all: &'static [&'static str],
}

impl Words {
    fn statement(&self, verb: &str, to: &str, name: &str) -> Sql {
        let Self { before, on, all: _ } = self;
        Sql::new(Stage::Privilege, format!("{before}{verb}{on} {to} {name}"))
    }

    fn all(&self, object: &Object, owner: Option<&str>, grantable: Grantable) -> Vec<Sql> {
        let privileges = &object.envelope.privileges;
        let owner = owner.or(privileges.presumed_owner());
        let grantees: Vec<_> = privileges
            .grantees
            .iter()
            .filter_map(|(grantee, rights)| Some((name(grantee, owner)?, grantee, rights)))
            .collect();
        let mut sql = Vec::new();
        for (name, grantee, rights) in &grantees {
            sql.extend(self.revokes(name, grantee, rights, grantable));
            sql.extend(self.taken(name, rights));
        }
        // The owner's own come first, as others may be granted by somebody who has them from it.
        for (name, grantee, rights) in &grantees {
            sql.extend(self.grants(name, grantee, rights, grantable));
        }
        // Who grants what it was granted comes after those who granted it.
        sql.sort_by_key(|sql| sql.authorization.is_some());
        sql
    }

    /// Statements of one verb, privileges of a kind together.
    fn grouped(&self, rights: Vec<(&Right, bool)>, verb: &str, name: &str) -> Vec<Sql> {
        let mut groups: BTreeMap<Group, BTreeSet<&str>> = BTreeMap::new();
        for (Right { privilege, column, grantor, revoked: _ }, option) in rights {
            let key = (column.as_deref(), grantor.as_deref(), option);
            groups.entry(key).or_default().insert(privilege);
        }
        let one = |((column, grantor, option), privileges): (Group, BTreeSet<&str>)| {
            let list = self.list(&privileges, column);
            let Self { before, on, all: _ } = self;
            let text = match (verb, option) {
                ("REVOKE", true) => {
                    format!("{before}REVOKE GRANT OPTION FOR {list}{on} FROM {name}")
                }
                ("REVOKE", false) => format!("{before}REVOKE {list}{on} FROM {name}"),
                (_, true) => format!("{before}GRANT {list}{on} TO {name} WITH GRANT OPTION"),
                (_, false) => format!("{before}GRANT {list}{on} TO {name}"),
            };
            let authorization = grantor.map(str::to_owned);
            Sql { authorization, ..Sql::new(Stage::Privilege, text) }
        };
        groups.into_iter().map(one).collect()
    }

    /// What the grantee has by itself and does not keep: all of it, to be granted anew in parts.
    fn revokes(
        &self,
        name: &str,
        grantee: &Grantee,
        rights: &BTreeMap<Right, bool>,
        grantable: Grantable,
    ) -> Option<Sql> {
        let default = by_default(grantee, grantable);
        (!default.is_empty() && !keeps(rights, default)).then(|| {
            let all: BTreeSet<&str> = default.iter().copied().collect();
            let list = list(&all, self.all, None);
            let Self { before, on, all: _ } = self;
            Sql::new(Stage::Privilege, format!("{before}REVOKE {list}{on} FROM {name}"))
        })
    }

    /// What was taken from an object whose privileges nobody knows.
    fn taken(&self, name: &str, rights: &BTreeMap<Right, bool>) -> Vec<Sql> {
        let mut groups: BTreeMap<Group, BTreeSet<&str>> = BTreeMap::new();
        for (Right { privilege, column, grantor, .. }, option) in
            rights.iter().filter(|(right, _)| right.revoked)
        {
            let key = (column.as_deref(), grantor.as_deref(), *option);
            groups.entry(key).or_default().insert(privilege);
        }
        let one = |((column, grantor, option), privileges): (Group, BTreeSet<&str>)| {
            let list = self.list(&privileges, column);
            let option = if option { "GRANT OPTION FOR " } else { "" };
            let Self { before, on, all: _ } = self;
            let text = format!("{before}REVOKE {option}{list}{on} FROM {name}");
            let authorization = grantor.map(str::to_owned);
            Sql { authorization, ..Sql::new(Stage::Privilege, text) }
        };
        groups.into_iter().map(one).collect()
    }

    fn list(&self, privileges: &BTreeSet<&str>, column: Option<&str>) -> String {
        list(privileges, if column.is_some() { &OF_COLUMN } else { self.all }, column)
    }

    fn grants(
        &self,
        name: &str,
        grantee: &Grantee,
        rights: &BTreeMap<Right, bool>,
        grantable: Grantable,
    ) -> Vec<Sql> {
        let default = by_default(grantee, grantable);
        let kept = keeps(rights, default);
        // Whole objects, then columns; by grantor, and without the grant option first.
        let mut groups: BTreeMap<Group, BTreeSet<&str>> = BTreeMap::new();
        for (Right { privilege, column, grantor, .. }, option) in
            rights.iter().filter(|(right, _)| !right.revoked)
        {
            let is_default = kept && column.is_none() && default.contains(&privilege.as_str());
            if is_default && grantor.is_none() && !option {
                continue;
            }
            let key = (column.as_deref(), grantor.as_deref(), *option);
            groups.entry(key).or_default().insert(privilege);
        }
        let one = |((column, grantor, option), privileges): (Group, BTreeSet<&str>)| {
            let list = self.list(&privileges, column);
            let option = if option { " WITH GRANT OPTION" } else { "" };
            let Self { before, on, all: _ } = self;
            let text = format!("{before}GRANT {list}{on} TO {name}{option}");
            let authorization = grantor.map(str::to_owned);
            Sql { authorization, ..Sql::new(Stage::Privilege, text) }
        };
        groups.into_iter().map(one).collect()
    }
}

fn name(grantee: &Grantee, owner: Option<&str>) -> Option<String> {
    Some(match grantee {
        Grantee::Owner => role_word(owner?).into_owned(),
        Grantee::Public => "PUBLIC".to_owned(),
        Grantee::Role(role) => role_word(role).into_owned(),
    })
}

fn by_default(grantee: &Grantee, grantable: Grantable) -> &'static [&'static str] {
    match grantee {
        Grantee::Owner => grantable.owner,
        Grantee::Public => grantable.public,
        Grantee::Role(_) => &[],
    }
}

/// Whether everything a grantee has by itself is still there, as it was.
fn keeps(rights: &BTreeMap<Right, bool>, default: &[&str]) -> bool {
    let of_whole = |right: &&Right| right.column.is_none() && right.grantor.is_none();
    default.iter().all(|name| rights.get(&Right::whole(name)) == Some(&false))
        && rights.keys().filter(of_whole).count() == default.len()
}

/// `SELECT,INSERT`, `ALL`, `SELECT(a),UPDATE(a)`.
fn list(privileges: &BTreeSet<&str>, all: &[&str], column: Option<&str>) -> String {
    let column = column.map(|column| format!("({})", ident(column))).unwrap_or_default();
    if all.iter().all(|name| privileges.contains(name)) {
        return format!("ALL{column}");
    }
    let known = ORDER.iter().filter(|name| privileges.contains(**name));
    known.map(|name| format!("{name}{column}")).collect::<Vec<_>>().join(",")
}
