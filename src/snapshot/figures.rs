//! The section `figures`: JSON with a version of its own, so that what is told beside a schema can
//! grow without a new format of the file.

use serde::Deserialize;

use super::{damage, limits};
use crate::model::{
    Diagnostic,
    figures::{Figures, VERSION},
};

/// # Errors
///
/// More of them than a snapshot holds.
pub(super) fn encode(figures: &Figures) -> Result<Vec<u8>, Diagnostic> {
    if !figures.is_bounded() {
        return Err(damage::unwritable("it has more figures than a snapshot holds"));
    }
    let json = serde_json::to_vec(figures).map_err(damage::unwritable)?;
    match json.len() as u64 <= limits::FIGURES_MAX {
        true => Ok(json),
        false => Err(damage::unwritable(format_args!("its figures have {} bytes", json.len()))),
    }
}

/// Figures of a version to come are none: what their keys mean is not known. Keys that are not
/// known are ignored.
///
/// # Errors
///
/// What [`encode`] does not write.
pub(super) fn decode(json: &[u8]) -> Result<Figures, Diagnostic> {
    #[derive(Deserialize)]
    struct Versioned {
        version: u32,
    }
    let damaged = |what: &str| damage::damaged(format_args!("its figures {what}"));
    let malformed = |_| damaged("are not understood");
    if json.len() as u64 > limits::FIGURES_MAX {
        return Err(damaged("are too many"));
    }
    if serde_json::from_slice::<Versioned>(json).map_err(malformed)?.version > VERSION {
        return Ok(Figures::default());
    }
    let figures: Figures = serde_json::from_slice(json).map_err(malformed)?;
    figures.is_bounded().then_some(figures).ok_or_else(|| damaged("are too many"))
}

#[cfg(test)]
mod tests {
    use super::{
        super::{
            FIGURES, Head, container,
            container::Piece,
            glance, glance_len,
            preamble::{FORMAT, frame, header_len},
        },
        *,
    };
    use crate::{
        model::{
            Snapshot,
            figures::{Applied, Migrations, ROWS_MAX},
        },
        snapshot,
    };
    use serde_json::{Value, json};

    fn figures(rows: usize) -> Figures {
        let row = |version: usize| Applied { version: version.to_string(), ..Applied::default() };
        let rows = (0..rows).map(row).collect();
        let table = Migrations { table: "t".into(), rows, ..Migrations::default() };
        Figures { migrations: vec![table], ..Figures::default() }
    }

    fn file() -> Vec<u8> {
        let sql = b"CREATE TABLE alembic_version (version_num text);\n\
            INSERT INTO alembic_version VALUES ('a1');\n";
        let captured = crate::capture::capture(sql.to_vec(), &Default::default()).unwrap();
        assert!(!captured.snapshot.figures.is_empty());
        snapshot::write(&captured.snapshot).unwrap()
    }

    /// All that is read of a file, from its head alone and whole.
    fn read(bytes: &[u8]) -> Result<(Snapshot, Figures), Diagnostic> {
        let head = bytes.get(..glance_len(bytes)?).unwrap_or(bytes);
        let figures = glance(head)?.figures;
        Ok((crate::read_whole(bytes)?, figures))
    }

    #[test]
    fn what_is_written_is_read() {
        for figures in [Figures::default(), figures(0), figures(ROWS_MAX)] {
            assert_eq!(decode(&encode(&figures).unwrap()).unwrap(), figures);
        }
        let (snapshot, figures) = read(&file()).unwrap();
        assert_eq!(snapshot.figures, figures);
    }

