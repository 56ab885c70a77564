//! Statements about what every object has: OWNER, COMMENT, GRANT, SECURITY LABEL, DEPENDS, DROP.

use pg_query::{
    NodeEnum,
    protobuf::{
        AccessPriv, AlterDefaultPrivilegesStmt, AlterObjectDependsStmt, AlterOwnerStmt,
        AlterTableCmd, CommentStmt, DropStmt, GrantStmt, GrantTargetType, Node, ObjectType,
        RoleSpec, SecLabelStmt,
    },
};

use crate::{
    kinds::{
        Kind, Space, cast, column, database,
        default_privileges::{self, DefaultPrivileges, Sort},
        external, index, large_object, parameter, transform,
    },
    model::{
        Id, Object, Qualified, Shape,
        op::{Alteration, Op, Target},
        privileges::{Grant, Grantee},
    },
    statement::{Captured, Statement, Unmodelled, operands, options, role, strings},
    tree::{node, typename::type_name_bare},
};

/// What a statement names, and the object that stands in when the dump does not create it.
struct Named {
    target: Target,
    or_else: Object,
}

impl Named {
    fn edit(self, change: Alteration) -> Vec<Op> {
        vec![Op::edit(self.target, change).or_else(self.or_else)]
    }
}

/// OWNER TO of a relation; `kind` is what the statement takes it for.
pub fn relation_owner(
    cmd: AlterTableCmd,
    kind: ObjectType,
    relation: &Qualified,
) -> Captured<Vec<Op>> {
    let owner = role(cmd.newowner.as_ref()).ok_or("OWNER TO nobody")?;
    let kind = Kind::of_object_type(kind).unwrap_or(Kind::Table);
    Ok(self::relation(kind, relation.clone()).edit(Alteration::Owner(owner)))
}

pub fn owner(alter: AlterOwnerStmt, statement: &Statement) -> Captured<Vec<Op>> {
    let owner = role(alter.newowner.as_ref()).ok_or("OWNER TO nobody")?;
    let object = alter.object.as_deref().ok_or("OWNER of nothing")?;
    Ok(named(alter.object_type(), object, statement)?.edit(Alteration::Owner(owner)))
}

pub fn comment(comment: CommentStmt, statement: &Statement) -> Captured<Vec<Op>> {
    let kind = comment.objtype();
    let CommentStmt { objtype: _, object, comment } = comment;
    let object = object.as_deref().ok_or("COMMENT ON nothing")?;
    // IS NULL and IS '' both take the comment away (CreateComments in commands/comment.c).
    let comment = Some(comment).filter(|comment| !comment.is_empty());
    if kind == ObjectType::ObjectIndex {
        return Ok(vec![index::comment(name_of(object, statement)?, comment)]);
    }
    let of_constraint =
        matches!(kind, ObjectType::ObjectTabconstraint | ObjectType::ObjectDomconstraint);
    let change = match of_constraint {
        true => Alteration::ConstraintComment(comment),
        false => Alteration::Comment(comment),
    };
    Ok(named(kind, object, statement)?.edit(change))
}

pub fn label(label: SecLabelStmt, statement: &Statement) -> Captured<Vec<Op>> {
    let kind = label.objtype();
    let SecLabelStmt { objtype: _, object, provider, label } = label;
    let object = object.as_deref().ok_or("SECURITY LABEL ON nothing")?;
    let label = Some(label).filter(|label| !label.is_empty());
    Ok(named(kind, object, statement)?.edit(Alteration::Label { provider, label }))
}

pub fn depends(depends: AlterObjectDependsStmt, statement: &Statement) -> Captured<Vec<Op>> {
    let kind = depends.object_type();
    let AlterObjectDependsStmt { object_type: _, relation, object, extname, remove } = depends;
    let extension = extname.map(|name| name.sval).ok_or("DEPENDS ON no extension")?;
    let named = match (relation, object) {
        (Some(range), None) => self::relation(Kind::Table, statement.relation(&range)),
        (Some(range), Some(object)) => {
            let name = node::items(&object).map(strings).transpose()?.and_then(|mut n| n.pop());
            let name = name.ok_or("DEPENDS ON EXTENSION of an unexpected form")?;
            member(kind, &statement.relation(&range), name)?
        }
        (None, Some(object)) => named(kind, &object, statement)?,
        (None, None) => return Err("DEPENDS ON EXTENSION of nothing".into()),
    };
    Ok(named.edit(Alteration::DependsOnExtension { extension, depends: !remove }))
}

