//! Subscriptions. What is secret in the connection is gone before it comes here.

use std::collections::{BTreeMap, BTreeSet};

use pg_query::protobuf::{
    AlterSubscriptionStmt, AlterSubscriptionType, CreateSubscriptionStmt, DropSubscriptionStmt,
    Node, ObjectType,
};
use serde::{Deserialize, Serialize};

use super::{Describe, Info, Kind};
use crate::{
    model::{
        Facts, Id, Object, References, Scope, Shape, Sql,
        op::{Op, Setting, Target},
        quote::{ident, idents},
    },
    statement::{Captured, DefOption, Statement, Unmodelled, options, strings},
};

pub const INFO: Info = Info::new("subscription", "subscriptions", Shape::Global)
    .owned()
    .object_type(ObjectType::ObjectSubscription);

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Subscription {
    pub connection: String,
    pub publications: BTreeSet<String>,
    /// `slot_name`, `binary`, … as `canonical` spells them, without defaults.
    pub options: BTreeMap<String, String>,
}

impl Describe for Subscription {
    fn facts(&self, facts: &mut Facts) {
        let Self { connection, publications, options } = self;
        facts.text("connection", connection);
        facts.list("publications", &publications.iter().cloned().collect::<Vec<_>>());
        facts.map("option", options);
    }

    fn references<'a>(&'a self, _: &'a Object, _: &mut References<'a>) {
        let Self { connection: _, publications: _, options: _ } = self;
    }

    fn create(&self, this: &Object, scope: &Scope) -> Vec<Sql> {
        const ORDER: [&str; 14] = [
            "connect",
            "slot_name",
            "binary",
            "streaming",
            "two_phase",
            "disable_on_error",
            "password_required",
            "run_as_owner",
            "failover",
            "synchronous_commit",
            "origin",
            "enabled",
            "create_slot",
            "copy_data",
        ];
        let option = |name: &&str| {
            let value = match (self.options.get(*name), *name) {
                (Some(value), _) => value.as_str(),
                // With 18 another one became the default.
                (None, "streaming") if scope.dumper() >= 18 => "off",
                (None, _) => return None,
            };
            let value = match (*name, value) {
                ("slot_name", "none") => "NONE".to_owned(),
                ("slot_name", value) => scope.literal(value),
                ("streaming" | "two_phase", "true") => "on".to_owned(),
                (_, value) => value.to_owned(),
            };
            Some(format!("{name} = {value}"))
        };
        let options: Vec<_> = ORDER.iter().filter_map(option).collect();
        let with = if options.is_empty() {
            String::new()
        } else {
            format!(" WITH ({})", options.join(", "))
        };
        let publications: Vec<_> = self.publications.iter().cloned().collect();
        let (name, publications) = (ident(&this.id.name), idents(&publications));
        let connection = scope.literal(&self.connection);
        vec![Sql::define(format!(
            "CREATE SUBSCRIPTION {name} CONNECTION {connection} PUBLICATION {publications}{with}"
        ))]
    }

    fn summary(&self) -> String {
        let publications: Vec<_> = self.publications.iter().map(String::as_str).collect();
        format!("PUBLICATION {}", publications.join(", "))
    }
}

/// CREATE SUBSCRIPTION in the PostgreSQL documentation, "Parameters". `streaming` is the default
/// that pg_dump has: it leaves `off` out before version 18 and names every other value.
const DEFAULTS: &[(&str, &str)] = &[
    ("binary", "false"),
    ("connect", "true"),
    ("copy_data", "true"),
    ("create_slot", "true"),
    ("disable_on_error", "false"),
    ("enabled", "true"),
    ("failover", "false"),
    ("origin", "any"),
    ("password_required", "true"),
    ("run_as_owner", "false"),
    ("streaming", "false"),
    ("synchronous_commit", "off"),
    ("two_phase", "false"),
];

