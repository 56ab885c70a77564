//! The names PostgreSQL gives by itself: makeObjectName() and ChooseRelationName() of
//! commands/indexcmds.c, ChooseConstraintName() of catalog/pg_constraint.c.

/// Bytes of a name: NAMEDATALEN less the byte that ends it.
const LIMIT: usize = 63;

/// makeObjectName(): parts joined by `_`, cut to 63 bytes by shortening the longer of the first
/// two. An empty second part is none.
pub fn generated_name(first: &str, second: &str, label: &str) -> String {
    let underscores = 1 + usize::from(!second.is_empty());
    let room = LIMIT.saturating_sub(label.len() + underscores);
    let (mut a, mut b) = (first.len(), second.len());
    while a + b > room {
        if a > b { a -= 1 } else { b -= 1 }
    }
    let cut = |text: &str, mut length: usize| {
        while !text.is_char_boundary(length) {
            length -= 1;
        }
        text[..length].to_owned()
    };
    let mut name = cut(first, a);
    if !second.is_empty() {
        name = format!("{name}_{}", cut(second, b));
    }
    format!("{name}_{label}")
}

/// Whether a name of these parts is too long to stay whole.
pub fn is_cut(parts: &[&str]) -> bool {
    parts.join("_").len() > LIMIT
}

/// What the name of an object is made from when a statement gives none, beside the name of its
/// relation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipe {
    /// Names of columns, or empty.
    pub middle: String,
    /// `pkey`, `key`, `fkey`, `excl`, `check`, `idx`, `seq`, `stat`
    pub label: &'static str,
}

impl Recipe {
    pub fn new(middle: impl Into<String>, label: &'static str) -> Self {
        Self { middle: middle.into(), label }
    }

    /// Whether PostgreSQL would choose this name on the relation, be it because others were taken:
    /// then a number stands at the end, and counts as part of the label when the rest is cut.
    pub fn makes(&self, name: &str, relation: &str) -> bool {
        let number = trailing_number(name);
        let label = format!("{}{number}", self.label);
        name == generated_name(relation, &self.middle, self.label)
            || !number.is_empty() && name == generated_name(relation, &self.middle, &label)
    }

    /// Whether PostgreSQL would choose this name on a relation of another name, which the relation
    /// may have had before: its objects keep their names. Said only of names that tell enough:
    /// not cut, and with a column in them or, as no relation has two, of a primary key.
    pub fn may_have_made(&self, name: &str) -> bool {
        let Some(rest) = name.strip_suffix(trailing_number(name)) else { return false };
        let tail = match (self.middle.as_str(), self.label) {
            ("", "pkey") => "_pkey".to_owned(),
            ("", _) => return false,
            (middle, label) => format!("_{middle}_{label}"),
        };
        name.len() < LIMIT && rest.strip_suffix(&tail).is_some_and(|first| !first.is_empty())
    }
}

/// The number at the end of a name, as `%d` prints those that ChooseRelationName() tries.
fn trailing_number(name: &str) -> &str {
    let number = &name[name.trim_end_matches(|c: char| c.is_ascii_digit()).len()..];
    if number.starts_with('0') { "" } else { number }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_made_as_postgresql_makes_them() {
        assert_eq!(generated_name("users", "", "pkey"), "users_pkey");
        assert_eq!(generated_name("users", "email", "key"), "users_email_key");
        let long = generated_name(&"t".repeat(60), &"c".repeat(60), "not_null");
        assert_eq!(long.len(), 63);
        assert!(generated_name(&"é".repeat(40), "c", "idx").len() <= 63);
    }

    #[test]
    fn what_postgresql_would_choose_is_recognised() {
        let check = Recipe::new("a", "check");
        for name in ["t_a_check", "t_a_check1", "t_a_check27"] {
            assert!(check.makes(name, "t"), "{name}");
        }
        for name in ["t_check", "t_b_check", "t_a_check0", "t_a_check01", "a_check", "ta_check"] {
            assert!(!check.makes(name, "t"), "{name}");
        }
        // The number takes its room from the longer part.
        let (relation, middle) = ("r".repeat(40), "c".repeat(30));
        let key = Recipe::new(middle.as_str(), "key");
        assert!(key.makes(&generated_name(&relation, &middle, "key12"), &relation));
        let appended = generated_name(&relation, &middle, "key") + "12";
        assert!(!key.makes(&appended, &relation));
    }

    #[test]
    fn a_name_from_before_a_rename_is_recognised_by_what_it_tells() {
        assert!(Recipe::new("", "pkey").may_have_made("people_pkey"));
        assert!(Recipe::new("", "pkey").may_have_made("people_pkey1"));
        assert!(Recipe::new("email", "key").may_have_made("people_email_key"));
        for (middle, label, name) in [
            ("", "pkey", "_pkey"),
            ("", "pkey", "people_pk"),
            ("", "check", "amounts_check"),
            ("email", "key", "email_key"),
            ("email", "key", "people_email_unique"),
            ("email", "key", "people_mail_key"),
        ] {
            assert!(!Recipe::new(middle, label).may_have_made(name), "{name}");
        }
    }
}
