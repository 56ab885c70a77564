//! The sheet of a table: what it is, its columns, and all that hangs on it, kind by kind.

use std::collections::BTreeMap;

use super::{
    Cell, Lacking, Pair, Row, Section, columns,
    item::{Item, is_covered, of_change},
    other::children,
    side::Side,
};
use crate::{
    config::Groups,
    kinds::{Body, Kind, constraint::Constraint, constraint::Sort},
    model::{Class, Id, Object},
    report::{Sign, hanging, names},
};

/// Kinds that hang on a table, with their titles, the facts that the one line of their definition
/// says, and the class that a dump may lack. Those that are rare are left out where there are none.
struct Hanging {
    kind: Kind,
    title: &'static str,
    covered: &'static [&'static str],
    class: Class,
    is_rare: bool,
}

const HANGING: [Hanging; 5] = [
    Hanging {
        kind: Kind::Index,
        title: "Indexes (beside those of keys)",
        covered: &["unique", "method", "keys", "where"],
        class: Class::PostData,
        is_rare: false,
    },
    Hanging {
        kind: Kind::Trigger,
        title: "Triggers",
        covered: &["timing", "events", "function"],
        class: Class::PostData,
        is_rare: false,
    },
    Hanging {
        kind: Kind::Policy,
        title: "Policies",
        covered: &["command", "roles", "using"],
        class: Class::Policies,
        is_rare: false,
    },
    Hanging {
        kind: Kind::Rule,
        title: "Rules",
        covered: &["event", "instead"],
        class: Class::PostData,
        is_rare: true,
    },
    Hanging {
        kind: Kind::Statistics,
        title: "Extended statistics",
        covered: &[],
        class: Class::PostData,
        is_rare: true,
    },
];

pub fn sections(pair: &Pair, table: &Item, groups: &Groups, lacking: Lacking) -> Vec<Section> {
    let constraints = pair.children(table, Kind::Constraint);
    let of = |title, sorts: &[Sort], covered: &[&str]| {
        let is_of = |item: &&Item| sort(item).is_some_and(|sort| sorts.contains(&sort));
        let rows = constraints.iter().filter(is_of).map(|item| defined(item, covered)).collect();
        Section::rows(title, &["Name", "Definition"], rows)
    };
    let post_data = |mut section: Section| {
        section.note = lacking(Class::PostData);
        section
    };
    let keys = of("Keys", &[Sort::PrimaryKey, Sort::Unique], &["constraint", "columns"]);
    let checks = of("Checks", &[Sort::Check], &["constraint", "expression"]);
    let exclusions = of("Exclusions", &[Sort::Exclude], &["constraint", "elements"]);
    let mut sections = vec![itself(table), columns::section(pair, table, groups), post_data(keys)];
    sections.push(post_data(foreign_keys(&constraints)));
    sections.push(checks);
    sections.extend((!exclusions.is_empty()).then_some(exclusions));
    for Hanging { kind, title, covered, class, is_rare } in HANGING {
        let items = pair.children(table, kind);
        let rows: Vec<Row> = items.iter().map(|item| defined(item, covered)).collect();
        if rows.is_empty() && is_rare {
            continue;
        }
        let mut section = Section::rows(title, &["Name", "Definition"], rows);
        section.note = lacking(Class::PostData).or_else(|| lacking(class));
        sections.push(section);
    }
    let is_told = |kind: &&Kind| {
        matches!(kind, Kind::Column | Kind::Constraint)
            || HANGING.iter().any(|one| one.kind == **kind)
    };
    let others = Kind::ALL.iter().filter(|kind| !is_told(kind));
    sections.extend(others.filter_map(|kind| children(pair, table, *kind)));
    let mut privileges = privileges(table);
    privileges.note = lacking(Class::Privileges);
    sections.push(privileges);
    sections.push(referring(pair, table));
    sections.extend(heirs(pair, table));
    sections
}

/// Name and definition; facts that the definition does not say are details.
pub fn defined(item: &Item, covered: &[&str]) -> Row {
    item.row(covered, vec![item.name(), item.cell(covered, hanging::definition)])
}

fn constraint(object: &Object) -> Option<&Constraint> {
    match &object.body {
        Body::Constraint(constraint) => Some(constraint),
        _ => None,
    }
}

fn sort(item: &Item) -> Option<Sort> {
    Some(constraint(item.object()?)?.sort)
}

/// What is said of the table itself.
fn itself(table: &Item) -> Section {
    let mut section = attributes(table, &["privileges "]);
    section.title = "Table".to_owned();
    section
}

/// Facts that hold for the whole object, a row each.
pub fn attributes(item: &Item, covered: &[&str]) -> Section {
    let rows = item.details(covered).into_iter().map(|detail| {
        let differs = item.facts.iter().any(|fact| fact.path == detail.path);
        let sign = match item.sign {
            Sign::Differs if !differs => Sign::Same,
            sign => sign,
        };
        let value = match detail.cell {
            Cell::Plain(text) if text.is_empty() => Cell::Plain("yes".to_owned()),
            cell => cell,
        };
        let cells = vec![Cell::Plain(detail.path), value];
        Row { sign, heading: None, cells, details: Vec::new() }
    });
    Section::rows("Attributes", &["What", "Value"], rows.collect())
}

