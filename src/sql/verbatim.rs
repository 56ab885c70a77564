//! Statements of a record, as they were read: what is shown of objects that the model does not hold in
//! full.

use std::collections::BTreeMap;

use super::frame::Frame;
use crate::model::{
    Context, Id, Sql, Stage,
    quote::{ident, role_word},
    snapshot::Source,
};

/// The statements of one object; `None` where it is rendered from the model.
pub fn statements(
    id: &Id,
    as_read: &BTreeMap<Id, Vec<usize>>,
    source: &Source,
) -> Option<Vec<Sql>> {
    let statement = |at: &usize| {
        let statement = source.statements.get(*at)?;
        let context = source.contexts.get(statement.context as usize).cloned().unwrap_or_default();
        let text = statement.text.as_str();
        let verbatim = Some(Box::new(context));
        Some(Sql { verbatim, ..Sql::new(stage(text), text) })
    };
    Some(as_read.get(id)?.iter().filter_map(statement).collect())
}

/// What a statement does, by its first words: the order it needs.
fn stage(text: &str) -> Stage {
    let word = text.split_whitespace().next().unwrap_or_default();
    match word.to_ascii_uppercase().as_str() {
        "CREATE" => Stage::Define,
        "GRANT" | "REVOKE" => Stage::Privilege,
        "COMMENT" | "SECURITY" => Stage::Detail,
        _ if text.contains("ADD CONSTRAINT") => Stage::Define,
        _ => Stage::Link,
    }
}

/// A statement between the settings it was read under, and those of the script.
pub fn write(text: &mut String, sql: &Sql, context: &Context, frame: &Frame) {
    let mut reset = String::new();
    let is_same_path =
        frame.is_path_empty && context.search_path.as_ref().is_some_and(Vec::is_empty);
    if !is_same_path {
        text.push_str(&path(context));
        // Where each schema comes first in the path, the next statement sets it.
        match (frame.by_schema, frame.is_path_empty) {
            (true, _) => {}
            (false, true) => reset.push_str(EMPTY_PATH),
            (false, false) => reset.push_str("RESET search_path;\n"),
        }
    }
    if let Some(tablespace) = &context.default_tablespace {
        text.push_str(&format!("SET default_tablespace = {};\n", ident(tablespace)));
        reset.push_str("SET default_tablespace = '';\n");
    }
    if let Some(method) = &context.default_table_access_method {
        text.push_str(&format!("SET default_table_access_method = {};\n", ident(method)));
        reset.push_str("SET default_table_access_method = heap;\n");
    }
    if context.default_with_oids {
        text.push_str("SET default_with_oids = true;\n");
        reset.push_str("SET default_with_oids = false;\n");
    }
    if context.standard_conforming_strings != frame.strings {
        let word = |is_on| if is_on { "on" } else { "off" };
        let set = |is_on| format!("SET standard_conforming_strings = {};\n", word(is_on));
        text.push_str(&set(context.standard_conforming_strings));
        reset.push_str(&set(frame.strings));
    }
    if let Some(role) = &context.session_authorization {
        text.push_str(&format!("SET SESSION AUTHORIZATION {};\n", ident(role)));
        reset.push_str("RESET SESSION AUTHORIZATION;\n");
    }
    if let Some(role) = &context.role {
        text.push_str(&format!("SET ROLE {};\n", role_word(role)));
        reset.push_str("RESET ROLE;\n");
    }
    text.push_str(&format!("{};\n\n{reset}", sql.text));
    if !reset.is_empty() {
        text.push('\n');
    }
}

fn path(context: &Context) -> String {
    match context.search_path.as_deref() {
        Some([]) => EMPTY_PATH.to_owned(),
        Some(path) => {
            let path: Vec<_> = path.iter().map(|schema| ident(schema)).collect();
            format!("SET search_path = {};\n", path.join(", "))
        }
        None => "RESET search_path;\n".to_owned(),
    }
}

const EMPTY_PATH: &str = "SELECT pg_catalog.set_config('search_path', '', false);\n";
