"""The running mean of the weights: steadier than the weights of any one step, so it is what is measured and shipped."""

import copy

import torch


class Average:
    def __init__(self, model, decay):
        self.model, self.decay = copy.deepcopy(model).eval(), decay
        self.pairs = list(zip(self.model.parameters(), model.parameters()))

    @torch.no_grad()
    def step(self, steps):
        """To be called after every step of training; the first steps count for more."""
        share = 1 - min(self.decay, (1 + steps) / (10 + steps))
        mine, theirs = zip(*((a, b) for a, b in self.pairs if b.requires_grad))
        torch._foreach_lerp_(list(mine), list(theirs), share)
