"""ORGANISED and TOOK_PART_IN: who held a meeting, who chaired it, spoke and was there."""

from __future__ import annotations

from graph.nlp.findings import Reference, Statement
from graph.nlp.references import nearest_event
from graph.nlp.relations.patterns import Sentence, verbs
from graph.nlp.spans import Body, Event, Name

NEAR = 300
JOINING = frozenset([*",;", *"và ông bà đồng chí cùng các".split()])
IN_NAME = ("congress", "plenum", "meeting", "session", "central")


def meetings(sentence: Sentence) -> None:
    """Both for one sentence."""
    for event in sentence.events:
        if not event.key:
            continue
        for body in event.organisers:
            if event.rule in IN_NAME and body.key:
                sentence.found.statements.append(
                    Statement(
                        "ORGANISED",
                        body,
                        event,
                        event.start,
                        max(event.end, body.end),
                        "organiser in name",
                        0.95,
                        inferred=body.how == "reference",
                    )
                )
    for start, end in sentence.find(verbs("organise")):
        _organised(sentence, start, end)
    _took_part(sentence)


def _organised(sentence: Sentence, start: int, end: int) -> None:
    """As in "X tổ chức Hội nghị …", "Hội nghị … do X tổ chức"."""
    tokens = sentence.tokens
    event = next((e for e in sentence.events if e.start >= end or e.start == start), None)
    if event is not None and any(d.start < event.start < max(d.end, d.reach) for d in sentence.documents):
        return  # "tổ chức học tập Nghị quyết Đại hội XIII"
    before = [body for body in sentence.bodies if body.end <= start]
    if event is not None and event.start - end <= 5 and before and event.key:
        body = before[-1]
        gap = tokens.low[body.end : start]
        if len(gap) <= 8 and ";" not in gap and (len(gap) <= 3 or "," not in gap):
            sentence.found.statements.append(
                Statement("ORGANISED", body, event, body.start, event.end, "organising verb", 0.94)
            )
            for other in reversed(before[:-1]):
                if tokens.low[other.end : body.start] in ([","], ["và"], ["phối", "hợp", "với"], ["phối", "hợp"]):
                    sentence.found.statements.append(
                        Statement("ORGANISED", other, event, other.start, event.end, "organising verb", 0.9)
                    )
                    body = other
                else:
                    break
        return
    earlier = [e for e in sentence.events if e.end <= start and e.key]
    earlier.sort(key=lambda e: (e.end, -e.start))  # the whole name, not the congress at its end
    if earlier and before and before[-1].start >= earlier[-1].end and start - before[-1].end <= 4:
        gap = tokens.low[earlier[-1].end : before[-1].start]
        if gap[-1:] == ["do"] or "do" in gap[-3:]:
            sentence.found.statements.append(
                Statement("ORGANISED", before[-1], earlier[-1], earlier[-1].start, start, "organised by", 0.94)
            )


def _event_of(sentence: Sentence, position: int) -> tuple[Event, int, int] | None:
    """The meeting of a sentence: named here, or by a bare word that stands for one."""
    in_names = {id(document.event) for document in sentence.found.documents}
    named = [
        (abs(e.start - position), e, e.start, e.end)
        for e in sentence.events
        if e.key and e.rule != "national" and id(e) not in in_names
    ]
    for reference in sentence.references:
        if isinstance(reference.of, Event):
            named.append((abs(reference.start - position), reference.of, reference.start, reference.end))
    if not named and position - sentence.first <= 5:
        main = nearest_event(sentence.found, position, None)
        if main is None or not -NEAR < main.start - position < NEAR:
            return None  # a meeting named far off, as one of the past is, is not where this was said
        # "Tới dự có …": the verb itself stands for the meeting
        sentence.found.references.append(Reference(position, position + 1, main))
        return main, position, position + 1
    if not named:
        return None
    for _, event, start, end in named:  # "Tại hội nghị, …" tells where all that follows was said
        if start - sentence.first <= 3 and start and sentence.tokens.low[start - 1] == "tại":
            return event, start, end
    _, event, start, end = min(named, key=lambda item: (item[0], item[2]))
    return event, start, end


def _took_part(sentence: Sentence) -> None:
    people = sentence.people()
    if not people:
        return
    for capacity, section in (("chair", "chair"), ("speaker", "speak"), ("delegate", "attend")):
        for start, end in sentence.find(verbs(section)):
            if sentence.tokens.low[start - 1] in ("không", "chưa", "vắng"):
                continue
            hit = _event_of(sentence, start)
            if hit is None:
                continue
            event, e_start, e_end = hit
            if capacity == "speaker" and not _speaks_there(sentence, start, end, e_start):
                continue
            for name, n_start, n_end in _actors(sentence, people, start, end, capacity):
                sentence.found.statements.append(
                    Statement(
                        "TOOK_PART_IN",
                        name,
                        event,
                        min(n_start, e_start, start),
                        max(n_end, e_end, end),
                        f"{capacity} verb",
                        0.9,
                        properties={"capacity": capacity},
                    )
                )


def _speaks_there(sentence: Sentence, start: int, end: int, event: int) -> bool:
    """A verb of speech counts where the meeting is its object or stands at the head of the sentence."""
    tokens = sentence.tokens
    if tokens.low[start] in ("phát", "kết", "khai", "bế", "đọc", "trình"):
        return True
    return event - sentence.first <= 12


def _actors(
    sentence: Sentence, people: list[tuple[Name, int, int]], start: int, end: int, capacity: str
) -> list[tuple[Name, int, int]]:
    """Who does it: the man before the verb, or the list behind it ("Chủ trì hội nghị có các đồng chí: …")."""
    tokens = sentence.tokens
    before = [p for p in people if p[2] <= start]
    behind = [p for p in people if p[1] >= end]
    if behind and (start - sentence.first <= 6 or not before):
        span = tokens.low[end : behind[0][1]]
        if "có" in span or ":" in span or start - sentence.first <= 6 or capacity == "speaker":
            listed = "có" in span or ":" in span or "gồm" in span
            if before and not listed:
                return before[-1:]
            return behind if listed or capacity == "delegate" else behind[:1]
    if not before or start - before[-1][2] > 60:
        return []
    return _joined(sentence, before)


def _joined(sentence: Sentence, people: list[tuple[Name, int, int]]) -> list[tuple[Name, int, int]]:
    """The last of some people with those that "và" and commas join to him, over their posts: "A và B đồng chủ trì"."""
    tokens = sentence.tokens
    taken = people[-1:]
    for one in reversed(people[:-1]):
        first, last = one[2], taken[0][1]
        inside = {k for post in sentence.posts for k in range(post.start, post.end)}
        rest = [tokens.low[k] for k in range(first, last) if k not in inside]
        if not ({"và", ";"} & set(rest)) or any(word not in JOINING for word in rest):
            break
        taken.insert(0, one)
    return taken


__all__ = ["meetings", "Body"]
