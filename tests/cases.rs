//! `cases/<kind>/<case>/{old,new}.sql`: what a diff says, with its levels, one snapshot beside each
//! pair, and one test for each: `cargo test cases::index`. The list is made from the folders:
//! `PGSNAP_UPDATE=1 cargo test every_case_is_listed` writes it anew.

use std::{collections::BTreeMap, env, fs, path::Path};

use insta::Settings;
use pgsnap::{
    capture::{self, Options},
    diff,
    format::{Style, text},
    model::Snapshot,
    report::{Output, Report, Request},
    snapshot,
};

use crate::files;

macro_rules! cases {
    ($($kind:ident: $($case:ident),+;)+) => {
        const LISTED: &[(&str, &[&str])] =
            &[$((stringify!($kind), &[$(stringify!($case)),+])),+];
        $(mod $kind {$(
            #[test]
            fn $case() {
                super::check(stringify!($kind), stringify!($case));
            }
        )+})+
    };
}

cases! {
    access_method: handler;
    aggregate: final_function;
    attribute: type_and_comment;
    base_type: attributes;
    cast: method;
    collation: provider;
    column: declared_too, every_attribute, identity, no_inherit, only_the_order, said_of_views, said_twice;
    composite: attributes_come_and_go;
    constraint: every_sort, generated_names;
    conversion: function;
    database: only_spoken_of, properties;
    default_privileges: grants;
    domain: every_attribute;
    enumeration: a_label_in_the_middle;
    event_trigger: state;
    extension: another_schema;
    external: privileges_of_what_the_dump_does_not_create, publication_content, revoked_and_granted;
    foreign_data_wrapper: options;
    foreign_table: attributes, partition;
    function: every_attribute;
    index: every_attribute, generated_names;
    language: support;
    large_object: dropped, envelope;
    materialized_view: query_and_index;
    membership: grantors, options;
    opaque: text_that_is_no_sql_to_the_parser;
    operator: attributes;
    operator_class: members;
    operator_family: members;
    parameter: privileges;
    policy: every_attribute;
    procedure: body_and_arguments;
    publication: all_tables, objects;
    range: every_attribute;
    role: attributes;
    rule: actions_and_state;
    schema: owner_comment_privileges;
    sequence: every_attribute, owned_by_another;
    server: attributes;
    settings: scopes;
    shell_type: never_completed;
    statistics: every_attribute;
    subscription: options;
    table: every_attribute, of_type, partitions_with_other_bounds;
    tablespace: attributes;
    text_search_configuration: mappings;
    text_search_dictionary: options;
    text_search_parser: functions;
    text_search_template: functions;
    transform: functions;
    trigger: every_attribute, of_partitions;
    user_mapping: options;
    view: kept_from_an_older_server, placeholder_and_options;
}

/// Dumps and the snapshots made of them, in every pairing, must say what is recorded.
fn check(kind: &str, case: &str) {
    let folder = files::tree("tests/cases").join(kind).join(case);
    let [old, new] = ["old", "new"].map(|side| both_ways(&folder, side));
    let told = report(&old[0], &new[0]);
    for (old, new) in [(&old[0], &new[1]), (&old[1], &new[0]), (&old[1], &new[1])] {
        assert_eq!(told, report(old, new), "{kind}/{case}: a snapshot is not as its dump");
    }
    let mut settings = Settings::clone_current();
    settings.set_snapshot_path(&folder);
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.set_description(format!("{kind}/{case}"));
    settings.bind(|| insta::assert_snapshot!("diff", told));
}

/// The text that `pgsnap diff --all old.sql new.sql` prints.
fn report(old: &Snapshot, new: &Snapshot) -> String {
    let diff = diff::diff(old, new).expect("fresh models");
    let report = Report::new(old, new, diff, &Request::default()).expect("fresh models");
    text::render(&Output::One(report), &Style { all: true, ..Style::default() })
}

/// A dump as it is captured, and as its snapshot file is read.
fn both_ways(case: &Path, label: &str) -> [Snapshot; 2] {
    let path = case.join(label).with_extension("sql");
    let options = Options { label: label.to_owned(), ..Options::default() };
    let captured = match capture::capture(files::read(&path), &options) {
        Ok(captured) => captured.snapshot,
        Err(error) => panic!("{}: {error}", path.display()),
    };
    let file = snapshot::write(&captured).expect("a fresh model");
    [captured, pgsnap::read(&file).expect("a file just written")]
}

#[test]
fn every_case_is_listed() {
    let folder = files::tree("tests/cases");
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for kind in files::entries(&folder) {
        let cases = files::entries(&kind);
        let cases = cases.iter().map(|case| files::name(case, &kind)).collect();
        found.insert(files::name(&kind, &folder), cases);
    }
    let listed: BTreeMap<String, Vec<String>> = LISTED
        .iter()
        .map(|(kind, cases)| ((*kind).into(), cases.iter().map(|&case| case.into()).collect()))
        .collect();
    if env::var_os("PGSNAP_UPDATE").is_none() {
        assert_eq!(found, listed, "run PGSNAP_UPDATE=1 cargo test every_case_is_listed");
        return;
    }
    let path = files::tree("tests/cases.rs");
    let mut text = files::read_text(&path);
    let start = text.find("\ncases! {\n").expect("the list") + "\ncases! {\n".len();
    let end = start + text[start..].find("}\n").expect("its end");
    let line =
        |(kind, cases): (&String, &Vec<String>)| format!("    {kind}: {};\n", cases.join(", "));
    text.replace_range(start..end, &found.iter().map(line).collect::<String>());
    fs::write(&path, text).expect("the list is written");
}
