//! What the commits of a snapshot tell: the log, since when something is so, and what drifted.

use std::fs;

use super::{golden, history, repository::Repository};
use crate::{files, properties};

#[test]
fn the_changelog() {
    let Some(repository) = Repository::with_history() else { return };
    let log = repository.pgsnap("log schema.pgsnap");
    golden("log", &log);
    assert_eq!(repository.pgsnap("log").lines().count(), log.lines().count());
    golden("log-markdown", &repository.pgsnap("log schema.pgsnap --format markdown"));
    golden("log-of-object", &repository.pgsnap("log schema.pgsnap --object public.orders.coupon"));
    let json = repository.json("log --since=2026-03-08T00:00:00Z --format json");
    let subjects = json["sections"].as_array().unwrap().iter().map(|one| one["subject"].as_str());
    assert_eq!(
        subjects.collect::<Vec<_>>(),
        [Some("Customers have a phone"), Some("No coupons any more"), Some("Payments")]
    );
    assert_eq!(json["sections"][1]["changes"][0]["codes"][0], "column-removed");
    let html = repository.pgsnap("log --format html");
    assert!(html.contains("<code>column public.customers.phone</code>"), "{html}");
    let (code, said) = repository.said("pgsnap", "log --format sarif");
    assert!(code == 2 && said.contains("has no findings"), "{said}");
    let (code, said) = repository.said("pgsnap", "log none.pgsnap");
    assert!(code == 2 && said.contains("no commit changed none.pgsnap"), "{said}");
}

/// Dumps that are kept in git have the history that their snapshots have; one that cannot be read
/// does not end it.
#[test]
fn the_changelog_of_a_dump() {
    let Some(repository) = Repository::with_history() else { return };
    let path = repository.folder().join("structure.sql");
    let commit = |text: &str, subject: &str| {
        fs::write(&path, text).unwrap();
        repository.git("add .");
        repository.git(&format!("commit -q -m {subject}"));
    };
    commit(&history::version(1), "one");
    commit(&history::version(9), "nine");
    commit(&history::version(9)[..700], "torn");
    commit(&history::version(10), "ten");
    repository.git("rm -q structure.sql");
    repository.git("commit -q -m gone");
    let log = repository.pgsnap("log structure.sql");
    let log: String = log.lines().map(|line| format!("{}\n", without_day(line))).collect();
    golden("log-of-a-dump", &log);
    let (code, said) = repository.said("pgsnap", "blame structure.sql public.orders");
    assert!(code == 2 && said.contains("does not have the file any more"), "{said}");
}

/// The day is today.
fn without_day(line: &str) -> String {
    let parts: Vec<&str> = line.split("  ").collect();
    let is_day = |part: &&&str| part.len() == 10 && part.matches('-').count() == 2;
    parts.iter().filter(|part| !is_day(part)).copied().collect::<Vec<_>>().join("  ")
}

#[test]
fn both_sides_of_a_merge_are_told() {
    let Some(repository) = Repository::with_history() else { return };
    repository.git("checkout -q -b side HEAD~2");
    repository.capture("schema.pgsnap", &history::side());
    repository.git("commit -q -a -m side");
    repository.git("checkout -q main");
    assert_eq!(repository.said("git", "merge -q side").0, 1);
    repository
        .capture("schema.pgsnap", &history::version(10).replace("phone text", "phone citext"));
    repository.git("commit -q -a -m merged");
    let log = repository.pgsnap("log --object=*");
    for subject in ["side", "merged", "No coupons any more", "Customers have a phone"] {
        assert_eq!(log.matches(subject).count(), 1, "{subject}\n{log}");
    }
    let merged = log.split("merged\n").nth(1).unwrap().lines().next().unwrap();
    assert!(merged.contains("column public.customers.phone   type: text → citext"), "{merged}");
}

