//! Lines that are whole are read; whatever else is refused, with its line.

use super::*;
use crate::model::figures::Migrations;

const BEGIN: &str = r#"{"figure": "begin", "format": 1, "pgsnap": "0.1.0"}"#;

/// A file with these lines in one section each.
fn file(sections: &[(&str, &str)], probes: usize) -> String {
    let mut text = format!("{BEGIN}\n");
    for (name, lines) in sections {
        text.push_str(lines);
        let count = lines.lines().count();
        text.push_str(&format!(
            "{{\"figure\": \"section\", \"name\": \"{name}\", \"lines\": {count}}}\n"
        ));
    }
    let names: Vec<String> = sections.iter().map(|(name, _)| format!("\"{name}\"")).collect();
    text + &format!(
        "{{\"figure\":\"end\",\"sections\":[{}],\"probes\":{probes}}}\n",
        names.join(",")
    )
}

const TABLES: &str = "{\"figure\":\"table\",\"schema\":\"public\",\"name\":\"a\",\"kind\":\"r\",\"rows\":null,\"populated\":true}\n\
    {\"figure\":\"table\",\"schema\":\"public\",\"name\":\"b\",\"kind\":\"r\",\"rows\":7,\"populated\":true,\"later\":{}}\n";

#[test]
fn whole_files_are_read() {
    let server =
        "{\"figure\":\"server\",\"version\":\"15.1\",\"number\":150001,\"database\":\"shop\"}\n";
    let sizes = "{\"figure\":\"sizes\",\"schema\":\"public\",\"name\":\"b\",\"bytes\":8192,\"index_bytes\":0}\n";
    let exact = "{\"figure\":\"exact\",\"schema\":\"public\",\"name\":\"a\",\"skipped\":\"no right to read it\"}\n\
        {\"figure\":\"exact\",\"schema\":\"public\",\"name\":\"b\",\"skipped\":null}\n";
    let text = file(
        &[
            ("server", server),
            ("tables", TABLES),
            ("sizes", sizes),
            ("exact", exact),
            ("new", "{\"figure\":\"of_later\"}\n"),
        ],
        0,
    );
    let figures = read(text.as_bytes()).unwrap();
    assert_eq!(figures.server.unwrap().database, "shop");
    let told = |index: usize| (figures.tables[index].rows, figures.tables[index].bytes);
    assert_eq!((told(0), told(1)), ((None, None), (Some(7), Some(8192))));
    let untold: Vec<String> =
        figures.untold.iter().map(|one| format!("{}: {}", one.what, one.why)).collect();
    assert_eq!(
        untold,
        [
            "rows of public.a: no right to read it",
            "rows of public.b: it failed, or there was no time"
        ]
    );
}

#[test]
fn what_failed_is_told() {
    let text = file(&[], 0).replace(
        "{\"figure\":\"end\"",
        "{\"figure\":\"section\",\"name\":\"size\",\"lines\":0,\"sqlstate\":\"42501\",\"message\":\"permission denied\"}\n\
         {\"figure\":\"end\"",
    );
    let figures = read(text.as_bytes()).unwrap();
    assert_eq!(figures.untold[0].why, "permission denied (42501)");
}

#[test]
fn what_is_not_whole_is_refused() {
    let good = file(&[("tables", TABLES)], 0);
    let without = |part: &str| {
        good.lines().filter(|line| !line.contains(part)).collect::<Vec<_>>().join("\n")
    };
    for (text, why) in [
        (String::new(), "nothing in them"),
        ("CREATE TABLE t ();".to_owned(), "no figures"),
        ("{}".to_owned(), "no figures"),
        (without("\"end\""), "end in the middle"),
        (without("\"begin\""), "beginning"),
        (without("\"name\":\"a\""), "lines are missing of `tables`"),
        (without("\"section\""), "`tables` is missing"),
        (format!("{good}{good}"), "behind the end"),
        (good.replace(BEGIN, &format!("{BEGIN}\n{BEGIN}")), "two runs"),
        (good.replace("\"format\": 1", "\"format\": 2"), "format 2"),
        (good.replace("\"kind\":\"r\"", "\"kind\":7"), "none of the script's"),
        (good.replace("\"probes\":0", "\"probes\":2"), "0 probes were asked, of 2"),
        (good.replace(TABLES, &format!("psql: error\n{TABLES}")), "none of the script's"),
        ("{\"figure\":\"refused\",\"why\":\"psql 11 or later is needed\"}".to_owned(), "psql 11"),
        (good.replace(TABLES, &format!("{TABLES}{{\"figure\":\"probe\",\"n\":\"p9\"}}\n")), "p9"),
    ] {
        let problem = read(text.as_bytes()).map(drop).unwrap_err();
        assert!(problem.message.contains(why), "{why}: {problem}");
        assert!(problem.hint.is_some());
    }
    let bytes = [BEGIN.as_bytes(), b"\n\xff"].concat();
    assert_eq!(read(&bytes).unwrap_err().line, Some(2));
}

