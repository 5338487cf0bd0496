"""Names for texts whose corpora have none: a finished model reads them, and what it is sure of becomes a label.

Enters: a model, documents without names. Leaves: the same documents with names; wherever the model is in doubt
anything is allowed.

The difficulty: a pupil of equal size learns nothing from its own opinion. What it can learn is what the teacher found
out from more than the place itself: every distinct name of a document gets one type, the one with the greatest sum
of log posteriors over all its places.
"""

from collections import defaultdict

import numpy as np
import torch

from .corpora.names import mend
from .crf import expectations
from .decode import in_paragraphs
from .labels import ANY, NAME, NAME_ID, O, TYPES, begin, inside
from .model import Reader
from .windows import batches, collate, pack

SURE = 0.85  # posterior from which a word, the ends of a name or its type count
BEGIN = [NAME_ID["B-" + t] for t in TYPES]
INSIDE = [NAME_ID["I-" + t] for t in TYPES]


def teach(documents, config, vocabulary):
    """Once a run: a run that is resumed takes what was found the first time."""
    read = [group for corpus, group in documents.items() if config.train["repeat"][corpus]]
    docs = [d for group in read for d in group if d.names is None][:: config.train["taught"]]
    kept = config.runs / "taught.pt"
    if not kept.exists():
        teacher = Reader(len(vocabulary.pieces), config.model["layers"], 0.0)
        teacher.load_state_dict(torch.load(config.train["teacher"], weights_only=True), strict=False)  # it may lack later heads
        with torch.autocast("cpu", torch.bfloat16, enabled=config.train["bfloat16"]):
            name(teacher.eval(), docs, vocabulary, config.model["longest"])
        torch.save([d.names for d in docs], kept)
    for doc, names in zip(docs, torch.load(kept, weights_only=True), strict=True):
        doc.names = names


def name(model, docs, vocabulary, longest):
    for doc, posterior in zip(docs, posteriors(model, docs, vocabulary, longest)):
        tags = [NAME[k] for k in posterior.argmax(1)]
        names = in_paragraphs(doc, tags)
        doc.names = [O if p > SURE else ANY for p in posterior[:, 0]]
        kinds = types(doc, names, posterior)
        for a, b, _ in names:
            ends = [posterior[a, BEGIN].sum(), *posterior[a + 1:b, INSIDE].sum(1), 1 - posterior[b, INSIDE].sum() if b < len(tags) else 1]
            kind = kinds[spelling(doc, a, b)]
            known = kind and min(ends) > SURE
            for k in range(a, b):
                doc.names[k] = ANY if not known else begin(kind) if k == a else inside(kind)
        mend(doc)


def spelling(doc, a, b):
    return tuple(w.text for w in doc.words[a:b])


def types(doc, names, posterior):
    """The type of each distinct name, or none where it stays in doubt."""
    score = defaultdict(lambda: np.zeros(len(TYPES)))
    for a, b, _ in names:
        score[spelling(doc, a, b)] += np.log(posterior[a, BEGIN] + 1e-4)
    out = {}
    for name, s in score.items():
        share = np.exp(s - s.max())
        out[name] = TYPES[s.argmax()] if 1 / share.sum() > SURE else None
    return out


@torch.no_grad()
def posteriors(model, docs, vocabulary, longest, pieces=4096):
    """For each document the probability of every name tag at every word."""
    out = {id(d): np.zeros((len(d.words), len(NAME))) for d in docs}
    chain = model.chain["name"]
    start, step = chain.start().double().numpy(), chain.step().double().numpy()
    for group in batches([w for d in docs for w in pack(d, longest, lambda: 200)], pieces):
        batch = collate(group, vocabulary)
        scores, mask = model.scores(model.vectors(batch), "name", batch.table)
        word = expectations(scores.double().numpy(), mask.numpy(), start, step)[1]
        for row, line in zip(batch.table.tolist(), word):
            for n, p in zip(row, line):
                if n >= 0:
                    w, k = batch.origin[n]
                    out[id(group[w].doc)][k] = p
    return [out[id(d)] for d in docs]
