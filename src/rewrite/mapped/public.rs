//! What a dump takes for granted of schema public, said in statements: under another name nothing is.

use std::borrow::Cow;

use super::{Names, Source, SourceStatement};
use crate::{
    kinds::schema::{NEW_PUBLIC, public_usage},
    model::snapshot::Provenance,
};

/// The record, with public in it if it is to be mapped and no statement creates it.
pub fn said<'a>(source: &'a Source, schemas: &Names, provenance: &Provenance) -> Cow<'a, Source> {
    let begins = |words: &[&str]| {
        let is = |text: Cow<str>| words.iter().any(|word| text.starts_with(word));
        source.statements.iter().any(|one| is(plain(&one.text)))
    };
    let dumper = provenance.dumper_major().filter(|_| schemas.contains_key("public"));
    let Some(dumper) = dumper.filter(|_| !begins(&["CREATE SCHEMA public"])) else {
        return Cow::Borrowed(source);
    };
    let context = source.statements.first().map_or(0, |statement| statement.context);
    let mut said = vec!["CREATE SCHEMA public".to_owned()];
    let is_new = provenance.server_major().is_none_or(|server| server >= NEW_PUBLIC);
    // A newer pg_dump says what an older server has, unless it was told to leave privileges out.
    if is_new || dumper < NEW_PUBLIC || begins(&["GRANT ", "REVOKE "]) {
        let rights = public_usage(dumper).join(",");
        said.push(format!("GRANT {rights} ON SCHEMA public TO PUBLIC"));
    }
    if is_new && dumper >= NEW_PUBLIC && begins(&["ALTER "]) {
        said.push("ALTER SCHEMA public OWNER TO pg_database_owner".to_owned());
    }
    let mut source = source.clone();
    let said = said.into_iter().map(|text| SourceStatement { text, context });
    source.statements.splice(0..0, said);
    Cow::Owned(source)
}

/// Whether a statement speaks of the schema itself: public is there under its own name, too.
pub fn is_about(text: &str) -> bool {
    let text = plain(text);
    let is_grant = ["GRANT ", "REVOKE "].iter().any(|word| text.starts_with(word));
    ["ALTER SCHEMA public ", "COMMENT ON SCHEMA public "]
        .iter()
        .any(|words| text.starts_with(words))
        || is_grant && text.contains(" ON SCHEMA public ")
}

/// As pg_dump writes it without --quote-all-identifiers.
fn plain(text: &str) -> Cow<'_, str> {
    match text.contains("SCHEMA \"public\"") {
        true => Cow::Owned(text.replacen("SCHEMA \"public\"", "SCHEMA public", 1)),
        false => Cow::Borrowed(text),
    }
}
