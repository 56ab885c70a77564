//! What a DROP or a RENAME says is gone.

use pg_query::{
    NodeEnum,
    protobuf::{DropStmt, Node, ObjectType, RenameStmt},
};

use super::{
    Written,
    subject::{COLUMN, CONSTRAINT, RELATIONS, ROUTINES, Subject, TYPES, named},
};
use crate::{kinds::Kind, model::Context, tree::node};

impl Written {
    pub fn dropped(&mut self, drop: &DropStmt, context: &Context) {
        for object in &drop.objects {
            let subject = match (drop.remove_type(), &object.node) {
                (kind, Some(NodeEnum::List(list))) => listed(kind, &list.items, context),
                (ObjectType::ObjectSchema, Some(NodeEnum::String(name))) => {
                    Some(Subject::new(&[Kind::Schema], "", "", &name.sval))
                }
                (ObjectType::ObjectExtension, Some(NodeEnum::String(name))) => {
                    Some(Subject::new(&[Kind::Extension], "", "", &name.sval))
                }
                (_, Some(NodeEnum::TypeName(name))) => named(&name.names, TYPES, context),
                (_, Some(NodeEnum::ObjectWithArgs(one))) => named(&one.objname, ROUTINES, context),
                _ => None,
            };
            if let Some(subject) = subject {
                self.leave(subject);
            }
        }
    }

    pub fn renamed(&mut self, rename: &RenameStmt, context: &Context) {
        let table = rename.relation.as_ref().map(|range| Subject::relation(range, context));
        let subject = match (rename.rename_type(), table) {
            (ObjectType::ObjectColumn | ObjectType::ObjectAttribute, Some(table)) => {
                table.part(COLUMN, &rename.subname)
            }
            (ObjectType::ObjectTabconstraint, Some(table)) => {
                table.part(CONSTRAINT, &rename.subname)
            }
            (ObjectType::ObjectIndex, Some(index)) => Subject { kinds: &[Kind::Index], ..index },
            (
                ObjectType::ObjectTable | ObjectType::ObjectView | ObjectType::ObjectMatview,
                Some(one),
            ) => one,
            _ => return,
        };
        self.leave(subject);
    }
}

fn listed(kind: ObjectType, items: &[Node], context: &Context) -> Option<Subject> {
    let part = |kinds: &'static [Kind]| {
        let (name, of) = items.split_last()?;
        Some(named(of, RELATIONS, context)?.part(kinds, node::string(name)?))
    };
    match kind {
        ObjectType::ObjectTable => named(items, &[Kind::Table], context),
        ObjectType::ObjectView => named(items, &[Kind::View], context),
        ObjectType::ObjectMatview => named(items, &[Kind::MaterializedView], context),
        ObjectType::ObjectSequence => named(items, &[Kind::Sequence], context),
        ObjectType::ObjectForeignTable => named(items, &[Kind::ForeignTable], context),
        ObjectType::ObjectIndex => named(items, &[Kind::Index], context),
        ObjectType::ObjectTrigger => part(&[Kind::Trigger]),
        ObjectType::ObjectPolicy => part(&[Kind::Policy]),
        ObjectType::ObjectRule => part(&[Kind::Rule]),
        _ => None,
    }
}
