//! Types that hold what the other holds, in the same bytes: PostgreSQL does not write the table anew
//! (ALTER TABLE in the documentation; ATColumnChangeRequiresRewrite in tablecmds.c).

/// Whether a column becomes of the other type without its rows being touched.
pub fn is_free(from: &str, to: &str) -> bool {
    let (Some((old, old_limit)), Some((new, new_limit))) = (parts(from), parts(to)) else {
        return false;
    };
    let is_text = |name: &str| matches!(name, "text" | "character varying");
    match (old, new) {
        _ if is_text(old) && is_text(new) => is_wider(&old_limit, &new_limit),
        ("numeric", "numeric") => match (old_limit.as_slice(), new_limit.as_slice()) {
            (_, []) => true,
            ([old, old_scale], [new, new_scale]) => new >= old && new_scale == old_scale,
            _ => false,
        },
        ("bit varying", "bit varying") => is_wider(&old_limit, &new_limit),
        _ => false,
    }
}

fn is_wider(old: &[u32], new: &[u32]) -> bool {
    match (old, new) {
        (_, []) => true,
        ([old], [new]) => new >= old,
        _ => false,
    }
}

/// `character varying(20)` as its name and its limits.
fn parts(name: &str) -> Option<(&str, Vec<u32>)> {
    let Some((base, rest)) = name.split_once('(') else { return Some((name, Vec::new())) };
    let limits = rest.strip_suffix(')')?.split(',');
    let limits: Option<Vec<u32>> = limits.map(|limit| limit.trim().parse().ok()).collect();
    Some((base, limits?))
}

#[cfg(test)]
mod tests {
    use super::is_free;

    #[test]
    fn only_what_holds_as_much_in_the_same_bytes() {
        for (from, to) in [
            ("character varying(10)", "character varying(20)"),
            ("character varying(10)", "text"),
            ("text", "character varying"),
            ("numeric(10,2)", "numeric(12,2)"),
            ("numeric(10,2)", "numeric"),
        ] {
            assert!(is_free(from, to), "{from} {to}");
        }
        for (from, to) in [
            ("character varying(20)", "character varying(10)"),
            ("text", "character varying(10)"),
            ("numeric(10,2)", "numeric(12,4)"),
            ("numeric", "numeric(10,2)"),
            ("integer", "bigint"),
            ("character(3)", "character(4)"),
            ("character varying(10)[]", "text[]"),
        ] {
            assert!(!is_free(from, to), "{from} {to}");
        }
    }
}
