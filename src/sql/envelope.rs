//! The statements that every kind has: OWNER, COMMENT, SECURITY LABEL, DEPENDS ON EXTENSION, GRANT.

use std::borrow::Cow;

use super::grants;
use crate::{
    kinds::{Body, Kind, operator, transform},
    model::{
        Id, Object, Scope, Sql, Stage,
        quote::{ident, role_word},
    },
};

pub fn statements(object: &Object, scope: &Scope) -> Vec<Sql> {
    let envelope = &object.envelope;
    let Some(subject) = Subject::of(object, scope) else {
        return grants::of_defaults(object, scope);
    };
    let (presumed_owner, presumed_comment) = match &object.body {
        Body::Schema(schema) => (&schema.presumed_owner, &schema.presumed_comment),
        _ => (&None, &None),
    };
    let mut sql = Vec::new();
    if let Some(owner) = envelope.owner.as_ref().filter(|_| has_owner_statement(object))
        && envelope.owner != *presumed_owner
    {
        let (word, name) = (subject.owner_word(scope), &subject.owner_name);
        let owner = role_word(owner);
        sql.push(Sql::detail(format!("ALTER {word} {name} OWNER TO {owner}")));
    }
    for extension in &envelope.depends_on_extensions {
        let (word, name, extension) = (&subject.word, &subject.name, ident(extension));
        sql.push(Sql::detail(format!("ALTER {word} {name} DEPENDS ON EXTENSION {extension}")));
    }
    if let Some(comment) = &envelope.comment
        && envelope.comment != *presumed_comment
    {
        let (word, name, comment) = (&subject.word, &subject.name, scope.literal(comment));
        sql.push(Sql::detail(format!("COMMENT ON {word} {name} IS {comment}")));
    }
    if envelope.comment.is_none() && presumed_comment.is_some() {
        let (word, name) = (&subject.word, &subject.name);
        sql.push(Sql::detail(format!("COMMENT ON {word} {name} IS ''")));
    }
    for (provider, label) in &envelope.labels {
        let (word, name, label) = (&subject.word, &subject.name, scope.literal(label));
        let provider = ident(provider);
        sql.push(Sql::detail(format!("SECURITY LABEL FOR {provider} ON {word} {name} IS {label}")));
    }
    sql.extend(grants::statements(object, &subject.grant_target(), scope));
    // A comment on what is made late has to wait for it.
    let late = matches!(&object.body, Body::Sequence(sequence) if sequence.is_identity)
        || matches!(&object.body, Body::Constraint(check) if check.not_valid || check.not_enforced);
    if late {
        sql.iter_mut().filter(|sql| sql.stage == Stage::Detail).for_each(|s| s.stage = Stage::Link);
    }
    sql
}

fn has_owner_statement(object: &Object) -> bool {
    match &object.body {
        Body::Tablespace(_) => false,
        Body::Sequence(sequence) => !sequence.is_identity,
        _ => true,
    }
}

/// How statements about an object name it.
pub struct Subject {
    kind: Kind,
    /// The kind, as COMMENT ON has it.
    pub word: String,
    pub name: String,
    /// Where it differs: domains of constraints, languages.
    pub owner_name: String,
}

impl Subject {
    /// `None` for what no such statement can speak of.
    pub fn of(object: &Object, scope: &Scope) -> Option<Self> {
        let (kind, id): (Kind, Cow<Id>) = match &object.body {
            Body::External(external) => (external.kind, Cow::Owned(object.id.name.parse().ok()?)),
            body => (body.kind(), Cow::Borrowed(&object.id)),
        };
        let word = kind.info().comment_word()?;
        let name = name(object, kind, &id, scope);
        Some(Self { kind, word, owner_name: name.clone(), name })
    }

    /// pg_dump 15 and older say TABLE for all relations but foreign tables.
    pub fn owner_word(&self, scope: &Scope) -> &str {
        match self.kind {
            Kind::View | Kind::Sequence | Kind::MaterializedView if scope.dumper() < 16 => "TABLE",
            kind => kind.info().words.owner.unwrap_or(&self.word),
        }
    }

    /// What follows ON in a GRANT.
    pub fn grant_target(&self) -> String {
        let word = self.kind.info().words.grant.unwrap_or(&self.word);
        format!("{word} {}", self.name)
    }
}

fn name(object: &Object, kind: Kind, id: &Id, scope: &Scope) -> String {
    match kind {
        Kind::Function | Kind::Procedure | Kind::Aggregate => {
            format!("{}({})", id.relation(), arguments(object, id, scope))
        }
        Kind::Operator => format!("{} ({})", operator::spelled(id), id.signature),
        Kind::Transform => transform::subject(id),
        Kind::Constraint | Kind::Rule | Kind::Trigger | Kind::Policy => {
            let of_domain =
                object.parent.as_ref().is_some_and(|parent| parent.kind == Kind::Domain);
            let domain = if of_domain { "DOMAIN " } else { "" };
            format!("{} ON {domain}{}", ident(&id.name), id.relation())
        }
        _ => id.path().to_string(),
    }
}

/// The arguments that name a routine.
fn arguments(object: &Object, id: &Id, scope: &Scope) -> String {
    match &object.body {
        Body::Function(function) => function.identity(false, scope),
        Body::Procedure(procedure) => procedure.routine.identity(true, scope),
        Body::Aggregate(aggregate) => aggregate.identity(),
        _ => id.signature.clone(),
    }
}
