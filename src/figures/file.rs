//! A file of probes: TOML that anyone may have written, each statement of it looked at before it is
//! used.

use serde::Deserialize;

use super::asked::{Asked, Need};
use crate::{
    kinds::Kind,
    model::{
        Diagnostic, Id, Level,
        figures::{
            Probe,
            probe::{Answer, ROWS_MAX},
        },
    },
    tree::select,
};

/// What the file may say.
pub const SAYS: &str = "expected [[probe]] with name and sql, and any of type (count, number, text, \
    time, boolean, rows), of, expect, level, why, remedy, count, needs, key, show, redact, limit; \
    above them search_path and salt";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    #[serde(default = "public")]
    search_path: Vec<String>,
    #[serde(default)]
    salt: String,
    #[serde(default)]
    probe: Vec<toml::Spanned<WrittenProbe>>,
}

fn public() -> Vec<String> {
    vec!["public".to_owned()]
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenProbe {
    name: String,
    sql: String,
    #[serde(default, rename = "type")]
    answer: Answer,
    of: Option<String>,
    expect: Option<String>,
    level: Option<Level>,
    why: Option<String>,
    remedy: Option<String>,
    count: Option<String>,
    #[serde(default)]
    needs: Vec<String>,
    #[serde(default)]
    key: OneOrMore,
    #[serde(default)]
    show: Vec<String>,
    #[serde(default)]
    redact: Vec<String>,
    limit: Option<usize>,
}

/// `"email"` or `["tenant", "email"]`
#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrMore {
    One(String),
    More(Vec<String>),
}

impl Default for OneOrMore {
    fn default() -> Self {
        Self::More(Vec::new())
    }
}

/// Reads a file of probes.
///
/// # Errors
///
/// What is no TOML or has keys that mean nothing; a statement that does more than read; a probe
/// without a name, or two of one; an expectation that is none.
pub fn read(text: &str) -> Result<Vec<Asked>, Diagnostic> {
    let line = |at: usize| text.get(..at).map_or(1, |before| before.matches('\n').count() + 1);
    let written: Written = toml::from_str(text).map_err(|error| {
        let mut diagnostic = Diagnostic::new(error.message().to_owned());
        diagnostic.line = error.span().map(|span| line(span.start));
        diagnostic.hint(SAYS)
    })?;
    let Written { search_path, salt, probe } = written;
    let mut asked: Vec<Asked> = Vec::with_capacity(probe.len());
    for spanned in probe {
        let at = line(spanned.span().start);
        let one = self::probe(spanned.into_inner(), &search_path, &salt);
        let one = one.map_err(|problem| Diagnostic { line: Some(at), ..problem })?;
        if asked.iter().any(|other| other.probe.name == one.probe.name) {
            let message = format!("there are two probes named `{}`", one.probe.name);
            return Err(Diagnostic::new(message).at(at).hint("names tell them apart in reports"));
        }
        asked.push(one);
    }
    match asked.is_empty() {
        true => Err(Diagnostic::new("there is no probe in it").hint(SAYS)),
        false => Ok(asked),
    }
}

fn probe(written: WrittenProbe, path: &[String], salt: &str) -> Result<Asked, Diagnostic> {
    let name = written.name.trim().to_owned();
    if name.is_empty() {
        return Err(Diagnostic::new("a probe has no name").hint(SAYS));
    }
    let of_probe = |what: &str, problem: Diagnostic| {
        // Its own line counts within the statement.
        let message = format!("{what} of probe `{name}`: {}", problem.message);
        Diagnostic { message, ..problem }
    };
    let reads = |what: &str, sql: &str| {
        select::reads_only(sql).map_err(|problem| of_probe(what, problem))?;
        Ok::<_, Diagnostic>(select::body(sql).to_owned())
    };
    let sql = reads("sql", &written.sql)?;
    let of = written.of.as_deref().map(|sql| reads("of", sql)).transpose()?;
    let changes = written.count.as_deref().map(|sql| reads("count", sql)).transpose()?;
    let expect = written.expect.map(|text| text.trim().to_owned());
    if let Some(text) = &expect {
        super::expect::Expect::read(text).map_err(|problem| of_probe("expect", problem))?;
    }
    let key = match written.key {
        OneOrMore::One(key) => vec![key],
        OneOrMore::More(keys) => keys,
    };
    let is_rows = written.answer == Answer::Rows;
    if is_rows && key.is_empty() {
        return Err(Diagnostic::new(format!("probe `{name}` returns rows and has no key"))
            .hint("say which column tells its rows apart: key = \"email\""));
    }
    if !(is_rows || key.is_empty() && written.show.is_empty() && written.redact.is_empty()) {
        return Err(Diagnostic::new(format!(
            "probe `{name}` has key, show or redact, and no rows"
        ))
        .hint("only type = \"rows\" has columns"));
    }
    let needs = written.needs.iter().map(|text| need(text)).collect::<Result<_, _>>();
    let needs = needs.map_err(|problem| of_probe("needs", problem))?;
    let is_hashed = is_rows;
    let probe = Probe {
        name,
        answer: written.answer,
        expect,
        level: written.level,
        why: written.why,
        remedy: written.remedy,
        key,
        ..Probe::default()
    };
    Ok(Asked {
        probe,
        sql,
        of,
        changes,
        show: written.show,
        redact: written.redact,
        salt: salt.to_owned(),
        limit: written.limit.unwrap_or(ROWS_MAX).min(ROWS_MAX),
        needs,
        path: path.to_vec(),
        is_bounded: false,
        // sha256() came with 11.
        since: is_hashed.then_some(110_000),
    })
}

