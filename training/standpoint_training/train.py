"""`train`: reads the corpora, mixes them, trains all heads together, writes checkpoints, resumes from them.

The difficulty: two slow cores. Windows of like length go together, a batch mixes all corpora, matrix products run in
bfloat16 where the processor can, and the schedule counts word pieces, not steps, so that a run that was interrupted
ends where it would have ended.
"""

import json
import random
import time

import torch
from safetensors.torch import load_file

from .augment import Augmenter
from .average import Average
from .config import training_documents
from .encoder import Coarse
from .model import Reader
from .quantise import four, from_four
from .teach import teach
from .windows import batches, collate, pack


def build(config, vocabulary):
    model = Reader(len(vocabulary.pieces), config.model["layers"], config.model["dropout"])
    model.encoder.load_pretrained(load_file(config.base() / "model.safetensors"))
    for module in model.modules():
        if isinstance(module, Coarse):
            module.bits = config.model["bits"]
    model.encoder.word.coarse = True
    if "start" in config.train:
        begin(model, [torch.load(path, weights_only=True) for path in config.train["start"]])
    return model


def begin(model, weights):
    """Begins with the mean of other runs' weights. A head that an older run lacks is the mean of those that have it, and
    untrained if none has."""
    known = model.state_dict()
    for name in {name for w in weights for name in w}:
        known[name] = torch.stack([w[name] for w in weights if name in w]).mean(0)
    model.load_state_dict(known)


def epoch(documents, config, augment, rng):
    """The windows of one epoch, drawn anew."""
    settings = config.train
    out = []
    for name, docs in documents.items():
        repeat = settings["repeat"][name]
        for round_ in range(int(repeat) + (rng.random() < repeat % 1)):
            for d in docs:
                made = pack(d, config.model["longest"], lambda: rng.choice(settings["windows"]))
                keep = settings["empty"].get(name, 1.0)
                out += [augment(w, rng) for w in made if keep == 1.0 or marked(w) or rng.random() < keep]
    return out


def whole(documents, config, rng):
    """Batches of whole documents, or of long stretches of them, so that mentions can take up each other."""
    settings, longest = config.train, config.model["longest"]
    room = 1.2 * settings["pieces"]
    rounds = []
    for name, docs in documents.items():
        repeat = settings["together"].get(name, 0)
        for round_ in range(int(repeat) + 1):
            rounds += [(round_ + rng.random(), d) for d in docs if round_ < int(repeat) or rng.random() < repeat % 1]
    group, widest, here = [], 0, set()
    for _, d in sorted(rounds, key=lambda r: r[0]):
        aim = rng.choice(settings["windows"])
        made = pack(d, longest, lambda: aim)
        if sum(w.size for w in made) > room:
            made = made[rng.randrange(len(made)):]
        wide = max(w.size for w in made)
        made = made[: max(1, int(room / wide))]
        if group and (id(d) in here or max(widest, wide) * (len(group) + len(made)) > room):
            yield group
            group, widest, here = [], 0, set()
        group, widest = group + made, max(widest, wide)
        here.add(id(d))
    yield group


def marked(window):
    names = window.doc.names
    return any(names[k] & 1 == 0 for a, b in window.parts for k in range(a, b))


def optimizer(model, config):
    heads = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    surface = [model.encoder.case.weight, model.encoder.mark.weight]
    rest = [p for n, p in model.named_parameters() if n.startswith("encoder.") and not n.startswith(("encoder.case", "encoder.mark"))]
    s = config.train
    groups = [dict(params=rest, peak=s["rate"]), dict(params=heads + surface, peak=s["head_rate"])]
    return torch.optim.AdamW(groups, lr=s["rate"], weight_decay=s["weight_decay"], betas=(0.9, 0.98), fused=True)


