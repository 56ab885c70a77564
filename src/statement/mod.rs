//! One statement as the kinds see it: its text, its tokens, and the context it stood in.

mod options;
mod reference;
mod slice;

pub use options::{DefOption, OptionChanges, dotted, option_changes, option_map, options};
pub use reference::{argument_types, operands, operator_name, role_text, routine};
pub use slice::Span;

use pg_query::{
    NodeEnum,
    protobuf::{Node, RangeVar, RoleSpec, TypeName},
};

use crate::{
    equivalence::{self, InForce},
    model::{Context, Expression, Qualified, quote::is_role_word},
    tree::{edit::Edit, form, lex::Token, node, typename},
};

/// Why a statement cannot be modelled; it becomes opaque, with this as the reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unmodelled(pub String);

impl From<&str> for Unmodelled {
    fn from(reason: &str) -> Self {
        Self(reason.to_owned())
    }
}

/// What a kind makes of a statement.
pub type Captured<T> = Result<T, Unmodelled>;

pub struct Statement<'a> {
    pub text: &'a str,
    /// Without comments.
    pub tokens: &'a [Token],
    pub context: &'a Context,
    pub in_force: &'a InForce,
    /// Where the search path is not empty and its names were looked up: the tree has their schemas,
    /// and these write them into the text.
    pub resolved: Option<&'a [Edit]>,
}

impl Statement<'_> {
    /// A name as the search path in force resolves it: the first schema of the path, as for an
    /// object that is being created.
    pub fn qualify(&self, schema: &str, name: &str) -> Qualified {
        let schema = if schema.is_empty() { self.context.creation_schema() } else { schema };
        Qualified::new(schema, name)
    }

    pub fn relation(&self, range: &RangeVar) -> Qualified {
        self.qualify(&range.schemaname, &range.relname)
    }

    pub fn optional_relation(&self, range: Option<&RangeVar>) -> Captured<Qualified> {
        range.map(|range| self.relation(range)).ok_or_else(|| "no relation is named".into())
    }

    /// A name given as a list of strings: `schema.name` or `name`.
    pub fn name(&self, names: &[Node]) -> Captured<Qualified> {
        match node::strings(names).as_deref() {
            Some([name]) => Ok(self.qualify("", name)),
            Some([schema, name]) => Ok(self.qualify(schema, name)),
            Some([_database, schema, name]) => Ok(self.qualify(schema, name)),
            _ => Err("a name has an unexpected form".into()),
        }
    }

    pub fn type_of(&self, type_name: Option<&TypeName>) -> Captured<String> {
        type_name.map(typename::type_name).ok_or_else(|| "a type is missing".into())
    }

    /// An expression: the text of `span`, and the key of its normalised tree.
    pub fn expression(&self, tree: NodeEnum, span: Span) -> Expression {
        let form = form::form_of(&tree);
        let text = self.text_of(span).into_owned();
        let scope = match self.resolved {
            // What is still bare is what an empty path finds.
            Some(_) => equivalence::Scope::empty_path(self.in_force),
            None => equivalence::Scope::of(self.context, self.in_force),
        };
        Expression { key: equivalence::key(tree, &text, scope), text, form }
    }

    /// An expression that may be missing; `span` is asked only when it is there.
    pub fn maybe(
        &self,
        tree: Option<Box<Node>>,
        span: impl FnOnce() -> Captured<Span>,
    ) -> Captured<Option<Expression>> {
        let tree = tree.and_then(|tree| tree.node);
        tree.map(|tree| Ok(self.expression(tree, span()?))).transpose()
    }

    /// Several expressions, one per item between the commas of `span`.
    pub fn expressions(&self, trees: Vec<Node>, span: Span) -> Captured<Vec<Expression>> {
        let spans = self.items(span);
        if spans.len() != trees.len() {
            return Err(Unmodelled(format!("{} parts in {} texts", trees.len(), spans.len())));
        }
        // Not collected in place: that would keep the room of the trees.
        let mut expressions = Vec::with_capacity(trees.len());
        for (tree, span) in trees.into_iter().zip(spans) {
            expressions.push(self.expression(tree.node.ok_or("a part is empty")?, span));
        }
        Ok(expressions)
    }
}

/// A role by name: `PUBLIC` and the roles of a session by their keywords. `None` for no role, and for
/// one whose name is one of those keywords: it would be taken for what the keyword means.
pub fn role(role: Option<&RoleSpec>) -> Option<String> {
    Some(match node::role(role?)? {
        node::Role::Named(name) if is_role_word(name) => return None,
        node::Role::Named(name) => name.to_owned(),
        node::Role::Public => "PUBLIC".to_owned(),
        node::Role::CurrentUser => "CURRENT_USER".to_owned(),
        node::Role::CurrentRole => "CURRENT_ROLE".to_owned(),
        node::Role::SessionUser => "SESSION_USER".to_owned(),
    })
}

/// A role that may be missing.
pub fn optional_role(spec: Option<&RoleSpec>) -> Captured<Option<String>> {
    spec.map(|spec| role(Some(spec)).ok_or_else(|| "a role of an unknown kind".into())).transpose()
}

/// Names of a list, which must hold nothing else.
pub fn strings(list: &[Node]) -> Captured<Vec<String>> {
    let names = node::strings(list).ok_or("a list of names has an unexpected form")?;
    Ok(names.into_iter().map(str::to_owned).collect())
}