/// One option with its value in one spelling.
fn canonical(option: &DefOption) -> Captured<(String, String)> {
    let value = match option.name.as_str() {
        "slot_name" | "synchronous_commit" | "origin" => option.required_text()?,
        "streaming" if option.required_text()? == "parallel" => "parallel".to_owned(),
        "binary" | "connect" | "copy_data" | "create_slot" | "disable_on_error" | "enabled"
        | "failover" | "password_required" | "run_as_owner" | "streaming" | "two_phase" => {
            option.flag()?.to_string()
        }
        other => return Err(Unmodelled(format!("a subscription WITH {other}"))),
    };
    Ok((option.name.clone(), value))
}

fn all_canonical(nodes: Vec<Node>) -> Captured<BTreeMap<String, String>> {
    options(nodes)?.iter().map(canonical).collect()
}

fn fold_defaults(options: &mut BTreeMap<String, String>) {
    options.retain(|name, value| !DEFAULTS.contains(&(name.as_str(), value.as_str())));
}

pub fn capture(create: CreateSubscriptionStmt, _: &Statement) -> Captured<Vec<Op>> {
    let CreateSubscriptionStmt { subname, conninfo, publication, options, conninfo_location: _ } =
        create;
    let mut options = all_canonical(options)?;
    fold_defaults(&mut options);
    let subscription = Subscription {
        connection: conninfo,
        publications: strings(&publication)?.into_iter().collect(),
        options,
    };
    Ok(vec![Op::create(Object::new(Id::global(Kind::Subscription, subname), subscription))])
}

pub fn alter(alter: AlterSubscriptionStmt, _: &Statement) -> Captured<Vec<Op>> {
    use AlterSubscriptionType as Type;
    let kind = alter.kind();
    let AlterSubscriptionStmt {
        kind: _,
        subname,
        conninfo,
        publication,
        options,
        conninfo_location: _,
    } = alter;
    let publications = strings(&publication)?;
    let change = match kind {
        Type::AlterSubscriptionConnection => Alter::Connection(conninfo),
        Type::AlterSubscriptionSetPublication => Alter::Set(publications),
        Type::AlterSubscriptionAddPublication => Alter::Add(publications),
        Type::AlterSubscriptionDropPublication => Alter::Drop(publications),
        Type::AlterSubscriptionOptions | Type::AlterSubscriptionEnabled => {
            Alter::Options(all_canonical(options)?)
        }
        Type::AlterSubscriptionRefresh => return Ok(vec![Op::Nothing]),
        other => return Err(Unmodelled(format!("ALTER SUBSCRIPTION of kind {other:?}"))),
    };
    let target = Target::Id(Id::global(Kind::Subscription, subname));
    Ok(vec![Op::alter(target, change)])
}

/// What one ALTER SUBSCRIPTION does.
#[derive(Clone, Debug, PartialEq)]
pub enum Alter {
    Connection(String),
    /// Publications.
    Set(Vec<String>),
    Add(Vec<String>),
    Drop(Vec<String>),
    Options(BTreeMap<String, String>),
}

impl Alter {
    pub fn apply(self, object: &mut Object, _: Setting) -> bool {
        super::alter(object, |subscription| self.apply_to(subscription))
    }

    fn apply_to(self, subscription: &mut Subscription) {
        let Subscription { connection, publications, options } = subscription;
        match self {
            Self::Connection(new) => *connection = new,
            Self::Set(names) => *publications = names.into_iter().collect(),
            Self::Add(names) => publications.extend(names),
            Self::Drop(names) => publications.retain(|name| !names.contains(name)),
            Self::Options(changes) => {
                options.extend(changes);
                fold_defaults(options);
            }
        }
    }
}

pub fn drop(drop: DropSubscriptionStmt, _: &Statement) -> Captured<Vec<Op>> {
    let DropSubscriptionStmt { subname, missing_ok, behavior: _ } = drop;
    let target = Target::Id(Id::global(Kind::Subscription, subname));
    Ok(vec![Op::drop(target, missing_ok)])
}
