//! What statements name in lists of their own: what they create, define, and speak of.

use pg_query::{
    NodeEnum,
    protobuf::{
        CreateOpClassItem, DefElem, DefineStmt, Node, ObjectType, ObjectWithArgs, RangeVar,
    },
};

use super::{Home, Path, Resolver, Sort, bare, qualify};
use crate::{
    statement::Statement,
    tree::{
        node,
        typename::type_name_bare,
        visit::{Message, Step, Visitor, walk_node},
    },
};

/// Gives what a statement creates the first schema of the path: it is not looked up.
pub fn place(tree: &mut NodeEnum, statement: &Statement) {
    let schema = statement.context.creation_schema();
    if let Some(names) = created(tree).filter(|names| bare(names).is_some()) {
        qualify(names, &Home::Schema(schema));
    }
    let created: Option<&mut RangeVar> = match tree {
        NodeEnum::CreateStmt(create) => create.relation.as_mut(),
        NodeEnum::CreateForeignTableStmt(create) => {
            create.base_stmt.as_mut().and_then(|base| base.relation.as_mut())
        }
        NodeEnum::ViewStmt(create) => create.view.as_mut(),
        NodeEnum::CreateSeqStmt(create) => create.sequence.as_mut(),
        NodeEnum::CompositeTypeStmt(create) => create.typevar.as_mut(),
        NodeEnum::CreateTableAsStmt(create) => {
            create.into.as_mut().and_then(|into| into.rel.as_mut())
        }
        _ => None,
    };
    if let Some(range) = created.filter(|range| range.schemaname.is_empty()) {
        range.schemaname = schema.to_owned();
    }
}

/// The name of what a statement creates, where it is a list.
fn created(tree: &mut NodeEnum) -> Option<&mut Vec<Node>> {
    Some(match tree {
        NodeEnum::CreateEnumStmt(create) => &mut create.type_name,
        NodeEnum::CreateRangeStmt(create) => &mut create.type_name,
        NodeEnum::CreateDomainStmt(create) => &mut create.domainname,
        NodeEnum::CreateFunctionStmt(create) => &mut create.funcname,
        NodeEnum::DefineStmt(create) => &mut create.defnames,
        NodeEnum::CreateStatsStmt(create) => &mut create.defnames,
        NodeEnum::CreateOpClassStmt(create) => &mut create.opclassname,
        NodeEnum::CreateOpFamilyStmt(create) => &mut create.opfamilyname,
        NodeEnum::CreateConversionStmt(create) => &mut create.conversion_name,
        _ => return None,
    })
}

/// Gives what a statement names in lists its schemas; types in it have theirs.
pub fn resolve(tree: &mut NodeEnum, resolver: &Resolver, path: &Path) {
    let lists = Lists { resolver, path };
    match tree {
        NodeEnum::CreateTrigStmt(trigger) => lists.routine(&mut trigger.funcname, Some(0)),
        NodeEnum::CreateEventTrigStmt(trigger) => lists.routine(&mut trigger.funcname, Some(0)),
        NodeEnum::CreateConversionStmt(create) => lists.routine(&mut create.func_name, None),
        NodeEnum::CreateAmStmt(create) => lists.routine(&mut create.handler_name, Some(1)),
        NodeEnum::CreatePlangStmt(create) => {
            lists.routine(&mut create.plhandler, Some(0));
            lists.routine(&mut create.plinline, Some(1));
            lists.routine(&mut create.plvalidator, Some(1));
        }
        NodeEnum::CreateFdwStmt(create) => lists.options(&mut create.func_options),
        NodeEnum::AlterFdwStmt(alter) => lists.options(&mut alter.func_options),
        NodeEnum::CreateCastStmt(create) => lists.maybe_object(&mut create.func),
        NodeEnum::CreateTransformStmt(create) => {
            lists.maybe_object(&mut create.fromsql);
            lists.maybe_object(&mut create.tosql);
        }
        NodeEnum::CreateFunctionStmt(create) => lists.options(&mut create.options),
        NodeEnum::CreateRangeStmt(create) => lists.options(&mut create.params),
        NodeEnum::DefineStmt(define) => lists.define(define),
        NodeEnum::CreateOpClassStmt(create) => {
            lists.name(Sort::OperatorFamily, &mut create.opfamilyname);
            lists.items(&mut create.items);
        }
        NodeEnum::AlterOpFamilyStmt(alter) => {
            lists.name(Sort::OperatorFamily, &mut alter.opfamilyname);
            lists.items(&mut alter.items);
        }
        NodeEnum::AlterEnumStmt(alter) => lists.name(Sort::Type, &mut alter.type_name),
        NodeEnum::AlterDomainStmt(alter) => lists.name(Sort::Type, &mut alter.type_name),
        NodeEnum::AlterTsdictionaryStmt(alter) => lists.name(Sort::Dictionary, &mut alter.dictname),
        NodeEnum::AlterTsconfigurationStmt(alter) => {
            lists.name(Sort::Configuration, &mut alter.cfgname);
            for names in alter.dicts.iter_mut().filter_map(list) {
                lists.name(Sort::Dictionary, names);
            }
        }
        NodeEnum::AlterSeqStmt(alter) => lists.owned_by(&mut alter.options),
        NodeEnum::CreateSeqStmt(create) => lists.owned_by(&mut create.options),
        NodeEnum::CommentStmt(comment) => {
            lists.maybe_named(comment.objtype(), comment.object.as_deref_mut());
        }
        NodeEnum::AlterOwnerStmt(alter) => {
            lists.maybe_named(alter.object_type(), alter.object.as_deref_mut());
        }
        NodeEnum::SecLabelStmt(label) => {
            lists.maybe_named(label.objtype(), label.object.as_deref_mut());
        }
        NodeEnum::AlterObjectDependsStmt(depends) => {
            lists.maybe_named(depends.object_type(), depends.object.as_deref_mut());
        }
        NodeEnum::GrantStmt(grant) => {
            let of = grant.objtype();
            grant.objects.iter_mut().for_each(|object| lists.named(of, object));
        }
        NodeEnum::DropStmt(drop) => {
            let of = drop.remove_type();
            drop.objects.iter_mut().for_each(|object| lists.named(of, object));
        }
        _ => {}
    }
}

