//! The JSON of small comparisons, and that the schema describes it.

use serde_json::Value;

use super::{SCHEMA, render};
use crate::{
    format::tests::{named, of_folders, report, snapshot},
    report::{Output, ReportSet, Unpaired, head::TOOL},
};

const OLD: &str = "
CREATE TABLE public.t (a integer, b text);
CREATE INDEX t_a ON public.t USING btree (a);
CREATE TABLE public.gone (id integer NOT NULL);
CREATE TYPE public.mood AS ENUM ('sad', 'ok');
";

const NEW: &str = "
CREATE TABLE public.t (b text DEFAULT 'x'::text NOT NULL, a integer);
CREATE TYPE public.mood AS ENUM ('sad', 'ok', 'happy');
CREATE FUTURE THING x;
";

#[test]
fn one_comparison() {
    let mut report = report("CREATE TABLE public.t (a integer);", "");
    // Any change to what is hashed moves the real ones.
    report.old.meta.fingerprint = "0123-4567".to_owned();
    report.new.meta.fingerprint = "89ab-cdef".to_owned();
    let json = render(&Output::One(report)).replace(TOOL, "pgsnap");
    insta::assert_snapshot!(json, @r#"
    {
      "report": "diff",
      "version": 1,
      "tool": "pgsnap",
      "identical": false,
      "verdict": "Different: 1 table.",
      "old": {
        "label": "local",
        "fingerprint": "0123-4567",
        "server": null,
        "dumper": null,
        "database": null,
        "file": null,
        "as_of": null,
        "coverage": {
          "comments": "none seen",
          "database": "none seen",
          "owners": "none seen",
          "privileges": "none seen",
          "security labels": "none seen",
          "tablespaces": "none seen"
        }
      },
      "new": {
        "label": "production",
        "fingerprint": "89ab-cdef",
        "server": null,
        "dumper": null,
        "database": null,
        "file": null,
        "as_of": null,
        "coverage": {
          "comments": "none seen",
          "database": "none seen",
          "owners": "none seen",
          "privileges": "none seen",
          "security labels": "none seen",
          "tablespaces": "none seen"
        }
      },
      "totals": {
        "column": {
          "old": 1,
          "new": 0
        },
        "table": {
          "old": 1,
          "new": 0
        }
      },
      "inventory": {},
      "summary": {
        "added": 0,
        "removed": 1,
        "altered": 0,
        "renamed": 0,
        "reordered": 0,
        "by_kind": {
          "table": {
            "removed": 1
          }
        },
        "by_level": {
          "high": 1
        }
      },
      "not_compared": [],
      "ignored": [],
      "rename_candidates": [],
      "equivalences": [],
      "switched_off": [],
      "mapped": [],
      "opaque": [],
      "accepted": [],
      "tables": [],
      "changes": [
        {
          "id": "table public.t",
          "kind": "table",
          "schema": "public",
          "name": "t",
          "parent": null,
          "change": "removed",
          "from": null,
          "level": "high",
          "codes": [
            "table-removed"
          ],
          "findings": [
            {
              "code": "table-removed",
              "level": "high",
              "breaks": [
                "readers",
                "writers"
              ],
              "message": "missing in production: 1 column",
              "fact": null,
              "reason": null,
              "remedy": null
            }
          ],
          "facts": [],
          "contains": [
            "column public.t.a"
          ]
        }
      ]
    }
    "#);
}

#[test]
fn values_keep_their_types() {
    let json = render(&Output::One(report(OLD, NEW)));
    let json: Value = serde_json::from_str(&json).expect("it is JSON");
    let facts = json["changes"].as_array().expect("changes").iter().map(|change| {
        format!("{} {}: {}", change["change"].as_str().unwrap_or(""), change["id"], change["facts"])
    });
    insta::assert_snapshot!(facts.collect::<Vec<_>>().join("\n"), @r#"
    altered "enum public.mood": [{"leftover":[],"new":["'sad'","'ok'","'happy'"],"old":["'sad'","'ok'"],"path":"labels","uncertain":[]}]
    removed "table public.gone": []
    reordered "table public.t": [{"leftover":[],"new":["b","a"],"old":["a","b"],"path":"order of columns","uncertain":[]}]
    altered "column public.t.b": [{"leftover":[],"new":"'x'::text","old":null,"path":"default","uncertain":[]},{"leftover":[],"new":true,"old":false,"path":"not null","uncertain":[]}]
    removed "index public.t_a": []
    added "opaque CREATE FUTURE THING x": []
    "#);
}

#[test]
fn the_schema_describes_what_is_written() {
    let mut pair = named("shop", OLD, NEW);
    pair.diff.not_compared.push(crate::diff::NotCompared {
        class: crate::model::Class::SecurityLabels,
        old: true,
        new: false,
    });
    pair.diff.withheld.push(crate::diff::Withheld {
        id: "role r".parse().expect("an id"),
        path: Some("password".to_owned()),
        old: true,
        new: true,
        is_whole: true,
    });
    let alone = Unpaired::new("archive", true, snapshot("", "a").meta);
    let set = ReportSet::new(
        vec![pair, named("same", OLD, OLD)],
        vec![alone],
        &of_folders("local", "production"),
    );
    for output in [Output::One(report(OLD, NEW)), Output::One(report("", "")), Output::Set(set)] {
        let json: Value = serde_json::from_str(&render(&output)).expect("it is JSON");
        let schema: Value = serde_json::from_str(SCHEMA).expect("the schema is JSON");
        assert_eq!(problem(&json, &schema, &schema), None);
    }
}

/// Checks a value against the keywords that `diff.schema.json` uses; any other keyword is a
/// problem too. Gives the first problem.
fn problem(value: &Value, schema: &Value, root: &Value) -> Option<String> {
    schema.as_object()?.iter().find_map(|(keyword, rule)| match keyword.as_str() {
        "$schema" | "$defs" | "title" | "description" => None,
        "$ref" => {
            let path = rule.as_str()?.strip_prefix('#')?;
            problem(value, root.pointer(path)?, root)
        }
        "oneOf" => {
            let problems: Vec<_> =
                rule.as_array()?.iter().map(|one| problem(value, one, root)).collect();
            let fitting = problems.iter().filter(|problem| problem.is_none()).count();
            (fitting != 1).then(|| format!("{fitting} alternatives fit: {problems:?}"))
        }
        "type" => {
            let fits = match rule {
                Value::Array(names) => names.iter().any(|name| is_of(value, name)),
                name => is_of(value, name),
            };
            wrong(fits, value, rule)
        }
        "const" => wrong(value == rule, value, rule),
        "enum" => wrong(rule.as_array()?.contains(value), value, rule),
        "minimum" => wrong(value.as_i64() >= rule.as_i64(), value, rule),
        "minItems" => wrong(value.as_array()?.len() as u64 >= rule.as_u64()?, value, rule),
        "maxItems" => wrong(value.as_array()?.len() as u64 <= rule.as_u64()?, value, rule),
        "items" => value.as_array()?.iter().find_map(|item| problem(item, rule, root)),
        "required" => rule.as_array()?.iter().find_map(|name| {
            let missing = value.get(name.as_str()?).is_none();
            missing.then(|| format!("{name} is missing"))
        }),
        "properties" | "additionalProperties" => members(value, schema, root),
        keyword => Some(format!("the test does not know {keyword}")),
    })
}

fn members(value: &Value, schema: &Value, root: &Value) -> Option<String> {
    value.as_object()?.iter().find_map(|(name, member)| {
        let rule = schema["properties"].get(name).or(schema.get("additionalProperties"))?;
        match rule {
            Value::Bool(false) => Some(format!("{name} is not described")),
            rule => problem(member, rule, root).map(|problem| format!("{name}: {problem}")),
        }
    })
}

fn is_of(value: &Value, name: &Value) -> bool {
    match name.as_str() {
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        Some("string") => value.is_string(),
        Some("boolean") => value.is_boolean(),
        Some("integer") => value.is_i64() || value.is_u64(),
        Some("null") => value.is_null(),
        _ => false,
    }
}

fn wrong(fits: bool, value: &Value, rule: &Value) -> Option<String> {
    (!fits).then(|| format!("{value} does not fit {rule}"))
}
