//! The model: one line per object, sorted by id, in frames. Two models are compared where they lie.

use std::{
    cmp::Ordering,
    collections::{BTreeSet, HashSet},
    ops::Range,
    sync::OnceLock,
};

use super::{
    Diagnostic, Id, Object, Shape,
    cursor::Cursor,
    frame::{Damaged, Frame},
    line::{self, Line},
};
use crate::kinds::Kind;

/// Bytes of lines that a frame has on average. Where it ends is told by ids and lengths of records
/// alone, so that a change moves no boundary but its own.
pub const FRAME: u64 = 64 << 10;

/// The objects of one snapshot.
#[derive(Clone, Debug, Default)]
pub struct Model {
    frames: Vec<Frame>,
    entries: OnceLock<Result<Vec<Entry>, Damaged>>,
}

/// Where an object lies in a model, and what it is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub id: Id,
    pub parent: Option<Id>,
    frame: usize,
    range: Range<usize>,
}

/// Equal in every byte of every line.
impl PartialEq for Model {
    fn eq(&self, other: &Self) -> bool {
        let is_same = |a: &Frame, b: &Frame| match (a.read(), b.read()) {
            (Ok(a), Ok(b)) => a == b,
            _ => false,
        };
        self.frames.len() == other.frames.len()
            && self.frames.iter().zip(&other.frames).all(|(a, b)| is_same(a, b))
    }
}

impl Model {
    /// Objects must come sorted by id and unique, as a map gives them.
    pub fn new<'a>(objects: impl IntoIterator<Item = &'a Object>) -> Self {
        let mut frames = Vec::new();
        let (mut raw, mut key) = (Vec::new(), Vec::new());
        for object in objects {
            let start = raw.len();
            key.clear();
            object.id.write_key(&mut key);
            line::write(object, &key, &mut raw);
            if ends_frame(&key, raw.len() - start) {
                frames.push(Frame::of_raw(std::mem::take(&mut raw)));
            }
        }
        if !raw.is_empty() {
            frames.push(Frame::of_raw(raw));
        }
        Self::of_frames(frames)
    }

    pub fn of_frames(frames: Vec<Frame>) -> Self {
        Self { frames, entries: OnceLock::new() }
    }

    pub fn frames(&self) -> &[Frame] {
        &self.frames
    }

    /// At the first line.
    pub fn cursor(&self) -> Cursor<'_> {
        Cursor::new(&self.frames)
    }

    /// What is in it, in the order of ids. Opens every frame, the first time.
    ///
    /// # Errors
    ///
    /// Only for a damaged file, as everywhere here.
    pub fn entries(&self) -> Result<&[Entry], Diagnostic> {
        let entries = self.entries.get_or_init(|| self.list());
        entries.as_ref().map(Vec::as_slice).map_err(|damaged| Diagnostic::from(*damaged))
    }

    fn list(&self) -> Result<Vec<Entry>, Damaged> {
        let mut entries: Vec<Entry> = Vec::new();
        for (frame, one) in self.frames.iter().enumerate() {
            let (raw, mut at) = (one.kept()?, 0);
            while at < raw.len() {
                let line = raw.get(at..).and_then(Line::read).ok_or(Damaged)?;
                let (id, parent) = line.ids().ok_or(Damaged)?;
                if entries.last().is_some_and(|last| last.id >= id) {
                    return Err(Damaged);
                }
                let range = at..at + line.length;
                at = range.end;
                entries.push(Entry { id, parent, frame, range });
            }
        }
        Ok(entries)
    }

    /// Decodes one object, by its place among the entries.
    ///
    /// # Errors
    ///
    /// There is none, or it does not decode.
    pub fn object(&self, index: usize) -> Result<Object, Diagnostic> {
        let Entry { frame, range, .. } = self.entries()?.get(index).ok_or(Damaged)?;
        let raw = self.frames.get(*frame).ok_or(Damaged)?.kept()?;
        let line = raw.get(range.clone()).and_then(Line::read).ok_or(Damaged)?;
        Ok(line.object().ok_or(Damaged)?)
    }

    /// An object by its id; `None` also for one that a damaged file does not give.
    pub fn find(&self, id: &Id) -> Option<Object> {
        self.find_line(&id.key())?.object()
    }

    pub fn has(&self, id: &Id) -> bool {
        self.find_line(&id.key()).is_some()
    }

    fn find_line(&self, key: &[u8]) -> Option<Line<'_>> {
        let frame = self.frames.get(self.place_of(key))?;
        let mut lines = lines(frame.kept().ok()?);
        let found = lines.find(|line| line.key >= key)?;
        (found.key == key).then_some(found)
    }

    /// The frame that has a key, if one does.
    fn place_of(&self, key: &[u8]) -> usize {
        let begins_before = |frame: &Frame| {
            let first = frame.kept().ok().and_then(|raw| lines(raw).next());
            first.is_none_or(|first| first.key <= key)
        };
        self.frames.partition_point(begins_before).saturating_sub(1)
    }

    /// The objects of one kind, in the order of ids. Opens only the frames that may have some.
    ///
    /// # Errors
    ///
    /// A damaged file.
    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = Result<Object, Diagnostic>> {
        let first = self.place_of(&[kind as u8]);
        let mut cursor = Cursor::new(self.frames.get(first..).unwrap_or_default());
        std::iter::from_fn(move || take_of_kind(&mut cursor, kind).transpose())
    }

    /// The objects of these ids, and what lives with them, kind by kind. Of kinds whose objects are
    /// named within another, only the frames are opened that may have some; of the others no line is
    /// decoded that is not one of them.
    ///
    /// # Errors
    ///
    /// A damaged file.
    pub fn living_with(&self, homes: &BTreeSet<Id>) -> Result<Vec<Object>, Diagnostic> {
        let keys: HashSet<Vec<u8>> = homes.iter().map(Id::key).collect();
        let is_one = |line: &Line| keys.contains(line.key) || keys.contains(line.parent());
        let mut found = Vec::new();
        for &kind in Kind::ALL {
            if kind.info().shape == Shape::Child {
                for home in homes {
                    let within = home.key_within(kind);
                    self.take_within(&within, is_one, &mut found)?;
                }
            } else {
                self.take_within(&[kind as u8], is_one, &mut found)?;
            }
        }
        Ok(found)
    }

    pub fn objects(&self) -> impl Iterator<Item = Result<Object, Diagnostic>> {
        let mut cursor = self.cursor();
        std::iter::from_fn(move || cursor.take().map_err(Diagnostic::from).transpose())
    }

    /// Decodes those lines that are wanted, of the ones whose keys begin so.
    fn take_within(
        &self,
        begin: &[u8],
        is_wanted: impl Fn(&Line) -> bool,
        found: &mut Vec<Object>,
    ) -> Result<(), Damaged> {
        let first = self.place_of(begin);
        let mut cursor = Cursor::new(self.frames.get(first..).unwrap_or_default());
        while let Some(line) = cursor.line()? {
            if line.key.starts_with(begin) {
                if is_wanted(&line) {
                    found.push(line.object().ok_or(Damaged)?);
                }
            } else if line.key > begin {
                break;
            }
            cursor.advance()?;
        }
        Ok(())
    }

    /// Hash of everything there is to compare: equal exactly when a diff with equal coverage,
    /// without filters, finds nothing.
    /// Fails only on a damaged file.
    pub fn fingerprint(&self) -> Result<String, Diagnostic> {
        let mut hasher = blake3::Hasher::new();
        for object in self.objects() {
            let object = object?;
            let id = object.id.to_string();
            hasher.update(&(id.len() as u64).to_le_bytes()).update(id.as_bytes());
            hasher.update(&object.hash());
        }
        let hex = hasher.finalize().to_hex();
        let groups: Vec<&str> = (0..8).filter_map(|i| hex.as_str().get(i * 4..i * 4 + 4)).collect();
        Ok(groups.join("-"))
    }
}

