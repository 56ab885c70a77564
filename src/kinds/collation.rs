//! Collations: CREATE COLLATION.

use std::collections::BTreeMap;

use pg_query::protobuf::{DefineStmt, ObjectType};
use serde::{Deserialize, Serialize};

use super::{Describe, Info, Kind};
use crate::{
    model::{Facts, Id, Object, References, Scope, Shape, Sql, op::Op},
    statement::{Captured, DefOption, Statement, Unmodelled, options},
};

pub const INFO: Info = Info::new("collation", "collations", Shape::Qualified)
    .owned()
    .object_type(ObjectType::ObjectCollation);

super::unaltered!();

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Collation {
    /// `provider`, `locale`, `deterministic`, … as `fold` leaves them; `from` alone for a copy.
    pub options: BTreeMap<String, String>,
}

impl Describe for Collation {
    fn facts(&self, facts: &mut Facts) {
        let Self { options } = self;
        for (name, value) in options {
            facts.text(name.clone(), value);
        }
    }

    fn references<'a>(&'a self, _: &'a Object, to: &mut References<'a>) {
        let Self { options } = self;
        to.collation(&options.get("from").cloned());
    }

    fn create(&self, this: &Object, scope: &Scope) -> Vec<Sql> {
        let name = this.id.path();
        if let Some(from) = self.options.get("from") {
            return vec![Sql::define(format!("CREATE COLLATION {name} FROM {from}"))];
        }
        const ORDER: [&str; 7] =
            ["provider", "deterministic", "locale", "lc_collate", "lc_ctype", "rules", "version"];
        let option = |option: &&str| {
            let value = self.options.get(*option)?;
            let bare = matches!(*option, "provider" | "deterministic");
            let value = if bare { value.clone() } else { scope.literal(value) };
            Some(format!("{option} = {value}"))
        };
        let options: Vec<_> = ORDER.iter().filter_map(option).collect();
        vec![Sql::define(format!("CREATE COLLATION {name} ({})", options.join(", ")))]
    }

    fn summary(&self) -> String {
        let options = self.options.iter().map(|(name, value)| format!("{name} {value}"));
        format!("({})", options.collect::<Vec<_>>().join(", "))
    }
}

pub fn capture(define: DefineStmt, statement: &Statement) -> Captured<Vec<Op>> {
    let DefineStmt { kind: _, oldstyle: _, defnames, args, definition, if_not_exists, replace } =
        define;
    if !args.is_empty() || replace {
        return Err("CREATE COLLATION of an unexpected form".into());
    }
    let options = options(definition)?.iter().map(canonical).collect::<Captured<Vec<_>>>()?;
    let mut options = options.into_iter().collect();
    fold(&mut options);
    let object = Object::new(
        Id::qualified(Kind::Collation, &statement.name(&defnames)?),
        Collation { options },
    );
    Ok(vec![Op::create(object).with(|create| create.if_absent = if_not_exists)])
}

fn canonical(option: &DefOption) -> Captured<(String, String)> {
    let name = option.name.as_str();
    let value = match name {
        "provider" => option.required_text()?.to_lowercase(),
        "deterministic" => option.flag()?.to_string(),
        "from" => option.dotted_name()?,
        "locale" | "lc_collate" | "lc_ctype" | "rules" | "version" => option.required_text()?,
        other => return Err(Unmodelled(format!("CREATE COLLATION with attribute {other}"))),
    };
    Ok((name.to_owned(), value))
}

/// Defaults, and the two ways to say a locale of libc (CREATE COLLATION in the PostgreSQL
/// documentation).
fn fold(options: &mut BTreeMap<String, String>) {
    if options.contains_key("from") {
        return;
    }
    options.entry("provider".to_owned()).or_insert_with(|| "libc".to_owned());
    if options.get("deterministic").is_some_and(|value| value == "true") {
        options.remove("deterministic");
    }
    if options.contains_key("lc_collate") && options.get("lc_collate") == options.get("lc_ctype") {
        options.remove("lc_ctype");
        if let Some(locale) = options.remove("lc_collate") {
            options.insert("locale".to_owned(), locale);
        }
    }
}
