//! Ops: what one statement does to a catalog, as values. Kinds make them, the catalog replays them.

use super::{
    Id, Object, Qualified,
    privileges::{Grant, Owner},
};
use crate::kinds::{Alter, Kind};

/// What replay knows beside the catalog itself.
#[derive(Clone, Copy, Debug, Default)]
pub struct Setting {
    /// Major version of the server that was dumped: what ALL means depends on it.
    pub server: Option<u32>,
    /// pg_dump wrote the statements: what it never says is told from what it does.
    pub dumped: bool,
}

/// Which object an op speaks of. Statements do not always say the kind: `ALTER TABLE` also names
/// views, sequences and indexes, `COMMENT ON COLUMN` also the attributes of a type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    Id(Id),
    /// Tables, views, materialized views, sequences, indexes, foreign tables: one name space.
    Relation(Qualified),
    /// Enums, domains, ranges, composite and base types: one name space.
    Type(Qualified),
    /// A column of a relation or an attribute of a composite type.
    Member(Qualified, String),
    /// A constraint of a table or a domain, or the column whose NOT NULL has that name.
    Constraint(Qualified, String),
    /// A function, procedure or aggregate: `ROUTINE` and GRANT name all three alike.
    Routine(Qualified, String),
}

impl Target {
    /// What every database has from the start and can lose (initdb): nothing tells that it is there.
    pub fn is_there_unasked(&self) -> bool {
        let Self::Id(id) = self else { return false };
        matches!(
            (id.kind, id.name.as_str()),
            (Kind::Schema, "public") | (Kind::Extension | Kind::Language, "plpgsql")
        )
    }

    /// A part of a relation or a type.
    pub fn is_member(&self) -> bool {
        match self {
            Self::Member(..) | Self::Constraint(..) => true,
            Self::Id(id) => !id.parent.is_empty(),
            Self::Relation(_) | Self::Type(_) | Self::Routine(..) => false,
        }
    }

    /// For messages: `relation public.users`.
    pub fn display(&self) -> String {
        match self {
            Self::Id(id) => id.to_string(),
            Self::Relation(name) => format!("relation {name}"),
            Self::Type(name) => format!("type {name}"),
            Self::Member(relation, name) => {
                format!("column {}", Id::child(Kind::Column, relation, name.as_str()).path())
            }
            Self::Constraint(parent, name) => {
                format!("constraint {}", Id::child(Kind::Constraint, parent, name.as_str()).path())
            }
            Self::Routine(name, signature) => format!("routine {name}({signature})"),
        }
    }
}

/// What a statement changes of an object that is there.
#[derive(Clone, Debug, PartialEq)]
pub enum Alteration {
    Owner(String),
    Comment(Option<String>),
    /// Of a constraint, or of the column whose NOT NULL it is.
    ConstraintComment(Option<String>),
    /// Of an index, or of the constraint behind which it stands: the constraint has its own.
    IndexComment(Option<String>),
    /// Without a label, that of the provider goes.
    Label {
        provider: String,
        label: Option<String>,
    },
    DependsOnExtension {
        extension: String,
        depends: bool,
    },
    Grant(Grant),
    /// What its kind alone has.
    Of(Alter),
}

impl Alteration {
    /// Changes an object; `false` when the object is not one the statement can speak of.
    pub fn apply(self, object: &mut Object, setting: Setting) -> bool {
        let envelope = &mut object.envelope;
        match self {
            Self::Owner(owner) => {
                let grantable = object.grantable(setting.server);
                object.envelope.privileges.pass_to(&owner, grantable);
                object.envelope.owner = Some(owner);
            }
            Self::Comment(comment) => envelope.comment = comment,
            Self::ConstraintComment(comment) => match object.body.not_null_comment() {
                Some(None) => return false,
                Some(Some(place)) => *place = comment,
                None => envelope.comment = comment,
            },
            Self::IndexComment(comment) => {
                *object.body.index_comment().unwrap_or(&mut envelope.comment) = comment;
            }
            Self::Label { provider, label: Some(label) } => {
                envelope.labels.insert(provider, label);
            }
            Self::Label { provider, label: None } => drop(envelope.labels.remove(&provider)),
            Self::DependsOnExtension { extension, depends } => {
                let extensions = &mut envelope.depends_on_extensions;
                match depends {
                    true => drop(extensions.insert(extension)),
                    false => drop(extensions.remove(&extension)),
                }
            }
            Self::Grant(grant) => {
                let grantable = object.grantable(setting.server);
                let name = object.envelope.owner.clone();
                let owner = Owner::of(name.as_deref(), setting.dumped);
                object.envelope.privileges.apply(&grant, owner, grantable);
                return !grantable.all.is_empty();
            }
            Self::Of(alter) => return alter.apply(object, setting),
        }
        true
    }
}

