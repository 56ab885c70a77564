//! THE list of kinds. Its `mod`, one line in the list and one file beside it is a new kind; the
//! order of the list is the order of creation and of every report.

/// For a kind of which no statement changes anything beside what every kind has.
macro_rules! unaltered {
    () => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Alter {}

        impl Alter {
            pub fn apply(self, _: &mut crate::model::Object, _: crate::model::op::Setting) -> bool {
                match self {}
            }
        }
    };
}
use unaltered;

// Outside of the macro, so that rustfmt sees the files.
pub mod access_method;
pub mod aggregate;
pub mod attribute;
pub mod base_type;
pub mod cast;
pub mod collation;
pub mod column;
pub mod composite;
pub mod constraint;
pub mod conversion;
pub mod database;
pub mod default_privileges;
pub mod domain;
pub mod enumeration;
pub mod event_trigger;
pub mod extension;
pub mod external;
pub mod foreign_data_wrapper;
pub mod foreign_table;
pub mod function;
pub mod index;
pub mod language;
pub mod large_object;
pub mod materialized_view;
pub mod membership;
pub mod opaque;
pub mod operator;
pub mod operator_class;
pub mod operator_family;
pub mod parameter;
pub mod policy;
pub mod procedure;
pub mod publication;
pub mod range;
pub mod role;
pub mod rule;
pub mod schema;
pub mod sequence;
pub mod server;
pub mod settings;
pub mod shell_type;
pub mod statistics;
pub mod subscription;
pub mod table;
pub mod tablespace;
pub mod text_search_configuration;
pub mod text_search_dictionary;
pub mod text_search_parser;
pub mod text_search_template;
pub mod transform;
pub mod trigger;
pub mod user_mapping;
pub mod view;

use pg_query::protobuf::ObjectType;
use serde::{Deserialize, Serialize};

use crate::model::{
    Expression, Facts, Id, Object, Qualified, References, Scope, Shape, Sql,
    generated::Recipe,
    op::Setting,
    privileges::{Grantable, Start},
};

/// A name space in which statements look objects up without saying their kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Space {
    Relation,
    Type,
}

/// What is the same for all objects of a kind.
pub struct Info {
    /// The word in ids and reports: `materialized view`.
    pub word: &'static str,
    pub plural: &'static str,
    pub shape: Shape,
    pub space: Option<Space>,
    /// Whether objects of the kind have an owner of their own.
    pub owned: bool,
    /// The privileges of the kind on a server of this major version.
    pub grantable: fn(Option<u32>) -> Grantable,
    /// How statements about any object (COMMENT, OWNER, GRANT, DROP) say the kind in their trees;
    /// `None` where more than a name says which object is meant, or no such statement can.
    pub object_type: Option<ObjectType>,
    /// How they say it in their texts.
    pub words: Words,
    /// Whether objects are told apart by more than their names, so that one may be another renamed.
    pub told_apart: bool,
}

/// The words of a kind in statements about any object, where they are not its own in capitals.
#[derive(Clone, Copy, Debug, Default)]
pub struct Words {
    pub comment: Option<&'static str>,
    pub owner: Option<&'static str>,
    pub grant: Option<&'static str>,
    /// No such statement can speak of it.
    pub none: bool,
}

impl Info {
    pub const fn new(word: &'static str, plural: &'static str, shape: Shape) -> Self {
        Self {
            word,
            plural,
            shape,
            space: None,
            owned: false,
            grantable: no_privileges,
            object_type: None,
            words: Words { comment: None, owner: None, grant: None, none: false },
            told_apart: false,
        }
    }

    pub const fn object_type(self, object_type: ObjectType) -> Self {
        Self { object_type: Some(object_type), ..self }
    }

    /// Statements call it so, and not as reports do.
    pub const fn said(self, word: &'static str) -> Self {
        Self { words: Words { comment: Some(word), ..self.words }, ..self }
    }

    pub const fn owned_as(self, word: &'static str) -> Self {
        Self { words: Words { owner: Some(word), ..self.words }, ..self }
    }