pub fn drop(drop: DropStmt, statement: &Statement) -> Captured<Vec<Op>> {
    let (kind, if_exists) = (drop.remove_type(), drop.missing_ok);
    let one = |object: &Node| {
        let target = Box::new(named(kind, object, statement)?.target);
        Ok(Op::Drop { target, kind: kind_to_drop(kind), if_exists })
    };
    drop.objects.iter().map(one).collect()
}

/// What is dropped has to be of the kind that is named; a TYPE is any of several.
fn kind_to_drop(kind: ObjectType) -> Option<Kind> {
    match kind {
        ObjectType::ObjectDomain => Some(Kind::Domain),
        ObjectType::ObjectFunction => Some(Kind::Function),
        kind => Kind::of_object_type(kind),
    }
}

pub fn grant(grant: GrantStmt, statement: &Statement) -> Captured<Vec<Op>> {
    if grant.targtype() != GrantTargetType::AclTargetObject {
        return Err("GRANT on all objects of a schema".into());
    }
    let kind = grant.objtype();
    let one = |object: &Node| {
        let values = values(&grant, statement)?;
        Ok(named(kind, object, statement)?.edit(Alteration::Grant(values)))
    };
    Ok(grant.objects.iter().map(one).collect::<Captured<Vec<_>>>()?.into_iter().flatten().collect())
}

/// ALTER DEFAULT PRIVILEGES: a GRANT or REVOKE on objects that are not there yet.
pub fn default_privileges(
    alter: AlterDefaultPrivilegesStmt,
    statement: &Statement,
) -> Captured<Vec<Op>> {
    let AlterDefaultPrivilegesStmt { options: list, action } = alter;
    let grant = action.ok_or("ALTER DEFAULT PRIVILEGES without an action")?;
    let (mut roles, mut schemas) = (Vec::new(), Vec::new());
    for option in options(list)? {
        let Some(NodeEnum::List(list)) = &option.value else { return Err(option.unexpected()) };
        match option.name.as_str() {
            "roles" => roles = list.items.iter().map(role_of).collect::<Captured<_>>()?,
            "schemas" => schemas = strings(&list.items)?,
            other => return Err(Unmodelled(format!("ALTER DEFAULT PRIVILEGES with {other}"))),
        }
    }
    if roles.is_empty() {
        let acting = statement.context.acting_role().cloned();
        roles.push(acting.unwrap_or_else(|| "CURRENT_USER".to_owned()));
    }
    let schemas: Vec<_> = match schemas.is_empty() {
        true => vec![None],
        false => schemas.into_iter().map(Some).collect(),
    };
    let (on, values) = (Sort::of(grant.objtype())?, values(&grant, statement)?);
    let each = roles.iter().flat_map(|role| schemas.iter().map(move |schema| (role, schema)));
    Ok(each.flat_map(|(role, schema)| default_for(on, role, schema.clone(), &values)).collect())
}

fn default_for(on: Sort, role: &str, schema: Option<String>, values: &Grant) -> [Op; 2] {
    let values = values.clone();
    let parent = schema.clone().map(|schema| Target::Id(Id::global(Kind::Schema, schema)));
    let new = DefaultPrivileges { on, role: role.to_owned(), schema }.object();
    let target = Target::Id(new.id.clone());
    let edit = Op::alter(target.clone(), default_privileges::Alter(values));
    [edit.or_else(new), Op::belong(target, parent)]
}

fn role_of(node: &Node) -> Captured<String> {
    match &node.node {
        Some(NodeEnum::RoleSpec(spec)) => role(Some(spec)).ok_or_else(|| "no role".into()),
        _ => Err("a role has an unexpected form".into()),
    }
}

/// What a statement names, by the kind it says.
pub fn target(kind: ObjectType, object: &Node, statement: &Statement) -> Captured<Target> {
    Ok(named(kind, object, statement)?.target)
}

/// What a GRANT or REVOKE gives or takes, whatever it is on.
pub fn grant_of(grant: &GrantStmt, statement: &Statement) -> Captured<Grant> {
    values(grant, statement)
}

