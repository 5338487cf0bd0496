"""The corpora with names alone: web text, Wikipedia, Wikinews, government reports.

The difficulty: no two schemes agree. What a scheme is silent about is left open (labels.py): UNER has no NORP and
no MISC; CoNLL's MISC holds nationalities, which are NORP here; re3d and MEANTIME mark common nouns too, so only
what is written like a name is believed, and the rest of their mentions says nothing.
"""

import json
import re
from itertools import groupby

from ..document import Mention, from_paragraphs, from_sentences, in_order, word_range
from ..labels import ANY, O, TYPES, UPOS, begin, either, inside
from .actors import relations

SILENT = either("NORP", "MISC")
TITLES = set("""president prime minister secretary senator sen rep mr mrs ms dr gen lt col maj capt sgt judge justice
sir lord lady king queen prince princess pope saint professor prof chancellor governor gov mayor general colonel
representative congressman ambassador director chairman commissioner captain major reverend rev former king's""".split())


def table(path, word, tag):
    """Sentences of a file with one token a line, as lists of (token, tag), grouped into documents."""
    documents, sentence = [[]], []
    for line in list(open(path, encoding="utf8")) + ["\n"]:
        field = line.split()
        if line.startswith("# newdoc") or line.startswith("-DOCSTART-"):
            documents.append([])
        elif not field:
            if sentence:
                documents[-1].append(sentence)
            sentence = []
        elif not line.startswith("# "):
            sentence.append((field[word], field[tag] if len(field) > max(word, tag) else "O"))
    return [d for d in documents if d]


def bio(corpus, path, word, tag, rules, outside, vocabulary):
    """A CoNLL-like file. `rules` maps its types to ours: to nothing, where the label says nothing; a type that it
    leaves out is no name of ours. Both IOB and IOB2 are read."""
    for n, sentences in enumerate(table(path, word, tag)):
        doc, ranges = from_sentences(f"{corpus}-{n}", corpus, [[w for w, _ in s] for s in sentences], vocabulary)
        doc.names = [outside] * len(doc.words)
        at = 0
        for sentence in sentences:
            before = None
            for _, t in sentence:
                kind = t[2:] if t != "O" else None
                types = rules.get(kind)
                a, b = ranges[at]
                if types == []:
                    doc.names[a:b] = [ANY] * (b - a)
                elif types:
                    starts = t[0] == "B" or kind != before
                    for k in range(a, b):
                        doc.names[k] = begin(*types) if starts and k == a else inside(*types)
                before = kind
                at += 1
        yield mend(doc)


def uner(root, part, vocabulary):
    """The early train file has lost the label of one token in every document, the last of the first sentence (`B-O`)."""
    name = {"train": "en_ewt-train-early.iob2", "dev": "en_ewt-dev.iob2"}[part]
    rules = {"PER": ["PER"], "LOC": ["LOC"], "ORG": ["ORG"], "OTH": ["NORP", "MISC"], "O": []}
    return bio("uner", root / "uner" / name, 1, 2, rules, O | SILENT, vocabulary)


def wikigold(root, vocabulary):
    rules = {"PER": ["PER"], "LOC": ["LOC"], "ORG": ["ORG"], "MISC": ["MISC", "NORP"]}
    path = root / "wikigold" / "CONLL-format" / "data" / "wikigold.conll.txt"
    return bio("wikigold", path, 0, 1, rules, O, vocabulary)


def crossner(root, vocabulary):
    rules = {k: ["PER"] for k in ("person", "politician")} | {k: ["LOC"] for k in ("country", "location")}
    rules |= {k: ["ORG"] for k in ("politicalparty", "organisation")}
    rules |= {k: ["MISC", "NORP"] for k in ("election", "event", "misc")}
    return bio("crossner", root / "crossner" / "politics-train.txt", 0, 1, rules, O, vocabulary)


def gum(root, part, vocabulary):
    """Wikinews and other free genres: entities with a proper noun as head, narrowed to the run of proper nouns."""
    wanted = re.split(r"^## ", (root / "gum" / "splits.md").read_text(), flags=re.M)
    wanted = set(re.findall(r"GUM_\w+", next(s for s in wanted if s.startswith(part + "\n"))))
    for path in sorted((root / "gum" / "dep").glob("*.conllu")):
        if path.stem in wanted:
            yield gum_document(path, vocabulary)


