//! `pgsnap.toml`: levels with reasons, topics, groups of columns. Parsed here, found by the command
//! line.

mod audit;
mod groups;
mod topics;

use serde::Deserialize;
use wildmatch::WildMatch;

pub use audit::Audit;
pub use groups::{Group, Groups};
pub use topics::Topics;

use crate::{
    diff::{Filter, Pattern},
    finding::{Acceptance, Levels, Override, Whom},
    judges,
    model::{
        Diagnostic, Level,
        mapping::{Mappable, Mapping},
    },
};

/// The name of the file, which is searched upward to the root of the repository.
pub const FILE: &str = "pgsnap.toml";

/// What the file says.
#[derive(Clone, Debug, Default)]
pub struct Config {
    pub levels: Levels,
    pub topics: Topics,
    /// Headings inside the sheets of tables.
    pub groups: Groups,
    /// Differences that are left out.
    pub filter: Filter,
    /// Schemas and roles that have another name in OLD.
    pub mappings: Vec<Mapping>,
    /// Findings of an audit that are accepted as they are.
    pub accepted: Vec<Acceptance>,
    pub audit: Audit,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    #[serde(default)]
    level: Vec<WrittenLevel>,
    #[serde(default)]
    ignore: Vec<WrittenIgnore>,
    #[serde(default)]
    accept: Vec<WrittenAcceptance>,
    #[serde(default)]
    audit: audit::Written,
    #[serde(default)]
    map: Vec<WrittenMapping>,
    #[serde(default)]
    topics: toml::Table,
    #[serde(default)]
    columns: toml::Table,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenMapping {
    schema: Option<String>,
    role: Option<String>,
    reason: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenIgnore {
    what: Option<String>,
    preset: Option<String>,
    reason: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenAcceptance {
    code: String,
    kind: Option<String>,
    schema: Option<String>,
    object: Option<String>,
    reason: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenLevel {
    code: Option<String>,
    kind: Option<String>,
    schema: Option<String>,
    object: Option<String>,
    level: Level,
    reason: String,
}

impl Config {
    /// # Errors
    ///
    /// What is no TOML, has keys that mean nothing, a level without a reason, or a code that no
    /// rule has.
    pub fn parse(text: &str) -> Result<Self, Diagnostic> {
        let written: Written = toml::from_str(text).map_err(|error| {
            let mut diagnostic = Diagnostic::new(error.message().to_owned());
            let before = error.span().and_then(|span| text.get(..span.start));
            diagnostic.line = before.map(|before| before.matches('\n').count() + 1);
            diagnostic.hint("expected [[level]] with level, reason and any of code, kind, schema, object; [[ignore]] with what or preset, and reason; [[map]] with schema or role, and reason; [[accept]] with code, reason and any of kind, schema, object; [audit] with on, off and weights; [topics] with lists of table patterns; and [columns.TABLE] with lists of its columns")
        })?;
        let levels = written.level.into_iter().map(line).collect::<Result<_, _>>()?;
        let filter = filter(written.ignore)?;
        let mappings = written.map.into_iter().map(mapping).collect::<Result<_, _>>()?;
        let topics = Topics::of(written.topics)?;
        let groups = Groups::of(written.columns)?;
        let accepted = written.accept.into_iter().map(accept).collect::<Result<_, _>>()?;
        let audit = Audit::of(written.audit)?;
        Ok(Self { levels: Levels(levels), topics, groups, filter, mappings, accepted, audit })
    }
}

fn filter(written: Vec<WrittenIgnore>) -> Result<Filter, Diagnostic> {
    let mut filter = Filter::default();
    for WrittenIgnore { what, preset, reason } in written {
        if reason.trim().is_empty() {
            return Err(Diagnostic::new("an [[ignore]] has an empty reason")
                .hint("say why, for whoever meets it later"));
        }
        match (what, preset) {
            (Some(what), None) => filter.ignore.push(Pattern::parse(&what)?.because(reason)),
            (None, Some(preset)) => filter.preset(&preset)?,
            _ => {
                return Err(Diagnostic::new("an [[ignore]] needs `what` or `preset`, one of them")
                    .hint("for example: what = 'schema=audit'"));
            }
        }
    }
    Ok(filter)
}

fn mapping(written: WrittenMapping) -> Result<Mapping, Diagnostic> {
    let WrittenMapping { schema, role, reason } = written;
    if reason.trim().is_empty() {
        return Err(Diagnostic::new("a [[map]] has an empty reason")
            .hint("say why, for whoever meets it later"));
    }
    let mapping = match (schema, role) {
        (Some(schema), None) => Mapping::parse(Mappable::Schema, &schema)?,
        (None, Some(role)) => Mapping::parse(Mappable::Role, &role)?,
        _ => {
            return Err(Diagnostic::new("a [[map]] needs `schema` or `role`, one of them")
                .hint("for example: role = 'dev=app'"));
        }
    };
    Ok(mapping.because(reason))
}

fn line(written: WrittenLevel) -> Result<Override, Diagnostic> {
    let WrittenLevel { code, kind, schema, object, level, reason } = written;
    if reason.trim().is_empty() {
        return Err(Diagnostic::new("a [[level]] has an empty reason")
            .hint("say why, for whoever meets it later"));
    }
    Ok(Override { whom: whom([code, kind, schema, object])?, level, reason })
}

fn accept(written: WrittenAcceptance) -> Result<Acceptance, Diagnostic> {
    let WrittenAcceptance { code, kind, schema, object, reason } = written;
    if reason.trim().is_empty() {
        return Err(Diagnostic::new("an [[accept]] has an empty reason")
            .hint("say why, for whoever meets it later"));
    }
    Ok(Acceptance { whom: whom([Some(code), kind, schema, object])?, reason })
}

/// Patterns of a code, a kind, a schema and an object.
fn whom([code, kind, schema, object]: [Option<String>; 4]) -> Result<Whom, Diagnostic> {
    let pattern = |text: &Option<String>| text.as_deref().map(WildMatch::new);
    let whom = Whom {
        code: pattern(&code),
        kind: pattern(&kind),
        schema: pattern(&schema),
        object: pattern(&object),
    };
    match (&whom.code, code) {
        (Some(pattern), Some(code)) if !judges::rules().any(|rule| pattern.matches(rule.code)) => {
            Err(no_rule(&code))
        }
        _ => Ok(whom),
    }
}

fn no_rule(code: &str) -> Diagnostic {
    Diagnostic::new(format!("no rule has the code `{code}`")).hint("`pgsnap rules` lists them")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_is_said_with_its_line() {
        for (text, message, line) in [
            ("[[level]]\ncode = 'index-removed'\nlevel = 'note'\n", "reason", None),
            ("[[level]]\nlevel = 'severe'\nreason = 'x'\n", "severe", Some(2)),
            ("[[level]]\ncode = 'nothing'\nlevel = 'note'\nreason = 'x'\n", "nothing", None),
            ("\n[levels]\n", "levels", Some(2)),
            ("[topics]\nCore = 'users'\n", "Core", None),
            ("[columns]\nusers = ['id']\n", "users", None),
            ("[columns.users]\nCore = 'id'\n", "users", None),
            ("[[ignore]]\nwhat = 'owner'\n", "reason", None),
            ("[[ignore]]\nreason = 'x'\n", "needs", None),
            ("[[ignore]]\nwhat = 'nothing'\nreason = 'x'\n", "nothing", None),
            ("[[ignore]]\npreset = 'x'\nreason = 'x'\n", "preset", None),
            ("[[map]]\nrole = 'a=b'\n", "reason", None),
            ("[[map]]\nrole = 'a'\nreason = 'x'\n", "maps no role", None),
            ("[[map]]\nreason = 'x'\n", "needs", None),
        ] {
            let error = Config::parse(text).unwrap_err();
            assert!(error.message.contains(message), "{error}");
            assert!(line.is_none() || error.line == line, "{error}");
        }
    }

    #[test]
    fn topics_keep_their_order() {
        let config = Config::parse("[topics]\nZoo = ['z*']\nArk = ['a*', 'public.ark']\n");
        let topics = config.unwrap().topics;
        let names: Vec<&str> = topics.names().collect();
        assert_eq!(names, ["Zoo", "Ark"]);
        let table: crate::model::Id = "table public.ark".parse().unwrap();
        assert_eq!(topics.of_table(&table), Some("Ark"));
    }

    #[test]
    fn groups_are_of_tables() {
        let config = Config::parse("[columns.users]\nZ = ['id']\nA = ['*_name', 'id']\n").unwrap();
        let table = |text: &str| text.parse::<crate::model::Id>().unwrap();
        let users = table("table public.users");
        let groups = config.groups.of_table(&users);
        let names: Vec<&str> = groups.iter().map(|group| group.name.as_str()).collect();
        assert_eq!(names, ["Z", "A"]);
        assert!(groups.iter().any(|group| group.has("last_name")) && !groups[0].has("name"));
        assert!(config.groups.of_table(&table("table public.others")).is_empty());
    }
}
