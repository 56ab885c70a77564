//! A value that is its default for most: then it takes the room of a pointer and nothing else.

use std::{
    collections::BTreeMap,
    ops::{Deref, DerefMut},
};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// What has a default that can be lent to anybody.
pub trait Lent: Default + PartialEq + 'static {
    fn lent() -> &'static Self;
}

impl<T: PartialEq + 'static> Lent for Option<T> {
    fn lent() -> &'static Self {
        &None
    }
}

impl Lent for BTreeMap<String, String> {
    fn lent() -> &'static Self {
        static EMPTY: BTreeMap<String, String> = BTreeMap::new();
        &EMPTY
    }
}

/// Reads and is written as the value itself; room is taken when it is first changed.
#[derive(Clone, Debug, Default)]
pub struct Rare<T>(Option<Box<T>>);

impl<T: Lent> From<T> for Rare<T> {
    fn from(value: T) -> Self {
        Self((value != *T::lent()).then(|| Box::new(value)))
    }
}

impl<T> Rare<Option<T>> {
    /// The first that is something.
    pub fn or(one: Self, other: Self) -> Self {
        if matches!(one.0.as_deref(), Some(Some(_))) { one } else { other }
    }
}

impl<T: Lent> Deref for Rare<T> {
    type Target = T;

    fn deref(&self) -> &T {
        match &self.0 {
            Some(value) => value,
            None => T::lent(),
        }
    }
}

impl<T: Lent> DerefMut for Rare<T> {
    fn deref_mut(&mut self) -> &mut T {
        self.0.get_or_insert_default()
    }
}

impl<T: Lent + Serialize> Serialize for Rare<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        T::serialize(self, serializer)
    }
}

impl<'de, T: Lent + Deserialize<'de>> Deserialize<'de> for Rare<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::deserialize(deserializer).map(Self::from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Envelope;

    #[test]
    fn the_default_takes_no_room() {
        let mut rare = Rare::<Envelope>::default();
        assert!(rare.0.is_none() && rare.owner.is_none());
        assert_eq!(size_of::<Rare<Envelope>>(), size_of::<usize>());
        rare.owner = Some("me".to_owned());
        assert_eq!(rare.owner.as_deref(), Some("me"));
        assert!(Rare::from(Envelope::default()).0.is_none());
        assert_eq!(*Rare::from((*rare).clone()), *rare);
    }
}
