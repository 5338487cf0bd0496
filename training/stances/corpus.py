"""The train part of our gold, what the engine finds in it, and which of that is right."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from links.corpus import MODEL, ROOT, gold

sys.path.append(str(ROOT.parent / "shared/tools"))
import score  # noqa: E402

PROGRAM = ROOT / "target/measure/examples/stances"
PLUS = {"Support", "Agree", "Help", "CallFor"}


def read(documents):
    """The names of the observations, and the candidates of every document, each with what of the gold it is."""
    with tempfile.TemporaryDirectory() as folder:
        articles = Path(folder) / "articles.ndjson"
        articles.write_text("".join(json.dumps({"id": i, "text": it["text"]}) + "\n" for i, it in documents.items()))
        printed = subprocess.run([PROGRAM, MODEL, articles], capture_output=True, check=True, text=True).stdout
    names, *records = map(json.loads, printed.splitlines())
    for record in records:
        judge(record, score.gold_view(documents[record["id"]]))
    return names, records


def judge(record, wanted):
    """Adds to every candidate the gold edges (indices) of its holder, target and sign: all, and those of its place."""
    actors = {at: [tuple(it) for it in spans] for at, spans in enumerate(record["actors"])}
    actor = score.actor_map(wanted["actors"], actors)
    for it in record["stances"]:
        sign = 1 if it["class"] in PLUS else -1
        fits = [
            at
            for at, edge in enumerate(wanted["stances"])
            if actor.get(it["holder"]) == edge["holder"] and edge["sign"] == sign and same(it["target"], edge, actor)
        ]
        it["anywhere"] = fits
        it["here"] = [at for at in fits if score.overlap(it["evidence"], wanted["stances"][at]["evidence"])]


def same(target, edge, actor):
    if isinstance(target, int) or edge["target"] is not None:
        return isinstance(target, int) and edge["target"] is not None and actor.get(target) == edge["target"]
    shorter = min(edge["span"][1] - edge["span"][0], target[1] - target[0])
    return 0 < shorter <= 2 * score.overlap(edge["span"], target)
