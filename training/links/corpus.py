"""The train part of our gold, and what the engine observes in it."""

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
GOLD = ROOT.parent / "shared/corpora/standpoint"
PROGRAM = ROOT / "target/measure/examples/links"
PRONOUNS = set(
    "i me my mine myself we us our ours ourselves you your he she his him her hers himself herself it its itself "
    "they them their theirs themselves who whom whose which that".split()
)
MISSED = 0.7
"""The weight of a question about a mention that the gold does not have: it ought to stay alone."""


def gold():
    """The documents, by id."""
    files = sorted(GOLD.glob("train/*.xml"))
    out = subprocess.run([sys.executable, GOLD / "gold.py", "jsonl", *files], capture_output=True, check=True)
    records = map(json.loads, out.stdout.decode().splitlines())
    return {it["id"]: it for it in records}


def observe(documents, tables):
    """The names of the observations, and the engine's records of the documents, decided by `tables` (paths)."""
    lines = (json.dumps({"id": it["id"], "text": it["text"]}) for it in documents)
    out = subprocess.run([PROGRAM, *tables], input="\n".join(lines), capture_output=True, check=True, text=True)
    head, *records = map(json.loads, out.stdout.splitlines())
    return head, records


def phrases(records, documents):
    """Observations of every noun phrase, and whether it is an annotated nominal mention."""
    rows, right = [], []
    for record in records:
        text = documents[record["id"]]["text"]
        spans = (tuple(it["span"]) for it in documents[record["id"]]["mentions"] if not it["name"])
        nominal = {it for it in spans if text[slice(*it)].lower() not in PRONOUNS}
        for phrase in record["phrases"]:
            rows.append(phrase["observed"])
            right.append(tuple(phrase["span"]) in nominal)
    return np.array(rows, float), np.array(right, float)


class Choices:
    """Questions with their choices, one after another in one table."""

    def __init__(self, rows, right, sizes, weights):
        self.rows, self.right, self.sizes, self.weights = rows, right, sizes, weights
        self.starts = np.r_[0, np.cumsum(sizes)[:-1]]
        self.question = np.repeat(np.arange(len(sizes)), sizes)

    def only(self, wanted):
        """The questions for which `wanted` (one truth value each) holds."""
        rows = wanted[self.question]
        return Choices(self.rows[rows], self.right[rows], self.sizes[wanted], self.weights[wanted])


def links(records, documents):
    """Every question of whom a mention takes up. The first choice of each is somebody new."""
    rows, right, sizes, weights = [], [], [], []
    for record in records:
        gold = {tuple(it["span"]): it["actor"] for it in documents[record["id"]]["mentions"]}
        actors = [gold.get(tuple(it)) for it in record["mentions"]]
        for link in record["links"]:
            actor = actors[link["mention"]]
            fits = []
            for mentions, _ in link["choices"][1:]:
                most = Counter(actors[it] for it in mentions if actors[it]).most_common(1)
                fits.append(actor is not None and bool(most) and most[0][0] == actor)
            right += [not any(fits), *fits]
            rows += (observed for _, observed in link["choices"])
            sizes.append(len(fits) + 1)
            weights.append(MISSED if actor is None else 1.0)
    return Choices(np.array(rows, float), np.array(right, float), np.array(sizes), np.array(weights))
