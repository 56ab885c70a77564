//! Text search dictionaries: a template and its options.

use std::collections::BTreeMap;

use pg_query::protobuf::{AlterTsDictionaryStmt, DefineStmt, ObjectType};
use serde::{Deserialize, Serialize};

use super::{Describe, Info, Kind};
use crate::{
    model::{
        Facts, Id, Object, Reason, References, Scope, Shape, Sql,
        op::{Op, Setting, Target},
        quote::ident,
    },
    statement::{Captured, Statement, options},
};

pub const INFO: Info =
    Info::new("text search dictionary", "text search dictionaries", Shape::Qualified)
        .owned()
        .object_type(ObjectType::ObjectTsdictionary);

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct TextSearchDictionary {
    pub template: String,
    /// What the template understands: `stopwords`, `language`, …
    pub options: BTreeMap<String, String>,
}

impl Describe for TextSearchDictionary {
    fn facts(&self, facts: &mut Facts) {
        let Self { template, options } = self;
        facts.text("template", template);
        facts.map("option", options);
    }

    fn references<'a>(&'a self, _: &'a Object, to: &mut References<'a>) {
        let Self { template, options: _ } = self;
        to.printed(Reason::Named, Kind::TextSearchTemplate, template);
    }

    fn create(&self, this: &Object, scope: &Scope) -> Vec<Sql> {
        let mut lines = vec![format!("TEMPLATE = {}", self.template)];
        let option = |(name, value): (&String, &String)| {
            format!("{} = {}", ident(name), scope.literal(value))
        };
        lines.extend(self.options.iter().map(option));
        let (name, lines) = (this.id.path(), lines.join(",\n    "));
        vec![Sql::define(format!("CREATE TEXT SEARCH DICTIONARY {name} (\n    {lines} )"))]
    }

    fn summary(&self) -> String {
        format!("TEMPLATE {}", self.template)
    }
}

pub fn capture(define: DefineStmt, statement: &Statement) -> Captured<Vec<Op>> {
    let DefineStmt { kind: _, oldstyle: _, defnames, args, definition, if_not_exists, replace } =
        define;
    if !args.is_empty() || if_not_exists || replace {
        return Err("CREATE TEXT SEARCH DICTIONARY of an unexpected form".into());
    }
    let mut dictionary = TextSearchDictionary::default();
    for option in options(definition)? {
        if option.name == "template" {
            dictionary.template = option.dotted_name()?;
        } else {
            let value = option.required_text()?;
            dictionary.options.insert(option.name, value);
        }
    }
    let id = Id::qualified(Kind::TextSearchDictionary, &statement.name(&defnames)?);
    Ok(vec![Op::create(Object::new(id, dictionary))])
}

/// An option that stands alone is taken away.
pub fn alter(alter: AlterTsDictionaryStmt, statement: &Statement) -> Captured<Vec<Op>> {
    let AlterTsDictionaryStmt { dictname, options: list } = alter;
    let mut changes = Vec::new();
    for option in options(list)? {
        let value = option.value.as_ref().map(|_| option.required_text()).transpose()?;
        changes.push((option.name, value));
    }
    let id = Id::qualified(Kind::TextSearchDictionary, &statement.name(&dictname)?);
    Ok(vec![Op::alter(Target::Id(id), Alter(changes))])
}

/// The options it sets, and those without a value that it takes away.
#[derive(Clone, Debug, PartialEq)]
pub struct Alter(pub Vec<(String, Option<String>)>);

impl Alter {
    pub fn apply(self, object: &mut Object, _: Setting) -> bool {
        super::alter(object, |dictionary: &mut TextSearchDictionary| {
            for (name, value) in self.0 {
                match value {
                    Some(value) => drop(dictionary.options.insert(name, value)),
                    None => drop(dictionary.options.remove(&name)),
                }
            }
        })
    }
}
