//! Default privileges in force give what is made more than it has by itself, or less
//! (ALTER DEFAULT PRIVILEGES in the PostgreSQL documentation).

use super::{
    downs::because,
    side::Side,
    statement::{Hazard, Statement},
};
use crate::{
    kinds::{
        Body, Kind,
        default_privileges::{DefaultPrivileges, Sort},
    },
    model::{
        Id, Object,
        privileges::{Grantable, Privileges},
    },
    sql::{self, Subject},
};

/// The default privileges of OLD.
pub struct Surplus<'a> {
    /// The global ones first: those of a schema come on top.
    defaults: Vec<(&'a DefaultPrivileges, &'a Object)>,
}

impl<'a> Surplus<'a> {
    /// Where it is not known who makes objects, those of every role may be meant.
    pub fn of(old: &Side<'a>, run_as: Option<&str>) -> Self {
        let of = |object: &'a Object| match &object.body {
            Body::DefaultPrivileges(default) => Some((&**default, object)),
            _ => None,
        };
        let is_meant = |(default, _): &(&DefaultPrivileges, &Object)| {
            run_as.is_none_or(|role| *default.role == *role)
        };
        let defaults = old.loaded.scope.objects().filter_map(of).filter(is_meant);
        let mut defaults: Vec<_> = defaults.collect();
        defaults.sort_by_key(|(default, _)| default.schema.is_some());
        Self { defaults }
    }

    fn in_force(&self, object: &Object) -> Vec<(&'a DefaultPrivileges, &'a Object)> {
        let Some(on) = sort(object.id.kind) else { return Vec::new() };
        let is_meant = |(default, _): &&(&DefaultPrivileges, &Object)| {
            default.on == on
                && default.schema.as_ref().is_none_or(|schema| **schema == *object.id.schema)
        };
        self.defaults.iter().filter(is_meant).copied().collect()
    }

    pub fn is_in_force(&self, object: &Object) -> bool {
        !self.in_force(object).is_empty()
    }

    /// From what default privileges give to what NEW has.
    pub fn grants(&self, object: &Object, cause: &Id, new: &Side) -> Vec<Statement> {
        let defaults = self.in_force(object);
        let scope = &new.loaded.scope;
        let Some(subject) = Subject::of(object, scope).filter(|_| !defaults.is_empty()) else {
            return Vec::new();
        };
        let grantable = object.grantable(scope.known_server());
        let mut made = object.clone();
        made.envelope.privileges = given(&defaults, grantable);
        let none: &dyn Fn(&str) -> bool = &|_| false;
        let (sides, target) = ([&made, object], subject.grant_target());
        let grants = sql::grant_changes(sides, [grantable; 2], &target, scope, [none, none]);
        let statement = |sql| {
            let statement = because(Statement::new(cause, sql), &object.id, cause);
            statement.with(Hazard::Permissions)
        };
        grants.into_iter().map(statement).collect()
    }
}

/// What an object has once it is made.
fn given(defaults: &[(&DefaultPrivileges, &Object)], grantable: Grantable) -> Privileges {
    let mut given = Privileges::default();
    for (default, object) in defaults {
        for (grantee, rights) in &object.envelope.privileges.grantees {
            let mut all = match default.schema.is_some() {
                true => given.held(grantee, grantable),
                false => given.grantees.get(grantee).cloned().unwrap_or_default(),
            };
            for (right, option) in rights {
                *all.entry(right.clone()).or_default() |= option;
            }
            given.grantees.insert(grantee.clone(), all);
        }
    }
    given
}

fn sort(kind: Kind) -> Option<Sort> {
    Some(match kind {
        Kind::Table | Kind::View | Kind::MaterializedView | Kind::ForeignTable => Sort::Tables,
        Kind::Sequence => Sort::Sequences,
        Kind::Function | Kind::Procedure | Kind::Aggregate => Sort::Functions,
        Kind::Enumeration | Kind::Domain | Kind::Composite | Kind::Range | Kind::BaseType => {
            Sort::Types
        }
        Kind::Schema => Sort::Schemas,
        _ => return None,
    })
}
