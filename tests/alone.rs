//! The air gap: what every command needs beside its files is nothing. No network, no other program,
//! no home folder, no folder for temporary files, no right to write anywhere but at the output.
//! Where the system here cannot show it, that is said, and nothing is tested.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use tempfile::TempDir;

use crate::files;

/// What an operator does, in a folder with `old.sql` and `new.sql`; each with the exit code it has.
const SESSION: &[(&str, i32)] = &[
    ("capture old.sql -o out/old.pgsnap --sha256", 0),
    ("capture new.sql -o out/new.pgsnap", 0),
    ("verify out/old.pgsnap out/new.pgsnap", 0),
    ("diff out/old.pgsnap out/new.pgsnap", 1),
    ("diff old.sql out/old.pgsnap", 0),
    (
        "diff out/old.pgsnap out/new.pgsnap -o out/r.html -o out/r.md -o out/r.json -o out/r.sarif -o out/r.xml",
        1,
    ),
    ("diff out/old.pgsnap out/new.pgsnap --explain --strict-text", 1),
    ("matrix out/old.pgsnap out/new.pgsnap", 1),
    ("drift out/old.pgsnap out/new.pgsnap old.sql", 0),
    ("show out/new.pgsnap --format sql", 0),
    ("stat out/new.pgsnap", 0),
    ("git textconv out/new.pgsnap", 0),
    ("rules", 0),
    ("help tutorial", 0),
    ("man --to out/man", 0),
];

/// A folder with two dumps, and `out`, the only one that will be written to.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let out = folder.path().join("out");
    fs::create_dir(&out).expect("a folder");
    for name in ["old.sql", "new.sql"] {
        fs::copy(files::tree("samples/shop").join(name), folder.path().join(name)).expect("a copy");
    }
    // For any user.
    open(folder.path(), 0o755);
    open(&out, 0o777);
    folder
}

#[cfg(unix)]
fn open(path: &Path, mode: u32) {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("permissions");
}

#[cfg(not(unix))]
fn open(_: &Path, _: u32) {}

/// Runs a program without any variable of the environment; `None`, and said so, where it is missing.
fn run(program: &str, arguments: &[&str], folder: &Path) -> Option<Output> {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(folder).env_clear();
    command.env("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
    match command.output() {
        Ok(output) => Some(output),
        Err(error) => {
            eprintln!("{program} does not run here ({error}): the air gap is not tested with it");
            None
        }
    }
}

fn pgsnap() -> &'static str {
    env!("CARGO_BIN_EXE_pgsnap")
}

/// strace: no program is started after this one, and nothing is asked of the network.
#[test]
fn no_other_program_and_no_socket() {
    let folder = folder();
    let trace = folder.path().join("trace");
    let trace_text = trace.to_str().expect("UTF-8");
    let strace = |rest: &[&str]| {
        let calls = "trace=execve,execveat,%network";
        run("strace", &[&["-f", "-o", trace_text, "-e", calls], rest].concat(), folder.path())
    };
    match strace(&["true"]) {
        None => return,
        Some(output) if !output.status.success() => {
            let why = String::from_utf8_lossy(&output.stderr).into_owned();
            return eprintln!("strace may not trace here: not tested: {why}");
        }
        Some(_) => {}
    }
    for (arguments, code) in SESSION {
        let words: Vec<&str> = arguments.split(' ').collect();
        let output = strace(&[&[pgsnap()], words.as_slice()].concat()).expect("it ran before");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(*code), "{arguments}\n{said}");
        let trace = files::read_text(&trace);
        let is_call = |line: &&str| !line.contains("+++") && !line.contains("---");
        let calls: Vec<&str> = trace.lines().filter(is_call).collect();
        assert!(calls.len() == 1 && calls[0].contains("execve("), "{arguments}\n{trace}");
    }
}

/// A name space without network and with a read-only file system, as a user who owns nothing.
#[test]
fn no_network_no_home_and_nowhere_to_write() {
    let folder = folder();
    let script = folder.path().join("session.sh");
    let quoted = |path: &Path| format!("'{}'", path.to_str().expect("UTF-8"));
    let out = folder.path().join("out");
    let mut text = format!(
        "set -eu\nmount --make-rprivate /\nmount --bind {out} {out}\nmount -o remount,bind,ro /\n\
         ! touch {here}/x 2>/dev/null\ntouch {out}/y\ncd {here}\n",
        out = quoted(&out),
        here = quoted(folder.path())
    );
    // The program may lie where only its owner comes.
    let program = folder.path().join("pgsnap");
    fs::copy(pgsnap(), &program).expect("a copy");
    open(&program, 0o755);
    for (arguments, code) in SESSION {
        text.push_str(&format!(
            "code=0; $AS {} {arguments} >/dev/null 2>$ERR || code=$?; \
             [ $code -eq {code} ] || {{ echo '{arguments}' exits with $code; exit 1; }}\n",
            quoted(&program)
        ));
    }
    let as_nobody = "setpriv --reuid=65534 --regid=65534 --clear-groups env -i";
    fs::write(&script, text.replace("$AS", as_nobody).replace("$ERR", "/dev/null"))
        .expect("a script");
    let probe = "mount --make-rprivate / && mount --bind / / && mount -o remount,bind,ro / && \
                 setpriv --reuid=65534 --regid=65534 --clear-groups true";
    match run("unshare", &["-n", "-m", "sh", "-c", probe], folder.path()) {
        None => return,
        Some(output) if !output.status.success() => {
            let why = String::from_utf8_lossy(&output.stderr).into_owned();
            return eprintln!("no name spaces of its own here: not tested: {why}");
        }
        Some(_) => {}
    }
    let script: PathBuf = script;
    let arguments = ["-n", "-m", "sh", script.to_str().expect("UTF-8")];
    let output = run("unshare", &arguments, folder.path()).expect("it ran before");
    let said = [output.stdout, output.stderr].concat();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&said));
    for name in ["old.pgsnap", "new.pgsnap.sha256", "r.html", "r.md", "r.json", "man/pgsnap.1"] {
        let is_asked = name != "new.pgsnap.sha256";
        assert_eq!(out.join(name).is_file(), is_asked, "{name}");
    }
}