/// A merge that took what both branches did has changed nothing by itself.
#[test]
fn a_merge_is_told_for_what_is_in_neither_branch() {
    let Some(repository) = Repository::with_history() else { return };
    repository.git("checkout -q -b side HEAD~2");
    repository.capture("schema.pgsnap", &history::side());
    repository.git("commit -q -a -m side");
    repository.git("checkout -q main");
    assert_eq!(repository.said("git", "merge -q side").0, 1);
    let index = "CREATE INDEX orders_open ON public.orders USING btree (customer_id) WHERE (status <> 'closed'::text);\n";
    let both = history::version(10).replace(index, "");
    repository.capture("schema.pgsnap", &both);
    repository.git("commit -q -a -m merged");
    let log = repository.pgsnap("log schema.pgsnap");
    let merged = log.split("merged\n").nth(1).unwrap().lines().next().unwrap();
    assert!(merged.contains("no change of the schema"), "{log}");
    assert_eq!(log.matches("orders_open").count(), 2, "{log}");
}

#[test]
fn a_renamed_file_is_followed() {
    let Some(repository) = Repository::with_history() else { return };
    let before = repository.pgsnap("log schema.pgsnap");
    repository.git("mv schema.pgsnap db.pgsnap");
    repository.git("commit -q -m moved");
    for command in ["log db.pgsnap", "log"] {
        let log = repository.pgsnap(command);
        assert!(log.contains("renamed from schema.pgsnap"), "{log}");
        assert!(!log.contains("gone"), "{log}");
        assert_eq!(log.matches("the first capture").count(), 1, "{log}");
        assert_eq!(log.lines().count(), before.lines().count() + 3, "{log}");
    }
}

#[test]
fn a_history_of_no_schema_is_an_error() {
    let Some(repository) = Repository::with_history() else { return };
    fs::write(repository.folder().join("x.sql"), "no SQL at all").unwrap();
    repository.git("add .");
    repository.git("commit -q -m x");
    let (code, said) = repository.said("pgsnap", "log x.sql");
    assert!(code == 2 && said.contains("there is no SQL in it"), "{said}");
}

#[test]
fn what_is_left_out_is_left_out_of_every_version() {
    let Some(repository) = Repository::with_history() else { return };
    let lines = |log: &str| log.matches("orders_open").count();
    assert_eq!(lines(&repository.pgsnap("log schema.pgsnap")), 1);
    assert_eq!(lines(&repository.pgsnap("log schema.pgsnap --ignore=index")), 0);
    fs::write(
        repository.folder().join("pgsnap.toml"),
        "[[ignore]]\nwhat = \"index\"\nreason = \"x\"\n",
    )
    .unwrap();
    assert_eq!(lines(&repository.pgsnap("log schema.pgsnap")), 0);
    let (code, said) = repository.said("pgsnap", "log schema.pgsnap --ignore=zork=1");
    assert_eq!(code, 2, "{said}");
}

#[test]
fn since_when() {
    let Some(repository) = Repository::with_history() else { return };
    golden("blame", &repository.pgsnap("blame schema.pgsnap public.orders"));
    let json =
        repository.pgsnap("blame schema.pgsnap public.orders.amount --fact type --format json");
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let fact = &json["objects"][0]["facts"][0];
    assert_eq!((&fact["value"], &fact["since"]["author"]), (&"bigint".into(), &"Bob".into()));
    assert_eq!(fact["since"]["subject"], "Amounts outgrow integer");
    let (code, said) = repository.said("pgsnap", "blame schema.pgsnap public.orders.coupon");
    assert!(code == 2 && said.contains("no object is named"), "{said}");
    // Followed to what the file was called before.
    repository.git("mv schema.pgsnap db.pgsnap");
    repository.git("commit -q -m moved");
    let text = repository.pgsnap("blame db.pgsnap public.orders.amount");
    assert!(text.contains("Amounts outgrow integer"), "{text}");
}

