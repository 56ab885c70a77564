//! The JSON header of a snapshot file: "format", the caller's fields, "sections".

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::model::diagnostic::Diagnostic;

use super::preamble::{FORMAT, Preamble, frame};
use super::{damage, limits};

/// Where one section lies and what it must hold. Lengths and offsets are in bytes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    pub name: String,
    /// From the first byte after the header; always the end of the section before.
    pub offset: u64,
    /// Length in the file, compressed.
    pub stored: u64,
    /// Length after decompression.
    pub raw: u64,
    /// How many zstd frames it is stored in.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub frames: u64,
    /// Hash of the decompressed bytes, lower-case hex: what the section says.
    pub raw_blake3: String,
    /// Hash of the bytes in the file: zstd ignores some bits of a frame (RFC 8878, 3.1.1.1.1.3), so
    /// the hash above alone would let those flip.
    pub stored_blake3: String,
}

fn one() -> u64 {
    1
}

fn is_one(frames: &u64) -> bool {
    *frames == 1
}

#[derive(Serialize)]
struct Written<'a, H> {
    format: u32,
    #[serde(flatten)]
    caller: &'a H,
    sections: &'a [Entry],
}

#[derive(Deserialize)]
struct Own {
    format: u32,
    sections: Vec<Entry>,
}

/// A header whose hash, format and section table are in order. Needs only the first bytes of the
/// file: [`super::preamble::header_len`] tells how many.
pub struct Header<'a> {
    json: &'a [u8],
    end: usize,
    format: u32,
    sections: Vec<Entry>,
}

impl<'a> Header<'a> {
    /// Reads the head of a file; bytes after it are not looked at.
    ///
    /// # Errors
    /// Not a snapshot, a newer format, truncated inside the header, or damaged.
    pub fn parse(bytes: &'a [u8]) -> Result<Self, Diagnostic> {
        let preamble = Preamble::parse(bytes)?;
        let end = preamble.header_len();
        let json = bytes
            .get(preamble.json_start..end)
            .ok_or_else(|| damage::cut_in_header(end, bytes.len()))?;
        if blake3::hash(json).to_hex().as_str().as_bytes() != preamble.hash {
            return Err(damage::damaged("the header does not match its hash"));
        }
        let own: Own = from_json(json)?;
        if own.format != preamble.format {
            return Err(damage::damaged("its first line and its header name different formats"));
        }
        check_table(&own.sections)?;
        Ok(Self { json, end, format: own.format, sections: own.sections })
    }

    /// The caller's fields. Keys that `H` does not know are ignored, so `H` must not deny them.
    ///
    /// # Errors
    /// A field of `H` is missing or of another type.
    pub fn read<H: DeserializeOwned>(&self) -> Result<H, Diagnostic> {
        from_json(self.json)
    }

    /// The format the file was written in, at most [`FORMAT`].
    pub fn format(&self) -> u32 {
        self.format
    }

    /// The section table, in file order.
    pub fn sections(&self) -> &[Entry] {
        &self.sections
    }

    /// Bytes from the start of the file to the first section.
    pub fn end(&self) -> usize {
        self.end
    }

    /// The length the whole file must have: a lister can notice truncation from metadata alone.
    pub fn file_len(&self) -> u64 {
        let body = self.sections.last().map_or(0, |last| last.offset.saturating_add(last.stored));
        body.saturating_add(self.end as u64)
    }
}

/// The head of a file: the caller's fields between "format" and "sections". Key order is the
/// declaration order of `H`, which must not hold an unordered map.
pub(super) fn encode<H: Serialize>(caller: &H, sections: &[Entry]) -> Result<Vec<u8>, Diagnostic> {
    let written = Written { format: FORMAT, caller, sections };
    let mut json = serde_json::to_vec_pretty(&written).map_err(damage::unwritable)?;
    json.push(b'\n');
    if json.len() > limits::HEADER_MAX {
        return Err(damage::unwritable(format_args!("its header has {} bytes", json.len())));
    }
    // A caller's field called "format" or "sections" shows here, as a duplicate.
    let own: Own = serde_json::from_slice(&json).map_err(damage::unwritable)?;
    check_table(&own.sections).map_err(|e| damage::unwritable(e.message))?;
    Ok(frame(FORMAT, &json))
}

fn from_json<T: DeserializeOwned>(json: &[u8]) -> Result<T, Diagnostic> {
    serde_json::from_slice(json).map_err(|e| {
        let why = damage::printable(e);
        Diagnostic::new(format!("the snapshot's header is not understood: {why}")).hint(
            "it is whole, so another version of pgsnap wrote it: upgrade, or capture the dump again",
        )
    })
}

/// Holds the table against the limits: names, sizes, no gap, no overlap. The file is not needed.
fn check_table(sections: &[Entry]) -> Result<(), Diagnostic> {
    if sections.len() > limits::SECTIONS_MAX {
        return Err(damage::damaged(format_args!("it lists {} sections", sections.len())));
    }
    let mut end = 0u64;
    for (i, entry) in sections.iter().enumerate() {
        if !limits::name_allowed(&entry.name) {
            let name = damage::printable(format_args!("{:?}", entry.name));
            return Err(damage::damaged(format_args!("section {} has the name {name}", i + 1)));
        }
        let wrong =
            |what: &str| Err(damage::damaged(format_args!("section `{}` {what}", entry.name)));
        if sections.iter().take(i).any(|earlier| earlier.name == entry.name) {
            return wrong("is listed twice");
        }
        if !limits::size_allowed(entry.stored, entry.raw) {
            return wrong(&format!("announces {} bytes in {} stored", entry.raw, entry.stored));
        }
        if entry.frames == 0 || entry.frames > entry.stored.max(1) {
            return wrong(&format!("announces {} frames in {} bytes", entry.frames, entry.stored));
        }
        if entry.offset != end {
            return wrong(&format!("begins at {}, but the one before ends at {end}", entry.offset));
        }
        let Some(next) = end.checked_add(entry.stored) else {
            return wrong("ends beyond any file");
        };
        end = next;
    }
    Ok(())
}
