//! The mutation score: one leaf of one statement's tree is changed at a time, and a diff must say so.
//!
//! The text of the statement stays as it is, so what is noticed is noticed by the model: a statement
//! that is kept as text after the change counts as refused, not as noticed. `scripts/full` tries every
//! leaf; the tests a sample with a fixed seed. `PGSNAP_MUTATE=FILE` tries one dump alone.

use std::{
    collections::{BTreeMap, BTreeSet},
    env,
    io::{self, Write},
    path::Path,
    process::{Command, Stdio},
};

use pg_query::protobuf::{self as pb, Node};
use pgsnap::{
    capture,
    diff::diff,
    equivalence::InForce,
    kinds::Kind,
    model::{
        Model, Snapshot,
        figures::Figures,
        snapshot::{Meta, Source},
    },
    tree::{
        key, parse,
        visit::{Field, Message, Step, Visitor, walk_enum},
    },
};

use crate::{files, properties};

/// Names that nobody can see are many, and no field of the tree tells them from those that count.
const HIDDEN_NAMES: &[&str] = &["EQ-HIDDEN-NAME", "EQ-UNION-ALIAS"];
const HIDDEN: &str = "a hidden name";

/// Changes that mean nothing to PostgreSQL, as beginnings of what they change, and why. What only an
/// equivalence or a default makes mean nothing is among them.
const EXPLAINED: &[(&str, &str)] = &[
    ("AlterDefaultPrivilegesStmt.options: first two swapped", "FOR and IN come in any order"),
    ("AlterDefaultPrivilegesStmt.options: last doubled", "a schema twice is the schema"),
    ("AlterSeqStmt.missing_ok", "IF EXISTS of what exists"),
    ("AlterTableStmt.missing_ok", "IF EXISTS of what exists"),
    ("ColumnDef.constraints: first two swapped", "clauses of a column come in any order"),
    (
        "ColumnDef.constraints: last doubled",
        "PostgreSQL takes NOT NULL twice, and refuses the others",
    ),
    ("ColumnRef.fields: first removed", "EQ-VIEW-QUALIFICATION"),
    (
        "Constraint.options",
        "options of a sequence come in any order, once; its name is the default",
    ),
    ("CreateConversionStmt.conversion_name", "without a search path, public is meant"),
    ("CreateDomainStmt.constraints: first two swapped", "clauses of a domain come in any order"),
    ("CreateEventTrigStmt.whenclause: last doubled", "PostgreSQL refuses a tag filter twice"),
    ("CreateExtensionStmt.if_not_exists", "IF NOT EXISTS of what does not exist"),
    ("CreateExtensionStmt.options: last doubled", "PostgreSQL refuses an option twice"),
    ("CreateFdwStmt.func_options: last doubled", "PostgreSQL refuses an option twice"),
    ("CreateFdwStmt.options", "options come in any order, once"),
    ("CreateForeignServerStmt.if_not_exists", "IF NOT EXISTS of what does not exist"),
    ("CreateForeignServerStmt.options", "options come in any order, once"),
    ("CreateForeignTableStmt.options", "options come in any order, once"),
    ("CreateEventTrigStmt.funcname: first removed", "without a search path, public is meant"),
    ("CreateFunctionStmt.funcname: first removed", "without a search path, public is meant"),
    ("CreateFunctionStmt.options: first removed", "LANGUAGE sql is the default of an SQL body"),
    ("CreateFunctionStmt.options: first two swapped", "clauses come in any order"),
    ("CreateFunctionStmt.options: last doubled", "PostgreSQL refuses a clause twice"),
    ("CreateFunctionStmt.replace", "OR REPLACE of what does not exist"),
    ("CreateOpClassItem.class_args", "the types are those of the function"),
    ("CreateOpClassStmt.items: first two swapped", "members have numbers"),
    ("CreateOpClassStmt.opclassname: first removed", "without a search path, public is meant"),
    ("CreateOpClassStmt.opfamilyname: first removed", "without a search path, public is meant"),
    ("CreateOpFamilyStmt.opfamilyname: first removed", "without a search path, public is meant"),
    ("CreatePolicyStmt.roles: first two swapped", "a set"),
    ("CreatePublicationStmt.options: first removed", "the value is the default"),
    ("CreatePublicationStmt.options", "options come in any order, once"),
    ("CreateRangeStmt.params", "options come in any order, once"),
    ("CreateSchemaStmt.if_not_exists", "IF NOT EXISTS of what does not exist"),
    ("CreateSeqStmt.if_not_exists", "IF NOT EXISTS of what does not exist"),
    ("CreateSeqStmt.options", "options come in any order, once"),
    ("CreateStatsStmt.if_not_exists", "IF NOT EXISTS of what does not exist"),
    ("CreateStatsStmt.stat_types: first two swapped", "a set"),
    ("CreatePolicyStmt.roles: last doubled", "a set"),
    ("CreateStmt.if_not_exists", "IF NOT EXISTS of what does not exist"),
    (
        "CreateStmt.oncommit",
        "PRESERVE ROWS is the default, and means nothing for a table that stays",
    ),
    ("CreateStmt.options", "options come in any order, once"),
    ("CreateSubscriptionStmt.options", "options come in any order, once"),
    ("CreateSubscriptionStmt.publication", "a set"),
    ("CreateTableAsStmt.if_not_exists", "IF NOT EXISTS of what does not exist"),
    ("CreateTransformStmt.replace", "OR REPLACE of what does not exist"),
    ("CreateTrigStmt.replace", "OR REPLACE of what does not exist"),
    ("CreatePolicyStmt.roles: last doubled", "a set"),
    ("CreateTrigStmt.transition_rels: last doubled", "PostgreSQL refuses a table twice"),
    ("CreateUserMappingStmt.if_not_exists", "IF NOT EXISTS of what does not exist"),
    ("CreateUserMappingStmt.options", "options come in any order, once"),
    (
        "DefElem.arg: removed",
        "an option without a value is true, which is its value or its default",
    ),
    (
        "DefElem.defname: lengthened",
        "PostgreSQL warns of an attribute it does not know, and goes on",
    ),
    ("DefineStmt.definition: first removed", "provider libc is the default"),
    ("DefineStmt.definition", "attributes come in any order, once"),
    ("DefineStmt.defnames: first removed", "without a search path, public is meant"),
    ("DefineStmt.if_not_exists", "IF NOT EXISTS of what does not exist"),
    ("DefineStmt.replace", "OR REPLACE of what does not exist"),
    ("FunctionParameter.mode", "IN is the default"),
    (HIDDEN, "it is used by its place"),
    ("FunctionParameter.name: lengthened", "a routine is named by the types alone"),
    ("GrantRoleStmt.granted_roles: last doubled", "a set"),
    ("GrantRoleStmt.grantee_roles: last doubled", "a set"),
    ("GrantRoleStmt.opt", "options come in any order, once"),
    ("GrantStmt.behavior", "CASCADE takes from others what a schema does not say they have"),
    ("GrantStmt.grantees: last doubled", "a set"),
    ("GrantStmt.objects: last doubled", "a set"),
    ("GrantStmt.privileges: first two swapped", "a set"),
    ("GrantStmt.privileges: last doubled", "a set"),
    ("IndexElem.ordering", "ASC is the default"),
    ("IndexStmt.concurrent", "how it is built, not what it is"),
    ("IndexStmt.if_not_exists", "IF NOT EXISTS of what does not exist"),
    (
        "Integer.ival: plus one",
        "the length of an array is not kept (\"Array Types\" in the documentation)",
    ),
    ("IntoClause.skip_data", "a schema has no data"),
    ("List.items: first removed", "without a search path, public is meant"),
    ("List.items: first two swapped", "a set"),
    ("List.items: last doubled", "a set, or refused"),
    ("ObjectWithArgs.objargs: first two swapped", "the two are of one type"),
    (
        "ObjectWithArgs.objfuncargs: OUT",
        "a function is looked up by its input, and a procedure would not be found (LookupFuncWithArgs)",
    ),
    ("ObjectWithArgs.objfuncargs", "a copy of the types, with names"),
    ("ObjectWithArgs.objname: first removed", "without a search path, public is meant"),
    ("PublicationTable.columns: first two swapped", "a set"),
    ("RangeVar.inh", "ONLY matters to ALTER TABLE of parents, where pg_dump is not consistent"),
    ("RuleStmt.replace", "OR REPLACE of what does not exist"),
    ("String.sval: lengthened", "a routine is named by the types of its input alone"),
    ("TypeName.array_bounds: last doubled", "the number of dimensions is not kept"),
    ("TypeName.names: first removed", "pg_catalog is searched first"),
    ("TypeName.pct_type", "no type, but a name read as one"),
    ("ViewStmt.replace", "OR REPLACE of what does not exist"),
];

