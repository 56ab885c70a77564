//! ALTER TABLE and its like, command by command, in the order of PostgreSQL's passes (tablecmds.c).

use pg_query::{
    NodeEnum,
    protobuf::{AlterTableCmd, AlterTableStmt, AlterTableType as Alter, DropBehavior, ObjectType},
};

use super::{
    refusal::{Refusal, Step},
    statement::{self, Reader},
    table as commands,
    world::World,
};
use crate::{
    kinds::Kind,
    model::{Context, Id, Qualified},
    statement::Statement,
    tree::{lex, parse},
};

/// One command, and the relation it is for.
pub struct Command<'a> {
    pub table: Qualified,
    pub cmd: &'a AlterTableCmd,
    /// `ALTER TABLE app.users ` up to the command.
    pub word: &'static str,
    /// The command alone.
    pub text: String,
    pub only: bool,
    pub context: &'a Context,
}

impl Command<'_> {
    pub fn cascade(&self) -> bool {
        self.cmd.behavior() == DropBehavior::DropCascade
    }

    /// Lets capture read the command, of this table or another.
    pub fn run_on(&self, table: &Qualified, world: &mut World) -> Step<()> {
        let text = format!("ALTER {} ONLY {table} {}", self.word, self.text);
        let text = match self.word {
            "TABLE" | "FOREIGN TABLE" => text,
            word => format!("ALTER {word} {table} {}", self.text),
        };
        direct(&text, self.context, world)
    }
}

/// Reads and applies one statement as capture does.
pub fn direct(text: &str, context: &Context, world: &mut World) -> Step<()> {
    let tokens = lex::tokens(text, true);
    let tree = parse::parse(text, true).map_err(|error| Refusal::new("42601", error.message))?;
    let in_force = crate::equivalence::InForce::all();
    let mut statement = Statement { text, tokens: &tokens, context, in_force, resolved: None };
    let mut tree = tree;
    let edits = crate::resolve::is_needed(context).then(|| {
        let names = crate::resolve::Names::of(world.objects());
        let resolver = crate::resolve::Resolver::new(names, Some(world.version), true);
        resolver.statement(&mut tree, &statement)
    });
    statement.resolved = edits.as_deref();
    let ops = statement::ops(tree, &Reader { statement })?;
    statement::apply(ops, world)
}

pub fn statement(alter: &AlterTableStmt, reader: &Reader, world: &mut World) -> Step<()> {
    let Some(range) = &alter.relation else {
        return Err(Refusal::unknown("no relation is named"));
    };
    let name = reader.relation(range);
    if alter.objtype() == ObjectType::ObjectType {
        return commands::composite(alter, &name, reader, world);
    }
    let found = world.relation(&name);
    let id = match found {
        Some(id) => id,
        None if alter.missing_ok => return Ok(()),
        None if !name.schema.is_empty() && !world.has_schema(&name.schema) => {
            return Err(Refusal::no_schema(&name.schema));
        }
        None => return Err(Refusal::no_relation(&name)),
    };
    kind(alter.objtype(), &id, &name)?;
    let texts = texts(alter, reader)?;
    let mut parts: Vec<(&AlterTableCmd, String)> = Vec::new();
    for (node, text) in alter.cmds.iter().zip(texts) {
        let Some(NodeEnum::AlterTableCmd(cmd)) = &node.node else {
            return Err(Refusal::unknown("ALTER TABLE of an unexpected form"));
        };
        parts.push((cmd, text));
    }
    parts.sort_by_key(|(cmd, _)| pass(cmd.subtype()));
    let word = match id.kind {
        Kind::View => "VIEW",
        Kind::MaterializedView => "MATERIALIZED VIEW",
        Kind::Index | Kind::Constraint => "INDEX",
        Kind::Sequence => "SEQUENCE",
        Kind::ForeignTable => "FOREIGN TABLE",
        _ => "TABLE",
    };
    for (cmd, text) in parts {
        let command = Command {
            table: name.clone(),
            cmd,
            word,
            text,
            only: !range.inh,
            context: reader.statement.context,
        };
        commands::run(&command, &id, world)?;
        world.catalog.settle();
    }
    Ok(())
}

/// What the statement says it is.
fn kind(said: ObjectType, id: &Id, name: &Qualified) -> Step<()> {
    let (article, fits) = match said {
        ObjectType::ObjectView => ("a view", id.kind == Kind::View),
        ObjectType::ObjectMatview => ("a materialized view", id.kind == Kind::MaterializedView),
        ObjectType::ObjectSequence => ("a sequence", id.kind == Kind::Sequence),
        ObjectType::ObjectForeignTable => ("a foreign table", id.kind == Kind::ForeignTable),
        ObjectType::ObjectIndex => ("an index", matches!(id.kind, Kind::Index | Kind::Constraint)),
        _ => return Ok(()),
    };
    match fits {
        true => Ok(()),
        false => Err(Refusal::new("42809", format!("\"{}\" is not {article}", name.name))),
    }
}

/// `AT_PASS_…` of tablecmds.c.
fn pass(subtype: Alter) -> u8 {
    match subtype {
        Alter::AtDropColumn | Alter::AtDropConstraint | Alter::AtDropNotNull => 0,
        Alter::AtAlterColumnType => 1,
        Alter::AtAddColumn => 2,
        Alter::AtSetExpression | Alter::AtDropExpression => 3,
        Alter::AtAddConstraint => 5,
        Alter::AtColumnDefault | Alter::AtSetNotNull | Alter::AtAddIdentity => 4,
        _ => 6,
    }
}

/// The text of each command.
fn texts(alter: &AlterTableStmt, reader: &Reader) -> Step<Vec<String>> {
    let statement = &reader.statement;
    let (text, tokens) = (statement.text, statement.tokens);
    let unexpected = || Refusal::unknown("ALTER TABLE of an unexpected form");
    let location = alter.relation.as_ref().map(|range| range.location).unwrap_or_default();
    let start = usize::try_from(location).map_err(|_| unexpected())?;
    let mut at = tokens.iter().position(|token| token.start == start).ok_or_else(unexpected)?;
    while tokens.get(at + 1).is_some_and(|token| token.is_symbol(text, '.')) {
        at += 2;
    }
    at += 1;
    if tokens.get(at).is_some_and(|token| token.is_operator(text, "*")) {
        at += 1;
    }
    let mut texts = Vec::new();
    let (mut depth, mut from) = (0_usize, at);
    let piece = |from: usize, to: usize| {
        let start = tokens.get(from).map_or(text.len(), |token| token.start);
        let end = to.checked_sub(1).and_then(|at| tokens.get(at)).map_or(start, |token| token.end);
        text.get(start..end.max(start)).unwrap_or_default().to_owned()
    };
    for (index, token) in tokens.iter().enumerate().skip(at) {
        if token.is_symbol(text, '(') || token.is_symbol(text, '[') {
            depth += 1;
        } else if token.is_symbol(text, ')') || token.is_symbol(text, ']') {
            depth = depth.saturating_sub(1);
        } else if depth == 0 && token.is_symbol(text, ',') {
            texts.push(piece(from, index));
            from = index + 1;
        }
    }
    texts.push(piece(from, tokens.len()));
    if texts.len() == alter.cmds.len() { Ok(texts) } else { Err(unexpected()) }
}
