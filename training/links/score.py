"""Mention F and B³ of the engine's records against the gold, and F over pronouns of GAP, as the evaluation counts them."""

from collections import defaultdict


def _clusters(of):
    clusters = defaultdict(set)
    for span, actor in of.items():
        clusters[actor].add(span)
    return clusters


def figures(records, documents):
    found = wanted = hit = 0
    precision = recall = 0.0
    for record in records:
        gold = {tuple(it["span"]): it["actor"] for it in documents[record["id"]]["mentions"]}
        spans = [tuple(it) for it in record["mentions"]]
        ours = {spans[it]: at for at, actor in enumerate(record["actors"]) for it in actor}
        golds, ourses = _clusters(gold), _clusters(ours)
        found, wanted, hit = found + len(ours), wanted + len(gold), hit + len(gold.keys() & ours.keys())
        for span in gold.keys() & ours.keys():
            both = len(golds[gold[span]] & ourses[ours[span]])
            precision += both / len(ourses[ours[span]])
            recall += both / len(golds[gold[span]])
    precision, recall = precision / found, recall / wanted
    return {
        "mentions": 200 * hit / (found + wanted),
        "b3.p": 100 * precision,
        "b3.r": 100 * recall,
        "b3": 200 * precision * recall / (precision + recall),
    }


def pronouns(records, documents):
    """F over the pairs of a pronoun and a name, and of feminine to masculine."""
    counts = defaultdict(lambda: [0, 0, 0])
    for record in records:
        document = documents[record["id"]]
        *names, pronoun = document["mentions"]
        spans = [tuple(it) for it in record["mentions"]]
        actor = next((it for it in record["actors"] if any(spans[at] == pronoun["span"] for at in it)), [])
        word = document["text"][slice(*pronoun["span"])].lower()
        for name in names:
            right = name["actor"] == "right"
            found = any(spans[at][0] < name["span"][1] and name["span"][0] < spans[at][1] for at in actor)
            for key in ("all", "her" if word in ("she", "her", "hers") else "his"):
                counts[key][0] += right and found
                counts[key][1] += found
                counts[key][2] += right
    f = {key: 200 * hit / (found + wanted) for key, (hit, found, wanted) in counts.items()}
    return {"gap": f["all"], "gap.ratio": 100 * f["her"] / f["his"]}
