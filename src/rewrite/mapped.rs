//! A record in which schemas and roles have other names: what mappings make of the OLD side before
//! it is compared. Names are replaced in the text of the statements, wherever it is certain that
//! they mean the schema or the role.

mod public;
mod roles;
mod schemas;

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

use crate::{
    model::{
        Context, Diagnostic,
        mapping::{Mappable, Mapped, Mapping},
        quote::ident,
        snapshot::{Provenance, Source, SourceStatement},
    },
    tree::{
        lex::{self, Token, TokenKind},
        parse,
    },
};

use roles::About;

/// Old names and new ones.
type Names<'a> = BTreeMap<&'a str, &'a str>;

/// Bytes of a statement, and what to write in their place.
type Edit = (Range<usize>, String);

/// The record under the new names, and what each mapping did. What names a schema or role in a way
/// that is not certain (text in the body of a function, a name that is an alias there too) is left
/// as it is, and so shows as a difference.
///
/// # Errors
///
/// Two mappings of one name; a schema that would become one with another of OLD.
pub fn mapped(
    source: &Source,
    provenance: &Provenance,
    mappings: &[Mapping],
) -> Result<(Source, Vec<Mapped>), Diagnostic> {
    let schemas = names(mappings, Mappable::Schema)?;
    let roles = names(mappings, Mappable::Role)?;
    let source = public::said(source, &schemas, provenance);
    let default = Context::default();
    let context = |statement: &SourceStatement| {
        source.contexts.get(statement.context as usize).unwrap_or(&default)
    };
    let one =
        |statement: &SourceStatement| of_statement(statement, context(statement), &schemas, &roles);
    let edited = parse::map_parallel(&source.statements, None, one)?;
    let done = mappings
        .iter()
        .map(|mapping| done(mapping, mappings, &edited))
        .collect::<Result<_, _>>()?;
    let is_said_twice = said_twice(&edited, &roles);
    let contexts = source.contexts.iter().map(|context| of_context(context, &schemas, &roles));
    let mut mapped = Source { contexts: contexts.collect(), ..Source::default() };
    for (statement, edited) in source.statements.iter().zip(&edited) {
        if is_said_twice(edited) {
            continue;
        }
        let text = edited.text.clone();
        mapped.statements.push(SourceStatement { text, context: statement.context });
        if schemas.contains_key("public") && public::is_about(&statement.text) {
            mapped.statements.push(statement.clone());
        }
    }
    Ok((mapped, done))
}

/// Of two roles that become one, what is said of the first: that it is made and how, and that the
/// one is a member of the other.
fn said_twice<'a>(edited: &[Edited], roles: &'a Names) -> impl Fn(&Edited) -> bool + use<'a> {
    let made: BTreeSet<String> = edited
        .iter()
        .filter_map(|one| match &one.about {
            Some(About::Role(name)) => Some(name.clone()),
            _ => None,
        })
        .collect();
    let to = |name: &str| roles.get(name).map_or(name.to_owned(), |to| (*to).to_owned());
    move |one| match &one.about {
        Some(About::Role(name)) => {
            // A role that is mapped away itself leaves its name to the other.
            roles.get(name.as_str()).is_some_and(|to| made.contains(*to) && !roles.contains_key(to))
        }
        Some(About::Membership { role, member }) => role != member && to(role) == to(member),
        None => false,
    }
}

fn names(mappings: &[Mapping], what: Mappable) -> Result<Names<'_>, Diagnostic> {
    let mut names = Names::new();
    for Mapping { from, to, .. } in mappings.iter().filter(|mapping| mapping.what == what) {
        if names.insert(from, to).is_some() {
            return Err(Diagnostic::new(format!("the {} {from} is mapped twice", what.word()))
                .hint("keep one of the two; flags and pgsnap.toml count together"));
        }
        if what == Mappable::Schema && names.values().filter(|name| *name == to).count() > 1 {
            return Err(Diagnostic::new(format!("two schemas are mapped to {to}"))
                .hint("what has one name in both would be one object"));
        }
    }
    Ok(names)
}

/// A statement under the new names.
#[derive(Default)]
struct Edited {
    text: String,
    /// What it names, before and whether or not it was mapped.
    schemas: BTreeSet<String>,
    /// Those of the schemas that are certainly there.
    homes: BTreeSet<String>,
    roles: BTreeSet<String>,
    about: Option<About>,
}

fn of_statement(
    statement: &SourceStatement,
    context: &Context,
    schemas: &Names,
    roles: &Names,
) -> Edited {
    let SourceStatement { text, context: _ } = statement;
    let standard = context.standard_conforming_strings;
    let tokens = lex::tokens(text, standard);
    // What does not parse is compared by its tokens, and has the names it has.
    let Ok(mut tree) = parse::parse(text, standard) else {
        return Edited { text: text.clone(), ..Edited::default() };
    };
    let words = Words { text, tokens: &tokens };
    let of_schemas =
        if schemas.is_empty() { Vec::new() } else { schemas::named(words, &mut tree, schemas) };
    let of_roles = if roles.is_empty() { Vec::new() } else { roles::named(words, &mut tree) };
    let edits = of_schemas.iter().filter_map(|found| found.edit(schemas));
    let edits = edits.chain(of_roles.iter().filter_map(|found| found.edit(roles))).collect();
    let text = rewritten(text, edits);
    let about = roles::about(&tree, &of_roles);
    // Public is always there: what is said of it puts nothing into it.
    let is_home = |found: &&Found| found.is_home && !public::is_about(&statement.text);
    let homes = of_schemas.iter().filter(is_home).map(|found| found.name.clone()).collect();
    let named = |found: Vec<Found>| found.into_iter().map(|found| found.name).collect();
    Edited { text, schemas: named(of_schemas), homes, roles: named(of_roles), about }
}

