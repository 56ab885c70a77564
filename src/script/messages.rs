//! Messages of pg_dump that `2>&1` mixed into its output: taken out and said, errors refused.

use super::split;
use crate::{model::Diagnostic, redact};

/// The programs whose output is captured, as they begin their messages (`pg_logging_init` in
/// src/common/logging.c).
const PROGRAMS: [&str; 3] = ["pg_dump: ", "pg_dumpall: ", "pg_restore: "];

/// Whether a line that begins at this byte is one.
pub(super) fn is_message(text: &str, start: usize) -> bool {
    let is_line = start == 0 || text.as_bytes().get(start - 1) == Some(&b'\n');
    is_line && text.get(start..).is_some_and(|rest| PROGRAMS.iter().any(|p| rest.starts_with(p)))
}

/// The text without its messages, all other lines where they were, and a note on each message.
///
/// # Errors
///
/// A message of an error: the dump is not whole.
pub fn taken_out(text: String) -> Result<(String, Vec<Diagnostic>), Diagnostic> {
    let mut starts = PROGRAMS.iter().flat_map(|program| text.match_indices(program));
    if !starts.any(|(at, _)| is_message(&text, at)) {
        return Ok((text, Vec::new()));
    }
    let ranges = split::split(&text).messages;
    let (mut cleaned, mut notes) = (String::with_capacity(text.len()), Vec::new());
    let (mut at, mut line) = (0, 1);
    for (start, end) in ranges {
        let before = text.get(at..start).unwrap_or("");
        cleaned.push_str(before);
        line += before.matches('\n').count();
        let message = text.get(start..end).unwrap_or("").trim_end();
        let shown = redact::redact_text(message);
        if is_error(message) {
            return Err(Diagnostic::new(format!("the dump failed: {shown}"))
                .at(line)
                .hint("what is in the file is not the whole schema: dump it again"));
        }
        notes.push(Diagnostic::new(format!("a message, no SQL, left out: {shown}")).at(line));
        at = end;
    }
    cleaned.push_str(text.get(at..).unwrap_or(""));
    Ok((cleaned, notes))
}

/// Since 12 a message says that it is an error; before, by what it says (pg_backup_utils.c,
/// pg_backup_archiver.c).
fn is_error(message: &str) -> bool {
    let Some((_, said)) = message.split_once(": ") else { return false };
    let is_old = said.starts_with("[archiver") && !said.contains("] WARNING");
    said.starts_with("error: ")
        || said.starts_with("fatal: ")
        || said.starts_with("aborting ")
        || said.contains(" failed: ")
        || is_old
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_are_taken_out_where_they_are_messages() {
        for (text, cleaned, count) in [
            ("pg_dump: warning: it isn't\nA;\n", "\nA;\n", 1),
            (
                "CREATE TABLE t (\npg_dump: warning: x (\n a int);",
                "CREATE TABLE t (\n\n a int);",
                1,
            ),
            ("A;\npg_dumpall: warning: x\npg_dump: hint: y", "A;\n\n", 2),
            ("A '\npg_dump: warning: x\n';", "A '\npg_dump: warning: x\n';", 0),
            ("A $$\npg_dump: error: x\n$$;", "A $$\npg_dump: error: x\n$$;", 0),
            ("/*\npg_dump: error: x\n*/ A;", "/*\npg_dump: error: x\n*/ A;", 0),
            (
                "COPY t FROM stdin;\npg_dump: error: x\n\\.\n",
                "COPY t FROM stdin;\npg_dump: error: x\n\\.\n",
                0,
            ),
            ("-- pg_dump: error: x\nA;", "-- pg_dump: error: x\nA;", 0),
            (" pg_dump: warning: x", " pg_dump: warning: x", 0),
            ("A;\npg_dump: [archiver] WARNING: x\n", "A;\n\n", 1),
        ] {
            let (text, notes) = taken_out(text.to_owned()).expect("no error");
            assert_eq!((text.as_str(), notes.len()), (cleaned, count));
        }
        for text in [
            "A;\npg_dump: error: connection to server failed\n",
            "pg_dump: [archiver (db)] connection to database \"d\" failed: FATAL\n",
            "A;\n\npg_dump: Dumping the contents of table \"t\" failed: PQgetResult() failed.",
            "pg_dump: aborting because of server version mismatch",
        ] {
            assert!(taken_out(text.to_owned()).is_err(), "{text}");
        }
        let error = taken_out("A;\nB;\npg_dump: error: password=s3cret".to_owned());
        let error = error.expect_err("an error").to_string();
        assert!(
            error.starts_with("3: the dump failed: pg_dump: error: password=[redacted]"),
            "{error}"
        );
    }
}