#[test]
fn three_ways() {
    let Some(repository) = Repository::with_history() else { return };
    let theirs = history::side().replace("amount bigint", "amount numeric");
    let ours = history::version(10).replace("amount bigint", "amount text");
    let write = |name: &str, text: &str| {
        fs::write(repository.folder().join(format!("{name}.sql")), text).unwrap();
        repository.capture(&format!("{name}.pgsnap"), text);
    };
    write("release", &history::version(8));
    write("main", &ours);
    write("production", &theirs);
    let (code, text) =
        repository.said("pgsnap", "drift release.pgsnap main.pgsnap production.pgsnap");
    golden("drift", &text);
    assert_eq!(code, 1);
    // A dump and its snapshot are one thing.
    assert_eq!(repository.said("pgsnap", "drift release.sql main.sql production.sql"), (1, text));
    let drift =
        |rest: &str| repository.said("pgsnap", &format!("drift release.sql main.sql {rest}"));
    golden("drift-markdown", &drift("production.sql --format markdown").1);
    assert_eq!(drift("production.sql --fail-on high").0, 1);
    // What is on purpose is no drift, however much it is.
    let (code, text) = drift("release.sql");
    assert_eq!(code, 0, "{text}");
    assert!(text.contains("No drift: release (theirs) has nothing of its own; "), "{text}");
    assert!(drift("main.sql").1.starts_with("Agreed: "));
    for (format, mark) in [
        ("json", "\"section\": \"collides\""),
        ("html", "Collides: main and production"),
        ("sarif", "\"ruleId\": \"index-removed\""),
        ("junit", "index-removed"),
        ("github", "index-removed"),
    ] {
        let (code, text) = drift(&format!("production.sql --format {format}"));
        assert!(code == 1 && text.contains(mark), "{format}\n{text}");
        assert!(
            !text.contains("public.customers.phone\",\n") || format == "json",
            "{format}\n{text}"
        );
    }
    for (arguments, problem) in [
        ("- - production.sql", "only one of the three"),
        ("none.sql main.sql production.sql", "no such file"),
    ] {
        let (code, text) = repository.said("pgsnap", &format!("drift {arguments}"));
        assert!(code == 2 && text.contains(problem), "{text}");
    }
}

/// Whether THEIRS has something that OURS has not, by every way to say it: never "no drift" of two
/// schemas that differ beyond what OURS changed.
#[test]
fn what_drift_does_not_tell_apart_is_the_same() {
    let Some(repository) = Repository::with_history() else { return };
    let base = history::version(8);
    let cut = |text: &str, from: &str, to: &str| {
        assert!(text.contains(from), "{from}");
        text.replace(from, to)
    };
    let owner = "ALTER TABLE public.orders OWNER TO shop;\n";
    let coupon = ",\n    coupon character varying(20)";
    // pg_dump --no-owner: `Owner: -` in the comments above what it creates.
    let without_owners: String = base
        .lines()
        .filter(|line| !line.contains("OWNER TO"))
        .map(|line| match line.strip_prefix("CREATE TABLE public.") {
            Some(rest) => {
                let name = rest.split(' ').next().unwrap_or_default();
                let toc = format!("-- Name: {name}; Type: TABLE; Schema: public; Owner: -");
                format!("--\n{toc}\n--\n\n{line}\n")
            }
            None => format!("{line}\n"),
        })
        .collect();
    let payments = |text: &str| {
        let start = text.find("CREATE TABLE public.payments").unwrap();
        let end = text[start..].find("OWNER TO shop;\n").unwrap() + start + 15;
        let fkey = text.find("ALTER TABLE ONLY public.payments").unwrap();
        let fkey_end = text[fkey..].find(";\n").unwrap() + fkey + 2;
        format!("{}{}{}", &text[..start], &text[end..fkey], &text[fkey_end..])
    };
    // BASE, OURS, THEIRS, whether it drifted or collides, and the section that says so.
    let cases: Vec<(&str, String, String, String, Option<&str>)> = vec![
        ("nothing", base.clone(), base.clone(), base.clone(), None),
        ("both alike", base.clone(), history::version(9), history::version(9), None),
        ("only ours", base.clone(), history::version(10), base.clone(), None),
        ("only theirs", base.clone(), base.clone(), history::version(9), Some("Drifted")),
        (
            "a fact each, of one column",
            base.clone(),
            cut(&base, "amount bigint NOT NULL", "amount bigint"),
            cut(&base, "amount bigint NOT NULL", "amount numeric NOT NULL"),
            Some("Drifted"),
        ),
        (
            "one fact, two values",
            base.clone(),
            cut(&base, "amount bigint", "amount text"),
            cut(&base, "amount bigint", "amount numeric"),
            Some("Collides"),
        ),
        (
            "altered here, dropped there",
            base.clone(),
            cut(&base, coupon, ",\n    coupon text"),
            cut(&base, coupon, ""),
            Some("Collides"),
        ),
        (
            "the table dropped here, its column altered there",
            base.clone(),
            payments(&base),
            cut(&base, "paid_at timestamp with time zone", "paid_at date"),
            Some("Collides"),
        ),
        (
            "its column altered here, the table dropped there",
            base.clone(),
            cut(&base, "paid_at timestamp with time zone", "paid_at date"),
            payments(&base),
            Some("Collides"),
        ),
        (
            "one table added by both, with another column",
            payments(&base),
            base.clone(),
            cut(&base, "paid_at timestamp with time zone", "paid_at date"),
            Some("Collides"),
        ),
        ("one table added by both alike", payments(&base), base.clone(), base.clone(), None),
        (
            "owners that BASE does not have",
            without_owners,
            base.clone(),
            cut(&base, owner, "ALTER TABLE public.orders OWNER TO mallory;\n"),
            Some("Differs"),
        ),
    ];
    for (name, base, ours, theirs, wanted) in cases {
        for ending in ["sql", "pgsnap"] {
            for (file, text) in [("b", &base), ("o", &ours), ("t", &theirs)] {
                match ending {
                    "sql" => {
                        fs::write(repository.folder().join(format!("{file}.sql")), text).unwrap()
                    }
                    _ => repository.capture(&format!("{file}.pgsnap"), text),
                }
            }
            let arguments = format!("drift b.{ending} o.{ending} t.{ending}");
            let (code, text) = repository.said("pgsnap", &arguments);
            assert_eq!(code, i32::from(wanted.is_some()), "{name}\n{text}");
            let has = |title: &str| text.contains(&format!("{title}: "));
            for title in ["Drifted", "Collides", "Differs"] {
                assert_eq!(has(title), wanted == Some(title), "{name}\n{text}");
            }
        }
    }
}

