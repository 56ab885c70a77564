//! Objects under other names: what RENAME and SET SCHEMA drag along. PostgreSQL refers to objects by
//! their numbers, and so every printed name follows; texts of string bodies are texts.
//!
//! Whatever an object says of others is in the statements that make it: these are written with the
//! new names and read again. No kind has to know how it is renamed.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    refusal::{Refusal, Step},
    uses::is_called,
    world::World,
};
use crate::{
    capture::{self, Options},
    kinds::{Body, Kind},
    model::{
        Id, Object, Qualified,
        catalog::Catalog,
        quote::{ident, literal},
        snapshot::{Meta, Source},
        sql::REDACTED,
    },
    script, sql,
    tree::lex::{self, Token, TokenKind},
};

/// Old names and new ones.
#[derive(Default)]
pub struct Names {
    pub things: BTreeMap<Qualified, Qualified>,
    pub routines: BTreeMap<Qualified, Qualified>,
}

impl Names {
    pub fn one(from: Qualified, to: Qualified) -> Self {
        Self { things: BTreeMap::from([(from, to)]), ..Self::default() }
    }
}

/// Gives an object and what lives with it another id.
pub fn move_object(world: &mut World, id: &Id, to: &Qualified) {
    let Some(object) = world.catalog.take_out(id) else { return };
    let from = id.relation();
    let children: Vec<Id> = world
        .objects()
        .filter(|child| child.parent.as_ref() == Some(id) || is_member(&child.id, id))
        .map(|child| child.id.clone())
        .collect();
    let new = id.with(|id| (id.schema, id.name) = (to.schema.clone(), to.name.clone()));
    world.catalog.put_in(Object { id: new.clone(), ..object });
    for child in children {
        let Some(mut object) = world.catalog.take_out(&child) else { continue };
        if object.parent.as_ref() == Some(id) {
            object.parent = Some(new.clone());
        }
        if !child.parent.is_empty() && child.relation() == from {
            object.id.schema.clone_from(&to.schema);
            object.id.parent.clone_from(&to.name);
        }
        world.catalog.put_in(object);
    }
    owned(world, &from, to);
}

/// `column s.t.c` of `table s.t`, though nothing says that it lives there.
fn is_member(child: &Id, of: &Id) -> bool {
    !child.parent.is_empty() && child.relation() == of.relation() && (of.kind.space().is_some())
}

/// Sequences know their column by its name.
fn owned(world: &mut World, from: &Qualified, to: &Qualified) {
    let sequences: Vec<Id> =
        world.objects().filter(|o| o.id.kind == Kind::Sequence).map(|o| o.id.clone()).collect();
    for id in sequences {
        let Some(Body::Sequence(sequence)) = world.get(&id).map(|object| &object.body) else {
            continue;
        };
        let column = sequence.owned_by.as_deref().and_then(crate::replay::world::column);
        let Some(column) = column.filter(|column| column.relation() == *from) else { continue };
        let column = Id::child(Kind::Column, to, column.name.as_str()).path().to_string();
        world.catalog.change(&id, |object| {
            if let Body::Sequence(sequence) = &mut object.body {
                sequence.owned_by = Some(column);
            }
        });
    }
}

/// Writes every name that others have for what was renamed anew.
pub fn follow(world: &mut World, names: &Names) -> Step<()> {
    rewrite(world, |text| edits(text, names))
}

