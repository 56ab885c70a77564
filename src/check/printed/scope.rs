//! What the names of columns are of, from the innermost query to the outermost.

use super::types::Ty;

/// One entry of FROM.
#[derive(Clone, Debug)]
pub struct Source {
    /// What stands before its columns.
    pub name: String,
    /// What it is printed as, where another query has the name.
    pub printed: String,
    pub columns: Vec<(String, Ty)>,
    /// Its columns are printed without its name.
    pub is_bare: bool,
    /// Columns that a join has merged: found by their bare name in another source only.
    pub merged: Vec<String>,
}

impl Source {
    pub fn bare(name: &str, columns: Vec<(String, Ty)>) -> Self {
        Self { is_bare: true, ..Self::named(name, columns) }
    }

    pub fn named(name: &str, columns: Vec<(String, Ty)>) -> Self {
        let (name, printed) = (name.to_owned(), name.to_owned());
        Self { name, printed, columns, is_bare: false, merged: Vec::new() }
    }

    pub fn column(&self, name: &str) -> Option<&Ty> {
        self.columns.iter().find(|(column, _)| column == name).map(|(_, ty)| ty)
    }
}

/// A column that was found.
pub struct Found {
    pub ty: Ty,
    /// As it is printed: `[source, column]`, or the column alone.
    pub fields: Vec<String>,
}

/// Finds a column by its name in the innermost scope that has it.
pub fn find(scopes: &[Vec<Source>], of: Option<&str>, name: &str) -> Result<Option<Found>, String> {
    for (depth, scope) in scopes.iter().rev().enumerate() {
        let sources = scope.iter().filter(|source| match of {
            Some(of) => source.name == of,
            None => !source.merged.iter().any(|merged| merged == name),
        });
        let mut having = sources.filter_map(|source| Some((source, source.column(name)?)));
        let Some((source, ty)) = having.next() else {
            if of.is_some() && scope.iter().any(|source| Some(source.name.as_str()) == of) {
                return Ok(None);
            }
            continue;
        };
        if having.next().is_some() {
            return Err(format!("{name} is in several relations"));
        }
        // A query in an expression names what is around it.
        let fields = match source.is_bare && (depth == 0 || source.name.is_empty()) {
            true => vec![name.to_owned()],
            false => vec![source.printed.clone(), name.to_owned()],
        };
        return Ok(Some(Found { ty: ty.clone(), fields }));
    }
    Ok(None)
}
