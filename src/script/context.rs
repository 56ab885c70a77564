//! How SET, RESET and set_config change the context of the statements that follow.

use super::noise::is_noise;
use super::setting_value::{boolean, names_of_list};
use crate::model::Context;
use crate::tree::lex::{Lexer, Token, TokenKind};
use crate::tree::literal::{name_value, string_value};

/// What a statement did to a context.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// It is no setting, or one whose meaning for a schema is not known: an ordinary statement.
    None,
    /// A setting that no schema depends on, by name: `SET statement_timeout`.
    Noise(String),
    /// The context is now another one.
    Changed(String),
    /// Changed until the transaction ends, when this one comes back.
    ChangedLocally(String, Box<Context>),
}

impl Context {
    /// Carries out `statement` if it is a SET, a RESET or a `SELECT set_config(…)`.
    pub fn apply(&mut self, statement: &str) -> Effect {
        let Some(setting) = Setting::read(statement, self.standard_conforming_strings) else {
            return Effect::None;
        };
        let before = setting.local.then(|| Box::new(self.clone()));
        let on = || setting.values.first().and_then(|value| boolean(value));
        match setting.name.as_str() {
            "all" => {
                let (session_authorization, role) =
                    (self.session_authorization.take(), self.role.take());
                *self = Self { session_authorization, role, ..Self::default() };
            }
            "search_path" => self.search_path = setting.path(),
            "default_tablespace" => self.default_tablespace = setting.word(),
            "default_table_access_method" => self.default_table_access_method = setting.word(),
            "session_authorization" => {
                self.session_authorization = setting.word();
                self.role = None;
            }
            "role" => self.role = setting.word().filter(|role| role != "none"),
            "standard_conforming_strings" => match (setting.values.is_empty(), on()) {
                (true, _) => self.standard_conforming_strings = true,
                (false, Some(on)) => self.standard_conforming_strings = on,
                (false, None) => return Effect::None,
            },
            "default_with_oids" => match on() {
                // Until it has been on, turning it off changes nothing.
                Some(false) if !self.default_with_oids => return setting.noise(),
                Some(on) => self.default_with_oids = on,
                None => return Effect::None,
            },
            // Plans, sequences and temporary tables of the session: nothing that a schema has.
            "discarded" => return Effect::Noise("DISCARD".to_owned()),
            "discard all" => *self = Self::default(),
            name if is_noise(name) => return setting.noise(),
            _ => return Effect::None,
        }
        let name = setting.label();
        match before {
            Some(before) => Effect::ChangedLocally(name, before),
            None => Effect::Changed(name),
        }
    }
}

/// One SET, RESET or set_config call, whatever its spelling.
struct Setting {
    name: String,
    /// None at all: back to the default.
    values: Vec<String>,
    /// In set_config a list is one string.
    joined: bool,
    local: bool,
    reset: bool,
}

impl Setting {
    fn noise(&self) -> Effect {
        Effect::Noise(self.label())
    }

    /// How it is counted: `SET search_path`.
    fn label(&self) -> String {
        if self.name == "discard all" {
            return "DISCARD all".to_owned();
        }
        format!("{} {}", if self.reset { "RESET" } else { "SET" }, self.name)
    }

    /// The only value, unless it is empty.
    fn word(&self) -> Option<String> {
        self.values.first().filter(|value| !value.is_empty()).cloned()
    }

    fn path(&self) -> Option<Vec<String>> {
        match (self.values.first(), self.joined) {
            (None, _) => None,
            (Some(list), true) => Some(names_of_list(list)),
            // A single empty string is how SET writes an empty list.
            (Some(_), false) => {
                Some(self.values.iter().filter(|name| !name.is_empty()).cloned().collect())
            }
        }
    }

    /// `None` for any other statement and for forms that are not understood to the last token.
    fn read(statement: &str, standard_conforming_strings: bool) -> Option<Self> {
        let mut words = Words { source: statement, standard_conforming_strings, rest: &[] };
        let first = Lexer::new(statement, standard_conforming_strings).next()?;
        let is = |word| first.is_word(statement, word);
        let is_discard = is("discard");
        if !(is("set")
            || is("reset")
            || is_discard
            || (is("select") && statement.contains("set_config")))
        {
            return None;
        }
        let tokens = crate::tree::lex::tokens(statement, standard_conforming_strings);
        words.rest = tokens.get(1..)?;
        if is_discard {
            words.discard()
        } else if is("set") {
            words.set()
        } else if is("reset") {
            words.reset()
        } else {
            words.set_config()
        }
    }
}

