//! Whether an expression that a person wrote is the one that a server printed.

use pg_query::{
    NodeEnum,
    protobuf::{FuncCall, Node, PartitionBoundSpec},
};

use super::{settled::settle, sides::Sides, world::Around};
use crate::{
    check::printed::{self, Of},
    equivalence::{self, InForce, Scope},
    kinds::{Body, Kind},
    model::{Expression, Key, Object, Qualified},
    tree::{
        form,
        visit::{Message, Step, Visitor, walk_enum},
    },
};

/// What can be said of two expressions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    Same,
    Different,
    /// Why it cannot be told.
    Unproven(String),
}

impl Told {
    /// The worse of the two, where both have to hold.
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Different, _) | (_, Self::Different) => Self::Different,
            (Self::Unproven(why), _) | (_, Self::Unproven(why)) => Self::Unproven(why),
            (Self::Same, Self::Same) => Self::Same,
        }
    }
}

/// What an expression is of, and what its value becomes.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    pub of: Of<'a>,
    pub target: Option<&'a str>,
    /// The names that a view gives its first columns.
    pub names: &'a [String],
}

impl<'a> About<'a> {
    pub fn new(of: Of<'a>) -> Self {
        Self { of, target: None, names: &[] }
    }

    pub fn relation(relation: &'a Qualified) -> Self {
        Self::new(Of::Relation(relation))
    }

    pub fn becoming(self, target: Option<&'a str>) -> Self {
        Self { target, ..self }
    }
}

impl Sides {
    /// Holds an expression of EXPECTED against one of the dump.
    pub fn same(&self, want: &Expression, have: &Expression, about: About) -> Told {
        if want.key == have.key && about.names.is_empty() {
            return Told::Same;
        }
        match (form::read(&want.text, want.form), form::read(&have.text, have.form)) {
            (Some(want), Some(have)) => self.same_trees(want, have, about),
            _ => Told::Unproven("it does not read".to_owned()),
        }
    }

    /// Lists of expressions, one by one.
    pub fn all_same(&self, want: &[Expression], have: &[Expression], about: About) -> Told {
        if want.len() != have.len() {
            return Told::Different;
        }
        let each = want.iter().zip(have).map(|(want, have)| self.same(want, have, about));
        each.fold(Told::Same, Told::and)
    }

    /// The same for the expressions of two index keys.
    pub fn same_nodes(&self, want: &Node, have: &Node, about: About) -> Told {
        match (want.node.clone(), have.node.clone()) {
            (Some(want), Some(have)) => self.same_trees(want, have, about),
            _ => Told::Different,
        }
    }

    fn same_trees(&self, mut want: NodeEnum, have: NodeEnum, about: About) -> Told {
        let have_key = key(have.clone());
        if about.names.is_empty() && key(want.clone()) == have_key {
            return Told::Same;
        }
        let around = Around::new(self);
        if let Err(why) = print(&mut want, about, &around) {
            return Told::Unproven(why);
        }
        let (want, have) = (loosened(want), loosened(have));
        if key(want.clone()) == key(have.clone()) {
            return Told::Same;
        }
        let settled = |tree| key(settle(tree, about, &around));
        if settled(want) == settled(have) {
            return Told::Same;
        }
        Told::Different
    }

    /// Partition bounds: each constant is of the type of its key.
    pub fn same_bounds(&self, want: &Expression, have: &Expression, types: &[String]) -> Told {
        if want.key == have.key {
            return Told::Same;
        }
        let printed = |expression: &Expression| {
            let tree = form::read(&expression.text, expression.form);
            let Some(NodeEnum::PartitionBoundSpec(mut bound)) = tree else {
                return Err("it does not read".to_owned());
            };
            print_bound(&mut bound, types, &Around::new(self))?;
            Ok(key(NodeEnum::PartitionBoundSpec(bound)))
        };
        match (printed(want), printed(have)) {
            (Ok(a), Ok(b)) if a == b => Told::Same,
            (Ok(_), Ok(_)) => Told::Different,
            (Err(why), _) | (_, Err(why)) => Told::Unproven(why),
        }
    }
}

