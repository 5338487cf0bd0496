"""Boosted trees for a yes or no and for a choice, and the table that the engine reads."""

import lightgbm
import numpy as np

SETTINGS = dict(
    learning_rate=0.1,
    lambda_l2=2.0,
    feature_fraction=0.6,
    max_bin=63,
    boost_from_average=False,
    seed=1,
    feature_fraction_seed=3,
    deterministic=True,
    force_row_wise=True,
    num_threads=1,
    verbosity=-1,
)


def yes_or_no(rows, right, trees, leaves, least=30):
    settings = dict(SETTINGS, objective="binary", num_leaves=leaves, min_data_in_leaf=least)
    return lightgbm.train(settings, lightgbm.Dataset(rows, label=right), trees)


def choice(choices, trees, leaves, least=40):
    """Trees whose scores, made a distribution over the choices of a question, give the right ones the most."""
    starts, question, right = choices.starts, choices.question, choices.right
    weights = choices.weights[question]

    def gradient(score, _):
        score = np.exp(score - np.maximum.reduceat(score, starts)[question])
        all_of = score / np.add.reduceat(score, starts)[question]
        score = score * right
        right_of = score / np.maximum(np.add.reduceat(score, starts), 1e-12)[question]
        return weights * (all_of - right_of), np.maximum(weights * all_of * (1 - all_of), 1e-3)

    settings = dict(SETTINGS, objective=gradient, num_leaves=leaves, min_data_in_leaf=least)
    return lightgbm.train(settings, lightgbm.Dataset(choices.rows, label=right), trees)


def table(model, names, note):
    """The model as the engine reads it (`lexicon/trees.rs`): whole numbers, trees in prefix order."""

    def node(it):
        if "leaf_value" in it:
            return [f"={round(it['leaf_value'] * 1000)}"]
        split = f"{it['split_feature']}:{int(np.floor(it['threshold']))}"
        return [split, *node(it["left_child"]), *node(it["right_child"])]

    trees = (" ".join(node(it["tree_structure"])) for it in model.dump_model()["tree_info"])
    return "\n".join([f"# {note} Made by training/links.", "features " + " ".join(names), *trees]) + "\n"
