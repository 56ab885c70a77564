//! Prints a dump of a made-up schema: `cargo run --example generate -- OBJECTS [one|hundredth|all]`.

use std::{env, error::Error, io::Write};

#[path = "schema.rs"]
mod schema;

fn main() -> Result<(), Box<dyn Error>> {
    let usage = "usage: generate OBJECTS [one|hundredth|all]";
    let mut arguments = env::args().skip(1);
    let objects = arguments.next().ok_or(usage)?.parse()?;
    let altered = match arguments.next().as_deref() {
        None => schema::Altered::Nothing,
        Some("one") => schema::Altered::One,
        Some("hundredth") => schema::Altered::Hundredth,
        Some("all") => schema::Altered::All,
        Some(_) => return Err(usage.into()),
    };
    std::io::stdout().write_all(schema::dump(objects, altered).as_bytes())?;
    Ok(())
}