/// Reads the whole schema anew with edits in its statements.
pub fn rewrite(world: &mut World, edits: impl Fn(&str) -> Step<Vec<Edit>>) -> Step<()> {
    world.catalog.settle();
    let meta = Meta { provenance: world.provenance.clone(), ..Meta::default() };
    let objects: Vec<Object> = world.objects().cloned().collect();
    for opaque in objects.iter().filter(|object| object.id.kind == Kind::Opaque) {
        let Body::Opaque(body) = &opaque.body else { continue };
        let texts = body.statements.iter().map(|statement| statement.text.as_str());
        for text in texts {
            if !edits(text)?.is_empty() {
                return Err(unsure(text));
            }
        }
    }
    let text = sql::render(&objects, &Source::default(), &meta, &BTreeMap::new(), |_| true)
        .map_err(|error| Refusal::unknown(error.message))?;
    let mut all = Vec::new();
    let script = script::split(&text);
    for statement in &script.statements {
        let start = statement.text.as_ptr() as usize - text.as_ptr() as usize;
        let found = edits(statement.text)?;
        all.extend(found.into_iter().map(|(at, new)| (start + at.start..start + at.end, new)));
    }
    if all.is_empty() {
        return Ok(());
    }
    all.sort_by_key(|(at, _)| at.start);
    let mut new = text.clone();
    for (at, name) in all.into_iter().rev() {
        new.replace_range(at, &name);
    }
    let renamed = read(new.into_bytes())?;
    let ids: BTreeSet<Id> = renamed.iter().map(|object| object.id.clone()).collect();
    let kept = objects.into_iter().filter(|object| {
        let is_hidden = object.id.kind == Kind::Opaque || is_hidden(object, &world.provenance);
        is_hidden && !ids.contains(&object.id)
    });
    let kept: Vec<Object> = kept.collect();
    world.catalog = Catalog::of(renamed.into_iter().chain(kept));
    Ok(())
}

/// Objects of a text that renders a schema.
pub fn read(text: Vec<u8>) -> Step<Vec<Object>> {
    let captured = capture::capture(text, &Options::default())
        .map_err(|error| Refusal::unknown(error.message))?;
    let objects = captured.snapshot.model.objects().collect::<Result<Vec<_>, _>>();
    objects.map_err(|error| Refusal::unknown(error.message))
}

/// It cannot be written as a statement that runs.
pub fn is_redacted(object: &Object, of: &crate::model::Snapshot) -> bool {
    is_hidden(object, &of.meta.provenance)
}

fn is_hidden(object: &Object, provenance: &crate::model::snapshot::Provenance) -> bool {
    let scope = crate::model::Scope::new([object], provenance);
    sql::statements(object, &scope).iter().any(|sql| sql.text.contains(REDACTED))
}

fn unsure(text: &str) -> Refusal {
    let head: String = text.chars().take(80).collect();
    Refusal::unknown(format!("it is not certain what a name means in: {head}"))
}

/// Bytes of a statement, and what to write in their place.
pub type Edit = (std::ops::Range<usize>, String);

/// What to write in one statement.
fn edits(text: &str, names: &Names) -> Step<Vec<Edit>> {
    let tokens = lex::tokens(text, true);
    let words = Words { text, tokens: &tokens };
    let mut edits: Vec<Edit> = Vec::new();
    // What stands alone before a dot may be a relation by its own name.
    let mut bare: BTreeMap<String, (String, Qualified)> = BTreeMap::new();
    for index in 0..tokens.len() {
        if let Some(edit) = words.literal(index, names) {
            edits.push(edit);
        }
        let Some((from, is_call)) = words.qualified(index) else { continue };
        let map = if is_call { &names.routines } else { &names.things };
        let Some(to) = map.get(&from) else { continue };
        if words.is_alias(&from.schema) {
            return Err(unsure(text));
        }
        let (first, last) = (tokens.get(index), tokens.get(index + 2));
        let Some((first, last)) = first.zip(last) else { continue };
        edits.push((first.start..last.end, to.to_string()));
        if !is_call && from.name != to.name {
            bare.insert(from.name.clone(), (to.name.clone(), from));
        }
    }
    for (name, (to, from)) in bare {
        let places: Vec<usize> =
            (0..tokens.len()).filter(|index| words.is_qualifier(*index, &name)).collect();
        if places.is_empty() {
            continue;
        }
        if words.is_alias(&name) || words.has_namesake(&from) {
            return Err(unsure(text));
        }
        for token in places.into_iter().filter_map(|index| tokens.get(index)) {
            edits.push((token.start..token.end, ident(&to).into_owned()));
        }
    }
    Ok(edits)
}

