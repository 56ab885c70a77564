//! What every kind has: owner, comment, labels, privileges.

use super::{
    kinds::{Case, Steps},
    statement::{Hazard, Statement},
};
use crate::{
    model::{
        FactChange, Value,
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
    for sql in sql::grant_changes(case.old, case.new, grantables, target, case.to) {
        steps.last(Statement::new(&case.new.id, sql).with(Hazard::Permissions));
    }
    true
}
