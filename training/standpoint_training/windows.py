"""Windows: what the encoder reads at once, and batches of them.

Enters: documents. Leaves: tensors. A window is `[CLS] paragraph [SEP] paragraph [SEP] …` of at most `longest` word
pieces; a paragraph that alone is longer is cut after a word, at the end of a sentence where it can be.

The difficulty: the published items are single sentences, an article is many paragraphs, and both must be read well;
so training draws a new mixture of short and long windows every epoch. Only the first piece of a word is used by the
heads, and the structured layers run paragraph by paragraph; `Batch` therefore keeps index tables from paragraphs
to words and from words to pieces.
"""

import random
from dataclasses import dataclass, replace

import torch

from .labels import TYPES, begin, either
from .pairs import phrases
from .words import NO_WORD, OUTSIDE, quotations

COLUMN = {"quote": ("standpoint", 0), "nested": ("standpoint", 1), "polnear": ("polnear", 0)}
ENDS = {".", "?", "!", "”", '"', "…"}


@dataclass
class Window:
    doc: object
    parts: list  # word ranges, one a paragraph or a piece of one
    size: int    # in word pieces


def parts(doc, longest):
    """The paragraphs of a document as (first, end, pieces), long ones cut."""
    out = []
    for a, b in doc.paragraphs:
        start, size, stop = a, 0, None
        for k in range(a, b):
            n = len(doc.words[k].pieces)
            if size + n > longest - 2:
                end = stop if stop and stop > start + (k - start) // 3 else k
                out.append((start, end, sum(len(w.pieces) for w in doc.words[start:end])))
                start, stop = end, None
                size = sum(len(w.pieces) for w in doc.words[start:k])
            size += n
            if doc.words[k].text in ENDS:
                stop = k + 1
        out.append((start, b, size))
    return out


def pack(doc, longest, aim):
    """Consecutive paragraphs as windows; `aim()` says how many pieces a window should hold, `longest` at most."""
    out, current, size, goal = [], [], 1, aim()
    for a, b, n in parts(doc, longest):
        if current and (size + n + 1 > longest or size >= goal):
            out.append(Window(doc, current, size))
            current, size, goal = [], 1, aim()
        current.append((a, b))
        size += n + 1
    return out + ([Window(doc, current, size)] if current else [])


@dataclass
class Batch:
    ids: torch.Tensor        # window × piece
    cases: torch.Tensor
    marks: torch.Tensor
    mask: torch.Tensor
    first: torch.Tensor      # word -> its first piece in the flattened windows
    window: torch.Tensor     # word -> window
    table: torch.Tensor      # paragraph × position -> word, -1 beyond its end
    names: torch.Tensor      # word -> allowed tags; 0 where the corpus has no names
    tags: dict               # head but `name` -> word -> tag, -1 where the corpus does not have it
    links: list              # layer -> word -> word, -1 where there is nothing to learn
    origin: list             # word -> (window number in the batch, index of the word in its document)
    actors: list             # the mentions of each document that is here as a whole, as word numbers
    paragraphs: list         # Paragraphs in which stances are to be learned
    tones: list              # (first, end, tone)


@dataclass
class Paragraph:
    """What may hold toward what, in word numbers of the batch."""
    mentions: list           # ((first, end), actor)
    edges: list
    phrases: list            # that nobody takes a stance toward
    whole: bool              # whether what is no edge is known to be none


