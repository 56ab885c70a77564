//! Of two statements that say nearly the same, what is not the same: clauses of columns, options, single
//! properties. A residue is no more than that.

use pg_query::{
    NodeEnum,
    protobuf::{AlterTableType, ColumnDef, CreateStmt, Node, RangeVar},
};

use crate::{
    model::Key,
    tree::key::{key_of, key_of_all},
};

/// What is left of both when what they have in common is taken away, piece by piece; `None` where they
/// are of different kinds, or differ in what has no pieces.
pub fn apart(read: &NodeEnum, written: &NodeEnum) -> Option<[Vec<NodeEnum>; 2]> {
    match (read, written) {
        (NodeEnum::CreateStmt(a), NodeEnum::CreateStmt(b)) => {
            let (mut a, mut b) = (a.clone(), b.clone());
            tables(&mut a, &mut b);
            Some([pieces(&a), pieces(&b)])
        }
        (NodeEnum::CreateForeignTableStmt(a), NodeEnum::CreateForeignTableStmt(b)) => {
            let (mut a, mut b) = (a.clone(), b.clone());
            let (mut of_a, mut of_b) = (Vec::new(), Vec::new());
            if let (Some(base_a), Some(base_b)) = (&mut a.base_stmt, &mut b.base_stmt) {
                tables(base_a, base_b);
                (of_a, of_b) = (pieces(base_a), pieces(base_b));
                for base in [base_a, base_b] {
                    *base = bare(base);
                }
            }
            common(&mut a.options, &mut b.options);
            let is_same = a.servername == b.servername;
            let rest = |create: pg_query::protobuf::CreateForeignTableStmt| {
                let is_empty = create.options.is_empty() && is_same;
                (!is_empty).then_some(NodeEnum::CreateForeignTableStmt(create))
            };
            of_a.extend(rest(a));
            of_b.extend(rest(b));
            Some([of_a, of_b])
        }
        _ => by_lists(read, written),
    }
}

/// Of statements that are alike but for lists of options, and the like: those that only one has.
fn by_lists(read: &NodeEnum, written: &NodeEnum) -> Option<[Vec<NodeEnum>; 2]> {
    let (mut a, mut b) = (read.clone(), written.clone());
    let (mut rest_a, mut rest_b) = (read.clone(), written.clone());
    lists(&mut rest_a).into_iter().for_each(Vec::clear);
    lists(&mut rest_b).into_iter().for_each(Vec::clear);
    if key_of(&mut rest_a) != key_of(&mut rest_b) {
        return None;
    }
    let pairs: Vec<_> = lists(&mut a).into_iter().zip(lists(&mut b)).collect();
    if pairs.is_empty() {
        return None;
    }
    pairs.into_iter().for_each(|(a, b)| common(a, b));
    let left = |mut one: NodeEnum| {
        let is_empty = lists(&mut one).iter().all(|list| list.is_empty());
        if is_empty { Vec::new() } else { vec![one] }
    };
    Some([left(a), left(b)])
}

/// The lists of a statement that are made of independent items.
fn lists(statement: &mut NodeEnum) -> Vec<&mut Vec<Node>> {
    match statement {
        NodeEnum::CreateSeqStmt(create) => vec![&mut create.options],
        NodeEnum::DefineStmt(create) => vec![&mut create.definition],
        NodeEnum::CreateFunctionStmt(create) => vec![&mut create.options],
        NodeEnum::CreateDomainStmt(create) => vec![&mut create.constraints],
        NodeEnum::CreateRangeStmt(create) => vec![&mut create.params],
        NodeEnum::CreateOpClassStmt(create) => vec![&mut create.items],
        NodeEnum::AlterOpFamilyStmt(alter) => vec![&mut alter.items],
        NodeEnum::CreateRoleStmt(create) => vec![&mut create.options],
        NodeEnum::AlterRoleStmt(alter) => vec![&mut alter.options],
        NodeEnum::CreateFdwStmt(create) => vec![&mut create.options, &mut create.func_options],
        NodeEnum::CreateForeignServerStmt(create) => vec![&mut create.options],
        NodeEnum::CreateUserMappingStmt(create) => vec![&mut create.options],
        NodeEnum::CreatePublicationStmt(create) => {
            vec![&mut create.options, &mut create.pubobjects]
        }
        NodeEnum::CreateSubscriptionStmt(create) => vec![&mut create.options],
        NodeEnum::CreatedbStmt(create) => vec![&mut create.options],
        NodeEnum::IndexStmt(create) => vec![&mut create.options],
        NodeEnum::ViewStmt(create) => vec![&mut create.options],
        NodeEnum::AlterTableStmt(alter) => {
            let [Node { node: Some(NodeEnum::AlterTableCmd(cmd)) }] = alter.cmds.as_mut_slice()
            else {
                return Vec::new();
            };
            match (cmd.subtype(), cmd.def.as_mut().and_then(|def| def.node.as_mut())) {
                (AlterTableType::AtAddIdentity, Some(NodeEnum::Constraint(one))) => {
                    vec![&mut one.options]
                }
                (
                    AlterTableType::AtSetOptions
                    | AlterTableType::AtSetRelOptions
                    | AlterTableType::AtAlterColumnGenericOptions
                    | AlterTableType::AtGenericOptions,
                    Some(NodeEnum::List(list)),
                ) => vec![&mut list.items],
                _ => Vec::new(),
            }
        }
        _ => Vec::new(),
    }
}

