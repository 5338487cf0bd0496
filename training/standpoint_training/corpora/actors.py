"""The corpora that say who is who, and how a sentence treats whom: fiction, Wikipedia, news.

The difficulty: none of them marks what ours does. LitBank has people and places of novels; GAP asks of one pronoun
which of two names it takes up, and says nothing else; NewsMTSC has one label for the words around a mention, whoever
said them; re3d has relations without a word for most pairs. Each is believed only where it speaks.
"""

import csv
import json
import re

from ..document import Edge, Mention, from_paragraphs, from_sentences, in_order, word_range
from ..labels import POSITIVE, STANCE, TONES

RELATIONS = {"FightingAgainst": ["FIGHT"], "Dislikes": ["CRITICISE", "ACCUSE", "REJECT", "THREATEN", "FIGHT"],
             "Likes": list(POSITIVE), "AlliesOf": list(POSITIVE)}


def litbank(root, vocabulary):
    """People, groups and places of novels; the names and mentions of our scheme stand open."""
    for path in sorted((root / "litbank" / "coref" / "conll").glob("*.conll")):
        sentences, marks = [[]], []
        for line in path.read_text(encoding="utf8").splitlines():
            field = line.split("\t")
            if len(field) < 12:
                sentences += [[]] if sentences[-1] else []
            else:
                sentences[-1].append(field[3])
                marks.append(field[-1])
        doc, ranges = from_sentences(path.stem, "litbank", [s for s in sentences if s], vocabulary)
        open_, found = {}, []
        for (a, b), mark in zip(ranges, marks):
            for piece in re.findall(r"\(?\d+\)?", mark):
                key = piece.strip("()")
                if piece.startswith("("):
                    open_.setdefault(key, []).append(a)
                if piece.endswith(")") and open_.get(key):
                    found.append(Mention(open_[key].pop(), b, key))
        doc.actors = in_order(found)
        yield doc


def gap(root, part, vocabulary):
    """A pronoun and two names of each text; only a pronoun that takes up one of them is to be learned."""
    with open(root / "gap" / f"gap-{part}.tsv", encoding="utf8", newline="") as f:
        for row in csv.DictReader(f, delimiter="\t", quoting=csv.QUOTE_NONE):
            doc = from_paragraphs(row["ID"], "gap", row["Text"], [(0, len(row["Text"]))], vocabulary)
            right = next((x for x in "AB" if row[x + "-coref"] == "TRUE"), None)
            place = lambda at, text: word_range(doc, int(at), int(at) + len(text))
            names = [Mention(*place(row[x + "-offset"], row[x]), x, False) for x in "AB"]
            pronoun = Mention(*place(row["Pronoun-offset"], row["Pronoun"]), right or "nobody")
            pronoun.asked = any(n.actor == right and n.first < pronoun.first for n in names)
            doc.actors = in_order([*names, pronoun])
            yield doc


def newsmtsc(root, part, vocabulary):
    """Sentences of the news, and how their words treat a person or group in them."""
    with open(root / "newsmtsc" / f"{part}.jsonl", encoding="utf8") as f:
        for line in f:
            item = json.loads(line)
            text = item["sentence_normalized"]
            doc = from_paragraphs(item["primary_gid"], "newsmtsc", text, [(0, len(text))], vocabulary)
            for target in item["targets"]:
                tone = TONES[(target["polarity"] > 3) + (target["polarity"] > 4)]
                doc.tones.append((*word_range(doc, target["from"], target["to"]), TONES.index(tone)))
            yield doc


def relations(doc, rows):
    """Edges of re3d's relations between mentions of one paragraph."""
    doc.edges = []
    for r in rows:
        ends = [word_range(doc, r["sourceBegin"], r["sourceEnd"]), word_range(doc, r["targetBegin"], r["targetEnd"])]
        inside = any(all(p <= a < b <= q for a, b in ends) for p, q in doc.paragraphs)
        if r["type"] in RELATIONS and r["confidence"] > 0.5 and inside:
            doc.edges.append(Edge([ends[0]], [ends[1]], sum(1 << STANCE.index(c) for c in RELATIONS[r["type"]])))
