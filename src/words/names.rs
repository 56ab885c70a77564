//! Names of objects as a reader meets them: the kind first, `public` left out, safe to show, and cut
//! where there is no room.

use unicode_width::UnicodeWidthStr;

use crate::{
    model::{Id, Shape, quote::ident},
    words::escape,
};

/// `table users`, `view reporting.revenue`, `function f(integer)`
pub fn full(id: &Id) -> String {
    format!("{} {}", id.kind.word(), bare(id))
}

/// The same without the kind.
pub fn bare(id: &Id) -> String {
    let path = id.path().to_string();
    let path = match id.kind.shape() {
        Shape::Verbatim | Shape::Global => path.as_str(),
        _ => path.strip_prefix("public.").unwrap_or(&path),
    };
    escape::line(path).into_owned()
}

/// What hangs on a table, under the heading of that table: `column email`, `index users_email`.
pub fn within(id: &Id, of: &Id) -> String {
    let here = id.schema == of.schema && (id.parent.is_empty() || id.parent == of.name);
    match id.kind.shape() {
        Shape::Child | Shape::Qualified if here => {
            escape::line(&format!("{} {}", id.kind.word(), ident(&id.name))).into_owned()
        }
        _ => full(id),
    }
}

/// As much of a text as fits into a width, with `…` for the rest.
pub fn cut(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut used = 1;
    let fits = |c: &char| {
        used += unicode_width::UnicodeWidthChar::width(*c).unwrap_or_default();
        used <= width
    };
    let kept: String = text.chars().take_while(fits).collect();
    format!("{}…", kept.trim_end())
}
