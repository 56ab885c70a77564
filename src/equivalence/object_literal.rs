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
        ("'\"app\".\"mood\"'::regtype", "'app.mood'::regtype"),
        ("'\"app\".\"mood\"[]'::regtype", "'app.mood[]'::regtype"),
        (
            "'\"app\".\"f\"(integer,\"text\",\"app\".\"mood\")'::regprocedure",
            "'app.f(integer,text,app.mood)'::regprocedure",
        ),
    ],
    different: &[
        ("nextval('\"App\".s'::regclass)", "nextval('App.s'::regclass)"),
        ("nextval('\"a.b\"'::regclass)", "nextval('a.b'::regclass)"),
        ("'\"app\".\"s\"'::text", "'app.s'::text"),
        // The one is a byte, the other character(1).
        ("'\"char\"'::regtype", "'char'::regtype"),
        ("'app.f(\"char\")'::regprocedure", "'app.f(char)'::regprocedure"),
        ("'app.f(\"a,b\")'::regprocedure", "'app.f(a,b)'::regprocedure"),
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
    let spell = match node::strings(&name.names)?[..] {
        [name] if TYPES.contains(&name) => object,
        ["regtype"] => data_type,
        ["regprocedure"] => routine,
        _ => return None,
    };
    let Some(NodeEnum::AConst(constant)) = &mut cast.arg.as_mut()?.node else { return None };
    if let Some(a_const::Val::Sval(text)) = &mut constant.val {
        text.sval = spell(&text.sval)?;
    }
    Some(())
}

fn object(text: &str) -> Option<String> {
    Some(names(text)?.iter().map(|name| ident(name)).collect::<Vec<_>>().join("."))
}

/// A name that stands alone may be a word of the grammar, and then its quotes mean something.
fn data_type(text: &str) -> Option<String> {
    let (element, brackets) = match text.strip_suffix("[]") {
        Some(element) => (element, "[]"),
        None => (text, ""),
    };
    match names(element).as_deref() {
        Some([alone]) if ident(alone) != *alone => Some(text.to_owned()),
        Some(_) => object(element).map(|name| name + brackets),
        // `timestamp with time zone`
        None => (!element.contains('"')).then(|| text.to_owned()),
    }
}

/// `name(type,type)`
fn routine(text: &str) -> Option<String> {
    let (name, types) = text.strip_suffix(')')?.split_once('(')?;
    let types: Vec<_> = match types {
        "" => Vec::new(),
        // A comma within quotes leaves halves that are no names.
        types => types.split(',').map(data_type).collect::<Option<_>>()?,
    };
    Some(format!("{}({})", object(name)?, types.join(",")))
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
