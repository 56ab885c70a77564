//! Where a statement names roles.

use pg_query::{
    NodeEnum,
    protobuf::{Node, ObjectType},
};

use super::{Found, Words};
use crate::tree::{
    node::{self, Role},
    visit::{Message, Step, Visitor, walk_enum},
};

/// Every role a statement names: where the parser says that there is one, and after the words ROLE
/// and USER of statements about roles, for which it does not.
pub fn named(words: Words, tree: &mut NodeEnum) -> Vec<Found> {
    let mut roles = Roles { words, found: Vec::new() };
    walk_enum(&mut roles, tree);
    let mut found = roles.found;
    match tree {
        NodeEnum::GrantRoleStmt(_) => found.extend(granted(words)),
        NodeEnum::CreateRoleStmt(_) => found.extend(words.list(2)),
        NodeEnum::CommentStmt(_) | NodeEnum::SecLabelStmt(_) => found.extend(after_on_role(words)),
        _ => {}
    }
    found
}

/// What a statement says of roles themselves, which two that become one would say twice.
pub enum About {
    /// It is made, changed or commented on.
    Role(String),
    /// A role is made a member of another.
    Membership { role: String, member: String },
}

pub fn about(tree: &NodeEnum, named: &[Found]) -> Option<About> {
    let first = || named.first().map(|found| found.name.clone());
    match tree {
        NodeEnum::CreateRoleStmt(create) => Some(About::Role(create.role.clone())),
        NodeEnum::AlterRoleStmt(_) | NodeEnum::AlterRoleSetStmt(_) => first().map(About::Role),
        NodeEnum::CommentStmt(comment) if comment.objtype() == ObjectType::ObjectRole => {
            first().map(About::Role)
        }
        NodeEnum::GrantRoleStmt(grant) => {
            match (&grant.granted_roles[..], &grant.grantee_roles[..]) {
                ([role], [member]) => Some(About::Membership {
                    role: privilege(role)?.to_owned(),
                    member: named_role(member)?.to_owned(),
                }),
                _ => None,
            }
        }
        _ => None,
    }
}

fn named_role(node: &Node) -> Option<&str> {
    match node::role_node(node)? {
        Role::Named(name) => Some(name),
        _ => None,
    }
}

fn privilege(role: &Node) -> Option<&str> {
    match &role.node {
        Some(NodeEnum::AccessPriv(role)) => Some(&role.priv_name),
        _ => None,
    }
}

struct Roles<'a> {
    words: Words<'a>,
    found: Vec<Found>,
}

impl Visitor for Roles<'_> {
    fn message(&mut self, message: &mut Message<'_>) -> Step {
        if let Message::RoleSpec(role) = message
            && !role.rolename.is_empty()
            && let Some(token) =
                self.words.at(role.location).and_then(|at| self.words.tokens.get(at))
        {
            self.found.push(Found::identifier(*token, role.rolename.clone()));
        }
        Step::Into
    }
}

/// `GRANT a, b TO c`: the first list has no places in the tree.
fn granted(words: Words) -> Vec<Found> {
    let starts = ["GRANT", "REVOKE"].iter().any(|word| words.is_word(0, word));
    // REVOKE ADMIN OPTION FOR a FROM b
    let after_for = (1..words.tokens.len().min(5)).find(|index| words.is_word(*index, "FOR"));
    if starts { words.list(after_for.unwrap_or(0) + 1) } else { Vec::new() }
}

fn after_on_role(words: Words) -> Vec<Found> {
    let is_on_role =
        |index: &usize| words.is_word(*index, "ON") && words.is_word(index + 1, "ROLE");
    match (0..words.tokens.len()).find(is_on_role) {
        Some(on) => words.list(on + 2).into_iter().take(1).collect(),
        None => Vec::new(),
    }
}
