//! Operators: CREATE OPERATOR. The operands are part of the id.

use pg_query::{NodeEnum, protobuf::DefineStmt};
use serde::{Deserialize, Serialize};

use super::{Describe, Info};
use crate::{
    model::{Facts, Id, Object, Qualified, Shape, op::Op},
    statement::{Captured, DefOption, Statement, Unmodelled, operator_name, options},
    tree::typename::type_name_bare,
};

pub const INFO: Info = Info::new("operator", "operators", Shape::Operator).owned();

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

    fn summary(&self) -> String {
        format!("FUNCTION {}", self.function)
    }
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
