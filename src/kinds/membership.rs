//! Memberships of roles in roles: GRANT role TO role. One object for each role and member; since
//! PostgreSQL 16 several grantors may grant the same, before it the grantor means nothing.

use std::collections::BTreeMap;

use pg_query::{
    NodeEnum,
    protobuf::{AccessPriv, GrantRoleStmt, Node, RoleSpec},
};
use serde::{Deserialize, Serialize};

use super::{Describe, Info, Kind};
use crate::{
    model::{
        Facts, Id, Object, Reason, References, Scope, Shape, Sql, Value,
        op::{Op, Setting, Target},
        quote::{ident, rsplit_outside_quotes},
    },
    statement::{Captured, Statement, Unmodelled, optional_role, options, role, role_text},
};

pub const INFO: Info = Info::new("membership", "memberships", Shape::Verbatim).unspoken();

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Membership {
    /// By grantor; `None` where none is said.
    pub grants: BTreeMap<Option<String>, Granted>,
}

/// What one grantor gave.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Granted {
    /// WITH ADMIN OPTION
    pub admin: bool,
    /// `None` where it is not said (before PostgreSQL 16): as the member inherits.
    pub inherit: Option<bool>,
    /// WITH SET FALSE: the member cannot SET ROLE.
    pub no_set: bool,
}

impl Describe for Membership {
    fn facts(&self, facts: &mut Facts) {
        let Self { grants } = self;
        for (grantor, granted) in grants {
            let path = match grantor {
                Some(grantor) => format!("granted by {}", ident(grantor)),
                None => "granted".to_owned(),
            };
            facts.push(path, Value::List(granted.words()));
        }
    }

    fn is_placeholder(&self) -> bool {
        false
    }

    /// Revoked by all who granted it.
    fn is_mention(&self) -> bool {
        self.grants.is_empty()
    }

    fn references<'a>(&'a self, this: &'a Object, to: &mut References<'a>) {
        let Self { grants } = self;
        for grantor in grants.keys().flatten() {
            to.role(Reason::Grant, grantor);
        }
        // The member is its parent.
        let name = this.id.name.trim_start_matches("of ");
        if let Some((_, of)) = rsplit_outside_quotes(name, " in ") {
            to.printed(Reason::Named, Kind::Role, of);
        }
    }

    fn create(&self, this: &Object, _: &Scope) -> Vec<Sql> {
        let Self { grants } = self;
        let name = this.id.name.trim_start_matches("of ");
        let Some((member, of)) = rsplit_outside_quotes(name, " in ") else { return Vec::new() };
        let one = |(grantor, granted): (&Option<String>, &Granted)| {
            let by = grantor.as_ref().map(|grantor| format!(" GRANTED BY {}", ident(grantor)));
            let (with, by) = (granted.clause(), by.unwrap_or_default());
            Sql::define(format!("GRANT {of} TO {member}{with}{by}"))
        };
        grants.iter().map(one).collect()
    }
}

impl Granted {
    /// ` WITH ADMIN OPTION, INHERIT TRUE`, as pg_dumpall writes it.
    fn clause(&self) -> String {
        let Self { admin, inherit, no_set } = self;
        let mut with = Vec::new();
        with.extend(admin.then(|| "ADMIN OPTION".to_owned()));
        with.extend(
            inherit.map(|inherit| format!("INHERIT {}", inherit.to_string().to_uppercase())),
        );
        with.extend(no_set.then(|| "SET FALSE".to_owned()));
        if with.is_empty() { String::new() } else { format!(" WITH {}", with.join(", ")) }
    }

    fn words(&self) -> Vec<String> {
        let Self { admin, inherit, no_set } = self;
        let words = [
            admin.then(|| "admin".to_owned()),
            inherit.map(|inherit| format!("inherit {inherit}")),
            no_set.then(|| "set false".to_owned()),
        ];
        let words: Vec<_> = words.into_iter().flatten().collect();
        if words.is_empty() { vec!["without options".to_owned()] } else { words }
    }
}

