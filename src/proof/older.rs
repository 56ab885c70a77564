//! Statements as older pg_dumps wrote them, in the form of today's.

use pg_query::{
    NodeEnum,
    protobuf::{CreateOpClassItem, CreateOpClassStmt, CreateOpFamilyStmt, DefineStmt, Node},
};

use crate::tree::typename::type_name_bare;

/// `PROCEDURE = f` of CREATE OPERATOR and the obsolete words for MERGES, which came before
/// `FUNCTION = f` (DefineOperator in commands/operatorcmds.c).
///
/// A commutator or negator without a schema is one of the operator's own, or would be made there.
pub fn operator(define: &mut DefineStmt) {
    let schema = match define.defnames.as_slice() {
        [schema, _] => Some(schema.clone()),
        _ => None,
    };
    for node in &mut define.definition {
        let Some(NodeEnum::DefElem(option)) = &mut node.node else { continue };
        match option.defname.as_str() {
            "procedure" => option.defname = "function".to_owned(),
            "sort1" | "sort2" | "ltcmp" | "gtcmp" => {
                option.defname = "merges".to_owned();
                option.arg = None;
            }
            "commutator" | "negator" => {
                if let Some(NodeEnum::List(names)) =
                    option.arg.as_mut().and_then(|arg| arg.node.as_mut())
                    && names.items.len() == 1
                {
                    names.items.splice(0..0, schema.clone());
                }
            }
            _ => {}
        }
    }
    define.definition.dedup_by(|a, b| is_merges(a) && is_merges(b));
}

fn is_merges(node: &Node) -> bool {
    matches!(&node.node, Some(NodeEnum::DefElem(option)) if option.defname == "merges" && option.arg.is_none())
}

/// Operators without operands take two of the class's type, which is also what it stores by itself
/// (DefineOpClass in commands/opclasscmds.c).
pub fn operator_class(create: &mut CreateOpClassStmt) {
    /// `OPCLASS_ITEM_OPERATOR` and `OPCLASS_ITEM_STORAGETYPE` of parsenodes.h.
    const OPERATOR: i32 = 1;
    const STORAGE: i32 = 3;
    let Some(data_type) = create.datatype.clone() else { return };
    let operand = Node { node: Some(NodeEnum::TypeName(data_type.clone())) };
    let stores = |item: &CreateOpClassItem| item.storedtype.as_ref().map(type_name_bare);
    let itself = type_name_bare(&data_type);
    create.items.retain_mut(|node| {
        let Some(NodeEnum::CreateOpClassItem(item)) = &mut node.node else { return true };
        if item.itemtype == OPERATOR
            && let Some(name) = &mut item.name
            && name.objargs.is_empty()
        {
            name.objargs = vec![operand.clone(), operand.clone()];
        }
        item.itemtype != STORAGE || stores(item).as_ref() != Some(&itself)
    });
}

/// Without FAMILY the class makes one of its own name, unless there is one: pg_dump before 11 left it
/// at that where nothing else belonged to the family (dumpOpfamily in pg_dump.c).
pub fn take_family(create: &mut CreateOpClassStmt) -> Option<CreateOpFamilyStmt> {
    if !create.opfamilyname.is_empty() {
        return None;
    }
    create.opfamilyname.clone_from(&create.opclassname);
    Some(CreateOpFamilyStmt {
        opfamilyname: create.opclassname.clone(),
        amname: create.amname.clone(),
    })
}
