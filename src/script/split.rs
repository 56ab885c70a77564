//! A script as its statements, each with its context, its entry in the table of contents and its line.
//!
//! Everything that is no statement of the schema (session settings, psql commands, rows) is counted by name.

use super::cluster::{Mark, MarkSort};
use super::connect::database_of;
use super::context::Effect;
use super::cut::{Cutter, Piece, PieceKind};
use super::sort::{Start, may_be_no_object};
use super::toc::{Head, HeadReader, Remark, Toc};
use super::values::{Into, into_of};
use crate::model::{Context, Diagnostic, figures::tools::Tool};
use std::collections::{BTreeMap, HashMap};

#[derive(Clone, Debug, Default)]
pub struct Script<'a> {
    pub statements: Vec<Statement<'a>>,
    /// Every context some statement has, each once.
    pub contexts: Vec<Context>,
    /// What has no meaning for a schema, counted by name: `SET statement_timeout`, `\restrict`, `BEGIN`.
    pub noise: BTreeMap<String, usize>,
    /// Settings that changed the context, by name. They live on in the contexts of the statements.
    pub settings: BTreeMap<String, usize>,
    /// Data, counted by sort: `COPY`, `INSERT`, `setval`, `large object`, `statistics`, `REFRESH`.
    pub data: BTreeMap<&'static str, usize>,
    /// What COPY and INSERT put into tables of migrations, unread.
    pub rows: Vec<Rows<'a>>,
    pub head: Head,
    /// Entries of the table of contents that no statement and no data followed.
    pub bare_entries: Vec<Toc<'a>>,
    pub problems: Vec<Diagnostic>,
    /// Line and first words of the last statement: where a truncated file broke off.
    pub tail: Option<(usize, String)>,
    /// Where databases begin and end, in the order of the file.
    pub marks: Vec<Mark>,
    /// Lines that are messages of pg_dump, as bytes of the text.
    pub messages: Vec<(usize, usize)>,
    /// Number of lines.
    pub lines: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Statement<'a> {
    /// From its first token to its last, without the `;`. Comments inside are kept.
    pub text: &'a str,
    /// 1-based line of its first token.
    pub line: usize,
    /// Index into `Script::contexts`.
    pub context: usize,
    /// The entry of the table of contents it stands under.
    pub toc: Option<Toc<'a>>,
    /// False if the file ended first.
    pub terminated: bool,
    /// Index into `Head::databases`: what the last `\connect` went to. `None` before the first. pg_dump writes
    /// CREATE DATABASE before it connects there, so that statement bears the database connected to earlier.
    pub database: Option<usize>,
}

/// One `COPY … FROM stdin` or one INSERT.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rows<'a> {
    /// The statement.
    pub statement: &'a str,
    /// The lines below a COPY; empty for an INSERT.
    pub lines: &'a str,
    pub into: Into,
    /// The search path in force: see [`Context::search_path`].
    pub search_path: Option<Vec<String>>,
    pub standard_conforming_strings: bool,
}

/// Splits `text`. Never fails: what is odd is in `problems`, and the statement concerned is kept.
pub fn split(text: &str) -> Script<'_> {
    let mut splitter = Splitter::new(text);
    let mut cutter = Cutter::new(text);
    while let Some(piece) = cutter.next() {
        splitter.piece(piece);
        cutter.set_standard_conforming_strings(splitter.context.standard_conforming_strings);
    }
    let messages = std::mem::take(&mut cutter.messages);
    Script { messages, ..splitter.finish() }
}

struct Splitter<'a> {
    text: &'a str,
    script: Script<'a>,
    head: HeadReader,
    context: Context,
    /// Index of `context`, once a statement has needed it.
    context_index: Option<usize>,
    context_indexes: HashMap<Context, usize>,
    /// The context before the first SET LOCAL of this transaction.
    outer: Option<Context>,
    /// A setting of unknown meaning is in force: what resets all settings ends it.
    holds_unknown: bool,
    toc: Option<Toc<'a>>,
    toc_used: bool,
    database: Option<usize>,
    /// Line and text of the last COPY or INSERT.
    last_data: Option<(usize, &'a str)>,
    /// Rows may follow that belong to the last of the rows kept.
    keeps_rows: bool,
    /// A byte offset and its 1-based line; pieces come in order.
    counted: (usize, usize),
}

