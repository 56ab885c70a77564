//! Casts that follow from the type of what stands beside: the parser brings both to one type.

use pg_query::{NodeEnum, protobuf::Node};

use super::{
    TYPE,
    function::WHOLE,
    pairing::{NEW_TYPE, OLD_TYPE, Pairing, cast_from},
};
use crate::{
    equivalence::container,
    tree::node::{self, Constant},
    version::types::Types,
};

impl Pairing<'_> {
    /// Whether a value stands beside double precision on the older server and beside numeric on the
    /// newer one, and each brought it to its type. Of one that is double precision itself neither is
    /// so; real would make it real.
    pub fn follows(&self, older: &NodeEnum, newer: &NodeEnum) -> bool {
        ["", "[]"].iter().any(|brackets| {
            let old_type = format!("{OLD_TYPE}{brackets}");
            let Some(old) = cast_from(older, &old_type) else { return false };
            let new = cast_from(newer, &format!("{NEW_TYPE}{brackets}"));
            if let (Some(old), Some(bare)) = (text(old), new.map_or_else(|| text(newer), text)) {
                return is_one_value(old, bare, new.is_some(), brackets);
            }
            let is_numeric = |of: &str| of == NEW_TYPE || of == TYPE;
            // Of a domain over numeric, what is under it is cast to.
            let is_cast = |of: &str| WHOLE.contains(&of) || of == NEW_TYPE;
            new.is_some_and(|new| self.is_both(old, new, brackets, is_cast))
                || self.is_both(old, newer, brackets, is_numeric)
        })
    }

    /// Whether two say the same and are of such a type.
    fn is_both(
        &self,
        older: &NodeEnum,
        newer: &NodeEnum,
        brackets: &str,
        is_such: impl Fn(&str) -> bool,
    ) -> bool {
        let is_of = |types: &Types, value: &NodeEnum| match types
            .of_expression(&Node { node: Some(value.clone()) })
        {
            Some(of) => of.strip_suffix(brackets).is_some_and(&is_such),
            None => self.is_loose,
        };
        is_of(self.older, older) && is_of(self.newer, newer) && self.of(older, newer).is_some()
    }
}

fn text(node: &NodeEnum) -> Option<Constant<'_>> {
    match node {
        NodeEnum::AConst(constant) => node::constant(constant),
        _ => None,
    }
}

/// One constant: as it was written, or read as either type.
fn is_one_value(old: Constant, new: Constant, is_cast: bool, brackets: &str) -> bool {
    match (old, new) {
        (Constant::Null, Constant::Null) => is_cast,
        (Constant::Integer(old), Constant::Integer(new)) => is_cast && old == new,
        (Constant::Float(old), Constant::Float(new)) => !is_cast && old == new,
        (Constant::String(old), Constant::String(new)) if !brackets.is_empty() => {
            let number = |text: &str| text.parse::<f64>().ok().map(|number| number.to_string());
            let [old, new] = [old, new].map(|text| container::array(text, &number));
            old.is_some() && old == new
        }
        // Printed again by the type it was read as.
        (Constant::String(old), Constant::String(new) | Constant::Float(new)) => {
            let [old, new] = [old, new].map(|text| text.parse::<f64>().ok());
            old.zip(new).is_some_and(|(old, new)| old == new || old.is_nan() && new.is_nan())
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn constants_are_compared_as_they_were_read() {
        let string = Constant::String;
        assert!(is_one_value(string("1.5"), Constant::Float("1.50"), false, ""));
        assert!(is_one_value(string("NaN"), string("NaN"), true, ""));
        assert!(is_one_value(string("1e+20"), string("100000000000000000000"), true, ""));
        assert!(!is_one_value(string("1"), Constant::Integer(1), true, ""));
        assert!(!is_one_value(Constant::Integer(1), Constant::Integer(1), false, ""));
        assert!(is_one_value(string("{1,2.5,NULL}"), string("{1.0,2.5,NULL}"), true, "[]"));
        assert!(!is_one_value(string("{1,2}"), string("{1}"), true, "[]"));
    }
}
