//! Types of columns that keep less, or more, than is meant.

use super::{AuditRule, Looked, Section, World};
use crate::{
    finding::{Breaks::*, Example, Finding, Rule},
    kinds::column::Column,
    model::{Class, Level::*, Object, quote::ident, types},
};

pub const RULES: &[AuditRule] = &[CHAR, MONEY, TIMETZ, FLOAT, INTERNAL];

const CHAR: AuditRule = AuditRule {
    rule: Rule {
        code: "column-char",
        level: Low,
        breaks: &[Readers],
        summary: "char(n)",
        why: "It is filled up with blanks, which come and go with the operation: they count in LIKE and in length(), and not in an equation. It is no faster than text with a CHECK.",
        example: Example::Schema {
            sql: "CREATE TABLE a (id bigint PRIMARY KEY, x char(20));",
            silent: "CREATE TABLE a (id bigint PRIMARY KEY, x varchar(20), y text);",
        },
    },
    section: Section::Columns,
    counted: "texts that keep what was written",
    needs: &[Class::PreData],
    is_off: false,
    look: char_n,
};

const MONEY: AuditRule = AuditRule {
    rule: Rule {
        code: "column-money",
        level: Low,
        breaks: &[Readers],
        summary: "money",
        why: "What it prints, and what it takes for a number, depends on lc_monetary of the session, which also says how many digits behind the point there are. It has no currency.",
        example: Example::Schema {
            sql: "CREATE TABLE a (id bigint PRIMARY KEY, x money);",
            silent: "CREATE TABLE a (id bigint PRIMARY KEY, x numeric(12,2));",
        },
    },
    section: Section::Columns,
    counted: "numbers that mean the same in every session",
    needs: &[Class::PreData],
    is_off: false,
    look: money,
};

const TIMETZ: AuditRule = AuditRule {
    rule: Rule {
        code: "column-timetz",
        level: Low,
        breaks: &[Readers],
        summary: "time with time zone",
        why: "A time without a day has no zone that means anything: daylight saving time is a matter of days. PostgreSQL has the type for the standard alone, and its documentation advises against it.",
        example: Example::Schema {
            sql: "CREATE TABLE a (id bigint PRIMARY KEY, x timetz);",
            silent: "CREATE TABLE a (id bigint PRIMARY KEY, x time, y timestamptz);",
        },
    },
    section: Section::Columns,
    counted: "times of day without a time zone",
    needs: &[Class::PreData],
    is_off: false,
    look: timetz,
};

const FLOAT: AuditRule = AuditRule {
    rule: Rule {
        code: "column-float-amount",
        level: Low,
        breaks: &[Readers],
        summary: "amount as a floating-point number",
        why: "0.1 + 0.2 is not 0.3: sums of money come out by a fraction, and by another one in another order of rows.",
        example: Example::Schema {
            sql: "CREATE TABLE a (id bigint PRIMARY KEY, unit_price double precision);",
            silent: "CREATE TABLE a (id bigint PRIMARY KEY, unit_price numeric(12,2), latitude double precision);",
        },
    },
    section: Section::Columns,
    counted: "columns named after an amount that are exact",
    needs: &[Class::PreData],
    is_off: false,
    look: float,
};

const INTERNAL: AuditRule = AuditRule {
    rule: Rule {
        code: "column-internal-type",
        level: Low,
        breaks: &[Readers],
        summary: "type that PostgreSQL has for itself",
        why: "\"char\" is one byte and name is cut at 63 of them, without a word. They are for the catalogs.",
        example: Example::Schema {
            sql: "CREATE TABLE a (id bigint PRIMARY KEY, x name);",
            silent: "CREATE TABLE a (id bigint PRIMARY KEY, x text);",
        },
    },
    section: Section::Columns,
    counted: "columns of types that are meant for users",
    needs: &[Class::PreData],
    is_off: false,
    look: internal,
};

/// Columns of one kind of type: how many there are, and which are not as they should be.
fn each(
    world: &World,
    looked: &mut Looked,
    is_meant: impl Fn(&str, &Object) -> bool,
    is_wrong: impl Fn(&str) -> bool,
    better: &str,
) {
    for (object, column) in world.columns() {
        let Some(declared) = &column.type_name else { continue };
        let of = types::base(&world.objects, declared);
        let element = of.trim_end_matches("[]");
        if !is_meant(element, object) {
            continue;
        }
        looked.at();
        if is_wrong(element) {
            wrong(looked, object, column, better);
        }
    }
}

fn wrong<'a>(
    looked: &'a mut Looked,
    object: &Object,
    column: &Column,
    better: &str,
) -> &'a mut Finding {
    let declared = column.type_name.clone().unwrap_or_default();
    let (table, name) = (object.id.relation(), ident(&object.id.name));
    let brackets = if declared.ends_with("[]") { "[]" } else { "" };
    let finding = looked.find(&object.id, declared.as_str());
    finding.remedy =
        Some(format!("ALTER TABLE {table} ALTER COLUMN {name} TYPE {better}{brackets};"));
    finding
}

fn char_n(world: &World, looked: &mut Looked) {
    for (object, column) in world.columns() {
        let Some(declared) = &column.type_name else { continue };
        let of = types::base(&world.objects, declared);
        match of.trim_end_matches("[]") {
            "text" | "character varying" => looked.at(),
            "character" => {
                looked.at();
                let finding = wrong(looked, object, column, "text");
                // Codes of countries and currencies have one length, and nothing is filled up.
                if length(declared).is_some_and(|length| length <= 3) {
                    finding.level = Note;
                }
            }
            _ => {}
        }
    }
}

/// The 20 of `character(20)`.
fn length(declared: &str) -> Option<u32> {
    declared.split_once('(')?.1.split_once(')')?.0.parse().ok()
}

fn money(world: &World, looked: &mut Looked) {
    let numbers = ["money", "numeric", "integer", "bigint", "smallint"];
    each(world, looked, |of, _| numbers.contains(&of), |of| of == "money", "numeric(12,2)");
}

fn timetz(world: &World, looked: &mut Looked) {
    let is_time = |of: &str, _: &Object| of.starts_with("time with");
    each(world, looked, is_time, |of| of == "time with time zone", "time without time zone");
}

fn float(world: &World, looked: &mut Looked) {
    const AMOUNTS: [&str; 11] = [
        "amount", "balance", "cost", "discount", "fee", "price", "revenue", "salary", "subtotal",
        "tax", "total",
    ];
    const NUMBERS: [&str; 6] =
        ["real", "double precision", "numeric", "integer", "bigint", "money"];
    let is_amount = |of: &str, object: &Object| {
        let name = object.id.name.to_lowercase();
        NUMBERS.contains(&of)
            && name.split('_').any(|part| AMOUNTS.contains(&part))
            && !is_share(&name)
    };
    each(world, looked, is_amount, |of| matches!(of, "real" | "double precision"), "numeric");
}

/// A rate or a count is no sum of money.
fn is_share(name: &str) -> bool {
    const SHARES: [&str; 8] =
        ["rate", "percent", "pct", "ratio", "share", "count", "time", "seconds"];
    name.split('_').any(|part| SHARES.contains(&part))
}

fn internal(world: &World, looked: &mut Looked) {
    let is_wrong = |of: &str| matches!(of, "\"char\"" | "name");
    each(world, looked, |_, _| true, is_wrong, "text");
}