    pub const fn granted_as(self, word: &'static str) -> Self {
        Self { words: Words { grant: Some(word), ..self.words }, ..self }
    }

    pub const fn unspoken(self) -> Self {
        Self { words: Words { none: true, ..self.words }, ..self }
    }

    pub const fn told_apart(self) -> Self {
        Self { told_apart: true, ..self }
    }

    /// The word in COMMENT ON; `None` where no such statement can speak of the kind.
    pub fn comment_word(&self) -> Option<String> {
        let own = || self.word.to_uppercase();
        (!self.words.none).then(|| self.words.comment.map_or_else(own, str::to_owned))
    }

    pub const fn relation(self) -> Self {
        Self { space: Some(Space::Relation), ..self }
    }

    pub const fn data_type(self) -> Self {
        Self {
            space: Some(Space::Type),
            owned: true,
            grantable: type_privileges,
            ..self.said("TYPE")
        }
    }

    pub const fn owned(self) -> Self {
        Self { owned: true, ..self }
    }

    pub const fn grantable(self, grantable: fn(Option<u32>) -> Grantable) -> Self {
        Self { grantable, ..self }
    }
}

/// Privileges: PostgreSQL documentation, "Privileges", tables of abbreviations and defaults.
pub fn no_privileges(_server: Option<u32>) -> Grantable {
    Grantable::new(&[], &[])
}

pub fn type_privileges(_server: Option<u32>) -> Grantable {
    Grantable::new(&["USAGE"], &["USAGE"])
}

pub fn routine_privileges(_server: Option<u32>) -> Grantable {
    Grantable::new(&["EXECUTE"], &["EXECUTE"])
}

/// MAINTAIN came with PostgreSQL 17; an unknown server is taken for a recent one.
pub fn relation_privileges(server: Option<u32>) -> Grantable {
    const ALL: &[&str] =
        &["DELETE", "INSERT", "MAINTAIN", "REFERENCES", "SELECT", "TRIGGER", "TRUNCATE", "UPDATE"];
    const BEFORE_17: &[&str] =
        &["DELETE", "INSERT", "REFERENCES", "SELECT", "TRIGGER", "TRUNCATE", "UPDATE"];
    let all = if server.is_some_and(|major| major < 17) { BEFORE_17 } else { ALL };
    Grantable::new(all, &[])
}

/// What a kind must say about itself. Everything else is generic.
pub trait Describe {
    /// Every attribute. Destructures `Self` without `..`, so a new field cannot be forgotten.
    fn facts(&self, facts: &mut Facts);

    /// What the object names, each with the reason, without what every kind has (parent, schema,
    /// owner, grants). Destructures `Self` without `..`, as above.
    fn references<'a>(&'a self, this: &'a Object, to: &mut References<'a>);

    /// The statements that make the object, in pg_dump's layout, without those that every kind has
    /// (owner, comment, privileges, labels).
    fn create(&self, this: &Object, scope: &Scope) -> Vec<Sql>;

    /// The definition in one line, for a report that lists the object.
    fn summary(&self) -> String {
        String::new()
    }

    /// What PostgreSQL makes the name from when a statement gives none; several where releases
    /// differ. May read expressions: call it on a thread with [`crate::tree::parse::STACK`].
    fn recipes(&self) -> Vec<Recipe> {
        Vec::new()
    }

    /// The name the object holds among relations without being one: the index of a constraint.
    fn relation_name(&self, _id: &Id) -> Option<Qualified> {
        None
    }

    /// Its privileges, and who holds them from the start, where that is not the same for all of its
    /// kind.
    fn grantable(&self, _server: Option<u32>) -> Option<Grantable> {
        None
    }

    /// Stands for a definition that follows: a shell type, an object only spoken of so far.
    fn is_placeholder(&self) -> bool {
        self.is_mention()
    }

    /// A constraint that pg_dump never writes inside CREATE TABLE, but after the rows.
    fn is_apart_from_table(&self) -> bool {
        false
    }

    /// Is here only because a statement speaks of it: an external object, a column of a view.
    fn is_mention(&self) -> bool {
        false
    }

    /// A side that says nothing of it may have it all the same.
    fn may_be_unsaid(&self) -> bool {
        self.is_mention()
    }
}

