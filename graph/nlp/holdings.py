"""From posts linked to names to statements of HOLDS_POSITION, and posts that stand for an institution."""

from __future__ import annotations

from graph.nlp.body_names import fixed_entry
from graph.nlp.chains import Linker
from graph.nlp.documents import kind_at
from graph.nlp.findings import Findings, Statement
from graph.nlp.gazetteer import Gazetteer
from graph.nlp.spans import Body, Holding, Post
from graph.nlp.tokens import CAPITAL

INSTITUTION = "Thủ tướng Chính phủ"


def drop_contested(found: Findings, holdings: list[Holding]) -> None:
    """Drop a post across a comma from a name where another man stands right beside the same post.

    As in "của Phó Chủ tịch nước, chị B nói" and "về ông C, Tổng Bí thư cho biết" in a text that names the
    Vice President and the General Secretary: the comma parts two clauses.
    """
    tokens = found.tokens
    beside: dict[tuple[str, str], set[str]] = {}
    for h in holdings:
        if h.rule == "post before name" and h.post.body is not None and h.post.body.key and _touches(found, h):
            beside.setdefault((h.post.role_key, h.post.body.key), set()).add(h.name.full)
    for h in list(holdings):
        if h.rule == "post after name" and _of_unknown_name(found, h.post):
            holdings.remove(h)
            continue
        body = h.post.body
        if body is None or not body.key or h.rule not in ("post before name", "post after name") or _touches(found, h):
            continue
        others = beside.get((h.post.role_key, body.key), set()) - {h.name.full}
        unique = h.post.rank == "head" or body.fixed == "Chủ tịch nước"
        behind = h.post.end < len(tokens) and tokens.words[h.post.end].islower()
        if others and unique and h.post.status == "current" and not h.post.prefixed and h.status is None:
            if h.rule == "post before name" or behind:
                holdings.remove(h)


def _of_unknown_name(found: Findings, post: Post) -> bool:
    """As in "Chủ nhiệm Nguyễn Chí Thanh, **Tổng Bí thư Trường Chinh**": the post of a man whose name no list knows."""
    tokens, k = found.tokens, post.end
    if k + 1 >= len(tokens) or tokens.breaks[k] or tokens.breaks[k + 1]:
        return False
    school = found.bodies.get(k)  # "Trường Chinh" is read as a school
    longer = k + 2 < len(tokens) and tokens.is_name_like(k + 2)
    if school is not None and (longer or school.entry.get("organ") != "Trường"):
        return False
    if tokens.shape[k] != CAPITAL or tokens.shape[k + 1] != CAPITAL or any(n.start == k for n in found.names):
        return False
    return not Gazetteer.load().named(tokens.slice(k, k + 2)) and kind_at(tokens, k) is None


def _touches(found: Findings, holding: Holding) -> bool:
    """Whether nothing but titles stands between a name and its post."""
    low = found.tokens.low
    first, last = sorted(((holding.post.start, holding.post.end), (holding.name.start, holding.name.end)))
    return "," not in low[first[1] : last[0]]


def state_holdings(found: Findings, holdings: list[Holding]) -> None:
    """One statement for each post that a passage gives to a man."""
    for holding in holdings:
        post, name = holding.post, holding.name
        body = post.body
        if body is None or not body.key or not name.key:
            continue
        status = holding.status or post.status
        properties = {
            "role": post.role[0].upper() + post.role[1:],
            "role_key": post.role_key,
            "role_en": post.role_en,
            "rank": post.rank,
            "status": status,
            "term": post.term or "",
            "cause": holding.cause or "",
            **holding.properties,
        }
        start = min(holding.start, post.start, name.start, body.start)
        end = max(holding.end, post.end, name.end, body.end)
        found.statements.append(
            Statement(
                "HOLDS_POSITION",
                name,
                body,
                start,
                end,
                holding.rule,
                holding.confidence,
                properties={key: value for key, value in properties.items() if value},
            )
        )


def institutions(found: Findings, linker: Linker) -> None:
    """As in "Thủ tướng Chính phủ" with no man beside it is the institution; "Chính phủ" inside it is no mention."""
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
        found.bodies[post.start] = Body(
            post.start, post.end, fixed_entry(INSTITUTION), fixed=INSTITUTION, key=INSTITUTION
        )


def _acts(found: Findings, post: Post) -> bool:
    """Whether the post issues or gives something: "Quyết định … của Thủ tướng Chính phủ"."""
    low = found.tokens.low
    if post.start and low[post.start - 1] in ("của", "được", "do", "trình"):
        return True
    after = [word for word in low[post.end : post.end + 3] if word not in ("đã", "vừa", "cũng")][:2]
    return bool(after) and (
        after[0] in ("ký", "ra")
        or after == ["có", "quyết"]
        or after == ["quyết", "định"]
        or after == ["ban", "hành"]
        or after == ["phê", "duyệt"]
    )