fn print(tree: &mut NodeEnum, about: About, around: &Around) -> Result<(), String> {
    let inner = |node: &mut Node| match &mut node.node {
        Some(tree) => printed::scalar(tree, about.of, about.target, around),
        None => Ok(()),
    };
    match tree {
        NodeEnum::SelectStmt(_) => printed::query(tree, about.names, around),
        NodeEnum::IndexElem(element) => element.expr.as_mut().map_or(Ok(()), |node| inner(node)),
        NodeEnum::PartitionElem(element) => {
            element.expr.as_mut().map_or(Ok(()), |node| inner(node))
        }
        NodeEnum::StatsElem(element) => element.expr.as_mut().map_or(Ok(()), |node| inner(node)),
        NodeEnum::List(list) => match list.items.first_mut().map(|node| &mut node.node) {
            Some(Some(NodeEnum::IndexElem(element))) => {
                element.expr.as_mut().map_or(Ok(()), |node| inner(node))
            }
            _ => Err("a routine's body is not followed".to_owned()),
        },
        NodeEnum::ReturnStmt(_) => Err("a routine's body is not followed".to_owned()),
        NodeEnum::InsertStmt(_)
        | NodeEnum::UpdateStmt(_)
        | NodeEnum::DeleteStmt(_)
        | NodeEnum::NotifyStmt(_) => printed::action(tree, about.of, around),
        _ => printed::scalar(tree, about.of, about.target, around),
    }
}

fn print_bound(
    bound: &mut PartitionBoundSpec,
    types: &[String],
    around: &Around,
) -> Result<(), String> {
    let first = types.first().ok_or("the partition key is not known")?;
    for node in &mut bound.listdatums {
        printed::bound(node, first, around)?;
    }
    // What a list of values holds has no order.
    bound.listdatums.sort_by_cached_key(|node| node.node.clone().map(key));
    for list in [&mut bound.lowerdatums, &mut bound.upperdatums] {
        for (at, node) in list.iter_mut().enumerate() {
            printed::bound(node, types.get(at).ok_or("the partition key is not known")?, around)?;
        }
    }
    Ok(())
}

/// Without what is one thing in several spellings: CURRENT_TIMESTAMP, now() and
/// transaction_timestamp() are one value ("Date/Time Functions" in the PostgreSQL documentation), and
/// some releases say the name of an output column that nobody gave one.
fn loosened(mut tree: NodeEnum) -> NodeEnum {
    struct Loose;
    impl Visitor for Loose {
        fn message(&mut self, message: &mut Message<'_>) -> Step {
            if let Message::ResTarget(target) = message
                && target.name == "?column?"
            {
                target.name.clear();
            }
            Step::Into
        }

        fn node(&mut self, node: &mut NodeEnum) -> Step {
            use pg_query::protobuf::SqlValueFunctionOp::SvfopCurrentTimestamp;
            let is_now = match node {
                NodeEnum::SqlvalueFunction(value) => value.op() == SvfopCurrentTimestamp,
                NodeEnum::FuncCall(call) => {
                    let names = crate::tree::node::strings(&call.funcname).unwrap_or_default();
                    call.args.is_empty() && names.last() == Some(&"transaction_timestamp")
                }
                _ => false,
            };
            if is_now {
                let sval = "now".to_owned();
                let name = NodeEnum::String(pg_query::protobuf::String { sval });
                let call = FuncCall {
                    funcname: vec![Node { node: Some(name) }],
                    funcformat: pg_query::protobuf::CoercionForm::CoerceExplicitCall as i32,
                    ..FuncCall::default()
                };
                *node = NodeEnum::FuncCall(Box::new(call));
            }
            Step::Into
        }
    }
    walk_enum(&mut Loose, &mut tree);
    tree
}

fn key(tree: NodeEnum) -> Key {
    equivalence::key(tree, "", Scope::empty_path(InForce::all()))
}

/// What the expression under a path of an object is of.
pub fn about<'a>(object: &'a Object, path: &str, relation: Option<&'a Qualified>) -> About<'a> {
    let of_relation = relation.map_or(Of::Nothing, Of::Relation);
    match (&object.body, path) {
        (Body::Trigger(_) | Body::Rule(_), _) => About::new(relation.map_or(Of::Nothing, Of::Rows)),
        (Body::Domain(domain), "default") => About::new(Of::Nothing).becoming(Some(&domain.base)),
        (Body::Function(function), path) => {
            About::new(Of::Nothing).becoming(parameter(&function.parameters, path))
        }
        (Body::Procedure(procedure), path) => {
            About::new(Of::Nothing).becoming(parameter(&procedure.routine.parameters, path))
        }
        (Body::View(view), "definition") => {
            About { names: &view.columns, ..About::new(Of::Nothing) }
        }
        (Body::MaterializedView(view), "definition") => {
            About { names: &view.columns, ..About::new(Of::Nothing) }
        }
        _ if object.id.kind == Kind::Table => About::new(of_relation),
        _ => About::new(of_relation),
    }
}

/// The type of the parameter whose default a path names.
fn parameter<'a>(
    parameters: &'a [crate::kinds::function::Parameter],
    path: &str,
) -> Option<&'a str> {
    let number = path.strip_prefix("parameter ")?.strip_suffix(" default")?;
    let at = number.parse::<usize>().ok()?.checked_sub(1)?;
    parameters.get(at).map(|parameter| parameter.type_name.as_str())
}
