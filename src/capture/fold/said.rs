//! What one statement says of schema public: only all of them together tell whose it is, and whether
//! it is the one that initdb made.

use pg_query::{
    NodeEnum,
    protobuf::{AlterOwnerStmt, CommentStmt, GrantStmt, Node, ObjectType},
};

use crate::{
    model::Context,
    tree::node::{self, Role},
};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    Created,
    Owner,
    Comment,
    Acl(Acl),
    /// A GRANT or REVOKE of a form that pg_dump does not write.
    OtherAcl,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acl {
    pub is_grant: bool,
    /// All privileges, without the grant option.
    pub is_all: bool,
    /// `None` is PUBLIC.
    pub role: Option<String>,
    /// The role in force, where one is set.
    pub by: Option<String>,
}

impl Said {
    pub fn of(tree: &NodeEnum, context: &Context) -> Option<Self> {
        match tree {
            NodeEnum::CreateSchemaStmt(create) => {
                (create.schemaname == PUBLIC).then_some(Self::Created)
            }
            NodeEnum::AlterOwnerStmt(alter) => is_owner(alter).then_some(Self::Owner),
            NodeEnum::CommentStmt(comment) => is_comment(comment).then_some(Self::Comment),
            NodeEnum::GrantStmt(grant) => acl(grant, context),
            _ => None,
        }
    }
}

impl Said {
    pub fn acl(&self) -> Option<&Acl> {
        if let Self::Acl(acl) = self { Some(acl) } else { None }
    }
}

const PUBLIC: &str = "public";

fn is_public(kind: ObjectType, object: Option<&Node>) -> bool {
    kind == ObjectType::ObjectSchema && object.and_then(node::string) == Some(PUBLIC)
}

fn is_owner(alter: &AlterOwnerStmt) -> bool {
    is_public(alter.object_type(), alter.object.as_deref())
}

fn is_comment(comment: &CommentStmt) -> bool {
    is_public(comment.objtype(), comment.object.as_deref())
}

fn acl(grant: &GrantStmt, context: &Context) -> Option<Said> {
    let [object] = grant.objects.as_slice() else { return None };
    if !is_public(grant.objtype(), Some(object)) {
        return None;
    }
    let [Node { node: Some(NodeEnum::RoleSpec(spec)) }] = grant.grantees.as_slice() else {
        return Some(Said::OtherAcl);
    };
    let role = match node::role(spec) {
        Some(Role::Public) => None,
        Some(Role::Named(name)) => Some(name.to_owned()),
        _ => return Some(Said::OtherAcl),
    };
    let by = context.acting_role().cloned();
    let is_all = grant.privileges.is_empty() && !grant.grant_option;
    Some(Said::Acl(Acl { is_grant: grant.is_grant, is_all, role, by }))
}
