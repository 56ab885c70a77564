//! Text search configurations: a parser, and the dictionaries for each type of its tokens.

use std::collections::BTreeMap;

use pg_query::{
    NodeEnum,
    protobuf::{AlterTsConfigType, AlterTsConfigurationStmt, DefineStmt, Node},
};
use serde::{Deserialize, Serialize};

use super::{Describe, Info, Kind, Member};
use crate::{
    model::{
        Facts, Id, Object, Scope, Shape, Sql, Value,
        op::{Op, Target},
        quote::ident,
    },
    statement::{Captured, Statement, Unmodelled, dotted, options, strings},
};

pub const INFO: Info =
    Info::new("text search configuration", "text search configurations", Shape::Qualified).owned();

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
    Ok(vec![Op::edit(Target::Id(id), move |object, _| {
        let Some(configuration) = TextSearchConfiguration::of(&mut object.body) else {
            return false;
        };
        configuration.map(kind, tokens, dictionaries, missing_ok)
    })])
}

impl TextSearchConfiguration {
    /// `false` for what no server would accept.
    fn map(
        &mut self,
        kind: AlterTsConfigType,
        tokens: Vec<String>,
        dictionaries: Vec<String>,
        missing_ok: bool,
    ) -> bool {
        use AlterTsConfigType as Alter;
        match (kind, dictionaries.as_slice()) {
            (Alter::AlterTsconfigAddMapping, _) => tokens
                .into_iter()
                .all(|token| self.mappings.insert(token, dictionaries.clone()).is_none()),
            (Alter::AlterTsconfigAlterMappingForToken, _) => {
                let mappings = tokens.into_iter().map(|token| (token, dictionaries.clone()));
                self.mappings.extend(mappings);
                true
            }
            (Alter::AlterTsconfigReplaceDict, [old, new]) => {
                self.mappings.values_mut().for_each(|list| replace(list, old, new));
                true
            }
            (Alter::AlterTsconfigReplaceDictForToken, [old, new]) => {
                let named = self.mappings.iter_mut().filter(|(token, _)| tokens.contains(token));
                named.for_each(|(_, list)| replace(list, old, new));
                true
            }
            (Alter::AlterTsconfigDropMapping, _) => {
                tokens.iter().all(|token| self.mappings.remove(token).is_some() || missing_ok)
            }
            _ => false,
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
