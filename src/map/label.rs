//! Labels: a name in at most two lines, none wider than the room of its seat.
//!
//! The words are measured without a browser, by widths of letters that are on the wide side for a bold sans serif;
//! what is too long is cut, because the whole name is one hover or one focus away.

/// How wide a label may be.
pub const WIDEST: f64 = 108.0;
/// From one line of a label to the next.
pub const LINE: f64 = 13.0;
/// The size of a label's letters.
const SIZE: f64 = 11.5;
/// Stands for what was cut.
const CUT: char = '…';

/// The lines of a name.
pub fn lines(name: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in name.split_whitespace() {
        if let Some(last) = lines.last_mut() {
            let longer = format!("{last} {word}");
            if width(&longer) <= WIDEST {
                *last = longer;
                continue;
            }
            if lines.len() == 2 {
                lines[1] = cut(&format!("{} {word}", lines[1]));
                break;
            }
        }
        lines.push(if width(word) <= WIDEST { word.to_owned() } else { cut(word) });
    }
    lines
}

/// As much of some words as fits, with a sign that there are more.
fn cut(words: &str) -> String {
    let mut kept = String::new();
    for c in words.chars() {
        let longer = format!("{kept}{c}{CUT}");
        if width(&longer) > WIDEST {
            break;
        }
        kept.push(c);
    }
    format!("{}{CUT}", kept.trim_end())
}

/// How wide words are, about, and rather too wide.
pub fn width(words: &str) -> f64 {
    words.chars().map(|it| SIZE * em(it)).sum()
}

/// The width of a letter in its size.
const fn em(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '’' | '|' | '!' | ' ' => 0.36,
        'f' | 't' | 'r' | '-' | '(' | ')' | 's' => 0.5,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '—' | CUT => 1.0,
        'a'..='z' | '0'..='9' => 0.65,
        'A'..='Z' => 0.78,
        'À'..='ɏ' => 0.8,
        // Other scripts, up to those whose letters fill a square.
        _ => 1.1,
    }
}
