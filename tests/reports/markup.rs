//! Markup as others read it: Markdown through a CommonMark library, XML and HTML by their tags.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// No link, no image, no HTML but the folds, and every row of a table as wide as its head.
pub fn check_markdown(text: &str) {
    let mut cells = 0;
    let mut head = 0;
    for event in Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Start(Tag::Link { dest_url, .. }) => panic!("a link to {dest_url}"),
            Event::Start(Tag::Image { dest_url, .. }) => panic!("an image from {dest_url}"),
            Event::Html(html) | Event::InlineHtml(html) => {
                let tags = ["<details>", "</details>", "<summary>", "</summary>"];
                let rest = tags.iter().fold(html.to_string(), |rest, tag| rest.replace(tag, ""));
                assert!(!rest.contains('<'), "HTML: {html}");
            }
            Event::Start(Tag::TableHead | Tag::TableRow) => cells = 0,
            Event::Start(Tag::TableCell) => cells += 1,
            Event::End(TagEnd::TableHead) => head = cells,
            Event::End(TagEnd::TableRow) => assert_eq!(cells, head, "a row of another width"),
            _ => {}
        }
    }
    // A table that is broken is a paragraph: its rule would stand in the text.
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        if let Event::Text(text) = event {
            assert!(!text.contains("|---"), "a broken table: {text}");
        }
    }
    // Rows with more cells than the head lose them without a word.
    let mut width = None;
    let mut fenced = false;
    for line in text.lines() {
        fenced ^= line.starts_with("```");
        match line.starts_with('|') && !fenced {
            true => {
                let bars = line.replace("\\|", "").matches('|').count();
                assert!(width.is_none_or(|width| width == bars), "{line}");
                width = Some(bars);
            }
            false => width = None,
        }
    }
}

/// Tags are balanced, attributes quoted, and nothing else looks like a tag.
pub fn check_xml(text: &str) {
    let body = text.strip_prefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n").expect("XML");
    balanced(body, &[]);
}

/// The same of HTML, and: no address outside, no handler, no style of its own.
pub fn check_html(text: &str) {
    let without = |text: &str, open: &str, close: &str| {
        let (start, end) = (text.find(open), text.find(close));
        match start.zip(end) {
            Some((start, end)) => format!("{}{}", &text[..start + open.len()], &text[end..]),
            None => text.to_owned(),
        }
    };
    let body = text.strip_prefix("<!doctype html>\n").expect("HTML");
    let body = without(&without(body, "<style>", "</style>"), "<script>", "</script>");
    balanced(&body, &["meta", "input", "br"]);
    for tag in body.split('<').skip(1).filter_map(|rest| rest.split('>').next()) {
        for attribute in
            [" src=", " style=", " onclick=", " onload=", " href=\"http", " href=\"java"]
        {
            assert!(!tag.contains(attribute), "<{tag}>");
        }
    }
    assert!(body.contains("default-src 'none'"));
}

fn balanced(text: &str, single: &[&str]) {
    let mut open: Vec<&str> = Vec::new();
    for tag in text.split('<').skip(1) {
        let (tag, rest) = tag.split_once('>').expect("a tag that ends");
        assert!(!rest.contains('>'), "a bare > after <{tag}>");
        assert_eq!(tag.matches('"').count() % 2, 0, "<{tag}>");
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default();
        assert!(name.chars().all(char::is_alphanumeric), "<{tag}>");
        if tag.starts_with('/') {
            assert_eq!(open.pop(), Some(name));
        } else if !tag.ends_with('/') && !single.contains(&name) {
            open.push(name);
        }
    }
    assert!(open.is_empty(), "{open:?}");
}
