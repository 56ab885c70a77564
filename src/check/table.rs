//! What is left open is free, what is said must hold: the table of all cases, one line each.

use super::item::{Point, Status};
use crate::model::Level;

/// One line of the table: a case, and what becomes of an item in it.
#[derive(Debug)]
pub struct Line {
    pub code: &'static str,
    pub status: Status,
    pub level: Level,
    /// What EXPECTED says, and what is there.
    pub case: &'static str,
    /// Why it counts as it does.
    pub why: &'static str,
}

impl Line {
    /// The case in one item.
    pub fn point(&self, message: impl Into<String>) -> Point {
        Point::new(self.code, self.status, message).at(self.level)
    }
}

macro_rules! lines {
    ($($NAME:ident: $code:literal $status:ident $level:ident, $case:literal, $why:literal;)+) => {
        $(pub const $NAME: Line = Line {
            code: $code,
            status: Status::$status,
            level: Level::$level,
            case: $case,
            why: $why,
        };)+

        /// The table, in the order of the reference.
        pub const LINES: &[&Line] = &[$(&$NAME),+];
    };
}

lines! {
    OBJECT_MISSING: "missing" Fail High,
        "An object that EXPECTED creates is not there.",
        "What the code expects to find it will not find.";
    NOT_A_TABLE: "not-a-table" Fail High,
        "A table is expected, and a view or a foreign table has its name.",
        "Rows cannot be relied on to lie there. A partitioned table is a table.";
    STILL_THERE: "still-there" Fail Medium,
        "An object is expected to be absent (`absent`, `foreign-keys=none`), and is there.",
        "Absence is said as clearly as presence.";
    DIFFERS: "differs" Fail High,
        "What EXPECTED says of an attribute is not so.",
        "What is said must hold.";
    SAID_ELSE: "envelope-differs" Warn Low,
        "EXPECTED says an owner, a comment, a privilege or a label, and it is another.",
        "The structure holds; who may use it does not follow from it.";
    NOT_SAID: "not-said" Warn Low,
        "The dump says something of an object that EXPECTED leaves at its default.",
        "A function, a view, a policy or a domain that does more than was asked for.";
    UNPROVEN: "unproven" Unproven Low,
        "An expression whose printed form the rules cannot derive.",
        "Only a server can tell whether the two are the same: neither PASS nor FAIL.";
    NOT_MODELLED: "not-modelled" Unproven Low,
        "A statement of EXPECTED whose effect is not known.",
        "What it would make cannot be held against anything.";
    NOT_CAPTURED: "not-captured" Note Note,
        "The dump cannot have told of it: it was made without.",
        "What was not captured is not judged.";
    TYPE_WIDER: "type-wider" Warn Low,
        "The type holds more than is asked for: varchar(200) for varchar(100).",
        "Values may come back that the code has no room for.";
    TYPE_NARROWER: "type-narrower" Fail High,
        "The type holds less than is asked for: varchar(50) for varchar(100).",
        "Writes that the code takes for valid will fail.";
    TYPE_BOUNDED: "type-bounded" Warn Low,
        "EXPECTED gives no length (varchar, numeric, timestamp), and the dump has one.",
        "As ORMs mean it, no length is no limit; a limit may be in the way.";
    TYPE_OTHER: "type-differs" Fail High,
        "The type is another, or its scale is.",
        "Values read back are others than those written.";
    NULLABLE: "nullable" Fail High,
        "NOT NULL is expected (a primary key, serial and identity imply it), and NULL can be there.",
        "The code reads NULL where it expects none.";
    STRICTER: "not-null-stricter" Warn Low,
        "EXPECTED allows NULL, and the dump does not; the column has a default.",
        "An INSERT of an explicit NULL fails.";
    STRICTER_BARE: "not-null-without-default" Warn Medium,
        "EXPECTED allows NULL, and the dump does not; there is no default.",
        "An INSERT that leaves the column out fails.";
    DEFAULT_MISSING: "default-missing" Fail High,
        "A default is expected and there is none.",
        "An INSERT that counts on it stores NULL or fails.";
    DEFAULT_DIFFERS: "default-differs" Fail High,
        "The default is another one.",
        "New rows begin with another value.";
    GENERATED: "generated" Fail High,
        "A plain column is expected, and it is generated.",
        "It cannot be written.";
    NOT_GENERATED: "not-generated" Fail High,
        "A generated column is expected, and it is a plain one.",
        "Nobody fills it.";
    OWN_SEQUENCE: "numbered-otherwise" Warn Low,
        "serial, identity or a default of its own sequence is expected, and it is another of them.",
        "Values come by themselves all the same; whether they can be given by hand differs.";
    IDENTITY_OTHER: "identity-differs" Fail High,
        "GENERATED ALWAYS or BY DEFAULT is said, and it is the other.",
        "Whether values can be given by hand is part of what was asked for.";
    IDENTITY_ALWAYS: "identity-always" Warn Medium,
        "The column is GENERATED ALWAYS AS IDENTITY where EXPECTED does not say so.",
        "An INSERT that gives the value fails.";
    NOT_NUMBERED: "not-numbered" Fail High,
        "serial or identity is expected, and nothing numbers the column.",
        "An INSERT without a value fails.";
    EXTRA_REQUIRED: "extra-column-required" Fail High,
        "A column that EXPECTED does not have is NOT NULL and has no default.",
        "The INSERTs of the code leave it out, and fail.";
    EXTRA_ATTRIBUTE: "extra-attribute" Fail High,
        "A composite type has an attribute that EXPECTED does not have.",
        "Rows of it are written and read as a whole.";
    EXTRA_KEY: "extra-unique" Warn Low,
        "A unique key, a check, an exclusion or a foreign key that EXPECTED does not have.",
        "It refuses rows that the code takes for valid.";
    EXTRA_TRIGGER: "extra-trigger" Warn Low,
        "A trigger that EXPECTED does not have.",
        "Writes do more than is written.";
    EXTRA_SECURITY: "extra-row-security" Warn Medium,
        "Row security, or a restrictive policy, that EXPECTED does not have.",
        "Rows that the code expects may be hidden from it.";
    EXTRA: "extra" Fail Low,
        "With --exact: an object that EXPECTED does not have.",
        "Listed only, unless everything was to be said.";
    UNLOGGED: "unlogged" Warn Medium,
        "The table is UNLOGGED, and EXPECTED does not say so.",
        "Its rows are gone after a crash.";
    PRIMARY_KEY_OTHER: "primary-key-differs" Fail High,
        "The primary key is over other columns.",
        "What identifies a row is something else.";
    NAME_OTHER: "name-differs" Warn Low,
        "What EXPECTED gives a name has another.",
        "Code and migrations that speak of the name do not find it.";
    BARE_INDEX: "constraint-met-by-index" Warn Low,
        "A named constraint is met by a unique index that is no constraint.",
        "ON CONFLICT ON CONSTRAINT and DROP CONSTRAINT do not find it.";
    UNIQUE_DEFERRABLE: "unique-deferrable" Fail High,
        "A unique key is expected, and it is DEFERRABLE.",
        "No foreign key can refer to it, and ON CONFLICT cannot use it.";
    NULLS_STRICTER: "nulls-not-distinct" Warn Low,
        "The unique key takes NULLs for equal, and EXPECTED does not ask for it.",
        "A second NULL is refused.";
    NULLS_LOOSER: "nulls-distinct" Fail Medium,
        "NULLS NOT DISTINCT is expected, and NULLs are distinct.",
        "Rows with NULLs can be there twice.";
    UNIQUE_SHORTER: "unique-shorter" Warn Medium,
        "Only a unique key over fewer of the columns is there.",
        "It refuses more than was asked for.";
    COLLATION_OTHER: "collation-differs" Fail Medium,
        "A key has another collation.",
        "It sorts, and may tell values apart, otherwise.";
    PATTERN_OPS: "pattern-ops" Warn Low,
        "The index has *_pattern_ops where EXPECTED has none.",
        "It serves LIKE, and no ordinary comparison by order.";
    MIXED_ORDER: "index-order" Warn Low,
        "The index has other directions, and not all of them reversed.",
        "It serves another ORDER BY.";
    INDEX_UNATTACHED: "index-incomplete" Fail Medium,
        "The index of a partitioned table lacks one of a partition.",
        "It is invalid, and no query uses it.";
    INDEX_MISSING: "index-missing" Fail Medium,
        "No index meets the expected one; an invalid one is in no dump: see figures.",
        "Queries that use it read the whole table.";
    FK_ACTION: "foreign-key-action" Fail High,
        "ON DELETE or ON UPDATE is another than EXPECTED says.",
        "Rows go, stay or are emptied otherwise.";
    FK_ACTION_UNASKED: "foreign-key-action-unasked" Warn Medium,
        "CASCADE, SET NULL or SET DEFAULT, and EXPECTED says no action.",
        "Deleting a row changes others.";
    FK_RESTRICT: "foreign-key-restrict" Note Note,
        "RESTRICT where NO ACTION is expected.",
        "It refuses the same, only at once.";
    NOT_DEFERRABLE: "not-deferrable" Fail High,
        "EXPECTED says when a constraint is checked (DEFERRABLE, INITIALLY …), and it is otherwise.",
        "Statements that count on it fail in the middle of a transaction, or pass where they should not.";
    FK_DEFERRABLE: "foreign-key-deferrable" Warn Low,
        "The constraint can be deferred, and EXPECTED does not say so.",
        "It is checked at another time.";
    NOT_VALID: "not-valid" Warn Medium,
        "The constraint is NOT VALID.",
        "Rows from before it may break it.";
    NOT_ENFORCED: "not-enforced" Fail High,
        "The constraint is NOT ENFORCED.",
        "Nothing checks it.";
    TRIGGER_DISABLED: "trigger-disabled" Fail High,
        "The trigger is disabled, or fires in replicas only.",
        "It does not fire.";
    LABEL_MISSING: "label-missing" Fail High,
        "A label of an enum is missing.",
        "The code cannot write it.";
    LABEL_EXTRA: "label-extra" Warn Low,
        "An enum has a label more.",
        "The code may read what it does not know.";
    LABEL_ORDER: "label-order" Warn Low,
        "The labels of an enum have another order.",
        "They sort and compare otherwise.";
    ELSEWHERE: "reference-unknown" Fail Low,
        "EXPECTED refers to a table that is neither in it nor in the dump.",
        "The expectation itself cannot hold.";
    DEPRECATED: "deprecated" Warn Low,
        "What is deprecated is still there.",
        "It may be; what refers to it has to go first.";
}
