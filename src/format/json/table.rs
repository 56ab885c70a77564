//! Tables with their status and facets on the wire.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::{
    model::Level,
    report::{
        Report,
        facet::{Facet, What},
        inventory::Table,
    },
};

/// A table with its status: changed or not.
#[derive(Serialize)]
pub struct WireTable<'a> {
    id: String,
    status: &'static str,
    level: Option<Level>,
    topic: Option<&'a str>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    also_in: &'a [String],
    columns: WireColumns,
    /// The comment of the table.
    #[serde(skip_serializing_if = "Option::is_none")]
    comment: Option<&'a str>,
    facets: BTreeMap<&'static str, WireFacet>,
}

#[derive(Serialize)]
struct WireFacet {
    old: usize,
    new: usize,
    same: bool,
}

#[derive(Serialize)]
struct WireColumns {
    old: Option<usize>,
    new: Option<usize>,
}

impl<'a> WireTable<'a> {
    pub fn of(report: &'a Report, table: &'a Table) -> Self {
        let facets = report.facets.get(&table.id);
        let wire = |(what, facet): (&What, &Facet)| {
            let Facet { old, new, differs } = *facet;
            (what.word(), WireFacet { old, new, same: !differs })
        };
        let Table { id, old, new, topic, also_in, status, level } = table;
        Self {
            id: id.to_string(),
            status: status.word(),
            level: *level,
            topic: topic.as_deref(),
            also_in,
            columns: WireColumns { old: *old, new: *new },
            comment: facets.and_then(|facets| facets.purpose.as_deref()),
            facets: facets.map(|facets| facets.of.iter().map(wire).collect()).unwrap_or_default(),
        }
    }
}
