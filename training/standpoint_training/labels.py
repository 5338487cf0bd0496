"""The tag sets, and what a corpus may say about a word.

A name label is a bit set of allowed tags: one bit where the corpus knows the answer, several where its scheme is
silent (a corpus without NORP cannot say that "Syrian" is no NORP). Training sums the probability of everything
allowed; so schemes are masked, not bent.
"""

TYPES = ("PER", "ORG", "LOC", "NORP", "MISC")
ROLES = ("source", "cue", "content")
FORMS = ("proper", "nominal", "pronoun")
CLASSES = ("SUPPORT", "AGREE", "HELP", "CALL_FOR", "CRITICISE", "ACCUSE", "DENY", "REJECT", "THREATEN", "CONCERN", "FIGHT")
POSITIVE = ("SUPPORT", "AGREE", "HELP", "CALL_FOR")
TONES = ("negative", "neutral", "positive")
NAME = ("O",) + tuple(f"{p}-{t}" for t in TYPES for p in "BI")
QUOTE = ("O",) + tuple(f"{p}-{t}" for t in ROLES for p in "BI")
EVIDENCE = ("O",) + tuple(f"{p}-{t}" for t in CLASSES for p in "BI")
TARGET = ("O", "B-target", "I-target")
STANCE = ("none",) + CLASSES  # of an ordered pair: what the first is shown to hold toward the second
UPOS = ("ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X")
MENTION = ("O",) + tuple(f"{p}-{t}" for t in FORMS for p in "BI")
NAME_ID = {t: i for i, t in enumerate(NAME)}
MENTION_ID = {t: i for i, t in enumerate(MENTION)}
EVIDENCE_ID = {t: i for i, t in enumerate(EVIDENCE)}
QUOTE_ID = {t: i for i, t in enumerate(QUOTE)}
ANY = (1 << len(NAME)) - 1
O = 1


def begin(*types):
    return sum(1 << NAME_ID["B-" + t] for t in types)


def inside(*types):
    return sum(1 << NAME_ID["I-" + t] for t in types)


def either(*types):
    return begin(*types) | inside(*types)


def legal(tags):
    """(first, next): which tags may begin a paragraph, and which may follow which."""
    first = [t[0] != "I" for t in tags]
    after = [[t[0] != "I" or s[2:] == t[2:] for t in tags] for s in tags]
    return first, after


def spans(tags):
    """BIO tags as a list of (start, end, type). A stray I- begins a span."""
    out, start, kind = [], None, None
    for i, t in enumerate(list(tags) + ["O"]):
        if start is not None and (t == "O" or t[0] == "B" or t[2:] != kind):
            out.append((start, i, kind))
            start = None
        if t != "O" and start is None:
            start, kind = i, t[2:]
    return out
