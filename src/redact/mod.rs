//! Takes secrets out of a statement before anything else sees it, and changes nothing else.
//!
//! A secret becomes `[redacted]` inside its own literal, so the statement is lexed and parsed as before.

mod password_call;
mod secret;
mod secret_name;

use std::borrow::Cow;

use crate::tree::{
    lex::{Lexer, Token, TokenKind},
    literal::{located_value, name_value, string_value},
};
use secret::{Names, Range};
use secret_name::is_switch;

/// What stands where a secret stood.
pub use crate::model::sql::REDACTED;

/// `text` without its secrets, and how many there were. Borrows if there were none.
///
/// A literal in an expression is no secret: of those only connection strings go, and what a function
/// gets that is known to take a password. Broken SQL (`parses` is false) is searched as far as it
/// can be lexed, what follows an open quote as plain text.
pub fn redact(
    text: &str,
    standard_conforming_strings: bool,
    parses: bool,
) -> (Cow<'_, str>, usize) {
    let sort = Sort::of(text, standard_conforming_strings);
    let possible = possible(text);
    if sort == Sort::Other && !possible {
        return (Cow::Borrowed(text), 0);
    }
    let code = Code::new(text, standard_conforming_strings);
    let mut edits = code.by_sort(sort);
    if possible {
        let place = if parses { sort.place() } else { Place::Texts };
        let everywhere = code.everywhere(place, 0).into_iter().chain(code.uris());
        edits.extend(everywhere.map(|range| Edit { range, with: REDACTED }));
    }
    apply(text, edits)
}

/// A text for people without the secrets in it, such as a message.
pub fn redact_text(text: &str) -> String {
    let found = secret::in_text(text, Names::Passwords).into_iter().chain(secret::in_uris(text));
    let edits = found.map(|range| Edit { range, with: REDACTED }).collect();
    apply(text, edits).0.into_owned()
}

/// Words of people, such as what a migration is called. Where they name a secret and give a value,
/// nobody can tell where it ends: all of them go.
pub fn redact_words(text: &str) -> String {
    let gives = text.contains(['=', ':', '\'', '"']);
    if gives && possible(text) { REDACTED.to_owned() } else { redact_text(text) }
}

/// False if no rule for any statement can find anything in it.
pub fn possible(text: &str) -> bool {
    secret::possible(text) || password_call::possible(text)
}

/// What a statement is, as far as it decides where secrets stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    UserMapping,
    /// Servers, foreign data wrappers, foreign tables.
    Foreign,
    Subscription,
    /// Roles, databases, the system: they have settings, and roles have passwords.
    Role,
    /// Functions: settings, and a body.
    Routine,
    /// SET and set_config.
    Set,
    /// Texts for people, and code in a literal: COMMENT, SECURITY LABEL, DO.
    Note,
    Other,
}

/// What the literals of a statement are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// Values in expressions.
    Expressions,
    /// Those after AS are code, the others values in expressions.
    Bodies,
    /// Texts for people, connection strings, code, or nobody knows.
    Texts,
}

impl Sort {
    fn of(text: &str, standard_conforming_strings: bool) -> Self {
        let mut words = Lexer::new(text, standard_conforming_strings)
            .filter(|token| !token.is_comment())
            .map(|token| if token.kind == TokenKind::Word { token.text(text) } else { "" })
            .take(6);
        let mut is = |options: &[&'static str]| {
            let word = words.next().unwrap_or("");
            options.iter().copied().find(|option| word.eq_ignore_ascii_case(option)).unwrap_or("")
        };
        match is(&["create", "alter", "import", "set", "select", "comment", "security", "do"]) {
            "set" => return Self::Set,
            "select" if text.contains("set_config") => return Self::Set,
            "comment" | "security" | "do" => return Self::Note,
            "create" | "alter" | "import" => {}
            _ => return Self::Other,
        }
        let mut next = is(&OBJECTS);
        if next == "or" {
            is(&["replace"]);
            next = is(&OBJECTS);
        }
        match next {
            "user" if is(&["mapping"]) == "mapping" => Self::UserMapping,
            "server" | "foreign" => Self::Foreign,
            "subscription" => Self::Subscription,
            "function" | "procedure" | "routine" | "aggregate" => Self::Routine,
            "" | "or" => Self::Other,
            _ => Self::Role,
        }
    }

    fn place(self) -> Place {
        match self {
            Self::Foreign | Self::Set | Self::Other => Place::Expressions,
            Self::Routine => Place::Bodies,
            Self::UserMapping | Self::Subscription | Self::Role | Self::Note => Place::Texts,
        }
    }
}

