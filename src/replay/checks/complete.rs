//! What PostgreSQL adds to what a statement says.

use crate::replay::{
    columns::Known,
    uses,
    world::{self, World},
};
use crate::{
    kinds::{Alter, Body, Kind},
    model::{
        op::{Alteration, Edit, Op},
        quote::ident,
    },
};

/// What PostgreSQL adds to what is said: the columns of a key that is named by its table alone, the
/// owner, default privileges.
pub fn complete(op: &mut Op, world: &World) {
    match op {
        Op::Edit(edit) => return complete_edit(edit, world),
        Op::Create(_) => {}
        _ => return,
    }
    let Op::Create(create) = op else { return };
    default_privileges(&mut create.object, world);
    if let Body::Publication(publication) = &mut create.object.body {
        publish(&mut publication.tables, world);
    }
    let table = create.parent.as_ref().and_then(|parent| world.catalog.resolve(parent));
    if let (Body::Statistics(statistics), Some(table)) = (&mut create.object.body, table) {
        // Columns in their order, then expressions (CreateStatistics in commands/statscmds.c).
        let columns = world.columns(&table.relation()).unwrap_or_default();
        let place = |text: &str| columns.iter().position(|column| ident(column) == text);
        statistics.of.sort_by_key(|of| place(&of.text).unwrap_or(usize::MAX));
    }
    if let Body::Constraint(constraint) = &mut create.object.body
        && let Some(reference) = &mut constraint.reference
        && reference.columns.is_empty()
        && let Some(table) = world::qualified(&reference.table)
        && let Some(key) = uses::referenced_key(world, &table, &[])
        && let Some(Body::Constraint(key)) = world.get(&key).map(|object| &object.body)
    {
        reference.columns.clone_from(&key.columns);
    }
}

/// What ALTER DEFAULT PRIVILEGES gives on objects that their owner creates.
fn default_privileges(object: &mut crate::model::Object, world: &World) {
    use crate::kinds::default_privileges::Sort;
    let on = match object.id.kind {
        Kind::Table | Kind::View | Kind::MaterializedView | Kind::ForeignTable => Sort::Tables,
        Kind::Sequence => Sort::Sequences,
        Kind::Function | Kind::Procedure | Kind::Aggregate => Sort::Functions,
        Kind::Enumeration | Kind::Domain | Kind::Composite | Kind::Range => Sort::Types,
        Kind::Schema => Sort::Schemas,
        _ => return,
    };
    let Some(owner) = object.envelope.owner.clone() else { return };
    for default in world.objects() {
        let Body::DefaultPrivileges(of) = &default.body else { continue };
        let is_here = of.schema.as_ref().is_none_or(|schema| *schema == object.id.schema);
        if of.on != on || of.role != owner || !is_here {
            continue;
        }
        for (grantee, rights) in &default.envelope.privileges.grantees {
            let place = object.envelope.privileges.grantees.entry(grantee.clone()).or_default();
            place.extend(rights.clone());
        }
    }
}

/// A superuser grants as the owner does (select_best_grantor in utils/adt/acl.c).
pub(super) fn complete_edit(edit: &mut Edit, world: &World) {
    let grant = match &mut edit.change {
        Alteration::Grant(grant) => grant,
        Alteration::Of(Alter::DefaultPrivileges(alter)) => &mut alter.0,
        Alteration::Of(Alter::Publication(alter)) => {
            use crate::kinds::publication::Alter as P;
            if let P::Add(objects) | P::Set(objects) = alter {
                publish(&mut objects.tables, world);
            }
            return;
        }
        _ => return,
    };
    if grant.grantor == world.role {
        grant.grantor = None;
    }
}

/// What is published is written down table by table: with those that inherit from one, but for
/// partitions.
pub(super) fn publish(
    tables: &mut std::collections::BTreeMap<String, crate::kinds::publication::Published>,
    world: &World,
) {
    for (name, published) in tables.clone() {
        let Some(table) = world::qualified(&name).filter(|_| published.descendants) else {
            continue;
        };
        let one = crate::kinds::publication::Published { descendants: false, ..published };
        for heir in world.family(&table) {
            let is_partition = world.table(&heir).is_some_and(|of| of.partition_of.is_some());
            if heir == table || !is_partition {
                tables.insert(heir.to_string(), one.clone());
            }
        }
    }
}
