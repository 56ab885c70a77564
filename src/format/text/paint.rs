//! Colour, and the widths of what is coloured. Colour repeats what the signs say.

use anstyle::{AnsiColor, Style};
use unicode_width::UnicodeWidthStr;

use crate::report::Sign;

pub const PLAIN: Style = Style::new();
pub const BOLD: Style = Style::new().bold();
pub const DIM: Style = Style::new().dimmed();
pub const OLD: Style = AnsiColor::Red.on_default();
pub const NEW: Style = AnsiColor::Green.on_default();
const DIFFERS: Style = AnsiColor::Yellow.on_default();

#[derive(Clone, Copy)]
pub struct Paint {
    pub colour: bool,
}

impl Paint {
    /// The text must be safe to show already.
    pub fn paint(self, style: Style, text: &str) -> String {
        match self.colour && style != PLAIN && !text.is_empty() {
            true => format!("{style}{text}{style:#}"),
            false => text.to_owned(),
        }
    }

    /// Followed by spaces up to a width in columns; a wider text stays whole.
    pub fn padded(self, style: Style, text: &str, width: usize) -> String {
        let spaces = width.saturating_sub(text.width());
        format!("{}{}", self.paint(style, text), " ".repeat(spaces))
    }

    pub fn sign(self, sign: Sign) -> String {
        self.paint(of(sign), &sign.char().to_string())
    }
}

/// The style of a line with a sign.
pub fn of(sign: Sign) -> Style {
    match sign {
        Sign::Same => PLAIN,
        Sign::Old => OLD,
        Sign::New => NEW,
        Sign::Differs => DIFFERS,
    }
}

/// The words that changed within a changed line.
pub fn marked(sign: Sign) -> Style {
    of(sign).bold().underline()
}