impl<'a> Splitter<'a> {
    fn new(text: &'a str) -> Self {
        Self {
            text,
            script: Script::default(),
            head: HeadReader::default(),
            context: Context::default(),
            context_index: None,
            context_indexes: HashMap::new(),
            outer: None,
            holds_unknown: false,
            toc: None,
            toc_used: false,
            database: None,
            last_data: None,
            keeps_rows: false,
            counted: (0, 1),
        }
    }

    fn piece(&mut self, piece: Piece) {
        let text = self.text.get(piece.start..piece.end).unwrap_or("");
        let line = self.line(piece.start);
        match piece.kind {
            PieceKind::Comment => self.comment(text, line),
            PieceKind::Command => self.command(text, line),
            PieceKind::Rows => self.copied(text, line, piece.terminated),
            PieceKind::Statement => self.statement(text, line, piece.terminated),
        }
        if let Some(open) = piece.open {
            self.unclosed(open);
        }
    }

    /// Line of an offset that is not before any asked for earlier.
    fn line(&mut self, offset: usize) -> usize {
        let passed = self.text.as_bytes().get(self.counted.0..offset).unwrap_or(&[]);
        self.counted = (
            offset.max(self.counted.0),
            self.counted.1 + memchr::memchr_iter(b'\n', passed).count(),
        );
        self.counted.1
    }

    fn comment(&mut self, text: &'a str, line: usize) {
        let Some(remark) = Remark::read(text, line) else { return };
        self.head.see(remark.clone());
        let mark = match remark {
            Remark::DumpBegins => Some(MarkSort::DumpBegins),
            Remark::DumpEnds => Some(MarkSort::DumpEnds),
            _ => None,
        };
        self.script.marks.extend(mark.map(|sort| Mark { line, sort }));
        match remark {
            Remark::Entry(toc) => self.enter(Some(toc)),
            Remark::Note(note) => {
                if let Some(toc) = &mut self.toc {
                    toc.note = Some(note);
                }
            }
            Remark::LeftOut(count, sort) => {
                self.toc_used = true;
                let told = self.script.data.entry(sort).or_default();
                *told = told.saturating_add(count);
            }
            Remark::Server(_)
            | Remark::Dumper(_)
            | Remark::Started(_)
            | Remark::Inferred(_)
            | Remark::Coverage(_) => {}
            Remark::DumpBegins | Remark::DumpEnds | Remark::ClusterBegins | Remark::ClusterEnds => {
                self.enter(None)
            }
        }
    }

    fn enter(&mut self, toc: Option<Toc<'a>>) {
        let left = std::mem::replace(&mut self.toc, toc);
        if !std::mem::take(&mut self.toc_used) {
            self.script.bare_entries.extend(left);
        }
    }

    fn set(&mut self, name: String) {
        *self.script.settings.entry(name).or_default() += 1;
    }

    fn noise(&mut self, name: String) {
        *self.script.noise.entry(name).or_default() += 1;
    }

    fn data(&mut self, sort: &'static str) {
        self.toc_used = true;
        *self.script.data.entry(sort).or_default() += 1;
    }

    fn problem(&mut self, line: usize, message: String, hint: &str) {
        self.script.problems.push(Diagnostic::new(message).at(line).hint(hint));
    }

    fn command(&mut self, text: &str, line: usize) {
        let name = text.split_ascii_whitespace().next().unwrap_or("\\");
        match name {
            "\\connect" | "\\c" => self.connect(text.get(name.len()..).unwrap_or(""), line),
            _ if HARMLESS_COMMANDS.contains(&name) => {}
            _ => self.problem(
                line,
                format!("the psql command {name} is not carried out"),
                "What it would read, run or skip is not known here: capture the output of pg_dump instead",
            ),
        }
        self.noise(name.to_owned());
    }

    fn connect(&mut self, arguments: &str, line: usize) {
        let Some(database) = database_of(arguments) else { return };
        self.script.marks.push(Mark { line, sort: MarkSort::Connect(database.clone()) });
        self.database = Some(self.head.connect(&database));
        self.context = Context::default();
        self.context_index = None;
        self.outer = None;
        self.enter(None);
    }

    fn copied(&mut self, lines: &'a str, line: usize, terminated: bool) {
        if let Some(rows) = self.script.rows.last_mut().filter(|_| self.keeps_rows) {
            rows.lines = lines;
        }
        if !terminated {
            self.problem(
                line,
                "the rows of COPY have no end".into(),
                "A line \\. must close them: is the file whole?",
            );
        }
    }

