//! THE list of the tables in which migration tools note what they have run, each known by its name
//! and its columns; a line here is a new one. The source of a line is the statement with which the
//! tool creates its table.

/// A tool's table.
#[derive(Debug)]
pub struct Tool {
    pub name: &'static str,
    pub table: &'static str,
    /// Columns it has.
    pub columns: &'static [&'static str],
    /// It has no others: for tables that are told apart by what they lack, or whose name anybody
    /// could choose.
    pub exactly: bool,
    /// Columns that name a migration, and what stands between them.
    pub version: &'static [&'static str],
    pub between: &'static str,
    pub title: &'static str,
    pub at: &'static str,
    /// The order in which they were run, where it is not that of the versions.
    pub order: &'static str,
    pub success: Success,
    pub heads: Heads,
}

/// What tells whether a migration went through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Success {
    /// What is noted has been run.
    Always,
    /// The column is true.
    If(&'static str),
    /// The column is false.
    Unless(&'static str),
    /// The column is none of these words.
    NotOf(&'static str, &'static [&'static str]),
    /// The first column has a value, the second has none.
    Between(&'static str, &'static str),
    /// Two columns are equal: as many statements were run as there are.
    All(&'static str, &'static str),
}

/// Where a table says that the database stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heads {
    /// At the last row.
    Last,
    /// At the last row of each value of the first column of the version.
    LastOfEach,
    /// At each of the rows: there are no others.
    Rows,
}

const DEFAULT: Tool = Tool {
    name: "",
    table: "",
    columns: &[],
    exactly: false,
    version: &["version"],
    between: ".",
    title: "",
    at: "",
    order: "",
    success: Success::Always,
    heads: Heads::Last,
};

pub const TOOLS: &[Tool] = &[
    Tool {
        name: "Alembic",
        table: "alembic_version",
        columns: &["version_num"],
        version: &["version_num"],
        heads: Heads::Rows,
        ..DEFAULT
    },
    Tool {
        name: "Rails or dbmate",
        table: "schema_migrations",
        columns: &["version"],
        exactly: true,
        ..DEFAULT
    },
    Tool {
        name: "Ecto",
        table: "schema_migrations",
        columns: &["version", "inserted_at"],
        exactly: true,
        at: "inserted_at",
        ..DEFAULT
    },
    Tool {
        name: "golang-migrate",
        table: "schema_migrations",
        columns: &["version", "dirty"],
        exactly: true,
        success: Success::Unless("dirty"),
        heads: Heads::Rows,
        ..DEFAULT
    },
    // Its `statements` are the scripts themselves.
    Tool {
        name: "Supabase",
        table: "schema_migrations",
        columns: &["version", "statements", "name"],
        title: "name",
        ..DEFAULT
    },
    // `environment` and a checksum: no migrations, and asked for in one breath with them.
    Tool {
        name: "Rails environment",
        table: "ar_internal_metadata",
        columns: &["key", "value", "created_at", "updated_at"],
        exactly: true,
        version: &["key", "value"],
        between: "=",
        at: "updated_at",
        heads: Heads::Rows,
        ..DEFAULT
    },
    FLYWAY,
    Tool { table: "schema_version", ..FLYWAY },
    Tool {
        name: "Django",
        table: "django_migrations",
        columns: &["app", "name", "applied"],
        version: &["app", "name"],
        at: "applied",
        order: "id",
        heads: Heads::LastOfEach,
        ..DEFAULT
    },
    Tool {
        name: "Prisma",
        table: "_prisma_migrations",
        columns: &["migration_name", "finished_at", "rolled_back_at", "started_at"],
        version: &["migration_name"],
        at: "finished_at",
        success: Success::Between("finished_at", "rolled_back_at"),
        ..DEFAULT
    },
    Tool {
        name: "Drizzle",
        table: "__drizzle_migrations",
        columns: &["id", "hash", "created_at"],
        version: &["hash"],
        title: "name",
        at: "created_at",
        order: "created_at",
        ..DEFAULT
    },
    Tool {
        name: "Knex",
        table: "knex_migrations",
        columns: &["id", "name", "batch", "migration_time"],
        version: &["name"],
        at: "migration_time",
        order: "id",
        ..DEFAULT
    },
    Tool {
        name: "goose",
        table: "goose_db_version",
        columns: &["version_id", "is_applied", "tstamp"],
        version: &["version_id"],
        at: "tstamp",
        order: "id",
        success: Success::If("is_applied"),
        ..DEFAULT
    },
    Tool {
        name: "sqlx",
        table: "_sqlx_migrations",
        columns: &["version", "description", "installed_on", "success", "checksum"],
        title: "description",
        at: "installed_on",
        success: Success::If("success"),
        ..DEFAULT
    },
    Tool {
        name: "Diesel",
        table: "__diesel_schema_migrations",
        columns: &["version", "run_on"],
        at: "run_on",
        ..DEFAULT
    },
    Tool {
        name: "Liquibase",
        table: "databasechangelog",
        columns: &["id", "author", "filename", "dateexecuted", "orderexecuted", "exectype"],
        version: &["filename", "id", "author"],
        between: "::",
        at: "dateexecuted",
        order: "orderexecuted",
        success: Success::NotOf("exectype", &["FAILED", "SKIPPED"]),
        ..DEFAULT
    },
    Tool {
        name: "Atlas",
        table: "atlas_schema_revisions",
        columns: &["version", "description", "applied", "total", "executed_at"],
        title: "description",
        at: "executed_at",
        success: Success::All("applied", "total"),
        ..DEFAULT
    },
    Tool {
        name: "Sequelize",
        table: "SequelizeMeta",
        columns: &["name"],
        version: &["name"],
        ..DEFAULT
    },
    Tool {
        name: "TypeORM",
        table: "migrations",
        columns: &["id", "timestamp", "name"],
        exactly: true,
        version: &["name"],
        order: "timestamp",
        ..DEFAULT
    },
    Tool {
        name: "Laravel",
        table: "migrations",
        columns: &["id", "migration", "batch"],
        exactly: true,
        version: &["migration"],
        order: "id",
        ..DEFAULT
    },
    Tool {
        name: "MikroORM",
        table: "mikro_orm_migrations",
        columns: &["id", "name", "executed_at"],
        version: &["name"],
        at: "executed_at",
        order: "id",
        ..DEFAULT
    },
    Tool {
        name: "node-pg-migrate",
        table: "pgmigrations",
        columns: &["id", "name", "run_on"],
        version: &["name"],
        at: "run_on",
        order: "id",
        ..DEFAULT
    },
    Tool {
        name: "EF Core",
        table: "__EFMigrationsHistory",
        columns: &["MigrationId", "ProductVersion"],
        version: &["MigrationId"],
        ..DEFAULT
    },
    Tool {
        name: "Refinery",
        table: "refinery_schema_history",
        columns: &["version", "name", "applied_on"],
        title: "name",
        at: "applied_on",
        ..DEFAULT
    },
    Tool {
        name: "SeaORM",
        table: "seaql_migrations",
        columns: &["version", "applied_at"],
        at: "applied_at",
        ..DEFAULT
    },
];

/// The table had another name before Flyway 5.
const FLYWAY: Tool = Tool {
    name: "Flyway",
    table: "flyway_schema_history",
    columns: &["installed_rank", "version", "description", "installed_on", "success"],
    title: "description",
    at: "installed_on",
    order: "installed_rank",
    success: Success::If("success"),
    ..DEFAULT
};

impl Tool {
    /// The tool whose table has this name and these columns.
    pub fn of(table: &str, columns: &[String]) -> Option<&'static Self> {
        let has = |column: &str| columns.iter().any(|name| name == column);
        TOOLS.iter().filter(|tool| tool.table == table).find(|tool| {
            tool.columns.iter().all(|column| has(column))
                && (!tool.exactly || columns.len() == tool.columns.len())
        })
    }

    /// The columns that are read of its table; some are empty.
    pub fn read(&self) -> Vec<&'static str> {
        let success = match self.success {
            Success::Always => Vec::new(),
            Success::If(column) | Success::Unless(column) | Success::NotOf(column, _) => {
                vec![column]
            }
            Success::Between(one, other) | Success::All(one, other) => vec![one, other],
        };
        let named = [self.title, self.at, self.order];
        self.version.iter().copied().chain(named).chain(success).collect()
    }

    /// Whether some tool has a table of this name.
    pub fn knows(table: &str) -> bool {
        TOOLS.iter().any(|tool| tool.table == table)
    }
}

