//! Columns.

mod cast;
pub mod loss;
mod widening;
mod zones;

use super::{Case, Steps, foreign_option, option};
use crate::{
    kinds::{Body, Kind, column::Column},
    model::{
        FactChange, Id, Object, Qualified, Scope, generated::generated_name, quote::ident, storage,
    },
    plan::{
        drops, envelope,
        statement::{Hazard, Statement},
    },
};

pub fn alter(case: &Case, fact: &FactChange, steps: &mut Steps) -> bool {
    if envelope::alter(case, fact, steps) {
        return true;
    }
    let (Body::Column(old), Body::Column(new)) = (&case.old.body, &case.new.body) else {
        return false;
    };
    let id = &case.new.id;
    let alter = Change { case, to: drops::alter(case.new, case.to) };
    let path = fact.path.as_str();
    let shown = fact.new.as_ref().map(|value| value.display().into_owned());
    match path {
        "type" | "collation" => retype(&alter, old, new, steps),
        "default" if new.generated.is_some() => {}
        // What computed it goes early, and what NEW has by default comes then.
        "default" if old.generated.is_some() && new.default.is_none() => {}
        // With the type.
        "default" if moves_default(old, new) => {}
        "default" => match &*new.default {
            Some(default) => steps.main(alter.own(format!("SET DEFAULT {}", default.text))),
            None => steps.early(alter.own("DROP DEFAULT".to_owned())),
        },
        "generated" | "generated virtual" => generated(&alter, old, new, steps),
        "identity" => match (&*old.identity, &*new.identity) {
            (Some(_), Some(when)) => {
                steps.main(alter.column(format!("SET GENERATED {}", when.to_uppercase())));
            }
            // The sequence does the rest.
            (None, Some(_)) if old.default.is_some() => {
                steps.early(alter.column("DROP DEFAULT".to_owned()));
            }
            _ => {}
        },
        "not null" => not_null(&alter, old, new, steps),
        "not null name" | "not null no inherit" | "not null not valid" => {
            not_null_state(&alter, old, new, path, steps);
        }
        "not null comment" => {
            let name = new.not_null_name(id).unwrap_or_default();
            let comment = shown.map_or("NULL".to_owned(), |text| case.to.literal(&text));
            let (name, table) = (ident(&name), id.relation());
            let text = format!("COMMENT ON CONSTRAINT {name} ON {table} IS {comment}");
            steps.last(Statement::text(id, text));
        }
        "storage" => {
            let usual = || new.type_name.as_deref().and_then(storage::usual);
            let storage = match shown {
                Some(word) => word.to_uppercase(),
                None if case.target < 16 => usual().unwrap_or("default").to_uppercase(),
                None => "DEFAULT".to_owned(),
            };
            let since = if storage == "DEFAULT" { 16 } else { 10 };
            steps.main(alter.own(format!("SET STORAGE {storage}")).since(since));
        }
        "compression" => {
            let method = shown.unwrap_or_else(|| "default".to_owned());
            steps.main(alter.column(format!("SET COMPRESSION {method}")).since(14));
        }
        "statistics" => {
            let target = shown.unwrap_or_else(|| "-1".to_owned());
            steps.main(alter.own(format!("SET STATISTICS {target}")));
        }
        "declared here" | "not null declared here" => return false,
        _ => {
            if let Some(name) = path.strip_prefix("option ") {
                steps.main(alter.column(option(name, &fact.new)));
            } else if let Some(name) = path.strip_prefix("foreign option ") {
                steps.main(alter.column(foreign_option(name, fact, case.to)));
            } else {
                return false;
            }
        }
    }
    true
}

/// SET DEFAULT and its like go on to children; ONLY where one says something of its own.
fn only(case: &Case) -> bool {
    let id = &case.new.id;
    let children = case.children.get(&id.relation().to_string());
    children.into_iter().flatten().any(|child| {
        let column = Id::child(Kind::Column, child, id.name.as_str());
        let says = |object: &Object| match &object.body {
            Body::Column(column) => column.type_name.is_some() || column.default.is_some(),
            _ => false,
        };
        case.to.get(&column).is_some_and(says)
    })
}

struct Change<'a> {
    case: &'a Case<'a>,
    to: String,
}

