//! What the rest of pgsnap talks about: ids, objects, facts, changes. Pure data, no I/O.

pub mod catalog;
pub mod change;
pub mod context;
pub mod coverage;
pub mod diagnostic;
pub mod envelope;
pub mod expression;
pub mod fact;
pub mod generated;
pub mod id;
pub mod layout;
pub mod mapping;
pub mod object;
pub mod op;
pub mod privileges;
pub mod quote;
pub mod scope;
pub mod snapshot;
pub mod sql;
pub mod types;

pub use change::{Change, ChangeKind, FactChange, Level};
pub use context::Context;
pub use coverage::{Class, Coverage, Seen};
pub use diagnostic::Diagnostic;
pub use envelope::Envelope;
pub use expression::{Expression, Form, Key};
pub use fact::{Fact, Facts, Value};
pub use id::{Id, Qualified, Shape};
pub use mapping::{Mapped, Mapping};
pub use object::Object;
pub use privileges::Privileges;
pub use scope::Scope;
pub use snapshot::{Meta, Model, Snapshot};
pub use sql::{Sql, Stage};
