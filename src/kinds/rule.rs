//! Rules: CREATE RULE.

use pg_query::protobuf::{AlterTableCmd, AlterTableType, CmdType, ObjectType, RuleStmt};
use serde::{Deserialize, Serialize};

use super::{Describe, Info, Kind, trigger::firing};
use crate::{
    model::{
        Expression, Facts, Id, Object, Qualified, Reason, References, Scope, Shape, Sql,
        op::{Op, Setting, Target},
        quote::ident,
    },
    statement::{Captured, Span, Statement, Unmodelled},
};

pub const INFO: Info = Info::new("rule", "rules", Shape::Child).object_type(ObjectType::ObjectRule);

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Rule {
    pub event: String,
    pub instead: bool,
    pub condition: Option<Expression>,
    /// In order; none is DO NOTHING.
    pub actions: Vec<Expression>,
    /// `disabled`, `always`, `replica`; `None` fires in the origin.
    pub enabled: Option<String>,
}

impl Describe for Rule {
    fn facts(&self, facts: &mut Facts) {
        let Self { event, instead, condition, actions, enabled } = self;
        facts.text("event", event);
        facts.flag("instead", *instead);
        facts.expr("where", condition);
        facts.exprs("actions", actions);
        facts.maybe("enabled", enabled);
    }

    fn references<'a>(&'a self, this: &'a Object, to: &mut References<'a>) {
        let Self { event: _, instead: _, condition, actions, enabled: _ } = self;
        let table = this.id.relation();
        to.expressions(Reason::Query, condition.iter().chain(actions), &table);
    }

    fn create(&self, this: &Object, _: &Scope) -> Vec<Sql> {
        let Self { event, instead, condition, actions, enabled } = self;
        let (name, table) = (ident(&this.id.name), this.id.relation());
        let condition = condition.as_ref().map(|e| format!("\n  WHERE {}", e.text));
        let instead = if *instead { "INSTEAD " } else { "" };
        let actions = match actions.as_slice() {
            [] => "NOTHING".to_owned(),
            [action] => action.text.clone(),
            several => {
                let texts: Vec<_> = several.iter().map(|action| action.text.as_str()).collect();
                format!("( {};\n)", texts.join(";\n "))
            }
        };
        let (event, condition) = (event.to_uppercase(), condition.unwrap_or_default());
        let text = format!(
            "CREATE RULE {name} AS\n    ON {event} TO {table}{condition} DO {instead}{actions}"
        );
        let state = super::trigger::firing::word(enabled.as_deref())
            .map(|word| Sql::detail(format!("ALTER TABLE {table} {word} RULE {name}")));
        std::iter::once(Sql::define(text)).chain(state).collect()
    }

    fn summary(&self) -> String {
        let instead = if self.instead { "INSTEAD" } else { "ALSO" };
        format!("ON {} DO {instead}", self.event.to_uppercase())
    }
}

pub fn capture(create: RuleStmt, statement: &Statement) -> Captured<Vec<Op>> {
    let event = match create.event() {
        CmdType::CmdSelect => "select",
        CmdType::CmdUpdate => "update",
        CmdType::CmdInsert => "insert",
        CmdType::CmdDelete => "delete",
        _ => return Err("CREATE RULE on an unexpected event".into()),
    };
    let RuleStmt { relation, rulename, where_clause, event: _, instead, actions, replace } = create;
    let table = statement.optional_relation(relation.as_ref())?;
    let all = statement.all();
    let action = all.from(statement.expect(all, "DO")? + 1);
    let condition = statement.maybe(where_clause, || {
        Ok(all.to(action.start - 1).from(statement.expect(all, "WHERE")? + 1))
    })?;
    let rule = Rule {
        event: event.to_owned(),
        instead,
        condition,
        actions: self::actions(actions, action, statement)?,
        enabled: None,
    };
    let object = Object::new(Id::child(Kind::Rule, &table, rulename), rule);
    let op = Op::create_on(object, Target::Relation(table));
    Ok(vec![op.with(|create| create.replace = replace)])
}

/// One action, or several in parentheses with semicolons between them.
fn actions(
    trees: Vec<pg_query::protobuf::Node>,
    span: Span,
    statement: &Statement,
) -> Captured<Vec<Expression>> {
    let skip = ["INSTEAD", "ALSO"].iter().any(|word| statement.is_word(span.start, word));
    let span = span.from(span.start + usize::from(skip));
    let parts = match trees.len() {
        0 => return Ok(Vec::new()),
        1 if !statement.is_word(span.start, "SELECT") && statement.is_group(span) => {
            statement.statements(statement.group(span)?)
        }
        1 => vec![span],
        _ => statement.statements(statement.group(span)?),
    };
    if parts.len() != trees.len() {
        return Err("the actions of a rule have an unexpected form".into());
    }
    let one = |(tree, span): (pg_query::protobuf::Node, Span)| {
        let tree = tree.node.ok_or("an action of a rule is empty")?;
        Ok(statement.expression(tree, span))
    };
    trees.into_iter().zip(parts).map(one).collect()
}

/// A subcommand of ALTER TABLE that speaks of a rule.
pub fn alter(
    cmd: AlterTableCmd,
    relation: &Qualified,
    _span: Span,
    _: &Statement,
) -> Captured<Vec<Op>> {
    let enabled = match cmd.subtype() {
        AlterTableType::AtDisableRule => firing::DISABLED,
        AlterTableType::AtEnableRule => firing::ORIGIN,
        AlterTableType::AtEnableAlwaysRule => firing::ALWAYS,
        AlterTableType::AtEnableReplicaRule => firing::REPLICA,
        other => return Err(Unmodelled(format!("ALTER TABLE of kind {other:?}"))),
    };
    let id = Id::child(Kind::Rule, relation, cmd.name);
    Ok(vec![Op::alter(Target::Id(id), Alter { enabled: enabled.map(str::to_owned) })])
}

/// ENABLE and DISABLE.
#[derive(Clone, Debug, PartialEq)]
pub struct Alter {
    pub enabled: Option<String>,
}

impl Alter {
    pub fn apply(self, object: &mut Object, _: Setting) -> bool {
        super::alter(object, |rule: &mut Rule| rule.enabled = self.enabled)
    }
}
