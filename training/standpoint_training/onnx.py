"""`export --onnx FILE`: the encoder and the tag scores as an ONNX graph in float32.

Not shipped: the yardstick by which the program's own runtime is timed. Enters: ids, case and quotation classes and
a mask, each window × piece. Leaves: the vectors of all pieces and the scores of every head.
"""

import torch
import torch.nn as nn


class Graph(nn.Module):
    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, ids, cases, marks, mask):
        x = self.model.encoder(ids, cases, marks, mask)
        return (x, *(self.model.tag[h](x) for h in self.model.heads))


def write(model, path):
    # Three tensors, not one three times: what is shared here would be taken for one input.
    ids, cases, marks = (torch.ones(2, 32, dtype=torch.long) * k for k in (7, 1, 2))
    inputs = (ids, cases, marks, ids.bool())
    batch, pieces = torch.export.Dim("windows"), torch.export.Dim("pieces", min=2, max=256)
    shape = {0: batch, 1: pieces}
    torch.onnx.export(Graph(model).eval(), inputs, path, dynamo=True, external_data=False,
                      input_names=["ids", "cases", "marks", "mask"], output_names=["vectors", *model.heads],
                      dynamic_shapes=(shape, shape, shape, shape))
