//! Operators and their families.

use super::{Case, Steps};
use crate::{
    kinds::{
        Body,
        operator::{self, Operator},
        operator_class,
        operator_family::OperatorFamily,
    },
    model::FactChange,
    plan::statement::Statement,
};

pub fn alter(case: &Case, fact: &FactChange, steps: &mut Steps) -> bool {
    match (&case.old.body, &case.new.body) {
        (Body::Operator(old), Body::Operator(new)) => of_operator(case, fact, old, new, steps),
        (Body::OperatorFamily(old), Body::OperatorFamily(new)) => family(case, old, new, steps),
        _ => steps.is_recreated = true,
    }
    true
}

fn of_operator(case: &Case, fact: &FactChange, old: &Operator, new: &Operator, steps: &mut Steps) {
    let named = |name: &Option<String>| name.clone().unwrap_or_else(|| "NONE".to_owned());
    let partner = |name: &Option<String>| {
        name.as_ref().map(|name| format!("OPERATOR({name})")).unwrap_or_default()
    };
    // Since 17 what an operator lacks can be said of it, but never taken back.
    let (set, since) = match fact.path.as_str() {
        "restrict" => (format!("RESTRICT = {}", named(&new.restrict)), 10),
        "join" => (format!("JOIN = {}", named(&new.join)), 10),
        "commutator" if old.commutator.is_none() => {
            (format!("COMMUTATOR = {}", partner(&new.commutator)), 17)
        }
        "negator" if old.negator.is_none() => (format!("NEGATOR = {}", partner(&new.negator)), 17),
        "hashes" if new.hashes => ("HASHES".to_owned(), 17),
        "merges" if new.merges => ("MERGES".to_owned(), 17),
        _ => (String::new(), u32::MAX),
    };
    if case.target < since {
        steps.is_recreated = true;
        return;
    }
    let id = &case.new.id;
    let text = format!("ALTER OPERATOR {} ({}) SET ({set})", operator::spelled(id), id.signature);
    steps.main(Statement::text(id, text).since(since));
}

fn family(case: &Case, old: &OperatorFamily, new: &OperatorFamily, steps: &mut Steps) {
    let (had, has) = (&old.members, &new.members);
    let is_kept = |member: &String| had.get(member) == has.get(member);
    let gone: Vec<String> = had
        .keys()
        .filter(|member| !is_kept(member))
        .filter_map(|member| {
            let (sort, rest) = member.split_once(' ')?;
            Some(format!("{} {rest}", sort.to_uppercase()))
        })
        .collect();
    let id = &case.new.id;
    let subject = format!("ALTER OPERATOR FAMILY {}", id.path());
    if !gone.is_empty() {
        let text = format!("{subject} DROP {}", gone.join(", "));
        steps.early(Statement::text(id, text));
    }
    let mut come = has.clone();
    come.retain(|member, _| !is_kept(member));
    if !come.is_empty() {
        let items = operator_class::items(&come).join(", ");
        steps.main(Statement::text(id, format!("{subject} ADD {items}")));
    }
}
