//! ALTER DOMAIN.

use pg_query::{
    NodeEnum,
    protobuf::{AlterDomainStmt, DropBehavior, ObjectType},
};

use super::{
    drop,
    refusal::{Refusal, Step, plain},
    statement::{self, Reader},
    world::World,
};
use crate::{
    kinds::Kind,
    model::{Id, generated::generated_name, op::Op},
};

pub fn statement(
    alter: &AlterDomainStmt,
    tree: &NodeEnum,
    reader: &Reader,
    world: &mut World,
) -> Step<()> {
    let name = reader.name(&alter.type_name)?;
    let id = drop::data_type(ObjectType::ObjectType, &name, world)?;
    if id.kind != Kind::Domain {
        return Err(Refusal::new("42809", format!("{name} is not a domain")));
    }
    let constraint = Id::child(Kind::Constraint, &name, alter.name.as_str());
    match alter.subtype.as_str() {
        "X" if world.has(&constraint) => {
            let cascade = alter.behavior() == DropBehavior::DropCascade;
            drop::drop(vec![constraint], cascade, world)
        }
        "X" if alter.missing_ok => Ok(()),
        "X" | "V" if !world.has(&constraint) => {
            let message = format!(
                "constraint \"{}\" of domain \"{}\" does not exist",
                alter.name,
                plain(&name)
            );
            Err(Refusal::new("42704", message))
        }
        _ => {
            let mut ops = statement::ops(tree.clone(), reader)?;
            for op in &mut ops {
                if let Op::Create(create) = op
                    && create.name_is_generated
                {
                    create.object.id.name = generated_name(&name.name, "", "check");
                }
            }
            statement::apply(ops, world)
        }
    }
}
