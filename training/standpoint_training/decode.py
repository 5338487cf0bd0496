"""From scores to an analysis: windows over a document, tags, and spans joined into quotes.

Enters: a document and a model. Leaves: names, the spans of each quote head, and quotes with source, cue and content
in pieces, all as word ranges of the document.

The difficulty: tags say what a word is, not to whom it belongs. Every source and every piece of content asks the
linking score which cue is its own (or, for content without a cue, which content it continues); sources and contents
that name the same place make one quote. A content that no cue claims stands alone: a continuing quote.
"""

from dataclasses import dataclass, field

import torch

from .labels import NAME, QUOTE, spans
from .windows import batches, collate, pack


@dataclass
class Quote:
    source: tuple | None = None
    cue: list = field(default_factory=list)
    content: list = field(default_factory=list)


@dataclass
class Reading:
    names: list = field(default_factory=list)    # (first, end, type)
    tags: dict = field(default_factory=dict)     # head -> tag of every word
    quotes: list = field(default_factory=list)


@torch.no_grad()
def read(model, docs, vocabulary, fill, longest=256, pieces=4096):
    """Reads documents window by window; `fill` is how many pieces a window should hold (0: one paragraph)."""
    out = {id(d): Reading(tags={h: ["O"] * len(d.words) for h in model.heads}) for d in docs}
    windows = [w for d in docs for w in pack(d, longest, lambda: fill)]
    for group in batches(windows, pieces) if windows else ():
        batch = collate(group, vocabulary)
        x = model.vectors(batch)
        for head, tags in model.heads.items():
            scores, mask = model.scores(x, head, batch.table)
            for row, path in zip(batch.table.tolist(), model.chain[head].decode(scores, mask)):
                for n, t in zip(row, path):
                    w, k = batch.origin[n]
                    out[id(group[w].doc)].tags[head][k] = tags[t]
        at = 0
        for w in group:
            n = sum(b - a for a, b in w.parts)
            join(model, x, at, w, out[id(w.doc)])
            at += n
    for d in docs:
        out[id(d)].names = in_paragraphs(d, out[id(d)].tags["name"])
    return [out[id(d)] for d in docs]


def in_paragraphs(doc, tags):
    return [(p + a, p + b, t) for p, q in doc.paragraphs for a, b, t in spans(tags[p:q])]


def join(model, x, base, window, reading):
    """The quotes of one window, both layers, added to the reading."""
    place, n = {}, base
    for a, b in window.parts:
        for k in range(a, b):
            place[k] = n
            n += 1
    for layer, head in enumerate(("quote", "nested")):
        found = [(p + a, p + b, t) for p, q in window.parts for a, b, t in spans(reading.tags[head][p:q])]
        cues = [s for s in found if s[2] == "cue"]
        contents = [s for s in found if s[2] == "content"]
        anchors = [s[0] for s in cues + contents]
        if not contents:
            continue
        quotes = {s[0]: Quote(cue=[s[:2]]) for s in cues}
        words = torch.tensor([place[a] for a in anchors])

        def owner(span, allowed):
            rows = torch.tensor([place[k] for k in range(*span[:2])])
            score = torch.log_softmax(model.links(x, layer, rows, words), 1).mean(0)
            return max((i for i in range(len(anchors)) if allowed(anchors[i])), key=lambda i: float(score[i]), default=None)

        alone = {}
        for s in contents:
            i = owner(s, lambda a: a in quotes or a <= s[0])
            alone[s[0]] = anchors[i]
        for s in contents:
            anchor, seen = alone[s[0]], set()
            while anchor not in quotes and alone.get(anchor, anchor) != anchor and anchor not in seen:
                seen.add(anchor)
                anchor = alone[anchor]
            quotes.setdefault(anchor, Quote()).content.append(s[:2])
        claimed = {}
        for s in found:
            if s[2] == "source":
                i = owner(s, lambda a: a in quotes)
                if i is not None:
                    claimed.setdefault(anchors[i], []).append(s[:2])
        for anchor, sources in claimed.items():
            quotes[anchor].source = min(sources, key=lambda s: abs(s[0] - anchor))
        reading.quotes += [q for q in quotes.values() if q.content]
