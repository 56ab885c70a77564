//! Extended statistics: CREATE STATISTICS.

use pg_query::{
    NodeEnum,
    protobuf::{AlterStatsStmt, CreateStatsStmt, Node},
};
use serde::{Deserialize, Serialize};

use super::{Describe, Info, Kind, Member, index};
use crate::{
    model::{
        Expression, Facts, Id, Object, Qualified, Shape,
        generated::Recipe,
        op::{Op, Target},
    },
    statement::{Captured, Statement, strings},
};

pub const INFO: Info = Info::new("statistics", "statistics objects", Shape::Qualified).owned();

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

    /// ChooseExtendedStatisticNameAddition, which calls every expression `expr`.
    fn recipes(&self) -> Vec<Recipe> {
        let name = |of: &Expression| index::plain_name(&of.text).unwrap_or_else(|| "expr".to_owned());
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
    Ok(vec![Op::edit(Target::Id(Id::qualified(Kind::Statistics, &name)), move |object, _| {
        Statistics::of(&mut object.body).map(|statistics| statistics.target = target).is_some()
    })])
}
