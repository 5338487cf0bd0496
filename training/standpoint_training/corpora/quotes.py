"""The corpora with quotes: our own gold, and PolNeAR with its published tokenisation.

The difficulty: the schemes differ (PolNeAR marks beliefs, wishes and support as quotes, never nests, and wraps
sources and contents by other habits), so each keeps a head of its own; and our gold says where names are, PolNeAR
says nothing about them.
"""

import importlib.util
import json
import re
from itertools import groupby

from ..document import from_paragraphs, from_sentences, lay, word_range
from ..labels import MENTION_ID, NAME_ID, O

PRONOUNS = set("""i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her
hers herself it its itself they them their theirs themselves who whom whose which that this these those one""".split())
PENN = {"``": "“", "''": "”", "`": "‘", "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}"}


def standpoint(root, part, vocabulary):
    """Our gold: names of all five types, quotes on two layers."""
    for record in standpoint_records(root, part):
        yield standpoint_document(record, vocabulary)


def standpoint_records(root, part):
    spec = importlib.util.spec_from_file_location("standpoint_gold", root / "standpoint" / "gold.py")
    gold = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(gold)
    for path in sorted((root / "standpoint" / part).glob("*.xml")):
        record, problems = gold.read(path)
        if problems:
            raise ValueError(f"{path}: {problems[0]}")
        yield record


def blocks(text):
    """Paragraphs: runs between blank lines, or lines where the text has no blank line."""
    pattern = r"\S(?:.|\n(?!\s*\n))*" if re.search(r"\n\s*\n", text) else r"\S.*"
    return [m.span() for m in re.finditer(pattern, text)]


def standpoint_document(record, vocabulary):
    text = record["text"]
    doc = from_paragraphs(record["id"], "standpoint", text, blocks(text), vocabulary)
    doc.names = [O] * len(doc.words)
    for name in sorted(record["names"], key=lambda n: (n["span"][0], -n["span"][1])):
        a, b = word_range(doc, *name["span"])
        if all(x == O for x in doc.names[a:b]):  # of two names in one another the outer counts
            tag_name(doc.names, a, b, name["type"])
    doc.quotes["standpoint"] = lay(doc, record["quotes"])
    doc.mentions = mentions(doc, record)
    return doc


def mentions(doc, record):
    """Tags of the mentions of actors; of two in one another the outer counts."""
    tags = [0] * len(doc.words)
    for m in sorted(record["mentions"], key=lambda m: (m["span"][0], -m["span"][1])):
        a, b = word_range(doc, *m["span"])
        form = "proper" if m["name"] else "pronoun" if record["text"][slice(*m["span"])].lower() in PRONOUNS else "nominal"
        if not any(tags[a:b]):
            tags[a:b] = [MENTION_ID["B-" + form]] + [MENTION_ID["I-" + form]] * (b - a - 1)
    return tags


def tag_name(names, a, b, kind):
    for k in range(a, b):
        names[k] = 1 << NAME_ID[("B-" if k == a else "I-") + kind]


def polnear(root, part, vocabulary):
    """One annotator's quotes an article, flat; spans that share a piece of text keep the first."""
    base = root / "polnear" / part
    files = sorted((base / "attributions").iterdir())
    for path in sorted((base / "text").glob("*.txt")):
        mine = [f for f in files if f.name.startswith(path.stem)]
        if not mine:
            continue
        text = path.read_bytes().decode("utf8")
        doc = from_paragraphs(path.stem, "polnear", text, [m.span() for m in re.finditer(r"\S[^\n]*", text)], vocabulary)
        doc.names = None
        doc.quotes["polnear"] = lay(doc, attributions(mine[0]))[:1]
        yield doc


def attributions(path):
    """The relations of a brat file as quotes; spans that no relation names are kept, each a quote of its own."""
    found, relations = {}, []
    for line in path.read_text(encoding="utf8").splitlines():
        field = line.split("\t")
        if line.startswith("T") and len(field) >= 3:
            kind, ranges = field[1].split(" ", 1)
            if kind in ("Source", "Cue", "Content"):
                pieces = [tuple(map(int, p.split())) for p in ranges.split(";")]
                found[field[0]] = (kind.lower(), pieces)
        elif line.startswith("E") and len(field) >= 2:
            relations.append([a.split(":")[1] for a in field[1].split() if ":" in a])
    used, out = set(), []
    for ids in relations + [[t] for t in found]:
        quote = {"source": [], "cue": [], "content": []}
        for t in ids:
            if t in found and t not in used:
                used.add(t)
                role, pieces = found[t]
                quote[role] += pieces
        quote = {role: sorted(pieces) for role, pieces in quote.items()}
        if any(quote.values()):
            out.append(quote)
    return out


def published(root, vocabulary, together=False):
    """PolNeAR's dev part as tokenised for the published table: (document, words of each token, tags of each token).

    Each item is a document of one paragraph, which is how the published systems read it; or, `together`, the items
    of an article are the paragraphs of one document, so that each is read in its context.
    """
    items = [json.loads(line) for line in open(root / "polnear" / "cofenet-valid.jsonl", encoding="utf8")]
    for n, group in enumerate([list(g) for _, g in groupby(items, key=lambda i: i["id"])] if together else [[i] for i in items]):
        tokens = [[PENN.get(t, t.replace("\\/", "/")) for t in item["tokens"]] for item in group]
        doc, ranges = from_sentences(f"{group[0]['id']}#{n}", "polnear", tokens, vocabulary)
        yield doc, ranges, [item["labels"] for item in group]
