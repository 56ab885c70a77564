//! OWNER TO, and what it does to privileges (aclnewowner in utils/adt/acl.c).

use super::{
    refusal::{Refusal, Step},
    world::World,
};
use crate::{
    kinds::{Body, Kind},
    model::{Id, privileges::Grantee},
};

/// Gives an object and what goes with it another owner.
pub fn change(id: &Id, owner: &str, world: &mut World) -> Step<()> {
    role_is_known(owner, world)?;
    let version = Some(world.version);
    world.catalog.change(id, |object| {
        let grantable = object.grantable(version);
        object.envelope.privileges.pass_to(owner, grantable);
        object.envelope.owner = Some(owner.to_owned());
    });
    // The sequences of its columns have the owner of the table.
    let sequences = world.children(id).into_iter().filter(|child| child.kind == Kind::Sequence);
    for sequence in sequences {
        world.catalog.change(&sequence, |object| {
            let is_identity =
                matches!(&object.body, Body::Sequence(sequence) if sequence.is_identity);
            if !is_identity {
                object.envelope.owner = Some(owner.to_owned());
            }
        });
    }
    Ok(())
}

/// A role that owns something, or may do something, stays (DropRole in commands/user.c).
pub fn is_free(id: &Id, world: &World) -> Step<()> {
    if id.kind != Kind::Role {
        return Ok(());
    }
    let grantee = Grantee::Role(id.name.clone());
    let needs = world.objects().any(|object| {
        object.envelope.owner.as_ref() == Some(&id.name)
            || object.envelope.privileges.grantees.contains_key(&grantee)
            || matches!(&object.body, Body::DefaultPrivileges(of) if of.role == id.name)
            || matches!(&object.body, Body::Policy(policy) if policy.roles.contains(&id.name))
    });
    match needs {
        false => Ok(()),
        true => Err(Refusal::new(
            "2BP01",
            format!("role \"{}\" cannot be dropped because some objects depend on it", id.name),
        )),
    }
}

/// A role that the snapshot lacks, where it has the roles of its cluster.
pub fn role_is_known(name: &str, world: &World) -> Step<()> {
    let has_roles = world.objects().any(|object| object.id.kind == Kind::Role);
    let is_own = name.starts_with("pg_")
        || ["PUBLIC", "CURRENT_USER", "CURRENT_ROLE", "SESSION_USER"].contains(&name);
    if has_roles && !is_own && !world.has(&Id::global(Kind::Role, name)) {
        return Err(Refusal::no_role(name));
    }
    Ok(())
}
