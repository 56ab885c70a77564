//! `plan/<case>/{old,new}.sql`: the plan with everything allowed, and with nothing, beside each pair.
//! `INSTA_UPDATE=always cargo test plan::` writes them anew.

use std::collections::BTreeSet;

use insta::Settings;
use pgsnap::{
    compare::{Compared, Terms, compare},
    plan::{self, Fate, Hazard, Head, Options, Plan, Proof},
    snapshot,
};

use crate::files;

/// A dump as it is captured, and as its snapshot file is read, whole.
fn compared(case: &std::path::Path, is_file: bool) -> Compared {
    let [old, new] = ["old", "new"].map(|side| {
        let bytes = files::read(&case.join(side).with_extension("sql"));
        let captured = pgsnap::load(bytes, side).expect("a dump");
        match is_file {
            true => pgsnap::read_whole(&snapshot::write(&captured).unwrap()).unwrap(),
            false => captured,
        }
    });
    compare(old, new, &Terms::default()).expect("fresh models")
}

fn planned(compared: &Compared, allowed: &[Hazard]) -> Plan {
    let allowed: BTreeSet<Hazard> = allowed.iter().copied().collect();
    let options = Options { target: Some(15), allowed, ..Options::default() };
    plan::plan(compared, &options).expect("a plan")
}

fn text(compared: &Compared, plan: &Plan) -> String {
    let guard = Some(plan.guard.clone());
    let head = Head { guard, lock_timeout: Some("5s".to_owned()), ..Head::default() };
    let proof = plan::prove(plan, compared).unwrap();
    format!("{proof:?}\n{}", plan::text(plan, &head))
}

#[test]
fn cases() {
    for case in files::entries(&files::tree("tests/plan")) {
        let name = files::name(&case, &files::tree("tests/plan"));
        let given = compared(&case, false);
        let all = text(&given, &planned(&given, &Hazard::ALL));
        let file = compared(&case, true);
        assert_eq!(all, text(&file, &planned(&file, &Hazard::ALL)), "{name}");
        let mut careful = planned(&given, &[]);
        let as_printed = plan::settle(&mut careful, &given).unwrap();
        let mut settings = Settings::clone_current();
        settings.set_snapshot_path(&case);
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.bind(|| {
            insta::assert_snapshot!("all", all);
            if let Some(proof) = as_printed {
                let text = plan::text(&careful, &Head::default());
                insta::assert_snapshot!("nothing", format!("{proof:?}\n{text}"));
            }
        });
    }
}

/// What both sides have is never dropped for good, what is lost is said, and nothing stands outside
/// of a comment that is not allowed.
#[test]
fn nothing_is_lost_that_is_not_allowed() {
    for case in files::entries(&files::tree("tests/plan")) {
        let given = compared(&case, false);
        let mut plan = planned(&given, &[]);
        plan::settle(&mut plan, &given).unwrap();
        for one in plan.statements.iter().filter(|one| one.fate == Fate::Runs) {
            assert!(one.hazards.iter().all(|hazard| !hazard.is_destructive()), "{one:?}");
        }
    }
}

/// Over the cases of the kinds, both ways: a plan gives NEW, or says that it does not.
#[test]
fn plans_of_all_kinds_are_sound() {
    let mut refuted = Vec::new();
    for kind in files::entries(&files::tree("tests/cases")) {
        for case in files::entries(&kind) {
            let given = compared(&case, false);
            let back = compare(given.new.clone(), given.old.clone(), &Terms::default()).unwrap();
            for (compared, way) in [(&given, "there"), (&back, "back")] {
                let options =
                    Options { target: Some(18), allowed: Hazard::ALL.into(), ..Options::default() };
                let plan = plan::plan(compared, &options).unwrap();
                let twice = plan::plan(compared, &options).unwrap();
                assert_eq!(
                    plan::json(&plan, &Head::default()),
                    plan::json(&twice, &Head::default())
                );
                if let Proof::Refused { .. } | Proof::Differs(_) =
                    plan::prove(&plan, compared).unwrap()
                {
                    let name = files::name(&case, &files::tree("tests/cases"));
                    refuted.push(format!("{name} {way}"));
                }
            }
        }
    }
    assert_eq!(refuted, REFUTED, "{refuted:#?}");
}

/// Plans that replay refutes. Most are of dumps that name what they do not have: a function, a schema,
/// an object of PostgreSQL's own.
const REFUTED: [&str; 16] = [
    "column/no_inherit there",
    "column/no_inherit back",
    "extension/another_schema there",
    "external/privileges_of_what_the_dump_does_not_create there",
    "external/privileges_of_what_the_dump_does_not_create back",
    "external/publication_content there",
    "external/publication_content back",
    "external/revoked_and_granted there",
    "external/revoked_and_granted back",
    "large_object/dropped there",
    "large_object/dropped back",
    "publication/objects there",
    // NO INHERIT leaves a column to the child, and nothing hands it back.
    "table/every_attribute back",
    "tablespace/attributes back",
    "trigger/every_attribute there",
    "trigger/every_attribute back",
];
