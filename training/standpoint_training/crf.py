"""A linear-chain layer over BIO tags: which sequence of tags is likely, not only which tag.

Enters: scores (paragraph × word × tag), a mask of the words that are there, and at every word the set of tags that
the corpus allows. Leaves: the negative log likelihood of everything allowed; or the best legal sequence.

The difficulty: corpora that are silent about some types: the likelihood sums over every sequence that is both legal
and allowed. And speed: automatic differentiation through hundreds of tiny steps took longer than the encoder, so
the gradient is written out: it is the difference of two expectations, each by one pass forward and one backward.
"""

import numpy as np
import torch
import torch.nn as nn

from .labels import legal

NEVER = -1e4


def expectations(scores, mask, start, step):
    """Log mass of all sequences a paragraph; expected tags a word; expected first tags; expected pairs of tags.

    NumPy, in plain probabilities: at every word the forward weights are scaled to sum to one.
    """
    rows, length, tags = scores.shape
    top = scores.max(2, keepdims=True)
    e = np.exp(scores - top)
    a, b = np.exp(start), np.exp(step)
    alpha, scale = np.empty_like(e), np.ones((rows, length))
    now = e[:, 0] * a
    for t in range(length):
        if t:
            now = np.where(mask[:, t, None], (now @ b) * e[:, t], now)
        total = now.sum(1)
        scale[:, t] = total
        now = now / total[:, None]
        alpha[:, t] = now
    log_mass = (np.log(scale) * mask).sum(1) + (top[:, :, 0] * mask).sum(1)
    beta = np.ones_like(e)
    later = np.zeros_like(e)  # e × beta / scale: what a word hands to the one before
    for t in range(length - 1, 0, -1):
        later[:, t] = e[:, t] * beta[:, t] / scale[:, t, None] * mask[:, t, None]
        beta[:, t - 1] = np.where(mask[:, t, None], later[:, t] @ b.T, 1.0)
    word = alpha * beta
    word = word / word.sum(2, keepdims=True) * mask[:, :, None]
    pairs = b * (alpha[:, :-1].reshape(-1, tags).T @ later[:, 1:].reshape(-1, tags))
    return log_mass, word, word[:, 0].sum(0), pairs


class Loss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, scores, start, step, mask, allowed):
        m, s = mask.numpy(), scores.detach().double().numpy()
        a, b = start.detach().double().numpy(), step.detach().double().numpy()
        total = expectations(s, m, a, b)
        gold = expectations(np.where(allowed.numpy(), s, NEVER), m, a, b)
        ctx.gradients = [torch.from_numpy(x - y).float() for x, y in zip(total[1:], gold[1:])]
        return torch.tensor(float((total[0] - gold[0]).sum()))

    @staticmethod
    def backward(ctx, outer):
        word, first, pairs = ctx.gradients
        return word * outer, first * outer, pairs * outer, None, None


class Chain(nn.Module):
    def __init__(self, tags):
        super().__init__()
        first, after = legal(tags)
        self.register_buffer("first_mask", torch.where(torch.tensor(first), 0.0, NEVER), persistent=False)
        self.register_buffer("next_mask", torch.where(torch.tensor(after), 0.0, NEVER), persistent=False)
        self.first = nn.Parameter(torch.zeros(len(tags)))
        self.next = nn.Parameter(torch.zeros(len(tags), len(tags)))  # from × to

    def start(self):
        return self.first + self.first_mask

    def step(self):
        return self.next + self.next_mask

    def loss(self, scores, mask, allowed):
        """Summed over the paragraphs. Every paragraph must allow at least one legal sequence."""
        return Loss.apply(scores, self.start(), self.step(), mask, allowed)

    @torch.no_grad()
    def decode(self, scores, mask):
        """The best sequence of every paragraph, as lists of tag ids."""
        scores, there, step = scores.numpy(), mask.numpy(), self.step().numpy()
        best, back = self.start().numpy() + scores[:, 0], []
        stay = np.arange(best.shape[1])
        for t in range(1, scores.shape[1]):
            ways = best[:, :, None] + step
            where = ways.argmax(1)
            new = np.take_along_axis(ways, where[:, None], 1)[:, 0] + scores[:, t]
            back.append(np.where(there[:, t, None], where, stay))
            best = np.where(there[:, t, None], new, best)
        tag = best.argmax(1)
        path = [tag]
        for where in reversed(back):
            tag = np.take_along_axis(where, tag[:, None], 1)[:, 0]
            path.append(tag)
        path = np.stack(path[::-1], 1)
        return [row[:n].tolist() for row, n in zip(path, there.sum(1))]