fn foreign_keys(constraints: &[Item]) -> Section {
    const TARGET: [&str; 3] = ["references", "referenced columns", "period"];
    const ACTIONS: [&str; 4] = ["on delete", "on delete columns", "on update", "match"];
    let covered = [&TARGET[..], &ACTIONS[..], &["constraint", "columns"][..]].concat();
    let of = |object: &Object, text: &dyn Fn(&Constraint) -> String| {
        constraint(object).map(text).unwrap_or_default()
    };
    let rows = constraints.iter().filter(|item| sort(item) == Some(Sort::ForeignKey)).map(|item| {
        let columns = item.cell(&["columns"], |o| of(o, &|c| c.columns.join(", ")));
        let target = item.cell(&TARGET, |o| of(o, &target));
        let actions = item.cell(&ACTIONS, |o| of(o, &actions));
        item.row(&covered, vec![item.name(), columns, target, actions])
    });
    Section::rows("Foreign keys", &["Name", "Columns", "References", "Actions"], rows.collect())
}

fn target(constraint: &Constraint) -> String {
    let reference = constraint.reference.as_ref();
    reference.map(|to| columns::target(&to.table, &to.columns)).unwrap_or_default()
}

/// What happens to the row, where it is not NO ACTION.
fn actions(constraint: &Constraint) -> String {
    let Some(to) = &constraint.reference else { return String::new() };
    let action = |event: &str, action: &str| {
        (action != "no action" && !action.is_empty())
            .then(|| format!("ON {event} {}", action.to_uppercase()))
    };
    let columns = match to.on_delete_columns.as_slice() {
        [] => String::new(),
        some => format!(" ({})", some.join(", ")),
    };
    let delete = action("DELETE", &to.on_delete).map(|text| text + &columns);
    let matches = (to.match_type != "simple" && !to.match_type.is_empty())
        .then(|| format!("MATCH {}", to.match_type.to_uppercase()));
    let all: Vec<String> =
        [delete, action("UPDATE", &to.on_update), matches].into_iter().flatten().collect();
    all.join(", ")
}

/// Who may do what, beside what the owner may by default.
pub fn privileges(item: &Item) -> Section {
    const OF: [&str; 1] = ["privileges "];
    let grantee = |path: &str| path.strip_prefix(OF[0]).unwrap_or(path).to_owned();
    let mut rows: BTreeMap<String, (Sign, Cell)> = BTreeMap::new();
    for fact in item.object().map(|object| object.facts().0).unwrap_or_default() {
        if is_covered(&fact.path, &OF) {
            let sign = if item.sign == Sign::Differs { Sign::Same } else { item.sign };
            let cell = Cell::Plain(fact.value.display().into_owned());
            rows.insert(grantee(&fact.path), (sign, cell));
        }
    }
    for fact in item.facts.iter().filter(|fact| is_covered(&fact.path, &OF)) {
        let (sign, cell) = match (&fact.old, &fact.new) {
            (Some(old), None) => (Sign::Old, Cell::Plain(old.display().into_owned())),
            (None, Some(new)) => (Sign::New, Cell::Plain(new.display().into_owned())),
            _ => (Sign::Differs, of_change(fact)),
        };
        rows.insert(grantee(&fact.path), (sign, cell));
    }
    let row = |(grantee, (sign, cell))| {
        let cells = vec![Cell::Plain(grantee), cell];
        Row { sign, heading: None, cells, details: Vec::new() }
    };
    let rows = rows.into_iter().map(row).collect();
    let section = Section::rows("Privileges", &["Role", "May"], rows);
    Section { empty: "as by default", ..section }
}

/// What both sides say of one thing elsewhere, by its id.
fn both<'a, T>(
    pair: &'a Pair,
    table: &Item<'a>,
    of: impl Fn(&'a Side, &'a Id) -> &'a [T],
    id: impl Fn(&T) -> &Id,
) -> Vec<(&'a T, Sign)> {
    let old = pair.old.zip(table.old).map(|(side, object)| of(side, &object.id));
    let new = table.new.map(|object| of(pair.new, &object.id));
    let (old, new) = (old.unwrap_or_default(), new.unwrap_or_default());
    let has = |all: &[T], one: &T| all.iter().any(|other| id(other) == id(one));
    let is_compared = pair.old.is_some();
    let sign = |one: &T, other: &[T], alone: Sign| match pair.by_id.get(id(one)) {
        Some(change) if is_compared => Sign::of(change.kind),
        _ if is_compared && !has(other, one) => alone,
        _ => Sign::Same,
    };
    let gone = old.iter().filter(|one| !has(new, one)).map(|one| (one, sign(one, new, Sign::Old)));
    new.iter().map(|one| (one, sign(one, old, Sign::New))).chain(gone).collect()
}

/// Foreign keys of other tables that need this one.
fn referring(pair: &Pair, table: &Item) -> Section {
    let row = |(object, sign): (&Object, Sign)| {
        let cells = [columns::referrer(object), object.id.name.clone()].map(Cell::Plain);
        Row { sign, heading: None, cells: cells.into(), details: Vec::new() }
    };
    let rows = both(pair, table, Side::referring, |object| &object.id).into_iter().map(row);
    of_others(Section::rows("Referenced by", &["Table", "Foreign key"], rows.collect()))
}

/// Tables that inherit, partitions among them; no section where there are none.
fn heirs(pair: &Pair, table: &Item) -> Option<Section> {
    let row = |(id, sign): (&Id, Sign)| {
        let cells = vec![Cell::Plain(names::bare(id))];
        let sign = if sign == Sign::Differs { Sign::Same } else { sign };
        Row { sign, heading: None, cells, details: Vec::new() }
    };
    let rows: Vec<Row> = both(pair, table, Side::heirs, |id| id).into_iter().map(row).collect();
    (!rows.is_empty()).then(|| of_others(Section::rows("Partitions and heirs", &["Table"], rows)))
}

fn of_others(section: Section) -> Section {
    Section { is_of_others: true, ..section }
}
