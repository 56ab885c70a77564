//! Two trees walked as one: what an older server and a newer one can have made of one source.

use std::cell::Cell;

use pg_query::{
    NodeEnum,
    protobuf::{AIndirection, CaseExpr, FuncCall, Integer, Node, SubLink, SubLinkType, WindowDef},
};

use super::{
    TYPE,
    function::{Function, function, is_typed, results},
    own_name,
};
use crate::{
    tree::{
        key::key_of,
        typename::type_name,
        visit::{Step, Visitor, walk_enum},
    },
    version::types::Types,
};

/// Steps taken at most for one pair: casts over casts can be matched in many ways.
const STEPS_MAX: u32 = 200_000;

pub const OLD_TYPE: &str = "double precision";
pub const NEW_TYPE: &str = "numeric";

/// What became of the type of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    Kept,
    /// Double precision on the older server, numeric on the newer one.
    Moved,
    /// An array of such.
    MovedArray,
}

/// Both sides of a comparison, each with what is known of its types.
pub struct Pairing<'a> {
    pub older: &'a Types<'a>,
    pub newer: &'a Types<'a>,
    /// What types would have to tell, and do not, counts as told.
    pub is_loose: bool,
    /// A constant may have its type from afar.
    pub is_afar: bool,
    left: Cell<u32>,
}

type Slot = Option<Box<Node>>;

impl<'a> Pairing<'a> {
    pub fn new(older: &'a Types, newer: &'a Types, is_loose: bool, is_afar: bool) -> Self {
        Self { older, newer, is_loose, is_afar, left: Cell::new(STEPS_MAX) }
    }

    /// The same within a query of each side, where names mean other things.
    pub fn within<T>(
        &self,
        older: &Types,
        newer: &Types,
        look: impl FnOnce(&Pairing) -> Option<T>,
    ) -> Option<T> {
        let (is_loose, is_afar, left) = (self.is_loose, self.is_afar, self.left.clone());
        let inner = Pairing { older, newer, is_loose, is_afar, left };
        let found = look(&inner);
        self.left.set(inner.left.get());
        found
    }

    /// What became of the type; `None` if the two are not of one source.
    pub fn of(&self, older: &NodeEnum, newer: &NodeEnum) -> Option<Type> {
        self.left.set(self.left.get().checked_sub(1)?);
        let found = self.alike(older, newer).or_else(|| self.recast(older, newer));
        let may_be_afar = found.is_none() && self.is_afar;
        found.or_else(|| (may_be_afar && self.follows(older, newer)).then_some(Type::Kept))
    }

    pub fn of_node(&self, older: &Node, newer: &Node) -> Option<Type> {
        match (&older.node, &newer.node) {
            (Some(older), Some(newer)) => self.of(older, newer),
            (None, None) => Some(Type::Kept),
            _ => None,
        }
    }

    fn of_slot(&self, older: &Slot, newer: &Slot) -> Option<Type> {
        match (older, newer) {
            (Some(older), Some(newer)) => self.of_node(older, newer),
            (None, None) => Some(Type::Kept),
            _ => None,
        }
    }

    /// What became of each of two lists; `None` for two that are not of one source.
    pub fn each(&self, older: &[Node], newer: &[Node]) -> Option<Vec<Option<Type>>> {
        let is_one = older.len() == newer.len();
        is_one.then(|| older.iter().zip(newer).map(|(a, b)| self.of_node(a, b)).collect())
    }

    /// A cast that was needed on one of the servers alone: to what the value already is on the other.
    fn recast(&self, older: &NodeEnum, newer: &NodeEnum) -> Option<Type> {
        let is_moved = |a: &NodeEnum, b: &NodeEnum, to: Type| self.of(a, b) == Some(to);
        for (brackets, to) in [("", Type::Moved), ("[]", Type::MovedArray)] {
            let (old_type, new_type) =
                (format!("{OLD_TYPE}{brackets}"), format!("{NEW_TYPE}{brackets}"));
            let is_to_old = || cast_from(newer, &old_type).is_some_and(|b| is_moved(older, b, to));
            let is_to_new = || cast_from(older, &new_type).is_some_and(|a| is_moved(a, newer, to));
            if is_to_old() || is_to_new() {
                return Some(Type::Kept);
            }
        }
        None
    }

