//! EQ-INSTANT: constants of type timestamp with time zone, whatever zone they are printed in.

use super::{Exact, constant, walk};
use crate::tree::visit::{Message, Step, Visitor};

pub const EXACT: Exact = Exact {
    code: "EQ-INSTANT",
    summary: "`'2024-01-01 00:00:00+00'::timestamptz` and `'2024-01-01 09:00:00+09'::timestamptz`",
    why: "Such a constant is one instant; the server prints it in the TimeZone of the session \
          (EncodeDateTime in datetime.c, ISO style, which pg_dump sets). Ranges, multiranges \
          and arrays hold such constants too. Those without an offset, of timestamp without time zone \
          and of time with time zone are left alone.",
    same: &[
        (
            "'2024-01-01 00:00:00+00'::timestamp with time zone",
            "'2024-01-01 09:00:00+09'::timestamp with time zone",
        ),
        (
            "'2023-12-31 18:30:00.5-05:30'::timestamptz",
            "'2024-01-01 00:00:00.5+00'::timestamp with time zone",
        ),
        ("'0001-01-01 00:00:00+00'::timestamptz", "'0001-12-31 19:00:00-05 BC'::timestamptz"),
        (
            "'[\"2024-01-01 00:00:00+00\",infinity)'::tstzrange",
            "'[\"2024-01-01 09:00:00+09\",infinity)'::tstzrange",
        ),
        (
            "'{[\"2024-01-01 00:00:00+00\",)}'::tstzmultirange",
            "'{[\"2024-01-01 09:00:00+09\",)}'::tstzmultirange",
        ),
        (
            "'{\"2024-01-01 00:00:00+00\",NULL}'::timestamp with time zone[]",
            "'{\"2024-01-01 09:00:00+09\",NULL}'::timestamp with time zone[]",
        ),
    ],
    different: &[
        (
            "'2024-01-01 00:00:00+00'::timestamp with time zone",
            "'2024-01-01 00:00:00+09'::timestamp with time zone",
        ),
        (
            "'[\"2024-01-01 00:00:00+00\",)'::tstzrange",
            "'(\"2024-01-01 00:00:00+00\",)'::tstzrange",
        ),
        ("'[\"2024-01-01 00:00:00+00\",)'::tsrange", "'[\"2024-01-01 09:00:00+09\",)'::tsrange"),
        (
            "'{\"2024-01-01 00:00:00+00\",NULL}'::timestamptz[]",
            "'{NULL,\"2024-01-01 00:00:00+00\"}'::timestamptz[]",
        ),
        ("'2024-01-01 00:00:00+00'::text", "'2024-01-01 09:00:00+09'::text"),
        ("'2024-01-01 00:00:00+00'::timestamp", "'2024-01-01 09:00:00+09'::timestamp"),
        ("'2024-01-01 00:00:00+00'::timestamptz", "'2024-01-01 00:00:00.000001+00'::timestamptz"),
    ],
    needs_empty_path: true,
    rewrite: |tree| walk(Instants, tree),
};

struct Instants;

impl Visitor for Instants {
    fn message(&mut self, message: &mut Message<'_>) -> Step {
        if let Message::TypeCast(cast) = message {
            constant::respell(cast, constant::INSTANTS);
        }
        Step::Into
    }
}

/// Microseconds since 2000-01-01 UTC, in words that no other constant has; `None` for what is no
/// instant in ISO style with an offset.
pub fn canonical(text: &str) -> Option<String> {
    const MICROSECONDS: i64 = 1_000_000;
    let (text, is_bc) = text.strip_suffix(" BC").map_or((text, false), |text| (text, true));
    let (date, time) = text.split_once(' ')?;
    let sign = time.rfind(['+', '-'])?;
    let (time, offset) = time.split_at_checked(sign)?;
    let day = day_number(date, is_bc)?;
    let (time, fraction) = time.split_once('.').unwrap_or((time, ""));
    let offset_seconds = seconds(offset.get(1..)?, 24)?;
    let east = if offset.starts_with('-') { -offset_seconds } else { offset_seconds };
    let seconds = day.checked_mul(86_400)?.checked_add(seconds(time, 24)?)?.checked_sub(east)?;
    let instant = seconds.checked_mul(MICROSECONDS)?.checked_add(micros(fraction)?)?;
    Some(format!("instant {instant}"))
}

/// Days since 2000-01-01 in the proleptic Gregorian calendar; the year before 1 is 1 BC.
fn day_number(date: &str, is_bc: bool) -> Option<i64> {
    // A year of two digits means what DateStyle says.
    if date.find('-')? < 4 {
        return None;
    }
    let mut parts = date.splitn(3, '-').map(digits);
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) || year < 1 {
        return None;
    }
    let year = if is_bc { 1 - year } else { year };
    // Years that begin in March put the leap day at their end.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    Some(365 * year + leap_days + (153 * month + 2) / 5 + day - 730_426)
}

/// `12:34:56`, `05:30`, `09`
fn seconds(text: &str, hours: i64) -> Option<i64> {
    let mut parts = text.split(':').map(digits);
    let (hour, minute, second) =
        (parts.next()??, parts.next().unwrap_or(Some(0))?, parts.next().unwrap_or(Some(0))?);
    let fits = hour <= hours && minute < 60 && second <= 60 && parts.next().is_none();
    fits.then_some(hour * 3600 + minute * 60 + second)
}

fn micros(fraction: &str) -> Option<i64> {
    match fraction.len() {
        0 => Some(0),
        1..=6 => digits(&format!("{fraction:0<6}")),
        _ => None,
    }
}

/// At most nine of them, so that no sum overflows.
fn digits(text: &str) -> Option<i64> {
    let is_number = (1..=9).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    is_number.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::canonical;

    #[test]
    fn instants_count_from_the_year_2000() {
        let zero = Some("instant 0".to_owned());
        assert_eq!(canonical("2000-01-01 00:00:00+00"), zero);
        assert_eq!(canonical("2000-01-01 05:45:00+05:45"), zero);
        assert_eq!(canonical("1999-12-31 23:59:59.999999+00"), Some("instant -1".to_owned()));
        assert_eq!(canonical("2000-03-01 00:00:00+00"), Some("instant 5184000000000".to_owned()));
    }

    #[test]
    fn what_is_no_instant_is_left_alone() {
        for text in [
            "infinity",
            "24-01-01 00:00:00+00",
            "now",
            "2000-01-01",
            "2000-01-01 00:00:00",
            "2000-13-01 00:00:00+00",
            "",
        ] {
            assert_eq!(canonical(text), None, "{text}");
        }
    }
}
