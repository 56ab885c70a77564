//! The key of a tree: a hash of everything in it but the positions in the source text.
//!
//! Two trees have one key if and only if they are equal field by field with every position set
//! to zero (up to a collision in 128 bits of BLAKE3). What else counts as the same meaning is
//! decided before, by rewriting the tree (`equivalence`); nothing is decided here.
//!
//! What is hashed is an unambiguous rendering: messages and fields by name, values with their
//! length or at fixed width, every message and list closed. Fields at their default are left
//! out, as protobuf does, so a field that a later pg_query adds leaves the keys of trees that do
//! not use it alone.

use pg_query::NodeEnum;
use pg_query::protobuf::{Node, a_const};

use super::visit::{Field, Message, Step, Visitor, walk_enum, walk_nodes};
use crate::model::Key;

/// The key of one tree. The tree is not changed: `&mut` is what the one walker takes.
pub fn key_of(node: &mut NodeEnum) -> Key {
    let mut writer = Writer::default();
    walk_enum(&mut writer, node);
    writer.key()
}

/// The key of a list of trees, in their order. The list of one tree and the tree differ.
pub fn key_of_all(nodes: &mut [Node]) -> Key {
    let mut writer = Writer::default();
    writer.count(nodes.len());
    walk_nodes(&mut writer, nodes);
    writer.key()
}

/// Sets every position in the source text to zero, so that trees compare with `==`.
pub fn forget_locations(node: &mut NodeEnum) {
    walk_enum(&mut Forget, node);
}

struct Forget;

impl Visitor for Forget {
    fn location(&mut self, _field: &'static Field, value: &mut i32) {
        *value = 0;
    }
}

/// What a byte of the rendering announces. A field is told from a message or the end of one by
/// its first byte, the length of its name, which is below all of these.
const MESSAGE: u8 = 0xF0;
const END: u8 = 0xF1;
const EMPTY: u8 = 0xF2;

/// The rendering, whole: it is a fraction of the size of the tree, and BLAKE3 is several times
/// faster on one large buffer than on many small ones.
#[derive(Default)]
struct Writer(Vec<u8>);

impl Writer {
    fn key(&self) -> Key {
        let mut key = [0; 16];
        blake3::Hasher::new().update(&self.0).finalize_xof().fill(&mut key);
        Key(key)
    }

    /// The length fits one byte below [`MESSAGE`]: `Field` is not built with a longer name.
    fn name(&mut self, name: &str) {
        self.0.push(name.len() as u8);
        self.0.extend_from_slice(name.as_bytes());
    }

    fn count(&mut self, count: usize) {
        self.0.extend_from_slice(&(count as u64).to_le_bytes());
    }

    /// A value of fixed width, unless it is the default one.
    fn fixed<const N: usize>(&mut self, field: &Field, bytes: [u8; N]) {
        if bytes != [0; N] {
            self.name(field.name);
            self.0.extend_from_slice(&bytes);
        }
    }
}

impl Visitor for Writer {
    fn message(&mut self, message: &mut Message<'_>) -> Step {
        self.0.push(MESSAGE);
        self.name(message.name());
        Step::Into
    }

    fn message_done(&mut self, _message: &mut Message<'_>) {
        self.0.push(END);
    }

    fn list(&mut self, field: &'static Field, list: &mut Vec<Node>) -> Step {
        if list.is_empty() {
            return Step::Over;
        }
        self.name(field.name);
        self.count(list.len());
        Step::Into
    }

    fn slot(&mut self, field: &'static Field, slot: &mut Option<Box<Node>>) -> Step {
        if slot.is_none() {
            return Step::Over;
        }
        self.name(field.name);
        Step::Into
    }

    fn empty(&mut self) {
        self.0.push(EMPTY);
    }

    fn optional(&mut self, field: &'static Field) -> bool {
        self.name(field.name);
        true
    }

    fn constant(&mut self, field: &'static Field, value: &mut Option<a_const::Val>) -> Step {
        if value.is_some() {
            self.name(field.name);
        }
        Step::Into
    }

    fn enumeration(&mut self, field: &'static Field, value: &mut i32, _valid: fn(i32) -> bool) {
        self.fixed(field, value.to_le_bytes());
    }

    fn words(&mut self, field: &'static Field, value: &mut Vec<u64>) {
        if !value.is_empty() {
            self.name(field.name);
            self.count(value.len());
            self.0.extend(value.iter().flat_map(|word| word.to_le_bytes()));
        }
    }