    #[test]
    fn keys_of_later_versions_are_ignored_and_later_versions_too() {
        let with = |text: &str| decode(text.as_bytes());
        let known = r#"{"version":1,"sizes":[1],"migrations":[{"table":"t","tool":"x","heads":[],"rows":[],"y":{}}]}"#;
        assert_eq!(with(known).unwrap().migrations.len(), 1);
        assert!(with(r#"{"version":2,"migrations":"other"}"#).unwrap().is_empty());
        assert!(with(r#"{"version":1}"#).unwrap().is_empty());
    }

    #[test]
    fn hostile_figures_are_refused() {
        for json in
            ["", "{}", "[]", "null", "{\"version\":-1}", "{\"version\":1,\"migrations\":{}}"]
        {
            let error = decode(json.as_bytes()).unwrap_err();
            assert!(error.message.contains("figures") && error.hint.is_some(), "{json}: {error}");
        }
        let deep = format!("{{\"version\":1,\"x\":{}", "[".repeat(1 << 20));
        assert!(decode(deep.as_bytes()).is_err());
        let many = figures(ROWS_MAX + 1);
        assert!(encode(&many).is_err());
        let error = decode(&serde_json::to_vec(&many).unwrap()).unwrap_err();
        assert!(error.message.contains("too many"), "{error}");
        let long = Applied { version: "1".repeat(301), ..Applied::default() };
        let mut long_one = figures(1);
        long_one.migrations[0].rows[0] = long;
        assert!(decode(&serde_json::to_vec(&long_one).unwrap()).is_err());
    }

    #[test]
    fn every_flipped_bit_and_every_cut_is_noticed() {
        let file = file();
        let end = glance_len(&file).unwrap();
        for at in 0..end {
            for bit in 0..8 {
                let mut flipped = file.clone();
                flipped[at] ^= 1 << bit;
                let result = read(&flipped);
                assert!(result.is_err(), "bit {bit} of byte {at}");
                assert!(crate::read(&flipped).is_err(), "bit {bit} of byte {at}");
            }
        }
        for length in 0..end {
            assert!(read(&file[..length]).is_err(), "{length}");
            assert!(glance(&file[..length]).is_err(), "{length}");
        }
    }

    /// Replaces the JSON of the head by an edited one, with a right hash.
    fn forged(edit: impl FnOnce(&mut Value)) -> Vec<u8> {
        let file = file();
        let end = header_len(&file).unwrap();
        let from = file.iter().position(|&byte| byte == b'{').unwrap();
        let mut head: Value = serde_json::from_slice(&file[from..end]).unwrap();
        edit(&mut head["sections"][0]);
        let mut forged = frame(FORMAT, &serde_json::to_vec(&head).unwrap());
        forged.extend_from_slice(&file[end..]);
        forged
    }

    #[test]
    fn sizes_that_a_head_claims_are_not_believed() {
        for (key, value) in [
            ("raw", json!(0)),
            ("raw", json!(limits::FIGURES_MAX)),
            ("raw", json!(u64::MAX)),
            ("stored", json!(0)),
            ("stored", json!(1)),
            ("stored", json!(limits::FIGURES_MAX)),
            ("stored", json!(u64::MAX)),
            ("frames", json!(2)),
            ("frames", json!(u64::MAX)),
            ("offset", json!(1)),
        ] {
            let forged = forged(|entry| entry[key] = value.clone());
            assert!(read(&forged).is_err(), "{key} {value}");
            if let Ok(length) = glance_len(&forged) {
                assert!(length as u64 <= limits::FIGURES_MAX + (1 << 20), "{key} {value}");
                let head = forged.get(..length).unwrap_or(&forged);
                assert!(glance(head).is_err(), "{key} {value}");
            }
        }
    }

    #[test]
    fn figures_elsewhere_in_the_file_are_read_all_the_same() {
        let file = file();
        let opened = snapshot::File::open(&file).unwrap();
        let head = Head { tool: "x".into(), epoch: opened.epoch, meta: opened.meta.clone() };
        let json = encode(&figures(1)).unwrap();
        let (first, last) = ([Piece::Raw(b"")], [Piece::Raw(&json)]);
        let other = container::write(&head, &[("source", &first), (FIGURES, &last)]).unwrap();
        assert_eq!(snapshot::File::open(&other).unwrap().figures().unwrap(), figures(1));
        assert!(glance(&other).unwrap().figures.is_empty());
    }
}
