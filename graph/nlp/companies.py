"""Which of the companies that a text names are the state's; the others are no bodies of this graph."""

from __future__ import annotations

import re

from graph.nlp.findings import Findings
from graph.nlp.lexicon import load
from graph.nlp.phrases import syllables
from graph.nlp.relations.parts import said_behind
from graph.nlp.spans import Body, Holding

SOLE = re.compile(r"MTV|một thành viên|[Nn]hà nước")
PUBLIC = frozenset(["party", "state", "army", "police", "court", "procuracy", "front"])


def drop_private(found: Findings, holdings: list[Holding]) -> None:
    """Leave out the companies that nothing in the text shows to be the state's, and the posts there.

    A company is the state's if the text names its party committee, says what public body it belongs to, or
    if it has one member only and a man with a post in party or state. ``holdings`` is changed in place, as
    are ``found.bodies`` and ``found.posts``.
    """
    companies = [body for body in found.bodies.values() if body.entry.get("company") and body.key]
    if not companies:
        return
    public = _public(found, holdings, companies)
    private = {str(body.key) for body in companies if _stem(body) not in public}
    holdings[:] = [h for h in holdings if h.post.body is None or not _is_of(h.post.body, private)]
    found.posts = [post for post in found.posts if post.body is None or not _is_of(post.body, private)]
    found.bodies = {start: body for start, body in found.bodies.items() if not _is_of(body, private)}


def _public(found: Findings, holdings: list[Holding], companies: list[Body]) -> set[str]:
    """The stems of the names of those companies that are shown to be the state's."""
    party = [str(b.key) for b in found.bodies.values() if b.entry.get("branch") == "party" and b.key]
    officials = {
        h.name.full for h in holdings if h.post.body is not None and h.post.body.entry.get("branch") in PUBLIC
    }
    public = set()
    for company in companies:
        sole = SOLE.search(company.field or "") is not None
        manned = any(
            h.post.body is not None and h.post.body.key == company.key and h.name.full in officials for h in holdings
        )
        led = any(key.endswith(f" {company.key}") for key in party)
        belongs = company.parent is not None or said_behind(found, company) is not None
        if led or belongs or (sole and manned):
            public.add(_stem(company))
    return public


def _is_of(body: Body, companies: set[str]) -> bool:
    """Whether a body is one of these companies or an organ of one: "Hội đồng quản trị **Công ty X**"."""
    key = str(body.key)
    return key in companies or any(key.endswith(f" {company}") for company in companies)


def _stem(company: Body) -> str:
    """A company's name without its legal form: it stays the same where a company is turned into shares."""
    words = list(syllables(company.field or ""))
    forms = [syllables(str(form)) for form in load("fields")["company_forms"]]
    while form := next((f for f in forms if tuple(words[: len(f)]) == f), None):
        words = words[len(form) :]
    return " ".join(words)
