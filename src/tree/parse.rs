//! Parsing one statement, and the threads that trees live on.
//!
//! A tree is as deep as the expression it was read from, and everything done with it recurses:
//! decoding, walking, hashing, and dropping it. All of it belongs on a thread with [`STACK`]
//! bytes of stack, which [`map_parallel`] provides. Below that depth the C parser's own limits
//! (bison's stack, its depth check, 10,000 levels of protobuf) refuse a statement with a clean
//! error; on a smaller stack the process would abort, which nothing can catch.

use std::fmt;
use std::io;
use std::num::NonZero;
use std::panic::{catch_unwind, resume_unwind};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

use pg_query::protobuf::ScanToken;
use pg_query::{NodeEnum, ParserOptions};

use crate::model::Diagnostic;

/// Bytes of stack that the deepest tree the parser lets through needs, with a wide margin.
/// Address space only: pages are taken as they are touched.
pub const STACK: usize = 256 << 20;

/// Why a text is not one statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseError {
    /// The message of PostgreSQL's parser, or ours in its style.
    pub message: String,
    /// Byte offset of the offending token, where that is certain. pg_query does not hand the
    /// parser's own position on, so it is found again from the message.
    pub offset: Option<usize>,
}

impl ParseError {
    fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), offset: None }
    }
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for ParseError {}

/// Parses exactly one statement, with or without its semicolon. Call it on a thread with
/// [`STACK`] bytes of stack, and drop the tree there.
///
/// # Errors
///
/// What is not SQL to PostgreSQL 18, a NUL, no statement at all or more than one.
pub fn parse(text: &str, standard_conforming_strings: bool) -> Result<NodeEnum, ParseError> {
    let options = options(standard_conforming_strings);
    let statements = raw(text, options)
        .map_err(|message| ParseError { offset: locate(text, options, &message), message })?;
    let mut statements = statements.into_iter();
    match (statements.next(), statements.next()) {
        (Some(statement), None) => {
            let node = statement.stmt.and_then(|node| node.node);
            node.ok_or_else(|| ParseError::new("the statement is empty"))
        }
        (None, _) => Err(ParseError::new("there is no statement")),
        (Some(_), Some(_)) => Err(ParseError::new("there is more than one statement")),
    }
}

fn options(standard_conforming_strings: bool) -> ParserOptions {
    if standard_conforming_strings {
        ParserOptions::DEFAULT
    } else {
        ParserOptions::DISABLE_STANDARD_CONFORMING_STRINGS
    }
}

/// pg_query's parse, its errors as messages. It also collects a summary of the statement, with
/// unchecked indexing: a panic in there is turned into an error like any other.
fn raw(text: &str, options: ParserOptions) -> Result<Vec<pg_query::protobuf::RawStmt>, String> {
    match catch_unwind(|| pg_query::parse(text, options)) {
        Ok(Ok(result)) => Ok(result.protobuf.stmts),
        Ok(Err(pg_query::Error::Parse(message))) => Err(message),
        Ok(Err(pg_query::Error::Conversion(nul))) => {
            Err(format!("a NUL character at byte {}", nul.nul_position()))
        }
        Ok(Err(error)) => Err(error.to_string()),
        Err(_) => Err("pg_query cannot read this statement".into()),
    }
}

/// The byte offset that an error message speaks of. PostgreSQL quotes the offending token, so
/// the candidates are known; the parser stops at the same one when the text ends right behind
/// it, and earlier or not at all when the text ends before it.
fn locate(text: &str, options: ParserOptions, message: &str) -> Option<usize> {
    if message.ends_with("at end of input") {
        return Some(text.trim_end().len());
    }
    let (_, near) = message.split_once(" at or near \"")?;
    let near = near.strip_suffix('"')?;
    let tokens = pg_query::scan_tokens(text).unwrap_or_default();
    let spans = tokens.iter().filter_map(|token| span(text, token));
    let found: Vec<_> = spans.filter(|&(start, end)| text.get(start..end) == Some(near)).collect();
    let stops = |&(_, end): &(usize, usize)| {
        let head = text.get(..end).unwrap_or(text);
        raw(head, options).is_err_and(|at| at == message)
    };
    match found.as_slice() {
        [] => sole(text, near),
        [(start, _)] => Some(*start),
        _ => found.get(found.partition_point(|span| !stops(span))).map(|&(start, _)| start),
    }
}

