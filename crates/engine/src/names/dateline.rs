//! The place and the agency at the head of a report.

use super::{
    NameType,
    capitals::Words,
    split::Candidate,
    votes::{Votes, add},
};

/// "N'DJAMENA, Feb. 11 (Meridian Wire) -": the place and the agency at the head of a report.
pub(super) fn vote(words: &Words<'_>, candidate: &Candidate, votes: &mut Votes) {
    let text = words.text;
    let Some(token) = text.tokens.get(candidate.tokens.start) else { return };
    let Some(paragraph) = text.paragraphs.get(text.paragraph_at(token.span.start)) else { return };
    let start = text.tokens_in(paragraph.span).start;
    if candidate.tokens.start > start + 14 {
        return;
    }
    let next = text.word(candidate.tokens.end);
    let capitals =
        candidate.tokens.clone().all(|it| words.is_acronym(it) || matches!(text.word(it), "de" | "of"));
    let long = text.span(candidate.tokens.clone()).len() > 3;
    if candidate.tokens.start == start
        && capitals
        && long
        && matches!(next, "," | ":" | "-" | "–" | "—" | "--" | "." | "(")
    {
        add(votes, NameType::Loc, 8.0);
        return;
    }
    if candidate.tokens.start == start && next == ":" && text.paragraph_at(token.span.start) < 3 {
        add(votes, NameType::Loc, 3.0);
    }
    let dash = (start..start + 18).find(|&it| matches!(text.word(it), "-" | "–" | "—" | "--"));
    let Some(dash) = dash.filter(|&it| it > candidate.tokens.start) else { return };
    let bracketed = text.word(candidate.tokens.end) == ")" && candidate.tokens.end + 1 == dash;
    if bracketed {
        add(votes, NameType::Org, 6.0);
        return;
    }
    let between = start..dash;
    let short = between.clone().all(|it| text.word(it) != "." || it < start + 4) && dash - start <= 14;
    let looks = between.clone().any(|it| text.word(it) == "(")
        || between.clone().any(|it| words.is_date(it))
        || candidate.tokens.end == dash && words.is_acronym(candidate.tokens.start);
    if candidate.tokens.start == start && short && looks {
        add(votes, NameType::Loc, 6.0);
    }
}
