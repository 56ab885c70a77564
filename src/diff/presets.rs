//! Presets: what hosted services and extensions with objects of their own add to a database.

/// A named list of patterns to ignore.
pub struct Preset {
    pub name: &'static str,
    pub reason: &'static str,
    pub patterns: &'static [&'static str],
}

pub const PRESETS: &[Preset] = &[
    // The schemas that `supabase db dump` and `db diff` leave out.
    Preset {
        name: "supabase",
        reason: "Supabase makes and upgrades it",
        patterns: &[
            "schema=auth",
            "schema=storage",
            "schema=realtime",
            "schema=_realtime",
            "schema=_analytics",
            "schema=_supavisor",
            "schema=graphql",
            "schema=graphql_public",
            "schema=pgbouncer",
            "schema=pgsodium",
            "schema=pgsodium_masks",
            "schema=pgtle",
            "schema=net",
            "schema=cron",
            "schema=vault",
            "schema=extensions",
            "schema=supabase_functions",
            "schema=supabase_migrations",
            "extension",
            "event trigger issue_*",
            "event trigger pgrst_*",
            "publication supabase_realtime*",
            "role supabase_*",
            "fact=privileges supabase_*",
        ],
    },
    // "Understanding the rds_superuser role" in the documentation of Amazon RDS.
    Preset {
        name: "rds",
        reason: "Amazon RDS makes it",
        patterns: &[
            "role rds*",
            "membership *rds*",
            "database rdsadmin",
            "schema=apg_plan_mgmt",
            "schema=aws_commons",
            "schema=aws_lambda",
            "schema=aws_s3",
            "fact=privileges rds*",
        ],
    },
    // "PostgreSQL users and roles" in the documentation of Cloud SQL.
    Preset {
        name: "cloudsql",
        reason: "Cloud SQL makes it",
        patterns: &[
            "role cloudsql*",
            "membership *cloudsql*",
            "database cloudsqladmin",
            "schema=google_vacuum_mgmt",
            "extension google_*",
            "fact=privileges cloudsql*",
        ],
    },
    Preset {
        name: "timescaledb",
        reason: "TimescaleDB makes it: chunks, and triggers that put rows into them",
        patterns: &[
            "schema=_timescaledb_*",
            "schema=timescaledb_*",
            "trigger *.ts_insert_blocker",
            "trigger *.ts_cagg_invalidation_trigger",
        ],
    },
    // "Child partitions" of pg_partman's documentation: names end in _p and a date or a number.
    Preset {
        name: "pg_partman",
        reason: "pg_partman makes partitions as time goes by",
        patterns: &["schema=partman", "table *_p20????*"],
    },
];
