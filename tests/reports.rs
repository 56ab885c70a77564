//! Reports as people get them: written by hand before, rebuilt here from samples, in every format;
//! valid in the eyes of others, and safe whatever a name holds.

use std::collections::BTreeMap;

use pgsnap::{
    capture::{self, Options},
    compare::matrix::{Matrix, Member},
    config::Config,
    diff::{self, Filter, Pattern},
    format::{self, matrix::Named},
    model::Snapshot,
    report::{
        Output, Report, ReportSet, Request,
        inventory::Status,
        sheet::{Sheets, choice},
        since,
        suites::Suites,
    },
};
use serde_json::Value;

use crate::files;

mod markup;

fn captured(sql: Vec<u8>, label: &str) -> Snapshot {
    let options = Options { label: label.to_owned(), ..Options::default() };
    match capture::capture(sql, &options) {
        Ok(captured) => captured.snapshot,
        Err(error) => panic!("{label}: {error}"),
    }
}

fn sample(path: &str, label: &str) -> Snapshot {
    captured(files::read(&files::tree("samples").join(path)), label)
}

fn compared(old: &Snapshot, new: &Snapshot, config: &Config, name: &str) -> Report {
    let diff = diff::diff(old, new).expect("fresh models");
    let (config, sources) = (Some(config), ("old.sql", "new.sql"));
    let request = Request { name, config, sources, lists_tables: true, ..Request::default() };
    let report = Report::new(old, new, diff, &request).expect("fresh models");
    let (ids, groups) = (choice::differing(&report), &config.expect("given").groups);
    report.showing(old, new, &ids, groups).expect("fresh models")
}

/// Without what only some formats show unasked.
fn without_sheets(output: &Output) -> Output {
    let mut output = output.clone();
    match &mut output {
        Output::One(report) => report.sheets = Sheets::default(),
        Output::Set(set) => set.pairs.iter_mut().for_each(|one| one.sheets = Sheets::default()),
    }
    output
}

/// Every format by its ending, as the command line has it.
fn formats(output: &Output) -> BTreeMap<&'static str, String> {
    let plain = without_sheets(output);
    formats_of(&plain, &format::html::render(output))
}

/// Every format, with all the sheets there are.
fn formats_with_sheets(output: &Output) -> BTreeMap<&'static str, String> {
    formats_of(output, &format::html::render(output))
}

fn formats_of(output: &Output, html: &str) -> BTreeMap<&'static str, String> {
    let style = format::Style::default();
    [
        ("txt", format::text::render(output, &style)),
        ("md", format::markdown::render(output, &style)),
        ("html", html.to_owned()),
        ("json", format::json::render(output)),
        ("sarif", format::sarif::render(&Suites::of(output))),
        ("xml", format::junit::render(&Suites::of(output), None)),
        ("github", format::github::render(&Suites::of(output))),
    ]
    .into()
}

/// Compares with `tests/reports/NAME.snap`.
fn golden(name: &str, text: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(files::tree("tests/reports"));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, text));
}

/// Fingerprints change with the epoch, and say nothing here.
fn without_fingerprints(text: &str, output: &Output) -> String {
    let mut text = text.replace(pgsnap::report::head::TOOL, "pgsnap");
    for report in output.reports() {
        for side in [&report.old, &report.new] {
            let whole = &side.meta.fingerprint;
            text = text.replace(whole, "fingerprint").replace(&whole[..9], "0000-0000");
        }
    }
    text
}

/// Style and script are files of their own.
fn without_assets(html: &str) -> String {
    let mut text = html.to_owned();
    for (open, close) in [("<style>", "</style>"), ("<script>", "</script>")] {
        if let (Some(start), Some(end)) = (text.find(open), text.find(close)) {
            text.replace_range(start + open.len()..end, "…");
        }
    }
    let hash = text.find("style-src").zip(text.find("; base-uri"));
    if let Some((start, end)) = hash {
        text.replace_range(start..end, "…");
    }
    text
}

fn local_vs_production() -> Output {
    let pairs = ["admin", "users"].map(|name| {
        let old = sample(&format!("local/{name}.sql"), "local");
        let new = sample(&format!("production/{name}.sql"), "production");
        compared(&old, &new, &Config::default(), name)
    });
    let labels = (Some("local"), Some("production"));
    let request = Request { labels, ..Request::default() };
    Output::Set(ReportSet::new(pairs.into(), Vec::new(), &request))
}

