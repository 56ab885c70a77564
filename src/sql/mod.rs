//! From objects back to SQL: what a kind writes, and what every object has beside it.

mod envelope;
mod frame;
mod grants;
mod load;
mod placeholder;
mod script;
mod verbatim;

pub use envelope::Subject;
pub use grants::changes as grant_changes;
pub use script::{LoadOrder, Loaded, Step, load_order, loaded, render};

use crate::model::{Object, Scope, Sql};

/// All statements of one object.
pub fn statements(object: &Object, scope: &Scope) -> Vec<Sql> {
    let mut sql = object.body.describe().create(object, scope);
    sql.extend(envelope::statements(object, scope));
    sql
}
