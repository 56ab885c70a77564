//! ALTER TYPE … RENAME VALUE: constants of the type are printed by its labels.

use super::{
    names::{self, Edit},
    refusal::{Refusal, Step},
    world::World,
};
use crate::{
    model::{Qualified, quote::literal},
    tree::lex::{self, Token, TokenKind},
};

/// Writes a label anew wherever a constant of the type is.
pub fn rename(of: &Qualified, from: &str, to: &str, world: &mut World) -> Step<()> {
    names::rewrite(world, |text| edits(text, of, from, to))
}

fn edits(text: &str, of: &Qualified, from: &str, to: &str) -> Step<Vec<Edit>> {
    let tokens = lex::tokens(text, true);
    let label = literal(from);
    let mut edits = Vec::new();
    for (index, token) in tokens.iter().enumerate() {
        if token.kind != TokenKind::String || !is_cast(&tokens, index, text, of) {
            continue;
        }
        let is_array = tokens.get(index + 5).is_some_and(|token| token.is_symbol(text, '['));
        let written = token.text(text);
        if is_array && written.contains(from) {
            return Err(Refusal::unknown(format!("a constant of many labels: {written}")));
        }
        if !is_array && written == label {
            edits.push((token.start..token.end, literal(to)));
        }
    }
    Ok(edits)
}

/// `'new'::app.status`
fn is_cast(tokens: &[Token], at: usize, text: &str, of: &Qualified) -> bool {
    let is = |index: usize, name: &str| {
        tokens.get(index).is_some_and(|token| {
            let written = token.text(text);
            written == crate::model::quote::ident(name)
        })
    };
    tokens.get(at + 1).is_some_and(|token| token.is_operator(text, "::"))
        && is(at + 2, &of.schema)
        && tokens.get(at + 3).is_some_and(|token| token.is_symbol(text, '.'))
        && is(at + 4, &of.name)
}
