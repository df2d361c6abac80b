"""Verbs of appointment in place: what stands right before a post and says what becomes of it."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from graph.nlp.lexicon import load
from graph.nlp.phrases import Phrases, listed, syllables
from graph.nlp.tokens import Tokens

REACH = 14


class Trigger(NamedTuple):
    """A verb of appointment in place: its effect and where it begins and ends.

    ``moves``, ``done_to`` and ``near`` are its entry's in appointments.yaml.
    """

    effect: str
    cause: str
    moves: bool
    done_to: bool
    near: bool
    start: int
    end: int


@cache
def triggers() -> Phrases[dict[str, object]]:
    """All verbs of appointment: phrase -> entry."""
    phrases: Phrases[dict[str, object]] = Phrases()
    for entry in load("appointments")["triggers"]:
        for words in entry["words"]:
            phrases.add(syllables(words), entry)
    return phrases


def words_of(section: str) -> Phrases[bool]:
    """The phrases of one section of appointments.yaml."""
    return listed("appointments", section)


def trigger_before(tokens: Tokens, first: int, post: int) -> Trigger | None:
    """The verb that the posts from token ``post`` on depend on: right before them but for fillers.

    ``first``: where their sentence begins. None too where the verb is negated.
    """
    best = None
    for k in range(max(first, post - REACH), post):
        hit = triggers().longest(tokens, k)
        if hit is None or hit[0] > post:
            continue
        end, entry = hit
        if not _only_fillers(tokens, end, post):
            continue
        if best is None or end > best.end or (end == best.end and k < best.start):
            over = best is not None and k < best.end and best.effect == "end" and not best.cause
            best = Trigger(
                "end" if over else str(entry["effect"]),  # "trong thời gian giữ" and "giữ chức" overlap
                "" if over else str(entry.get("cause", "")),
                bool(entry.get("moves")),
                bool(entry.get("done_to")),
                bool(entry.get("near")),
                best.start if best is not None and k < best.end else k,  # "đảm nhận" and "nhận chức" overlap
                end,
            )
    if best is None or _negated(tokens, first, best):
        return None
    if best.effect == "start" and tokens.low[best.start - 1] == "từng":
        return best._replace(effect="end", cause="")  # "từng đảm nhận các chức vụ …"
    return best._replace(effect="proposed") if best.effect == "start" and _only_planned(tokens, first, best) else best


def planned(tokens: Tokens, first: int, verb: int) -> bool:
    """Whether words of planning stand between token ``first`` and a verb."""
    hits = (words_of("plans").longest(tokens, k) for k in range(first, verb))
    return any(hit is not None and hit[0] <= verb for hit in hits)


def _negated(tokens: Tokens, first: int, trigger: Trigger) -> bool:
    begin = max(first, trigger.start - 3)
    hits = (words_of("negations").longest(tokens, k) for k in range(begin, trigger.start))
    return any(hit is not None and hit[0] >= trigger.start for hit in hits)


def _only_planned(tokens: Tokens, first: int, trigger: Trigger) -> bool:
    begin = max(first, trigger.start - 12)
    for k in range(begin, trigger.start):
        if tokens.words[k] in ",;":
            begin = k + 1
    purpose = trigger.done_to and "để" in tokens.low[begin : trigger.start]
    return purpose or planned(tokens, begin, trigger.start)


def _only_fillers(tokens: Tokens, begin: int, stop: int) -> bool:
    k = begin
    while k < stop:
        if begin < k and tokens.words[k] == ",":
            k += 1  # "các chức danh, chức vụ lãnh đạo, quản lý như", "trải qua nhiều vị trí công tác, Phó Giám đốc X"
            if k == stop:
                return tokens.low[k - 2] in ("tác", "trí", "vụ")
        hit = words_of("fillers").longest(tokens, k)
        if hit is None or hit[0] > stop:
            if (opens := _behind_place(tokens, k, stop)) is None:
                return False
            k = opens
            continue
        k = hit[0]
    return True


def _behind_place(tokens: Tokens, k: int, stop: int) -> int | None:
    """As in "giữ nhiều vị trí quan trọng **ở quê nhà, gồm**: …": where the words that open the list begin."""
    if tokens.low[k] not in ("ở", "tại", "trong", "của"):
        return None
    for end in range(k + 2, min(k + 9, stop)):
        if tokens.low[end] in (":", "như", "gồm"):
            return end
    return None
