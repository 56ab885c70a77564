//! Triggers, and whether they fire.

use pg_query::{
    NodeEnum,
    protobuf::{AlterTableCmd, AlterTableType, CreateTrigStmt},
};
use serde::{Deserialize, Serialize};

use super::{Describe, Info, Kind, Member};
use crate::{
    model::{
        Expression, Facts, Id, Object, Qualified, Shape,
        op::{Op, Target},
        quote::literal,
    },
    statement::{Captured, Span, Statement, Unmodelled, dotted, strings},
};

pub const INFO: Info = Info::new("trigger", "triggers", Shape::Child);

/// When triggers and rules fire (ALTER TABLE in the PostgreSQL documentation).
pub mod firing {
    pub const ORIGIN: Option<&str> = None;
    pub const DISABLED: Option<&str> = Some("disabled");
    pub const ALWAYS: Option<&str> = Some("always");
    pub const REPLICA: Option<&str> = Some("replica");
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Trigger {
    /// `None` where only its state is said: a trigger that a partition has from its parent.
    pub definition: Option<Definition>,
    /// `disabled`, `always`, `replica`; `None` fires in the origin.
    pub enabled: Option<String>,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Definition {
    pub is_constraint: bool,
    /// `before`, `after`, `instead of`
    pub timing: String,
    /// `insert`, `delete`, `update`, `truncate`
    pub events: Vec<String>,
    /// Columns of UPDATE OF.
    pub columns: Vec<String>,
    pub for_each_row: bool,
    pub condition: Option<Expression>,
    pub function: String,
    pub arguments: Vec<String>,
    pub old_table: Option<String>,
    pub new_table: Option<String>,
    pub deferrable: bool,
    pub initially_deferred: bool,
    /// FROM: the other table of a constraint trigger.
    pub from: Option<String>,
}

impl Describe for Trigger {
    fn facts(&self, facts: &mut Facts) {
        let Self { definition, enabled } = self;
        if let Some(definition) = definition {
            definition.facts(facts);
        }
        facts.maybe("enabled", enabled);
    }

    fn summary(&self) -> String {
        let Some(definition) = &self.definition else { return String::new() };
        let Definition { timing, events, function, .. } = definition;
        let (timing, events) = (timing.to_uppercase(), events.join(" or ").to_uppercase());
        format!("{timing} {events} EXECUTE FUNCTION {function}()")
    }
}

impl Definition {
    fn facts(&self, facts: &mut Facts) {
        let Self {
            is_constraint,
            timing,
            events,
            columns,
            for_each_row,
            condition,
            function,
            arguments,
            old_table,
            new_table,
            deferrable,
            initially_deferred,
            from,
        } = self;
        facts.flag("constraint trigger", *is_constraint);
        facts.text("timing", timing);
        facts.list("events", events);
        facts.list("columns", columns);
        facts.text("for each", if *for_each_row { "row" } else { "statement" });
        facts.expr("when", condition);
        facts.text("function", function);
        facts.list("arguments", arguments);
        facts.maybe("old table", old_table);
        facts.maybe("new table", new_table);
        facts.flag("deferrable", *deferrable);
        facts.flag("initially deferred", *initially_deferred);
        facts.maybe("from", from);
    }
}

pub fn capture(create: CreateTrigStmt, statement: &Statement) -> Captured<Vec<Op>> {
    let CreateTrigStmt {
        replace,
        isconstraint,
        trigname,
        relation,
        funcname,
        args,
        row,
        timing,
        events,
        columns,
        when_clause,
        transition_rels,
        deferrable,
        initdeferred,
        constrrel,
    } = create;
    let table = statement.optional_relation(relation.as_ref())?;
    let all = statement.all();
    let mut definition = Definition {
        is_constraint: isconstraint,
        timing: timing_word(timing).to_owned(),
        events: event_words(events),
        columns: strings(&columns)?,
        for_each_row: row,
        condition: statement.maybe(when_clause, || statement.group_after(all, "WHEN"))?,
        function: dotted(&funcname).ok_or("a trigger without a function")?,
        arguments: strings(&args)?.iter().map(|argument| literal(argument)).collect(),
        deferrable,
        initially_deferred: initdeferred,
        from: constrrel.map(|range| statement.relation(&range).to_string()),
        ..Definition::default()
    };
    for node in transition_rels {
        match node.node {
            Some(NodeEnum::TriggerTransition(transition)) if transition.is_table => {
                let place = match transition.is_new {
                    true => &mut definition.new_table,
                    false => &mut definition.old_table,
                };
                *place = Some(transition.name);
            }
            _ => return Err("REFERENCING of an unexpected form".into()),
        }
    }
    let trigger = Trigger { definition: Some(definition), enabled: None };
    let object = Object::new(Id::child(Kind::Trigger, &table, trigname), trigger);
    let op = Op::create_on(object, Target::Relation(table));
    Ok(vec![op.with(|create| create.replace = replace)])
}

/// `TRIGGER_TYPE_…` of catalog/pg_trigger.h.
fn timing_word(timing: i32) -> &'static str {
    match timing {
        2 => "before",
        64 => "instead of",
        _ => "after",
    }
}

fn event_words(events: i32) -> Vec<String> {
    let words = [(4, "insert"), (8, "delete"), (16, "update"), (32, "truncate")];
    words.iter().filter(|(bit, _)| events & bit != 0).map(|(_, word)| (*word).to_owned()).collect()
}

/// A subcommand of ALTER TABLE that speaks of a trigger.
pub fn alter(
    cmd: AlterTableCmd,
    relation: &Qualified,
    _span: Span,
    _: &Statement,
) -> Captured<Vec<Op>> {
    let enabled = match cmd.subtype() {
        AlterTableType::AtDisableTrig => firing::DISABLED,
        AlterTableType::AtEnableTrig => firing::ORIGIN,
        AlterTableType::AtEnableAlwaysTrig => firing::ALWAYS,
        AlterTableType::AtEnableReplicaTrig => firing::REPLICA,
        other => return Err(Unmodelled(format!("ALTER TABLE of kind {other:?}"))),
    };
    let id = Id::child(Kind::Trigger, relation, cmd.name);
    let cloned = Object::new(id.clone(), Trigger::default());
    let op = Op::edit(Target::Id(id), move |object, _| {
        let enabled = enabled.map(str::to_owned);
        Trigger::of(&mut object.body).map(|trigger| trigger.enabled = enabled).is_some()
    });
    Ok(vec![op.or_else(cloned)])
}
