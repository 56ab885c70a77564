//! How the work of each command grows with the schema, and the exponent of it.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::Instant,
};

use super::{
    Result, best_of_two, peak_of,
    schema::{self, Altered},
};

const SIZES: [usize; 4] = [1_000, 10_000, 100_000, 1_000_000];
/// Of an exponent: nothing may grow faster than the schema by more than this.
const EXPONENT_MAX: f64 = 1.1;

/// Files of one size.
struct Files {
    folder: tempfile::TempDir,
}

impl Files {
    fn new(objects: usize) -> Result<Self> {
        let files = Self { folder: tempfile::tempdir()? };
        let altered =
            [Altered::Nothing, Altered::One, Altered::Hundredth, Altered::All].into_iter();
        for (altered, name) in altered.zip(["same", "one", "hundredth", "all"]) {
            fs::write(files.dump(name), schema::dump(objects, altered))?;
            files.run(&["capture", &name_of(&files.dump(name)), "-o", &files.snapshot(name)])?;
        }
        fs::copy(files.snapshot("same"), files.snapshot("twin"))?;
        Ok(files)
    }

    fn dump(&self, name: &str) -> PathBuf {
        self.folder.path().join(format!("{name}.sql"))
    }

    fn snapshot(&self, name: &str) -> String {
        name_of(&self.folder.path().join(format!("{name}.pgsnap")))
    }

    /// Runs pgsnap; returns the seconds it took.
    fn run(&self, arguments: &[&str]) -> Result<f64> {
        let start = Instant::now();
        run(pgsnap().args(arguments))?;
        Ok(start.elapsed().as_secs_f64())
    }

    /// The jobs that curves are drawn of.
    fn jobs(&self) -> Vec<(&'static str, Vec<String>)> {
        let diff = |name| vec!["diff".to_owned(), self.snapshot("same"), self.snapshot(name)];
        let html = ["--format", "html"].map(str::to_owned);
        let out = self.folder.path().join("out.pgsnap");
        let capture =
            ["capture".to_owned(), name_of(&self.dump("same")), "-o".to_owned(), name_of(&out)];
        vec![
            ("capture", capture.into()),
            ("diff, equal", diff("twin")),
            ("diff, 1 table", diff("one")),
            ("diff, 1 %", diff("hundredth")),
            ("diff, all tables", diff("all")),
            ("diff, 1 %, HTML", [diff("hundredth"), html.into()].concat()),
            ("show", vec!["show".to_owned(), self.snapshot("same")]),
            (
                "matrix",
                vec![
                    "matrix".to_owned(),
                    self.snapshot("same"),
                    self.snapshot("one"),
                    self.snapshot("hundredth"),
                ],
            ),
        ]
    }
}

fn name_of(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

fn pgsnap() -> Command {
    Command::new(env!("CARGO_BIN_EXE_pgsnap"))
}

fn run(command: &mut Command) -> Result<()> {
    let status = command.stdout(Stdio::null()).stderr(Stdio::null()).status()?;
    match status.code() {
        Some(0 | 1) => Ok(()),
        _ => Err(format!("{command:?}: {status}").into()),
    }
}

/// Prints the table of what is large, and the curves up to `most` objects.
pub fn print(most: usize) -> Result<()> {
    println!("\n| objects | dump MB | {} |", HEADS.join(" | "));
    println!("|---:|---:|{}", "---:|".repeat(HEADS.len()));
    println!("| *aim* | | *≤ 1.0* | *≤ 1.0* | *≤ 60* | *≤ 5* | *≤ 12* | *≤ 0.143* |");
    let mut curves: Vec<(&str, Vec<(f64, f64)>)> = Vec::new();
    for objects in SIZES.into_iter().filter(|objects| *objects <= most) {
        let files = Files::new(objects)?;
        large(&files, objects)?;
        for (place, (name, arguments)) in files.jobs().into_iter().enumerate() {
            let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
            let seconds = files.run(&arguments)?.min(files.run(&arguments)?);
            match curves.get_mut(place) {
                Some((_, points)) => points.push((objects as f64, seconds)),
                None => curves.push((name, vec![(objects as f64, seconds)])),
            }
        }
    }
    println!("\n| seconds of | {} exponent |", SIZES.map(|size| format!("{size} |")).concat());
    println!("|---|{}", "---:|".repeat(SIZES.len() + 1));
    for (name, points) in curves {
        let mut cells: Vec<String> =
            points.iter().map(|(_, seconds)| format!("{seconds:.3}")).collect();
        cells.resize(SIZES.len(), "–".to_owned());
        let exponent = exponent(&points);
        println!("| {name} | {} | {} |", cells.join(" | "), marked(exponent, EXPONENT_MAX));
    }
    Ok(())
}

const HEADS: [&str; 6] = [
    "diff 1 % / GNU",
    "diff 1 table / GNU",
    "its peak MB",
    "diff equal, ms beside --version",
    "capture peak / dump",
    "snapshot / dump",
];

fn large(files: &Files, objects: usize) -> Result<()> {
    let size = fs::metadata(files.dump("same"))?.len() as f64;
    let ratio = |name: &str| -> Result<f64> {
        let dumps = [files.dump("same"), files.dump(name)];
        let snapshots = [files.snapshot("same"), files.snapshot(name)];
        let ours = || run(pgsnap().arg("diff").args(&snapshots));
        let (ours, gnu) = best_of_two(ours, || run(Command::new("diff").args(&dumps)))?;
        Ok(ours / gnu)
    };
    let twins = || run(pgsnap().arg("diff").args([files.snapshot("same"), files.snapshot("twin")]));
    let (equal, nothing) = best_of_two(twins, || run(pgsnap().arg("--version")))?;
    let one = [files.snapshot("same"), files.snapshot("one")];
    let peak = peak_of(pgsnap().arg("diff").args(&one))? / f64::from(1 << 20);
    let out = files.folder.path().join("peak.pgsnap");
    let capture = peak_of(pgsnap().arg("capture").arg(files.dump("same")).arg("-o").arg(out))?;
    let stored = fs::metadata(files.snapshot("same"))?.len() as f64;
    println!(
        "| {objects} | {:.1} | {} | {} | {} | {} | {} | {} |",
        size / 1e6,
        marked(ratio("hundredth")?, 1.0),
        marked(ratio("one")?, 1.0),
        marked(peak, 60.0),
        marked((equal - nothing) * 1e3, 5.0),
        marked(capture / size, 12.0),
        marked(stored / size, 0.143),
    );
    Ok(())
}

/// A number, in bold where it is past its aim.
fn marked(number: f64, aim: f64) -> String {
    if number > aim { format!("**{number:.2}**") } else { format!("{number:.2}") }
}

/// The slope through the logarithms of the points, by least squares: sizes below the first
/// decade of work are mostly the start of the process, and count as all others do.
fn exponent(points: &[(f64, f64)]) -> f64 {
    let logs: Vec<(f64, f64)> = points.iter().map(|(x, y)| (x.ln(), y.ln())).collect();
    let count = logs.len() as f64;
    let mean = |of: fn(&(f64, f64)) -> f64| logs.iter().map(of).sum::<f64>() / count;
    let (x, y) = (mean(|point| point.0), mean(|point| point.1));
    let along: f64 = logs.iter().map(|(a, b)| (a - x) * (b - y)).sum();
    along / logs.iter().map(|(a, _)| (a - x).powi(2)).sum::<f64>()
}