const OBJECTS: [&str; 13] = [
    "or",
    "user",
    "server",
    "foreign",
    "subscription",
    "role",
    "group",
    "database",
    "system",
    "function",
    "procedure",
    "routine",
    "aggregate",
];

struct Edit {
    range: Range,
    with: &'static str,
}

/// Carries the edits out; those that overlap become one.
fn apply(text: &str, mut edits: Vec<Edit>) -> (Cow<'_, str>, usize) {
    edits.retain(|edit| {
        edit.range.0 < edit.range.1 && text.get(edit.range.0..edit.range.1) != Some(REDACTED)
    });
    edits.sort_by_key(|edit| edit.range);
    let mut merged: Vec<Edit> = Vec::with_capacity(edits.len());
    for edit in edits {
        match merged.last_mut() {
            Some(last) if edit.range.0 < last.range.1 => {
                last.range.1 = last.range.1.max(edit.range.1)
            }
            _ => merged.push(edit),
        }
    }
    if merged.is_empty() {
        return (Cow::Borrowed(text), 0);
    }
    let (mut redacted, mut at) = (String::with_capacity(text.len()), 0);
    for edit in &merged {
        redacted.push_str(text.get(at..edit.range.0).unwrap_or(""));
        redacted.push_str(edit.with);
        at = edit.range.1;
    }
    redacted.push_str(text.get(at..).unwrap_or(""));
    (Cow::Owned(redacted), merged.len())
}

/// Literals inside literals are followed this deep.
const DEEPEST: usize = 6;

/// A piece of SQL or PL/pgSQL and its tokens.
struct Code<'a> {
    text: &'a str,
    standard_conforming_strings: bool,
    /// Without comments.
    tokens: Vec<Token>,
    comments: Vec<Token>,
}

impl<'a> Code<'a> {
    fn new(text: &'a str, standard_conforming_strings: bool) -> Self {
        let (comments, tokens) =
            Lexer::new(text, standard_conforming_strings).partition(Token::is_comment);
        Self { text, standard_conforming_strings, tokens, comments }
    }

    fn is_word(&self, index: usize, word: &str) -> bool {
        self.tokens.get(index).is_some_and(|token| token.is_word(self.text, word))
    }

    fn is_symbol(&self, index: usize, symbol: char) -> bool {
        self.tokens.get(index).is_some_and(|token| token.is_symbol(self.text, symbol))
    }

