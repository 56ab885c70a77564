//! What statements refer to, as texts: routines, operators, roles.

use pg_query::protobuf::{Node, ObjectWithArgs, RoleSpec};

use super::{Captured, Unmodelled, dotted};
use crate::{
    model::quote::ident,
    tree::{node, typename::type_name_bare},
};

/// `public.f(integer, text)`, or `public.f` where no arguments tell overloads apart.
pub fn routine(object: &ObjectWithArgs) -> Captured<String> {
    let name = dotted(&object.objname).ok_or("a routine has no name")?;
    Ok(match argument_types(object)? {
        Some(types) => format!("{name}({types})"),
        None => name,
    })
}

/// `public.+`: the name of an operator is never quoted.
pub fn operator_name(names: &[Node]) -> Captured<String> {
    match node::qualified(names) {
        Some((Some(schema), name)) => Ok(format!("{}.{name}", ident(schema))),
        Some((None, name)) => Ok(name.to_owned()),
        None => Err("an operator has no name".into()),
    }
}

/// The operands that tell operators of one name apart: `integer, integer`, `NONE, integer`.
pub fn operands(object: &ObjectWithArgs) -> Captured<String> {
    argument_types(object)?
        .filter(|types| !types.is_empty())
        .ok_or_else(|| "an operator is named without its operands".into())
}

/// Types by their canonical names; `NONE` for an operand that is not there.
pub fn argument_types(object: &ObjectWithArgs) -> Captured<Option<String>> {
    let unexpected = || Unmodelled("arguments have an unexpected form".to_owned());
    let signature = node::signature(object).ok_or_else(unexpected)?;
    Ok(signature.arguments.map(|arguments| {
        let name = |argument: Option<_>| argument.map_or("NONE".to_owned(), type_name_bare);
        arguments.into_iter().map(name).collect::<Vec<_>>().join(", ")
    }))
}

/// A role as ids and texts have it: quoted where it must be, PUBLIC and the roles of a session by
/// their keywords.
pub fn role_text(role: Option<&RoleSpec>) -> Captured<String> {
    let role = role.and_then(node::role).ok_or("a role is missing")?;
    Ok(match role {
        node::Role::Named(name) => ident(name).into_owned(),
        node::Role::Public => "PUBLIC".to_owned(),
        node::Role::CurrentUser => "CURRENT_USER".to_owned(),
        node::Role::CurrentRole => "CURRENT_ROLE".to_owned(),
        node::Role::SessionUser => "SESSION_USER".to_owned(),
    })
}