    /// Two that say the same, but for what is in them.
    fn alike(&self, older: &NodeEnum, newer: &NodeEnum) -> Option<Type> {
        use NodeEnum as N;
        match (older, newer) {
            (N::ColumnRef(_), N::ColumnRef(_)) => self.column(older, newer),
            (N::FuncCall(a), N::FuncCall(b)) => self.call(a, b),
            (N::AExpr(a), N::AExpr(b)) => self.operation(a, b),
            (N::CaseExpr(a), N::CaseExpr(b)) => self.case(a, b),
            (N::CoalesceExpr(a), N::CoalesceExpr(b)) => self.among(&a.args, &b.args),
            (N::MinMaxExpr(a), N::MinMaxExpr(b)) if a.op == b.op => self.among(&a.args, &b.args),
            (N::AArrayExpr(a), N::AArrayExpr(b)) => match self.among(&a.elements, &b.elements)? {
                Type::Moved => Some(Type::MovedArray),
                other => Some(other),
            },
            (N::AIndirection(a), N::AIndirection(b)) => self.element(a, b),
            (N::SubLink(a), N::SubLink(b)) => self.sub_select(a, b),
            (N::SelectStmt(a), N::SelectStmt(b)) => self.sub_query(a, b).map(|_| Type::Kept),
            (N::WindowDef(a), N::WindowDef(b)) => self.window(a, b).then_some(Type::Kept),
            _ => self.parts(older.clone(), newer.clone()),
        }
    }

    /// Two of one shape, part by part. What names, sorts or indexes a value has its type.
    pub fn parts(&self, mut older: NodeEnum, mut newer: NodeEnum) -> Option<Type> {
        let is_value = matches!(
            older,
            NodeEnum::ResTarget(_)
                | NodeEnum::NamedArgExpr(_)
                | NodeEnum::SortBy(_)
                | NodeEnum::IndexElem(_)
                | NodeEnum::PartitionElem(_)
        );
        let (old_parts, new_parts) = (Parts::of(&mut older), Parts::of(&mut newer));
        if old_parts.len() != new_parts.len() || key_of(&mut older) != key_of(&mut newer) {
            return None;
        }
        let pairs = old_parts.iter().zip(&new_parts);
        let types = pairs.map(|(a, b)| self.of(a, b)).collect::<Option<Vec<_>>>()?;
        let of_value = types.into_iter().find(|of| is_value && *of != Type::Kept);
        Some(of_value.unwrap_or(Type::Kept))
    }

    /// What is not known counts where that is enough.
    pub fn unknown(&self) -> Option<Type> {
        self.is_loose.then_some(Type::Kept)
    }

    fn column(&self, older: &NodeEnum, newer: &NodeEnum) -> Option<Type> {
        self.parts(older.clone(), newer.clone())?;
        let type_of = |types: &Types, column: &NodeEnum| {
            types.of_expression(&Node { node: Some(column.clone()) })
        };
        let Some(of) = type_of(self.newer, newer) else { return Some(Type::Kept) };
        let moved = match of.strip_suffix("[]") {
            Some(TYPE) => Type::MovedArray,
            None if of == TYPE => Type::Moved,
            _ => return Some(Type::Kept),
        };
        match type_of(self.older, older).as_deref().map(|of| of.trim_end_matches("[]")) {
            Some(OLD_TYPE) => Some(moved),
            Some(NEW_TYPE | TYPE) => Some(Type::Kept),
            _ => self.unknown(),
        }
    }

    fn call(&self, older: &FuncCall, newer: &FuncCall) -> Option<Type> {
        let (mut old, mut new) = (older.clone(), newer.clone());
        let name = own_name(&older.funcname);
        let is_extract = name == Some("date_part") && own_name(&newer.funcname) == Some("extract");
        let args = [&mut old, &mut new].map(|call| std::mem::take(&mut call.args));
        let order = [&mut old, &mut new].map(|call| std::mem::take(&mut call.agg_order));
        let over = [&mut old, &mut new].map(|call| call.over.take());
        let [old_args, new_args] = &args;
        let types = self.each(old_args, new_args)?;
        if is_extract {
            new.funcname.clone_from(&old.funcname);
        }
        let order = self.each(&order[0], &order[1])?.into_iter().collect::<Option<Vec<_>>>()?;
        self.parts(NodeEnum::FuncCall(Box::new(old)), NodeEnum::FuncCall(Box::new(new)))?;
        match &over {
            [Some(a), Some(b)] if self.window(a, b) => {}
            [None, None] => {}
            _ => return None,
        }
        if is_extract {
            return types.iter().all(|of| *of == Some(Type::Kept)).then_some(Type::Moved);
        }
        let is_sorted = order.iter().any(|of| *of != Type::Kept);
        let kind = name.map_or(Function::Unknown, function);
        self.of_call(name.unwrap_or_default(), kind, &args, &types, is_sorted)
    }

