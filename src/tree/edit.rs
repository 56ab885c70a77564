//! A text with other words in places: what to write where, and the text with it.

use std::{borrow::Cow, ops::Range};

/// Bytes of a text, and what to write in their place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    pub at: Range<usize>,
    pub text: String,
}

impl Edit {
    pub fn insert(at: usize, text: String) -> Self {
        Self { at: at..at, text }
    }
}

/// The part `span` of a text, with the edits that lie in it; they are sorted and do not overlap.
pub fn edited<'a>(text: &'a str, span: Range<usize>, edits: &[Edit]) -> Cow<'a, str> {
    let first = edits.partition_point(|edit| edit.at.start < span.start);
    let within = edits.get(first..).unwrap_or_default();
    let mut within = within.iter().take_while(|edit| edit.at.end < span.end).peekable();
    if within.peek().is_none() {
        return text.get(span).unwrap_or_default().into();
    }
    let (mut written, mut from) = (String::new(), span.start);
    for Edit { at, text: other } in within {
        written.push_str(text.get(from..at.start).unwrap_or_default());
        written.push_str(other);
        from = at.end;
    }
    written.push_str(text.get(from..span.end).unwrap_or_default());
    written.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_lies_in_the_span_is_written() {
        let text = "a = b + c";
        let edits = [
            Edit::insert(0, "s.".to_owned()),
            Edit { at: 2..3, text: "OPERATOR(s.=)".to_owned() },
            Edit::insert(8, "t.".to_owned()),
        ];
        assert_eq!(edited(text, 0..9, &edits), "s.a OPERATOR(s.=) b + t.c");
        assert_eq!(edited(text, 4..9, &edits), "b + t.c");
        assert_eq!(edited(text, 4..8, &edits), "b + ");
        assert_eq!(edited(text, 0..1, &edits), "s.a");
        assert_eq!(edited(text, 0..9, &[]), text);
    }
}
