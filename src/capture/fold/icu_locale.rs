//! EQ-ICU-LOCALE: names of ICU locales, of which newer libraries leave out what says nothing.

use super::{Fold, Objects, Work};
use crate::{equivalence::InForce, kinds::Body, model::Diagnostic};

pub const FOLD: Fold = Fold {
    code: "EQ-ICU-LOCALE",
    summary: "`locale = 'en-u-kn-true'` and `locale = 'en-u-kn'`, of a collation of ICU",
    why: "`true` is what a keyword without a value means, and canonical names leave it out (Unicode \
          Technical Standard 35, \"Canonical Form\"). Which one is in the catalog depends on the ICU \
          library of the server.",
    work: Work::After(fold),
};

fn fold(objects: &mut Objects, _: &InForce) -> Result<(), Diagnostic> {
    for object in objects.values_mut() {
        if let Body::Collation(collation) = &mut object.body
            && collation.options.get("provider").is_some_and(|provider| provider == "icu")
            && let Some(locale) = collation.options.get_mut("locale")
        {
            *locale = canonical(locale);
        }
    }
    Ok(())
}

fn canonical(locale: &str) -> String {
    // What follows `-x-` is private and means whatever it means.
    let (public, private) = locale.split_at(locale.find("-x-").unwrap_or(locale.len()));
    let Some((language, keywords)) = public.split_once("-u-") else { return locale.to_owned() };
    let kept: Vec<_> = keywords.split('-').filter(|part| *part != "true").collect();
    format!("{language}-u-{}{private}", kept.join("-"))
}

#[cfg(test)]
mod tests {
    use super::canonical;

    #[test]
    fn true_goes_without_saying() {
        assert_eq!(canonical("en-u-kn-true"), "en-u-kn");
        assert_eq!(canonical("en-u-kn-true-ks-level2"), "en-u-kn-ks-level2");
        for locale in ["en-u-kn", "en-u-kn-false", "und", "en-u-kn-x-true", "en-x-u-kn-true"] {
            assert_eq!(canonical(locale), locale);
        }
    }
}
