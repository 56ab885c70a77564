//! Sizes as PostgreSQL writes them: `80 kB` (pg_size_pretty() of `src/backend/utils/adt/dbsize.c`).

const UNITS: [&str; 6] = ["bytes", "kB", "MB", "GB", "TB", "PB"];

/// `80 kB`. A unit is taken until there are 10,240 of it, as the server does.
pub fn told(bytes: i64) -> String {
    let (mut size, mut unit) = (bytes, 0);
    // The server keeps half a unit to round with.
    let mut half = false;
    while size.abs() >= if half { 20 * 1024 - 1 } else { 10 * 1024 } && unit + 1 < UNITS.len() {
        size >>= if half || unit > 0 { 10 } else { 9 };
        (unit, half) = (unit + 1, true);
    }
    let size = if half { (size + size.signum()) / 2 } else { size };
    format!("{size} {}", UNITS.get(unit).copied().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    /// As pg_size_pretty() of PostgreSQL 18 answers.
    #[test]
    fn sizes_are_written_as_the_server_does() {
        for (bytes, told) in [
            (0, "0 bytes"),
            (8_192, "8192 bytes"),
            (10_239, "10239 bytes"),
            (10_240, "10 kB"),
            (81_920, "80 kB"),
            (10_485_247, "10239 kB"),
            (10_485_248, "10 MB"),
            (123_456_789, "118 MB"),
            (5_368_709_120, "5120 MB"),
            (1_099_511_627_776, "1024 GB"),
        ] {
            assert_eq!(super::told(bytes), told, "{bytes}");
        }
    }
}
