//! Long results on a terminal go through a pager; anywhere else they are written as they are.

use std::{
    io::{IsTerminal, Write},
    process::{Command, Stdio},
    sync::atomic::{AtomicBool, Ordering},
};

use crate::model::Diagnostic;

static ALLOWED: AtomicBool = AtomicBool::new(true);

/// What `--no-pager` says.
pub fn allow(allowed: bool) {
    ALLOWED.store(allowed, Ordering::Relaxed);
}

/// Writes a result, through the pager where somebody sits who can use one.
pub fn out(text: &str) -> Result<(), Diagnostic> {
    if !is_wanted(text) || paged(text).is_none() {
        return super::out(text);
    }
    Ok(())
}

fn is_wanted(text: &str) -> bool {
    let rows = terminal_size::terminal_size().map_or(0, |(_, height)| usize::from(height.0));
    ALLOWED.load(Ordering::Relaxed)
        && std::io::stdout().is_terminal()
        && std::env::var_os("TERM").is_some_and(|term| term != "dumb")
        && text.lines().count() >= rows
}

/// `None` when there is no pager to start: the caller writes the text itself.
fn paged(text: &str) -> Option<()> {
    let pager = std::env::var("PAGER").unwrap_or_else(|_| "less".to_owned());
    let mut words = pager.split_whitespace();
    let mut command = Command::new(words.next().filter(|program| *program != "cat")?);
    command.args(words).stdin(Stdio::piped());
    // As git does: quit if it fits, show colours, leave the text on the screen.
    if std::env::var_os("LESS").is_none() {
        command.env("LESS", "FRX");
    }
    let mut child = command.spawn().ok()?;
    if let Some(mut input) = child.stdin.take() {
        // Whoever quits before the end has seen enough.
        drop(input.write_all(text.as_bytes()));
    }
    drop(child.wait());
    Some(())
}
