//! Findings that somebody accepts where they are: by the settings, or by a comment on the object.
//!
//! `COMMENT ON TABLE log IS '… pgsnap: accept=table-without-primary-key reason="written once"'`: a
//! comment is part of the schema, and every dump has it.

use super::World;
use crate::{
    finding::{Acceptance, Finding},
    model::{Id, Object},
};

const MARK: &str = "pgsnap:";

/// Why a finding is accepted, if it is.
pub fn reason(finding: &Finding, world: &World, accepted: &[Acceptance]) -> Option<String> {
    let by_settings = accepted.iter().find(|line| line.accepts(finding));
    by_settings
        .map(|line| line.reason.clone())
        .or_else(|| commented(finding.subject.id()?, finding.rule.code, world))
}

/// By a comment on the object, or on what it lives with.
fn commented(id: &Id, code: &str, world: &World) -> Option<String> {
    let object = world.get(id)?;
    let parent = object.parent.as_ref().and_then(|parent| world.get(parent));
    let comment = |object: &Object| object.envelope.comment.clone();
    let comments = [comment(object), parent.and_then(comment)];
    comments.into_iter().flatten().find_map(|comment| read(&comment, code))
}

/// The reason that a comment gives for accepting a code. Without a reason nothing is accepted.
fn read(comment: &str, code: &str) -> Option<String> {
    comment.match_indices(MARK).find_map(|(at, _)| {
        let text = comment.get(at + MARK.len()..)?;
        let codes = word(text, "accept=")?;
        let reason = word(text, "reason=")?;
        let is_named = codes.split(',').any(|one| one.trim() == code);
        (is_named && !reason.trim().is_empty()).then_some(reason)
    })
}

/// What stands behind a key: up to a blank, or in quotes.
fn word(text: &str, key: &str) -> Option<String> {
    let rest = text.get(text.find(key)? + key.len()..)?;
    let quoted = ['"', '\''].into_iter().find_map(|quote| Some((quote, rest.strip_prefix(quote)?)));
    match quoted {
        Some((quote, rest)) => rest.split_once(quote).map(|(word, _)| word.to_owned()),
        None => rest.split_whitespace().next().map(str::to_owned),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_accept_with_a_reason() {
        let text = "Log.\npgsnap: accept=a,b reason=\"written once\"";
        assert_eq!(read(text, "a").as_deref(), Some("written once"));
        assert_eq!(read(text, "b").as_deref(), Some("written once"));
        for (text, code) in [
            (text, "c"),
            ("pgsnap: accept=a", "a"),
            ("pgsnap: accept=a reason=\"\"", "a"),
            ("pgsnap: accept=a reason=\"open", "a"),
            ("accept=a reason=x", "a"),
        ] {
            assert_eq!(read(text, code), None, "{text}");
        }
        let two = "pgsnap: accept=a reason='one' pgsnap: accept=b reason='two'";
        assert_eq!(read(two, "b").as_deref(), Some("two"));
    }
}
