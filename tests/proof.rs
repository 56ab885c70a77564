//! Every capture proves itself: what is read comes back from the model.

use pgsnap::{capture, proof, proof::Proof};

use crate::files;

/// The proof of one dump; `None` for a script.
pub fn of(bytes: Vec<u8>) -> Option<Proof> {
    let options = capture::Options { allow_truncated: true, ..Default::default() };
    let snapshot = capture::capture(bytes, &options).ok()?.snapshot;
    if snapshot.meta.provenance.form == "script" {
        return None;
    }
    let objects: Vec<_> = snapshot.model.objects().collect::<Result<_, _>>().ok()?;
    proof::prove(&snapshot.source, &objects, &snapshot.meta.provenance).ok()
}

#[test]
fn samples_come_back() {
    for path in files::below(&files::tree("samples"), "sql") {
        if let Some(proof) = of(files::read(&path)) {
            assert!(proof.holds(), "{}: {proof:#?}", path.display());
        }
    }
}

/// The statements that did not come back.
fn missing(path: &std::path::Path, proof: &Proof) -> Vec<String> {
    let options = capture::Options { allow_truncated: true, ..Default::default() };
    let captured = capture::capture(files::read(path), &options).expect("it is captured");
    let statements = captured.snapshot.source.statements;
    proof.missing.iter().map(|index| statements[*index].text.clone()).collect()
}

/// What of the corpus does not come back: none, but for statements of PostgreSQL 19.
#[test]
fn corpus_comes_back() {
    let Some(real) = files::corpus("real") else { return };
    let mut paths = files::below(&real, "sql");
    paths.extend(files::corpus("versions").iter().flat_map(|folder| files::below(folder, "sql")));
    let peer = files::corpus("peers").map(|folder| folder.join("pg-002_pg_dump"));
    paths.extend(peer.iter().flat_map(|folder| files::below(folder, "sql")));
    let mut total = Proof::default();
    let mut failures = Vec::new();
    for path in paths {
        let Some(proof) = of(files::read(&path)) else { continue };
        total.statements += proof.statements;
        total.exact += proof.exact;
        total.tokens += proof.tokens;
        total.trees += proof.trees;
        if !proof.holds() {
            let name = path.file_name().unwrap().to_string_lossy();
            let surplus: Vec<_> = proof.surplus.iter().map(|(_, text)| text).collect();
            let missing = missing(&path, &proof);
            failures.push(format!("{name}: missing: {missing:#?}, surplus: {surplus:#?}"));
            total.missing.extend(proof.missing);
        }
    }
    println!(
        "{} statements: {} byte for byte, {} but for white space, {} as trees, {} missing",
        total.statements,
        total.exact,
        total.tokens,
        total.trees,
        total.missing.len()
    );
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// A dump that somebody edited: what a primary key holds is not null without saying so.
#[test]
fn a_primary_key_says_not_null() {
    let dump = |column: &str| {
        format!(
            "--\n-- PostgreSQL database dump\n--\n\n-- Dumped from database version 16.4\n\n\
             --\n-- Name: t; Type: TABLE; Schema: public; Owner: -\n--\n\n\
             CREATE TABLE public.t (\n    id integer{column},\n    n integer\n);\n\n\n\
             --\n-- Name: t t_pkey; Type: CONSTRAINT; Schema: public; Owner: -\n--\n\n\
             ALTER TABLE ONLY public.t\n    ADD CONSTRAINT t_pkey PRIMARY KEY (id);\n"
        )
    };
    let proof = |column: &str| of(dump(column).into_bytes()).expect("a dump");
    for column in [" NOT NULL", ""] {
        assert!(proof(column).holds(), "{column}: {:#?}", proof(column));
    }
}
