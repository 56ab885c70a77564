//! Rights that everybody has.

use super::{AuditRule, Looked, Section, World};
use crate::{
    finding::{Breaks::*, Example, Rule},
    kinds::{Body, Kind, default_privileges::Sort},
    model::{
        Class, Id,
        Level::*,
        Object,
        coverage::Seen,
        privileges::{Grantee, Right},
        quote::ident,
    },
};

pub const RULES: &[AuditRule] = &[PUBLIC, CREATE, DEFAULT];

const PUBLIC: AuditRule = AuditRule {
    rule: Rule {
        code: "grant-to-public",
        level: Low,
        breaks: &[Security],
        summary: "rights of PUBLIC",
        why: "Every role has them, those that are made tomorrow, too. What a program needs is for its role.",
        example: Example::Schema {
            sql: "CREATE TABLE a (id bigint PRIMARY KEY); GRANT SELECT ON a TO PUBLIC;",
            silent: "CREATE TABLE a (id bigint PRIMARY KEY); GRANT SELECT ON a TO r;",
        },
    },
    section: Section::Security,
    counted: "tables, views and sequences that PUBLIC has no rights on",
    needs: &[Class::Privileges],
    is_off: false,
    look: public,
};

const CREATE: AuditRule = AuditRule {
    rule: Rule {
        code: "public-may-create",
        level: Medium,
        breaks: &[Security],
        summary: "PUBLIC may create in a schema",
        why: "Whoever may connect can put a function or a table there that others find by their search_path before the one they mean (CVE-2018-1058). Before PostgreSQL 15 schema public begins so.",
        example: Example::Schema {
            sql: "CREATE SCHEMA s; GRANT CREATE ON SCHEMA s TO PUBLIC;",
            silent: "CREATE SCHEMA s; GRANT USAGE ON SCHEMA s TO PUBLIC; GRANT CREATE ON SCHEMA s TO r;",
        },
    },
    section: Section::Security,
    counted: "schemas in which not everybody may create",
    needs: &[Class::Privileges],
    is_off: false,
    look: create,
};

const DEFAULT: AuditRule = AuditRule {
    rule: Rule {
        code: "default-privileges-for-public",
        level: Medium,
        breaks: &[Security],
        summary: "rights that PUBLIC will have on what is made",
        why: "Every table that the role makes from now on is open to everybody, and no statement about the table says so.",
        example: Example::Schema {
            sql: "ALTER DEFAULT PRIVILEGES FOR ROLE r GRANT SELECT ON TABLES TO PUBLIC;",
            silent: "ALTER DEFAULT PRIVILEGES FOR ROLE r GRANT SELECT ON TABLES TO q;",
        },
    },
    section: Section::Security,
    counted: "default privileges without PUBLIC",
    needs: &[Class::Privileges],
    is_off: false,
    look: defaults,
};

/// Whether somebody holds a right on the whole of an object.
pub fn holds(object: &Object, grantee: &Grantee, right: &str, world: &World) -> bool {
    match object.envelope.privileges.grantees.get(grantee) {
        Some(rights) => rights.keys().any(|it| it.privilege == right && !it.revoked),
        None => {
            let server = world.snapshot.meta.provenance.privileged_server();
            *grantee == Grantee::Public && object.grantable(server).public.contains(&right)
        }
    }
}

const RELATIONS: [Kind; 5] =
    [Kind::Table, Kind::View, Kind::MaterializedView, Kind::ForeignTable, Kind::Sequence];

fn public(world: &World, looked: &mut Looked) {
    for object in world.objects.values() {
        let kind = match &object.body {
            Body::External(external) => external.kind,
            _ => object.id.kind,
        };
        if !(RELATIONS.contains(&kind) || kind == Kind::Column) {
            continue;
        }
        if kind != Kind::Column {
            looked.at();
        }
        let rights = object.envelope.privileges.grantees.get(&Grantee::Public);
        let held: Vec<&Right> =
            rights.into_iter().flatten().map(|(right, _)| right).filter(|it| !it.revoked).collect();
        if held.is_empty() {
            continue;
        }
        let is_external = object.id.kind == Kind::External;
        let finding = looked.find(&object.id, format!("PUBLIC: {}", words(&held)));
        let writes = held
            .iter()
            .any(|right| !matches!(right.privilege.as_str(), "SELECT" | "USAGE" | "REFERENCES"));
        if is_external {
            // An extension grants what it is for.
            finding.level = Note;
        } else if writes {
            finding.level = Medium;
        }
        if !is_external {
            finding.remedy = Some(revoke(object, kind));
        }
    }
}

fn words(held: &[&Right]) -> String {
    let word = |right: &&Right| match &right.column {
        Some(column) => format!("{} ({})", right.privilege, ident(column)),
        None => right.privilege.clone(),
    };
    held.iter().map(word).collect::<Vec<_>>().join(", ")
}

fn revoke(object: &Object, kind: Kind) -> String {
    let name = object.id.relation();
    let word = if kind == Kind::Sequence { "SEQUENCE " } else { "" };
    format!("REVOKE ALL ON {word}{name} FROM PUBLIC;")
}

fn create(world: &World, looked: &mut Looked) {
    let is_told = world.snapshot.meta.coverage.of(Class::Privileges) == Seen::Yes;
    for object in world.objects.values().filter(|object| object.id.kind == Kind::Schema) {
        // What nobody said of it may be otherwise in a dump without privileges.
        if object.body.is_presumed() && !is_told {
            continue;
        }
        looked.at();
        if holds(object, &Grantee::Public, "CREATE", world) {
            let name = ident(&object.id.name);
            looked.find(&object.id, "PUBLIC may CREATE in it").remedy =
                Some(format!("REVOKE CREATE ON SCHEMA {name} FROM PUBLIC;"));
        }
    }
}

fn defaults(world: &World, looked: &mut Looked) {
    for object in world.of_kind(Kind::DefaultPrivileges) {
        let Body::DefaultPrivileges(defaults) = &object.body else { continue };
        if !matches!(defaults.on, Sort::Tables | Sort::Sequences | Sort::Schemas) {
            continue;
        }
        looked.at();
        let rights = object.envelope.privileges.grantees.get(&Grantee::Public);
        let held: Vec<&Right> = rights.into_iter().flatten().map(|(right, _)| right).collect();
        if held.is_empty() {
            continue;
        }
        let within = defaults.schema.as_ref().map(|schema| format!(" IN SCHEMA {}", ident(schema)));
        let (role, within, on) =
            (ident(&defaults.role), within.unwrap_or_default(), defaults.on.word().to_uppercase());
        let id: &Id = &object.id;
        looked.find(id, format!("PUBLIC: {}", words(&held))).remedy = Some(format!(
            "ALTER DEFAULT PRIVILEGES FOR ROLE {role}{within} REVOKE ALL ON {on} FROM PUBLIC;"
        ));
    }
}
