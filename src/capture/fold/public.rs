//! EQ-PUBLIC: the schema public, which is there without anybody creating it. What a dump that says
//! nothing of it means depends on the pg_dump that wrote it.

use std::collections::BTreeSet;

use super::{
    super::prepare::{Input, Outcome, Prepared},
    Fold, Objects, Work,
    said::{Acl, Said},
};
use crate::{
    kinds::{
        Body, Kind,
        schema::{COMMENT, DATABASE_OWNER, NEW_PUBLIC, Schema, presumed_public, privileges_at},
    },
    model::{
        Id, Object,
        op::Op,
        privileges::{Grantee, Start},
        quote::ident,
        snapshot::Provenance,
    },
    tree::lex::{self, TokenKind},
};

pub const FOLD: Fold = Fold {
    code: "EQ-PUBLIC",
    summary: "schema public without a statement, and with the statements that say the same",
    why: "pg_dump writes only what differs from what initdb made: by its own release, not by the server's \
          (dumpACL and selectDumpableNamespace in pg_dump.c). Before 15 that is CREATE and USAGE for \
          PUBLIC; the owner shows only in the privileges that one of its own took over, and a GRANT to \
          PUBLIC without a REVOKE means that the schema was dropped and made again. From 15 it is USAGE, \
          owner pg_database_owner and the comment of initdb, and of a server before 15 the owner is \
          always written: without a word of it public was dropped.",
    work: Work::Before,
};

/// What the dump takes for granted of the schema: all of it, as an op, or the privileges of the one
/// that it creates. Nothing when nobody knows which pg_dump wrote it, and when it was dropped.
pub fn presume(prepared: &mut [Prepared], inputs: &[Input], provenance: &Provenance) -> Option<Op> {
    let dumper = provenance.dumper_major().filter(|_| provenance.knows_public())?;
    let is_replaced = dumper < NEW_PUBLIC && prepared.iter().any(|one| drops(one, inputs));
    let evidence = Evidence::of(prepared, provenance);
    let (start, owner, moved_from) = match dumper < NEW_PUBLIC {
        true => evidence.by_older(),
        false => evidence.by_newer()?,
    };
    // pg_dump before 15 takes a schema that it drops first for one without any privileges.
    let start = if is_replaced && start != Start::Unknown { Start::Anew } else { start };
    let (comment, comment_is_untold) = match (dumper, start) {
        (_, Start::Unknown) | (11..NEW_PUBLIC, _) => (None, true),
        (..=10, _) => (None, false),
        // It compares the name as it writes it, so a quoted one has no comment of initdb's.
        _ => match is_quoted(inputs) {
            Some(true) => (None, false),
            Some(false) => (Some(COMMENT.to_owned()), false),
            None => (None, true),
        },
    };
    let mut schema = Schema {
        is_presumed: true,
        start,
        presumed_owner: owner,
        presumed_comment: comment,
        comment_is_untold,
        moved_from,
    };
    let privileges = privileges_at(start, dumper);
    if let Some(create) = prepared.iter_mut().find_map(created) {
        if provenance.form == "dump" {
            create.envelope.privileges = privileges;
            schema = Schema {
                is_presumed: false,
                presumed_owner: None,
                presumed_comment: None,
                ..schema
            };
            create.body = Body::from(schema);
        }
        return None;
    }
    Some(Op::create(presumed_public(schema, privileges)))
}

/// All that a dump says of the schema, and of what else it says.
struct Evidence<'a> {
    server: Option<u32>,
    said: Vec<Said>,
    /// By the comments; empty where they name nobody.
    owner: Option<&'a str>,
    /// It says something of any privileges, or of any owners: who leaves those out leaves out both.
    tells_privileges: bool,
    is_part: bool,
}

/// Start, owner, and the owner before.
type Presumed = (Start, Option<String>, Option<String>);

impl<'a> Evidence<'a> {
    fn of(prepared: &[Prepared], provenance: &'a Provenance) -> Self {
        Self {
            server: provenance.server_major(),
            said: prepared.iter().filter_map(|one| one.of_public.as_deref().cloned()).collect(),
            owner: provenance.owner_of_public.as_deref(),
            tells_privileges: prepared
                .iter()
                .any(|one| one.verb == "privileges" || one.tells_owner()),
            is_part: is_part(prepared),
        }
    }

    fn start(&self) -> Start {
        if self.tells_privileges { Start::Release } else { Start::Untold }
    }

    fn named_owner(&self) -> Option<String> {
        self.owner.filter(|owner| !owner.is_empty()).map(str::to_owned)
    }

    /// The grants that the owner made, and what was revoked in its name.
    fn own_acls(&self) -> impl Iterator<Item = &Acl> {
        let is_own = |acl: &&Acl| acl.by.is_none() || acl.by.as_deref() == self.owner;
        self.said.iter().filter_map(Said::acl).filter(is_own)
    }

