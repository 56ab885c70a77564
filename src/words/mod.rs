//! Values, names and numbers in words a person reads: the same ones in findings and in every format.

pub mod bytes;
pub mod escape;
pub mod hanging;
pub mod leftover;
pub mod lines;
pub mod moved;
pub mod names;
pub mod shown;

use crate::{kinds::Kind, model::ChangeKind};

/// What a line says of the two sides. The sign alone says it; colour adds nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    Same,
    Old,
    New,
    Differs,
}

impl Sign {
    pub fn char(self) -> char {
        match self {
            Self::Same => ' ',
            Self::Old => '-',
            Self::New => '+',
            Self::Differs => '~',
        }
    }

    pub fn of(kind: ChangeKind) -> Self {
        match kind {
            ChangeKind::Added => Self::New,
            ChangeKind::Removed => Self::Old,
            ChangeKind::Altered | ChangeKind::Renamed | ChangeKind::Reordered => Self::Differs,
        }
    }
}

/// `123,456`: figures in sentences.
pub fn grouped(count: usize) -> String {
    let digits = count.to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// `1 object`, `1,408 objects`
pub fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{} {}", grouped(count), if count == 1 { one } else { many })
}

pub fn counted_kind(kind: Kind, count: usize) -> String {
    let info = kind.info();
    counted(count, info.word, info.plural)
}
