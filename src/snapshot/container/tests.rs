//! Tests of the container: round trips, every flipped bit, hostile headers, random damage.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::super::preamble::{FORMAT, PREAMBLE_MAX, frame, header_len, is_snapshot};
use super::*;

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Head {
    label: String,
    epoch: u32,
}

fn head() -> Head {
    Head { label: "prod – é".into(), epoch: 7 }
}

fn small() -> Vec<u8> {
    let model = b"table public.users ".repeat(20);
    written(&head(), &[("source", b"CREATE TABLE users ();"), ("model", &model), ("figures", b"")])
        .unwrap()
}

/// Sections of one piece each.
fn written<H: Serialize>(header: &H, sections: &[(&str, &[u8])]) -> Result<Vec<u8>, Diagnostic> {
    let pieces: Vec<_> = sections.iter().map(|(name, raw)| (*name, [Piece::Raw(raw)])).collect();
    let sections: Vec<_> = pieces.iter().map(|(name, pieces)| (*name, &pieces[..])).collect();
    write(header, &sections)
}

fn check(bytes: &[u8]) -> Result<(), Diagnostic> {
    let container = Container::open(bytes)?;
    container.header::<Head>()?;
    container.check_all()
}

fn message(bytes: &[u8]) -> String {
    let error = check(bytes).unwrap_err();
    assert!(error.hint.is_some(), "no hint: {error}");
    error.message
}

/// xorshift64: the same cases on every run.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }
    fn below(&mut self, bound: usize) -> usize {
        (self.next() % bound.max(1) as u64) as usize
    }
    fn bytes(&mut self, len: usize) -> Vec<u8> {
        let spread = 1 + self.below(256);
        (0..len).map(|_| self.below(spread) as u8).collect()
    }
    /// Overwrites, removes, inserts or repeats at a few random places.
    fn mutate(&mut self, bytes: &mut Vec<u8>) {
        for _ in 0..=self.below(3) {
            let at = self.below(bytes.len());
            let end = (at + self.below(9)).min(bytes.len());
            match self.below(4) {
                0 if at < bytes.len() => bytes[at] = self.next() as u8,
                1 => drop(bytes.drain(at..end)),
                2 => bytes.insert(at, self.next() as u8),
                _ => bytes.extend_from_within(at..end),
            }
        }
    }
}

/// Replaces the JSON of a file by an edited one, with a right hash, as a hostile writer would.
fn forge(file: &[u8], edit: impl FnOnce(&mut Value)) -> Vec<u8> {
    let start = Header::parse(file).unwrap().end();
    let json_at = file.iter().position(|&b| b == b'{').unwrap();
    let mut value: Value = serde_json::from_slice(&file[json_at..start]).unwrap();
    edit(&mut value);
    [frame(FORMAT, value.to_string().as_bytes()), file[start..].to_vec()].concat()
}

#[test]
fn reads_back() {
    let file = small();
    let container = Container::open(&file).unwrap();
    assert_eq!(container.header::<Head>().unwrap(), head());
    assert_eq!(container.names().collect::<Vec<_>>(), ["source", "model", "figures"]);
    assert_eq!(container.section("source").unwrap().unwrap(), b"CREATE TABLE users ();");
    assert_eq!(container.section("figures").unwrap().unwrap(), b"");
    assert_eq!(container.section("other").unwrap(), None);
    assert_eq!(container.format(), 1);
    container.check_all().unwrap();
    assert!(check(&write(&head(), &[]).unwrap()).is_ok(), "no sections at all");
}

