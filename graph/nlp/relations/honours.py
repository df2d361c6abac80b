"""AWARDED and DISCIPLINED: honours given and measures imposed, by which body and on whom."""

from __future__ import annotations

from functools import cache

from graph.nlp.findings import Statement
from graph.nlp.lexicon import load
from graph.nlp.phrases import Phrases, syllables
from graph.nlp.relations.patterns import Sentence, labelled, verbs
from graph.nlp.spans import Body, Name


@cache
def awards() -> Phrases[bool]:
    """Honours: phrase -> True."""
    phrases: Phrases[bool] = Phrases()
    for words in load("relations")["awards"]:
        phrases.add(syllables(words), True)
    return phrases


@cache
def grades() -> Phrases[bool]:
    """Grades of orders."""
    phrases: Phrases[bool] = Phrases()
    for words in load("relations")["award_tail"]:
        phrases.add(syllables(words), True)
    return phrases


def honours(sentence: Sentence) -> None:
    """AWARDED for one sentence."""
    for start, end in sentence.find(awards()):
        _award(sentence, start, end)


def _award(sentence: Sentence, start: int, end: int) -> None:
    tokens = sentence.tokens
    if any(True for _ in sentence.find(verbs("plans"), max(sentence.first, start - 14), start)):
        return  # "đề nghị Chủ tịch nước tặng Huân chương …": not given yet
    if hit := grades().longest(tokens, end):
        end = hit[0]
    giver_end = end
    giver = None
    if end < sentence.last and tokens.low[end] == "của":
        giver = next((b for b in sentence.all_bodies if b.start == end + 1), None)
        if giver is not None:
            giver_end = giver.end
    award = tokens.slice(start, giver_end)
    received = next(((s, e) for s, e in sentence.find(verbs("receive_verbs"), end=start) if start - e <= 2), None)
    if received is not None:
        giver = giver or _agent(sentence, received[0])
        if giver is not None:
            for thing in _receivers(sentence, received[0]):
                sentence.found.statements.append(
                    Statement(
                        "AWARDED",
                        giver,
                        thing,
                        min(thing.start, giver.start),
                        max(giver_end, thing.end),
                        "honour received",
                        0.92,
                        properties={"award": award},
                    )
                )
        return
    given = next(((s, e) for s, e in sentence.find(verbs("award_verbs"), end=start) if start - e <= 2), None)
    if given is None:
        return
    passive = _passive(sentence, given[0])
    if passive is not None:
        by, receivers = passive
        for thing in receivers:
            sentence.found.statements.append(
                Statement(
                    "AWARDED", by, thing, thing.start, giver_end, "honoured by", 0.93, properties={"award": award}
                )
            )
        return
    body = giver or _giver(sentence, given[0])
    if body is None:
        return
    for thing in _recipients(sentence, giver_end):
        sentence.found.statements.append(
            Statement(
                "AWARDED",
                body,
                thing,
                min(body.start, start),
                thing.end,
                "honour given",
                0.9,
                properties={"award": award},
            )
        )


def _passive(sentence: Sentence, verb: int) -> tuple[Body, list[Body | Name]] | None:
    """As in "A được Chủ tịch nước (quyết định) tặng …": the giver between "được" and the verb."""
    tokens = sentence.tokens
    for body in reversed([b for b in sentence.all_bodies if b.end <= verb]):
        if verb - body.end <= 3 and body.start > sentence.first and tokens.low[body.start - 1] == "được":
            return body, _receivers(sentence, body.start - 1)
    return None


def _agent(sentence: Sentence, verb: int) -> Body | None:
    """The giver named behind "được" and before the verb."""
    passive = _passive(sentence, verb)
    return passive[0] if passive is not None else None


def _giver(sentence: Sentence, verb: int) -> Body | None:
    """The body that is the subject of a verb of giving; a man's hand only passes it."""
    before = [b for b in sentence.bodies if b.end <= verb]
    if not before or any(before[-1].end <= name.start < verb for name in sentence.names):
        return None
    return before[-1] if verb - before[-1].end <= 6 else None


def _receivers(sentence: Sentence, verb: int) -> list[Body | Name]:
    """Who stands before a verb of receiving: a man, or a list of bodies and men."""
    tokens = sentence.tokens
    things: list[Body | Name] = [n for n in sentence.names if n.end <= verb]
    things += [b for b in sentence.bodies if b.end <= verb]
    things.sort(key=lambda t: t.start)
    if not things:
        return []
    taken: list[Body | Name] = [things[-1]]
    position = taken[0].start
    for thing in reversed(things[:-1]):
        gap = tokens.low[thing.end : position]
        if isinstance(thing, Body) and thing.start and tokens.low[thing.start - 1] in ("thuộc", "của", "("):
            continue
        post = next((p for p in sentence.posts if thing.end <= p.start and p.end <= position), None)
        own = range(post.start, post.end) if post is not None else range(0)
        bracket = range(thing.end, _close(tokens.words, thing.end, position))
        gap = [tokens.low[k] for k in range(thing.end, position) if k not in own and k not in bracket]
        if not any(w in (",", "và") for w in gap) or len(gap) > 6 or ";" in gap or "được" in gap:
            break
        taken.append(thing)
        position = thing.start
    return taken


