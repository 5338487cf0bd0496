//! What can be seen of a candidate: the observations by which it is weighed.
//!
//! Enters a candidate with its sentence; leaves one whole number an observation. They are computed here alone, for the
//! training of `edges.txt` as for its use. The difficulty: whether an edge is right turns less on the word that shows it
//! than on its ends, which earlier stages have found with more or less certainty.

use std::ops::Range;

use super::{AccordingTo, Basis, Target, edges::Candidate, sentence::Sentence, tails};
use crate::{actors::ActorId, lexicon::Judgement, mentions::MentionForm, quotes::QuoteKind, text::Upos};

/// Stands for a question that does not arise.
const NONE: i32 = -1;

/// A candidate, with what is looked up of it once.
pub(super) struct View<'a> {
    sentence: &'a Sentence<'a>,
    it: &'a Candidate,
    /// The mention by which the holder stands in the sentence, nearest to the word that shows the edge.
    holder: Option<usize>,
    /// The mention by which the target does, where it is an actor.
    target: Option<usize>,
    /// The tokens of the target.
    tokens: Range<usize>,
    evidence: Range<usize>,
    /// The quote in which it is said, or whose cue shows it.
    quote: Option<usize>,
}

impl<'a> View<'a> {
    pub(super) fn new(sentence: &'a Sentence<'a>, it: &'a Candidate) -> Self {
        let scene = sentence.scene;
        let holder = sentence.mention_near(it.stance.holder, it.cue);
        let (target, tokens) = match it.stance.target {
            Target::Actor(actor) => {
                let mention = sentence.mention_near(actor, it.cue);
                (mention, mention.map_or(it.cue..it.cue, |it| scene.tokens_of(it)))
            }
            Target::Span(span) => (None, scene.text.tokens_in(span)),
        };
        let quote = scene.contents(it.cue).last().copied().or(scene.cue(it.cue));
        let evidence = scene.text.tokens_in(it.stance.evidence);
        Self { sentence, it, holder, target, tokens, evidence, quote }
    }

    /// What is observed, in the order of [`OBSERVATIONS`].
    pub(super) fn observed(&self) -> Vec<i32> {
        OBSERVATIONS.iter().map(|it| (it.1)(self)).collect()
    }

    fn kind(&self, actor: Option<ActorId>) -> i32 {
        actor.and_then(|it| self.sentence.scene.actors.get(it.0)).map_or(NONE, |it| it.kind as i32)
    }

    fn mentions(&self, actor: Option<ActorId>) -> i32 {
        actor
            .and_then(|it| self.sentence.scene.actors.get(it.0))
            .map_or(NONE, |it| few(it.mentions.len(), 30))
    }

    fn target_actor(&self) -> Option<ActorId> {
        match self.it.stance.target {
            Target::Actor(it) => Some(it),
            Target::Span(_) => None,
        }
    }

    fn form(&self, mention: Option<usize>) -> i32 {
        let scene = self.sentence.scene;
        mention.and_then(|it| scene.mentions.get(it)).map_or(NONE, |it| match it.form {
            MentionForm::Proper(_) => 0,
            MentionForm::Nominal => 1,
            MentionForm::Pronoun => match scene.text.words(it.span).to_lowercase().as_str() {
                "i" | "we" | "my" | "our" | "me" | "us" => 3,
                "you" | "your" => 4,
                "who" | "which" | "that" | "whom" | "whose" => 5,
                _ => 2,
            },
        })
    }

    /// Tokens from the word that shows the edge, negative before it.
    fn distance(&self, tokens: &Range<usize>) -> i32 {
        let cue = self.it.cue;
        if tokens.end <= cue {
            -few(cue - tokens.end + 1, FAR)
        } else {
            few(tokens.start.saturating_sub(cue), FAR)
        }
    }