fn values(grant: &GrantStmt, statement: &Statement) -> Captured<Grant> {
    let grantee = |node: &Node| match &node.node {
        Some(NodeEnum::RoleSpec(spec)) => match node::role(spec) {
            Some(node::Role::Public) => Ok(Grantee::Public),
            _ => role(Some(spec)).map(Grantee::Role).ok_or_else(|| "GRANT to nobody".into()),
        },
        _ => Err(Unmodelled("GRANT to a role of an unexpected form".to_owned())),
    };
    let privilege = |node: &Node| match &node.node {
        Some(NodeEnum::AccessPriv(AccessPriv { priv_name, cols })) => {
            let name = if priv_name.is_empty() { "ALL" } else { priv_name };
            Ok((privilege_name(name), strings(cols)?))
        }
        _ => Err(Unmodelled("a privilege of an unexpected form".to_owned())),
    };
    let privileges = grant.privileges.iter().map(privilege).collect::<Captured<Vec<_>>>()?;
    let all = || vec![("ALL".to_owned(), Vec::new())];
    Ok(Grant {
        is_grant: grant.is_grant,
        grantees: grant.grantees.iter().map(grantee).collect::<Captured<_>>()?,
        privileges: if privileges.is_empty() { all() } else { privileges },
        grantor: granted_by(grant.grantor.as_ref())
            .or_else(|| statement.context.acting_role().cloned()),
        option: grant.grant_option,
    })
}

/// The role that is in force is nobody else than without a word (ExecGrantStmt in aclchk.c).
fn granted_by(role: Option<&RoleSpec>) -> Option<String> {
    match node::role(role?)? {
        node::Role::CurrentUser | node::Role::CurrentRole | node::Role::SessionUser => None,
        _ => self::role(role),
    }
}

/// Privileges in capitals; `TEMP` is `TEMPORARY`.
fn privilege_name(name: &str) -> String {
    let name = name.to_uppercase();
    if name == "TEMP" { "TEMPORARY".to_owned() } else { name }
}

/// Resolves what a statement names, by the kind it says.
fn named(kind: ObjectType, object: &Node, statement: &Statement) -> Captured<Named> {
    use ObjectType as T;
    let name = || name_of(object, statement);
    if let Some(kind) = Kind::of_object_type(kind) {
        return match (kind.shape(), kind.space()) {
            (Shape::Global, _) => global(kind, object),
            (_, Some(Space::Relation)) => Ok(relation(kind, name()?)),
            (Shape::Routine, _) => routine(kind, object, statement),
            (Shape::Method, _) => of_method(kind, object, statement),
            (Shape::Child, _) => {
                let (parent, name) = parent_and_name(object, statement)?;
                Ok(by_id(Id::child(kind, &parent, name)))
            }
            _ => Ok(by_id(Id::qualified(kind, &name()?))),
        };
    }
    match kind {
        T::ObjectType | T::ObjectDomain => Ok(data_type(name()?)),
        T::ObjectFunction | T::ObjectRoutine => routine(Kind::Function, object, statement),
        T::ObjectOperator => operator(object, statement),
        T::ObjectCast => cast(object),
        T::ObjectTransform => transform(object),
        T::ObjectParameterAcl => {
            let name = node::string(object).ok_or("a parameter without a name")?;
            Ok(or_mention(parameter::mention(name)))
        }
        T::ObjectLargeobject => {
            let number = node::integer(object).ok_or("a large object without a number")?;
            Ok(or_mention(large_object::mention(number)))
        }
        T::ObjectColumn | T::ObjectTabconstraint => {
            let (parent, name) = parent_and_name(object, statement)?;
            member(kind, &parent, name)
        }
        T::ObjectDomconstraint => domain_constraint(object, statement),
        other => Err(Unmodelled(format!("a statement about {other:?}"))),
    }
}

fn member(kind: ObjectType, parent: &Qualified, name: String) -> Captured<Named> {
    use ObjectType as T;
    let id = |kind| Id::child(kind, parent, name.as_str());
    Ok(match kind {
        T::ObjectColumn => Named {
            target: Target::Member(parent.clone(), name.clone()),
            or_else: column::undeclared(parent, &name),
        },
        T::ObjectTabconstraint | T::ObjectDomconstraint => Named {
            target: Target::Constraint(parent.clone(), name.clone()),
            or_else: external::of(&id(Kind::Constraint)),
        },
        other => match Kind::of_object_type(other) {
            Some(kind) if kind.shape() == Shape::Child => by_id(id(kind)),
            _ => return Err(Unmodelled(format!("a statement about {other:?}"))),
        },
    })
}

fn by_id(id: Id) -> Named {
    Named { or_else: external::of(&id), target: Target::Id(id) }
}

