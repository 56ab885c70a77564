//! Plans for what servers were recorded to do, without a server: each recorded statement is a change from
//! one dump to another, and the plan for it is one statement too, or those that `planned.txt` lists. In
//! memory it gives what the server made, both ways, or the list says what is not proved.

use std::collections::BTreeMap;

use pgsnap::{
    compare::{self, Terms},
    model::Snapshot,
    plan::{self, Fate, Hazard, Options, Proof},
};

use crate::{
    files, properties,
    replay::{self, Answer, SUITES},
};

/// The newest of those that were asked.
const VERSION: u32 = 18;

/// The plans of more than one statement, what is left to do by hand, and what is not proved.
const LISTED: &str = "tests/planned.txt";

/// What the plan does, a line each; and what is wrong with it.
fn planned(old: &Snapshot, new: &Snapshot) -> (Vec<String>, Option<String>) {
    let compared = compare::compare(old.clone(), new.clone(), &Terms::default()).unwrap();
    let options = Options { allowed: Hazard::ALL.into_iter().collect(), ..Options::default() };
    let plan = plan::plan(&compared, &options).unwrap();
    let lines = plan.statements.iter().map(|statement| match &statement.fate {
        Fate::Manual(reason) => format!("manual: {reason}"),
        _ => statement.sql.text.split_whitespace().collect::<Vec<_>>().join(" "),
    });
    let wrong = match plan::prove(&plan, &compared).unwrap() {
        Proof::Holds => None,
        Proof::Refused { statement, message } => {
            Some(format!("not proved, refused: {statement}: {message}"))
        }
        Proof::Unknown { statement, message } => {
            Some(format!("not proved, not known: {statement}: {message}"))
        }
        Proof::Differs(left) => Some(format!("not proved, left: {}", left.join("; "))),
    };
    (lines.collect(), wrong)
}

/// One of so many statements is listed; all are tried with PGSNAP_FULL=1.
const STEP: usize = 11;

#[test]
fn what_servers_did_is_planned() {
    let (mut listed, mut others) = (String::new(), [0; 2]);
    for suite in SUITES {
        let (before, cases) = replay::recorded(suite, VERSION);
        let before = replay::captured(&before);
        for (at, case) in cases.iter().enumerate() {
            let is_listed = at % STEP == 0;
            let Answer::Dump(dump) = &case.answer else { continue };
            if !is_listed && !properties::is_full() {
                continue;
            }
            let after = replay::captured(dump);
            for (sign, old, new) in [('>', &before, &after), ('<', &after, &before)] {
                let (lines, wrong) = planned(old, new);
                let is_told = |line: &String| line.starts_with("manual: ");
                let is_plain = lines.len() < 2 && !lines.iter().any(is_told) && wrong.is_none();
                if !is_listed {
                    others[usize::from(wrong.is_none())] += 1;
                } else if !is_plain {
                    listed.push_str(&format!("{suite} {sign} {}\n", case.statement));
                    let lines = lines.iter().chain(&wrong);
                    lines.for_each(|line| listed.push_str(&format!("    {line}\n")));
                }
            }
        }
    }
    if properties::is_full() {
        let [wrong, proved] = others;
        println!("of the plans that are not listed {proved} are proved, {wrong} are not");
    }
    let path = files::tree(LISTED);
    if std::env::var("INSTA_UPDATE").is_ok_and(|update| update == "always") {
        std::fs::write(&path, &listed).unwrap();
    }
    let (known, found) = (files::read_text(&path), entries(&listed));
    let known = entries(&known);
    let is_worse = |(case, found): &(&&str, &Vec<&str>)| {
        let wrong = |lines: &[&str]| lines.iter().any(|line| line.contains("not proved"));
        known.get(**case).is_none_or(|known| {
            found.len() > known.len() || wrong(found.as_slice()) && !wrong(known)
        })
    };
    let worse: Vec<_> = found.iter().filter(is_worse).collect();
    assert!(worse.is_empty(), "longer or less proved than listed: {worse:#?}");
}

/// The cases of the list with their lines.
fn entries(list: &str) -> BTreeMap<&str, Vec<&str>> {
    let mut entries: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let mut case = "";
    for line in list.lines() {
        match line.strip_prefix("    ") {
            Some(line) => entries.entry(case).or_default().push(line),
            None => case = line,
        }
    }
    entries
}
