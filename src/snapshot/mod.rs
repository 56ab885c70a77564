//! The snapshot file: a plain JSON header, the record (`source`) and its cache (`model`).

pub mod container;
mod damage;
mod frames;
pub mod header;
pub mod limits;
mod lookalike;
pub mod preamble;
mod section;

use std::sync::Arc;

use bincode::config::{Configuration, Limit, LittleEndian, Varint};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::model::{
    Diagnostic, Meta, Model, Snapshot,
    frame::Frame,
    snapshot::{EPOCH, Source},
};
use container::{Container, Piece};
pub use preamble::is_snapshot;

/// A length in the bytes can claim anything; what it claims is never more than this.
const LIMITED: Configuration<LittleEndian, Varint, Limit<{ 4 << 30 }>> =
    bincode::config::standard().with_limit::<{ 4 << 30 }>();

const SOURCE: &str = "source";
const MODEL: &str = "model";

/// The last epoch whose record ends in a list of statements that were not to be read: whoever builds
/// a model from it finds out anew.
const DEMOTED: u32 = 5;

/// What the header holds beside the table of sections.
#[derive(Serialize, Deserialize)]
struct Head {
    /// The version of pgsnap that wrote the file.
    tool: String,
    epoch: u32,
    #[serde(flatten)]
    meta: Meta,
}

/// Writes a snapshot: the same snapshot gives the same bytes.
///
/// # Errors
///
/// A section or header beyond what the format allows.
pub fn write(snapshot: &Snapshot) -> Result<Vec<u8>, Diagnostic> {
    let Snapshot { meta, source, model } = snapshot;
    let tool = env!("CARGO_PKG_VERSION").to_owned();
    let head = Head { tool, epoch: EPOCH, meta: meta.clone() };
    let source = encode(source)?;
    let raws = model.frames().iter().map(Frame::kept).collect::<Result<Vec<_>, _>>()?;
    let pieces = model.frames().iter().zip(raws).map(|(frame, raw)| match frame.stored() {
        Some(stored) => Piece::Stored(stored, raw),
        None => Piece::Raw(raw),
    });
    let pieces: Vec<Piece> = pieces.collect();
    container::write(&head, &[(SOURCE, &[Piece::Raw(&source)]), (MODEL, &pieces)])
}

/// What the head of a file says. Needs only its first bytes: [`preamble::header_len`] tells how many.
pub struct Glance {
    pub meta: Meta,
    /// Whether its fingerprint can be compared with those this version makes.
    pub is_current: bool,
    /// Bytes that the whole file must have.
    pub length: u64,
}

/// Reads the head of a file and nothing else; sections are not looked at.
///
/// # Errors
///
/// What is no snapshot, is damaged in its head, or has a format of the future.
pub fn glance(prefix: &[u8]) -> Result<Glance, Diagnostic> {
    let header = header::Header::parse(prefix)?;
    let Head { tool: _, epoch, meta } = header.read()?;
    Ok(Glance { meta, is_current: epoch == EPOCH, length: header.file_len() })
}

/// An opened file. Sections are read when they are asked for.
pub struct File<'a> {
    container: Container<'a>,
    pub meta: Meta,
    /// The version of pgsnap that wrote it.
    pub tool: String,
    epoch: u32,
}

impl<'a> File<'a> {
    /// # Errors
    ///
    /// What is no snapshot, is damaged, or has a format of the future.
    pub fn open(bytes: &'a [u8]) -> Result<Self, Diagnostic> {
        let container = Container::open(bytes)?;
        let Head { tool, epoch, meta } = container.header()?;
        Ok(Self { container, meta, tool, epoch })
    }

    /// Whether the model can be used as it is; otherwise it must be built anew from the source.
    pub fn is_current(&self) -> bool {
        self.epoch == EPOCH
    }

    pub fn source(&self) -> Result<Source, Diagnostic> {
        let section = self.section(SOURCE)?;
        if self.epoch <= DEMOTED {
            let (source, _demoted): (Source, Vec<u32>) = decode(&section)?;
            return Ok(source);
        }
        decode(&section)
    }

    /// The model; its frames are opened when they are needed.
    ///
    /// # Errors
    ///
    /// The stored bytes are damaged.
    pub fn model(&self) -> Result<Model, Diagnostic> {
        let (section, frames) = self.container.frames(MODEL)?.ok_or_else(|| without(MODEL))?;
        let section: Arc<[u8]> = section.into();
        let frame = |(range, length)| Frame::of_stored(section.clone(), range, length);
        Ok(Model::of_frames(frames.into_iter().map(frame).collect()))
    }

    /// Checks every hash of the file.
    pub fn check(&self) -> Result<(), Diagnostic> {
        self.container.check_all()
    }

    fn section(&self, name: &str) -> Result<Vec<u8>, Diagnostic> {
        self.container.section(name)?.ok_or_else(|| without(name))
    }
}

fn without(name: &str) -> Diagnostic {
    Diagnostic::new(format!("the snapshot has no section `{name}`"))
        .hint("it was written by another tool or is damaged; capture the dump again")
}

fn damaged() -> Diagnostic {
    Diagnostic::new("a section of the snapshot is damaged").hint("capture the dump again")
}

fn encode(value: &impl Serialize) -> Result<Vec<u8>, Diagnostic> {
    bincode::serde::encode_to_vec(value, bincode::config::standard())
        .map_err(|error| Diagnostic::new(format!("cannot write the snapshot: {error}")))
}

fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Diagnostic> {
    match bincode::serde::decode_from_slice(bytes, LIMITED) {
        Ok((value, read)) if read == bytes.len() => Ok(value),
        _ => Err(damaged()),
    }
}
