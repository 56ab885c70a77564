//! What `samples/ci/` shows is run here as far as that goes without the services.

use std::{env, fs, path::Path, process::Command};

use super::{history, repository::Repository};
use crate::files;

/// The history with two tags, and what the recipes speak of.
fn prepared() -> Option<Repository> {
    let repository = Repository::with_history()?;
    repository.git("tag v1.4 HEAD~4");
    repository.git("tag v1.5 HEAD~1");
    repository.capture("production.pgsnap", &history::version(9));
    repository.capture("tampered.pgsnap", &history::side());
    // A change that is grave, not yet deployed.
    repository.capture("schema.pgsnap", &history::version(10));
    Some(repository)
}

/// The environment of a job: pgsnap on PATH.
fn job(repository: &Repository, program: &Path) -> Command {
    let mut command = Command::new(program);
    let own = Path::new(env!("CARGO_BIN_EXE_pgsnap")).parent().unwrap().to_owned();
    let path = env::var_os("PATH").unwrap_or_default();
    let path = env::join_paths([own].into_iter().chain(env::split_paths(&path))).unwrap();
    command.current_dir(repository.folder()).env("PATH", path).env("GIT_CONFIG_NOSYSTEM", "1");
    command
}

#[test]
fn recipes_end_as_they_say() {
    let Some(repository) = prepared() else { return };
    let text = files::read_text(&files::tree("samples/ci/README.md"));
    let commands: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("$ ")).collect();
    assert!(commands.len() > 7, "{commands:?}");
    for command in commands {
        let (arguments, comment) = command.split_once("# exits with ").expect(command);
        let arguments = arguments.trim().strip_prefix("pgsnap ").expect(command);
        let (code, said) = repository.said("pgsnap", arguments);
        assert_eq!(code.to_string(), comment, "{command}\n{said}");
    }
    let report = files::read_text(&repository.folder().join("report.md"));
    assert!(report.contains("Different: 1 column"), "{report}");
}

#[test]
fn the_action() {
    let Some(repository) = prepared() else { return };
    let folder = repository.folder();
    let run = |fail_on: &str, new: &str| {
        let mut command = job(&repository, &files::tree("samples/ci/github/compare"));
        command.env("PGSNAP_OLD", "v1.4:schema.pgsnap").env("PGSNAP_NEW", new);
        command.env("PGSNAP_FAIL_ON", fail_on).env("PGSNAP_BASELINE", "");
        for file in ["summary", "output"] {
            fs::write(folder.join(file), "").unwrap();
        }
        command.env("GITHUB_STEP_SUMMARY", folder.join("summary"));
        command.env("GITHUB_OUTPUT", folder.join("output"));
        let output = command.output().expect("bash runs");
        let text = |file: &str| files::read_text(&folder.join(file));
        let said = String::from_utf8(output.stdout).expect("UTF-8");
        (output.status.code(), said, text("summary"), text("output"))
    };
    let (code, said, summary, output) = run("", "schema.pgsnap");
    assert_eq!((code, output.as_str()), (Some(1), "different=true\n"));
    assert!(said.contains("::error") && summary.contains("column-removed"), "{said}{summary}");
    let (code, _, _, output) = run("high", "v1.4:schema.pgsnap");
    assert_eq!((code, output.as_str()), (Some(0), "different=false\n"));
    // A name is a name, whatever is in it.
    let (code, ..) = run("", "$(touch hacked); touch hacked");
    assert!(code == Some(2) && !folder.join("hacked").exists());
    // Every input reaches the script.
    let action = files::read_text(&files::tree("samples/ci/github/action.yml"));
    for input in ["old", "new", "fail-on", "baseline"] {
        let variable =
            format!("PGSNAP_{}: ${{{{ inputs.{input} }}}}", input.to_uppercase().replace('-', "_"));
        assert!(action.contains(&variable), "{variable}");
    }
}

#[test]
fn the_gitlab_job_and_the_hook() {
    let Some(repository) = prepared() else { return };
    let text = files::read_text(&files::tree("samples/ci/gitlab.yml"));
    let script: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("    - ")).collect();
    let run = |script: &str, variables: &[(&str, &str)]| {
        let mut command = job(&repository, Path::new("sh"));
        command.args(["-euc", script]).envs(variables.iter().copied());
        let output = command.output().expect("sh runs");
        (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    let variables = [
        ("PGSNAP_OLD", "v1.5:schema.pgsnap"),
        ("PGSNAP_NEW", "schema.pgsnap"),
        ("PGSNAP_FAIL_ON", "high"),
    ];
    assert_eq!(script.len(), 1);
    let (code, said) = run(script[0], &variables);
    assert_eq!(code, Some(0), "{said}");
    assert!(files::read_text(&repository.folder().join("schema.xml")).contains("<testsuite"));
    assert!(repository.folder().join("schema.md").is_file());

    let hook = files::read_text(&files::tree(".pre-commit-hooks.yaml"));
    let entry = hook.lines().find_map(|line| line.trim().strip_prefix("entry: ")).expect("a hook");
    // pre-commit appends the files.
    assert_eq!(run(&format!("{entry} schema.pgsnap production.pgsnap"), &[]).0, Some(0));
    fs::write(repository.folder().join("torn.pgsnap"), "pgsnap 1\n").unwrap();
    assert_eq!(run(&format!("{entry} schema.pgsnap torn.pgsnap"), &[]).0, Some(2));
}
