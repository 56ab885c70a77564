//! Operators, and what the grammar writes with words: IN, LIKE, BETWEEN, SIMILAR TO, NULLIF.

use pg_query::{
    NodeEnum,
    protobuf::{AArrayExpr, AExpr, AExprKind, BoolExpr, BoolExprType, CoercionForm, Node, RowExpr},
};

use super::{
    choose::{self, Chosen},
    expression::{Analysis, string},
    types::{self, Named, Ty},
};
use crate::tree::node;

impl Analysis<'_> {
    pub fn operation(&mut self, node: &mut Node) -> Result<Ty, String> {
        let Some(NodeEnum::AExpr(one)) = &mut node.node else { return Err(String::new()) };
        match one.kind() {
            AExprKind::AexprOp if is_row(&one.lexpr) && is_row(&one.rexpr) => {
                let other = self.rows(one)?;
                node.node = Some(other);
                Ok(Ty::boolean())
            }
            AExprKind::AexprOp => self.plain(one),
            AExprKind::AexprLike | AExprKind::AexprIlike => {
                one.set_kind(AExprKind::AexprOp);
                self.plain(one)
            }
            AExprKind::AexprSimilar => {
                one.set_kind(AExprKind::AexprOp);
                self.plain(one)
            }
            AExprKind::AexprDistinct | AExprKind::AexprNotDistinct => {
                self.plain(one)?;
                Ok(Ty::boolean())
            }
            AExprKind::AexprNullif => self.null_if(one),
            AExprKind::AexprOpAny | AExprKind::AexprOpAll => self.quantified(one),
            AExprKind::AexprIn => {
                let other = self.member(one)?;
                node.node = Some(other);
                Ok(Ty::boolean())
            }
            AExprKind::AexprBetween
            | AExprKind::AexprNotBetween
            | AExprKind::AexprBetweenSym
            | AExprKind::AexprNotBetweenSym => {
                let other = between(one)?;
                node.node = Some(other);
                self.expression(node)
            }
            AExprKind::Undefined => Err("an operation of an unknown form".to_owned()),
        }
    }

    /// A comparison of rows, column by column (make_row_comparison_op).
    fn rows(&mut self, one: &mut AExpr) -> Result<NodeEnum, String> {
        let names = node::strings(&one.name).unwrap_or_default();
        let name = names.last().copied().unwrap_or_default().to_owned();
        let take = |side: &mut Option<Box<Node>>| match side.take().and_then(|node| node.node) {
            Some(NodeEnum::RowExpr(row)) => row.args,
            _ => Vec::new(),
        };
        let (left, right) = (take(&mut one.lexpr), take(&mut one.rexpr));
        if left.len() != right.len() || left.is_empty() {
            return Err("a comparison of rows of other widths".to_owned());
        }
        let mut pairs = Vec::new();
        for (a, b) in left.into_iter().zip(right) {
            let mut pair = compared(a, b, &name);
            self.expression(&mut pair)?;
            pairs.push(pair);
        }
        match name.as_str() {
            "=" => return Ok(joined(pairs, BoolExprType::AndExpr)),
            "<>" => return Ok(joined(pairs, BoolExprType::OrExpr)),
            "<" | "<=" | ">" | ">=" => {}
            _ => return Err(format!("rows by the operator {name} are not followed")),
        }
        let (mut left, mut right) = (Vec::new(), Vec::new());
        for pair in pairs {
            if let Some(NodeEnum::AExpr(pair)) = pair.node {
                left.extend(pair.lexpr.map(|node| *node));
                right.extend(pair.rexpr.map(|node| *node));
            }
        }
        let row = |args: Vec<Node>| {
            let row_format = CoercionForm::CoerceExplicitCall as i32;
            let row = RowExpr { args, row_format, ..RowExpr::default() };
            Node { node: Some(NodeEnum::RowExpr(Box::new(row))) }
        };
        compared(row(left), row(right), &name).node.ok_or_else(String::new)
    }

    fn sides(&mut self, one: &mut AExpr) -> Result<Vec<Ty>, String> {
        let mut given = Vec::new();
        for side in [&mut one.lexpr, &mut one.rexpr].into_iter().flatten() {
            if matches!(&side.node, Some(NodeEnum::RowExpr(_) | NodeEnum::List(_))) {
                return Err("a comparison of rows is not followed".to_owned());
            }
            given.push(self.expression(side)?);
        }
        Ok(given)
    }

    fn plain(&mut self, one: &mut AExpr) -> Result<Ty, String> {
        let given = self.sides(one)?;
        let chosen = self.chosen(&one.name, &given)?;
        let sides = [&mut one.lexpr, &mut one.rexpr].into_iter().flatten();
        for ((side, from), to) in sides.zip(&given).zip(&chosen.arguments) {
            self.coerce(side, from, to)?;
        }
        Ok(Ty::plain(chosen.result))
    }

    fn chosen(&self, name: &[Node], given: &[Ty]) -> Result<Chosen, String> {
        let names = node::strings(name).ok_or("an operator without a name")?;
        match names[..] {
            [name] => choose::operator(self.world, name, None, given),
            [schema, name] => choose::operator(self.world, name, Some(schema), given),
            _ => Err("an operator with too many names".to_owned()),
        }
    }

    fn null_if(&mut self, one: &mut AExpr) -> Result<Ty, String> {
        let given = self.sides(one)?;
        let chosen = self.chosen(&one.name, &given)?;
        let sides = [&mut one.lexpr, &mut one.rexpr].into_iter().flatten();
        for ((side, from), to) in sides.zip(&given).zip(&chosen.arguments) {
            self.coerce(side, from, to)?;
        }
        Ok(match given.into_iter().next() {
            Some(Ty::Of(named)) => Ty::Of(named),
            _ => Ty::plain(chosen.arguments.first().cloned().unwrap_or_default()),
        })
    }

    /// `a = ANY (array)`
    fn quantified(&mut self, one: &mut AExpr) -> Result<Ty, String> {
        let (Some(left), Some(right)) = (&mut one.lexpr, &mut one.rexpr) else {
            return Err("ANY of nothing".to_owned());
        };
        let scalar = self.expression(left)?;
        let array = self.expression(right)?;
        let element = match &array {
            Ty::Unknown => Ty::Unknown,
            Ty::Of(named) => {
                let base = types::base(self.world, &named.name);
                Ty::plain(types::element(&base).ok_or("ANY of what is no array")?)
            }
        };
        let chosen = self.chosen(&one.name, &[scalar.clone(), element])?;
        let (Some(left), Some(right)) = (&mut one.lexpr, &mut one.rexpr) else {
            return Err("ANY of nothing".to_owned());
        };
        if let [to, of] = &chosen.arguments[..] {
            self.coerce(left, &scalar, to)?;
            self.coerce(right, &array, &types::array_of(of))?;
        }
        Ok(Ty::boolean())
    }

    /// `a IN (…)`: an array if the members are constants of one type, else comparisons
    /// (transformAExprIn).
    fn member(&mut self, one: &mut AExpr) -> Result<NodeEnum, String> {
        let is_not = node::strings(&one.name).is_some_and(|names| names == ["<>"]);
        let Some(left) = one.lexpr.take() else { return Err("IN of nothing".to_owned()) };
        let members = match one.rexpr.take().and_then(|node| node.node) {
            Some(NodeEnum::List(list)) => list.items,
            _ => return Err("IN of an unknown form".to_owned()),
        };
        if matches!(&left.node, Some(NodeEnum::RowExpr(_))) {
            return Err("a row IN others is not followed".to_owned());
        }
        let has_columns = |node: &Node| super::sublink::has_columns(node);
        let (varying, fixed): (Vec<Node>, Vec<Node>) =
            members.into_iter().partition(|member| has_columns(member));
        let mut parts: Vec<Node> = Vec::new();
        let mut rest = varying;
        if fixed.len() > 1 {
            parts.push(self.among(&left, fixed, is_not)?);
        } else {
            rest.splice(0..0, fixed);
        }
        for member in rest {
            let mut node = compared(left.as_ref().clone(), member, if is_not { "<>" } else { "=" });
            self.expression(&mut node)?;
            parts.push(node);
        }
        if parts.len() == 1 {
            return parts.pop().and_then(|node| node.node).ok_or_else(String::new);
        }
        let boolop = if is_not { BoolExprType::AndExpr } else { BoolExprType::OrExpr };
        Ok(joined(parts, boolop))
    }

    /// `a = ANY (ARRAY[…])`
    fn among(&mut self, left: &Node, members: Vec<Node>, is_not: bool) -> Result<Node, String> {
        let mut left = left.clone();
        let mut given = vec![self.expression(&mut left)?];
        let mut elements = members;
        for element in &mut elements {
            given.push(self.expression(element)?);
        }
        let common = self.united(&given)?;
        if types::is_array(&common) || common == "record" {
            return Err("IN of arrays or rows is not followed".to_owned());
        }
        for (element, from) in elements.iter_mut().zip(given.iter().skip(1)) {
            self.coerce(element, from, &common)?;
        }
        let array = AArrayExpr { elements, ..AArrayExpr::default() };
        let name = if is_not { "<>" } else { "=" };
        let scalar = given.swap_remove(0);
        let operands = [scalar.clone(), Ty::plain(common.clone())];
        let chosen = choose::operator(self.world, name, None, &operands)?;
        let mut right = Node { node: Some(NodeEnum::AArrayExpr(array)) };
        if let [to, of] = &chosen.arguments[..] {
            self.coerce(&mut left, &scalar, to)?;
            let array = Ty::Of(Named::plain(types::array_of(&common)));
            self.coerce(&mut right, &array, &types::array_of(of))?;
        }
        let kind = if is_not { AExprKind::AexprOpAll } else { AExprKind::AexprOpAny };
        let one = AExpr {
            kind: kind as i32,
            name: vec![string(name)],
            lexpr: Some(Box::new(left)),
            rexpr: Some(Box::new(right)),
            ..AExpr::default()
        };
        Ok(Node { node: Some(NodeEnum::AExpr(Box::new(one))) })
    }
}