struct Lists<'a> {
    resolver: &'a Resolver,
    path: &'a Path<'a>,
}

impl Lists<'_> {
    fn name(&self, sort: Sort, names: &mut Vec<Node>) {
        let Some(name) = bare(names) else { return };
        let home = self.path.find(self.resolver, sort, name);
        qualify(names, &home);
    }

    fn routine(&self, names: &mut Vec<Node>, count: Option<usize>) {
        let Some(name) = bare(names) else { return };
        let home = self.path.routine_of_name(self.resolver, name, count);
        qualify(names, &home);
    }

    /// A relation before the name of a column, a trigger, a constraint.
    fn relation_before(&self, names: &mut Vec<Node>) {
        if names.len() == 2
            && let Some(name) = names.first().and_then(node::string)
        {
            let home = self.path.find(self.resolver, Sort::Relation, name);
            qualify(names, &home);
        }
    }

    fn maybe_object(&self, object: &mut Option<ObjectWithArgs>) {
        if let Some(object) = object {
            self.object(Sort::Routine, object);
        }
    }

    /// A routine or an operator with its types.
    fn object(&self, sort: Sort, object: &mut ObjectWithArgs) {
        let Some(name) = bare(&object.objname) else { return };
        let arguments = node::signature(object).and_then(|signature| signature.arguments);
        let home = match arguments {
            Some(arguments) => {
                let name_of =
                    |argument: Option<_>| argument.map_or("NONE".to_owned(), type_name_bare);
                let types: Vec<String> = arguments.into_iter().map(name_of).collect();
                self.path.routine_of_types(self.resolver, sort, name, &types)
            }
            None if sort == Sort::Routine => self.path.routine_of_name(self.resolver, name, None),
            None => self.path.find(self.resolver, sort, name),
        };
        qualify(&mut object.objname, &home);
    }

    fn items(&self, items: &mut [Node]) {
        /// `OPCLASS_ITEM_FUNCTION` of nodes/parsenodes.h
        const FUNCTION: i32 = 2;
        for item in items {
            let Some(NodeEnum::CreateOpClassItem(item)) = &mut item.node else { continue };
            let CreateOpClassItem { itemtype, name, order_family, .. } = item;
            let sort = if *itemtype == FUNCTION { Sort::Routine } else { Sort::Operator };
            if let Some(object) = name {
                self.object(sort, object);
            }
            self.name(Sort::OperatorFamily, order_family);
        }
    }

    fn owned_by(&self, options: &mut [Node]) {
        for option in options {
            if let Some(NodeEnum::DefElem(option)) = &mut option.node
                && option.defname == "owned_by"
                && let Some(names) = option.arg.as_deref_mut().and_then(list)
            {
                self.relation_before(names);
            }
        }
    }

    fn maybe_named(&self, of: ObjectType, object: Option<&mut Node>) {
        if let Some(object) = object {
            self.named(of, object);
        }
    }

    /// What COMMENT, OWNER TO, GRANT and their like speak of.
    fn named(&self, of: ObjectType, object: &mut Node) {
        if let Some(NodeEnum::ObjectWithArgs(object)) = &mut object.node {
            let is_operator = of == ObjectType::ObjectOperator;
            self.object(if is_operator { Sort::Operator } else { Sort::Routine }, object);
            return;
        }
        let Some(names) = list(object) else { return };
        let sort = match of {
            ObjectType::ObjectColumn
            | ObjectType::ObjectTabconstraint
            | ObjectType::ObjectTrigger
            | ObjectType::ObjectRule
            | ObjectType::ObjectPolicy => return self.relation_before(names),
            ObjectType::ObjectTable
            | ObjectType::ObjectView
            | ObjectType::ObjectMatview
            | ObjectType::ObjectSequence
            | ObjectType::ObjectIndex
            | ObjectType::ObjectForeignTable => Sort::Relation,
            ObjectType::ObjectType | ObjectType::ObjectDomain => Sort::Type,
            ObjectType::ObjectTsconfiguration => Sort::Configuration,
            ObjectType::ObjectTsdictionary => Sort::Dictionary,
            ObjectType::ObjectTsparser => Sort::Parser,
            ObjectType::ObjectTstemplate => Sort::Template,
            ObjectType::ObjectCollation => Sort::Collation,
            // Nothing but their own statements names them.
            ObjectType::ObjectConversion | ObjectType::ObjectStatisticExt => {
                if let (Some(_), Some(only)) = (bare(names), self.path.only) {
                    qualify(names, &Home::Schema(only));
                }
                return;
            }
            ObjectType::ObjectOpclass => return self.after_method(Sort::OperatorClass, names),
            ObjectType::ObjectOpfamily => return self.after_method(Sort::OperatorFamily, names),
            _ => return,
        };
        self.name(sort, names);
    }

    /// The access method stands first in the list.
    fn after_method(&self, sort: Sort, names: &mut Vec<Node>) {
        let Some(method) = (names.len() == 2).then(|| names.remove(0)) else { return };
        self.name(sort, names);
        names.insert(0, method);
    }

    fn define(&self, define: &mut DefineStmt) {
        if define.kind() == ObjectType::ObjectCollation
            && let [Node { node: Some(NodeEnum::DefElem(option)) }] = &mut define.definition[..]
            && option.defname == "from"
            && let Some(names) = option.arg.as_deref_mut().and_then(list)
        {
            self.name(Sort::Collation, names);
            return;
        }
        self.options(&mut define.definition);
    }

    fn options(&self, options: &mut [Node]) {
        for option in options {
            if let Some(NodeEnum::DefElem(option)) = &mut option.node {
                self.option(option);
            }
        }
    }

    /// What options of definitions name: CREATE TYPE, AGGREGATE, OPERATOR, TEXT SEARCH …, FUNCTION
    /// and FOREIGN DATA WRAPPER in the PostgreSQL documentation.
    fn option(&self, option: &mut DefElem) {
        let Some(value) = option.arg.as_deref_mut() else { return };
        match option.defname.as_str() {
            // Types, looked up as such.
            "leftarg" | "rightarg" | "stype" | "mstype" | "basetype" | "subtype" | "like"
            | "element" | "transform" => walk_node(&mut Types { lists: self }, value),
            "procedure" | "function" | "restrict" | "join" | "input" | "output" | "receive"
            | "send" | "typmod_in" | "typmod_out" | "analyze" | "subscript" | "sfunc"
            | "finalfunc" | "combinefunc" | "serialfunc" | "deserialfunc" | "msfunc"
            | "minvfunc" | "mfinalfunc" | "canonical" | "subtype_diff" | "start" | "gettoken"
            | "end" | "headline" | "lextypes" | "init" | "lexize" | "support" | "handler"
            | "validator" => self.value(value, |names| self.routine(names, None)),
            "commutator" | "negator" | "sortop" => {
                self.value(value, |names| self.name(Sort::Operator, names));
            }
            "subtype_opclass" => self.value(value, |names| self.name(Sort::OperatorClass, names)),
            "collation" => self.value(value, |names| self.name(Sort::Collation, names)),
            "template" => self.value(value, |names| self.name(Sort::Template, names)),
            "parser" => self.value(value, |names| self.name(Sort::Parser, names)),
            "copy" => self.value(value, |names| self.name(Sort::Configuration, names)),
            _ => {}
        }
    }

    /// A name as the value of an option: the grammar takes it for a type, a list or an operator.
    fn value(&self, value: &mut Node, find: impl Fn(&mut Vec<Node>)) {
        match &mut value.node {
            Some(NodeEnum::TypeName(name)) => find(&mut name.names),
            Some(NodeEnum::List(list)) => find(&mut list.items),
            _ => {}
        }
    }
}

/// Types in the value of an option.
struct Types<'a, 'b> {
    lists: &'a Lists<'b>,
}

impl Visitor for Types<'_, '_> {
    fn message(&mut self, message: &mut Message<'_>) -> Step {
        if let Message::TypeName(name) = message {
            self.lists.name(Sort::Type, &mut name.names);
        }
        Step::Into
    }
}

fn list(node: &mut Node) -> Option<&mut Vec<Node>> {
    match &mut node.node {
        Some(NodeEnum::List(list)) => Some(&mut list.items),
        _ => None,
    }
}
