//! Reads the rows that COPY and INSERT put into a table: for the few tables whose rows are wanted.

use std::borrow::Cow;

use super::split::Rows;
use crate::tree::{
    lex::{Lexer, Token, TokenKind},
    literal::{name_value, string_value},
};

/// Bytes of the longest row of COPY that is read.
pub(super) const ROW_MAX: usize = 256 << 10;

/// The table that a statement puts rows into.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Into {
    /// Empty where the statement leaves it to the search path.
    pub schema: String,
    pub table: String,
    /// Empty where the statement names none: then it is all columns of the table, in its order.
    pub columns: Vec<String>,
}

/// One value of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given<'a> {
    Null,
    Text(Cow<'a, str>),
    /// An expression: what it comes to is not known.
    Unknown,
}

/// The tokens of a statement, to be taken one by one.
struct Tokens<'a> {
    text: &'a str,
    lexer: Lexer<'a>,
    next: Option<Token>,
    standard: bool,
}

impl<'a> Tokens<'a> {
    fn of(text: &'a str, standard: bool) -> Self {
        let mut tokens = Self { text, lexer: Lexer::new(text, standard), next: None, standard };
        tokens.take();
        tokens
    }

    fn take(&mut self) -> Option<Token> {
        let next = self.lexer.find(|token| !token.is_comment());
        std::mem::replace(&mut self.next, next)
    }

    fn is_symbol(&self, symbol: char) -> bool {
        self.next.is_some_and(|token| token.is_symbol(self.text, symbol))
    }

    fn is_word(&self, word: &str) -> bool {
        self.next.is_some_and(|token| token.is_word(self.text, word))
    }

    /// Takes a word that has to come now.
    fn word(&mut self, word: &str) -> Option<()> {
        self.is_word(word).then(|| {
            self.take();
        })
    }

    fn symbol(&mut self, symbol: char) -> Option<()> {
        self.is_symbol(symbol).then(|| {
            self.take();
        })
    }

    fn name(&mut self) -> Option<String> {
        let name = name_value(self.next?, self.text)?.into_owned();
        self.take();
        Some(name)
    }
}

/// What a COPY … FROM or an INSERT puts its rows into; `None` for other statements.
pub fn into_of(statement: &str, standard: bool) -> Option<Into> {
    into(&mut Tokens::of(statement, standard))
}

fn into(tokens: &mut Tokens) -> Option<Into> {
    if tokens.word("copy").is_none() {
        tokens.word("insert")?;
        tokens.word("into")?;
    }
    let mut into = Into { table: tokens.name()?, ..Into::default() };
    while tokens.symbol('.').is_some() {
        into.schema = std::mem::replace(&mut into.table, tokens.name()?);
    }
    if tokens.symbol('(').is_some() {
        loop {
            into.columns.push(tokens.name()?);
            if tokens.symbol(',').is_none() {
                break;
            }
        }
        tokens.symbol(')')?;
    }
    Some(into)
}

/// Gives each row to `each`, its values in the order of the columns. Returns how many rows there are
/// that cannot be read.
pub fn each_row<'a>(rows: &Rows<'a>, standard: bool, mut each: impl FnMut(&[Given<'a>])) -> u64 {
    let mut tokens = Tokens::of(rows.statement, standard);
    if tokens.is_word("copy") {
        // A line of nothing is a row that was too long to keep, or one of no columns.
        let is_read = |line: &&str| !line.is_empty() && line.len() < ROW_MAX;
        rows.lines.lines().filter(is_read).for_each(|line| each(&copied(line)));
        return rows.lines.lines().filter(|line| !is_read(line)).count() as u64;
    }
    inserted(&mut tokens, &mut each).map_or(1, |()| 0)
}

/// A line of COPY in its text format ("COPY", "Text Format", in the PostgreSQL documentation).
fn copied(line: &str) -> Vec<Given<'_>> {
    let value = |text: &'_ str| -> Option<Cow<'_, str>> {
        match text {
            "\\N" => None,
            _ if !text.contains('\\') => Some(Cow::Owned(text.to_owned())),
            _ => Some(Cow::Owned(unescaped(text))),
        }
    };
    line.split('\t')
        .map(|text| value(text).map_or(Given::Null, |text| Given::Text(text.into_owned().into())))
        .collect()
}