    /// The type of a call, by those of its arguments and of what is sorted by.
    fn of_call(
        &self,
        name: &str,
        kind: Function,
        args: &[Vec<Node>; 2],
        types: &[Option<Type>],
        is_sorted: bool,
    ) -> Option<Type> {
        let [old_args, new_args] = args;
        let moved = types.iter().flatten().find(|of| **of != Type::Kept).copied();
        let is_plain = types.iter().all(Option::is_some);
        match (kind, moved) {
            (Function::Rank, _) if is_sorted => {
                let mut pairs = old_args.iter().zip(new_args).zip(types);
                pairs.all(|((a, b), of)| self.is_of_it(a, b, *of)).then_some(Type::Kept)
            }
            (Function::OfOrder, None) if is_sorted && is_plain => Some(Type::Moved),
            (_, None) => is_plain.then_some(Type::Kept),
            (Function::OfOneType, Some(moved)) => {
                let mut pairs = old_args.iter().zip(new_args).zip(types).enumerate();
                let is_one = pairs.all(|(at, ((a, b), of))| match is_typed(name, at) {
                    true => self.is_of_it(a, b, *of),
                    false => of.is_some(),
                });
                is_one.then_some(moved)
            }
            (Function::Array, Some(Type::Moved)) if is_plain => Some(Type::MovedArray),
            (Function::Element, Some(Type::MovedArray)) if is_plain => Some(Type::Moved),
            (Function::Fixed, Some(_)) if is_plain => Some(Type::Kept),
            (Function::FixedOfOneType, Some(_)) => {
                self.of_call(name, Function::OfOneType, args, types, is_sorted).map(|_| Type::Kept)
            }
            _ => self.unknown().filter(|_| is_plain),
        }
    }

    /// Whether a value stands beside one whose type moved as it must: so did its own, or a cast of it
    /// follows.
    pub fn is_of_it(&self, older: &Node, newer: &Node, of: Option<Type>) -> bool {
        match (&older.node, &newer.node) {
            _ if of.is_some_and(|of| of != Type::Kept) => true,
            (Some(older), Some(newer)) => self.follows(older, newer),
            _ => false,
        }
    }

    fn window(&self, older: &WindowDef, newer: &WindowDef) -> bool {
        let (mut old, mut new) = (older.clone(), newer.clone());
        let order = [&mut old, &mut new].map(|window| std::mem::take(&mut window.order_clause));
        let starts = [&mut old, &mut new].map(|window| window.start_offset.take());
        let ends = [&mut old, &mut new].map(|window| window.end_offset.take());
        let Some(types) = self.each(&order[0], &order[1]) else { return false };
        let is_moved = types.contains(&Some(Type::Moved));
        let is_offset = |[a, b]: [Slot; 2]| {
            self.of_slot(&a, &b).is_some()
                || is_moved && a.zip(b).is_some_and(|(a, b)| self.is_of_it(&a, &b, None))
        };
        let window = |def: WindowDef| NodeEnum::WindowDef(Box::new(def));
        types.iter().all(Option::is_some)
            && is_offset(starts)
            && is_offset(ends)
            && self.parts(window(old), window(new)).is_some()
    }

    /// Values that come to one type.
    pub fn among(&self, older: &[Node], newer: &[Node]) -> Option<Type> {
        let types = self.each(older, newer)?;
        let Some(moved) = types.iter().flatten().find(|of| **of != Type::Kept) else {
            let is_kept = types.iter().all(Option::is_some) || self.are_real(older, newer);
            return is_kept.then_some(Type::Kept);
        };
        let mut pairs = older.iter().zip(newer).zip(&types);
        pairs.all(|((a, b), of)| self.is_of_it(a, b, *of)).then_some(*moved)
    }

    /// Beside real, EXTRACT is made real by the newer server: a difference, and a note.
    fn are_real(&self, older: &[Node], newer: &[Node]) -> bool {
        let mut pairs = older.iter().zip(newer);
        self.is_loose
            && pairs.all(|(a, b)| {
                let (Some(a), Some(b)) = (&a.node, &b.node) else { return false };
                let is_extract = cast_from(b, "real").and_then(|inner| self.of(a, inner));
                let is_real = || cast_from(a, OLD_TYPE).is_some_and(|a| self.of(a, b).is_some());
                is_extract == Some(Type::Moved) || is_real()
            })
    }

