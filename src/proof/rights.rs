//! GRANT and REVOKE are proved by what they leave behind (EQ-PRIVILEGES): those read and those written
//! about one object, each replayed from what it has by default.

use pg_query::{
    NodeEnum,
    protobuf::{AccessPriv, GrantStmt, Node},
};

use super::{BTreeMap, BTreeSet, Diagnostic, Id, Object, Read, Sql, pairing::Left, parse};
use crate::{
    kinds::{Body, schema::privileges_at},
    model::{
        Privileges, Scope,
        privileges::{Grant, Grantee, Owner},
    },
    sql,
    tree::node::{self, Role},
};

/// Whether a statement is about privileges.
pub fn is_grant(text: &str) -> bool {
    ["GRANT ", "REVOKE ", "ALTER DEFAULT PRIVILEGES "].iter().any(|word| text.starts_with(word))
}

/// A text, the role that acts, and standard conforming strings.
type Statement<'a> = (&'a str, Option<&'a str>, bool);

/// Takes away the statements that leave the same rights behind on both sides.
pub fn settle(
    left: &mut Left,
    read: &[Read],
    rendered: &[(&Id, Sql)],
    scope: &Scope,
) -> Result<(), Diagnostic> {
    let open_read = left.read.keys().filter_map(|index| read.get(*index));
    let open_written = left.written.keys().filter_map(|index| rendered.get(*index));
    let mut ids: BTreeSet<&Id> =
        open_read.filter(|one| is_grant(one.text)).flat_map(|one| one.landed).collect();
    ids.extend(open_written.filter(|(_, sql)| is_grant(&sql.text)).map(|(id, _)| *id));
    if ids.is_empty() {
        return Ok(());
    }
    let mut sides: BTreeMap<&Id, [Vec<Statement>; 2]> =
        ids.into_iter().map(|id| (id, Default::default())).collect();
    for one in read.iter().filter(|one| is_grant(one.text)) {
        for id in one.landed.iter().collect::<BTreeSet<_>>() {
            let grantor = one.context.acting_role().map(String::as_str);
            let strings = one.context.standard_conforming_strings;
            sides.entry(id).and_modify(|[of_read, _]| of_read.push((one.text, grantor, strings)));
        }
    }
    // All of them: what has a partner already is among them.
    let mut written: Vec<(&Id, Vec<Sql>)> = Vec::new();
    for id in sides.keys() {
        let mut sql = scope.get(id).map_or_else(Vec::new, |object| sql::statements(object, scope));
        sql.retain(|sql| is_grant(&sql.text));
        written.push((id, sql));
    }
    for (id, sql) in &written {
        let all = sql.iter().map(|sql| (sql.text.as_str(), sql.authorization.as_deref(), true));
        sides.entry(id).and_modify(|[_, of_written]| of_written.extend(all));
    }
    let sides: Vec<_> = sides.into_iter().collect();
    let is_same = parse::map_parallel(&sides, None, |(id, [of_read, of_written])| {
        let object = scope.get(id)?;
        let of_read = rights(object, of_read, scope)?;
        Some(of_read.grantees == rights(object, of_written, scope)?.grantees)
    })?;
    let same: BTreeSet<&Id> = sides
        .iter()
        .zip(is_same)
        .filter(|(_, is_same)| *is_same == Some(true))
        .map(|((id, _), _)| *id)
        .collect();
    left.read.retain(|index, _| {
        let one = read.get(*index).filter(|one| is_grant(one.text));
        one.is_none_or(|one| !one.landed.iter().all(|id| same.contains(id)))
    });
    left.written.retain(|index, _| {
        let one = rendered.get(*index).filter(|(_, sql)| is_grant(&sql.text));
        one.is_none_or(|(id, _)| !same.contains(id))
    });
    Ok(())
}

/// What statements leave of an object's default privileges; `None` if one of them says more.
fn rights(object: &Object, statements: &[Statement], scope: &Scope) -> Option<Privileges> {
    let mut privileges = match &object.body {
        Body::Schema(schema) => privileges_at(schema.start, scope.dumper()),
        _ => Privileges::default(),
    };
    let owner = match &object.body {
        Body::DefaultPrivileges(default) => Some(default.role.as_str()),
        _ => object.envelope.owner.as_deref(),
    };
    for (text, grantor, strings) in statements {
        let grant = grant(parse::parse(text, *strings).ok()?, *grantor)?;
        privileges.apply(
            &grant,
            Owner::of(owner, scope.is_dumped()),
            object.grantable(scope.known_server()),
        );
    }
    Some(privileges)
}

fn grant(tree: NodeEnum, grantor: Option<&str>) -> Option<Grant> {
    let grant = match tree {
        NodeEnum::GrantStmt(grant) => grant,
        NodeEnum::AlterDefaultPrivilegesStmt(alter) => alter.action?,
        _ => return None,
    };
    let GrantStmt { is_grant, privileges, grantees, grant_option, grantor: by, .. } = grant;
    let grantees = grantees.iter().map(grantee).collect::<Option<_>>()?;
    let mut privileges = privileges.iter().map(privilege).collect::<Option<Vec<_>>>()?;
    if privileges.is_empty() {
        privileges.push(("ALL".to_owned(), Vec::new()));
    }
    let by = match by.as_ref().map(node::role) {
        None => grantor.map(str::to_owned),
        Some(Some(Role::Named(name))) => Some(name.to_owned()),
        Some(_) => return None,
    };
    Some(Grant { is_grant, grantees, privileges, grantor: by, option: grant_option })
}

fn grantee(node: &Node) -> Option<Grantee> {
    let Some(NodeEnum::RoleSpec(role)) = &node.node else { return None };
    Some(match node::role(role)? {
        Role::Named(name) => Grantee::Role(name.to_owned()),
        Role::Public => Grantee::Public,
        Role::CurrentUser => Grantee::Role("CURRENT_USER".to_owned()),
        Role::CurrentRole => Grantee::Role("CURRENT_ROLE".to_owned()),
        Role::SessionUser => Grantee::Role("SESSION_USER".to_owned()),
    })
}

/// A privilege and the columns it is on.
fn privilege(node: &Node) -> Option<(String, Vec<String>)> {
    let Some(NodeEnum::AccessPriv(AccessPriv { priv_name, cols })) = &node.node else {
        return None;
    };
    let name = match priv_name.to_uppercase().as_str() {
        "" => "ALL".to_owned(),
        "TEMP" => "TEMPORARY".to_owned(),
        name => name.to_owned(),
    };
    Some((name, node::strings(cols)?.into_iter().map(str::to_owned).collect()))
}
