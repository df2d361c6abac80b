"""AWARDED: honours, by which body they are given and to whom."""

from __future__ import annotations

from graph.nlp.findings import Statement
from graph.nlp.names import skip_titles
from graph.nlp.phrases import Phrases, listed
from graph.nlp.relations.patterns import Sentence, verbs, word_set
from graph.nlp.spans import Body, Name

Receiver = Body | Name
FAR = 18
TITLE = 16
TO = (["cho"], ["tới"], ["đến"], ["đối", "với"])


def awards() -> Phrases[bool]:
    """Honours: phrase -> True."""
    return listed("relations", "awards")


def honours(sentence: Sentence) -> None:
    """AWARDED for one sentence: an honour, a verb that gives or receives it, and who stands about them."""
    for start, end in sentence.find(awards()):
        if any(True for _ in sentence.find(verbs("not_awarded"), max(sentence.first, start - 16), start)):
            continue  # "đề nghị Chủ tịch nước tặng Huân chương …": not given (yet)
        title = _title_end(sentence, start, end)
        pair = _received(sentence, start, title) or _given(sentence, start, title)
        if pair is None:
            continue
        giver, receivers = pair
        stop = giver.end if giver.start >= title and giver.start - title <= 1 else end
        award = sentence.tokens.slice(start, stop if stop > end else _graded(sentence, end))
        for thing in receivers:
            if thing is not giver and thing.key != giver.key:
                first, last = min(giver.start, thing.start, start), max(giver.end, thing.end, title)
                sentence.found.statements.append(
                    Statement("AWARDED", giver, thing, first, last, "honour given", 0.9, properties={"award": award})
                )


def _graded(sentence: Sentence, end: int) -> int:
    """Behind an order's grade: "Huân chương Lao động **hạng Nhì**"."""
    hit = listed("relations", "award_tail").longest(sentence.tokens, end)
    return hit[0] if hit is not None else end


def _title_end(sentence: Sentence, start: int, end: int) -> int:
    """Where the honour's own title ends: its grade, a title in quotes, "Vì sự nghiệp …" up to who gives or gets it."""
    tokens = sentence.tokens
    k = _graded(sentence, end)
    if tokens.words[k : k + 1] == ['"'] and '"' in tokens.words[k + 1 : k + 24]:
        return tokens.words.index('"', k + 1) + 1
    for j in range(k, min(k + TITLE, sentence.last)):
        if tokens.words[j] in ",.;:(" or tokens.low[j] in word_set("award_ends"):
            return j
        if any(b.start == j and b.key for b in sentence.all_bodies) or any(n.start == j for n in sentence.names):
            return j
    return k


def _received(sentence: Sentence, start: int, title: int) -> tuple[Body, list[Receiver]] | None:
    """As in "A (được X) **nhận** Bằng khen (của, từ X)", "A **được** X **tặng** Bằng khen"."""
    verb = _verb_before(sentence, "receive_verbs", start) or _verb_before(sentence, "award_verbs", start)
    if verb is None:
        return None
    low = sentence.tokens.low
    near = [b for b in sentence.bodies if b.end <= verb[0] and verb[0] - b.end <= 6]
    passive = near[-1] if near else None
    giver: Body | None = None
    if passive is not None and low[passive.start - 1 : passive.start] == ["được"]:
        receivers = _subjects(sentence, passive.start - 1)
        giver = passive
    elif verb[2] == "receive_verbs":
        receivers = _subjects(sentence, verb[0])
        giver = _source(sentence, title)
    else:
        return None
    return (giver, receivers) if giver is not None and receivers else None


def _given(sentence: Sentence, start: int, title: int) -> tuple[Body, list[Receiver]] | None:
    """As in "X **tặng** (A) Bằng khen (cho A)", "Bằng khen **do** X **tặng** A", "Bằng khen **mà** X trao cho A"."""
    verb = _verb_before(sentence, "award_verbs", start)
    if verb is not None:
        giver = _source(sentence, title) or _giver(sentence, verb[0])
        between: list[Receiver] = [t for t in _things(sentence) if verb[1] <= t.start and t.end <= start]
        between = between or [name for name, first, last in sentence.people() if verb[1] <= first and last <= start]
        receivers = between or _recipients(sentence, max(title, giver.end if giver is not None else title))
        return (giver, receivers) if giver is not None and receivers else None
    behind = next(sentence.find(verbs("award_verbs"), title, min(title + FAR, sentence.last)), None)
    if behind is None:
        return None
    giver = next((b for b in sentence.bodies if title <= b.start and b.end <= behind[0]), None)
    led = sentence.tokens.low[giver.start - 1] if giver is not None else ""
    if giver is None or (led not in ("do", "mà", "được", ",") and led != "của"):
        return None
    receivers = _recipients(sentence, behind[1]) or _subjects(sentence, start)
    return (giver, receivers) if receivers else None


