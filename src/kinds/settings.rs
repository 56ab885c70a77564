//! Settings of roles and databases: ALTER ROLE … SET, ALTER DATABASE … SET. One object holds what
//! is set for one role, one database, or one role in one database (catalog pg_db_role_setting).

use std::collections::BTreeMap;

use pg_query::protobuf::{
    AlterDatabaseSetStmt, AlterRoleSetStmt, RoleSpec, VariableSetKind, VariableSetStmt,
};
use serde::{Deserialize, Serialize};

use super::{Describe, Info, Kind, function};
use crate::{
    model::{
        Facts, Id, Object, References, Scope, Shape, Sql,
        op::{Op, Setting, Target},
        quote::{ident, rsplit_outside_quotes},
    },
    statement::{Captured, Statement, optional_role, role_text},
};

pub const INFO: Info = Info::new("settings", "settings", Shape::Verbatim).unspoken();

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Settings {
    pub settings: BTreeMap<String, String>,
}

impl Describe for Settings {
    fn facts(&self, facts: &mut Facts) {
        let Self { settings } = self;
        facts.map("set", settings);
    }

    fn references<'a>(&'a self, _: &'a Object, _: &mut References<'a>) {
        let Self { settings: _ } = self;
    }

    fn create(&self, this: &Object, _: &Scope) -> Vec<Sql> {
        let name = this.id.name.as_str();
        let subject = match (name.strip_prefix("of "), name.strip_prefix("in ")) {
            (Some(role), _) => match rsplit_outside_quotes(role, " in ") {
                Some((role, database)) => format!("ROLE {role} IN DATABASE {database}"),
                None => format!("ROLE {role}"),
            },
            (None, database) => format!("DATABASE {}", database.unwrap_or(name)),
        };
        let set = |(name, value): (&String, &String)| {
            Sql::define(format!("ALTER {subject} {}", function::set_clause(name, value)))
        };
        self.settings.iter().map(set).collect()
    }

    fn is_placeholder(&self) -> bool {
        false
    }

    /// Without a setting there is nothing to tell.
    fn is_mention(&self) -> bool {
        self.settings.is_empty()
    }
}

pub fn of_role(alter: AlterRoleSetStmt, statement: &Statement) -> Captured<Vec<Op>> {
    let AlterRoleSetStmt { role, database, setstmt } = alter;
    capture(role.as_ref(), &database, setstmt, statement)
}

pub fn of_database(alter: AlterDatabaseSetStmt, statement: &Statement) -> Captured<Vec<Op>> {
    let AlterDatabaseSetStmt { dbname, setstmt } = alter;
    capture(None, &dbname, setstmt, statement)
}

/// `settings of r`, `settings of r in d`, `settings in d`; without either, `settings of ALL`.
fn id(role: Option<&RoleSpec>, database: &str) -> Captured<Id> {
    let of = role.map(|role| role_text(Some(role))).transpose()?.map(|role| format!("of {role}"));
    let within = (!database.is_empty()).then(|| format!("in {}", ident(database)));
    let name = match (of, within) {
        (Some(of), Some(within)) => format!("{of} {within}"),
        (Some(only), None) | (None, Some(only)) => only,
        (None, None) => "of ALL".to_owned(),
    };
    Ok(Id::global(Kind::Settings, name))
}

fn capture(
    of: Option<&RoleSpec>,
    database: &str,
    set: Option<VariableSetStmt>,
    _: &Statement,
) -> Captured<Vec<Op>> {
    let set = set.ok_or("a setting is missing")?;
    let change = change(&set)?;
    let id = id(of, database)?;
    let parent = match optional_role(of)? {
        Some(name) => Id::global(Kind::Role, name),
        None => Id::global(Kind::Database, database),
    };
    let edit = Op::alter(Target::Id(id.clone()), change);
    Ok(vec![
        edit.or_else(Object::new(id.clone(), Settings::default())),
        Op::belong(Target::Id(id), Some(Target::Id(parent))),
    ])
}

/// What ALTER ROLE or DATABASE … SET or RESET does.
#[derive(Clone, Debug, PartialEq)]
pub enum Alter {
    Set(String, String),
    Reset(String),
    ResetAll,
}

impl Alter {
    pub fn apply(self, object: &mut Object, _: Setting) -> bool {
        super::alter(object, |settings: &mut Settings| self.apply_to(&mut settings.settings))
    }

    fn apply_to(self, settings: &mut BTreeMap<String, String>) {
        match self {
            Self::Set(name, value) => drop(settings.insert(name, value)),
            Self::Reset(name) => drop(settings.remove(&name)),
            Self::ResetAll => settings.clear(),
        }
    }
}

fn change(set: &VariableSetStmt) -> Captured<Alter> {
    Ok(match set.kind() {
        VariableSetKind::VarSetValue => {
            let (name, value) = function::setting(set)?;
            Alter::Set(name, value)
        }
        VariableSetKind::VarSetDefault | VariableSetKind::VarReset => {
            Alter::Reset(set.name.to_lowercase())
        }
        VariableSetKind::VarResetAll => Alter::ResetAll,
        _ => return Err("SET of an unexpected form".into()),
    })
}
