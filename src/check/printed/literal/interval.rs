//! interval_in() and interval_out() in the style `postgres`, for lengths in words, as clock, or both.

/// Months, days and microseconds.
#[derive(Default)]
struct Length {
    months: i64,
    days: i64,
    micros: i64,
}

const SECOND: i64 = 1_000_000;

/// The constant as interval prints it.
pub fn interval(text: &str) -> Option<String> {
    read(text, "s").as_ref().map(written)
}

/// The same with one field alone: what is smaller is cut off (AdjustIntervalForTypmod).
pub fn of_fields(text: &str, fields: &str) -> Option<String> {
    if fields.is_empty() || fields.contains(['(', ' ']) {
        return None;
    }
    let mut length = read(text, fields)?;
    let cut = |value: i64, to: i64| value / to * to;
    match fields {
        "year" => length = Length { months: cut(length.months, 12), ..Length::default() },
        "month" => length = Length { months: length.months, ..Length::default() },
        "day" => length.micros = 0,
        "hour" => length.micros = cut(length.micros, 3600 * SECOND),
        "minute" => length.micros = cut(length.micros, 60 * SECOND),
        "second" => {}
        _ => return None,
    }
    Some(written(&length))
}

/// `unit` is that of a number alone.
fn read(text: &str, unit: &str) -> Option<Length> {
    let text = text.trim().to_lowercase();
    let text = text.strip_prefix('@').unwrap_or(&text);
    if text.starts_with('p') {
        return None;
    }
    let mut words = tokens(text)?;
    let is_ago = words.last().is_some_and(|word| word == "ago");
    if is_ago {
        words.pop();
    }
    let alone = unit;
    let mut length = Length::default();
    let mut words = words.into_iter().peekable();
    words.peek()?;
    while let Some(word) = words.next() {
        if word.contains(':') {
            length.micros = length.micros.checked_add(clock(&word)?)?;
            continue;
        }
        let unit = words.next_if(|next| next.starts_with(|c: char| c.is_ascii_alphabetic()));
        add(&mut length, &word, unit.as_deref().unwrap_or(alone))?;
    }
    if is_ago {
        length = Length { months: -length.months, days: -length.days, micros: -length.micros };
    }
    Some(length)
}

/// Numbers, words and clocks; `1day` is two of them.
fn tokens(text: &str) -> Option<Vec<String>> {
    let mut tokens: Vec<String> = Vec::new();
    let mut last = ' ';
    for c in text.chars() {
        let is_alpha = c.is_ascii_alphabetic();
        match c {
            c if c.is_whitespace() => {}
            c if is_alpha || c.is_ascii_digit() || ".:+-".contains(c) => {
                let joins = !last.is_whitespace() && last.is_ascii_alphabetic() == is_alpha;
                match tokens.last_mut().filter(|_| joins) {
                    Some(token) => token.push(c),
                    None => tokens.push(c.to_string()),
                }
            }
            _ => return None,
        }
        last = c;
    }
    Some(tokens)
}

/// `-12:34:56.7`; two parts are hours and minutes.
fn clock(text: &str) -> Option<i64> {
    let (sign, text) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    let parts: Vec<&str> = text.split(':').collect();
    let (hours, minutes, seconds) = match parts[..] {
        [hours, minutes] => (hours, minutes, "0"),
        [hours, minutes, seconds] => (hours, minutes, seconds),
        _ => return None,
    };
    let minutes: i64 = hours.parse::<i64>().ok()?.checked_mul(60)? + minutes.parse::<i64>().ok()?;
    Some(sign * (minutes.checked_mul(60 * SECOND)? + fixed(seconds, SECOND)?))
}

/// A decimal number times a factor, exactly.
fn fixed(text: &str, factor: i64) -> Option<i64> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let whole: i64 = if whole.is_empty() { 0 } else { whole.parse().ok()? };
    let mut value = whole.checked_mul(factor)?;
    if !fraction.is_empty() {
        let scale = 10_i64.checked_pow(u32::try_from(fraction.len()).ok()?)?;
        let part = fraction.parse::<i64>().ok()?.checked_mul(factor)?;
        if part % scale != 0 {
            return None;
        }
        value += part / scale;
    }
    Some(sign * value)
}

