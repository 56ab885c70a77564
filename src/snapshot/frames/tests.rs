//! Tests of sections in several frames: round trips, every flipped bit, tables that lie.

use serde_json::{Value, json};

use crate::{
    model::Diagnostic,
    snapshot::{
        container::{Container, Piece, write},
        header::Header,
        preamble::{FORMAT, frame},
    },
};

fn check(bytes: &[u8]) -> Result<(), Diagnostic> {
    Container::open(bytes)?.check_all()
}

fn head() -> Value {
    json!({"label": "prod"})
}

/// Replaces the JSON of a file by an edited one, with a right hash, as a hostile writer would.
fn forge(file: &[u8], edit: impl FnOnce(&mut Value)) -> Vec<u8> {
    let start = Header::parse(file).unwrap().end();
    let json_at = file.iter().position(|&b| b == b'{').unwrap();
    let mut value: Value = serde_json::from_slice(&file[json_at..start]).unwrap();
    edit(&mut value);
    [frame(FORMAT, value.to_string().as_bytes()), file[start..].to_vec()].concat()
}

const PIECES: [&[u8]; 4] = [b"", b"table public.a", b"table public.b table public.b", b"x"];

/// A section of several pieces.
fn framed() -> Vec<u8> {
    write(&head(), &[("source", &[Piece::Raw(b"a")]), ("model", &PIECES.map(Piece::Raw))]).unwrap()
}

#[test]
fn a_section_in_frames_reads_back_as_one_and_by_frame() {
    let file = framed();
    let container = Container::open(&file).unwrap();
    container.check_all().unwrap();
    assert_eq!(container.section("model").unwrap().unwrap(), PIECES.concat());
    let (stored, frames) = container.frames("model").unwrap().unwrap();
    let lengths: Vec<_> = frames.iter().map(|(_, length)| *length).collect();
    assert_eq!(lengths, PIECES.map(<[u8]>::len));
    for ((range, length), piece) in frames.into_iter().zip(PIECES) {
        assert_eq!(zstd::bulk::decompress(&stored[range], length).unwrap(), piece);
    }
    let again: Vec<_> = container.frames("model").unwrap().unwrap().1;
    let kept = again
        .iter()
        .zip(PIECES)
        .map(|((range, _), raw)| Piece::Stored(&stored[range.clone()], raw));
    let kept: Vec<_> = kept.collect();
    assert_eq!(write(&head(), &[("source", &[Piece::Raw(b"a")]), ("model", &kept)]).unwrap(), file);
    assert!(container.frames("other").unwrap().is_none());
    assert!(write(&head(), &[("model", &[])]).is_ok_and(|file| check(&file).is_ok()));
}

#[test]
fn every_flipped_bit_of_frames_is_noticed() {
    let file = framed();
    for at in 0..file.len() {
        for bit in 0..8 {
            let mut flipped = file.clone();
            flipped[at] ^= 1 << bit;
            let opened = Container::open(&flipped);
            assert!(check(&flipped).is_err(), "byte {at} bit {bit}");
            // By frame nothing is checked but the section itself.
            let start = Header::parse(&file).unwrap().end() + 1;
            if at > start + 20 {
                assert!(opened.unwrap().frames("model").is_err(), "byte {at} bit {bit}");
            }
        }
    }
}

#[test]
fn tables_that_lie_about_frames_are_refused() {
    let file = framed();
    let with = |frames: Value| forge(&file, |header| header["sections"][1]["frames"] = frames);
    for frames in [0u64, 1, 2, 3, 5, 1 << 40, u64::MAX] {
        let forged = with(json!(frames));
        let by_frame = Container::open(&forged).and_then(|container| {
            let (stored, frames) = container.frames("model")?.unwrap();
            let whole = |(range, length): (std::ops::Range<usize>, usize)| {
                zstd::bulk::decompress(&stored[range], length).is_ok_and(|raw| raw.len() == length)
            };
            let is_whole = frames.into_iter().all(whole);
            if is_whole { Ok(()) } else { Err(Diagnostic::new("a frame is not whole")) }
        });
        assert!(check(&forged).is_err() && by_frame.is_err(), "{frames}");
    }
    assert!(check(&with(json!(4))).is_ok());
    assert!(check(&with(json!(-1))).is_err() && check(&with(json!("4"))).is_err());
}
