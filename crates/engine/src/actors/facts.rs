//! What each mention tells by itself: number, gender, head noun, place in the text.

use std::ops::Range;

use crate::{
    actors::ActorKind,
    lexicon::{ActorNoun, Gender, NounClass, StateId, fold},
    mentions::{Mention, MentionForm, Page, head},
    names::{NameType, is_verb},
    text::Upos,
};

/// How a noun phrase introduces or takes up its actor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Article {
    /// "the", "this", "that", "those", "both".
    Definite,
    /// "a", "two", "some".
    Indefinite,
    /// "its", "Togo's".
    Possessive,
    /// None.
    Bare,
}

/// One mention, read.
#[derive(Debug, Clone)]
#[allow(clippy::struct_excessive_bools)] // independent observations, not a state
pub(super) struct Fact {
    pub(super) form: MentionForm,
    pub(super) tokens: Range<usize>,
    pub(super) sentence: usize,
    pub(super) paragraph: usize,
    /// Whether it stands inside quotation marks.
    pub(super) spoken: bool,
    /// Whether a verb follows it: it is likely a subject.
    pub(super) subject: bool,
    /// Whether it is a possessive before a noun: "his brother", "her offer".
    pub(super) possessive: bool,
    /// The type of the name, of proper mentions.
    pub(super) name_type: Option<NameType>,
    /// The state that a name or nationality in it stands for.
    pub(super) state: Option<StateId>,
    /// The head noun, of nominal mentions, or of the title before a name.
    pub(super) head: Option<ActorNoun>,
    /// The head noun in the singular; of pronouns the word in lower case.
    pub(super) lemma: String,
    /// The folded words between determiner and head, or of the title before a name.
    pub(super) modifiers: Vec<String>,
    pub(super) article: Article,
    /// The first word, in lower case.
    pub(super) opener: String,
    pub(super) gender: Option<Gender>,
    /// Whose name a single name would be, if it is a first name: "Carrie", but perhaps "Taylor" too.
    pub(super) hint: Option<Gender>,
    pub(super) plural: bool,
    /// The folded words, without a determiner.
    pub(super) key: String,
}

impl Fact {
    /// Whether it refers to one human being.
    pub(super) fn is_person(&self) -> bool {
        match self.form {
            MentionForm::Proper(_) => self.name_type == Some(NameType::Per),
            MentionForm::Nominal => {
                // "every voter", "no minister": nobody in particular.
                self.head.is_some_and(|it| it.class == NounClass::Person && !it.plural)
                    && !matches!(self.opener.as_str(), "every" | "each" | "any" | "no")
            }
            MentionForm::Pronoun => matches!(
                self.lemma.as_str(),
                "he" | "she" | "him" | "her" | "his" | "hers" | "himself" | "herself"
            ),
        }
    }

    /// Whether it refers to a group that is "it".
    pub(super) fn is_body(&self) -> bool {
        match self.form {
            MentionForm::Proper(_) => matches!(self.name_type, Some(NameType::Org | NameType::Loc)),
            MentionForm::Nominal => self
                .head
                .is_some_and(|it| matches!(it.class, NounClass::Body | NounClass::Weak) && !it.plural),
            MentionForm::Pronoun => matches!(self.lemma.as_str(), "it" | "its" | "itself"),
        }
    }
}

pub(super) fn read(page: &Page<'_>, mentions: &[Mention]) -> Vec<Fact> {
    mentions.iter().map(|it| fact(page, it)).collect()
}

