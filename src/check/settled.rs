//! Expressions that give one value and are printed in several forms: both sides are brought into one.
//! A constant of any type becomes one of the type that it is stored as; a choice among constants has
//! no order; AND and OR have none.

use pg_query::{
    NodeEnum,
    protobuf::{
        AArrayExpr, AConst, AExpr, AExprKind, BoolExpr, BoolExprType, CoercionForm, FuncCall, Node,
        NullTestType, TypeCast, TypeName, a_const::Val,
    },
};

use super::{
    expression::About,
    printed::{self, Of, World},
    world::Around,
};
use crate::{
    equivalence::{self, InForce, Scope},
    model::Key,
    tree::{
        node, typename,
        visit::{Step, Visitor, walk_enum},
    },
};

/// The one form of a printed expression.
pub fn settle(mut tree: NodeEnum, about: About, around: &Around) -> NodeEnum {
    if matches!(tree, NodeEnum::SelectStmt(_)) {
        return tree;
    }
    if let Some(target) = about.target
        && let Some(constant) = stored(&tree, target)
    {
        let mut printed = string(&constant);
        if printed::scalar(&mut printed, Of::Nothing, Some(target), around).is_ok() {
            return printed;
        }
    }
    walk_enum(&mut Settle { about, around }, &mut tree);
    tree
}

struct Settle<'a> {
    about: About<'a>,
    around: &'a Around<'a>,
}

impl Visitor for Settle<'_> {
    fn node(&mut self, node: &mut NodeEnum) -> Step {
        match node {
            NodeEnum::FuncCall(call) => timezone(call),
            NodeEnum::AExpr(one) => quantified(one),
            _ => {}
        }
        if let Some(other) = now(node).or_else(|| self.not_null(node)) {
            *node = other;
        }
        Step::Into
    }

    fn node_done(&mut self, node: &mut NodeEnum) {
        if let NodeEnum::BoolExpr(one) = node
            && let Some(other) = joined(one)
        {
            *node = other;
        }
    }
}

impl Settle<'_> {
    /// `NOT (x IS NULL)` of a column that is no row is `x IS NOT NULL`.
    fn not_null(&self, node: &NodeEnum) -> Option<NodeEnum> {
        let NodeEnum::BoolExpr(one) = node else { return None };
        let [Node { node: Some(NodeEnum::NullTest(test)) }] = &one.args[..] else { return None };
        if one.boolop() != BoolExprType::NotExpr || !self.is_scalar(test.arg.as_deref()?) {
            return None;
        }
        let mut test = test.clone();
        let other = match test.nulltesttype() {
            NullTestType::IsNull => NullTestType::IsNotNull,
            _ => NullTestType::IsNull,
        };
        test.set_nulltesttype(other);
        Some(NodeEnum::NullTest(test))
    }

    fn is_scalar(&self, node: &Node) -> bool {
        let Some(NodeEnum::ColumnRef(column)) = &node.node else { return false };
        let name = node::strings(&column.fields).and_then(|names| names.last().copied());
        match self.about.of {
            Of::Relation(relation) => self.around.columns(relation).is_some_and(|columns| {
                let of = columns.iter().find(|(column, _)| Some(column.as_str()) == name);
                of.is_some_and(|(_, of)| !self.around.is_composite(of))
            }),
            Of::Value(of) => !self.around.is_composite(of),
            _ => false,
        }
    }
}

/// `now() AT TIME ZONE 'utc'` is `timezone('utc', now())`.
fn timezone(call: &mut FuncCall) {
    let names = node::strings(&call.funcname).unwrap_or_default();
    if names.last() == Some(&"timezone") && matches!(names[..], [_] | ["pg_catalog", _]) {
        call.funcname = vec![name("timezone")];
        call.set_funcformat(CoercionForm::CoerceExplicitCall);
    }
}

/// `('now'::text)::timestamp with time zone` is what older applications write for now().
fn now(node: &NodeEnum) -> Option<NodeEnum> {
    let NodeEnum::TypeCast(outer) = node else { return None };
    let Some(NodeEnum::TypeCast(inner)) = &outer.arg.as_ref()?.node else { return None };
    let of = |cast: &TypeCast| cast.type_name.as_ref().map(typename::type_name);
    let is_now =
        matches!(constant(inner.arg.as_ref()?), Some(Constant::Text(text)) if text == "now");
    let is_moment = of(outer).as_deref() == Some("timestamp with time zone");
    (is_now && is_moment && of(inner).as_deref() == Some("text")).then(|| {
        let call = FuncCall {
            funcname: vec![name("now")],
            funcformat: CoercionForm::CoerceExplicitCall as i32,
            ..FuncCall::default()
        };
        NodeEnum::FuncCall(Box::new(call))
    })
}

