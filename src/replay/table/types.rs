//! ALTER COLUMN … TYPE: what does not let it happen, and what is written anew.

use pg_query::NodeEnum;

use super::*;
use crate::replay::{
    alter::Command,
    checks,
    refusal::{Refusal, Step},
    uses::{Part, Uses},
    world::World,
};
use crate::{
    kinds::{Body, Kind},
    model::{Id, Object, Qualified, casts::is_cast},
    tree::typename::type_name,
};

pub(super) fn column_type(command: &Command, world: &mut World) -> Step<()> {
    let Command { table, cmd, .. } = command;
    let name = &cmd.name;
    has_column(command, world)?;
    if world.is_inherited(table, name) {
        return Err(Refusal::new("42P16", format!("cannot alter inherited column \"{name}\"")));
    }
    let Some(NodeEnum::ColumnDef(definition)) = cmd.def.as_ref().and_then(|def| def.node.as_ref())
    else {
        return Err(Refusal::unknown("ALTER COLUMN TYPE of an unexpected form"));
    };
    let to = definition.type_name.as_ref().map(type_name).unwrap_or_default();
    in_partition_key(table, name, "alter", world)?;
    checks::type_is(&to, world)?;
    let uses = Uses::of(world);
    let family = world.family(table);
    for table in &family {
        blockers(&column_id(table, name), &uses, world)?;
    }
    let old = column(table, name, world).and_then(|column| column.type_name.clone());
    if let Some(old) = &old {
        casts(name, old, &to, &command.text, world)?;
    }
    let is_alike = old.as_deref().is_some_and(|old| reads_alike(old, &to));
    if !is_alike {
        for table in &family {
            expressions_of(&column_id(table, name), &uses, world)?;
        }
    }
    let text = match command.text.to_ascii_uppercase().find(" USING ") {
        Some(at) => command.text.get(..at).unwrap_or_default().to_owned(),
        None => command.text.clone(),
    };
    for table in &family {
        // Tables that inherit have the column of their parent.
        if column(table, name, world).is_none_or(|column| column.type_name.is_none()) {
            continue;
        }
        let command = Command { text: text.clone(), table: table.clone(), ..*command };
        command.run_on(table, world)?;
        identity_type(table, name, &to, world);
    }
    Ok(())
}

/// Whether the server has the cast that is said, or that it would choose (ATPrepAlterColumnType in
/// tablecmds.c). What it makes of other expressions is not looked into.
fn casts(column: &str, old: &str, to: &str, text: &str, world: &World) -> Step<()> {
    let is_none = is_cast(old, to, world.version) == Some(false);
    let using = text.to_ascii_uppercase().find(" USING ").and_then(|at| text.get(at + 7..));
    match using {
        None if is_none => {
            let message = format!("column \"{column}\" cannot be cast automatically to type {to}");
            Err(Refusal::new("42804", message))
        }
        Some(using) if is_none && plain_cast(using) == Some(column) => {
            Err(Refusal::new("42846", format!("cannot cast type {old} to {to}")))
        }
        _ => Ok(()),
    }
}

/// The column of `a::t`, and of nothing more than that.
fn plain_cast(using: &str) -> Option<&str> {
    let (column, to) = using.trim().trim_end_matches(';').split_once("::")?;
    let column = column.trim().trim_matches('"');
    let is_name = |c: char| c.is_alphanumeric() || "_ []()\",.".contains(c);
    (to.chars().all(is_name) && !column.contains('"')).then_some(column)
}

