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
    domain: Option<&'a str>,
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
        let Table { id, old, new, domain, status, level } = table;
        Self {
            id: id.to_string(),
            status: status.word(),
            level: *level,
            domain: domain.as_deref(),
            columns: WireColumns { old: *old, new: *new },
            comment: facets.and_then(|facets| facets.purpose.as_deref()),
            facets: facets.map(|facets| facets.of.iter().map(wire).collect()).unwrap_or_default(),
        }
    }
}
