//! The bytes of a file as text: compressed and UTF-16 files are opened, archives and broken text are refused.

use super::encoding;
use crate::model::diagnostic::Diagnostic;
use std::fmt;
use std::io::Read;

/// A decompressed file may not be larger: bytes.
pub const MOST_BYTES: u64 = 4 << 30;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decoded {
    pub text: String,
    /// What was done to get the text, in order.
    pub notes: Vec<Note>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    Gzip,
    Zstd,
    /// A byte order mark was taken off.
    Utf8Mark,
    Utf16,
    /// Every line ended in CR LF, as on Windows; now they end in LF.
    WindowsLines,
    /// Converted from the encoding its `SET client_encoding` names.
    Converted(String),
    /// The text is valid UTF-8 with characters beyond ASCII, but its `SET client_encoding` names this encoding.
    OtherEncoding(String),
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Gzip => f.write_str("decompressed with gzip"),
            Self::Zstd => f.write_str("decompressed with zstd"),
            Self::Utf8Mark => f.write_str("byte order mark taken off"),
            Self::Utf16 => f.write_str("converted from UTF-16"),
            Self::WindowsLines => f.write_str("line ends converted from CR LF"),
            Self::Converted(name) => write!(f, "converted from {name}"),
            Self::OtherEncoding(name) => {
                write!(f, "the file is UTF-8, though it says client_encoding = {name}")
            }
        }
    }
}

/// The text of a file.
///
/// # Errors
/// Archives of pg_dump, NUL bytes, text in an encoding that is not known, broken compression, more than `MOST_BYTES`.
/// Nothing is ever replaced or guessed.
pub fn decode(bytes: Vec<u8>) -> Result<Decoded, Diagnostic> {
    let mut notes = Vec::new();
    let bytes = decompress(bytes, &mut notes)?;
    refuse_archives(&bytes)?;
    let text = match bytes.as_slice() {
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes, &mut notes)?,
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes, &mut notes)?,
        _ => plain(bytes, &mut notes)?,
    };
    if let Some(at) = memchr::memchr(0, text.as_bytes()) {
        return Err(Diagnostic::new("a NUL byte: this is not text")
            .at(line_of(text.as_bytes(), at))
            .hint("Give the SQL that pg_dump writes; text in UTF-16 must start with a byte order mark"));
    }
    let text = unix_lines(text, &mut notes);
    if let Some(name) =
        declared_encoding(text.as_bytes()).filter(|name| !is_unicode(name) && !text.is_ascii())
        && !notes.iter().any(|note| matches!(note, Note::Converted(_)))
    {
        notes.push(Note::OtherEncoding(name));
    }
    Ok(Decoded { text, notes })
}

/// The error for a directory that pg_dump wrote (`pg_dump --format=directory`; it holds a `toc.dat`).
pub fn directory_archive() -> Diagnostic {
    archive("directory-format")
}

fn archive(format: &str) -> Diagnostic {
    Diagnostic::new(format!("this is a {format} archive of pg_dump, not SQL"))
        .hint("pg_restore --schema-only -f - FILE | pgsnap capture - -o NAME.pgsnap")
}

/// How files begin that only their own program opens: LZ4 Frame Format Description, The .xz File Format,
/// and bzip2's block header. pg_dump --compress=lz4 writes the first.
const UNOPENED: [(&[u8], &str); 3] =
    [(b"\x04\x22\x4d\x18", "lz4"), (b"\xfd7zXZ\0", "xz"), (b"BZh91AY&SY", "bzip2")];

fn refuse_archives(bytes: &[u8]) -> Result<(), Diagnostic> {
    if let Some((_, program)) = UNOPENED.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        let hint = format!("{program} -dc FILE | pgsnap capture - -o NAME.pgsnap");
        return Err(Diagnostic::new(format!("this is compressed with {program}")).hint(hint));
    }
    if bytes.starts_with(b"PGDMP") {
        return Err(archive("custom-format"));
    }
    // A tar header has its magic at byte 257; pg_dump's first member is toc.dat.
    if bytes.get(257..262) == Some(b"ustar") {
        return Err(match bytes.starts_with(b"toc.dat\0") {
            true => archive("tar-format"),
            false => Diagnostic::new("this is a tar archive, not SQL")
                .hint("Unpack it and give the .sql file in it"),
        });
    }
    Ok(())
}

/// Opens what is compressed as it is read; anything else is given as it is. `first` is how it begins.
pub fn opened<'a>(first: &'a [u8], rest: impl Read + 'a) -> std::io::Result<Opened<'a>> {
    let all = first.chain(rest);
    Ok(if first.starts_with(GZIP) {
        let reader: Box<dyn Read> = Box::new(flate2::read::MultiGzDecoder::new(all));
        Opened { reader, name: Some("gzip") }
    } else if first.starts_with(ZSTD) {
        Opened { reader: Box::new(zstd::Decoder::new(all)?), name: Some("zstd") }
    } else {
        Opened { reader: Box::new(all), name: None }
    })
}

