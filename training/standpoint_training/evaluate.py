"""`evaluate`: every figure by which the model is judged, on dev parts alone.

The published quotes are scored as published: exact spans over the published tokens. Names of UNER are scored on the
three types that it has. Our own dev part is scored by its own scorer, through an analysis as the program writes it.

The difficulty: words here are finer than published tokens; a token takes the tag of its first word.
"""

import importlib.util
import json
import re
from collections import Counter

import torch

from .corpora import actors, names, quotes
from .decode import in_paragraphs, read
from .labels import MENTION, NAME, spans
from .windows import batches, collate, pack
from .words import Vocabulary


class Spans:
    """Exact span F1 by type."""

    def __init__(self):
        self.right, self.found, self.gold = Counter(), Counter(), Counter()

    def add(self, gold, found):
        gold, found = set(gold), set(found)
        self.gold.update(s[-1] for s in gold)
        self.found.update(s[-1] for s in found)
        self.right.update(s[-1] for s in gold & found)

    def figures(self):
        out = {k: f1(self.right[k], self.found[k], self.gold[k]) for k in sorted(self.gold)}
        return out | {"all": f1(self.right.total(), self.found.total(), self.gold.total())}


def f1(right, found, gold):
    return round(200 * right / max(1, found + gold), 1)


def published(model, vocabulary, config, limit=None, together=False):
    """PolNeAR dev, the published items, exact spans over the published tokens."""
    docs = list(quotes.published(config.corpora, vocabulary, together))[:limit]
    score = Spans()
    for (_, ranges, items), reading in zip(docs, read(model, [d[0] for d in docs], vocabulary, 200 if together else 0)):
        found = [reading.tags["polnear"][a] for a, _ in ranges]
        for gold in items:
            mine, found = found[: len(gold)], found[len(gold):]
            score.add(spans(gold), spans(mine))
    return score.figures()


def named(model, vocabulary, docs, fill, types):
    """Names against a corpus read with allowed sets: of a gold name only what is certain counts, of the found ones
    those that lie where the corpus speaks."""
    score = Spans()
    for doc, reading in zip(docs, read(model, docs, vocabulary, fill)):
        gold = [(a, b, t) for a, b, t in certain(doc) if t in types]
        score.add(gold, [s for s in reading.names if s[2] in types])
    return score.figures()


def certain(doc):
    tags = []
    for mask in doc.names:
        tags.append(NAME[mask.bit_length() - 1] if mask & (mask - 1) == 0 else "O")
    return [(p + a, p + b, t) for p, q in doc.paragraphs for a, b, t in spans(tags[p:q])]


