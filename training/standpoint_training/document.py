"""A document as training sees it: words in paragraphs, and what its corpus says about them.

`names` holds a bit set of allowed tags a word (labels.py) or is None. `quotes` maps a scheme ("standpoint" or
"polnear") to its layers: layer 0 the quotes that stand in no other quote, layer 1 those reported inside another's
content. A layer is a list of tag ids and a list of link targets: the word that a source or content word belongs to
(the first word of the cue, or of the content where a quote has no cue; -1 where there is none to learn).

The difficulty: character spans of the gold and words do not always agree; a word belongs to a span that covers any
part of it, and a span never runs over the end of a paragraph: it is cut there into two.
"""

from bisect import bisect_right
from dataclasses import dataclass, field

from .labels import QUOTE_ID, ROLES


@dataclass
class Document:
    id: str
    corpus: str
    text: str
    words: list
    paragraphs: list  # (first word, end word)
    names: list | None = None
    quotes: dict = field(default_factory=dict)  # scheme -> [(tags, links), ...]
    mentions: list | None = None  # tag ids, where the corpus marks the mentions of actors
    evidence: list | None = None  # tag ids: the words that show a stance, by class
    targets: list | None = None   # tag ids: phrases toward which somebody stands
    upos: list | None = None      # places in UPOS, -1 where nothing is said
    actors: list | None = None    # Actor mentions, in the order of the text, where the corpus says who is who
    edges: list | None = None     # Edges between mentions of one paragraph, where the corpus has them
    tones: list = field(default_factory=list)  # (first, end, class): how the words treat this mention


@dataclass(slots=True)
class Mention:
    first: int
    end: int
    actor: object
    asked: bool = True  # whether whom it takes up is to be learned


@dataclass(slots=True)
class Edge:
    """Of the mentions in `holders` one holds toward one of `targets` a stance of the allowed classes (a bit set)."""
    holders: list  # (first, end)
    targets: list
    allowed: int


def from_paragraphs(id, corpus, text, ranges, vocabulary):
    """A document without labels; `ranges` are the character ranges of its paragraphs."""
    words, paragraphs = [], []
    for a, b in ranges:
        found = vocabulary.words(text[a:b])
        for w in found:
            w.start, w.end = w.start + a, w.end + a
        if found:
            paragraphs.append((len(words), len(words) + len(found)))
            words += found
    return Document(id, corpus, text, words, paragraphs)


def from_sentences(id, corpus, sentences, vocabulary):
    """A document of ready-made tokens, a paragraph a sentence, and the first word and end word of every token."""
    text, ranges, tokens = [], [], []
    at = 0
    for sentence in sentences:
        start = at
        for token in sentence:
            tokens.append((at, at + len(token)))
            text.append(token)
            at += len(token) + 1
        ranges.append((start, at))
    doc = from_paragraphs(id, corpus, " ".join(text) + " ", ranges, vocabulary)
    return doc, [word_range(doc, a, b) for a, b in tokens]


def word_range(doc, start, end):
    """The words that the characters [start, end) touch, as (first, end)."""
    starts = doc.__dict__.setdefault("_starts", [w.start for w in doc.words])
    a = max(0, bisect_right(starts, start) - 1)
    while a < len(doc.words) and doc.words[a].end <= start:
        a += 1
    b = a
    while b < len(doc.words) and doc.words[b].start < end:
        b += 1
    return a, b


def in_order(mentions):
    """Mentions in the order in which a reader meets them, the outer of two before the inner; each range once."""
    found = {}
    for m in mentions:
        if m.first < m.end:
            found.setdefault((m.first, -m.end), m)
    return [found[k] for k in sorted(found)]


def cut(doc, a, b):
    """A word range cut at the ends of paragraphs."""
    return [(max(a, p), min(b, q)) for p, q in doc.paragraphs if p < b and a < q]


def lay(doc, quotes):
    """Quotes [{source, cue, content: character spans}] as layers of tags and links."""
    ranges = [{role: [word_range(doc, *s) for s in q[role]] for role in ROLES} for q in quotes]
    size = [sum(b - a for a, b in r["content"]) for r in ranges]
    layers = [([0] * len(doc.words), [-1] * len(doc.words)) for _ in range(2)]
    for i, r in enumerate(ranges):
        anchor = (r["cue"] or r["content"] or r["source"])[0][0]
        holder = any(
            i != j and (size[j], -j) > (size[i], -i) and any(x <= anchor < y for x, y in other["content"])
            for j, other in enumerate(ranges)
        )
        tags, links = layers[holder]
        for role in ROLES:
            for a, b in (p for s in r[role] for p in cut(doc, *s)):
                kept = [k for k in range(a, b) if tags[k] == 0]
                for k in kept:
                    tags[k] = QUOTE_ID[("I-" if k - 1 in kept else "B-") + role]
                    if role != "cue":
                        links[k] = anchor
    return layers