def _verb_before(sentence: Sentence, section: str, start: int) -> tuple[int, int, str] | None:
    """The last verb of a section before the honour, with nothing but receivers and adverbs between."""
    found = [(s, e) for s, e in sentence.find(verbs(section), max(sentence.first, start - FAR), start)]
    if not found:
        return None
    first, last = found[-1]
    gap = [k for k in range(last, start) if not any(t.start <= k < t.end for t in _things(sentence))]
    free = [k for k in gap if not any(p.start <= k < p.end for p in sentence.posts)]
    return (first, last, section) if len(free) <= 4 else None


def _source(sentence: Sentence, title: int) -> Body | None:
    """The giver behind the honour: "của Tỉnh ủy X", "từ Bộ Y tế"."""
    if sentence.tokens.low[title : title + 1] not in (["của"], ["từ"], ["do"]):
        return None
    return next((b for b in sentence.all_bodies if b.start == title + 1), None)


def _giver(sentence: Sentence, verb: int) -> Body | None:
    """The subject of a verb of giving: the last body before it; a man's hand only passes on what a body gives."""
    low = sentence.tokens.low
    for words in (["ủy", "quyền", "của"], ["ủy", "nhiệm", "của"], ["thay", "mặt"]):
        for k in range(sentence.first, verb):
            if low[k : k + len(words)] == words:
                return next((b for b in sentence.all_bodies if b.start == k + len(words)), None)
    before = [b for b in sentence.bodies if b.end <= verb]
    if not before:
        return None
    documents = [d for d in sentence.documents if before[-1].end <= d.start and max(d.end, d.reach) <= verb]
    last = max([before[-1].end, *(max(d.end, d.reach) for d in documents)])
    if any(before[-1].end <= name.start < verb for name in sentence.names) or ";" in low[before[-1].end : verb]:
        return None
    return before[-1] if verb - last <= 8 else None


def _things(sentence: Sentence) -> list[Receiver]:
    things: list[Receiver] = [*sentence.names, *sentence.bodies]
    return sorted(things, key=lambda thing: thing.start)


def _subjects(sentence: Sentence, verb: int) -> list[Receiver]:
    """Who stands before a verb of receiving: the last man or body, and the others of his list."""
    tokens = sentence.tokens
    taken: list[Receiver] = []
    position = verb
    for thing in reversed([t for t in _things(sentence) if t.end <= verb]):
        own = {k for p in sentence.posts for k in range(p.start, p.end)} | _bracketed(tokens.words, thing.end, position)
        gap = [tokens.low[k] for k in range(thing.end, position) if k not in own]
        if isinstance(thing, Body) and thing.start and tokens.low[thing.start - 1] in ("thuộc", "của", "("):
            continue
        if taken and (not {",", "và"} & set(gap) or len(gap) > 6 or {";", "được"} & set(gap)):
            break
        if not taken and len(gap) > FAR:
            break
        taken.append(thing)
        position = thing.start
    return taken or [*[name for name, _, last in sentence.people() if last <= verb][-1:]]


def _bracketed(words: list[str], k: int, stop: int) -> set[int]:
    """The tokens of a bracket that opens at ``k``."""
    closed = k < stop and words[k] == "(" and ")" in words[k:stop]
    return set(range(k, words.index(")", k, stop) + 1)) if closed else set()


def _recipients(sentence: Sentence, end: int) -> list[Receiver]:
    """Who stands behind the honour: right there, or behind "cho", "đối với"; men and bodies of a list."""
    tokens = sentence.tokens
    limit = end
    for k in range(end, min(end + 9, sentence.last)):
        hit = next((words for words in TO if tokens.low[k : k + len(words)] == words), None)
        if hit is not None:
            limit = k + len(hit)
            break
    taken: list[Receiver] = []
    position = limit
    for thing in [t for t in _things(sentence) if t.start >= limit]:
        gap = tokens.low[position : thing.start]
        if limit == end and not taken and skip_titles(tokens, position, thing.start) != thing.start:
            break
        if len(gap) > 12 or "." in gap or "vì" in gap or (";" in gap and not taken):
            break
        taken.append(thing)
        position = thing.end
    return taken
