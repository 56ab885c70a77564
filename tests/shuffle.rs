//! Shuffles the entries of a dump, as text: the order that pg_dump writes them in says nothing.

use std::{
    collections::{BTreeMap, BTreeSet, VecDeque},
    iter,
};

/// The settings that pg_dump changes between entries, and what holds before it does.
const SETTINGS: [(&str, &str); 5] = [
    ("SESSION AUTHORIZATION", "RESET SESSION AUTHORIZATION;"),
    ("default_table_access_method", "SET default_table_access_method = heap;"),
    ("default_tablespace", "SET default_tablespace = '';"),
    ("default_with_oids", "SET default_with_oids = false;"),
    ("search_path", "RESET search_path;"),
];

/// The name of the setting that a line changes.
fn setting(line: &str) -> Option<&'static str> {
    let rest = ["SET ", "RESET ", "SELECT pg_catalog.set_config('"]
        .iter()
        .find_map(|start| line.strip_suffix(';')?.strip_prefix(start))?;
    SETTINGS.iter().map(|(name, _)| *name).find(|name| rest.starts_with(name))
}

/// A dump cut into its entries.
pub struct Entries<'a> {
    head: Vec<&'a str>,
    entries: Vec<Entry<'a>>,
    tail: Vec<&'a str>,
}

/// Name and schema of what an entry speaks of.
type Object<'a> = (&'a str, &'a str);

struct Entry<'a> {
    object: Object<'a>,
    lines: Vec<&'a str>,
    /// The settings in force, by name.
    settings: BTreeMap<&'static str, &'a str>,
}

impl<'a> Entries<'a> {
    /// Cuts where a comment `-- Name: …; Type: …` begins. What stands before the last `\connect`
    /// belongs to another database and stays where it is.
    pub fn of(dump: &'a str) -> Self {
        let lines: Vec<&str> = dump.lines().collect();
        let connect = lines.iter().rposition(|line| line.starts_with("\\connect")).unwrap_or(0);
        let complete =
            lines.iter().rposition(|line| *line == "-- PostgreSQL database dump complete");
        let end = complete.map_or(lines.len(), |line| comment_start(&lines, line));
        let mut cuts: Vec<(usize, Object)> = (connect..end)
            .filter_map(|line| Some((comment_start(&lines, line), object(lines[line])?)))
            .collect();
        cuts.push((end, ("", "")));
        let head = lines[..cuts[0].0].to_vec();
        let set: BTreeSet<&str> = lines.iter().filter_map(|line| setting(line)).collect();
        let mut in_force = BTreeMap::from(SETTINGS);
        in_force.retain(|name, _| set.contains(name));
        in_force.extend(head.iter().filter_map(|line| Some((setting(line)?, *line))));
        let entries = iter::zip(&cuts, &cuts[1..])
            .map(|((start, object), (end, _))| entry(*object, &lines[*start..*end], &mut in_force))
            .collect();
        Self { head, entries, tail: lines[end..].to_vec() }
    }

    /// The number of statements that can be told from the text alone: fewer than there are.
    pub fn statements_at_least(&self) -> usize {
        let head = self.head.iter().filter(|line| setting(line).is_some()).count();
        head + self.entries.iter().map(Entry::statements_at_least).sum::<usize>()
    }

    /// The dump with its entries in another order, kept among those that name one object.
    pub fn shuffled(&self, seed: u64) -> String {
        let mut order: Vec<&Entry> = self.entries.iter().collect();
        let mut of_object: BTreeMap<Object, VecDeque<&Entry>> = BTreeMap::new();
        for entry in &order {
            of_object.entry(entry.object).or_default().push_back(entry);
        }
        shuffle(&mut order, seed);
        let mut lines = self.head.clone();
        let mut in_force: BTreeMap<&str, &str> = BTreeMap::new();
        for place in order {
            let entries = of_object.get_mut(&place.object).expect("every object has its entries");
            let entry = entries.pop_front().expect("one for every place");
            let others =
                entry.settings.iter().filter(|(name, line)| in_force.get(*name) != Some(line));
            lines.extend(others.map(|(_, line)| line));
            lines.extend(&entry.lines);
            in_force.extend(&entry.settings);
            // A GRANT by another role is an entry that sets the role and resets it.
            in_force.extend(entry.lines.iter().filter_map(|line| Some((setting(line)?, *line))));
        }
        lines.extend(&self.tail);
        lines.join("\n") + "\n"
    }
}

impl Entry<'_> {
    /// Nothing for a remark without a statement; `OWNER TO` stands on a line of its own, and so
    /// does each GRANT.
    fn statements_at_least(&self) -> usize {
        let is_statement = |line: &str| !line.is_empty() && !line.starts_with("--");
        let is_owner = |line: &str| line.starts_with("ALTER ") && line.contains(" OWNER TO ");
        let is_grant = |line: &str| line.starts_with("GRANT ") || line.starts_with("REVOKE ");
        let count = |is: fn(&str) -> bool| self.lines.iter().filter(|line| is(line)).count();
        let grants = count(is_grant);
        if grants > 0 { grants } else { count(is_statement).min(1) + count(is_owner) }
    }
}

/// Settings changed at the end of an entry are meant for those that follow.
fn entry<'a>(
    object: Object<'a>,
    lines: &[&'a str],
    in_force: &mut BTreeMap<&'static str, &'a str>,
) -> Entry<'a> {
    let is_after = |line: &&str| line.is_empty() || setting(line).is_some();
    let end = lines.iter().rposition(|line| !is_after(line)).map_or(0, |last| last + 1);
    let settings = in_force.clone();
    in_force.extend(lines[end..].iter().filter_map(|line| Some((setting(line)?, *line))));
    Entry { object, lines: lines[..end].to_vec(), settings }
}

/// Name and schema, from the comment above an entry.
fn object(line: &str) -> Option<Object<'_>> {
    let rest = ["-- Name: ", "-- Data for Name: ", "-- Statistics for Name: "]
        .iter()
        .find_map(|start| line.strip_prefix(start))?;
    let (name, rest) = rest.split_once("; Type: ")?;
    let (_, rest) = rest.split_once("; Schema: ")?;
    let (schema, _) = rest.split_once("; Owner:")?;
    Some((name, schema))
}

/// The first line of the comment that a line is part of.
fn comment_start(lines: &[&str], line: usize) -> usize {
    lines[..line].iter().rposition(|line| !line.starts_with("--")).map_or(0, |before| before + 1)
}

/// Fisher and Yates, with the generator of Steele, Lea and Flood (splitmix64).
fn shuffle<T>(items: &mut [T], seed: u64) {
    let mut state = seed;
    let mut next = || {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    };
    for last in (1..items.len()).rev() {
        let other = next() % (last as u64 + 1);
        items.swap(last, usize::try_from(other).expect("at most `last`"));
    }
}
