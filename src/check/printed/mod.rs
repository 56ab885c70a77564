//! The form in which a server prints an expression or a query that a person wrote: parse analysis
//! (parse_expr.c, parse_oper.c, parse_func.c, parse_clause.c), followed by printing (ruleutils.c), on
//! trees.
//!
//! What a rule here cannot derive is an `Err` that says why; nothing is guessed. Printed forms come
//! back as they are. The named rules with their examples are [`rules::RULES`].

mod action;
mod call;
mod catalog;
mod choose;
mod constant;
mod expression;
mod from;
mod literal;
mod operation;
mod polymorphic;
mod query;
pub mod rules;
mod scope;
mod several;
mod sublink;
mod target;
mod types;

pub use catalog::Routine;

use pg_query::{NodeEnum, protobuf::Node};

use crate::model::Qualified;
use expression::Analysis;
use scope::Source;
use types::Ty;

/// What is known of the schema around an expression. Types are as they are printed.
pub trait World {
    /// The columns of a relation in their order, each with its type.
    fn columns(&self, relation: &Qualified) -> Option<Vec<(String, String)>>;
    /// What is under a domain.
    fn domain(&self, name: &str) -> Option<String>;
    fn is_enumeration(&self, name: &str) -> bool;
    fn is_composite(&self, name: &str) -> bool;
    fn routines(&self, schema: &str, name: &str) -> Vec<Routine>;
    fn operators(&self, schema: &str, name: &str) -> Vec<Routine>;
    /// The major version of the server that prints.
    fn server(&self) -> u32;
}

/// What the names of an expression are of.
#[derive(Clone, Copy, Debug)]
pub enum Of<'a> {
    Nothing,
    /// The columns of a relation, by themselves.
    Relation(&'a Qualified),
    /// The rows of a relation that a trigger or a rule calls `new` and `old`.
    Rows(&'a Qualified),
    /// What a domain over this type calls VALUE.
    Value(&'a str),
}

/// Brings an expression into its printed form. `target` is the type that its value becomes, if it
/// becomes one.
///
/// # Errors
///
/// Why its form cannot be derived.
pub fn scalar(
    tree: &mut NodeEnum,
    of: Of,
    target: Option<&str>,
    world: &dyn World,
) -> Result<(), String> {
    let mut analysis = Analysis::new(world);
    analysis.scopes.push(sources(of, world)?);
    let mut node = Node { node: Some(std::mem::replace(tree, NodeEnum::List(Default::default()))) };
    let told = analysis.with_target(&mut node, target);
    if let Some(node) = node.node {
        *tree = node;
    }
    told
}

/// Brings what a rule does into its printed form: one statement of it.
///
/// # Errors
///
/// Why its form cannot be derived.
pub fn action(tree: &mut NodeEnum, of: Of, world: &dyn World) -> Result<(), String> {
    let mut analysis = Analysis::new(world);
    analysis.scopes.push(sources(of, world)?);
    analysis.action(tree)
}

/// Brings the query of a view into its printed form; `names` are those of its first columns.
///
/// # Errors
///
/// Why its form cannot be derived.
pub fn query(tree: &mut NodeEnum, names: &[String], world: &dyn World) -> Result<(), String> {
    let NodeEnum::SelectStmt(select) = tree else { return Err("it is no query".to_owned()) };
    let mut analysis = Analysis::new(world);
    analysis.view(select, names)
}

/// The columns of a query with their types, in their order, as far as they are known.
pub fn outputs(tree: &NodeEnum, world: &dyn World) -> Option<Vec<(String, String)>> {
    let NodeEnum::SelectStmt(select) = tree else { return None };
    let mut select = select.clone();
    let outputs = Analysis::new(world).query(&mut select).ok()?;
    let known = |(name, ty): (String, Ty)| match ty {
        Ty::Of(named) => Some((name, named.modified.unwrap_or(named.name))),
        _ => Some((name, "text".to_owned())),
    };
    outputs.into_iter().map(known).collect()
}

fn sources(of: Of, world: &dyn World) -> Result<Vec<Source>, String> {
    let columns = |relation: &Qualified| {
        let unknown = || format!("the columns of {relation} are not known");
        let columns = world.columns(relation).ok_or_else(unknown)?;
        Ok::<_, String>(columns.into_iter().map(|(name, ty)| (name, Ty::read(&ty))).collect())
    };
    Ok(match of {
        Of::Nothing => Vec::new(),
        Of::Relation(relation) => vec![Source::bare(&relation.name, columns(relation)?)],
        Of::Rows(relation) => {
            let columns: Vec<(String, Ty)> = columns(relation)?;
            vec![Source::named("new", columns.clone()), Source::named("old", columns)]
        }
        Of::Value(under) => vec![Source::bare("", vec![("value".to_owned(), Ty::read(under))])],
    })
}

/// A number without quotes that is no integer, as numeric prints it.
fn literal_number(digits: &str) -> Result<String, String> {
    literal::numeric(digits).ok_or_else(|| format!("the number {digits} does not read"))
}

/// A type without its modifier, as functions are told apart by.
pub fn bare(type_name: &str) -> String {
    types::Named::read(type_name).name
}

/// The functions that PostgreSQL itself has under a name.
pub fn builtin(name: &str) -> Vec<Routine> {
    catalog::functions(name)
}

/// The constant of a partition bound: the value of a type, printed without it.
///
/// # Errors
///
/// Why its form cannot be derived.
pub fn bound(node: &mut Node, of: &str, world: &dyn World) -> Result<(), String> {
    let mut analysis = Analysis::new(world);
    analysis.bound(node, of)
}