/// The tokens of a setting, eaten from the left.
struct Words<'a> {
    source: &'a str,
    standard_conforming_strings: bool,
    rest: &'a [Token],
}

impl<'a> Words<'a> {
    fn next(&mut self) -> Option<Token> {
        let (first, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(*first)
    }

    /// Eats the next token if `fits`.
    fn eat(&mut self, fits: impl Fn(&Token, &str) -> bool) -> bool {
        let fits = self.rest.first().is_some_and(|token| fits(token, self.source));
        if fits {
            self.next();
        }
        fits
    }

    fn eat_words(&mut self, words: &[&str]) -> bool {
        let matches = self.rest_is(words);
        if matches {
            self.rest = self.rest.get(words.len()..).unwrap_or(&[]);
        }
        matches
    }

    fn name(&mut self) -> Option<String> {
        let mut name = name_value(self.next()?, self.source)?.into_owned();
        while self.eat(|token, source| token.is_symbol(source, '.')) {
            name = format!("{name}.{}", name_value(self.next()?, self.source)?);
        }
        Some(name.to_ascii_lowercase())
    }

    fn set(&mut self) -> Option<Setting> {
        let local = self.eat_words(&["local"]);
        if !local && !self.rest_is(&["session", "authorization"]) {
            self.eat_words(&["session"]);
        }
        let named = [
            (&["session", "authorization"][..], "session_authorization"),
            (&["role"][..], "role"),
            (&["schema"][..], "search_path"),
            (&["names"][..], "client_encoding"),
            (&["xml", "option"][..], "xmloption"),
        ];
        for (words, name) in named {
            let assigned =
                self.rest.get(words.len()).is_none_or(|token| is_assignment(token, self.source));
            if self.rest_is(words) && !assigned {
                self.eat_words(words);
                return self.assigned(name.into(), local);
            }
        }
        let name = self.name()?;
        self.eat(is_assignment).then_some(())?;
        self.assigned(name, local)
    }

    fn rest_is(&self, words: &[&str]) -> bool {
        words.len() <= self.rest.len()
            && words.iter().zip(self.rest).all(|(word, token)| token.is_word(self.source, word))
    }

    fn assigned(&mut self, name: String, local: bool) -> Option<Setting> {
        let mut values = Vec::new();
        if !(self.rest.len() == 1 && self.eat_words(&["default"])) {
            loop {
                values.push(self.value()?);
                if !self.eat(|token, source| token.is_symbol(source, ',')) {
                    break;
                }
            }
        }
        self.rest.is_empty().then_some(Setting { name, values, joined: false, local, reset: false })
    }

    fn value(&mut self) -> Option<String> {
        let token = self.next()?;
        if token.is_string() {
            return Some(
                string_value(token, self.source, self.standard_conforming_strings).into_owned(),
            );
        }
        match token.kind {
            TokenKind::Number => Some(token.text(self.source).to_owned()),
            TokenKind::Operator => Some(format!("{}{}", token.text(self.source), self.value()?)),
            _ => Some(name_value(token, self.source)?.into_owned()),
        }
    }

    fn reset(&mut self) -> Option<Setting> {
        let name = match self.eat_words(&["session", "authorization"]) {
            true => "session_authorization".to_owned(),
            false => self.name()?,
        };
        self.rest.is_empty().then_some(Setting {
            name,
            values: Vec::new(),
            joined: false,
            local: false,
            reset: true,
        })
    }

    /// `DISCARD ALL | PLANS | SEQUENCES | TEMP`
    fn discard(&mut self) -> Option<Setting> {
        let name = match self.name()?.as_str() {
            "all" => "discard all",
            "plans" | "sequences" | "temp" | "temporary" => "discarded",
            _ => return None,
        };
        let (name, values) = (name.to_owned(), Vec::new());
        let reset = true;
        self.rest.is_empty().then_some(Setting { name, values, joined: false, local: false, reset })
    }

    /// `SELECT [pg_catalog.]set_config('name', 'value', is_local)`
    fn set_config(&mut self) -> Option<Setting> {
        if self.eat_words(&["pg_catalog"]) {
            self.eat(|token, source| token.is_symbol(source, '.')).then_some(())?;
        }
        (self.eat_words(&["set_config"]) && self.eat(|token, source| token.is_symbol(source, '(')))
            .then_some(())?;
        let mut argument = |end: char| {
            let value = self.value()?;
            self.eat(|token, source| token.is_symbol(source, end)).then_some(value)
        };
        let (name, value, local) = (argument(',')?, argument(',')?, argument(')')?);
        let local = boolean(&local)?;
        let name = name.to_ascii_lowercase();
        self.rest.is_empty().then_some(Setting {
            name,
            values: vec![value],
            joined: true,
            local,
            reset: false,
        })
    }
}

fn is_assignment(token: &Token, source: &str) -> bool {
    token.is_operator(source, "=") || token.is_word(source, "to")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(statements: &[&str]) -> Context {
        let mut context = Context::default();
        for statement in statements {
            assert_ne!(context.apply(statement), Effect::None, "{statement}");
        }
        context
    }

    #[test]
    fn search_path() {
        let path = |statement| after(&[statement]).search_path;
        let names =
            |names: &[&str]| Some(names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>());
        for (statement, expected) in [
            ("SELECT pg_catalog.set_config('search_path', '', false)", names(&[])),
            (
                "SELECT set_config('search_path', 'A, \"B c\", \"$user\"', false)",
                names(&["a", "B c", "$user"]),
            ),
            ("SET search_path = app, pg_catalog", names(&["app", "pg_catalog"])),
            (
                "set Session search_path to \"Mixed Case\", 'Lit, eral'",
                names(&["Mixed Case", "Lit, eral"]),
            ),
            ("SET search_path = ''", names(&[])),
            ("SET SCHEMA 'x'", names(&["x"])),
            ("SET search_path TO DEFAULT", None),
            ("RESET search_path", None),
        ] {
            assert_eq!(path(statement), expected, "{statement}");
        }
    }

    #[test]
    fn other_settings() {
        let context = after(&[
            "SET default_tablespace = fast",
            "SET default_table_access_method = heap",
            "SET SESSION AUTHORIZATION 'a b'",
            "SET ROLE \"R\"",
        ]);
        assert_eq!(context.default_tablespace.as_deref(), Some("fast"));
        assert_eq!(context.default_table_access_method.as_deref(), Some("heap"));
        assert_eq!(context.session_authorization.as_deref(), Some("a b"));
        assert_eq!(context.role.as_deref(), Some("R"));
        assert_eq!(
            after(&["SET default_tablespace = fast", "SET default_tablespace = ''"]),
            Context::default()
        );
        assert_eq!(
            after(&["SET SESSION AUTHORIZATION ks_app", "RESET SESSION AUTHORIZATION"]),
            Context::default()
        );
        assert_eq!(
            after(&["SET SESSION AUTHORIZATION a", "SET SESSION AUTHORIZATION DEFAULT"]),
            Context::default()
        );
        assert_eq!(
            after(&["SET LOCAL SESSION AUTHORIZATION a"]).session_authorization.as_deref(),
            Some("a")
        );
        assert_eq!(after(&["SET ROLE a", "SET ROLE NONE"]), Context::default());
        assert_eq!(after(&["SET ROLE a", "RESET ROLE"]), Context::default());
        assert!(!after(&["SET standard_conforming_strings = off"]).standard_conforming_strings);
        let context = after(&["SET search_path = a", "SET ROLE b", "RESET ALL"]);
        assert_eq!(context, Context { role: Some("b".into()), ..Context::default() });
        let context = after(&["SET search_path = a", "SET ROLE b", "DISCARD ALL"]);
        assert_eq!(context, Context::default());
        let context = after(&["SET search_path = a", "DISCARD PLANS", "DISCARD TEMPORARY"]);
        assert_eq!(context.search_path, Some(vec!["a".to_owned()]));
    }

    #[test]
    fn noise_and_ordinary_statements() {
        let effect = |statement: &str| Context::default().apply(statement);
        for name in ["statement_timeout", "session_replication_role", "log_statement"] {
            assert_eq!(effect(&format!("SET {name} = 0")), Effect::Noise(format!("SET {name}")));
        }
        assert_eq!(effect("SET NAMES 'UTF8'"), Effect::Noise("SET client_encoding".into()));
        assert_eq!(
            effect("SET default_with_oids = false"),
            Effect::Noise("SET default_with_oids".into())
        );
        assert_eq!(
            effect("SET LOCAL search_path = a"),
            Effect::ChangedLocally("SET search_path".to_owned(), Box::default())
        );
        for statement in [
            "SET timezone = 'UTC'",
            "SET TIME ZONE 'UTC'",
            "SET app.secret = 'x'",
            "SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY",
            "SET CONSTRAINTS ALL DEFERRED",
            "SET search_path FROM CURRENT",
            "SELECT set_config('app.x', 'y', false)",
            "SELECT set_config('search_path', current_user, false) FROM t",
            "CREATE TABLE t ()",
            "SET transform_null_equals = on",
            "RESET timezone",
            "DISCARD",
            "SET",
            "RESET",
        ] {
            assert_eq!(effect(statement), Effect::None, "{statement}");
        }
    }
}
