//! Small readers for the shapes that every kind of statement is made of: names, options,
//! constants, roles. They return `None` for a shape that is not there, and never panic.

use pg_query::NodeEnum;
use pg_query::protobuf::{
    AConst, DefElem, Node, ObjectWithArgs, RangeVar, RoleSpec, RoleSpecType, TypeName, a_const,
};

use super::typename::type_name;

/// The text of a `String` node.
pub fn string(node: &Node) -> Option<&str> {
    match node.node.as_ref()? {
        NodeEnum::String(string) => Some(&string.sval),
        _ => None,
    }
}

/// The texts of a list of `String` nodes; `None` when anything else is among them.
pub fn strings(list: &[Node]) -> Option<Vec<&str>> {
    list.iter().map(string).collect()
}

/// The elements of a `List` node.
pub fn items(node: &Node) -> Option<&[Node]> {
    match node.node.as_ref()? {
        NodeEnum::List(list) => Some(&list.items),
        _ => None,
    }
}

/// The type a node names.
pub fn as_type_name(node: &Node) -> Option<&TypeName> {
    match node.node.as_ref()? {
        NodeEnum::TypeName(name) => Some(name),
        _ => None,
    }
}

/// Schema and name of a dotted name. The database that may stand before them is left out:
/// PostgreSQL accepts only the current one there.
pub fn qualified(list: &[Node]) -> Option<(Option<&str>, &str)> {
    match strings(list)?.as_slice() {
        [name] => Some((None, name)),
        [schema, name] | [_, schema, name] => Some((Some(schema), name)),
        _ => None,
    }
}

/// Schema and name of a dotted name in any node that can hold one: a list, a type name, a
/// single string.
pub fn qualified_node(node: &Node) -> Option<(Option<&str>, &str)> {
    match node.node.as_ref()? {
        NodeEnum::List(list) => qualified(&list.items),
        NodeEnum::TypeName(name) => qualified(&name.names),
        NodeEnum::RangeVar(relation) => range_var(relation),
        NodeEnum::ObjectWithArgs(object) => qualified(&object.objname),
        NodeEnum::String(name) => Some((None, &name.sval)),
        _ => None,
    }
}

/// Schema and name of a relation.
pub fn range_var(relation: &RangeVar) -> Option<(Option<&str>, &str)> {
    let schema = Some(relation.schemaname.as_str()).filter(|schema| !schema.is_empty());
    (!relation.relname.is_empty()).then_some((schema, relation.relname.as_str()))
}

/// A constant as the grammar knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Constant<'a> {
    Null,
    Integer(i32),
    /// Anything numeric that is not an `int4`, in the digits of the source.
    Float(&'a str),
    Boolean(bool),
    String(&'a str),
    /// Bits with their prefix: `b101` or `xff`.
    Bits(&'a str),
}

/// The value of a constant.
pub fn constant(value: &AConst) -> Option<Constant<'_>> {
    Some(match (&value.val, value.isnull) {
        (None, true) => Constant::Null,
        (None, false) => return None,
        (Some(a_const::Val::Ival(v)), _) => Constant::Integer(v.ival),
        (Some(a_const::Val::Fval(v)), _) => Constant::Float(&v.fval),
        (Some(a_const::Val::Boolval(v)), _) => Constant::Boolean(v.boolval),
        (Some(a_const::Val::Sval(v)), _) => Constant::String(&v.sval),
        (Some(a_const::Val::Bsval(v)), _) => Constant::Bits(&v.bsval),
    })
}

/// The value of a node that is a constant: an `A_Const` or one of the bare value nodes.
pub fn constant_node(node: &Node) -> Option<Constant<'_>> {
    Some(match node.node.as_ref()? {
        NodeEnum::AConst(value) => return constant(value),
        NodeEnum::Integer(v) => Constant::Integer(v.ival),
        NodeEnum::Float(v) => Constant::Float(&v.fval),
        NodeEnum::Boolean(v) => Constant::Boolean(v.boolval),
        NodeEnum::String(v) => Constant::String(&v.sval),
        NodeEnum::BitString(v) => Constant::Bits(&v.bsval),
        _ => return None,
    })
}

