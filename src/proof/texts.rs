//! Pairs statements byte for byte while they are rendered: most come back so, and of those nothing is
//! kept.

use std::collections::HashMap;

use super::{
    BTreeMap, Id, Read, Scope, Sql,
    sides::{Around, around_of},
};
use crate::{model::Stage, sql};

/// What has no partner byte for byte.
#[derive(Default)]
pub struct Texts<'a> {
    /// Statements read, by their places.
    pub read: Vec<usize>,
    pub written: Vec<(&'a Id, Sql)>,
    /// The roles that acted as objects were created as they are written.
    pub owners: BTreeMap<&'a Id, &'a str>,
}

/// Renders all objects, one after the other.
pub fn pair<'a>(read: &[Read<'a>], scope: &Scope<'a>) -> Texts<'a> {
    let mut texts = Texts::default();
    let mut open = Open::of(read);
    for object in scope.objects() {
        for sql in sql::statements(object, scope) {
            match open.take(read, &sql) {
                None => texts.written.push((&object.id, sql)),
                Some(one) => texts.owners.extend(creator(one, &sql).map(|role| (&object.id, role))),
            }
        }
    }
    let mut is_paired = open.is_paired.into_iter();
    texts.read = (0..read.len()).filter(|_| is_paired.next() != Some(true)).collect();
    texts
}

/// The role that creates what a statement creates; written, an object has an owner beside it.
pub fn creator<'a>(read: &Read<'a>, written: &Sql) -> Option<&'a str> {
    read.context.acting_role().map(String::as_str).filter(|_| written.stage == Stage::Define)
}

/// Statements read that have no partner yet, by their texts.
struct Open<'a> {
    /// The first of each text.
    first: HashMap<&'a str, usize>,
    /// The next of the same text.
    next: Vec<Option<usize>>,
    is_paired: Vec<bool>,
}

impl<'a> Open<'a> {
    fn of(read: &[Read<'a>]) -> Self {
        let mut first = HashMap::with_capacity(read.len());
        let mut next = vec![None; read.len()];
        for ((place, one), next) in read.iter().enumerate().zip(&mut next).rev() {
            *next = first.insert(one.text, place);
        }
        Self { first, next, is_paired: vec![false; read.len()] }
    }

    /// The first that is written so, with the same around it: it is open no more.
    fn take<'r>(&mut self, read: &'r [Read<'a>], sql: &Sql) -> Option<&'r Read<'a>> {
        let around = Around::of_written(sql);
        let mut place = self.first.get(sql.text.as_str()).copied();
        while let Some(at) = place {
            let (one, is_paired) = (read.get(at)?, self.is_paired.get_mut(at)?);
            if !*is_paired && around_of(one) == around {
                *is_paired = true;
                return Some(one);
            }
            place = self.next.get(at).copied().flatten();
        }
        None
    }
}
