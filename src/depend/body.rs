//! Names in a body that is a text to PostgreSQL: candidates, whatever the language.

use std::collections::BTreeSet;

use crate::{
    model::Qualified,
    tree::{lex, literal::name_value},
};

/// What looks like a name, with its schema or bare.
pub fn names(text: &str) -> BTreeSet<Qualified> {
    let tokens = lex::tokens(text, true);
    let name = |at: usize| tokens.get(at).and_then(|token| name_value(*token, text));
    let is_dot = |at: usize| tokens.get(at).is_some_and(|token| token.text(text) == ".");
    let mut found = BTreeSet::new();
    for at in 0..tokens.len() {
        let Some(first) = name(at) else { continue };
        let behind_dot = at > 0 && is_dot(at - 1);
        match name(at + 2).filter(|_| is_dot(at + 1)) {
            Some(second) => found.insert(Qualified::new(first, second)),
            None if !behind_dot => found.insert(Qualified::new("", first)),
            None => false,
        };
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_a_name_is_one() {
        let found = names("BEGIN\n  PERFORM a.\"B c\"(1); -- not.this\n  x := 'nor.this';\nEND");
        let has = |schema: &str, name: &str| found.contains(&Qualified::new(schema, name));
        assert!(has("a", "B c") && has("", "x") && has("", "perform"));
        assert!(!has("not", "this") && !has("nor", "this") && !has("", "B c"));
    }
}