/// Ten versions of a schema of others, each as one commit: what the log tells of each is what `diff`
/// tells of the two files, as dumps and as snapshots.
#[test]
fn pairs_of_the_corpus_in_git() {
    let Some(pairs) = files::corpus("pairs") else { return };
    for project in files::entries(&pairs).iter().filter(|path| path.is_dir()) {
        let Some(repository) = Repository::empty() else { return };
        let folder = repository.folder();
        let versions: Vec<_> = files::entries(project)
            .iter()
            .flat_map(|pair| [pair.join("old.sql"), pair.join("new.sql")])
            .take(if properties::is_full() { 10 } else { 4 })
            .collect();
        for version in &versions {
            fs::copy(version, folder.join("structure.sql")).unwrap();
            let text = files::read_text(version);
            repository.capture("structure.pgsnap", &text);
            repository.git("add .");
            repository.git("commit -q --allow-empty -m version");
        }
        repository.pgsnap("git install");
        let told = |path: &str| {
            let json = repository.json(&format!("log {path} --format json"));
            let sections = json["sections"].as_array().expect("sections").clone();
            let changes = |one: &serde_json::Value| one["changes"].clone();
            sections.iter().map(changes).collect::<Vec<_>>()
        };
        let (of_dumps, of_snapshots) = (told("structure.sql"), told("structure.pgsnap"));
        let is_news = |changes: &&serde_json::Value| **changes != serde_json::json!([]);
        let news =
            |all: &[serde_json::Value]| all.iter().filter(is_news).cloned().collect::<Vec<_>>();
        assert_eq!(news(&of_dumps), news(&of_snapshots), "{}", project.display());
        // The latest two, by themselves.
        let (old, new) = ("HEAD~1:structure.pgsnap", "HEAD:structure.pgsnap");
        let json = repository.json(&format!("diff {old} {new} --format json"));
        let count = json["changes"].as_array().expect("changes").len();
        let is_empty = repository.git("diff --stat HEAD~1 HEAD -- structure.pgsnap").is_empty();
        assert!(is_empty || of_snapshots[0].as_array().unwrap().len() == count);
        let patch = repository.git("log -p -- structure.pgsnap");
        assert!(
            !patch.contains("Binary files") && patch.contains("\n@@ "),
            "{}",
            project.display()
        );
    }
}