    fn case(&self, older: &CaseExpr, newer: &CaseExpr) -> Option<Type> {
        let ([old_tests, old_results], [new_tests, new_results]) = (arms(older)?, arms(newer)?);
        let of_arg = self.of_slot(&older.arg, &newer.arg)?;
        let tests = self.each(&old_tests, &new_tests)?;
        let mut pairs = old_tests.iter().zip(&new_tests).zip(tests);
        let is_tested = pairs.all(|((a, b), of)| {
            // Servers print no cast of constants here.
            of.is_some() || of_arg != Type::Kept && self.is_of_it(a, b, of)
        });
        is_tested.then(|| self.among(&old_results, &new_results))?
    }

    /// `(a)[1]`
    fn element(&self, older: &AIndirection, newer: &AIndirection) -> Option<Type> {
        let of = self.of_slot(&older.arg, &newer.arg)?;
        let steps = self.each(&older.indirection, &newer.indirection)?;
        if !steps.iter().all(|of| *of == Some(Type::Kept)) {
            return None;
        }
        let is_slice = older.indirection.iter().any(|step| match &step.node {
            Some(NodeEnum::AIndices(at)) => at.is_slice,
            _ => true,
        });
        match of {
            Type::Kept => Some(Type::Kept),
            Type::MovedArray if is_slice => Some(Type::MovedArray),
            Type::MovedArray => Some(Type::Moved),
            Type::Moved => self.unknown(),
        }
    }

    fn sub_select(&self, older: &SubLink, newer: &SubLink) -> Option<Type> {
        let (mut old, mut new) = (older.clone(), newer.clone());
        let tests = [&mut old, &mut new].map(|link| link.testexpr.take());
        let queries = [&mut old, &mut new].map(|link| link.subselect.take()?.node);
        let [Some(NodeEnum::SelectStmt(a)), Some(NodeEnum::SelectStmt(b))] = &queries else {
            return None;
        };
        let columns = self.sub_query(a, b)?;
        self.parts(NodeEnum::SubLink(Box::new(old)), NodeEnum::SubLink(Box::new(new)))?;
        let of = columns.first().map_or(Type::Kept, |(_, of)| *of);
        match (older.sub_link_type(), of) {
            (SubLinkType::ExprSublink, of) => Some(of),
            (SubLinkType::ArraySublink, Type::Moved) => Some(Type::MovedArray),
            (SubLinkType::ArraySublink, of) => Some(of),
            (_, of) => {
                let [a, b] = &tests;
                let is_tested = self.of_slot(a, b).is_some()
                    || of != Type::Kept
                        && a.as_ref()
                            .zip(b.as_ref())
                            .is_some_and(|(a, b)| self.is_of_it(a, b, None));
                is_tested.then_some(Type::Kept)
            }
        }
    }
}

/// What the arms of CASE test and what it comes to.
fn arms(case: &CaseExpr) -> Option<[Vec<Node>; 2]> {
    let test = |when: &Node| match &when.node {
        Some(NodeEnum::CaseWhen(when)) => when.expr.as_deref().cloned(),
        _ => None,
    };
    let tests = case.args.iter().map(test).collect::<Option<Vec<_>>>()?;
    Some([tests, results(case).cloned().collect()])
}

/// What is cast to a type without a modifier.
pub fn cast_from<'n>(node: &'n NodeEnum, to: &str) -> Option<&'n NodeEnum> {
    match node {
        NodeEnum::TypeCast(cast)
            if cast.type_name.as_ref().is_some_and(|name| type_name(name) == to) =>
        {
            cast.arg.as_ref()?.node.as_ref()
        }
        _ => None,
    }
}

/// The nodes right below one, taken out of it.
#[derive(Default)]
struct Parts {
    is_within: bool,
    taken: Vec<NodeEnum>,
}

impl Parts {
    fn of(node: &mut NodeEnum) -> Vec<NodeEnum> {
        let mut parts = Self::default();
        walk_enum(&mut parts, node);
        parts.taken
    }
}

impl Visitor for Parts {
    fn node(&mut self, node: &mut NodeEnum) -> Step {
        if !std::mem::replace(&mut self.is_within, true) {
            return Step::Into;
        }
        self.taken.push(std::mem::replace(node, NodeEnum::Integer(Integer::default())));
        Step::Over
    }
}
