"""The corpora with quotes: our own gold, and PolNeAR with its published tokenisation.

The difficulty: the schemes differ (PolNeAR marks beliefs, wishes and support as quotes, never nests, and wraps
sources and contents by other habits), so each keeps a head of its own; and our gold says where names are, PolNeAR
says nothing about them.
"""

import importlib.util
import json
import re
from itertools import groupby

from ..document import Edge, Mention, cut, from_paragraphs, from_sentences, in_order, lay, word_range
from ..labels import EVIDENCE_ID, MENTION_ID, NAME_ID, STANCE, O

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
    doc.actors = in_order(Mention(*word_range(doc, *m["span"]), m["actor"]) for m in record["mentions"])
    stances(doc, record)
    return doc


def stances(doc, record):
    """Edges, with every mention of the holder and the target in the paragraph of the evidence as one that may bear it;
    the evidence by class, the shorter of two in one another; and the phrases that are targets."""
    doc.edges, doc.evidence, doc.targets = [], [0] * len(doc.words), [0] * len(doc.words)
    for s in sorted(record["stances"], key=lambda s: s["evidence"][0] - s["evidence"][1]):
        a, b = word_range(doc, *s["evidence"])
        place = next((p, q) for p, q in doc.paragraphs if p <= a < q)
        for k in range(a, min(b, place[1])):
            doc.evidence[k] = EVIDENCE_ID[("B-" if k == a else "I-") + s["cls"]]
        here = {}
        for m in doc.actors:
            if place[0] <= m.first < place[1]:
                here.setdefault(m.actor, []).append((m.first, m.end))
        if "span" in s["target"]:
            targets = cut(doc, *word_range(doc, *s["target"]["span"]))
            for x, y in targets:
                if not any(doc.targets[x:y]):
                    doc.targets[x:y] = [1] + [2] * (y - x - 1)
            targets = [t for t in targets if place[0] <= t[0] < place[1]]
        else:
            targets = here.get(s["target"]["actor"], [])
        if targets and s["holder"] in here:
            doc.edges.append(Edge(here[s["holder"]], targets, 1 << STANCE.index(s["cls"])))
    for k in range(1, len(doc.words)):  # what is left of a longer one behind a shorter begins anew
        tag = doc.evidence[k]
        if tag and tag % 2 == 0 and doc.evidence[k - 1] not in (tag, tag - 1):
            doc.evidence[k] -= 1


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