fn domain_constraint(object: &Node, statement: &Statement) -> Captured<Named> {
    let [domain, constraint] = node::items(object).unwrap_or_default() else {
        return Err("a constraint of a domain has an unexpected form".into());
    };
    let name = node::string(constraint).ok_or("a constraint without a name")?;
    member(ObjectType::ObjectDomconstraint, &name_of(domain, statement)?, name.to_owned())
}

/// What nothing creates stands for itself.
fn or_mention(object: Object) -> Named {
    Named { target: Target::Id(object.id.clone()), or_else: object }
}

fn operator(object: &Node, statement: &Statement) -> Captured<Named> {
    let Some(NodeEnum::ObjectWithArgs(object)) = &object.node else {
        return Err("an operator is named in an unexpected form".into());
    };
    Ok(by_id(Id::operator(&statement.name(&object.objname)?, operands(object)?)))
}

/// An operator class or family: the access method comes before the name.
fn of_method(kind: Kind, object: &Node, statement: &Statement) -> Captured<Named> {
    let [method, name @ ..] = node::items(object).unwrap_or_default() else {
        return Err("a name has an unexpected form".into());
    };
    let method = node::string(method).ok_or("an access method is missing")?;
    Ok(by_id(Id::of_method(kind, &statement.name(name)?, method)))
}

fn cast(object: &Node) -> Captured<Named> {
    let types = node::items(object).unwrap_or_default().iter().map(node::as_type_name);
    match types.collect::<Option<Vec<_>>>().as_deref() {
        Some([from, to]) => Ok(by_id(cast::id(from, to))),
        _ => Err("a cast is named in an unexpected form".into()),
    }
}

fn transform(object: &Node) -> Captured<Named> {
    let [of, language] = node::items(object).unwrap_or_default() else {
        return Err("a transform is named in an unexpected form".into());
    };
    match (node::as_type_name(of), node::string(language)) {
        (Some(of), Some(language)) => Ok(by_id(transform::id(of, language))),
        _ => Err("a transform is named in an unexpected form".into()),
    }
}

fn relation(kind: Kind, name: Qualified) -> Named {
    Named { or_else: external::of(&Id::qualified(kind, &name)), target: Target::Relation(name) }
}

fn data_type(name: Qualified) -> Named {
    Named {
        or_else: external::of(&Id::qualified(Kind::ShellType, &name)),
        target: Target::Type(name),
    }
}

fn global(kind: Kind, object: &Node) -> Captured<Named> {
    let name = node::string(object).ok_or("a name has an unexpected form")?;
    let id = Id::global(kind, name);
    // A dump of one out of a cluster speaks of its database and does not create it.
    match kind {
        Kind::Database => Ok(or_mention(database::mention(id))),
        _ => Ok(by_id(id)),
    }
}

fn routine(kind: Kind, object: &Node, statement: &Statement) -> Captured<Named> {
    let Some(NodeEnum::ObjectWithArgs(object)) = &object.node else {
        return Err("a routine is named in an unexpected form".into());
    };
    let named = node::signature(object).ok_or("a routine is named in an unexpected form")?;
    let arguments = named.arguments.ok_or("a routine is named without its arguments")?;
    let types = arguments.into_iter().map(|argument| argument.map(type_name_bare));
    let signature = types.collect::<Option<Vec<_>>>().ok_or("a routine without argument types")?;
    let (name, signature) = (statement.name(&object.objname)?, signature.join(", "));
    Ok(Named {
        or_else: external::of(&Id::routine(kind, &name, signature.as_str())),
        target: Target::Routine(name, signature),
    })
}

/// A qualified name, in any of the forms the grammar has for it.
pub fn name_of(object: &Node, statement: &Statement) -> Captured<Qualified> {
    match &object.node {
        Some(NodeEnum::List(list)) => statement.name(&list.items),
        Some(NodeEnum::TypeName(name)) => statement.name(&name.names),
        Some(NodeEnum::RangeVar(range)) => Ok(statement.relation(range)),
        _ => Err("a name has an unexpected form".into()),
    }
}

/// `schema.table.member`
fn parent_and_name(object: &Node, statement: &Statement) -> Captured<(Qualified, String)> {
    let mut names = strings(node::items(object).ok_or("a name has an unexpected form")?)?;
    let name = names.pop().ok_or("a name is missing")?;
    let table = names.pop().ok_or("a name is missing")?;
    Ok((statement.qualify(&names.pop().unwrap_or_default(), &table), name))
}
