//! Files in and out: inputs read whole, outputs written so that no reader ever sees half of one.

mod checksum;
mod folder;
mod head;
mod near;
mod read;
mod write;

pub use checksum::{check_beside, write_checksum};
pub use folder::texts;
pub use head::read_head;
pub use read::{INPUT_MAX, read_input};
pub use write::{Outcome, Written, make_folder, spare, write_atomic};

use std::path::Path;

/// A path as a POSIX shell reads it back, for commands shown in hints.
pub fn shell_quoted(path: &Path) -> String {
    let text = path.to_string_lossy();
    let plain = |c: char| c.is_alphanumeric() || "/._-+,:@%=".contains(c);
    if !text.is_empty() && !text.starts_with('-') && text.chars().all(plain) {
        return text.into_owned();
    }
    format!("'{}'", text.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quoting() {
        for (path, quoted) in [
            ("a/b.sql", "a/b.sql"),
            ("my dump", "'my dump'"),
            ("it's", r"'it'\''s'"),
            ("-x", "'-x'"),
        ] {
            assert_eq!(shell_quoted(Path::new(path)), quoted);
        }
    }
}
