//! THE list of layouts: how the migrations of each framework are named, and which part of one goes up.

use super::{Migration, name, part, python};

/// Version, stem, and whether it is repeatable.
type Named = (String, String, bool);

/// How one framework lays out its migrations.
#[derive(Debug)]
pub struct Layout {
    pub name: &'static str,
    /// What the figures call the tools that write its table.
    pub tools: &'static [&'static str],
    /// The version and the stem of a file that is a migration; `true` for one that is repeatable.
    named: fn(&str, &str) -> Option<Named>,
    /// Marks in comments before what goes up and what goes down.
    marks: Option<(&'static str, &'static str)>,
    /// Programs are not run.
    pub is_read_only: bool,
}

/// In the order in which they are tried: the first of which a file of the folder is one.
pub const LAYOUTS: &[Layout] = &[
    Layout {
        name: "Prisma",
        tools: &["Prisma"],
        named: |path, _| inside(path, "migration.sql"),
        marks: None,
        is_read_only: false,
    },
    Layout {
        name: "Diesel",
        tools: &["Diesel"],
        named: |path, _| {
            let (version, stem, again) = inside(path, "up.sql")?;
            let digits = stem.split('_').next().unwrap_or(&version).replace('-', "");
            Some((digits, stem, again))
        },
        marks: None,
        is_read_only: false,
    },
    Layout {
        name: "Flyway",
        tools: &["Flyway", "Refinery"],
        named: |path, _| flyway(path),
        marks: None,
        is_read_only: false,
    },
    Layout {
        name: "golang-migrate, sqlx or Tern",
        tools: &["golang-migrate", "sqlx"],
        named: |path, _| numbered(path.strip_suffix(".up.sql")?),
        marks: None,
        is_read_only: false,
    },
    Layout {
        name: "goose",
        tools: &["goose"],
        named: |path, text| marked(path, text, "+goose"),
        marks: Some(("+goose up", "+goose down")),
        is_read_only: false,
    },
    Layout {
        name: "dbmate",
        tools: &["Rails or dbmate"],
        named: |path, text| marked(path, text, "migrate:"),
        marks: Some(("migrate:up", "migrate:down")),
        is_read_only: false,
    },
    Layout {
        name: "sql-migrate",
        tools: &[],
        named: |path, text| marked(path, text, "+migrate"),
        marks: Some(("+migrate up", "+migrate down")),
        is_read_only: false,
    },
    Layout {
        name: "numbered files",
        tools: &[
            "Supabase",
            "sqlx",
            "Drizzle",
            "node-pg-migrate",
            "Rails or dbmate",
            "Ecto",
            "Atlas",
        ],
        named: |path, _| numbered(path.strip_suffix(".sql")?),
        marks: None,
        is_read_only: false,
    },
    Layout {
        name: "Alembic",
        tools: &["Alembic"],
        named: |path, text| {
            let (revision, _) = python::alembic(text).filter(|_| path.ends_with(".py"))?;
            Some((revision.clone(), revision, false))
        },
        marks: None,
        is_read_only: true,
    },
    Layout {
        name: "Django",
        tools: &["Django"],
        named: |path, text| {
            let stem =
                path.strip_suffix(".py").filter(|_| text.contains("migrations.Migration"))?;
            numbered(stem)
        },
        marks: None,
        is_read_only: true,
    },
];

impl Layout {
    /// The first layout of which one of the files is a migration.
    pub fn of(files: &[(String, String)]) -> Option<&'static Self> {
        LAYOUTS
            .iter()
            .find(|layout| files.iter().any(|(name, text)| (layout.named)(name, text).is_some()))
    }

    /// A file as a migration of this layout; `None` where it is something else: a way back, a note.
    pub fn migration(&self, file: &str, text: &str) -> Option<Migration> {
        let (version, stem, is_repeatable) = (self.named)(file, text)?;
        let up = match self.marks {
            Some((up, down)) => part::up(text, up, down),
            None if self.is_read_only => String::new(),
            None => text.to_owned(),
        };
        let parents = match self.name {
            "Alembic" => python::alembic(text).map(|(_, parents)| parents),
            "Django" => python::django(text, app(file)),
            _ => None,
        };
        Some(Migration { version, stem, file: file.to_owned(), up, is_repeatable, parents })
    }
}

fn base(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// `shop` of `shop/migrations/0001_initial.py`.
fn app(path: &str) -> &str {
    let mut folders = path.rsplit('/').skip(1).filter(|folder| *folder != "migrations");
    folders.next().unwrap_or_default()
}

/// `20240101_init/migration.sql`
fn inside(path: &str, file: &str) -> Option<(String, String, bool)> {
    let folder = path.strip_suffix(file)?.strip_suffix('/')?;
    let stem = base(folder);
    name::leading(stem)?;
    Some((stem.to_owned(), stem.to_owned(), false))
}

/// `V1_2__init.sql`, `R__views.sql`; a baseline (`B`) is one of its version, `U` goes down.
fn flyway(path: &str) -> Option<(String, String, bool)> {
    let stem = base(path).strip_suffix(".sql")?;
    let (head, description) = stem.split_once("__")?;
    let owned = |version: &str| Some((version.to_owned(), stem.to_owned(), false));
    match head.get(..1)? {
        "R" if head.len() == 1 => Some((description.to_owned(), stem.to_owned(), true)),
        "V" | "B" => {
            let version = head.get(1..)?.replace('_', ".");
            name::leading(&version)?;
            owned(&version)
        }
        _ => None,
    }
}

/// `0001_init`, `20240101120000-init`; what goes down is none.
fn numbered(path: &str) -> Option<(String, String, bool)> {
    let stem = base(path);
    let way_back = [".down", "_down", "-down", ".rollback", "_rollback", ".undo"];
    if way_back.iter().any(|end| stem.ends_with(end)) {
        return None;
    }
    // `V1` by itself, and `01` within `db/01`.
    let version = name::leading(stem)?;
    Some((version.to_owned(), stem.to_owned(), false))
}

fn marked(path: &str, text: &str, mark: &str) -> Option<(String, String, bool)> {
    let is_marked = text.lines().any(|line| {
        line.trim().strip_prefix("--").is_some_and(|rest| rest.trim_start().starts_with(mark))
    });
    numbered(path.strip_suffix(".sql")?).filter(|_| is_marked)
}
