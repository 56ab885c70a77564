//! Reports of small schemas, read as a person would read them.
#[test]
fn try_samples() {
    use super::*;
    let snap = |path: &str, label: &str| {
        let bytes = std::fs::read(path).unwrap();
        let o = crate::capture::Options { label: label.into(), ..Default::default() };
        crate::capture::capture(bytes, &o).unwrap().snapshot
    };
    let rep = |a: &Snapshot, b: &Snapshot| Report::new(a, b, crate::diff::diff(a, b).unwrap());
    let style = text::Style {
        colour: std::env::var("COLOUR").is_ok(),
        width: std::env::var("W").ok().and_then(|w| w.parse().ok()).unwrap_or(100),
        all: std::env::var("ALL").is_ok(),
    };
    if let (Ok(a), Ok(b)) = (std::env::var("A"), std::env::var("B")) {
        let o = Output::One(rep(&snap(&a, "old"), &snap(&b, "new")));
        println!("{}", text::render(&o, &style));
        return;
    }
    let o = Output::One(rep(
        &snap("samples/shop/old.sql", "old"),
        &snap("samples/shop/new.sql", "new"),
    ));
    println!("{}", text::render(&o, &style));
    println!("{}", json::render(&o));
    let pairs = ["admin", "users"].map(|n| {
        rep(
            &snap(&format!("samples/local/{n}.sql"), n),
            &snap(&format!("samples/production/{n}.sql"), n),
        )
        .named(n)
    });
    let o = Output::Set(ReportSet::new("local", "production", pairs.into(), vec![]));
    println!("{}", text::render(&o, &style));
}
