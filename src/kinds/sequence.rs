//! Sequences: standing alone, owned by a column (serial), or behind an identity column.

use pg_query::{
    NodeEnum,
    protobuf::{
        AConst, AlterSeqStmt, CreateSeqStmt, FuncCall, Node, ObjectType, String as Name, TypeCast,
        TypeName, a_const,
    },
};
use serde::{Deserialize, Serialize};

use super::{Body, Describe, Info, Kind, table};
use crate::{
    model::{
        Expression, Facts, Form, Id, Named, Object, Qualified, Reason, References, Scope, Shape,
        Sql,
        generated::{Recipe, generated_name},
        op::{Op, Setting, Target},
        privileges::Grantable,
        quote::{ident, literal},
    },
    statement::{Captured, DefOption, Statement, Unmodelled, options, strings},
    tree::key,
};

pub const INFO: Info = Info::new("sequence", "sequences", Shape::Qualified)
    .relation()
    .owned()
    .grantable(privileges)
    .object_type(ObjectType::ObjectSequence);

pub fn privileges(_server: Option<u32>) -> Grantable {
    Grantable::new(&["SELECT", "UPDATE", "USAGE"], &[])
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Sequence {
    /// Of an identity column: the type of that column.
    pub data_type: Option<String>,
    pub start: Option<i64>,
    pub increment: i64,
    /// `None` for the default of the type and direction, as pg_dump writes `NO MINVALUE`.
    pub minimum: Option<i64>,
    pub maximum: Option<i64>,
    pub cache: i64,
    pub cycle: bool,
    /// `unlogged`; of an identity column `logged` or `unlogged` where its table is not.
    pub persistence: Option<String>,
    /// `public.users.id`
    pub owned_by: Option<String>,
    /// Behind an identity column, and so without an owner of its own.
    pub is_identity: bool,
}

impl Default for Sequence {
    fn default() -> Self {
        Self {
            data_type: None,
            start: None,
            increment: 1,
            minimum: None,
            maximum: None,
            cache: 1,
            cycle: false,
            persistence: None,
            owned_by: None,
            is_identity: false,
        }
    }
}

impl Describe for Sequence {
    fn facts(&self, facts: &mut Facts) {
        let Self {
            data_type,
            start,
            increment,
            minimum,
            maximum,
            cache,
            cycle,
            persistence,
            owned_by,
            is_identity,
        } = self;
        if !is_identity {
            facts.maybe("type", data_type);
        }
        facts.int("start", *start);
        facts.int("increment", Some(*increment));
        // LIKE spells out the bounds that the column's type has anyway.
        let (lowest, highest) = limits(data_type.as_deref(), *increment);
        facts.int("minimum", minimum.filter(|bound| *bound != lowest));
        facts.int("maximum", maximum.filter(|bound| *bound != highest));
        facts.int("cache", Some(*cache));
        facts.flag("cycle", *cycle);
        facts.maybe("persistence", persistence);
        facts.maybe("owned by", owned_by);
        facts.flag("identity", *is_identity);
    }

    fn references<'a>(&'a self, _: &'a Object, to: &mut References<'a>) {
        let Self {
            data_type: _,
            start: _,
            increment: _,
            minimum: _,
            maximum: _,
            cache: _,
            cycle: _,
            persistence: _,
            owned_by,
            is_identity: _,
        } = self;
        if let Some(column) = owned_by.as_ref().and_then(|owner| column_of(owner)) {
            to.add(Reason::OwnedBy, Named::Column(column.relation(), column.name.clone()));
        }
    }

    fn create(&self, this: &Object, scope: &Scope) -> Vec<Sql> {
        let name = this.id.path();
        if self.is_identity {
            return self.identity(this, scope).map(Sql::link).into_iter().collect();
        }
        let unlogged = match self.persistence.as_deref() {
            Some("unlogged") => "UNLOGGED ",
            _ => "",
        };
        let data_type = self.data_type.as_deref().filter(|name| *name != "bigint");
        let data_type = data_type.map(|name| format!("\n    AS {name}")).unwrap_or_default();
        let clauses = self.clauses();
        let mut sql =
            vec![Sql::define(format!("CREATE {unlogged}SEQUENCE {name}{data_type}{clauses}"))];
        if let Some(owner) = &self.owned_by {
            sql.push(Sql::link(format!("ALTER SEQUENCE {name} OWNED BY {owner}")));
        }
        sql
    }

    /// generateSerialExtraStmts: of a sequence that belongs to a column.
    fn recipes(&self) -> Vec<Recipe> {
        let owner = self.owned_by.as_ref().and_then(|owner| column_of(owner));
        owner.into_iter().map(|column| Recipe::new(column.name.clone(), "seq")).collect()
    }

    fn summary(&self) -> String {
        let owner = self.owned_by.as_ref().map(|owner| format!("owned by {owner}"));
        owner.unwrap_or_else(|| self.data_type.clone().unwrap_or_default())
    }
}