/// `membership of m in r`
fn id(member: &RoleSpec, of: &str) -> Captured<Id> {
    let name = format!("of {} in {}", role_text(Some(member))?, ident(of));
    Ok(Id::global(Kind::Membership, name))
}

/// A GRANT or REVOKE of a membership; `said` is `None` for a REVOKE.
#[derive(Clone, Debug, PartialEq)]
pub struct Alter {
    pub grantor: Option<String>,
    pub said: Option<Said>,
}

impl Alter {
    pub fn apply(self, object: &mut Object, _: Setting) -> bool {
        let Self { grantor, said } = self;
        super::alter(object, |membership: &mut Membership| match said {
            Some(said) => said.apply(membership.grants.entry(grantor).or_default()),
            None => drop(membership.grants.remove(&grantor)),
        })
    }
}

/// The options of one GRANT or REVOKE … OPTION FOR; what is not said is `None`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Said {
    pub admin: Option<bool>,
    pub inherit: Option<bool>,
    pub set: Option<bool>,
}

impl Said {
    fn of(nodes: Vec<Node>) -> Captured<Self> {
        let mut said = Self::default();
        for option in options(nodes)? {
            let place = match option.name.as_str() {
                "admin" => &mut said.admin,
                "inherit" => &mut said.inherit,
                "set" => &mut said.set,
                other => return Err(Unmodelled(format!("GRANT of a role WITH {other}"))),
            };
            *place = Some(option.flag()?);
        }
        Ok(said)
    }

    fn apply(self, granted: &mut Granted) {
        let Self { admin, inherit, set } = self;
        granted.admin = admin.unwrap_or(granted.admin);
        granted.inherit = inherit.or(granted.inherit);
        granted.no_set = set.map_or(granted.no_set, |set| !set);
    }
}

/// GRANT and REVOKE of roles.
pub fn capture(grant: GrantRoleStmt, statement: &Statement) -> Captured<Vec<Op>> {
    let GrantRoleStmt { granted_roles, grantee_roles, is_grant, opt, grantor, behavior: _ } = grant;
    // REVOKE … OPTION FOR gives the option as false.
    let said = (is_grant || !opt.is_empty()).then(|| Said::of(opt)).transpose()?;
    let acting = || statement.context.acting_role().cloned();
    let grantor = optional_role(grantor.as_ref())?.or_else(acting);
    let mut ops = Vec::new();
    for granted in &granted_roles {
        let of = granted_role(granted)?;
        for member in &grantee_roles {
            let Some(NodeEnum::RoleSpec(member)) = &member.node else {
                return Err("GRANT of a role to an unexpected form".into());
            };
            ops.extend(edit(id(member, of)?, grantor.clone(), said, member));
        }
    }
    Ok(ops)
}

/// The membership that CREATE ROLE grants with the role.
pub fn grant(member: &RoleSpec, of: &str, admin: bool) -> Captured<[Op; 2]> {
    let said = Said { admin: Some(admin), ..Said::default() };
    Ok(edit(id(member, of)?, None, Some(said), member))
}

/// A membership lives with its member; it is made where it is not there. `said` is `None` for a
/// REVOKE.
fn edit(id: Id, grantor: Option<String>, said: Option<Said>, member: &RoleSpec) -> [Op; 2] {
    let new = Object::new(id.clone(), Membership::default());
    let parent = role(Some(member)).map(|name| Target::Id(Id::global(Kind::Role, name)));
    let edit = Op::alter(Target::Id(id.clone()), Alter { grantor, said });
    [edit.or_else(new), Op::belong(Target::Id(id), parent)]
}

fn granted_role(node: &Node) -> Captured<&str> {
    match &node.node {
        Some(NodeEnum::AccessPriv(AccessPriv { priv_name, cols })) if cols.is_empty() => {
            Ok(priv_name)
        }
        _ => Err("GRANT of a role of an unexpected form".into()),
    }
}