@torch.no_grad()
def settle(model, average):
    """Rounds the embedding table to the four bits it ships with, for good: what follows learns to live with it."""
    table, mean = model.encoder.word.weight, average.model.encoder.word.weight
    if table.requires_grad:
        table.requires_grad_(False)
        mean.copy_(from_four(*four(mean)))
        table.copy_(mean)
        model.encoder.word.coarse = False


def train(config, check):
    """Trains to the configured number of word pieces. `check(model, vocabulary)` returns figures to log."""
    settings = config.train
    torch.set_num_threads(settings["threads"])
    torch.manual_seed(config.seed)
    config.runs.mkdir(parents=True, exist_ok=True)
    log = open(config.runs / "log.jsonl", "a", encoding="utf8")
    checkpoint = config.runs / "checkpoint.pt"
    vocabulary = config.vocabulary()
    model = build(config, vocabulary)
    opt = optimizer(model, config)
    average = Average(model, settings["average"])
    state = dict(seen=0, step=0, epoch=0, used=0, seconds=0.0)
    if checkpoint.exists():
        saved = torch.load(checkpoint, weights_only=True)
        model.load_state_dict(saved["model"])
        average.model.load_state_dict(saved["average"])
        opt.load_state_dict(saved["optimizer"])
        state = saved["state"]
        print("resumed at", state, flush=True)
    documents = training_documents(config, vocabulary)
    augment = Augmenter(documents, config, vocabulary)
    if "teacher" in settings:
        teach(documents, config, vocabulary)

    def save():
        torch.save(dict(model=model.state_dict(), average=average.model.state_dict(), optimizer=opt.state_dict(), state=state),
                   checkpoint.with_suffix(".new"))
        checkpoint.with_suffix(".new").replace(checkpoint)

    started, before = time.time(), state["seconds"]
    said = saved_at = checked = time.time()
    sums, words = {}, 0
    model.train()
    end = settings["tokens"] + settings["settle"]
    while state["seen"] < end:
        rng = random.Random(f"{config.seed}/{state['epoch']}")
        groups = [(g, False) for g in batches(epoch(documents, config, augment, rng), settings["pieces"], rng)]
        groups += [(g, True) for g in whole(documents, config, rng)]
        rng.shuffle(groups)
        for group, together in groups[state["used"]:]:
            batch = collate(group, vocabulary, together)
            if state["seen"] < settings["tokens"]:
                left = 1 - state["seen"] / settings["tokens"]
            else:
                settle(model, average)
                left = settings["settle_rate"] * (end - state["seen"]) / settings["settle"]
            for g in opt.param_groups:
                g["lr"] = g["peak"] * min(1, (state["step"] + 1) / settings["warmup"]) * left
            with torch.autocast("cpu", torch.bfloat16, enabled=settings["bfloat16"]):
                losses = model.loss(batch)
            total = sum(v * settings["weight"].get(k, 1.0) for k, v in losses.items())
            opt.zero_grad(set_to_none=True)
            total.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            opt.step()
            state["step"] += 1
            average.step(state["step"])
            state["used"] += 1
            state["seen"] += int(batch.mask.sum())
            state["seconds"] = before + time.time() - started
            words += len(batch.first)
            for k, v in losses.items():
                sums[k] = sums.get(k, 0.0) + v.item() * len(batch.first)
            now = time.time()
            if now - said > 30:
                said = now
                row = dict(state, loss={k: round(v / words, 4) for k, v in sums.items()})
                sums, words = {}, 0
                print(json.dumps(row), file=log, flush=True)
            if now - saved_at > settings["save_every"]:
                save()
                saved_at = time.time()
            if now - checked > settings["check_every"]:
                print(json.dumps(dict(state, dev=check(average.model, vocabulary))), file=log, flush=True)
                checked = time.time()
            if state["seen"] >= end:
                break
        else:
            state["epoch"], state["used"] = state["epoch"] + 1, 0
    save()
    torch.save(average.model.state_dict(), config.runs / "model.pt")
    print(json.dumps(dict(state, done=True)), file=log, flush=True)
