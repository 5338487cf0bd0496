"""`python -m links train | validate` (see README.md)."""

import argparse
import tempfile
from pathlib import Path

import numpy as np

from . import corpus, score, trees

ENGINE = corpus.ROOT / "crates/engine/src"
PHRASES = ENGINE / "mentions/phrases.txt"
FORMS = {"phrase": (1,), "pronoun": (2, 3, 4), "dialogue": (5, 6, 7)}
"""The tables of links, with the forms of mention (`actors/observe.rs`) that each decides on."""
LINKS = [ENGINE / f"actors/links-{name}.txt" for name in FORMS]
SHAPES = {"phrase": (120, 8), "pronoun": (150, 6), "dialogue": (80, 6)}
"""Trees of each table of links, and leaves of each tree."""
PHRASE_SHAPE = (150, 8)
ROUNDS = 3
FOLDS = 5


def learn(documents, folder):
    """Trains all tables on `documents`; returns their paths, in `folder`."""
    paths = [folder / it.name for it in (PHRASES, *LINKS)]
    for path in paths:
        path.write_text("")
    head, records = corpus.observe(documents.values(), paths)
    model = trees.yes_or_no(*corpus.phrases(records, documents), *PHRASE_SHAPE)
    paths[0].write_text(trees.table(model, head["phrases"], "Which noun phrases are mentions."))
    for _ in range(ROUNDS):
        head, records = corpus.observe(documents.values(), paths)
        choices = corpus.links(records, documents)
        form = choices.rows[choices.starts, head["links"].index("form")]
        for (name, forms), path in zip(FORMS.items(), paths[1:]):
            model = trees.choice(choices.only(np.isin(form, forms)), *SHAPES[name])
            path.write_text(trees.table(model, head["links"], f"Whom a mention takes up: {name}."))
    return paths


def validate(documents):
    ids = sorted(documents)
    held_out = []
    for fold in range(FOLDS):
        with tempfile.TemporaryDirectory() as folder:
            paths = learn({it: documents[it] for n, it in enumerate(ids) if n % FOLDS != fold}, Path(folder))
            mine = {it: documents[it] for n, it in enumerate(ids) if n % FOLDS == fold}
            held_out += corpus.observe(mine.values(), paths)[1]
    return score.figures(held_out, documents)


def main():
    parser = argparse.ArgumentParser(prog="links", description=__doc__)
    parser.add_argument("command", choices=["train", "validate"])
    documents = corpus.gold()
    if parser.parse_args().command == "validate":
        print({name: round(float(figure), 1) for name, figure in validate(documents).items()})
    else:
        with tempfile.TemporaryDirectory() as folder:
            for path, place in zip(learn(documents, Path(folder)), (PHRASES, *LINKS)):
                place.write_text(path.read_text())


main()