/// Changes the `wanted`th leaf, and counts them all.
#[derive(Default)]
pub struct Mutator {
    pub wanted: Option<usize>,
    pub seen: usize,
    /// What was changed: `TypeName.typmods: first removed`.
    pub what: Option<String>,
    /// References to routines around the leaf.
    references: usize,
    /// The leaf is of an OUT argument in such a reference.
    is_out: bool,
}

impl Mutator {
    pub fn wanting(wanted: usize) -> Self {
        Self { wanted: Some(wanted), ..Self::default() }
    }

    /// Whether the leaf that comes now is the one to change.
    fn is_wanted(&mut self, field: &Field, how: &str) -> bool {
        let wanted = self.wanted == Some(self.seen);
        self.seen += 1;
        if wanted {
            let place = if self.is_out { "ObjectWithArgs.objfuncargs: OUT " } else { "" };
            self.what = Some(format!("{place}{}.{}: {how}", field.message, field.name));
        }
        wanted
    }

    fn number<T: Copy + std::ops::Add<Output = T> + From<u8>>(
        &mut self,
        field: &Field,
        value: &mut T,
    ) {
        if self.is_wanted(field, "plus one") {
            *value = *value + T::from(1);
        }
    }
}

/// Swapped, they are what they were.
fn are_equal(a: &Node, b: &Node) -> bool {
    let keys = [a, b].map(|node| key::key_of_all(&mut [node.clone()]));
    keys[0] == keys[1]
}