fn fact(page: &Page<'_>, mention: &Mention) -> Fact {
    let text = page.text;
    let tokens = text.tokens_in(mention.span);
    let after = if text.upos(tokens.end) == Upos::Adv { tokens.end + 1 } else { tokens.end };
    let mut fact = Fact {
        form: mention.form,
        sentence: text.sentence_at(mention.span.start),
        paragraph: text.paragraph_at(mention.span.start),
        spoken: page.spoken.get(tokens.start).copied().unwrap_or_default(),
        subject: matches!(text.upos(after), Upos::Verb | Upos::Aux)
            || text.word(tokens.end) == "," && matches!(text.upos(tokens.end + 1), Upos::Verb | Upos::Aux),
        possessive: matches!(text.upos(tokens.start), Upos::Det),
        name_type: None,
        state: None,
        head: None,
        lemma: String::new(),
        modifiers: Vec::new(),
        article: Article::Bare,
        opener: page.lower(tokens.start).to_owned(),
        gender: None,
        hint: None,
        plural: false,
        key: fold(text.words(mention.span)),
        tokens: tokens.clone(),
    };
    match mention.form {
        MentionForm::Proper(name) => {
            fact.name_type = page.names.get(name).map(|it| it.name_type);
            fact.state = page.lexicon.places.state(&fact.key).map(|it| it.0);
            if fact.name_type == Some(NameType::Norp) {
                fact.plural = true;
            }
            if fact.name_type == Some(NameType::Per) {
                person(page, &mut fact);
            }
        }
        MentionForm::Nominal => nominal(page, mention, &mut fact),
        MentionForm::Pronoun => {
            fact.lemma.clone_from(&fact.key);
            fact.gender = match fact.lemma.as_str() {
                "he" | "him" | "his" | "himself" => Some(Gender::Male),
                "she" | "her" | "hers" | "herself" => Some(Gender::Female),
                _ => None,
            };
        }
    }
    fact
}

/// Gender and role of a person, from the first name and the titles before it.
fn person(page: &Page<'_>, fact: &mut Fact) {
    let first = fact.key.split(' ').next().unwrap_or_default();
    let gender = page.lexicon.people.gender(first).or_else(|| by_ending(page, first));
    if fact.key.contains(' ') {
        fact.gender = gender;
    } else {
        fact.hint = gender;
    }
    let mut at = fact.tokens.start;
    let floor = at.saturating_sub(4);
    while at > floor {
        at -= 1;
        let word = fold(page.text.word(at));
        let titled = page.lexicon.titles.gender(&word);
        if titled.is_some() {
            fact.gender = titled;
        }
        let noun = page.lexicon.actor_nouns.get(page.lower(at), &page.lexicon.tags);
        match noun {
            Some(_) if is_verb(page.text, &page.lexicon.tags, at) => break,
            Some(it) if it.class == NounClass::Person && !it.plural && page.name_at(at).is_none() => {
                if fact.lemma.is_empty() {
                    fact.head = Some(it);
                    page.lower(at).clone_into(&mut fact.lemma);
                }
                if it.gender.is_some() {
                    fact.gender = it.gender;
                }
            }
            _ if page.lexicon.titles.is_address(&word) || page.lexicon.titles.is_modifier(&word) => {
                if let Some(noun) = office(&word)
                    && fact.lemma.is_empty()
                {
                    noun.clone_into(&mut fact.lemma);
                }
                fact.modifiers.push(word);
            }
            _ => break,
        }
    }
}

/// The gender that the ending of an unknown first name suggests: "Ercília", "Sharmila", "Katarína".
fn by_ending(page: &Page<'_>, first: &str) -> Option<Gender> {
    let known = page.lexicon.people.is_first_name(first);
    let feminine =
        ["ia", "ía", "ina", "ína", "ila", "ela", "ita", "ana", "ena", "ara", "isha", "ette", "ine", "een"];
    (!known && first.chars().count() > 4 && feminine.iter().any(|it| first.ends_with(it)))
        .then_some(Gender::Female)
}

/// The noun that takes up a person with this title: "Sen. Lindqvist … the senator".
fn office(title: &str) -> Option<&'static str> {
    Some(match title {
        "rep" => "representative",
        "sen" => "senator",
        "gen" | "general" | "brig" | "brigadier" => "general",
        "col" => "colonel",
        "maj" => "major",
        "capt" => "captain",
        "lt" => "lieutenant",
        "sgt" => "sergeant",
        "adm" => "admiral",
        "gov" => "governor",
        "pres" => "president",
        "cllr" | "coun" => "councillor",
        "justice" | "judge" => "judge",
        "rev" | "reverend" => "pastor",
        "dr" | "doctor" => "doctor",
        "prof" => "professor",
        "pc" => "officer",
        "kc" => "lawyer",
        _ => return None,
    })
}