/// Every cut of a file is noticed.
#[test]
fn no_cut_goes_unnoticed() {
    let good = file(&[("tables", TABLES)], 0);
    let whole = good.trim_end().len();
    for end in (0..whole).filter(|end| good.is_char_boundary(*end)) {
        assert!(read(&good.as_bytes()[..end]).is_err(), "{end}");
    }
    assert!(read(&good.as_bytes()[..whole]).is_ok());
}

#[test]
fn probes_answer_or_fail() {
    let asked = |n: &str, more: &str| {
        format!("{{\"figure\":\"asked\",\"n\":\"{n}\",\"name\":\"{n}\"{more}}}\n")
    };
    let lines = [
        asked("p1", ",\"expect\":\"= 0\""),
        "{\"figure\":\"probe\",\"n\":\"p1\",\"value\":\"3\",\"of\":\"6\",\"ms\":1}\n".to_owned(),
        asked("p2", ""),
        asked("p3", ""),
        "{\"figure\":\"probe\",\"n\":\"p3\",\"sqlstate\":\"22012\",\"message\":null}\n".to_owned(),
        asked("p4", ""),
        "{\"figure\":\"probe\",\"n\":\"p4\",\"skipped\":\"no right\"}\n".to_owned(),
        asked("p5", ""),
        "{\"figure\":\"probe\",\"n\":\"p5\",\"value\":\"1.5\"}\n".to_owned(),
        asked("p6", ",\"type\":\"rows\",\"key\":[\"id\"]"),
        "{\"figure\":\"probe\",\"n\":\"p6\",\"rows\":[[[\"id\",\"#1\"],[\"v\",null]]]}\n"
            .to_owned(),
        asked("p7", ",\"type\":\"rows\",\"key\":[\"gone\"]"),
        "{\"figure\":\"probe\",\"n\":\"p7\",\"rows\":[[[\"id\",\"#1\"],[\"id\",null]]]}\n"
            .to_owned(),
        asked(
            "f1",
            ",\"about\":[\"public\",\"c\",\"c_fk\"],\"origin\":\"foreign_key\",\"skipped\":null",
        ),
        "{\"figure\":\"probe\",\"n\":\"f1\",\"value\":null}\n".to_owned(),
    ];
    let figures = read(file(&[("probes", &lines.concat())], 7).as_bytes()).unwrap();
    let told = figures.probes.iter().map(|probe| {
        let why = probe.failed.as_deref().or(probe.skipped.as_deref()).unwrap_or("-");
        format!("{} {} {why}", probe.name, probe.value.as_deref().unwrap_or("NULL"))
    });
    insta::assert_snapshot!(told.collect::<Vec<_>>().join("\n"), @r"
    p1 3 -
    p2 NULL it did not answer
    p3 NULL it failed with SQLSTATE 22012
    p4 NULL no right
    p5 1.5 it answered 1.5 and was to count
    p6 NULL -
    p7 NULL its rows have no column gone, which is their key
    f1 NULL -
    ");
    assert_eq!(figures.probes[7].object.as_deref(), Some("constraint public.c.c_fk"));
}

#[test]
fn rows_of_migration_tools_become_migrations() {
    let lines = "{\"figure\":\"migrations_of\",\"schema\":\"public\",\"table\":\"schema_migrations\",\
         \"columns\":[\"version\",\"dirty\"],\"skipped\":null}\n\
         {\"figure\":\"migrations\",\"schema\":\"public\",\"table\":\"schema_migrations\",\
         \"columns\":[\"version\",\"dirty\"],\"rows\":[[\"7\",\"false\"]]}\n";
    let figures = read(file(&[("migrations", lines)], 0).as_bytes()).unwrap();
    let [Migrations { tool, heads, .. }] = figures.migrations.as_slice() else { panic!("one") };
    assert_eq!((tool.as_str(), heads.as_slice()), ("golang-migrate", &["7".to_owned()][..]));
    assert!(figures.untold.is_empty());
}