fn is_row(side: &Option<Box<Node>>) -> bool {
    side.as_ref().is_some_and(|node| matches!(&node.node, Some(NodeEnum::RowExpr(_))))
}

fn compared(left: Node, right: Node, name: &str) -> Node {
    let one = AExpr {
        kind: AExprKind::AexprOp as i32,
        name: vec![string(name)],
        lexpr: Some(Box::new(left)),
        rexpr: Some(Box::new(right)),
        ..AExpr::default()
    };
    Node { node: Some(NodeEnum::AExpr(Box::new(one))) }
}

fn joined(args: Vec<Node>, boolop: BoolExprType) -> NodeEnum {
    let boolop = boolop as i32;
    NodeEnum::BoolExpr(Box::new(BoolExpr { boolop, args, ..BoolExpr::default() }))
}

/// Two comparisons (transformAExprBetween).
fn between(one: &mut AExpr) -> Result<NodeEnum, String> {
    let kind = one.kind();
    let left = one.lexpr.take().ok_or("BETWEEN of nothing")?;
    let bounds = match one.rexpr.take().and_then(|node| node.node) {
        Some(NodeEnum::List(list)) => list.items,
        _ => return Err("BETWEEN of an unknown form".to_owned()),
    };
    let [low, high] = <[Node; 2]>::try_from(bounds).map_err(|_| "BETWEEN of one bound")?;
    let inside = |low: &Node, high: &Node| {
        vec![
            compared((*left).clone(), low.clone(), ">="),
            compared((*left).clone(), high.clone(), "<="),
        ]
    };
    let outside = |low: &Node, high: &Node| {
        vec![
            compared((*left).clone(), low.clone(), "<"),
            compared((*left).clone(), high.clone(), ">"),
        ]
    };
    let (and, or) = (BoolExprType::AndExpr, BoolExprType::OrExpr);
    let node = |of: NodeEnum| Node { node: Some(of) };
    Ok(match kind {
        AExprKind::AexprBetween => joined(inside(&low, &high), and),
        AExprKind::AexprNotBetween => joined(outside(&low, &high), or),
        AExprKind::AexprBetweenSym => joined(
            vec![node(joined(inside(&low, &high), and)), node(joined(inside(&high, &low), and))],
            or,
        ),
        _ => joined(
            vec![node(joined(outside(&low, &high), or)), node(joined(outside(&high, &low), or))],
            and,
        ),
    })
}
