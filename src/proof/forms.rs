//! Spelling forms: ways to write one statement that pgsnap knows to be one, all on trees. Each is a
//! small rewriting of both sides; together they are everything a proof takes for granted.

use pg_query::{
    NodeEnum,
    protobuf::{
        AlterTableStmt, AlterTableType, ConstrType, CreateRangeStmt, CreateStmt, Node, ObjectType,
        SetOperation,
    },
};

use super::{
    ground::{self, Ground, PrimaryKeys},
    older, parse, sequences, shorthand,
    sides::Unpaired,
    storage,
    wording::Wording,
};
use crate::{
    equivalence::InForce,
    kinds::range::multirange_name,
    model::{Context, Qualified, quote::ident},
    resolve::{self, Resolver},
    statement::Statement,
    tree::{
        key::{forget_locations, key_of},
        lex, node,
        visit::{Field, Message, Step, Visitor, walk_enum},
    },
};

/// What one statement says, part by part, in one spelling; `None` for what does not parse.
pub fn parts(one: &Unpaired, ground: &Ground) -> Option<Vec<NodeEnum>> {
    Some(parts_of(parse::parse(one.text, one.strings).ok()?, one, ground))
}

/// The same of a tree in its place.
pub fn parts_of(mut tree: NodeEnum, one: &Unpaired, ground: &Ground) -> Vec<NodeEnum> {
    if let (Some(context), Some(resolver)) = (one.context, &ground.resolver)
        && resolve::is_needed(context)
    {
        name(&mut tree, one.text, context, resolver);
    }
    if let NodeEnum::CreateStmt(create) = &mut tree {
        add_not_null(create, &ground.keys);
    }
    storage::place(&mut tree, one);
    let options = storage::take(&mut tree);
    let mut parts: Vec<NodeEnum> = split(tree)
        .into_iter()
        .flat_map(|part| ground::descended(part, &ground.children))
        .flat_map(|part| ground::each_trigger(part, &ground.triggers))
        .chain(options)
        .flat_map(|part| match part {
            NodeEnum::AlterTableStmt(alter) => storage::each_option(alter),
            part => vec![part],
        })
        .collect();
    for part in &mut parts {
        ground::validate(part, &ground.validated);
        refer(part, &ground.keys);
        ground::drop_only(part, &ground.children);
        walk_enum(&mut Spelling, part);
        walk_enum(&mut Wording, part);
        walk_enum(&mut Order, part);
        forget_locations(part);
    }
    parts
}

/// Whole names for those that a search path finds.
fn name(tree: &mut NodeEnum, text: &str, context: &Context, resolver: &Resolver) {
    let tokens = lex::tokens(text, context.standard_conforming_strings);
    let statement =
        Statement { text, tokens: &tokens, context, in_force: InForce::all(), resolved: None };
    drop(resolver.statement(tree, &statement));
    walk_enum(&mut Several, tree);
}

/// A name that may mean several things is written bare, as it was read.
struct Several;

impl Visitor for Several {
    fn list(&mut self, _: &'static Field, list: &mut Vec<Node>) -> Step {
        if list.len() > 1 && list.first().and_then(node::string) == Some("") {
            list.remove(0);
        }
        Step::Into
    }
}

/// The columns of the other table, where a foreign key says none: those of its primary key.
fn refer(part: &mut NodeEnum, keys: &PrimaryKeys) {
    let NodeEnum::AlterTableStmt(alter) = part else { return };
    for node in &mut alter.cmds {
        if let Some(NodeEnum::AlterTableCmd(cmd)) = &mut node.node
            && let Some(NodeEnum::Constraint(one)) =
                cmd.def.as_mut().and_then(|def| def.node.as_mut())
            && one.contype() == ConstrType::ConstrForeign
            && one.pk_attrs.is_empty()
            && let Some(table) = &one.pktable
            && let Some(key) = keys.get(&Qualified::new(&table.schemaname, &table.relname))
        {
            one.pk_attrs = key.iter().map(|name| word(name)).collect();
        }
    }
}

fn word(text: &str) -> Node {
    Node { node: Some(NodeEnum::String(pg_query::protobuf::String { sval: text.to_owned() })) }
}

/// NOT NULL on what the primary key holds: it says so itself, wherever it stands.
fn add_not_null(create: &mut CreateStmt, keys: &PrimaryKeys) {
    let Some(relation) = &create.relation else { return };
    let table = Qualified::new(&relation.schemaname, &relation.relname);
    let Some(key) = keys.get(&table) else { return };
    for element in &mut create.table_elts {
        if let Some(NodeEnum::ColumnDef(column)) = &mut element.node
            && key.contains(&column.colname)
        {
            shorthand::add_not_null(column);
        }
    }
}

