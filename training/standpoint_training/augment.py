"""Windows as they might also have been written: other names, another case, words that nobody knows.

Enters: a window of training. Leaves: the same, or a copy in which names have given place to others of their type, all
letters are small or all capital, or some words, of names above all, are the unknown piece.

The difficulty: the corpora hold few names and the model soon knows them all; it has to learn the places where a name
of a type stands and how such a name is made. New names come from the corpora, from lists of people's names and
cities, and, for organisations, from the words with which several known ones end ("… University", "… Party"), put
behind a surname or a city. Every label must move along, so a name is exchanged only where all its words bear one
label a layer; the same name gets the same substitute throughout a window.
"""

import csv
from collections import Counter, defaultdict
from dataclasses import replace

from .document import Document, Edge
from .labels import ANY, NAME, O, spans
from .windows import Window
from .words import case_of

SWAPPED = ("PER", "ORG", "LOC")
ENOUGH = 50  # names of a corpus to choose from
UNKNOWN = (0.08, 0.3)  # share of words made unknown in a window that has such: of no name, of a name


class Augmenter:
    def __init__(self, documents, config, vocabulary):
        self.vocabulary, self.share, self.longest = vocabulary, config.train["augment"], config.model["longest"]
        self.known = defaultdict(list)  # (corpus, or none for all, type, number of words up to three) -> names as lists of words
        seen, ends = set(), Counter()
        for doc in (d for docs in documents.values() for d in docs if d.names):
            for a, b, kind in certain(doc, doc.paragraphs):
                name = doc.words[a:b]
                text = tuple(w.text for w in name)
                if kind not in SWAPPED or (kind, text) in seen or not text[0][0].isupper():
                    continue
                seen.add((kind, text))
                for corpus in (doc.corpus, None):
                    self.known[corpus, kind, min(len(name), 3)].append(name)
                if kind == "ORG" and len(name) > 1 and text[-1][0].isupper() and text[-1].isalpha():
                    ends[text[-1]] += 1
        self.ends = [vocabulary.words(w) for w, n in ends.items() if n > 2]
        lists = config.corpora / "gazetteers"
        self.given = (lists / "firstnames-us.txt").read_text(encoding="utf8").split()
        self.surnames = (lists / "surnames-us.txt").read_text(encoding="utf8").split()
        with open(lists / "world-cities.csv", encoding="utf8", newline="") as f:
            self.cities = sorted({row["name"] for row in csv.DictReader(f) if row["name"][0].isupper()})

    def __call__(self, window, rng):
        if window.doc.names:
            if rng.random() < self.share["swap"]:
                window = self.swap(window, rng)
            case = rng.random()
            if case < self.share["small"]:
                return rewrite(window, lambda w, named: recase(w, w.text.lower()))
            if case < self.share["small"] + self.share["capital"]:
                return rewrite(window, lambda w, named: recase(w, w.text.upper()))
        if rng.random() < self.share["unknown"]:
            unknown = (self.vocabulary.unknown,)
            return rewrite(window, lambda w, named: replace(w, pieces=unknown) if rng.random() < UNKNOWN[named] else w)
        return window

    def another(self, corpus, kind, words, rng):
        """A name of this type, as words; where there are enough, one of the same corpus, for each has its own idea of
        where a name ends."""
        text, size = None, min(words, 3)
        if kind == "PER" and size < 3 and rng.random() < 0.5:
            text = rng.choice(self.given) + " " + rng.choice(self.surnames) if size == 2 else rng.choice(rng.choice((self.given, self.surnames)))
        elif kind == "LOC" and size < 3 and rng.random() < 0.3:
            text = rng.choice(self.cities)
        elif kind == "ORG" and size > 1 and rng.random() < 0.3:
            return self.vocabulary.words(rng.choice(rng.choice((self.surnames, self.cities))) + " ") + rng.choice(self.ends)
        else:
            own = self.known[corpus, kind, size]
            return rng.choice(own if len(own) >= ENOUGH else self.known[None, kind, size])
        return self.vocabulary.words(text)

    def swap(self, window, rng):
        doc, chosen = window.doc, {}
        substitutes = {}
        for a, b, kind in certain(doc, window.parts):
            if kind in SWAPPED and rng.random() < 0.8 and all(uniform(column, a, b) for column in columns(doc)):
                key = kind, tuple(w.text.lower() for w in doc.words[a:b])
                if key not in chosen:
                    chosen[key] = self.another(doc.corpus, kind, b - a, rng)
                substitutes[a] = b, chosen[key]
        if not substitutes:
            return window
        made = exchange(window, substitutes)
        return made if made.size <= self.longest else window