/// A file that is being read, decompressed where need be.
pub struct Opened<'a> {
    pub reader: Box<dyn Read + 'a>,
    /// What it was compressed with.
    pub name: Option<&'static str>,
}

/// The error for a compressed file that cannot be read to its end.
pub fn damaged(name: &str, error: &std::io::Error) -> Diagnostic {
    Diagnostic::new(format!("this {name} file is damaged: {error}"))
        .hint(format!("Check it with: {name} -t FILE"))
}

const GZIP: &[u8] = &[0x1f, 0x8b];
const ZSTD: &[u8] = &[0x28, 0xb5, 0x2f, 0xfd];

fn decompress(bytes: Vec<u8>, notes: &mut Vec<Note>) -> Result<Vec<u8>, Diagnostic> {
    let (note, name, opened) = if bytes.starts_with(GZIP) {
        (Note::Gzip, "gzip", bounded(flate2::read::MultiGzDecoder::new(bytes.as_slice())))
    } else if bytes.starts_with(ZSTD) {
        (Note::Zstd, "zstd", zstd::Decoder::new(bytes.as_slice()).and_then(bounded))
    } else {
        return Ok(bytes);
    };
    let opened = opened.map_err(|error| damaged(name, &error))?;
    if opened.len() as u64 > MOST_BYTES {
        return Err(Diagnostic::new(format!(
            "decompressed, this file is larger than {} GiB",
            MOST_BYTES >> 30
        ))
        .hint("Dump the schema without rows: pg_dump --schema-only"));
    }
    notes.push(note);
    Ok(opened)
}

/// All that `reader` gives, but never more than one byte beyond the limit.
fn bounded(reader: impl Read) -> std::io::Result<Vec<u8>> {
    let mut opened = Vec::new();
    reader.take(MOST_BYTES + 1).read_to_end(&mut opened)?;
    Ok(opened)
}

/// UTF-8, or what the file says it is.
fn plain(bytes: Vec<u8>, notes: &mut Vec<Note>) -> Result<String, Diagnostic> {
    let mut text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let (at, bytes) = (error.utf8_error().valid_up_to(), error.as_bytes());
            let name = declared_encoding(bytes).filter(|name| !is_unicode(name));
            let text = name.as_ref().and_then(|name| encoding::decode(bytes, name));
            let (Some(name), Some(text)) = (name, text) else {
                return Err(invalid_utf8(bytes, at));
            };
            notes.push(Note::Converted(name));
            return Ok(text);
        }
    };
    if text.starts_with('\u{feff}') {
        text.drain(..'\u{feff}'.len_utf8());
        notes.push(Note::Utf8Mark);
    }
    Ok(text)
}

fn invalid_utf8(bytes: &[u8], at: usize) -> Diagnostic {
    let byte = bytes.get(at).copied().unwrap_or_default();
    let error =
        Diagnostic::new(format!("byte 0x{byte:02x} is not valid UTF-8")).at(line_of(bytes, at));
    match declared_encoding(bytes).filter(|name| !is_unicode(name)) {
        Some(name) => error.hint(format!("The dump is in {name}: make it again with pg_dump --encoding=UTF8")),
        None => error.hint("Make the dump again with pg_dump --encoding=UTF8, or convert it: iconv -f ENCODING -t UTF-8 FILE"),
    }
}

fn utf16(
    bytes: &[u8],
    unit: fn([u8; 2]) -> u16,
    notes: &mut Vec<Note>,
) -> Result<String, Diagnostic> {
    let pairs = bytes.chunks_exact(2);
    let whole = pairs.remainder().is_empty();
    let units = pairs.filter_map(|pair| pair.try_into().ok()).map(unit);
    let mut text = String::with_capacity(bytes.len() / 2);
    for char in char::decode_utf16(units) {
        match char {
            Ok(char) => text.push(char),
            Err(_) => return Err(broken_utf16(&text)),
        }
    }
    if !whole {
        return Err(broken_utf16(&text));
    }
    notes.push(Note::Utf16);
    Ok(text)
}

fn broken_utf16(before: &str) -> Diagnostic {
    Diagnostic::new("this UTF-16 text is damaged")
        .at(line_of(before.as_bytes(), before.len()))
        .hint("Let pg_dump write the file itself: pg_dump --schema-only -f FILE")
}

/// LF for CR LF, but only if no line ends in LF alone: in a mixed file the CRs belong to strings and bodies.
fn unix_lines(text: String, notes: &mut Vec<Note>) -> String {
    let bytes = text.as_bytes();
    let mut breaks = memchr::memchr_iter(b'\n', bytes).peekable();
    let windows = |at: usize| at > 0 && bytes.get(at - 1) == Some(&b'\r');
    if breaks.peek().is_none() || !breaks.all(windows) {
        return text;
    }
    notes.push(Note::WindowsLines);
    text.replace("\r\n", "\n")
}

