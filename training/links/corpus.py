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
MODEL = next((ROOT / "models").glob("*.safetensors"))
"""What reads parts of speech. Names and quotes are read by the rules: the encoder knows those of the train part by heart,
so that with it nothing would be as uncertain as it is in other texts."""
MISSED = 0.7
"""The weight of a question about a mention that the gold does not have: it ought to stay alone."""


def gold():
    """The documents, by id."""
    files = sorted(GOLD.glob("train/*.xml"))
    out = subprocess.run([sys.executable, GOLD / "gold.py", "jsonl", *files], capture_output=True, check=True)
    records = map(json.loads, out.stdout.decode().splitlines())
    return {it["id"]: it for it in records}


class Reader:
    """The engine with its names and quotes read once, to be asked again with other tables."""

    def __init__(self, documents, folder):
        articles = Path(folder) / "articles.ndjson"
        articles.write_text("".join(json.dumps({"id": i, "text": it["text"]}) + "\n" for i, it in documents.items()))
        self.program = subprocess.Popen(
            [PROGRAM, MODEL, articles], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
        )
        self.observations = json.loads(self.program.stdout.readline())

    def read(self, tables, wanted):
        """The records of the documents `wanted`, decided by `tables` (paths)."""
        self.program.stdin.write(" ".join(map(str, tables)) + "\n")
        self.program.stdin.flush()
        records = []
        while line := self.program.stdout.readline().strip():
            record = json.loads(line)
            if record["id"] in wanted:
                records.append(record)
        return records


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

    def seen_by(self, columns):
        """The same questions with some of the observations."""
        return Choices(self.rows[:, columns], self.right, self.sizes, self.weights)

    def counted(self, weight):
        """The same questions, each counting so much as often."""
        return Choices(self.rows, self.right, self.sizes, self.weights * weight)


def joined(*several):
    """The questions of several corpora."""
    parts = ([getattr(it, name) for it in several] for name in ("rows", "right", "sizes", "weights"))
    return Choices(*map(np.concatenate, parts))


def exact(document, spans):
    """Whose each of the engine's mentions is: by its exact span."""
    gold = {tuple(it["span"]): it["actor"] for it in document["mentions"]}
    return [gold.get(tuple(it)) for it in spans]


def links(records, documents, actors=exact):
    """Every question of whom a mention takes up. The first choice of each is somebody new."""
    rows, right, sizes, weights = [], [], [], []
    for record in records:
        document = documents[record["id"]]
        of = actors(document, record["mentions"])
        asked = document.get("asked")
        for link in record["links"]:
            actor = of[link["mention"]]
            if asked and tuple(record["mentions"][link["mention"]]) != asked:
                continue
            fits = []
            for mentions, _ in link["choices"][1:]:
                most = Counter(of[it] for it in mentions if of[it]).most_common(1)
                fits.append(actor is not None and bool(most) and most[0][0] == actor)
            if asked and not any(fits):
                continue
            right += [not any(fits), *fits]
            rows += (observed for _, observed in link["choices"])
            sizes.append(len(fits) + 1)
            weights.append(MISSED if actor is None else 1.0)
    return Choices(np.array(rows, np.float32), np.array(right, float), np.array(sizes), np.array(weights))