fn span(text: &str, token: &ScanToken) -> Option<(usize, usize)> {
    let start = usize::try_from(token.start).ok()?;
    let end = usize::try_from(token.end).ok()?;
    text.get(start..end).map(|_| (start, end))
}

/// Where `part` stands in `text`, if it stands there once.
fn sole(text: &str, part: &str) -> Option<usize> {
    let mut found = text.match_indices(part);
    match (found.next(), found.next()) {
        (Some((offset, _)), None) => Some(offset),
        _ => None,
    }
}

/// Maps every item on threads with [`STACK`] bytes of stack and returns the results in the order
/// of the items. `threads` is held between one and one per item; `None` means as many as the
/// machine runs at once. `f` must not return a tree: the caller would drop it on its own stack.
///
/// A panic in `f` goes on in the caller, so `f` must not panic; nothing in this module does.
///
/// # Errors
///
/// Only when not a single thread could be started.
pub fn map_parallel<T, R, F>(
    items: &[T],
    threads: Option<usize>,
    f: F,
) -> Result<Vec<R>, Diagnostic>
where
    T: Sync,
    R: Send,
    F: Fn(&T) -> R + Sync,
{
    let available = || thread::available_parallelism().map_or(1, NonZero::get);
    let threads = threads.unwrap_or_else(available).clamp(1, items.len().max(1));
    let next = AtomicUsize::new(0);
    // Each result lies where it belongs from the start: there may be a million of them.
    let results: Vec<Option<R>> = items.iter().map(|_| None).collect();
    let results = Mutex::new(results);
    let work = || drain(items, &next, &f, &results);
    thread::scope(|scope| {
        let spawn = || thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work);
        let mut workers = vec![spawn()?];
        // The first worker gets through everything; the others are welcome, not needed.
        workers.extend((1..threads).map_while(|_| spawn().ok()));
        workers.into_iter().for_each(|worker| worker.join().unwrap_or_else(|p| resume_unwind(p)));
        io::Result::Ok(())
    })
    .map_err(|error| Diagnostic::new(format!("cannot start a thread: {error}")))?;
    let results = results.into_inner().unwrap_or_else(PoisonError::into_inner);
    Ok(results.into_iter().flatten().collect())
}

