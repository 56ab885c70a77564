//! Reports of small schemas, read as a person would read them.

use super::{Style, text};
use crate::{
    capture::{self, capture},
    diff::{NotCompared, Withheld, diff},
    model::{Class, Snapshot},
    report::{Output, Report, ReportSet, Request, Unpaired},
};

pub fn snapshot(sql: &str, label: &str) -> Snapshot {
    let options = capture::Options { label: label.to_owned(), ..Default::default() };
    capture(sql.into(), &options).expect("the example captures").snapshot
}

pub fn report(old: &str, new: &str) -> Report {
    let (old, new) = (snapshot(old, "local"), snapshot(new, "production"));
    let diff = diff(&old, &new).expect("the example compares");
    Report::new(&old, &new, diff, &Request::default()).expect("fresh models")
}

/// As `report`, under the name of a database.
pub fn named(name: &str, old: &str, new: &str) -> Report {
    Report { name: name.to_owned(), ..report(old, new) }
}

/// What folders are called.
pub fn of_folders<'a>(old: &'a str, new: &'a str) -> Request<'a> {
    Request { labels: (Some(old), Some(new)), ..Request::default() }
}

fn text_of(old: &str, new: &str) -> String {
    text::render(&Output::One(report(old, new)), &Style::default())
}

fn all_of(old: &str, new: &str) -> String {
    let style = Style { all: true, ..Default::default() };
    text::render(&Output::One(report(old, new)), &style)
}

const INVOICES: &str = "
CREATE TABLE billing.invoices (id bigint NOT NULL, amount numeric(10,2),
    status text DEFAULT 'open'::text, CONSTRAINT invoices_amount_check CHECK ((amount >= 0)));
ALTER TABLE billing.invoices OWNER TO dev;
COMMENT ON TABLE billing.invoices IS 'What customers owe';
CREATE INDEX invoices_status ON billing.invoices USING btree (status);
";