fn orm() -> (Snapshot, Snapshot, Config) {
    let settings = files::read_text(&files::tree("samples/orm/pgsnap.toml"));
    let config = Config::parse(&settings).expect("settings");
    (sample("orm/schema.sql", "schema"), sample("orm/production.sql", "production"), config)
}

fn shop() -> Output {
    let (old, new) = (sample("shop/old.sql", "old"), sample("shop/new.sql", "new"));
    Output::One(compared(&old, &new, &Config::default(), ""))
}

/// Names that would break out of every format, if they could.
fn nasty() -> Output {
    const NAMES: [&str; 8] = [
        "a|b",
        "`tick``tick`",
        "line\nbreak",
        "<script>alert(1)</script>",
        "right\u{202e}left",
        "bell\u{7}\u{1b}[31m",
        "::error file=x::,%0A",
        "]]> & \"q\" 'a' [l](http://x) @me",
    ];
    let (mut old, mut new) = (String::new(), String::new());
    for (index, name) in NAMES.iter().enumerate() {
        let name = name.replace('"', "\"\"");
        old.push_str(&format!("CREATE TABLE s.\"{name}\" (\"c {name}\" integer);\n"));
        let text = name.replace('\'', "''");
        match index % 2 {
            0 => new.push_str(&format!(
                "CREATE TABLE s.\"{name}\" (\"c {name}\" text, \"{name}\" integer DEFAULT length('{text}'));\nCOMMENT ON TABLE s.\"{name}\" IS '{text}';\n"
            )),
            _ => new.push_str(&format!("CREATE VIEW s.\"v {name}\" AS SELECT '{text}'::text AS a;\n")),
        }
    }
    let old = captured(old.into_bytes(), "old|`<b>`@x");
    let new = captured(new.into_bytes(), "new\n</script>");
    Output::One(compared(&old, &new, &Config::default(), ""))
}

#[test]
fn local_vs_production_is_rebuilt() {
    let output = local_vs_production();
    let formats = formats(&output);
    golden("local-vs-production.txt", &formats["txt"]);
    golden("local-vs-production.md", &without_fingerprints(&formats["md"], &output));
    let users = &output.reports()[1];
    let (old, new) = (&users.old.meta.counts.objects, &users.new.meta.counts.objects);
    assert_eq!((old["table"], new["table"]), (126, 121));
    assert_eq!(users.inventory.count(Status::OnlyOld), 5);
}

#[test]
fn orm_vs_production_is_rebuilt_and_counted_right() {
    let (old, new, config) = orm();
    let report = compared(&old, &new, &config, "");
    assert_eq!(report.inventory.tables.len(), 44);
    assert_eq!(report.inventory.count(Status::Same), 44);
    let columns = |name: &str| {
        let tables = report.inventory.tables.iter();
        tables.filter(|table| table.id.name == name).find_map(|table| table.new)
    };
    assert_eq!(
        (columns("users"), columns("features"), columns("session")),
        (Some(14), Some(27), Some(3))
    );
    let topics: usize =
        report.inventory.tables.iter().filter(|table| table.topic.is_some()).count();
    assert_eq!(topics, 44);
    let output = Output::One(report);
    let formats = formats(&output);
    golden("orm-vs-production.txt", &without_fingerprints(&formats["txt"], &output));
    golden("orm-vs-production.md", &without_fingerprints(&formats["md"], &output));
    markup::check_markdown(&formats["md"]);
}

#[test]
fn a_dozen_changes_in_every_format() {
    let output = shop();
    for (ending, text) in formats(&output) {
        let text = without_fingerprints(&text, &output);
        let text = if ending == "html" { without_assets(&text) } else { text };
        golden(&format!("shop.{ending}"), &text);
    }
}

/// Each format says which findings an older report does not have.
#[test]
fn what_is_new_since_an_older_report() {
    let older = formats(&shop())["json"].clone();
    let mut older: Value = serde_json::from_str(&older).expect("JSON");
    let gone = older["changes"].as_array_mut().expect("changes").remove(0);
    let object = gone["id"].as_str().expect("an id");
    let before = since::parse(&older.to_string()).expect("a report");
    let found = formats(&shop().since(&before));
    let json: Value = serde_json::from_str(&found["json"]).expect("JSON");
    assert_eq!(json["since"]["new"][0]["id"], object);
    assert_eq!(json["changes"][0]["findings"][0]["age"], "new");
    assert_eq!(json["changes"][1]["findings"][0]["age"], "known");
    let sarif: Value = serde_json::from_str(&found["sarif"]).expect("JSON");
    let results = sarif["runs"][0]["results"].as_array().expect("results");
    let states = results.iter().map(|one| one["baselineState"].as_str().expect("a state"));
    let new = gone["findings"].as_array().expect("findings").len();
    assert_eq!(states.filter(|state| *state == "new").count(), new);
    for (format, mark) in [
        ("txt", " (new)"),
        ("md", "- **new** "),
        ("html", "<span class=\"level new\">"),
        ("github", "title=new "),
    ] {
        assert!(found[format].contains(mark), "{format}");
        assert!(!formats(&shop())[format].contains(mark), "{format}");
    }
}

