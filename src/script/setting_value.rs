//! Values of settings, as the server reads them.

use crate::tree::{lex, literal::name_value};

/// `on`, `true`, `yes`, `1` and their opposites, shortened as far as they stay clear (`parse_bool` in `bool.c`).
pub(super) fn boolean(value: &str) -> Option<bool> {
    let value = value.to_ascii_lowercase();
    let is = |word: &str, least: usize| value.len() >= least && word.starts_with(&value);
    if value == "1" || is("true", 1) || is("yes", 1) || is("on", 2) {
        return Some(true);
    }
    (value == "0" || is("false", 1) || is("no", 1) || is("off", 2)).then_some(false)
}

/// The elements of a list of names in one string, as `SplitIdentifierString` in `varlena.c` reads it.
pub(super) fn names_of_list(list: &str) -> Vec<String> {
    let tokens = lex::tokens(list, true);
    tokens.into_iter().filter_map(|token| Some(name_value(token, list)?.into_owned())).collect()
}