macro_rules! kinds {
    ($($module:ident::$Kind:ident),+ $(,)?) => {
        $(use $module::$Kind;)+

        /// A kind of object.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Kind { $($Kind),+ }

        /// What an object of each kind holds; in a box, so that an object is as small as can be
        /// whatever its kind.
        #[derive(Clone, Debug, Serialize, Deserialize)]
        pub enum Body { $($Kind(Box<$Kind>)),+ }

        /// What ALTER changes of an object, by the kind whose statement it is.
        #[derive(Clone, Debug, PartialEq)]
        pub enum Alter { $($Kind($module::Alter)),+ }

        impl Alter {
            /// `false` when the object is not one the statement can speak of.
            pub fn apply(self, object: &mut Object, setting: Setting) -> bool {
                match self { $(Self::$Kind(alter) => alter.apply(object, setting)),+ }
            }
        }

        impl Kind {
            pub const ALL: &'static [Self] = &[$(Self::$Kind),+];

            /// The files of the kinds, for the test that every file is listed.
            pub const MODULES: &'static [&'static str] = &[$(stringify!($module)),+];

            pub fn info(self) -> &'static Info {
                match self { $(Self::$Kind => &$module::INFO),+ }
            }
        }

        impl Body {
            pub fn kind(&self) -> Kind {
                match self { $(Self::$Kind(_) => Kind::$Kind),+ }
            }

            pub fn describe(&self) -> &dyn Describe {
                match self { $(Self::$Kind(kind) => &**kind),+ }
            }
        }

        $(
            impl From<$module::Alter> for Alter {
                fn from(alter: $module::Alter) -> Self { Self::$Kind(alter) }
            }

            impl From<$Kind> for Body {
                fn from(kind: $Kind) -> Self { Self::$Kind(Box::new(kind)) }
            }

            impl Member for $Kind {
                const KIND: Kind = Kind::$Kind;
                fn of(body: &mut Body) -> Option<&mut Self> {
                    match body { Body::$Kind(kind) => Some(&mut **kind), _ => None }
                }
            }
        )+
    };
}

/// Changes the body of an object; `false` when it is of another kind.
fn alter<K: Member>(object: &mut Object, change: impl FnOnce(&mut K)) -> bool {
    K::of(&mut object.body).map(change).is_some()
}

/// Ties the type of a kind to its place in the list.
pub trait Member: Sized {
    const KIND: Kind;
    fn of(body: &mut Body) -> Option<&mut Self>;
}

kinds! {
    role::Role,
    membership::Membership,
    parameter::Parameter,
    tablespace::Tablespace,
    database::Database,
    settings::Settings,
    schema::Schema,
    extension::Extension,
    collation::Collation,
    shell_type::ShellType,
    enumeration::Enumeration,
    domain::Domain,
    range::Range,
    composite::Composite,
    attribute::Attribute,
    function::Function,
    procedure::Procedure,
    base_type::BaseType,
    language::Language,
    transform::Transform,
    cast::Cast,
    aggregate::Aggregate,
    access_method::AccessMethod,
    operator::Operator,
    operator_family::OperatorFamily,
    operator_class::OperatorClass,
    conversion::Conversion,
    text_search_parser::TextSearchParser,
    text_search_template::TextSearchTemplate,
    text_search_dictionary::TextSearchDictionary,
    text_search_configuration::TextSearchConfiguration,
    foreign_data_wrapper::ForeignDataWrapper,
    server::Server,
    user_mapping::UserMapping,
    sequence::Sequence,
    table::Table,
    foreign_table::ForeignTable,
    column::Column,
    view::View,
    materialized_view::MaterializedView,
    constraint::Constraint,
    index::Index,
    statistics::Statistics,
    rule::Rule,
    trigger::Trigger,
    policy::Policy,
    publication::Publication,
    subscription::Subscription,
    event_trigger::EventTrigger,
    default_privileges::DefaultPrivileges,
    large_object::LargeObject,
    external::External,
    opaque::Opaque,
}

