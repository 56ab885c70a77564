//! What ORMs print, held against the dump that a server made of it: everything holds, and nothing that
//! is left out of the dump is passed over. `orm/` has small models in the words of each.

use pgsnap::{
    capture,
    check::{self, Checked, Terms, expected, item::Status},
};

use crate::files;

const ORMS: [&str; 7] =
    ["django", "prisma", "drizzle", "typeorm", "sqlalchemy", "hibernate", "ecto"];

fn held(expected: &str, dump: &str) -> Checked {
    let text = format!(
        "--\n-- PostgreSQL database dump\n--\n\n-- Dumped from database version 18.0\n\
         -- Dumped by pg_dump version 18.0\n\n\
         SELECT pg_catalog.set_config('search_path', '', false);\n\n{dump}\n\
         --\n-- PostgreSQL database dump complete\n--\n"
    );
    let options = capture::Options { label: "found".to_owned(), ..Default::default() };
    let found = capture::capture(text.into_bytes(), &options).unwrap().snapshot;
    let expected = expected::read(expected.as_bytes().to_vec(), "orm", Some("18.0")).unwrap();
    let terms = Terms { is_open: expected.is_open, is_exact: false };
    check::check(&expected, &found, terms).unwrap()
}

fn told(checked: &Checked) -> Vec<String> {
    let items = checked.items.iter().filter(|item| item.status() > Status::Note);
    let points = items
        .flat_map(|item| item.points.iter().map(|point| format!("{}: {}", item.id, point.message)));
    let extras = checked.extras.iter().filter(|extra| extra.status > Status::Note);
    points.chain(extras.map(|extra| format!("extra {}", extra.id))).collect()
}

#[test]
fn what_orms_print_holds_in_what_a_server_makes_of_it() {
    for orm in ORMS {
        let read =
            |end: &str| files::read_text(&files::tree(&format!("tests/check/orm/{orm}{end}")));
        let (expected, dump) = (read(".sql"), read(".dump.sql"));
        let checked = held(&expected, &dump);
        assert_eq!(told(&checked), Vec::<String>::new(), "{orm}");
        let tally = checked.tally();
        assert!(tally.met == tally.expected && tally.met > 15, "{orm}: {}", tally.words());
        // Last month's dump: without the last table.
        let tables: Vec<&str> = dump.split("CREATE TABLE ").collect();
        let last = tables.last().unwrap().split(' ').next().unwrap();
        let until = dump.rfind("CREATE TABLE ").unwrap();
        let old = held(&expected, dump.get(..until).unwrap());
        let id = format!("table {last}: is missing");
        assert!(told(&old).contains(&id), "{orm}: {id}: {:?}", told(&old));
    }
}
