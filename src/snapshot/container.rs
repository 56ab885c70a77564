//! The byte container of a snapshot file: a head that people can read, then sections back to back.
//!
//! It knows nothing of what the sections hold. Opening verifies the head and the layout; a section
//! is decompressed and verified when it is asked for. All of it runs on bytes in memory.

use std::ops::Range;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::model::diagnostic::Diagnostic;

use super::header::{self, Entry, Header};
pub use super::section::Piece;
use super::{damage, frames, section};

/// The bytes of a snapshot file: the same for the same arguments, on any machine.
///
/// `header` serialises as a JSON object in a fixed order, without the keys `format` and `sections`.
///
/// # Errors
/// A bound of [`super::limits`] would be crossed, a section name is wrong or used twice, or
/// `header` is no such object: nothing is written that [`Container::open`] would refuse.
pub fn write<H: Serialize>(
    header: &H,
    sections: &[(&str, &[Piece])],
) -> Result<Vec<u8>, Diagnostic> {
    let mut entries = Vec::with_capacity(sections.len());
    let mut body = Vec::new();
    for (name, pieces) in sections {
        let (entry, stored) = section::encode(name, body.len() as u64, pieces)?;
        entries.push(entry);
        body.extend_from_slice(&stored);
    }
    let mut file = header::encode(header, &entries)?;
    file.append(&mut body);
    Ok(file)
}

/// A snapshot file in memory whose head and layout are in order.
pub struct Container<'a> {
    header: Header<'a>,
    body: &'a [u8],
}

impl<'a> Container<'a> {
    /// Opens a whole file. Sections are not looked into yet.
    ///
    /// # Errors
    /// Not a snapshot (says what it is), a newer format, truncated, too long, or a damaged header.
    pub fn open(bytes: &'a [u8]) -> Result<Self, Diagnostic> {
        let header = Header::parse(bytes)?;
        let (expected, found) = (header.file_len(), bytes.len() as u64);
        if found < expected {
            return Err(damage::truncated(expected, found));
        }
        if found > expected {
            return Err(damage::damaged(format_args!(
                "{} bytes follow its last section",
                found - expected
            )));
        }
        let body = bytes.get(header.end()..).unwrap_or_default();
        Ok(Self { header, body })
    }

    /// The caller's part of the header.
    ///
    /// # Errors
    /// A field of `H` is missing or of another type.
    pub fn header<H: DeserializeOwned>(&self) -> Result<H, Diagnostic> {
        self.header.read()
    }

    /// The format the file was written in.
    pub fn format(&self) -> u32 {
        self.header.format()
    }

    /// The section table, in file order, with sections that this version does not know.
    pub fn sections(&self) -> &[Entry] {
        self.header.sections()
    }

    /// The names of the sections, in file order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.sections().iter().map(|entry| entry.name.as_str())
    }

    /// The content of a section, decompressed and verified; `None` if the file has none so named.
    ///
    /// # Errors
    /// The section is damaged.
    pub fn section(&self, name: &str) -> Result<Option<Vec<u8>>, Diagnostic> {
        self.sections()
            .iter()
            .find(|entry| entry.name == name)
            .map(|entry| self.decode(entry))
            .transpose()
    }

    /// Reads and verifies every section, one in memory at a time. After `Ok` no bit of the file
    /// differs from what was written.
    ///
    /// # Errors
    /// The first section that is damaged.
    pub fn check_all(&self) -> Result<(), Diagnostic> {
        self.sections().iter().try_for_each(|entry| self.decode(entry).map(drop))
    }

    /// The stored bytes of a section, verified, with where each frame lies in them and the length
    /// of what is in it. Opening the frames is left to the caller.
    ///
    /// # Errors
    /// The section is damaged.
    pub fn frames(&self, name: &str) -> Result<Option<Frames<'_>>, Diagnostic> {
        let Some(entry) = self.sections().iter().find(|entry| entry.name == name) else {
            return Ok(None);
        };
        let stored = self.stored(entry)?;
        Ok(Some((stored, frames::frames(entry, stored)?)))
    }

    fn decode(&self, entry: &Entry) -> Result<Vec<u8>, Diagnostic> {
        section::decode(entry, self.stored(entry)?)
    }

    fn stored(&self, entry: &Entry) -> Result<&[u8], Diagnostic> {
        let range = usize::try_from(entry.offset).ok().zip(usize::try_from(entry.stored).ok());
        let stored = range.and_then(|(start, len)| self.body.get(start..)?.get(..len));
        // Cannot be missing: open has held the table against the file.
        stored.ok_or_else(|| damage::damaged(format_args!("section `{}` is missing", entry.name)))
    }
}

/// The content of the first section, of a file of which only the first bytes are there.
///
/// # Errors
/// The bytes do not go so far, or the section is damaged.
pub fn first_section(prefix: &[u8], header: &Header) -> Result<Vec<u8>, Diagnostic> {
    let entry = header.sections().first();
    let entry = entry.ok_or_else(|| damage::damaged("it has no sections"))?;
    let length = usize::try_from(entry.stored).ok();
    let stored = length.and_then(|length| prefix.get(header.end()..)?.get(..length));
    let cut = || damage::truncated(header.file_len(), prefix.len() as u64);
    section::decode(entry, stored.ok_or_else(cut)?)
}

/// Bytes of a section, and its frames in them.
pub type Frames<'a> = (&'a [u8], Vec<(Range<usize>, usize)>);

#[cfg(test)]
mod tests;
