"""The reader model: one encoder, seven tag chains, a linking score, heads for spans and pairs of spans, parts of speech.

Enters: a batch of windows. Leaves: for training a loss, for use the tags of every word and the link scores.

The difficulty: every head must learn from the corpora that speak of it, all in one pass. A head reads the first
piece of every word; words of corpora that are silent about it are left out of its loss.
"""

import torch
import torch.nn as nn
import torch.nn.functional as F

from .crf import Chain
from .encoder import Encoder
from .labels import EVIDENCE, MENTION, NAME, QUOTE, TARGET, UPOS
from .pairs import Refer, Stance, Tone

HEADS = {"name": NAME, "quote": QUOTE, "nested": QUOTE, "polnear": QUOTE, "mention": MENTION, "evidence": EVIDENCE,
         "target": TARGET}
LINK = 64


class Reader(nn.Module):
    def __init__(self, vocabulary, layers, dropout=0.1, size=384, heads=HEADS):
        super().__init__()
        self.heads = heads
        self.encoder = Encoder(vocabulary, layers, dropout, size)
        self.drop = nn.Dropout(dropout)
        self.tag = nn.ModuleDict({h: nn.Linear(size, len(tags)) for h, tags in heads.items()})
        self.chain = nn.ModuleDict({h: Chain(tags) for h, tags in heads.items()})
        self.link_from = nn.Linear(size, 2 * LINK)  # layer 0, layer 1
        self.link_to = nn.Linear(size, LINK)
        self.refer, self.stance, self.tone = Refer(size), Stance(size), Tone(size)
        self.upos = nn.Linear((layers + 1) * size, len(UPOS))  # upos.py

    def vectors(self, batch):
        """A vector a word: that of its first piece."""
        x = self.encoder(batch.ids, batch.cases, batch.marks, batch.mask)
        return x.flatten(0, 1)[batch.first].float()

    def all_layers(self, batch):
        """What every layer makes of a word, one above the other: of its first piece."""
        every = self.encoder.every(batch.ids, batch.cases, batch.marks, batch.mask)
        return torch.cat([x.flatten(0, 1)[batch.first] for x in every], 1).float()

    def scores(self, x, head, table):
        """Scores by paragraph, and which words are there."""
        mask = table >= 0
        return self.tag[head](x)[table.clamp(min=0)], mask

    def links(self, x, layer, rows, words):
        """How likely each of `rows` belongs to each of `words` (both are word numbers)."""
        q = self.link_from(x[rows])[:, layer * LINK:(layer + 1) * LINK]
        return q @ self.link_to(x[words]).T / LINK**0.5

    def loss(self, batch):
        """The loss of every head, summed over words and divided by all words of the batch."""
        x = self.drop(self.vectors(batch))
        out = {}
        for head, tags in self.heads.items():
            if head == "name":
                allowed = (batch.names[:, None] >> torch.arange(len(tags))) & 1 == 1
                known = batch.names > 0
            else:
                gold = batch.tags[head]
                allowed = F.one_hot(gold.clamp(min=0), len(tags)).bool()
                known = gold >= 0
            rows = known[batch.table[:, 0]]
            if rows.any():
                table = batch.table[rows]
                table = table[:, : int((table >= 0).sum(1).max())]
                scores, mask = self.scores(x, head, table)
                out[head] = self.chain[head].loss(scores, mask, allowed[table.clamp(min=0)]) / len(x)
        link = x.new_zeros(())
        for layer, target in enumerate(batch.links):
            for w in batch.window[target >= 0].unique():
                words = (batch.window == w).nonzero()[:, 0]
                rows = words[target[words] >= 0]
                link = link + F.cross_entropy(self.links(x, layer, rows, words), target[rows] - words[0], reduction="sum")
        out["link"] = link / len(x)
        if batch.actors:
            out["refer"] = sum(self.refer.loss(x, mentions) for mentions in batch.actors) / len(x)
        if batch.paragraphs:
            out["stance"] = sum(self.stance.loss(x, p) for p in batch.paragraphs) / len(x)
        if batch.tones:
            out["tone"] = self.tone.loss(x, [t[:2] for t in batch.tones], [t[2] for t in batch.tones]) / len(x)
        return out
