//! Which equivalences are in force: all of them, unless somebody switched some off to see what they
//! hide.

use std::collections::BTreeSet;

/// The equivalences in force. All of them by default, and in whatever is written to a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InForce {
    off: BTreeSet<&'static str>,
    strict_text: bool,
}

static ALL: InForce = InForce { off: BTreeSet::new(), strict_text: false };

impl InForce {
    pub fn all() -> &'static Self {
        &ALL
    }

    pub fn without(mut self, code: &'static str) -> Self {
        self.off.insert(code);
        self
    }

    /// Expressions are the same only if their texts are, character by character.
    pub fn with_strict_text(self) -> Self {
        Self { strict_text: true, ..self }
    }

    pub fn has(&self, code: &str) -> bool {
        !self.off.contains(code)
    }

    pub fn is_strict_text(&self) -> bool {
        self.strict_text
    }

    pub fn is_all(&self) -> bool {
        *self == ALL
    }

    /// What is not in force, in words: codes, and `strict text`.
    pub fn switched_off(&self) -> Vec<&'static str> {
        self.off.iter().copied().chain(self.strict_text.then_some("strict text")).collect()
    }
}
