//! `pgsnap help`: of a command, or of a topic.

use clap::{CommandFactory, Parser};

use super::{Cli, Outcome, SAME, pager};
use crate::{format::rules, model::Diagnostic, plan::Hazard, reference};

/// Explain a command or a topic: tutorial, codes, format, limits, words, plans, exit-codes
#[derive(Parser)]
#[command(after_help = topics())]
pub struct Args {
    /// A topic, a command, or a code of a rule or an equivalence
    topic: Vec<String>,
}

/// A page that belongs to no command.
struct Topic {
    word: &'static str,
    about: &'static str,
    text: fn() -> String,
}

/// In the order in which one needs them.
const TOPICS: [Topic; 7] = [
    Topic {
        word: "tutorial",
        about: "From a dump to a comparison on another machine, step by step",
        text: || include_str!("help/tutorial.md").to_owned(),
    },
    Topic {
        word: "limits",
        about: "What a schema dump cannot tell, and so nobody can compare",
        text: || include_str!("help/limits.md").to_owned(),
    },
    Topic {
        word: "words",
        about: "What the words mean that pgsnap uses: fact, finding, coverage, residue …",
        text: || include_str!("help/words.md").to_owned(),
    },
    Topic {
        word: "exit-codes",
        about: "What each command ends with",
        text: || include_str!("help/exit-codes.md").to_owned(),
    },
    Topic {
        word: "plans",
        about: "What a plan promises, and what the codes of its hazards mean",
        text: plans,
    },
    Topic { word: "codes", about: "Every equivalence and every rule, with its code", text: codes },
    Topic {
        word: "format",
        about: "The snapshot file, for implementers",
        text: || include_str!("../snapshot/FORMAT.md").to_owned(),
    },
];

/// The topics, a line each, to stand below a help.
pub fn topics() -> String {
    let line = |topic: &Topic| format!("  pgsnap help {:<11} {}\n", topic.word, topic.about);
    format!("Topics:\n{}", TOPICS.iter().map(line).collect::<String>())
}

fn plans() -> String {
    let line = |hazard: &Hazard| format!("  {:<16} {}\n", hazard.code(), hazard.about());
    let codes: String = Hazard::ALL.iter().map(line).collect();
    format!("{}\n{codes}", include_str!("help/plans.md"))
}

fn codes() -> String {
    format!("{}\n{}", reference::list(), rules::list())
}

pub fn run(args: &Args) -> Outcome {
    let words: Vec<&str> = args.topic.iter().map(String::as_str).collect();
    let text = match words.as_slice() {
        [] => Cli::command().render_help().to_string(),
        [word] => TOPICS
            .iter()
            .find(|topic| topic.word == *word)
            .map(|topic| (topic.text)())
            .or_else(|| of_command(&words))
            .or_else(|| reference::explain(word))
            .or_else(|| rules::one(word))
            .ok_or_else(|| unknown(&words))?,
        words => of_command(words).ok_or_else(|| unknown(words))?,
    };
    pager::out(&text)?;
    Ok(SAME)
}

/// The long help of a command: `git install`.
fn of_command(words: &[&str]) -> Option<String> {
    let mut command = Cli::command();
    command.build();
    let mut found = &mut command;
    for word in words {
        found = found.find_subcommand_mut(word)?;
    }
    Some(found.render_long_help().to_string())
}

fn unknown(words: &[&str]) -> Diagnostic {
    let known: Vec<&str> = TOPICS.iter().map(|topic| topic.word).collect();
    Diagnostic::new(format!("there is no help on `{}`", words.join(" ")))
        .hint(format!("topics are {}; commands are listed by `pgsnap help`", known.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_is_sound() {
        Cli::command().debug_assert();
    }

    /// What has no words is not shown to anybody.
    #[test]
    fn every_argument_says_what_it_is() {
        fn check(command: &clap::Command, silent: &mut Vec<String>) {
            let name = command.get_name();
            let arguments = command.get_arguments().filter(|one| one.get_help().is_none());
            silent.extend(arguments.map(|one| format!("{name} {}", one.get_id())));
            if command.get_about().is_none() {
                silent.push(name.to_owned());
            }
            command.get_subcommands().for_each(|one| check(one, silent));
        }
        let mut silent = Vec::new();
        check(&Cli::command(), &mut silent);
        assert!(silent.is_empty(), "{silent:?}");
    }

    #[test]
    fn topics_commands_and_codes() {
        for topic in &TOPICS {
            assert!((topic.text)().len() > 300, "{}", topic.word);
            assert!(!topic.about.ends_with('.'), "{}", topic.word);
        }
        assert!(of_command(&["git", "install"]).is_some_and(|text| text.contains("--external")));
        assert!(of_command(&["nothing"]).is_none());
    }
}