    fn name(&self, index: usize) -> Option<Cow<'a, str>> {
        name_value(*self.tokens.get(index)?, self.text)
    }

    /// The inside of a string literal.
    fn inside(&self, token: Token) -> Option<Range> {
        let located = located_value(token, self.text, self.standard_conforming_strings)?;
        located.origin(0, located.value.len())
    }

    /// What `search` finds in the value of a literal, as places in this text.
    fn within(&self, token: Token, search: impl Fn(&str) -> Vec<Range>) -> Vec<Range> {
        let Some(located) = located_value(token, self.text, self.standard_conforming_strings)
        else {
            return Vec::new();
        };
        search(&located.value)
            .into_iter()
            .filter_map(|(start, end)| located.origin(start, end))
            .collect()
    }

    fn by_sort(&self, sort: Sort) -> Vec<Edit> {
        let plain = |ranges: Vec<Range>| {
            ranges.into_iter().map(|range| Edit { range, with: REDACTED }).collect()
        };
        match sort {
            Sort::UserMapping | Sort::Foreign => plain(self.options(sort)),
            Sort::Subscription => plain(self.connections()),
            Sort::Role => {
                let mut edits = self.settings();
                edits.extend(plain(self.passwords()));
                edits
            }
            Sort::Routine | Sort::Set => self.settings(),
            Sort::Note | Sort::Other => Vec::new(),
        }
    }

    /// Values in `OPTIONS (name 'value', …)`, of the object and of its columns.
    fn options(&self, sort: Sort) -> Vec<Range> {
        let mut found = Vec::new();
        let mut inside = false;
        for (index, &token) in self.tokens.iter().enumerate() {
            if self.is_symbol(index, '(') && index > 0 && self.is_word(index - 1, "options") {
                inside = true;
            } else if self.is_symbol(index, ')') {
                inside = false;
            }
            if !inside || !token.is_string() {
                continue;
            }
            let Some(name) = index.checked_sub(1).and_then(|before| self.name(before)) else {
                continue;
            };
            let whole = match sort {
                Sort::UserMapping => name != "user",
                _ => Names::Any.hold(&name) && !is_switch(&self.value(token)),
            };
            if whole {
                found.extend(self.inside(token));
            } else {
                found.extend(self.within(token, |value| secret::in_text(value, Names::Any)));
            }
        }
        found
    }

    /// `CONNECTION '…'` of a subscription.
    fn connections(&self) -> Vec<Range> {
        let strings = self.tokens.iter().enumerate().filter(|(_, token)| token.is_string());
        let connections =
            strings.filter(|(index, _)| *index > 0 && self.is_word(index - 1, "connection"));
        connections
            .flat_map(|(_, token)| self.within(*token, |value| secret::in_text(value, Names::Any)))
            .collect()
    }

    /// `PASSWORD '…'` of a role, whatever it is.
    fn passwords(&self) -> Vec<Range> {
        let strings = self.tokens.iter().enumerate().filter(|(_, token)| token.is_string());
        let given = strings.filter(|(index, _)| *index > 0 && self.is_word(index - 1, "password"));
        given
            .filter(|(_, token)| !secret::is_placeholder(&self.value(**token)))
            .filter_map(|(_, token)| self.inside(*token))
            .collect()
    }

    /// Values of parameters that are not PostgreSQL's own, known by the dot in their name.
    fn settings(&self) -> Vec<Edit> {
        let mut edits = Vec::new();
        for index in 0..self.tokens.len() {
            if self.is_word(index, "begin") && self.is_word(index + 1, "atomic") {
                break;
            }
            if self.is_word(index, "set") {
                edits.extend(self.set_values(index + 1));
            } else if self.is_word(index, "set_config") {
                edits.extend(self.set_config_value(index + 1));
            }
        }
        edits
    }

    /// The values of `[SESSION|LOCAL] a.b TO value, …` that starts at token `index`.
    fn set_values(&self, mut index: usize) -> Vec<Edit> {
        if self.is_word(index, "session") || self.is_word(index, "local") {
            index += 1;
        }
        if !self.is_symbol(index + 1, '.') || self.name(index).is_none_or(|name| is_own(&name)) {
            return Vec::new();
        }
        while self.is_symbol(index + 1, '.') {
            index += 2;
        }
        let operator = self.tokens.get(index + 1);
        if !operator.is_some_and(|token| {
            token.is_operator(self.text, "=") || token.is_word(self.text, "to")
        }) {
            return Vec::new();
        }
        let mut edits = Vec::new();
        loop {
            index += 2;
            edits.extend(self.tokens.get(index).and_then(|token| self.set_value(*token)));
            if !self.is_symbol(index + 1, ',') {
                return edits;
            }
        }
    }

    fn set_value(&self, token: Token) -> Option<Edit> {
        if token.is_string() {
            return self.inside(token).map(|range| Edit { range, with: REDACTED });
        }
        let telling = ["default", "on", "off", "true", "false"]
            .iter()
            .any(|word| token.is_word(self.text, word));
        let value =
            matches!(token.kind, TokenKind::Word | TokenKind::QuotedName | TokenKind::Number);
        (value && !telling)
            .then_some(Edit { range: (token.start, token.end), with: "'[redacted]'" })
    }

    /// The value of `set_config('a.b', 'value', …)` whose parenthesis is token `index`.
    fn set_config_value(&self, index: usize) -> Option<Edit> {
        let name = self.tokens.get(index + 1).filter(|token| token.is_string())?;
        let name = self.value(*name);
        let value = self
            .tokens
            .get(index + 3)
            .filter(|token| token.is_string() && self.is_symbol(index + 2, ','))?;
        let prefix = name.split_once('.')?.0;
        (!is_own(prefix)).then(|| self.set_value(*value)).flatten()
    }

    /// The value of a string literal.
    fn value(&self, token: Token) -> Cow<'a, str> {
        string_value(token, self.text, self.standard_conforming_strings)
    }

    /// What is secret in literals and comments, by what the literals are.
    fn everywhere(&self, place: Place, depth: usize) -> Vec<Range> {
        let mut found = Vec::new();
        let mut is_body = false;
        for (index, &token) in self.tokens.iter().enumerate() {
            // AS 'file', 'symbol'
            let goes_on = is_body && index > 0 && self.is_symbol(index - 1, ',');
            is_body = match place {
                _ if self.is_symbol(index, ',') => is_body,
                Place::Texts => true,
                Place::Bodies => goes_on || (index > 0 && self.is_word(index - 1, "as")),
                Place::Expressions => false,
            };
            match token.kind {
                TokenKind::Unterminated if self.is_given_to_password(index) => {
                    found.push((token.start + opening(token.text(self.text)), token.end));
                }
                TokenKind::Unterminated => found.extend(self.in_written(token)),
                TokenKind::QuotedName if depth > 0 => found.extend(self.in_written(token)),
                _ if !token.is_string() => {}
                _ if is_body => found.extend(self.in_text(index, token, depth)),
                _ => found.extend(self.within(token, secret::in_connection_string)),
            }
        }
        let called = password_call::arguments(self.text, &self.tokens).into_iter();
        let is_real = |token: &Token| !secret::is_placeholder(&self.value(*token));
        found.extend(called.filter(is_real).filter_map(|token| self.inside(token)));
        found.extend(self.comments.iter().flat_map(|comment| self.in_written(*comment)));
        found
    }

    /// Secrets in a literal that is a text or code, or is in code.
    fn in_text(&self, index: usize, token: Token, depth: usize) -> Vec<Range> {
        match self.is_given_to_password(index) && secret::looks_secret(&self.value(token)) {
            true => self.inside(token).into_iter().collect(),
            false => self.in_literal(token, depth),
        }
    }

    /// Passwords of URIs, which read the same at any depth of quoting.
    fn uris(&self) -> Vec<Range> {
        let holds_text = |token: &&Token| {
            token.is_comment()
                || token.is_string()
                || matches!(token.kind, TokenKind::Unterminated | TokenKind::QuotedName)
        };
        let tokens = self.tokens.iter().chain(&self.comments).filter(holds_text);
        tokens
            .flat_map(|token| shifted(secret::in_uris(token.text(self.text)), token.start))
            .collect()
    }

    /// Secrets in a token taken as written.
    fn in_written(&self, token: Token) -> Vec<Range> {
        let text = token.text(self.text);
        let start = opening(text);
        let inner = text.get(start..).unwrap_or("");
        // The closing quote of a name is not part of a value, nor is the end of a comment.
        let inner = inner.strip_suffix('"').or_else(|| inner.strip_suffix("*/")).unwrap_or(inner);
        let start = token.start + start;
        shifted(secret::in_text(inner, Names::Passwords), start)
    }

    fn in_literal(&self, token: Token, depth: usize) -> Vec<Range> {
        if depth >= DEEPEST || !possible(token.text(self.text)) {
            return Vec::new();
        }
        self.within(token, |value| {
            let mut found = Code::new(value, self.standard_conforming_strings)
                .everywhere(Place::Texts, depth + 1);
            found.extend(match token.kind {
                // A dollar quote holds code, unless it is a connection string from end to end.
                TokenKind::Dollar => {
                    secret::connection_string(value, Names::Passwords).unwrap_or_default()
                }
                _ => secret::in_text(value, Names::Passwords),
            });
            found
        })
    }

    /// `PASSWORD '…'`, `password = '…'`, `password := '…'`, `password => '…'`
    fn is_given_to_password(&self, index: usize) -> bool {
        let Some(before) = index.checked_sub(1) else { return false };
        if self.is_word(before, "password") {
            return true;
        }
        let assigns = self.tokens.get(before).is_some_and(|token| {
            ["=", ":=", "=>"].iter().any(|operator| token.is_operator(self.text, operator))
        });
        assigns
            && before
                .checked_sub(1)
                .and_then(|at| self.name(at))
                .is_some_and(|name| Names::Passwords.hold(&name))
    }
}

