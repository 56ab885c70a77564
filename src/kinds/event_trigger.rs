//! Event triggers, and whether they fire.

use pg_query::{
    NodeEnum,
    protobuf::{AlterEventTrigStmt, CreateEventTrigStmt, ObjectType},
};
use serde::{Deserialize, Serialize};

use super::{Describe, Info, Kind, trigger::firing};
use crate::{
    model::{
        Facts, Id, Object, References, Scope, Shape, Sql,
        op::{Op, Setting, Target},
        quote::ident,
    },
    statement::{Captured, Statement, Unmodelled, dotted, options, strings},
};

pub const INFO: Info = Info::new("event trigger", "event triggers", Shape::Global)
    .owned()
    .object_type(ObjectType::ObjectEventTrigger);

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct EventTrigger {
    pub event: String,
    /// Command tags it fires for, sorted; empty for all.
    pub tags: Vec<String>,
    pub function: String,
    /// `disabled`, `always`, `replica`; `None` fires in the origin.
    pub enabled: Option<String>,
}

impl Describe for EventTrigger {
    fn facts(&self, facts: &mut Facts) {
        let Self { event, tags, function, enabled } = self;
        facts.text("event", event);
        facts.list("tags", tags);
        facts.text("function", function);
        facts.maybe("enabled", enabled);
    }

    fn references<'a>(&'a self, _: &'a Object, to: &mut References<'a>) {
        let Self { event: _, tags: _, function, enabled: _ } = self;
        to.routine_of(function, "");
    }

    fn create(&self, this: &Object, scope: &Scope) -> Vec<Sql> {
        let Self { event, tags, function, enabled } = self;
        let name = ident(&this.id.name);
        let tags: Vec<_> = tags.iter().map(|tag| scope.literal(tag)).collect();
        let when = match tags.is_empty() {
            true => String::new(),
            false => format!("\n         WHEN TAG IN ({})", tags.join(", ")),
        };
        let word = if scope.dumper() < 11 { "PROCEDURE" } else { "FUNCTION" };
        let create = Sql::define(format!(
            "CREATE EVENT TRIGGER {name} ON {event}{when}\n   EXECUTE {word} {function}()"
        ));
        let state = firing::word(enabled.as_deref())
            .map(|word| Sql::detail(format!("ALTER EVENT TRIGGER {name} {word}")));
        std::iter::once(create).chain(state).collect()
    }

    fn summary(&self) -> String {
        format!("ON {} EXECUTE FUNCTION {}()", self.event, self.function)
    }
}

pub fn capture(create: CreateEventTrigStmt, _: &Statement) -> Captured<Vec<Op>> {
    let CreateEventTrigStmt { trigname, eventname, whenclause, funcname } = create;
    let mut trigger = EventTrigger {
        event: eventname,
        function: dotted(&funcname).ok_or("an event trigger without a function")?,
        ..EventTrigger::default()
    };
    for option in options(whenclause)? {
        match (option.name.as_str(), &option.value) {
            ("tag", Some(NodeEnum::List(list))) => {
                let tags = strings(&list.items)?;
                trigger.tags = tags.into_iter().map(|tag| tag.to_uppercase()).collect();
                trigger.tags.sort();
            }
            (other, _) => return Err(Unmodelled(format!("an event trigger WHEN {other}"))),
        }
    }
    Ok(vec![Op::create(Object::new(Id::global(Kind::EventTrigger, trigname), trigger))])
}

pub fn alter(alter: AlterEventTrigStmt, _: &Statement) -> Captured<Vec<Op>> {
    let AlterEventTrigStmt { trigname, tgenabled } = alter;
    // TRIGGER_FIRES_… of commands/trigger.h.
    let enabled = match tgenabled.as_str() {
        "O" => firing::ORIGIN,
        "D" => firing::DISABLED,
        "R" => firing::REPLICA,
        "A" => firing::ALWAYS,
        other => return Err(Unmodelled(format!("ALTER EVENT TRIGGER of kind {other}"))),
    };
    let enabled = enabled.map(str::to_owned);
    let target = Target::Id(Id::global(Kind::EventTrigger, trigname));
    Ok(vec![Op::alter(target, Alter { enabled })])
}

/// ENABLE and DISABLE.
#[derive(Clone, Debug, PartialEq)]
pub struct Alter {
    pub enabled: Option<String>,
}

impl Alter {
    pub fn apply(self, object: &mut Object, _: Setting) -> bool {
        super::alter(object, |trigger: &mut EventTrigger| trigger.enabled = self.enabled)
    }
}
