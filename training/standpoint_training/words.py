"""Words, word pieces and surface features of a text.

Enters: a text (or ready-made tokens) and the vocabulary. Leaves: words with exact code-point offsets, the ids of
their pieces, a case class and a quotation class each.

The difficulty: the rules must be so plain that another language's runtime repeats them character by character.
A word is a maximal run of word characters (letters, digits, and the combining marks U+0300 to U+036F); every
other visible character is a word of its own. That is as fine as the pre-trained vocabulary's own first step, so a
span may begin or end at any mark of punctuation. FORMAT.md holds the rules in prose.
"""

import unicodedata
from dataclasses import dataclass
from pathlib import Path

LOWER, CAPITAL, UPPER, MIXED, DIGIT, MARK, NO_WORD = range(7)
CASES = 7
OUTSIDE, INSIDE, OPENING, CLOSING = range(4)
QUOTATIONS = 4
LONGEST_WORD = 64  # code points; a longer run is one unknown piece

OPENERS, CLOSERS, STRAIGHT = "“«„", "”»", '"'
SINGLE_OPENERS, SINGLE_CLOSERS = "‘'", "’'"


@dataclass(slots=True)
class Word:
    text: str
    start: int
    end: int
    case: int
    pieces: tuple


def is_word_char(c):
    return c.isalnum() or "\u0300" <= c <= "\u036f"


def split(text):
    """The words of a text as (start, end)."""
    out, start = [], None
    for i, c in enumerate(text):
        if is_word_char(c):
            start = i if start is None else start
            continue
        if start is not None:
            out.append((start, i))
            start = None
        if not c.isspace() and unicodedata.category(c)[0] != "C":
            out.append((i, i + 1))
    if start is not None:
        out.append((start, len(text)))
    return out


def case_of(word):
    """What an uncased vocabulary loses. Letters decide; a word without any is a number or a mark."""
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return DIGIT if any(c.isdigit() for c in word) else MARK
    upper = sum(c.isupper() for c in letters)
    if upper == 0:
        return LOWER
    if upper == len(letters) and len(letters) > 1:
        return UPPER
    if upper == 1 and word[0].isupper():
        return CAPITAL
    return MIXED


def fold(word):
    """Lower case, decomposed, without combining marks: the spelling that the vocabulary knows."""
    return "".join(c for c in unicodedata.normalize("NFD", word.lower()) if not "\u0300" <= c <= "\u036f")


class Vocabulary:
    """Greedy longest-match word pieces over a list of pieces, one a line."""

    def __init__(self, pieces):
        self.pieces = list(pieces)
        self.ids = {p: i for i, p in enumerate(self.pieces)}
        self.pad, self.unknown = self.ids["[PAD]"], self.ids["[UNK]"]
        self.first, self.separator = self.ids["[CLS]"], self.ids["[SEP]"]
        self.cache = {}

    @classmethod
    def load(cls, path):
        return cls(Path(path).read_text(encoding="utf8").rstrip("\n").split("\n"))

    def encode(self, word):
        found = self.cache.get(word)
        if found is None:
            found = self.cache[word] = self._encode(fold(word))
        return found

    def _encode(self, word):
        if not word or len(word) > LONGEST_WORD:
            return (self.unknown,)
        out, at = [], 0
        while at < len(word):
            for end in range(len(word), at, -1):
                piece = self.ids.get(("##" if at else "") + word[at:end])
                if piece is not None:
                    break
            else:
                return (self.unknown,)
            out.append(piece)
            at = end
        return tuple(out)

    def words(self, text):
        return [Word(text[a:b], a, b, case_of(text[a:b]), self.encode(text[a:b])) for a, b in split(text)]


def quotations(words):
    """A quotation class for each word of one paragraph.

    Double marks win; a mark left open runs to the end of the paragraph. Single marks count outside double ones, and
    only as a pair: the first stands before a word character and not after one, the second not before one.
    """
    out, depth, close_at = [], False, None
    for i, w in enumerate(words):
        mark = w.text
        if mark in OPENERS or (mark in STRAIGHT and not depth):
            depth = True
            out.append(OPENING)
        elif depth and (mark in CLOSERS or mark in STRAIGHT):
            depth = False
            out.append(CLOSING)
        elif i == close_at:
            close_at = None
            out.append(CLOSING)
        elif not depth and close_at is None and mark in SINGLE_OPENERS and _opens(words, i):
            close_at = _closer(words, i)
            out.append(OUTSIDE if close_at is None else OPENING)
        else:
            out.append(INSIDE if depth or close_at is not None else OUTSIDE)
    return out


def _touches(words, i, j):
    """Whether words i and j stand side by side without white space, and j is a run of word characters."""
    if not (0 <= i < len(words) and 0 <= j < len(words)):
        return False
    a, b = (words[i], words[j]) if i < j else (words[j], words[i])
    return a.end == b.start


def _opens(words, i):
    before = _touches(words, i, i - 1) and is_word_char(words[i - 1].text[-1])
    return not before and _touches(words, i, i + 1) and is_word_char(words[i + 1].text[0])


def _closer(words, i):
    for j in range(i + 2, len(words)):
        if words[j].text in OPENERS or words[j].text in CLOSERS or words[j].text in STRAIGHT:
            return None
        after = _touches(words, j, j + 1) and is_word_char(words[j + 1].text[0])
        if words[j].text in SINGLE_CLOSERS and not after and _touches(words, j, j - 1):
            return j
    return None
