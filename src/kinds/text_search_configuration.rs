//! Text search configurations: a parser, and the dictionaries for each type of its tokens.

use std::collections::BTreeMap;

use pg_query::{
    NodeEnum,
    protobuf::{AlterTsConfigType, AlterTsConfigurationStmt, DefineStmt, Node, ObjectType},
};
use serde::{Deserialize, Serialize};

use super::{Describe, Info, Kind, Member};
use crate::{
    model::{
        Facts, Id, Object, Reason, References, Scope, Shape, Sql, Value,
        op::{Op, Setting, Target},
        quote::ident,
    },
    statement::{Captured, Statement, Unmodelled, dotted, options, strings},
};

pub const INFO: Info =
    Info::new("text search configuration", "text search configurations", Shape::Qualified)
        .owned()
        .object_type(ObjectType::ObjectTsconfiguration);

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct TextSearchConfiguration {
    pub parser: String,
    /// Token type to dictionaries, in the order they are asked.
    pub mappings: BTreeMap<String, Vec<String>>,
}

impl Describe for TextSearchConfiguration {
    fn facts(&self, facts: &mut Facts) {
        let Self { parser, mappings } = self;
        facts.text("parser", parser);
        for (token, dictionaries) in mappings {
            facts.push(format!("mapping {token}"), Value::List(dictionaries.clone()));
        }
    }

    fn references<'a>(&'a self, _: &'a Object, to: &mut References<'a>) {
        let Self { parser, mappings } = self;
        to.printed(Reason::Named, Kind::TextSearchParser, parser);
        for dictionary in mappings.values().flatten() {
            to.printed(Reason::Named, Kind::TextSearchDictionary, dictionary);
        }
    }

    fn create(&self, this: &Object, _: &Scope) -> Vec<Sql> {
        let Self { parser, mappings } = self;
        let subject = format!("TEXT SEARCH CONFIGURATION {}", this.id.path());
        let define = Sql::define(format!("CREATE {subject} (\n    PARSER = {parser} )"));
        let mapping = |(token, dictionaries): (&String, &Vec<String>)| {
            let (token, with) = (ident(token), dictionaries.join(", "));
            Sql::detail(format!("ALTER {subject}\n    ADD MAPPING FOR {token} WITH {with}"))
        };
        std::iter::once(define).chain(mappings.iter().map(mapping)).collect()
    }

    fn summary(&self) -> String {
        format!("PARSER {}", self.parser)
    }
}

pub fn capture(define: DefineStmt, statement: &Statement) -> Captured<Vec<Op>> {
    let DefineStmt { kind: _, oldstyle: _, defnames, args, definition, if_not_exists, replace } =
        define;
    if !args.is_empty() || if_not_exists || replace {
        return Err("CREATE TEXT SEARCH CONFIGURATION of an unexpected form".into());
    }
    let mut configuration = TextSearchConfiguration::default();
    for option in options(definition)? {
        match option.name.as_str() {
            "parser" => configuration.parser = option.dotted_name()?,
            other => return Err(Unmodelled(format!("text search configuration with {other}"))),
        }
    }
    let id = Id::qualified(Kind::TextSearchConfiguration, &statement.name(&defnames)?);
    Ok(vec![Op::create(Object::new(id, configuration))])
}

/// ADD, ALTER and DROP MAPPING.
pub fn alter(alter: AlterTsConfigurationStmt, statement: &Statement) -> Captured<Vec<Op>> {
    let kind = alter.kind();
    let AlterTsConfigurationStmt {
        kind: _,
        cfgname,
        tokentype,
        dicts,
        r#override: _,
        replace: _,
        missing_ok,
    } = alter;
    let tokens = strings(&tokentype)?;
    let dictionaries = dicts.iter().map(dictionary).collect::<Captured<Vec<_>>>()?;
    let id = Id::qualified(Kind::TextSearchConfiguration, &statement.name(&cfgname)?);
    let alter = match (kind, <[String; 2]>::try_from(dictionaries.clone())) {
        (AlterTsConfigType::AlterTsconfigAddMapping, _) => Alter::Add { tokens, dictionaries },
        (AlterTsConfigType::AlterTsconfigAlterMappingForToken, _) => {
            Alter::Set { tokens, dictionaries }
        }
        (AlterTsConfigType::AlterTsconfigReplaceDict, Ok([old, new])) => {
            Alter::Replace { tokens: None, old, new }
        }
        (AlterTsConfigType::AlterTsconfigReplaceDictForToken, Ok([old, new])) => {
            Alter::Replace { tokens: Some(tokens), old, new }
        }
        (AlterTsConfigType::AlterTsconfigDropMapping, _) => {
            Alter::Drop { tokens, if_exists: missing_ok }
        }
        _ => return Err("ALTER TEXT SEARCH CONFIGURATION of an unexpected form".into()),
    };
    Ok(vec![Op::alter(Target::Id(id), alter)])
}

/// ADD, ALTER and DROP MAPPING.
#[derive(Clone, Debug, PartialEq)]
pub enum Alter {
    Add {
        tokens: Vec<String>,
        dictionaries: Vec<String>,
    },
    Set {
        tokens: Vec<String>,
        dictionaries: Vec<String>,
    },
    /// Without tokens, in all mappings.
    Replace {
        tokens: Option<Vec<String>>,
        old: String,
        new: String,
    },
    Drop {
        tokens: Vec<String>,
        if_exists: bool,
    },
}

impl Alter {
    pub fn apply(self, object: &mut Object, _: Setting) -> bool {
        let configuration = TextSearchConfiguration::of(&mut object.body);
        configuration.is_some_and(|configuration| self.map(&mut configuration.mappings))
    }

    /// `false` for what no server would accept.
    fn map(self, mappings: &mut BTreeMap<String, Vec<String>>) -> bool {
        match self {
            Self::Add { tokens, dictionaries } => tokens
                .into_iter()
                .all(|token| mappings.insert(token, dictionaries.clone()).is_none()),
            Self::Set { tokens, dictionaries } => {
                mappings.extend(tokens.into_iter().map(|token| (token, dictionaries.clone())));
                true
            }
            Self::Replace { tokens, old, new } => {
                let is_named =
                    |token: &String| tokens.as_ref().is_none_or(|tokens| tokens.contains(token));
                let named = mappings.iter_mut().filter(|(token, _)| is_named(token));
                named.for_each(|(_, list)| replace(list, &old, &new));
                true
            }
            Self::Drop { tokens, if_exists } => {
                tokens.iter().all(|token| mappings.remove(token).is_some() || if_exists)
            }
        }
    }
}

fn replace(list: &mut [String], old: &String, new: &String) {
    list.iter_mut().filter(|name| *name == old).for_each(|name| name.clone_from(new));
}

fn dictionary(node: &Node) -> Captured<String> {
    match &node.node {
        Some(NodeEnum::List(list)) => {
            dotted(&list.items).ok_or_else(|| "a dictionary without a name".into())
        }
        _ => Err("a dictionary is named in an unexpected form".into()),
    }
}
