"""Rolls of a body's members: "Ủy ban Kiểm tra TƯ Đảng khóa X (14 người): A, B, …", numbered or not."""

from __future__ import annotations

from graph.nlp.chains import Linker
from graph.nlp.names import skip_titles
from graph.nlp.posts import member_post
from graph.nlp.spans import Body, Holding, Name
from graph.nlp.terms import term_at
from graph.nlp.tokens import LOWER, NUMBER, Tokens

COUNTED = ("người", "đồng", "ủy", "uỷ", "thành")
OF_MEMBERS = (
    "Bộ Chính trị",
    "Ban Bí thư",
    "Ban Thường vụ",
    "Thường trực",
    "Ban Chấp hành",
    "Ủy ban Kiểm tra",
    "Đoàn Chủ tịch",
)
SUPERIOR = "Ban Chấp hành Trung ương Đảng"


def rolls(linker: Linker) -> None:
    """Give every man on such a roll his membership; his own post, if the roll says it, is linked elsewhere."""
    found = linker.found
    posts = {post.start: post.end for post in found.posts}
    bodies = {body.start: body.end for body in found.bodies_in_order()}
    taken: set[int] = set()
    for body in found.bodies_in_order():
        name = body.key or ""
        if not name.startswith(OF_MEMBERS):
            continue
        if (elected := _elected_into(linker, body)) is not None:
            linker.holdings.append(elected)
            continue
        opened = _opens(found.tokens, _behind_superior(linker, body), listed=_called_roll(found.tokens, body.start))
        opened = opened or _elected(linker, body) or _consisting(linker, body)
        if opened is None or opened[1] in taken:
            continue  # the superior in "Bộ Chính trị, Ban Chấp hành TƯ Đảng khóa X (14 người): …"
        taken.add(opened[1])
        term, position = opened
        post = member_post(found.tokens, body)
        post.term = term
        members: list[Name] = []
        for man in found.names:
            if man.start < position:
                continue
            if not _only_items(found.tokens, position, man.start, posts, bodies):
                break
            members.append(man)
            position = man.end
        for man in members if len(members) > 1 else ():
            linker.holdings.append(Holding(man, post, body.start, man.end, "roll of members", 0.92))


def _elected_into(linker: Linker, body: Body) -> Holding | None:
    """As in "**bầu bổ sung** bà A **vào Ban Thường vụ** Tỉnh ủy X": a member, proposed where that is only asked."""
    low, found = linker.tokens.low, linker.found
    man = next((name for name in found.names if name.end == body.start - 1), None)
    if man is None or low[body.start - 1] != "vào":
        return None
    first, _ = found.sentence_of(body.start)
    before = low[first : man.start]
    if "bầu" not in before:
        return None
    status = "proposed" if {"đề", "giới", "trình"} & set(before) else None
    post = member_post(linker.tokens, body)
    return Holding(man, post, man.start, body.end, "elected into a body", 0.93, status)


def _called_roll(tokens: Tokens, start: int) -> bool:
    """Whether "danh sách" stands before a body: "Danh sách Bộ Chính trị …"."""
    return "sách" in tokens.low[max(start - 3, 0) : start]


def _behind_superior(linker: Linker, body: Body) -> int:
    """As in "Bộ Chính trị**, Ban Chấp hành TƯ Đảng** khóa X (14 người)": the superior behind a comma."""
    behind = (linker.found.bodies.get(body.end + 1), linker.found.bodies.get(body.end))
    return next((other.end for other in behind if other is not None and other.fixed == SUPERIOR), body.end)


def _opens(tokens: Tokens, end: int, *, listed: bool) -> tuple[str | None, int] | None:
    """The term and where the names begin, if a count in brackets or the word "danh sách" shows a roll with a colon."""
    term, k = None, end
    if (said := term_at(tokens, k)) is not None:
        term, k = said
    counted = False
    if tokens.words[k : k + 1] == ["("] and tokens.shape[k + 1 : k + 2] == [NUMBER]:
        if tokens.low[k + 2 : k + 3] and tokens.low[k + 2] in COUNTED and ")" in tokens.words[k : k + 7]:
            k, counted = tokens.words.index(")", k) + 1, True
    if tokens.words[k : k + 1] != [":"] or not (counted or listed):
        return None
    return term, k + 1


def _elected(linker: Linker, body: Body) -> tuple[str | None, int] | None:
    """As in "đã **bầu** Ban Chấp hành nhiệm kỳ mới 2017-2019, **gồm các đồng chí**: A, B": where the names begin."""
    tokens, found = linker.tokens, linker.found
    first, last = found.sentence_of(body.start)
    if "bầu" not in tokens.low[first : body.start]:
        return None
    term = None
    for k in range(body.end, min(body.end + 12, last)):
        if (said := term_at(tokens, k)) is not None:
            term = said[0]
        if tokens.low[k] == "gồm":
            begin = skip_titles(tokens, k + 1, last)
            return (term, begin) if any(name.start == begin for name in found.names) else None
        if any(name.start == k for name in found.names) or tokens.words[k] in ".;":
            return None
    return None


def _consisting(linker: Linker, body: Body) -> tuple[str | None, int] | None:
    """As in "Thường vụ Huyện ủy X (giai đoạn 1993-2000) **gồm các ông, bà:** A, B": where the names begin."""
    tokens, names = linker.tokens, {name.start for name in linker.found.names}
    if not str(body.key).startswith(("Ban Thường vụ", "Thường trực")):
        return None
    k = body.end
    if tokens.words[k : k + 1] == ["("] and ")" in tokens.words[k : k + 10]:
        k = tokens.words.index(")", k) + 1
    if tokens.low[k : k + 1] != ["gồm"]:
        return None
    for begin in range(k + 1, min(k + 9, len(tokens))):
        if begin in names:
            return None, begin
        if tokens.shape[begin] != LOWER and tokens.words[begin] not in (",", ":") and tokens.shape[begin] != NUMBER:
            return None
    return None


def _only_items(tokens: Tokens, first: int, last: int, posts: dict[int, int], bodies: dict[int, int]) -> bool:
    """Whether only numbers, signs, titles, posts and bodies stand between two names of a roll."""
    k = first
    while k < last:
        skipped = skip_titles(tokens, k, last)
        if skipped > k:
            k = skipped
        elif k in posts or k in bodies:
            k = max(posts.get(k, k), bodies.get(k, k))
        elif tokens.shape[k] == NUMBER or tokens.words[k] in ",;.-–():/" or tokens.low[k] in ("và", "kiêm", "khóa"):
            k += 1
        elif tokens.words[k] in ("X", "XI", "XII", "XIII", "IX", "VIII"):
            k += 1
        else:
            return False
    return last - first < 60
