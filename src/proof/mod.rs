//! Proof: the statements a model is rendered to must be the statements it was read from.
//!
//! Multisets are compared: byte for byte, then token by token, and what is left as trees, after a
//! short list of spelling forms (`forms`). No equivalence takes part, and nothing here knows how
//! a kind reads its statements.

mod forms;
mod shorthand;
mod wording;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use forms::{Ground, PrimaryKeys};

use crate::{
    kinds::{Body, Kind, constraint::Sort},
    model::{
        Context, Diagnostic, Id, Object, Scope, Sql, Stage,
        quote::ident,
        snapshot::{Provenance, Source, SourceStatement},
    },
    resolve::{self, Names, Resolver},
    sql,
    tree::{lex, parse},
};

/// What came back, and how.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proof {
    pub statements: usize,
    /// Byte for byte.
    pub exact: usize,
    /// With other white space.
    pub tokens: usize,
    /// As trees, after the spelling forms.
    pub trees: usize,
    /// Indexes of the recorded statements that did not come back.
    pub missing: Vec<usize>,
    /// Statements that came and were not read, with the objects that wrote them.
    pub surplus: Vec<(Id, String)>,
}

impl Proof {
    pub fn holds(&self) -> bool {
        self.missing.is_empty() && self.surplus.is_empty()
    }
}

/// Holds the statements of a dump against those its objects are rendered to.
///
/// # Errors
///
/// Only when no thread can be started.
pub fn prove(
    source: &Source,
    objects: &[Object],
    provenance: &Provenance,
) -> Result<Proof, Diagnostic> {
    let scope = Scope::new(objects, provenance).with_strings(standard_strings(source));
    let rendered: Vec<(&Id, Sql)> = sql::all(&scope);
    let mut sides = Sides::new(source, &rendered);
    let total = sides.read.len();
    sides.pair(|text| text.to_owned());
    let exact = total - sides.read.len();
    sides.pair(tokens);
    let by_tokens = total - exact - sides.read.len();
    sides.drop_owners(source, &rendered);
    let resolver = sides.read.iter().any(Unpaired::is_bare).then(|| {
        let is_script = provenance.form == "script";
        Resolver::new(Names::of(objects), provenance.server_major(), is_script)
    });
    let ground = Ground { keys: primary_keys(objects), resolver };
    let left = forms::pair(&sides.read, &sides.written, &ground)?;
    sides.pairs.extend(left.pairs);
    sides.written.retain(|one| left.written.contains(&one.index));
    sides.drop_owners(source, &rendered);
    let missing: Vec<usize> = left.read.into_iter().collect();
    let surplus = sides.written.iter().filter_map(|one| {
        rendered.get(one.index).map(|(id, sql)| ((*id).clone(), sql.text.clone()))
    });
    Ok(Proof {
        statements: total,
        exact,
        tokens: by_tokens,
        trees: total - exact - by_tokens - missing.len(),
        missing,
        surplus: surplus.collect(),
    })
}

/// Taken from the objects, and still no help for a wrong one: its own statement would not come back.
fn primary_keys(objects: &[Object]) -> PrimaryKeys {
    let key = |object: &Object| match &object.body {
        Body::Constraint(one) if one.sort == Sort::PrimaryKey => {
            Some((object.id.relation(), one.columns.clone()))
        }
        _ => None,
    };
    objects.iter().filter_map(key).collect()
}

/// Whether plain literals take backslashes as they are.
pub fn standard_strings(source: &Source) -> bool {
    let first = source.contexts.first();
    first.is_none_or(|context| context.standard_conforming_strings)
}

/// A statement that has no partner yet.
#[derive(Clone, Debug)]
pub(crate) struct Unpaired<'a> {
    pub index: usize,
    pub text: &'a str,
    /// Of a statement read; what is written has whole names.
    pub context: Option<&'a Context>,
    /// Standard conforming strings.
    pub strings: bool,
    around: Around,
}

impl Unpaired<'_> {
    /// Whether its names have to be looked up.
    fn is_bare(&self) -> bool {
        self.context.is_some_and(resolve::is_needed)
    }
}

/// What is set around a statement and means something to it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct Around {
    tablespace: Option<String>,
    access_method: Option<String>,
    with_oids: bool,
    /// Of a GRANT or a REVOKE.
    grantor: Option<String>,
}

