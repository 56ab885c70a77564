//! Who is called what among the objects of a snapshot.

use std::collections::{BTreeMap, HashMap};

use crate::{
    kinds::{Body, Kind, Space, cast, constraint::Sort, function::Parameter, table},
    model::{Id, Named, Object, Qualified, reference::type_of},
};

/// Overloads of one name that are tried one by one; more are one group.
const OVERLOADS_MAX: usize = 16;

/// A place among the nodes of a graph.
pub type Node = u32;

/// What is found under a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    One(Node),
    /// One or some of these.
    Several(Vec<Node>),
    Nothing,
}

impl Found {
    fn of(mut nodes: Vec<Node>) -> Self {
        match (nodes.pop(), nodes.is_empty()) {
            (None, _) => Self::Nothing,
            (Some(only), true) => Self::One(only),
            (Some(last), false) => {
                nodes.push(last);
                Self::Several(nodes)
            }
        }
    }
}

/// A routine, or an operator.
struct Callable<'a> {
    node: Node,
    signature: &'a str,
    /// Fewest and most arguments.
    takes: (usize, usize),
}

/// A unique key of a table.
struct UniqueKey {
    node: Node,
    columns: Vec<String>,
    is_primary: bool,
    is_constraint: bool,
}

/// An operator class that its type has by default.
pub struct Class<'a> {
    pub node: Node,
    pub method: &'a str,
}

#[derive(Default)]
pub struct Names<'a> {
    ids: HashMap<&'a Id, Node>,
    relations: HashMap<Qualified, Node>,
    types: HashMap<Qualified, Node>,
    routines: HashMap<Qualified, Vec<Callable<'a>>>,
    operators: HashMap<Qualified, Vec<Callable<'a>>>,
    /// Nodes that stand for all overloads of one name, where those are many.
    groups: HashMap<Qualified, Node>,
    keys: HashMap<Qualified, Vec<UniqueKey>>,
    classes: HashMap<Qualified, Vec<Class<'a>>>,
    casts: HashMap<Qualified, Vec<Node>>,
    /// The types of columns.
    columns: HashMap<Node, Qualified>,
    extensions: HashMap<&'a str, Vec<Node>>,
    all_extensions: Vec<Node>,
    /// The tables that partitions are of.
    partitions: HashMap<Qualified, Qualified>,
}