impl Visitor for Mutator {
    fn message(&mut self, message: &mut Message<'_>) -> Step {
        match message {
            Message::ObjectWithArgs(_) => self.references += 1,
            Message::FunctionParameter(parameter) => {
                let is_out = parameter.mode() == pb::FunctionParameterMode::FuncParamOut;
                self.is_out = is_out && self.references > 0;
            }
            _ => {}
        }
        Step::Into
    }

    fn message_done(&mut self, message: &mut Message<'_>) {
        match message {
            Message::ObjectWithArgs(_) => self.references -= 1,
            Message::FunctionParameter(_) => self.is_out = false,
            _ => {}
        }
    }

    fn list(&mut self, field: &'static Field, list: &mut Vec<Node>) -> Step {
        if !list.is_empty() && self.is_wanted(field, "first removed") {
            list.remove(0);
        }
        if list.len() > 1
            && !are_equal(&list[0], &list[1])
            && self.is_wanted(field, "first two swapped")
        {
            list.swap(0, 1);
        }
        if !list.is_empty() && self.is_wanted(field, "last doubled") {
            list.extend(list.last().cloned());
        }
        Step::Into
    }

    fn slot(&mut self, field: &'static Field, slot: &mut Option<Box<Node>>) -> Step {
        if slot.is_some() && self.is_wanted(field, "removed") {
            *slot = None;
        }
        Step::Into
    }

