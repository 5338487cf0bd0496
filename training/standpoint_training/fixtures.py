"""The parity fixture: a few invented sentences, and what the shipped model makes of them, step by step.

Enters: the exported model, read back. Leaves: `parity.json`, by which a runtime in another language finds the first
step at which it differs: words, pieces, vectors, scores, tags, links, names, quotes. Offsets are UTF-8 bytes.
"""

import json

import torch

from .decode import read
from .document import from_paragraphs
from .windows import collate, pack
from .words import quotations

TEXTS = [
    "“We will not sign,” said Zoë Falk, who leads the Union of Dock Workers.",
    "Marovia's prime minister, Ilda Brenn, has denied that U.N. inspectors were turned away at Port Callas on Tuesday.",
    "The ministry said the rebels had claimed “a great victory” near Old Tarn, but residents feared more shelling.",
    "Traders at the fair counted 2,300 visitors; rain kept others at home.",
    "According to the Harbour Gazette, the MV Alba Rose sank at 03:40 after 'a dull bang', its captain told officials.",
]


def write(model, vocabulary, directory):
    cases = [case(model, vocabulary, text) for text in TEXTS]
    directory.mkdir(parents=True, exist_ok=True)
    with open(directory / "parity.json", "w", encoding="utf8") as f:
        f.write("[\n" + ",\n".join(json.dumps(c, ensure_ascii=False) for c in cases) + "\n]\n")


@torch.no_grad()
def case(model, vocabulary, text):
    doc = from_paragraphs("fixture", "fixture", text, [(0, len(text))], vocabulary)
    byte = [len(text[:i].encode()) for i in range(len(text) + 1)]
    batch = collate(pack(doc, 256, lambda: 0), vocabulary)
    x = model.vectors(batch)
    reading = read(model, [doc], vocabulary, 0)[0]
    span = lambda s: [byte[doc.words[s[0]].start], byte[doc.words[s[1] - 1].end]]
    everyone = torch.arange(len(doc.words))
    return dict(
        text=text,
        words=[dict(start=byte[w.start], end=byte[w.end], case=w.case, mark=m, pieces=list(w.pieces))
               for w, m in zip(doc.words, quotations(doc.words))],
        ids=batch.ids[0].tolist(),
        vectors=dict(first_eight=rounded(x[:, :8]), note="the first eight numbers of every word's vector"),
        scores={h: rounded(model.scores(x, h, batch.table)[0][0]) for h in model.heads},
        tags={h: [model.heads[h].index(t) for t in reading.tags[h]] for h in model.heads},
        upos=model.upos(model.all_layers(batch)).argmax(1).tolist(),
        refer=rounded(torch.log_softmax(model.refer.scores(x, [(k, k + 1) for k in range(len(doc.words))]), 1), 3),
        links=[rounded(model.links(x, layer, everyone, everyone), 3) for layer in range(2)],
        names=[dict(zip(("start", "end"), span(n)), type=n[2]) for n in reading.names],
        quotes=[dict(source=span(q.source) if q.source else None, cue=[span(s) for s in q.cue],
                     content=sorted(span(s) for s in q.content)) for q in reading.quotes],
    )


def rounded(values, digits=4):
    return [[round(v, digits) for v in row] for row in values.tolist()]