/// A relation renamed in an expression of what lives with it: its own columns may stand behind its
/// name there. `None` where the name may mean something else.
pub fn requalified(text: &str, from: &str, to: &str) -> Option<String> {
    let tokens = lex::tokens(text, true);
    Words { text, tokens: &tokens }.requalified(from, to)
}

struct Words<'a> {
    text: &'a str,
    tokens: &'a [Token],
}

impl Words<'_> {
    fn name(&self, index: usize) -> Option<String> {
        let token = self.tokens.get(index)?;
        let text = token.text(self.text);
        match token.kind {
            TokenKind::Word => Some(text.to_lowercase()),
            TokenKind::QuotedName => {
                Some(text.strip_prefix('"')?.strip_suffix('"')?.replace("\"\"", "\""))
            }
            TokenKind::Operator => Some(text.to_owned()),
            _ => None,
        }
    }

    fn is_dot(&self, index: Option<usize>) -> bool {
        index
            .and_then(|index| self.tokens.get(index))
            .is_some_and(|token| token.is_symbol(self.text, '.'))
    }

    /// A name with its schema that begins here, and whether it is called.
    fn qualified(&self, index: usize) -> Option<(Qualified, bool)> {
        if self.is_dot(index.checked_sub(1)) || !self.is_dot(Some(index + 1)) {
            return None;
        }
        let name = Qualified::new(self.name(index)?, self.name(index + 2)?);
        Some((name, is_called(self.tokens, index, index + 3, self.text)))
    }

    /// Writes a relation that stands before a dot by itself under another name.
    fn requalified(&self, from: &str, to: &str) -> Option<String> {
        let places: Vec<usize> =
            (0..self.tokens.len()).filter(|index| self.is_qualifier(*index, from)).collect();
        let mut text = self.text.to_owned();
        for token in places.iter().rev().filter_map(|index| self.tokens.get(*index)) {
            text.replace_range(token.start..token.end, &ident(to));
        }
        (places.is_empty() || !self.is_alias(from)).then_some(text)
    }

    /// `users.` that begins here.
    fn is_qualifier(&self, index: usize, name: &str) -> bool {
        self.name(index).as_deref() == Some(name)
            && self.is_dot(Some(index + 1))
            && !self.is_dot(index.checked_sub(1))
    }

    /// The name stands alone somewhere: it is an alias or a column there.
    fn is_alias(&self, name: &str) -> bool {
        (0..self.tokens.len()).any(|index| {
            self.name(index).as_deref() == Some(name)
                && !self.is_dot(Some(index + 1))
                && !self.is_dot(index.checked_sub(1))
        })
    }

    /// Another schema has something of that name here.
    fn has_namesake(&self, of: &Qualified) -> bool {
        (0..self.tokens.len()).any(|index| {
            self.qualified(index)
                .is_some_and(|(name, _)| name.name == of.name && name.schema != of.schema)
        })
    }

    /// `'app.users'::regclass`
    fn literal(&self, index: usize, names: &Names) -> Option<Edit> {
        let token = self.tokens.get(index).filter(|token| token.kind == TokenKind::String)?;
        let is_cast =
            self.tokens.get(index + 1).is_some_and(|token| token.is_operator(self.text, "::"));
        let is_class =
            self.tokens.get(index + 2).is_some_and(|token| token.is_word(self.text, "regclass"));
        if !is_cast || !is_class {
            return None;
        }
        let inner = token.text(self.text).strip_prefix('\'')?.strip_suffix('\'')?;
        let to = names.things.get(&crate::replay::world::qualified(&inner.replace("''", "'"))?)?;
        Some((token.start..token.end, literal(&to.to_string())))
    }
}