#[test]
fn head_is_readable_and_in_order() {
    let file = small();
    let text = String::from_utf8_lossy(&file);
    let lines: Vec<_> = text.lines().take(6).collect();
    assert_eq!((lines[0], lines[2]), ("pgsnap 1", "{"));
    assert_eq!(lines[3..], [r#"  "format": 1,"#, r#"  "label": "prod – é","#, r#"  "epoch": 7,"#]);
    let end = header_len(&file[..PREAMBLE_MAX]).unwrap();
    assert!(file[..end].ends_with(b"]\n}\n"));
}

/// Fails when libzstd or the layout changes: then snapshots in git change although schemas do not.
/// Move the constant only with a new release note.
#[test]
fn bytes_are_pinned() {
    assert_eq!(small(), small());
    assert_eq!(
        blake3::hash(&small()).to_hex().as_str(),
        "678d219c7e2627049d78088dad79e530a327e588483677dffdca965cc6f7e204"
    );
}

#[test]
fn a_listing_needs_only_the_first_bytes() {
    let file = small();
    let len = header_len(&file[..PREAMBLE_MAX]).unwrap();
    let header = Header::parse(&file[..len]).unwrap();
    assert_eq!(header.read::<Head>().unwrap(), head());
    assert_eq!((header.end(), header.file_len()), (len, file.len() as u64));
    assert!(header.sections().iter().any(|s| s.name == "model"));
}

#[test]
fn every_flipped_bit_is_noticed() {
    let file = small();
    for bit in 0..file.len() * 8 {
        let mut flipped = file.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        assert!(check(&flipped).is_err(), "bit {} of byte {}", bit % 8, bit / 8);
    }
}

#[test]
fn every_other_byte_is_noticed_in_the_preamble() {
    let file = small();
    for at in 0..PREAMBLE_MAX {
        for byte in 0..=255u8 {
            let mut changed = file.clone();
            changed[at] = byte;
            assert_eq!(check(&changed).is_ok(), byte == file[at], "byte {at} = {byte}");
        }
    }
}

#[test]
fn every_cut_and_every_extra_or_missing_byte_is_noticed() {
    let file = small();
    for at in 0..file.len() {
        let found = message(&file[..at]);
        assert!(at == 0 || found.starts_with("truncated: "), "{at}: {found}");
        let mut shorter = file.clone();
        shorter.remove(at);
        assert!(check(&shorter).is_err(), "without byte {at}");
        for byte in [0, b'0', b' ', b'\n', file[at]] {
            let mut longer = file.clone();
            longer.insert(at, byte);
            assert!(check(&longer).is_err(), "{byte} before {at}");
        }
    }
    assert_eq!(
        message(&file[..file.len() - 5]),
        format!("truncated: {} bytes expected, {} found", file.len(), file.len() - 5)
    );
    assert_eq!(
        message(&[&file[..], b"\n"].concat()),
        "damaged snapshot: 1 bytes follow its last section"
    );
}

#[test]
fn damage_shows_only_where_it_is_read() {
    let mut file = small();
    let last = file.len() - 1; // in `figures`
    file[last] ^= 1;
    let container = Container::open(&file).unwrap();
    assert!(container.section("source").unwrap().is_some());
    let error = container.section("figures").unwrap_err();
    assert_eq!(error.message, "damaged snapshot: section `figures` does not match its hash");
}

#[test]
fn formats() {
    let newer =
        String::from_utf8_lossy(&small()).replacen("pgsnap 1\n", "pgsnap 12\n", 1).into_bytes();
    assert!(is_snapshot(&newer));
    assert_eq!(
        message(&newer),
        "snapshot format 12 is newer than this pgsnap, which reads formats up to 1"
    );
    assert!(check(&newer).unwrap_err().hint.unwrap().contains("upgrade"));
    for first in [
        "pgsnap 0\n",
        "pgsnap 01\n",
        "pgsnap 1 \n",
        "pgsnap +1\n",
        "pgsnap 99999999999999\n",
        "pgsnap 1\r\n",
    ] {
        let file = [first.as_bytes(), &small()[9..]].concat();
        assert!(
            message(&file).contains("pgsnap") || message(&file).contains("snapshot"),
            "{first:?}"
        );
    }
    assert!(check(&forge(&small(), |v| v["format"] = json!(2))).is_err(), "two formats");
}

#[test]
fn crlf_names_the_gitattributes_line() {
    let mut file = Vec::new();
    small().iter().for_each(|&b| if b == b'\n' { file.extend(b"\r\n") } else { file.push(b) });
    let error = check(&file).unwrap_err();
    assert!(error.message.contains("CRLF") && error.hint.unwrap().contains("*.pgsnap -text"));
}

#[test]
fn later_keys_and_sections_are_ignored() {
    let file = forge(&small(), |v| {
        v["invented_later"] = json!({"deep": [1, 2, 3]});
        v["sections"][1]["also_later"] = json!(1);
        v["sections"][1]["name"] = json!("later");
    });
    check(&file).unwrap();
    assert_eq!(Container::open(&file).unwrap().section("model").unwrap(), None);
}

type Edit = fn(&mut Value);

#[test]
fn hostile_tables_fail_at_once() {
    let cases: &[(&str, Edit)] = &[
        ("announces", |v| v["sections"][2]["raw"] = json!(1u64 << 40)),
        ("announces", |v| v["sections"][2]["raw"] = json!(u64::MAX)),
        ("truncated", |v| v["sections"][2]["stored"] = json!(1u64 << 40)),
        ("beyond", |v| v["sections"][1]["stored"] = json!(u64::MAX)),
        ("beyond", |v| v["sections"][2]["stored"] = json!(u64::MAX)),
        ("begins at", |v| v["sections"][1]["offset"] = json!(0)),
        ("begins at", |v| v["sections"][1]["offset"] = json!(1000)),
        ("begins at", |v| v["sections"][0]["offset"] = json!(1)),
        ("twice", |v| v["sections"][1]["name"] = json!("source")),
        ("has the name", |v| v["sections"][1]["name"] = json!("\u{1b}[2J")),
        ("has the name", |v| v["sections"][1]["name"] = json!("x".repeat(1 << 20))),
        ("not understood", |v| v["sections"][1]["raw"] = json!("x".repeat(1 << 20))),
        ("not understood", |v| v["sections"][1]["raw"] = json!(-1)),
        ("not understood", |v| v["sections"][1]["raw"] = json!(1.5)),
        ("not understood", |v| v["sections"] = json!("none")),
        ("not understood", |v| drop(v.as_object_mut().unwrap().remove("sections"))),
        ("not understood", |v| *v = json!([])),
        ("not understood", |v| v["label"] = json!(["\u{1b}"])),
        ("not understood", |v| drop(v.as_object_mut().unwrap().remove("epoch"))),
        ("follow its last", |v| v["sections"] = json!([])),
        ("hash of its content", |v| v["sections"][0]["raw_blake3"] = json!("00")),
        ("its hash", |v| {
            v["sections"][0]["stored_blake3"] = v["sections"][1]["stored_blake3"].clone()
        }),
        ("holds", |v| v["sections"][0]["raw"] = json!(23)),
    ];
    for (expected, edit) in cases {
        let found = message(&forge(&small(), edit));
        assert!(found.contains(expected) && !found.contains('\u{1b}'), "{expected}: {found}");
        assert!(found.len() < 400, "{} bytes of message", found.len());
    }
    let many =
        forge(&small(), |v| v["sections"] = Value::Array(vec![v["sections"][0].clone(); 65]));
    assert!(message(&many).contains("65 sections"));
}

#[test]
fn hostile_headers_fail_at_once() {
    let deep = frame(FORMAT, "[".repeat(1_000_000).as_bytes());
    assert!(message(&deep).contains("not understood"));
    let hash = "0".repeat(64);
    assert!(message(format!("pgsnap 1\n{hash} 99999999\n{{}}").as_bytes()).contains("announces"));
    assert!(
        message(format!("pgsnap 1\n{hash} 16777216\n{{}}").as_bytes()).starts_with("truncated")
    );
    assert!(message(&[b"pgsnap 1\n".as_slice(), &[b'x'; 9999]].concat()).contains("not whole"));
    assert!(message(&frame(FORMAT, b"")).contains("second line"));
    assert!(message(&frame(FORMAT, b"\xff\xfe\n")).contains("not understood"));
}

#[test]
fn nothing_is_written_that_could_not_be_read() {
    let refused = |header: Value, sections: &[(&str, &[u8])]| written(&header, sections).is_err();
    assert!(!refused(json!({}), &[("a", b"")]));
    assert!(refused(json!({}), &[("a", b""), ("a", b"")]));
    assert!(refused(json!({}), &[("Bad name", b"")]));
    assert!(refused(json!({"format": 1}), &[]));
    assert!(refused(json!({"sections": []}), &[]));
    assert!(refused(json!(["no object"]), &[]));
    assert!(refused(json!({"label": "x".repeat(17 << 20)}), &[]));
    assert!(
        refused(json!({}), &[("zeros", &vec![0; 65 << 20])]),
        "no reader would believe its ratio"
    );
}

#[test]
fn random_sections_round_trip() {
    let mut random = Random(0x9E37_79B9_7F4A_7C15);
    for _ in 0..300 {
        let count = random.below(6);
        let parts: Vec<_> = (0..count)
            .map(|i| {
                let len = random.below(5000);
                (format!("part-{i}"), random.bytes(len))
            })
            .collect();
        let sections: Vec<_> =
            parts.iter().map(|(name, raw)| (name.as_str(), raw.as_slice())).collect();
        let file = written(&head(), &sections).unwrap();
        check(&file).unwrap();
        let container = Container::open(&file).unwrap();
        for (name, raw) in &parts {
            assert_eq!(container.section(name).unwrap().as_ref(), Some(raw));
        }
    }
}

#[test]
fn garbage_and_random_damage_never_pass() {
    let (file, mut random) = (small(), Random(42));
    for _ in 0..4000 {
        let len = random.below(600);
        let garbage = random.bytes(len);
        assert!(check(&garbage).is_err());
        assert!(check(&[b"pgsnap 1\n", garbage.as_slice()].concat()).is_err());
        assert!(check(&frame(FORMAT, &garbage)).is_err());
        let mut mutated = file.clone();
        random.mutate(&mut mutated);
        assert!(mutated == file || check(&mutated).is_err());
    }
}

/// With right hashes the JSON parser and zstd see the damage: they must not panic, nor yield other
/// content than the hash promises.
#[test]
fn forged_hashes_do_not_help() {
    let (file, mut random) = (small(), Random(7));
    let start = Header::parse(&file).unwrap().end();
    let json_at = file.iter().position(|&b| b == b'{').unwrap();
    for _ in 0..4000 {
        let mut json = file[json_at..start].to_vec();
        random.mutate(&mut json);
        let forged = [&frame(FORMAT, &json), &file[start..]].concat();
        if let Ok(container) = Container::open(&forged) {
            let _ = (container.header::<Head>(), container.check_all());
        }
        let raw = b"table public.users ".repeat(20);
        let (mut entry, mut stored) = section::encode("model", 0, &[Piece::Raw(&raw)]).unwrap();
        random.mutate(&mut stored);
        entry.stored_blake3 = blake3::hash(&stored).to_hex().to_string();
        assert!(
            section::decode(&entry, &stored).is_ok_and(|found| found == raw)
                || section::decode(&entry, &stored).is_err()
        );
    }
}