    /// pg_dump before 15 tells it by how the privileges differ from those of initdb.
    fn by_older(&self) -> Presumed {
        let is_public_revoked = self.own_acls().any(|acl| !acl.is_grant && acl.role.is_none());
        let is_public_granted = self.own_acls().any(|acl| acl.is_grant && acl.role.is_none());
        if is_public_granted && !is_public_revoked {
            return (Start::Anew, self.named_owner(), None);
        }
        let revoked = self.own_acls().find(|acl| !acl.is_grant && acl.is_all && acl.role.is_some());
        let granted = self.own_acls().find(|acl| acl.is_grant && acl.is_all && acl.role.is_some());
        let revoked = revoked.and_then(|acl| acl.role.as_deref());
        let granted = granted.and_then(|acl| acl.role.as_deref());
        match (revoked, self.named_owner().as_deref().or(granted)) {
            (Some(first), Some(owner)) if is_public_revoked && first != owner => {
                (Start::Release, Some(owner.to_owned()), Some(first.to_owned()))
            }
            _ => (self.start(), None, None),
        }
    }

    /// pg_dump from 15 writes what is not as initdb of 15 makes it; `None` for no schema.
    fn by_newer(&self) -> Option<Presumed> {
        let is_silent = self.said.is_empty() && self.owner.is_none();
        let is_old = self.server.is_some_and(|server| server < NEW_PUBLIC);
        let owner = match self.owner {
            // With --use-set-session-authorization no statement says it.
            Some(name) if !self.said.contains(&Said::Owner) => {
                Some(name.to_owned()).filter(|name| !name.is_empty())
            }
            // The role came with 14, as the owner with 15.
            _ if self.server.is_none_or(|server| server >= 14) => Some(DATABASE_OWNER.to_owned()),
            _ => None,
        };
        match self.server {
            _ if is_silent && is_old && self.is_part => Some((Start::Unknown, None, None)),
            Some(..14) if is_silent => None,
            _ => Some((self.start(), owner, None)),
        }
    }
}

/// Something is in a schema that the dump does not create: it was told what to leave out.
fn is_part(prepared: &[Prepared]) -> bool {
    let created = || {
        prepared.iter().filter_map(|one| match &one.outcome {
            Outcome::Ops(ops) => Some(ops),
            _ => None,
        })
    };
    let objects = || {
        created().flatten().filter_map(|op| match op {
            Op::Create(create) => Some(&create.object.id),
            _ => None,
        })
    };
    let schemas: BTreeSet<&str> =
        objects().filter(|id| id.kind == Kind::Schema).map(|id| id.name.as_str()).collect();
    objects().any(|id| !id.schema.is_empty() && !schemas.contains(id.schema.as_str()))
}

/// Whether the dump quotes all names, by the first that stands at the head of a statement.
fn is_quoted(inputs: &[Input]) -> Option<bool> {
    inputs.iter().find_map(|input| {
        let tokens = lex::tokens(&input.text, input.context.standard_conforming_strings);
        let head = tokens.iter().take_while(|token| !token.is_symbol(&input.text, '('));
        head.map(|token| (token.kind, token.text(&input.text))).find_map(
            |(kind, text)| match kind {
                TokenKind::QuotedName => {
                    let name = text.trim_matches('"');
                    // One that needs its quotes says nothing.
                    (ident(name) == name).then_some(true)
                }
                TokenKind::Word => {
                    text.starts_with(|c: char| c.is_ascii_lowercase()).then_some(false)
                }
                _ => None,
            },
        )
    })
}

/// The schema, where a statement creates it, as one by pg_dump --clean or --schema does.
fn created(one: &mut Prepared) -> Option<&mut Object> {
    let Outcome::Ops(ops) = &mut one.outcome else { return None };
    ops.iter_mut().find_map(|op| match op {
        Op::Create(create) if create.object.id == id() => Some(&mut create.object),
        _ => None,
    })
}

fn drops(one: &Prepared, inputs: &[Input]) -> bool {
    let text = inputs.get(one.index).map_or("", |input| input.text.as_ref());
    matches!(one.outcome, Outcome::Noise(_))
        && text.starts_with("DROP SCHEMA")
        && text.split([' ', ';', '"']).any(|word| word == "public")
}

/// That PUBLIC has no right at all on a public of which the rights are known is worth a fact: on any
/// other schema it goes without saying.
pub fn say_none(objects: &mut Objects) {
    if let Some(Object { body, envelope, .. }) = objects.get_mut(&id())
        && !matches!(body.start(), None | Some(Start::Nothing | Start::Unknown))
    {
        envelope.privileges.grantees.entry(Grantee::Public).or_default();
    }
}

fn id() -> Id {
    Id::global(Kind::Schema, "public")
}