def scorer(config):
    path = config.corpora.parent / "tools" / "score.py"
    if not path.exists():
        return None
    spec = importlib.util.spec_from_file_location("standpoint_score", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def standpoint(model, vocabulary, config, part="dev", fill=200):
    """Our own gold by its own scorer, and by desks: w1 to w6 are dense on purpose, w7 to w11 plain."""
    records = {r["id"]: r for r in quotes.standpoint_records(config.corpora, part)}
    docs = [quotes.standpoint_document(r, vocabulary) for r in records.values()]
    analyses = {}
    for doc, reading in zip(docs, read(model, docs, vocabulary, fill)):
        analyses[doc.id] = analysis(doc, reading)
    score = scorer(config)
    if score is None:
        return {}, analyses
    dense = {k for k in records if int(re.match(r"w(\d+)", k).group(1)) <= 6}
    out = {}
    for name, ids in (("all", set(records)), ("dense", dense), ("plain", set(records) - dense)):
        ids = sorted(ids)
        out[name] = score.score({k: records[k] for k in ids}, {k: analyses[k] for k in ids})
    return out, analyses


def mentioned(model, vocabulary, config):
    """Mentions of actors in our own dev part; of two in one another only the outer is asked for."""
    docs = list(quotes.standpoint(config.corpora, "dev", vocabulary))
    score = Spans()
    for doc, reading in zip(docs, read(model, docs, vocabulary, 200)):
        score.add(in_paragraphs(doc, [MENTION[t] for t in doc.mentions]), in_paragraphs(doc, reading.tags["mention"]))
    return score.figures()


@torch.no_grad()
def whole(model, doc, vocabulary):
    """The vectors of a document's words, read paragraph by paragraph, in their order."""
    out = torch.zeros(len(doc.words), model.encoder.norm.weight.shape[0])
    for group in batches(pack(doc, 256, lambda: 0), 4096):
        batch = collate(group, vocabulary)
        for (w, k), row in zip(batch.origin, model.vectors(batch)):
            out[k] = row
    return out


@torch.no_grad()
def referred(model, vocabulary, docs):
    """B-cubed F1 of our gold's own mentions, each linked to the best before it or to none."""
    precision = recall = total = 0
    for doc in docs:
        mentions = doc.actors
        scores = model.refer.scores(whole(model, doc, vocabulary), [(m.first, m.end) for m in mentions])
        of = []
        for i in range(len(mentions)):
            best = int(scores[i, : i + 1].argmax())
            of.append(of[best - 1] if best else i)
        for i, m in enumerate(mentions):
            mine = [j for j in range(len(of)) if of[j] == of[i]]
            gold = [j for j, n in enumerate(mentions) if n.actor == m.actor]
            both = len({*mine} & {*gold})
            precision, recall, total = precision + both / len(mine), recall + both / len(gold), total + 1
    p, r = 100 * precision / total, 100 * recall / total
    return {"p": round(p, 1), "r": round(r, 1), "b3": round(2 * p * r / (p + r), 1)}


@torch.no_grad()
def resolved(model, vocabulary, docs):
    """Of the pronouns that take up one of two names, the share that finds the right one of the two."""
    right = total = 0
    for doc in docs:
        asked = next((i for i, m in enumerate(doc.actors) if m.asked and m.actor in ("A", "B")), None)
        if asked is not None:
            scores = model.refer.scores(whole(model, doc, vocabulary), [(m.first, m.end) for m in doc.actors])
            best = max((j for j in range(len(doc.actors)) if j != asked), key=lambda j: scores[asked, j + 1])
            right, total = right + (doc.actors[best].actor == doc.actors[asked].actor), total + 1
    return {"right": round(100 * right / max(1, total), 1), "of": total}


@torch.no_grad()
def stood(model, vocabulary, docs):
    """Stances between our gold's own mentions and target phrases: the best F1 of edges over all thresholds, by sign."""
    found, gold = [], 0
    for doc in docs:
        x = whole(model, doc, vocabulary)
        for p, q in doc.paragraphs:
            spans_ = lambda spans: [s for s in spans if p <= s[0] and s[1] <= q]
            actor = {(m.first, m.end): m.actor for m in doc.actors if p <= m.first < q}
            phrases = {s: s for e in doc.edges for s in spans_(e.targets) if s not in actor}
            targets = actor | phrases
            if not actor:
                continue
            score = torch.log_softmax(model.stance.scores(x, list(actor), list(targets)), 2).exp()
            edges = {}
            for i, h in enumerate(actor):
                for j, t in enumerate(targets):
                    if actor[h] != targets[t]:
                        for sign, classes in ((1, [1, 2, 3, 4]), (-1, [5, 6, 7, 8, 9, 10, 11])):
                            key = actor[h], targets[t], sign
                            edges[key] = max(edges.get(key, 0), float(score[i, j, classes].sum()))
            right = set()
            for e in doc.edges:
                if spans_(e.holders):
                    sign = 1 if e.allowed & 0b11110 else -1
                    right.add((actor[e.holders[0]], targets[e.targets[0]], sign))
            gold += len(right)
            found += [(s, k in right) for k, s in edges.items()]
    best, hits = (0, 0, 0), 0
    for n, (_, ok) in enumerate(sorted(found, reverse=True), 1):
        hits += ok
        best = max(best, (f1(hits, n, gold), round(100 * hits / n, 1), round(100 * hits / gold, 1)))
    return dict(zip(("f", "p", "r"), best)) | {"of": gold}


@torch.no_grad()
def toned(model, vocabulary, docs):
    """Macro F1 of the three ways to treat a mention."""
    score = Spans()
    for n, doc in enumerate(docs):
        for m, row in zip(doc.tones, model.tone.scores(whole(model, doc, vocabulary), [t[:2] for t in doc.tones])):
            score.add([(n, *m)], [(n, m[0], m[1], int(row.argmax()))])
    figures = score.figures()
    return {"macro": round(sum(figures[k] for k in range(3)) / 3, 1), "accuracy": figures["all"]}


def spans_and_pairs(model, vocabulary, config):
    ours = list(quotes.standpoint(config.corpora, "dev", vocabulary))
    return {"standpoint dev, who is who": referred(model, vocabulary, ours),
            "gap development, right of two": resolved(model, vocabulary, actors.gap(config.corpora, "development", vocabulary)),
            "standpoint dev, stances": stood(model, vocabulary, ours),
            "newsmtsc devtest_mt": toned(model, vocabulary, actors.newsmtsc(config.corpora, "devtest_mt", vocabulary))}


def analysis(doc, reading):
    """What the program writes, without actors and stances."""
    chars = lambda s: [doc.words[s[0]].start, doc.words[s[1] - 1].end]
    listed = [dict(start=chars(n)[0], end=chars(n)[1], type=n[2]) for n in reading.names]
    said = []
    for q in reading.quotes:
        content = sorted(chars(s) for s in q.content)
        said.append(dict(kind=kind(doc.text, content), source=chars(q.source) if q.source else None,
                         cue=[chars(s) for s in q.cue], content=content, speaker=None))
    return dict(id=doc.id, offsets="chars", names=listed, quotes=said, actors=[], stances=[])


def kind(text, content):
    """By the share of the content that stands inside quotation marks."""
    quoted = total = 0
    for a, b in content:
        for part in text[a:b].split("\n\n"):
            total += len(part.strip(" ,.;:"))
            marked = re.findall(r"[\"“«][^\"”»]*(?:[\"”»]|$)|(?<!\w)[‘'](?=\w).*?(?:[’'](?!\w)|$)", part)
            quoted += sum(map(len, marked))
    share = quoted / max(1, total)
    return "direct" if share > 0.9 else "mixed" if share > 0.02 else "indirect"


def brief(figures):
    keys = ("names", "quote.source", "quote.cue", "quote.content", "quote.cover80")
    return {k: figures[k]["f"] for k in keys} | {"kind": figures["quote.kind"]}


def quick(config):
    """A short check for the log of a training run."""
    def check(model, vocabulary):
        web = list(names.uner(config.corpora, "dev", vocabulary))
        ours, _ = standpoint(model, vocabulary, config)
        return {"published": published(model, vocabulary, config, 500),
                "uner": named(model, vocabulary, web[:20], 200, ("PER", "ORG", "LOC")), "standpoint": brief(ours["all"]) if ours else {}}
    return check


def everything(model, vocabulary, config):
    """Every figure of the model card."""
    root = config.corpora
    three = ("PER", "ORG", "LOC")
    web = list(names.uner(root, "dev", vocabulary))
    gum = list(names.gum(root, "dev", vocabulary))
    out = {"polnear published items": published(model, vocabulary, config),
           "the same, in their articles": published(model, vocabulary, config, together=True)}
    out["uner dev"] = named(model, vocabulary, web, 200, three)
    out["uner dev, sentence by sentence"] = named(model, vocabulary, web, 0, three)
    out["gum dev"] = named(model, vocabulary, gum, 200, three)
    ours, analyses = standpoint(model, vocabulary, config)
    out |= {f"standpoint dev, {k}": brief(v) for k, v in ours.items()}
    alone, _ = standpoint(model, vocabulary, config, fill=0)
    if alone:
        out["standpoint dev, a paragraph a window"] = brief(alone["all"])
    if "mention" in model.heads:
        out["standpoint dev, mentions"] = mentioned(model, vocabulary, config)
    out |= spans_and_pairs(model, vocabulary, config)
    return out, analyses


def main(config, args):
    from .export import checkpoint, load
    torch.set_num_threads(config.train["threads"])
    model, vocabulary = load(args.model, config) if args.model else checkpoint(config, args.weights)
    figures, analyses = everything(model, vocabulary, config)
    for name, row in figures.items():
        print(f"{name:36}", *(f"{k}={v}" for k, v in row.items()), flush=True)
    if args.out:
        with open(args.out, "w", encoding="utf8") as f:
            f.writelines(json.dumps(a) + "\n" for a in analyses.values())
