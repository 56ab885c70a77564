//! Finds `pgsnap.toml`: in this folder or above it, up to the root of the repository.

use std::path::{Path, PathBuf};

use super::files;
use crate::{
    config::{Config, FILE},
    model::Diagnostic,
};

/// The settings of a file that is named, or of the one that is found, or none.
pub fn load(named: Option<&Path>) -> Result<Config, Diagnostic> {
    let (config, name) = read(named)?;
    if let Some(name) = name {
        super::note(&format!("pgsnap: settings from {name}"));
    }
    Ok(config)
}

/// The same without a word, for those who are called many times.
pub fn quietly(named: Option<&Path>) -> Result<Config, Diagnostic> {
    read(named).map(|(config, _)| config)
}

/// The settings, and the name of their file.
fn read(named: Option<&Path>) -> Result<(Config, Option<String>), Diagnostic> {
    let path = match named {
        Some(path) => path.to_owned(),
        None => match found() {
            Some(path) => path,
            None => return Ok((Config::default(), None)),
        },
    };
    let name = path.display().to_string();
    let bytes = files::read_input(&path).map_err(|error| error.in_file(name.as_str()))?;
    let text = String::from_utf8(bytes).map_err(|_| {
        Diagnostic::new("the settings are not UTF-8")
            .in_file(name.as_str())
            .hint("save them as UTF-8")
    })?;
    let config = Config::parse(&text).map_err(|error| error.in_file(name.as_str()))?;
    Ok((config, Some(name)))
}

fn found() -> Option<PathBuf> {
    let here = std::env::current_dir().ok()?;
    for folder in here.ancestors() {
        let path = folder.join(FILE);
        if path.is_file() {
            let near = path.strip_prefix(&here).map(Path::to_owned);
            return Some(near.unwrap_or(path));
        }
        if folder.join(".git").exists() {
            return None;
        }
    }
    None
}
