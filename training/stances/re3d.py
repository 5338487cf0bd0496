"""The sign that the engine gives to pairs of re3d of which the annotators say that they fight, ally, like or dislike."""

import json
import subprocess
from collections import Counter
from pathlib import Path

from links.corpus import MODEL, ROOT

CORPUS = ROOT.parent / "shared/corpora/re3d"
PROGRAM = ROOT / "target/measure/standpoint"

SIGN = {"FightingAgainst": -1, "Dislikes": -1, "AlliesOf": 1, "Likes": 1}
# Characters around a pair within which an edge is about it.
NEAR = 80


def lines(name):
    for path in sorted(CORPUS.glob(f"*/{name}.json")):
        yield from (json.loads(it) for it in Path(path).read_text().splitlines() if it.strip())


def meet(one, other):
    return one[0] < other[1] and other[0] < one[1]


def analyses(texts):
    articles = "".join(json.dumps({"id": i, "text": text}) + "\n" for i, text in texts.items())
    command = [PROGRAM, "analyze", "--format", "ndjson", "--offsets", "chars", "--model", MODEL, "-"]
    printed = subprocess.run(command, input=articles, capture_output=True, check=True, text=True).stdout
    return {it["id"]: it for it in map(json.loads, printed.splitlines())}


def signs(analysis, source, target):
    """The signs of the edges from who is named at `source` to who or what is at `target`."""
    spans = {it["id"]: [(m["start"], m["end"]) for m in it["mentions"]] for it in analysis["actors"]}

    def named(place):
        return {actor for actor, of in spans.items() if any(meet(it, place) for it in of)}

    holders, targets = named(source), named(target)
    around = (min(source[0], target[0]) - NEAR, max(source[1], target[1]) + NEAR)
    for edge in analysis["stances"]:
        aim = edge["target"]
        hit = aim["actor"] in targets if "actor" in aim else meet(aim["span"], target)
        if edge["holder"] in holders and hit and meet(edge["evidence"], around):
            yield edge["sign"]


def report():
    texts = {it["_id"]: it["text"] for it in lines("documents")}
    found = analyses(texts)
    counts = Counter()
    for it in lines("relations"):
        if it["type"] not in SIGN or it["documentId"] not in found:
            continue
        counts["pairs"] += 1
        place = [(it[f"{end}Begin"], it[f"{end}End"]) for end in ("source", "target")]
        given = list(signs(found[it["documentId"]], *place))
        if given:
            counts["found"] += 1
            counts["right"] += max(set(given), key=given.count) == SIGN[it["type"]]
    share = 100 * counts["right"] / max(1, counts["found"])
    print(f"{counts['pairs']} pairs, {counts['found']} with an edge, {counts['right']} of the right sign ({share:.1f} %)")
