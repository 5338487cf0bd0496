"""The encoder: the lower layers of a pre-trained MiniLM, with two surface features added to its embeddings.

Enters: ids, case and quotation classes of word pieces. Leaves: a vector a piece.

The difficulty: the pre-trained vocabulary is lower case, and names live by their capitals; so the case class gets an
embedding of its own, zero at the start, and so does the place inside or outside quotation marks. Otherwise this is
the BERT layer as published, written out so that the runtime can be read beside it (and faster so than by the fused
kernel, for windows this short).
"""

import torch
import torch.nn as nn
import torch.nn.functional as F

from .quantise import four, from_four, row_scale
from .words import CASES, QUOTATIONS

NEVER = -1e4  # the attention score of padding


class Table(nn.Embedding):
    """An embedding table that in training already sees its rows as rounded as they will ship, if `coarse` is set."""

    coarse = False

    def forward(self, ids):
        if not (self.training and self.coarse):
            return super().forward(ids)
        used, place = ids.unique(return_inverse=True)
        rows = self.weight[used]
        with torch.no_grad():
            error = from_four(*four(rows)) - rows
        return (rows + error)[place]


class Coarse(nn.Linear):
    """A linear layer that in training already sees its weights as rounded as they will ship.

    The gradient passes the rounding by as if it were not there.
    """

    bits = None

    def forward(self, x):
        weight = self.weight
        if self.training and self.bits:
            with torch.no_grad():
                scale = row_scale(weight, self.bits)
                error = (weight / scale).round_().mul_(scale).sub_(weight)
            weight = weight + error
        return F.linear(x, weight, self.bias)


class Layer(nn.Module):
    def __init__(self, size, heads, inner, dropout):
        super().__init__()
        self.heads, self.dropout = heads, dropout
        self.query, self.key, self.value = (Coarse(size, size) for _ in range(3))
        self.output = Coarse(size, size)
        self.attention_norm = nn.LayerNorm(size, eps=1e-12)
        self.up, self.down = Coarse(size, inner), Coarse(inner, size)
        self.norm = nn.LayerNorm(size, eps=1e-12)

    def forward(self, x, mask):
        b, n, size = x.shape
        q, k, v = (f(x).view(b, n, self.heads, -1).transpose(1, 2) for f in (self.query, self.key, self.value))
        weight = (q @ k.transpose(-1, -2)) * q.shape[-1] ** -0.5
        weight = torch.softmax(weight.float().masked_fill(~mask, NEVER), -1).to(v.dtype)
        seen = self.output((weight @ v).transpose(1, 2).reshape(b, n, size))
        x = self.attention_norm(x + F.dropout(seen, self.dropout, self.training))
        seen = self.down(F.gelu(self.up(x)))
        return self.norm(x + F.dropout(seen, self.dropout, self.training))


class Encoder(nn.Module):
    def __init__(self, vocabulary, layers, dropout=0.1, size=384, heads=12, inner=1536, longest=256):
        super().__init__()
        self.dropout = dropout
        self.word = Table(vocabulary, size)
        self.position = nn.Embedding(longest, size)
        self.case = nn.Embedding(CASES, size)
        self.mark = nn.Embedding(QUOTATIONS, size)
        nn.init.zeros_(self.case.weight)
        nn.init.zeros_(self.mark.weight)
        self.norm = nn.LayerNorm(size, eps=1e-12)
        self.layers = nn.ModuleList(Layer(size, heads, inner, dropout) for _ in range(layers))

    def forward(self, ids, cases, marks, mask):
        return self.every(ids, cases, marks, mask)[-1]

    def every(self, ids, cases, marks, mask):
        """The embeddings, and what each layer makes of them."""
        x = self.word(ids) + self.position.weight[: ids.shape[1]] + self.case(cases) + self.mark(marks)
        x = F.dropout(self.norm(x), self.dropout, self.training)
        every = [x]
        for layer in self.layers:
            every.append(layer(every[-1], mask[:, None, None, :]))
        return every

    def load_pretrained(self, weights):
        """Weights of a BERT by their published names; the token type 0 is folded into the positions."""
        weights = {k.removeprefix("bert."): v for k, v in weights.items()}
        with torch.no_grad():
            e = "embeddings."
            self.word.weight.copy_(weights[e + "word_embeddings.weight"])
            n = len(self.position.weight)
            self.position.weight.copy_(weights[e + "position_embeddings.weight"][:n] + weights[e + "token_type_embeddings.weight"][0])
            copy(self.norm, weights, e + "LayerNorm")
            for i, layer in enumerate(self.layers):
                p = f"encoder.layer.{i}."
                for mine, theirs in (("query", "attention.self.query"), ("key", "attention.self.key"),
                                     ("value", "attention.self.value"), ("output", "attention.output.dense"),
                                     ("attention_norm", "attention.output.LayerNorm"), ("up", "intermediate.dense"),
                                     ("down", "output.dense"), ("norm", "output.LayerNorm")):
                    copy(getattr(layer, mine), weights, p + theirs)


def copy(module, weights, name):
    module.weight.copy_(weights[name + ".weight"])
    module.bias.copy_(weights[name + ".bias"])