/// Length of what opens a literal, name or comment: `'`, `E'`, `$tag$`, `"`, `--`.
fn opening(text: &str) -> usize {
    let quote = text.find(['\'', '"', '$', '-', '/']).unwrap_or(0);
    match text.as_bytes().get(quote) {
        Some(b'$') => text.get(1..).and_then(|rest| rest.find('$')).map_or(1, |tag| tag + 2),
        Some(b'-' | b'/') => 2,
        _ => quote + 1,
    }
}

fn shifted(ranges: Vec<Range>, by: usize) -> Vec<Range> {
    ranges.into_iter().map(|(start, end)| (start + by, end + by)).collect()
}

/// Parameters of the modules that come with PostgreSQL hold no secrets and matter to a schema.
fn is_own(prefix: &str) -> bool {
    const OWN: [&str; 16] = [
        "auth_delay",
        "auto_explain",
        "basebackup_to_shell",
        "basic_archive",
        "file_fdw",
        "isn",
        "passwordcheck",
        "pg_overexplain",
        "pg_prewarm",
        "pg_stat_statements",
        "pg_trgm",
        "plperl",
        "plpgsql",
        "pltcl",
        "postgres_fdw",
        "sepgsql",
    ];
    OWN.iter().any(|own| prefix.eq_ignore_ascii_case(own))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every `s3cret…` goes, nothing else changes, and the tokens stay of the same kinds.
    fn check(text: &str) {
        let (redacted, count) = redact(text, true, true);
        let expected = text.matches("s3cret").count();
        assert_eq!(redacted, text.replace("s3cret", REDACTED), "{text}");
        assert_eq!(count, expected, "{text}");
        let kinds = |text: &str| Lexer::new(text, true).map(|token| token.kind).collect::<Vec<_>>();
        assert_eq!(kinds(&redacted), kinds(text), "{text}");
        assert_eq!(redact(&redacted, true, true).1, 0, "twice: {text}");
    }

    #[test]
    fn secrets_go() {
        for text in [
            "CREATE USER MAPPING FOR r SERVER s OPTIONS (password 's3cret', \"user\" 'u')",
            "CREATE USER MAPPING FOR r SERVER s OPTIONS (x 's3cret', user 'u', y E's3cret')",
            "ALTER USER MAPPING FOR r SERVER s OPTIONS (ADD a 's3cret', SET b 's3cret', DROP c)",
            "CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (host 'h', api_token 's3cret', dsn 'a=b Pwd=s3cret')",
            "CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (uri 'mongodb://u:s3cret@h/d', key 'true')",
            "ALTER SERVER s OPTIONS (SET secret_key 's3cret')",
            "CREATE FOREIGN TABLE t (a int OPTIONS (key 'true', password 's3cret')) SERVER s OPTIONS (credentials 's3cret')",
            "CREATE SUBSCRIPTION s CONNECTION 'host=h password=s3cret sslpassword = ''s3cret'' passfile=s3cret' PUBLICATION p",
            "ALTER SUBSCRIPTION s CONNECTION 'postgresql://u:s3cret@h/d?sslpassword=s3cret&oauth_client_secret=s3cret'",
            "CREATE SUBSCRIPTION s CONNECTION 'scram_client_key=s3cret' PUBLICATION p WITH (password_required = false)",
            "CREATE ROLE r LOGIN PASSWORD 's3cret' VALID UNTIL 'infinity'",
            "ALTER USER r WITH ENCRYPTED PASSWORD E's3cret'",
            "ALTER ROLE r IN DATABASE d SET app.key TO 's3cret'",
            "ALTER DATABASE d SET app.a TO 's3cret', 's3cret'",
            "SET app.jwt = 's3cret'",
            "SELECT set_config('app.jwt', 's3cret', false)",
            "CREATE FUNCTION f() RETURNS int LANGUAGE sql SET app.x TO 's3cret' SET search_path TO 'a' AS 'SELECT 1'",
            "COMMENT ON TABLE t IS 'see http://u:s3cret@h/ or host=h password=s3cret'",
            "DO $$ BEGIN EXECUTE 'ALTER ROLE r PASSWORD ''s3cret'''; v_password := 's3cret'; END $$",
            "CREATE FUNCTION f() RETURNS int AS 'BEGIN PERFORM dblink(''host=h password=s3cret''); END' LANGUAGE plpgsql",
            "CREATE FUNCTION f() RETURNS int AS $_$ import x; c(\"host=h password=s3cret\") $_$ LANGUAGE plpython3u",
            "SELECT dblink($c$host=h password=s3cret$c$)",
            "DO $a$ BEGIN PERFORM dblink($c$host=h password=s3cret$c$); END $a$",
            "SELECT crypt('s3cret', gen_salt('bf')), public.pgp_sym_encrypt(t.a, 's3cret'::text)",
            "SELECT dblink_connect('c', 'host=h user=u password=s3cret')",
            "CREATE TABLE t (dsn text DEFAULT 'Server=h;Uid=u;Pwd=s3cret'::text)",
            "CREATE TABLE t (dsn text DEFAULT 'postgres://h/d?user=u&password=s3cret')",
            "CREATE FUNCTION f(a text DEFAULT 'b') RETURNS int LANGUAGE c AS 'lib', 'password=s3cret'",
            "CREATE POLICY p ON t USING (a = pgp_sym_decrypt(b, ('s3cret')))",
            "CREATE VIEW v AS SELECT 1 -- postgres://u:s3cret@h\n/* password=s3cret */ AS a",
            "ALTER ROLE r PASSWORD 's3cret",
        ] {
            check(text);
        }
        assert_eq!(
            redact("SET app.pin = 1234", true, true),
            ("SET app.pin = '[redacted]'".into(), 1)
        );
        assert_eq!(
            redact("CREATE ROLE r PASSWORD 'a''b\\'", true, true),
            ("CREATE ROLE r PASSWORD '[redacted]'".into(), 1)
        );
        assert_eq!(
            redact(r"CREATE ROLE r PASSWORD 'a\'b'", false, true),
            ("CREATE ROLE r PASSWORD '[redacted]'".into(), 1)
        );
        assert_eq!(
            redact("CREATE ROLE r PASSWORD 'a'\n'b'", true, true),
            ("CREATE ROLE r PASSWORD '[redacted]'".into(), 1)
        );
    }

    #[test]
    fn everything_else_stays() {
        for text in [
            "CREATE FUNCTION f() RETURNS trigger AS $$BEGIN UPDATE t SET password = v_hash; RETURN NEW; END$$ LANGUAGE plpgsql",
            "CREATE FUNCTION f() RETURNS trigger AS 'BEGIN UPDATE t SET password=v_hash; RETURN NEW; END' LANGUAGE plpgsql",
            "DO $$ BEGIN IF OLD.password=NEW.password THEN NULL; END IF; END $$",
            "CREATE FUNCTION f(text) RETURNS bool AS $$SELECT true FROM u WHERE password = crypt($1, gen_salt('bf'))$$ LANGUAGE sql",
            "CREATE TABLE t (password text NOT NULL, pwd text DEFAULT ''::text, CHECK (password <> ''))",
            "CREATE VIEW v AS SELECT 1 AS password WHERE password = ''",
            "DO $$ BEGIN EXECUTE format('ALTER ROLE %I PASSWORD %L', a, b); END $$",
            "DO $$ BEGIN EXECUTE 'ALTER ROLE r PASSWORD ''' || p || ''''; END $$",
            "COMMENT ON COLUMN t.password IS 'Hash of the password'",
            "ALTER ROLE r PASSWORD NULL",
            "ALTER ROLE r SET search_path TO 'a'",
            "SET app.flag = on",
            "SET app.flag TO DEFAULT",
            "CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql SET plpgsql.variable_conflict TO 'error' AS ''",
            "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC UPDATE t SET a.b = 'x'; END",
            "CREATE USER MAPPING FOR r SERVER s OPTIONS (\"user\" 'u')",
            "CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (host 'h', key 'true', tokenizer 'x')",
            "CREATE SUBSCRIPTION s CONNECTION 'host=h dbname=d' PUBLICATION p",
            "SELECT 'http://h:80/a@b'",
            "CREATE TYPE e AS ENUM ('password', 'token')",
            "SELECT 'broken password=",
            "CREATE POLICY p ON t USING ((has_password = 'Yes'::text))",
            "CREATE POLICY p ON t USING ((password = 'YesNo'::text))",
            "CREATE VIEW v AS SELECT CASE WHEN t.password = 'abc' THEN 'password=abc' END FROM t",
            "CREATE INDEX i ON t (a) WHERE (user_password <> 'unset'::text)",
            "CREATE RULE r AS ON INSERT TO t DO UPDATE u SET password = 'unset'",
            "CREATE TRIGGER g BEFORE UPDATE ON t WHEN (new.password = 'unset') EXECUTE FUNCTION f()",
            "CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT g(password => 'unset'); END",
            "CREATE FUNCTION f(password text DEFAULT 'unset') RETURNS int LANGUAGE sql AS 'SELECT 1'",
            "CREATE FOREIGN TABLE t (a text, CHECK (password = 'unset')) SERVER s OPTIONS (use_password 'true')",
            "CREATE TABLE t (a text GENERATED ALWAYS AS (CASE WHEN has_password = 'Y' THEN 'a' END) STORED)",
            "COMMENT ON COLUMN t.a IS 'call it with reset_password=true or password=no'",
            "CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$BEGIN IF has_password = 'Yes' THEN x := pwd = 'N'; END IF; END$$",
            "SELECT crypt(has_password, 'Y'), pgp_sym_encrypt('Y', t.key), crypt(current_setting('a'), 'b')",
        ] {
            assert_eq!(redact(text, true, true), (Cow::Borrowed(text), 0));
        }
    }
}
