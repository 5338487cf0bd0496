//! Names as mentions: persons and organisations always, places where they stand for a state or a body.
//!
//! The difficulty: "Chad protested" is the state, "in Chad" is the place. There the encoder, if there is one, has its word
//! beside the rules.

use super::{Mention, MentionForm, Page, place};
use standpoint_encoder::MentionKind;

use crate::{Referring, actors::ActorKind, lexicon::fold, names::NameType, text::Upos};

/// What the rules' word on a place counts beside the encoder's (log odds). On other names the encoder adds nothing.
const RULES: f32 = 2.0;

pub(super) fn find(page: &Page<'_>, referring: Option<Referring<'_>>) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut last_place: Option<(usize, bool)> = None;
    for (index, name) in page.names.iter().enumerate() {
        let tokens = page.text.tokens_in(name.span);
        let is_actor = match name.name_type {
            NameType::Per => true,
            NameType::Org => !is_agency(page, tokens.clone()) && !is_told(page, tokens.clone()),
            NameType::Loc => {
                // "Brazil and Turkey": the second of a pair is what the first is.
                let joined = matches!(page.lower(tokens.start.wrapping_sub(1)), "and" | "or")
                    .then(|| last_place.filter(|it| it.0 + 1 == tokens.start).map(|it| it.1))
                    .flatten();
                let acts = joined.unwrap_or(false) && !place::is_modifier(page, &tokens)
                    || place::acts(page, tokens.clone());
                last_place = Some((tokens.end, acts));
                referring.map_or(acts, |it| it.agrees(MentionKind::Proper, name.span, acts, RULES))
            }
            NameType::Norp => is_people(page, tokens.clone()),
            NameType::Misc => false,
        };
        if is_actor {
            found.push(Mention { span: name.span, form: MentionForm::Proper(index) });
        }
    }
    found
}

/// The agency in the dateline: "N'DJAMENA, Feb. 11 (Meridian Wire) -".
fn is_agency(page: &Page<'_>, tokens: std::ops::Range<usize>) -> bool {
    let text = page.text;
    tokens.start > 0
        && text.word(tokens.start - 1) == "("
        && text.word(tokens.end) == ")"
        && matches!(text.word(tokens.end + 1), "-" | "–" | "—" | "--")
        && text
            .paragraphs
            .get(text.paragraph_at(text.span(tokens.clone()).start))
            .is_some_and(|it| text.tokens_in(it.span).start + 14 > tokens.start)
}

/// "the Russians said": a people as a group of actors, not an adjective.
fn is_people(page: &Page<'_>, tokens: std::ops::Range<usize>) -> bool {
    let last = page.lower(tokens.end.saturating_sub(1));
    let followed = matches!(page.text.upos(tokens.end), Upos::Noun | Upos::Propn | Upos::Adj | Upos::Num);
    last.ends_with('s')
        && !last.ends_with("ss")
        && !followed
        && page.lexicon.places.is_nationality(&fold(last))
        && page.text.span(tokens.clone()).len() > 4
}

/// "told the Indus Courier": an outlet that is only spoken to takes no part.
fn is_told(page: &Page<'_>, tokens: std::ops::Range<usize>) -> bool {
    let Some(mut at) = tokens.start.checked_sub(1) else { return false };
    if page.lower(at) == "the" && at > 0 {
        at -= 1;
    }
    let outlet = tokens.clone().any(|it| {
        page.lexicon.heads.get(&fold(page.text.word(it))).is_some_and(|it| it.kind == Some(ActorKind::Media))
    });
    outlet && matches!(page.lower(at), "told" | "tells")
}
