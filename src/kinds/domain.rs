//! CREATE DOMAIN and ALTER DOMAIN. Its CHECK constraints are objects of their own.

use pg_query::{
    NodeEnum,
    protobuf::{AlterDomainStmt, ConstrType, CreateDomainStmt},
};
use serde::{Deserialize, Serialize};

use super::{Describe, Info, Kind, column::NotNull, constraint};
use crate::{
    model::{
        Expression, Facts, Id, Object, Qualified, Reason, References, Scope, Shape, Sql,
        generated::{generated_name, is_cut},
        op::{Op, Setting, Target},
    },
    statement::{Captured, Statement, Unmodelled, dotted},
};

pub const INFO: Info =
    Info::new("domain", "domains", Shape::Qualified).data_type().said("DOMAIN").granted_as("TYPE");

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Domain {
    pub base: String,
    pub collation: Option<String>,
    pub default: Option<Expression>,
    pub not_null: Option<NotNull>,
}

impl Describe for Domain {
    fn facts(&self, facts: &mut Facts) {
        let Self { base, collation, default, not_null } = self;
        facts.text("type", base);
        facts.maybe("collation", collation);
        facts.expr("default", default);
        facts.flag("not null", not_null.is_some());
        NotNull::facts(not_null, facts);
    }

    fn references<'a>(&'a self, _: &'a Object, to: &mut References<'a>) {
        let Self { base, collation, default, not_null: _ } = self;
        to.data_type(base);
        to.collation(collation);
        to.expressions(Reason::Default, default, None);
    }

    fn create(&self, this: &Object, scope: &Scope) -> Vec<Sql> {
        let Self { base, collation, default, not_null } = self;
        let mut text = format!("CREATE DOMAIN {} AS {base}", this.id.path());
        text.extend(collation.iter().map(|collation| format!(" COLLATE {collation}")));
        text.extend(not_null.iter().map(|not_null| {
            let name = not_null_name(&this.id.relation());
            // PostgreSQL 17 and later have a name for it; pg_dump says the one that had to be cut
            // (dumpDomain in pg_dump.c).
            let is_cut = is_cut(&[&this.id.name, "not_null"]);
            let is_told = not_null.name.is_none() && is_cut && scope.dumper() >= 17;
            let name = is_told.then_some(name).or_else(|| not_null.name.clone());
            format!(" {}", NotNull { name, ..not_null.clone() }.clause())
        }));
        text.extend(default.iter().map(|default| format!(" DEFAULT {}", default.text)));
        for check in scope.members(Kind::Constraint, &this.id.relation()) {
            text.extend(constraint::inline(check, scope).map(|check| format!("\n\t{check}")));
        }
        vec![Sql::define(text)]
    }

    fn summary(&self) -> String {
        format!("AS {}", self.base)
    }
}

/// What a DEFAULT of a domain or column ends at.
pub const AFTER_DEFAULT: &[&str] = &[
    "NOT",
    "NULL",
    "CONSTRAINT",
    "CHECK",
    "COLLATE",
    "UNIQUE",
    "PRIMARY",
    "REFERENCES",
    "GENERATED",
];

pub fn capture(create: CreateDomainStmt, statement: &Statement) -> Captured<Vec<Op>> {
    let CreateDomainStmt { domainname, type_name, coll_clause, constraints } = create;
    let name = statement.name(&domainname)?;
    let mut domain = Domain {
        base: statement.type_of(type_name.as_ref())?,
        collation: coll_clause.and_then(|clause| dotted(&clause.collname)),
        ..Domain::default()
    };
    let mut checks = Vec::new();
    for node in constraints {
        let Some(NodeEnum::Constraint(constraint)) = node.node else {
            return Err("CREATE DOMAIN with an unexpected element".into());
        };
        match constraint.contype() {
            ConstrType::ConstrDefault => {
                let at = statement.all().from(statement.token_at(constraint.location) + 1);
                let span = statement.until(at, AFTER_DEFAULT);
                let tree = constraint.raw_expr.and_then(|expr| expr.node);
                domain.default = tree.map(|tree| statement.expression(tree, span));
            }
            ConstrType::ConstrNotnull => {
                domain.not_null = Some(NotNull::of(&constraint, &not_null_name(&name)));
            }
            ConstrType::ConstrNull => domain.not_null = None,
            ConstrType::ConstrCheck => {
                let parent = Target::Type(name.clone());
                checks.push(constraint::create(*constraint, &name, parent, statement)?);
            }
            other => return Err(Unmodelled(format!("CREATE DOMAIN with {other:?}"))),
        }
    }
    let object = Object::new(Id::qualified(Kind::Domain, &name), domain);
    Ok(std::iter::once(Op::create(object)).chain(checks).collect())
}

fn not_null_name(domain: &Qualified) -> String {
    generated_name(&domain.name, "", "not_null")
}

pub fn alter(alter: AlterDomainStmt, statement: &Statement) -> Captured<Vec<Op>> {
    let AlterDomainStmt { subtype, type_name, name: member, def, behavior: _, missing_ok: _ } =
        alter;
    let name = statement.name(&type_name)?;
    let target = Target::Type(name.clone());
    let edit = |alter: Alter| Op::alter(target.clone(), alter);
    let def = def.and_then(|def| def.node);
    Ok(vec![match (subtype.as_str(), def) {
        ("C", Some(NodeEnum::Constraint(constraint))) => match constraint.contype() {
            ConstrType::ConstrCheck => constraint::create(*constraint, &name, target, statement)?,
            ConstrType::ConstrNotnull => {
                let not_null = NotNull::of(&constraint, &not_null_name(&name));
                edit(Alter::NotNull(Some(not_null)))
            }
            other => return Err(Unmodelled(format!("ALTER DOMAIN ADD {other:?}"))),
        },
        ("T", Some(tree)) => {
            let start = statement.expect(statement.all(), "DEFAULT")? + 1;
            let default = statement.expression(tree, statement.all().from(start));
            edit(Alter::Default(Some(default)))
        }
        ("T", None) => edit(Alter::Default(None)),
        ("O", _) => edit(Alter::NotNull(Some(NotNull::default()))),
        ("N", _) => edit(Alter::NotNull(None)),
        ("X", _) => Op::drop(Target::Constraint(name, member), false),
        ("V", _) => constraint::validate(Target::Constraint(name, member)),
        (other, _) => return Err(Unmodelled(format!("ALTER DOMAIN of kind {other}"))),
    }])
}

/// ALTER DOMAIN, without its CHECK constraints.
#[derive(Clone, Debug, PartialEq)]
pub enum Alter {
    Default(Option<Expression>),
    NotNull(Option<NotNull>),
}

impl Alter {
    pub fn apply(self, object: &mut Object, _: Setting) -> bool {
        super::alter(object, |domain: &mut Domain| match self {
            Self::Default(default) => domain.default = default,
            Self::NotNull(not_null) => domain.not_null = not_null,
        })
    }
}
