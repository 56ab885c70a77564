//! Memberships of roles in roles: GRANT role TO role. One for each role, member and grantor.

use pg_query::{
    NodeEnum,
    protobuf::{AccessPriv, GrantRoleStmt, Node, RoleSpec},
};
use serde::{Deserialize, Serialize};

use super::{Describe, Info, Kind, Member};
use crate::{
    model::{Facts, Id, Object, Scope, Shape, Sql, op::{Op, Target}, quote::{ident, rsplit_outside_quotes}},
    statement::{Captured, Statement, Unmodelled, options, role, role_text},
};

pub const INFO: Info = Info::new("membership", "memberships", Shape::Verbatim);

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Membership {
    /// WITH ADMIN OPTION
    pub admin: bool,
    /// `None` where it is not said (before PostgreSQL 16): as the member inherits.
    pub inherit: Option<bool>,
    /// WITH SET FALSE: the member cannot SET ROLE.
    pub no_set: bool,
}

impl Describe for Membership {
    fn facts(&self, facts: &mut Facts) {
        let Self { admin, inherit, no_set } = self;
        facts.flag("admin", *admin);
        facts.maybe("inherit", &inherit.map(|inherit| inherit.to_string()));
        facts.flag("no set", *no_set);
    }

    fn create(&self, this: &Object, _: &Scope) -> Vec<Sql> {
        let Self { admin, inherit, no_set } = self;
        let name = this.id.name.trim_start_matches("of ");
        let (name, grantor) = match rsplit_outside_quotes(name, " granted by ") {
            Some((name, grantor)) => (name, format!(" GRANTED BY {grantor}")),
            None => (name, String::new()),
        };
        let Some((member, of)) = rsplit_outside_quotes(name, " in ") else { return Vec::new() };
        let mut with = Vec::new();
        with.extend(admin.then(|| "ADMIN OPTION".to_owned()));
        with.extend(inherit.map(|inherit| format!("INHERIT {}", inherit.to_string().to_uppercase())));
        with.extend(no_set.then(|| "SET FALSE".to_owned()));
        let with = match with.is_empty() {
            true => String::new(),
            false => format!(" WITH {}", with.join(", ")),
        };
        vec![Sql::define(format!("GRANT {of} TO {member}{with}{grantor}"))]
    }
}

/// `membership of m in r granted by g`
fn id(member: &RoleSpec, of: &str, grantor: Option<&String>) -> Captured<Id> {
    let grantor = grantor.map(|grantor| format!(" granted by {}", ident(grantor)));
    let (member, of) = (role_text(Some(member))?, ident(of));
    let name = format!("of {member} in {of}{}", grantor.unwrap_or_default());
    Ok(Id::global(Kind::Membership, name))
}

/// The options of one GRANT or REVOKE … OPTION FOR; what is not said is `None`.
#[derive(Clone, Copy, Default)]
struct Said {
    admin: Option<bool>,
    inherit: Option<bool>,
    set: Option<bool>,
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

    fn apply(self, membership: &mut Membership) {
        let Self { admin, inherit, set } = self;
        membership.admin = admin.unwrap_or(membership.admin);
        membership.inherit = inherit.or(membership.inherit);
        membership.no_set = set.map_or(membership.no_set, |set| !set);
    }
}

/// GRANT and REVOKE of roles.
pub fn capture(grant: GrantRoleStmt, statement: &Statement) -> Captured<Vec<Op>> {
    let GrantRoleStmt { granted_roles, grantee_roles, is_grant, opt, grantor, behavior: _ } = grant;
    let revokes_all = !is_grant && opt.is_empty();
    let said = Said::of(opt)?;
    let acting = || statement.context.acting_role().cloned();
    let grantor = role(grantor.as_ref()).or_else(acting);
    let mut ops = Vec::new();
    for granted in &granted_roles {
        let of = granted_role(granted)?;
        for member in &grantee_roles {
            let Some(NodeEnum::RoleSpec(member)) = &member.node else {
                return Err("GRANT of a role to an unexpected form".into());
            };
            let id = id(member, of, grantor.as_ref())?;
            match revokes_all {
                true => ops.push(Op::Drop { target: Target::Id(id), if_exists: true }),
                false => ops.extend(edit(id, said, member)),
            }
        }
    }
    Ok(ops)
}

/// A membership lives with its member; it is made where it is not there.
fn edit(id: Id, said: Said, member: &RoleSpec) -> [Op; 2] {
    let new = Object::new(id.clone(), Membership::default());
    let parent = role(Some(member)).map(|name| Target::Id(Id::global(Kind::Role, name)));
    let edit = Op::edit(Target::Id(id.clone()), move |object, _| {
        Membership::of(&mut object.body).map(|membership| said.apply(membership)).is_some()
    });
    [edit.or_else(new), Op::Belong { child: Target::Id(id), parent }]
}

fn granted_role(node: &Node) -> Captured<&str> {
    match &node.node {
        Some(NodeEnum::AccessPriv(AccessPriv { priv_name, cols })) if cols.is_empty() => {
            Ok(priv_name)
        }
        _ => Err("GRANT of a role of an unexpected form".into()),
    }
}
