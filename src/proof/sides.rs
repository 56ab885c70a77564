//! The two sides of a proof: what has no partner yet, and how it finds one as text.

use std::hash::Hash;

use super::{
    BTreeMap, BTreeSet, Context, Diagnostic, HashMap, Id, Object, Read, Sql,
    ground::{Ground, PrimaryKeys},
    pairing::{self, Left},
};
use crate::{
    kinds::{Body, Kind, constraint::Sort},
    model::{Qualified, Stage, quote::ident},
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
struct Around<'a> {
    tablespace: Option<&'a str>,
    access_method: Option<&'a str>,
    with_oids: bool,
    /// Of a GRANT or a REVOKE.
    grantor: Option<&'a str>,
}

pub struct Sides<'a> {
    pub read: Vec<Unpaired<'a>>,
    pub written: Vec<Unpaired<'a>>,
    /// Statements read, and those written that they are.
    pub pairs: Vec<(usize, usize)>,
}

impl<'a> Sides<'a> {
    pub fn new(read: &[Read<'a>], rendered: &'a [(&'a Id, Sql)], strings: bool) -> Self {
        let written = rendered.iter().enumerate().map(|(index, (_, sql))| Unpaired {
            index,
            text: &sql.text,
            context: None,
            strings,
            around: Around {
                tablespace: sql.tablespace.as_deref(),
                access_method: sql.access_method.as_deref(),
                with_oids: sql.with_oids,
                grantor: sql.authorization.as_deref(),
            },
        });
        let read = read.iter().enumerate().map(|(index, one)| of_read(index, one));
        Self { read: read.collect(), written: written.collect(), pairs: Vec::new() }
    }

    /// Takes away what is on both sides byte for byte.
    pub fn pair_texts(&mut self) {
        self.pair(|one| one.text);
    }

    /// Takes away what is on both sides but for white space and comments.
    pub fn pair_tokens(&mut self) {
        self.pair(|one| tokens(one.text, one.strings));
    }

    /// Takes away what is on both sides as trees; returns the parts that have no partner.
    pub fn pair_trees(&mut self, ground: &Ground) -> Result<Left, Diagnostic> {
        let left = pairing::pair(&self.read, &self.written, ground)?;
        self.pairs.extend(&left.pairs);
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
        for (at, one) in self.read.iter().enumerate() {
            let partner = written.get_mut(&(key(one), one.around)).and_then(Vec::pop);
            if let Some(partner) = partner {
                of_read.insert(at);
                of_written.insert(partner);
                self.pairs.extend(self.written.get(partner).map(|to| (one.index, to.index)));
            }
        }
        drop(written);
        leave_out(&mut self.read, &of_read);
        leave_out(&mut self.written, &of_written);
    }

    /// SET SESSION AUTHORIZATION around what creates an object says what OWNER TO does.
    pub fn drop_owners(&mut self, read: &[Read], rendered: &[(&Id, Sql)]) {
        let mut owners: BTreeMap<&Id, &str> = BTreeMap::new();
        for (one, written) in &self.pairs {
            let role = read.get(*one).and_then(|one| one.context.acting_role());
            if let (Some((id, sql)), Some(role)) = (rendered.get(*written), role)
                && sql.stage == Stage::Define
            {
                owners.insert(id, role);
            }
        }
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
    let is_grant = ["GRANT", "REVOKE"].iter().any(|word| text.starts_with(word));
    Unpaired {
        index,
        text,
        context: Some(context),
        strings: context.standard_conforming_strings,
        around: around(context, is_grant),
    }
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
