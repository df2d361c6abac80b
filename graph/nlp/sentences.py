"""Where sentences begin. Headings, captions and list items stand on lines of their own."""

from __future__ import annotations

from graph.nlp.gazetteer import Gazetteer
from graph.nlp.tokens import CAPITAL, LOWER, NUMBER, UPPER, Tokens

ENDS = frozenset(".?!…")
# A full stop behind one of these belongs to it.
CITIES = frozenset(["tp", "tx", "tt"])
SHORTENED = frozenset("tp t tt tx ts ths gs pgs bs ks ls th q p h tr ông đ n v nxb st mr mrs dr ubnd no vd".split())


def sentence_starts(tokens: Tokens) -> list[int]:
    """The first token of every sentence, in order; at least [0]."""
    starts = [0]
    for i in range(1, len(tokens)):
        if tokens.breaks[i]:
            starts.append(i)
            continue
        if tokens.words[i - 1] not in ENDS or starts[-1] == i:
            if tokens.start[i] == tokens.end[i - 1] and (_glued(tokens, i) or _item(tokens, i)):
                starts.append(i)
            continue
        if not tokens.gap[i] and not (
            tokens.shape[i] == CAPITAL
            and len(tokens.words[i]) > 1
            and i > 1
            and len(tokens.words[i - 2]) > 1
            and (tokens.words[i - 2].islower() or (tokens.shape[i - 2] == CAPITAL and tokens.words[i - 2].isalpha()))
        ):
            continue
        if tokens.words[i - 1] == "." and i > 1 and not tokens.gap[i - 1]:
            before = tokens.words[i - 2]
            if before.lower() in SHORTENED and (before[0].isupper() or len(before) <= 2) and tokens.shape[i] != NUMBER:
                if before.lower() not in CITIES or not _opens(tokens, i):
                    continue
            if len(before) == 1 and before.isupper():
                continue
        if tokens.shape[i] in (CAPITAL, UPPER, NUMBER) or tokens.words[i] in '"(-–':
            starts.append(i)
    return starts


def _opens(tokens: Tokens, i: int) -> bool:
    """Whether a sentence rather than a place's name begins behind "TP.": "Bí thư Thành ủy TP. Sắp tới, …"."""
    return (
        tokens.gap[i]
        and tokens.shape[i] == CAPITAL
        and tokens.shape[i + 1 : i + 2] == [LOWER]
        and not any(True for _ in Gazetteer.load().match(tokens.words, i))
    )


def _item(tokens: Tokens, i: int) -> bool:
    """As in "1. Nguyễn Văn A - Tổng Bí thư**2.** Trần Văn B": the number of a list's next item, its line lost."""
    return (
        tokens.shape[i] == NUMBER
        and len(tokens.words[i - 1]) > 1
        and tokens.words[i - 1].isalpha()
        and not tokens.words[i - 1].isupper()
        and tokens.words[i + 1 : i + 2] == ["."]
        and tokens.shape[i + 2 : i + 3] == [CAPITAL]
        and tokens.shape[i + 3 : i + 4] == [CAPITAL]
    )


def _glued(tokens: Tokens, i: int) -> bool:
    """As in "Ảnh: Giang Huy**Tới dự** …": a sentence begins where the end before it was lost."""
    return (
        tokens.shape[i] == CAPITAL
        and tokens.shape[i - 1] == CAPITAL
        and i + 1 < len(tokens)
        and tokens.words[i + 1].islower()
    )