impl Change<'_> {
    /// Whether a parent that is one on both sides has the same done to it.
    fn follows(&self) -> bool {
        let Case { old, new, from, to, .. } = self.case;
        let parents = |scope: &Scope| -> Vec<String> {
            let table = scope.relation(&new.id.relation());
            table.iter().flat_map(|table| table.body.parents().cloned()).collect()
        };
        let (before, after) = (parents(from), parents(to));
        let both = after.iter().filter(|parent| before.contains(parent));
        let both = both.filter(|_| !self.is_away());
        let mut both = both.filter_map(|parent| parent.parse::<Qualified>().ok());
        let type_of = |object: Option<&Object>| match object.map(|object| &object.body) {
            Some(Body::Column(column)) => column.type_name.clone(),
            _ => None,
        };
        let (own_before, own_after) = (type_of(Some(old)), type_of(Some(new)));
        both.any(|parent| {
            let id = Id::child(Kind::Column, &parent, new.id.name.as_str());
            type_of(from.get(&id)) == own_before && type_of(to.get(&id)) == own_after
        })
    }

    /// Whether the table leaves its parents while its columns change: it is to have another bound.
    fn is_away(&self) -> bool {
        let bound = |scope: &Scope| {
            let table = scope.relation(&self.case.new.id.relation())?;
            crate::kinds::table::read(&table.body)?.bound.as_ref().map(|bound| bound.key)
        };
        bound(self.case.from) != bound(self.case.to)
    }

    fn column(&self, change: String) -> Statement {
        let name = ident(&self.case.new.id.name);
        self.table(format!("ALTER COLUMN {name} {change}"))
    }

    /// The same, without the children that have their own.
    fn own(&self, change: String) -> Statement {
        let mut statement = self.column(change);
        if only(self.case) {
            statement.sql.text = statement.sql.text.replacen("TABLE ", "TABLE ONLY ", 1);
        }
        statement
    }

    fn table(&self, change: String) -> Statement {
        Statement::text(&self.case.new.id, format!("{} {change}", self.to))
    }
}

/// A type without its precision, and whether it is an array.
fn base(name: &str) -> (&str, bool) {
    (name.split(['(', '[']).next().unwrap_or_default().trim(), name.ends_with("[]"))
}

/// Whether a default has to be out of the way of a new type: it may not be cast by itself.
fn moves_default(old: &Column, new: &Column) -> bool {
    let types = old.type_name.as_ref().zip(new.type_name.as_ref());
    let is_other = types.is_some_and(|(old, new)| base(old) != base(new));
    is_other && old.default.is_some() && old.generated.is_none()
}

fn retype(alter: &Change, old: &Column, new: &Column, steps: &mut Steps) {
    let (Some(from), Some(to)) = (&old.type_name, &new.type_name) else { return };
    steps.is_retyped = true;
    let collation = new.collation.as_ref().map(|name| format!(" COLLATE {name}"));
    let name = ident(&alter.case.new.id.name);
    let is_foreign = alter.case.new.parent.as_ref().is_some_and(|it| it.kind == Kind::ForeignTable);
    let types = (loss::Type::of(from, alter.case.from), loss::Type::of(to, alter.case.to));
    let is_assigned = base(from) == base(to) || loss::is_assigned(&types.0, &types.1);
    let using = match is_assigned || is_foreign {
        true => String::new(),
        false => match zones::using(from, to, &name, alter.case.timezone) {
            zones::Using::Plain if cast::goes_through_text(from, to, alter.case) => {
                let text = if to.ends_with("[]") { "text[]" } else { "text" };
                format!(" USING {name}::{text}::{to}")
            }
            zones::Using::Plain => format!(" USING {name}::{to}"),
            zones::Using::Zone(using) => format!(" USING {using}"),
            zones::Using::Unknown => {
                let reason = match from.contains("range") && to.contains("range") {
                    true => format!(
                        "{from} becomes {to}: nothing casts the one to the other, and which \
                         instants are meant depends on a time zone"
                    ),
                    false => format!(
                        "{from} becomes {to}: which instants are meant depends on a time zone; \
                         say it with --data-timezone"
                    ),
                };
                steps.is_retyped = false;
                return steps.manual(&alter.case.new.id, reason);
            }
        },
    };
    let has_default = moves_default(old, new);
    if has_default {
        steps.early(alter.own("DROP DEFAULT".to_owned()));
    }
    if base(from) != base(to) && !alter.follows() {
        defaults_of_children(alter, steps);
    }
    let text = format!("TYPE {to}{}{using}", collation.unwrap_or_default());
    // The parent's statement goes on to its children, and theirs would be refused.
    if !alter.follows() {
        let statement = alter.column(text);
        let is_free = widening::is_free(from, to) && *old.collation == *new.collation;
        let is_lossy = loss::loses(&types.0, &types.1) && !is_foreign;
        let statement = match is_free {
            true => statement,
            false => statement.with(Hazard::Rewrite).with(Hazard::DependsOnData),
        };
        steps.main(match is_lossy {
            true => statement.with(Hazard::DataLoss),
            false => statement,
        });
    }
    if let Some(default) = new.default.as_ref().filter(|_| has_default) {
        steps.last(alter.own(format!("SET DEFAULT {}", default.text)));
    }
}

