//! Roles: CREATE ROLE, and ALTER ROLE … WITH, in which pg_dumpall says everything.

use pg_query::{
    NodeEnum,
    protobuf::{
        AlterRoleStmt, CreateRoleStmt, DropRoleStmt, Node, ObjectType, RoleSpec, RoleSpecType,
        RoleStmtType,
    },
};
use serde::{Deserialize, Serialize};

use super::{Describe, Info, Kind, membership};
use crate::{
    model::{
        Facts, Id, Object, References, Scope, Shape, Sql,
        op::{Op, Setting, Target},
        quote::ident,
        sql::REDACTED,
    },
    statement::{Captured, DefOption, Statement, Unmodelled, options, role},
    tree::node,
};

pub const INFO: Info =
    Info::new("role", "roles", Shape::Global).object_type(ObjectType::ObjectRole);

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Role {
    pub superuser: bool,
    pub inherit: bool,
    pub create_role: bool,
    pub create_database: bool,
    pub login: bool,
    pub replication: bool,
    pub bypass_row_security: bool,
    /// `None` is without limit.
    pub connection_limit: Option<i64>,
    /// The password itself is redacted, and never compared.
    pub has_password: bool,
    pub valid_until: Option<String>,
}

/// CREATE ROLE in the PostgreSQL documentation, "Parameters".
impl Default for Role {
    fn default() -> Self {
        Self {
            superuser: false,
            inherit: true,
            create_role: false,
            create_database: false,
            login: false,
            replication: false,
            bypass_row_security: false,
            connection_limit: None,
            has_password: false,
            valid_until: None,
        }
    }
}

impl Describe for Role {
    fn facts(&self, facts: &mut Facts) {
        let Self {
            superuser,
            inherit,
            create_role,
            create_database,
            login,
            replication,
            bypass_row_security,
            connection_limit,
            has_password,
            valid_until,
        } = self;
        facts.flag("superuser", *superuser);
        facts.flag("no inherit", !*inherit);
        facts.flag("create role", *create_role);
        facts.flag("create database", *create_database);
        facts.flag("login", *login);
        facts.flag("replication", *replication);
        facts.flag("bypass row security", *bypass_row_security);
        facts.int("connection limit", *connection_limit);
        facts.flag("password", *has_password);
        facts.maybe("valid until", valid_until);
    }

    fn references<'a>(&'a self, _: &'a Object, _: &mut References<'a>) {
        let Self {
            superuser: _,
            inherit: _,
            create_role: _,
            create_database: _,
            login: _,
            replication: _,
            bypass_row_security: _,
            connection_limit: _,
            has_password: _,
            valid_until: _,
        } = self;
    }

    fn create(&self, this: &Object, scope: &Scope) -> Vec<Sql> {
        let name = ident(&this.id.name);
        let mut words = vec![
            word(self.superuser, "SUPERUSER"),
            word(self.inherit, "INHERIT"),
            word(self.create_role, "CREATEROLE"),
            word(self.create_database, "CREATEDB"),
            word(self.login, "LOGIN"),
            word(self.replication, "REPLICATION"),
            word(self.bypass_row_security, "BYPASSRLS"),
        ];
        words.extend(self.connection_limit.map(|limit| format!("CONNECTION LIMIT {limit}")));
        words.extend(self.has_password.then(|| format!("PASSWORD '{REDACTED}'")));
        let until = self.valid_until.as_ref();
        words.extend(until.map(|until| format!("VALID UNTIL {}", scope.literal(until))));
        vec![
            Sql::define(format!("CREATE ROLE {name}")),
            Sql::detail(format!("ALTER ROLE {name} WITH {}", words.join(" "))),
        ]
    }

    fn summary(&self) -> String {
        let words = [(self.login, "LOGIN"), (self.superuser, "SUPERUSER")];
        let words = words.iter().filter(|(is, _)| *is).map(|(_, word)| *word);
        words.collect::<Vec<_>>().join(" ")
    }
}

fn word(is: bool, word: &str) -> String {
    format!("{}{word}", if is { "" } else { "NO" })
}

pub fn capture(create: CreateRoleStmt, _: &Statement) -> Captured<Vec<Op>> {
    // CREATE USER is CREATE ROLE … LOGIN; a group is a role.
    let login = create.stmt_type() == RoleStmtType::RolestmtUser;
    let CreateRoleStmt { stmt_type: _, role, options: list } = create;
    let mut attributes = Role { login, ..Role::default() };
    let mut memberships = Vec::new();
    for option in options(list)? {
        match memberships_of(&role, &option)? {
            Some(ops) => memberships.extend(ops),
            None => attribute(&option)?.apply(&mut attributes),
        }
    }
    let create = Op::create(Object::new(Id::global(Kind::Role, role), attributes));
    Ok(std::iter::once(create).chain(memberships).collect())
}

