//! CREATE TYPE … AS ENUM.

use pg_query::protobuf::{AlterEnumStmt, CreateEnumStmt};
use serde::{Deserialize, Serialize};

use super::{Describe, Info, Kind, Member};
use crate::{
    model::{
        Facts, Id, Object, Scope, Shape, Sql,
        layout::block,
        op::{Op, Target},
        quote::literal,
    },
    statement::{Captured, Statement, strings},
};

pub const INFO: Info = Info::new("enum", "enums", Shape::Qualified).data_type();

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
    Ok(vec![Op::edit(target, |object, _| {
        let labels = Enumeration::of(&mut object.body).map(|enumeration| &mut enumeration.labels);
        labels.is_some_and(|labels| apply(labels, alter).is_some())
    })])
}

/// `None` for what no server would accept.
fn apply(labels: &mut Vec<String>, alter: AlterEnumStmt) -> Option<()> {
    let AlterEnumStmt {
        type_name: _,
        old_val,
        new_val,
        new_val_neighbor,
        new_val_is_after,
        skip_if_new_val_exists,
    } = alter;
    let place = |label: &str| labels.iter().position(|known| known == label);
    if let Some(there) = place(&old_val) {
        *labels.get_mut(there)? = new_val;
        return Some(());
    }
    if place(&new_val).is_some() {
        return skip_if_new_val_exists.then_some(());
    }
    let at = match new_val_neighbor.as_str() {
        "" if old_val.is_empty() => labels.len(),
        "" => return None,
        neighbor => place(neighbor)? + usize::from(new_val_is_after),
    };
    labels.insert(at, new_val);
    Some(())
}