fn key(node: &Node) -> Key {
    key_of_all(&mut [node.clone()])
}

/// Takes away the items that are in both lists, each as often as it is in both.
fn common(a: &mut Vec<Node>, b: &mut Vec<Node>) {
    let mut of_b: Vec<Option<Key>> = b.iter().map(|node| Some(key(node))).collect();
    a.retain(|node| {
        let key = Some(key(node));
        let partner = of_b.iter_mut().find(|of_b| **of_b == key);
        let is_alone = partner.is_none();
        if let Some(partner) = partner {
            *partner = None;
        }
        is_alone
    });
    let mut alone = of_b.into_iter().map(|key| key.is_some());
    b.retain(|_| alone.next().unwrap_or(true));
}

/// Takes a field away from both where it is the same.
fn same<T: Default + PartialEq>(a: &mut T, b: &mut T) {
    if a == b {
        (*a, *b) = (T::default(), T::default());
    }
}

fn tables(a: &mut CreateStmt, b: &mut CreateStmt) {
    common(&mut a.table_elts, &mut b.table_elts);
    for element in &mut a.table_elts {
        let Some(NodeEnum::ColumnDef(of_a)) = &mut element.node else { continue };
        let like = b.table_elts.iter_mut().find_map(|element| match &mut element.node {
            Some(NodeEnum::ColumnDef(of_b)) if of_b.colname == of_a.colname => Some(of_b),
            _ => None,
        });
        if let Some(of_b) = like {
            columns(of_a, of_b);
        }
    }
    for create in [&mut *a, &mut *b] {
        create.table_elts.retain(|element| match &element.node {
            Some(NodeEnum::ColumnDef(column)) => says_something(column),
            _ => true,
        });
    }
    common(&mut a.options, &mut b.options);
    if key_of_all(&mut a.inh_relations.clone()) == key_of_all(&mut b.inh_relations.clone()) {
        a.inh_relations.clear();
        b.inh_relations.clear();
    }
    same(&mut a.partbound, &mut b.partbound);
    same(&mut a.partspec, &mut b.partspec);
    same(&mut a.of_typename, &mut b.of_typename);
    same(&mut a.tablespacename, &mut b.tablespacename);
    same(&mut a.access_method, &mut b.access_method);
    if let (Some(of_a), Some(of_b)) = (&mut a.relation, &mut b.relation)
        && of_a.relpersistence == of_b.relpersistence
    {
        (of_a.relpersistence, of_b.relpersistence) = (PLAIN.to_owned(), PLAIN.to_owned());
    }
}

/// `RELPERSISTENCE_PERMANENT` of pg_class.h.
const PLAIN: &str = "p";

fn columns(a: &mut ColumnDef, b: &mut ColumnDef) {
    common(&mut a.constraints, &mut b.constraints);
    common(&mut a.fdwoptions, &mut b.fdwoptions);
    same(&mut a.type_name, &mut b.type_name);
    same(&mut a.coll_clause, &mut b.coll_clause);
    same(&mut a.compression, &mut b.compression);
    same(&mut a.storage_name, &mut b.storage_name);
}

fn says_something(column: &ColumnDef) -> bool {
    column.type_name.is_some()
        || column.coll_clause.is_some()
        || !column.constraints.is_empty()
        || !column.fdwoptions.is_empty()
        || !column.compression.is_empty()
        || !column.storage_name.is_empty()
}

/// A table of which nothing is said.
fn bare(create: &CreateStmt) -> CreateStmt {
    let relation = create
        .relation
        .clone()
        .map(|relation| RangeVar { relpersistence: PLAIN.to_owned(), ..relation });
    CreateStmt { relation, oncommit: create.oncommit, ..CreateStmt::default() }
}

/// One CREATE TABLE for each thing that is left: a column, what is set for the storage, the rest.
fn pieces(create: &CreateStmt) -> Vec<NodeEnum> {
    let mut pieces = Vec::new();
    for element in &create.table_elts {
        pieces.push(CreateStmt { table_elts: vec![element.clone()], ..bare(create) });
    }
    let tablespacename = create.tablespacename.clone();
    if !tablespacename.is_empty() {
        pieces.push(CreateStmt { tablespacename, ..bare(create) });
    }
    let access_method = create.access_method.clone();
    if !access_method.is_empty() {
        pieces.push(CreateStmt { access_method, ..bare(create) });
    }
    let is_plain = create.relation.as_ref().is_none_or(|relation| relation.relpersistence == PLAIN);
    let has_more = !create.options.is_empty()
        || !create.inh_relations.is_empty()
        || create.partbound.is_some()
        || create.partspec.is_some()
        || create.of_typename.is_some()
        || !is_plain;
    if has_more {
        let (tablespacename, access_method) = Default::default();
        let table_elts = Vec::new();
        pieces.push(CreateStmt { table_elts, tablespacename, access_method, ..create.clone() });
    }
    pieces.into_iter().map(NodeEnum::CreateStmt).collect()
}