/// IN ROLE, ROLE and ADMIN grant memberships in the same breath.
fn memberships_of(role: &str, option: &DefOption) -> Captured<Option<Vec<Op>>> {
    let Some(NodeEnum::List(list)) = &option.value else { return Ok(None) };
    let new = RoleSpec {
        roletype: RoleSpecType::RolespecCstring.into(),
        rolename: role.to_owned(),
        location: 0,
    };
    let mut ops = Vec::new();
    for node in &list.items {
        let Some(NodeEnum::RoleSpec(other)) = &node.node else { return Err(option.unexpected()) };
        ops.extend(match option.name.as_str() {
            "addroleto" => membership::grant(&new, &other.rolename, false)?,
            "rolemembers" => membership::grant(other, role, false)?,
            "adminmembers" => membership::grant(other, role, true)?,
            _ => return Err(option.unexpected()),
        });
    }
    Ok(Some(ops))
}

pub fn alter(alter: AlterRoleStmt, _: &Statement) -> Captured<Vec<Op>> {
    // ADD of ALTER GROUP; its members are refused with the other options for them.
    let AlterRoleStmt { role, options, action: _ } = alter;
    let name = self::role(role.as_ref()).ok_or("ALTER ROLE without a role")?;
    let attributes = self::options(options)?.iter().map(attribute).collect::<Captured<_>>()?;
    Ok(vec![Op::alter(Target::Id(Id::global(Kind::Role, name)), Alter(attributes))])
}

/// ALTER ROLE: the attributes it says.
#[derive(Clone, Debug, PartialEq)]
pub struct Alter(pub Vec<Attribute>);

impl Alter {
    pub fn apply(self, object: &mut Object, _: Setting) -> bool {
        let each = |role: &mut Role| self.0.into_iter().for_each(|one| one.apply(role));
        super::alter(object, each)
    }
}

/// One attribute of a role, as CREATE and ALTER ROLE say it.
#[derive(Clone, Debug, PartialEq)]
pub enum Attribute {
    Superuser(bool),
    Inherit(bool),
    CreateRole(bool),
    CreateDatabase(bool),
    Login(bool),
    Replication(bool),
    BypassRowSecurity(bool),
    ConnectionLimit(Option<i64>),
    Password(bool),
    ValidUntil(Option<String>),
    /// PostgreSQL takes SYSID and does nothing with it.
    SystemId,
}

impl Attribute {
    fn apply(self, role: &mut Role) {
        match self {
            Self::Superuser(is) => role.superuser = is,
            Self::Inherit(is) => role.inherit = is,
            Self::CreateRole(is) => role.create_role = is,
            Self::CreateDatabase(is) => role.create_database = is,
            Self::Login(is) => role.login = is,
            Self::Replication(is) => role.replication = is,
            Self::BypassRowSecurity(is) => role.bypass_row_security = is,
            Self::ConnectionLimit(limit) => role.connection_limit = limit,
            Self::Password(has) => role.has_password = has,
            Self::ValidUntil(until) => role.valid_until = until,
            Self::SystemId => {}
        }
    }
}

pub fn drop(drop: DropRoleStmt, _: &Statement) -> Captured<Vec<Op>> {
    let DropRoleStmt { roles, missing_ok } = drop;
    let one = |node: &Node| match node::role_node(node) {
        Some(node::Role::Named(name)) => {
            let target = Target::Id(Id::global(Kind::Role, name));
            Ok(Op::drop(target, missing_ok))
        }
        _ => Err(Unmodelled("DROP ROLE without a name".to_owned())),
    };
    roles.iter().map(one).collect()
}

fn attribute(option: &DefOption) -> Captured<Attribute> {
    Ok(match option.name.as_str() {
        "superuser" => Attribute::Superuser(option.flag()?),
        "inherit" => Attribute::Inherit(option.flag()?),
        "createrole" => Attribute::CreateRole(option.flag()?),
        "createdb" => Attribute::CreateDatabase(option.flag()?),
        "canlogin" => Attribute::Login(option.flag()?),
        "isreplication" => Attribute::Replication(option.flag()?),
        "bypassrls" => Attribute::BypassRowSecurity(option.flag()?),
        "connectionlimit" => {
            Attribute::ConnectionLimit(Some(option.int()?).filter(|limit| *limit >= 0))
        }
        // PASSWORD NULL has no value.
        "password" => Attribute::Password(option.value.is_some()),
        "validUntil" => {
            let until = Some(option.required_text()?);
            Attribute::ValidUntil(until.filter(|until| until != "infinity"))
        }
        "sysid" => Attribute::SystemId,
        other => return Err(Unmodelled(format!("a role with {other}"))),
    })
}
