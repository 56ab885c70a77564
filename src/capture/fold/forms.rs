//! Ways to say one thing that differ by release, by option of pg_dump, or by hand, and are the same
//! once they are read. The proof knows each of them (`proof::forms`, `proof::wording`).

use super::{Fold, Work};

pub const OBJECT_IS_THERE: Fold = Fold {
    code: "EQ-OBJECT-IS-THERE",
    summary: "`IF NOT EXISTS`, `IF EXISTS` and `OR REPLACE`, against the statement without them",
    why: "A dump is of what there is in the end. pg_dump writes OR REPLACE for a view whose placeholder \
          came first (createDummyViewAsClause in pg_dump.c, with --clean before that too); \
          IF NOT EXISTS comes from tools that edit dumps.",
    work: Work::Within,
};

pub const NO_COMMENT: Fold = Fold {
    code: "EQ-NO-COMMENT",
    summary: "`COMMENT … IS ''` and `IS NULL`, against no comment; that of initdb on schema public",
    why: "CreateComments in comment.c deletes the comment. Under --quote-all-identifiers pg_dump \
          writes the comment that initdb gave to public (dumpCommentExtended in pg_dump.c looks for \
          the unquoted name).",
    work: Work::Within,
};

pub const QUOTED_NAME: Fold = Fold {
    code: "EQ-QUOTED-NAME",
    summary: "`\"json\"` and json, `\"public\".\"t\"` and public.t, wherever a name or a type stands",
    why: "Quotes around a name in lower case change nothing; the keyword json is \
          pg_catalog.json in the grammar (JsonType in gram.y), which the quoted name finds too.",
    work: Work::Within,
};

pub const MADE_UP_NAME: Fold = Fold {
    code: "EQ-MADE-UP-NAME",
    summary: "`CONSTRAINT t_a_not_null NOT NULL`, where PostgreSQL would give that name, cut or not",
    why: "pg_dump from 18 says the name where it is not table, column and `not_null` whole \
          (determineNotNullFlags in pg_dump.c), which it is not once makeObjectName in indexcmds.c \
          had to cut it to 63 bytes; of a domain from 17 (dumpDomain).",
    work: Work::Within,
};

pub const SET_NOT_LIST: Fold = Fold {
    code: "EQ-SET-NOT-LIST",
    summary: "tags of an event trigger, members of an operator family, publications, in any order",
    why: "Sets in the catalog: pg_event_trigger.evttags, pg_amop and pg_amproc, pg_subscription. \
          Their order in a dump is that of creation.",
    work: Work::Within,
};

pub const UNASKED: Fold = Fold {
    code: "EQ-UNASKED",
    summary: "what a thing is by itself, said all the same: VOLATILE, `USING heap`, `SET STATISTICS -1`, \
              `streaming = off`, `VALID UNTIL 'infinity'`, `GRANTED BY CURRENT_USER`, CASCADE of an extension, \
              the position of a sequence",
    why: "pg_dump from 18 says streaming in any case (dumpSubscription in pg_dump.c), as 18 changed the \
          default of CREATE SUBSCRIPTION; a password without an end is one without VALID UNTIL \
          (CREATE ROLE); before 16 pg_dump says TABLE to the owner of every relation. The others are \
          the defaults of the pages of CREATE FUNCTION, CREATE TABLE, ALTER TABLE and GRANT; RESTART moves \
          a sequence and changes no schema.",
    work: Work::Within,
};

pub const WITHOUT_ONLY: Fold = Fold {
    code: "EQ-WITHOUT-ONLY",
    summary: "`ALTER TABLE t ALTER COLUMN c SET DEFAULT …` against `ALTER TABLE ONLY t …`",
    why: "pg_dump wrote it without ONLY until February 2012. Without child tables the two are one (ATPrepCmd in \
          tablecmds.c); with them the default goes to every descendant, over its own. The state of \
          triggers and rules is written without ONLY to this day.",
    work: Work::Within,
};

pub const SAID_TWICE: Fold = Fold {
    code: "EQ-SAID-TWICE",
    summary: "a default, a comment, an owner, a label, an option set twice, or set and reset, against the last alone",
    why: "Each of these statements puts its value in the place of the one before (ATExecColumnDefault and \
          ATExecChangeOwner in tablecmds.c, CreateComments in comment.c, process_owned_by in \
          sequence.c; ATExecSetRelOptions, mark_index_clustered). What ALTER says of a sequence, a \
          routine, a domain or an enum is put into the statement that creates it. Merged structure files \
          say them twice. What adds to what there is, as a \
          constraint or a privilege, is none of them.",
    work: Work::Within,
};