    /// Words of judgement that fit the sign, less those that do not.
    fn balance(&self) -> i32 {
        let scene = self.sentence.scene;
        let known = &scene.lexicon.evaluative;
        let end = tails::tail(scene, self.it.cue + 1, self.sentence.range.end).max(self.evidence.end);
        let mut sum = 0;
        for at in self.evidence.start..end.min(self.evidence.start + CLAUSE) {
            let (word, noun) = (scene.lower(at), scene.lexicon.tags.singular(scene.lower(at)));
            let is = |it| known.is(word, it) || known.is(&noun, it);
            let of_verb = |it| scene.verb(at).is_some_and(|verb| known.is(&verb.0, it));
            sum += i32::from(is(Judgement::Good) || of_verb(Judgement::Merits));
            sum -= i32::from(is(Judgement::Bad) || is(Judgement::Untrue) || of_verb(Judgement::Wrongs));
        }
        sum * i32::from(self.it.stance.class.sign())
    }

    fn of_quote(&self, look: impl Fn(usize) -> i32) -> i32 {
        self.quote.map_or(NONE, look)
    }
}

/// Further away is as far, in tokens.
const FAR: i32 = 30;

/// No more tokens of a clause are searched for words of judgement.
const CLAUSE: usize = 40;

/// A name and what is observed under it.
type Observation = (&'static str, fn(&View<'_>) -> i32);

/// The observations, by name.
pub(super) const OBSERVATIONS: &[Observation] = &[
    // Of the reading.
    ("rule", |it| it.it.rule as i32),
    ("class", |it| it.it.stance.class as i32),
    ("basis", |it| i32::from(it.it.stance.basis == Basis::Did)),
    ("modality", |it| it.it.stance.modality as i32),
    ("according", |it| match it.it.stance.according_to {
        AccordingTo::Narrator => 0,
        AccordingTo::Holder => 1,
        AccordingTo::Actor(_) => 2,
    }),
    // Of the quote.
    ("is_cue", |it| i32::from(it.sentence.scene.cue(it.it.cue).is_some())),
    ("depth", |it| few(it.sentence.scene.contents(it.it.cue).len(), 3)),
    ("quote", |it| {
        it.of_quote(|quote| match it.sentence.scene.quotes[quote].kind {
            QuoteKind::Direct => 0,
            QuoteKind::Indirect => 1,
            QuoteKind::Mixed => 2,
        })
    }),
    ("speaks", |it| {
        it.of_quote(|quote| i32::from(it.sentence.scene.speaker(quote) == Some(it.it.stance.holder)))
    }),
    // Of the holder.
    ("holder_form", |it| it.form(it.holder)),
    ("holder_place", |it| {
        it.holder.map_or(FAR + 1, |mention| it.distance(&it.sentence.scene.tokens_of(mention)))
    }),
    ("holder_kind", |it| it.kind(Some(it.it.stance.holder))),
    ("holder_mentions", |it| it.mentions(Some(it.it.stance.holder))),
    // Of the target.
    ("target_form", |it| it.form(it.target)),
    ("target_place", |it| it.distance(&it.tokens)),
    ("target_words", |it| few(it.tokens.len(), 30)),
    ("target_kind", |it| it.kind(it.target_actor())),
    ("target_mentions", |it| it.mentions(it.target_actor())),
    ("target_opens", |it| match it.sentence.scene.upos(it.tokens.start) {
        Upos::Det => 1 + i32::from(it.sentence.scene.is(it.tokens.start, &["a", "an"])),
        Upos::Verb | Upos::Aux => 3,
        Upos::Pron => 4,
        Upos::Noun => 5,
        Upos::Propn => 6,
        _ => 7,
    }),
    ("own", |it| {
        it.target_actor().map_or(NONE, |actor| i32::from(it.sentence.is_of(it.it.stance.holder, actor)))
    }),
    // Of the words around.
    ("evidence_words", |it| few(it.evidence.len(), 40)),
    ("sentence_words", |it| few(it.sentence.range.len(), 60)),
    ("balance", |it| it.balance()),
    ("contrasts", |it| {
        const CONTRASTS: &[&str] = &["but", "however", "although", "though", "despite", "yet", "while"];
        few(it.sentence.range.clone().filter(|&at| it.sentence.scene.is(at, CONTRASTS)).count(), 3)
    }),
];

/// A count, no larger than `most`.
fn few(count: usize, most: i32) -> i32 {
    i32::try_from(count).map_or(most, |it| it.min(most))
}
