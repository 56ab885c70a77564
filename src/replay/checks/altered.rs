//! What stands against changing an object that is there.

use std::collections::BTreeSet;

use crate::replay::{
    columns::Known,
    drop,
    refusal::{Refusal, Step, plain, word},
    world::{self, World},
};
use crate::{
    kinds::{Alter, Body, Kind},
    model::{
        Id, Qualified,
        op::{Alteration, Edit, Target},
    },
};

pub(super) fn edit(edit: &Edit, world: &World) -> Step<()> {
    let found = world.catalog.resolve(&edit.target);
    let Some(id) = found else {
        // What nothing creates is made by what is said of it, where that is all there is of it.
        let of_itself = edit.or_else.as_ref().is_some_and(|object| {
            matches!(
                object.id.kind,
                Kind::Membership
                    | Kind::Settings
                    | Kind::DefaultPrivileges
                    | Kind::Parameter
                    | Kind::LargeObject
            )
        });
        let is_column = match &edit.target {
            Target::Member(table, name) => world.has_column(table, name),
            _ => false,
        };
        // PostgreSQL's own, which no dump creates.
        let is_of_system = edit.or_else.as_ref().is_some_and(|object| {
            let named = object.id.name.parse::<Id>();
            matches!(object.body, Body::External(_))
                && named.is_ok_and(|id| id.schema == "pg_catalog" || id.kind == Kind::Language)
        });
        if is_of_system && matches!(edit.change, Alteration::Grant(_)) {
            return Ok(());
        }
        if of_itself {
            return default_schema(edit, world);
        }
        return if is_column { Ok(()) } else { Err(missing(edit, world)) };
    };
    match &edit.change {
        Alteration::Grant(grant) => {
            for grantee in &grant.grantees {
                if let crate::model::privileges::Grantee::Role(name) = grantee {
                    crate::replay::owners::role_is_known(name, world)?;
                }
            }
            let columns: BTreeSet<&String> =
                grant.privileges.iter().flat_map(|(_, columns)| columns).collect();
            let table = id.relation();
            match columns.into_iter().find(|column| !world.has_column(&table, column)) {
                Some(column) => Err(Refusal::no_column(&table, column)),
                None => Ok(()),
            }
        }
        Alteration::Comment(_) => wrong_kind(edit, &id),
        Alteration::Of(alter) => altered(alter, &id, world),
        _ => Ok(()),
    }
}

pub(super) fn default_schema(edit: &Edit, world: &World) -> Step<()> {
    let schema = edit.or_else.as_ref().and_then(|object| match &object.body {
        Body::DefaultPrivileges(default) => default.schema.clone(),
        _ => None,
    });
    match schema {
        Some(schema) if !world.has_schema(&schema) => Err(Refusal::no_schema(&schema)),
        _ => Ok(()),
    }
}

/// COMMENT ON VIEW of a table; the statement's kind is that of what would stand in.
pub(super) fn wrong_kind(edit: &Edit, id: &Id) -> Step<()> {
    let Target::Relation(name) = &edit.target else { return Ok(()) };
    let Some(said) = edit.or_else.as_ref() else { return Ok(()) };
    let Body::External(_) = &said.body else { return Ok(()) };
    let said = said.id.name.split(' ').next().unwrap_or_default();
    let is = word(id.kind).split(' ').next().unwrap_or_default();
    if said == is || said.is_empty() {
        return Ok(());
    }
    let article = match said {
        "index" => "an index".to_owned(),
        "materialized" => "a materialized view".to_owned(),
        "foreign" => "a foreign table".to_owned(),
        said => format!("a {said}"),
    };
    Err(Refusal::new("42809", format!("\"{}\" is not {article}", name.name)))
}

pub(super) fn missing(edit: &Edit, world: &World) -> Refusal {
    match (&edit.target, &edit.change) {
        (Target::Constraint(parent, name), _) if world.relation(parent).is_some() => {
            Refusal::no_constraint("for table", &parent.name, name)
        }
        // CommentObject names the relation with its schema.
        (Target::Member(table, name), Alteration::Comment(_))
            if world.relation(table).is_some() =>
        {
            let table = Qualified::new("", plain(table));
            Refusal::no_column(&table, name)
        }
        (target, _) => drop::missing(target, world),
    }
}