#[test]
fn a_changed_table() {
    let new = "
CREATE TABLE billing.invoices (id bigint NOT NULL, amount numeric(12,2),
    status text DEFAULT 'draft'::text NOT NULL, currency character(3) DEFAULT 'usd'::bpchar NOT NULL,
    CONSTRAINT invoices_amount_check CHECK ((amount > 0)));
ALTER TABLE billing.invoices OWNER TO app;
";
    insta::assert_snapshot!(text_of(INVOICES, new), @"
    table billing.invoices
      ~ owner                              dev → app
      ~ comment                            What customers owe → (none)
      ~ column amount                      type         numeric(10,2) → numeric(12,2)
      + column currency                    only in production
          character(3) DEFAULT 'usd'::bpchar NOT NULL
      ~ column status                      default      'open'::text → 'draft'::text
                                           not null     no → yes
      ~ constraint invoices_amount_check   expression   (amount >= 0) → (amount > 0)
      - index invoices_status              missing in production   USING btree (status)

    There are no comments at all in production: it may have been dumped with --no-comments.
    high 1     not-null-added
    medium 2   constraint-changed, index-removed
    low 4      column-added, column-type-widened, default-changed, owner-changed
    note 1     comment-changed
    Different: 6 objects (1 table, 3 columns, 1 constraint, 1 index).
    ");
}

#[test]
fn texts_are_shown_line_by_line() {
    let view = "CREATE VIEW public.revenue AS
 SELECT i.customer_id,
    sum(i.amount) AS total
   FROM public.invoices i
  GROUP BY i.customer_id;
CREATE FUNCTION public.f(a integer) RETURNS integer LANGUAGE plpgsql AS $$
BEGIN
\tRETURN a + 1;
END;
$$;";
    let new = view
        .replace("sum(i.amount)", "sum(i.amount) FILTER (WHERE (i.paid))")
        .replace("a + 1", "a + 2");
    insta::assert_snapshot!(text_of(view, &new), @"
    function f(integer)
      ~ body
          BEGIN
        -     RETURN a + 1;
        +     RETURN a + 2;
          END;

    view revenue
      ~ definition
          SELECT i.customer_id,
        -     sum(i.amount) AS total
        +     sum(i.amount) FILTER (WHERE (i.paid)) AS total
             FROM public.invoices i
            GROUP BY i.customer_id

    medium 2   routine-body-changed, view-definition-changed
    Different: 2 objects (1 function, 1 view).
    ");
}

const SHOP: &str = "
CREATE TABLE public.customers (id bigint NOT NULL, email text NOT NULL);
ALTER TABLE ONLY public.customers ADD CONSTRAINT customers_pkey PRIMARY KEY (id);
CREATE TABLE public.orders (id bigint NOT NULL, customer_id bigint, total numeric(12,2),
    CONSTRAINT orders_total_check CHECK ((total >= 0)));
ALTER TABLE ONLY public.orders ADD CONSTRAINT orders_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.orders ADD CONSTRAINT orders_customer_id_fkey
    FOREIGN KEY (customer_id) REFERENCES public.customers(id);
CREATE INDEX orders_customer_id_idx ON public.orders USING btree (customer_id);
CREATE FUNCTION public.twice(n integer) RETURNS integer LANGUAGE sql AS $$SELECT n * 2$$;
";

#[test]
fn what_one_side_lacks_and_what_hangs_on_it() {
    insta::assert_snapshot!(text_of(SHOP, "CREATE TYPE public.mood AS ENUM ('sad', 'ok');"), @"
    Only in local
      - function twice(integer)   (n integer) RETURNS integer LANGUAGE sql
      - table customers           2 columns
      - table orders              3 columns, 1 index, 1 foreign key, 1 check

    Only in production
      + enum mood   ('sad', 'ok')

    high 3   2 × table-removed, routine-removed
    low 1    type-added
    Different: 4 objects (1 enum, 1 function, 2 tables).
    ");
    insta::assert_snapshot!(all_of("", SHOP), @"
    Only in production
      + function twice(integer)   (n integer) RETURNS integer LANGUAGE sql
      + table customers           2 columns
          column email                text NOT NULL
          column id                   bigint NOT NULL
          constraint customers_pkey   PRIMARY KEY (id)
      + table orders              3 columns, 1 index, 1 foreign key, 1 check
          column customer_id                   bigint
          column id                            bigint NOT NULL
          column total                         numeric(12,2)
          constraint orders_customer_id_fkey   FOREIGN KEY (customer_id) REFERENCES public.customers(id)
          constraint orders_pkey               PRIMARY KEY (id)
          constraint orders_total_check        CHECK ((total >= 0))
          index orders_customer_id_idx         USING btree (customer_id)

    low 3   2 × table-added, routine-added
    Different: 3 objects (1 function, 2 tables).
    ");
}

#[test]
fn the_same_change_on_many_objects_is_told_once() {
    let tables = |owner: &str| {
        let table = |n: usize| {
            format!(
                "CREATE TABLE public.measurements_of_{n} (a integer);
                 ALTER TABLE public.measurements_of_{n} OWNER TO {owner};"
            )
        };
        (1..=12).map(table).collect::<String>()
    };
    let new = tables("app") + "COMMENT ON TABLE public.measurements_of_3 IS 'three';";
    insta::assert_snapshot!(text_of(&tables("dev"), &new), @"
    table measurements_of_3
      ~ comment   (none) → three

    Everywhere
      ~ owner   dev → app   12 tables
          measurements_of_1, measurements_of_10, measurements_of_11, measurements_of_12,
          measurements_of_2, measurements_of_3, measurements_of_4, measurements_of_5, measurements_of_6,
          … and 3 more (--all)

    There are no comments at all in local: it may have been dumped with --no-comments.
    low 12   12 × owner-changed
    note 1   comment-changed
    Different: owner of 12 tables, 1 note (table comment).
    ");
    assert!(all_of(&tables("dev"), &new).contains("measurements_of_12"));
}

#[test]
fn twenty_of_a_kind_and_then_a_count() {
    let indexes = |table: &str, count: usize| {
        let index = |n: usize| format!("CREATE INDEX {table}_{n:02} ON public.{table} (a);");
        let indexes = (1..=count).map(index).collect::<String>();
        format!("CREATE TABLE public.{table} (a integer); {indexes}")
    };
    let old = indexes("a", 18) + &indexes("b", 5) + &indexes("c", 2);
    let new = "CREATE TABLE public.a (a integer); CREATE TABLE public.b (a integer);
               CREATE TABLE public.c (a integer);";
    let text = text_of(&old, new);
    let end = text.find("table b").map(|at| &text[at..]).unwrap_or_default();
    insta::assert_snapshot!(end, @"
    table b
      - index b_01   missing in production   USING btree (a)
      - index b_02   missing in production   USING btree (a)
        … and 3 more indexes (--all)

    … and 2 more indexes on 1 more object (--all)

    medium 25   25 × index-removed
    Different: 25 indexes.
    ");
    assert_eq!(all_of(&old, new).matches("missing in production").count(), 25);
}

#[test]
fn nothing_in_a_schema_reaches_the_terminal_as_it_is() {
    let hostile = "CREATE TABLE public.\"a\u{1b}[2J\u{202e}b\" (\"顧客\" text, c integer);
COMMENT ON TABLE public.\"a\u{1b}[2J\u{202e}b\" IS 'bell \u{7} tab\there
second \u{200b}line';";
    let new = hostile.replace("second", "other").replace("text", "integer");
    let new = new.replace("c integer", "c text");
    let text = text_of(hostile, &new);
    assert!(!text.chars().any(|c| c.is_control() && c != '\n'));
    insta::assert_snapshot!(text, @r#"
    table "a\u{1b}[2J\u{202e}b"
      ~ comment
          bell \u{7} tab    here
        - second \u{200b}line
        + other \u{200b}line
      ~ column c        type   integer → text
      ~ column "顧客"   type   text → integer

    high 2   2 × column-type-changed
    note 1   comment-changed
    Different: 2 columns, 1 note (table comment).
    "#);
    insta::assert_snapshot!(text_of(hostile, ""), @r#"
    Only in local
      - table "a\u{1b}[2J\u{202e}b"   2 columns -- bell \u{7} tab    here

    There are no comments at all in production: it may have been dumped with --no-comments.
    high 1   table-removed
    Different: 1 table.
    "#);
}

#[test]
fn colour_repeats_the_signs() {
    let old = "CREATE TABLE public.t (a integer, b integer);";
    let new = "CREATE TABLE public.t (a bigint); COMMENT ON TABLE public.t IS 'x\ny';";
    let output = Output::One(report(old, new));
    let plain = text::render(&output, &Style::default());
    let colour = text::render(&output, &Style { colour: true, ..Default::default() });
    insta::assert_snapshot!(colour.replace('\u{1b}', "^"), @"
    ^[1mtable t^[0m
      ^[33m~^[0m comment
        ^[32m+^[0m ^[32mx^[0m
        ^[32m+^[0m ^[32my^[0m
      ^[33m~^[0m column a   type   ^[31minteger^[0m → ^[32mbigint^[0m
      ^[31m-^[0m column b   ^[2mmissing in production^[0m   integer

    There are no comments at all in local: it may have been dumped with --no-comments.
    high 1   ^[2mcolumn-removed^[0m
    low 1    ^[2mcolumn-type-widened^[0m
    note 1   ^[2mcomment-changed^[0m
    ^[1mDifferent: 2 columns, 1 note (table comment).^[0m
    ");
    assert_eq!(anstream::adapter::strip_str(&colour).to_string(), plain);
}

#[test]
fn verdicts_of_one_pair() {
    let verdict = |report: Report| Output::One(report).verdict();
    let t = "CREATE TABLE public.t (a integer, b text);";
    let moved = "CREATE TABLE public.t (b text, a integer);";
    let both = "CREATE TABLE public.t (b text, a bigint);";
    let lacking = |old, new| {
        let mut report = report(t, t);
        let class = |class| NotCompared { class, old, new };
        report.diff.not_compared = vec![class(Class::Owners), class(Class::Privileges)];
        report
    };
    let mut same = report(t, t);
    same.old.meta.fingerprint = "0123-4567-89ab".to_owned();
    same.new.meta.fingerprint = same.old.meta.fingerprint.clone();
    let redacted = |count| {
        let mut report = report(t, t);
        let mapping = |at: usize| Withheld {
            id: format!("user mapping for r{at} on s").parse().expect("an id"),
            path: Some("option password".to_owned()),
            old: true,
            new: true,
            is_whole: true,
        };
        report.diff.withheld = (0..count).map(mapping).collect();
        report
    };
    let verdicts = [
        verdict(same),
        verdict(report(t, moved)),
        verdict(report(t, both)),
        verdict(report(t, "")),
        verdict(report("", SHOP)),
        verdict(lacking(false, true)),
        verdict(lacking(true, true)),
        verdict(redacted(1)),
        verdict(redacted(9)),
    ];
    insta::assert_snapshot!(verdicts.join("\n"), @"
    Same: local and production (fingerprint 0123-4567…).
    Different only in notes: 1 (column order).
    Different: 1 column, 1 note (column order).
    Different: 1 table.
    Different: 3 objects (1 function, 2 tables).
    Same, except not compared: owners, privileges (production).
    Same, except not compared: owners, privileges (local and production).
    Same, except not compared: password of user mapping for r0 on s.
    Same, except not compared: password of user mapping for r0 on s, password of user mapping for r1 on s, password of user mapping for r2 on s, 6 values more.
    ");
}

#[test]
fn what_must_be_said_beside_the_changes() {
    let mut report = report("", "");
    report.diff.not_compared.push(NotCompared { class: Class::Owners, old: false, new: true });
    report.diff.one_sided.push(NotCompared { class: Class::Comments, old: true, new: false });
    report.old.meta.counts.opaque = 2;
    report.new.meta.counts.opaque = 1;
    report.diff.withheld.push(Withheld {
        id: "view public.v".parse().expect("an id"),
        path: Some("definition".to_owned()),
        old: true,
        new: true,
        is_whole: false,
    });
    report.old.meta.provenance.truncated = true;
    insta::assert_snapshot!(crate::report::notes::of_report(&report).join("\n"), @"
    Not compared: owners (not captured in production).
    There are no comments at all in local: it may have been dumped with --no-comments.
    Not compared: a value in the definition of view public.v.
    Not understood, but compared: 2 statements in local, 1 statement in production (pgsnap stat lists them).
    The dump of local was cut off; what it lacks may be there.
    ");
}

#[test]
fn folders() {
    let alone = Unpaired::new("archive", false, snapshot(SHOP, "x").meta);
    let pairs = vec![named("admin", SHOP, SHOP), named("users", SHOP, "")];
    let set = ReportSet::new(pairs, vec![alone], &of_folders("local", "production"));
    insta::assert_snapshot!(text::render(&Output::Set(set), &Style::default()), @"
    users     local 2 tables       production 0 tables
    archive   only in production   2 tables
    admin     same                 2 tables

    ── users ───────────────────────────────────────────────────────────────
    Only in local
      - function twice(integer)   (n integer) RETURNS integer LANGUAGE sql
      - table customers           2 columns
      - table orders              3 columns, 1 index, 1 foreign key, 1 check

    high 4   2 × table-removed, database-unpaired, routine-removed
    Different: 3 objects in users (1 function, 2 tables); archive only in production; admin same.
    ");
    let pairs = vec![named("admin", SHOP, SHOP), named("users", "", "")];
    let set = ReportSet::new(pairs, Vec::new(), &of_folders("local", "local"));
    insta::assert_snapshot!(text::render(&Output::Set(set), &Style::default()), @"
    admin   same   2 tables
    users   same   0 tables

    Same: local (old) and local (new) (2 databases).
    ");
}

#[test]
fn the_last_line_is_the_verdict() {
    for (old, new) in [("", ""), ("", SHOP), (SHOP, INVOICES)] {
        let output = Output::One(report(old, new));
        let text = text::render(&output, &Style { width: 1, ..Default::default() });
        assert_eq!(text.lines().last(), Some(output.verdict().as_str()));
        assert!(text.ends_with(".\n") && !text.contains("\n\n\n"));
    }
}

#[test]
fn labels_always_tell_the_sides_apart() {
    for (old, new, told) in [
        ("", "", ("old", "new")),
        ("a", "b", ("a", "b")),
        ("users", "users", ("users (old)", "users (new)")),
        ("new", "", ("new", "the other")),
    ] {
        assert_eq!(crate::report::distinct(old, new), (told.0.to_owned(), told.1.to_owned()));
    }
}
