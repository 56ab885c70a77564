//! What nobody has to act on: forms, names and privileges that an upgrade leaves behind, and what may
//! be two spellings of one thing.

use super::{Context, Event, Example, Rule, name};
use crate::model::Level::*;

pub const RULES: &[Rule] = &[LEFTOVER, UNCERTAIN];

const LEFTOVER: Rule = Rule {
    code: "upgrade-leftover",
    level: Note,
    breaks: &[],
    summary: "kept from an older server",
    why: "One side looks like a database that was upgraded, or restored from an older server's dump: the two \
          would be the same if it came from there. Databases made anew on this version have the other form.",
    // A name with a number was taken, not kept.
    judge: |event: &Event, _: &Context| {
        event.fact().is_some_and(|fact| !fact.leftover.is_empty()) && !name::is_generated(event)
    },
    example: Example {
        old: "-- PostgreSQL database dump\n\n-- Dumped from database version 18.0\n-- Dumped by pg_dump version 18.0\n\n\
              CREATE VIEW public.v AS\n SELECT date_part('year'::text, now()) AS y;\n\n\n\
              -- PostgreSQL database dump complete\n",
        new: "-- PostgreSQL database dump\n\n-- Dumped from database version 18.0\n-- Dumped by pg_dump version 18.0\n\n\
              CREATE VIEW public.v AS\n SELECT EXTRACT(year FROM now()) AS y;\n\n\n\
              -- PostgreSQL database dump complete\n",
    },
};

const UNCERTAIN: Rule = Rule {
    code: "print-uncertain",
    level: Note,
    breaks: &[],
    summary: "may be the same, as two servers print it",
    why: "The two servers print such an expression in two ways, and whether this is one of them depends on the \
          type of a column that the snapshots do not tell: of a sub-select, a function or a view. Look at it once.",
    judge: |event: &Event, _: &Context| event.fact().is_some_and(|fact| !fact.uncertain.is_empty()),
    example: Example {
        old: "-- PostgreSQL database dump\n\n-- Dumped from database version 13.0\n-- Dumped by pg_dump version 18.0\n\n\
              CREATE VIEW public.v AS\n SELECT \"position\"((f.c)::text, 'a'::text) AS p\n   FROM public.f() f(c);\n\n\n\
              -- PostgreSQL database dump complete\n",
        new: "-- PostgreSQL database dump\n\n-- Dumped from database version 18.0\n-- Dumped by pg_dump version 18.0\n\n\
              CREATE VIEW public.v AS\n SELECT POSITION(('a'::text) IN (f.c)) AS p\n   FROM public.f() f(c);\n\n\n\
              -- PostgreSQL database dump complete\n",
    },
};