def gum_document(path, vocabulary):
    sentences, entities, open_, n = [[]], [], [], 0
    tags, heads = [], []
    for line in path.read_text(encoding="utf8").splitlines():
        field = line.split("\t")
        if not line and sentences[-1]:
            sentences.append([])
        if len(field) != 10 or not field[0].isdigit():
            continue
        sentences[-1].append(field[1])
        # Possessives are determiners for the program.
        tags.append(("DET" if "Poss=Yes" in field[5] else field[3], field[7]))
        heads.append(n + int(field[6]) - int(field[0]) if field[6] != "0" else -1)
        mark = re.search(r"Entity=([^|]*)", field[9])
        for piece in re.findall(r"\([^()]*\)?|[^()]+\)", mark.group(1)) if mark else ():
            key = piece.strip("()").split("-")
            if piece.startswith("("):
                open_.append((key[0], key[1] if len(key) > 1 else "", n))
            if piece.endswith(")"):
                k = next((k for k in range(len(open_) - 1, -1, -1) if open_[k][0] == key[0]), None)
                if k is not None:
                    group, kind, start = open_.pop(k)
                    entities.append((start, n + 1, kind, group))
        n += 1
    sentences = [s for s in sentences if s]
    doc, ranges = from_sentences(path.stem, "gum", sentences, vocabulary)
    flat = [w for s in sentences for w in s]
    labels = [O if pos != "PROPN" else O | SILENT for pos, _ in tags]
    for k, (pos, _) in enumerate(tags):
        if pos == "ADJ" and flat[k][:1].isupper():
            labels[k] = O | SILENT
    label = {"person": ["PER"], "organization": ["ORG"], "place": ["LOC"]}
    for start, end, kind, _ in sorted(entities, key=lambda e: e[0] - e[1]):
        head = next((k for k in range(start, end) if not start <= heads[k] < end), start)
        if tags[head][0] != "PROPN":
            continue
        a, b = head, head + 1
        while a > start and tags[a - 1][0] == "PROPN":
            a -= 1
        joins = ("-", ".", "of", "for") if kind == "organization" else ("-", ".")
        while b < end and (tags[b][0] == "PROPN" or flat[b] in joins and b + 1 < end and tags[b + 1][0] == "PROPN"):
            b += 1
        if kind == "person":
            while a + 1 < b and flat[a].lower().strip(".") in TITLES | {"."}:
                a += 1
        types = label.get(kind, ["MISC", "NORP"])
        if any(labels[k] & O == 0 for k in range(a, b)):
            continue  # of two names in one another the outer counts
        for k in range(a, b):
            labels[k] = begin(*types) if k == a else inside(*types)
            if kind not in label:
                labels[k] |= O | either(*types)
    doc.names = [O] * len(doc.words)
    for k, (a, b) in enumerate(ranges):
        for w in range(a, b):
            first = w == a or labels[k] & O
            doc.names[w] = labels[k] if first else labels[k] << 1 if labels[k] & begin("PER", "ORG", "LOC") else labels[k]
    doc.upos = [-1] * len(doc.words)
    for (pos, _), (a, b) in zip(tags, ranges):
        doc.upos[a:b] = [UPOS.index(pos) if pos in UPOS else -1] * (b - a)
    doc.actors = in_order(Mention(ranges[a][0], ranges[b - 1][1], group) for a, b, kind, group in entities if kind in label)
    return mend(doc)


def mend(doc):
    """Where no legal sequence of tags is allowed (an inside with nothing before it), a begin is allowed instead."""
    for a, b in doc.paragraphs:
        reach = 0
        for k in range(a, b):
            follow = (reach | reach << 1) & either(*TYPES)
            legal = doc.names[k] & (O | begin(*TYPES) | follow & inside(*TYPES))
            if not legal:
                doc.names[k] = legal = (doc.names[k] & inside(*TYPES)) >> 1
            reach = legal
    return doc


