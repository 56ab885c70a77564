//! CREATE TYPE … AS ENUM.

use pg_query::protobuf::{AlterEnumStmt, CreateEnumStmt};
use serde::{Deserialize, Serialize};

use super::{Describe, Info, Kind, Member};
use crate::{
    model::{
        Facts, Id, Object, References, Scope, Shape, Sql,
        layout::block,
        op::{Op, Setting, Target},
        quote::literal,
    },
    statement::{Captured, Statement, strings},
};

pub const INFO: Info = Info::new("enum", "enums", Shape::Qualified).data_type().told_apart();

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Enumeration {
    /// In sort order.
    pub labels: Vec<String>,
}

impl Describe for Enumeration {
    fn facts(&self, facts: &mut Facts) {
        let Self { labels } = self;
        facts.list("labels", &labels.iter().map(|label| literal(label)).collect::<Vec<_>>());
    }

    fn references<'a>(&'a self, _: &'a Object, _: &mut References<'a>) {
        let Self { labels: _ } = self;
    }

    fn create(&self, this: &Object, scope: &Scope) -> Vec<Sql> {
        let head = format!("CREATE TYPE {} AS ENUM", this.id.path());
        let labels: Vec<_> = self.labels.iter().map(|label| scope.literal(label)).collect();
        vec![Sql::define(block(&head, &labels))]
    }

    fn summary(&self) -> String {
        let labels: Vec<_> = self.labels.iter().map(|label| literal(label)).collect();
        format!("({})", labels.join(", "))
    }
}

pub fn capture(create: CreateEnumStmt, statement: &Statement) -> Captured<Vec<Op>> {
    let CreateEnumStmt { type_name, vals } = create;
    let name = statement.name(&type_name)?;
    let labels = strings(&vals)?;
    let id = Id::qualified(Kind::Enumeration, &name);
    Ok(vec![Op::create(Object::new(id, Enumeration { labels }))])
}

/// ADD VALUE and RENAME VALUE.
pub fn alter(alter: AlterEnumStmt, statement: &Statement) -> Captured<Vec<Op>> {
    let target = Target::Type(statement.name(&alter.type_name)?);
    let AlterEnumStmt {
        type_name: _,
        old_val,
        new_val,
        new_val_neighbor,
        new_val_is_after,
        skip_if_new_val_exists,
    } = alter;
    Ok(vec![Op::alter(
        target,
        match old_val.is_empty() {
            false => Alter::Rename { from: old_val, to: new_val },
            true => Alter::Add {
                label: new_val,
                neighbor: Some(new_val_neighbor).filter(|label| !label.is_empty()),
                is_after: new_val_is_after,
                if_absent: skip_if_new_val_exists,
            },
        },
    )])
}

/// ADD VALUE and RENAME VALUE.
#[derive(Clone, Debug, PartialEq)]
pub enum Alter {
    Add {
        label: String,
        /// Stands before or after it; without one, at the end.
        neighbor: Option<String>,
        is_after: bool,
        if_absent: bool,
    },
    Rename {
        from: String,
        to: String,
    },
}

impl Alter {
    pub fn apply(self, object: &mut Object, _: Setting) -> bool {
        let labels = Enumeration::of(&mut object.body).map(|enumeration| &mut enumeration.labels);
        labels.is_some_and(|labels| self.apply_to(labels).is_some())
    }

    /// `None` for what no server would accept.
    fn apply_to(self, labels: &mut Vec<String>) -> Option<()> {
        let place = |labels: &[String], label: &str| labels.iter().position(|known| known == label);
        match self {
            Self::Rename { from, to } => {
                let at = place(labels, &from)?;
                *labels.get_mut(at)? = to;
            }
            Self::Add { label, if_absent, .. } if place(labels, &label).is_some() => {
                return if_absent.then_some(());
            }
            Self::Add { label, neighbor, is_after, if_absent: _ } => {
                let at = match neighbor {
                    None => labels.len(),
                    Some(neighbor) => place(labels, &neighbor)? + usize::from(is_after),
                };
                labels.insert(at, label);
            }
        }
        Some(())
    }
}
