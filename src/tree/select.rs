//! Whether a text that comes from anyone is one SELECT that reads, and does nothing more.

use pg_query::NodeEnum;

use super::{
    lex::{Lexer, TokenKind},
    node, parse,
    visit::{Message, Step, Visitor, walk_enum},
};
use crate::model::Diagnostic;

/// Bytes of a text that is looked at.
const LONGEST: usize = 100_000;

/// Names of functions that reach beyond their transaction: other sessions, files, servers, locks,
/// settings, the log. A name that ends in `*` stands for all that begin so. Functions of others can
/// do anything that their role may: this is no sandbox, and the role that runs it decides.
/// ("9.28. System Administration Functions", "9.27. System Information Functions", "F.11. dblink",
/// "35. Large Objects" in the PostgreSQL documentation.)
const BEYOND: [&str; 41] = [
    "set_config",
    "nextval",
    "setval",
    "lastval",
    "dblink*",
    "lo_*",
    "lowrite",
    "pg_advisory_*",
    "pg_try_advisory_*",
    "pg_backup_*",
    "pg_start_backup",
    "pg_stop_backup",
    "pg_cancel_backend",
    "pg_terminate_backend",
    "pg_copy_*",
    "pg_create_*",
    "pg_drop_*",
    "pg_current_xact_id",
    "txid_current",
    "pg_export_snapshot",
    "pg_file_*",
    "pg_import_system_collations",
    "pg_log_*",
    "pg_logical_*",
    "pg_ls_*",
    "pg_notify",
    "pg_promote",
    "pg_read_*",
    "pg_reload_conf",
    "pg_replication_*",
    "pg_restore_*",
    "pg_clear_*",
    "pg_rotate_logfile*",
    "pg_sleep*",
    "pg_stat_file",
    "pg_stat_reset*",
    "pg_switch_*",
    "pg_sync_*",
    "pg_wal_replay_*",
    "query_to_xml*",
    "cursor_to_xml*",
];

/// The functions that run a text as SQL, or read whole tables by their names.
const RUNS_TEXT: [&str; 5] =
    ["table_to_xml*", "schema_to_xml*", "database_to_xml*", "ts_stat", "ts_rewrite"];

/// # Errors
///
/// Why it is not: more than one statement, INTO, a lock, a WITH that writes, a parameter, a backslash
/// that psql would run, a function that reaches beyond its transaction. Or no thread can be started.
pub fn reads_only(text: &str) -> Result<(), Diagnostic> {
    let mut told = parse::map_parallel(&[text], Some(1), |text| refusal(text))?;
    match told.pop().flatten() {
        None => Ok(()),
        Some((message, offset)) => {
            let mut diagnostic = Diagnostic::new(message);
            let before = offset.and_then(|offset| text.get(..offset));
            diagnostic.line = before.map(|before| before.matches('\n').count() + 1);
            Err(diagnostic.hint("expected one SELECT that reads and does nothing else"))
        }
    }
}

/// The statement without its semicolon, and without what follows that.
pub fn body(text: &str) -> &str {
    let end = Lexer::new(text, true).find(|token| token.is_symbol(text, ';'));
    end.and_then(|token| text.get(..token.start)).unwrap_or(text).trim()
}

/// Why it is not, and at which byte as far as that is known.
fn refusal(text: &str) -> Option<(String, Option<usize>)> {
    if text.len() > LONGEST {
        return Some((format!("it has more than {LONGEST} bytes"), None));
    }
    if let Some(refusal) = letters(text) {
        return Some(refusal);
    }
    let mut tree = match parse::parse(text, true) {
        Ok(tree) => tree,
        Err(error) => return Some((error.message, error.offset)),
    };
    if !matches!(tree, NodeEnum::SelectStmt(_)) {
        return Some(("it is no SELECT".to_owned(), None));
    }
    let mut reads = Reads::default();
    walk_enum(&mut reads, &mut tree);
    reads.refusal.map(|message| (message, None))
}

/// What psql would take for its own, or a reader would overlook.
fn letters(text: &str) -> Option<(String, Option<usize>)> {
    let is_odd = |c: char| c.is_control() && !matches!(c, '\n' | '\t' | '\r');
    if let Some((at, c)) = text.char_indices().find(|(_, c)| is_odd(*c)) {
        return Some((format!("a control character ({})", c.escape_default()), Some(at)));
    }
    Lexer::new(text, true).find_map(|token| {
        let has_backslash = token.text(text).contains('\\');
        match token.kind {
            TokenKind::Unterminated => {
                Some(("a quote or a comment is not closed".to_owned(), Some(token.start)))
            }
            _ if token.is_string() || token.kind == TokenKind::BitString => None,
            _ if has_backslash => {
                Some(("a backslash outside of a literal".to_owned(), Some(token.start)))
            }
            _ => None,
        }
    })
}

#[derive(Default)]
struct Reads {
    refusal: Option<String>,
}