/// An object to put into the catalog.
#[derive(Clone, Debug, PartialEq)]
pub struct Create {
    pub object: Object,
    /// The object it lives with, by any of its names.
    pub parent: Option<Target>,
    /// Takes the place of an object with the same id (`OR REPLACE`, the view after its placeholder).
    pub replace: bool,
    /// `IF NOT EXISTS`: an object with the same id stays.
    pub if_absent: bool,
    /// The name was made up as PostgreSQL would; the first free one is taken
    /// (ChooseRelationName in indexcmds.c).
    pub name_is_generated: bool,
}

/// A change of an object that is there.
#[derive(Clone, Debug, PartialEq)]
pub struct Edit {
    pub target: Target,
    /// Stands in when the target is not there: an external object, a column of an unknown table.
    pub or_else: Option<Box<Object>>,
    pub change: Alteration,
}

/// A change of a column that goes on to the child tables.
#[derive(Clone, Debug, PartialEq)]
pub struct Descent {
    pub table: Qualified,
    pub column: String,
    /// The column where a child does not declare it; its names are those of `table`.
    pub undeclared: Box<Object>,
    pub change: Alteration,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Belonging {
    pub child: Target,
    pub parent: Option<Target>,
}

/// All ops of a dump are there at once before they are replayed, one for each column: none is larger
/// than it must be.
/// A change of each of those that live with a table, as far as it can speak of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Among {
    pub table: Qualified,
    pub change: Alteration,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Op {
    Create(Box<Create>),
    Edit(Box<Edit>),
    /// Ties an object to the one it lives with, or to none: OWNED BY.
    Belong(Box<Belonging>),
    Drop {
        target: Box<Target>,
        /// What the statement says it is, where its target leaves that open.
        kind: Option<Kind>,
        if_exists: bool,
    },
    /// Holds only for a table without child tables.
    WithoutChildren(Box<Qualified>),
    /// Changes a column in the child tables too, and in theirs.
    Descend(Box<Descent>),
    /// Changes each of those that live with a table.
    Among(Box<Among>),
    /// The statement changes nothing that a schema has.
    Nothing,
}

impl Op {
    pub fn create(object: Object) -> Self {
        Self::Create(Box::new(Create {
            object,
            parent: None,
            replace: false,
            if_absent: false,
            name_is_generated: false,
        }))
    }

    /// Creates an object that lives with another.
    pub fn create_on(object: Object, parent: Target) -> Self {
        let mut op = Self::create(object);
        if let Self::Create(create) = &mut op {
            create.parent = Some(parent);
        }
        op
    }

    pub fn edit(target: Target, change: Alteration) -> Self {
        Self::Edit(Box::new(Edit { target, or_else: None, change }))
    }

    /// Ties an object to the one it lives with, or to none.
    pub fn belong(child: Target, parent: Option<Target>) -> Self {
        Self::Belong(Box::new(Belonging { child, parent }))
    }

    pub fn drop(target: Target, if_exists: bool) -> Self {
        Self::Drop { target: Box::new(target), kind: None, if_exists }
    }

    /// Changes what a kind alone has.
    pub fn alter(target: Target, alter: impl Into<Alter>) -> Self {
        Self::edit(target, Alteration::Of(alter.into()))
    }

    /// Puts an object in the target's place when the target is not there.
    pub fn or_else(mut self, object: Object) -> Self {
        if let Self::Edit(edit) = &mut self {
            edit.or_else = Some(Box::new(object));
        }
        self
    }

    /// For creates: says how an object of the same id is met.
    pub fn with(mut self, change: impl FnOnce(&mut Create)) -> Self {
        if let Self::Create(create) = &mut self {
            change(create);
        }
        self
    }

    /// For the canonical order: what creates comes before what edits, a view's placeholder before
    /// the view.
    pub fn rank(ops: &[Self]) -> u8 {
        let edits = ops.iter().any(|op| matches!(op, Self::Edit(_) | Self::Belong(_)));
        let replaces = |op: &Self| matches!(op, Self::Create(create) if create.replace);
        match ops.first() {
            Some(Self::Create(_)) if edits => 2,
            Some(Self::Create(_)) if ops.iter().any(replaces) => 1,
            Some(Self::Create(_) | Self::Nothing | Self::WithoutChildren(_)) | None => 0,
            Some(Self::Descend(_) | Self::Among(_)) => 3,
            Some(Self::Edit(_) | Self::Belong(_)) => 3,
            Some(Self::Drop { .. }) => 4,
        }
    }
}
