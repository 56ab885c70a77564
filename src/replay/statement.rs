//! One statement on a server: what it is, what stands against it, what it does.

use pg_query::{
    NodeEnum,
    protobuf::{Node, ObjectType, RangeVar},
};

use super::{
    alter, checks, drop, labels, moved, owners,
    refusal::{Refusal, Step},
    rename, spelling,
    world::World,
};
use crate::{
    capture,
    equivalence::InForce,
    kinds::{Alter, Kind, column, enumeration},
    model::{
        Context, Id, Qualified,
        op::{Alteration, Op, Target},
    },
    resolve::{self, Names, Resolver},
    statement::{Captured, Statement, Unmodelled},
    tree::{lex, parse},
};

/// Reads names of a statement as the session in force does.
pub struct Reader<'a> {
    pub statement: Statement<'a>,
}

impl From<Unmodelled> for Refusal {
    fn from(reason: Unmodelled) -> Self {
        Self::unknown(reason.0)
    }
}

impl Reader<'_> {
    pub fn relation(&self, range: &RangeVar) -> Qualified {
        self.statement.relation(range)
    }

    pub fn qualify(&self, schema: &str, name: &str) -> Qualified {
        self.statement.qualify(schema, name)
    }

    pub fn name(&self, names: &[Node]) -> Step<Qualified> {
        Ok(self.statement.name(names)?)
    }

    pub fn name_of(&self, object: &Node) -> Step<Qualified> {
        Ok(capture::name_of(object, &self.statement)?)
    }

    pub fn target(&self, kind: ObjectType, object: &Node) -> Step<Target> {
        Ok(capture::target(kind, object, &self.statement)?)
    }
}

/// Runs one statement. Call it on a thread with [`parse::STACK`] bytes of stack.
pub fn run(text: &str, context: &Context, world: &mut World) -> Step<()> {
    let path = match &context.search_path {
        None => vec!["public"],
        Some(path) => path.iter().map(String::as_str).collect(),
    };
    resolved(text, context, world).map_err(|refusal| refusal.seen_from(&path, text))
}

fn resolved(text: &str, context: &Context, world: &mut World) -> Step<()> {
    prepared(text, context, world, one)
}

/// As capture reads a statement, whatever a server would say to it.
///
/// # Errors
///
/// What no kind models.
pub fn forced(text: &str, context: &Context, world: &mut World) -> Step<()> {
    prepared(text, context, world, |tree, reader, world| {
        let setting = world.setting();
        world.catalog.replay(ops(tree, reader)?, setting).map_err(Refusal::unknown)?;
        world.catalog.settle();
        Ok(())
    })
}

/// What a statement creates that is not there yet.
pub fn new(text: &str, context: &Context, world: &mut World) -> Vec<Id> {
    let mut ids = Vec::new();
    let told = prepared(text, context, world, |tree, reader, world| {
        for op in ops(tree, reader)? {
            if let Op::Create(create) = op
                && !world.has(&create.object.id)
            {
                ids.push(create.object.id);
            }
        }
        Ok(())
    });
    if told.is_err() {
        ids.clear();
    }
    ids
}

fn prepared(
    text: &str,
    context: &Context,
    world: &mut World,
    run: impl FnOnce(NodeEnum, &Reader, &mut World) -> Step<()>,
) -> Step<()> {
    let tokens = lex::tokens(text, context.standard_conforming_strings);
    let mut tree = parse::parse(text, context.standard_conforming_strings)
        .map_err(|error| Refusal::new("42601", error.message))?;
    let in_force = InForce::all();
    let statement = Statement { text, tokens: &tokens, context, in_force, resolved: None };
    let edits = resolve::is_needed(context).then(|| {
        let names = Names::of(world.objects());
        let resolver = Resolver::new(names, Some(world.version), true);
        resolver.statement(&mut tree, &statement)
    });
    let statement = Statement { resolved: edits.as_deref(), ..statement };
    run(tree, &Reader { statement }, world)
}

fn one(tree: NodeEnum, reader: &Reader, world: &mut World) -> Step<()> {
    match &tree {
        NodeEnum::DropStmt(drop) => drop::statement(drop, reader, world),
        NodeEnum::RenameStmt(rename) => rename::statement(rename, reader, world),
        NodeEnum::AlterObjectSchemaStmt(alter) => moved::statement(alter, reader, world),
        NodeEnum::AlterTableStmt(alter) => alter::statement(alter, reader, world),
        NodeEnum::TransactionStmt(transaction) => {
            use pg_query::protobuf::TransactionStmtKind as T;
            match transaction.kind() {
                T::TransStmtBegin | T::TransStmtStart | T::TransStmtCommit => Ok(()),
                _ => Err(Refusal::unknown("a transaction that is not committed")),
            }
        }
        NodeEnum::VacuumStmt(_)
        | NodeEnum::LockStmt(_)
        | NodeEnum::CheckPointStmt(_)
        | NodeEnum::ReindexStmt(_)
        | NodeEnum::TruncateStmt(_)
        | NodeEnum::InsertStmt(_)
        | NodeEnum::UpdateStmt(_)
        | NodeEnum::DeleteStmt(_)
        | NodeEnum::MergeStmt(_)
        | NodeEnum::CopyStmt(_)
        | NodeEnum::VariableSetStmt(_)
        | NodeEnum::ConstraintsSetStmt(_) => Ok(()),
        NodeEnum::RefreshMatViewStmt(refresh) => {
            let range = refresh.relation.as_ref();
            let name = range.map(|range| reader.relation(range)).unwrap_or_default();
            match world.relation(&name) {
                Some(id) if id.kind == Kind::MaterializedView => Ok(()),
                Some(_) => Err(Refusal::new(
                    "0A000",
                    format!("\"{}\" is not a materialized view", name.name),
                )),
                None => Err(Refusal::no_relation(&name)),
            }
        }
        NodeEnum::DoStmt(_) => Err(Refusal::unknown("what a DO block does is not known")),
        NodeEnum::SelectStmt(_) if calls_nothing_else(reader) => Ok(()),
        NodeEnum::SelectStmt(_) => {
            Err(Refusal::unknown("a query may call functions, and what they do is not known"))
        }
        _ if super::others::is_own(&tree) => super::others::run(&tree, reader, world),
        _ => {
            let ops = ops(tree, reader)?;
            apply(ops, world)
        }
    }
}

