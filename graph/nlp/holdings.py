"""From posts linked to names to statements of HOLDS_POSITION, and posts that stand for an institution."""

from __future__ import annotations

from graph.nlp.bodies import fixed_entry
from graph.nlp.chains import Holding, Linker
from graph.nlp.findings import Findings, Statement
from graph.nlp.spans import Body, Post

INSTITUTION = "Thủ tướng Chính phủ"


def give_bodies(found: Findings, holdings: list[Holding]) -> None:
    """Give a post that names no body the one of its chain or context, where one fits."""
    for holding in holdings:
        post = holding.post
        if post.body is not None:
            continue
        head = post.entry.get("of_head")
        if head is None and post.entry["body"] == "ministry":
            head = "Bộ"
        if head is None:
            continue
        body = _last_before(found, post, str(head))
        if body is not None:
            post.body = Body(post.start, post.end, body.entry, fixed=body.fixed, how="reference", key=body.key,
                             place=body.place, parent=body.parent)
            found.bodies.setdefault(post.start, post.body)


def _last_before(found: Findings, post: Post, head: str) -> Body | None:
    """The last body named before a post whose name begins with ``head``."""
    best = None
    for body in found.bodies_in_order():
        if body.start >= post.start:
            break
        if body.key and (body.key == head or body.key.startswith(f"{head} ")) and body.how != "reference":
            best = body
    return best


def state_holdings(found: Findings, holdings: list[Holding]) -> None:
    """One statement for each post that a passage gives to a man."""
    for holding in holdings:
        post, name = holding.post, holding.name
        body = post.body
        if body is None or not body.key or not name.key:
            continue
        status = holding.status or post.status
        properties = {
            "role": post.role[0].upper() + post.role[1:], "role_key": post.role_key, "role_en": post.role_en,
            "rank": post.rank, "status": status, "term": post.term or "", "cause": holding.cause or "",
            **holding.properties,
        }
        start = min(holding.start, post.start, name.start, body.start)
        end = max(holding.end, post.end, name.end, body.end)
        found.statements.append(
            Statement("HOLDS_POSITION", name, body, start, end, holding.rule, holding.confidence,
                      properties={key: value for key, value in properties.items() if value}))


def institutions(found: Findings, linker: Linker) -> None:
    """"Thủ tướng Chính phủ" with no man beside it is the institution; "Chính phủ" inside it is no mention."""
    tokens = found.tokens
    named = {id(holding.post) for holding in linker.holdings}
    referred = {(reference.start, reference.end) for reference in found.references}
    for post in found.posts:
        if post.role_key != "Thủ tướng" or id(post) in named or post.body is None:
            continue
        full = post.body.how != "reference"
        if (post.start, post.end) in referred and not _acts(found, post):
            continue
        if not full and not _acts(found, post):
            continue
        if post.start and tokens.low[post.start - 1] in ("phó", "các"):
            continue
        found.bodies.pop(post.body.start, None)
        found.bodies[post.start] = Body(post.start, post.end, fixed_entry(INSTITUTION), fixed=INSTITUTION,
                                        key=INSTITUTION)


def _acts(found: Findings, post: Post) -> bool:
    """Whether the post issues or gives something: "Quyết định … của Thủ tướng Chính phủ"."""
    return bool(post.start) and found.tokens.low[post.start - 1] in ("của", "được", "do")
