//! How far the work is: counted by those who do it, read by who shows it.

use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

#[derive(Debug, Default)]
pub struct Progress {
    bytes: AtomicU64,
    statements: AtomicU64,
    all_statements: AtomicU64,
}

impl Progress {
    pub const fn new() -> Self {
        let (bytes, statements, all_statements) =
            (AtomicU64::new(0), AtomicU64::new(0), AtomicU64::new(0));
        Self { bytes, statements, all_statements }
    }

    /// More of the input was read.
    pub fn read(&self, bytes: u64) {
        self.bytes.fetch_add(bytes, Relaxed);
    }

    /// So many statements are to be read; none is yet.
    pub fn begin(&self, statements: u64) {
        self.statements.store(0, Relaxed);
        self.all_statements.store(statements, Relaxed);
    }

    /// One more statement was read.
    pub fn advance(&self) {
        self.statements.fetch_add(1, Relaxed);
    }

    /// Bytes read, statements read, and all of those; the last is 0 until they are known.
    pub fn state(&self) -> (u64, u64, u64) {
        let of = |count: &AtomicU64| count.load(Relaxed);
        (of(&self.bytes), of(&self.statements), of(&self.all_statements))
    }
}