/// Whether a tool has one head and no more, so that several are a mistake: the others have lines of their
/// own, or none at all.
pub fn has_one_head(tool: &str) -> bool {
    matches!(tool, "Alembic" | "golang-migrate")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_known_by_name_and_columns() {
        let tool = |table: &str, columns: &[&str]| {
            let columns: Vec<String> = columns.iter().map(|column| (*column).to_owned()).collect();
            Tool::of(table, &columns).map_or("", |tool| tool.name)
        };
        assert_eq!(tool("schema_migrations", &["version"]), "Rails or dbmate");
        assert_eq!(tool("schema_migrations", &["dirty", "version"]), "golang-migrate");
        assert_eq!(tool("schema_migrations", &["version", "inserted_at"]), "Ecto");
        assert_eq!(tool("schema_migrations", &["version", "statements", "name", "x"]), "Supabase");
        assert_eq!(tool("schema_migrations", &["version", "x"]), "");
        assert_eq!(tool("migrations", &["id", "body"]), "");
        assert_eq!(tool("users", &["version"]), "");
        assert!(Tool::knows("migrations") && !Tool::knows("users"));
    }

    #[test]
    fn no_table_is_told_twice_and_each_has_what_is_read_of_it() {
        for (index, one) in TOOLS.iter().enumerate() {
            let columns: Vec<String> = one.columns.iter().map(|c| (*c).to_owned()).collect();
            let found = Tool::of(one.table, &columns).map(|tool| (tool.name, tool.table));
            assert_eq!(found, Some((one.name, one.table)), "{index}");
            assert!(one.version.iter().all(|column| one.columns.contains(column)), "{}", one.name);
        }
    }
}
