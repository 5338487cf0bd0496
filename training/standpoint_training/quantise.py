"""Weights in fewer bits, and back.

`eight`: one signed byte a weight, one scale a row. `six`: six bits a weight, four weights in three bytes, one scale a
row, for the layers (training is told, see encoder.py). `four`: half a byte a weight, one scale for every 32 of a row,
for the embedding table, which is read by rows and never multiplied.

The difficulty: a scale by the largest weight of a group wastes the few steps that four bits have; so a few smaller
scales are tried for each group, and the one with the least squared error is kept.
"""

import torch

GROUP = 32
SHARES = (7.5 / 7, 1.0, 0.95, 7.5 / 8, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6)  # 7.5 / 7 and 7.5 / 8 leave rounded weights as they are


def row_scale(weight, bits):
    """The step of each row with which its largest weight is the largest whole number of so many bits."""
    return weight.abs().amax(1, keepdim=True).clamp(min=1e-12) / (2 ** (bits - 1) - 1)


def eight(weight):
    """(int8 of the same shape, float32 scale a row)."""
    scale = row_scale(weight, 8)
    return (weight / scale).round().to(torch.int8), scale[:, 0]


def from_eight(values, scale):
    return values.float() * scale[:, None]


def six(weight):
    """(uint8 of three quarters of the columns, float32 scale a row): four weights in three bytes, the first lowest.

    A number n of six bits stands for (n - 32) × scale.
    """
    scale = row_scale(weight, 6)
    n = ((weight / scale).round() + 32).to(torch.int32).view(len(weight), -1, 4)
    word = n[:, :, 0] | n[:, :, 1] << 6 | n[:, :, 2] << 12 | n[:, :, 3] << 18
    packed = torch.stack([word & 255, word >> 8 & 255, word >> 16], 2)
    return packed.to(torch.uint8).view(len(weight), -1), scale[:, 0]


def from_six(packed, scale):
    rows = packed.shape[0]
    byte = packed.to(torch.int32).view(rows, -1, 3)
    word = byte[:, :, 0] | byte[:, :, 1] << 8 | byte[:, :, 2] << 16
    n = torch.stack([word >> shift & 63 for shift in (0, 6, 12, 18)], 2).view(rows, -1)
    return (n.float() - 32) * scale[:, None]


def four(weight):
    """(uint8 of half the columns: an even column in the low nibble, the next in the high; float16 scale a group).

    A nibble n stands for (n - 8) × scale.
    """
    rows, columns = weight.shape
    groups = weight.view(rows, columns // GROUP, GROUP)
    top = groups.abs().amax(2, keepdim=True).clamp(min=1e-8)
    best_error = best_scale = None
    for share in SHARES:
        scale = (top * share / 7.5).half().float()
        error = ((groups / scale).round().clamp(-8, 7) * scale - groups).square().sum(2, keepdim=True)
        if best_error is None:
            best_error, best_scale = error, scale
        else:
            better = error < best_error
            best_error, best_scale = torch.where(better, error, best_error), torch.where(better, scale, best_scale)
    nibbles = ((groups / best_scale).round().clamp(-8, 7) + 8).to(torch.uint8).view(rows, columns)
    return nibbles[:, 0::2] | nibbles[:, 1::2] << 4, best_scale[:, :, 0].half()


def from_four(packed, scale):
    rows = packed.shape[0]
    nibbles = torch.stack([packed & 15, packed >> 4], 2).view(rows, -1)
    groups = (nibbles.float() - 8).view(rows, -1, GROUP) * scale.float()[:, :, None]
    return groups.view(rows, -1)
