//! The examples of the rules are their tests.

use super::*;
use crate::{finding::Example, model::Level};

fn figures(json: &str) -> Figures {
    serde_json::from_str(json).unwrap_or_else(|error| panic!("{json}: {error}"))
}

fn codes(json: &str) -> Vec<&'static str> {
    findings(&figures(json), &Levels::default()).iter().map(|finding| finding.rule.code).collect()
}

#[test]
fn every_rule_speaks_in_its_example_and_not_in_the_other() {
    for (_, rules) in FAMILIES {
        for rule in *rules {
            let code = rule.rule.code;
            let Example::Figures { told, silent } = rule.rule.example else {
                panic!("{code} has no example of figures")
            };
            assert!(codes(told).contains(&code), "{code}: {:?}", codes(told));
            assert!(!codes(silent).contains(&code), "{code}: {:?}", codes(silent));
            let looked = |json| {
                judge(&figures(json), &Levels::default())
                    .iter()
                    .any(|seen| seen.rule.rule.code == code)
            };
            let needs_a_failure = code == "remedy-without-effect";
            assert!(looked(told) && (looked(silent) || needs_a_failure), "{code} looks at it");
        }
    }
    for rule in &sides::RULES {
        let Example::FiguresOfTwo { old, new } = rule.example else { panic!("{}", rule.code) };
        let found = |old, new| {
            sides::findings(&figures(old), &figures(new), ("a", "b"), &Levels::default()).len()
        };
        assert_eq!((found(old, new), found(new, new)), (1, 0), "{}", rule.code);
    }
}

#[test]
fn without_figures_nothing_is_found() {
    assert!(judge(&Figures::default(), &Levels::default()).is_empty());
}

fn sequence(last: &str, more: &str) -> Vec<(Level, String)> {
    let json = format!(
        r#"{{"version":1,"server":{{}},"sequences":[{{"schema":"public","name":"s","type":"bigint","increment":"1",
        "min":"1","max":"9223372036854775807","known":true,"last":{last}{more}}}]}}"#
    );
    let found = findings(&figures(&json), &Levels::default());
    found.into_iter().map(|finding| (finding.level, finding.message)).collect()
}

#[test]
fn a_sequence_ends_where_its_column_does() {
    let of = |type_name: &str| {
        format!(
            r#","columns":[{{"schema":"public","table":"t","name":"id","type":"{type_name}"}}]"#
        )
    };
    assert_eq!(sequence("\"32000\"", &of("bigint")), []);
    let [(level, message)] = &sequence("\"32000\"", &of("smallint"))[..] else { panic!("one") };
    assert_eq!(*level, Level::High);
    assert_eq!(message, "97.6 % used: at 32000 of 32767, for public.t.id smallint");
    let [(level, _)] = &sequence("\"1717986919\"", &of("integer"))[..] else { panic!("one") };
    assert_eq!(*level, Level::Medium, "80 %");
    assert_eq!(sequence("\"1717986000\"", &of("integer")), [], "just below");
    assert_eq!(sequence("\"32000\"", &format!("{},\"cycles\":true", of("smallint"))), []);
    assert_eq!(sequence("null", &of("smallint")), [], "never used");
    assert_eq!(sequence("\"9223372036854775807\"", "").len(), 1);
    let falls = r#"{"version":1,"server":{},"sequences":[{"schema":"public","name":"s","increment":"-1",
        "min":"-9223372036854775808","max":"-1","known":true,"last":"-2147483000",
        "columns":[{"type":"integer"}]}]}"#;
    assert_eq!(codes(falls), ["sequence-running-out"]);
}

#[test]
fn rows_are_paired_by_their_keys() {
    let probe = |rows: &str| {
        let json = format!(
            r#"{{"version":1,"server":{{}},"probes":[{{"name":"Users","type":"rows","expect":"same","key":["email"],"rows":{rows}}}]}}"#
        );
        figures(&json)
    };
    let old = probe(
        r##"[[["email","#1"],["verified","true"]],[["email","#2"],["verified","true"]],[["email","#3"],["verified",null]]]"##,
    );
    let new = probe(
        r##"[[["email","#2"],["verified","false"]],[["email","#3"],["verified",null]],[["email","#4"],["verified","true"]]]"##,
    );
    let found = sides::findings(&old, &new, ("local", "production"), &Levels::default());
    assert_eq!(
        found[0].message,
        "Users: rows only in local: 1, only in production: 1, with other values: 1"
    );
    assert!(sides::findings(&old, &old, ("a", "b"), &Levels::default()).is_empty());
}
