"""The configuration file and what follows from it: paths, vocabulary, pre-trained weights, corpora."""

import importlib.util
import tomllib
from pathlib import Path

from .corpora import actors, names, quotes
from .words import Vocabulary


class Config:
    def __init__(self, path, corpora=None, runs=None):
        data = tomllib.loads(Path(path).read_text())
        self.data, self.model, self.train = data, data["model"], data["train"]
        self.seed = data["seed"]
        self.corpora = Path(corpora or data["corpora"])
        self.runs = Path(runs or data["runs"])
        if not self.corpora.is_dir():
            raise SystemExit(f"no corpora at {self.corpora}: give their place with --corpora")

    def base(self):
        spec = importlib.util.find_spec(self.model["base"])
        if spec is None:
            raise SystemExit(f"the package {self.model['base']} is not installed (see requirements.txt)")
        return Path(spec.submodule_search_locations[0]) / "model"

    def vocabulary(self):
        return Vocabulary.load(self.base() / "vocab.txt")


def training_documents(config, vocabulary):
    """Every document that a model may learn from."""
    root, v = config.corpora, vocabulary
    readers = {
        "standpoint": lambda: quotes.standpoint(root, "train", v), "polnear": lambda: quotes.polnear(root, "train", v),
        "uner": lambda: names.uner(root, "train", v), "gum": lambda: names.gum(root, "train", v),
        "wikigold": lambda: names.wikigold(root, v), "crossner": lambda: names.crossner(root, v),
        "re3d": lambda: names.re3d(root, v), "meantime": lambda: names.meantime(root, v),
        "litbank": lambda: actors.litbank(root, v), "gap": lambda: actors.gap(root, "validation", v),
        "newsmtsc": lambda: actors.newsmtsc(root, "train", v),
    }
    return {name: list(readers[name]()) for name in config.train["repeat"]}