    fn optional(&mut self, field: &'static Field) -> bool {
        !self.is_wanted(field, "removed")
    }

    fn constant(&mut self, field: &'static Field, value: &mut Option<pb::a_const::Val>) -> Step {
        if value.is_some() && self.is_wanted(field, "made NULL") {
            *value = None;
        }
        Step::Into
    }

    fn enumeration(&mut self, field: &'static Field, value: &mut i32, valid: fn(i32) -> bool) {
        if self.is_wanted(field, "the next") {
            let others = (*value + 1..100).chain(1..*value);
            *value = others.into_iter().find(|n| valid(*n)).unwrap_or(*value);
        }
    }

    fn string(&mut self, field: &'static Field, value: &mut String) {
        if !value.is_empty() && self.is_wanted(field, "lengthened") {
            value.push('1');
        }
    }

    fn boolean(&mut self, field: &'static Field, value: &mut bool) {
        if self.is_wanted(field, "flipped") {
            *value = !*value;
        }
    }

    fn int32(&mut self, field: &'static Field, value: &mut i32) {
        if self.is_wanted(field, "plus one") {
            *value = value.wrapping_add(1);
        }
    }

    fn int64(&mut self, field: &'static Field, value: &mut i64) {
        if self.is_wanted(field, "plus one") {
            *value = value.wrapping_add(1);
        }
    }

    fn uint32(&mut self, field: &'static Field, value: &mut u32) {
        self.number(field, value);
    }

    fn uint64(&mut self, field: &'static Field, value: &mut u64) {
        self.number(field, value);
    }

    fn double(&mut self, field: &'static Field, value: &mut f64) {
        self.number(field, value);
    }
}

/// What became of the mutants of one sort of statement.
#[derive(Default)]
struct Score {
    noticed: usize,
    refused: usize,
    /// Not noticed by the model, and kept as a residue: shown, and not understood.
    residues: usize,
    /// Not noticed, and no SQL says it: deparsed and parsed again, the tree is another.
    unsayable: usize,
    /// By what was changed, with an example.
    missed: BTreeMap<String, (usize, String)>,
}

/// A dump, and what is needed to capture one of its statements by itself.
pub struct Dump {
    pub snapshot: Snapshot,
    /// Statements by the names of what they create.
    creators: BTreeMap<String, Vec<usize>>,
}

impl Dump {
    pub fn of(dump: &[u8]) -> Self {
        let snapshot = properties::capture(dump).expect("it is captured");
        let mut this = Self { snapshot, creators: BTreeMap::new() };
        for index in 0..this.snapshot.source.statements.len() {
            let model = this.model(&this.part(&[index]), 0, &mut Mutator::default());
            for entry in model.entries().expect("a model decodes") {
                let id = &entry.id;
                if id.kind != Kind::Opaque {
                    for name in [&id.name].into_iter().chain([&id.parent]) {
                        this.creators.entry(name.clone()).or_default().push(index);
                    }
                }
            }
        }
        this
    }

    /// A record of some of the statements.
    fn part(&self, indexes: &[usize]) -> Source {
        let Source { contexts, statements, .. } = &self.snapshot.source;
        let statements = indexes.iter().map(|index| statements[*index].clone()).collect();
        Source { contexts: contexts.clone(), statements, ..Source::default() }
    }

    /// The statement, and if it means nothing alone those that create what it names.
    pub fn context_of(&self, index: usize) -> Source {
        let alone = self.part(&[index]);
        if !has_opaque(&self.model(&alone, 0, &mut Mutator::default())) {
            return alone;
        }
        let text = &self.snapshot.source.statements[index].text;
        let words = text.split(|c: char| !(c.is_alphanumeric() || c == '_'));
        let creators = words.filter_map(|word| self.creators.get(word)).flatten().copied();
        let others: BTreeSet<usize> = creators.filter(|creator| *creator != index).collect();
        self.part(&[index].into_iter().chain(others.into_iter().take(40)).collect::<Vec<_>>())
    }