/// A whole number, with or without a sign. The grammar folds the minus into a constant only
/// where it can; elsewhere it is an operator.
pub fn integer(node: &Node) -> Option<i64> {
    match node.node.as_ref()? {
        NodeEnum::AExpr(expression) if expression.lexpr.is_none() => {
            let value = i128::from(unsigned(expression.rexpr.as_deref()?)?);
            match strings(&expression.name)?.as_slice() {
                ["-"] => i64::try_from(-value).ok(),
                ["+"] => i64::try_from(value).ok(),
                _ => None,
            }
        }
        _ => unsigned(node),
    }
}

/// A whole number without an operator before it; its text may still carry a sign.
fn unsigned(node: &Node) -> Option<i64> {
    match constant_node(node)? {
        Constant::Integer(value) => Some(value.into()),
        Constant::Float(digits) => digits.parse().ok(),
        _ => None,
    }
}

fn argument(option: &DefElem) -> Option<&Node> {
    option.arg.as_deref()
}

/// The value of an option as text, as defGetString() (commands/define.c) reads it.
pub fn def_string(option: &DefElem) -> Option<String> {
    match argument(option)?.node.as_ref()? {
        NodeEnum::TypeName(name) => return Some(type_name(name)),
        NodeEnum::List(list) => return strings(&list.items).map(|names| names.join(".")),
        NodeEnum::AStar(_) => return Some("*".into()),
        _ => {}
    }
    match constant_node(argument(option)?)? {
        Constant::Integer(value) => Some(value.to_string()),
        Constant::Boolean(value) => Some(value.to_string()),
        Constant::Float(text) | Constant::String(text) => Some(text.into()),
        Constant::Bits(_) | Constant::Null => None,
    }
}

/// The value of an option as a whole number, as defGetInt64() (commands/define.c) reads it:
/// what does not fit an `int4` comes as the digits of a `Float`.
pub fn def_i64(option: &DefElem) -> Option<i64> {
    integer(argument(option)?)
}

/// The value of an option as a truth value, as defGetBoolean() (commands/define.c) reads it: an
/// option without a value is on.
pub fn def_bool(option: &DefElem) -> Option<bool> {
    let Some(argument) = argument(option) else { return Some(true) };
    match constant_node(argument) {
        Some(Constant::Integer(0)) => return Some(false),
        Some(Constant::Integer(1)) => return Some(true),
        Some(Constant::Boolean(value)) => return Some(value),
        _ => {}
    }
    match def_string(option)?.to_ascii_lowercase().as_str() {
        "true" | "on" => Some(true),
        "false" | "off" => Some(false),
        _ => None,
    }
}

/// The type an option names.
pub fn def_type_name(option: &DefElem) -> Option<&TypeName> {
    as_type_name(argument(option)?)
}

/// The value of an option that is one plain word.
pub fn def_word(option: &DefElem) -> Option<String> {
    let name = def_type_name(option)?;
    let plain = name.typmods.is_empty() && name.array_bounds.is_empty() && !name.setof;
    match strings(&name.names)?.as_slice() {
        [word] if plain => Some((*word).to_owned()),
        _ => None,
    }
}

/// The dotted name an option holds, as defGetQualifiedName() (commands/define.c) reads it.
pub fn def_names(option: &DefElem) -> Option<Vec<&str>> {
    match argument(option)?.node.as_ref()? {
        NodeEnum::List(list) => strings(&list.items),
        NodeEnum::TypeName(name) => strings(&name.names),
        NodeEnum::String(name) => Some(vec![&name.sval]),
        _ => None,
    }
}

/// The option of that name.
pub fn def<'a>(options: &'a [Node], name: &str) -> Option<&'a DefElem> {
    defs(options).find(|option| option.defname == name)
}

/// The options of a list, in order.
pub fn defs(options: &[Node]) -> impl Iterator<Item = &DefElem> {
    options.iter().filter_map(|node| match node.node.as_ref() {
        Some(NodeEnum::DefElem(option)) => Some(option.as_ref()),
        _ => None,
    })
}