/// Children get the type from their parent, and what only their defaults say is out of its way, too.
fn defaults_of_children(alter: &Change, steps: &mut Steps) {
    let Case { new, from, to, children, .. } = alter.case;
    let mut open: Vec<Qualified> = vec![new.id.relation()];
    while let Some(table) = open.pop() {
        let below = children.get(&table.to_string()).into_iter().flatten();
        for child in below {
            open.push(child.clone());
            let id = Id::child(Kind::Column, child, new.id.name.as_str());
            let of = |scope: &Scope| match &scope.get(&id)?.body {
                Body::Column(column) if column.type_name.is_none() => (*column.default).clone(),
                _ => None,
            };
            let Some(before) = of(from) else { continue };
            let alter = format!("ALTER TABLE ONLY {child} ALTER COLUMN {}", ident(&id.name));
            steps.early(Statement::text(&new.id, format!("{alter} DROP DEFAULT")));
            // One that changes is set by its own change.
            if let Some(after) = of(to).filter(|after| *after == before) {
                let text = format!("{alter} SET DEFAULT {}", after.text);
                steps.last(Statement::text(&new.id, text));
            }
        }
    }
}

fn generated(alter: &Change, old: &Column, new: &Column, steps: &mut Steps) {
    match (&*old.generated, &*new.generated) {
        (Some(_), None) if !old.is_virtual => {
            steps.early(alter.column("DROP EXPRESSION".to_owned()).since(13));
        }
        (Some(_), Some(to)) if old.is_virtual == new.is_virtual && alter.case.target >= 17 => {
            let text = format!("SET EXPRESSION AS ({})", to.text);
            steps.main(alter.column(text).since(17).with(Hazard::Rewrite));
        }
        _ => steps.is_recreated = true,
    }
}

fn not_null(alter: &Change, old: &Column, new: &Column, steps: &mut Steps) {
    match (&*old.not_null, &*new.not_null) {
        (_, Some(not_null)) => {
            let is_plain = not_null.name.is_none() && !not_null.no_inherit && !not_null.not_valid;
            let statement = match is_plain || alter.case.target < 18 {
                true => alter.column("SET NOT NULL".to_owned()),
                false => {
                    let id = &alter.case.new.id;
                    let made_up = || generated_name(&id.parent, &id.name, "not_null");
                    let name = not_null.name.clone().unwrap_or_else(made_up);
                    let no_inherit = if not_null.no_inherit { " NO INHERIT" } else { "" };
                    let not_valid = if not_null.not_valid { " NOT VALID" } else { "" };
                    let (name, column) = (ident(&name), ident(&id.name));
                    alter.table(format!(
                        "ADD CONSTRAINT {name} NOT NULL {column}{no_inherit}{not_valid}"
                    ))
                }
            };
            steps.main(statement.with(Hazard::Scan).with(Hazard::DependsOnData));
        }
        (Some(_), None) => steps.main(alter.column("DROP NOT NULL".to_owned())),
        (None, None) => {}
    }
}

fn not_null_state(alter: &Change, old: &Column, new: &Column, path: &str, steps: &mut Steps) {
    let id = &alter.case.new.id;
    let (Some(_), Some(not_null)) = (&*old.not_null, &*new.not_null) else { return };
    let name = |column: &Column| column.not_null_name(id).unwrap_or_default();
    let (from, to) = (name(old), name(new));
    let (from, to) = (ident(&from), ident(&to));
    match path {
        "not null name" => {
            let statement = alter.table(format!("RENAME CONSTRAINT {from} TO {to}"));
            steps.main(statement.since(18));
        }
        "not null no inherit" => {
            let no = if not_null.no_inherit { "NO INHERIT" } else { "INHERIT" };
            steps.main(alter.table(format!("ALTER CONSTRAINT {to} {no}")).since(18));
        }
        _ if !not_null.not_valid => {
            let statement = alter.table(format!("VALIDATE CONSTRAINT {to}"));
            steps.main(statement.since(18).with(Hazard::Scan).with(Hazard::DependsOnData));
        }
        _ => {
            steps.main(alter.column("DROP NOT NULL".to_owned()));
            not_null_again(alter, new, steps);
        }
    }
}

fn not_null_again(alter: &Change, new: &Column, steps: &mut Steps) {
    not_null(alter, &Column::default(), new, steps);
}
