"""Lines of a résumé: "5/1997-12/1999: Thành ủy viên, Giám đốc Sở X; Đại biểu Quốc hội khóa X".

Such lines name nobody: they go on with the official whom the text named last before the first of them.
"""

from __future__ import annotations

from graph.nlp.chains import Linker
from graph.nlp.spans import Holding, Name
from graph.nlp.tenure_dates import moment_at
from graph.nlp.tokens import Tokens

DASHES = ("-", "–", "—", "đến", "tới")


def resumes(linker: Linker) -> list[Name]:
    """Give the posts of such lines to their man.

    Adds to ``linker.holdings``; returns the man's mentions made, which stand at the lines' dates.
    """
    found, tokens = linker.found, linker.tokens
    added: list[Name] = []
    last_line: list[Holding] = []
    man: str | None = None
    for first, last in found.each_sentence():
        span = _period(tokens, first)
        if span is None:
            continue
        since, until, end = span
        posts = [post for post in found.posts if end <= post.start < last and id(post) not in linker.linked]
        named = any(first <= name.start < last for name in found.names)
        if not posts or named:
            continue
        man = man or _last_official(linker, first)
        if man is None:
            continue
        name = Name(first, end, man, how="reference", honorific=True)
        added.append(name)
        for holding in last_line:
            holding.status = "former"  # a later line follows
        last_line = []
        for post in posts:
            linker.linked.add(id(post))
            dates = {"from": since, "to": until} if until else {"from": since}
            status = "former" if until else None
            holding = Holding(name, post, first, post.end, "line of a résumé", 0.92, status, properties=dates)
            linker.holdings.append(holding)
            if status is None and "nay" not in tokens.low[first:end]:
                last_line.append(holding)
    return added


def _period(tokens: Tokens, first: int) -> tuple[str, str | None, int] | None:
    """The time that opens a line up to its colon: since when, until when (None: "nay"), and where it ends."""
    k = first
    while k < len(tokens) and (tokens.low[k] in ("từ", "giai", "đoạn", "năm") or tokens.words[k] in "-–+*•"):
        k += 1
    since = moment_at(tokens, k)
    if since is None or since[1] >= len(tokens):
        return None
    if tokens.words[since[1]] == ":" and "-" in since[0]:
        return since[0], None, since[1]  # "8/1989: Trưởng ban X"; a bare year opens other lines too
    if tokens.low[since[1]] not in DASHES:
        return None
    k = since[1] + 1
    if tokens.low[k : k + 2] == ["đến", "nay"]:
        k += 1
    if tokens.low[k : k + 1] == ["nay"]:
        until, end = None, k + 1
    else:
        later = moment_at(tokens, k)
        if later is None:
            return None
        until, end = later
    opens = tokens.words[end : end + 1] == [":"] or tokens.low[end : end + 2] == ["giữ", "chức"]
    return (since[0], until, end) if opens else None


def _last_official(linker: Linker, first: int) -> str | None:
    """The man with a post who was named last before token ``first``."""
    holders = {holding.name.full for holding in linker.holdings}
    before = [name.full for name in linker.found.names if name.end <= first and name.full in holders]
    return before[-1] if before else None