/// A function, aggregate or operator as `COMMENT`, `ALTER`, `DROP` and `GRANT` name it.
#[derive(Clone, Debug, PartialEq)]
pub struct Signature<'a> {
    pub schema: Option<&'a str>,
    pub name: &'a str,
    /// The types of the input arguments; `None` in the list is `NONE` of a prefix operator. No
    /// list at all means that the name stood alone, without parentheses.
    pub arguments: Option<Vec<Option<&'a TypeName>>>,
}

/// What an `ObjectWithArgs` names.
pub fn signature(object: &ObjectWithArgs) -> Option<Signature<'_>> {
    let (schema, name) = qualified(&object.objname)?;
    let argument = |node| match node {
        &Node { node: None } => Some(None),
        node => as_type_name(node).map(Some),
    };
    let arguments: Option<Vec<_>> = object.objargs.iter().map(argument).collect();
    let arguments = if object.args_unspecified { None } else { Some(arguments?) };
    Some(Signature { schema, name, arguments })
}

/// A role as a statement names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role<'a> {
    Named(&'a str),
    Public,
    CurrentUser,
    CurrentRole,
    SessionUser,
}

/// What a `RoleSpec` names.
pub fn role(role: &RoleSpec) -> Option<Role<'_>> {
    match RoleSpecType::try_from(role.roletype).ok()? {
        RoleSpecType::RolespecCstring => Some(Role::Named(&role.rolename)),
        RoleSpecType::RolespecPublic => Some(Role::Public),
        RoleSpecType::RolespecCurrentUser => Some(Role::CurrentUser),
        RoleSpecType::RolespecCurrentRole => Some(Role::CurrentRole),
        RoleSpecType::RolespecSessionUser => Some(Role::SessionUser),
        RoleSpecType::Undefined => None,
    }
}

