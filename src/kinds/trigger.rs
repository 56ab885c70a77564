//! Triggers, and whether they fire.

use pg_query::{
    NodeEnum,
    protobuf::{AlterTableCmd, AlterTableType, CreateTrigStmt, ObjectType},
};
use serde::{Deserialize, Serialize};

use super::{Describe, Info, Kind};
use crate::{
    model::{
        Expression, Facts, Id, Object, Qualified, Reason, References, Scope, Shape, Sql,
        op::{Alteration, Among, Op, Setting, Target},
        quote::{ident, idents, literal},
    },
    statement::{Captured, Span, Statement, Unmodelled, dotted, strings},
};

pub const INFO: Info =
    Info::new("trigger", "triggers", Shape::Child).object_type(ObjectType::ObjectTrigger);

/// When triggers and rules fire (ALTER TABLE in the PostgreSQL documentation).
pub mod firing {
    pub const ORIGIN: Option<&str> = None;
    pub const DISABLED: Option<&str> = Some("disabled");
    pub const ALWAYS: Option<&str> = Some("always");
    pub const REPLICA: Option<&str> = Some("replica");

    /// What ALTER says to bring it about; nothing for what fires by itself.
    pub fn word(enabled: Option<&str>) -> Option<&'static str> {
        match enabled? {
            "disabled" => Some("DISABLE"),
            "always" => Some("ENABLE ALWAYS"),
            _ => Some("ENABLE REPLICA"),
        }
    }
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

impl Definition {
    /// `of` is the relation of the trigger.
    fn references<'a>(&'a self, of: &Qualified, to: &mut References<'a>) {
        let Self {
            is_constraint: _,
            timing: _,
            events: _,
            columns,
            for_each_row: _,
            condition,
            function,
            arguments: _,
            old_table: _,
            new_table: _,
            deferrable: _,
            initially_deferred: _,
            from,
        } = self;
        to.columns(Reason::Column, of, columns);
        to.expressions(Reason::Expression, condition, of);
        to.routine_of(function, "");
        from.iter().for_each(|table| to.relation(Reason::Named, table));
    }
}

impl Describe for Trigger {
    fn facts(&self, facts: &mut Facts) {
        let Self { definition, enabled } = self;
        if let Some(definition) = definition {
            definition.facts(facts);
        }
        // Of a trigger that is the parent's it is said that it fires as others do.
        let as_others = definition.is_none().then(|| "origin".to_owned());
        facts.maybe("enabled", &enabled.clone().or(as_others));
    }

    fn references<'a>(&'a self, this: &'a Object, to: &mut References<'a>) {
        let Self { definition, enabled: _ } = self;
        if let Some(definition) = definition {
            definition.references(&this.id.relation(), to);
        }
    }

    fn create(&self, this: &Object, scope: &Scope) -> Vec<Sql> {
        let (name, table) = (ident(&this.id.name), this.id.relation());
        let word = match scope.relation_kind(&table) {
            Some(Kind::ForeignTable) => "FOREIGN TABLE",
            _ => "TABLE",
        };
        let state =
            |state: &str| Sql::detail(format!("ALTER {word} {table} {state} TRIGGER {name}"));
        let enabled = firing::word(self.enabled.as_deref());
        match &self.definition {
            None => vec![state(enabled.unwrap_or("ENABLE"))],
            Some(definition) => {
                let create = Sql::define(definition.text(&this.id, scope));
                std::iter::once(create).chain(enabled.map(state)).collect()
            }
        }
    }

    fn is_mention(&self) -> bool {
        self.definition.is_none()
    }

    fn summary(&self) -> String {
        let Some(definition) = &self.definition else { return String::new() };
        let Definition { timing, events, function, .. } = definition;
        let (timing, events) = (timing.to_uppercase(), events.join(" or ").to_uppercase());
        format!("{timing} {events} EXECUTE FUNCTION {function}()")
    }
}

impl Definition {
    /// pg_get_triggerdef() of ruleutils.c.
    fn text(&self, id: &Id, scope: &Scope) -> String {
        let (name, table) = (ident(&id.name), id.relation());
        let event = |event: &String| match event.as_str() {
            "update" if !self.columns.is_empty() => format!("UPDATE OF {}", idents(&self.columns)),
            event => event.to_uppercase(),
        };
        let events: Vec<_> = self.events.iter().map(event).collect();
        let constraint = if self.is_constraint { "CONSTRAINT " } else { "" };
        let (timing, events) = (self.timing.to_uppercase(), events.join(" OR "));
        let mut text = format!("CREATE {constraint}TRIGGER {name} {timing} {events} ON {table}");
        text.extend(self.from.iter().map(|from| format!(" FROM {from}")));
        if self.is_constraint {
            let deferrable = if self.deferrable { "" } else { "NOT " };
            let when = if self.initially_deferred { "DEFERRED" } else { "IMMEDIATE" };
            text.push_str(&format!(" {deferrable}DEFERRABLE INITIALLY {when}"));
        }
        if self.old_table.is_some() || self.new_table.is_some() {
            text.push_str(" REFERENCING");
        }
        text.extend(self.old_table.iter().map(|name| format!(" OLD TABLE AS {}", ident(name))));
        text.extend(self.new_table.iter().map(|name| format!(" NEW TABLE AS {}", ident(name))));
        text.push_str(if self.for_each_row { " FOR EACH ROW" } else { " FOR EACH STATEMENT" });
        text.extend(self.condition.iter().map(|condition| format!(" WHEN ({})", condition.text)));
        let word = if scope.server() < 12 { "PROCEDURE" } else { "FUNCTION" };
        text + &format!(" EXECUTE {word} {}({})", self.function, self.arguments.join(", "))
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
        AlterTableType::AtEnableTrigAll | AlterTableType::AtEnableTrigUser => {
            return Ok(vec![all(relation, firing::ORIGIN)]);
        }
        AlterTableType::AtDisableTrigAll | AlterTableType::AtDisableTrigUser => {
            return Ok(vec![all(relation, firing::DISABLED)]);
        }
        AlterTableType::AtDisableTrig => firing::DISABLED,
        AlterTableType::AtEnableTrig => firing::ORIGIN,
        AlterTableType::AtEnableAlwaysTrig => firing::ALWAYS,
        AlterTableType::AtEnableReplicaTrig => firing::REPLICA,
        other => return Err(Unmodelled(format!("ALTER TABLE of kind {other:?}"))),
    };
    let id = Id::child(Kind::Trigger, relation, cmd.name);
    let cloned = Object::new(id.clone(), Trigger::default());
    let target = Target::Id(id);
    let op = Op::alter(target.clone(), Alter { enabled: enabled.map(str::to_owned) });
    let parent = Some(Target::Relation(relation.clone()));
    Ok(vec![op.or_else(cloned), Op::belong(target, parent)])
}

/// Those of foreign keys are no objects here.
fn all(table: &Qualified, enabled: Option<&str>) -> Op {
    let alter = Alter { enabled: enabled.map(str::to_owned) };
    Op::Among(Box::new(Among { table: table.clone(), change: Alteration::Of(alter.into()) }))
}

/// ENABLE and DISABLE.
#[derive(Clone, Debug, PartialEq)]
pub struct Alter {
    pub enabled: Option<String>,
}

impl Alter {
    pub fn apply(self, object: &mut Object, _: Setting) -> bool {
        super::alter(object, |trigger: &mut Trigger| trigger.enabled = self.enabled)
    }
}
