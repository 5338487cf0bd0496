//! Parts of speech by word lists and neighbours.
//!
//! Enters the tokens of one sentence; leaves them tagged. The difficulty: half of the common words are noun and verb
//! ("demands", "report", "clash"); what stands before and behind decides.

use super::{Token, Upos};
use crate::{
    Span,
    lexicon::{Open, Tags, VerbForm, is_be},
};

/// Tags the tokens of one sentence and appends them to `tagged`.
pub(super) fn tag(source: &str, tokens: &[Span], tags: &Tags, tagged: &mut Vec<Token>) {
    let words: Vec<&str> = tokens.iter().map(|it| it.of(source)).collect();
    let lower: Vec<String> = words.iter().map(|it| it.to_lowercase()).collect();
    let is_title_case = is_title_case(&words);
    let first = tagged.len();
    let sentence = Sentence { words: &words, lower: &lower, tokens, tags, is_title_case };
    for (at, &span) in tokens.iter().enumerate() {
        let upos = sentence.upos(at, &tagged[first..]);
        tagged.push(Token { span, upos });
    }
    demote_auxiliaries(&lower, tags, &mut tagged[first..]);
}

/// A headline in title case: capitals say nothing about names there.
fn is_title_case(words: &[&str]) -> bool {
    let letters = words.iter().filter(|it| it.starts_with(char::is_alphabetic) && it.len() > 3);
    let (capital, all) = letters.fold((0, 0), |(capital, all), it| {
        (capital + usize::from(it.starts_with(char::is_uppercase)), all + 1)
    });
    all > 2 && capital * 10 >= all * 9
}

struct Sentence<'a> {
    words: &'a [&'a str],
    lower: &'a [String],
    tokens: &'a [Span],
    tags: &'a Tags,
    is_title_case: bool,
}

