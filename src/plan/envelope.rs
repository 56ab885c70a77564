//! What every kind has: owner, comment, labels, privileges.

use super::{
    kinds::{Case, Steps},
    statement::{Hazard, Statement},
};
use crate::{
    kinds::{Body, Kind},
    model::{
        FactChange, Id, Object, Value,
        quote::{ident, role_word},
    },
    sql::{self, Subject},
};

/// Whether the fact is one of the envelope.
pub fn alter(case: &Case, fact: &FactChange, steps: &mut Steps) -> bool {
    let Some(subject) = Subject::of(case.new, case.to) else {
        return fact.path.starts_with("privileges ") && grants(case, "", steps);
    };
    let id = &case.new.id;
    let (word, name) = (&subject.word, &subject.name);
    let literal = |value: &Option<Value>| match value {
        Some(Value::Text(text) | Value::Body(text)) => case.to.literal(text),
        _ => "NULL".to_owned(),
    };
    match fact.path.as_str() {
        "owner" => owner(case, &subject, steps),
        "comment" => {
            let text = format!("COMMENT ON {word} {name} IS {}", literal(&fact.new));
            steps.last(Statement::text(id, text));
        }
        "depends on extension" => {
            let (had, has) = (&case.old.envelope, &case.new.envelope);
            let (had, has) = (&had.depends_on_extensions, &has.depends_on_extensions);
            let change = |no: &str, extension: &String| {
                let extension = ident(extension);
                Statement::text(
                    id,
                    format!("ALTER {word} {name} {no}DEPENDS ON EXTENSION {extension}"),
                )
            };
            had.difference(has)
                .for_each(|extension| steps.last(change("NO ", extension).since(13)));
            has.difference(had).for_each(|extension| steps.last(change("", extension)));
        }
        path if path.starts_with("security label ") => {
            let provider = ident(path.trim_start_matches("security label "));
            let label = literal(&fact.new);
            let text = format!("SECURITY LABEL FOR {provider} ON {word} {name} IS {label}");
            steps.last(Statement::text(id, text));
        }
        path if path.starts_with("privileges ") => {
            return grants(case, &subject.grant_target(), steps);
        }
        _ => return false,
    }
    true
}

fn owner(case: &Case, subject: &Subject, steps: &mut Steps) {
    let id = &case.new.id;
    let owned = |object: &Object| match &object.body {
        Body::Sequence(sequence) => sequence.owned_by.clone(),
        _ => None,
    };
    // It has the owner of its table, and no other (ATExecChangeOwner in tablecmds.c).
    if owned(case.new).is_some() && owned(case.old) == owned(case.new) {
        return;
    }
    let Some(owner) = &case.new.envelope.owner else {
        return steps.manual(id, "NEW does not say who owns it");
    };
    let word = subject.owner_word(case.to);
    let text = format!("ALTER {word} {} OWNER TO {}", subject.owner_name, role_word(owner));
    steps.main(Statement::text(id, text).with(Hazard::Permissions));
}

/// Once for all grantees.
fn grants(case: &Case, target: &str, steps: &mut Steps) -> bool {
    if std::mem::replace(&mut steps.has_grants, true) {
        return true;
    }
    let grantables =
        [case.old.grantable(case.from.known_server()), case.new.grantable(case.to.known_server())];
    let sides = [case.old, case.new];
    let none: &dyn Fn(&str) -> bool = &|_| false;
    let is_gone: &dyn Fn(&str) -> bool = &|column| {
        let id = Id::child(Kind::Column, &case.new.id.relation(), column);
        case.to.get(&id).is_none() && case.from.get(&id).is_some()
    };
    for sql in sql::grant_changes(sides, grantables, target, case.to, [is_gone, none]) {
        steps.last(Statement::new(&case.new.id, sql).with(Hazard::Permissions));
    }
    true
}

/// The rights of a column that was made anew, on an object whose own privileges stay.
pub fn column_grants(case: &Case, column: &str) -> Vec<Statement> {
    let Some(subject) = Subject::of(case.new, case.to) else { return Vec::new() };
    let grantables = [case.new.grantable(case.to.known_server()); 2];
    let none: &dyn Fn(&str) -> bool = &|_| false;
    let is_anew: &dyn Fn(&str) -> bool = &|name| name == column;
    let (sides, target) = ([case.new, case.new], subject.grant_target());
    let grants = sql::grant_changes(sides, grantables, &target, case.to, [none, is_anew]);
    let statement = |sql| Statement::new(&case.new.id, sql).with(Hazard::Permissions);
    grants.into_iter().map(statement).collect()
}
