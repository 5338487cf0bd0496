//! Parts of speech of words: closed classes in full, open classes by lemma and ending.

use std::collections::HashMap;

use crate::text::Upos;

/// Lemmas of the open classes with their parts of speech, commonest first.
const LEMMAS: &str = include_str!("data/lemmas.tsv");

/// Words of the closed classes with the part of speech they have most often.
const CLOSED: &[(Upos, &str)] = &[
    (
        Upos::Det,
        "the a an this these those some any no every each another all both either neither what which such \
         my your his its our their whose",
    ),
    (
        Upos::Pron,
        "i you he she it we they me him her us them himself herself itself themselves myself ourselves yourself \
         who whom there something someone somebody anything anyone anybody nothing nobody everything everyone \
         everybody none mine yours hers ours theirs whoever whatever one",
    ),
    (
        Upos::Adp,
        "of in to for on with at from by into about over between through during around under across among within \
         against off along throughout upon despite without behind near beyond above toward towards via inside \
         outside below besides alongside amid amidst like unlike per except until till since after before onto \
         out up down following including regarding concerning as than ahead because",
    ),
    (Upos::Cconj, "and but or nor yet plus"),
    (Upos::Sconj, "that if while although though whether unless whereas because once when where why how"),
    (
        Upos::Aux,
        "is was are be am were been being has have had having do does did will would can could may might must \
         shall should ought cannot ca wo",
    ),
    (Upos::Part, "not n't n’t"),
    (
        Upos::Num,
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen \
         eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion \
         trillion dozen dozens hundreds thousands millions half",
    ),
    (
        Upos::Adv,
        "also not very too then now here so just only even still already again never always often soon later ever \
         however instead meanwhile moreover nevertheless nonetheless otherwise therefore thus hence perhaps maybe \
         almost nearly about ago away back together apart once twice yesterday today tomorrow tonight afterward afterwards outright \
         reportedly allegedly apparently purportedly supposedly",
    ),
    (
        Upos::Adj,
        "more most less least many much few several other own same last next first second third former \
         new old",
    ),
];

/// Irregular verb forms and their lemmas; after the bar, forms that are participles only.
const IRREGULAR: &str = "\
arise arose|arisen; awake awoke|awoken; bear bore|borne born; beat beat|beaten; become became; begin began|begun; \
bend bent; bet bet; bid bid; bind bound; bite bit|bitten; bleed bled; blow blew|blown; break broke|broken; \
bring brought; build built; burn burnt; burst burst; buy bought; cast cast; catch caught; choose chose|chosen; \
cling clung; come came; cost cost; creep crept; cut cut; deal dealt; dig dug; draw drew|drawn; drink drank|drunk; \
drive drove|driven; eat ate|eaten; fall fell|fallen; feed fed; feel felt; fight fought; find found; flee fled; \
fly flew|flown; forbid forbade|forbidden; forecast forecast; foresee foresaw|foreseen; forget forgot|forgotten; \
forgive forgave|forgiven; freeze froze|frozen; get got|gotten; give gave|given; go went|gone; grind ground; \
grow grew|grown; hang hung; hear heard; hide hid|hidden; hit hit; hold held; hurt hurt; keep kept; know knew|known; \
lay laid; lead led; leave left; lend lent; let let; lie lay|lain; light lit; lose lost; make made; mean meant; \
meet met; mistake mistook|mistaken; outbid outbid; overcome overcame; overrun overran; oversee oversaw|overseen; \
overtake overtook|overtaken; overthrow overthrew|overthrown; override overrode|overridden; pay paid; put put; \
quit quit; read read; rebuild rebuilt; rebut rebutted; ride rode|ridden; ring rang|rung; rise rose|risen; run ran; \
say said; see saw|seen; seek sought; sell sold; send sent; set set; shake shook|shaken; shed shed; shoot shot; \
show showed|shown; shrink shrank|shrunk; shut shut; sing sang|sung; sink sank|sunk; sit sat; slay slew|slain; \
sleep slept; slide slid; speak spoke|spoken; speed sped; spend spent; spill spilt; spin spun; split split; \
spread spread; stand stood; steal stole|stolen; stick stuck; sting stung; strike struck|stricken; swear swore|sworn; \
sweep swept; swim swam|swum; swing swung; take took|taken; teach taught; tear tore|torn; tell told; think thought; \
throw threw|thrown; thrust thrust; undergo underwent|undergone; understand understood; \
undertake undertook|undertaken; uphold upheld; upset upset; wake woke|woken; wear wore|worn; weep wept; \
win won; wind wound; withdraw withdrew|withdrawn; withhold withheld; withstand withstood; write wrote|written; \
forgo forwent|forgone; foreswear foreswore|foresworn; forswear forswore|forsworn";