/// `public.users`, `public.users.email`
fn need(text: &str) -> Result<Need, Diagnostic> {
    let of = |kind: Kind| format!("{} {text}", kind.word()).parse::<Id>().ok();
    let need = |schema: &str, relation: &str, columns| {
        let (schema, relation) = (schema.to_owned(), relation.to_owned());
        Need { schema, relation, columns }
    };
    let column = of(Kind::Column).filter(|id| !id.parent.is_empty() && !id.schema.is_empty());
    let table = || of(Kind::Table).filter(|id| !id.schema.is_empty());
    if let Some(id) = column {
        return Ok(need(&id.schema, &id.parent, vec![id.name.clone()]));
    }
    let need = table().map(|id| need(&id.schema, &id.name, Vec::new()));
    need.ok_or_else(|| {
        Diagnostic::new(format!("`{text}` is no table and no column"))
            .hint("write them with their schema: public.users, public.users.email")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn probes_are_read() {
        let asked = read(
            "salt = 'x'\n[[probe]]\nname = 'Verified'\nsql = 'SELECT count(*) FROM users; -- all'\n\
             of = 'SELECT count(*) FROM users'\nexpect = '>= 1'\nlevel = 'high'\nneeds = ['public.users.email']\n\
             [[probe]]\nname = 'Users'\ntype = 'rows'\nkey = 'email'\nsql = 'TABLE users'\n",
        )
        .unwrap();
        let [verified, users] = asked.as_slice() else { panic!("two") };
        assert_eq!(verified.sql, "SELECT count(*) FROM users");
        assert_eq!(verified.probe.level, Some(Level::High));
        assert_eq!(verified.needs[0].columns, ["email"]);
        assert_eq!(
            (users.probe.key.as_slice(), users.limit),
            (&["email".to_owned()][..], ROWS_MAX)
        );
    }

    #[test]
    fn what_is_wrong_is_told_with_its_line() {
        let with = |rest: &str| format!("\n[[probe]]\nname = 'a'\n{rest}\n");
        for (text, why) in [
            (with("sql = 'SELECT 1'\nlevle = 'low'"), "levle"),
            (with("sql = 'SELECT 1'\nlevel = 'urgent'"), "urgent"),
            (with("sql = 'SELECT 1'\ntype = 'money'"), "money"),
            (with("sql = 'DELETE FROM users'"), "sql of probe `a`: it is no SELECT"),
            (with("sql = 'SELECT 1'\nof = 'SELECT 1 FOR UPDATE'"), "of of probe `a`"),
            (with("sql = 'SELECT 1'\ncount = 'SELECT 1; SELECT 2'"), "count of probe `a`"),
            (with("sql = 'SELECT 1'\nexpect = 'many'"), "expect of probe `a`"),
            (with("sql = 'SELECT 1'\nkey = 'a'"), "no rows"),
            (with("sql = 'SELECT 1'\ntype = 'rows'"), "no key"),
            (with("sql = 'SELECT 1'\nneeds = ['users']"), "needs of probe `a`"),
            (with("sql = 'SELECT 1'") + &with("sql = 'SELECT 2'"), "two probes"),
            (with("sql = 3"), "invalid type"),
            (with(""), "sql"),
            ("\n= 1".to_owned(), "key"),
        ] {
            let problem = read(&text).unwrap_err();
            assert!(problem.message.contains(why), "{text}: {problem}");
            assert!(problem.line.is_some() && problem.hint.is_some(), "{text}: {problem:?}");
        }
        assert!(read("").unwrap_err().message.contains("no probe"));
    }
}
