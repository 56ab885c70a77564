//! A line on the terminal that says how far a step is, once it lasts. Never in a pipe or a file.

use std::{
    io::{IsTerminal, Write},
    sync::{
        Condvar, Mutex,
        atomic::{AtomicBool, Ordering::SeqCst},
    },
    thread,
    time::Duration,
};

use crate::{format::stat::size, model::progress::Progress, report::grouped};

/// What is read and captured, by whichever step.
pub static PROGRESS: Progress = Progress::new();

/// One line at a time: another step at the same time is not told.
static IS_SHOWN: AtomicBool = AtomicBool::new(false);

/// Nothing is said of a step that is shorter.
const FIRST: Duration = Duration::from_secs(1);
const EVERY: Duration = Duration::from_millis(200);

/// Back to the beginning of the line, and the line empty (ECMA-48: CR, EL).
const ERASE: &str = "\r\x1b[K";

/// Does the work and shows meanwhile how far it is, if somebody sits there.
pub fn shown<T>(work: impl FnOnce() -> T) -> T {
    if !std::io::stderr().is_terminal() || IS_SHOWN.swap(true, SeqCst) {
        return work();
    }
    let done = (Mutex::new(false), Condvar::new());
    let result = thread::scope(|scope| {
        let ticker = thread::Builder::new().spawn_scoped(scope, || tick(&done));
        let finish = Finish(&done);
        let result = work();
        drop(finish);
        drop(ticker);
        result
    });
    IS_SHOWN.store(false, SeqCst);
    result
}

type Done = (Mutex<bool>, Condvar);

/// Ends the line, also when the work panics: the scope waits for the ticker.
struct Finish<'a>(&'a Done);

impl Drop for Finish<'_> {
    fn drop(&mut self) {
        let (is_done, changed) = self.0;
        *is_done.lock().unwrap_or_else(|poisoned| poisoned.into_inner()) = true;
        changed.notify_all();
    }
}

fn tick((is_done, changed): &Done) {
    let mut stderr = anstream::stderr();
    let mut wait = FIRST;
    let mut is_told = false;
    let Ok(mut done) = is_done.lock() else { return };
    while !*done {
        let Ok((now, timeout)) = changed.wait_timeout(done, wait) else { return };
        done = now;
        if !*done && timeout.timed_out() {
            // There is nobody left to tell when stderr is gone.
            drop(write!(stderr, "{ERASE}{}", told(PROGRESS.state())));
            drop(stderr.flush());
            (wait, is_told) = (EVERY, true);
        }
    }
    if is_told {
        drop(write!(stderr, "{ERASE}"));
        drop(stderr.flush());
    }
}

/// `12.3 MB read, 4,500 of 90,000 statements`
fn told((bytes, statements, all): (u64, u64, u64)) -> String {
    let count = |count: u64| usize::try_from(count).unwrap_or(usize::MAX);
    let read = format!("{} read", size(count(bytes)));
    match all {
        0 => read,
        // What follows has no measure: the objects are built, held against the dump, written.
        all if statements >= all => format!("{read}, {} statements", grouped(count(all))),
        all => {
            let (statements, all) = (grouped(count(statements)), grouped(count(all)));
            format!("{read}, {statements} of {all} statements")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_then_statements() {
        assert_eq!(told((12_300_000, 0, 0)), "12.3 MB read");
        assert_eq!(told((5, 1_000, 90_000)), "5 B read, 1,000 of 90,000 statements");
        assert_eq!(told((5, 90_000, 90_000)), "5 B read, 90,000 statements");
    }

    #[test]
    fn work_is_done_and_counted() {
        let progress = Progress::new();
        progress.read(7);
        progress.begin(2);
        progress.advance();
        assert_eq!(progress.state(), (7, 1, 2));
        assert_eq!(shown(|| 3), 3);
    }
}
