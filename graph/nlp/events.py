"""Congresses, plenums, sessions and other meetings as named."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Protocol

from graph.nlp.body_names import fixed_entry
from graph.nlp.dates import date_at, numeric_at
from graph.nlp.documents import kind_at
from graph.nlp.findings import Findings
from graph.nlp.lexicon import load
from graph.nlp.phrases import Phrases, listed, syllables
from graph.nlp.spans import Body, Document, Event
from graph.nlp.terms import ROMAN, roman, term_at
from graph.nlp.title_text import closing_quote
from graph.nlp.tokens import LOWER, NUMBER, SIGN, Tokens

AFTER_NAME = frozenset(
    "tổ với do có nhằm diễn ông bà sáng chiều tối ngày dưới trong nơi để ngay trước sau khi đồng đại tại tham"
    " các".split()
)
CENTRAL = "Ban Chấp hành Trung ương Đảng"


@cache
def heads() -> Phrases[dict[str, str]]:
    """Heads of events' names."""
    phrases: Phrases[dict[str, str]] = Phrases()
    for entry in load("events")["heads"]:
        phrases.add(syllables(entry["head"]), entry)
    return phrases


def _phrases(section: str) -> Phrases[bool]:
    return listed("events", section)


@cache
def _ordinals() -> Phrases[int]:
    phrases: Phrases[int] = Phrases()
    for words, value in load("events")["ordinals"].items():
        phrases.add(syllables(words), value)
    return phrases


def ordinal_at(tokens: Tokens, i: int) -> tuple[str, int] | None:
    """An ordinal ("lần thứ XIII", "lần thứ tư", "thứ 7", "XVII") and where it ends."""
    n = len(tokens)
    j, said = i, False
    if j < n and tokens.low[j] == "lần":
        j, said = j + 1, True
    if j < n and tokens.low[j] == "thứ":
        j, said = j + 1, True
    if j >= n or tokens.breaks[j]:
        return None
    if ROMAN.match(tokens.words[j]):
        return tokens.words[j], j + 1
    if said and tokens.shape[j] == NUMBER and len(tokens.words[j]) <= 3:
        return tokens.words[j].lstrip("0") or "0", j + 1
    if said and (found := _ordinals().longest(tokens, j)):
        return str(found[1]), found[0]
    return None


class Titles(Protocol):
    """What finds unnumbered documents (graph.nlp.titles), which in turn looks for events in their names."""

    def at(self, i: int) -> list[Document]:
        """The documents named from token ``i`` on."""