/// The form of a verb, as far as its ending tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VerbForm {
    /// "say".
    Base,
    /// "says".
    Third,
    /// "said": past tense, which for most verbs is the participle as well.
    Past,
    /// "taken": a participle that is no past tense.
    Participle,
    /// "saying".
    Gerund,
}

/// The open parts of speech a word may have, commonest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Open {
    tags: [Option<Upos>; 4],
}

impl Open {
    /// The commonest.
    pub fn first(self) -> Option<Upos> {
        self.tags[0]
    }

    /// Whether `tag` is among them.
    pub fn has(self, tag: Upos) -> bool {
        self.tags.contains(&Some(tag))
    }

    fn add(&mut self, tag: Upos) {
        if !self.has(tag)
            && let Some(slot) = self.tags.iter_mut().find(|it| it.is_none())
        {
            *slot = Some(tag);
        }
    }
}

/// Parts of speech and verb forms, looked up by lower-cased word.
#[derive(Debug)]
pub struct Tags {
    closed: HashMap<&'static str, Upos>,
    lemmas: HashMap<&'static str, &'static str>,
    irregular: HashMap<&'static str, (&'static str, VerbForm)>,
}

impl Tags {
    pub(super) fn new() -> Self {
        let mut closed = HashMap::new();
        for &(tag, words) in CLOSED {
            for word in words.split_whitespace() {
                closed.entry(word).or_insert(tag);
            }
        }
        let lemmas = LEMMAS.lines().filter_map(|line| line.split_once('\t')).collect();
        let mut irregular = HashMap::new();
        for entry in IRREGULAR.split(';') {
            let Some((lemma, forms)) = entry.trim().split_once(' ') else { continue };
            let (past, participle) = forms.split_once('|').unwrap_or((forms, ""));
            for form in past.split_whitespace() {
                irregular.insert(form, (lemma, VerbForm::Past));
            }
            for form in participle.split_whitespace() {
                irregular.insert(form, (lemma, VerbForm::Participle));
            }
        }
        Self { closed, lemmas, irregular }
    }

    /// The part of speech of a closed-class word, by its lower-cased form.
    pub fn closed(&self, lower: &str) -> Option<Upos> {
        self.closed.get(lower).copied()
    }

    /// Whether a word, in any case, belongs to a closed class other than the numbers.
    pub fn is_function_word(&self, word: &str) -> bool {
        self.closed(&word.to_lowercase()).is_some_and(|it| it != Upos::Num)
    }

    /// Whether a lower-cased word is known at all, as a form of a lemma or as a function word.
    pub fn is_known(&self, lower: &str) -> bool {
        // "advancements": what such an ending was derived from is an ordinary word, listed or not.
        let is_derived = lower.len() > 8
            && [
                "ment", "ments", "tion", "tions", "sion", "sions", "ness", "ities", "ically", "ously", "ably",
            ]
            .iter()
            .any(|it| lower.ends_with(it));
        is_derived || self.closed(lower).is_some() || self.open(lower).first().is_some()
    }