    fn statement(&mut self, text: &'a str, line: usize, terminated: bool) {
        if may_be_no_object(text) {
            let is_counted = self.setting(text) || self.transaction_or_data(text, line);
            let ends_unknown = self.holds_unknown && resets_all(text);
            if is_counted && !ends_unknown {
                return;
            }
            self.holds_unknown = is_set(text) || (self.holds_unknown && !ends_unknown);
        }
        self.toc_used = true;
        let context = self.context_index();
        let (toc, database) = (self.toc, self.database);
        self.script.statements.push(Statement { text, line, context, toc, terminated, database });
    }

    /// Counts a statement that opens or ends a transaction or carries data; false if it is neither.
    fn transaction_or_data(&mut self, text: &'a str, line: usize) -> bool {
        let start = Start::of(text, self.context.standard_conforming_strings);
        if let Some(name) = start.transaction() {
            if name == "COMMIT"
                && let Some(outer) = self.outer.take()
            {
                self.context = outer;
                self.context_index = None;
            }
            self.noise(name.to_owned());
            return true;
        }
        let Some(sort) = start.data() else { return false };
        if matches!(sort, "COPY" | "INSERT") {
            self.last_data = Some((line, text));
            self.rows(text);
        }
        self.data(sort);
        true
    }

    /// Keeps what a statement puts into a table of migrations.
    fn rows(&mut self, statement: &'a str) {
        let standard = self.context.standard_conforming_strings;
        let into = into_of(statement, standard).filter(|into| Tool::knows(&into.table));
        self.keeps_rows = into.is_some();
        self.script.rows.extend(into.map(|into| Rows {
            statement,
            lines: "",
            into,
            search_path: self.context.search_path.clone(),
            standard_conforming_strings: standard,
        }));
    }

    /// Carries out a setting; false if the statement is none.
    fn setting(&mut self, text: &str) -> bool {
        match self.context.apply(text) {
            Effect::None => return false,
            Effect::Noise(name) => {
                self.noise(name);
                return true;
            }
            Effect::Changed(name) => self.set(name),
            Effect::ChangedLocally(name, before) => {
                self.set(name);
                self.outer.get_or_insert(*before);
            }
        }
        self.context_index = None;
        true
    }

    fn context_index(&mut self) -> usize {
        if let Some(index) = self.context_index {
            return index;
        }
        let contexts = &mut self.script.contexts;
        let index =
            *self.context_indexes.entry(self.context.clone()).or_insert_with_key(|context| {
                contexts.push(context.clone());
                contexts.len() - 1
            });
        self.context_index = Some(index);
        index
    }

    fn unclosed(&mut self, open: usize) {
        let line = self.line(open);
        let rest = self.text.get(open..).unwrap_or("");
        let what = match rest.chars().find(|c| !c.is_ascii_alphabetic() && *c != '&') {
            Some('"') => "quoted name".to_owned(),
            Some('$') => {
                format!("dollar quote {}", rest.split_inclusive('$').take(2).collect::<String>())
            }
            Some('/') => "comment".to_owned(),
            _ => "quote".to_owned(),
        };
        self.problem(
            line,
            format!("a {what} opens here and nothing closes it"),
            "The file is damaged or cut short",
        );
    }

    fn finish(mut self) -> Script<'a> {
        self.enter(None);
        // At the end of a file a reset has nothing left to change.
        let statements = &mut self.script.statements;
        let end = statements.iter().rposition(|statement| !resets_all(statement.text));
        statements.truncate(end.map_or(0, |last| last + 1));
        let bytes = self.text.as_bytes();
        let breaks = self.line(bytes.len()) - 1;
        self.script.lines = breaks + usize::from(!bytes.is_empty() && !bytes.ends_with(b"\n"));
        self.script.head = self.head.finish();
        let last =
            (self.script.statements.last().map(|last| (last.line, last.text))).max(self.last_data);
        self.script.tail = last.map(|(line, text)| (line, first_words(text)));
        self.script
    }
}

/// `RESET ALL`, `DISCARD ALL`
fn resets_all(text: &str) -> bool {
    let mut words = text.split_ascii_whitespace();
    let first = words.next().unwrap_or("");
    (first.eq_ignore_ascii_case("reset") || first.eq_ignore_ascii_case("discard"))
        && words.next().is_some_and(|word| word.eq_ignore_ascii_case("all"))
}

