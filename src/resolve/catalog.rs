//! The names that PostgreSQL itself has in pg_catalog, by major version.

use std::{
    collections::{BTreeSet, HashMap},
    sync::OnceLock,
};

use super::routine::Signature;

/// Written by `scripts/gen-catalog`, which says how it is read.
const TEXT: &str = include_str!("catalog.txt");

/// Names of the grammar that stand for types and are in no catalog.
const WORDS: [&str; 6] = ["serial", "serial2", "serial4", "serial8", "smallserial", "bigserial"];

/// The kinds of names that statements look up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Sort {
    Relation,
    Type,
    Routine,
    Operator,
    OperatorClass,
    OperatorFamily,
    Collation,
    Configuration,
    Dictionary,
    Parser,
    Template,
}

impl Sort {
    fn word(self) -> &'static str {
        match self {
            Self::Relation => "relation",
            Self::Type => "type",
            Self::Routine => "function",
            Self::Operator => "operator",
            Self::OperatorClass => "class",
            Self::OperatorFamily => "family",
            Self::Collation => "collation",
            Self::Configuration => "configuration",
            Self::Dictionary => "dictionary",
            Self::Parser => "parser",
            Self::Template => "template",
        }
    }
}

/// What goes by one name.
type Entries = Vec<&'static str>;

/// What pg_catalog holds on a server.
#[derive(Clone, Copy, Debug)]
pub struct Catalog {
    /// `None`: any version.
    server: Option<u32>,
}

impl Catalog {
    pub fn of(server: Option<u32>) -> Self {
        Self { server }
    }

    /// Whether the name is one of pg_catalog. Nobody can tell for collations: the operating system
    /// has a part in them.
    pub fn has(self, sort: Sort, name: &str) -> bool {
        let is = |sort: Sort, name: &str| self.entries(sort.word(), name).next().is_some();
        match sort {
            Sort::Type => {
                let element = name.strip_prefix('_').unwrap_or(name);
                WORDS.contains(&name) || is(Sort::Type, element) || is(Sort::Relation, name)
            }
            sort => is(sort, name),
        }
    }

    /// The routines or operators of a name.
    pub fn signatures(self, sort: Sort, name: &str) -> impl Iterator<Item = Signature> {
        self.entries(sort.word(), name).map(Signature::read)
    }

    /// Whether a value of one type becomes one of another by itself.
    pub fn is_implicit(self, from: &str, to: &str) -> bool {
        self.entries("cast", from).any(|target| target == to)
    }

    fn entries(self, word: &'static str, name: &str) -> impl Iterator<Item = &'static str> {
        let entries = all().get(&(word, name)).map(Vec::as_slice).unwrap_or_default();
        entries.iter().filter_map(move |entry| self.known(entry))
    }

    /// What an entry says without its versions; `None` if this server does not have it.
    fn known(self, entry: &'static str) -> Option<&'static str> {
        let version = |mark: char| {
            let (rest, digits) = entry.rsplit_once(mark)?;
            // `@14-16`
            let digits = digits.split('-').next()?;
            Some((rest, digits.parse::<u32>().ok()?))
        };
        let (since, until) = (version('@'), version('-'));
        let has = self.server.is_none_or(|server| {
            since.is_none_or(|(_, first)| server >= first)
                && until.is_none_or(|(_, last)| server <= last)
        });
        let rest = since.or(until).map_or(entry, |(rest, _)| rest);
        has.then_some(rest)
    }
}

fn all() -> &'static HashMap<(&'static str, &'static str), Entries> {
    static ALL: OnceLock<HashMap<(&str, &str), Entries>> = OnceLock::new();
    ALL.get_or_init(|| {
        let line = |line: &'static str| {
            let mut parts = line.split('\t');
            let name = (parts.next()?, parts.next()?);
            Some((name, parts.next()?.split(';').collect()))
        };
        TEXT.lines().filter_map(line).collect()
    })
}

/// Types as format_type() prints them, without their schema.
pub fn is_printed_type(name: &str) -> bool {
    static PRINTED: OnceLock<BTreeSet<&'static str>> = OnceLock::new();
    let printed = PRINTED.get_or_init(|| {
        let of_routines =
            all().iter().filter(|((word, _), _)| ["function", "operator"].contains(word));
        let signatures = of_routines.flat_map(|(_, entries)| entries.iter());
        let strip = |entry: &&'static str| {
            let end = entry.find(['@', '=']).unwrap_or(entry.len());
            entry.get(..end).unwrap_or_default().trim_start_matches('*')
        };
        let types = signatures.map(strip).flat_map(|list| list.split(','));
        types.map(|name| name.trim_end_matches("[]")).collect()
    });
    let element = name.trim_end_matches("[]");
    printed.contains(element) || Catalog::of(None).has(Sort::Type, element)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_come_and_go_with_versions() {
        let has = |server, sort, name| Catalog::of(server).has(sort, name);
        assert!(has(Some(9), Sort::Routine, "lower"));
        assert!(!has(Some(10), Sort::Routine, "gen_random_uuid"));
        assert!(has(Some(13), Sort::Routine, "gen_random_uuid"));
        assert!(has(None, Sort::Routine, "gen_random_uuid"));
        assert!(has(Some(9), Sort::Routine, "pg_switch_xlog"));
        assert!(!has(Some(10), Sort::Routine, "pg_switch_xlog"));
        assert!(has(Some(11), Sort::Type, "abstime") && !has(Some(12), Sort::Type, "abstime"));
        assert!(has(Some(10), Sort::Type, "_int4") && has(Some(10), Sort::Type, "pg_class"));
        assert!(!has(None, Sort::Type, "citext") && has(None, Sort::Type, "bigserial"));
        assert!(has(None, Sort::Operator, "@>") && !has(None, Sort::Operator, "%>"));
        assert!(has(Some(12), Sort::OperatorClass, "text_pattern_ops"));
    }

    #[test]
    fn signatures_and_casts() {
        let lower: Vec<_> = Catalog::of(Some(10)).signatures(Sort::Routine, "lower").collect();
        let types: Vec<_> = lower.iter().map(|one| one.types.join(",")).collect();
        assert_eq!(types, ["anyrange", "text"]);
        assert!(Catalog::of(None).is_implicit("character varying", "text"));
        assert!(!Catalog::of(None).is_implicit("text", "integer"));
        assert!(is_printed_type("character varying[]") && is_printed_type("int4range"));
        assert!(!is_printed_type("phase"));
    }
}