#[test]
fn what_others_parse_is_valid() {
    let older = since::parse("{\"changes\": [{\"id\": \"table gone\", \"codes\": [\"x\"]}]}");
    let older = older.expect("a report");
    let all = [shop(), local_vs_production(), nasty(), nasty().since(&older)];
    for formats in all.iter().flat_map(|output| [formats(output), formats_with_sheets(output)]) {
        let schema: Value = serde_json::from_str(format::json::SCHEMA).expect("a schema");
        let json: Value = serde_json::from_str(&formats["json"]).expect("JSON");
        let validator = jsonschema::validator_for(&schema).expect("a JSON Schema");
        let errors: Vec<String> = validator.iter_errors(&json).map(|e| e.to_string()).collect();
        assert!(errors.is_empty(), "{errors:#?}");
        check_sarif(&serde_json::from_str(&formats["sarif"]).expect("JSON"));
        markup::check_xml(&formats["xml"]);
        markup::check_markdown(&formats["md"]);
        markup::check_html(&formats["html"]);
        let commands = formats["github"].lines();
        assert!(commands.clone().all(|line| line.starts_with("::")), "{}", formats["github"]);
    }
}

/// What the schema of SARIF 2.1.0 requires of the parts that are used here.
fn check_sarif(log: &Value) {
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    assert_eq!(run["tool"]["driver"]["name"], "pgsnap");
    let rules = run["tool"]["driver"]["rules"].as_array().expect("rules");
    let ids: Vec<&str> = rules.iter().filter_map(|rule| rule["id"].as_str()).collect();
    assert_eq!(ids.len(), rules.len());
    let results = run["results"].as_array().expect("results");
    assert!(!results.is_empty());
    for result in results {
        let rule = result["ruleId"].as_str().expect("a rule");
        assert!(ids.contains(&rule), "{rule}");
        let level = result["level"].as_str().expect("a level");
        assert!(["error", "warning", "note", "none"].contains(&level), "{level}");
        assert!(result["message"]["text"].is_string());
        for location in result["locations"].as_array().expect("locations") {
            if let Some(physical) = location.get("physicalLocation") {
                let uri = physical["artifactLocation"]["uri"].as_str().expect("a URI");
                assert!(uri.is_ascii() && !uri.contains(' '), "{uri}");
            }
            assert!(location["logicalLocations"][0]["fullyQualifiedName"].is_string());
        }
    }
}

#[test]
fn names_cannot_break_out() {
    for (ending, text) in formats_with_sheets(&nasty()) {
        let is_shown = |c: char| c == '\n' || !(c.is_control() || c == '\u{202e}');
        assert!(text.chars().all(is_shown), "a hidden character in {ending}");
        // Elsewhere it is text, as the parsers of those formats say in another test.
        let is_markup = ["html", "xml"].contains(&ending);
        assert!(!is_markup || !text.contains("<script>alert"), "a script in {ending}");
    }
}

#[test]
fn the_reference_of_the_rules_is_as_the_rules_are() {
    let path = files::tree("src/classify/rules.md");
    let page = format::rules::page();
    if std::env::var_os("PGSNAP_UPDATE").is_some() {
        std::fs::write(&path, &page).expect("written");
    }
    assert!(
        files::read_text(&path) == page,
        "run the tests with PGSNAP_UPDATE=1, and read what changed"
    );
    markup::check_markdown(&page);
}

fn matrix(members: &[(&str, &str)]) -> Named {
    matrix_on(&Filter::default(), members)
}

fn matrix_on(filter: &Filter, members: &[(&str, &str)]) -> Named {
    let snapshots: Vec<Snapshot> =
        members.iter().map(|(label, sql)| captured(sql.as_bytes().to_vec(), label)).collect();
    let member = |snapshot: &Snapshot| Member {
        label: snapshot.meta.label.clone(),
        fingerprint: snapshot.meta.fingerprint.clone(),
        coverage: snapshot.meta.coverage.clone(),
        figures: snapshot.figures.clone(),
    };
    let matrix = Matrix::of(snapshots.iter().map(member).collect(), filter, |index| {
        Ok(snapshots[index].clone())
    });
    Named { name: String::new(), matrix: matrix.expect("fresh models") }
}