/// The encoding that `SET client_encoding = '…'` names near the top.
fn declared_encoding(bytes: &[u8]) -> Option<String> {
    let top = bytes.get(..bytes.len().min(16 << 10))?;
    let at =
        memchr::memmem::find(top, b"SET client_encoding = '")? + b"SET client_encoding = '".len();
    let rest = top.get(at..)?;
    let name = rest.get(..memchr::memchr(b'\'', rest)?)?;
    std::str::from_utf8(name).ok().map(str::to_owned)
}

/// SQL_ASCII promises nothing, so valid UTF-8 in it is taken for what it looks like.
fn is_unicode(name: &str) -> bool {
    ["UTF8", "UTF-8", "UNICODE", "SQL_ASCII"]
        .iter()
        .any(|unicode| name.eq_ignore_ascii_case(unicode))
}

/// 1-based line of a byte.
fn line_of(bytes: &[u8], at: usize) -> usize {
    1 + memchr::memchr_iter(b'\n', bytes.get(..at).unwrap_or(bytes)).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    fn text(bytes: &[u8]) -> (String, Vec<Note>) {
        let decoded = decode(bytes.to_vec()).expect("text");
        (decoded.text, decoded.notes)
    }

    fn error(bytes: &[u8]) -> String {
        decode(bytes.to_vec()).expect_err("no text").to_string()
    }

    #[test]
    fn marks_and_lines() {
        assert_eq!(text("a\né".as_bytes()), ("a\né".into(), vec![]));
        assert_eq!(text(b"\xef\xbb\xbfa"), ("a".into(), vec![Note::Utf8Mark]));
        assert_eq!(text(b"a\r\nb\r\n"), ("a\nb\n".into(), vec![Note::WindowsLines]));
        assert_eq!(text(b"a\r\nb\n"), ("a\r\nb\n".into(), vec![]));
        assert_eq!(text(b"\xff\xfea\0\n\0"), ("a\n".into(), vec![Note::Utf16]));
        assert_eq!(text(b"\xfe\xff\xd8\x3d\xde\x00"), ("😀".into(), vec![Note::Utf16]));
        assert_eq!(text(b""), (String::new(), vec![]));
    }

    #[test]
    fn what_is_compressed_otherwise_is_named() {
        for (bytes, program) in [
            (&b"\x04\x22\x4d\x18\x64\x40\xa7"[..], "lz4"),
            (b"\xfd7zXZ\0\0\x04", "xz"),
            (b"BZh91AY&SY\x12", "bzip2"),
        ] {
            let said = error(bytes);
            assert!(said.starts_with(&format!("this is compressed with {program}")), "{said}");
            assert!(said.contains(&format!("{program} -dc FILE | pgsnap capture -")), "{said}");
        }
    }

    #[test]
    fn compressed_files_are_opened() {
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        gzip.write_all(b"a\n").expect("in memory");
        let gzip = gzip.finish().expect("in memory");
        assert_eq!(text(&gzip), ("a\n".into(), vec![Note::Gzip]));
        let zstd = zstd::encode_all(&b"a\n"[..], 1).expect("in memory");
        assert_eq!(text(&zstd), ("a\n".into(), vec![Note::Zstd]));
        assert!(error(&zstd[..zstd.len() - 1]).starts_with("this zstd file is damaged"));
        assert!(error(&gzip[..gzip.len() - 1]).starts_with("this gzip file is damaged"));
    }

    #[test]
    fn archives_are_named() {
        let command = "\n  pg_restore --schema-only -f - FILE | pgsnap capture - -o NAME.pgsnap";
        assert_eq!(
            error(b"PGDMP\x01\x0e"),
            format!("this is a custom-format archive of pg_dump, not SQL{command}")
        );
        let mut tar = b"toc.dat\0".to_vec();
        tar.resize(257, 0);
        tar.extend(b"ustar\0");
        assert_eq!(
            error(&tar),
            format!("this is a tar-format archive of pg_dump, not SQL{command}")
        );
        assert_eq!(
            directory_archive().to_string(),
            format!("this is a directory-format archive of pg_dump, not SQL{command}")
        );
    }

    #[test]
    fn broken_text_has_a_line_and_a_hint() {
        assert!(error(b"a\nb\0").starts_with("2: a NUL byte"));
        assert!(
            error(b"a\n\n\xe9")
                .starts_with("3: byte 0xe9 is not valid UTF-8\n  Make the dump again")
        );
        assert_eq!(
            error(b"SET client_encoding = 'MULE_INTERNAL';\n\xe9"),
            "2: byte 0xe9 is not valid UTF-8\n  The dump is in MULE_INTERNAL: make it again with pg_dump --encoding=UTF8"
        );
        let (latin, notes) = text(b"SET client_encoding = 'LATIN1';\n\xe9");
        assert!(latin.ends_with('é') && notes == [Note::Converted("LATIN1".into())]);
        assert!(error(b"\xff\xfea\0\n\0\x00\xd8a\0").starts_with("2: this UTF-16 text is damaged"));
        let notes = text("SET client_encoding = 'LATIN1';é".as_bytes()).1;
        assert_eq!(notes, [Note::OtherEncoding("LATIN1".into())]);
    }
}
