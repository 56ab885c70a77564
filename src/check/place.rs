//! Where EXPECTED speaks of what: lines of objects, annotations beside them, and what does not parse.

use std::collections::BTreeMap;

use pg_query::{
    NodeEnum,
    protobuf::{ColumnDef, CreateStmt},
};

use super::{annotation::Annotation, written::Written};
use crate::{
    kinds::Kind,
    model::{Context, Diagnostic, Id},
    script::{self, Statement},
    tree::{node, parse},
};

/// Something that begins on a line.
#[derive(Clone, Debug)]
pub struct Place {
    pub line: usize,
    kinds: &'static [Kind],
    /// Empty where it is not said.
    schema: String,
    parent: String,
    name: String,
}

/// Everything that is told of the lines of a file.
#[derive(Clone, Debug, Default)]
pub struct Places {
    places: Vec<Place>,
    annotations: BTreeMap<usize, Annotation>,
    /// Statements that do not parse, and annotations that do not read.
    pub problems: Vec<Diagnostic>,
    pub statements: usize,
    /// What is said and no model keeps.
    pub written: Written,
}

const RELATIONS: &[Kind] = &[Kind::Table, Kind::ForeignTable];

impl Place {
    fn new(line: usize, kinds: &'static [Kind], schema: &str, name: &str) -> Self {
        let (schema, name) = (schema.to_owned(), name.to_owned());
        Self { line, kinds, schema, parent: String::new(), name }
    }

    fn is_of(&self, id: &Id) -> bool {
        self.kinds.contains(&id.kind)
            && self.name == id.name
            && self.parent == id.parent
            && (self.schema.is_empty() || self.schema == id.schema)
    }
}

impl Places {
    /// Reads a script. Its trees are deep: see [`parse::STACK`].
    ///
    /// # Errors
    ///
    /// Only when no thread can be started.
    pub fn read(text: &str) -> Result<Self, Diagnostic> {
        let mut all = parse::map_parallel(&[text], Some(1), |text| Self::of(text))?;
        Ok(all.pop().unwrap_or_default())
    }

    fn of(text: &str) -> Self {
        let script = script::split(text);
        let mut places = Self { statements: script.statements.len(), ..Self::default() };
        let default = Context::default();
        places.problems.extend(script.problems.iter().cloned());
        for statement in &script.statements {
            match parse::parse(statement.text, true) {
                Ok(tree) => {
                    let context = script.contexts.get(statement.context).unwrap_or(&default);
                    places.written.statement(&tree, statement, context);
                    places.statement(&tree, statement);
                }
                Err(error) => {
                    let error = problem(statement, &error);
                    places.problems.push(error);
                }
            }
        }
        places.places.sort_by_key(|place| place.line);
        places.comments(text);
        places
    }

    fn statement(&mut self, tree: &NodeEnum, statement: &Statement) {
        let line = statement.line;
        let mut add = |kinds, schema: Option<&str>, name: &str| {
            self.places.push(Place::new(line, kinds, schema.unwrap_or_default(), name));
        };
        match tree {
            NodeEnum::CreateStmt(create) => self.table(create, statement),
            NodeEnum::IndexStmt(index) => {
                let schema = index.relation.as_ref().map(|range| range.schemaname.as_str());
                add(&[Kind::Index], schema, &index.idxname);
            }
            NodeEnum::CreateSchemaStmt(schema) => add(&[Kind::Schema], None, &schema.schemaname),
            NodeEnum::CreateExtensionStmt(one) => add(&[Kind::Extension], None, &one.extname),
            NodeEnum::CreateEnumStmt(one) => {
                if let Some((schema, name)) = node::qualified(&one.type_name) {
                    add(&[Kind::Enumeration], schema, name);
                }
            }
            NodeEnum::CreateDomainStmt(one) => {
                if let Some((schema, name)) = node::qualified(&one.domainname) {
                    add(&[Kind::Domain], schema, name);
                }
            }
            NodeEnum::ViewStmt(view) => {
                if let Some((schema, name)) = view.view.as_ref().and_then(node::range_var) {
                    add(&[Kind::View], schema, name);
                }
            }
            NodeEnum::CreateFunctionStmt(one) => {
                if let Some((schema, name)) = node::qualified(&one.funcname) {
                    add(&[Kind::Function, Kind::Procedure], schema, name);
                }
            }
            NodeEnum::CreateSeqStmt(one) => {
                if let Some((schema, name)) = one.sequence.as_ref().and_then(node::range_var) {
                    add(&[Kind::Sequence], schema, name);
                }
            }
            NodeEnum::CreatePolicyStmt(one) => {
                let parent = one.table.as_ref().map(|table| table.relname.clone());
                self.child(line, &[Kind::Policy], parent, &one.policy_name);
            }
            NodeEnum::RenameStmt(rename) => {
                let parent = rename.relation.as_ref().map(|table| table.relname.clone());
                add(&[Kind::Index], None, &rename.newname);
                self.child(line, &[Kind::Constraint], parent, &rename.newname);
            }
            NodeEnum::CreateTrigStmt(one) => {
                let parent = one.relation.as_ref().map(|table| table.relname.clone());
                self.child(line, &[Kind::Trigger], parent, &one.trigname);
            }
            NodeEnum::AlterTableStmt(alter) => {
                let parent = alter.relation.as_ref().map(|table| table.relname.clone());
                for cmd in &alter.cmds {
                    let Some(NodeEnum::AlterTableCmd(cmd)) = &cmd.node else { continue };
                    match cmd.def.as_ref().and_then(|def| def.node.as_ref()) {
                        Some(NodeEnum::Constraint(one)) => {
                            let line = line_of(statement, one.location);
                            self.child(line, &[Kind::Constraint], parent.clone(), &one.conname);
                        }
                        Some(NodeEnum::ColumnDef(column)) => {
                            self.column(column, statement, parent.clone().unwrap_or_default());
                        }
                        _ => {}
                    }
                }
            }
            _ => {}
        }
    }

