//! How large each part of a snapshot file may be. Every bound is checked before anything is
//! allocated, by the writer too, so no file is ever written that cannot be read back.

/// The JSON header, in bytes. Real ones are a few kilobytes.
pub const HEADER_MAX: usize = 16 << 20;

/// Sections in one file. Format 1 uses three.
pub const SECTIONS_MAX: usize = 64;

/// Length of a section's name; its characters are `a-z`, `0-9`, `_` and `-`.
pub const NAME_MAX: usize = 32;

/// One section, decompressed, in bytes.
pub const RAW_MAX: u64 = 2 << 30;

/// Decompressed bytes that a section may have whatever its stored size.
pub const RAW_FREE: u64 = 64 << 20;

/// Beyond [`RAW_FREE`], decompressed bytes allowed for each stored byte. Schemas reach 10 to 30, a
/// zstd bomb 32,768.
pub const RATIO_MAX: u64 = 1_000;

/// The largest window a zstd frame may ask its decoder for, as a power of two: 128 MiB. Level 9
/// asks for 4 MiB.
pub const WINDOW_LOG_MAX: u32 = 27;

/// The section `figures`, stored and decompressed, in bytes: it is read with the head.
pub const FIGURES_MAX: u64 = 64 << 20;

/// Whether a section of `raw` bytes, stored in `stored`, is within the bounds.
pub fn size_allowed(stored: u64, raw: u64) -> bool {
    raw <= RAW_FREE || (raw <= RAW_MAX && raw / RATIO_MAX <= stored)
}

/// Whether a section may bear this name.
pub fn name_allowed(name: &str) -> bool {
    (1..=NAME_MAX).contains(&name.len())
        && name.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'_' | b'-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes() {
        assert!(size_allowed(0, RAW_FREE));
        assert!(!size_allowed(32_786, 1 << 30), "a bomb of zeros");
        assert!(size_allowed(100 << 20, RAW_MAX));
        assert!(!size_allowed(100 << 20, RAW_MAX + 1));
        assert!(!size_allowed(u64::MAX, 1 << 40));
    }

    #[test]
    fn names() {
        assert!(name_allowed("source") && name_allowed("a-2_b"));
        for bad in ["", "A", "a b", "\u{1b}[2J", "é", &"x".repeat(NAME_MAX + 1)] {
            assert!(!name_allowed(bad), "{bad:?}");
        }
    }
}