/// A place where a schema or a role is named.
struct Found {
    /// Bytes of the statement.
    at: Range<usize>,
    name: String,
    spelling: Spelling,
    /// Of a schema: something is in it, or it is itself meant. A search path and a body may name
    /// what is not there.
    is_home: bool,
}

/// How a name is written where it stands.
#[derive(Clone, Copy)]
enum Spelling {
    /// `name`, `"Name"`
    Identifier,
    /// The same inside the quotes of a literal.
    IdentifierInLiteral,
    /// As it is, inside the quotes of a literal.
    Literal,
}

impl Found {
    fn identifier(token: Token, name: String) -> Self {
        let at = token.start..token.end;
        Self { at, name, spelling: Spelling::Identifier, is_home: true }
    }

    fn edit(&self, names: &Names) -> Option<Edit> {
        let to = names.get(self.name.as_str())?;
        let to = match self.spelling {
            Spelling::Identifier => ident(to).into_owned(),
            Spelling::IdentifierInLiteral => ident(to).replace('\'', "''"),
            Spelling::Literal => to.replace('\'', "''"),
        };
        Some((self.at.clone(), to))
    }
}

fn rewritten(text: &str, mut edits: Vec<Edit>) -> String {
    edits.sort_by_key(|(at, _)| at.start);
    edits.dedup_by_key(|(at, _)| at.start);
    let mut rewritten = text.to_owned();
    for (at, new) in edits.into_iter().rev() {
        rewritten.replace_range(at, &new);
    }
    rewritten
}

fn of_context(context: &Context, schemas: &Names, roles: &Names) -> Context {
    let renamed = |names: &Names, name: &String| {
        names.get(name.as_str()).map_or_else(|| name.clone(), |to| (*to).to_owned())
    };
    let mut context = context.clone();
    for schema in context.search_path.iter_mut().flatten() {
        *schema = renamed(schemas, schema);
    }
    for role in [&mut context.session_authorization, &mut context.role].into_iter().flatten() {
        *role = renamed(roles, role);
    }
    context
}

fn done(mapping: &Mapping, all: &[Mapping], edited: &[Edited]) -> Result<Mapped, Diagnostic> {
    let Mapping { what, from, to, .. } = mapping;
    let count = |name: &String| {
        let names = |edited: &&Edited| match what {
            Mappable::Schema => edited.schemas.contains(name),
            Mappable::Role => edited.roles.contains(name),
        };
        edited.iter().filter(names).count()
    };
    let is_free = all.iter().any(|other| other.what == *what && other.from == *to);
    let is_merged = !is_free && count(from) > 0 && count(to) > 0;
    let is_home = |edited: &Edited| edited.homes.contains(to);
    if is_merged && *what == Mappable::Schema && edited.iter().any(is_home) {
        return Err(Diagnostic::new(format!(
            "OLD has a schema {to} already: {from} cannot become it"
        ))
        .hint("map that one to another name too, or compare one schema at a time"));
    }
    Ok(Mapped { mapping: mapping.clone(), statements: count(from), is_merged })
}

/// The tokens of a statement, to look names up in.
#[derive(Clone, Copy)]
struct Words<'a> {
    text: &'a str,
    tokens: &'a [Token],
}

impl Words<'_> {
    /// The identifier at a place, as the catalog has it.
    fn name(&self, index: usize) -> Option<String> {
        let token = self.tokens.get(index)?;
        let text = token.text(self.text);
        match token.kind {
            TokenKind::Word => Some(text.to_ascii_lowercase()),
            TokenKind::QuotedName => {
                Some(text.strip_prefix('"')?.strip_suffix('"')?.replace("\"\"", "\""))
            }
            _ => None,
        }
    }

    fn is_word(&self, index: usize, word: &str) -> bool {
        self.tokens.get(index).is_some_and(|token| token.is_word(self.text, word))
    }

    fn is_symbol(&self, index: usize, symbol: char) -> bool {
        self.tokens.get(index).is_some_and(|token| token.is_symbol(self.text, symbol))
    }

    fn is_after(&self, index: usize, word: &str) -> bool {
        index.checked_sub(1).is_some_and(|before| self.is_word(before, word))
    }

    fn is_after_dot(&self, index: usize) -> bool {
        index.checked_sub(1).is_some_and(|before| self.is_symbol(before, '.'))
    }

    /// The token that begins at a byte, as the parser's `location` fields give it.
    fn at(&self, location: i32) -> Option<usize> {
        let start = usize::try_from(location).ok()?;
        self.tokens.binary_search_by_key(&start, |token| token.start).ok()
    }

    /// The names of a list from a place on, with commas between them.
    fn list(&self, mut index: usize) -> Vec<Found> {
        let mut found = Vec::new();
        while let Some((name, token)) = self.name(index).zip(self.tokens.get(index)) {
            found.push(Found::identifier(*token, name));
            if !self.is_symbol(index + 1, ',') {
                break;
            }
            index += 2;
        }
        found
    }
}