/// What a node that holds a `RoleSpec` names.
pub fn role_node(node: &Node) -> Option<Role<'_>> {
    match node.node.as_ref()? {
        NodeEnum::RoleSpec(spec) => role(spec),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::parse::parse;

    fn options(text: &str) -> Vec<DefElem> {
        let tree = parse(&format!("CREATE AGGREGATE a(int) ({text})"), true).unwrap();
        let NodeEnum::DefineStmt(define) = tree else { panic!("not a definition") };
        defs(&define.definition).cloned().collect()
    }

    fn option(text: &str) -> DefElem {
        options(text).remove(0)
    }

    #[test]
    fn options_are_read_as_the_server_reads_them() {
        assert_eq!(def_i64(&option("a = 5")), Some(5));
        assert_eq!(def_i64(&option("a = -5")), Some(-5));
        assert_eq!(def_i64(&option("a = 9223372036854775807")), Some(i64::MAX));
        assert_eq!(def_i64(&option("a = -9223372036854775808")), Some(i64::MIN));
        assert_eq!(def_i64(&option("a = 1.5")), None);
        assert_eq!(def_string(&option("a = 1.5")).as_deref(), Some("1.5"));
        assert_eq!(def_string(&option("a = 'x y'")).as_deref(), Some("x y"));
        assert_eq!(def_string(&option("a = pg_catalog.int4")).as_deref(), Some("integer"));
        assert_eq!(def_names(&option("a = s.f")), Some(vec!["s", "f"]));
        assert!(def_type_name(&option("a = int[]")).is_some());
        assert_eq!(def_string(&option("a")), None);
    }

    #[test]
    fn booleans_have_many_spellings() {
        for text in ["a", "a = true", "a = on", "a = 1", "a = 'TRUE'"] {
            assert_eq!(def_bool(&option(text)), Some(true), "{text}");
        }
        for text in ["a = false", "a = off", "a = 0", "a = 'Off'"] {
            assert_eq!(def_bool(&option(text)), Some(false), "{text}");
        }
        for text in ["a = 2", "a = maybe", "a = 1.0"] {
            assert_eq!(def_bool(&option(text)), None, "{text}");
        }
    }

    #[test]
    fn options_are_found_by_name() {
        let tree = parse("CREATE AGGREGATE a(int) (sfunc = f, stype = int)", true).unwrap();
        let NodeEnum::DefineStmt(define) = tree else { panic!("not a definition") };
        assert_eq!(def(&define.definition, "stype").map(|d| d.defname.as_str()), Some("stype"));
        assert_eq!(def(&define.definition, "other"), None);
    }

    fn value(text: &str) -> Node {
        let NodeEnum::SelectStmt(mut select) = parse(&format!("SELECT {text}"), true).unwrap()
        else {
            panic!("not a query")
        };
        match select.target_list.remove(0).node {
            Some(NodeEnum::ResTarget(target)) => *target.val.unwrap(),
            _ => panic!("not a target"),
        }
    }

    #[test]
    fn constants_keep_their_kind() {
        assert_eq!(constant_node(&value("0")), Some(Constant::Integer(0)));
        assert_eq!(constant_node(&value("1.50")), Some(Constant::Float("1.50")));
        assert_eq!(constant_node(&value("''")), Some(Constant::String("")));
        assert_eq!(constant_node(&value("false")), Some(Constant::Boolean(false)));
        assert_eq!(constant_node(&value("B'01'")), Some(Constant::Bits("b01")));
        assert_eq!(constant_node(&value("NULL")), Some(Constant::Null));
        assert_eq!(constant_node(&value("f()")), None);
    }

    #[test]
    fn integers_may_have_a_sign() {
        assert_eq!(integer(&value("7")), Some(7));
        assert_eq!(integer(&value("-7")), Some(-7));
        assert_eq!(integer(&value("- (-7)")), Some(7));
        assert_eq!(integer(&value("+7")), Some(7));
        assert_eq!(integer(&value("-9223372036854775808")), Some(i64::MIN));
        assert_eq!(integer(&value("9223372036854775808")), None);
        assert_eq!(integer(&value("1 - 7")), None);
    }

    fn commented(text: &str) -> Node {
        match parse(&format!("COMMENT ON {text} IS 'x'"), true).unwrap() {
            NodeEnum::CommentStmt(comment) => *comment.object.unwrap(),
            _ => panic!("not a comment"),
        }
    }

    #[test]
    fn signatures_tell_absent_operands_and_absent_lists() {
        let arguments = |text| match commented(text).node {
            Some(NodeEnum::ObjectWithArgs(object)) => signature(&object).map(|s| {
                s.arguments.map(|a| a.iter().map(|t| t.map(type_name)).collect::<Vec<_>>())
            }),
            _ => panic!("not an object with arguments"),
        };
        let integer = || Some("integer".to_owned());
        assert_eq!(arguments("OPERATOR s.- (NONE, int)"), Some(Some(vec![None, integer()])));
        assert_eq!(arguments("FUNCTION s.f(int)"), Some(Some(vec![integer()])));
        assert_eq!(arguments("FUNCTION s.f()"), Some(Some(vec![])));
        assert_eq!(arguments("FUNCTION s.f"), Some(None));
    }

    #[test]
    fn dotted_names_leave_the_database_out() {
        assert_eq!(qualified_node(&commented("TABLE t")), Some((None, "t")));
        assert_eq!(qualified_node(&commented("TABLE s.t")), Some((Some("s"), "t")));
        assert_eq!(qualified_node(&commented("TABLE d.s.t")), Some((Some("s"), "t")));
        assert_eq!(qualified_node(&commented("TYPE s.t")), Some((Some("s"), "t")));
    }

    #[test]
    fn roles_have_names_or_are_special() {
        let owner = |text| match parse(&format!("ALTER TYPE t OWNER TO {text}"), true).unwrap() {
            NodeEnum::AlterOwnerStmt(alter) => alter.newowner.unwrap(),
            _ => panic!("not a change of owner"),
        };
        assert_eq!(role(&owner("\"Me\"")), Some(Role::Named("Me")));
        assert_eq!(role(&owner("CURRENT_USER")), Some(Role::CurrentUser));
        assert_eq!(role(&owner("CURRENT_ROLE")), Some(Role::CurrentRole));
        assert_eq!(role(&owner("SESSION_USER")), Some(Role::SessionUser));
        assert_eq!(role(&owner("PUBLIC")), Some(Role::Public));
        assert_eq!(role(&RoleSpec::default()), None);
    }
}