    /// The open parts of speech of a lower-cased form; none for an unknown word.
    pub fn open(&self, lower: &str) -> Open {
        let mut open = Open::default();
        let add_lemma = |open: &mut Open, lemma: &str, wanted: &[Upos]| {
            for letter in self.lemmas.get(lemma).copied().unwrap_or_default().bytes() {
                let tag = match letter {
                    b'n' => Upos::Noun,
                    b'v' => Upos::Verb,
                    b'a' => Upos::Adj,
                    _ => Upos::Adv,
                };
                if wanted.contains(&tag) {
                    open.add(tag);
                }
            }
        };
        add_lemma(&mut open, lower, &[Upos::Noun, Upos::Verb, Upos::Adj, Upos::Adv]);
        if self.irregular.contains_key(lower) {
            add_lemma(&mut open, self.irregular.get(lower).map_or("", |it| it.0), &[Upos::Verb]);
            open.add(Upos::Verb);
        }
        for (stem, form) in stems(lower) {
            match form {
                VerbForm::Third => add_lemma(&mut open, &stem, &[Upos::Noun, Upos::Verb]),
                _ => add_lemma(&mut open, &stem, &[Upos::Verb]),
            }
        }
        open
    }

    /// The lemma and form of a lower-cased word, read as a verb.
    pub fn verb(&self, lower: &str) -> Option<(String, VerbForm)> {
        if let Some(&(lemma, form)) = self.irregular.get(lower) {
            return Some((lemma.to_owned(), form));
        }
        let is_verb = |lemma: &str| self.lemmas.get(lemma).is_some_and(|it| it.contains('v'));
        if is_verb(lower) {
            return Some((lower.to_owned(), VerbForm::Base));
        }
        stems(lower).into_iter().find(|(stem, _)| is_verb(stem))
    }

    /// The singular of a lower-cased plural noun ("families" to "family"); the word itself where it is none.
    pub fn singular(&self, lower: &str) -> String {
        let is_noun = |lemma: &str| self.lemmas.get(lemma).is_some_and(|it| it.contains('n'));
        let irregular = match lower {
            "people" => Some("person"),
            "men" => Some("man"),
            "women" => Some("woman"),
            "children" => Some("child"),
            "wives" => Some("wife"),
            "lives" => Some("life"),
            _ => None,
        };
        if let Some(it) = irregular {
            return it.to_owned();
        }
        if let Some(stem) = lower.strip_suffix("men")
            && stem.len() > 2
        {
            return format!("{stem}man");
        }
        if is_noun(lower) || lower.ends_with("ss") || !lower.ends_with('s') {
            return lower.to_owned();
        }
        stems(lower)
            .into_iter()
            .filter(|(_, form)| *form == VerbForm::Third)
            .map(|(stem, _)| stem)
            .find(|stem| is_noun(stem))
            .unwrap_or_else(|| lower.trim_end_matches('s').to_owned())
    }
}

/// What a form may be an inflection of, by the rules of spelling: "stopped" of "stop", "stopp", "stoppe".
fn stems(form: &str) -> Vec<(String, VerbForm)> {
    let mut found = Vec::new();
    let undouble = |stem: &str| {
        let mut back = stem.chars().rev();
        match (back.next(), back.next()) {
            (Some(a), Some(b)) if a == b => stem.get(..stem.len() - a.len_utf8()).map(str::to_owned),
            _ => None,
        }
    };
    for (ending, verb_form) in [("ed", VerbForm::Past), ("ing", VerbForm::Gerund)] {
        if let Some(stem) = form.strip_suffix(ending)
            && stem.len() > 1
        {
            found.push((stem.to_owned(), verb_form));
            found.push((format!("{stem}e"), verb_form));
            found.extend(undouble(stem).map(|it| (it, verb_form)));
            if let Some(it) = stem.strip_suffix('i') {
                found.push((format!("{it}y"), verb_form));
            }
        }
    }
    if let Some(stem) = form.strip_suffix('s')
        && stem.len() > 1
        && !stem.ends_with('s')
    {
        found.push((stem.to_owned(), VerbForm::Third));
        if let Some(it) = stem.strip_suffix("ie") {
            found.push((format!("{it}y"), VerbForm::Third));
        }
        if let Some(it) = stem.strip_suffix('e') {
            found.push((it.to_owned(), VerbForm::Third));
        }
    }
    found
}
