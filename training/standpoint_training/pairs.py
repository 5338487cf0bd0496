"""Heads that look at spans and pairs of spans: who takes up whom, who stands how toward whom, how words treat whom.

Enters: the vectors of a batch's words, and spans of them. Leaves: scores, or a loss. A span is the mean of its words'
vectors after projection, so that the program can project every word once and ask for any span afterwards.

The difficulty: the gold says that an actor holds a stance, not which of its mentions in the paragraph bears it; so an
edge is right if any of the pairs of mentions has it. And most pairs of a paragraph have none, which must be learned
too, for phrases as well as for mentions: some phrases at random stand for all that nobody takes a stance toward.
"""

import torch
import torch.nn as nn
import torch.nn.functional as F

from .labels import STANCE, TONES

PAIR = 64
BEFORE_PHRASE = set("the a an his her its their our any all this that these those to of for on against with in over".split())
PHRASES = 6  # made up in a paragraph


def means(rows, spans):
    """The mean of each span's rows."""
    sums = F.pad(rows.cumsum(0), (0, 0, 1, 0))
    a, b = torch.tensor(spans).unbind(1)
    return (sums[b] - sums[a]) / (b - a)[:, None]


class Refer(nn.Module):
    """Whom a mention takes up: a mention before it, or somebody new (scored by a vector of its own)."""

    def __init__(self, size):
        super().__init__()
        self.refer_from, self.refer_to = nn.Linear(size, PAIR), nn.Linear(size, PAIR)
        self.refer_new = nn.Parameter(torch.zeros(PAIR))

    def scores(self, x, spans):
        """Mention × (somebody new, then every mention); those that do not stand before it have no meaning."""
        q, k = means(self.refer_from(x), spans), means(self.refer_to(x), spans)
        return q @ torch.cat([self.refer_new[None], k]).T / PAIR**0.5

    def loss(self, x, mentions):
        scores = self.scores(x, [(m.first, m.end) for m in mentions])
        n = len(mentions)
        before = torch.ones(n, n + 1).tril().bool()
        known = {a: i for i, a in enumerate(dict.fromkeys(m.actor for m in mentions))}
        actor = torch.tensor([known[m.actor] for m in mentions])
        same = F.pad(actor[:, None] == actor, (1, 0)) & before
        same[:, 0] = ~same.any(1)
        asked = torch.tensor([m.asked for m in mentions])
        all_, right = (scores.masked_fill(~m, -1e4).logsumexp(1) for m in (before, same))
        return (all_ - right)[asked].sum()


class Stance(nn.Module):
    """What the first span is shown to hold toward the second: a class, or nothing."""

    def __init__(self, size):
        super().__init__()
        self.stance_from, self.stance_to = nn.Linear(size, PAIR + len(STANCE)), nn.Linear(size, PAIR + len(STANCE))
        self.stance_class = nn.Parameter(torch.randn(len(STANCE), PAIR) * 0.1)
        for linear in (self.stance_from, self.stance_to):
            nn.init.constant_(linear.bias[PAIR : PAIR + 1], 2.0)  # most pairs have none

    def scores(self, x, holders, targets):
        """Holder × target × class."""
        h, t = means(self.stance_from(x), holders), means(self.stance_to(x), targets)
        joint = torch.einsum("hd,cd,td->htc", h[:, :PAIR], self.stance_class, t[:, :PAIR]) / PAIR**0.5
        return joint + h[:, None, PAIR:] + t[None, :, PAIR:]

    def loss(self, x, paragraph):
        holders = list(dict.fromkeys([s for s, _ in paragraph.mentions] + [s for e in paragraph.edges for s in e.holders]))
        targets = list(dict.fromkeys(holders + [s for e in paragraph.edges for s in e.targets] + paragraph.phrases))
        score = torch.log_softmax(self.scores(x, holders, targets), 2)
        blank = torch.full(score.shape[:2], paragraph.whole)
        actor = dict(paragraph.mentions)
        total = x.new_zeros(())
        at = {s: i for i, s in enumerate(targets)}
        for i, h in enumerate(holders):
            for j, t in enumerate(targets):
                if h == t or actor.get(h) is not None and actor.get(h) == actor.get(t):
                    blank[i, j] = False
        for e in paragraph.edges:
            rows, columns = [at[s] for s in e.holders], [at[s] for s in e.targets]
            classes = [c for c in range(len(STANCE)) if e.allowed >> c & 1]
            block = score[rows][:, columns]
            total = total - block[:, :, classes].logsumexp((0, 1, 2))
            for i in rows:
                blank[i, columns] = False
        return total - score[:, :, 0][blank].sum()


class Tone(nn.Module):
    """How the words of its sentence treat a mention."""

    def __init__(self, size):
        super().__init__()
        self.tone = nn.Linear(size, len(TONES))

    def scores(self, x, spans):
        return means(self.tone(x), spans)

    def loss(self, x, spans, tones):
        return F.cross_entropy(self.scores(x, spans), torch.tensor(tones), reduction="sum")


def phrases(words, taken, rng):
    """Some phrases of a paragraph, as (first, end), that touch none of the `taken` spans."""
    starts = [k for k, w in enumerate(words[:-1]) if w.text.lower() in BEFORE_PHRASE and words[k + 1].text[0].isalnum()]
    rng.shuffle(starts)
    out = []
    for k in starts[:PHRASES]:
        a = k + (rng.random() < 0.5)
        b = a + rng.choice((1, 2, 2, 3, 3, 4, 5, 6))
        stop = next((j for j in range(a, min(b, len(words))) if not words[j].text[0].isalnum() and words[j].text not in "-’'"), min(b, len(words)))
        if stop > a and not any(x < stop and a < y for x, y in taken):
            out.append((a, stop))
    return list(dict.fromkeys(out))
