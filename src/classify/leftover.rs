//! What is judged before anything else: what nobody has to act on (forms, names and privileges that an
//! upgrade leaves behind, what may be two spellings of one thing), and what is only known as text.

use super::{ChangeRule, Context, Event, Example, Rule, name};
use crate::model::{Level::*, residue::is_residue};

pub const RULES: &[ChangeRule] = &[LEFTOVER, UNCERTAIN, NOT_MODELLED];

const LEFTOVER: ChangeRule = ChangeRule {
    rule: Rule {
        code: "upgrade-leftover",
        level: Note,
        breaks: &[],
        summary: "kept from an older server",
        why: "One side looks like a database that was upgraded, or restored from an older server's dump: the two \
          would be the same if it came from there. Databases made anew on this version have the other form.",
        example: Example::Change {
            old: "-- PostgreSQL database dump\n\n-- Dumped from database version 18.0\n-- Dumped by pg_dump version 18.0\n\n\
              CREATE VIEW public.v AS\n SELECT date_part('year'::text, now()) AS y;\n\n\n\
              -- PostgreSQL database dump complete\n",
            new: "-- PostgreSQL database dump\n\n-- Dumped from database version 18.0\n-- Dumped by pg_dump version 18.0\n\n\
              CREATE VIEW public.v AS\n SELECT EXTRACT(year FROM now()) AS y;\n\n\n\
              -- PostgreSQL database dump complete\n",
        },
    },
    // A name with a number was taken, not kept.
    judge: |event: &Event, _: &Context| {
        event.fact().is_some_and(|fact| !fact.leftover.is_empty()) && !name::is_generated(event)
    },
};

const UNCERTAIN: ChangeRule = ChangeRule {
    rule: Rule {
        code: "print-uncertain",
        level: Note,
        breaks: &[],
        summary: "may be the same, as two servers print it",
        why: "The two servers print such an expression in two ways, and whether this is one of them depends on the \
          type of a column that the snapshots do not tell: of a sub-select, a function or a view. Look at it once.",
        example: Example::Change {
            old: "-- PostgreSQL database dump\n\n-- Dumped from database version 13.0\n-- Dumped by pg_dump version 18.0\n\n\
              CREATE VIEW public.v AS\n SELECT \"position\"((f.c)::text, 'a'::text) AS p\n   FROM public.f() f(c);\n\n\n\
              -- PostgreSQL database dump complete\n",
            new: "-- PostgreSQL database dump\n\n-- Dumped from database version 18.0\n-- Dumped by pg_dump version 18.0\n\n\
              CREATE VIEW public.v AS\n SELECT POSITION(('a'::text) IN (f.c)) AS p\n   FROM public.f() f(c);\n\n\n\
              -- PostgreSQL database dump complete\n",
        },
    },
    judge: |event: &Event, _: &Context| event.fact().is_some_and(|fact| !fact.uncertain.is_empty()),
};

const NOT_MODELLED: ChangeRule = ChangeRule {
    rule: Rule {
        code: "statement-not-modelled",
        level: Medium,
        breaks: &[],
        summary: "not modelled, and differs as text",
        why: "A part of a statement is kept as text, because pgsnap does not give it back as it was read; the other \
          side has none, or another. It may be a way to write that pgsnap does not know. Look at the two texts.",
        example: Example::Change {
            old: "-- PostgreSQL database dump\n\n-- Dumped from database version 18.0\n-- Dumped by pg_dump version 18.0\n\n\
              CREATE PUBLICATION p WITH (publish = 'insert, update, delete, truncate');\n\n\n\
              -- PostgreSQL database dump complete\n",
            new: "-- PostgreSQL database dump\n\n-- Dumped from database version 18.0\n-- Dumped by pg_dump version 18.0\n\n\
              CREATE PUBLICATION p;\n\n\n\
              -- PostgreSQL database dump complete\n",
        },
    },
    judge: |event: &Event, _: &Context| event.fact().is_some_and(|fact| is_residue(&fact.path)),
};
