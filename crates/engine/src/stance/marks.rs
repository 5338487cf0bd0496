//! Quotation marks and brackets, as far as the rules ask which way they face.

use super::scene::Scene;

/// Whether the token opens a pair of marks; a straight one does behind a space.
pub(super) fn is_opening(scene: &Scene<'_>, at: usize) -> bool {
    let opens = scene.text.tokens.get(at).is_some_and(|it| {
        let before = scene.text.source.get(..it.span.start).and_then(|it| it.chars().next_back());
        before.is_none_or(|it| it.is_whitespace() || matches!(it, '(' | '“' | '"' | '—' | '–'))
    });
    matches!(scene.lower(at), "“" | "‘" | "«" | "„" | "(")
        || matches!(scene.lower(at), "\"" | "'" | "''") && opens
}

/// Whether the token closes a pair of marks.
pub(super) fn is_closing(scene: &Scene<'_>, at: usize) -> bool {
    matches!(scene.lower(at), "”" | "’" | "»" | ")")
        || matches!(scene.lower(at), "\"" | "'" | "''") && !is_opening(scene, at)
}
