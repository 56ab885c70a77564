//! What pgsnap makes of a piece of SQL: its tokens, its tree, its key before and after each exact
//! equivalence, its facts. For whoever asks why two texts that should be the same are not.

use similar::TextDiff;

use crate::{
    capture::{self, Options},
    equivalence::{self, InForce, Scope},
    format,
    model::{Diagnostic, Form},
    tree::{form, key, lex, parse, print},
};

/// Lines around a difference of two trees.
const AROUND: usize = 3;

/// The forms in which a text is tried; a query is a statement before it is anything else.
const FORMS: [Form; 7] = [
    Form::Statement,
    Form::Scalar,
    Form::IndexKey,
    Form::PartitionKey,
    Form::PartitionBound,
    Form::ExclusionElement,
    Form::RoutineBody,
];

/// All there is to say of one text, or of two and where they part. Names are taken as in what
/// pg_dump writes: nothing is found without its schema but what is in `pg_catalog`.
///
/// # Errors
///
/// Only when no thread can be started.
pub fn debug(texts: &[String]) -> Result<String, Diagnostic> {
    let read = parse::map_parallel(texts, None, |text| Reading::of(text))?;
    let mut page = String::new();
    for (text, reading) in texts.iter().zip(&read) {
        page += &format!("── {}\n", text.trim());
        page += &section("tokens", &tokens(text));
        page += &reading.told();
        if reading.is_statement {
            page += &section("facts", &facts(text));
        }
    }
    if let [old, new] = read.as_slice() {
        page += &compared(old, new);
    }
    Ok(page)
}

/// A text as the parser has it.
struct Reading {
    /// No expression or other piece of one: it can make objects.
    is_statement: bool,
    /// The tree as read, or why there is none.
    tree: Result<String, String>,
    /// The key of the tree as it was read, then after each equivalence that changes it.
    keys: Vec<(&'static str, String)>,
    /// The tree in its canonical form.
    normal: String,
}

impl Reading {
    /// Call it on a thread with [`parse::STACK`] bytes of stack.
    fn of(text: &str) -> Self {
        let text = text.trim().trim_end_matches(';');
        let as_form = |form: &Form| Some((*form, form::read(text, *form)?));
        let Some((form, mut tree)) = FORMS.iter().find_map(as_form) else {
            let error = parse::parse(text, true).map(drop);
            let why = error.err().map_or_else(|| "it has no form".to_owned(), |e| e.message);
            let (is_statement, keys, normal) = (true, Vec::new(), String::new());
            return Self { is_statement, tree: Err(why), keys, normal };
        };
        let mut keys = vec![("as read", key::key_of(&mut tree).to_string())];
        let mut normal = print::print(&mut tree);
        let printed = normal.clone();
        for (code, mut after) in equivalence::steps(&tree, Scope::empty_path(InForce::all())) {
            keys.push((code, key::key_of(&mut after).to_string()));
            normal = print::print(&mut after);
        }
        Self { is_statement: form == Form::Statement, tree: Ok(printed), keys, normal }
    }

    fn told(&self) -> String {
        let tree = match &self.tree {
            Ok(tree) => tree,
            Err(why) => return section("tree", &format!("none: {why}\n")),
        };
        let keys: String = self.keys.iter().map(|(at, key)| format!("{key}  {at}\n")).collect();
        let mut told = section("tree", tree) + &section("key", &keys);
        if self.keys.len() > 1 {
            told += &section("canonical tree, where it is another", &parted(tree, &self.normal));
        }
        told
    }
}

fn section(title: &str, content: &str) -> String {
    let lines: String = content.lines().map(|line| format!("  {line}\n")).collect();
    format!("{title}\n{lines}")
}

fn tokens(text: &str) -> String {
    let tokens = lex::tokens(text, true).into_iter();
    tokens.map(|token| format!("{:?} {}\n", token.kind, token.text(text))).collect()
}

/// The objects that the text makes as a script, or why it makes none.
fn facts(text: &str) -> String {
    let options = Options { form: Some(capture::Form::Script), ..Options::default() };
    let script = format!("SET search_path = '';\n{};\n", text.trim().trim_end_matches(';'));
    let captured = match capture::capture(script.into_bytes(), &options) {
        Ok(captured) => captured,
        Err(error) => return format!("{error}\n"),
    };
    let warnings: String = captured.warnings.iter().map(|one| format!("{one}\n")).collect();
    match format::tree::whole(&captured.snapshot) {
        Ok(objects) => objects + &warnings,
        Err(error) => format!("{error}\n"),
    }
}

/// Whether two texts are one, and where their canonical trees part.
fn compared(old: &Reading, new: &Reading) -> String {
    match (old.keys.last(), new.keys.last()) {
        (Some((_, a)), Some((_, b))) if a == b => "── same: one key\n".to_owned(),
        (Some(_), Some(_)) => {
            let title = "── different: the canonical trees part here";
            section(title, &parted(&old.normal, &new.normal))
        }
        _ => "── not compared as trees: one of them has none\n".to_owned(),
    }
}

fn parted(old: &str, new: &str) -> String {
    TextDiff::from_lines(old, new).unified_diff().context_radius(AROUND).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_spellings_are_one_key_and_each_step_is_named() {
        let texts = ["a::int4 = 1".to_owned(), "a::pg_catalog.int4 = 2".to_owned()];
        let page = debug(&texts).unwrap();
        assert_eq!(page.matches("  as read\n").count(), 2, "{page}");
        assert_eq!(page.matches("  EQ-TYPE-ALIAS\n").count(), 1, "{page}");
        let (_, parted) = page.split_once("── different").expect("1 is not 2");
        assert!(parted.contains("-      ival: 1\n  +      ival: 2\n"), "{page}");
        assert!(!parted.contains("pg_catalog"), "{page}");
        let [one, _] = texts;
        let same = debug(&[one, "a::integer = 1".to_owned()]).unwrap();
        assert!(same.ends_with("── same: one key\n"), "{same}");
    }

    #[test]
    fn what_does_not_parse_says_why() {
        let page = debug(&["CREATE TABEL t ()".to_owned()]).unwrap();
        assert!(page.contains("none: syntax error at or near \"TABEL\""), "{page}");
    }
}
