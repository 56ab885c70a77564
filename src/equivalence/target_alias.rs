//! EQ-TARGET-ALIAS: the name that a table is read by where rows are inserted into it.

use pg_query::{
    NodeEnum,
    protobuf::{Alias, String as Name},
};

use super::{Exact, walk};
use crate::tree::{
    node,
    visit::{Message, Step, Visitor, walk_enum},
};

pub const EXACT: Exact = Exact {
    code: "EQ-TARGET-ALIAS",
    summary: "`INSERT INTO u SELECT u_1.a FROM u u_1` and `INSERT INTO u SELECT u.a FROM u`",
    why: "What INSERT selects cannot speak of the table it inserts into, so a name of that table is free \
          (transformInsertStmt in analyze.c); some servers print an alias all the same (set_rtable_names \
          in ruleutils.c). Only an alias that is the table's name with a number is taken off, and only \
          where nothing else in the query has that name.",
    same: &[
        (
            "INSERT INTO s.u (a) SELECT u_1.a FROM s.u u_1",
            "INSERT INTO s.u (a) SELECT u.a FROM s.u",
        ),
        (
            "INSERT INTO s.u (a) SELECT u_1.a FROM s.u u_1 WHERE EXISTS (SELECT 1 FROM s.t WHERE t.a = u_1.b)",
            "INSERT INTO s.u (a) SELECT u.a FROM s.u WHERE EXISTS (SELECT 1 FROM s.t WHERE t.a = u.b)",
        ),
    ],
    different: &[
        (
            "INSERT INTO s.u (a) SELECT u_1.a FROM s.u u_1",
            "INSERT INTO s.u (a) SELECT u.b FROM s.u",
        ),
        (
            "INSERT INTO s.u (a) SELECT u_1.a FROM s.u u_1, r.u",
            "INSERT INTO s.u (a) SELECT u.a FROM s.u, r.u",
        ),
        (
            "INSERT INTO s.u (a) SELECT u_1.a FROM s.u u_1, s.u u_2",
            "INSERT INTO s.u (a) SELECT u_2.a FROM s.u u_1, s.u u_2",
        ),
        ("SELECT u_1.a FROM s.u u_1", "SELECT u.a FROM s.u"),
    ],
    needs_empty_path: false,
    rewrite: |tree| walk(Targets, tree),
};

struct Targets;

impl Visitor for Targets {
    fn message(&mut self, message: &mut Message<'_>) -> Step {
        if let Message::InsertStmt(insert) = message
            && let Some(name) = insert.relation.as_ref().map(|target| target.relname.clone())
            && let Some(select) = insert.select_stmt.as_mut().and_then(|node| node.node.as_mut())
        {
            free(select, &name);
        }
        Step::Into
    }
}

/// Gives a table back its own name, if that is free.
fn free(select: &mut NodeEnum, name: &str) {
    let mut names = Names { of: name, taken: false, aliases: Vec::new(), spoken: Vec::new() };
    walk_enum(&mut names, select);
    let Names { taken, aliases, spoken, .. } = names;
    if let [alias] = &aliases[..]
        && !taken
        && !spoken.contains(alias)
    {
        walk_enum(&mut Rename { from: alias, to: name }, select);
    }
}

/// The names in a query: whether one is taken, and which aliases a table has that are called so with a
/// number.
struct Names<'a> {
    of: &'a str,
    taken: bool,
    aliases: Vec<String>,
    /// What stands alone, as a whole row does.
    spoken: Vec<String>,
}

impl Visitor for Names<'_> {
    fn message(&mut self, message: &mut Message<'_>) -> Step {
        match message {
            Message::RangeVar(range) => match &range.alias {
                Some(alias) if !alias.colnames.is_empty() => self.taken = true,
                Some(Alias { aliasname, .. })
                    if range.relname == self.of && is_numbered(aliasname, self.of) =>
                {
                    self.aliases.push(aliasname.clone());
                }
                Some(alias) => self.taken |= alias.aliasname == self.of,
                None => self.taken |= range.relname == self.of,
            },
            Message::CommonTableExpr(with) => self.taken |= with.ctename == self.of,
            Message::ColumnRef(column) => match node::strings(&column.fields).as_deref() {
                Some([name]) => self.spoken.push((*name).to_owned()),
                Some([name, ..]) => self.taken |= *name == self.of,
                _ => {}
            },
            _ => {}
        }
        Step::Into
    }

    fn node(&mut self, item: &mut NodeEnum) -> Step {
        let alias = match item {
            NodeEnum::RangeSubselect(range) => &range.alias,
            NodeEnum::RangeFunction(range) => &range.alias,
            NodeEnum::RangeTableFunc(range) => &range.alias,
            NodeEnum::JsonTable(range) => &range.alias,
            NodeEnum::JoinExpr(join) => &join.alias,
            _ => return Step::Into,
        };
        self.taken |= alias.as_ref().is_some_and(|alias| alias.aliasname == self.of);
        Step::Into
    }
}

fn is_numbered(alias: &str, name: &str) -> bool {
    let number = alias.strip_prefix(name).and_then(|rest| rest.strip_prefix('_'));
    number.is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()))
}

struct Rename<'a> {
    from: &'a str,
    to: &'a str,
}

impl Visitor for Rename<'_> {
    fn message(&mut self, message: &mut Message<'_>) -> Step {
        match message {
            Message::RangeVar(range)
                if range.alias.as_ref().is_some_and(|alias| alias.aliasname == self.from) =>
            {
                range.alias = None;
            }
            Message::ColumnRef(column) if column.fields.len() > 1 => {
                if let Some(first) = column.fields.first_mut()
                    && node::string(first) == Some(self.from)
                {
                    first.node = Some(NodeEnum::String(Name { sval: self.to.to_owned() }));
                }
            }
            _ => {}
        }
        Step::Into
    }
}