    pub fn model(&self, source: &Source, index: usize, mutator: &mut Mutator) -> Model {
        let provenance = &self.snapshot.meta.provenance;
        capture::rebuild_visited(source, provenance, index, mutator).expect("a thread starts")
    }

    fn snapshot_of(&self, model: Model) -> Snapshot {
        let Meta { provenance, coverage, .. } = self.snapshot.meta.clone();
        let meta = Meta { provenance, coverage, ..Meta::default() };
        Snapshot { meta, source: Source::default(), model, figures: Figures::default() }
    }

    /// Whether equivalences are all that makes two texts of the first statement the same: see
    /// `tests/swallowed.md`.
    fn differs_without(&self, codes: &[&'static str], source: &Source, said: &str) -> bool {
        let in_force = codes.iter().fold(InForce::default(), |all, code| all.without(code));
        let model = |source: &Source| {
            let provenance = &self.snapshot.meta.provenance;
            capture::rebuild(source, provenance, &in_force).expect("a thread starts")
        };
        let mut mutant = source.clone();
        mutant.statements[0].text = said.to_owned();
        let (base, mutant) = (self.snapshot_of(model(source)), self.snapshot_of(model(&mutant)));
        !diff(&base, &mutant).expect("a diff").is_empty()
    }

    /// Tries the mutants of one statement that `chosen` chooses.
    fn mutate(
        &self,
        index: usize,
        mut chosen: impl FnMut() -> bool,
        scores: &mut BTreeMap<String, Score>,
    ) {
        let source = self.context_of(index);
        let mut counter = Mutator::default();
        let base = self.snapshot_of(self.model(&source, 0, &mut counter));
        if has_opaque(&base.model) {
            return;
        }
        let text = &source.statements[0].text;
        let head = text.split_whitespace().take(2).collect::<Vec<_>>().join(" ");
        for wanted in (0..counter.seen).filter(|_| chosen()) {
            let mut mutator = Mutator::wanting(wanted);
            let mutant = self.snapshot_of(self.model(&source, 0, &mut mutator));
            let score = scores.entry(head.clone()).or_default();
            let what = mutator.what.unwrap_or_else(|| "nothing".to_owned());
            if has_opaque(&mutant.model) {
                score.refused += 1;
            } else if diff(&base, &mutant).expect("a diff").is_empty() {
                match said(text, wanted) {
                    None => score.unsayable += 1,
                    Some(said) if self.differs_without(HIDDEN_NAMES, &source, &said) => {
                        score.missed.entry(HIDDEN.to_owned()).or_default().0 += 1;
                    }
                    Some(said) if self.differs_without(&[], &source, &said) => score.residues += 1,
                    Some(said) => {
                        let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
                        let example = || said.chars().take(400).collect();
                        score.missed.entry(what).or_insert_with(|| (0, example())).0 += 1;
                    }
                }
            } else {
                score.noticed += 1;
            }
        }
    }
}

/// The SQL that says what a mutant says, if any does. Deparsing a tree that no SQL makes may end
/// the process, so another one does it.
pub fn said(text: &str, wanted: usize) -> Option<String> {
    let mut child = Command::new(env::current_exe().expect("a test binary"))
        .args(["--exact", "mutation::deparse_one", "--ignored", "--nocapture"])
        .env("PGSNAP_MUTANT", wanted.to_string())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the test binary starts");
    let mut stdin = child.stdin.take().expect("piped");
    // A child that has ended reads nothing.
    drop(stdin.write_all(text.as_bytes()));
    drop(stdin);
    let output = child.wait_with_output().expect("it ends");
    let output = String::from_utf8(output.stdout).ok()?;
    let (_, said) = output.split_once(BEFORE)?;
    Some(said.split_once(AFTER)?.0.to_owned())
}

const BEFORE: &str = "<said>";
const AFTER: &str = "</said>";

/// Not a test: what [`said`] runs in a process of its own.
#[test]
#[ignore = "run by the others"]
fn deparse_one() {
    let Ok(wanted) = env::var("PGSNAP_MUTANT") else { return };
    let wanted = wanted.parse().expect("a number");
    let text = io::read_to_string(io::stdin()).expect("UTF-8");
    let said = parse::map_parallel(&[text], Some(1), |text| {
        let mut tree = parse::parse(text, true).ok()?;
        walk_enum(&mut Mutator::wanting(wanted), &mut tree);
        let key = key::key_of(&mut tree);
        let stmt = Some(Box::new(Node { node: Some(tree) }));
        let stmts = vec![pb::RawStmt { stmt, stmt_location: 0, stmt_len: 0 }];
        let tree = pb::ParseResult { version: 180_000, stmts };
        let said = pg_query::deparse(&tree, Default::default()).ok()?;
        (key::key_of(&mut parse::parse(&said, true).ok()?) == key).then_some(said)
    });
    if let Some(Some(said)) = said.expect("a thread starts").pop() {
        println!("{BEFORE}{said}{AFTER}");
    }
}

pub fn has_opaque(model: &Model) -> bool {
    model.of_kind(Kind::Opaque).next().is_some()
}

/// Tries about `most` mutants of a dump, or all of them, and returns those nobody noticed.
fn score(path: &Path, most: usize) -> Vec<String> {
    let dump = Dump::of(&files::read(path));
    let count = dump.snapshot.source.statements.len();
    // Leaves of a statement, by experience: enough to know how many to leave out.
    let every = if properties::is_full() { 1 } else { (count * 60 / most).max(1) as u64 };
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut scores = BTreeMap::new();
    for index in 0..count {
        let chosen = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (state >> 33).is_multiple_of(every)
        };
        dump.mutate(index, chosen, &mut scores);
    }
    report(path, &scores)
}

