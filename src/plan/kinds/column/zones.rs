//! Instants and local times: one becomes the other only with a time zone, and that of the session that
//! happens to run a statement would shift what is stored.

use crate::model::quote::literal;

/// How a value becomes one of another type.
#[derive(Debug, PartialEq, Eq)]
pub enum Using {
    /// By a cast that is the same everywhere.
    Plain,
    /// By this expression.
    Zone(String),
    /// It depends on a zone that nobody told.
    Unknown,
}

pub fn using(from: &str, to: &str, column: &str, zone: Option<&str>) -> Using {
    let (is_instant, becomes_instant) = (is_instant(from), is_instant(to));
    let is_local = |name: &str| name.starts_with("time") || name == "date";
    // No expression gives a time of day the offset of a zone: that depends on the day.
    let is_time = |name: &str| name.starts_with("time") && !name.starts_with("timestamp");
    if is_time(to) && to.ends_with("with time zone") && !is_time_with_zone(from) {
        return if is_local(from) { Using::Unknown } else { Using::Plain };
    }
    let is_of_both = [(from, to), (to, from)].iter().any(|(one, other)| {
        (one.starts_with("tsrange") || one.starts_with("tsmultirange")) && other.starts_with("tstz")
    });
    if is_of_both {
        return Using::Unknown;
    }
    let other = if is_instant { to } else { from };
    if is_instant == becomes_instant || !is_local(other) {
        return Using::Plain;
    }
    let Some(zone) = zone.map(literal) else { return Using::Unknown };
    Using::Zone(match is_instant {
        true => format!("({column} AT TIME ZONE {zone})::{to}"),
        false => format!("({column}::timestamp without time zone AT TIME ZONE {zone})::{to}"),
    })
}

fn is_time_with_zone(name: &str) -> bool {
    name.starts_with("time") && !name.starts_with("timestamp") && name.ends_with("with time zone")
}

fn is_instant(name: &str) -> bool {
    name.starts_with("timestamp") && name.ends_with("with time zone")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_zone_of_the_session_never_decides() {
        let (local, instant) = ("timestamp without time zone", "timestamp(3) with time zone");
        assert_eq!(using(local, instant, "a", None), Using::Unknown);
        assert_eq!(using("date", instant, "a", None), Using::Unknown);
        assert_eq!(using(local, "date", "a", None), Using::Plain);
        assert_eq!(using("text", "integer", "a", None), Using::Plain);
        let of_day = "time without time zone";
        assert_eq!(using(of_day, "time with time zone", "a", Some("UTC")), Using::Unknown);
        assert_eq!(using(instant, of_day, "a", None), Using::Unknown);
        assert_eq!(using(local, of_day, "a", None), Using::Plain);
        assert_eq!(using("tsrange", "tstzrange", "a", Some("UTC")), Using::Unknown);
        assert_eq!(using("tstzmultirange", "tsmultirange", "a", None), Using::Unknown);
        assert_eq!(using("tsrange", "tsmultirange", "a", None), Using::Plain);
        let Using::Zone(to) = using(local, instant, "a", Some("Asia/Tokyo")) else { panic!() };
        assert!(to.contains("AT TIME ZONE 'Asia/Tokyo'"), "{to}");
    }
}
