//! The two sides of a proof: what has no partner yet, and how it finds one as text.

use std::hash::Hash;

use super::{
    BTreeMap, BTreeSet, Context, Diagnostic, HashMap, Id, Object, Read, Sql,
    ground::{Ground, PrimaryKeys},
    pairing::{self, Left},
    texts::creator,
};
use crate::{
    kinds::{Body, Kind, constraint::Sort},
    model::{Qualified, quote::ident},
    resolve,
    tree::lex,
};

/// A statement that has no partner yet.
#[derive(Clone, Copy, Debug)]
pub struct Unpaired<'a> {
    /// Its place among those of its side.
    pub index: usize,
    pub text: &'a str,
    /// Of a statement read; what is written has whole names.
    pub context: Option<&'a Context>,
    /// Standard conforming strings.
    pub strings: bool,
    around: Around<'a>,
}

impl Unpaired<'_> {
    /// The tablespace that is set around it.
    pub fn tablespace(&self) -> Option<&str> {
        self.around.tablespace
    }

    /// The access method that is set around it.
    pub fn access_method(&self) -> Option<&str> {
        self.around.access_method
    }

    /// Whether its names have to be looked up.
    pub fn is_bare(&self) -> bool {
        self.context.is_some_and(resolve::is_needed)
    }
}

/// What is set around a statement and means something to it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Around<'a> {
    tablespace: Option<&'a str>,
    access_method: Option<&'a str>,
    with_oids: bool,
    /// Of a GRANT or a REVOKE.
    grantor: Option<&'a str>,
}

pub struct Sides<'a> {
    pub read: Vec<Unpaired<'a>>,
    pub written: Vec<Unpaired<'a>>,
    all_read: &'a [Read<'a>],
    rendered: &'a [(&'a Id, Sql)],
    /// The roles that acted as objects were created as they are written.
    owners: BTreeMap<&'a Id, &'a str>,
}

impl<'a> Around<'a> {
    pub fn of_written(sql: &'a Sql) -> Self {
        Self {
            tablespace: sql.tablespace.as_deref(),
            access_method: sql.access_method.as_deref(),
            with_oids: sql.with_oids,
            grantor: sql.authorization.as_deref(),
        }
    }
}

impl<'a> Sides<'a> {
    /// Of the statements read that are open, by their places, and what was rendered and is open.
    pub fn new(
        (all_read, open): (&'a [Read<'a>], &[usize]),
        rendered: &'a [(&'a Id, Sql)],
        strings: bool,
        owners: BTreeMap<&'a Id, &'a str>,
    ) -> Self {
        let written = rendered.iter().enumerate().map(|(index, (_, sql))| Unpaired {
            index,
            text: &sql.text,
            context: None,
            strings,
            around: Around::of_written(sql),
        });
        let read = open.iter().filter_map(|index| Some(of_read(*index, all_read.get(*index)?)));
        Self { read: read.collect(), written: written.collect(), all_read, rendered, owners }
    }

    /// Takes away what is on both sides but for white space and comments.
    pub fn pair_tokens(&mut self) {
        self.pair(|one| tokens(one.text, one.strings));
    }

    /// Takes away what is on both sides as trees; returns the parts that have no partner.
    pub fn pair_trees(&mut self, ground: &Ground) -> Result<Left, Diagnostic> {
        let left = pairing::pair(&self.read, &self.written, ground)?;
        left.pairs.iter().for_each(|(one, written)| self.note(*one, *written));
        self.read.retain(|one| left.read.contains_key(&one.index));
        self.written.retain(|one| left.written.contains_key(&one.index));
        Ok(left)
    }

    fn pair<K: Hash + Eq>(&mut self, key: impl Fn(&Unpaired<'a>) -> K) {
        let mut written: HashMap<(K, Around), Vec<usize>> = HashMap::new();
        for (at, one) in self.written.iter().enumerate() {
            written.entry((key(one), one.around)).or_default().push(at);
        }
        let (mut of_read, mut of_written) = (BTreeSet::new(), BTreeSet::new());
        let mut pairs = Vec::new();
        for (at, one) in self.read.iter().enumerate() {
            let partner = written.get_mut(&(key(one), one.around)).and_then(Vec::pop);
            if let Some(partner) = partner {
                of_read.insert(at);
                of_written.insert(partner);
                pairs.extend(self.written.get(partner).map(|to| (one.index, to.index)));
            }
        }
        drop(written);
        pairs.into_iter().for_each(|(one, written)| self.note(one, written));
        leave_out(&mut self.read, &of_read);
        leave_out(&mut self.written, &of_written);
    }

    /// Keeps what follows from two statements being one.
    fn note(&mut self, read: usize, written: usize) {
        if let (Some(one), Some((id, sql))) = (self.all_read.get(read), self.rendered.get(written))
        {
            self.owners.extend(creator(one, sql).map(|role| (*id, role)));
        }
    }

    /// SET SESSION AUTHORIZATION around what creates an object says what OWNER TO does.
    pub fn drop_owners(&mut self) {
        let (rendered, owners) = (self.rendered, &self.owners);
        self.written.retain(|one| {
            let owner = rendered.get(one.index).and_then(|(id, _)| owners.get(id));
            let says = |role: &&str| one.text.ends_with(&format!(" OWNER TO {}", ident(role)));
            !owner.is_some_and(says)
        });
    }
}

