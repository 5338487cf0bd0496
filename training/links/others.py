"""Published corpora beside our own gold, from which links are learned too: GAP, GUM and LitBank.

Their mentions reach further than ours ("Mr. Lucero, the founder"), so each has the places of its head, by which a mention
of the engine is told. A document is `{"text", "mentions": [{"span", "heads", "actor"}], "asked"}`; where
`asked` is a span, nothing else of the document is a question."""

import re
from collections import defaultdict

from .corpus import ROOT

CORPORA = ROOT.parent / "shared/corpora"
GENRES = "news interview academic court speech textbook".split()
"""The genres of GUM whose texts are free for any use."""
NOVELS = 40
"""Documents of LitBank: novels are far from news, and many."""
STOPS = set(", of who whom whose that which in with from at to for on -- and ; ( by".split())
"""Where a phrase has come past its head, in a corpus without syntax."""


def gap(part):
    """Pronouns that could be either of two people. Of a pronoun that is neither's, only that is known."""
    lines = (CORPORA / f"gap/gap-{part}.tsv").read_text().splitlines()[1:]
    documents = {}
    for name, text, pronoun, at, a, a_at, is_a, b, b_at, is_b, _ in (it.split("\t") for it in lines):
        asked = (int(at), int(at) + len(pronoun))
        mentions = [
            {"span": span, "heads": [span], "actor": "right" if right == "TRUE" else "wrong"}
            for right, span in ((is_a, (int(a_at), int(a_at) + len(a))), (is_b, (int(b_at), int(b_at) + len(b))))
        ]
        if any(it["actor"] == "right" for it in mentions) or part != "validation":
            mentions.append({"span": asked, "heads": [asked], "actor": "right"})
            documents[name] = {"text": text, "mentions": mentions, "asked": asked}
    return documents


def gum():
    """The train part, entity by entity, places and things among them."""
    part = next(it for it in re.split(r"^## ", (CORPORA / "gum/splits.md").read_text(), flags=re.M) if it.startswith("train"))
    names = [it for it in re.findall(r"GUM_\w+", part) if it.split("_")[1] in GENRES]
    paths = [CORPORA / f"gum/dep/{it}.conllu" for it in names]
    return {it.stem: _gum(it.read_text()) for it in paths if it.exists()}


def _gum(file):
    text, tokens, heads, mentions, open_ = "", [], {}, [], []
    spaced, whole, first = False, (0, 0, False), 0
    for line in file.splitlines():
        if line.startswith("# newpar") and text:
            text, spaced = text.rstrip() + "\n\n", False
        if not line:
            first, whole = len(tokens), (0, 0, False)
        field = line.split("\t")
        if len(field) != 10:
            continue
        spaces = "SpaceAfter=No" not in field[9].split("|")
        if "-" in field[0]:
            whole = (*map(int, field[0].split("-")), spaces)
        if not field[0].isdigit():
            continue
        at, number = len(tokens), int(field[0])
        text += " " * spaced
        tokens.append((len(text), len(text) + len(field[1])))
        text += field[1]
        spaced = whole[2] if number == whole[1] else spaces and not whole[0] <= number < whole[1]
        heads[at] = (first + int(field[6]) - 1 if field[6] != "0" else -1, field[7])
        mark = re.search(r"Entity=([^|]*)", field[9])
        for piece in re.findall(r"\([^()]*\)?|[^()]+\)", mark[1]) if mark else ():
            name = piece.strip("()").split("-")[0]
            if piece.startswith("("):
                open_.append((name, at))
            if piece.endswith(")"):
                last = max((k for k, it in enumerate(open_) if it[0] == name), default=None)
                if last is not None:
                    mentions.append((*open_.pop(last), at + 1))
    found = []
    for actor, start, end in mentions:
        head = next((it for it in range(start, end) if not start <= heads[it][0] < end), start)
        flat = [it for it in range(start, end) if heads[it] == (head, "flat")]
        span = (tokens[start][0], tokens[end - 1][1])
        found.append({"span": span, "heads": [tokens[it] for it in (head, *flat)], "actor": actor})
    return {"text": text, "mentions": found, "asked": None}


def litbank():
    paths = sorted((CORPORA / "litbank/coref/conll").glob("*.conll"))[:NOVELS]
    return {it.stem: _litbank(it.read_text()) for it in paths}


def _litbank(file):
    text, tokens, words, mentions, open_ = "", [], [], [], defaultdict(list)
    for line in file.splitlines():
        field = line.split("\t")
        if len(field) < 13:
            continue
        close = field[3] in ".,;:!?)’”" or field[3] in ("'s", "''", "n't")
        text += "" if close or not text or text.endswith(("(", "“", "``")) else " "
        at = len(tokens)
        tokens.append((len(text), len(text) + len(field[3])))
        text += field[3]
        words.append(field[3])
        for piece in field[12].split("|"):
            name = piece.strip("()")
            if piece.startswith("("):
                open_[name].append(at)
            if piece.endswith(")") and open_[name]:
                mentions.append((name, open_[name].pop(), at + 1))
    found = []
    for actor, start, end in mentions:
        stop = next((it for it in range(start + 1, end) if words[it] in STOPS), end)
        span = (tokens[start][0], tokens[end - 1][1])
        found.append({"span": span, "heads": [tokens[stop - 1]], "actor": actor})
    return {"text": text, "mentions": found, "asked": None}


def actors(document, spans):
    """Whose each of the engine's mentions (`spans`) is: the smallest annotated one around it whose head it holds."""
    by_head = defaultdict(list)
    for it in document["mentions"]:
        for head in it["heads"]:
            by_head[head[0]].append(it)
    starts = sorted(by_head)
    found = []
    for start, end in spans:
        here = [it for at in starts if start <= at < end for it in by_head[at]]
        around = [it for it in here if it["span"][0] <= start and end <= it["span"][1]]
        best = min(around, key=lambda it: it["span"][1] - it["span"][0], default=None)
        found.append(best and best["actor"])
    return found


READ = {"gap": lambda: gap("validation"), "gum": gum, "litbank": litbank}