    fn string(&mut self, field: &'static Field, value: &mut String) {
        if !value.is_empty() {
            self.name(field.name);
            self.count(value.len());
            self.0.extend_from_slice(value.as_bytes());
        }
    }

    fn boolean(&mut self, field: &'static Field, value: &mut bool) {
        self.fixed(field, [u8::from(*value)]);
    }

    fn int32(&mut self, field: &'static Field, value: &mut i32) {
        self.fixed(field, value.to_le_bytes());
    }

    fn int64(&mut self, field: &'static Field, value: &mut i64) {
        self.fixed(field, value.to_le_bytes());
    }

    fn uint32(&mut self, field: &'static Field, value: &mut u32) {
        self.fixed(field, value.to_le_bytes());
    }

    fn uint64(&mut self, field: &'static Field, value: &mut u64) {
        self.fixed(field, value.to_le_bytes());
    }

    fn double(&mut self, field: &'static Field, value: &mut f64) {
        self.fixed(field, value.to_le_bytes());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::parse::parse;

    fn key(text: &str) -> Key {
        key_of(&mut parse(text, true).unwrap())
    }

    #[test]
    fn layout_and_comments_do_not_count() {
        let spread = "CREATE TABLE t ( -- c\n  a  integer  DEFAULT (1 +   2),\n b text[] )";
        assert_eq!(key(spread), key("CREATE TABLE t (a int DEFAULT 1+2, b text [])"));
        assert_eq!(
            key("SELECT a FROM t WHERE a IN (1,  2)"),
            key("SELECT a FROM t WHERE a IN (1,2)")
        );
    }

    /// No two of these are the same statement, but for one pair.
    const DISTINCT: &[&str] = &[
        "SELECT 1",
        "SELECT 11",
        "SELECT '1'",
        "SELECT NULL",
        "SELECT ''",
        "SELECT 0",
        "SELECT false",
        "SELECT true",
        "SELECT 1.0",
        "SELECT 1.00",
        "SELECT B'1'",
        "SELECT a",
        "SELECT \"A\"",
        "SELECT a.b",
        "SELECT \"a.b\"",
        "SELECT f(a)",
        "SELECT f((a))",
        "SELECT f(a, b)",
        "SELECT f(VARIADIC a)",
        "SELECT f(DISTINCT a)",
        "SELECT f(ARRAY[a])",
        "SELECT ARRAY[a, b]",
        "SELECT ARRAY[ARRAY[a], b]",
        "SELECT ARRAY[a, ARRAY[b]]",
        "SELECT ROW(a, b)",
        "SELECT (a, b)",
        "SELECT a, b",
        "SELECT b, a",
        "SELECT a AS b",
        "SELECT a || b || c",
        "SELECT a || (b || c)",
        "SELECT FROM a",
        "SELECT a FROM ONLY b",
        "SELECT a FROM b",
        "SELECT a FROM c.b",
        "SELECT a FROM b c",
        "SELECT a FROM b, c",
        "COMMENT ON OPERATOR -(NONE, int) IS 'x'",
        "COMMENT ON OPERATOR -(int, NONE) IS 'x'",
        "COMMENT ON OPERATOR -(int, int) IS 'x'",
        "CREATE SEQUENCE s",
        "CREATE UNLOGGED SEQUENCE s",
        "CREATE SEQUENCE s CACHE 1",
        "ALTER TABLE t ALTER a ADD GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME s UNLOGGED)",
        "ALTER TABLE t ALTER a ADD GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME s LOGGED)",
        "ALTER TABLE t ALTER a ADD GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME s)",
    ];

    #[test]
    fn everything_else_counts() {
        let mut keys: Vec<_> = DISTINCT.iter().map(|text| key(text)).collect();
        // `(a)` is the only pair that PostgreSQL itself does not tell apart.
        assert_eq!(key("SELECT f(a)"), key("SELECT f((a))"));
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), DISTINCT.len() - 1);
    }

    #[test]
    fn lists_count_their_trees() {
        let node = |text| Node { node: Some(parse(text, true).unwrap()) };
        let [a, b] = ["SELECT 1", "SELECT 2"].map(node);
        let key =
            |nodes: &[&Node]| key_of_all(&mut nodes.iter().map(|&n| n.clone()).collect::<Vec<_>>());
        let keys =
            [key(&[]), key(&[&a]), key(&[&b]), key(&[&a, &b]), key(&[&b, &a]), key(&[&a, &a])];
        let unique: std::collections::BTreeSet<_> = keys.iter().collect();
        assert_eq!(unique.len(), keys.len());
    }

    #[test]
    fn no_position_is_left() {
        let text = "CREATE VIEW v AS SELECT x IN (1, 2), f(a => 1), count(*) OVER w, CASE a WHEN 1 \
            THEN 2 END, '1'::int4, XMLELEMENT(NAME a) FROM t JOIN (VALUES (1)) u ON true WHERE \
            EXISTS (SELECT 1) WINDOW w AS (ORDER BY a) LIMIT 1";
        let mut tree = parse(text, true).unwrap();
        forget_locations(&mut tree);
        let shown = format!("{tree:?}");
        for mark in ["location: ", "list_start: ", "list_end: ", "stmt_len: "] {
            assert!(shown.split(mark).skip(1).all(|rest| rest.starts_with('0')), "{mark}");
        }
    }

    /// Changes the `target`-th value it meets, positions apart.
    struct Mutate {
        target: usize,
        met: usize,
        changed: Option<Field>,
    }

    impl Mutate {
        fn hit(&mut self, field: &Field) -> bool {
            let hit = self.met == self.target;
            self.met += 1;
            if hit {
                self.changed = Some(*field);
            }
            hit
        }
    }

    impl Visitor for Mutate {
        fn list(&mut self, field: &'static Field, list: &mut Vec<Node>) -> Step {
            if self.hit(field) {
                list.push(Node { node: None });
            }
            Step::Into
        }

        fn slot(&mut self, field: &'static Field, slot: &mut Option<Box<Node>>) -> Step {
            if self.hit(field) {
                *slot = if slot.is_some() { None } else { Some(Box::default()) };
            }
            Step::Into
        }

        fn optional(&mut self, field: &'static Field) -> bool {
            !self.hit(field)
        }

        fn constant(&mut self, field: &'static Field, value: &mut Option<a_const::Val>) -> Step {
            if self.hit(field) {
                *value = match value {
                    Some(_) => None,
                    None => Some(a_const::Val::Ival(Default::default())),
                };
            }
            Step::Into
        }

        fn enumeration(&mut self, field: &'static Field, value: &mut i32, valid: fn(i32) -> bool) {
            assert!(valid(*value), "{field:?}");
            if self.hit(field) {
                *value = if valid(*value + 1) { *value + 1 } else { *value - 1 };
            }
        }

        fn string(&mut self, field: &'static Field, value: &mut String) {
            if self.hit(field) {
                value.push('x');
            }
        }

        fn boolean(&mut self, field: &'static Field, value: &mut bool) {
            *value ^= self.hit(field);
        }

        fn int32(&mut self, field: &'static Field, value: &mut i32) {
            *value = value.wrapping_add(self.hit(field).into());
        }

        fn uint32(&mut self, field: &'static Field, value: &mut u32) {
            *value = value.wrapping_add(self.hit(field).into());
        }
    }

    #[test]
    fn every_changed_value_changes_the_key() {
        let texts = [
            "CREATE TABLE s.t (a numeric(10,2) DEFAULT 1 NOT NULL, b text COLLATE \"C\", \
             CONSTRAINT c CHECK (a > 0), UNIQUE (a), FOREIGN KEY (b) REFERENCES u (b) ON DELETE \
             CASCADE) PARTITION BY RANGE (a) WITH (fillfactor = 70)",
            "CREATE VIEW v AS WITH w AS (SELECT 1) SELECT DISTINCT a, sum(b) FILTER (WHERE c) \
             OVER (ORDER BY a) FROM t LEFT JOIN u USING (i) WHERE NULL IS NULL GROUP BY a UNION \
             SELECT '', false ORDER BY 1 LIMIT 5",
            "CREATE FUNCTION f(INOUT a int DEFAULT 1) LANGUAGE sql IMMUTABLE AS 'x'",
            "CREATE TRIGGER g BEFORE UPDATE OF a ON t FOR EACH ROW WHEN (old.a) EXECUTE FUNCTION f()",
            "GRANT SELECT (a), UPDATE ON TABLE t TO PUBLIC, r WITH GRANT OPTION",
        ];
        for text in texts {
            let tree = parse(text, true).unwrap();
            let original = key_of(&mut tree.clone());
            for target in 0.. {
                let mut changed = tree.clone();
                let mut mutate = Mutate { target, met: 0, changed: None };
                walk_enum(&mut mutate, &mut changed);
                let Some(field) = mutate.changed else { break };
                assert_ne!(key_of(&mut changed), original, "{field:?} in {text}");
            }
        }
    }
}
