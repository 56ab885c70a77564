//! Databases: CREATE DATABASE of `pg_dump --create`, and ALTER DATABASE.

use std::collections::BTreeMap;

use pg_query::protobuf::{AlterDatabaseStmt, CreatedbStmt, DropdbStmt, ObjectType};
use serde::{Deserialize, Serialize};

use super::{Describe, Info, Kind};
use crate::{
    model::{
        Facts, Id, Object, References, Scope, Shape, Sql,
        op::{Op, Setting, Target},
        privileges::Grantable,
        quote::ident,
    },
    statement::{Captured, DefOption, Statement, Unmodelled, options},
};

pub const INFO: Info = Info::new("database", "databases", Shape::Global)
    .owned()
    .grantable(privileges)
    .object_type(ObjectType::ObjectDatabase);

fn privileges(_server: Option<u32>) -> Grantable {
    Grantable::new(&["CONNECT", "CREATE", "TEMPORARY"], &["CONNECT", "TEMPORARY"])
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Database {
    /// `template`, `encoding`, `lc_collate`, `connection_limit`, … as `fold` leaves them.
    pub options: BTreeMap<String, String>,
    /// The dump creates it, and does not only speak of it.
    pub is_created: bool,
}

impl Describe for Database {
    fn facts(&self, facts: &mut Facts) {
        let Self { options, is_created: _ } = self;
        for (name, value) in options {
            facts.text(name.replace('_', " "), value);
        }
    }

    fn references<'a>(&'a self, _: &'a Object, to: &mut References<'a>) {
        let Self { options, is_created: _ } = self;
        to.tablespace(&options.get("tablespace").cloned());
    }

    fn create(&self, this: &Object, scope: &Scope) -> Vec<Sql> {
        let name = ident(&this.id.name);
        let mut sql = Vec::new();
        if self.is_created {
            sql.push(Sql::define(format!("CREATE DATABASE {name}{}", self.with(scope))));
        }
        let later = [("connection_limit", "CONNECTION LIMIT"), ("is_template", "IS_TEMPLATE")];
        for (option, word) in later {
            if let Some(value) = self.options.get(option) {
                sql.push(Sql::detail(format!("ALTER DATABASE {name} {word} = {value}")));
            }
        }
        sql
    }

    fn is_mention(&self) -> bool {
        !self.is_created
    }
}

impl Database {
    fn with(&self, scope: &Scope) -> String {
        let option = |name| self.options.get(name).map(String::as_str);
        let quoted = |word: &str, name| Some(format!("{word} = {}", scope.literal(option(name)?)));
        let bare = |word: &str, name| Some(format!("{word} = {}", ident(option(name)?)));
        let provider = option("locale_provider").unwrap_or("libc");
        let locales = match option("lc_collate") {
            Some(_) if option("lc_collate") == option("lc_ctype") && scope.dumper() >= 13 => {
                [quoted("LOCALE", "lc_collate"), None]
            }
            _ => [quoted("LC_COLLATE", "lc_collate"), quoted("LC_CTYPE", "lc_ctype")],
        };
        let provider = (scope.dumper() >= 15).then(|| format!("LOCALE_PROVIDER = {provider}"));
        let parts = [bare("TEMPLATE", "template"), quoted("ENCODING", "encoding"), provider]
            .into_iter()
            .chain(locales)
            .chain([
                quoted("BUILTIN_LOCALE", "builtin_locale"),
                quoted("ICU_LOCALE", "icu_locale"),
                quoted("ICU_RULES", "icu_rules"),
                bare("TABLESPACE", "tablespace"),
                option("allow_connections").map(|value| format!("ALLOW_CONNECTIONS = {value}")),
            ]);
        let parts: Vec<_> = parts.flatten().collect();
        if parts.is_empty() { String::new() } else { format!(" WITH {}", parts.join(" ")) }
    }
}

