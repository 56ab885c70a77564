//! The parallel half of capture: each statement by itself, from text to ops. Trees never leave
//! the thread that read them.

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet, HashSet},
    sync::Arc,
};

use pg_query::{
    NodeEnum,
    protobuf::{AccessPriv, AlterTableStmt, AlterTableType, GrantStmt},
};

use super::{
    Form,
    cleaning::{self, Cleaning},
    descend,
    fold::said::Said,
    opaque, route,
};
use crate::{
    equivalence::InForce,
    kinds::{Body, Kind},
    model::{
        Context, Diagnostic, Expression, Object,
        op::{Op, Target},
        progress::Progress,
    },
    resolve::{self, Names, Resolver},
    statement::{Captured, Statement, strings},
    tree::{lex, parse},
};

/// A statement to prepare.
#[derive(Clone)]
pub struct Input<'a> {
    /// Redacted.
    pub text: Cow<'a, str>,
    pub context: &'a Context,
    /// 0 when unknown, as in a snapshot's record.
    pub line: usize,
    pub in_force: &'a InForce,
}

impl Input<'_> {
    /// The name of the opaque object it would be.
    pub fn head(&self) -> String {
        let tokens = lex::tokens(&self.text, self.context.standard_conforming_strings);
        opaque::head(&self.text, &tokens)
    }
}

/// What became of one statement.
pub struct Prepared {
    /// Its place among the inputs.
    pub index: usize,
    /// The part of the context that matters to it; those that are equal are one.
    pub context: Arc<Context>,
    pub outcome: Outcome,
    pub order: Order,
    /// It parses.
    pub is_sql: bool,
    pub cleaning: Cleaning,
    /// Privileges were among what it says: see coverage.
    pub verb: &'static str,
    /// What it says of schema public.
    pub of_public: Option<Said>,
}

pub enum Outcome {
    Ops(Vec<Op>),
    /// What a pg_dump --clean says first, before anything is there to drop.
    Noise(&'static str),
    Opaque {
        reason: String,
        statement: Expression,
    },
}

/// Where a statement stands in the canonical order. Statements that are equal here speak of one
/// object in one way, and keep the order they were written in.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Order {
    rank: u8,
    kind: Option<Kind>,
    pub name: String,
    pub class: String,
}

const OPAQUE: u8 = u8::MAX;

/// How statements begin that a tablespace or an access method in force matters to.
const STORED: [&str; 7] = [
    "CREATE TABLE",
    "CREATE UNLOGGED",
    "CREATE MATERIALIZED",
    "CREATE INDEX",
    "CREATE UNIQUE",
    "ALTER TABLE",
    "CREATE FOREIGN",
];

/// What is the same for all statements of a text.
#[derive(Clone, Copy, Debug)]
pub struct Setting {
    pub form: Form,
    /// Major version of the server, if it is known.
    pub server: Option<u32>,
    /// It can begin with what `--clean` writes.
    pub cleans: bool,
    /// See [`super::Options::threads`].
    pub threads: Option<usize>,
    /// See [`super::Options::progress`].
    pub progress: Option<&'static Progress>,
}

/// Prepares all statements, in their order.
pub fn prepare(inputs: &[Input], setting: Setting) -> Result<Vec<Prepared>, Diagnostic> {
    prepare_with(inputs, setting, |_, _| ())
}

