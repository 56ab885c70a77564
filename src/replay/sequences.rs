//! ALTER SEQUENCE, and the options of identity columns (init_params in commands/sequence.c).

use pg_query::protobuf::{AlterSeqStmt, Node};

use super::{
    alter::direct,
    refusal::{Refusal, Step},
    statement::Reader,
    world::World,
};
use crate::{
    kinds::{Body, Kind},
    model::Id,
    statement::options,
};

pub fn statement(alter: &AlterSeqStmt, reader: &Reader, world: &mut World) -> Step<()> {
    let range = alter.sequence.as_ref().ok_or_else(|| Refusal::unknown("no sequence is named"))?;
    let name = reader.relation(range);
    let Some(id) = world.relation(&name) else {
        return if alter.missing_ok { Ok(()) } else { Err(Refusal::no_relation(&name)) };
    };
    if id.kind != Kind::Sequence {
        return Err(Refusal::new("42809", format!("\"{}\" is not a sequence", name.name)));
    }
    let (owned, others): (Vec<Node>, Vec<Node>) = alter.options.clone().into_iter().partition(
        |node| matches!(&node.node, Some(pg_query::NodeEnum::DefElem(option)) if option.defname == "owned_by"),
    );
    change(&id, others, world)?;
    if owned.is_empty() {
        return Ok(());
    }
    if let Some(Body::Sequence(sequence)) = world.get(&id).map(|object| &object.body)
        && sequence.is_identity
    {
        return Err(Refusal::new("0A000", "cannot change ownership of identity sequence"));
    }
    owned_by(&id, &owned, reader, world)
}

fn owned_by(id: &Id, owned: &[Node], reader: &Reader, world: &mut World) -> Step<()> {
    let Some(Node { node: Some(pg_query::NodeEnum::DefElem(option)) }) = owned.first() else {
        return Err(Refusal::unknown("OWNED BY of an unexpected form"));
    };
    let names = crate::tree::node::def_names(option).unwrap_or_default();
    let (table, column) = match names.as_slice() {
        ["none"] => (None, ""),
        [table, column] => (Some(reader.qualify("", table)), *column),
        [schema, table, column] => (Some(reader.qualify(schema, table)), *column),
        _ => return Err(Refusal::new("42601", "invalid OWNED BY option")),
    };
    if let Some(table) = &table {
        let Some(of) = world.relation(table) else { return Err(Refusal::no_relation(table)) };
        let owner = |id: &Id| world.get(id).and_then(|object| object.envelope.owner.clone());
        let (own, theirs) = (owner(id), owner(&of));
        if own.is_some() && theirs.is_some() && own != theirs {
            let message = "sequence must have same owner as table it is linked to";
            return Err(Refusal::new("55000", message));
        }
        if of.schema != id.schema {
            let message = "sequence must be in same schema as table it is linked to";
            return Err(Refusal::new("55000", message));
        }
        if !world.has_column(table, column) {
            return Err(Refusal::no_column(table, column));
        }
    }
    let name = id.path().to_string();
    let to = match &table {
        Some(table) => Id::child(Kind::Column, table, column).path().to_string(),
        None => "NONE".to_owned(),
    };
    direct(
        &format!("ALTER SEQUENCE {name} OWNED BY {to}"),
        &crate::model::Context { search_path: Some(Vec::new()), ..Default::default() },
        world,
    )
}

/// Changes the options that are said; the others follow where their type or direction does.
pub fn change(id: &Id, list: Vec<Node>, world: &mut World) -> Step<()> {
    let list = options(list)?;
    let Some(Body::Sequence(sequence)) = world.get(id).map(|object| &object.body) else {
        return Ok(());
    };
    let mut sequence = (**sequence).clone();
    for option in &list {
        match option.name.as_str() {
            "as" => sequence.data_type = option.text(),
            "start" => sequence.start = Some(option.int()?),
            "restart" => {}
            "increment" => sequence.increment = option.int()?,
            "minvalue" => {
                sequence.minimum = option.value.as_ref().map(|_| option.int()).transpose()?;
            }
            "maxvalue" => {
                sequence.maximum = option.value.as_ref().map(|_| option.int()).transpose()?;
            }
            "cache" => sequence.cache = option.int()?,
            "cycle" => sequence.cycle = option.flag()?,
            "logged" => sequence.set_persistence(false),
            "unlogged" => sequence.set_persistence(true),
            other => return Err(Refusal::unknown(format!("a sequence with option {other}"))),
        }
    }
    crate::kinds::sequence::fold_defaults(&mut sequence);
    world.catalog.change(id, |object| {
        if let Body::Sequence(place) = &mut object.body {
            **place = sequence;
        }
    });
    Ok(())
}
