//! Finds the end of a statement as its bytes come, without keeping them.
//!
//! The rules are those of [`super::cut`] with `standard_conforming_strings` on, for statements in
//! which no `BEGIN ATOMIC` can be: INSERT and SELECT.

/// Commands of psql that send the statement before them.
const SENDING: [&[u8]; 8] = super::cut::SENDING;

/// Bytes of its beginning that are kept in case a statement does not end.
const HEAD_MAX: usize = 200;

/// A statement that is being left out.
#[derive(Debug)]
pub(super) struct Skip {
    within: Within,
    /// The byte before this one, and how much of a name ends with it, as far as that is code.
    last: (u8, usize),
    parentheses: usize,
    /// How the statement begins, up to what could open anything.
    head: Vec<u8>,
    /// Where in what is kept the statement began, and where what is open was opened.
    begun: usize,
    opened: usize,
}

/// The end of a statement.
pub(super) struct Ended {
    /// Bytes of it.
    pub taken: usize,
    /// What is taken already of the command that sent it.
    pub command: Vec<u8>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Within {
    Code,
    Quote {
        escapes: bool,
        is_escaped: bool,
    },
    /// Behind a quote, which a second quote takes back and one on a later line goes on with.
    Quoted {
        escapes: bool,
        lines: bool,
        is_next: bool,
    },
    Name,
    LineComment,
    /// How deep, and the byte before.
    BlockComment(usize, u8),
    /// The tag so far, of a dollar quote that may be one.
    Tag(Vec<u8>),
    /// Its tag with both dollars, and how much of it was seen again.
    Dollar(Vec<u8>, usize),
    /// The name of a command so far.
    Command(Vec<u8>),
    /// To the end of the line.
    Arguments,
}

impl Skip {
    /// A statement that begins with `line`, to be taken next, when `begun` bytes are kept.
    pub(super) fn new(begun: usize, line: &[u8]) -> Self {
        let is_plain = |byte: &&u8| !b"'\"$/-\\;\r\n".contains(byte);
        let head = line.iter().take(HEAD_MAX).take_while(is_plain).copied().collect();
        let (within, last) = (Within::Code, (b' ', 0));
        Self { within, last, parentheses: 0, head, begun, opened: begun }
    }

    /// Takes bytes up to the end of the statement; line ends are put to what is kept. `None` where it
    /// goes on.
    pub(super) fn take(&mut self, bytes: &[u8], kept: &mut Vec<u8>) -> Option<Ended> {
        let mut at = 0;
        while let Some(byte) = bytes.get(at).copied() {
            if let Some(plain) = self.plain(bytes.get(at..).unwrap_or_default()) {
                at += plain;
                continue;
            }
            let is_same = match self.see(byte, kept.len()) {
                Seen::Taken => true,
                Seen::Again => false,
                Seen::End => return Some(Ended { taken: at + 1, command: Vec::new() }),
                Seen::Sent(command) => return Some(Ended { taken: at, command }),
            };
            if is_same {
                at += 1;
                if byte == b'\n' {
                    kept.push(byte);
                }
            }
        }
        None
    }

    /// Bytes in a quote that mean nothing: most of a dump with data.
    fn plain(&self, bytes: &[u8]) -> Option<usize> {
        let Within::Quote { is_escaped: false, .. } = self.within else { return None };
        let end = memchr::memchr3(b'\'', b'\\', b'\n', bytes).unwrap_or(bytes.len());
        (end > 0).then_some(end)
    }

    /// Puts back the beginning of a statement that does not end, and what it leaves open.
    pub(super) fn put_back(self, kept: &mut Vec<u8>) {
        let opener: &[u8] = match &self.within {
            Within::Quote { escapes: true, .. } => b"E'",
            Within::Quote { .. } => b"'",
            Within::Name => b"\"",
            Within::BlockComment(..) => b"/*",
            Within::Dollar(tag, _) => tag,
            _ => b"",
        };
        let opened = self.opened.min(kept.len());
        kept.splice(opened..opened, opener.iter().copied());
        let begun = self.begun.min(kept.len());
        kept.splice(begun..begun, self.head);
    }

    fn open(&mut self, within: Within, kept: usize) -> Seen {
        (self.within, self.opened) = (within, kept);
        Seen::Taken
    }

    fn code(&mut self) -> Seen {
        (self.within, self.last) = (Within::Code, (b' ', 0));
        Seen::Taken
    }

