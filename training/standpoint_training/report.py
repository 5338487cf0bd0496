"""`data-report`: what each corpus holds as the trainer reads it, with samples to look at."""

from collections import Counter

from .config import training_documents
from .labels import ANY, NAME, QUOTE


def certain(mask):
    """The tag of a word about which a corpus leaves no doubt, else None."""
    return NAME[mask.bit_length() - 1] if mask & (mask - 1) == 0 and mask else None


def report(config, samples=0):
    vocabulary = config.vocabulary()
    for name, docs in training_documents(config, vocabulary).items():
        count = Counter()
        for d in docs:
            count["words"] += len(d.words)
            count["pieces"] += sum(len(w.pieces) for w in d.words)
            count["unknown"] += sum(vocabulary.unknown in w.pieces for w in d.words)
            count["paragraphs"] += len(d.paragraphs)
            for mask in d.names or ():
                tag = certain(mask)
                count[tag if tag and tag[0] == "B" else "open" if tag is None else "other"] += 1
            for scheme, layers in d.quotes.items():
                for n, (tags, links) in enumerate(layers):
                    for t in tags:
                        if t % 2:
                            count[f"{scheme}{n} {QUOTE[t][2:]}"] += 1
                    count[f"{scheme}{n} links"] += sum(x >= 0 for x in links)
        count.pop("other", None)
        print(f"{name:10} documents={len(docs)}", *(f"{k}={v}" for k, v in count.items()))
        for d in docs[:samples]:
            print("   ", " ".join(show(d, k) for k in range(min(60, len(d.words)))))


def show(doc, k):
    tags = [NAME[i] for i in range(len(NAME)) if doc.names and doc.names[k] >> i & 1] if doc.names else []
    tags = [] if tags == ["O"] else ["?"] if doc.names and doc.names[k] == ANY else tags
    for layers in doc.quotes.values():
        tags += [QUOTE[t[k]] for t, _ in layers if t[k]]
    return doc.words[k].text + (f"/{'|'.join(tags)}" if tags else "")