/// Whether a frame ends behind a line: of every [`FRAME`] bytes one does, wherever the frame began.
fn ends_frame(key: &[u8], length: usize) -> bool {
    let mut place = [0; 8];
    place.copy_from_slice(&blake3::hash(key).as_bytes()[..8]);
    u64::from_le_bytes(place) % FRAME < length as u64
}

/// The lines of a frame, as far as they are sound.
fn lines(mut raw: &[u8]) -> impl Iterator<Item = Line<'_>> {
    std::iter::from_fn(move || {
        let line = Line::read(raw)?;
        raw = raw.get(line.length..)?;
        Some(line)
    })
}

fn take_of_kind(cursor: &mut Cursor, kind: Kind) -> Result<Option<Object>, Diagnostic> {
    loop {
        let byte = cursor.line()?.and_then(|line| line.key.first().copied());
        match byte.map(|byte| byte.cmp(&(kind as u8))) {
            Some(Ordering::Less) => cursor.advance()?,
            Some(Ordering::Equal) => return Ok(cursor.take()?),
            Some(Ordering::Greater) | None => return Ok(None),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::{
        kinds::{enumeration::Enumeration, table::Table},
        model::frame,
    };

    /// Enums and tables, in many frames.
    fn objects() -> BTreeMap<Id, Object> {
        let mut objects = BTreeMap::new();
        for number in 0..3_000 {
            let labels = (0..number % 9).map(|label| format!("label {label}")).collect();
            let body = Enumeration { labels };
            let mut one = Object::new(Id::global(Kind::Enumeration, format!("e{number}")), body);
            one.parent = (number % 3 == 0).then(|| Id::global(Kind::Schema, "s"));
            let table =
                Object::new(Id::global(Kind::Table, format!("t{number}")), Table::default());
            objects.extend([(one.id.clone(), one), (table.id.clone(), table)]);
        }
        objects
    }

    /// As it is read from a file.
    fn stored(model: &Model) -> Model {
        let frame = |frame: &Frame| {
            let raw = frame.kept().unwrap();
            let stored = frame::compress(raw).unwrap();
            Frame::of_stored(stored.as_slice().into(), 0..stored.len(), raw.len())
        };
        Model::of_frames(model.frames().iter().map(frame).collect())
    }

    #[test]
    fn everything_is_found_again() {
        let objects = objects();
        let model = Model::new(objects.values());
        assert!(model.frames().len() > 3, "{} frames", model.frames().len());
        for model in [&model, &stored(&model)] {
            let ids: Vec<&Id> = model.entries().unwrap().iter().map(|entry| &entry.id).collect();
            assert_eq!(ids, objects.keys().collect::<Vec<_>>());
            for (index, (id, object)) in objects.iter().enumerate() {
                let (found, same) = (model.find(id).unwrap(), model.object(index).unwrap());
                assert_eq!(
                    (&found.id, &found.parent, found.hash()),
                    (id, &object.parent, object.hash())
                );
                assert_eq!((&same.id, same.hash()), (id, object.hash()));
            }
            for kind in [Kind::Role, Kind::Enumeration, Kind::Table, Kind::Opaque] {
                let found: Vec<Id> = model.of_kind(kind).map(|object| object.unwrap().id).collect();
                let ids = objects.keys().filter(|id| id.kind == kind).cloned();
                assert_eq!(found, ids.collect::<Vec<_>>());
            }
            assert!(model.find(&Id::global(Kind::Table, "t1x")).is_none());
            assert!(
                !model.has(&Id::global(Kind::Role, ""))
                    && !model.has(&Id::global(Kind::Opaque, "z"))
            );
            assert_eq!(model.objects().count(), objects.len());
        }
        assert_eq!(model, stored(&model));
        let empty = Model::default();
        assert!(empty.find(&Id::global(Kind::Table, "t")).is_none());
        assert!(empty.entries().unwrap().is_empty() && empty.of_kind(Kind::Table).next().is_none());
    }

    #[test]
    fn what_lives_with_an_object_is_found_under_any_kind_of_name() {
        let mut objects = objects();
        for table in ["t7", "t70", "t7\0", "t2999"] {
            let home = Id::global(Kind::Table, table);
            for kind in [Kind::Column, Kind::Trigger, Kind::Index, Kind::Sequence] {
                let named = match kind {
                    Kind::Column | Kind::Trigger => Id::child(kind, &home.relation(), "x"),
                    _ => Id::global(kind, format!("{table}_x")),
                };
                let mut one = Object::new(named, Table::default());
                one.parent = Some(home.clone());
                objects.insert(one.id.clone(), one);
            }
        }
        let model = Model::new(objects.values());
        for model in [&model, &stored(&model)] {
            for homes in [&["t7"][..], &["t7\0", "t2999"], &["t70", "none"], &[]] {
                let homes: BTreeSet<Id> =
                    homes.iter().map(|name| Id::global(Kind::Table, *name)).collect();
                let is_one = |one: &&Object| {
                    homes.contains(&one.id)
                        || one.parent.as_ref().is_some_and(|id| homes.contains(id))
                };
                let expected: Vec<&Id> =
                    objects.values().filter(is_one).map(|one| &one.id).collect();
                let mut found = model.living_with(&homes).unwrap();
                found.sort_by(|a, b| a.id.cmp(&b.id));
                assert_eq!(found.iter().map(|one| &one.id).collect::<Vec<_>>(), expected);
            }
        }
    }

    #[test]
    fn a_change_moves_no_frame_but_its_own() {
        let mut objects = objects();
        let before = Model::new(objects.values());
        objects.remove(&Id::global(Kind::Enumeration, "e1500"));
        let after = Model::new(objects.values());
        let is_kept = |frame: &&Frame| !after.frames().iter().any(|other| other.is_as(frame));
        assert!(before.frames().iter().filter(is_kept).count() <= 2);
    }

    #[test]
    fn what_is_damaged_is_refused() {
        let objects = objects();
        let lines = Model::new(objects.values().take(2)).frames()[0].kept().unwrap().to_vec();
        let first = Line::read(&lines).unwrap().length;
        let damaged = [
            [&lines[first..], &lines[..first]].concat(),
            [&lines[..first], &lines[..first]].concat(),
            lines[..lines.len() - 1].to_vec(),
            vec![0, 0, 0],
        ];
        for raw in damaged {
            let model = Model::of_frames(vec![Frame::of_raw(raw)]);
            assert!(model.entries().is_err());
            assert!(model.objects().any(|object| object.is_err()));
        }
        // Each frame in order, the frames not.
        let (a, b) = (lines[..first].to_vec(), lines[first..].to_vec());
        let frames = [b, a].map(Frame::of_raw).into_iter().collect();
        let model = Model::of_frames(frames);
        assert!(model.entries().is_err() && model.objects().any(|object| object.is_err()));
        let torn = Frame::of_stored(vec![1, 2, 3].as_slice().into(), 0..3, 100);
        assert!(Model::of_frames(vec![torn]).entries().is_err());
    }
}
