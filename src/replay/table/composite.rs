//! ALTER TYPE … ADD, DROP and ALTER ATTRIBUTE.

use pg_query::{
    NodeEnum,
    protobuf::{AlterTableStmt, AlterTableType as Alter},
};

use crate::replay::{
    alter::{self},
    refusal::{Refusal, Step, plain},
    statement::Reader,
    uses::{Part, Uses},
    world::World,
};
use crate::{kinds::Kind, model::Qualified};

/// ALTER TYPE … ADD, DROP, ALTER ATTRIBUTE.
pub fn composite(
    alter: &AlterTableStmt,
    name: &Qualified,
    reader: &Reader,
    world: &mut World,
) -> Step<()> {
    if !name.schema.is_empty() && !world.has_schema(&name.schema) {
        return Err(Refusal::no_schema(&name.schema));
    }
    let Some(id) = world.data_type(name) else { return Err(Refusal::no_relation(name)) };
    if id.kind != Kind::Composite {
        return Err(Refusal::new("42809", format!("\"{}\" is not a composite type", plain(name))));
    }
    let uses = Uses::of(world);
    for node in &alter.cmds {
        let Some(NodeEnum::AlterTableCmd(cmd)) = &node.node else { continue };
        let has = world.members(Kind::Attribute, name).iter().any(|id| id.name == cmd.name);
        match cmd.subtype() {
            Alter::AtDropColumn if !has && cmd.missing_ok => return Ok(()),
            Alter::AtDropColumn | Alter::AtAlterColumnType if !has => {
                return Err(Refusal::no_column(name, &cmd.name));
            }
            Alter::AtAlterColumnType => {
                let user = uses.users(&id).iter().find_map(|(user, _)| match user {
                    Part::Object(user) if user.kind == Kind::Column => Some(user.clone()),
                    _ => None,
                });
                if let Some(user) = user {
                    let message = format!(
                        "cannot alter type \"{}\" because column \"{}.{}\" uses it",
                        name.name, user.parent, user.name
                    );
                    return Err(Refusal::new("0A000", message));
                }
            }
            _ => {}
        }
    }
    alter::direct(reader.statement.text, reader.statement.context, world)
}
