"""Where titles of documents end: quotations, stop words, and what may follow a law's title."""

from __future__ import annotations

from functools import cache

from graph.nlp.documents import kind_at
from graph.nlp.lexicon import load
from graph.nlp.phrases import Phrases, listed, syllables
from graph.nlp.tokens import LOWER, NUMBER, SIGN, UPPER, Tokens

MOST_TITLE = 60


@cache
def phrases(section: str) -> Phrases[str]:
    """A list of documents.yaml as phrases, each with its canonical spelling."""
    found: Phrases[str] = Phrases()
    for words in load("documents")[section]:
        if section in ("laws", "statutes"):
            found.add_phrase(words, words)
        else:
            found.add(syllables(words), words)
    return found


def phrases_of(section: str) -> frozenset[str]:
    """A list of documents.yaml as it is written there."""
    return frozenset(load("documents")[section])


def spelled_out(title: str) -> str:
    """A title with its abbreviations in full: "MTQG xây dựng NTM" is "mục tiêu quốc gia xây dựng nông thôn mới"."""
    full = load("documents")["in_titles"]
    return " ".join(full.get(word, word) for word in title.split(" "))


def closing_quote(tokens: Tokens, i: int) -> int | None:
    """The mark that closes the quotation opened at token ``i``; quotations inside it are stepped over."""
    text = tokens.text
    depth = 0
    for j in range(i + 1, min(i + 160, len(tokens))):
        if tokens.breaks[j] > 1:
            return None
        if tokens.words[j] != '"':
            continue
        before_space = tokens.gap[j]
        after = text[tokens.end[j] : tokens.end[j] + 1]
        opens = before_space and after.isalpha()
        if opens:
            depth += 1
        elif depth:
            depth -= 1
        else:
            return j
    return None


def begins_document(tokens: Tokens, i: int) -> bool:
    """Whether another document begins at token ``i``: a title before it is over."""
    return i < len(tokens) and tokens.is_name_like(i) and kind_at(tokens, i) is not None


def _another(tokens: Tokens, i: int) -> bool:
    """As in "… Tây Nguyên và **24-NQ/TW** về …", "… và **hai chương trình khác**": no part of the title."""
    if tokens.shape[i : i + 1] == [NUMBER] and tokens.words[i + 1 : i + 2] in (["-"], ["/"]):
        return i + 2 < len(tokens) and tokens.shape[i + 2] == UPPER
    counted = tokens.low[i : i + 1] in (["hai"], ["ba"], ["các"], ["những"], ["một"], ["nhiều"])
    return counted and i + 1 < len(tokens) and kind_at(tokens, i + 1) is not None


def title_end(tokens: Tokens, j: int) -> int:
    """Where a title as written ends: a stop word or a sign that does not belong to it."""
    i, last, inside = j, j, 0
    while i < len(tokens) and i - j < MOST_TITLE:
        if i > j and tokens.breaks[i]:
            break
        word = tokens.words[i]
        if word == '"':
            if not inside and not tokens.gap[i]:
                break  # it closes a quotation that began before the title
            inside = 1 - inside
        elif word == "(" and not inside and i > j and begins_document(tokens, i + 1):
            break  # "… đến năm 2030 (Đề án 06)"
        elif word == "(":
            inside += 1
        elif word == ")" and inside:
            inside -= 1
        elif tokens.shape[i] == SIGN and not inside:
            centre = word == "." and tokens.low[i + 1 : i + 2] in (["ư"], ["w"]) and not tokens.gap[i + 1]  # "T.Ư"
            if word in "-/%&" or centre or tokens.in_number(i):
                pass
            elif word == "," and _comma_goes_on(tokens, i):
                pass
            else:
                break
        if not inside and i > j and tokens.shape[i] == LOWER and phrases("title_stops").longest(tokens, i):
            compound = listed("fields", "compounds").longest(tokens, i - 1)
            if compound is None or compound[0] <= i:  # "Cảng hàng không" is no "không"
                break
        if not inside and i > j and word in ("và", ",", "theo") and begins_document(tokens, i + 1):
            break
        if not inside and i > j and word in ("và", ",") and _another(tokens, i + 1):
            break
        i += 1
        if word not in ",-":
            last = i
    return last


UNITS = frozenset({"tỉnh", "huyện", "quận", "xã", "phường"})


def _comma_goes_on(tokens: Tokens, comma: int) -> bool:
    """Whether a comma stands inside a title: an enumeration of lower-case words that goes on."""
    nxt = comma + 1
    if nxt >= len(tokens) or tokens.breaks[nxt] or tokens.shape[nxt] not in (LOWER,):
        return False
    if tokens.low[nxt] in UNITS and tokens.shape[nxt + 1 : nxt + 2] == [LOWER]:
        return False  # "…, tỉnh dành nguồn vốn lớn"; "…, tỉnh Ninh Bình" goes on
    ends = phrases("title_stops").longest(tokens, nxt) or phrases("no_enumeration").longest(tokens, nxt)
    return ends is None


def law_suffix(tokens: Tokens, stop: int) -> tuple[int, str, str | None]:
    """As in "(sửa đổi)" and a year behind a law's title: end, what to add to the name, the year."""
    suffix, year = "", None
    if stop + 2 < len(tokens) and tokens.words[stop] == "(" and tokens.low[stop + 1 : stop + 4] == ["sửa", "đổi", ")"]:
        suffix, stop = " (sửa đổi)", stop + 4
    j = stop + 1 if stop < len(tokens) and tokens.low[stop] == "năm" else stop
    if (
        j < len(tokens)
        and tokens.shape[j] == NUMBER
        and len(tokens.words[j]) == 4
        and 1945 <= int(tokens.words[j]) <= 2100
    ):
        suffix, stop, year = f"{suffix} {tokens.slice(stop, j + 1)}", j + 1, tokens.words[j]
    return stop, suffix, year