def collate(windows, vocabulary, together=False):
    """A batch; `together` if the windows of a document are all here, so that its mentions can look for each other."""
    longest = max(w.size for w in windows)
    ids = torch.full((len(windows), longest), vocabulary.pad)
    cases, marks = torch.full_like(ids, NO_WORD), torch.full_like(ids, OUTSIDE)
    mask = torch.zeros(len(windows), longest, dtype=torch.bool)
    first, window, table, names, origin = [], [], [], [], []
    tags = {head: [] for head in ("quote", "nested", "polnear", "mention", "evidence", "target")}
    links = [[], []]
    actors, paragraphs, tones = {}, [], []
    for row, w in enumerate(windows):
        base, start = {}, len(first)
        line, case, quote = [vocabulary.first], [NO_WORD], [OUTSIDE]
        for a, b in w.parts:
            table.append(list(range(len(first), len(first) + b - a)))
            for k, inside in zip(range(a, b), quotations(w.doc.words[a:b])):
                base[k] = len(first)
                first.append(row * longest + len(line))
                origin.append((row, k))
                word = w.doc.words[k]
                line += word.pieces
                case += [word.case] * len(word.pieces)
                quote += [inside] * len(word.pieces)
            line.append(vocabulary.separator)
            case.append(NO_WORD)
            quote.append(OUTSIDE)
        n = len(line)
        ids[row, :n], cases[row, :n], marks[row, :n] = torch.tensor(line), torch.tensor(case), torch.tensor(quote)
        mask[row, :n] = True
        window += [row] * (len(first) - start)
        order = [k for a, b in w.parts for k in range(a, b)]
        names += [open_head(w.doc.names[k], k, w.parts) if w.doc.names else 0 for k in order]
        for head, column in tags.items():
            gold = layer_of(w.doc, head)
            column += [repair(gold, k, w.parts) if gold else -1 for k in order]
        place = lambda a, b: (base[a], base[a] + b - a) if a in base and base.get(b - 1) == base[a] + b - 1 - a else None
        if together and w.doc.actors:
            mine = actors.setdefault(id(w.doc), [])
            mine += [replace(m, first=s[0], end=s[1]) for m in w.doc.actors if (s := place(m.first, m.end))]
        if w.doc.edges is not None:
            paragraphs += stances(w, place)
        tones += [(*s, tone) for a, b, tone in w.doc.tones if (s := place(a, b))]
        gold = w.doc.quotes.get("standpoint") or w.doc.quotes.get("polnear")
        for layer, column in enumerate(links):
            known = gold and layer < len(gold)
            column += [base.get(gold[layer][1][k], -1) if known else -1 for k in order]
    width = max(map(len, table))
    return Batch(ids, cases, marks, mask, torch.tensor(first), torch.tensor(window),
                 torch.tensor([t + [-1] * (width - len(t)) for t in table]), torch.tensor(names),
                 {k: torch.tensor(v) for k, v in tags.items()}, [torch.tensor(v) for v in links], origin,
                 [mentions for mentions in actors.values() if mentions], paragraphs, tones)


def stances(window, place):
    """The paragraphs of a window for the stances between their spans."""
    doc = window.doc
    rng = random.Random(f"{doc.id}/{window.parts[0][0]}")
    for a, b in window.parts:
        inside = lambda spans: [s for s in spans if a <= s[0] and s[1] <= b]
        edges = [replace(e, holders=[place(*s) for s in inside(e.holders)], targets=[place(*s) for s in inside(e.targets)])
                 for e in doc.edges if inside(e.holders) and inside(e.targets)]
        mentions = [(place(m.first, m.end), m.actor) for m in doc.actors or () if inside([(m.first, m.end)])]
        if edges or mentions:
            taken = [(s[0] - a, s[1] - a) for e in doc.edges for s in inside(e.targets)]
            made = [place(a + x, a + y) for x, y in phrases(doc.words[a:b], taken, rng)] if doc.actors is not None else []
            yield Paragraph(mentions, edges, made, doc.actors is not None)


def layer_of(doc, head):
    """The tags of a document that this head learns, or none."""
    if head in ("mention", "evidence", "target"):
        return getattr(doc, {"mention": "mentions", "target": "targets"}.get(head, head))
    scheme, layer = COLUMN[head]
    return doc.quotes[scheme][layer][0] if scheme in doc.quotes else None


def repair(tags, k, ranges):
    """A tag; an I- at the head of a part (cut off its paragraph) becomes a B-."""
    t = tags[k]
    return t - 1 if t and t % 2 == 0 and any(a == k for a, _ in ranges) else t


def open_head(allowed, k, ranges):
    """The same for a set of allowed names."""
    inner = allowed & either(*TYPES) & ~begin(*TYPES)
    return allowed | inner >> 1 if inner and any(a == k for a, _ in ranges) else allowed


def batches(windows, pieces, rng=None):
    """Windows of like length together, each group at most `pieces` with its padding; shuffled if `rng` is given."""
    order = sorted(windows, key=lambda w: w.size + (rng.random() * 16 if rng else 0))
    groups, group = [], []
    for w in order:
        if group and (len(group) + 1) * max(w.size, group[-1].size) > pieces:
            groups.append(group)
            group = []
        group.append(w)
    groups.append(group)
    if rng:
        rng.shuffle(groups)
    return groups
