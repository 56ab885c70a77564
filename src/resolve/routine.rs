//! Which of the routines or operators of one name a call means: those whose arguments fit, and of
//! these the one that fits exactly ("Functions" and "Operators" in the chapter "Type Conversion" of
//! the PostgreSQL documentation). Where a schema of its own would need more of the rules, nothing is
//! claimed.

/// The type of an operand that an operator does not have.
pub const NONE: &str = "NONE";

/// What a routine is called with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signature {
    /// Input types as format_type() prints them, `NONE` for an operand that is not there.
    pub types: Vec<String>,
    /// How many of the last may be left out.
    pub defaults: usize,
    /// The last takes any number of elements.
    pub is_variadic: bool,
}

impl Signature {
    /// `*text,text[]`, `text,integer=1`
    pub fn read(text: &str) -> Self {
        let (text, defaults) = text.split_once('=').unwrap_or((text, "0"));
        let is_variadic = text.starts_with('*');
        let list = text.trim_start_matches('*');
        let types = list.split(',').filter(|name| !name.is_empty()).map(str::to_owned).collect();
        Self { types, defaults: defaults.parse().unwrap_or_default(), is_variadic }
    }

    /// Whether it takes so many arguments.
    pub fn takes(&self, count: usize) -> bool {
        let all = self.types.len();
        let least = all.saturating_sub(self.defaults);
        (least..=all).contains(&count) || (self.is_variadic && count + 1 >= all)
    }
}

/// A candidate: where it is, and what it is called with.
#[derive(Clone, Debug)]
pub struct Candidate<'a> {
    /// The place of its schema in the path.
    pub place: usize,
    pub signature: &'a Signature,
}

/// The type of an argument.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Argument {
    Known(String),
    /// A literal: it becomes what is wanted of it.
    Literal,
    Unknown,
}

/// The place of the schema that a call means, of candidates that all take its number of arguments;
/// `None` where more than one may be meant. `fits` says whether a value of one type may become one
/// of another by itself.
pub fn choose(
    candidates: &[Candidate],
    arguments: &[Argument],
    is_operator: bool,
    fits: impl Fn(&str, &str) -> bool,
) -> Option<usize> {
    if let Some(place) = exact(candidates, arguments, is_operator) {
        return Some(place);
    }
    let fit = |candidate: &&Candidate| {
        candidate.signature.types.iter().zip(arguments).all(|(wanted, given)| match given {
            Argument::Known(given) => candidate.signature.is_variadic || fits(given, wanted),
            Argument::Literal | Argument::Unknown => true,
        })
    };
    let mut places = candidates.iter().filter(fit).map(|candidate| candidate.place);
    let first = places.next()?;
    places.all(|place| place == first).then_some(first)
}

/// The first in the path that has the types of all arguments. To an operator a literal has the type
/// of what is on its other side (binary_oper_exact in parse_oper.c).
fn exact(candidates: &[Candidate], arguments: &[Argument], is_operator: bool) -> Option<usize> {
    let other = |argument: &Argument| match argument {
        Argument::Literal if is_operator => {
            let known = |other: &&Argument| matches!(other, Argument::Known(name) if name != NONE);
            arguments.iter().find(known).cloned().unwrap_or(Argument::Literal)
        }
        argument => argument.clone(),
    };
    let given: Vec<Argument> = arguments.iter().map(other).collect();
    let is_exact = |candidate: &&Candidate| {
        let types = &candidate.signature.types;
        types.len() == given.len()
            && types.iter().zip(&given).all(|(wanted, given)| match given {
                Argument::Known(given) => given == wanted,
                Argument::Literal | Argument::Unknown => false,
            })
    };
    candidates.iter().filter(is_exact).map(|candidate| candidate.place).min()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(
        candidates: &[(usize, &str)],
        arguments: &[&str],
        is_operator: bool,
    ) -> Option<usize> {
        let signatures: Vec<_> = candidates.iter().map(|(_, text)| Signature::read(text)).collect();
        let candidates: Vec<_> = candidates
            .iter()
            .zip(&signatures)
            .map(|((place, _), signature)| Candidate { place: *place, signature })
            .collect();
        let argument = |text: &&str| match *text {
            "'x'" => Argument::Literal,
            "?" => Argument::Unknown,
            name => Argument::Known(name.to_owned()),
        };
        let arguments: Vec<_> = arguments.iter().map(argument).collect();
        choose(&candidates, &arguments, is_operator, |from, to| {
            from == to || (from == "character varying" && to == "text") || to.starts_with("any")
        })
    }

    #[test]
    fn types_decide_and_position_breaks_ties() {
        let lower = [(0, "integer"), (1, "text"), (1, "anyrange")];
        assert_eq!(chosen(&lower[..2], &["text"], false), Some(1));
        assert_eq!(chosen(&lower[..2], &["integer"], false), Some(0));
        assert_eq!(chosen(&lower[..2], &["character varying"], false), Some(1));
        assert_eq!(chosen(&lower[..2], &["?"], false), None);
        assert_eq!(chosen(&lower[..2], &["'x'"], false), None);
        assert_eq!(chosen(&[(1, "text"), (0, "text")], &["text"], false), Some(0));
        // Both fit, and neither is exact: no claim.
        assert_eq!(chosen(&[(0, "anyelement"), (1, "text")], &["character varying"], false), None);
        assert_eq!(chosen(&lower, &["integer"], false), Some(0));
    }

    #[test]
    fn a_literal_has_the_type_of_the_other_side() {
        let equals = [(0, "s.e,s.e"), (1, "text,text")];
        assert_eq!(chosen(&equals, &["s.e", "'x'"], true), Some(0));
        assert_eq!(chosen(&equals, &["'x'", "text"], true), Some(1));
        assert_eq!(chosen(&equals, &["s.e", "'x'"], false), Some(0), "text does not fit s.e");
    }

    #[test]
    fn numbers_of_arguments() {
        let takes = |text: &str, count| Signature::read(text).takes(count);
        assert!(takes("", 0) && !takes("", 1));
        assert!(takes("text,integer=1", 1) && takes("text,integer=1", 2));
        assert!(!takes("text,integer=1", 0) && !takes("text,integer=1", 3));
        assert!(takes("*text,text[]", 5) && takes("*text,text[]", 1) && !takes("*text,text[]", 0));
    }
}
