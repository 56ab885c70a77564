//! A syntax tree as text for people: one line per message, list and value, positions and defaults
//! left out. For looking, not for comparing: that is the key's business.

use pg_query::{
    NodeEnum,
    protobuf::{Node, a_const},
};

use super::visit::{Field, Message, Step, Visitor, walk_enum};

/// The tree, indented by two spaces a level. The tree is not changed: `&mut` is what the one walker
/// takes. Call it on a thread with [`super::parse::STACK`] bytes of stack.
pub fn print(node: &mut NodeEnum) -> String {
    let mut printer = Printer::default();
    walk_enum(&mut printer, node);
    printer.text
}

#[derive(Default)]
struct Printer {
    text: String,
    depth: usize,
    /// The field that the next message stands in.
    field: Option<&'static str>,
}

impl Printer {
    fn line(&mut self, content: &str) {
        let indent = "  ".repeat(self.depth);
        self.text.push_str(&format!("{indent}{content}\n"));
    }

    fn value(&mut self, field: &Field, value: impl std::fmt::Display) {
        self.line(&format!("{}: {value}", field.name));
    }

    /// A number, unless it is the default one.
    fn number<N: Default + PartialEq + std::fmt::Display>(&mut self, field: &Field, value: N) {
        if value != N::default() {
            self.value(field, value);
        }
    }
}

impl Visitor for Printer {
    fn message(&mut self, message: &mut Message<'_>) -> Step {
        let name = message.name();
        match self.field.take() {
            Some(field) => self.line(&format!("{field}: {name}")),
            None => self.line(name),
        }
        self.depth += 1;
        Step::Into
    }

    fn message_done(&mut self, _message: &mut Message<'_>) {
        self.depth = self.depth.saturating_sub(1);
    }

    fn list(&mut self, field: &'static Field, list: &mut Vec<Node>) -> Step {
        if list.is_empty() {
            return Step::Over;
        }
        self.value(field, format_args!("[{}]", list.len()));
        Step::Into
    }

    fn slot(&mut self, field: &'static Field, slot: &mut Option<Box<Node>>) -> Step {
        if slot.is_none() {
            return Step::Over;
        }
        self.field = Some(field.name);
        Step::Into
    }

    fn empty(&mut self) {
        self.line("(nothing)");
    }

    fn optional(&mut self, field: &'static Field) -> bool {
        self.field = Some(field.name);
        true
    }

    fn constant(&mut self, field: &'static Field, value: &mut Option<a_const::Val>) -> Step {
        match value {
            Some(_) => self.field = Some(field.name),
            None => self.line("NULL"),
        }
        Step::Into
    }

    fn enumeration(&mut self, field: &'static Field, value: &mut i32, _valid: fn(i32) -> bool) {
        self.number(field, *value);
    }

    fn words(&mut self, field: &'static Field, value: &mut Vec<u64>) {
        if !value.is_empty() {
            self.value(field, format_args!("{value:?}"));
        }
    }

    fn string(&mut self, field: &'static Field, value: &mut String) {
        if !value.is_empty() {
            self.value(field, format_args!("{value:?}"));
        }
    }

    fn boolean(&mut self, field: &'static Field, value: &mut bool) {
        if *value {
            self.value(field, true);
        }
    }

    fn int32(&mut self, field: &'static Field, value: &mut i32) {
        self.number(field, *value);
    }

    fn int64(&mut self, field: &'static Field, value: &mut i64) {
        self.number(field, *value);
    }

    fn uint32(&mut self, field: &'static Field, value: &mut u32) {
        self.number(field, *value);
    }

    fn uint64(&mut self, field: &'static Field, value: &mut u64) {
        self.number(field, *value);
    }

    fn double(&mut self, field: &'static Field, value: &mut f64) {
        self.number(field, *value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::{form, parse};

    #[test]
    fn a_tree_is_one_line_per_thing_said() {
        let text = ["f(a, NULL)"];
        let printed = parse::map_parallel(&text, Some(1), |text| {
            let mut tree = form::read(text, crate::model::Form::Scalar).unwrap();
            print(&mut tree)
        });
        let expected = [
            "FuncCall",
            "  funcname: [1]",
            "  String",
            "    sval: \"f\"",
            "  args: [2]",
            "  ColumnRef",
            "    fields: [1]",
            "    String",
            "      sval: \"a\"",
            "  AConst",
            "    isnull: true",
            "    NULL",
            "  funcformat: 1",
        ];
        assert_eq!(printed.unwrap().concat().lines().collect::<Vec<_>>(), expected);
    }
}