fn add(length: &mut Length, number: &str, unit: &str) -> Option<()> {
    let months = |factor: i64| fixed(number, factor);
    match unit {
        "millennium" | "millennia" | "mil" | "mils" => length.months += months(12_000)?,
        "century" | "centuries" | "cent" | "c" => length.months += months(1_200)?,
        "decade" | "decades" | "dec" | "decs" => length.months += months(120)?,
        "year" | "years" | "yr" | "yrs" | "y" => length.months += months(12)?,
        "month" | "months" | "mon" | "mons" => length.months += months(1)?,
        "week" | "weeks" | "w" => days(length, number, 7)?,
        "day" | "days" | "d" => days(length, number, 1)?,
        "hour" | "hours" | "hr" | "hrs" | "h" => length.micros += fixed(number, 3600 * SECOND)?,
        "minute" | "minutes" | "min" | "mins" | "m" => length.micros += fixed(number, 60 * SECOND)?,
        "second" | "seconds" | "sec" | "secs" | "s" => length.micros += fixed(number, SECOND)?,
        "millisecond" | "milliseconds" | "msec" | "msecs" | "ms" => {
            length.micros += fixed(number, 1000)?;
        }
        "microsecond" | "microseconds" | "usec" | "usecs" | "us" => {
            length.micros += fixed(number, 1)?;
        }
        _ => return None,
    }
    Some(())
}

/// Parts of days are hours.
fn days(length: &mut Length, number: &str, factor: i64) -> Option<()> {
    const DAY: i64 = 24 * 3600 * SECOND;
    let micros = fixed(number, factor * DAY)?;
    length.days += micros / DAY;
    length.micros += micros % DAY;
    Some(())
}

fn written(length: &Length) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut was_negative = false;
    let mut part = |value: i64, word: &str| {
        if value != 0 {
            let sign = if was_negative && value > 0 { "+" } else { "" };
            let plural = if value == 1 { "" } else { "s" };
            parts.push(format!("{sign}{value} {word}{plural}"));
            was_negative = value < 0;
        }
    };
    part(length.months / 12, "year");
    part(length.months % 12, "mon");
    part(length.days, "day");
    if length.micros != 0 || parts.is_empty() {
        let sign = match length.micros {
            micros if micros < 0 => "-",
            _ if was_negative => "+",
            _ => "",
        };
        let micros = length.micros.abs();
        let (seconds, fraction) = (micros / SECOND, micros % SECOND);
        let clock =
            format!("{sign}{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
        let fraction = format!("{fraction:06}");
        let fraction = fraction.trim_end_matches('0');
        let point = if fraction.is_empty() { "" } else { "." };
        parts.push(format!("{clock}{point}{fraction}"));
    }
    parts.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_print_as_the_server_prints_them() {
        for (text, printed) in [
            ("36 hours", "36:00:00"),
            ("1 day", "1 day"),
            ("1day 2h", "1 day 02:00:00"),
            ("30 days", "30 days"),
            ("1 month", "1 mon"),
            ("15 minutes", "00:15:00"),
            ("1 year 2 months", "1 year 2 mons"),
            ("00:00:30", "00:00:30"),
            ("1.5 hours", "01:30:00"),
            ("1 week", "7 days"),
            ("-1 day 1 hour", "-1 days +01:00:00"),
            ("1 day ago", "-1 days"),
            ("0", "00:00:00"),
            ("5 sec", "00:00:05"),
            ("100 ms", "00:00:00.1"),
        ] {
            assert_eq!(interval(text).as_deref(), Some(printed), "{text}");
        }
        assert_eq!(of_fields("1.5", "hour").as_deref(), Some("01:00:00"));
        assert_eq!(of_fields("90", "minute").as_deref(), Some("01:30:00"));
        assert_eq!(of_fields("1.5", "year").as_deref(), Some("1 year"));
        assert_eq!(interval("soon"), None);
        assert_eq!(interval(""), None);
    }
}
