//! The rules of the printed form, each with examples: what a person writes, and what a server prints.

/// One named rule.
#[derive(Debug)]
pub struct Rule {
    pub code: &'static str,
    pub summary: &'static str,
    /// The function of PostgreSQL that does it.
    pub source: &'static str,
    /// Written, the type that the value becomes if it becomes one, and printed.
    pub examples: &'static [(&'static str, Option<&'static str>, &'static str)],
}

/// The list, in the order of the reference.
pub const RULES: &[Rule] = &[
    Rule {
        code: "PF-CONSTANT",
        summary: "a constant goes through the input function of its type",
        source: "coerce_type() in parse_coerce.c; get_const_expr() in ruleutils.c",
        examples: &[
            ("'{\"b\":1,\"a\":2}'", Some("jsonb"), "'{\"a\": 2, \"b\": 1}'::jsonb"),
            ("'36 hours'", Some("interval"), "'36:00:00'::interval"),
            ("'t'", Some("boolean"), "true"),
            ("-1", Some("integer"), "'-1'::integer"),
            ("'none'", Some("character varying(150)"), "'none'::character varying"),
            ("'{a, b}'", Some("text[]"), "'{a,b}'::text[]"),
            ("'new'", Some("s.mood"), "'new'::s.mood"),
            ("5", Some("bigint"), "5"),
            ("1.50", Some("numeric(10,2)"), "1.50"),
            ("NULL", Some("text"), "NULL::text"),
            ("'1.5'::numeric(10,2)", Some("numeric(10,2)"), "1.5::numeric(10,2)"),
            ("'0'", Some("integer"), "0"),
            ("x'1F'", Some("bit(8)"), "'00011111'::\"bit\""),
            ("interval '90' minute", Some("interval"), "'01:30:00'::interval"),
            ("money '1.5'", Some("money"), "'$1.50'::money"),
            ("'a'::varchar(10)", None, "'a'::character varying(10)"),
        ],
    },
    Rule {
        code: "PF-COERCION",
        summary: "implicit coercions are printed as casts",
        source: "make_op() in parse_oper.c; func_select_candidate() in parse_func.c",
        examples: &[
            ("v = 'x'", None, "((v)::text = 'x'::text)"),
            ("n > 0", None, "(n > (0)::numeric)"),
            ("n > -1", None, "(n > ('-1'::integer)::numeric)"),
            ("b = 5", None, "(b = 5)"),
            ("i / 2.0", None, "((i)::numeric / 2.0)"),
            ("m = 'sad'", None, "(m = 'sad'::s.mood)"),
            (
                "ts > '2020-01-01'",
                None,
                "(ts > '2020-01-01 00:00:00'::timestamp without time zone)",
            ),
            ("now() - interval '24 hours'", None, "(now() - '24:00:00'::interval)"),
            ("lower(v)", None, "lower((v)::text)"),
            ("length(v) > 3", None, "(length((v)::text) > 3)"),
            ("j ->> 'a' = 'b'", None, "((j ->> 'a'::text) = 'b'::text)"),
            ("c = 'x'", None, "(c = 'x'::bpchar)"),
            ("t::text", None, "t"),
            ("now() AT TIME ZONE 'utc'", None, "(now() AT TIME ZONE 'utc'::text)"),
            ("coalesce(v, 'x')", None, "COALESCE(v, 'x'::character varying)"),
            ("(i, b) < (1, 2)", None, "(ROW(i, b) < ROW(1, 2))"),
            ("(i, b) = (1, 2)", None, "((i = 1) AND (b = 2))"),
            (
                "jsonb_extract_path_text(j, 'a', 'b')",
                None,
                "jsonb_extract_path_text(j, VARIADIC ARRAY['a'::text, 'b'::text])",
            ),
            ("t || i", None, "(t || i)"),
            ("concat(t, 'x')", None, "concat(t, 'x')"),
        ],
    },
    Rule {
        code: "PF-BETWEEN",
        summary: "BETWEEN is two comparisons",
        source: "transformAExprBetween() in parse_expr.c",
        examples: &[
            ("i BETWEEN 1 AND 5", None, "((i >= 1) AND (i <= 5))"),
            ("n NOT BETWEEN 1 AND 5", None, "((n < (1)::numeric) OR (n > (5)::numeric))"),
            (
                "i BETWEEN 1 AND 5 AND t = 'a'",
                None,
                "(((i >= 1) AND (i <= 5)) AND (t = 'a'::text))",
            ),
        ],
    },
    Rule {
        code: "PF-IN",
        summary: "IN is = ANY of an array",
        source: "transformAExprIn() in parse_expr.c",
        examples: &[
            ("t IN ('a', 'b')", None, "(t = ANY (ARRAY['a'::text, 'b'::text]))"),
            ("t IN ('a')", None, "(t = 'a'::text)"),
            (
                "v IN ('a', 'b')",
                None,
                "((v)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]))",
            ),
            ("i NOT IN (1, 2)", None, "(i <> ALL (ARRAY[1, 2]))"),
            ("t = ANY ('{a,b}')", None, "(t = ANY ('{a,b}'::text[]))"),
            ("t = ANY (ARRAY['a', 'b'])", None, "(t = ANY (ARRAY['a'::text, 'b'::text]))"),
        ],
    },
    Rule {
        code: "PF-WORDS",
        summary: "operators and functions that the grammar writes with words",
        source: "gram.y, a_expr and func_expr_common_subexpr",
        examples: &[
            ("t LIKE 'a%'", None, "(t ~~ 'a%'::text)"),
            ("v NOT ILIKE 'a%'", None, "((v)::text !~~* 'a%'::text)"),
            ("t SIMILAR TO 'a'", None, "(t ~ similar_to_escape('a'::text))"),
            ("trim(t)", None, "TRIM(BOTH FROM t)"),
            ("trim(leading 'x' from v)", None, "TRIM(LEADING 'x'::text FROM v)"),
            ("i != 1", None, "(i <> 1)"),
            ("extract(year from ts)", None, "EXTRACT(year FROM ts)"),
            ("substring(t from 1 for 2)", None, "SUBSTRING(t FROM 1 FOR 2)"),
            ("position('a' in t)", None, "POSITION(('a'::text) IN (t))"),
            ("nullif(t, '')", None, "NULLIF(t, ''::text)"),
        ],
    },
    Rule {
        code: "PF-CASE",
        summary: "CASE has an ELSE, and results of one type",
        source: "transformCaseExpr() in parse_expr.c",
        examples: &[
            (
                "CASE WHEN i > 0 THEN 'a' END",
                None,
                "CASE WHEN (i > 0) THEN 'a'::text ELSE NULL::text END",
            ),
            (
                "CASE v WHEN 'x' THEN 1 ELSE 2.5 END",
                None,
                "CASE v WHEN 'x'::text THEN (1)::numeric ELSE 2.5 END",
            ),
        ],
    },
    Rule {
        code: "PF-NAMES",
        summary: "columns are named as the server names them: bare in a check, with their table in a query",
        source: "get_variable() in ruleutils.c",
        examples: &[
            ("t.i > 0", None, "(i > 0)"),
            (
                "EXISTS (SELECT 1 FROM s.u WHERE u.id = t.i)",
                None,
                "(EXISTS ( SELECT 1 FROM s.u WHERE (u.id = t.i)))",
            ),
            (
                "i IN (SELECT id FROM s.u x WHERE name = 'a')",
                None,
                "(i IN ( SELECT x.id FROM s.u x WHERE (x.name = 'a'::text)))",
            ),
        ],
    },
];