/// One worker: takes the next item until there is none, and puts the result in its place.
fn drain<T, R>(
    items: &[T],
    next: &AtomicUsize,
    f: impl Fn(&T) -> R,
    results: &Mutex<Vec<Option<R>>>,
) {
    loop {
        let index = next.fetch_add(1, Ordering::Relaxed);
        let Some(result) = items.get(index).map(&f) else { return };
        let mut results = results.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(place) = results.get_mut(index) {
            *place = Some(result);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::key::{forget_locations, key_of};

    /// A statement `depth` levels deep in one of the shapes that trees grow.
    fn nested(shape: &str, depth: usize) -> String {
        let repeat = |text: &str| text.repeat(depth);
        let chain = |separator: &str| vec!["a"; depth].join(separator);
        let query = match shape {
            "concat" => format!("SELECT {} FROM t", chain(" || ")),
            "join" => format!("SELECT 1 FROM t{}", repeat(" JOIN t USING (i)")),
            "case" => {
                format!("SELECT {}0{} FROM t", repeat("CASE WHEN a THEN 1 ELSE "), repeat(" END"))
            }
            "from" => format!("{}SELECT 1{}", repeat("SELECT * FROM ("), repeat(") s")),
            "scalar" => format!("{}SELECT 1{}", repeat("SELECT ("), repeat(")")),
            "call" => format!("SELECT {}1{}", repeat("f("), repeat(")")),
            "union" => vec!["SELECT 1"; depth].join(" UNION ALL "),
            "not" => format!("SELECT {} a", repeat("NOT ")),
            "cast" => format!("SELECT a{}", repeat("::text")),
            _ => format!("SELECT {}1{}", repeat("a AND (b OR ("), repeat("))")),
        };
        format!("CREATE VIEW v AS {query}")
    }

    const SHAPES: [&str; 10] =
        ["concat", "join", "case", "from", "scalar", "call", "union", "not", "cast", "and or"];

    /// Parses, walks, hashes and drops; whether it parsed.
    fn survives(text: &str) -> bool {
        match parse(text, true) {
            Ok(mut tree) => {
                let key = key_of(&mut tree);
                forget_locations(&mut tree);
                key == key_of(&mut tree) && key == key_of(&mut tree.clone())
            }
            Err(error) => {
                assert!(!error.message.is_empty());
                false
            }
        }
    }

    #[test]
    fn ordinary_depth_parses() {
        let texts = SHAPES.map(|shape| nested(shape, 60));
        let results = map_parallel(&texts, Some(2), |text| survives(text)).unwrap();
        assert_eq!(results, [true; SHAPES.len()]);
    }

    #[test]
    fn any_depth_parses_or_is_refused() {
        let deep = |&depth| SHAPES.map(|shape| nested(shape, depth));
        let texts: Vec<_> = [1_500, 5_000, 10_000, 100_000].iter().flat_map(deep).collect();
        let results = map_parallel(&texts, None, |text| survives(text)).unwrap();
        assert_eq!(results.len(), texts.len());
        assert_eq!(results.first(), Some(&true));
        assert_eq!(results.last(), Some(&false));
    }

    #[test]
    fn exactly_one_statement_is_read() {
        assert!(parse("SELECT 1;", true).is_ok());
        assert!(parse("SELECT 1; -- and a comment", true).is_ok());
        let message = |text| parse(text, true).unwrap_err().message;
        assert_eq!(message(""), "there is no statement");
        assert_eq!(message(" ; -- nothing"), "there is no statement");
        assert_eq!(message("SELECT 1; SELECT 2"), "there is more than one statement");
        assert_eq!(message("SELECT '\0'"), "a NUL character at byte 8");
    }

    #[test]
    fn errors_point_at_the_token() {
        let error = |text| parse(text, true).map(drop).unwrap_err();
        let cases = [
            ("SELECT 1 FROM", "syntax error at end of input", Some(13)),
            ("ALTER TABLE t x y z", "syntax error at or near \"x\"", Some(14)),
            ("SELECT x AS x, x AS x x FROM x", "syntax error at or near \"x\"", Some(22)),
            ("SELECT 'é', 'é' 'é', , 1", "syntax error at or near \"'é'\"", Some(18)),
            ("SELECT 'a", "unterminated quoted string at or near \"'a\"", Some(7)),
            ("SELECT $$a", "unterminated dollar-quoted string at or near \"$$a\"", Some(7)),
            ("\\connect x", "syntax error at or near \"\\\"", Some(0)),
        ];
        for (text, message, offset) in cases {
            let error = error(text);
            assert_eq!((error.message.as_str(), error.offset), (message, offset), "{text}");
        }
    }

    #[test]
    fn backslashes_follow_the_mode() {
        assert!(parse(r"SELECT 'it\'s'", true).is_err());
        assert!(parse(r"SELECT 'it\'s'", false).is_ok());
    }

    #[test]
    fn odd_statements_do_not_panic() {
        for text in ["DROP FUNCTION f", "DROP TRIGGER t ON x", "DROP RULE r ON a.b", "DROP TABLE t"]
        {
            assert!(parse(text, true).is_ok(), "{text}");
        }
    }

    #[test]
    fn results_keep_the_order_of_the_items() {
        let items: Vec<usize> = (0..1_000).collect();
        for threads in [None, Some(0), Some(1), Some(7)] {
            assert_eq!(map_parallel(&items, threads, |&i| i).unwrap(), items);
        }
        assert!(map_parallel(&[] as &[u8], None, |&i| i).unwrap().is_empty());
    }
}