impl Sequence {
    /// LOGGED is what a sequence is by itself; behind an identity column it is what its table is.
    pub fn set_persistence(&mut self, unlogged: bool) {
        let word = if unlogged { "unlogged" } else { "logged" };
        self.persistence = (unlogged || self.is_identity).then(|| word.to_owned());
    }

    /// All that pg_dump says of every sequence.
    fn clauses(&self) -> String {
        let bound = |word: &str, bound: Option<i64>| match bound {
            Some(bound) => format!("{word} {bound}"),
            None => format!("NO {word}"),
        };
        let start = self.start.map(|start| format!("\n    START WITH {start}"));
        format!(
            "{}\n    INCREMENT BY {}\n    {}\n    {}\n    CACHE {}{}",
            start.unwrap_or_default(),
            self.increment,
            bound("MINVALUE", self.minimum),
            bound("MAXVALUE", self.maximum),
            self.cache,
            if self.cycle { "\n    CYCLE" } else { "" },
        )
    }

    /// The statement that makes its column an identity column.
    fn identity(&self, this: &Object, scope: &Scope) -> Option<String> {
        let column = column_of(self.owned_by.as_ref()?)?;
        let Body::Column(body) = &scope.get(&column)?.body else { return None };
        let (table, name) = (column.relation(), ident(&column.name));
        let when = body.identity.as_ref()?.to_uppercase();
        // It is said where it is not that of the table.
        let table_is_unlogged = table::read(&scope.relation(&table)?.body)?.unlogged;
        let unlogged = match (self.persistence.as_deref(), table_is_unlogged) {
            (Some("unlogged"), false) => "\n    UNLOGGED",
            (Some("logged"), true) => "\n    LOGGED",
            _ => "",
        };
        let (sequence, clauses) = (this.id.path(), self.clauses());
        Some(format!(
            "ALTER TABLE {table} ALTER COLUMN {name} ADD GENERATED {when} AS IDENTITY (\n    \
             SEQUENCE NAME {sequence}{unlogged}{clauses}\n)"
        ))
    }
}

/// The column that OWNED BY names, `public.users.id`.
pub fn column_of(owner: &str) -> Option<Id> {
    format!("{} {owner}", Kind::Column.word()).parse().ok()
}

/// The column a sequence belongs to.
#[derive(Clone, Copy)]
pub struct Owner<'a> {
    pub table: &'a Qualified,
    pub column: &'a str,
}

impl Owner<'_> {
    fn text(self) -> String {
        Id::child(Kind::Column, self.table, self.column).path().to_string()
    }
}

pub fn capture(create: CreateSeqStmt, statement: &Statement) -> Captured<Vec<Op>> {
    let CreateSeqStmt { sequence, options: list, owner_id: _, for_identity: _, if_not_exists } =
        create;
    let name = statement.optional_relation(sequence.as_ref())?;
    let mut body = Sequence {
        data_type: Some("bigint".to_owned()),
        persistence: sequence
            .filter(|range| range.relpersistence == "u")
            .map(|_| "unlogged".to_owned()),
        ..Sequence::default()
    };
    let mut owner = None;
    for option in options(list)? {
        apply(&mut body, &option, &mut owner, statement)?;
    }
    fold_defaults(&mut body);
    let id = Id::qualified(Kind::Sequence, &name);
    let mut ops = vec![
        Op::create(Object::new(id.clone(), body)).with(|create| create.if_absent = if_not_exists),
    ];
    ops.extend(owner.flatten().map(|table| belongs(&id, table)));
    Ok(ops)
}