fn is_set(text: &str) -> bool {
    text.get(..3).is_some_and(|first| first.eq_ignore_ascii_case("set"))
}

/// psql commands that change nothing about the statements around them.
const HARMLESS_COMMANDS: [&str; 16] = [
    "\\a",
    "\\connect",
    "\\echo",
    "\\encoding",
    "\\f",
    "\\H",
    "\\o",
    "\\pset",
    "\\qecho",
    "\\restrict",
    "\\set",
    "\\t",
    "\\timing",
    "\\unrestrict",
    "\\warn",
    "\\x",
];

/// At most six words on one line.
fn first_words(text: &str) -> String {
    text.split_whitespace().take(6).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::script::ScriptKind;

    fn texts<'a>(script: &Script<'a>) -> Vec<&'a str> {
        script.statements.iter().map(|statement| statement.text).collect()
    }

    const DUMP: &str = r"--
-- PostgreSQL database dump
--

\restrict abc

-- Dumped from database version 14.23
-- Dumped by pg_dump version 18.6 (Debian 18.6-3)

SET statement_timeout = 0;
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);

--
-- Name: public; Type: SCHEMA; Schema: -; Owner: postgres
--

-- *not* creating schema, since initdb creates it


ALTER SCHEMA public OWNER TO postgres;

--
-- Name: SCHEMA public; Type: COMMENT; Schema: -; Owner: 
--

--
-- Name: f(); Type: FUNCTION; Schema: app; Owner: me
--

CREATE FUNCTION app.f() RETURNS void LANGUAGE plpgsql AS $_$
-- Name: x; Type: TABLE; Schema: y; Owner: z
\connect other
; $$ $$ '
$_$;

SET default_tablespace = fast;

--
-- Data for Name: t; Type: TABLE DATA; Schema: app; Owner: me
--

COPY app.t (a) FROM stdin;
-- Name: x; Type: TABLE; Schema: y; Owner: z
SET search_path = evil;
\.

SELECT pg_catalog.setval('app.s', 1, false);
CREATE INDEX i ON app.t (a);
--
-- PostgreSQL database dump complete
--

\unrestrict abc