impl Kind {
    pub fn word(self) -> &'static str {
        self.info().word
    }

    /// `1 table`, `2 tables`
    pub fn count(self, count: usize) -> String {
        let info = self.info();
        format!("{count} {}", if count == 1 { info.word } else { info.plural })
    }

    /// The kind that statements about any object say so.
    pub fn of_object_type(object_type: ObjectType) -> Option<Self> {
        let says = |kind: &&Self| kind.info().object_type == Some(object_type);
        Self::ALL.iter().find(says).copied()
    }

    pub fn shape(self) -> Shape {
        self.info().shape
    }

    pub fn space(self) -> Option<Space> {
        self.info().space
    }
}

impl Body {
    /// The names an object holds in the name spaces statements look in.
    pub fn names(&self, id: &Id) -> Option<(Space, Qualified)> {
        let own = self.kind().space().map(|space| (space, id.relation()));
        own.or_else(|| Some((Space::Relation, self.describe().relation_name(id)?)))
    }

    /// The index of the partitioned table that an index, or the one of a constraint, belongs to.
    pub fn attached_to(&mut self) -> Option<&mut String> {
        match self {
            Self::Index(index) => index.state.attached_to.as_mut(),
            Self::Constraint(constraint) => constraint.index.attached_to.as_mut(),
            _ => None,
        }
    }

    /// Of a column, the comment of its NOT NULL, where it has one; `None` for other kinds.
    pub fn not_null_comment(&mut self) -> Option<Option<&mut Option<String>>> {
        match self {
            Self::Column(column) => Some(column.not_null.as_mut().map(|it| &mut it.comment)),
            _ => None,
        }
    }

    /// Of a constraint, the comment of the index behind it.
    pub fn index_comment(&mut self) -> Option<&mut Option<String>> {
        match self {
            Self::Constraint(constraint) => Some(&mut constraint.index.comment),
            _ => None,
        }
    }

    /// The tables that a table inherits from or is a partition of.
    pub fn parents(&self) -> impl Iterator<Item = &String> {
        table::read(self)
            .into_iter()
            .flat_map(|table| table.inherits.iter().chain(&table.partition_of))
    }

    /// Stands for itself in a count. What another object declares does not: a column of a view, a
    /// trigger that a partition has from its parent.
    pub fn is_declared(&self) -> bool {
        let may_be_elsewhere = matches!(
            self,
            Self::Column(_) | Self::Table(_) | Self::ForeignTable(_) | Self::Trigger(_)
        );
        !(may_be_elsewhere && self.describe().is_mention())
    }

    pub fn is_table(&self) -> bool {
        table::read(self).is_some()
    }

    /// The composite type that a table is OF.
    pub fn of_type(&self) -> Option<&str> {
        table::read(self)?.of_type.as_deref()
    }

    /// A schema public that no statement creates.
    pub fn is_presumed(&self) -> bool {
        matches!(self, Self::Schema(schema) if schema.is_presumed)
    }

    /// Whether a schema without a comment may have one that its dump does not tell.
    pub fn comment_is_untold(&self) -> bool {
        matches!(self, Self::Schema(schema) if schema.comment_is_untold)
    }

    /// What PUBLIC may do in a schema before any statement.
    pub fn start(&self) -> Option<Start> {
        match self {
            Self::Schema(schema) => Some(schema.start),
            _ => None,
        }
    }

    /// The type of a column, and the one that a domain is over.
    pub fn type_name(&self) -> Option<&str> {
        match self {
            Self::Column(column) => column.type_name.as_deref(),
            Self::Domain(domain) => Some(&domain.base),
            _ => None,
        }
    }

    /// The query of a view, and its own names for the first columns.
    pub fn query(&self) -> Option<(&Expression, &[String])> {
        match self {
            Self::View(view) => Some((&view.query, &view.columns)),
            Self::MaterializedView(view) => Some((&view.query, &view.columns)),
            _ => None,
        }
    }

    /// The name of the column's NOT NULL constraint, for a column that has one.
    pub fn not_null_name(&self, id: &Id) -> Option<String> {
        match self {
            Self::Column(column) => column.not_null_name(id),
            _ => None,
        }
    }
}