/// Whether all that a query calls leaves the schema alone: the positions of sequences, settings.
fn calls_nothing_else(reader: &Reader) -> bool {
    const HARMLESS: [&str; 7] =
        ["setval", "set_config", "current_setting", "split_part", "concat", "greatest", "least"];
    let Statement { text, tokens, .. } = reader.statement;
    let calls = tokens.windows(2).filter(|pair| {
        let [name, bracket] = pair else { return false };
        bracket.is_symbol(text, '(') && name.kind == lex::TokenKind::Word
    });
    let mut names = calls.filter_map(|pair| pair.first().map(|name| name.text(text)));
    names.all(|name| HARMLESS.contains(&name.to_lowercase().as_str()))
}

/// What a statement does, as capture reads it.
pub fn ops(tree: NodeEnum, reader: &Reader) -> Step<Vec<Op>> {
    let ops: Captured<Vec<Op>> = capture::ops(tree, &reader.statement);
    Ok(ops?)
}

/// Applies ops that the server accepts.
pub fn apply(mut ops: Vec<Op>, world: &mut World) -> Step<()> {
    if checks::is_there(&ops, world) {
        return Ok(());
    }
    for op in &mut ops {
        checks::complete(op, world);
    }
    // What stands in one statement is checked in its order: a column of a table it creates.
    for op in ops {
        if checks::one(&op, world)? == checks::Verdict::Skip {
            continue;
        }
        let op = spelled(op, world)?;
        if let Op::Drop { target, .. } = &op {
            let id = world.catalog.resolve(target);
            let id = id.ok_or_else(|| drop::missing(target, world))?;
            owners::is_free(&id, world)?;
            drop::drop(vec![id], false, world)?;
            continue;
        }
        let label = renamed_label(&op, world);
        let setting = world.setting();
        world.catalog.replay(vec![op], setting).map_err(Refusal::unknown)?;
        if let Some((of, from, to)) = label {
            labels::rename(&of, &from, &to, world)?;
        }
    }
    world.catalog.settle();
    Ok(())
}

/// The op with its expressions as a server writes them.
fn spelled(mut op: Op, world: &World) -> Step<Op> {
    if world.is_printed {
        return Ok(op);
    }
    match &mut op {
        Op::Create(create) => {
            let parent = create.parent.as_ref().and_then(|parent| world.catalog.resolve(parent));
            let table = parent.map(|id| id.relation());
            spelling::spell(&mut create.object, table.as_ref(), world)?;
        }
        Op::Edit(edit) => {
            if let Alteration::Of(Alter::Column(column::Alter::Default(Some(default)))) =
                &mut edit.change
                && let Some(id) = world.catalog.resolve(&edit.target)
            {
                let name = world.get(&id).and_then(|object| object.body.type_name());
                spelling::default(default, name.unwrap_or_default(), &id)?;
            }
        }
        _ => {}
    }
    Ok(op)
}

/// A label that gets another name, with its type.
fn renamed_label(op: &Op, world: &World) -> Option<(Qualified, String, String)> {
    let Op::Edit(edit) = op else { return None };
    let Alteration::Of(Alter::Enumeration(enumeration::Alter::Rename { from, to })) = &edit.change
    else {
        return None;
    };
    let id = world.catalog.resolve(&edit.target)?;
    Some((id.relation(), from.clone(), to.clone()))
}

/// Kinds whose objects have one name in a database or a cluster.
pub fn global_kind(kind: ObjectType) -> Option<Kind> {
    Some(match kind {
        ObjectType::ObjectLanguage => Kind::Language,
        ObjectType::ObjectAccessMethod => Kind::AccessMethod,
        ObjectType::ObjectFdw => Kind::ForeignDataWrapper,
        ObjectType::ObjectForeignServer => Kind::Server,
        ObjectType::ObjectPublication => Kind::Publication,
        ObjectType::ObjectSubscription => Kind::Subscription,
        ObjectType::ObjectEventTrigger => Kind::EventTrigger,
        _ => return None,
    })
}

/// The relation of a range, as a session resolves it.
pub fn name(range: &RangeVar, context: &Context) -> Qualified {
    let schema = match range.schemaname.is_empty() {
        true => context.creation_schema(),
        false => &range.schemaname,
    };
    Qualified::new(schema, &range.relname)
}
