//! Reporting cues: the verbs that attribute words, thoughts, demands and denials, with what may follow each.
//!
//! Written for this project; which verbs report and with which complement was counted in the training part of
//! the project's own gold corpus.

use std::collections::HashMap;

/// What may follow a reporting verb as its content. Several may hold.
#[allow(clippy::struct_excessive_bools)] // a set of independent possibilities, not a state
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Complement {
    /// A clause, with or without "that", or words in quotation marks: "said it would leave".
    pub clause: bool,
    /// A noun phrase: "condemned the attack", "accused the army of bombing a market".
    pub phrase: bool,
    /// An infinitive: "vowed to return".
    pub infinitive: bool,
    /// An addressee first, who is no part of the content: "told reporters that", "assured them".
    pub addressee: bool,
    /// An addressee who is part of the content: "urged the governor to mediate".
    pub urged: bool,
    /// Turned round behind its content: "… ," said the minister.
    pub inverts: bool,
    /// A that-clause only, never a bare one: "found that"; bare, the verb means something else.
    pub needs_that: bool,
}

/// Verbs by their frame: c clause, p phrase, i infinitive, a addressee, u urged, v inverts, t needs "that".
const VERBS: &[(&str, &str)] = &[
    (
        "cv",
        "say add reply note explain insist claim argue declare warn state conclude complain joke recall respond observe \
            remark shout whisper cry mutter quip snap retort counter fume laugh thunder write tweet post text admit confess \
            acknowledge concede affirm announce confirm allege maintain contend assert caution reiterate stress testify",
    ),
    (
        "ct",
        "find show suggest indicate believe think hope expect predict estimate reckon project calculate rule learn hint imply ask wonder \
            emphasize emphasise underline recommend propose fear worry doubt guess suspect assume certify decide determine",
    ),
    ("ca", "tell assure remind inform notify"),
    ("ca", "warn advise"),
    (
        "p",
        "condemn criticize criticise denounce deplore slam blast lambaste rebuke castigate decry assail mock scold welcome hail praise laud \
           applaud commend congratulate thank salute accuse blame fault dismiss reject dispute refute rebut disown repudiate \
           regret lament mourn defend demand oppose describe characterize characterise portray brand term dub label style call \
           attribute credit disavow fear want seek favor favour propose offer promise threaten deny announce acknowledge confirm \
           stress emphasize emphasise reiterate underline question protest resent",
    ),
    ("p", "recommend report claim suggest allege admit concede document cite hint"),
    ("c", "deny report demand propose regret recommend boast lament protest repeat fear"),
    (
        "i",
        "promise pledge vow threaten offer want refuse hope ask demand claim agree seek swear undertake ask",
    ),
    ("u", "urge order ask beg implore instruct direct invite press want encourage request petition"),
    (
        "v",
        "ask wonder agree protest boast report reveal suggest promise predict vow demand answer read continue lament estimate beg plead urge recommend \
           rule find show project recount think",
    ),
];

/// Verb and particle that report together; the particle belongs to the cue.
const PHRASAL: &[(&str, &str, &str)] = &[
    ("call", "for", "p"),
    ("call", "on", "u"),
    ("call", "upon", "u"),
    ("appeal", "for", "p"),
    ("appeal", "to", "u"),
    ("ask", "for", "p"),
    ("plead", "for", "p"),
    ("push", "for", "p"),
    ("point", "out", "c"),
    ("rule", "out", "p"),
    ("commit", "to", "p"),
    ("insist", "on", "p"),
    ("refer", "to", "p"),
    ("apologize", "for", "p"),
    ("apologise", "for", "p"),
];

/// Verbs that make a cue with the noun behind them ("expressed deep concern", "voiced alarm").
const LIGHT_VERBS: &[&str] = &["express", "voice", "raise", "convey", "issue", "make", "reiterate"];

/// Nouns that such a verb makes a cue with.
const LIGHT_NOUNS: &[&str] = &[
    "concern",
    "concerns",
    "alarm",
    "regret",
    "support",
    "sympathy",
    "solidarity",
    "outrage",
    "dismay",
    "hope",
    "confidence",
    "doubt",
    "doubts",
    "fear",
    "fears",
    "condolences",
    "sorrow",
    "anger",
    "indignation",
    "reservations",
    "disappointment",
    "surprise",
    "gratitude",
    "satisfaction",
    "skepticism",
    "scepticism",
    "opposition",
    "objections",
    "worry",
    "worries",
    "frustration",
    "shock",
    "optimism",
    "willingness",
    "readiness",
];

/// Adjectives that make a cue with a form of "be" or "remain" ("remains deeply concerned about").
const STATES: &[&str] = &[
    "concerned",
    "worried",
    "alarmed",
    "afraid",
    "outraged",
    "saddened",
    "hopeful",
    "confident",
    "convinced",
    "grateful",
    "appalled",
    "disappointed",
    "horrified",
    "shocked",
    "dismayed",
    "committed",
];

/// The reporting cues.
#[derive(Debug)]
pub struct Cues {
    verbs: HashMap<&'static str, Complement>,
}

impl Cues {
    pub(super) fn new() -> Self {
        let mut verbs: HashMap<&'static str, Complement> = HashMap::new();
        for &(letters, words) in VERBS {
            for word in words.split_whitespace() {
                let frame = verbs.entry(word).or_default();
                // "found that" needs its "that" only where no other line lets the verb take a bare clause.
                let bare = frame.clause && !frame.needs_that;
                frame.add(letters);
                frame.needs_that &= !bare;
            }
        }
        Self { verbs }
    }

    /// The frame of a verb's lemma; `None` where the verb reports nothing.
    pub fn verb(&self, lemma: &str) -> Option<Complement> {
        self.verbs.get(lemma).copied()
    }

    /// The frame of a lemma with the lower-cased particle behind it.
    pub fn phrasal(&self, lemma: &str, particle: &str) -> Option<Complement> {
        let entry = PHRASAL.iter().find(|(verb, with, _)| *verb == lemma && *with == particle)?;
        let mut frame = Complement::default();
        frame.add(entry.2);
        Some(frame)
    }

    /// Whether a lemma makes a cue with a noun behind it.
    pub fn is_light_verb(&self, lemma: &str) -> bool {
        LIGHT_VERBS.contains(&lemma)
    }

    /// Whether a lower-cased noun makes a cue with a light verb before it.
    pub fn is_light_noun(&self, lower: &str) -> bool {
        LIGHT_NOUNS.contains(&lower)
    }

    /// Whether a lower-cased adjective makes a cue with a form of "be" before it.
    pub fn is_state(&self, lower: &str) -> bool {
        STATES.contains(&lower)
    }
}

impl Complement {
    fn add(&mut self, letters: &str) {
        for letter in letters.bytes() {
            match letter {
                b'c' => self.clause = true,
                b'p' => self.phrase = true,
                b'i' => self.infinitive = true,
                b'a' => self.addressee = true,
                b'u' => self.urged = true,
                b'v' => self.inverts = true,
                _ => self.needs_that = true,
            }
        }
    }
}
