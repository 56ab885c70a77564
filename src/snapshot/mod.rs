//! The snapshot file: a plain JSON header, the record (`source`) and its cache (`model`).

pub mod container;
mod damage;
mod figures;
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
    figures::Figures,
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
/// The first section, where there is one: whoever reads no more than the head reads it too.
const FIGURES: &str = "figures";

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
    let Snapshot { meta, source, model, figures: told } = snapshot;
    let tool = env!("CARGO_PKG_VERSION").to_owned();
    let head = Head { tool, epoch: EPOCH, meta: meta.clone() };
    let source = encode(source)?;
    let raws = model.frames().iter().map(Frame::kept).collect::<Result<Vec<_>, _>>()?;
    let pieces = model.frames().iter().zip(raws).map(|(frame, raw)| match frame.stored() {
        Some(stored) => Piece::Stored(stored, raw),
        None => Piece::Raw(raw),
    });
    let pieces: Vec<Piece> = pieces.collect();
    let figures = figures::encode(told)?;
    let (figures, source) = ([Piece::Raw(&figures)], [Piece::Raw(&source)]);
    let all: [(&str, &[Piece]); 3] = [(FIGURES, &figures), (SOURCE, &source), (MODEL, &pieces)];
    let from = usize::from(told.is_empty());
    container::write(&head, all.get(from..).unwrap_or_default())
}

/// What the head of a file says. Needs only its first bytes: [`preamble::header_len`] tells how many.
pub struct Glance {
    pub meta: Meta,
    /// Whether its fingerprint can be compared with those this version makes.
    pub is_current: bool,
    /// Bytes that the whole file must have.
    pub length: u64,
    pub figures: Figures,
}

/// How many bytes of a file [`glance`] needs, by its head: the figures lie right behind it.
///
/// # Errors
///
/// Those of [`glance`].
pub fn glance_len(head: &[u8]) -> Result<usize, Diagnostic> {
    let header = header::Header::parse(head)?;
    let figures = header.sections().first().filter(|first| first.name == FIGURES);
    let length = figures.map_or(0, |first| first.stored).min(limits::FIGURES_MAX);
    Ok(header.end() + usize::try_from(length).unwrap_or_default())
}

/// Reads the head of a file, and its figures if it has any; other sections are not looked at.
///
/// # Errors
///
/// What is no snapshot, is damaged in its head or its figures, or has a format of the future.
pub fn glance(prefix: &[u8]) -> Result<Glance, Diagnostic> {
    let header = header::Header::parse(prefix)?;
    let Head { tool: _, epoch, meta } = header.read()?;
    let figures = match header.sections().first() {
        Some(first) if first.name == FIGURES => {
            figures::decode(&container::first_section(prefix, &header)?)?
        }
        _ => Figures::default(),
    };
    Ok(Glance { meta, is_current: epoch == EPOCH, length: header.file_len(), figures })
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

    /// What the dump told beside the schema; none where the file has none.
    ///
    /// # Errors
    ///
    /// They are damaged, or more than a snapshot holds.
    pub fn figures(&self) -> Result<Figures, Diagnostic> {
        let json = self.container.section(FIGURES)?;
        json.map_or_else(|| Ok(Figures::default()), |json| figures::decode(&json))
    }

    /// The sections with their lengths, stored and raw: what each has of the file.
    pub fn shares(&self) -> impl Iterator<Item = (&str, u64, u64)> {
        let sections = self.container.sections().iter();
        sections.map(|entry| (entry.name.as_str(), entry.stored, entry.raw))
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
