//! Migrations that are programs: read for what they are called and what they come after, never run.

/// The name and the parents that a file of Alembic says.
pub fn alembic(text: &str) -> Option<(String, Vec<String>)> {
    let value = |name: &str| {
        let line = text.lines().find_map(|line| {
            let rest = line.strip_prefix(name)?;
            // `revision: str = "…"`
            let (kind, value) = rest.split_once('=')?;
            kind.trim_start()
                .starts_with(':')
                .then_some(value)
                .or(kind.trim().is_empty().then_some(value))
        });
        line.map(quoted)
    };
    let revision = value("revision")?.into_iter().next()?;
    Some((revision, value("down_revision").unwrap_or_default()))
}

/// What a file of Django comes after, within its app.
pub fn django(text: &str, app: &str) -> Option<Vec<String>> {
    let start = text.find("dependencies")?;
    let rest = text.get(start..)?;
    let end = rest.find(']').unwrap_or(rest.len());
    let names = quoted(rest.get(..end)?);
    let pairs = names.chunks(2).filter_map(|pair| match pair {
        [of, name] if of == app => Some(name.clone()),
        _ => None,
    });
    Some(pairs.collect())
}

/// What stands in quotes.
fn quoted(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(['"', '\'']) {
        let quote = rest.get(start..start + 1).unwrap_or_default();
        let after = rest.get(start + 1..).unwrap_or_default();
        let Some(end) = after.find(quote) else { break };
        found.push(after.get(..end).unwrap_or_default().to_owned());
        rest = after.get(end + 1..).unwrap_or_default();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_programs_say_of_themselves() {
        let text =
            "import x\nrevision: str = 'b2'\ndown_revision: Union[str, None] = ('a1', \"a2\")\n";
        assert_eq!(alembic(text), Some(("b2".to_owned(), vec!["a1".to_owned(), "a2".to_owned()])));
        assert_eq!(
            alembic("revision = 'a'\ndown_revision = None\n"),
            Some(("a".to_owned(), vec![]))
        );
        let text =
            "class Migration:\n    dependencies = [('auth', '0001'), ('shop', '0001_initial')]\n";
        assert_eq!(django(text, "shop"), Some(vec!["0001_initial".to_owned()]));
    }
}
