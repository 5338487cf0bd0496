//! Markup: a text that is HTML or Markdown, and the plain words in it.
//!
//! Neither is parsed to the letter. What is pasted is an article, and all that matters is that its marks are neither
//! shown nor analysed, that its paragraphs stay apart, and that plain text is left alone: a star may be a footnote, an
//! underscore part of a name, and `<` less than.

/// Elements that end a paragraph.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "dd",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "li",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "td",
    "th",
    "tr",
    "ul",
];

/// Elements whose content is no text.
const HIDDEN: &[&str] = &["head", "noscript", "script", "style", "svg", "template"];

/// How many tags of blocks make a text HTML that does not begin with a tag.
const MANY: usize = 4;

/// How many bytes a link or emphasis may have.
const NEAR: usize = 2_000;

/// Characters as HTML spells them out.
const ENTITIES: &[(&str, char)] = &[
    ("nbsp", '\u{a0}'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("hellip", '…'),
    ("eacute", 'é'),
    ("amp", '&'),
];

/// Whether a text is HTML: it begins with a tag and has another that ends, or has many tags of blocks.
pub fn is_html(text: &str) -> bool {
    let begins = text.trim_start().strip_prefix('<').is_some_and(|it| it.starts_with(is_tag_start));
    begins && text.contains("</")
        || text.split('<').skip(1).filter(|it| BLOCKS.contains(&tag_name(it).as_str())).take(MANY).count()
            == MANY
}

/// The words of an HTML text, its blocks a blank line apart.
pub fn from_html(html: &str) -> String {
    let mut words = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at(at);
        push_text(&mut words, before);
        let inner = &tag[1..];
        let is_tag = inner.starts_with(|c: char| is_tag_start(c) || c == '/');
        let close = if inner.starts_with("!--") { "-->" } else { ">" };
        if !is_tag {
            words.push('<');
            rest = inner;
            continue;
        }
        let Some(end) = tag.find(close) else {
            rest = tag; // it never ends
            break;
        };
        rest = &tag[end + close.len()..];
        let name = tag_name(inner);
        if BLOCKS.contains(&name.as_str()) {
            words.push_str("\n\n");
        } else if name == "br" {
            words.push('\n');
        } else if HIDDEN.contains(&name.as_str()) && !inner.starts_with('/') {
            rest = after_element(rest, &name);
        }
    }
    push_text(&mut words, rest);
    tidy(&words)
}

/// Whether a text plainly has Markdown in it: a heading, a link, or strong words.
pub fn is_markdown(text: &str) -> bool {
    text.lines().any(|line| heading(line).is_some())
        || text.match_indices('[').any(|(at, _)| link(&text[at..]).is_some())
        || text.contains("**") && inline(text).len() + 4 <= text.len()
}

/// The words of a Markdown text.
pub fn from_markdown(text: &str) -> String {
    let mut blocks = String::with_capacity(text.len());
    for line in text.lines() {
        let bare = line.trim();
        if let Some(title) = heading(line) {
            blocks.push_str("\n\n");
            blocks.push_str(title);
            blocks.push_str("\n\n");
            continue;
        }
        let is_rule = bare.len() >= 3
            && ["-", "*", "_", "="].iter().any(|it| bare.replace([' '], "").replace(it, "").is_empty());
        if !is_rule {
            let bare = bare.strip_prefix('>').map_or(bare, str::trim_start);
            let item = ["* ", "- ", "+ "].iter().find_map(|it| bare.strip_prefix(it));
            blocks.push_str(item.unwrap_or(bare));
        }
        blocks.push('\n');
    }
    tidy(&inline(&blocks))
}

/// A heading's words.
fn heading(line: &str) -> Option<&str> {
    let words = line.trim_start_matches('#');
    let depth = line.len() - words.len();
    ((1..=6).contains(&depth) && words.starts_with(' '))
        .then(|| words.trim().trim_end_matches('#').trim_end())
}

/// A text without the marks of emphasis, code, links and pictures.
fn inline(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut closers: Vec<usize> = Vec::new(); // where, in what is left, the marks of open emphasis end
    while let Some(first) = rest.chars().next() {
        let next = rest[first.len_utf8()..].chars().next();
        let mut taken = first.len_utf8();
        if closers.last() == Some(&rest.len()) {
            closers.pop();
            taken = run(rest, first);
        } else if first == '!'
            && next == Some('[')
            && let Some((_, len)) = link(&rest[1..])
        {
            taken += len;
        } else if first == '['
            && let Some((words, len)) = link(rest)
        {
            out.push_str(&inline(words));
            taken = len;
        } else if first == '\\' && next.is_some_and(|it| it.is_ascii_punctuation()) {
            out.extend(next);
            taken += 1;
        } else if matches!(first, '*' | '_')
            && !out.ends_with(char::is_alphanumeric)
            && let Some(end) = closer(rest, first)
        {
            taken = run(rest, first);
            closers.push(rest.len() - end);
        } else {
            out.push(first);
        }
        rest = &rest[taken..];
    }
    out
}

/// The length of the run of `mark` at the beginning.
fn run(text: &str, mark: char) -> usize {
    text.len() - text.trim_start_matches(mark).len()
}