def re3d(root, vocabulary):
    """Reports on Syria and Iraq, without the folders that may not be used. Confident, capitalised entities count."""
    kinds = {"Person": ["PER"], "Organisation": ["ORG"], "Location": ["LOC"], "Nationality": ["NORP"]}
    for folder in sorted(p for p in (root / "re3d").iterdir() if p.is_dir()):
        mine = {}
        for line in open(folder / "entities.json", encoding="utf8"):
            if line.strip():
                e = json.loads(line)
                mine.setdefault(e["documentId"], []).append(e)
        related = {}
        for line in open(folder / "relations.json", encoding="utf8"):
            if line.strip():
                r = json.loads(line)
                related.setdefault(r["documentId"], []).append(r)
        for line in open(folder / "documents.json", encoding="utf8"):
            if line.strip():
                d = json.loads(line)
                text = d["text"]
                doc = from_paragraphs(d["_id"], "re3d", text, [m.span() for m in re.finditer(r"\S[^\n]*", text)], vocabulary)
                doc.names = [O | SILENT] * len(doc.words)
                found = [(e["begin"], e["end"], kinds.get(e["type"])) for e in mine.get(d["_id"], ()) if e["confidence"] > 0.5]
                believe(doc, found)
                relations(doc, related.get(d["_id"], ()))
                yield mend(doc)


def believe(doc, entities):
    """Marks entities written like names; whatever else an entity covers may be anything."""
    for start, end, types in sorted(entities, key=lambda e: e[0] - e[1]):
        a, b = word_range(doc, start, end)
        if a < b and doc.words[a].text.lower() in ("the", "a", "an"):
            doc.names[a] = ANY
            a += 1
        words = [w.text for w in doc.words[a:b]]
        named = words and types and words[0][:1].isupper() and words[-1][:1].isupper()
        named = named and all(w[0].isupper() or not w[0].isalnum() or w in ("of", "the", "and", "for", "al", "de") for w in words)
        if any(doc.names[k] & O == 0 and doc.names[k] != ANY for k in range(a, b)):
            continue  # of two names in one another the outer counts
        titled = named and types == ["PER"] and any(w.lower() in TITLES for w in words)
        for k in range(a, b):
            if not named or titled:
                doc.names[k] = ANY
            else:
                doc.names[k] = begin(*types) if k == a else inside(*types)


def meantime(root, vocabulary, first=6):
    """Wikinews: the headline and the first sentences, which alone are annotated in full."""
    rows = [line.rstrip("\n").split("\t") for line in open(root / "meantime" / "meantime.conll", encoding="utf8")]
    rows = [r for r in rows if len(r) >= 5]
    kinds = {"PER": ["PER"], "ORG": ["ORG"], "LOC": ["LOC"], "PRO": ["MISC"]}
    for id, group in groupby(rows, key=lambda r: r[0]):
        group = [r for r in group if int(r[1]) < first]
        sentences = [[r[-2] for r in s] for _, s in groupby(group, key=lambda r: r[1])]
        doc, ranges = from_sentences(id, "meantime", sentences, vocabulary)
        doc.names = [O | SILENT] * len(doc.words)
        doc.actors = []
        open_, found = [], []
        for (a, b), r in zip(ranges, group):
            for piece in re.findall(r"\(?\w+\)?", r[-1]):
                key = piece.strip("()")
                if piece.startswith("("):
                    open_.append((key, doc.words[a].start))
                if piece.endswith(")"):
                    k = next((k for k in range(len(open_) - 1, -1, -1) if open_[k][0] == key), None)
                    if k is not None:
                        start = open_.pop(k)[1]
                        kind = re.search(r"intra_([A-Z]{3})", key)
                        found.append((start, doc.words[b - 1].end, kinds.get(kind.group(1)) if kind else None))
                        if kind and kind.group(1) in ("PER", "ORG", "LOC"):
                            doc.actors.append(Mention(*word_range(doc, start, doc.words[b - 1].end), key))
        doc.actors = in_order(doc.actors)
        believe(doc, found)
        yield mend(doc)
