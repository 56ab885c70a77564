//! Two snapshots compared and judged, for commands that compare many.

use crate::{
    config::Config,
    diff::Diff,
    model::{Diagnostic, Snapshot},
    report::{Report, Request},
};

/// What the sides are called, where not by the labels of the snapshots.
pub type Labels<'a> = (Option<&'a str>, Option<&'a str>);

pub fn judged(
    old: &Snapshot,
    new: &Snapshot,
    diff: Diff,
    labels: Labels,
    config: &Config,
) -> Result<Report, Diagnostic> {
    Report::new(old, new, diff, &Request { labels, config: Some(config), ..Request::default() })
}
