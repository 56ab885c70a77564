//! Findings of any judge: levels of the settings and baselines work on all of them.

use super::*;
use crate::model::Level;
use wildmatch::WildMatch;

const RULE: Rule = Rule {
    code: "column-missing",
    level: Level::High,
    breaks: &[Breaks::Readers],
    summary: "expected column missing",
    why: "A program expects it.",
    example: Example::Expectation {
        expected: "CREATE TABLE t (a int);",
        found: "CREATE TABLE t ();",
    },
};

fn expected(id: &str, line: usize, message: &str) -> Finding {
    let place = Place { file: "expected.sql".to_owned(), line: Some(line) };
    let subject = Subject::Expected { id: id.parse().expect("an id"), place };
    Finding::new(&RULE, subject, message.to_owned()).with("expected", "integer")
}

fn line(code: Option<&str>, kind: Option<&str>, object: Option<&str>) -> Override {
    let pattern = |text: Option<&str>| text.map(WildMatch::new);
    let whom =
        Whom { code: pattern(code), kind: pattern(kind), schema: None, object: pattern(object) };
    Override { whom, level: Level::Low, reason: "known".to_owned() }
}

#[test]
fn levels_of_the_settings_reach_findings_of_any_judge() {
    let column = expected("column public.t.a", 3, "missing");
    let object =
        Finding { subject: Subject::Object("index public.i".parse().unwrap()), ..column.clone() };
    let database = Finding { subject: Subject::Database("shop".to_owned()), ..column.clone() };
    for (of, line, is_meant) in [
        (&column, line(Some("column-*"), None, None), true),
        (&column, line(Some("index-*"), None, None), false),
        (&column, line(None, Some("column"), Some("*.a")), true),
        (&column, line(None, Some("index"), None), false),
        (&object, line(None, Some("index"), Some("public.i")), true),
        (&object, line(None, None, Some("public.j")), false),
        (&database, line(None, Some("database"), Some("shop")), true),
        (&database, line(None, None, Some("archive")), false),
    ] {
        let mut finding = of.clone();
        Levels(vec![line.clone()]).settle(&mut finding);
        let level = if is_meant { Level::Low } else { Level::High };
        assert_eq!((finding.level, finding.reason.is_some()), (level, is_meant), "{line:?}");
    }
}

#[test]
fn a_baseline_accepts_findings_of_any_judge_until_they_change() {
    let known = [
        expected("column public.t.a", 3, "missing"),
        Finding::new(&RULE, Subject::Object("table public.t".parse().unwrap()), "wide".into()),
        Finding::new(&RULE, Subject::Database("shop".into()), "only in local".into()),
    ];
    let mut baseline = Baseline::default();
    known.iter().for_each(|finding| baseline.add("", finding));
    let baseline = Baseline::parse(&baseline.to_json()).expect("it parses");
    let split = |findings: &[Finding]| {
        let (news, accepted) = baseline.split("", findings.to_vec());
        (news.len(), accepted.len())
    };
    assert_eq!(split(&known), (0, 3));
    let [column, table, database] = &known;
    // Where it is said may move; what is said may not.
    assert_eq!(split(&[expected("column public.t.a", 9, "missing")]), (0, 1));
    assert_eq!(split(&[expected("column public.t.a", 3, "text, not integer")]), (1, 0));
    assert_eq!(split(&[column.clone().with("met by", "nothing")]), (1, 0));
    assert_eq!(split(&[Finding { message: "wider".into(), ..table.clone() }]), (1, 0));
    assert_eq!(
        split(&[Finding { subject: Subject::Database("x".into()), ..database.clone() }]),
        (1, 0)
    );
    // What is new about a subject brings back all that is found of it.
    let beside = expected("column public.t.a", 3, "nullable");
    assert_eq!(split(&[column.clone(), beside]), (2, 0));
    assert_eq!(baseline.split("users", known.to_vec()).0.len(), 3, "of another database");
}