impl Sentence<'_> {
    fn lower(&self, at: usize) -> &str {
        self.lower.get(at).map_or("", String::as_str)
    }

    fn upos(&self, at: usize, before: &[Token]) -> Upos {
        let (word, lower) = (self.words[at], self.lower(at));
        let last = before.last().map(|it| it.upos);
        let Some(first_char) = word.chars().next() else { return Upos::X };
        if matches!(lower, "'s" | "’s") && at > 0 {
            let is_clitic = last == Some(Upos::Pron)
                || matches!(self.lower(at - 1), "that" | "there" | "here" | "what" | "where" | "how");
            return if is_clitic { Upos::Aux } else { Upos::Part };
        }
        if matches!(lower, "'ve" | "’ve" | "'re" | "’re" | "'ll" | "’ll" | "'d" | "’d" | "'m" | "’m")
        {
            return Upos::Aux;
        }
        if matches!(word, "'" | "’") {
            return if self.is_possessive_apostrophe(at) { Upos::Part } else { Upos::Punct };
        }
        if first_char.is_ascii_digit() {
            return Upos::Num;
        }
        if !first_char.is_alphanumeric() {
            return if matches!(first_char, '$' | '€' | '£' | '%' | '+' | '=' | '°' | '¥') {
                Upos::Sym
            } else {
                Upos::Punct
            };
        }
        let capital = first_char.is_uppercase();
        // The apostrophe of "the Workers' Union" opens nothing.
        let opens = at == 0 || last != Some(Upos::Part) && self.is_after_opening_mark(at);
        if capital && !opens && !self.is_title_case && word != "I" {
            return Upos::Propn;
        }
        if let Some(tag) = self.tags.closed(lower) {
            return self.closed(at, tag, last);
        }
        let open = self.tags.open(lower);
        if capital && open.first().is_none() {
            return Upos::Propn;
        }
        // "Jordan Leaves": behind a capitalised opener the capital still counts.
        self.open(at, open, before)
    }

    /// Whether only opening marks stand before the token in its sentence.
    fn is_after_opening_mark(&self, at: usize) -> bool {
        at > 0
            && (matches!(
                self.words[at - 1],
                "\"" | "“" | "‘" | "'" | "«" | "„" | "``" | ":" | "—" | "–" | "•"
            ))
            && self.words.get(at + 1).is_none_or(|it| !it.starts_with(char::is_uppercase))
            || (at > 0 && self.words[..at].iter().all(|it| !it.starts_with(char::is_alphanumeric)))
    }

    /// "the rebels' advance": an apostrophe behind an s and before a word.
    fn is_possessive_apostrophe(&self, at: usize) -> bool {
        at > 0
            && self.tokens[at - 1].end == self.tokens[at].start
            && self.lower(at - 1).ends_with(['s', 'z', 'x'])
            && self.words.get(at + 1).is_some_and(|it| it.starts_with(char::is_alphanumeric))
            && self.tokens.get(at + 1).is_some_and(|it| it.start > self.tokens[at].end)
    }

    fn closed(&self, at: usize, tag: Upos, last: Option<Upos>) -> Upos {
        let next = self.lower(at + 1);
        let next_open = self.tags.open(next);
        let next_is_nounish = next_open.has(Upos::Noun)
            || next_open.has(Upos::Adj)
            || self.words.get(at + 1).is_some_and(|it| it.starts_with(char::is_uppercase));
        match self.lower(at) {
            "that" => match last {
                Some(
                    Upos::Verb
                    | Upos::Noun
                    | Upos::Adj
                    | Upos::Propn
                    | Upos::Adv
                    | Upos::Cconj
                    | Upos::Punct
                    | Upos::Pron,
                ) => Upos::Sconj,
                _ if next_is_nounish => Upos::Det,
                _ => Upos::Pron,
            },
            "this" | "these" | "those" | "all" | "some" | "both" | "such" | "another" | "each" | "either"
            | "neither" | "any" => {
                if next_is_nounish
                    || matches!(self.tags.closed(next), Some(Upos::Det | Upos::Num | Upos::Adj))
                {
                    Upos::Det
                } else {
                    Upos::Pron
                }
            }
            "which" if last != Some(Upos::Adp) && !next_open.has(Upos::Noun) => Upos::Pron,
            "which" | "what" => Upos::Pron,
            "her" => {
                if next_is_nounish
                    || next_open.first().is_none()
                        && self.tags.closed(next).is_none()
                        && next.starts_with(char::is_alphabetic)
                {
                    Upos::Det
                } else {
                    Upos::Pron
                }
            }
            "to" => {
                let verb = self.tags.verb(next).is_some_and(|(_, form)| form == VerbForm::Base)
                    || matches!(next, "be" | "have" | "do");
                let is_adverb = next_open.first() == Some(Upos::Adv);
                // "the road to work", but "the plan to work with": a noun in doubt is a verb before an object.
                let noun_first = next_open.first() == Some(Upos::Noun) && last == Some(Upos::Noun);
                let object = self.is_determiner(at + 2) || matches!(self.lower(at + 2), "for" | "with");
                if (verb || is_adverb) && (!noun_first || object) { Upos::Part } else { Upos::Adp }
            }
            "one" => {
                if next_is_nounish && last != Some(Upos::Det) || next == "of" {
                    Upos::Num
                } else {
                    Upos::Pron
                }
            }
            "like" if matches!(last, Some(Upos::Aux | Upos::Part)) && next != "the" => Upos::Verb,
            // "against the mine", "a coal mine"
            "mine" if matches!(last, Some(Upos::Det | Upos::Adj | Upos::Noun | Upos::Propn)) => Upos::Noun,
            "may" | "might" if last == Some(Upos::Adp) || last == Some(Upos::Det) => Upos::Noun,
            "will" | "can" if last == Some(Upos::Det) => Upos::Noun,
            "back" if matches!(last, Some(Upos::Part | Upos::Aux)) => Upos::Verb,
            "back" if last == Some(Upos::Pron) && matches!(self.tags.closed(next), Some(Upos::Det)) => {
                Upos::Verb
            }
            "following" | "including" | "regarding" | "concerning" if last == Some(Upos::Aux) => Upos::Verb,
            "second" | "half" if last == Some(Upos::Det) && !next_is_nounish => Upos::Noun,
            _ => tag,
        }
    }

    fn open(&self, at: usize, open: Open, before: &[Token]) -> Upos {
        let lower = self.lower(at);
        let verb = self.tags.verb(lower).map(|it| it.1);
        let open =
            if open.first().is_some() { open } else { return guess(lower, before.last().map(|it| it.upos)) };
        let last = before.last().map(|it| it.upos);
        // What an adverb stands between matters more than the adverb.
        let governor =
            before.iter().rev().map(|it| it.upos).find(|it| *it != Upos::Adv).filter(|_| last.is_some());
        let is_participle = matches!(verb, Some(VerbForm::Past | VerbForm::Participle | VerbForm::Gerund));
        let is_base = verb == Some(VerbForm::Base);
        let next_is_nounish = self.is_nounish(at + 1);
        let (noun, verb_can, adj) = (open.has(Upos::Noun), open.has(Upos::Verb), open.has(Upos::Adj));
        let rest = |first: Upos| open.first().unwrap_or(first);
        if open.first() == Some(Upos::Adv) && !verb_can && !noun {
            return if adj && next_is_nounish && matches!(last, Some(Upos::Det | Upos::Adj)) {
                Upos::Adj
            } else {
                Upos::Adv
            };
        }
        match governor {
            Some(Upos::Part)
                if last == Some(Upos::Part) && matches!(self.lower(at - 1), "'s" | "’s" | "'" | "’") =>
            {
                self.nominal(open, is_participle, next_is_nounish)
            }
            Some(Upos::Part) if verb_can && is_base => Upos::Verb,
            Some(Upos::Det | Upos::Num) => self.nominal(open, is_participle, next_is_nounish),
            Some(Upos::Adj) if !(is_participle && last == Some(Upos::Adv)) => {
                if noun || !verb_can {
                    self.nominal(open, is_participle, next_is_nounish)
                } else {
                    Upos::Verb
                }
            }
            Some(Upos::Adp) => {
                if verb == Some(VerbForm::Gerund) && !noun {
                    Upos::Verb
                } else {
                    self.nominal(open, is_participle, next_is_nounish)
                }
            }
            Some(Upos::Aux) => {
                if is_participle && verb_can || verb_can && is_base && !self.is_copula(before, at) {
                    Upos::Verb
                } else if adj {
                    Upos::Adj
                } else {
                    rest(Upos::Noun)
                }
            }
            Some(Upos::Pron) if verb_can && !matches!(self.lower(at - 1), "him" | "them" | "us" | "me") => {
                if adj && !is_base && !is_participle {
                    rest(Upos::Verb)
                } else {
                    Upos::Verb
                }
            }
            Some(Upos::Noun | Upos::Propn) if verb_can => {
                if is_participle && verb != Some(VerbForm::Gerund) {
                    // "the group said"; but "their claims" keeps to nouns below.
                    if open.first() == Some(Upos::Noun) && next_is_nounish && !self.is_determiner(at + 1) {
                        Upos::Noun
                    } else {
                        Upos::Verb
                    }
                } else if !noun || verb == Some(VerbForm::Gerund) && self.is_determiner(at + 1) {
                    Upos::Verb
                } else {
                    let plural_before =
                        at > 0 && self.lower(at - 1).ends_with('s') && governor == Some(Upos::Noun);
                    let third = matches!(verb, Some(VerbForm::Third));
                    let agrees = if third { !plural_before } else { plural_before && is_base };
                    let frame = self.is_determiner(at + 1)
                        || matches!(
                            self.tags.closed(self.lower(at + 1)),
                            Some(Upos::Pron | Upos::Sconj | Upos::Adv | Upos::Num)
                        )
                        || (third
                            && self.words.get(at + 1).is_some_and(|it| it.starts_with(char::is_uppercase)))
                        || matches!(self.lower(at + 1), "to" | "for" | "against" | "into" | "on")
                            && before.iter().all(|it| it.upos != Upos::Verb);
                    let had_verb = before.iter().any(|it| matches!(it.upos, Upos::Verb | Upos::Aux));
                    if agrees && (frame || (open.first() == Some(Upos::Verb) && !had_verb)) {
                        Upos::Verb
                    } else {
                        Upos::Noun
                    }
                }
            }
            Some(Upos::Verb) => {
                let gerund = verb == Some(VerbForm::Gerund);
                if !noun && (gerund || is_participle && verb_can && !next_is_nounish) {
                    Upos::Verb
                } else {
                    self.nominal(open, is_participle, next_is_nounish)
                }
            }
            _ => {
                // ", saying that": behind a comma and before an object or a clause it is no noun.
                let gerund = verb == Some(VerbForm::Gerund) && self.opens_phrase(at + 1);
                // "Rebels killed six soldiers": one verb is not behind another.
                let next = self.tags.verb(self.lower(at + 1)).map(|it| it.1);
                if noun && verb == Some(VerbForm::Third) && next == Some(VerbForm::Past) {
                    Upos::Noun
                } else if verb_can && (is_participle && !noun || gerund) {
                    Upos::Verb
                } else if adj && next_is_nounish && open.first() != Some(Upos::Verb) {
                    Upos::Adj
                } else {
                    rest(Upos::Noun)
                }
            }
        }
    }

    /// Behind a determiner, preposition or adjective: a noun or something before one.
    #[allow(clippy::unused_self)]
    fn nominal(&self, open: Open, is_participle: bool, next_is_nounish: bool) -> Upos {
        if open.has(Upos::Adj)
            && (next_is_nounish || !open.has(Upos::Noun))
            && open.first() != Some(Upos::Noun)
        {
            Upos::Adj
        } else if open.has(Upos::Noun) {
            Upos::Noun
        } else if is_participle && next_is_nounish || open.has(Upos::Adj) {
            Upos::Adj
        } else {
            open.first().unwrap_or(Upos::Noun)
        }
    }

    /// Whether the last auxiliary before `at` is a form of "be": what follows a copula is no bare verb.
    fn is_copula(&self, before: &[Token], at: usize) -> bool {
        let back = before.iter().rposition(|it| it.upos == Upos::Aux);
        back.is_some_and(|it| it < at && is_be(self.lower(it)))
    }

    fn is_nounish(&self, at: usize) -> bool {
        let Some(word) = self.words.get(at) else { return false };
        if word.starts_with(char::is_uppercase) {
            return !self.tags.is_function_word(word);
        }
        let lower = self.lower(at);
        if self.tags.closed(lower).is_some() {
            return false;
        }
        let open = self.tags.open(lower);
        match open.first() {
            None => word.starts_with(char::is_alphabetic) && !lower.ends_with("ly") && !lower.ends_with("ed"),
            Some(Upos::Noun | Upos::Adj) => true,
            Some(_) => open.has(Upos::Noun),
        }
    }

    /// Whether an object or a clause may begin here: a determiner, a pronoun, a number, "that".
    fn opens_phrase(&self, at: usize) -> bool {
        self.is_determiner(at)
            || matches!(self.tags.closed(self.lower(at)), Some(Upos::Pron | Upos::Num))
            || self.lower(at).starts_with(|it: char| it.is_ascii_digit())
    }

    fn is_determiner(&self, at: usize) -> bool {
        self.tags.closed(self.lower(at)) == Some(Upos::Det) || self.lower(at) == "that"
    }
}

