//! From the page's style sheets to those of an element in somebody else's page.
//!
//! The page's rules speak of the document and the window. In a shadow tree there is neither: `:root`, `html` and `body`
//! become the `.frame` around the reader, widths are those of the frame, and a `rem`, which would be the host's, becomes
//! sixteen pixels. Every variable of the page can be set from outside under the name `--standpoint-…`.
//!
//! It reads CSS as this project writes it, not any CSS.

/// The sheet for a shadow tree, without comments.
pub fn embedded(sheet: &str) -> String {
    let mut out = String::with_capacity(sheet.len());
    let mut is_frame = false;
    for statement in statements(&without_comments(sheet)) {
        let line = statement.split_whitespace().collect::<Vec<_>>().join(" ");
        if line.is_empty() {
            continue;
        }
        let line = in_pixels(&line);
        if let Some(selector) = line.strip_suffix('{') {
            is_frame = selector.contains(":root");
            out.push_str(&head(selector));
            out.push('{');
        } else {
            match line.strip_prefix("--").and_then(|it| it.split_once(':')).filter(|_| is_frame) {
                Some((name, value)) => {
                    let value = value.trim().trim_end_matches(';');
                    out.extend(["--", name, ":var(--standpoint-", name, ",", value, ");"]);
                }
                None => out.push_str(&line),
            }
        }
        out.push('\n');
    }
    out
}

/// The head of a rule.
fn head(selector: &str) -> String {
    let selector = selector.trim();
    if let Some(query) = selector.strip_prefix("@media ").filter(|it| it.contains("width")) {
        return format!("@container standpoint {query}");
    }
    let parts: Vec<_> = selector
        .split(", ")
        .map(|it| {
            let first = it.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(it.len());
            match it.split_at(first) {
                ("html" | "body", rest) => format!(".frame{rest}"),
                _ => it.replace(":root", ".frame"),
            }
        })
        .collect();
    parts.join(",")
}

/// A `rem` is sixteen pixels, and a part of the window's width one of the frame's.
fn in_pixels(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let (before, from) = rest.split_at(start);
        out.push_str(before);
        let end = from.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(from.len());
        let (number, after) = from.split_at(end);
        let unit_end = after.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(after.len());
        let (unit, after) = after.split_at(unit_end);
        match (unit, number.parse::<f64>()) {
            ("rem", Ok(value)) => out.extend([&(value * 16.0).to_string(), "px"]),
            ("vw", _) => out.extend([number, "cqi"]),
            _ => out.extend([number, unit]),
        }
        rest = after;
    }
    out + rest
}

fn without_comments(sheet: &str) -> String {
    let mut out = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some((before, comment)) = rest.split_once("/*") {
        out.push_str(before);
        rest = comment.split_once("*/").map_or("", |it| it.1);
    }
    out + rest
}

/// Heads of rules with their brace, declarations with their semicolon, and closing braces.
fn statements(sheet: &str) -> impl Iterator<Item = &str> {
    sheet.split_inclusive(['{', ';', '}'])
}