/// A constant as it is written, without quotes.
enum Constant {
    Text(String),
    Integer(String),
    Number(String),
    Truth(bool),
}

fn constant(node: &Node) -> Option<Constant> {
    let Some(NodeEnum::AConst(AConst { val: Some(val), .. })) = &node.node else { return None };
    Some(match val {
        Val::Sval(text) => Constant::Text(text.sval.clone()),
        Val::Ival(number) => Constant::Integer(number.ival.to_string()),
        Val::Fval(number) if number.fval.bytes().all(|byte| byte.is_ascii_digit()) => {
            Constant::Integer(number.fval.clone())
        }
        Val::Fval(number) => Constant::Number(number.fval.clone()),
        Val::Boolval(truth) => Constant::Truth(truth.boolval),
        Val::Bsval(_) => return None,
    })
}

/// What a constant is as text, whatever it is cast to on its way, where no cast changes it.
fn stored(tree: &NodeEnum, target: &str) -> Option<String> {
    let base = printed::bare(target);
    if let Some(element) = base.strip_suffix("[]")
        && let Some(elements) = elements(tree)
    {
        return listed(elements, element);
    }
    let text = as_text(tree, &base)?;
    Some(if base == "numeric" { scaled(text, target) } else { text })
}

fn as_text(tree: &NodeEnum, target: &str) -> Option<String> {
    match tree {
        NodeEnum::AConst(_) => match constant(&Node { node: Some(tree.clone()) })? {
            Constant::Text(text) | Constant::Integer(text) | Constant::Number(text) => Some(text),
            Constant::Truth(truth) => Some(truth.to_string()),
        },
        NodeEnum::TypeCast(cast) => {
            let of = typename::type_name(cast.type_name.as_ref()?);
            let inner = cast.arg.as_ref()?.node.as_ref()?;
            let text = as_text(inner, target)?;
            keeps(&of, target, &text).then_some(text)
        }
        _ => None,
    }
}

/// Whether a constant is the same after a cast, for what it is stored as.
fn keeps(of: &str, target: &str, text: &str) -> bool {
    let base = printed::bare(of);
    let is_integer = || text.trim_start_matches('-').bytes().all(|byte| byte.is_ascii_digit());
    let is_textual = ["text", "character varying", "character", "bpchar"].contains(&target);
    match base.as_str() {
        _ if base == target && of == base => true,
        "numeric" | "character varying" if base == target => true,
        "text" | "character varying" => is_textual && of == base,
        "character" | "bpchar" => target == "character" || target == "bpchar",
        "integer" | "bigint" | "smallint" => is_integer() && !is_textual,
        "numeric" | "double precision" => {
            of == base && ["numeric", "double precision", "real"].contains(&target)
        }
        "json" => target == "jsonb",
        _ => false,
    }
}

/// A number as a numeric with a scale keeps it: without the zeros at the end, which the scale gives.
fn scaled(text: String, target: &str) -> String {
    let has_scale = target.contains('(');
    match has_scale && text.contains('.') && !text.contains(['e', 'E']) {
        true => text.trim_end_matches('0').trim_end_matches('.').to_owned(),
        false => text,
    }
}

fn elements(tree: &NodeEnum) -> Option<&[Node]> {
    match tree {
        NodeEnum::AArrayExpr(array) => Some(&array.elements),
        NodeEnum::TypeCast(cast) => elements(cast.arg.as_ref()?.node.as_ref()?),
        _ => None,
    }
}

/// `{"a","b"}`
fn listed(elements: &[Node], of: &str) -> Option<String> {
    let quoted = |node: &Node| {
        let text = as_text(node.node.as_ref()?, of)?;
        Some(format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"")))
    };
    let all: Option<Vec<String>> = elements.iter().map(quoted).collect();
    Some(format!("{{{}}}", all?.join(",")))
}

/// A choice among constants: each with the cast that the whole array has, without order.
fn quantified(one: &mut AExpr) {
    if !matches!(one.kind(), AExprKind::AexprOpAny | AExprKind::AexprOpAll) {
        return;
    }
    let Some(right) = &mut one.rexpr else { return };
    let cast = match &right.node {
        Some(NodeEnum::TypeCast(cast)) => cast.type_name.clone(),
        _ => None,
    };
    let Some(found) = right.node.as_ref().and_then(elements) else { return };
    let mut list: Vec<Node> = found.to_vec();
    if !list.iter().all(is_constant) {
        return;
    }
    if let Some(mut of) = cast {
        of.array_bounds.clear();
        list = list.into_iter().map(|node| recast(node, &of)).collect();
    }
    right.node = Some(array(list));
}