";

    #[test]
    fn a_dump() {
        let script = split(DUMP);
        assert_eq!(texts(&script).len(), 3, "{:?}", texts(&script));
        let kinds: Vec<_> =
            script.statements.iter().map(|s| (s.toc.map(|toc| toc.kind), s.line)).collect();
        assert_eq!(kinds, [(Some("SCHEMA"), 21), (Some("FUNCTION"), 31), (Some("TABLE DATA"), 49)]);
        assert_eq!(
            script.statements[0].toc.and_then(|toc| toc.note),
            Some("*not* creating schema, since initdb creates it")
        );
        assert_eq!(script.bare_entries.iter().map(|toc| toc.kind).collect::<Vec<_>>(), ["COMMENT"]);
        assert_eq!(script.contexts.len(), 2);
        assert_eq!(script.contexts[1].search_path, Some(vec![]));
        assert_eq!(script.contexts[1].default_tablespace.as_deref(), Some("fast"));
        assert_eq!(script.data, BTreeMap::from([("COPY", 1), ("setval", 1)]));
        assert!(script.rows.is_empty());
        let migrations = DUMP.replace("COPY app.t", "COPY app.alembic_version");
        assert_eq!(split(&migrations).rows[0].lines.lines().count(), 2);
        let noise: Vec<_> = script.noise.keys().map(String::as_str).collect();
        assert_eq!(noise, ["SET statement_timeout", "\\restrict", "\\unrestrict"]);
        assert_eq!(script.head.kind, ScriptKind::Dump);
        assert_eq!(script.head.server.as_deref(), Some("14.23"));
        assert!(script.head.complete && script.problems.is_empty());
        assert_eq!(script.lines, DUMP.lines().count());
    }

    #[test]
    fn a_dump_cut_short_says_where() {
        let at = DUMP.find("; $$ $$").expect("in the body");
        let script = split(&DUMP[..at]);
        assert!(!script.head.complete);
        assert_eq!(script.tail, Some((31, "CREATE FUNCTION app.f() RETURNS void LANGUAGE".into())));
        assert!(!script.statements[1].terminated);
        let problem = &script.problems[0];
        assert_eq!(
            (problem.line, problem.message.as_str()),
            (Some(31), "a dollar quote $_$ opens here and nothing closes it")
        );
        let script = split(&DUMP[..DUMP.find("SET search_path = evil").expect("row")]);
        assert_eq!(script.problems[0].line, Some(44));
        assert_eq!(script.tail.map(|tail| tail.0), Some(43));
    }

    #[test]
    fn other_databases_start_afresh() {
        let script = split(
            "SET search_path = a;\nA;\n\\connect -reuse-previous=on \"dbname='b \\'c'\"\nB;\n\\c d\nD;\n\\connect -\nE;\n\\connect \"b 'c\"\nF;",
        );
        assert_eq!(script.head.databases, ["b 'c", "d"]);
        let databases: Vec<_> = script.statements.iter().map(|s| (s.database, s.context)).collect();
        assert_eq!(databases, [(None, 0), (Some(0), 1), (Some(1), 1), (Some(1), 1), (Some(0), 1)]);
    }

    #[test]
    fn sorts_of_statements() {
        for (text, statements, counted) in [
            ("BEGIN; A; COMMIT; START TRANSACTION; END;", vec!["A"], "BEGIN 2, COMMIT 2"),
            ("ROLLBACK;", vec!["ROLLBACK"], ""),
            (
                "INSERT INTO t VALUES (1); REFRESH MATERIALIZED VIEW v;",
                vec![],
                "INSERT 1, REFRESH 1",
            ),
            ("SELECT * FROM pg_catalog.pg_restore_relation_stats('x');", vec![], "statistics 1"),
            (
                "SELECT pg_catalog.lo_create('1'); SELECT f(setval('s', 1));",
                vec!["SELECT f(setval('s', 1))"],
                "large object 1",
            ),
            (
                "COPY t FROM '/f'; COPY (SELECT 1 FROM t) TO '/f'",
                vec!["COPY (SELECT 1 FROM t) TO '/f'"],
                "COPY 1",
            ),
            (
                "SET timezone = 'UTC'; SET a.b = 'x'",
                vec!["SET timezone = 'UTC'", "SET a.b = 'x'"],
                "",
            ),
        ] {
            let script = split(text);
            assert_eq!(texts(&script), statements, "{text}");
            let data = script.data.iter().map(|(name, count)| format!("{name} {count}"));
            let noise = script.noise.iter().map(|(name, count)| format!("{name} {count}"));
            assert_eq!(data.chain(noise).collect::<Vec<_>>().join(", "), counted, "{text}");
        }
    }

    #[test]
    fn strings_follow_the_setting_in_force() {
        let script = split(
            "SET standard_conforming_strings = off;\nA 'it\\'s;';\nSET standard_conforming_strings = on;\nB '\\';C",
        );
        assert_eq!(texts(&script), ["A 'it\\'s;'", "B '\\'", "C"]);
    }

    #[test]
    fn local_settings_end_with_the_transaction() {
        let script = split("SET ROLE a; BEGIN; SET LOCAL ROLE b; A; COMMIT; B;");
        let roles: Vec<_> =
            script.statements.iter().map(|s| script.contexts[s.context].role.as_deref()).collect();
        assert_eq!(roles, [Some("b"), Some("a")]);
    }

    #[test]
    fn what_resets_all_settings() {
        for (text, statements) in [
            ("A; RESET ALL; DISCARD ALL", vec!["A"]),
            ("RESET ALL; A", vec!["A"]),
            ("SET work_mem = '1GB'; A; RESET ALL; B", vec!["A", "B"]),
            ("SET timezone = 'UTC'; A; RESET ALL", vec!["SET timezone = 'UTC'", "A"]),
            (
                "SET timezone = 'UTC'; A; RESET ALL; B; RESET ALL; C",
                vec!["SET timezone = 'UTC'", "A", "RESET ALL", "B", "C"],
            ),
        ] {
            assert_eq!(texts(&split(text)), statements, "{text}");
        }
        let script = split("SET search_path = a; A; RESET ALL; B; SET ROLE r; DISCARD ALL; C");
        let context = |at: usize| &script.contexts[script.statements[at].context];
        assert_eq!(context(0).search_path, Some(vec!["a".to_owned()]));
        assert_eq!((context(1), context(2)), (&Context::default(), &Context::default()));
    }

    #[test]
    fn commands_that_matter_are_named() {
        let script = split("\\ir other.sql\nA;\n\\echo hi\n");
        assert_eq!(script.problems.len(), 1);
        assert_eq!(script.problems[0].line, Some(1));
    }
}
