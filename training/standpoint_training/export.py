"""`export`: the shipped file, from a checkpoint; and the same file read back as a model.

Enters: weights in float32, the full vocabulary, the corpora (for which pieces matter). Leaves:
`reader-3.safetensors` (FORMAT.md says what it holds) and the parity fixture for the runtime.

The difficulty: two thirds of the weights are the embedding table, and most of its rows are for pieces that no
English newspaper prints. A row is kept if any of our texts uses it, or if it stands among the first and so most
frequent of its vocabulary, or if it is a single letter of the Latin script, so that every other word falls back to
shorter pieces instead of the unknown one.
"""

import hashlib
import json
import re
from collections import Counter
from pathlib import Path

import torch
from safetensors import safe_open
from safetensors.torch import load_file, save_file

from . import fixtures, onnx
from .config import training_documents
from .corpora import names, quotes
from .labels import STANCE, TONES, UPOS
from .model import LINK, Reader
from .pairs import PAIR
from .quantise import eight, four, from_eight, from_four, from_six, six
from .words import Vocabulary, split

FORMAT = "standpoint-reader/1"
EIGHT = ("layers.", "link_", "position.", "refer_", "stance_", "upos.")  # the layers have fewer
FREQUENT = 14_000  # rows of the pre-trained vocabulary kept by their place alone


def kept(config, vocabulary):
    """Which pieces the shipped vocabulary holds, in their old order."""
    used = Counter()
    for corpus, docs in training_documents(config, vocabulary).items():
        for d in docs if config.train["repeat"][corpus] else ():  # not for the words of novels
            used.update(p for w in d.words for p in w.pieces)
    for d in [*quotes.standpoint(config.corpora, "dev", vocabulary), *quotes.polnear(config.corpora, "dev", vocabulary),
              *names.uner(config.corpora, "dev", vocabulary), *names.gum(config.corpora, "dev", vocabulary)]:
        used.update(p for w in d.words for p in w.pieces)
    for path in (config.corpora / "newsmtsc").glob("*.jsonl"):
        text = " ".join(json.loads(line).get("sentence_normalized", "") for line in open(path, encoding="utf8"))
        used.update(p for a, b in split(text) for p in vocabulary.encode(text[a:b]))
    special = {vocabulary.pad, vocabulary.unknown, vocabulary.first, vocabulary.separator}
    return [i for i, p in enumerate(vocabulary.pieces) if i in special or i in used or wanted(i, p)]


def wanted(i, piece):
    if piece.startswith("["):
        return False
    bare = piece.removeprefix("##")
    latin = all(ord(c) < 0x250 or not c.isalnum() for c in bare)
    return latin and (i < FREQUENT or len(bare) == 1)


def tensors(model, pieces, rows):
    """The file's tensors by name."""
    out = {"vocabulary": torch.tensor(list("\n".join(pieces).encode()), dtype=torch.uint8)}
    for name, value in model.state_dict().items():
        value = value.detach().float()
        name = shipped_name(name)
        if name == "word.weight":
            out["word.q4"], out["word.scale"] = four(value[rows])
        elif name.startswith("chain."):
            continue
        elif value.dim() == 2 and name.startswith(EIGHT) and name != "stance_class":
            stem = name.removesuffix(".weight")
            if name.startswith("layers."):
                out[stem + ".q6"], out[stem + ".scale"] = six(value)
            else:
                out[stem + ".q8"], out[stem + ".scale"] = eight(value)
        else:
            out[name] = value
    for head, chain in model.chain.items():
        out[f"chain.{head}.first"], out[f"chain.{head}.next"] = chain.start().detach(), chain.step().detach()
    return {k: v.contiguous() for k, v in sorted(out.items())}


def shipped_name(name):
    """A weight's name in the file: without the part of the network that it belongs to."""
    return re.sub(r"^(encoder|refer|stance|tone)[.](?!weight|bias)", "", name)


def header(model, pieces):
    encoder = model.encoder
    return dict(
        format=FORMAT, name="reader-3", layers=len(encoder.layers), size=encoder.word.weight.shape[1],
        heads=encoder.layers[0].heads, inner=encoder.layers[0].up.weight.shape[0], longest=len(encoder.position.weight),
        norm_epsilon=1e-12, pieces=len(pieces), link=LINK, pair=PAIR, stances=list(STANCE), tones=list(TONES), upos=list(UPOS), tags={h: list(t) for h, t in model.heads.items()})


def load(path, config):
    """A shipped file as (model, vocabulary): what the runtime computes, in float32."""
    with safe_open(path, "pt") as f:
        about = json.loads(f.metadata()["standpoint"])
    data = load_file(path)
    vocabulary = Vocabulary(bytes(data.pop("vocabulary").tolist()).decode().split("\n"))
    model = Reader(len(vocabulary.pieces), about["layers"], 0.0, about["size"], about["tags"])
    state = {}
    for name, value in data.items():
        if name.endswith(".q4"):
            state[name[:-3] + ".weight"] = from_four(value, data[name[:-3] + ".scale"])
        elif name.endswith(".q6"):
            state[name[:-3] + ".weight"] = from_six(value, data[name[:-3] + ".scale"])
        elif name.endswith(".q8"):
            state[name[:-3] + ".weight"] = from_eight(value, data[name[:-3] + ".scale"])
        elif not name.endswith(".scale"):
            state[name] = value
    model.load_state_dict(with_upos(model, {k: state[shipped_name(k)] for k in model.state_dict() if shipped_name(k) in state}))
    return model.eval(), vocabulary


def with_upos(model, state):
    """Weights from before parts of speech were learned (upos.py), with those that the model was made with."""
    return {k: v for k, v in model.state_dict().items() if k.startswith("upos.")} | state


def checkpoint(config, path=None):
    """The weights of a run: the given file, the finished model, or the newest checkpoint."""
    vocabulary = config.vocabulary()
    model = Reader(len(vocabulary.pieces), config.model["layers"], 0.0)
    path = Path(path) if path else next(p for p in (config.runs / "model.pt", config.runs / "checkpoint.pt") if p.exists())
    saved = torch.load(path, weights_only=True)
    model.load_state_dict(with_upos(model, saved.get("model", saved)))
    return model.eval(), vocabulary


def main(config, args):
    model, vocabulary = checkpoint(config, args.weights)
    rows = kept(config, vocabulary)
    pieces = [vocabulary.pieces[i] for i in rows]
    out = Path(args.out or "../models")
    out.mkdir(parents=True, exist_ok=True)
    path = out / "reader-3.safetensors"
    save_file(tensors(model, pieces, rows), path, {"standpoint": json.dumps(header(model, pieces))})
    print(f"{path.name}: {path.stat().st_size} bytes, {len(pieces)} pieces, sha256 {hashlib.sha256(path.read_bytes()).hexdigest()}")
    shipped = load(path, config)
    fixtures.write(*shipped, out if args.out else Path("fixtures"))
    if args.onnx:
        onnx.write(shipped[0], args.onnx)
