"""DISCIPLINED: measures imposed, by which body and on whom."""

from __future__ import annotations

from graph.nlp.findings import Statement
from graph.nlp.relations.patterns import Sentence, labelled, verbs
from graph.nlp.spans import Body, Name


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
