//! EQ-OBJECT-LITERAL: names inside constants of type regclass and its like.

use pg_query::{
    NodeEnum,
    protobuf::{TypeCast, a_const},
};

use super::{Exact, walk};
use crate::{
    model::quote::ident,
    tree::{
        node,
        visit::{Message, Step, Visitor},
    },
};

pub const EXACT: Exact = Exact {
    code: "EQ-OBJECT-LITERAL",
    summary: "`'\"app\".\"s\"'::regclass` and `'app.s'::regclass`: quotes that a name does not need",
    why: "regclassin() and its like read the constant as a name, by the rules of identifiers \
          (stringToQualifiedNameList in regproc.c). pg_dump --quote-all-identifiers quotes there \
          too.",
    same: &[
        ("nextval('\"app\".\"s\"'::regclass)", "nextval('app.s'::regclass)"),
        ("'\"english\"'::regconfig", "'english'::regconfig"),
    ],
    different: &[
        ("nextval('\"App\".s'::regclass)", "nextval('App.s'::regclass)"),
        ("nextval('\"a.b\"'::regclass)", "nextval('a.b'::regclass)"),
        ("'\"app\".\"s\"'::text", "'app.s'::text"),
    ],
    needs_empty_path: true,
    rewrite: |tree| walk(Names, tree),
};

/// Types whose constants are dotted names and nothing else.
const TYPES: [&str; 7] = [
    "regclass",
    "regcollation",
    "regconfig",
    "regdictionary",
    "regnamespace",
    "regproc",
    "regrole",
];

struct Names;

impl Visitor for Names {
    fn message(&mut self, message: &mut Message<'_>) -> Step {
        if let Message::TypeCast(cast) = message {
            requote(cast);
        }
        Step::Into
    }
}

fn requote(cast: &mut TypeCast) -> Option<()> {
    let name = cast.type_name.as_ref().filter(|name| name.array_bounds.is_empty())?;
    let is_name = matches!(node::strings(&name.names)?.as_slice(), [name] if TYPES.contains(name));
    let Some(NodeEnum::AConst(constant)) = &mut cast.arg.as_mut()?.node else { return None };
    if is_name && let Some(a_const::Val::Sval(text)) = &mut constant.val {
        text.sval = names(&text.sval)?.iter().map(|name| ident(name)).collect::<Vec<_>>().join(".");
    }
    Some(())
}

/// The parts of a dotted name; `None` for what is none, such as the OID that stands for an object
/// that is gone.
fn names(text: &str) -> Option<Vec<String>> {
    let mut names = Vec::new();
    let mut rest = text;
    loop {
        let (name, after) = if rest.starts_with('"') { quoted(rest)? } else { plain(rest)? };
        names.push(name);
        match after.strip_prefix('.') {
            Some(next) => rest = next,
            None => return after.is_empty().then_some(names),
        }
    }
}

fn quoted(text: &str) -> Option<(String, &str)> {
    let mut name = String::new();
    let mut rest = text.strip_prefix('"')?;
    loop {
        let (part, after) = rest.split_once('"')?;
        name.push_str(part);
        match after.strip_prefix('"') {
            Some(next) => {
                name.push('"');
                rest = next;
            }
            None => return (!name.is_empty()).then_some((name, after)),
        }
    }
}

fn plain(text: &str) -> Option<(String, &str)> {
    let end = text.find('.').unwrap_or(text.len());
    let (name, after) = text.split_at_checked(end)?;
    let starts = name.starts_with(|c: char| c.is_alphabetic() || c == '_');
    let goes_on = name.chars().all(|c| c.is_alphanumeric() || c == '_' || c == '$');
    (starts && goes_on).then(|| (name.to_ascii_lowercase(), after))
}
