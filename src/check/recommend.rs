//! What to do, in words: by level, and in an order that works.

use super::{
    Checked,
    item::{Extra, Item, Status},
    migrations::Inventory,
};
use crate::{
    kinds::Kind,
    model::{Id, Level},
};

/// One step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub level: Level,
    pub text: String,
}

/// How a framework takes what is there for its first migration, by the table that it keeps.
const BASELINES: [(&str, &str); 10] = [
    ("alembic_version", "alembic revision --autogenerate -m baseline; alembic stamp head"),
    (
        "django_migrations",
        "python manage.py makemigrations; python manage.py migrate --fake-initial",
    ),
    ("flyway_schema_history", "flyway baseline"),
    ("_prisma_migrations", "prisma migrate resolve --applied 0_init"),
    (
        "schema_migrations",
        "bin/rails db:schema:dump (Rails), or record the applied versions by hand",
    ),
    ("__EFMigrationsHistory", "dotnet ef migrations add Baseline, and record it as applied"),
    ("knex_migrations", "knex migrate:make baseline, and record it as applied"),
    ("goose_db_version", "goose create baseline sql, and record it as applied"),
    ("_sqlx_migrations", "sqlx migrate add baseline, and record it as applied"),
    ("databasechangelog", "liquibase changelog-sync"),
];

/// The steps, the highest level first; what others need comes before them.
pub fn steps(checked: &Checked) -> Vec<Step> {
    let asked = checked.items.iter().filter(|item| {
        item.within.is_none() && item.points.iter().any(|point| point.status > Status::Unproven)
    });
    let mut steps: Vec<(Level, Kind, Step)> = Vec::new();
    for item in asked.filter(|item| !item.is_deprecated()) {
        let level = item.level();
        steps.push((level, item.id.kind, Step { level, text: text(item) }));
    }
    for extra in checked.extras.iter().filter(|extra| extra.status == Status::Fail) {
        let Extra { id, level, .. } = extra;
        let text = match id.kind {
            Kind::Column => format!("Give {id} a default, let it be NULL, or tell the code of it"),
            _ => format!("Look at {id}: {}", extra.message),
        };
        steps.push((*level, id.kind, Step { level: *level, text }));
    }
    // Kinds are in the order of creation.
    steps.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut steps: Vec<Step> = steps.into_iter().map(|(_, _, step)| step).collect();
    steps.extend(checked.items.iter().filter(|item| item.is_deprecated()).flat_map(going));
    steps
}

/// What is deprecated goes with what refers to it, that first.
fn going(item: &Item) -> Vec<Step> {
    let level = item.level();
    let order: Vec<String> =
        item.referred_by.iter().chain([&item.id]).map(ToString::to_string).collect();
    match item.found.is_some() {
        true => vec![Step { level, text: format!("Drop {}", order.join(", then ")) }],
        false => Vec::new(),
    }
}

fn text(item: &Item) -> String {
    let Item { id, expected, .. } = item;
    if !item.is_missing() {
        let words: Vec<&str> = item.points.iter().map(|point| point.message.as_str()).collect();
        return format!("Mend {id}: {}", words.join("; "));
    }
    let resolution = item.annotation.word("resolution");
    if let Some(resolution) = resolution {
        return format!("{id}: {resolution}");
    }
    match id.kind {
        Kind::Table => match baseline(id) {
            Some(command) => format!("Begin a baseline: {command}"),
            None if item.contains == 0 => {
                format!("Create {id} (no structure is expected of it: its migration knows it)")
            }
            None => format!("Create {id}"),
        },
        Kind::Column => format!("Add {id} {expected}"),
        Kind::Index => format!("Create {id} {expected}"),
        Kind::Constraint => format!("Add {id} {expected}"),
        Kind::Extension => format!("Install {id}"),
        _ => format!("Create {id}"),
    }
}

/// The command that begins with what is there.
pub fn baseline(id: &Id) -> Option<&'static str> {
    BASELINES.iter().find(|(table, _)| *table == id.name).map(|(_, command)| *command)
}

/// What the inventory of a folder of migrations asks for.
pub fn migrations(inventory: &Inventory) -> Vec<Step> {
    let list = |names: &[String]| names.join(", ");
    let mut steps = Vec::new();
    for (names, level, before) in [
        (&inventory.double, Level::High, "give each migration a version of its own: two have "),
        (&inventory.unknown, Level::Medium, "find the files of migrations that were applied: "),
        (
            &inventory.late,
            Level::Medium,
            "apply by hand, or number anew, what was added before others: ",
        ),
        (&inventory.pending, Level::Medium, "apply "),
    ] {
        if !names.is_empty() {
            steps.push(Step { level, text: format!("{before}{}", list(names)) });
        }
    }
    if inventory.heads.len() > 1 {
        let text = format!("merge the heads of the migrations: {}", list(&inventory.heads));
        steps.push(Step { level: Level::Medium, text });
    }
    steps
}
