//! The lines that the script prints.

use serde::Deserialize;

use crate::model::figures::{
    CollationFigures, Disabled, ExtensionFigures, IndexFigures, Probe, SequenceFigures, Server,
    Setting, Slot, TableFigures, probe::Row,
};

/// One line; fields that are not known are of later scripts.
#[derive(Deserialize)]
#[serde(tag = "figure", rename_all = "snake_case")]
pub enum Line {
    Begin {
        format: u32,
    },
    Refused {
        why: String,
    },
    Server(Server),
    Size {
        bytes: Option<i64>,
    },
    Table(TableFigures),
    Sizes {
        #[serde(flatten)]
        name: Named,
        bytes: Option<i64>,
        index_bytes: Option<i64>,
    },
    Index(IndexFigures),
    Disabled(Disabled),
    Setting(Setting),
    Slot(Slot),
    Collation(CollationFigures),
    Extension(ExtensionFigures),
    Sequence(SequenceFigures),
    Exact {
        #[serde(flatten)]
        name: Named,
        skipped: Option<String>,
    },
    ExactRows {
        #[serde(flatten)]
        name: Named,
        rows: Option<i64>,
    },
    Numbered {
        #[serde(flatten)]
        name: Named,
        skipped: Option<String>,
    },
    Maximum {
        #[serde(flatten)]
        name: Named,
        value: Option<String>,
    },
    MigrationsOf {
        schema: String,
        table: String,
        columns: Vec<String>,
        skipped: Option<String>,
    },
    Migrations {
        schema: String,
        table: String,
        columns: Vec<String>,
        rows: Vec<Vec<Option<String>>>,
    },
    Asked(Asked),
    Probe(Answered),
    Section(Section),
    End {
        sections: Vec<String>,
        probes: usize,
    },
    #[serde(other)]
    Other,
}

#[derive(Deserialize)]
pub struct Named {
    schema: String,
    name: String,
}

impl Named {
    pub fn key(&self) -> (String, String) {
        (self.schema.clone(), self.name.clone())
    }
}

/// A probe before it answers.
#[derive(Deserialize)]
pub struct Asked {
    pub n: String,
    /// Schema, table and constraint, of one that the server thought of.
    #[serde(default)]
    pub about: Vec<String>,
    #[serde(default)]
    pub skipped: Option<String>,
    #[serde(flatten)]
    pub probe: Probe,
}

#[derive(Deserialize)]
#[serde(default)]
#[derive(Default)]
pub struct Answered {
    pub n: String,
    pub value: Option<String>,
    pub of: Option<String>,
    pub changes: Option<String>,
    pub rows: Option<Vec<Row>>,
    pub ms: Option<i64>,
    pub skipped: Option<String>,
    pub sqlstate: Option<String>,
    pub message: Option<String>,
}

/// The mark behind the lines of a section.
#[derive(Deserialize)]
pub struct Section {
    pub name: String,
    /// How many there were; nobody counted those that others asked for.
    pub lines: Option<u64>,
    pub sqlstate: Option<String>,
    pub message: Option<String>,
}

/// What went wrong, in words: `permission denied for table users (42501)`.
pub fn failure(sqlstate: Option<&str>, message: Option<&str>) -> Option<String> {
    let state = sqlstate.filter(|state| *state != "00000" && !state.is_empty())?;
    Some(match message.filter(|message| !message.is_empty()) {
        Some(message) => format!("{message} ({state})"),
        None => match state {
            "57014" => "it was cancelled, as it took too long (57014)".to_owned(),
            "22P02" => "a value is no literal of its type (22P02)".to_owned(),
            state => format!("it failed with SQLSTATE {state}"),
        },
    })
}