/// As [`prepare`]; `change` is shown every tree, with the index of its statement, before it is read.
///
/// Statements under a search path are prepared twice: first for what they create, and again when
/// all that is created is known, for then it can be told what their names mean.
pub fn prepare_with(
    inputs: &[Input],
    setting: Setting,
    change: impl Fn(usize, &mut NodeEnum) + Sync,
) -> Result<Vec<Prepared>, Diagnostic> {
    let Setting { form, server, cleans, threads, progress } = setting;
    let numbered: Vec<(usize, &Input)> = inputs.iter().enumerate().collect();
    let is_bare = |input: &Input| resolve::is_needed(input.context);
    let first = |&(index, input): &(usize, &Input)| {
        let unchanged = |_, _: &mut NodeEnum| ();
        progress.inspect(|progress| progress.advance());
        match is_bare(input) {
            true => one(index, input, cleans, None, unchanged),
            false => one(index, input, cleans, None, &change),
        }
    };
    progress.inspect(|progress| progress.begin(numbered.len() as u64));
    let mut prepared = parse::map_parallel(&numbered, threads, first)?;
    share_contexts(&mut prepared);
    let bare: Vec<_> = numbered.into_iter().filter(|(_, input)| is_bare(input)).collect();
    if bare.is_empty() {
        cleaning::drop(&mut prepared);
        return Ok(prepared);
    }
    let names = Names::of(prepared.iter().flat_map(Prepared::created));
    let resolver = Resolver::new(names, server, form == Form::Script);
    let again =
        |&(index, input): &(usize, &Input)| one(index, input, cleans, Some(&resolver), &change);
    for one in parse::map_parallel(&bare, threads, again)? {
        if let Some(place) = prepared.get_mut(one.index) {
            *place = one;
        }
    }
    cleaning::drop(&mut prepared);
    Ok(prepared)
}

/// There are few contexts and many statements.
fn share_contexts(prepared: &mut [Prepared]) {
    let mut known: HashSet<Arc<Context>> = HashSet::new();
    for one in prepared {
        match known.get(&one.context) {
            Some(context) => one.context = context.clone(),
            None => drop(known.insert(one.context.clone())),
        }
    }
}

/// Brings the statements of a dump into canonical order: its entries come in any.
pub fn sort(prepared: &mut [Prepared], form: Form) {
    if form == Form::Dump {
        descend::keep_order(prepared);
        prepared.sort_by(|a, b| a.order.cmp(&b.order));
    }
}

/// Counts the noise and takes it out of the record; returns its indexes.
pub fn take_noise(prepared: &mut [Prepared], noise: &mut BTreeMap<String, u64>) -> BTreeSet<usize> {
    let mut taken = BTreeSet::new();
    for one in prepared {
        if let Outcome::Noise(name) = one.outcome {
            *noise.entry(name.to_owned()).or_default() += 1;
            taken.insert(one.index);
        }
    }
    taken
}

fn one(
    index: usize,
    input: &Input,
    cleans: bool,
    resolver: Option<&Resolver>,
    change: impl Fn(usize, &mut NodeEnum),
) -> Prepared {
    let scs = input.context.standard_conforming_strings;
    let tokens = lex::tokens(&input.text, scs);
    let Input { context, in_force, .. } = *input;
    let statement =
        Statement { text: &input.text, tokens: &tokens, context, in_force, resolved: None };
    let unmodelled = |reason: String| {
        let statement = opaque::expression(&input.text, context, in_force);
        let order = Order {
            rank: OPAQUE,
            name: opaque::head(&input.text, &tokens),
            class: input.text.to_string(),
            kind: None,
        };
        (Outcome::Opaque { reason, statement }, order)
    };
    let (mut verb, mut of_public, mut is_sql) = ("", None, true);
    let mut cleaning = Cleaning::No;
    let (outcome, order) = match parse::parse(&input.text, scs) {
        Err(error) => {
            is_sql = false;
            unmodelled(error.message)
        }
        Ok(mut tree) => {
            cleaning = if cleans { Cleaning::of(&tree) } else { Cleaning::No };
            change(index, &mut tree);
            let edits = resolver.map(|resolver| resolver.statement(&mut tree, &statement));
            let statement = Statement { resolved: edits.as_deref(), ..statement };
            let class = class(&tree, &input.text);
            verb = self::verb(&tree);
            of_public = Said::of(&tree, context);
            match route::route(tree, &statement) {
                Ok(mut ops) => {
                    own(&mut ops, input.context);
                    // Most statements have one, and all of them are there at once.
                    ops.shrink_to_fit();
                    // What changes nothing has no object to stand with.
                    let is_idle = ops.iter().all(|op| matches!(op, Op::Nothing));
                    let class = if is_idle { input.text.to_string() } else { class };
                    let order = order(&ops, class);
                    (Outcome::Ops(ops), order)
                }
                Err(reason) => unmodelled(reason.0),
            }
        }
    };
    let context = Arc::new(relevant(input.context, &input.text, &outcome));
    Prepared { index, context, outcome, order, is_sql, cleaning, verb, of_public }
}

