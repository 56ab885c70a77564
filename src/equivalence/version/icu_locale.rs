//! EQ-ICU-LOCALE: locale names that newer ICU libraries shorten.

use super::{Boundary, Rule, Version};
use crate::model::Value;

pub const VERSION: Version = Version {
    code: "EQ-ICU-LOCALE",
    summary: "`locale = 'en-u-kn-true'` (servers before 16) and `'en-u-kn'`",
    boundary: Boundary::Between(16),
    why: "Since 16 the name is made canonical when a collation is created (release notes of PostgreSQL \
          16), and canonical names leave `true` out (Unicode Technical Standard 35).",
    same: &[],
    different: &[],
    rule: Rule::Fact(|change, pair| {
        pair.id.kind.word() == "collation"
            && change.path.contains("locale")
            && shortened(&change.old) == shortened(&change.new)
            && change.old.is_some()
    }),
};

fn shortened(value: &Option<Value>) -> Option<String> {
    let text = value.as_ref()?.display();
    Some(match text.split_once("-u-") {
        Some((language, extension)) => {
            let kept: Vec<_> = extension.split('-').filter(|part| *part != "true").collect();
            format!("{language}-u-{}", kept.join("-"))
        }
        None => text.into_owned(),
    })
}
