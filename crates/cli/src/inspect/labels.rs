//! Labels under the words of a line.

use std::ops::Range;

use standpoint_engine::{Analysis, Span, mentions::MentionForm, names::NameType, quotes::QuoteKind};
use unicode_width::UnicodeWidthStr;

use super::{
    Stage,
    elide::words,
    page::{Line, MARGIN},
};

/// A word or two about a span.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Label {
    pub(super) span: Span,
    pub(super) text: String,
}

/// The labels of a stage, in the order in which they claim their rows: by start, the longer first.
pub(super) fn of_stage(analysis: &Analysis<'_>, stage: Stage) -> Vec<Label> {
    let mut labels = match stage {
        Stage::Names => analysis.names.iter().map(|it| label(it.span, name_type(it.name_type))).collect(),
        Stage::Mentions => analysis.mentions.iter().map(|it| label(it.span, form(it.form))).collect(),
        Stage::Quotes => quotes(analysis),
        Stage::Actors => actors(analysis),
        Stage::Text | Stage::Attribution | Stage::Stance => Vec::new(),
    };
    labels.sort_by_key(|it| (it.span.start, usize::MAX - it.span.end));
    labels
}

/// The rows of labels under a line: each label on the first row with room for it.
pub(super) fn under(line: &Line<'_>, labels: &[&Label]) -> Vec<String> {
    let mut rows: Vec<(String, usize)> = Vec::new();
    for &label in labels {
        let Some((columns, text)) = piece(line, label) else { continue };
        let at = rows.iter().position(|(_, end)| columns.start > *end).unwrap_or(rows.len());
        if at == rows.len() {
            rows.push((String::new(), 0));
        }
        if let Some((row, end)) = rows.get_mut(at) {
            // The margin takes the place of the one column that keeps labels apart.
            let gap = if row.is_empty() { columns.start } else { columns.start - *end };
            row.push_str(&" ".repeat(gap));
            row.push_str(&"^".repeat(columns.len()));
            row.push(' ');
            row.push_str(&text);
            *end = columns.end + 1 + text.width();
        }
    }
    rows.into_iter().map(|(row, _)| format!("{MARGIN}{row}")).collect()
}

/// The part of a label that stands under a line.
fn piece(line: &Line<'_>, label: &Label) -> Option<(Range<usize>, String)> {
    let columns = line.columns(label.span)?;
    let here = line.span()?;
    let before = if label.span.start < here.start { "…" } else { "" };
    let after = if label.span.end > here.end { "…" } else { "" };
    Some((columns, format!("{before}{}{after}", label.text)))
}

fn label(span: Span, text: impl Into<String>) -> Label {
    Label { span, text: text.into() }
}

fn quotes(analysis: &Analysis<'_>) -> Vec<Label> {
    let mut labels = Vec::new();
    for (at, quote) in analysis.quotes.iter().enumerate() {
        let id = at + 1;
        labels.extend(quote.source.map(|span| label(span, format!("q{id} source"))));
        labels.extend(quote.cue.iter().map(|&span| label(span, format!("q{id} cue"))));
        let carried = quote.carried.map_or_else(String::new, |it| format!(" by {}", words(analysis, it)));
        let kind = match quote.kind {
            QuoteKind::Direct => "direct",
            QuoteKind::Indirect => "indirect",
            QuoteKind::Mixed => "mixed",
        };
        labels.extend(quote.content.iter().map(|&span| label(span, format!("q{id} {kind}{carried}"))));
    }
    labels
}

fn actors(analysis: &Analysis<'_>) -> Vec<Label> {
    let mut labels = Vec::new();
    for (at, actor) in analysis.actors.iter().enumerate() {
        let mentions = actor.mentions.iter().filter_map(|&it| analysis.mentions.get(it));
        labels.extend(mentions.map(|mention| label(mention.span, format!("a{}", at + 1))));
    }
    labels
}

const fn name_type(it: NameType) -> &'static str {
    match it {
        NameType::Per => "PER",
        NameType::Org => "ORG",
        NameType::Loc => "LOC",
        NameType::Norp => "NORP",
        NameType::Misc => "MISC",
    }
}

const fn form(it: MentionForm) -> &'static str {
    match it {
        MentionForm::Proper(_) => "PROP",
        MentionForm::Nominal => "NOM",
        MentionForm::Pronoun => "PRON",
    }
}

#[cfg(test)]
mod tests {
    use super::{super::page::Page, *};

    /// Labels the given phrases of `source`, each at its first place.
    fn check(source: &str, phrases: &[(&str, &str)], width: usize, expected: &str) {
        let labels: Vec<Label> = phrases
            .iter()
            .map(|(phrase, text)| {
                let start = source.find(phrase).unwrap();
                label(Span::new(start, start + phrase.len()), *text)
            })
            .collect();
        assert_eq!(Page::new(source, width).render(&labels), expected);
    }

    #[test]
    fn labels_stand_after_their_carets() {
        check(
            "Dana Oduya told Reuters no.",
            &[("Dana Oduya", "PER"), ("Reuters", "ORG")],
            80,
            "> Dana Oduya told Reuters no.\n  ^^^^^^^^^^ PER  ^^^^^^^ ORG\n",
        );
    }

    #[test]
    fn what_nests_or_crowds_takes_a_further_row() {
        check(
            "his brother Al said",
            &[("his brother Al", "NOM"), ("his", "PRON"), ("Al", "PROP")],
            80,
            "> his brother Al said\n  ^^^^^^^^^^^^^^ NOM\n  ^^^ PRON    ^^ PROP\n",
        );
    }

    #[test]
    fn a_span_over_a_line_break_is_marked_on_both_sides() {
        check(
            "She said the vote was lost.",
            &[("the vote was lost", "q1")],
            16,
            "> She said the\n           ^^^ q1…\n+ vote was lost.\n  ^^^^^^^^^^^^^ …q1\n",
        );
    }

    #[test]
    fn carets_keep_under_wide_characters() {
        check("🙂 東京 Li ok", &[("Li", "PER")], 80, "> 🙂 東京 Li ok\n          ^^ PER\n");
    }
}
