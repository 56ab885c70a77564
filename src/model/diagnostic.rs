//! The one form in which anything goes wrong: where, what, and what to do about it.

use std::fmt;

/// One message for a person. Printed as `file:line:column: message`, the hint on its own line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The file as the user named it; empty until a caller that knows it adds it.
    pub file: String,
    /// 1-based line in that file; `None` when the message is about the whole file.
    pub line: Option<usize>,
    /// 1-based column, counted in characters.
    pub column: Option<usize>,
    pub message: String,
    /// What to do next. Never empty for errors a user can mend.
    pub hint: Option<String>,
}

impl Diagnostic {
    pub fn new(message: impl Into<String>) -> Self {
        Self { file: String::new(), line: None, column: None, message: message.into(), hint: None }
    }

    pub fn at(mut self, line: usize) -> Self {
        self.line = Some(line);
        self
    }

    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Names the file, unless one is named already.
    pub fn in_file(mut self, file: impl Into<String>) -> Self {
        if self.file.is_empty() {
            self.file = file.into();
        }
        self
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.file.is_empty() {
            write!(f, "{}:", self.file)?;
        }
        if let Some(line) = self.line {
            write!(f, "{line}:")?;
            if let Some(column) = self.column {
                write!(f, "{column}:")?;
            }
        }
        if !self.file.is_empty() || self.line.is_some() {
            write!(f, " ")?;
        }
        write!(f, "{}", self.message)?;
        if let Some(hint) = &self.hint {
            write!(f, "\n  {}", hint.replace('\n', "\n  "))?;
        }
        Ok(())
    }
}

impl std::error::Error for Diagnostic {}
