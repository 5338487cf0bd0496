"""`python -m links train | validate` (see README.md)."""

import argparse
import tempfile
from pathlib import Path

import numpy as np

from . import corpus, others, score, trees

ENGINE = corpus.ROOT / "crates/engine/src"
PHRASES = ENGINE / "mentions/phrases.txt"
FORMS = {"phrase": (1,), "person": (2,), "group": (2, 3, 4), "dialogue": (5, 6, 7)}
"""The tables of links, with the forms of mention (`actors/observe.rs`) from which each is learned. That of groups decides on
"it" and "they" alone, but learns from "he" and "she" too: they are few."""
LINKS = [ENGINE / f"actors/links-{name}.txt" for name in FORMS]
SHAPES = {"phrase": (120, 8), "person": (200, 8), "group": (150, 6), "dialogue": (80, 6)}
"""Trees of each table of links, and leaves of each tree."""
FURTHER = {"phrase": {}, "person": {"gap": 2.0, "gum": 1.0, "litbank": 0.25}, "group": {}, "dialogue": {}}
"""The corpora (`others.py`) from which each table of links learns beside our gold, and how much one of their questions
counts."""
CLAUSE = set("before after opening subjects tokens verbs near-before near-after near-within ahead hint".split())
"""Observations of the clauses around a pronoun. Only "he" and "she" have the examples to learn from them."""
PHRASE_SHAPE = (150, 8)
ROUNDS = 3
FOLDS = 5


def learn(reader, documents, further, folder):
    """Trains all tables on `documents`, and those of links on the corpora `further` too; returns their paths, in
    `folder`."""
    paths = [folder / it.name for it in (PHRASES, *LINKS)]
    for path in paths:
        path.write_text("")
    names = reader.observations
    records = reader.read(paths, documents)
    model = trees.yes_or_no(*corpus.phrases(records, documents), *PHRASE_SHAPE)
    paths[0].write_text(trees.table(model, names["phrases"], "Which noun phrases are mentions."))
    for turn in range(ROUNDS):
        records = reader.read(paths, documents)
        own = corpus.links(records, documents)
        for name, forms in FORMS.items():
            parts = [own]
            if turn == ROUNDS - 1:
                parts += (further[it].links(paths).counted(weight) for it, weight in FURTHER[name].items())
            choices = corpus.joined(*(only(it, names, forms) for it in parts))
            columns = [at for at, it in enumerate(names["links"]) if name == "person" or it not in CLAUSE]
            model = trees.choice(choices.seen_by(columns), *SHAPES[name])
            observed = [names["links"][at] for at in columns]
            (folder / f"{name}.new").write_text(trees.table(model, observed, f"Whom a mention takes up: {name}."))
        for name, path in zip(FORMS, paths[1:]):
            (folder / f"{name}.new").rename(path)
    return paths


def only(choices, names, forms):
    """The questions about mentions of some forms."""
    form = choices.rows[choices.starts, names["links"].index("form")]
    return choices.only(np.isin(form, forms))


class Further:
    """A published corpus, as the engine sees it with the tables of the day."""

    def __init__(self, documents, folder):
        folder.mkdir()
        self.documents, self.reader, self.last = documents, corpus.Reader(documents, folder), (None, None)

    def links(self, paths):
        """Its questions; asked again with the same tables they are not observed again."""
        tables = [it.read_text() for it in paths]
        if self.last[0] != tables:
            records = self.reader.read(paths, self.documents)
            self.last = (tables, corpus.links(records, self.documents, others.actors))
        return self.last[1]


def validate(reader, documents, further, folder):
    """Figures of documents held out, and of the pronouns of GAP development."""
    ids = sorted(documents)
    held_out = []
    for fold in range(FOLDS):
        wanted = {it: documents[it] for n, it in enumerate(ids) if n % FOLDS != fold}
        paths = learn(reader, wanted, further, folder)
        held_out += reader.read(paths, set(ids[fold::FOLDS]))
    figures = score.figures(held_out, documents)
    asked = others.gap("development")
    (folder / "asked").mkdir()
    records = corpus.Reader(asked, folder / "asked").read(paths, asked)
    return figures | score.pronouns(records, asked)


def main():
    parser = argparse.ArgumentParser(prog="links", description=__doc__)
    parser.add_argument("command", choices=["train", "validate"])
    command = parser.parse_args().command
    documents = corpus.gold()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        reader = corpus.Reader(documents, folder)
        wanted = sorted({it for names in FURTHER.values() for it in names})
        further = {it: Further(others.READ[it](), folder / it) for it in wanted}
        if command == "validate":
            figures = validate(reader, documents, further, folder)
            print({name: round(float(figure), 1) for name, figure in figures.items()})
        else:
            for path, place in zip(learn(reader, documents, further, folder), (PHRASES, *LINKS)):
                place.write_text(path.read_text())


main()