pub fn alter(alter: AlterSeqStmt, statement: &Statement) -> Captured<Vec<Op>> {
    let AlterSeqStmt { sequence, options: list, for_identity: _, missing_ok: _ } = alter;
    let name = statement.optional_relation(sequence.as_ref())?;
    let target = Target::Relation(name.clone());
    let mut ops = Vec::new();
    let (mut owner, mut probe) = (None, Sequence::default());
    let list = options(list)?;
    for option in &list {
        apply(&mut probe, option, &mut owner, statement)?;
    }
    let others: Vec<_> = list.into_iter().filter(|option| option.name != "owned_by").collect();
    if !others.is_empty() {
        ops.push(Op::alter(target.clone(), Alter::Options(others)));
    }
    if let Some(owner) = owner {
        ops.push(Op::alter(target.clone(), Alter::OwnedBy(probe.owned_by)));
        ops.push(Op::belong(target, owner.map(Target::Relation)));
    }
    Ok(ops)
}

/// What ALTER changes of a sequence.
#[derive(Clone, Debug, PartialEq)]
pub enum Alter {
    OwnedBy(Option<String>),
    Options(Vec<DefOption>),
}

impl Alter {
    pub fn apply(self, object: &mut Object, _: Setting) -> bool {
        let sequence = match &mut object.body {
            Body::Sequence(sequence) => sequence,
            _ => return false,
        };
        match self {
            Self::OwnedBy(column) => sequence.owned_by = column,
            Self::Options(options) => return sequence.alter(&options).is_ok(),
        }
        true
    }
}

impl Sequence {
    /// What is not said stays as it is (init_params in commands/sequence.c), but for bounds that are
    /// those of the type, where the type changes. The position is no schema.
    fn alter(&mut self, list: &[DefOption]) -> Captured<()> {
        let limits_before = limits(self.data_type.as_deref(), self.increment);
        let bounds =
            [self.minimum.unwrap_or(limits_before.0), self.maximum.unwrap_or(limits_before.1)];
        let said = |name: &str| list.iter().any(|option| option.name == name);
        (self.minimum, self.maximum) = (Some(bounds[0]), Some(bounds[1]));
        for option in list {
            plain(self, option)?;
        }
        if said("as") {
            let is_of_type = |bound: i64| {
                [limits_before.0, limits_before.1, i64::MIN, i64::MAX].contains(&bound)
            };
            self.minimum.take_if(|bound| !said("minvalue") && is_of_type(*bound));
            self.maximum.take_if(|bound| !said("maxvalue") && is_of_type(*bound));
        }
        fold_defaults(self);
        Ok(())
    }
}

fn belongs(sequence: &Id, table: Qualified) -> Op {
    Op::belong(Target::Id(sequence.clone()), Some(Target::Relation(table)))
}

/// Applies one option. `owner` becomes the table of OWNED BY, `Some(None)` for OWNED BY NONE.
fn apply(
    sequence: &mut Sequence,
    option: &DefOption,
    owner: &mut Option<Option<Qualified>>,
    statement: &Statement,
) -> Captured<()> {
    if option.name != "owned_by" {
        return plain(sequence, option);
    }
    let Some(NodeEnum::List(list)) = &option.value else { return Err(option.unexpected()) };
    let mut names = strings(&list.items)?;
    let column = names.pop().ok_or_else(|| option.unexpected())?;
    if names.is_empty() && column == "none" {
        sequence.owned_by = None;
        *owner = Some(None);
        return Ok(());
    }
    let table = names.pop().ok_or_else(|| option.unexpected())?;
    let table = statement.qualify(&names.pop().unwrap_or_default(), &table);
    sequence.owned_by = Some(Owner { table: &table, column: &column }.text());
    *owner = Some(Some(table));
    Ok(())
}

/// Applies an option that speaks of no column.
fn plain(sequence: &mut Sequence, option: &DefOption) -> Captured<()> {
    let bound = || option.value.as_ref().map(|_| option.int()).transpose();
    match option.name.as_str() {
        "as" => sequence.data_type = option.text(),
        "start" => sequence.start = Some(option.int()?),
        "restart" => {}
        "increment" => sequence.increment = option.int()?,
        "minvalue" => sequence.minimum = bound()?,
        "maxvalue" => sequence.maximum = bound()?,
        "cache" => sequence.cache = option.int()?,
        "cycle" => sequence.cycle = option.flag()?,
        "logged" => sequence.set_persistence(false),
        "unlogged" => sequence.set_persistence(true),
        _ => return Err(Unmodelled(format!("a sequence with option {}", option.name))),
    }
    Ok(())
}

