//! Names of relations that a query defines itself, with WITH.

use pg_query::{
    NodeEnum,
    protobuf::{CommonTableExpr, WithClause},
};

/// What one WITH defines.
struct Frame {
    names: Vec<String>,
    is_recursive: bool,
    /// How many of them can be seen here: all, but within one of a WITH that is not recursive, where
    /// those before it can.
    visible: usize,
}

/// What the WITH clauses around a place define.
#[derive(Default)]
pub struct Defined(Vec<Frame>);

impl Defined {
    pub fn enter(&mut self, with: Option<&WithClause>) {
        let name = |node: &pg_query::protobuf::Node| match &node.node {
            Some(NodeEnum::CommonTableExpr(item)) => Some(item.ctename.clone()),
            _ => None,
        };
        let names: Vec<String> =
            with.map(|with| with.ctes.iter().filter_map(name).collect()).unwrap_or_default();
        let is_recursive = with.is_some_and(|with| with.recursive);
        self.0.push(Frame { visible: names.len(), names, is_recursive });
    }

    pub fn leave(&mut self) {
        self.0.pop();
    }

    /// Goes into the query of one of them.
    pub fn enter_item(&mut self, item: &CommonTableExpr) {
        if let Some(frame) = self.0.last_mut().filter(|frame| !frame.is_recursive) {
            let at = frame.names.iter().position(|name| *name == item.ctename);
            frame.visible = at.unwrap_or(frame.names.len());
        }
    }

    pub fn leave_item(&mut self) {
        if let Some(frame) = self.0.last_mut() {
            frame.visible = frame.names.len();
        }
    }

    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|frame| frame.names.iter().take(frame.visible).any(|one| one == name))
    }
}