class EventGrammar:
    """Finds the event that is named at a place of one text."""

    def __init__(self, found: Findings) -> None:
        self.found = found
        self.tokens = found.tokens
        self.titles: Titles | None = None
        self.tail: Callable[[Document], None] | None = None

    def at(self, i: int) -> Event | None:
        """The event named from token ``i`` on."""
        hit = heads().longest(self.tokens, i)
        if hit is None:
            return None
        end, entry = hit
        sort = entry["sort"]
        if sort == "congress":
            return self._congress(i, end)
        if sort == "session":
            return self._session(i, end, entry["kind"])
        if sort == "conference":
            return self._conference(i, end) or self._described(i, end, entry["kind"])
        if sort == "ceremony" and not self.tokens.is_name_like(i) and entry["kind"] == "Lễ":
            return self._described(i, end, entry["kind"])
        return self._described(i, end, entry["kind"])

    def _organ(self, j: int) -> Body | None:
        """A body after an event's words, over a comma or "của"."""
        tokens = self.tokens
        k = j
        if k < len(tokens) and tokens.words[k] == "," and not tokens.breaks[k]:
            k += 1
        if k < len(tokens) and tokens.low[k] == "của":
            k += 1
        if k >= len(tokens) or tokens.breaks[k]:
            return None
        return self.found.body_at(k)

    def _congress(self, i: int, end: int) -> Event | None:
        tokens, n = self.tokens, len(self.tokens)
        j, ordinal, body, national, form, term = end, None, None, False, "", None
        while j < n and not tokens.breaks[j]:
            pair = tuple(tokens.low[j : j + 2])
            if pair == ("đại", "biểu"):
                form, j = "đại biểu ", j + 2
            elif pair == ("toàn", "quốc"):
                national, j = True, j + 2
            elif pair == ("toàn", "thể"):
                j += 2
            elif ordinal is None and (hit := ordinal_at(tokens, j)):
                ordinal, j = hit
            elif ordinal is None and tokens.low[j].isdigit() and tokens.words[j + 1 : j + 3] == ["của", "Đảng"]:
                ordinal, j = tokens.low[j], j + 1
            elif tokens.words[j] == "Đảng" and self.found.body_at(j) is None:
                national, j = True, j + 1
            elif (
                tokens.low[j] == "của"
                and j + 1 < n
                and tokens.words[j + 1] == "Đảng"
                and self.found.body_at(j + 1) is None
            ):
                national, j = True, j + 2
            elif body is None and (candidate := self._organ(j)) is not None and tokens.words[j] != ",":
                body, j = candidate, candidate.end
            elif (taken := term_at(tokens, j)) and (body or ordinal):
                term, j = taken
            else:
                break
        if ordinal is None and not (body is not None and term):
            return None
        if ordinal is not None and tokens.low[j - 1] == "lần":
            return None
        if body is None and not national and ordinal is not None:
            body = self._organiser_before(i)
        if body is not None and body.fixed == "Đảng Cộng sản Việt Nam":
            body, national = None, True
        if body is None and ordinal is not None and (national or ROMAN.match(ordinal)):
            number = roman(ordinal)
            event = Event(i, j, "Đại hội", f"Đại hội đại biểu toàn quốc lần thứ {number} của Đảng", number, term)
            event.how = "named" if national else "short"
            event.rule = "national" if national else "bare"
            return event
        if body is None:
            return None
        event = Event(i, j, "Đại hội", f"Đại hội {form}", ordinal, term, organisers=[body])
        event.rule = "congress"
        return event

    def _organiser_before(self, i: int) -> Body | None:
        """As in "Đoàn TNCS … tổ chức Đại hội đại biểu lần thứ I": the body that holds it, before the verb."""
        tokens = self.tokens
        first, _ = self.found.sentence_of(i)
        verb = next(
            (
                k
                for k in range(i - 2, max(first, i - 5), -1)
                if tuple(tokens.low[k : k + 2]) in (("tổ", "chức"), ("khai", "mạc"))
            ),
            None,
        )
        if verb is None:
            return None
        if tokens.low[verb - 1] in ("phiên", "lễ"):
            return None
        before = [b for b in self.found.bodies_in_order() if first <= b.start and b.end <= verb]
        return before[-1] if before and verb - before[-1].end <= 6 else None

    def _conference(self, i: int, end: int) -> Event | None:
        tokens, n = self.tokens, len(self.tokens)
        if end >= n or tokens.breaks[end]:
            return None
        if first := ordinal_at(tokens, end):
            j = first[1]
            body = self._organ(j)
            j = body.end if body is not None else j
            term = term_at(tokens, j)
            if term:
                j = term[1]
            event = Event(
                i, j, "Hội nghị", "Hội nghị", first[0], term[0] if term else None, organisers=[body] if body else []
            )
            event.rule = "plenum" if body is not None else "ordinal"
            event.how = "named" if body is not None else "short"
            return event
        if plenum := self._central(end):
            number, khoa, j = plenum
            central = Body(end, j, fixed_entry(CENTRAL), fixed=CENTRAL, how="reference", key=CENTRAL)
            event = Event(i, j, "Hội nghị", "Hội nghị", number, khoa, organisers=[central])
            event.rule = "central"
            return event
        body = self._organ(end) if tokens.words[end] != "," else None
        if body is not None and body.fixed != "Thủ tướng Chính phủ":
            j = body.end
            counted = ordinal_at(tokens, j)
            ordinal = counted[0] if counted else None
            j = counted[1] if counted else j
            term = term_at(tokens, j)
            if term:
                j = term[1]
            if ordinal is None and (body.how == "short" or not tokens.is_name_like(body.start)):
                return None
            event = Event(i, j, "Hội nghị", "Hội nghị", ordinal, term[0] if term else None, organisers=[body])
            event.rule = "plenum" if ordinal else "meeting"
            return event
        return None

    def _central(self, j: int) -> tuple[str, str | None, int] | None:
        """As in "Trung ương 4 khóa XII": number, term and end."""
        tokens, n = self.tokens, len(self.tokens)
        if tokens.low[j : j + 3] == ["ban", "chấp", "hành"]:
            j += 3
        if tokens.low[j : j + 2] == ["trung", "ương"]:
            j += 2
        elif tokens.low[j] in ("tw", "tư"):
            j += 1
        elif tokens.low[j] == "t" and tokens.low[j + 1 : j + 3] in ([".", "ư"], [".", "w"]):
            j += 3
        else:
            return None
        if j < n and tokens.low[j] == "lần":
            hit = ordinal_at(tokens, j)
            if hit is None:
                return None
            number, j = hit
        elif j < n and tokens.shape[j] == NUMBER and len(tokens.words[j]) <= 2:
            number, j = tokens.words[j].lstrip("0"), j + 1
        else:
            return None
        term = term_at(tokens, j, one=True)
        return (number, term[0], term[1]) if term else (number, None, j)

    def _session(self, i: int, end: int, kind: str) -> Event | None:
        tokens = self.tokens
        j, ordinal = end, None
        if tokens.low[j : j + 2] == ["bất", "thường"]:
            ordinal, j = "bất thường", j + 2
        if hit := ordinal_at(tokens, j):
            ordinal = hit[0] if ordinal is None else f"bất thường {hit[0]}"
            j = hit[1]
        body = self._organ(self._behind_brackets(j))
        if body is not None:
            j = body.end
            if ordinal is None and (hit := ordinal_at(tokens, j)):
                ordinal, j = hit
        if ordinal is None and body is not None and tokens.low[j : j + 2] == ["thường", "kỳ"]:
            ordinal, j = "thường kỳ", j + 2
            if (month := date_at(tokens, j)) and tokens.low[j] == "tháng":
                ordinal, j = tokens.slice(j - 2, month[1]), month[1]
        if ordinal is None:
            return None
        if body is None:
            body = self._organiser_before(i) or (self._meets(i) if tokens.low[i] == "họp" else None)
        if tokens.low[i] == "họp" and body is None:
            return None
        term = term_at(tokens, j)
        if term and body is not None:
            j = term[1]
        event = Event(
            i, j, kind, kind, ordinal, term[0] if term and body is not None else None, organisers=[body] if body else []
        )
        event.rule = "session" if body is not None else "ordinal"
        event.how = "named" if body is not None else "short"
        return event

    def _meets(self, i: int) -> Body | None:
        """As in "**Ủy ban Kiểm tra Trung ương** đã họp kỳ thứ 15": the body whose verb "họp" is."""
        low = self.tokens.low
        k = i
        while k and low[k - 1] in ("đã", "vừa", "sẽ", "mới", "đang"):
            k -= 1
        return next((b for b in self.found.bodies_in_order() if b.end == k and b.key != ""), None)

    def _behind_brackets(self, j: int) -> int:
        """As in "kỳ họp thứ 18 **(kỳ họp chuyên đề)**, HĐND tỉnh X"."""
        words = self.tokens.words
        return words.index(")", j) + 1 if words[j : j + 1] == ["("] and ")" in words[j : j + 9] else j

    def _described(self, i: int, end: int, kind: str) -> Event | None:
        """A meeting by its purpose, where the text says that it was held or attended."""
        tokens = self.tokens
        if end >= len(tokens) or tokens.breaks[end] or not _phrases("described").longest(tokens, end):
            return None
        opens = tokens.low[end : end + 2] in (["khai", "mạc"], ["bế", "mạc"])
        if opens or (not self._held(i) and not tokens.is_name_like(i)):
            return None
        stop = self._description_end(end)
        if tokens.words[stop : stop + 1] == ['"'] or tokens.words[stop : stop + 2] == [":", '"']:
            opened = stop + (tokens.words[stop] == ":")  # "Lễ phát động cuộc thi “Báo chí viết về …”"
            closed = closing_quote(tokens, opened)
            stop = closed + 1 if closed is not None else stop
        bare = listed("events", "no_purpose").longest(tokens, end)
        if stop - i < 4 or (bare is not None and bare[0] == stop):
            return None
        event = Event(i, stop, kind, tokens.slice(i, stop))
        event.rule = "described"
        return event

    def _held(self, i: int) -> bool:
        tokens = self.tokens
        first, _ = self.found.sentence_of(i)
        for j in range(max(first, i - 4), i):
            if (hit := _phrases("held").longest(tokens, j)) and hit[0] <= i:
                return True
        return False

    def _description_end(self, j: int) -> int:
        tokens = self.tokens
        i, last = j, j
        while i < len(tokens) and i - j < 45:
            if i > j and tokens.breaks[i]:
                break
            word = tokens.words[i]
            if i > j and (document := self._document_at(i)) is not None:
                i = last = max(document.end, document.reach, i + 1)
                continue
            if i > j and i in self.found.bodies and self.found.bodies[i].end > i:
                i = last = self.found.bodies[i].end
                continue
            if word == "." and tokens.words[i - 1 : i + 2] in (["T", ".", "Ư"], ["T", ".", "W"]):
                i += 1
                continue
            if tokens.shape[i] == SIGN and word not in "-/&%" and not tokens.in_number(i):
                if (
                    word == ","
                    and i + 1 < len(tokens)
                    and tokens.shape[i + 1] == LOWER
                    and (_phrases("described").longest(tokens, i + 1) or self._in_series(i) or self._goes_on(i))
                ):
                    i += 1
                    continue
                break
            if i > j + 1 and _phrases("stops").longest(tokens, i) and not self._of_document(i):
                break
            if (
                i > j + 1
                and tokens.low[i] in ("ngày", "sáng", "chiều", "tối")
                and (numeric_at(tokens, i + 1) or tokens.low[i] != "ngày")
            ):
                break
            i += 1
            last = i
        return last

    def _of_document(self, i: int) -> bool:
        """As in "họp báo công bố Lệnh **của** Chủ tịch nước": the word belongs to a document of the description."""
        tokens = self.tokens
        return tokens.low[i] == "của" and any(
            (hit := kind_at(tokens, k)) is not None and hit[0] == i for k in range(i - 3, i)
        )

    def _goes_on(self, comma: int) -> bool:
        """Whether a comma only joins nouns of the description: no verb of the sentence follows before the next sign."""
        tokens = self.tokens
        if tokens.low[comma + 1] in AFTER_NAME:
            return False
        for k in range(comma + 1, min(comma + 12, len(tokens))):
            if tokens.breaks[k]:
                return k - comma > 2
            if tokens.shape[k] == SIGN:
                return tokens.words[k] in ",." and k - comma > 2
            if tokens.low[k] in ("đã", "được", "là", "sẽ", "có", "cho", "yêu", "khẳng", "nhấn", "đang", "vừa", "nêu"):
                return False
        return False

    def _document_at(self, i: int) -> Document | None:
        """The document that is named inside a description from token ``i`` on."""
        for document in self.found.documents:
            if document.start == i:
                return document
        made = self.titles.at(i) if self.titles is not None and self.tokens.is_name_like(i) else []
        if made and self.tail is not None:
            self.tail(made[-1])
        return made[-1] if made else None

    def _in_series(self, comma: int) -> bool:
        """A comma inside an enumeration that "và" ends: "tổng kết a, b và c"."""
        tokens = self.tokens
        for i in range(comma + 1, min(comma + 14, len(tokens))):
            if tokens.breaks[i] or tokens.words[i] in ".;:":
                return False
            if tokens.low[i] == "và":
                return True
        return False