/// What one statement does, its names resolved: for replay on a server.
///
/// # Errors
///
/// What no kind models.
pub fn ops(tree: NodeEnum, statement: &Statement) -> Captured<Vec<Op>> {
    let mut ops = route::route(tree, statement)?;
    own(&mut ops, statement.context);
    Ok(ops)
}

/// The role in force owns what is created, until ALTER … OWNER says otherwise.
fn own(ops: &mut [Op], context: &Context) {
    for op in ops {
        if let Op::Create(create) = op
            && create.object.id.kind.info().owned
            && !matches!(&create.object.body, Body::Sequence(sequence) if sequence.is_identity)
        {
            let owner = &mut create.object.envelope.owner;
            *owner = owner.take().or_else(|| context.acting_role().cloned());
        }
    }
}

fn order(ops: &[Op], class: String) -> Order {
    let rank = Op::rank(ops);
    let (kind, name) = match ops.first() {
        Some(Op::Create(create)) => {
            (Some(create.object.id.kind), create.object.id.path().to_string())
        }
        Some(Op::Edit(edit)) => (None, target(&edit.target)),
        Some(Op::Belong { child, .. }) => (None, target(child)),
        Some(Op::Drop { target: dropped, .. }) => (None, target(dropped)),
        Some(Op::Nothing | Op::WithoutChildren(_) | Op::Descend(_)) | None => (None, String::new()),
    };
    Order { rank, kind, name, class }
}

fn target(target: &Target) -> String {
    target.display()
}

impl Prepared {
    /// The objects it creates.
    pub fn created(&self) -> impl Iterator<Item = &Object> {
        let ops = match &self.outcome {
            Outcome::Ops(ops) => ops.as_slice(),
            Outcome::Noise(_) | Outcome::Opaque { .. } => &[],
        };
        ops.iter().filter_map(|op| match op {
            Op::Create(create) => Some(&create.object),
            _ => None,
        })
    }

    /// It says who owns something, or who creates it.
    pub fn tells_owner(&self) -> bool {
        self.order.class == OWNER || self.context.acting_role().is_some()
    }
}

/// The class of what says an owner: it comes before the others.
const OWNER: &str = " owner";

/// Tells statements apart that speak of one object in different ways: their order says nothing.
/// GRANT and REVOKE are one way; each column has privileges of its own. The owner comes first, for
/// what a GRANT means depends on it.
fn class(tree: &NodeEnum, text: &str) -> String {
    match tree {
        NodeEnum::AlterOwnerStmt(_) => OWNER.to_owned(),
        NodeEnum::AlterTableStmt(alter) if is_owner(alter) => OWNER.to_owned(),
        NodeEnum::AlterDefaultPrivilegesStmt(_) => "acl".to_owned(),
        // Each of them says something else of its object.
        NodeEnum::AlterPublicationStmt(_)
        | NodeEnum::AlterOpFamilyStmt(_)
        | NodeEnum::AlterTsconfigurationStmt(_)
        | NodeEnum::GrantRoleStmt(_)
        | NodeEnum::AlterRoleSetStmt(_)
        | NodeEnum::AlterDatabaseStmt(_)
        | NodeEnum::AlterDatabaseSetStmt(_) => text.to_owned(),
        NodeEnum::GrantStmt(grant) => format!("acl {}", columns(grant).join(",")),
        NodeEnum::AlterTableStmt(alter) => {
            let subtype = |node: &pg_query::protobuf::Node| match &node.node {
                Some(NodeEnum::AlterTableCmd(cmd)) => family(cmd.subtype()) as i32,
                _ => 0,
            };
            format!("alter {:?}", alter.cmds.iter().map(subtype).collect::<Vec<_>>())
        }
        NodeEnum::CommentStmt(_) => "comment".to_owned(),
        NodeEnum::SecLabelStmt(label) => format!("label {}", label.provider),
        NodeEnum::AlterObjectDependsStmt(_) => "depends".to_owned(),
        _ => String::new(),
    }
}