/// Where the emphasis that begins here ends: the same run of marks after a word and before none, in this paragraph.
fn closer(text: &str, mark: char) -> Option<usize> {
    let length = run(text, mark);
    if length > 3 {
        return None;
    }
    let near = near(text);
    let inner = &near[length..near.find("\n\n").unwrap_or(near.len()).max(length)];
    if inner.starts_with(char::is_whitespace) {
        return None;
    }
    let marks = &text[..length];
    inner
        .match_indices(marks)
        .map(|(at, _)| (at, &inner[..at], &inner[at + length..]))
        .find(|(_, before, after)| {
            !before.is_empty()
                && !before.ends_with(|c: char| c.is_whitespace() || c == mark)
                && !after.starts_with(|c: char| c.is_alphanumeric() || c == mark)
        })
        .map(|(at, ..)| at + length)
}

/// The words of the link `[words](address)` at the beginning, and its length.
fn link(text: &str) -> Option<(&str, usize)> {
    let (words, rest) = near(text).strip_prefix('[')?.split_once("](")?;
    let (address, _) = rest.split_once(')')?;
    let is_link = !words.contains(['[', '\n']) && (!address.is_empty() && !address.contains('\n'));
    is_link.then_some((words, words.len() + address.len() + 4))
}

fn is_tag_start(c: char) -> bool {
    c.is_ascii_alphabetic() || c == '!'
}

/// The name of the tag whose inside begins here.
fn tag_name(inner: &str) -> String {
    let name = inner.strip_prefix('/').unwrap_or(inner);
    name.chars().take_while(char::is_ascii_alphanumeric).flat_map(char::to_lowercase).collect()
}

/// What comes after the end of the element of this name.
fn after_element<'a>(html: &'a str, name: &str) -> &'a str {
    let end = html.match_indices("</").find(|(at, _)| tag_name(&html[at + 1..]) == name);
    let rest = end.map_or("", |(at, _)| &html[at..]);
    rest.split_once('>').map_or("", |(_, rest)| rest)
}

/// Appends text between tags: white space is a space there, and some characters are spelt out.
fn push_text(words: &mut String, text: &str) {
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let spelt = if first == '&' { entity(&rest[1..]) } else { None };
        if let Some((character, len)) = spelt {
            words.push(character);
            rest = &rest[1 + len..];
        } else {
            words.push(if matches!(first, '\n' | '\r' | '\t') { ' ' } else { first });
            rest = &rest[first.len_utf8()..];
        }
    }
}

/// The character that is spelt out behind an ampersand, and the length of its spelling.
fn entity(text: &str) -> Option<(char, usize)> {
    let (name, _) = near(text).split_once(';')?;
    let code = name.strip_prefix('#').map(|it| match it.strip_prefix(['x', 'X']) {
        Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16),
        None => it.parse(),
    });
    let character = match code {
        Some(code) => char::from_u32(code.ok()?)?,
        None => ENTITIES.iter().find(|(it, _)| *it == name)?.1,
    };
    Some((character, name.len() + 1))
}

/// What stands near the beginning: nothing that is looked for is farther away, and looking farther would take too
/// long where there is much to look for.
fn near(text: &str) -> &str {
    &text[..text.floor_char_boundary(NEAR)]
}

/// Paragraphs a blank line apart, lines without white space at their ends.
fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.lines().map(str::trim) {
        if !line.is_empty() {
            out.push_str(line);
            out.push('\n');
        } else if !out.is_empty() && !out.ends_with("\n\n") {
            out.push('\n');
        }
    }
    out.truncate(out.trim_end().len());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_is_known_by_its_tags() {
        assert!(is_html("<!DOCTYPE html><html><body>Hi</body></html>"));
        assert!(is_html(" <p class=\"a\">Mayor Poe left.</p>"));
        assert!(is_html("Poe left.<p>One.</p><p>Two.</p>"));
        assert!(!is_html("Council votes\n\n<img src=x> <b>Mayor</b> Poe said: “&amp; so on.”"));
        assert!(!is_html("<3 is less than 4, and x </ y"));
    }

    #[test]
    fn words_of_html_keep_their_paragraphs() {
        let html = "<head><title>x</title></head><style>p{}</style><h1>Poe\nleaves</h1><p>“We <b>won’t</b>,” she &amp; \
                    he said.<!-- no <p> --></p>\n<p>3 < 4<br>It&#8217;s so.</p>";
        assert_eq!(from_html(html), "Poe leaves\n\n“We won’t,” she & he said.\n\n3 < 4\nIt’s so.");
        assert_eq!(from_html("<p>cut <b"), "cut <b");
    }

    #[test]
    fn markdown_is_known_by_headings_links_and_strong_words() {
        assert!(is_markdown("# Poe leaves\n\nShe said no."));
        assert!(is_markdown("The [mayor](https://example.org) left."));
        assert!(is_markdown("The **mayor** left."));
        assert!(!is_markdown("#dockers trend\n\nA footnote* and snake_case_names, 3 * 4 * 5 [sic] (so)."));
    }

    #[test]
    fn words_of_markdown_are_plain() {
        let text = "# Poe *leaves* #\nThe **mayor** said: “_No_ [talks](https://a.b/c_d).”\n\n---\n\n> * a_b_c and 3 * 4\\*";
        assert_eq!(from_markdown(text), "Poe leaves\n\nThe mayor said: “No talks.”\n\na_b_c and 3 * 4*");
        assert_eq!(from_markdown("***Both*** ![a map](m.png) *open"), "Both  *open");
    }
}