def certain(doc, ranges):
    """The names about which the corpus leaves no doubt, within ranges of words."""
    for p, q in ranges:
        tags = [NAME[m.bit_length() - 1] if m & (m - 1) == 0 else "O" for m in doc.names[p:q]]
        for a, b, kind in spans(tags):
            if tags[a][0] == "B" and (p + b == q or doc.names[p + b] != ANY):
                yield p + a, p + b, kind


def columns(doc):
    """Tags of every layer but the names', as lists of ids in which even ones (inside, or none) follow odd ones."""
    return [tags for layers in doc.quotes.values() for tags, _ in layers] + [tags for tags in (doc.mentions, doc.evidence, doc.targets) if tags]


def inner(tag):
    return tag + tag % 2


def uniform(tags, a, b):
    return all(t == inner(tags[a]) for t in tags[a + 1:b])


def exchange(window, substitutes):
    """The window as a document of its own, with `substitutes` (first word -> (end, words)) put in."""
    old, words, names, moved, stop, paragraphs = window.doc, [], [], {}, {}, []
    source = []  # of every new word: the old one, and whether it goes on in that one's span
    at = 0
    for p, q in window.parts:
        begin, k = len(words), p
        while k < q:
            end, fresh = substitutes.get(k, (k + 1, old.words[k:k + 1]))
            gap = old.words[k].start - old.words[k - 1].end if k > p else 1
            base = at + gap - fresh[0].start
            moved.update((j, len(words)) for j in range(k, end))
            for n, w in enumerate(fresh):
                words.append(replace(w, start=w.start + base, end=w.end + base))
                source.append((k, n > 0))
                if old.names:
                    names.append(old.names[k] << 1 if n else old.names[k])
            stop.update((j, len(words)) for j in range(k, end))
            at, k = words[-1].end, end
        paragraphs.append((begin, len(words)))
    carry = lambda tags: [inner(tags[k]) if later else tags[k] for k, later in source]
    quotes = {scheme: [(carry(tags), [moved.get(links[k], -1) for k, _ in source]) for tags, links in layers]
              for scheme, layers in old.quotes.items()}
    layers = (carry(tags) if tags else None for tags in (old.mentions, old.evidence, old.targets))
    doc = Document(old.id, old.corpus, "", words, paragraphs, names or None, quotes, *layers)
    follow(old, doc, moved, stop)
    return whole(doc)


def follow(old, doc, moved, stop):
    """Mentions, edges and tones at their new places; what lies outside the window or cuts a new name is left out."""
    def place(first, end):
        if first not in moved or end - 1 not in moved:
            return None
        cut = moved.get(first - 1) == moved[first] or moved.get(end) == moved[end - 1]
        return None if cut else (moved[first], stop[end - 1])

    if old.actors is not None:
        places = [(place(m.first, m.end), m) for m in old.actors]
        doc.actors = [replace(m, first=p[0], end=p[1]) for p, m in places if p]
    if old.edges is not None:
        moved_edges = [[[p for s in side if (p := place(*s))] for side in (e.holders, e.targets)] for e in old.edges]
        doc.edges = [Edge(*sides, e.allowed) for e, sides in zip(old.edges, moved_edges) if all(sides)]
    doc.tones = [(*p, tone) for a, b, tone in old.tones if (p := place(a, b))]


def whole(doc):
    return Window(doc, doc.paragraphs, 1 + sum(1 + sum(len(w.pieces) for w in doc.words[a:b]) for a, b in doc.paragraphs))


def rewrite(window, change):
    """The window with every word changed by `change(word, whether it is of a name)`."""
    made = exchange(window, {})
    named = [m & O == 0 for m in made.doc.names or ()] or [False] * len(made.doc.words)
    made.doc.words = [change(w, n) for w, n in zip(made.doc.words, named)]
    return whole(made.doc)


def recase(word, text):
    return replace(word, text=text, case=case_of(text))