#[cfg(test)]
mod tests {
    use super::{super::*, *};
    use crate::{
        equivalence::{self, InForce, Scope},
        model::{Form, Key},
        tree::{form, parse},
    };

    struct Sample;

    impl World for Sample {
        fn columns(&self, relation: &Qualified) -> Option<Vec<(String, String)>> {
            let columns: &[(&str, &str)] = match relation.name.as_str() {
                "t" => &[
                    ("i", "integer"),
                    ("b", "bigint"),
                    ("n", "numeric(10,2)"),
                    ("t", "text"),
                    ("v", "character varying(20)"),
                    ("c", "character(3)"),
                    ("m", "s.mood"),
                    ("ts", "timestamp without time zone"),
                    ("tz", "timestamp with time zone"),
                    ("j", "jsonb"),
                    ("a", "text[]"),
                ],
                "u" => &[("id", "integer"), ("name", "text")],
                _ => return None,
            };
            Some(columns.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect())
        }

        fn domain(&self, _: &str) -> Option<String> {
            None
        }

        fn is_enumeration(&self, name: &str) -> bool {
            name == "s.mood"
        }

        fn is_composite(&self, _: &str) -> bool {
            false
        }

        fn routines(&self, _: &str, _: &str) -> Vec<Routine> {
            Vec::new()
        }

        fn operators(&self, _: &str, _: &str) -> Vec<Routine> {
            Vec::new()
        }

        fn server(&self) -> u32 {
            18
        }
    }

    fn key(tree: NodeEnum) -> Key {
        equivalence::key(tree, "", Scope::empty_path(InForce::all()))
    }

    fn complaint(written: &str, target: Option<&str>, printed: &str) -> Option<String> {
        let relation = Qualified::new("s", "t");
        for text in [written, printed] {
            let mut tree = form::read(text, Form::Scalar).expect("an example reads");
            let told = scalar(&mut tree, Of::Relation(&relation), target, &Sample);
            if let Err(why) = told {
                return Some(format!("{text}: {why}"));
            }
            let wanted = key(form::read(printed, Form::Scalar).expect("an example reads"));
            let shown = crate::tree::print::print(&mut tree);
            if key(tree) != wanted {
                return Some(format!("{text} is not {printed}:\n{shown}"));
            }
        }
        None
    }

    /// What is printed comes back as it is, too.
    #[test]
    fn examples_hold() {
        let examples: Vec<_> = RULES.iter().flat_map(|rule| rule.examples).collect();
        let complaints = parse::map_parallel(&examples, Some(1), |(written, target, printed)| {
            complaint(written, *target, printed)
        });
        let complaints: Vec<String> = complaints.unwrap().into_iter().flatten().collect();
        assert!(complaints.is_empty(), "{}", complaints.join("\n"));
    }
}
