//! Says in a few words how an order changed: the fewest members that were moved, and to where.

use std::collections::HashMap;

/// At most this many moves are told, and of each this many names.
const TOLD: usize = 3;

/// `email after created_at; phone, fax first`. Only members that both sides have count.
pub fn told(old: &[String], new: &[String]) -> String {
    let place: HashMap<&str, usize> =
        old.iter().enumerate().map(|(place, name)| (name.as_str(), place)).collect();
    let common: Vec<(&str, usize)> =
        new.iter().filter_map(|name| Some((name.as_str(), *place.get(name.as_str())?))).collect();
    let places: Vec<usize> = common.iter().map(|(_, place)| *place).collect();
    let stayed = longest_rising(&places);
    let mut moves: Vec<Move> = Vec::new();
    let mut current = Move { names: Vec::new(), after: None };
    for (index, (name, _)) in common.iter().enumerate() {
        match stayed.binary_search(&index) {
            Err(_) => current.names.push(name),
            Ok(_) => {
                moves.push(current);
                current = Move { names: Vec::new(), after: Some(name) };
            }
        }
    }
    moves.push(current);
    moves.retain(|one| !one.names.is_empty());
    let told: Vec<String> = moves.iter().map(Move::told).collect();
    abridged(&told, "; ")
}

/// Members that stand side by side now and did not before.
struct Move<'a> {
    names: Vec<&'a str>,
    after: Option<&'a str>,
}

impl Move<'_> {
    fn told(&self) -> String {
        let names = abridged(&self.names, ", ");
        match self.after {
            Some(after) => format!("{names} after {after}"),
            None => format!("{names} first"),
        }
    }
}

fn abridged<T: AsRef<str>>(items: &[T], separator: &str) -> String {
    let shown: Vec<&str> = items.iter().take(TOLD).map(AsRef::as_ref).collect();
    match items.len().saturating_sub(TOLD) {
        0 => shown.join(separator),
        more => format!("{} and {more} more", shown.join(separator)),
    }
}

/// The indexes of a longest strictly rising subsequence, rising (patience sorting).
fn longest_rising(values: &[usize]) -> Vec<usize> {
    // The index that ends the best sequence of each length, with its value.
    let mut ends: Vec<(usize, usize)> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(values.len());
    for (index, value) in values.iter().enumerate() {
        let length = ends.partition_point(|(end, _)| end < value);
        let previous = length.checked_sub(1).and_then(|shorter| ends.get(shorter));
        before.push(previous.map(|(_, index)| *index));
        match ends.get_mut(length) {
            Some(end) => *end = (*value, index),
            None => ends.push((*value, index)),
        }
    }
    let mut at = ends.last().map(|(_, index)| *index);
    let mut rising = Vec::with_capacity(ends.len());
    while let Some(index) = at {
        rising.push(index);
        at = before.get(index).copied().flatten();
    }
    rising.reverse();
    rising
}

#[cfg(test)]
mod tests {
    use super::told;

    #[test]
    fn the_fewest_moves_are_told() {
        let names = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        for (old, new, text) in [
            ("id name email", "id email name", "email after id"),
            ("id name email", "email id name", "email first"),
            ("id name email at", "id at name new email", "at after id"),
            ("a b c d e f", "f e d c b a", "f, e, d and 2 more first"),
            ("a b c d e f", "b a d c f e", "b first; d after a; f after c"),
            ("a b", "a b", ""),
        ] {
            assert_eq!(told(&names(old), &names(new)), text);
        }
    }
}
