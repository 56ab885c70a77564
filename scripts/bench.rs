//! Measures ratios of two things timed in the same run: see `scripts/bench`.

#![allow(clippy::print_stderr, clippy::print_stdout)]

use std::{
    env,
    error::Error,
    fs,
    path::Path,
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use pgsnap::{
    capture::{self, Options},
    diff,
    model::{Diagnostic, Snapshot},
    read, snapshot,
};

mod curves;
mod schema;

type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

const ROUNDS: usize = 7;
/// The largest schema that curves go to, unless PGSNAP_BENCH_OBJECTS says another number.
const OBJECTS: usize = 100_000;
/// As large as the stacks that capture parses on.
const STACK: usize = 64 << 20;

fn main() -> Result<()> {
    println!(
        "| dump | KB | capture / parse | diff / GNU diff | pgsnap diff / GNU diff | peak / dump | snapshot / dump |"
    );
    println!("|---|---:|---:|---:|---:|---:|---:|");
    println!("| *aim* | | *≤ 2.5* | *≤ 1.5* | *≤ 1.5* | *≤ 12* | *≤ 0.20* |");
    // `cargo bench` adds an option of its own.
    for dump in env::args().skip(1).filter(|argument| !argument.starts_with("--")) {
        measure(Path::new(&dump))?;
    }
    let most = env::var("PGSNAP_BENCH_OBJECTS").ok().map(|most| most.parse()).transpose()?;
    curves::print(most.unwrap_or(OBJECTS))
}

fn measure(dump: &Path) -> Result<()> {
    let text = fs::read(dump)?;
    let size = text.len() as f64;
    let snapshot = capture(text.clone())?;
    let bytes = snapshot::write(&snapshot)?;
    let (comparison, processes) = compare(&text, &bytes)?;
    println!(
        "| {} | {:.0} | {:.2} | {comparison:.2} | {processes:.2} | {:.1} | {:.3} |",
        dump.file_name().unwrap_or_default().to_string_lossy(),
        size / 1024.0,
        capture_to_parse(&text, &snapshot)?,
        peak_memory(dump)? / size,
        bytes.len() as f64 / size,
    );
    Ok(())
}

fn capture(dump: Vec<u8>) -> std::result::Result<Snapshot, Diagnostic> {
    let options = Options { threads: Some(2), ..Options::default() };
    capture::capture(dump, &options).map(|captured| captured.snapshot)
}

/// Capture on two threads, to nothing but the parser on one.
fn capture_to_parse(dump: &[u8], snapshot: &Snapshot) -> Result<f64> {
    let parse = || {
        for statement in &snapshot.source.statements {
            drop(pg_query::parse(&statement.text, pg_query::ParserOptions::DEFAULT));
        }
        Ok(())
    };
    let (captured, parsed) = thread::scope(|scope| {
        let both = || best_of_two(|| drop_result(capture(dump.to_vec())), parse);
        let thread = thread::Builder::new().stack_size(STACK).spawn_scoped(scope, both)?;
        thread.join().map_err(|_| "the parser panicked")?
    })?;
    Ok(captured / parsed)
}

/// Two snapshots in memory, and `pgsnap diff` of two files, each to GNU diff of the dumps.
fn compare(dump: &[u8], snapshot: &[u8]) -> Result<(f64, f64)> {
    let folder = tempfile::tempdir()?;
    let path = |name: &str| folder.path().join(name);
    let other_dump = changed(&String::from_utf8_lossy(dump));
    let other = snapshot::write(&capture(other_dump.clone().into_bytes())?)?;
    let files = [("old.sql", dump), ("new.sql", other_dump.as_bytes())];
    let snapshots = [("old.pgsnap", snapshot), ("new.pgsnap", &other)];
    for (name, bytes) in files.into_iter().chain(snapshots) {
        fs::write(path(name), bytes)?;
    }
    let gnu = || run(Command::new("diff").args([path("old.sql"), path("new.sql")]));
    let ours = || {
        let files = [path("old.pgsnap"), path("new.pgsnap")];
        run(Command::new(env!("CARGO_BIN_EXE_pgsnap")).arg("diff").args(files))
    };
    let in_memory = || drop_result(diff::diff(&read(snapshot)?, &read(&other)?));
    let (pure, gnu_by_it) = best_of_two(in_memory, gnu)?;
    let (process, gnu_by_it_too) = best_of_two(ours, gnu)?;
    Ok((pure / gnu_by_it, process / gnu_by_it_too))
}

/// The dump as of another day: every twentieth NOT NULL is gone.
fn changed(dump: &str) -> String {
    let mut pieces = dump.split(" NOT NULL");
    let mut changed = pieces.next().unwrap_or_default().to_owned();
    for (index, piece) in pieces.enumerate() {
        if index % 20 != 19 {
            changed.push_str(" NOT NULL");
        }
        changed.push_str(piece);
    }
    changed
}

/// Runs a comparison: differences are no failure.
fn run(command: &mut Command) -> Result<()> {
    let status = command.stdout(Stdio::null()).status()?;
    match status.code() {
        Some(0 | 1) => Ok(()),
        _ => Err(format!("{command:?}: {status}").into()),
    }
}

/// Bytes that `pgsnap capture` holds at most.
fn peak_memory(dump: &Path) -> Result<f64> {
    let folder = tempfile::tempdir()?;
    let mut capture = Command::new(env!("CARGO_BIN_EXE_pgsnap"));
    peak_of(capture.arg("capture").arg(dump).arg("-o").arg(folder.path().join("out.pgsnap")))
}

/// Bytes that a command holds at most, as Linux tells while it runs.
fn peak_of(command: &mut Command) -> Result<f64> {
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    let mut peak = 0.0;
    while child.try_wait()?.is_none() {
        let status = fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kilobytes = line.and_then(|line| line.trim().strip_suffix(" kB")?.parse().ok());
        peak = kilobytes.map_or(peak, |kilobytes: f64| kilobytes * 1024.0);
        thread::sleep(Duration::from_micros(200));
    }
    Ok(peak)
}

/// The shortest time of each, in seconds; in turns, so that both meet the same machine.
fn best_of_two(
    mut one: impl FnMut() -> Result<()>,
    mut other: impl FnMut() -> Result<()>,
) -> Result<(f64, f64)> {
    let mut best = (f64::INFINITY, f64::INFINITY);
    for _ in 0..ROUNDS {
        best = (best.0.min(time(&mut one)?), best.1.min(time(&mut other)?));
    }
    Ok(best)
}

fn time(work: &mut impl FnMut() -> Result<()>) -> Result<f64> {
    let start = Instant::now();
    work()?;
    Ok(start.elapsed().as_secs_f64())
}

fn drop_result<T>(result: std::result::Result<T, Diagnostic>) -> Result<()> {
    drop(result?);
    Ok(())
}
