//! Reads the texts of a folder, with those of the folders in it.

use std::{fs, path::Path};

use super::read_input;
use crate::{model::Diagnostic, script};

/// Files of one folder that are read.
const FILES_MAX: usize = 20_000;

/// Folders within folders.
const DEPTH_MAX: usize = 8;

/// The files with one of these endings, each by its path below the folder, with its text.
///
/// # Errors
///
/// What cannot be read, or is no text; more than 20,000 files.
pub fn texts(folder: &Path, endings: &[&str]) -> Result<Vec<(String, String)>, Diagnostic> {
    let mut found = Vec::new();
    below(folder, "", endings, DEPTH_MAX, &mut found)?;
    found.sort();
    Ok(found)
}

fn below(
    folder: &Path,
    prefix: &str,
    endings: &[&str],
    depth: usize,
    found: &mut Vec<(String, String)>,
) -> Result<(), Diagnostic> {
    let failed = |error: &std::io::Error| {
        Diagnostic::new(format!("cannot be read: {error}")).in_file(folder.to_string_lossy())
    };
    for entry in fs::read_dir(folder).map_err(|error| failed(&error))? {
        let entry = entry.map_err(|error| failed(&error))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = entry.path();
        if name.starts_with('.') {
            continue;
        }
        if path.is_dir() {
            if depth > 0 {
                below(&path, &format!("{prefix}{name}/"), endings, depth - 1, found)?;
            }
            continue;
        }
        let is_meant = name.rsplit_once('.').is_some_and(|(_, end)| endings.contains(&end));
        let is_empty = fs::metadata(&path).is_ok_and(|metadata| metadata.len() == 0);
        if !is_meant || is_empty {
            continue;
        }
        if found.len() >= FILES_MAX {
            return Err(Diagnostic::new("there are more than 20,000 files in it")
                .in_file(folder.to_string_lossy())
                .hint("name the folder that holds the migrations alone"));
        }
        let decoded = script::decode(read_input(&path)?);
        let text = decoded.map_err(|error| error.in_file(path.to_string_lossy()))?.text;
        found.push((format!("{prefix}{name}"), text));
    }
    Ok(())
}
