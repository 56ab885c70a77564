//! Statements as far as they can be run: what a server would refuse, and what is not known, is told
//! and passed over. For texts that say what a schema should be, and may speak of what they do not
//! create.

use pg_query::NodeEnum;

use super::{File, Server, finished, refusal::Refusal, statement, world::World};
use crate::{
    model::{Context, Diagnostic, Object, Snapshot, catalog::Catalog},
    script,
    tree::{
        node, parse,
        visit::{Step, Visitor, walk_enum},
    },
};

/// What was not run.
#[derive(Clone, Debug)]
pub struct Left {
    pub file: String,
    pub line: usize,
    /// The first line of the statement.
    pub head: String,
    pub reason: String,
}

/// The schema after the statements of files, in their order, and what was left out of them.
///
/// # Errors
///
/// A damaged snapshot; a file that is no SQL.
pub fn lenient(
    before: &Snapshot,
    files: &[File],
    server: &Server,
) -> Result<(Snapshot, Vec<Left>), Diagnostic> {
    let objects = before.model.objects().collect::<Result<Vec<_>, _>>()?;
    let version = server.version.or_else(|| before.meta.provenance.server_major()).unwrap_or(18);
    let world = || World {
        catalog: Catalog::of(objects.clone()),
        version,
        provenance: before.meta.provenance.clone(),
        role: server.role.clone(),
        // Who asks brings them into their printed form.
        is_printed: true,
    };
    let mut results = parse::map_parallel(&[()], Some(1), |()| run(files, world()))?;
    let (objects, left) = results.pop().unwrap_or_default();
    Ok((finished(before, objects)?, left))
}

fn run(files: &[File], mut world: World) -> (Vec<Object>, Vec<Left>) {
    let mut left = Vec::new();
    for file in files {
        let script = script::split(&file.text);
        for one in &script.statements {
            let default = Context::default();
            let context = script.contexts.get(one.context).unwrap_or(&default);
            if let Err(refusal) = as_far_as_it_goes(one.text, context, &mut world) {
                left.push(Left {
                    file: file.name.clone(),
                    line: one.line,
                    head: one.text.lines().next().unwrap_or_default().chars().take(80).collect(),
                    reason: refusal.message,
                });
            }
        }
    }
    (world.objects().cloned().collect(), left)
}

/// As a server would; what speaks of something that is not there, as capture reads it.
fn as_far_as_it_goes(text: &str, context: &Context, world: &mut World) -> Result<(), Refusal> {
    let new = statement::new(text, context, world);
    let Err(refusal) = statement::run(text, context, world) else { return Ok(()) };
    // What a refused statement has made of itself goes with it.
    for id in new {
        for child in world.children(&id) {
            world.catalog.take_out(&child);
        }
        world.catalog.take_out(&id);
    }
    match parse::parse(text, context.standard_conforming_strings) {
        Ok(
            NodeEnum::DropStmt(_) | NodeEnum::RenameStmt(_) | NodeEnum::AlterObjectSchemaStmt(_),
        )
        | Err(_) => Err(refusal),
        Ok(query @ NodeEnum::SelectStmt(_)) if reads_only(&query) => Ok(()),
        Ok(NodeEnum::DoStmt(_) | NodeEnum::SelectStmt(_) | NodeEnum::CallStmt(_)) => Err(refusal),
        Ok(_) => statement::forced(text, context, world).map_err(|_| refusal),
    }
}

/// Functions that change no schema.
const HARMLESS: [&str; 8] = [
    "set_config",
    "setval",
    "nextval",
    "currval",
    "now",
    "version",
    "current_setting",
    "pg_notify",
];

/// A query all of whose functions change no schema.
fn reads_only(query: &NodeEnum) -> bool {
    struct Calls(bool);
    impl Visitor for Calls {
        fn node(&mut self, node: &mut NodeEnum) -> Step {
            if let NodeEnum::FuncCall(call) = node {
                let names = node::strings(&call.funcname).unwrap_or_default();
                let is_aggregate = ["count", "max", "min", "coalesce"];
                self.0 &= names
                    .last()
                    .is_some_and(|name| HARMLESS.contains(name) || is_aggregate.contains(name));
            }
            Step::Into
        }
    }
    let mut calls = Calls(true);
    walk_enum(&mut calls, &mut query.clone());
    calls.0
}
