//! Text and syntax trees below everything that knows PostgreSQL's objects: lexing, parsing, walking.

pub mod edit;
pub mod form;
pub mod key;
pub mod lex;
pub mod literal;
pub mod node;
pub mod parse;
pub mod print;
pub mod select;
pub mod typename;
pub mod visit;