fn report(path: &Path, scores: &BTreeMap<String, Score>) -> Vec<String> {
    let mut unexplained = Vec::new();
    println!("{}", path.file_name().unwrap().to_string_lossy());
    for (head, Score { noticed, refused, residues, unsayable, missed }) in scores {
        let explained = |what: &str| EXPLAINED.iter().any(|(field, _)| what.starts_with(field));
        let (known, unknown): (Vec<_>, Vec<_>) = missed.iter().partition(|(w, _)| explained(w));
        let sum =
            |list: &[(&String, &(usize, String))]| list.iter().map(|(_, m)| m.0).sum::<usize>();
        println!(
            "  {head}: {noticed} noticed, {refused} refused, {residues} by a residue alone, {unsayable} unsayable, {} explained, {} missed",
            sum(&known),
            sum(&unknown)
        );
        unexplained.extend(unknown.iter().map(|(w, (n, text))| format!("{n} × {w}: {text}")));
    }
    unexplained
}

fn check(paths: &[std::path::PathBuf], most: usize) {
    let missed: Vec<String> = paths.iter().flat_map(|path| score(path, most)).collect();
    assert!(missed.is_empty(), "nobody noticed:\n{}", missed.join("\n"));
}

#[test]
fn mutants_of_the_cases() {
    let mut paths = files::below(&files::tree("tests/cases"), "sql");
    paths.retain(|path| path.ends_with("new.sql"));
    check(&paths, 100);
}

#[test]
fn mutants_of_the_corpus() {
    if let Some(path) = env::var_os("PGSNAP_MUTATE") {
        return check(&[path.into()], usize::MAX);
    }
    let (Some(versions), Some(real)) = (files::corpus("versions"), files::corpus("real")) else {
        return;
    };
    let versions = ["kitchen_s18_d18", "core_s15_d15", "regression_s18_d18", "regression_s15_d15"]
        .map(|name| versions.join(format!("{name}.sql")));
    let real = ["sapi", "pg15_regression", "flow_registry", "nsl_editor"]
        .map(|name| real.join(format!("{name}.sql")));
    check(&[versions, real].concat(), 500);
}
