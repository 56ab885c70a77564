//! The names of what a view's query gives: ALTER VIEW … RENAME COLUMN changes them and nothing else.

use pg_query::{
    NodeEnum,
    protobuf::{Node, ResTarget, SelectStmt},
};

use crate::{
    model::{Expression, quote::ident},
    tree::{
        form,
        lex::{self, Token},
        node,
    },
};

/// The text of a query one of whose results has another name; `None` where it is not certain which.
pub fn renamed(query: &Expression, from: &str, to: &str) -> Option<String> {
    let NodeEnum::SelectStmt(select) = form::read(&query.text, query.form)? else { return None };
    let select = first(&select);
    let tokens = lex::tokens(&query.text, true);
    let targets: Vec<&ResTarget> = select
        .target_list
        .iter()
        .map(|node| match &node.node {
            Some(NodeEnum::ResTarget(target)) => Some(&**target),
            _ => None,
        })
        .collect::<Option<_>>()?;
    let at = targets.iter().position(|target| name(target).as_deref() == Some(from))?;
    let start = usize::try_from(targets.get(at)?.location).ok()?;
    let first = tokens.binary_search_by_key(&start, |token| token.start).ok()?;
    let end = item_end(&tokens, first, &query.text);
    let last = tokens.get(end.checked_sub(1)?)?;
    let target = targets.get(at)?;
    let mut text = query.text.clone();
    let is_own = column(target).as_deref() == Some(to);
    if target.name.is_empty() {
        text.insert_str(last.end, &format!(" AS {}", ident(to)));
    } else if is_own {
        // ` AS who` goes: the column has that name by itself.
        let before = tokens.get(end.checked_sub(3)?)?;
        text.replace_range(before.end..last.end, "");
    } else {
        text.replace_range(last.start..last.end, &ident(to));
    }
    Some(text)
}

/// The first query of a set operation gives the names.
fn first(select: &SelectStmt) -> &SelectStmt {
    match &select.larg {
        Some(left) => first(left),
        None => select,
    }
}

/// What a result is called.
fn name(target: &ResTarget) -> Option<String> {
    if !target.name.is_empty() {
        return Some(target.name.clone());
    }
    match target.val.as_ref()?.node.as_ref()? {
        NodeEnum::FuncCall(call) => call.funcname.last().and_then(node::string).map(str::to_owned),
        _ => column(target),
    }
}

fn column(target: &ResTarget) -> Option<String> {
    match target.val.as_ref()?.node.as_ref()? {
        NodeEnum::ColumnRef(column) => {
            column.fields.last().and_then(|field: &Node| node::string(field)).map(str::to_owned)
        }
        _ => None,
    }
}

/// The token behind an item of the list that begins at one.
fn item_end(tokens: &[Token], first: usize, text: &str) -> usize {
    let mut depth = 0_usize;
    for (index, token) in tokens.iter().enumerate().skip(first) {
        let open = token.is_symbol(text, '(') || token.is_symbol(text, '[');
        let close = token.is_symbol(text, ')') || token.is_symbol(text, ']');
        if depth == 0 {
            let ends = ["from", "union", "where", "group", "order", "limit", "having"];
            let is_word = ends.iter().any(|word| token.is_word(text, word));
            if close || is_word || token.is_symbol(text, ',') {
                return index;
            }
        }
        depth = (depth + usize::from(open)).saturating_sub(usize::from(close));
    }
    tokens.len()
}
