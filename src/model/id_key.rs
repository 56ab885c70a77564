//! Ids as bytes: compared byte for byte, they are in the order of the ids.

use super::{Id, id::Parts};
use crate::kinds::Kind;

/// Ends a part of the key. A NUL inside of a part is followed by [`ESCAPED`].
const END: u8 = 0;
/// In no UTF-8 text, so nothing that follows an [`END`] begins with it.
const ESCAPED: u8 = 0xff;

impl Id {
    /// Appends the key: one byte for the kind, by its place in the list, then every part with its
    /// end. The order of keys as bytes is the order of ids.
    pub fn write_key(&self, key: &mut Vec<u8>) {
        let Parts { kind, schema, parent, name, signature } = &**self;
        // The list of kinds is held below 256 by a test.
        key.push(*kind as u8);
        for part in [schema, parent, name, signature] {
            for piece in part.as_bytes().split_inclusive(|byte| *byte == END) {
                key.extend_from_slice(piece);
                if piece.ends_with(&[END]) {
                    key.push(ESCAPED);
                }
            }
            key.push(END);
        }
    }

    pub fn key(&self) -> Vec<u8> {
        let mut key = Vec::new();
        self.write_key(&mut key);
        key
    }

    /// How the keys begin of the objects of a kind that are named within this one.
    pub fn key_within(&self, kind: Kind) -> Vec<u8> {
        let first = Self::child(kind, &self.relation(), "");
        let mut key = first.key();
        // The name and the signature, both without a letter.
        key.truncate(key.len() - 2);
        key
    }

    /// `None` for bytes that are no key.
    pub fn from_key(key: &[u8]) -> Option<Self> {
        let (kind, mut rest) = key.split_first()?;
        let kind = kind_of(*kind)?;
        let mut part = || {
            let (part, after) = take_part(rest)?;
            rest = after;
            Some(part)
        };
        let (schema, parent, name, signature) = (part()?, part()?, part()?, part()?);
        rest.is_empty().then(|| Self::from(Parts { kind, schema, parent, name, signature }))
    }
}

/// The kind whose keys begin with this byte.
pub fn kind_of(byte: u8) -> Option<Kind> {
    Kind::ALL.get(usize::from(byte)).copied()
}

/// A part of a key, and what follows its end.
fn take_part(mut bytes: &[u8]) -> Option<(String, &[u8])> {
    let mut part = Vec::new();
    loop {
        let end = memchr::memchr(END, bytes)?;
        let (piece, rest) = bytes.split_at_checked(end)?;
        part.extend_from_slice(piece);
        let (_, rest) = rest.split_first()?;
        match rest.strip_prefix(&[ESCAPED]) {
            Some(rest) => {
                part.push(END);
                bytes = rest;
            }
            None => return Some((String::from_utf8(part).ok()?, rest)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every mixture of a few short parts, those with NULs too.
    fn ids() -> Vec<Id> {
        const PARTS: [&str; 7] = ["", "\0", "\0a", "a", "a\0", "a\u{1}", "\u{10ffff}"];
        let kinds = [Kind::ALL[0], Kind::Table, Kind::Opaque];
        let mut ids = Vec::new();
        for kind in kinds {
            for schema in PARTS {
                for parent in PARTS {
                    for name in PARTS {
                        ids.push(Id::from(Parts {
                            kind,
                            schema: schema.to_owned(),
                            parent: parent.to_owned(),
                            name: name.to_owned(),
                            signature: parent.to_owned(),
                        }));
                    }
                }
            }
        }
        ids
    }

    #[test]
    fn the_order_of_keys_is_the_order_of_ids() {
        let mut ids = ids();
        ids.sort();
        for pair in ids.windows(2) {
            assert!(pair[0].key() < pair[1].key(), "{:?} {:?}", pair[0], pair[1]);
        }
    }

    #[test]
    fn keys_are_read_back() {
        for id in ids() {
            assert_eq!(Id::from_key(&id.key()), Some(id));
        }
    }

    #[test]
    fn what_is_no_key_is_none() {
        let key = Id::global(Kind::Table, "a").key();
        for end in 0..key.len() {
            assert_eq!(Id::from_key(&key[..end]), None);
        }
        assert_eq!(Id::from_key(&[&key[..], b"x"].concat()), None);
        assert_eq!(Id::from_key(&[255, 0, 0, 0, 0]), None);
        assert_eq!(Id::from_key(&[0, 0xc3, 0, 0, 0, 0]), None);
    }

    #[test]
    fn a_byte_tells_the_kind() {
        assert!(Kind::ALL.len() <= 256);
        for (place, kind) in Kind::ALL.iter().enumerate() {
            assert_eq!(*kind as usize, place);
            assert_eq!(kind_of(place as u8), Some(*kind));
        }
    }
}