/// The part of speech of an unknown word, by its ending.
fn guess(lower: &str, last: Option<Upos>) -> Upos {
    let ends = |endings: &[&str]| endings.iter().any(|it| lower.ends_with(it) && lower.len() > it.len() + 2);
    if ends(&["ly"]) {
        Upos::Adv
    } else if ends(&["ed"]) {
        if matches!(last, Some(Upos::Det | Upos::Adj | Upos::Part)) { Upos::Adj } else { Upos::Verb }
    } else if ends(&["ing", "ize", "ise", "ify"]) {
        if matches!(last, Some(Upos::Det | Upos::Adj)) { Upos::Noun } else { Upos::Verb }
    } else if ends(&["ous", "ful", "ive", "able", "ible", "less", "ish", "ical"])
        || (ends(&["al", "ic"]) && last != Some(Upos::Adj))
    {
        Upos::Adj
    } else {
        Upos::Noun
    }
}

/// "has", "had", "did" with no verb behind them are verbs.
fn demote_auxiliaries(lower: &[String], tags: &Tags, tagged: &mut [Token]) {
    for at in 0..tagged.len() {
        if tagged[at].upos != Upos::Aux
            || !matches!(lower[at].as_str(), "has" | "have" | "had" | "having" | "do" | "does" | "did")
        {
            continue;
        }
        let mut ahead = (at + 1..tagged.len().min(at + 7))
            .filter(|&it| !matches!(tagged[it].upos, Upos::Adv | Upos::Part));
        let next = ahead.next();
        let helps = next.is_some_and(|it| {
            matches!(tagged[it].upos, Upos::Verb | Upos::Aux)
                || (tagged[it].upos == Upos::Adj && tags.verb(&lower[it]).is_some_and(|v| matches!(v.1, VerbForm::Past | VerbForm::Participle)))
                // "had the government acted", "did he say"
                || (at == 0 && matches!(tagged[it].upos, Upos::Pron | Upos::Det | Upos::Propn))
        });
        if !helps {
            tagged[at].upos = Upos::Verb;
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{Article, Models, analyze};

    fn tags(sentence: &str) -> String {
        let article = Article::new("t", sentence);
        let analysis = analyze(&article, &Models::rules());
        let text = &analysis.text;
        let tags = text.tokens.iter().map(|it| format!("{}/{:?}", text.words(it.span), it.upos));
        tags.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn neighbours_decide_between_noun_and_verb() {
        let tagged = tags(
            "The union demands a report on the clash, and the ministry reports that police clash daily.",
        );
        assert!(tagged.contains("union/Noun demands/Verb a/Det report/Noun"), "{tagged}");
        assert!(tagged.contains("ministry/Noun reports/Verb that/Sconj"), "{tagged}");
    }

    #[test]
    fn endings_are_words_of_their_own() {
        let tagged = tags("The rebels' advance hasn't stopped; Turkey's army said it's ready.");
        assert!(tagged.contains("rebels/Noun '/Part advance/Noun has/Aux n't/Part stopped/Verb"), "{tagged}");
        assert!(tagged.contains("Turkey/Propn 's/Part army/Noun said/Verb it/Pron 's/Aux"), "{tagged}");
    }
}
