//! Extended statistics: CREATE STATISTICS.

use pg_query::{
    NodeEnum,
    protobuf::{AlterStatsStmt, CreateStatsStmt, Node, ObjectType},
};
use serde::{Deserialize, Serialize};

use super::{Describe, Info, Kind, index};
use crate::{
    model::{
        Expression, Facts, Id, Object, Qualified, Reason, References, Scope, Shape, Sql,
        generated::Recipe,
        op::{Op, Setting, Target},
    },
    statement::{Captured, Statement, strings},
};

pub const INFO: Info = Info::new("statistics", "statistics objects", Shape::Qualified)
    .owned()
    .object_type(ObjectType::ObjectStatisticExt);

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Statistics {
    /// `ndistinct`, `dependencies`, `mcv`, sorted; empty when none are named, which means all.
    pub kinds: Vec<String>,
    /// Columns and expressions.
    pub of: Vec<Expression>,
    pub target: Option<i64>,
}

impl Describe for Statistics {
    fn facts(&self, facts: &mut Facts) {
        let Self { kinds, of, target } = self;
        facts.list("kinds", kinds);
        facts.exprs("of", of);
        facts.int("target", *target);
    }

    fn references<'a>(&'a self, this: &'a Object, to: &mut References<'a>) {
        let Self { kinds: _, of, target: _ } = self;
        let table = this.parent.as_ref().map(Id::relation);
        to.expressions(Reason::Expression, of, &table);
    }

    fn create(&self, this: &Object, _: &Scope) -> Vec<Sql> {
        let Self { kinds, of, target } = self;
        let Some(table) = this.parent.as_ref().map(Id::relation) else { return Vec::new() };
        let name = this.id.path();
        let known = ["ndistinct", "dependencies", "mcv"];
        let named = |kind: &&str| kinds.iter().any(|named| named == kind);
        let kinds: Vec<_> = known.into_iter().filter(named).collect();
        let kinds =
            if kinds.is_empty() { String::new() } else { format!(" ({})", kinds.join(", ")) };
        let of: Vec<_> = of.iter().map(|part| part.text.as_str()).collect();
        let of = of.join(", ");
        let mut sql =
            vec![Sql::define(format!("CREATE STATISTICS {name}{kinds} ON {of} FROM {table}"))];
        sql.extend(
            target.map(|target| {
                Sql::detail(format!("ALTER STATISTICS {name} SET STATISTICS {target}"))
            }),
        );
        sql
    }

    /// ChooseExtendedStatisticNameAddition, which calls every expression `expr`.
    fn recipes(&self) -> Vec<Recipe> {
        let name =
            |of: &Expression| index::plain_name(&of.text).unwrap_or_else(|| "expr".to_owned());
        vec![Recipe::new(self.of.iter().map(name).collect::<Vec<_>>().join("_"), "stat")]
    }

    fn summary(&self) -> String {
        let of: Vec<_> = self.of.iter().map(|e| e.text.as_str()).collect();
        format!("ON {}", of.join(", "))
    }
}

pub fn capture(create: CreateStatsStmt, statement: &Statement) -> Captured<Vec<Op>> {
    let CreateStatsStmt {
        defnames,
        stat_types,
        exprs,
        relations,
        stxcomment: _,
        transformed: _,
        if_not_exists,
    } = create;
    if defnames.is_empty() {
        return Err("CREATE STATISTICS without a name".into());
    }
    let [Node { node: Some(NodeEnum::RangeVar(table)) }] = relations.as_slice() else {
        return Err("CREATE STATISTICS on other than one table".into());
    };
    let mut kinds = strings(&stat_types)?;
    kinds.sort();
    // Without a word it is all of them (CREATE STATISTICS in the PostgreSQL documentation).
    if kinds == ["dependencies", "mcv", "ndistinct"] {
        kinds.clear();
    }
    let on = statement.all().from(statement.expect(statement.all(), "ON")? + 1);
    let of = statement.expressions(exprs, on.to(statement.expect(on, "FROM")?))?;
    let id = Id::qualified(Kind::Statistics, &statement.name(&defnames)?);
    let object = Object::new(id, Statistics { kinds, of, target: None });
    let op = Op::create_on(object, Target::Relation(statement.relation(table)));
    Ok(vec![op.with(|create| create.if_absent = if_not_exists)])
}

pub fn alter(alter: AlterStatsStmt, statement: &Statement) -> Captured<Vec<Op>> {
    let target = match alter.stxstattarget.and_then(|target| target.node) {
        Some(NodeEnum::Integer(target)) if target.ival >= 0 => Some(i64::from(target.ival)),
        Some(NodeEnum::Integer(_)) | None => None,
        Some(_) => return Err("ALTER STATISTICS with an unexpected target".into()),
    };
    let name: Qualified = statement.name(&alter.defnames)?;
    Ok(vec![Op::alter(Target::Id(Id::qualified(Kind::Statistics, &name)), Alter { target })])
}

/// SET STATISTICS; the default is `None`.
#[derive(Clone, Debug, PartialEq)]
pub struct Alter {
    pub target: Option<i64>,
}

impl Alter {
    pub fn apply(self, object: &mut Object, _: Setting) -> bool {
        super::alter(object, |statistics: &mut Statistics| statistics.target = self.target)
    }
}