/// `CREATE TABLE` with checks and defaults inside, and one ALTER with several changes, as what they
/// stand for; a view's placeholder as nothing.
fn split(tree: NodeEnum) -> Vec<NodeEnum> {
    match tree {
        NodeEnum::CreateStmt(mut create) => {
            let Some(relation) = create.relation.clone() else {
                return vec![NodeEnum::CreateStmt(create)];
            };
            let apart =
                shorthand::take_apart(&mut create.table_elts, &relation, ObjectType::ObjectTable);
            std::iter::once(NodeEnum::CreateStmt(create)).chain(apart).collect()
        }
        NodeEnum::CreateForeignTableStmt(mut create) => {
            let Some(base) = &mut create.base_stmt else {
                return vec![NodeEnum::CreateForeignTableStmt(create)];
            };
            let relation = base.relation.clone().unwrap_or_default();
            let apart = shorthand::take_apart(
                &mut base.table_elts,
                &relation,
                ObjectType::ObjectForeignTable,
            );
            std::iter::once(NodeEnum::CreateForeignTableStmt(create)).chain(apart).collect()
        }
        NodeEnum::AlterTableStmt(alter) if alter.cmds.len() > 1 => {
            let one = |cmd: &Node| {
                NodeEnum::AlterTableStmt(AlterTableStmt {
                    cmds: vec![cmd.clone()],
                    ..alter.clone()
                })
            };
            alter.cmds.iter().map(one).collect()
        }
        NodeEnum::AlterTableStmt(alter) if alter.cmds.iter().all(is_idle) => Vec::new(),
        NodeEnum::AlterTableStmt(mut alter) if alter.cmds.len() == 1 => {
            let persistence = alter.cmds.first_mut().and_then(take_persistence);
            std::iter::once(NodeEnum::AlterTableStmt(alter)).chain(persistence).collect()
        }
        NodeEnum::GrantStmt(grant) => shorthand::each_right(&grant),
        NodeEnum::CreateOpClassStmt(mut create) => {
            let family = older::take_family(&mut create).map(NodeEnum::CreateOpFamilyStmt);
            std::iter::once(NodeEnum::CreateOpClassStmt(create)).chain(family).collect()
        }
        NodeEnum::ViewStmt(view) if is_placeholder_view(&view) => Vec::new(),
        tree => vec![tree],
    }
}

/// `ADD GENERATED … (SEQUENCE NAME s LOGGED)` as `ALTER SEQUENCE s SET LOGGED`, which is how the
/// first pg_dumps of 15 and 16 say it.
fn take_persistence(cmd: &mut Node) -> Option<NodeEnum> {
    let Some(NodeEnum::AlterTableCmd(cmd)) = &mut cmd.node else { return None };
    let Some(NodeEnum::Constraint(identity)) = &mut cmd.def.as_mut()?.node else { return None };
    let name = node::def(&identity.options, "sequence_name").and_then(node::def_names)?;
    let name = name.iter().map(|part| ident(part)).collect::<Vec<_>>().join(".");
    let word = ["logged", "unlogged"]
        .into_iter()
        .find(|word| node::def(&identity.options, word).is_some())?;
    identity.options.retain(|node| node::def(std::slice::from_ref(node), word).is_none());
    parse::parse(&format!("ALTER SEQUENCE {name} SET {word}"), true).ok()
}

/// What changes nothing: an internal counter that servers 15.20 and 17.12 let through, and a
/// default that every column has.
fn is_idle(cmd: &Node) -> bool {
    let Some(NodeEnum::AlterTableCmd(cmd)) = &cmd.node else { return false };
    let def = cmd.def.as_deref();
    match cmd.subtype() {
        AlterTableType::AtColumnDefault => def.is_some_and(is_null),
        AlterTableType::AtSetOptions => match def.and_then(|def| def.node.as_ref()) {
            Some(NodeEnum::List(list)) => list.items.iter().all(is_counter),
            _ => false,
        },
        _ => false,
    }
}

pub fn is_counter(node: &Node) -> bool {
    matches!(&node.node, Some(NodeEnum::DefElem(option)) if option.defname == "pg_attver")
}

pub fn is_null(node: &Node) -> bool {
    matches!(&node.node, Some(NodeEnum::AConst(constant)) if constant.isnull)
}

/// A view that stands for itself until what it needs is there (createDummyViewAsClause in pg_dump.c):
/// every target of the query is `NULL::type AS name`.
pub fn is_placeholder_view(view: &pg_query::protobuf::ViewStmt) -> bool {
    let Some(Some(NodeEnum::SelectStmt(select))) = view.query.as_ref().map(|query| &query.node)
    else {
        return false;
    };
    let is_null = |node: &Node| {
        let Some(NodeEnum::ResTarget(target)) = &node.node else { return false };
        let mut value = target.val.as_deref();
        while let Some(inner) = value {
            value = match &inner.node {
                Some(NodeEnum::TypeCast(cast)) => cast.arg.as_deref(),
                Some(NodeEnum::CollateClause(collate)) => collate.arg.as_deref(),
                Some(NodeEnum::AConst(constant)) => return constant.isnull,
                _ => return false,
            };
        }
        false
    };
    // The two sides of a UNION have targets of their own.
    select.op() == SetOperation::SetopNone
        && select.from_clause.is_empty()
        && select.target_list.iter().all(is_null)
}

