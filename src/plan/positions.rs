//! Where sequences stand: one that is made anew goes on where the old one was, and so does one that
//! takes the place of another behind a column.

use super::{Work, kinds::sequence::bounds, side::Side, statement::Statement};
use crate::{
    kinds::{Body, Kind, sequence::Sequence},
    model::{Id, Object, quote::literal},
};

/// Keeps the position of one sequence for another.
pub struct Position {
    /// Of NEW.
    pub to: Id,
    pub kept: Statement,
    pub restored: Statement,
}

pub fn of(work: &Work, old: &Side, new: &Side) -> Vec<Position> {
    let dropped = |id: &Id| work.closure.dropped.contains_key(id);
    let gone: Vec<&Object> = work.closure.dropped.keys().filter_map(|id| old.get(id)).collect();
    let gone: Vec<_> =
        gone.into_iter().filter_map(|object| Some((object, read(object)?))).collect();
    let mut positions = Vec::new();
    for (id, cause) in work.created.iter().filter(|(id, _)| id.kind == Kind::Sequence) {
        let Some(made) = new.get(id).and_then(read) else { continue };
        // Behind a column that stays.
        let owner = made.owned_by.as_ref();
        let is_same = |(object, gone): &&(&Object, &Sequence)| {
            object.id == *id || owner.is_some() && gone.owned_by.as_ref() == owner
        };
        let Some((from, had)) = gone.iter().find(is_same) else { continue };
        let column = owner.and_then(|owner| crate::kinds::sequence::column_of(owner));
        if column.is_some_and(|column| dropped(&column) || work.created.contains_key(&column)) {
            continue;
        }
        let number = positions.len() + 1;
        let key = literal(&format!("pgsnap.position_{number}"));
        let part = |at: usize| {
            format!("pg_catalog.split_part(pg_catalog.current_setting({key}), ' ', {at})")
        };
        let kept = format!(
            "SELECT pg_catalog.set_config({key}, \
             (SELECT pg_catalog.concat(last_value, ' ', is_called) FROM {}), false)",
            from.id.path()
        );
        // Where the new bounds leave it outside, it goes to the nearest.
        let ((low, high), (least, greatest)) = (bounds(made), bounds(had));
        let mut last = format!("{}::bigint", part(1));
        if least < low {
            last = format!("GREATEST({low}, {last})");
        }
        if greatest > high {
            last = format!("LEAST({high}, {last})");
        }
        let name = literal(&id.path().to_string());
        let restored = format!("SELECT pg_catalog.setval({name}, {last}, {}::boolean)", part(2));
        positions.push(Position {
            to: id.clone(),
            kept: Statement { is_unseen: true, ..Statement::text(cause, kept) },
            restored: Statement { is_unseen: true, ..Statement::text(cause, restored) },
        });
    }
    positions
}

fn read(object: &Object) -> Option<&Sequence> {
    match &object.body {
        Body::Sequence(sequence) => Some(sequence),
        _ => None,
    }
}