pub(super) fn altered(alter: &Alter, id: &Id, world: &World) -> Step<()> {
    match (alter, world.get(id).map(|object| &object.body)) {
        (Alter::Enumeration(alter), Some(Body::Enumeration(of))) => {
            use crate::kinds::enumeration::Alter as E;
            let has = |label: &String| of.labels.contains(label);
            let no = |label: &String| {
                Err(Refusal::new("22023", format!("\"{label}\" is not an existing enum label")))
            };
            let there = |label: &String| {
                Err(Refusal::new("42710", format!("enum label \"{label}\" already exists")))
            };
            match alter {
                E::Rename { from, .. } if !has(from) => no(from),
                E::Rename { to, .. } if has(to) => there(to),
                E::Add { label, if_absent: false, .. } if has(label) => there(label),
                E::Add { neighbor: Some(neighbor), .. } if !has(neighbor) => no(neighbor),
                _ => Ok(()),
            }
        }
        (Alter::Enumeration(_), _) => {
            Err(Refusal::new("42809", format!("{} is not an enum", id.relation())))
        }
        (Alter::Domain(_), Some(Body::Domain(_))) => Ok(()),
        (Alter::Domain(_), _) => {
            Err(Refusal::new("42809", format!("{} is not a domain", id.relation())))
        }
        (Alter::Publication(alter), Some(Body::Publication(of))) => {
            publication(alter, of, id, world)
        }
        (Alter::TextSearchConfiguration(alter), Some(Body::TextSearchConfiguration(of))) => {
            use crate::kinds::text_search_configuration::Alter as T;
            match alter {
                T::Drop { tokens, if_exists: false } => {
                    match tokens.iter().find(|token| !of.mappings.contains_key(*token)) {
                        Some(token) => Err(Refusal::new(
                            "42704",
                            format!("mapping for token type \"{token}\" does not exist"),
                        )),
                        None => Ok(()),
                    }
                }
                _ => Ok(()),
            }
        }
        (Alter::ForeignTable(alter), Some(Body::ForeignTable(of))) => {
            options(&alter.0, &of.options)
        }
        (Alter::Server(alter), Some(Body::Server(of))) => options(&alter.options, &of.options),
        (Alter::UserMapping(alter), Some(Body::UserMapping(of))) => options(&alter.0, &of.options),
        (Alter::ForeignDataWrapper(alter), Some(Body::ForeignDataWrapper(of))) => {
            options(&alter.options, &of.options)
        }
        (
            Alter::Column(crate::kinds::column::Alter::ForeignOptions(changes)),
            Some(Body::Column(of)),
        ) => options(changes, &of.foreign_options),
        _ => Ok(()),
    }
}

/// ADD of an option that is there, SET and DROP of one that is not (transformGenericOptions).
pub(super) fn options(
    changes: &crate::statement::OptionChanges,
    of: &std::collections::BTreeMap<String, String>,
) -> Step<()> {
    for (name, verb) in changes.verbs() {
        match (verb, of.contains_key(name)) {
            ("add", true) => {
                let message = format!("option \"{name}\" provided more than once");
                return Err(Refusal::new("42710", message));
            }
            ("set" | "drop", false) => {
                return Err(Refusal::new("42704", format!("option \"{name}\" not found")));
            }
            _ => {}
        }
    }
    Ok(())
}

pub(super) fn publication(
    alter: &crate::kinds::publication::Alter,
    of: &crate::kinds::publication::Publication,
    id: &Id,
    world: &World,
) -> Step<()> {
    use crate::kinds::publication::Alter as P;
    let (P::Add(objects) | P::Drop(objects) | P::Set(objects)) = alter else { return Ok(()) };
    if of.all_tables {
        let message = format!("publication \"{}\" is defined as FOR ALL TABLES", id.name);
        return Err(Refusal::new("55000", message));
    }
    let has_columns = |of: &std::collections::BTreeMap<
        String,
        crate::kinds::publication::Published,
    >| { of.values().any(|published| !published.columns.is_empty()) };
    if !objects.schemas.is_empty()
        && (has_columns(&objects.tables) || matches!(alter, P::Add(_)) && has_columns(&of.tables))
    {
        let message = format!("cannot add schema to publication \"{}\"", id.name);
        return Err(Refusal::new("22023", message));
    }
    for (name, published) in &objects.tables {
        let Some(table) = world::qualified(name) else { continue };
        if world.relation(&table).is_none() {
            return Err(drop::missing(&Target::Relation(table), world));
        }
        let is_in = of.tables.contains_key(name);
        if matches!(alter, P::Add(_)) && is_in {
            let message = format!(
                "relation \"{}\" is already member of publication \"{}\"",
                table.name, id.name
            );
            return Err(Refusal::new("42710", message));
        }
        if matches!(alter, P::Drop(_)) && !is_in {
            let message = format!("relation \"{}\" is not part of the publication", table.name);
            return Err(Refusal::new("42704", message));
        }
        let known = world.columns(&table).unwrap_or_default();
        if let Some(column) = published.columns.iter().find(|column| !known.contains(column)) {
            return Err(Refusal::no_column(&table, column));
        }
    }
    Ok(())
}