/// Commands that set one thing in different ways, the last of which counts, are one: their order stays.
fn family(of: AlterTableType) -> AlterTableType {
    use AlterTableType as T;
    match of {
        T::AtEnableAlwaysTrig | T::AtEnableReplicaTrig | T::AtDisableTrig => T::AtEnableTrig,
        T::AtEnableAlwaysRule | T::AtEnableReplicaRule | T::AtDisableRule => T::AtEnableRule,
        T::AtDisableRowSecurity => T::AtEnableRowSecurity,
        T::AtNoForceRowSecurity => T::AtForceRowSecurity,
        T::AtDropNotNull => T::AtSetNotNull,
        T::AtResetOptions => T::AtSetOptions,
        T::AtResetRelOptions => T::AtSetRelOptions,
        T::AtSetUnLogged => T::AtSetLogged,
        T::AtDropIdentity | T::AtSetIdentity => T::AtAddIdentity,
        T::AtDropInherit => T::AtAddInherit,
        T::AtDetachPartition => T::AtAttachPartition,
        T::AtDropCluster => T::AtClusterOn,
        other => other,
    }
}

fn is_owner(alter: &AlterTableStmt) -> bool {
    alter.cmds.iter().all(|node| match &node.node {
        Some(NodeEnum::AlterTableCmd(cmd)) => cmd.subtype() == AlterTableType::AtChangeOwner,
        _ => false,
    })
}

fn columns(grant: &GrantStmt) -> Vec<String> {
    let columns = |node: &pg_query::protobuf::Node| match &node.node {
        Some(NodeEnum::AccessPriv(AccessPriv { cols, .. })) => strings(cols).unwrap_or_default(),
        _ => Vec::new(),
    };
    let columns: BTreeSet<String> = grant.privileges.iter().flat_map(columns).collect();
    columns.into_iter().collect()
}

/// The classes of facts a statement is evidence for.
fn verb(tree: &NodeEnum) -> &'static str {
    match tree {
        NodeEnum::GrantStmt(_) | NodeEnum::AlterDefaultPrivilegesStmt(_) => "privileges",
        NodeEnum::CommentStmt(_) => "comments",
        NodeEnum::SecLabelStmt(_) => "labels",
        _ => "",
    }
}

/// Takes out of the context what the statement does not depend on, so that the same statement
/// after other settings is the same record.
fn relevant(context: &Context, text: &str, outcome: &Outcome) -> Context {
    let creates = |kinds: &[Kind]| match outcome {
        Outcome::Ops(ops) => {
            ops.iter().any(|op| matches!(op, Op::Create(c) if kinds.contains(&c.object.id.kind)))
        }
        // What nobody understands may be any of them.
        _ => STORED.iter().any(|words| text.starts_with(words)),
    };
    let stored = creates(&[Kind::Table, Kind::MaterializedView]);
    let placed = stored || creates(&[Kind::Index, Kind::Constraint]);
    let mut relevant = context.clone();
    if !placed {
        relevant.default_tablespace = None;
    }
    if !stored {
        relevant.default_table_access_method = None;
    }
    relevant.default_with_oids &= stored;
    // `heap` is what nobody has to say, and what servers before 12 never do.
    relevant.default_table_access_method.take_if(|method| method == "heap");
    relevant
}
