//! One probe as the script asks it.

use super::{
    gate,
    literal::{array, comment, json, literal, statement},
};
use crate::model::figures::{Probe, probe::Answer};

/// A probe, with what it takes to ask.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// What is known of it before it answers.
    pub probe: Probe,
    pub sql: String,
    pub of: Option<String>,
    pub changes: Option<String>,
    /// Columns that are kept as they are; all others are hashed.
    pub show: Vec<String>,
    /// Columns that are not kept at all.
    pub redact: Vec<String>,
    /// Goes into every hash, so that nobody can look one up.
    pub salt: String,
    pub limit: usize,
    /// What must be there, and be readable, for it to be asked.
    pub needs: Vec<Need>,
    /// Schemas behind `pg_catalog`.
    pub path: Vec<String>,
    /// It is not asked of tables beyond the size of the script.
    pub is_bounded: bool,
    /// The first server that can answer, as `160000`.
    pub since: Option<u32>,
}

/// A relation and columns of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Need {
    pub schema: String,
    pub relation: String,
    pub columns: Vec<String>,
}

impl Asked {
    /// The part of the script that asks it; `n` tells it from the others.
    pub fn script(&self, n: &str) -> String {
        let mut asked = serde_json::to_value(&self.probe).unwrap_or_default();
        if let Some(fields) = asked.as_object_mut() {
            fields.insert("figure".to_owned(), "asked".into());
            fields.insert("n".to_owned(), n.into());
        }
        let path: Vec<String> = self.path.iter().map(|schema| quoted(schema)).collect();
        let path: String = path.iter().map(|schema| format!(", {schema}")).collect();
        format!(
            "\n-- probe: {name}\nSELECT {asked};\n{gate}\\if :pgsnap_skips\n\
             SELECT json_build_object('figure', 'probe', 'n', {n}, 'skipped', :'pgsnap_why');\n\
             \\else\nSAVEPOINT pgsnap;\nSET LOCAL search_path = pg_catalog{path};\n\
             \\set LAST_ERROR_SQLSTATE 00000\n{answer};\nROLLBACK TO SAVEPOINT pgsnap;\n\
             SELECT json_build_object('figure', 'probe', 'n', {n}, \
             'sqlstate', :'LAST_ERROR_SQLSTATE', 'message', {message})\n\
             WHERE :'LAST_ERROR_SQLSTATE' <> '00000';\n\\endif\n",
            name = comment(&self.probe.name),
            asked = literal(&json(&asked)),
            gate = gate::script(self),
            n = literal(n),
            answer = self.answer(n),
            message = MESSAGE,
        )
    }

    /// The statement that answers, in one JSON text.
    fn answer(&self, n: &str) -> String {
        let answer = match self.probe.answer {
            Answer::Rows => format!("'rows', {}", self.rows()),
            answer => format!("'value', {}", scalar(&self.sql, answer)),
        };
        let others = [("of", &self.of), ("changes", &self.changes)];
        let others = others.into_iter().filter_map(|(name, sql)| Some((name, sql.as_ref()?)));
        let others: String = others
            .map(|(name, sql)| format!(",\n  '{name}', {}", scalar(sql, Answer::Count)))
            .collect();
        format!(
            "SELECT pg_catalog.json_build_object('figure', 'probe', 'n', {n},\n  {answer}{others},\n  \
             'ms', (extract(epoch FROM pg_catalog.clock_timestamp() - \
             pg_catalog.statement_timestamp()) * 1000)::pg_catalog.int8)",
            n = literal(n)
        )
    }

    /// Rows as arrays of column and value.
    fn rows(&self) -> String {
        let (show, redact) = (array(&self.show), array(&self.redact));
        format!(
            "(SELECT coalesce(pg_catalog.json_agg(kept.row), '[]'::pg_catalog.json) FROM (\n\
             SELECT (SELECT pg_catalog.json_agg(pg_catalog.json_build_array(one.key, CASE\n    \
             WHEN one.value IS NULL THEN NULL\n    \
             WHEN one.key = ANY ({show}) THEN pg_catalog.left(one.value, 300)\n    \
             WHEN one.key = ANY ({redact}) THEN '(redacted)'\n    \
             ELSE '#' || pg_catalog.left(pg_catalog.encode(pg_catalog.sha256(\
             pg_catalog.convert_to({salt} || one.value, 'UTF8')), 'hex'), 16)\n  \
             END)) FROM pg_catalog.json_each_text(pg_catalog.row_to_json(asked)) AS one(key, value)) AS row\n\
             FROM (\n{sql}\n) AS asked LIMIT {limit}) AS kept)",
            salt = literal(&self.salt),
            sql = statement(&self.sql),
            limit = self.limit + 1,
        )
    }
}

/// What an error said, where it cannot hold values of rows: names, rights, time ("Appendix A.
/// PostgreSQL Error Codes").
pub const MESSAGE: &str = "CASE WHEN left(:'LAST_ERROR_SQLSTATE', 2) IN ('0A', '21', '25', '40', \
    '42', '53', '54', '55', '57') THEN :'LAST_ERROR_MESSAGE' END";

/// One value as text.
fn scalar(sql: &str, answer: Answer) -> String {
    let cast = match answer {
        Answer::Count | Answer::Number => "::pg_catalog.numeric::pg_catalog.text",
        Answer::Boolean => "::pg_catalog.bool::pg_catalog.text",
        Answer::Text | Answer::Time | Answer::Rows => "::pg_catalog.text",
    };
    let value = format!("(\n{}\n){cast}", statement(sql));
    match answer {
        Answer::Text => format!("pg_catalog.left({value}, 300)"),
        _ => value,
    }
}

/// A name in quotes, whatever it is.
fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