/// What does not let the type of a column change (RememberAllDependentForRebuilding).
pub(super) fn blockers(column: &Id, uses: &Uses, world: &World) -> Step<()> {
    let used =
        |what: &str| Err(Refusal::new("0A000", format!("cannot alter type of a column {what}")));
    let mut users: Vec<&Part> = uses.users(column).iter().map(|(user, _)| user).collect();
    // The server tells the one that was made first, which no dump knows.
    let rank = |user: &&Part| match user {
        Part::Object(id) => match id.kind {
            Kind::Column => 0,
            Kind::View | Kind::MaterializedView => 0,
            Kind::Trigger => 1,
            Kind::Rule => 2,
            Kind::Policy => 3,
            _ => 4,
        },
        _ => 5,
    };
    users.sort_by_key(rank);
    for user in users {
        let Part::Object(id) = user else {
            if let Part::Published(publication, table) = user
                && let Some(Body::Publication(publication)) =
                    world.get(publication).map(|object| &object.body)
                && publication
                    .tables
                    .get(&table.to_string())
                    .and_then(|published| published.condition.as_ref())
                    .is_some_and(|condition| condition.text.contains(&column.name))
            {
                return used("used by a publication WHERE clause");
            }
            continue;
        };
        match id.kind {
            Kind::View | Kind::MaterializedView | Kind::Rule => {
                return used("used by a view or rule");
            }
            Kind::Trigger => return used("used in a trigger definition"),
            Kind::Policy => return used("used in a policy definition"),
            Kind::Function | Kind::Procedure => return used("used by a function or procedure"),
            Kind::Column => return used("used by a generated column"),
            _ => {}
        }
    }
    Ok(())
}

/// Types between which nothing that a server prints of an expression changes: constants and
/// operators stay as they are written.
pub(super) fn reads_alike(old: &str, new: &str) -> bool {
    let base = |name: &str| crate::model::types::without_precision(name);
    let integers = ["smallint", "integer", "bigint"];
    let is_integer = |name: &str| integers.contains(&name);
    base(old) == base(new) || is_integer(old) && is_integer(new)
}

/// What would be parsed anew, with the casts that the new type needs.
pub(super) fn expressions_of(column: &Id, uses: &Uses, world: &World) -> Step<()> {
    let of = world.get(column).map(|object| &object.body);
    let default = match of {
        Some(Body::Column(column)) => column.default.as_ref(),
        _ => None,
    };
    let is_call = |text: &str| text.contains('(') && !text.contains("::");
    let is_simple =
        |text: &str| text.parse::<f64>().is_ok() || is_call(text) || text.starts_with("nextval(");
    if let Some(default) = default.filter(|default| !is_simple(&default.text)) {
        return Err(Refusal::unknown(format!(
            "how the default {} of {column} is written for the new type",
            default.text
        )));
    }
    for (user, _) in uses.users(column) {
        let Part::Object(id) = user else { continue };
        let Some(object) = world.get(id) else { continue };
        let is_written = match &object.body {
            Body::Constraint(constraint) => {
                constraint.check.is_some() || constraint.predicate.is_some()
            }
            Body::Index(index) => {
                index.predicate.is_some() || index.keys.iter().any(|key| key.text.contains('('))
            }
            Body::Statistics(statistics) => statistics.of.iter().any(|of| of.text.contains('(')),
            _ => false,
        };
        if is_written {
            return Err(Refusal::unknown(format!("how {id} is written for the new type")));
        }
    }
    Ok(())
}

/// The sequence of an identity column has the type of the column.
pub(super) fn identity_type(table: &Qualified, name: &str, to: &str, world: &mut World) {
    let column = column_id(table, name);
    for id in sequences_of(&column, world) {
        world.catalog.change(&id, |object| {
            if let Body::Sequence(sequence) = &mut object.body
                && sequence.is_identity
            {
                sequence.data_type = Some(to.to_owned());
            }
        });
    }
}

pub(super) fn sequences_of(column: &Id, world: &World) -> Vec<Id> {
    let name = column.path().to_string();
    let owned = |object: &&Object| matches!(&object.body, Body::Sequence(sequence) if sequence.owned_by.as_ref() == Some(&name));
    world.objects().filter(owned).map(|object| object.id.clone()).collect()
}