/// Words before a head that do not tell one actor from another.
fn tells_nothing(word: &str) -> bool {
    matches!(
        word,
        "main"
            | "new"
            | "former"
            | "same"
            | "own"
            | "late"
            | "current"
            | "then"
            | "young"
            | "younger"
            | "old"
            | "older"
            | "two"
            | "three"
            | "local"
            | "top"
            | "powerful"
            | "small"
            | "retired"
            | "whole"
            | "entire"
            | "very"
            | "said"
            | "so-called"
    )
}

fn nominal(page: &Page<'_>, mention: &Mention, fact: &mut Fact) {
    let text = page.text;
    let opener = page.lower(fact.tokens.start);
    let possessor = fact.tokens.clone().any(|it| text.upos(it) == Upos::Part);
    fact.article = match opener {
        "its" | "his" | "her" | "their" | "our" | "my" | "your" | "whose" => Article::Possessive,
        "the" | "this" | "that" | "those" | "these" | "both" => {
            if possessor {
                Article::Possessive
            } else {
                Article::Definite
            }
        }
        "a" | "an" | "some" | "another" | "several" | "many" | "about" | "at" | "more" | "nearly" | "one" => {
            Article::Indefinite
        }
        _ if possessor => Article::Possessive,
        _ if text.upos(fact.tokens.start) == Upos::Num => Article::Indefinite,
        _ => Article::Bare,
    };
    if let Some((at, noun)) = head(page, mention.span) {
        fact.head = Some(noun);
        fact.gender = noun.gender;
        fact.plural = noun.plural;
        fact.lemma = page.lexicon.tags.singular(page.lower(at));
        let owner = (fact.tokens.start..at)
            .rev()
            .find(|&it| text.upos(it) == Upos::Part || text.upos(it) == Upos::Det);
        for token in owner.map_or(fact.tokens.start, |it| it + 1)..at {
            let word = fold(text.word(token));
            if text.upos(token) != Upos::Num
                && word.starts_with(char::is_alphanumeric)
                && !tells_nothing(&word)
            {
                fact.modifiers.push(word);
            }
        }
        // "rebel forces", "opposition fighters": whom they fight for is who they are.
        let armed = |it: &String| {
            matches!(
                it.as_str(),
                "rebel" | "insurgent" | "opposition" | "guerrilla" | "guerilla" | "separatist" | "militant"
            )
        };
        if page.lower(at).ends_with('s')
            && matches!(
                fact.lemma.as_str(),
                "force" | "forces" | "group" | "fighter" | "troop" | "troops" | "unit" | "faction"
            )
            && let Some(side) = fact.modifiers.iter().position(armed)
        {
            fact.modifiers.remove(side);
            "rebel".clone_into(&mut fact.lemma);
            fact.head = Some(ActorNoun {
                class: NounClass::Person,
                kind: ActorKind::ArmedGroup,
                gender: None,
                plural: true,
            });
        }
        // "the Turkish government", "Chad's army": the state before the head.
        for token in fact.tokens.start..at {
            let word = fold(text.word(token));
            let state = page
                .lexicon
                .places
                .nationality(&word)
                .or_else(|| page.lexicon.places.state(&word).map(|it| it.0));
            if page.name_at(token).is_some() && state.is_some() {
                fact.state = state;
            }
        }
        // "the Government of Brazil": the state behind it.
        let governs = matches!(fact.lemma.as_str(), "government" | "state" | "people" | "army" | "authority");
        if fact.state.is_none() && governs && page.lower(at + 1) == "of" {
            let place = at + 2 + usize::from(page.lower(at + 2) == "the");
            let name = page.name_at(place).and_then(|it| page.names.get(it)).map(|it| it.span);
            fact.state = name.and_then(|it| page.lexicon.places.state(&fold(text.words(it)))).map(|it| it.0);
        }
    }
    let from =
        usize::from(matches!(opener, "the" | "a" | "an" | "its" | "his" | "her" | "their" | "our" | "my"));
    let words: Vec<String> =
        (fact.tokens.start + from..fact.tokens.end).map(|it| fold(text.word(it))).collect();
    fact.key = words.join(" ");
}
