//! The properties over the corpus: dumps of others, which stay where they are.

use std::{
    collections::BTreeMap,
    env, fs,
    path::{Path, PathBuf},
};

use crate::properties::{self, head};

/// A folder of the corpus; `None`, and a word about it, when there is no corpus.
pub fn folder(name: &str) -> Option<PathBuf> {
    let Some(corpus) = env::var_os("PGSNAP_CORPUS") else {
        eprintln!("PGSNAP_CORPUS is not set: {name} is not read");
        return None;
    };
    let folder = Path::new(&corpus).join(name);
    assert!(folder.is_dir(), "PGSNAP_CORPUS has no folder {name}");
    Some(folder)
}

fn first(name: &str) {
    let Some(folder) = folder(name) else { return };
    for path in properties::sql_files(&folder) {
        let name = path.strip_prefix(&folder).unwrap().display().to_string();
        match properties::check(&fs::read(&path).unwrap()) {
            Err(error) => println!("ERROR {name}: {error}"),
            Ok((snapshot, failures)) => {
                let c = &snapshot.meta.counts;
                println!(
                    "FILE {name}: {} statements, {} modelled, {} opaque, {} noise, {} data",
                    c.statements,
                    c.modelled,
                    c.opaque,
                    c.noise.values().sum::<u64>(),
                    c.data.values().sum::<u64>()
                );
                for failure in failures {
                    println!("FAIL {name}: {failure}");
                }
                let mut heads: BTreeMap<(String, String), Vec<String>> = BTreeMap::new();
                for object in snapshot.model.objects() {
                    let object = object.unwrap();
                    if let pgsnap::kinds::Body::Opaque(opaque) = &object.body {
                        for s in &opaque.statements {
                            let words: Vec<_> = s.text.split_whitespace().take(2).collect();
                            heads
                                .entry((words.join(" "), opaque.reason.clone()))
                                .or_default()
                                .push(head(&s.text));
                        }
                    }
                }
                for ((words, reason), texts) in heads {
                    println!("OPAQUE {name}\t{words}\t{reason}\t{}\t{}", texts.len(), texts[0]);
                }
            }
        }
    }
}

#[test]
fn first_real() {
    first("real");
}
#[test]
fn first_versions() {
    first("versions");
}
#[test]
fn first_variants() {
    first("variants");
}

fn first_pairs(name: &str, suffix: &str) {
    let Some(folder) = folder(name) else { return };
    for new in properties::sql_files(&folder) {
        let file = new.file_name().unwrap().to_str().unwrap();
        if file != format!("new{suffix}") {
            continue;
        }
        let dir = new.parent().unwrap();
        let old = dir.join(format!("old{suffix}"));
        let meta: serde_json::Value =
            serde_json::from_slice(&fs::read(dir.join("meta.json")).unwrap()).unwrap();
        let differ = meta["dumps_differ"].as_bool();
        let name = dir.strip_prefix(&folder).unwrap().display().to_string();
        let read = |path: &Path| match properties::check(&fs::read(path).unwrap()) {
            Err(error) => {
                println!("ERROR {name} {path:?}: {error}");
                None
            }
            Ok((snapshot, failures)) => {
                for failure in failures {
                    println!("FAIL {name}: {failure}");
                }
                for object in snapshot.model.objects() {
                    if let pgsnap::kinds::Body::Opaque(opaque) = &object.unwrap().body {
                        for s in &opaque.statements {
                            let words: Vec<_> = s.text.split_whitespace().take(2).collect();
                            println!(
                                "OPAQUE {name}\t{}\t{}\t1\t{}",
                                words.join(" "),
                                opaque.reason,
                                head(&s.text)
                            );
                        }
                    }
                }
                Some(snapshot)
            }
        };
        let (Some(old), Some(new)) = (read(&old), read(&new)) else { continue };
        match properties::compare(&old, &new) {
            Err(why) => println!("FAIL {name}: {why}"),
            Ok(diff) => {
                let same = diff.is_empty();
                println!(
                    "PAIR {name} differ={differ:?} same={same} changes={} cov={}",
                    diff.changes.len(),
                    old.meta.coverage == new.meta.coverage
                );
                if differ == Some(false) && !same {
                    println!("FALSE-DIFFERENT {name}\n{}", properties::listed(&diff));
                }
                if differ == Some(true) && same {
                    println!("FALSE-SAME {name}");
                }
            }
        }
    }
}

#[test]
fn first_pairs_() {
    first_pairs("pairs", ".sql");
}
#[test]
fn first_peers_() {
    first_pairs("peers", ".dump.sql");
}