impl Reads {
    fn refuse(&mut self, why: impl Into<String>) -> Step {
        self.refusal.get_or_insert(why.into());
        Step::Over
    }
}

impl Visitor for Reads {
    fn message(&mut self, message: &mut Message<'_>) -> Step {
        match message {
            Message::SelectStmt(select) if select.into_clause.is_some() => {
                self.refuse("SELECT INTO makes a table")
            }
            Message::SelectStmt(select) if !select.locking_clause.is_empty() => {
                self.refuse("FOR UPDATE and its like lock rows")
            }
            Message::InsertStmt(_)
            | Message::UpdateStmt(_)
            | Message::DeleteStmt(_)
            | Message::MergeStmt(_) => self.refuse("a WITH that writes"),
            Message::ParamRef(_) => self.refuse("a parameter ($1), which nobody would give"),
            Message::FuncCall(call) => match call.funcname.last().and_then(node::string) {
                Some(name) if is_beyond(name) => {
                    self.refuse(format!("{name}() reaches beyond a query that reads"))
                }
                _ => Step::Into,
            },
            _ => Step::Into,
        }
    }
}

fn is_beyond(name: &str) -> bool {
    BEYOND.iter().chain(&RUNS_TEXT).any(|known| match known.strip_suffix('*') {
        Some(start) => name.starts_with(start),
        None => name == *known,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_reads_is_let_through() {
        for text in [
            "SELECT 1",
            "SELECT count(*) FROM users WHERE email ~ '^\\w+$';",
            "WITH a AS (SELECT 1) SELECT * FROM a UNION SELECT 2 -- and a comment",
            "VALUES (1), (2)",
            "TABLE users",
            "SELECT a[1:2], b::text, E'\\\\!', $x$ \\! $x$ FROM t /* what */ WHERE c = ':x'",
            "SELECT 'FOR UPDATE', \"into\" FROM t",
            "SELECT pg_table_size('t'), lower(a) FROM t",
        ] {
            assert_eq!(reads_only(text), Ok(()), "{text}");
        }
    }

    #[test]
    fn a_statement_ends_at_its_semicolon() {
        assert_eq!(body(" SELECT ';' ; -- all; "), "SELECT ';'");
        assert_eq!(body("SELECT 1 -- one;\n"), "SELECT 1 -- one;");
    }

    #[test]
    fn what_does_more_is_refused() {
        for (text, why) in [
            ("", "there is no statement"),
            ("SELECT 1; SELECT 2", "more than one"),
            ("SELECT 1; COMMIT; DROP TABLE users", "more than one"),
            ("DELETE FROM users", "no SELECT"),
            ("COPY users TO PROGRAM 'sh'", "no SELECT"),
            ("DO $$ BEGIN END $$", "no SELECT"),
            ("EXPLAIN ANALYZE DELETE FROM users", "no SELECT"),
            ("SELECT * INTO gone FROM users", "INTO"),
            ("SELECT 1 UNION (SELECT 2 INTO gone)", "INTO"),
            ("SELECT * FROM users FOR UPDATE", "lock"),
            ("SELECT * FROM (SELECT * FROM users FOR SHARE) s", "lock"),
            ("WITH d AS (DELETE FROM users RETURNING *) SELECT count(*) FROM d", "writes"),
            ("SELECT (WITH d AS (INSERT INTO t VALUES (1) RETURNING 1) SELECT 1)", "writes"),
            ("SELECT 1 \\! rm -rf /", "backslash"),
            ("SELECT 1 \\g /etc/passwd", "backslash"),
            ("SELECT 1 -- \\! rm", "backslash"),
            ("SELECT 1 /* \\! rm */", "backslash"),
            ("SELECT \"a\\b\" FROM t", "backslash"),
            ("SELECT 'a", "not closed"),
            ("SELECT $x$ a", "not closed"),
            ("SELECT 1 /* a", "not closed"),
            ("SELECT $1", "parameter"),
            ("SELECT '\u{0}'", "control"),
            ("SELECT 1\u{1b}[2J", "control"),
            ("SELECT :x", "syntax"),
            ("SELECT :'x'", "syntax"),
            ("SELECT nextval('s')", "beyond"),
            ("SELECT pg_catalog.set_config('row_security', 'on', true)", "beyond"),
            ("SELECT count(*) FROM dblink_exec('DROP TABLE x')", "beyond"),
            ("SELECT pg_read_file('/etc/passwd')", "beyond"),
            ("SELECT shop.pg_catalog.pg_read_file('/etc/passwd')", "beyond"),
            ("SELECT query_to_xml('DELETE FROM x', true, true, '')", "beyond"),
            ("SELECT 1 WHERE pg_sleep(100) IS NULL", "beyond"),
        ] {
            let error = reads_only(text).unwrap_err();
            assert!(error.message.contains(why), "{text}: {error}");
        }
    }
}
