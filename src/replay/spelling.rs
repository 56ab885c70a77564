//! How a server writes an expression that a statement gives it: with the casts that types need. What
//! follows from the types of constants and columns alone is done here; where more is needed, what the
//! server would write is not known.

use super::{
    columns::{self, Known, Place},
    refusal::{Refusal, Step},
    world::World,
};
use crate::{
    kinds::{Body, Kind},
    model::{Expression, Id, Object, Qualified, types::without_precision},
    tree::lex::{self, TokenKind},
};

/// Gives the expressions of a new object the form in which a server prints them.
pub fn spell(object: &mut Object, table: Option<&Qualified>, world: &World) -> Step<()> {
    let id = object.id.clone();
    if let Body::Column(column) = &mut object.body {
        let type_name = column.type_name.clone().unwrap_or_default();
        if let Some(default) = column.default.as_mut() {
            return self::default(default, &type_name, &id);
        }
        return Ok(());
    }
    let place = match (&object.body, table) {
        (Body::Trigger(_), Some(table)) => Place { own: None, rows: Some(table) },
        (Body::Index(_) | Body::Constraint(_) | Body::Policy(_) | Body::Statistics(_), table) => {
            Place { own: table, rows: None }
        }
        _ => return Ok(()),
    };
    for expression in crate::replay::rename::expressions(&mut object.body) {
        if !is_certain(expression, place.clone(), world) {
            return Err(Refusal::unknown(format!(
                "how a server writes the expression of {id}: {}",
                expression.text
            )));
        }
    }
    Ok(())
}

/// A constant by itself gets a cast to the type of its column.
pub fn default(default: &mut Expression, type_name: &str, id: &Id) -> Step<()> {
    let tokens = lex::tokens(&default.text, true);
    let base = without_precision(type_name);
    let is_text = |name: &str| matches!(name, "text" | "character varying" | "citext");
    match tokens.as_slice() {
        [only] if only.kind == TokenKind::String && is_text(&base) => {
            default.text.push_str(&format!("::{base}"));
        }
        [only] if only.kind == TokenKind::String => {
            let is_own = base.contains('.') && !base.ends_with("[]");
            if !is_own {
                return Err(unknown(default, id));
            }
            default.text.push_str(&format!("::{base}"));
        }
        [minus, number]
            if minus.is_operator(&default.text, "-") && number.kind == TokenKind::Number =>
        {
            let number = number.text(&default.text).to_owned();
            let name = match (base.as_str(), number.contains('.')) {
                ("integer" | "smallint" | "bigint", false) => "integer",
                _ => return Err(unknown(default, id)),
            };
            default.text = format!("'-{number}'::{name}");
        }
        _ => {}
    }
    Ok(())
}

fn unknown(default: &Expression, id: &Id) -> Refusal {
    Refusal::unknown(format!("how a server writes the default of {id}: {}", default.text))
}

/// No constant without a type, and no column that would be cast.
fn is_certain(expression: &Expression, place: Place, world: &World) -> bool {
    let text = &expression.text;
    let tokens = lex::tokens(text, true);
    let alone = tokens.len() == 1;
    for (index, token) in tokens.iter().enumerate() {
        let is_cast = tokens.get(index + 1).is_some_and(|token| token.is_operator(text, "::"));
        if token.is_string() && !is_cast {
            return false;
        }
    }
    let Some(piece) = columns::read(expression, place, world) else { return false };
    let is_index_key = !text.contains('(') && !text.contains('=');
    alone
        || is_index_key
        || piece.columns.iter().all(|found| {
            let Some(relation) = &found.relation else { return false };
            let column = Id::child(Kind::Column, relation, found.column.as_str());
            let name =
                world.get(&column).and_then(|object| object.body.type_name().map(str::to_owned));
            let Some(name) = name else { return world.columns(relation).is_none() };
            let is_cast_always =
                ["character", "name", "\"char\""].iter().any(|prefix| name.starts_with(prefix));
            let is_cast = text.get(found.at.end..).is_some_and(|rest| rest.starts_with(")::"));
            !is_cast_always || is_cast
        })
}