fn is_constant(node: &Node) -> bool {
    match &node.node {
        Some(NodeEnum::AConst(_)) => true,
        Some(NodeEnum::TypeCast(cast)) => cast.arg.as_deref().is_some_and(is_constant),
        _ => false,
    }
}

/// A constant of a text type, as one of another.
fn recast(node: Node, of: &TypeName) -> Node {
    let inner = match node.node {
        Some(NodeEnum::TypeCast(cast)) if is_text(cast.type_name.as_ref()) && is_text(Some(of)) => {
            cast.arg
        }
        other => Some(Box::new(Node { node: other })),
    };
    let cast = TypeCast { arg: inner, type_name: Some(of.clone()), location: 0 };
    Node { node: Some(NodeEnum::TypeCast(Box::new(cast))) }
}

fn is_text(of: Option<&TypeName>) -> bool {
    let of = of.map(typename::type_name);
    of.is_some_and(|of| ["text", "character varying", "bpchar"].contains(&of.as_str()))
}

fn array(mut elements: Vec<Node>) -> NodeEnum {
    elements.sort_by_cached_key(key);
    elements.dedup_by_key(|node| key(node));
    NodeEnum::AArrayExpr(AArrayExpr { elements, ..AArrayExpr::default() })
}

/// AND and OR: flat, in one order; comparisons of one thing with constants as one choice.
fn joined(one: &BoolExpr) -> Option<NodeEnum> {
    let (operator, kind) = match one.boolop() {
        BoolExprType::OrExpr => ("=", AExprKind::AexprOpAny),
        BoolExprType::AndExpr => ("<>", AExprKind::AexprOpAll),
        _ => return None,
    };
    let mut rest = Vec::new();
    let mut choices: Vec<(Node, Vec<Node>)> = Vec::new();
    for node in flat(one) {
        let Some((left, constants)) = choice(&node, operator, kind) else {
            rest.push(node);
            continue;
        };
        match choices.iter_mut().find(|(known, _)| key(known) == key(&left)) {
            Some((_, known)) => known.extend(constants),
            None => choices.push((left, constants)),
        }
    }
    rest.extend(choices.into_iter().map(|(left, mut constants)| {
        if constants.len() == 1
            && let Some(only) = constants.pop()
        {
            return compared(left, only, operator, AExprKind::AexprOp);
        }
        compared(left, Node { node: Some(array(constants)) }, operator, kind)
    }));
    rest.sort_by_cached_key(key);
    match rest.len() {
        1 => rest.pop().and_then(|node| node.node),
        _ => Some(NodeEnum::BoolExpr(Box::new(BoolExpr { args: rest, ..one.clone() }))),
    }
}

fn flat(one: &BoolExpr) -> Vec<Node> {
    let mut all = Vec::new();
    for node in &one.args {
        match &node.node {
            Some(NodeEnum::BoolExpr(inner)) if inner.boolop() == one.boolop() => {
                all.extend(flat(inner))
            }
            _ => all.push(node.clone()),
        }
    }
    all
}

/// `left = constant` or `left = ANY (constants)`.
fn choice(node: &Node, operator: &str, kind: AExprKind) -> Option<(Node, Vec<Node>)> {
    let Some(NodeEnum::AExpr(one)) = &node.node else { return None };
    let names = node::strings(&one.name)?;
    let (left, right) = (one.lexpr.as_deref()?, one.rexpr.as_deref()?);
    if names.last() != Some(&operator) {
        return None;
    }
    let constants = match one.kind() {
        AExprKind::AexprOp if is_constant(right) => vec![right.clone()],
        other if other == kind => elements(right.node.as_ref()?)?.to_vec(),
        _ => return None,
    };
    constants.iter().all(is_constant).then(|| (left.clone(), constants))
}

fn compared(left: Node, right: Node, operator: &str, kind: AExprKind) -> Node {
    let one = AExpr {
        kind: kind as i32,
        name: vec![name(operator)],
        lexpr: Some(Box::new(left)),
        rexpr: Some(Box::new(right)),
        ..AExpr::default()
    };
    Node { node: Some(NodeEnum::AExpr(Box::new(one))) }
}

fn name(text: &str) -> Node {
    let sval = text.to_owned();
    Node { node: Some(NodeEnum::String(pg_query::protobuf::String { sval })) }
}

fn string(text: &str) -> NodeEnum {
    let sval = text.to_owned();
    let val = Some(Val::Sval(pg_query::protobuf::String { sval }));
    NodeEnum::AConst(AConst { val, ..AConst::default() })
}

fn key(node: &Node) -> Key {
    let tree = node.node.clone().unwrap_or(NodeEnum::List(Default::default()));
    equivalence::key(tree, "", Scope::empty_path(InForce::all()))
}
