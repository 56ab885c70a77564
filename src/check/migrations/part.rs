//! Which part of a file goes up, where marks in comments part it. What does not stays empty: lines keep
//! their numbers.

/// The lines between a mark that goes up and the next that goes down. A file without marks is whole.
pub fn up(text: &str, up: &str, down: &str) -> String {
    let is_mark = |line: &str, mark: &str| {
        let comment = line.trim().strip_prefix("--").map(str::trim_start);
        comment.is_some_and(|comment| comment.to_lowercase().starts_with(mark))
    };
    if !text.lines().any(|line| is_mark(line, up)) {
        return text.to_owned();
    }
    let mut is_up = false;
    let mut kept = String::with_capacity(text.len());
    for line in text.lines() {
        if is_mark(line, up) {
            is_up = true;
        } else if is_mark(line, down) {
            is_up = false;
        } else if is_up {
            kept.push_str(line);
        }
        kept.push('\n');
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::up;

    #[test]
    fn only_what_goes_up() {
        let text = "-- migrate:up\nA;\n\n-- migrate:down\nB;\n";
        assert_eq!(up(text, "migrate:up", "migrate:down"), "\nA;\n\n\n\n");
        let goose = "-- +goose Up\nA;\n-- +goose Down\nB;\n-- +goose Up\nC;\n";
        assert_eq!(up(goose, "+goose up", "+goose down"), "\nA;\n\n\n\nC;\n");
        assert_eq!(up("A;\n", "migrate:up", "migrate:down"), "A;\n");
    }
}