#[test]
fn a_fleet_in_groups() {
    const MOST: &str =
        "CREATE TABLE a (i integer, j text); CREATE TABLE b (i integer); CREATE INDEX x ON a (i);";
    const BEHIND: &str = "CREATE TABLE a (i integer); CREATE TABLE b (i integer);";
    const AHEAD: &str = "CREATE TABLE a (i integer, j text); CREATE TABLE b (i integer); CREATE INDEX x ON a (i); CREATE TABLE c (i integer);";
    let fleet = [("t1", MOST), ("t2", BEHIND), ("t3", MOST), ("t4", AHEAD), ("t5", MOST)];
    let all = [matrix(&fleet)];
    let style = format::Style::default();
    let topics = Config::default().topics;
    golden("fleet.txt", &format::matrix::text(&all, &topics, &style));
    let markdown = format::matrix::markdown(&all, &topics, &style);
    golden("fleet.md", &markdown);
    markup::check_markdown(&markdown);
    let mut json = format::matrix::json(&all, &topics, &style);
    for member in &all[0].matrix.members {
        json = json.replace(&member.fingerprint, "fingerprint");
    }
    golden("fleet.json", &json);
    markup::check_html(&format::matrix::html(&all, &topics, &style));
}

/// What a filter leaves out makes no groups; who differs in the same way is one.
#[test]
fn a_fleet_without_its_indexes() {
    const PLAIN: &str = "CREATE TABLE a (i integer);";
    const INDEXED: &str = "CREATE TABLE a (i integer); CREATE INDEX x ON a (i);";
    const WIDER: &str = "CREATE TABLE a (i integer, j text);";
    const BOTH: &str = "CREATE TABLE a (i integer, j text); CREATE INDEX y ON a (j);";
    let fleet = [("t1", PLAIN), ("t2", PLAIN), ("t3", INDEXED), ("t4", WIDER), ("t5", BOTH)];
    let filter = Filter { ignore: vec![Pattern::parse("index").expect("a kind")], only: vec![] };
    let told = |fleet: &[(&str, &str)]| {
        let named = matrix_on(&filter, fleet);
        let groups = named.matrix.groups.iter().map(|group| group.members.clone());
        (groups.collect::<Vec<_>>(), format::matrix::verdict(&[named]))
    };
    let (groups, verdict) = told(&fleet);
    assert_eq!(groups, [vec![0, 1, 2], vec![3, 4]]);
    assert_eq!(
        verdict,
        "Different: 2 of 5 differ from the others (1 object in all); 2 differences ignored."
    );
    let (groups, verdict) = told(&fleet[..3]);
    assert_eq!(groups, [vec![0, 1, 2]]);
    assert_eq!(verdict, "Same, except ignored: 3 schemas, 1 difference ignored.");
}

/// Where a column was added is no change of its own against a schema without it, and still differs.
#[test]
fn a_fleet_with_a_column_in_two_places() {
    const PLAIN: &str = "CREATE TABLE t (a integer, b integer);";
    const LAST: &str = "CREATE TABLE t (a integer, b integer, x integer);";
    const FIRST: &str = "CREATE TABLE t (x integer, a integer, b integer);";
    let fleet = [("t1", PLAIN), ("t2", PLAIN), ("t3", LAST), ("t4", FIRST)];
    let Named { matrix, .. } = matrix(&fleet);
    let groups: Vec<_> = matrix.groups.iter().map(|group| group.members.clone()).collect();
    assert_eq!(groups, [vec![0, 1], vec![2], vec![3]]);
    assert_eq!(matrix.rows[0].variants, [Some(0), Some(1), Some(2)]);
    let order = Filter { ignore: vec![Pattern::parse("order").expect("a class")], only: vec![] };
    let Named { matrix, .. } = matrix_on(&order, &fleet);
    let groups: Vec<_> = matrix.groups.iter().map(|group| group.members.clone()).collect();
    assert_eq!(groups, [vec![0, 1], vec![2, 3]]);
}

#[test]
fn the_tables_of_an_orm_one_by_one() {
    let (_, _, config) = orm();
    let read = |path: &str| files::read_text(&files::tree("samples/orm").join(path));
    let all = [matrix(&[("schema", &read("schema.sql")), ("production", &read("production.sql"))])];
    let style = format::Style::default();
    let markdown = format::matrix::markdown(&all, &config.topics, &style);
    golden("orm-matrix.md", &markdown);
    markup::check_markdown(&markdown);
}
