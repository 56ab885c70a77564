//! Settings of a session that mean nothing to a schema.

/// Settings that change how a dump is loaded, never what is in the schema ("Server Configuration" in
/// the PostgreSQL documentation). What changes how a literal or an expression is read (TimeZone,
/// DateStyle, IntervalStyle, array_nulls, transform_null_equals …) is none of them.
const NOISE: [&str; 43] = [
    "allow_in_place_tablespaces",
    "allow_system_table_mods",
    "application_name",
    "backend_flush_after",
    "bytea_output",
    "check_function_bodies",
    "client_encoding",
    "client_min_messages",
    "commit_delay",
    "constraint_exclusion",
    "cursor_tuple_fraction",
    "deadlock_timeout",
    "default_toast_compression",
    "default_transaction_deferrable",
    "default_transaction_isolation",
    "default_transaction_read_only",
    "effective_cache_size",
    "effective_io_concurrency",
    "escape_string_warning",
    "event_triggers",
    "extra_float_digits",
    "idle_in_transaction_session_timeout",
    "idle_session_timeout",
    "jit",
    "lc_messages",
    "lo_compat_privileges",
    "lock_timeout",
    "maintenance_work_mem",
    "max_parallel_maintenance_workers",
    "max_parallel_workers_per_gather",
    "password_encryption",
    "restrict_nonsystem_relation_kind",
    "row_security",
    "session_replication_role",
    "statement_timeout",
    "synchronize_seqscans",
    "synchronous_commit",
    "temp_buffers",
    "temp_tablespaces",
    "transaction_timeout",
    "wal_compression",
    "work_mem",
    "xmloption",
];

/// Families of such settings, by how their names begin.
const NOISY_FAMILIES: [&str; 6] = ["debug_", "enable_", "gin_", "log_", "track_", "vacuum_"];

/// Whether a setting, by its name in small letters, means nothing to a schema.
pub(super) fn is_noise(name: &str) -> bool {
    NOISE.contains(&name) || NOISY_FAMILIES.iter().any(|family| name.starts_with(family))
}