    fn see(&mut self, byte: u8, kept: usize) -> Seen {
        match &mut self.within {
            Within::Code => return self.see_code(byte, kept),
            Within::Quote { is_escaped, .. } if *is_escaped => *is_escaped = false,
            Within::Quote { escapes, is_escaped } => match byte {
                b'\\' => *is_escaped = *escapes,
                b'\'' => {
                    let escapes = *escapes;
                    self.within = Within::Quoted { escapes, lines: false, is_next: true };
                }
                _ => {}
            },
            Within::Quoted { escapes, lines, is_next } => match byte {
                b'\'' if *is_next || *lines => {
                    self.within = Within::Quote { escapes: *escapes, is_escaped: false };
                }
                _ if byte.is_ascii_whitespace() => {
                    (*lines, *is_next) = (*lines || byte == b'\n', false);
                }
                _ => {
                    self.code();
                    return Seen::Again;
                }
            },
            Within::Name if byte == b'"' => return self.code(),
            Within::LineComment | Within::Arguments if byte == b'\n' => return self.code(),
            Within::Name | Within::LineComment | Within::Arguments => {}
            Within::BlockComment(depth, last) => {
                match (*last, byte) {
                    (b'/', b'*') => (*depth, *last) = (*depth + 1, 0),
                    (b'*', b'/') => (*depth, *last) = (*depth - 1, 0),
                    _ => *last = byte,
                }
                if *depth == 0 {
                    return self.code();
                }
            }
            Within::Tag(tag) => {
                if byte == b'$' {
                    let tag = [b"$", tag.as_slice(), b"$"].concat();
                    return self.open(Within::Dollar(tag, 0), kept);
                }
                let starts = byte.is_ascii_alphabetic() || byte == b'_' || byte >= 0x80;
                if !starts && (tag.is_empty() || !byte.is_ascii_digit()) {
                    self.last = (b'$', 0);
                    let tag = std::mem::take(tag);
                    self.within = Within::Code;
                    tag.iter().for_each(|byte| self.last = after(self.last, *byte));
                    return Seen::Again;
                }
                tag.push(byte);
            }
            Within::Dollar(tag, seen) => {
                *seen = match tag.get(*seen) == Some(&byte) {
                    true => *seen + 1,
                    false => usize::from(byte == b'$'),
                };
                if *seen == tag.len() {
                    return self.code();
                }
            }
            Within::Command(name) => {
                return see_command(name, byte).unwrap_or_else(|| self.after_command(byte));
            }
        }
        Seen::Taken
    }

    fn after_command(&mut self, byte: u8) -> Seen {
        let Within::Command(name) = &self.within else { return Seen::Again };
        if name.is_empty() && matches!(byte, b';' | b':') {
            return self.code();
        }
        if SENDING.contains(&name.as_slice()) {
            return Seen::Sent([b"\\", name.as_slice()].concat());
        }
        self.within = Within::Arguments;
        Seen::Again
    }

    fn see_code(&mut self, byte: u8, kept: usize) -> Seen {
        let (last, name) = self.last;
        self.last = after(self.last, byte);
        match byte {
            b'\'' => {
                let escapes = matches!(last, b'e' | b'E') && name == 1;
                self.open(Within::Quote { escapes, is_escaped: false }, kept)
            }
            b'"' => self.open(Within::Name, kept),
            b'-' if last == b'-' => self.open(Within::LineComment, kept),
            b'*' if last == b'/' => self.open(Within::BlockComment(1, 0), kept),
            b'$' if name == 0 => self.open(Within::Tag(Vec::new()), kept),
            b'\\' => self.open(Within::Command(Vec::new()), kept),
            b';' if self.parentheses == 0 => Seen::End,
            b'(' => {
                self.parentheses += 1;
                Seen::Taken
            }
            b')' => {
                self.parentheses = self.parentheses.saturating_sub(1);
                Seen::Taken
            }
            _ => Seen::Taken,
        }
    }
}

/// What becomes of a byte.
enum Seen {
    Taken,
    /// To be looked at again, as what it is now.
    Again,
    /// The statement ends with it.
    End,
    /// The statement ended before this command, of which the byte is no part.
    Sent(Vec<u8>),
}

/// Takes a byte of the name of a command; `None` behind it.
fn see_command(name: &mut Vec<u8>, byte: u8) -> Option<Seen> {
    byte.is_ascii_alphanumeric().then(|| {
        name.push(byte);
        Seen::Taken
    })
}

/// A byte, and how much of a name ends with it: numbers and parameters are none.
fn after((_, name): (u8, usize), byte: u8) -> (u8, usize) {
    let begins = byte.is_ascii_alphabetic() || byte == b'_' || byte >= 0x80;
    let goes_on = name > 0 && (byte.is_ascii_digit() || byte == b'$');
    (byte, if begins || goes_on { name + 1 } else { 0 })
}
