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
