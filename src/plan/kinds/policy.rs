//! Row security policies.

use super::{Case, Steps};
use crate::{
    kinds::Body,
    model::{
        FactChange,
        quote::{ident, role_word},
    },
    plan::statement::{Hazard, Statement},
};

/// ALTER POLICY sets roles and expressions; it takes none away and changes nothing else.
pub fn alter(case: &Case, _: &FactChange, steps: &mut Steps) -> bool {
    let (Body::Policy(old), Body::Policy(new)) = (&case.old.body, &case.new.body) else {
        return false;
    };
    let is_lost = (old.using.is_some() && new.using.is_none())
        || (old.with_check.is_some() && new.with_check.is_none());
    if is_lost || old.command != new.command || old.restrictive != new.restrictive {
        steps.is_recreated = true;
        return true;
    }
    let id = &case.new.id;
    let mut text = format!("ALTER POLICY {} ON {}", ident(&id.name), id.relation());
    if old.roles != new.roles {
        let roles: Vec<_> = new.roles.iter().map(|role| role_word(role)).collect();
        text.push_str(&format!(" TO {}", roles.join(", ")));
    }
    let key = |it: &Option<crate::model::Expression>| it.as_ref().map(|it| it.key);
    for (word, had, has) in
        [("USING", &old.using, &new.using), ("WITH CHECK", &old.with_check, &new.with_check)]
    {
        if let Some(has) = has.as_ref().filter(|_| key(had) != key(has)) {
            text.push_str(&format!(" {word} ({})", has.text));
        }
    }
    steps.main(Statement::text(id, text).with(Hazard::Permissions));
    true
}
