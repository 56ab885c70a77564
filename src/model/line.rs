//! One line of a model: the key of an object, the key of its parent, its record.

use super::{Id, Object};

/// A line where it lies; nothing of it is decoded.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    pub key: &'a [u8],
    /// All that follows the key. Where it is equal, so are the objects.
    pub rest: &'a [u8],
    /// Empty for an object without one.
    parent: &'a [u8],
    record: &'a [u8],
    /// Bytes of the whole line.
    pub length: usize,
}

/// Appends the line of an object. Returns the length of what follows its key.
pub fn write(object: &Object, key: &[u8], to: &mut Vec<u8>) {
    let Object { id: _, parent, envelope, body } = object;
    let parent = parent.as_ref().map(Id::key).unwrap_or_default();
    let config = bincode::config::standard();
    // Encoding plain owned data into memory has no way to fail.
    let record = bincode::serde::encode_to_vec((envelope, body), config).unwrap_or_default();
    for part in [key, &parent, &record] {
        write_length(part.len(), to);
        to.extend_from_slice(part);
    }
}

impl<'a> Line<'a> {
    /// The line that the bytes begin with; `None` if they begin with none.
    pub fn read(bytes: &'a [u8]) -> Option<Self> {
        let (key, after) = part(bytes)?;
        let (parent, rest) = part(after)?;
        let (record, rest) = part(rest)?;
        let length = bytes.len() - rest.len();
        let following = after.get(..after.len() - rest.len())?;
        Some(Self { key, rest: following, parent, record, length })
    }

    pub fn id(&self) -> Option<Id> {
        Id::from_key(self.key)
    }

    /// The key of the parent; empty for an object without one.
    pub fn parent(&self) -> &'a [u8] {
        self.parent
    }

    /// The id of the object and that of its parent.
    pub fn ids(&self) -> Option<(Id, Option<Id>)> {
        let parent = if self.parent.is_empty() { None } else { Some(Id::from_key(self.parent)?) };
        Some((self.id()?, parent))
    }

    /// Decodes the object; `None` for bytes that hold none.
    pub fn object(&self) -> Option<Object> {
        let (id, parent) = self.ids()?;
        let config = bincode::config::standard().with_limit::<{ 1 << 30 }>();
        let decoded = bincode::serde::decode_from_slice(self.record, config);
        let ((envelope, body), read) = decoded.ok()?;
        (read == self.record.len()).then_some(Object { id, parent, envelope, body })
    }
}

/// A length, seven bits a byte, the lowest first; the last byte has its highest bit clear.
fn write_length(length: usize, to: &mut Vec<u8>) {
    let mut left = length as u64;
    while left >= 0x80 {
        to.push((left & 0x7f) as u8 | 0x80);
        left >>= 7;
    }
    to.push(left as u8);
}

/// Bytes of the longest length there is.
const LENGTH_MAX: usize = 5;

/// A length and as many bytes, and what follows them.
fn part(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let mut length = 0u64;
    for (place, byte) in bytes.iter().enumerate().take(LENGTH_MAX) {
        length |= u64::from(byte & 0x7f) << (7 * place);
        if byte & 0x80 == 0 {
            // One spelling for each length.
            if *byte == 0 && place > 0 {
                return None;
            }
            return bytes.get(place + 1..)?.split_at_checked(usize::try_from(length).ok()?);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kinds::{Kind, enumeration::Enumeration};

    #[test]
    fn lengths_have_one_spelling() {
        for length in [0usize, 1, 127, 128, 16_383, 16_384, 70_000] {
            let mut bytes = Vec::new();
            write_length(length, &mut bytes);
            bytes.extend(vec![7; length]);
            assert_eq!(part(&bytes).unwrap(), (&vec![7u8; length][..], &b""[..]));
        }
        assert!(part(&[0x80, 0x00]).is_none(), "zero in two bytes");
        assert!(part(&[0x81]).is_none(), "cut");
        assert!(part(&[0xff; 10]).is_none(), "no end");
        assert!(part(&[5, 1, 2]).is_none(), "too short");
    }

    #[test]
    fn lines_are_read_back() {
        let mut object = Object::new(Id::global(Kind::Enumeration, "e"), Enumeration::default());
        object.parent = Some(Id::global(Kind::Schema, "s"));
        let mut bytes = Vec::new();
        write(&object, &object.id.key(), &mut bytes);
        let line = Line::read(&bytes).unwrap();
        assert_eq!(line.length, bytes.len());
        assert_eq!(line.ids().unwrap(), (object.id.clone(), object.parent.clone()));
        assert_eq!(line.object().unwrap().hash(), object.hash());
        for end in 0..bytes.len() {
            assert!(Line::read(&bytes[..end]).is_none());
        }
    }
}
