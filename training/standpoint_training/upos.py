"""`upos`: parts of speech, by one matrix on everything that a finished model makes of a word.

Enters: a shipped file, and GUM's universal tags. Leaves: the same file with the matrix `upos`, nothing else changed.

The difficulty: the last layer has learned names and quotes and forgotten most of the grammar, which the layers below
still know. So the matrix reads all of them, one above the other; the encoder itself learns nothing more.
"""

import hashlib
import json
from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors import safe_open
from safetensors.torch import load_file, save_file

from . import fixtures
from .corpora import names
from .export import load
from .labels import UPOS
from .quantise import eight
from .windows import batches, collate, pack

SENTENCES = 4  # a paragraph: GUM's sentences are laid out one by one
EPOCHS, WORDS, RATE, DECAY, DROP = 14, 1200, 3e-3, 1e-2, 0.2


@torch.no_grad()
def layers(model, docs, vocabulary):
    """What every layer makes of the words of these documents, and their tags."""
    vectors, tags = [], []
    for doc in docs:
        doc.paragraphs = [(p[0][0], p[-1][1]) for p in (doc.paragraphs[i:i + SENTENCES] for i in range(0, len(doc.paragraphs), SENTENCES))]
        for group in batches(pack(doc, 256, lambda: 0), 4096):
            batch = collate(group, vocabulary)
            vectors.append(model.all_layers(batch).half())
            tags += [doc.upos[k] for _, k in batch.origin]
    return torch.cat(vectors), torch.tensor(tags)


def fit(model, vectors, tags, seed):
    torch.manual_seed(seed)
    known = (tags >= 0).nonzero()[:, 0]
    optimiser = torch.optim.AdamW(model.upos.parameters(), lr=RATE, weight_decay=DECAY)
    steps = EPOCHS * (len(known) // WORDS)
    for step in range(steps):
        if step % (len(known) // WORDS) == 0:
            order = known[torch.randperm(len(known))]
        rows = order[step % (len(known) // WORDS) * WORDS:][:WORDS]
        for group in optimiser.param_groups:
            group["lr"] = RATE * max(0.02, 1 - step / steps)
        scores = model.upos(F.dropout(vectors[rows].float(), DROP))
        optimiser.zero_grad()
        F.cross_entropy(scores, tags[rows]).backward()
        optimiser.step()


@torch.no_grad()
def right(model, vectors, tags):
    """The share of words with the right tag."""
    known = tags >= 0
    best = torch.cat([model.upos(rows.float()).argmax(1) for rows in vectors[known].split(4096)])
    return (best == tags[known]).float().mean().item()


def main(config, args):
    path, out = Path(args.model), Path(args.out or "../models")
    model, vocabulary = load(path, config)
    train, dev = (layers(model, names.gum(config.corpora, part, vocabulary), vocabulary) for part in ("train", "dev"))
    fit(model, *train, config.seed)
    print(f"{len(train[1])} words learned from; GUM dev: {100 * right(model, *dev):.1f} % of {len(dev[1])} right")
    with safe_open(path, "pt") as f:
        about = json.loads(f.metadata()["standpoint"])
    data = load_file(path) | {"upos.bias": model.upos.bias.detach()}
    data["upos.q8"], data["upos.scale"] = eight(model.upos.weight.detach())
    out = out / f"{args.name}.safetensors"
    save_file({k: data[k].contiguous() for k in sorted(data)}, out,
              {"standpoint": json.dumps(about | {"name": args.name, "upos": list(UPOS)})})
    print(f"{out.name}: {out.stat().st_size} bytes, sha256 {hashlib.sha256(out.read_bytes()).hexdigest()}")
    fixtures.write(*load(out, config), Path(args.out or "fixtures"))