    fn child(&mut self, line: usize, kinds: &'static [Kind], parent: Option<String>, name: &str) {
        let place = Place::new(line, kinds, "", name);
        self.places.push(Place { parent: parent.unwrap_or_default(), ..place });
    }

    fn table(&mut self, create: &CreateStmt, statement: &Statement) {
        let Some((schema, name)) = create.relation.as_ref().and_then(node::range_var) else {
            return;
        };
        self.places.push(Place::new(statement.line, RELATIONS, schema.unwrap_or_default(), name));
        for element in &create.table_elts {
            match &element.node {
                Some(NodeEnum::ColumnDef(column)) => {
                    self.column(column, statement, name.to_owned());
                }
                Some(NodeEnum::Constraint(one)) => {
                    let line = line_of(statement, one.location);
                    self.child(line, &[Kind::Constraint], Some(name.to_owned()), &one.conname);
                }
                _ => {}
            }
        }
    }

    fn column(&mut self, column: &ColumnDef, statement: &Statement, table: String) {
        let line = line_of(statement, column.location);
        self.child(line, &[Kind::Column], Some(table.clone()), &column.colname);
        for clause in &column.constraints {
            if let Some(NodeEnum::Constraint(one)) = &clause.node
                && !one.conname.is_empty()
            {
                self.child(line, &[Kind::Constraint], Some(table.clone()), &one.conname);
            }
        }
    }

    /// Annotations: on the line of what they speak of, or above it.
    fn comments(&mut self, text: &str) {
        for (line, comment, is_alone) in comments(text) {
            let Some(read) = Annotation::read(comment) else { continue };
            let annotation = match read {
                Ok(annotation) => annotation,
                Err(problem) => {
                    self.problems.push(problem.at(line));
                    continue;
                }
            };
            let target = match is_alone {
                true => self.places.iter().map(|place| place.line).find(|other| *other > line),
                false => Some(line),
            };
            if let Some(target) = target {
                self.annotations.entry(target).or_default().join(annotation);
            }
        }
    }

    /// Whether EXPECTED gives a constraint or an index its name.
    pub fn names(&self, id: &Id) -> bool {
        !id.name.is_empty() && self.line(id).is_some()
    }

    /// The line on which an object begins; of a constraint without a name of its own, none.
    pub fn line(&self, id: &Id) -> Option<usize> {
        self.places.iter().find(|place| place.is_of(id)).map(|place| place.line)
    }

    /// What is said of an object itself. Of several that begin on a line it is the first that an
    /// annotation speaks of.
    pub fn annotation(&self, id: &Id) -> Option<&Annotation> {
        let line = self.line(id)?;
        let first = self.places.iter().find(|place| place.line == line)?;
        first.is_of(id).then(|| self.annotations.get(&line))?
    }
}

fn line_of(statement: &Statement, location: i32) -> usize {
    let end = usize::try_from(location).unwrap_or(0);
    let before = statement.text.get(..end).unwrap_or_default();
    statement.line + before.matches('\n').count()
}

fn problem(statement: &Statement, error: &parse::ParseError) -> Diagnostic {
    let before = error.offset.and_then(|offset| statement.text.get(..offset)).unwrap_or_default();
    let line = statement.line + before.matches('\n').count();
    Diagnostic::new(error.message.clone())
        .at(line)
        .hint("this statement is left out; everything else is checked")
}

/// Comments of a line to its end, each with its line and whether nothing stands before it.
fn comments(text: &str) -> Vec<(usize, &str, bool)> {
    let mut found = Vec::new();
    for (at, line) in text.lines().enumerate() {
        // Quotes before the dashes may hold them; an annotation after such a line stands above.
        if let Some(start) = line.find("--") {
            let before = line.get(..start).unwrap_or_default();
            let comment = line.get(start + 2..).unwrap_or_default();
            if before.matches('\'').count() % 2 == 0 {
                found.push((at + 1, comment, before.trim().is_empty()));
            }
        }
    }
    found
}
