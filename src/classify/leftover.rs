//! What an upgrade leaves behind: forms, names and privileges that the catalog keeps from an older
//! server.

use super::{Context, Event, Example, Rule};
use crate::model::Level::*;

pub const RULES: &[Rule] = &[LEFTOVER];

const LEFTOVER: Rule = Rule {
    code: "upgrade-leftover",
    level: Note,
    breaks: &[],
    summary: "kept from an older server",
    why: "One side looks like a database that was upgraded, or restored from an older server's dump: the two \
          would be the same if it came from there. Databases made anew on this version have the other form.",
    judge: |event: &Event, _: &Context| event.fact().is_some_and(|fact| !fact.leftover.is_empty()),
    example: Example {
        old: "-- PostgreSQL database dump\n\n-- Dumped from database version 18.0\n-- Dumped by pg_dump version 18.0\n\n\
              CREATE VIEW public.v AS\n SELECT date_part('year'::text, now()) AS y;\n\n\n\
              -- PostgreSQL database dump complete\n",
        new: "-- PostgreSQL database dump\n\n-- Dumped from database version 18.0\n-- Dumped by pg_dump version 18.0\n\n\
              CREATE VIEW public.v AS\n SELECT EXTRACT(year FROM now()) AS y;\n\n\n\
              -- PostgreSQL database dump complete\n",
    },
};