impl<'a> Names<'a> {
    /// Also returns the members of the groups, which are nodes behind those of the objects.
    pub fn of(objects: &[&'a Object]) -> (Self, Vec<Vec<Node>>) {
        let mut names = Self::default();
        for (node, object) in (0..).zip(objects) {
            names.ids.insert(&object.id, node);
            names.add(node, object);
        }
        let mut members = Vec::new();
        let many = names.routines.iter().chain(&names.operators);
        let many: BTreeMap<_, _> = many.filter(|(_, all)| all.len() > OVERLOADS_MAX).collect();
        for (node, (name, all)) in (Node::try_from(objects.len()).unwrap_or(Node::MAX)..).zip(many)
        {
            names.groups.insert(name.clone(), node);
            members.push(all.iter().map(|one| one.node).collect());
        }
        (names, members)
    }

    fn add(&mut self, node: Node, object: &'a Object) {
        let (id, name) = (&object.id, object.id.relation());
        match object.body.names(id) {
            Some((Space::Relation, relation)) => {
                self.relations.insert(relation.clone(), node);
                // The type of its rows; a type of its own goes first.
                if id.kind.space() == Some(Space::Relation) {
                    self.types.entry(relation).or_insert(node);
                }
            }
            Some((Space::Type, name)) => {
                self.types.insert(name.clone(), node);
            }
            None => {}
        }
        let whole = table::read(&object.body).and_then(|table| table.partition_of.as_ref());
        if let Some(whole) = whole.and_then(|whole| whole.parse().ok()) {
            self.partitions.insert(name.clone(), whole);
        }
        match &object.body {
            Body::Function(one) => self.routine(node, id, &one.parameters),
            Body::Procedure(one) => self.routine(node, id, &one.routine.parameters),
            Body::Aggregate(one) => self.routine(node, id, &one.parameters),
            Body::Operator(_) => {
                let takes = if id.signature.contains("NONE") { 1 } else { 2 };
                let one = Callable { node, signature: &id.signature, takes: (takes, takes) };
                self.operators.entry(name).or_default().push(one);
            }
            Body::Range(range) => {
                let multirange = range.options.get("multirange_type_name");
                let multirange = multirange.and_then(|name| name.parse::<Qualified>().ok());
                for name in [Some(name), multirange].into_iter().flatten() {
                    self.types.insert(name.clone(), node);
                    // Its constructors.
                    let one = Callable { node, signature: "", takes: (0, usize::MAX) };
                    self.routines.entry(name).or_default().push(one);
                }
            }
            Body::Column(column) => {
                if let Some(of) = &column.type_name {
                    self.columns.insert(node, type_of(of));
                }
            }
            Body::Constraint(key) if matches!(key.sort, Sort::PrimaryKey | Sort::Unique) => {
                let (columns, is_primary) = (key.columns.clone(), key.sort == Sort::PrimaryKey);
                let key = UniqueKey { node, columns, is_primary, is_constraint: true };
                self.keys.entry(name).or_default().push(key);
            }
            Body::Index(index) if index.unique && index.predicate.is_none() => {
                let column = |text: &str| text.parse().ok().map(|name: Qualified| name.name);
                let columns = index.keys.iter().map(|key| column(&key.text));
                if let (Some(columns), Some(table)) = (columns.collect(), &object.parent) {
                    let key = UniqueKey { node, columns, is_primary: false, is_constraint: false };
                    self.keys.entry(table.relation()).or_default().push(key);
                }
            }
            Body::OperatorClass(class) if class.is_default => {
                let class_of = self.classes.entry(type_of(&class.data_type)).or_default();
                class_of.push(Class { node, method: &id.signature });
            }
            Body::Cast(_) => {
                let (from, into) = cast::types(id).unwrap_or_default();
                for name in [type_of(from), type_of(into)] {
                    self.casts.entry(name).or_default().push(node);
                }
            }
            Body::Extension(extension) => {
                let schema = extension.schema.as_deref().unwrap_or("public");
                self.extensions.entry(schema).or_default().push(node);
                self.all_extensions.push(node);
            }
            _ => {}
        }
    }

    fn routine(&mut self, node: Node, id: &'a Id, parameters: &[Parameter]) {
        let inputs = || parameters.iter().filter(|one| one.is_input());
        let required = inputs().filter(|one| one.default.is_none()).count();
        let is_variadic = inputs().any(|one| one.mode.as_deref() == Some("VARIADIC"));
        let takes = match is_variadic {
            true => (required.saturating_sub(1), usize::MAX),
            false => (required, inputs().count()),
        };
        let one = Callable { node, signature: &id.signature, takes };
        self.routines.entry(id.relation()).or_default().push(one);
    }

    pub fn id(&self, id: &Id) -> Option<Node> {
        self.ids.get(id).copied()
    }

    pub fn column(&self, of: &Qualified, name: &str) -> Option<Node> {
        let of_kind = |kind| self.id(&Id::child(kind, of, name));
        of_kind(Kind::Column).or_else(|| of_kind(Kind::Attribute))
    }

    /// The type of a column.
    pub fn type_of_column(&self, column: Node) -> Option<&Qualified> {
        self.columns.get(&column)
    }

    pub fn relation(&self, name: &Qualified) -> Option<Node> {
        self.relations.get(name).copied()
    }

    /// Operator classes that a type has by default, and casts from it and to it.
    pub fn classes(&self, of: &Qualified) -> &[Class<'a>] {
        self.classes.get(of).map(Vec::as_slice).unwrap_or_default()
    }

    pub fn casts(&self, of: &Qualified) -> &[Node] {
        self.casts.get(of).map(Vec::as_slice).unwrap_or_default()
    }

    /// Extensions that may have what lies in a schema.
    pub fn extensions(&self, schema: &str) -> &[Node] {
        self.extensions.get(schema).map(Vec::as_slice).unwrap_or_default()
    }

    /// Any of them may have what lies in no schema.
    pub fn all_extensions(&self) -> &[Node] {
        &self.all_extensions
    }

    /// The table that a partition is of.
    pub fn whole(&self, of: &Qualified) -> Option<&Qualified> {
        self.partitions.get(of)
    }

    pub fn primary_key(&self, of: &Qualified) -> Option<(Node, &[String])> {
        let key = self.keys.get(of)?.iter().find(|key| key.is_primary)?;
        Some((key.node, &key.columns))
    }

    pub fn find(&self, named: &Named) -> Found {
        let one = |node: Option<&Node>| node.map_or(Found::Nothing, |node| Found::One(*node));
        match named {
            Named::Id(id) => one(self.ids.get(id)),
            Named::Relation(name) => one(self.relations.get(name)),
            Named::Type(name) => one(self.types.get(name)),
            Named::Column(of, name) => one(self.column(of, name).as_ref()),
            Named::Routine(name, arguments) => {
                self.called(&self.routines, name, arguments.as_deref(), None)
            }
            Named::Operator(name, operands) => {
                self.called(&self.operators, name, operands.as_deref(), None)
            }
            Named::Key(of, columns) => Found::of(self.key(of, columns)),
        }
    }

    /// The routines, or operators, that a call with so many arguments may mean.
    pub fn call(&self, name: &Qualified, arguments: usize, is_operator: bool) -> Found {
        let callables = if is_operator { &self.operators } else { &self.routines };
        self.called(callables, name, None, Some(arguments))
    }

    fn called(
        &self,
        callables: &HashMap<Qualified, Vec<Callable>>,
        name: &Qualified,
        signature: Option<&str>,
        count: Option<usize>,
    ) -> Found {
        let Some(all) = callables.get(name) else { return Found::Nothing };
        if let Some(signature) = signature
            && let Some(node) = self.of_signature(name, signature, all)
        {
            return Found::One(node);
        }
        if let Some(group) = self.groups.get(name) {
            return Found::Several(vec![*group]);
        }
        let fits = |one: &&Callable| {
            count.is_none_or(|count| (one.takes.0..=one.takes.1).contains(&count))
        };
        let fitting: Vec<Node> = all.iter().filter(fits).map(|one| one.node).collect();
        match fitting.is_empty() {
            // None of them, by its arguments; another one that is not here, or what is not read.
            true => Found::Several(all.iter().map(|one| one.node).collect()),
            false => Found::of(fitting),
        }
    }

    /// By the id where there are many.
    fn of_signature(&self, name: &Qualified, signature: &str, all: &[Callable]) -> Option<Node> {
        if all.len() <= OVERLOADS_MAX {
            return all.iter().find(|one| one.signature == signature).map(|one| one.node);
        }
        let kinds = [Kind::Function, Kind::Procedure, Kind::Aggregate, Kind::Operator];
        kinds.into_iter().find_map(|kind| self.id(&Id::routine(kind, name, signature)))
    }

    /// Constraints go before indexes: PostgreSQL takes the first it finds, and of those that are
    /// there for one set of columns nobody can tell which that was.
    fn key(&self, of: &Qualified, columns: &[String]) -> Vec<Node> {
        let keys = self.keys.get(of).map(Vec::as_slice).unwrap_or_default();
        let is_same = |key: &UniqueKey| match columns {
            [] => key.is_primary,
            _ => {
                key.columns.len() == columns.len()
                    && columns.iter().all(|column| key.columns.contains(column))
            }
        };
        let same = |is_constraint| {
            let fits = move |key: &&UniqueKey| key.is_constraint == is_constraint && is_same(key);
            keys.iter().filter(fits).map(|key| key.node).collect::<Vec<_>>()
        };
        let constraints = same(true);
        if constraints.is_empty() { same(false) } else { constraints }
    }
}
