//! The first two lines of a snapshot file, before its JSON header.
//!
//! ```text
//! pgsnap 1            magic and format number
//! 3f6c…e1 912         BLAKE3 of the JSON in hex, length of the JSON in bytes
//! ```
//!
//! Every byte has one allowed spelling (no upper-case hex, no leading zero), so that no flipped bit
//! goes unnoticed.

use crate::model::diagnostic::Diagnostic;

use super::{damage, limits, lookalike};

/// The format this tool writes, and the highest it reads.
pub const FORMAT: u32 = 1;

/// Bytes that always hold the two lines before the JSON, if the file has that many.
pub const PREAMBLE_MAX: usize = FIRST_MAX + SECOND_MAX;

const MAGIC: &str = "pgsnap ";
const HASH_LEN: usize = 64;
/// Magic, up to nine digits, the newline.
const FIRST_MAX: usize = MAGIC.len() + 9 + 1;
/// Hash, a space, up to eight digits, the newline.
const SECOND_MAX: usize = HASH_LEN + 1 + 8 + 1;

/// Whether these first bytes of a file announce a snapshot, of any format, sound or not.
pub fn is_snapshot(prefix: &[u8]) -> bool {
    prefix.strip_prefix(MAGIC.as_bytes()).and_then(<[u8]>::first).is_some_and(u8::is_ascii_digit)
}

/// Bytes from the start of the file to the end of its header, from the first [`PREAMBLE_MAX`]
/// bytes (or the whole file, if shorter). At most [`limits::HEADER_MAX`] and those.
///
/// # Errors
/// Not a snapshot, a newer format, or the first two lines are truncated or damaged.
pub fn header_len(prefix: &[u8]) -> Result<usize, Diagnostic> {
    Preamble::parse(prefix).map(|preamble| preamble.header_len())
}

/// Puts the two lines before a JSON text.
pub(super) fn frame(format: u32, json: &[u8]) -> Vec<u8> {
    let mut head =
        format!("{MAGIC}{format}\n{} {}\n", blake3::hash(json).to_hex(), json.len()).into_bytes();
    head.extend_from_slice(json);
    head
}

/// The first two lines, understood.
pub(super) struct Preamble<'a> {
    pub format: u32,
    /// BLAKE3 of the JSON, as the file spells it.
    pub hash: &'a [u8],
    /// Offset of the JSON in the file.
    pub json_start: usize,
    json_len: usize,
}

impl<'a> Preamble<'a> {
    pub fn parse(bytes: &'a [u8]) -> Result<Self, Diagnostic> {
        if !is_snapshot(bytes) {
            let cut = !bytes.is_empty() && MAGIC.as_bytes().starts_with(bytes);
            return Err(if cut { too_short(bytes) } else { lookalike::describe(bytes) });
        }
        let (first, rest) = split_line(bytes, FIRST_MAX, bytes)?;
        let format = format_number(first)?;
        let (second, _) = split_line(rest, SECOND_MAX, bytes)?;
        let malformed = || damage::damaged("its second line is not a hash and a length");
        let (hash, length) = second.split_at_checked(HASH_LEN).ok_or_else(malformed)?;
        let length = length.strip_prefix(b" ").ok_or_else(malformed)?;
        let json_len = decimal(length).ok_or_else(malformed)? as usize;
        if json_len > limits::HEADER_MAX {
            return Err(damage::damaged(format_args!(
                "its second line announces a header of {json_len} bytes"
            )));
        }
        Ok(Self { format, hash, json_start: first.len() + second.len() + 2, json_len })
    }

    pub fn header_len(&self) -> usize {
        self.json_start + self.json_len
    }
}

/// One line without its newline, which must come within `max` bytes; and what follows.
fn split_line<'a>(
    bytes: &'a [u8],
    max: usize,
    file: &[u8],
) -> Result<(&'a [u8], &'a [u8]), Diagnostic> {
    let window = bytes.get(..max).unwrap_or(bytes);
    let mut halves = window.splitn(2, |&b| b == b'\n');
    match (halves.next(), halves.next()) {
        (Some(line), Some(_)) => Ok((line, bytes.get(line.len() + 1..).unwrap_or_default())),
        _ if bytes.len() < max => Err(too_short(file)),
        _ => Err(damage::damaged("its first two lines are not whole")),
    }
}

/// The file ends before its header begins; it must have at least one byte more than the preamble.
fn too_short(file: &[u8]) -> Diagnostic {
    let shortest = MAGIC.len() + 2 + HASH_LEN + 3 + 1;
    damage::cut_in_header(shortest.max(file.len() + 1), file.len())
}

fn format_number(first: &[u8]) -> Result<u32, Diagnostic> {
    if first.ends_with(b"\r") {
        return Err(damage::crlf());
    }
    match first.strip_prefix(MAGIC.as_bytes()).and_then(decimal) {
        Some(format @ 1..=FORMAT) => Ok(format),
        Some(format) => Err(damage::newer(format)),
        None => Err(damage::damaged("its first line holds no format number")),
    }
}

/// One to nine digits without a leading zero: each number has one spelling.
fn decimal(digits: &[u8]) -> Option<u32> {
    let plain = (1..=9).contains(&digits.len()) && digits.iter().all(u8::is_ascii_digit);
    if !plain || digits.first() == Some(&b'0') {
        return None;
    }
    std::str::from_utf8(digits).ok()?.parse().ok()
}
