//! The parallel half of capture: each statement by itself, from text to ops. Trees never leave
//! the thread that read them.

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use pg_query::NodeEnum;

use super::{
    Form,
    cleaning::{self, Cleaning},
    contexts::Contexts,
    descend,
    fold::said::Said,
    opaque,
    order::{self, Order},
    route,
};
use crate::{
    equivalence::InForce,
    kinds::Body,
    model::{Context, Diagnostic, Expression, Object, op::Op, progress::Progress},
    resolve::{self, Names, Resolver},
    statement::{Captured, Statement},
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
    pub of_public: Option<Box<Said>>,
}

pub enum Outcome {
    Ops(Vec<Op>),
    /// What a pg_dump --clean says first, before anything is there to drop.
    Noise(&'static str),
    Opaque(Box<Unmodelled>),
}

/// A statement that is kept as text.
pub struct Unmodelled {
    pub reason: String,
    pub statement: Expression,
}

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
    let contexts = Contexts::default();
    let is_bare = |input: &Input| resolve::is_needed(input.context);
    let first = |&(index, input): &(usize, &Input)| {
        let unchanged = |_, _: &mut NodeEnum| ();
        progress.inspect(|progress| progress.advance());
        match is_bare(input) {
            true => one(index, input, None, &contexts, unchanged),
            false => one(index, input, None, &contexts, &change),
        }
    };
    progress.inspect(|progress| progress.begin(numbered.len() as u64));
    let mut prepared = parse::map_parallel(&numbered, threads, first)?;
    let bare: Vec<_> = numbered.into_iter().filter(|(_, input)| is_bare(input)).collect();
    if bare.is_empty() {
        cleaning::drop(&mut prepared, inputs, cleans);
        return Ok(prepared);
    }
    let names = Names::of(prepared.iter().flat_map(Prepared::created));
    let resolver = Resolver::new(names, server, form == Form::Script);
    let again =
        |&(index, input): &(usize, &Input)| one(index, input, Some(&resolver), &contexts, &change);
    for one in parse::map_parallel(&bare, threads, again)? {
        if let Some(place) = prepared.get_mut(one.index) {
            *place = one;
        }
    }
    cleaning::drop(&mut prepared, inputs, cleans);
    Ok(prepared)
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
    resolver: Option<&Resolver>,
    contexts: &Contexts,
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
            rank: order::OPAQUE,
            name: opaque::head(&input.text, &tokens).into(),
            class: if opaque::is_in_turn(&input.text) { "" } else { &*input.text }.into(),
            kind: None,
        };
        (Outcome::Opaque(Box::new(Unmodelled { reason, statement })), order)
    };
    let (mut verb, mut of_public, mut is_sql) = ("", None, true);
    let mut cleaning = Cleaning::No;
    let (outcome, order) = match parse::parse(&input.text, scs) {
        Err(error) => {
            is_sql = false;
            unmodelled(error.message)
        }
        Ok(mut tree) => {
            cleaning = Cleaning::of(&tree);
            change(index, &mut tree);
            let edits = resolver.map(|resolver| resolver.statement(&mut tree, &statement));
            let statement = Statement { resolved: edits.as_deref(), ..statement };
            let class = order::class(&tree, &input.text);
            verb = self::verb(&tree);
            of_public = Said::of(&tree, context).map(Box::new);
            match route::route(tree, &statement) {
                Ok(mut ops) => {
                    own(&mut ops, input.context);
                    // Most statements have one, and all of them are there at once.
                    ops.shrink_to_fit();
                    // What changes nothing has no object to stand with.
                    let is_idle = ops.iter().all(|op| matches!(op, Op::Nothing));
                    let class = if is_idle { input.text.to_string() } else { class };
                    let order = order::of(&ops, class);
                    (Outcome::Ops(ops), order)
                }
                Err(reason) => unmodelled(reason.0),
            }
        }
    };
    let context = contexts.relevant(input.context, &input.text, &outcome);
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

impl Prepared {
    /// The objects it creates.
    pub fn created(&self) -> impl Iterator<Item = &Object> {
        let ops = match &self.outcome {
            Outcome::Ops(ops) => ops.as_slice(),
            Outcome::Noise(_) | Outcome::Opaque(_) => &[],
        };
        ops.iter().filter_map(|op| match op {
            Op::Create(create) => Some(&create.object),
            _ => None,
        })
    }

    /// It says who owns something, or who creates it.
    pub fn tells_owner(&self) -> bool {
        *self.order.class == *order::OWNER || self.context.acting_role().is_some()
    }
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
