//! Dates and times in ISO form (datetime.c). What depends on the clock or the zone of a session is
//! not told.

/// The constant as date prints it.
pub fn date(text: &str) -> Option<String> {
    let text = text.trim();
    if let Some(word) = endless(text) {
        return Some(word);
    }
    let parts: Vec<&str> = text.split(['-', '/']).collect();
    let [year, month, day] = parts[..] else { return None };
    let is_number = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit());
    if year.len() < 4 || ![year, month, day].into_iter().all(is_number) {
        return None;
    }
    let (year, month, day): (u32, u32, u32) =
        (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    let is_date =
        year > 0 && (1..=12).contains(&month) && (1..=days_of(year, month)).contains(&day);
    is_date.then(|| format!("{year:04}-{month:02}-{day:02}"))
}

fn days_of(year: u32, month: u32) -> u32 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn endless(text: &str) -> Option<String> {
    match text.to_lowercase().as_str() {
        "infinity" => Some("infinity".to_owned()),
        "-infinity" => Some("-infinity".to_owned()),
        _ => None,
    }
}

/// The constant as time prints it.
pub fn time(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.trim().split(':').collect();
    let (hours, minutes, seconds) = match parts[..] {
        [hours, minutes] => (hours, minutes, "00"),
        [hours, minutes, seconds] => (hours, minutes, seconds),
        _ => return None,
    };
    let (seconds, fraction) = seconds.split_once('.').unwrap_or((seconds, ""));
    let number = |part: &str, below: u32| part.parse::<u32>().ok().filter(|it| *it < below);
    let (hours, minutes, seconds) =
        (number(hours, 25)?, number(minutes, 60)?, number(seconds, 60)?);
    if fraction.len() > 6 || !fraction.chars().all(|c| c.is_ascii_digit()) {
        return None;
    }
    let fraction = fraction.trim_end_matches('0');
    let point = if fraction.is_empty() { "" } else { "." };
    Some(format!("{hours:02}:{minutes:02}:{seconds:02}{point}{fraction}"))
}

/// The constant as timestamp prints it.
pub fn timestamp(text: &str) -> Option<String> {
    let text = text.trim();
    if let Some(word) = endless(text) {
        return Some(word);
    }
    let (day, clock) = text.split_once([' ', 'T', 't']).unwrap_or((text, "00:00:00"));
    Some(format!("{} {}", date(day)?, time(clock)?))
}

/// The constant as timestamptz prints it in the zone UTC; without a zone it means another instant in
/// every session.
pub fn timestamp_with_zone(text: &str) -> Option<String> {
    let text = text.trim();
    if let Some(word) = endless(text) {
        return Some(word);
    }
    let zones = ["+00:00", "+00", "-00", "Z", "z", " UTC", " utc", " GMT"];
    let stripped = zones.iter().find_map(|zone| text.strip_suffix(zone))?;
    Some(format!("{}+00", timestamp(stripped)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_print_as_the_server_prints_them() {
        assert_eq!(date("2020-1-5").as_deref(), Some("2020-01-05"));
        assert_eq!(date("2021-02-29"), None);
        assert_eq!(date("today"), None);
        assert_eq!(timestamp("2020-01-05").as_deref(), Some("2020-01-05 00:00:00"));
        assert_eq!(timestamp("2020-01-05T1:02:03.50").as_deref(), Some("2020-01-05 01:02:03.5"));
        assert_eq!(
            timestamp_with_zone("2020-01-05 00:00Z").as_deref(),
            Some("2020-01-05 00:00:00+00")
        );
        assert_eq!(timestamp_with_zone("2020-01-05"), None);
        assert_eq!(time("9:05").as_deref(), Some("09:05:00"));
        assert_eq!(timestamp("now"), None);
    }
}