/// Taken from the objects, and still no help for a wrong one: its own statement would not come back.
pub fn primary_keys(objects: &BTreeMap<Id, Object>) -> PrimaryKeys {
    let key = |object: &Object| match &object.body {
        Body::Constraint(one) if one.sort == Sort::PrimaryKey => {
            Some((object.id.relation(), one.columns.clone()))
        }
        _ => None,
    };
    objects.values().filter_map(key).collect()
}

/// The children of each table that has some.
pub fn children(objects: &BTreeMap<Id, Object>) -> BTreeMap<String, Vec<Qualified>> {
    let mut children: BTreeMap<String, Vec<Qualified>> = BTreeMap::new();
    for object in objects.values() {
        for parent in object.body.parents() {
            children.entry(parent.clone()).or_default().push(object.id.relation());
        }
    }
    children
}

/// The triggers of each table that has some.
pub fn triggers(objects: &BTreeMap<Id, Object>) -> BTreeMap<Qualified, Vec<String>> {
    let mut triggers: BTreeMap<Qualified, Vec<String>> = BTreeMap::new();
    for id in objects.keys().filter(|id| id.kind == Kind::Trigger) {
        triggers.entry(id.relation()).or_default().push(id.name.clone());
    }
    triggers
}

fn leave_out<T>(items: &mut Vec<T>, indexes: &BTreeSet<usize>) {
    let mut index = 0..;
    items.retain(|_| index.next().is_none_or(|index| !indexes.contains(&index)));
}

pub fn of_read<'a>(index: usize, one: &Read<'a>) -> Unpaired<'a> {
    let Read { text, context, .. } = *one;
    Unpaired {
        index,
        text,
        context: Some(context),
        strings: context.standard_conforming_strings,
        around: around_of(one),
    }
}

/// What is set around a statement read.
pub fn around_of<'a>(one: &Read<'a>) -> Around<'a> {
    let is_grant = ["GRANT", "REVOKE"].iter().any(|word| one.text.starts_with(word));
    around(one.context, is_grant)
}

fn around(context: &Context, is_grant: bool) -> Around<'_> {
    Around {
        tablespace: context.default_tablespace.as_deref(),
        access_method: context.default_table_access_method.as_deref(),
        with_oids: context.default_with_oids,
        grantor: context.session_authorization.as_deref().filter(|_| is_grant),
    }
}

/// A statement without its white space and comments, as a hash.
fn tokens(text: &str, strings: bool) -> [u8; 32] {
    let mut hasher = blake3::Hasher::new();
    for token in lex::tokens(text, strings) {
        let token = token.text(text);
        hasher.update(&(token.len() as u64).to_le_bytes()).update(token.as_bytes());
    }
    hasher.finalize().into()
}
