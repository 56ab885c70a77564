//! One section: zstd frames on the outside, mostly one, checked bytes on the inside.

use std::io::{self, Read};

use crate::model::{diagnostic::Diagnostic, frame::compress};

use super::{damage, frames::frames, header::Entry, limits};

/// Memory reserved at once when decompressing; beyond it the buffer grows with what really comes
/// out of the frame.
const RESERVE_MAX: u64 = limits::RAW_FREE;

/// A piece of a section, for writing.
pub enum Piece<'a> {
    Raw(&'a [u8]),
    /// Compressed before: the frame, and what is in it.
    Stored(&'a [u8], &'a [u8]),
}

/// Compresses a section that will lie at `offset`, a frame for each piece; at least one. The same
/// bytes for the same input, as long as libzstd is the same.
///
/// # Errors
/// zstd has no memory.
pub(super) fn encode(
    name: &str,
    offset: u64,
    pieces: &[Piece],
) -> Result<(Entry, Vec<u8>), Diagnostic> {
    let (mut hasher, mut length) = (blake3::Hasher::new(), 0);
    let (mut stored, mut frames) = (Vec::new(), 0);
    let nothing = [Piece::Raw(b"")];
    for piece in if pieces.is_empty() { &nothing } else { pieces } {
        let (Piece::Raw(raw) | Piece::Stored(_, raw)) = piece;
        hasher.update(raw);
        length += raw.len() as u64;
        frames += 1;
        match piece {
            Piece::Raw(raw) => stored.append(&mut compress(raw).map_err(damage::unwritable)?),
            Piece::Stored(frame, _) => stored.extend_from_slice(frame),
        }
    }
    let entry = Entry {
        name: name.to_owned(),
        offset,
        stored: stored.len() as u64,
        raw: length,
        frames,
        raw_blake3: hasher.finalize().to_hex().to_string(),
        stored_blake3: blake3::hash(&stored).to_hex().to_string(),
    };
    Ok((entry, stored))
}

/// Decompresses and verifies a section. Memory is bounded by `entry.raw`, which the caller has held
/// against the limits, and by the zstd window.
///
/// # Errors
/// Any difference from what the entry says.
pub(super) fn decode(entry: &Entry, stored: &[u8]) -> Result<Vec<u8>, Diagnostic> {
    let wrong = |what: &str| damage::damaged(format_args!("section `{}` {what}", entry.name));
    let mut section = Vec::new();
    for (range, length) in frames(entry, stored)? {
        let frame = stored.get(range).unwrap_or_default();
        let mut raw = decompress(frame, length as u64)
            .map_err(|error| wrong(&format!("does not decompress: {error}")))?;
        section.append(&mut raw);
    }
    if !matches(&entry.raw_blake3, &section) {
        return Err(wrong("does not match the hash of its content"));
    }
    Ok(section)
}

/// Exactly `len` bytes from exactly one frame. Streaming, because a frame may lie about its size.
fn decompress(stored: &[u8], len: u64) -> io::Result<Vec<u8>> {
    let mut decoder = zstd::stream::read::Decoder::with_buffer(stored)?.single_frame();
    decoder.window_log_max(limits::WINDOW_LOG_MAX)?;
    let mut raw = Vec::new();
    let reserve = usize::try_from(len.min(RESERVE_MAX) + 1).map_err(io::Error::other)?;
    raw.try_reserve_exact(reserve)?;
    // One byte more than announced: reaching for it makes the decoder verify the frame's end.
    decoder.by_ref().take(len + 1).read_to_end(&mut raw)?;
    if raw.len() as u64 != len {
        return Err(io::Error::other(format!("{len} bytes announced, {} found", raw.len())));
    }
    match decoder.finish() {
        [] => Ok(raw),
        rest => Err(io::Error::other(format!("{} bytes after the frame", rest.len()))),
    }
}

pub(super) fn matches(hex: &str, bytes: &[u8]) -> bool {
    blake3::hash(bytes).to_hex().as_str() == hex
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> (Entry, Vec<u8>) {
        encode("source", 0, &[Piece::Raw(&b"CREATE TABLE t (); ".repeat(9))]).unwrap()
    }

    /// Recomputes the stored hash, as a hostile writer would.
    fn forged(entry: &Entry, stored: &[u8]) -> Entry {
        let stored_blake3 = blake3::hash(stored).to_hex().to_string();
        Entry { stored: stored.len() as u64, stored_blake3, ..entry.clone() }
    }

    #[test]
    fn frame_has_size_and_checksum() {
        let (entry, stored) = sample();
        let descriptor = stored[4];
        assert_eq!(descriptor & 0b100, 0b100, "checksum flag");
        assert_eq!(zstd::zstd_safe::get_frame_content_size(&stored).unwrap(), Some(entry.raw));
        assert_eq!(decode(&entry, &stored).unwrap().len() as u64, entry.raw);
    }

    #[test]
    fn a_bit_that_zstd_ignores_is_noticed() {
        let (entry, mut stored) = sample();
        stored[4] ^= 0b1_0000;
        assert!(decode(&forged(&entry, &stored), &stored).is_ok(), "zstd ignores it");
        assert!(decode(&entry, &stored).is_err(), "the stored hash does not");
    }

    #[test]
    fn a_frame_that_lies_is_refused() {
        let (entry, stored) = sample();
        for raw in [0, entry.raw - 1, entry.raw + 1, limits::RAW_MAX] {
            assert!(decode(&Entry { raw, ..entry.clone() }, &stored).is_err());
        }
        let twice = [stored.as_slice(), stored.as_slice()].concat();
        let message = decode(&forged(&entry, &twice), &twice).unwrap_err().message;
        assert!(message.contains("after the frame"), "{message}");
        let mut larger = stored.clone();
        larger[5] ^= 1; // the frame's content size, with an honest-looking header
        let lie = Entry { raw: entry.raw ^ 1, ..forged(&entry, &larger) };
        assert!(decode(&lie, &larger).is_err());
    }

    #[test]
    fn a_frame_without_size_is_refused() {
        let (entry, _) = sample();
        let mut encoder = zstd::stream::Encoder::new(Vec::new(), 1).unwrap();
        std::io::Write::write_all(&mut encoder, &vec![0; entry.raw as usize]).unwrap();
        let stored = encoder.finish().unwrap();
        assert!(
            decode(&forged(&entry, &stored), &stored).unwrap_err().message.contains("known size")
        );
    }

    #[test]
    fn a_window_beyond_the_limit_is_refused() {
        let raw = limits::RAW_FREE; // too much for the shortcut that needs no window
        let entry = Entry { raw, ..sample().0 };
        // Magic; descriptor: 8-byte content size, not a single segment; the window's power of two.
        let frame = |log: u8| {
            [&[0x28, 0xb5, 0x2f, 0xfd, 0xc0, (log - 10) << 3], &raw.to_le_bytes()[..]].concat()
        };
        let message = |log| decode(&forged(&entry, &frame(log)), &frame(log)).unwrap_err().message;
        assert!(message(28).contains("too much memory"), "{}", message(28));
        assert!(!message(27).contains("too much memory"), "{}", message(27));
    }
}
