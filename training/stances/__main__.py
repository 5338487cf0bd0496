"""`python -m stances train | validate | re3d` (see README.md)."""

import argparse
import json

import numpy as np
from links import trees

from . import corpus, re3d

TABLE = corpus.ROOT / "crates/engine/src/stance/edges.txt"
SHAPE = (60, 6)
FOLDS = 5
SHOWN = (0.0, 0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7)


def matrix(records):
    """Observations, which of them are right where they stand, and the document of each."""
    rows = [(it["observed"], bool(it["here"]), at) for at, record in enumerate(records) for it in record["stances"]]
    return tuple(np.array(it, float) for it in zip(*rows, strict=True))


def sure(model, rows):
    return 1 / (1 + np.exp(-model.predict(rows, raw_score=True)))


def figures(records, documents, confidence, least):
    """Precision and recall of the edges at least so sure, one a holder, target and sign."""
    found = right = 0
    wanted = sum(len(documents[it["id"]]["stances"]) for it in records)
    confidence = iter(confidence)
    for record in records:
        used = set()
        pairs = sorted(((next(confidence), at) for at, _ in enumerate(record["stances"])), reverse=True)
        seen = []
        for it, at in pairs:
            edge = record["stances"][at]
            key = (edge["holder"], str(edge["target"]), edge["class"] in corpus.PLUS)
            if it < least or key in seen:
                continue
            seen.append(key)
            found += 1
            hit = next((nth for nth in edge["anywhere"] if nth not in used), None)
            if hit is not None:
                used.add(hit)
                right += 1
    precision, recall = right / max(1, found), right / wanted
    return found, 100 * precision, 100 * recall, 200 * precision * recall / max(1e-9, precision + recall)


def reliability(confidence, right):
    """How often edges of each tenth of confidence are right."""
    for low in np.arange(0, 1, 0.1):
        bin_ = (confidence >= low) & (confidence < low + 0.1)
        if bin_.any():
            print(f"  {low:.1f}–{low + 0.1:.1f}: {bin_.sum():5} edges, {100 * right[bin_].mean():5.1f} % right")


def main():
    parser = argparse.ArgumentParser(prog="stances", description=__doc__)
    parser.add_argument("command", choices=["train", "validate", "re3d"])
    command = parser.parse_args().command
    if command == "re3d":
        re3d.report()
        return
    documents = corpus.gold()
    names, records = corpus.read(documents)
    rows, right, document = matrix(records)
    if command == "train":
        model = trees.yes_or_no(rows, right, *SHAPE)
        TABLE.write_text(trees.table(model, names, "How sure a stance edge is.").replace("links.", "stances."))
        return
    confidence = np.zeros(len(right))
    for fold in range(FOLDS):
        held_out = document % FOLDS == fold
        confidence[held_out] = sure(trees.yes_or_no(rows[~held_out], right[~held_out], *SHAPE), rows[held_out])
    for least in SHOWN:
        found, *rest = figures(records, documents, confidence, least)
        print(f"at least {least:.2f}: {found} edges,", json.dumps([round(it, 1) for it in rest]))
    reliability(confidence, right)


main()