def _close(words: list[str], k: int, stop: int) -> int:
    """One past the bracket that opens at ``k``, or ``k``."""
    if k < stop and words[k] == "(" and ")" in words[k:stop]:
        return words.index(")", k, stop) + 1
    return k


def _recipients(sentence: Sentence, end: int) -> list[Body | Name]:
    """Who stands behind "cho": men and bodies of a list."""
    tokens = sentence.tokens
    limit = next((k for k in range(end, min(end + 30, sentence.last)) if tokens.low[k] == "cho"), None)
    if limit is None or limit - end > 8:
        return []
    things: list[Body | Name] = [n for n in sentence.names if n.start > limit]
    things += [b for b in sentence.bodies if b.start > limit]
    things.sort(key=lambda t: t.start)
    taken: list[Body | Name] = []
    position = limit + 1
    for thing in things:
        gap = tokens.low[position : thing.start]
        if len(gap) > 10 or ";" in gap or "." in gap or "vì" in gap:
            break
        taken.append(thing)
        position = thing.end
    return taken


def discipline(sentence: Sentence) -> None:
    """DISCIPLINED for one sentence: body, measure, whom."""
    measures = labelled("measures", "measure")
    tokens = sentence.tokens
    for k in range(sentence.first, sentence.last):
        hit = measures.longest(tokens, k)
        if hit is None or hit[0] > sentence.last:
            continue
        end, measure = hit
        before = [b for b in sentence.bodies if b.end <= k]
        if not before:
            continue
        body = before[0] if len(before) > 1 and k - before[-1].end > 25 else before[-1]
        low = tokens.low[body.end : k]
        said = any(True for _ in sentence.find(verbs("discipline_verbs"), body.end, k))
        planned = any(True for _ in sentence.find(verbs("plans"), body.start, k))
        if not said or planned or len(low) > (70 if ";" in low else 30):
            continue
        for thing in _disciplined(sentence, body, k, end):
            sentence.found.statements.append(
                Statement(
                    "DISCIPLINED",
                    body,
                    thing,
                    min(body.start, thing.start),
                    max(end, thing.end),
                    "measure imposed",
                    0.92,
                    properties={"measure": measure},
                )
            )


def unmeasured(sentence: Sentence) -> None:
    """As in "X (ký quyết định) kỷ luật ông A", with no measure in the sentence."""
    tokens = sentence.tokens
    measures = labelled("measures", "measure")
    if any(measures.longest(tokens, k) for k in range(sentence.first, sentence.last)):
        return
    for k in range(sentence.first, sentence.last - 1):
        if tokens.low[k : k + 2] != ["kỷ", "luật"]:
            continue
        before = [b for b in sentence.bodies if b.end <= k]
        name = next((n for n in sentence.names if n.start >= k + 2), None)
        if not before or name is None or name.start - k > 6 or k - before[-1].end > 14:
            continue
        if any(True for _ in sentence.find(verbs("plans"), before[-1].start, k)):
            continue
        body = before[-1]
        sentence.found.statements.append(
            Statement("DISCIPLINED", body, name, body.start, name.end, "discipline without measure", 0.85)
        )


def _disciplined(sentence: Sentence, body: Body, k: int, end: int) -> list[Body | Name]:
    """On whom: those behind "đối với", or men right behind the measure or between body and measure."""
    tokens = sentence.tokens
    behind: list[Body | Name] = [n for n in sentence.names if n.start >= end]
    behind += [b for b in sentence.bodies if b.start >= end]
    between: list[Body | Name] = [n for n in sentence.names if body.end <= n.start < k]
    if body.start > sentence.first and tokens.low[body.start - 1] == "bị":  # "ông A bị Ban Bí thư kỷ luật cảnh cáo"
        before: list[Body | Name] = [name for name, _, end in sentence.people() if end < body.start]
        return before[-1:]
    behind.sort(key=lambda t: t.start)
    if between and not (behind and tokens.low[end : end + 2] == ["đối", "với"]):
        return between[-1:]
    taken: list[Body | Name] = []
    position, listed = end, False
    for thing in behind:
        gap = tokens.low[position : thing.start]
        listed = listed or (not taken and "các" in gap)
        if (";" in gap and not listed) or len(gap) > 45:
            break
        if any(w in ("khiển", "khai", "cách") for w in gap) and taken:
            break
        if isinstance(thing, Body) and not (
            not gap or gap[-2:] == ["đối", "với"] or (taken and gap in ([","], ["và"]))
        ):
            continue
        taken.append(thing)
        position = thing.end
    return taken
