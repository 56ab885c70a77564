//! Files that are no schema, although they can be read: rows alone, and text that is no SQL.

use super::prepare::Prepared;
use crate::{
    model::Diagnostic,
    script::{Script, ScriptKind, Statement},
};

/// # Errors
///
/// A dump of data alone, and a file in which nothing is SQL: an error page, a log.
pub(super) fn refuse(script: &Script, prepared: &[Prepared]) -> Result<(), Diagnostic> {
    let only_rows = script.statements.iter().all(serves_rows);
    if only_rows && !script.data.is_empty() {
        return Err(Diagnostic::new("it holds data and no schema").hint(
            "dump the schema: pg_dump --schema-only (this looks like --data-only, --section=data or \
             --statistics-only)",
        ));
    }
    let head = &script.head;
    let is_untold = head.kind == ScriptKind::Script && head.entries == 0;
    let counted = script.noise.len() + script.settings.len() + script.data.len();
    let is_sql = |one: &Prepared| one.is_sql;
    let begins = |statement: &Statement| begins_statement(statement.text);
    if is_untold
        && counted == 0
        && !prepared.is_empty()
        && !prepared.iter().any(is_sql)
        && !script.statements.iter().any(begins)
    {
        let line = script.statements.first().map_or(1, |statement| statement.line);
        let words = script.statements.first().map_or("", |statement| statement.text);
        let words: Vec<&str> = words.split_whitespace().take(6).collect();
        let words: String = words.join(" ").chars().take(60).collect();
        return Err(Diagnostic::new(format!("there is no SQL in it: {words} …")).at(line).hint(
            "expected the output of pg_dump --schema-only; is this a log, or an error page?",
        ));
    }
    Ok(())
}

/// What pg_dump --data-only writes around the rows: what stands under an entry for data, and the
/// triggers that --disable-triggers turns off and on.
fn serves_rows(statement: &Statement) -> bool {
    let text = statement.text;
    let toggles = || {
        text.starts_with("ALTER TABLE ")
            && (text.ends_with(" DISABLE TRIGGER ALL") || text.ends_with(" ENABLE TRIGGER ALL"))
    };
    statement.toc.is_some_and(|toc| toc.data) || toggles()
}

/// Whether a text begins as a statement of SQL does ("SQL Commands" in the PostgreSQL documentation).
fn begins_statement(text: &str) -> bool {
    const FIRST: [&str; 26] = [
        "abort", "alter", "analyze", "call", "cluster", "comment", "create", "delete", "do",
        "drop", "execute", "grant", "import", "insert", "lock", "merge", "notify", "reassign",
        "revoke", "security", "select", "set", "truncate", "update", "vacuum", "with",
    ];
    let length = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    let first = text.get(..length).unwrap_or("");
    FIRST.iter().any(|word| first.eq_ignore_ascii_case(word))
}
