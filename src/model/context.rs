//! The settings in force around a statement that change what it means.

use serde::{Deserialize, Serialize};

/// What must be known beside the text of a statement to know what it does.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Context {
    /// `None`: never set, the server's default holds (`"$user", public`). `Some` of nothing: set
    /// to empty, as pg_dump does.
    pub search_path: Option<Vec<String>>,
    /// `None`: the default of the database. Written `''`.
    pub default_tablespace: Option<String>,
    pub default_table_access_method: Option<String>,
    /// Servers before 12: tables get a hidden column `oid`.
    pub default_with_oids: bool,
    /// `SET SESSION AUTHORIZATION`: owner of what is created and grantor of what is granted, until
    /// `RESET`.
    pub session_authorization: Option<String>,
    /// `SET ROLE`
    pub role: Option<String>,
    /// Off: a backslash escapes in plain quotes.
    pub standard_conforming_strings: bool,
}

impl Default for Context {
    fn default() -> Self {
        Self {
            search_path: None,
            default_tablespace: None,
            default_table_access_method: None,
            default_with_oids: false,
            session_authorization: None,
            role: None,
            standard_conforming_strings: true,
        }
    }
}

impl Context {
    /// The schema that an unqualified name is created in: the first of the path that is a schema
    /// of its own (`$user` rarely is). Empty when the path is.
    pub fn creation_schema(&self) -> &str {
        match &self.search_path {
            None => "public",
            Some(path) => path.iter().find(|schema| *schema != "$user").map_or("", String::as_str),
        }
    }

    /// The role that acts: owner of what is created, grantor of what is granted.
    pub fn acting_role(&self) -> Option<&String> {
        self.role.as_ref().or(self.session_authorization.as_ref())
    }
}