/// The bounds of a sequence that is given none, by its type and direction (init_params in
/// commands/sequence.c).
pub fn limits(data_type: Option<&str>, increment: i64) -> (i64, i64) {
    let (low, high) = match data_type {
        Some("smallint") => (i64::from(i16::MIN), i64::from(i16::MAX)),
        Some("integer") => (i64::from(i32::MIN), i64::from(i32::MAX)),
        _ => (i64::MIN, i64::MAX),
    };
    if increment > 0 { (1, high) } else { (low, -1) }
}

/// Bounds and start that are spelled out but are the defaults.
pub fn fold_defaults(sequence: &mut Sequence) {
    let (minimum, maximum) = limits(sequence.data_type.as_deref(), sequence.increment);
    sequence.minimum = sequence.minimum.filter(|bound| *bound != minimum);
    sequence.maximum = sequence.maximum.filter(|bound| *bound != maximum);
    let first = match sequence.increment > 0 {
        true => sequence.minimum.unwrap_or(minimum),
        false => sequence.maximum.unwrap_or(maximum),
    };
    sequence.start.get_or_insert(first);
}

/// The sequence of `GENERATED … AS IDENTITY (…)`.
pub fn of_identity(list: Vec<Node>, owner: Owner, statement: &Statement) -> Captured<Vec<Op>> {
    let mut name =
        Qualified::new(&owner.table.schema, generated_name(&owner.table.name, owner.column, "seq"));
    let mut generated = true;
    let mut sequence =
        Sequence { is_identity: true, owned_by: Some(owner.text()), ..Sequence::default() };
    for option in options(list)? {
        match (option.name.as_str(), &option.value) {
            ("sequence_name", Some(NodeEnum::List(names))) => {
                name = statement.name(&names.items)?;
                generated = false;
            }
            _ => apply(&mut sequence, &option, &mut None, statement)?,
        }
    }
    if sequence.start.is_none() && sequence.increment > 0 {
        sequence.start = Some(sequence.minimum.unwrap_or(1));
    }
    let object = Object::new(Id::qualified(Kind::Sequence, &name), sequence);
    let parent = Target::Relation(owner.table.clone());
    Ok(vec![Op::create_on(object, parent).with(|create| create.name_is_generated = generated)])
}

/// The sequence of a `serial` column, and the default that reads it.
pub fn of_serial(data_type: &str, owner: Owner) -> (Expression, Vec<Op>) {
    let name =
        Qualified::new(&owner.table.schema, generated_name(&owner.table.name, owner.column, "seq"));
    let sequence = Sequence {
        data_type: Some(data_type.to_owned()),
        start: Some(1),
        owned_by: Some(owner.text()),
        ..Sequence::default()
    };
    let default = nextval(&name);
    let object = Object::new(Id::qualified(Kind::Sequence, &name), sequence);
    let parent = Target::Relation(owner.table.clone());
    (default, vec![Op::create_on(object, parent)])
}

/// `nextval('s.q'::regclass)`, as the server prints the default of a serial column.
fn nextval(sequence: &Qualified) -> Expression {
    let node = |node| Node { node: Some(node) };
    let name = |text: &str| node(NodeEnum::String(Name { sval: text.to_owned() }));
    let constant = AConst {
        val: Some(a_const::Val::Sval(Name { sval: sequence.to_string() })),
        ..AConst::default()
    };
    let regclass = TypeName { names: vec![name("regclass")], typemod: -1, ..TypeName::default() };
    let argument = NodeEnum::TypeCast(Box::new(TypeCast {
        arg: Some(Box::new(node(NodeEnum::AConst(constant)))),
        type_name: Some(regclass),
        location: 0,
    }));
    let mut call = NodeEnum::FuncCall(Box::new(FuncCall {
        funcname: vec![name("nextval")],
        args: vec![node(argument)],
        funcformat: pg_query::protobuf::CoercionForm::CoerceExplicitCall.into(),
        ..FuncCall::default()
    }));
    let text = format!("nextval({}::regclass)", literal(&sequence.to_string()));
    Expression { text, key: key::key_of(&mut call), form: Form::Scalar }
}
