//! Truth values and numbers (bool.c, int.c, numeric.c, float.c).

/// boolin(): unique beginnings of words.
pub fn boolean(text: &str) -> Option<&'static str> {
    let word = text.trim().to_lowercase();
    let begins = |whole: &str, least: usize| word.len() >= least && whole.starts_with(&word);
    if begins("true", 1) || begins("yes", 1) || begins("on", 2) || word == "1" {
        return Some("true");
    }
    let is_false = begins("false", 1) || begins("no", 1) || begins("off", 2) || word == "0";
    is_false.then_some("false")
}

/// Digits without leading zeros, and the sign of what is below zero.
pub fn integer(text: &str) -> Option<String> {
    let text = text.trim();
    let value: i128 = text.strip_prefix('+').unwrap_or(text).parse().ok()?;
    Some(value.to_string())
}

/// numeric_in() and numeric_out(): the scale stays as it is written, an exponent is applied.
pub fn numeric(text: &str) -> Option<String> {
    let text = text.trim();
    let lower = text.to_lowercase();
    match lower.as_str() {
        "nan" => return Some("NaN".to_owned()),
        "infinity" | "inf" | "+infinity" | "+inf" => return Some("Infinity".to_owned()),
        "-infinity" | "-inf" => return Some("-Infinity".to_owned()),
        _ => {}
    }
    let (negative, digits) = match lower.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, lower.strip_prefix('+').unwrap_or(&lower)),
    };
    let (mantissa, exponent) = match digits.split_once('e') {
        Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().ok()?),
        None => (digits, 0),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let is_digits = |part: &str| part.chars().all(|c| c.is_ascii_digit());
    if !is_digits(whole) || !is_digits(fraction) || whole.len() + fraction.len() == 0 {
        return None;
    }
    if exponent.unsigned_abs() > 400 {
        return None;
    }
    let mut all: String = format!("{whole}{fraction}");
    let point = i64::try_from(whole.len()).ok()? + i64::from(exponent);
    let scale = (i64::try_from(fraction.len()).ok()? - i64::from(exponent)).max(0);
    let mut point = point;
    while point < 1 {
        all.insert(0, '0');
        point += 1;
    }
    while i64::try_from(all.len()).ok()? < point {
        all.push('0');
    }
    let (whole, fraction) = all.split_at(usize::try_from(point).ok()?);
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let fraction: String = fraction.chars().take(usize::try_from(scale).ok()?).collect();
    let is_zero = whole == "0" && fraction.chars().all(|c| c == '0');
    let sign = if negative && !is_zero { "-" } else { "" };
    Some(match fraction.is_empty() {
        true => format!("{sign}{whole}"),
        false => format!("{sign}{whole}.{fraction}"),
    })
}

/// Amounts below a thousand, as the locales C and en_US print them.
pub fn money(text: &str) -> Option<String> {
    let text = text.trim();
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", text),
    };
    let (whole, fraction) = {
        let digits = digits.strip_prefix('$').unwrap_or(digits);
        digits.split_once('.').unwrap_or((digits, ""))
    };
    let is_digits = |part: &str| part.chars().all(|c| c.is_ascii_digit());
    if whole.is_empty() || whole.len() > 3 || !is_digits(whole) || !is_digits(fraction) {
        return None;
    }
    let padded = format!("{fraction}000");
    let cents: u32 = format!("{whole}{}", padded.get(..2)?).parse().ok()?;
    let cents = cents + u32::from(padded.as_bytes().get(2).is_some_and(|digit| *digit >= b'5'));
    (cents < 100_000).then(|| format!("{sign}${}.{:02}", cents / 100, cents % 100))
}

/// Plain decimal numbers of few digits, whose shortest form is what is written.
pub fn float(text: &str) -> Option<String> {
    let text = text.trim();
    let value: f64 = text.parse().ok()?;
    if !value.is_finite() || value != 0.0 && !(1e-4..1e15).contains(&value.abs()) {
        return None;
    }
    Some(value.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_print_as_the_server_prints_them() {
        for (text, printed) in [
            ("1.50", "1.50"),
            ("+007", "7"),
            ("-0.00", "0.00"),
            (".5", "0.5"),
            ("1e3", "1000"),
            ("1.5e1", "15"),
            ("1.25e1", "12.5"),
            ("1e-3", "0.001"),
            ("5.", "5"),
        ] {
            assert_eq!(numeric(text).as_deref(), Some(printed), "{text}");
        }
        assert_eq!(numeric("1x"), None);
        assert_eq!(integer(" -05 ").as_deref(), Some("-5"));
        assert_eq!(boolean("t"), Some("true"));
        assert_eq!(boolean("OFF"), Some("false"));
        assert_eq!(boolean("o"), None);
        assert_eq!(money("1.999").as_deref(), Some("$2.00"));
        assert_eq!(money("-5").as_deref(), Some("-$5.00"));
        assert_eq!(float("1.50").as_deref(), Some("1.5"));
    }
}
