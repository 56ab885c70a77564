//! The columns of two queries of one source.

use pg_query::{
    NodeEnum,
    protobuf::{Node, SelectStmt},
};

use super::{
    TYPE,
    function::WHOLE,
    pairing::{NEW_TYPE, OLD_TYPE, Pairing, Type},
};
use crate::tree::node;

/// A column by its name, and what became of its type.
pub type Column = (String, Type);

/// What one branch of a set operation gives for a column.
struct Value {
    older: Node,
    newer: Node,
    of: Option<Type>,
}

impl Pairing<'_> {
    /// The columns of a query within another.
    pub fn sub_query(&self, older: &SelectStmt, newer: &SelectStmt) -> Option<Vec<Column>> {
        let (old_types, new_types) =
            (self.older.within_query(older), self.newer.within_query(newer));
        self.within(&old_types, &new_types, |inner| inner.query(older, newer))
    }

    /// The columns of a query; `None` if the two are not of one source.
    pub fn query(&self, older: &SelectStmt, newer: &SelectStmt) -> Option<Vec<Column>> {
        let mut branches = Vec::new();
        self.branches(older, newer, &mut branches)?;
        let (first, others) = branches.split_first()?;
        if others.iter().any(|branch| branch.len() != first.len()) {
            return None;
        }
        let column = |at: usize| {
            let values: Vec<&Value> = branches.iter().filter_map(|branch| branch.get(at)).collect();
            Some((name_of(&values.first()?.newer), self.united(&values)?))
        };
        (0..first.len()).map(column).collect()
    }

    /// The values of each branch, those of VALUES row by row.
    fn branches(
        &self,
        older: &SelectStmt,
        newer: &SelectStmt,
        into: &mut Vec<Vec<Value>>,
    ) -> Option<()> {
        let (mut old, mut new) = (older.clone(), newer.clone());
        let arms = [(old.larg.take(), new.larg.take()), (old.rarg.take(), new.rarg.take())];
        let targets = [&mut old, &mut new].map(|query| std::mem::take(&mut query.target_list));
        let rows = [&mut old, &mut new].map(|query| std::mem::take(&mut query.values_lists));
        self.parts(NodeEnum::SelectStmt(Box::new(old)), NodeEnum::SelectStmt(Box::new(new)))?;
        let is_united = arms.iter().any(|arm| arm.0.is_some());
        for arm in arms {
            match arm {
                (Some(a), Some(b)) => {
                    let types = (self.older.within_query(&a), self.newer.within_query(&b));
                    self.within(&types.0, &types.1, |inner| inner.branches(&a, &b, into))?;
                }
                (None, None) => {}
                _ => return None,
            }
        }
        if rows[0].len() != rows[1].len() {
            return None;
        }
        for (old, new) in rows[0].iter().zip(&rows[1]) {
            into.push(self.values(node::items(old)?, node::items(new)?)?);
        }
        if !is_united && rows[0].is_empty() {
            into.push(self.values(&targets[0], &targets[1])?);
        }
        Some(())
    }

    fn values(&self, older: &[Node], newer: &[Node]) -> Option<Vec<Value>> {
        let types = self.each(older, newer)?;
        let pairs = older.iter().zip(newer).zip(types);
        let value = |((older, newer), of): ((&Node, &Node), _)| Value {
            older: older.clone(),
            newer: newer.clone(),
            of,
        };
        Some(pairs.map(value).collect())
    }

    /// The type of a column that branches unite: casts are printed for constants alone.
    fn united(&self, values: &[&Value]) -> Option<Type> {
        let moved = values.iter().find_map(|value| value.of.filter(|of| *of != Type::Kept));
        let Some(moved) = moved else {
            return values.iter().all(|value| value.of.is_some()).then_some(Type::Kept);
        };
        let mut result = moved;
        for Value { older, newer, of } in values {
            let [a, b] = [older, newer].map(value_of);
            match of {
                None if !self.follows(a?.node.as_ref()?, b?.node.as_ref()?) => return None,
                Some(Type::Kept) => match self.newer.of_expression(b?).as_deref() {
                    Some(NEW_TYPE | TYPE) => {}
                    Some(whole) if WHOLE.contains(&whole) => {}
                    // The newer server brings all to it.
                    Some(OLD_TYPE) => result = Type::Kept,
                    _ if self.is_loose => {}
                    _ => return None,
                },
                _ => {}
            }
        }
        Some(result)
    }
}

fn value_of(target: &Node) -> Option<&Node> {
    match &target.node {
        Some(NodeEnum::ResTarget(target)) => target.val.as_deref(),
        _ => Some(target),
    }
}

fn name_of(target: &Node) -> String {
    let of_column = |value: &Node| match &value.node {
        Some(NodeEnum::ColumnRef(column)) => {
            Some((*node::strings(&column.fields)?.last()?).to_owned())
        }
        _ => None,
    };
    match &target.node {
        Some(NodeEnum::ResTarget(target)) if !target.name.is_empty() => target.name.clone(),
        _ => value_of(target).and_then(of_column).unwrap_or_default(),
    }
}