fn unescaped(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        rest = after;
        if *first != b'\\' {
            bytes.push(*first);
            continue;
        }
        let [escaped, after @ ..] = rest else { break };
        rest = after;
        let numbered = |digits: &[u8], radix: u32, most: usize| {
            let is_digit = |byte: &&u8| char::from(**byte).is_digit(radix);
            let length = digits.iter().take(most).take_while(is_digit).count();
            let digits = digits.get(..length).and_then(|d| std::str::from_utf8(d).ok())?;
            let value = u32::from_str_radix(digits, radix).ok()?;
            Some((value.to_le_bytes()[0], length))
        };
        bytes.push(match escaped {
            b'b' => 8,
            b't' => b'\t',
            b'n' => b'\n',
            b'v' => 11,
            b'f' => 12,
            b'r' => b'\r',
            b'0'..=b'7' => {
                let mut digits = vec![*escaped];
                digits.extend(rest.iter().take(2));
                let (value, length) = numbered(&digits, 8, 3).unwrap_or((0, 1));
                rest = rest.get(length - 1..).unwrap_or_default();
                value
            }
            b'x' => match numbered(rest, 16, 2) {
                Some((value, length)) => {
                    rest = rest.get(length..).unwrap_or_default();
                    value
                }
                None => b'x',
            },
            other => *other,
        });
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// `INSERT INTO t [(…)] [OVERRIDING … VALUE] VALUES (…), (…)`; `None` where it goes on otherwise.
fn inserted<'a>(tokens: &mut Tokens<'a>, each: &mut impl FnMut(&[Given<'a>])) -> Option<()> {
    into(tokens)?;
    if tokens.word("overriding").is_some() {
        tokens.take();
        tokens.word("value")?;
    }
    tokens.word("values")?;
    loop {
        tokens.symbol('(')?;
        let mut row = vec![value(tokens)];
        while tokens.symbol(',').is_some() {
            row.push(value(tokens));
        }
        tokens.symbol(')')?;
        each(&row);
        if tokens.symbol(',').is_none() {
            return Some(());
        }
    }
}

/// The value up to the next comma or the end of the row.
fn value<'a>(tokens: &mut Tokens<'a>) -> Given<'a> {
    let mut given = Given::Unknown;
    let (mut depth, mut place) = (0usize, 0);
    while let Some(token) = tokens.next {
        if depth == 0 && (tokens.is_symbol(',') || tokens.is_symbol(')')) {
            break;
        }
        depth += usize::from(tokens.is_symbol('(') || tokens.is_symbol('['));
        depth = depth.saturating_sub(usize::from(tokens.is_symbol(')') || tokens.is_symbol(']')));
        // A constant says its value; a cast behind it, to the type of the column, changes nothing.
        match place {
            0 => given = constant(token, tokens),
            1 if !token.is_operator(tokens.text, "::") => given = Given::Unknown,
            _ => {}
        }
        place += 1;
        tokens.take();
    }
    given
}

fn constant<'a>(token: Token, tokens: &Tokens<'a>) -> Given<'a> {
    let text = tokens.text;
    match token.kind {
        TokenKind::Number => Given::Text(text.get(token.start..token.end).unwrap_or("").into()),
        _ if token.is_string() => Given::Text(string_value(token, text, tokens.standard)),
        _ if token.is_word(text, "null") => Given::Null,
        _ if token.is_word(text, "true") => Given::Text("true".into()),
        _ if token.is_word(text, "false") => Given::Text("false".into()),
        _ => Given::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::script::split;

    /// Values with blanks between, rows with bars; `-` for NULL, `?` for what is not known.
    fn rows(script: &str) -> String {
        let script = split(script);
        let mut told = Vec::new();
        for rows in &script.rows {
            let unread = each_row(rows, true, |row| {
                let value = |value: &Given| match value {
                    Given::Null => "-".to_owned(),
                    Given::Text(text) => text.to_string(),
                    Given::Unknown => "?".to_owned(),
                };
                told.push(row.iter().map(value).collect::<Vec<_>>().join(" "));
            });
            told.extend((unread > 0).then(|| format!("{unread} unread")));
        }
        told.join("|")
    }

    #[test]
    fn tables_and_columns() {
        let into = |statement: &str| {
            let Some(Into { schema, table, columns }) = into_of(statement, true) else {
                return "none".to_owned();
            };
            format!("{schema}.{table}({})", columns.join(","))
        };
        for (statement, told) in [
            ("COPY public.t (a, \"B\") FROM stdin", "public.t(a,B)"),
            ("copy T from stdin", ".t()"),
            ("INSERT INTO \"T\" (a) VALUES (1)", ".T(a)"),
            ("INSERT INTO /* x */ d.s.t VALUES (1)", "s.t()"),
            ("COPY (SELECT 1) TO stdout", "none"),
            ("INSERT INTO", "none"),
            ("INSERT INTO t (a", "none"),
            ("SELECT 1", "none"),
        ] {
            assert_eq!(into(statement), told, "{statement}");
        }
    }

    #[test]
    fn rows_of_copy() {
        for (lines, told) in [
            ("1\tx", "1 x"),
            ("\\N\t\\\\N\t", "- \\N "),
            ("a\\tb\\nc\\101\\x41\\x4g\\q\\7", "a\tb\ncAA\u{4}gq\u{7}"),
            ("1\n2\n", "1|2|1 unread"),
            ("\\377", "\u{fffd}"),
        ] {
            let script = format!("COPY alembic_version (a) FROM stdin;\n{lines}\n\\.\n");
            assert_eq!(rows(&script), told, "{lines:?}");
        }
    }

    #[test]
    fn rows_of_insert() {
        for (values, told) in [
            ("(1, 'it''s', NULL)", "1 it's -"),
            ("('a'),\n('b')", "a|b"),
            ("(E'a\\tb', $$c$$, true, 'x'::character varying(3))", "a\tb c true x"),
            ("(now(), 1 + 1, -1, ARRAY['a', 'b'], DEFAULT, 'x' || 'y')", "? ? ? ? ? ?"),
            ("('a') ON CONFLICT DO NOTHING", "a"),
            ("('a', (SELECT b FROM c))", "a ?"),
            ("('a'", "1 unread"),
        ] {
            let script = format!("INSERT INTO alembic_version VALUES {values};\n");
            assert_eq!(rows(&script), told, "{values}");
        }
        for (statement, told) in [
            ("INSERT INTO alembic_version (a) OVERRIDING SYSTEM VALUE VALUES ('x');", "x"),
            ("INSERT INTO alembic_version SELECT 1;", "1 unread"),
            ("INSERT INTO alembic_version DEFAULT VALUES;", "1 unread"),
        ] {
            assert_eq!(rows(statement), told, "{statement}");
        }
    }
}
