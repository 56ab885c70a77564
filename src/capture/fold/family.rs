//! EQ-FAMILY-OF-CLASS: an operator family that its class makes, and one that is made first.

use super::{Fold, Objects, Work};
use crate::{
    equivalence::InForce,
    kinds::{Body, Kind},
    model::{Diagnostic, Id},
};

pub const FOLD: Fold = Fold {
    code: "EQ-FAMILY-OF-CLASS",
    summary: "CREATE OPERATOR CLASS without FAMILY, against CREATE OPERATOR FAMILY and a class in it",
    why: "DefineOpClass in opclasscmds.c makes a family of the name of the class where there is none, \
          for the same owner. Older pg_dumps leave it at that where nothing else belongs to the family \
          and the owners are one (dumpOpfamily in pg_dump.c).",
    work: Work::After(fold),
};

fn fold(objects: &mut Objects, _: &InForce) -> Result<(), Diagnostic> {
    let made = objects.values().filter(|object| match &object.body {
        Body::OperatorFamily(family) => family.is_of_class && object.envelope.owner.is_none(),
        _ => false,
    });
    let class = |family: &Id| {
        Id::of_method(Kind::OperatorClass, &family.relation(), family.signature.clone())
    };
    let owners: Vec<(Id, Option<String>)> = made
        .filter_map(|object| {
            let class = objects.get(&class(&object.id))?;
            Some((object.id.clone(), class.envelope.owner.clone()))
        })
        .collect();
    for (id, owner) in owners {
        if let Some(family) = objects.get_mut(&id) {
            family.envelope.owner = owner;
        }
    }
    Ok(())
}
