//! CREATE TYPE … AS (…). Its attributes are objects of their own.

use pg_query::{
    NodeEnum,
    protobuf::{AlterTableCmd, AlterTableType, CompositeTypeStmt},
};
use serde::{Deserialize, Serialize};

use super::{Describe, Info, Kind, attribute, attribute::Attribute};
use crate::{
    model::{
        Facts, Id, Object, Qualified, References, Scope, Shape, Sql,
        layout::block,
        op::{Op, Setting, Target},
    },
    statement::{Captured, Span, Statement, Unmodelled, dotted},
};

pub const INFO: Info = Info::new("composite type", "composite types", Shape::Qualified).data_type();

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Composite {
    /// Names, in the order of the attributes.
    pub attributes: Vec<String>,
}

impl Describe for Composite {
    fn facts(&self, facts: &mut Facts) {
        let Self { attributes } = self;
        facts.order("order of attributes", attributes);
    }

    fn references<'a>(&'a self, _: &'a Object, _: &mut References<'a>) {
        let Self { attributes: _ } = self;
    }

    fn create(&self, this: &Object, scope: &Scope) -> Vec<Sql> {
        let name = this.id.relation();
        let attribute = |attribute: &String| {
            let object = scope.get(&Id::child(Kind::Attribute, &name, attribute.as_str()))?;
            let super::Body::Attribute(attribute) = &object.body else { return None };
            Some(attribute.clause(&object.id.name))
        };
        let attributes: Vec<_> = self.attributes.iter().filter_map(attribute).collect();
        vec![Sql::define(block(&format!("CREATE TYPE {name} AS"), &attributes))]
    }

    fn summary(&self) -> String {
        format!("({})", self.attributes.join(", "))
    }
}

pub fn capture(create: CompositeTypeStmt, statement: &Statement) -> Captured<Vec<Op>> {
    let CompositeTypeStmt { typevar, coldeflist } = create;
    let name = statement.optional_relation(typevar.as_ref())?;
    let mut composite = Composite::default();
    let mut attributes = Vec::new();
    for node in coldeflist {
        let Some(NodeEnum::ColumnDef(definition)) = node.node else {
            return Err("CREATE TYPE with an unexpected element".into());
        };
        composite.attributes.push(definition.colname.clone());
        let object = attribute::capture(*definition, &name, statement)?;
        attributes.push(Op::create_on(object, Target::Type(name.clone())));
    }
    let object = Object::new(Id::qualified(Kind::Composite, &name), composite);
    Ok(std::iter::once(Op::create(object)).chain(attributes).collect())
}

/// ADD, DROP and ALTER ATTRIBUTE, which the grammar reads as commands about columns.
pub fn alter(
    cmd: AlterTableCmd,
    name: &Qualified,
    _span: Span,
    statement: &Statement,
) -> Captured<Vec<Op>> {
    let member = Target::Member(name.clone(), cmd.name.clone());
    match (cmd.subtype(), cmd.def.and_then(|def| def.node)) {
        (AlterTableType::AtAddColumn, Some(NodeEnum::ColumnDef(definition))) => {
            let added = definition.colname.clone();
            let object = attribute::capture(*definition, name, statement)?;
            Ok(vec![
                Op::create_on(object, Target::Type(name.clone())),
                Op::alter(Target::Type(name.clone()), Alter::Add(added)),
            ])
        }
        (AlterTableType::AtDropColumn, None) => Ok(vec![
            Op::drop(member, cmd.missing_ok),
            Op::alter(Target::Type(name.clone()), Alter::Drop(cmd.name)),
        ]),
        (AlterTableType::AtAlterColumnType, Some(NodeEnum::ColumnDef(definition))) => {
            let type_name = statement.type_of(definition.type_name.as_ref())?;
            let collation = definition.coll_clause.and_then(|clause| dotted(&clause.collname));
            let alter = attribute::Alter(Attribute { type_name, collation });
            Ok(vec![Op::alter(member, alter)])
        }
        (other, _) => Err(Unmodelled(format!("ALTER TYPE of kind {other:?}"))),
    }
}

/// An attribute more, at the end, or less, by name.
#[derive(Clone, Debug, PartialEq)]
pub enum Alter {
    Add(String),
    Drop(String),
}

impl Alter {
    pub fn apply(self, object: &mut Object, _: Setting) -> bool {
        super::alter(object, |composite: &mut Composite| match self {
            Self::Add(name) => composite.attributes.push(name),
            Self::Drop(name) => composite.attributes.retain(|known| *known != name),
        })
    }
}
