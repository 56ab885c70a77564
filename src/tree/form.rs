//! Reads a piece of a statement again, by itself: the forms it can have, and a statement that holds
//! a piece of each.

use pg_query::{
    NodeEnum,
    protobuf::{Node, SelectStmt},
};

use super::parse;
use crate::model::Form;

/// The form of the text that a tree was read from.
pub fn form_of(tree: &NodeEnum) -> Form {
    match tree {
        NodeEnum::IndexElem(_) => Form::IndexKey,
        NodeEnum::PartitionElem(_) => Form::PartitionKey,
        NodeEnum::PartitionBoundSpec(_) => Form::PartitionBound,
        NodeEnum::ReturnStmt(_) => Form::RoutineBody,
        NodeEnum::List(list) => match list.items.first().and_then(|node| node.node.as_ref()) {
            Some(NodeEnum::IndexElem(_)) => Form::ExclusionElement,
            _ => Form::RoutineBody,
        },
        NodeEnum::SelectStmt(_)
        | NodeEnum::InsertStmt(_)
        | NodeEnum::UpdateStmt(_)
        | NodeEnum::DeleteStmt(_)
        | NodeEnum::MergeStmt(_)
        | NodeEnum::NotifyStmt(_) => Form::Statement,
        _ => Form::Scalar,
    }
}

/// The tree of a text; `None` if it is none of that form. Call it on a thread with
/// [`parse::STACK`] bytes of stack, and drop the tree there.
pub fn read(text: &str, form: Form) -> Option<NodeEnum> {
    read_with(text, form, true)
}

/// The same under either setting of `standard_conforming_strings`.
pub fn read_with(text: &str, form: Form, standard_conforming_strings: bool) -> Option<NodeEnum> {
    let (before, after) = around(form);
    let statement = format!("{before}{text}{after}");
    part(parse::parse(&statement, standard_conforming_strings).ok()?, form)
}

/// What stands before and after a piece in a statement that holds it: the places that its tree
/// tells are those in that statement.
pub fn around(form: Form) -> (&'static str, &'static str) {
    match form {
        Form::Statement => ("", ""),
        Form::Scalar => ("SELECT ", ""),
        Form::IndexKey => ("CREATE INDEX ON t (", ")"),
        Form::PartitionKey => ("CREATE TABLE t () PARTITION BY RANGE (", ")"),
        Form::PartitionBound => ("ALTER TABLE t ATTACH PARTITION p ", ""),
        Form::ExclusionElement => ("ALTER TABLE t ADD EXCLUDE (", ")"),
        Form::RoutineBody => ("CREATE FUNCTION f() RETURNS int ", ""),
    }
}

/// The piece in the statement around it.
fn part(statement: NodeEnum, form: Form) -> Option<NodeEnum> {
    match (form, statement) {
        (Form::Statement, statement) => Some(statement),
        (Form::Scalar, NodeEnum::SelectStmt(select)) if is_bare(&select) => {
            match only(select.target_list)? {
                NodeEnum::ResTarget(target) if target.name.is_empty() => target.val?.node,
                _ => None,
            }
        }
        (Form::IndexKey, NodeEnum::IndexStmt(index)) => only(index.index_params),
        (Form::PartitionKey, NodeEnum::CreateStmt(table)) => only(table.partspec?.part_params),
        (Form::PartitionBound | Form::ExclusionElement, NodeEnum::AlterTableStmt(alter)) => {
            match only(alter.cmds)? {
                NodeEnum::AlterTableCmd(cmd) => match cmd.def?.node? {
                    NodeEnum::PartitionCmd(partition) => {
                        partition.bound.map(NodeEnum::PartitionBoundSpec)
                    }
                    NodeEnum::Constraint(constraint) => only(constraint.exclusions),
                    _ => None,
                },
                _ => None,
            }
        }
        (Form::RoutineBody, NodeEnum::CreateFunctionStmt(function)) => function.sql_body?.node,
        _ => None,
    }
}

/// Nothing but what is selected.
fn is_bare(select: &SelectStmt) -> bool {
    let target_list = select.target_list.clone();
    let bare = SelectStmt { target_list, ..SelectStmt::default() };
    let (limit_option, op) = (select.limit_option, select.op);
    *select == SelectStmt { limit_option, op, ..bare }
}

/// The only element of a list.
fn only(list: Vec<Node>) -> Option<NodeEnum> {
    let [only] = <[Node; 1]>::try_from(list).ok()?;
    only.node
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_reads_back() {
        for (text, form) in [
            ("a + 1", Form::Scalar),
            ("SELECT a FROM t", Form::Statement),
            ("lower(a) COLLATE \"C\" DESC", Form::IndexKey),
            ("((a + 1))", Form::PartitionKey),
            ("FOR VALUES FROM (1) TO (MAXVALUE)", Form::PartitionBound),
            ("DEFAULT", Form::PartitionBound),
            ("r WITH &&", Form::ExclusionElement),
            ("RETURN 1", Form::RoutineBody),
            ("BEGIN ATOMIC SELECT 1; SELECT 2; END", Form::RoutineBody),
        ] {
            let tree = read(text, form).unwrap_or_else(|| panic!("{text} reads"));
            assert_eq!(form_of(&tree), form, "{text}");
        }
    }

    #[test]
    fn what_has_another_form_does_not_read() {
        for text in ["a AS b", "a, b", "a FROM t", ""] {
            assert_eq!(read(text, Form::Scalar), None, "{text}");
        }
    }
}