struct Sides<'a> {
    read: Vec<Unpaired<'a>>,
    written: Vec<Unpaired<'a>>,
    /// Statements read, and those written that they are.
    pairs: Vec<(usize, usize)>,
}

impl<'a> Sides<'a> {
    fn new(source: &'a Source, rendered: &'a [(&'a Id, Sql)]) -> Self {
        // What is kept as text comes back by itself.
        let opaque = |(id, _): &&(&Id, Sql)| id.kind == Kind::Opaque;
        let mut kept: HashMap<&str, usize> = HashMap::new();
        for (_, sql) in rendered.iter().filter(opaque) {
            *kept.entry(sql.text.as_str()).or_default() += 1;
        }
        let mut read = Vec::new();
        for (index, statement) in source.statements.iter().enumerate() {
            match kept.get_mut(statement.text.as_str()) {
                Some(count) if *count > 0 => *count -= 1,
                _ => read.push(of_source(index, statement, source)),
            }
        }
        let written = rendered.iter().enumerate().filter(|(_, one)| !opaque(one));
        let strings = standard_strings(source);
        let written = written.map(|(index, (_, sql))| Unpaired {
            index,
            text: &sql.text,
            context: None,
            strings,
            around: Around {
                tablespace: sql.tablespace.clone(),
                access_method: sql.access_method.clone(),
                with_oids: sql.with_oids,
                grantor: sql.authorization.clone(),
            },
        });
        Self { read, written: written.collect(), pairs: Vec::new() }
    }

    /// Takes away what is on both sides under one key.
    fn pair(&mut self, key: impl Fn(&str) -> String) {
        let mut written: HashMap<(String, &Around), Vec<usize>> = HashMap::new();
        for (at, one) in self.written.iter().enumerate() {
            written.entry((key(one.text), &one.around)).or_default().push(at);
        }
        let mut paired = (BTreeSet::new(), BTreeSet::new());
        for (at, one) in self.read.iter().enumerate() {
            let partner = written.get_mut(&(key(one.text), &one.around)).and_then(Vec::pop);
            if let Some(partner) = partner {
                paired.0.insert(at);
                paired.1.insert(partner);
                self.pairs.extend(self.written.get(partner).map(|to| (one.index, to.index)));
            }
        }
        drop(written);
        leave_out(&mut self.read, &paired.0);
        leave_out(&mut self.written, &paired.1);
    }
}

impl Sides<'_> {
    /// SET SESSION AUTHORIZATION around what creates an object says what OWNER TO does.
    fn drop_owners(&mut self, source: &Source, rendered: &[(&Id, Sql)]) {
        let mut owners: BTreeMap<&Id, &str> = BTreeMap::new();
        for (read, written) in &self.pairs {
            let statement = source.statements.get(*read);
            let context = statement.and_then(|one| source.contexts.get(one.context as usize));
            let role = context.and_then(Context::acting_role);
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

fn leave_out<T>(items: &mut Vec<T>, indexes: &BTreeSet<usize>) {
    let mut index = 0..;
    items.retain(|_| index.next().is_none_or(|index| !indexes.contains(&index)));
}

fn of_source<'a>(index: usize, one: &'a SourceStatement, source: &'a Source) -> Unpaired<'a> {
    let context: Option<&Context> = source.contexts.get(one.context as usize);
    let is_grant = ["GRANT", "REVOKE"].iter().any(|word| one.text.starts_with(word));
    Unpaired {
        index,
        text: &one.text,
        context,
        strings: context.is_none_or(|context| context.standard_conforming_strings),
        around: context.map(|context| around(context, is_grant)).unwrap_or_default(),
    }
}

fn around(context: &Context, is_grant: bool) -> Around {
    Around {
        tablespace: context.default_tablespace.clone(),
        access_method: context.default_table_access_method.clone(),
        with_oids: context.default_with_oids,
        grantor: context.session_authorization.clone().filter(|_| is_grant),
    }
}

/// A statement without its white space and comments.
fn tokens(text: &str) -> String {
    let tokens = lex::tokens(text, true);
    tokens.iter().map(|token| token.text(text)).collect::<Vec<_>>().join("\u{0}")
}
