//! Operators: CREATE OPERATOR. The operands are part of the id.

use pg_query::{NodeEnum, protobuf::DefineStmt};
use serde::{Deserialize, Serialize};

use super::{Describe, Info};
use crate::{
    model::{
        Facts, Id, Named, Object, Qualified, Reason, References, Scope, Shape, Sql, layout::block,
        op::Op, quote::rsplit_outside_quotes,
    },
    statement::{Captured, DefOption, Statement, Unmodelled, operator_name, options},
    tree::typename::type_name_bare,
};

pub const INFO: Info = Info::new("operator", "operators", Shape::Operator).owned();

super::unaltered!();

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Operator {
    pub function: String,
    pub commutator: Option<String>,
    pub negator: Option<String>,
    /// The function that estimates how many rows a condition with the operator leaves.
    pub restrict: Option<String>,
    /// The same for joins.
    pub join: Option<String>,
    pub hashes: bool,
    pub merges: bool,
}

impl Describe for Operator {
    fn facts(&self, facts: &mut Facts) {
        let Self { function, commutator, negator, restrict, join, hashes, merges } = self;
        facts.text("function", function);
        facts.maybe("commutator", commutator);
        facts.maybe("negator", negator);
        facts.maybe("restrict", restrict);
        facts.maybe("join", join);
        facts.flag("hashes", *hashes);
        facts.flag("merges", *merges);
    }

    fn references<'a>(&'a self, this: &'a Object, to: &mut References<'a>) {
        let Self { function, commutator, negator, restrict, join, hashes: _, merges: _ } = self;
        let (left, right) = operands_of(&this.id);
        let operands: Vec<_> = [left, right].into_iter().filter(|one| *one != "NONE").collect();
        operands.iter().for_each(|operand| to.data_type(operand));
        to.routine_of(function, &operands.join(", "));
        restrict.iter().chain(join).for_each(|estimator| to.routine(estimator));
        for partner in commutator.iter().chain(negator) {
            let partner = Qualified::of_operator(partner);
            partner.into_iter().for_each(|it| to.add(Reason::Partner, Named::Operator(it, None)));
        }
    }

    fn create(&self, this: &Object, _: &Scope) -> Vec<Sql> {
        let Self { function, commutator, negator, restrict, join, hashes, merges } = self;
        let named = |word: &str, value: &Option<String>| {
            value.as_ref().map(|value| format!("{word} = {value}"))
        };
        let operator = |word: &str, value: &Option<String>| {
            value.as_ref().map(|value| format!("{word} = OPERATOR({value})"))
        };
        let operand = |word: &str, value: &str| {
            (!value.is_empty() && value != "NONE").then(|| format!("{word} = {value}"))
        };
        let (left, right) = operands_of(&this.id);
        let lines = [
            Some(format!("FUNCTION = {function}")),
            operand("LEFTARG", left),
            operand("RIGHTARG", right),
            operator("COMMUTATOR", commutator),
            operator("NEGATOR", negator),
            merges.then(|| "MERGES".to_owned()),
            hashes.then(|| "HASHES".to_owned()),
            named("RESTRICT", restrict),
            named("JOIN", join),
        ];
        let lines: Vec<_> = lines.into_iter().flatten().collect();
        vec![Sql::define(block(&format!("CREATE OPERATOR {}", spelled(&this.id)), &lines))]
    }

    fn summary(&self) -> String {
        format!("FUNCTION {}", self.function)
    }
}

/// `public.+`
pub fn spelled(id: &Id) -> String {
    match id.schema.is_empty() {
        true => id.name.clone(),
        false => format!("{}.{}", crate::model::quote::ident(&id.schema), id.name),
    }
}

/// The two operands of an id; the comma between them stands outside `numeric(10,2)` and quotes.
fn operands_of(id: &Id) -> (&str, &str) {
    rsplit_outside_quotes(&id.signature, ", ").unwrap_or((&id.signature, ""))
}

/// The operand types as they are read: left, then right.
#[derive(Default)]
struct Operands(Option<String>, Option<String>);

pub fn capture(define: DefineStmt, statement: &Statement) -> Captured<Vec<Op>> {
    let DefineStmt { kind: _, oldstyle: _, defnames, args, definition, if_not_exists, replace } =
        define;
    if !args.is_empty() || if_not_exists || replace {
        return Err("CREATE OPERATOR of an unexpected form".into());
    }
    let name = statement.name(&defnames)?;
    let (mut operator, mut operands) = (Operator::default(), Operands::default());
    for option in options(definition)? {
        apply(&mut operator, &mut operands, &option, statement)?;
    }
    let Operands(left, right) = operands;
    let none = || "NONE".to_owned();
    let operands = format!("{}, {}", left.unwrap_or_else(none), right.unwrap_or_else(none));
    Ok(vec![Op::create(Object::new(Id::operator(&name, operands), operator))])
}

/// DefineOperator in commands/operatorcmds.c; names are compared in lower case there as here.
fn apply(
    operator: &mut Operator,
    operands: &mut Operands,
    option: &DefOption,
    statement: &Statement,
) -> Captured<()> {
    match option.name.as_str() {
        "leftarg" => operands.0 = operand(option)?,
        "rightarg" => operands.1 = operand(option)?,
        // PROCEDURE is what pg_dump wrote before version 11.
        "function" | "procedure" => operator.function = option.dotted_name()?,
        "commutator" => operator.commutator = Some(reference(option, statement)?),
        "negator" => operator.negator = Some(reference(option, statement)?),
        "restrict" => operator.restrict = Some(option.dotted_name()?),
        "join" => operator.join = Some(option.dotted_name()?),
        "hashes" => operator.hashes = option.flag()?,
        "merges" => operator.merges = option.flag()?,
        // Obsolete; they say no more than MERGES does.
        "sort1" | "sort2" | "ltcmp" | "gtcmp" => operator.merges = true,
        other => return Err(Unmodelled(format!("CREATE OPERATOR with attribute {other}"))),
    }
    Ok(())
}

fn operand(option: &DefOption) -> Captured<Option<String>> {
    match &option.value {
        Some(NodeEnum::TypeName(name)) => Ok(Some(type_name_bare(name))),
        Some(NodeEnum::String(none)) if none.sval == "none" => Ok(None),
        _ => Err(option.unexpected()),
    }
}

/// Another operator; one that is not there yet would be created in the same schema.
fn reference(option: &DefOption, statement: &Statement) -> Captured<String> {
    let Some(NodeEnum::List(list)) = &option.value else { return Err(option.unexpected()) };
    let Qualified { schema, name } = statement.name(&list.items)?;
    match schema.is_empty() {
        true => operator_name(&list.items),
        false => Ok(format!("{}.{name}", crate::model::quote::ident(&schema))),
    }
}
