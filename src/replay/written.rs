//! An expression in which a column has another name.

use super::columns::{Known, Place, read};
use crate::model::{Expression, Qualified, quote::ident};

/// What becomes of an expression when a column gets another name.
pub enum Renamed {
    /// It does not name the column.
    Same,
    To(String),
    /// It may name the column, or names it in a way that cannot be written with the new name.
    Unsure,
}

/// The text of an expression in which a column has another name. What a query calls its results
/// stays as it was.
pub fn renamed(
    expression: &Expression,
    place: Place,
    known: &dyn Known,
    (relations, from, to): (&[Qualified], &str, &str),
) -> Renamed {
    let Some(piece) = read(expression, place, known) else {
        return match expression.text.contains(from) {
            true => Renamed::Unsure,
            false => Renamed::Same,
        };
    };
    let mut edits = Vec::new();
    for found in piece.columns.iter().filter(|found| found.column == from) {
        match &found.relation {
            Some(relation) if !relations.contains(relation) => {}
            Some(_) if !found.is_joined => {
                // A result that has the new name has it by itself now.
                if let Some((alias, at)) = &found.alias
                    && alias == to
                {
                    edits.push((at.clone(), String::new()));
                }
                let kept = if found.is_result { format!(" AS {}", ident(from)) } else { "".into() };
                edits.push((found.at.clone(), format!("{}{kept}", ident(to))));
            }
            _ => return Renamed::Unsure,
        }
    }
    if edits.is_empty() {
        return Renamed::Same;
    }
    edits.sort_by_key(|(at, _)| at.start);
    edits.dedup();
    let mut text = expression.text.clone();
    for (at, name) in edits.into_iter().rev() {
        text.replace_range(at, &name);
    }
    Renamed::To(text)
}
