//! Row security policies: CREATE POLICY.

use pg_query::{
    NodeEnum,
    protobuf::{CreatePolicyStmt, ObjectType},
};
use serde::{Deserialize, Serialize};

use super::{Describe, Info, Kind};
use crate::{
    model::{
        Expression, Facts, Id, Object, Reason, References, Scope, Shape, Sql,
        op::{Op, Target},
        quote::{ident, role_word},
    },
    statement::{Captured, Statement, role},
};

pub const INFO: Info =
    Info::new("policy", "policies", Shape::Child).object_type(ObjectType::ObjectPolicy);

super::unaltered!();

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Policy {
    pub restrictive: bool,
    /// `all`, `select`, `insert`, `update`, `delete`
    pub command: String,
    /// Sorted; `PUBLIC` when none is named.
    pub roles: Vec<String>,
    pub using: Option<Expression>,
    pub with_check: Option<Expression>,
}

impl Describe for Policy {
    fn facts(&self, facts: &mut Facts) {
        let Self { restrictive, command, roles, using, with_check } = self;
        facts.flag("restrictive", *restrictive);
        facts.text("command", command);
        facts.list("roles", roles);
        facts.expr("using", using);
        facts.expr("with check", with_check);
    }

    fn references<'a>(&'a self, this: &'a Object, to: &mut References<'a>) {
        let Self { restrictive: _, command: _, roles, using, with_check } = self;
        roles.iter().for_each(|role| to.role(Reason::Grant, role));
        let table = this.id.relation();
        to.expressions(Reason::Expression, using.iter().chain(with_check), &table);
    }

    fn create(&self, this: &Object, _: &Scope) -> Vec<Sql> {
        let Self { restrictive, command, roles, using, with_check } = self;
        let (name, table) = (ident(&this.id.name), this.id.relation());
        let mut text = format!("CREATE POLICY {name} ON {table}");
        if *restrictive {
            text.push_str(" AS RESTRICTIVE");
        }
        if command != "all" {
            text.push_str(&format!(" FOR {}", command.to_uppercase()));
        }
        if !matches!(roles.as_slice(), [public] if public == "PUBLIC") {
            let roles: Vec<_> = roles.iter().map(|role| role_word(role)).collect();
            text.push_str(&format!(" TO {}", roles.join(", ")));
        }
        text.extend(using.iter().map(|e| format!(" USING ({})", e.text)));
        text.extend(with_check.iter().map(|e| format!(" WITH CHECK ({})", e.text)));
        vec![Sql::define(text)]
    }

    fn summary(&self) -> String {
        let using = self.using.as_ref().map(|e| format!(" USING ({})", e.text));
        let roles = self.roles.join(", ");
        format!("FOR {} TO {roles}{}", self.command.to_uppercase(), using.unwrap_or_default())
    }
}

pub fn capture(create: CreatePolicyStmt, statement: &Statement) -> Captured<Vec<Op>> {
    let CreatePolicyStmt { policy_name, table, cmd_name, permissive, roles, qual, with_check } =
        create;
    let table = statement.optional_relation(table.as_ref())?;
    let all = statement.all();
    let role = |node: pg_query::protobuf::Node| match node.node {
        Some(NodeEnum::RoleSpec(spec)) => role(Some(&spec)).ok_or("a role of an unknown kind"),
        _ => Err("a role of an unexpected form"),
    };
    let mut roles = roles.into_iter().map(role).collect::<Result<Vec<_>, _>>()?;
    roles.sort();
    roles.dedup();
    let policy = Policy {
        restrictive: !permissive,
        command: cmd_name,
        roles,
        using: statement.maybe(qual, || statement.group_after(all, "USING"))?,
        with_check: statement.maybe(with_check, || statement.group_after(all, "CHECK"))?,
    };
    let object = Object::new(Id::child(Kind::Policy, &table, policy_name), policy);
    Ok(vec![Op::create_on(object, Target::Relation(table))])
}
