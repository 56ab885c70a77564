//! The types of arguments, as far as a statement and the relations of its dump tell.

use std::collections::BTreeMap;

use pg_query::{
    NodeEnum,
    protobuf::{AConst, ColumnRef, FuncCall, Node},
};

use super::{PG_CATALOG, Resolver, Sort, routine::Argument, things::Relations};
use crate::{
    model::Qualified,
    tree::{
        node::{self, Constant},
        typename::type_name_bare,
    },
};

pub struct Typing<'a> {
    resolver: &'a Resolver,
    /// `None` where a name stands for several relations, or for something else.
    named: BTreeMap<&'a str, Option<&'a Qualified>>,
    /// The only relation of the statement.
    only: Option<&'a Qualified>,
    /// What NEW and OLD are rows of.
    changed: Option<Qualified>,
    /// What a domain calls VALUE.
    value: Option<String>,
}

impl<'a> Typing<'a> {
    pub fn new(resolver: &'a Resolver, relations: &'a Relations, tree: &NodeEnum) -> Self {
        let mut named: BTreeMap<&str, Option<&Qualified>> = BTreeMap::new();
        for (name, of) in relations {
            let known = named.entry(name).or_insert(of.as_ref());
            if *known != of.as_ref() {
                *known = None;
            }
        }
        let mut all = relations.iter().map(|(_, of)| of.as_ref());
        let first = all.next().flatten();
        let only = first.filter(|first| all.all(|other| other == Some(*first)));
        let changed = match tree {
            NodeEnum::RuleStmt(rule) => rule.relation.as_ref(),
            NodeEnum::CreateTrigStmt(trigger) => trigger.relation.as_ref(),
            _ => None,
        };
        let changed = changed.map(|range| Qualified::new(&range.schemaname, &range.relname));
        Self { resolver, named, only, changed, value: value(tree) }
    }

    pub fn of(&self, node: &Node) -> Argument {
        let Some(node) = &node.node else { return Argument::Unknown };
        match node {
            NodeEnum::AConst(constant) => of_constant(constant),
            NodeEnum::TypeCast(cast) => {
                let name = cast.type_name.as_ref().map(type_name_bare);
                name.map_or(Argument::Unknown, Argument::Known)
            }
            NodeEnum::CollateClause(clause) => {
                clause.arg.as_ref().map_or(Argument::Unknown, |arg| self.of(arg))
            }
            NodeEnum::ColumnRef(column) => self.of_column(column),
            NodeEnum::FuncCall(call) => self.of_call(call),
            NodeEnum::BoolExpr(_) | NodeEnum::NullTest(_) | NodeEnum::BooleanTest(_) => {
                Argument::Known("boolean".to_owned())
            }
            _ => Argument::Unknown,
        }
    }

    /// A column of the only relation there is.
    pub fn of_name(&self, column: &str) -> Argument {
        let known = self.only.and_then(|only| self.resolver.names.column(only, column).cloned());
        known.map_or(Argument::Unknown, Argument::Known)
    }

    fn of_column(&self, column: &ColumnRef) -> Argument {
        let of = |relation: Option<&Qualified>, name: &str| {
            relation.and_then(|relation| self.resolver.names.column(relation, name).cloned())
        };
        let known = match node::strings(&column.fields).as_deref() {
            Some(["value"]) if self.value.is_some() => self.value.clone(),
            Some([name]) => of(self.only, name),
            Some([relation, name]) => match self.named.get(relation) {
                Some(relation) => of(*relation, name),
                None if ["new", "old"].contains(relation) => of(self.changed.as_ref(), name),
                None if *relation == "excluded" => of(self.only, name),
                None => None,
            },
            _ => None,
        };
        known.map_or(Argument::Unknown, Argument::Known)
    }

    /// What the dump says that a routine of its own returns.
    fn of_call(&self, call: &FuncCall) -> Argument {
        let Some((Some(schema), name)) = node::qualified(&call.funcname) else {
            return Argument::Unknown;
        };
        let routines = self.resolver.names.routines(Sort::Routine, name).iter();
        let mut returns = routines
            .filter(|one| one.schema == schema && one.signature.takes(call.args.len()))
            .map(|one| one.returns.clone());
        let first = returns.next().flatten().filter(|name| !is_pseudo(name));
        let is_only = returns.all(|other| other == first);
        first.filter(|_| is_only).map_or(Argument::Unknown, Argument::Known)
    }

    /// Whether a value of one type may become one of the other by itself: where it is not certain,
    /// it may.
    pub fn fits(&self, from: &str, to: &str) -> bool {
        let names = &self.resolver.names;
        let (base, catalog) = (names.base(from), self.resolver.catalog);
        let is_known = |name: &str| {
            let element = name.trim_end_matches("[]");
            super::catalog::is_printed_type(element) || names.is_own_type(element)
        };
        if from == to || base == to || is_pseudo(to) || from.ends_with("[]") != to.ends_with("[]") {
            return from == to || base == to || is_pseudo(to);
        }
        if from.ends_with("[]")
            || ![from, base, to].into_iter().all(is_known)
            || [from, base, to].into_iter().any(|name| names.has_casts(name))
        {
            return true;
        }
        catalog.is_implicit(base, to)
    }
}

/// Types that stand for many.
fn is_pseudo(name: &str) -> bool {
    let name = name.strip_prefix(PG_CATALOG).map_or(name, |rest| rest.trim_start_matches('.'));
    name.starts_with("any") || name.starts_with("\"any") || ["record", "record[]"].contains(&name)
}

fn of_constant(constant: &AConst) -> Argument {
    let name = match node::constant(constant) {
        Some(Constant::Integer(_)) => "integer",
        Some(Constant::Float(digits)) if digits.parse::<i64>().is_ok() => "bigint",
        Some(Constant::Float(_)) => "numeric",
        Some(Constant::Boolean(_)) => "boolean",
        Some(Constant::Bits(_)) => "bit",
        Some(Constant::String(_) | Constant::Null) => return Argument::Literal,
        None => return Argument::Unknown,
    };
    Argument::Known(name.to_owned())
}

fn value(tree: &NodeEnum) -> Option<String> {
    match tree {
        NodeEnum::CreateDomainStmt(domain) => domain.type_name.as_ref().map(type_name_bare),
        _ => None,
    }
}
