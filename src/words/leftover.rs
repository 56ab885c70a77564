//! Names that say of a table that it was left behind: a backup, a copy, what was temporary once.

/// Words that say it wherever they begin or end a name.
const WORDS: [&str; 6] = ["bak", "bkp", "old", "tmp", "temp", "unused"];

/// Words that say it at the end alone: backup_codes and copy_jobs are in use.
const LAST: [&str; 4] = ["backup", "copy", "orig", "todelete"];

/// What a name says, if it does. `is_there` tells whether there is a table of another name: a date
/// is that of a copy only where the original is there.
pub fn told(name: &str, is_there: impl Fn(&str) -> bool) -> Option<String> {
    let lower = name.to_lowercase();
    let parts: Vec<&str> =
        lower.split(|c: char| !c.is_alphanumeric()).filter(|it| !it.is_empty()).collect();
    let is_number = |part: &&&str| part.chars().all(|c| c.is_ascii_digit());
    let words: Vec<&&str> = parts.iter().filter(|part| !is_number(part)).collect();
    // A table of backups is no backup, and one word alone may be what it is about.
    if let (true, Some(first), Some(last)) = (parts.len() > 1, words.first(), words.last()) {
        let is_last = LAST.contains(last) || WORDS.contains(last);
        let word = WORDS.contains(first).then_some(first).or(is_last.then_some(last));
        if let Some(word) = word {
            return Some(format!("`{word}` is in its name"));
        }
    }
    let (stem, date) = dated(name)?;
    is_there(stem).then(|| format!("a copy of {stem}, by its name of {date}"))
}

/// `users_20250101`, `users_2025_01_01`: the name before the date, and the date.
fn dated(name: &str) -> Option<(&str, &str)> {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).count();
    let start = name.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '_' | '-')).len();
    let date = name.get(start..)?.trim_start_matches(['_', '-']);
    let stem = name.get(..start)?;
    let is_date = digits(date) >= 6 && (date.starts_with("19") || date.starts_with("20"));
    (is_date && !stem.is_empty()).then_some((stem, date))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_what_is_left_over() {
        let is_left = |name: &str| told(name, |stem| stem == "users").is_some();
        for name in [
            "users_backup_20250101",
            "old_bills",
            "tmp_x",
            "users_20250101",
            "users_2025_01_01",
            "Users_OLD",
            "users-bak",
            "_users_old_20260101",
        ] {
            assert!(is_left(name), "{name}");
        }
        for name in [
            "users",
            "backup_codes",
            "copy_jobs",
            "deleted_users",
            "household_members",
            "backups",
            "backup",
            "templates",
            "template_old_new_x".get(..8).unwrap(),
            "thresholds",
            "copyright",
            "orders_20250101",
            "m_2025",
            "users_1",
            "temporary",
            "foldable",
            "tempo",
        ] {
            assert!(!is_left(name), "{name}");
        }
    }
}
