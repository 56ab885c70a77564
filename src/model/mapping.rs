//! Mappings: what a schema or a role of OLD is called in NEW.

use super::Diagnostic;

/// What is mapped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mappable {
    Schema,
    Role,
}

impl Mappable {
    pub fn word(self) -> &'static str {
        match self {
            Self::Schema => "schema",
            Self::Role => "role",
        }
    }
}

/// One name for another. Names are as the catalog has them, without quotes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapping {
    pub what: Mappable,
    pub from: String,
    pub to: String,
    /// Why, from `pgsnap.toml`.
    pub reason: Option<String>,
}

impl Mapping {
    /// Reads `old=new`.
    ///
    /// # Errors
    ///
    /// What is not two names with one equals sign between them.
    pub fn parse(what: Mappable, text: &str) -> Result<Self, Diagnostic> {
        match text.split('=').map(str::trim).collect::<Vec<_>>().as_slice() {
            [from, to] if !from.is_empty() && !to.is_empty() && from != to => {
                Ok(Self { what, from: (*from).to_owned(), to: (*to).to_owned(), reason: None })
            }
            _ => Err(Diagnostic::new(format!("`{text}` maps no {}", what.word())).hint(
                "expected OLD=NEW: the name in OLD, and what NEW calls it; for another one say \
                     the flag again, and for a name with an equals sign use [[map]] in pgsnap.toml",
            )),
        }
    }

    pub fn because(self, reason: impl Into<String>) -> Self {
        Self { reason: Some(reason.into()), ..self }
    }
}

/// What a mapping did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapped {
    pub mapping: Mapping,
    /// How many statements of OLD name it.
    pub statements: usize,
    /// OLD speaks of the new name too; the two count as one.
    pub is_merged: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_names_and_an_equals_sign() {
        let mapping = Mapping::parse(Mappable::Role, "dev = app").unwrap();
        assert_eq!((mapping.from.as_str(), mapping.to.as_str()), ("dev", "app"));
        for text in ["", "a", "a=", "=b", "a=b=c", "a=a"] {
            assert!(Mapping::parse(Mappable::Schema, text).is_err(), "{text}");
        }
    }
}