/// Lists whose order says nothing, once their parts are spelled in one way.
struct Order;

impl Visitor for Order {
    fn list(&mut self, _: &'static Field, list: &mut Vec<Node>) -> Step {
        let is_option = |node: &Node| matches!(node.node, Some(NodeEnum::DefElem(_)));
        let is_role = |node: &Node| matches!(node.node, Some(NodeEnum::RoleSpec(_)));
        let is_privilege = |node: &Node| matches!(node.node, Some(NodeEnum::AccessPriv(_)));
        if list.len() > 1
            && [is_option as fn(&Node) -> bool, is_role, is_privilege]
                .iter()
                .any(|is| list.iter().all(is))
        {
            sort(list);
        }
        Step::Into
    }
}

/// What may be written with other words.
struct Spelling;

impl Visitor for Spelling {
    fn list(&mut self, _: &'static Field, list: &mut Vec<Node>) -> Step {
        list.retain(|node| !is_counter(node));
        Step::Into
    }

    fn message(&mut self, message: &mut Message<'_>) -> Step {
        match message {
            Message::CreateSeqStmt(create) => sequences::shorten(&mut create.options),
            // The sets of what is published and subscribed to.
            Message::PublicationTable(table) => sort(&mut table.columns),
            Message::CreateSubscriptionStmt(create) => sort(&mut create.publication),
            // Only input types tell routines apart.
            Message::ObjectWithArgs(object) => object.objfuncargs.clear(),
            // The definition after its placeholder.
            Message::ViewStmt(view) => view.replace = false,
            // Keywords of ICU locales are true by themselves.
            Message::DefElem(option) if option.defname == "locale" => {
                if let Some(NodeEnum::String(locale)) =
                    option.arg.as_deref_mut().and_then(|arg| arg.node.as_mut())
                {
                    locale.sval = locale.sval.replace("-true", "");
                }
            }
            // Names of parameters are the same in any case.
            Message::VariableSetStmt(set) => set.name = set.name.to_lowercase(),
            // The sequence of an identity, as CREATE SEQUENCE has it.
            Message::Constraint(clause) if clause.contype() == ConstrType::ConstrIdentity => {
                sequences::shorten_of_identity(&mut clause.options);
            }
            // The name that PostgreSQL makes (makeMultirangeTypeName in pg_type.c).
            Message::CreateRangeStmt(create) => drop_multirange_name(create),
            // NOT VALID comes with what the parser derives from it.
            Message::Constraint(clause) => clause.initially_valid = !clause.skip_validation,
            // A word and the string of it: `fastupdate=off`, `fastupdate='off'`. Types are no words.
            Message::DefElem(option) if !TYPED.contains(&option.defname.as_str()) => {
                if let Some(word) = node::def_word(option) {
                    let word = NodeEnum::String(pg_query::protobuf::String { sval: word });
                    option.arg = Some(Box::new(Node { node: Some(word) }));
                }
            }
            // A partitioned table takes no ONLY here, and to others it says nothing.
            Message::AlterTableStmt(alter) if alter.cmds.iter().all(is_foreign_key) => {
                if let Some(relation) = &mut alter.relation {
                    relation.inh = true;
                }
            }
            _ => {}
        }
        Step::Into
    }
}

/// Options whose values are types.
const TYPED: [&str; 8] =
    ["as", "basetype", "element", "leftarg", "mstype", "rightarg", "stype", "subtype"];

fn drop_multirange_name(create: &mut CreateRangeStmt) {
    let name = match node::strings(&create.type_name).as_deref() {
        Some([.., schema, name]) => Qualified::new(*schema, *name),
        Some([name]) => Qualified::new("", *name),
        _ => return,
    };
    let Some(made) = multirange_name(&name) else { return };
    create.params.retain(|param| {
        let option = node::def(std::slice::from_ref(param), "multirange_type_name");
        let names = option.and_then(node::def_names).unwrap_or_default();
        names.last() != Some(&made.name.as_str())
    });
}

fn is_foreign_key(cmd: &Node) -> bool {
    let Some(NodeEnum::AlterTableCmd(cmd)) = &cmd.node else { return false };
    let def = cmd.def.as_deref().and_then(|def| def.node.as_ref());
    matches!(def, Some(NodeEnum::Constraint(c)) if c.contype() == ConstrType::ConstrForeign)
}

pub fn sort(list: &mut [Node]) {
    list.sort_by_cached_key(|node| {
        node.node.clone().map(|mut node| key_of(&mut node)).unwrap_or_default()
    });
}