pub fn capture(create: CreatedbStmt, _: &Statement) -> Captured<Vec<Op>> {
    let CreatedbStmt { dbname, options: list } = create;
    let mut options = BTreeMap::new();
    let mut owner = None;
    for option in self::options(list)? {
        match option.name.as_str() {
            "owner" => owner = option.text(),
            _ => apply(&mut options, &option)?,
        }
    }
    fold(&mut options);
    let database = Database { options, is_created: true };
    let mut object = Object::new(Id::global(Kind::Database, dbname), database);
    object.envelope.owner = owner;
    Ok(vec![Op::create(object)])
}

/// One that is only spoken of.
pub fn mention(id: Id) -> Object {
    Object::new(id, Database::default())
}

/// CONNECTION LIMIT, IS_TEMPLATE, ALLOW_CONNECTIONS, TABLESPACE.
pub fn alter(alter: AlterDatabaseStmt, _: &Statement) -> Captured<Vec<Op>> {
    let AlterDatabaseStmt { dbname, options: list } = alter;
    let mut changes = BTreeMap::new();
    self::options(list)?.iter().try_for_each(|option| apply(&mut changes, option))?;
    let id = Id::global(Kind::Database, dbname);
    let mention = mention(id.clone());
    Ok(vec![Op::alter(Target::Id(id), Alter(changes)).or_else(mention)])
}

/// ALTER DATABASE: the options it says.
#[derive(Clone, Debug, PartialEq)]
pub struct Alter(pub BTreeMap<String, String>);

impl Alter {
    pub fn apply(self, object: &mut Object, _: Setting) -> bool {
        super::alter(object, |database: &mut Database| {
            database.options.extend(self.0);
            fold(&mut database.options);
        })
    }
}

pub fn drop(drop: DropdbStmt, _: &Statement) -> Captured<Vec<Op>> {
    let DropdbStmt { dbname, missing_ok, options: _ } = drop;
    let target = Target::Id(Id::global(Kind::Database, dbname));
    Ok(vec![Op::drop(target, missing_ok)])
}

fn apply(options: &mut BTreeMap<String, String>, option: &DefOption) -> Captured<()> {
    let value = match option.name.as_str() {
        // DEFAULT has no value.
        _ if option.value.is_none() => return Ok(()),
        "allow_connections" | "is_template" => option.flag()?.to_string(),
        "connection_limit" => option.int()?.to_string(),
        "locale_provider" => option.required_text()?.to_lowercase(),
        "template" | "encoding" | "locale" | "lc_collate" | "lc_ctype" | "icu_locale"
        | "icu_rules" | "builtin_locale" | "collation_version" | "tablespace" => {
            option.required_text()?
        }
        // How the files are copied, and under which number.
        "strategy" | "oid" => return Ok(()),
        other => return Err(Unmodelled(format!("a database WITH {other}"))),
    };
    match options.insert(option.name.clone(), value) {
        // "conflicting or redundant options" (errorConflictingDefElem in define.c)
        Some(_) => Err(Unmodelled(format!("a database WITH {} twice", option.name))),
        None => Ok(()),
    }
}

/// What is the default, and LOCALE, which stands for all that is not said by itself (CREATE
/// DATABASE in the PostgreSQL documentation, "Parameters").
fn fold(options: &mut BTreeMap<String, String>) {
    if let Some(locale) = options.remove("locale") {
        let of_provider = match options.get("locale_provider").map(String::as_str) {
            Some("icu") => Some("icu_locale"),
            Some("builtin") => Some("builtin_locale"),
            _ => None,
        };
        for name in ["lc_collate", "lc_ctype"].into_iter().chain(of_provider) {
            options.entry(name.to_owned()).or_insert_with(|| locale.clone());
        }
    }
    // Before PostgreSQL 15 there is no other provider.
    const DEFAULTS: [(&str, &str); 4] = [
        ("locale_provider", "libc"),
        ("allow_connections", "true"),
        ("is_template", "false"),
        ("connection_limit", "-1"),
    ];
    options.retain(|name, value| !DEFAULTS.contains(&(name.as_str(), value.as_str())));
}
