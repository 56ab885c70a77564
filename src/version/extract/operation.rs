//! Operators: whose operands are of one type, and what they come to.

use pg_query::{
    NodeEnum,
    protobuf::{AExpr, AExprKind, Node},
};

use super::pairing::{Pairing, Type};
use crate::tree::node;

impl Pairing<'_> {
    pub fn operation(&self, older: &AExpr, newer: &AExpr) -> Option<Type> {
        let (mut old, mut new) = (older.clone(), newer.clone());
        let left = [&mut old, &mut new].map(|one| one.lexpr.take());
        let right = [&mut old, &mut new].map(|one| one.rexpr.take());
        self.parts(NodeEnum::AExpr(Box::new(old)), NodeEnum::AExpr(Box::new(new)))?;
        let operator = match node::strings(&older.name)?[..] {
            [operator] => operator,
            _ => "",
        };
        let right = [right[0].as_deref()?, right[1].as_deref()?];
        let [Some(a), Some(b)] = &left else {
            return match self.of_node(right[0], right[1])? {
                of if ["-", "+", "@"].contains(&operator) => Some(of),
                Type::Kept => Some(Type::Kept),
                _ => self.unknown(),
            };
        };
        let sides = [[&**a, &**b], right];
        match older.kind() {
            AExprKind::AexprOp if is_row(a) => self.rows(sides),
            AExprKind::AexprOp if ARITHMETIC.contains(&operator) => self.both(sides),
            AExprKind::AexprNullif if operator == "=" => self.both(sides),
            AExprKind::AexprOp | AExprKind::AexprDistinct | AExprKind::AexprNotDistinct
                if COMPARISONS.contains(&operator) =>
            {
                self.both(sides).map(|_| Type::Kept)
            }
            _ if COMPARISONS.contains(&operator) || operator.contains("BETWEEN") => self.any(sides),
            _ => self.others(operator, sides),
        }
    }

    /// Two operands of one type.
    fn both(&self, [[a, b], [c, d]]: [[&Node; 2]; 2]) -> Option<Type> {
        self.among(&[a.clone(), c.clone()], &[b.clone(), d.clone()])
    }

    fn rows(&self, [[a, b], [c, d]]: [[&Node; 2]; 2]) -> Option<Type> {
        let row = |node: &Node| match &node.node {
            Some(NodeEnum::RowExpr(row)) => Some(row.args.clone()),
            _ => None,
        };
        let (a, b, c, d) = (row(a)?, row(b)?, row(c)?, row(d)?);
        let is_one = [b.len(), c.len(), d.len()].iter().all(|len| *len == a.len());
        let mut fields = a.iter().zip(&b).zip(c.iter().zip(&d));
        let all = fields.all(|((a, b), (c, d))| self.both([[a, b], [c, d]]).is_some());
        (is_one && all).then_some(Type::Kept)
    }

    /// A value and those of a list or of an array: IN, ANY, ALL, BETWEEN.
    fn any(&self, [[a, b], [c, d]]: [[&Node; 2]; 2]) -> Option<Type> {
        let of = self.of_node(a, b);
        if let (Some(old), Some(new)) = (listed(c), listed(d)) {
            let with = |first: &Node, list: &[Node]| [std::slice::from_ref(first), list].concat();
            return self.among(&with(a, old), &with(b, new)).map(|_| Type::Kept);
        }
        let of_list = self.of_node(c, d);
        let is_moved = [of, of_list].iter().flatten().any(|of| *of != Type::Kept);
        let is_one = match is_moved {
            true => self.is_of_it(a, b, of) && self.is_of_it(c, d, of_list),
            false => of.is_some() && of_list.is_some(),
        };
        is_one.then_some(Type::Kept)
    }

    /// Operators of other types: of texts any value becomes one.
    fn others(&self, operator: &str, [[a, b], [c, d]]: [[&Node; 2]; 2]) -> Option<Type> {
        let (left, right) = (self.of_node(a, b)?, self.of_node(c, d)?);
        let is_text = |old: &Node, new: &Node| {
            let types = [self.older.of_expression(old), self.newer.of_expression(new)];
            types.iter().all(|of| of.as_deref() == Some("text"))
        };
        match (left, right) {
            (Type::Kept, Type::Kept) => Some(Type::Kept),
            _ if operator == "||" && (is_text(a, b) || is_text(c, d)) => Some(Type::Kept),
            _ => self.unknown(),
        }
    }
}

const ARITHMETIC: [&str; 6] = ["+", "-", "*", "/", "%", "^"];
const COMPARISONS: [&str; 6] = ["=", "<>", "<", ">", "<=", ">="];

fn is_row(node: &Node) -> bool {
    matches!(&node.node, Some(NodeEnum::RowExpr(_)))
}

fn listed(node: &Node) -> Option<&[Node]> {
    match &node.node {
        Some(NodeEnum::AArrayExpr(array)) => Some(&array.elements),
        Some(NodeEnum::List(list)) => Some(&list.items),
        _ => None,
    }
}
