"""The body of a post that names none: from the posts and bodies round it, surest first."""

from __future__ import annotations

from collections import Counter

from graph.nlp.body_names import fixed_entry
from graph.nlp.findings import Findings
from graph.nlp.gazetteer import Gazetteer
from graph.nlp.lexicon import load
from graph.nlp.spans import Body, Holding, Post

AS = (["chức", "vụ"], ["cương", "vị"], ["chức", "danh"], ["vai", "trò"])
TIMES = frozenset("hiện nay lúc đó đang chỉ khi này".split())
NEAR = 60
NEAR_MINISTRY = 160
OFTEN = 3  # a ministry that a text names so often is the one its minister has


def give_bodies(found: Findings, holdings: list[Holding]) -> None:
    """Give a post that names no body the one of its context, where one fits.

    The ways are tried from the surest on, and the first that gives a body ends the search; each tells its
    case in its own docstring. Those that look at the post's own words and neighbours come first, then the
    same man's and the same role's posts elsewhere in the text, then the bodies of the sentence and the text.

    found: one text's findings; ``found.bodies`` gains each body so given, at the post's start, as a reference.
    holdings: the text's holdings, in their order; their posts are changed in place. A post for which no way
    gives a body stays without one, as does that of a body which is not Vietnamese.
    """
    for holding in holdings:
        post = holding.post
        if post.body is not None:
            if not post.body.key and not post.body.fixed:
                organ, field = str(post.body.entry["organ"]), post.body.field
                post.body.key = f"{organ} {field}" if field else organ  # "Bí thư Tỉnh ủy" in a text without province
                post.body.unplaced = True
            continue
        if _before_chairman(found, post) or _of_unknown(found, holding):
            continue  # "Chủ tịch APPF"
        if Gazetteer.load().named(holding.name.full, level="province"):
            continue  # "Chủ tịch Hồ Chí Minh", whose name is a city's
        body = (
            _of_whole(found, post)
            or _of_next(found, post)
            or _of_party_group(found, post)
            or _of_named_before(found, post)
            or _of_place_of_work(found, post)
            or _of_same_man(holdings, holding)
            or _of_company_board(found, post)
            or _of_bracket(found, post)
            or _of_leadership(found, post)
            or _of_same_role(found, post)
            or _of_earlier(found, post)
            or _of_committee(found, post)
            or _of_assembly(found, post)
            or _of_issuer(found, holding)
            or _of_only(found, holding)
            or _of_subject(found, holding)
            or (None if _heads_office(holdings, holding) else _of_head(found, post))
            or _led(found, holding)
        )
        if body is not None:
            post.body = Body(
                post.start,
                post.end,
                body.entry,
                fixed=body.fixed,
                how="reference",
                key=body.key,
                place=body.place,
                parent=body.parent,
            )
            found.bodies.setdefault(post.start, post.body)


def _of_committee(found: Findings, post: Post) -> Body | None:
    """As in "Bí thư Huyện ủy A, **Phó Bí thư Thường trực** B": the one committee named shortly before."""
    behind = next((p for p in found.posts if post.end <= p.start <= post.end + 3), None)
    governs = behind is not None and behind.body is not None and behind.body.entry.get("branch") == "state"
    if base_role(post.role_key) != "Bí thư" or governs:
        return None  # "(Phó Bí thư, Chủ tịch UBND huyện X)" is of the committee of X
    near = {
        body.key: body
        for body in found.bodies_in_order()
        if post.start - NEAR < body.start < post.start
        and body.key
        and str(body.entry.get("organ")) in ("Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy", "Thị ủy", "Đảng ủy")
    }
    return next(iter(near.values())) if len(near) == 1 else None


def _of_assembly(found: Findings, post: Post) -> Body | None:
    """As in "Tổng Thư ký A thay mặt Ủy ban Thường vụ Quốc hội": of the assembly that its sentence names."""
    if post.role_key != "Tổng Thư ký":
        return None
    first, last = found.sentence_of(post.start)
    near = [b for b in found.bodies_in_order() if first <= b.start < last and (b.fixed or "").endswith("Quốc hội")]
    return Body(post.start, post.end, fixed_entry("Quốc hội"), fixed="Quốc hội", key="Quốc hội") if near else None


def _of_only(found: Findings, holding: Holding) -> Body | None:
    """As in "Chủ tịch A" in a text where every other chairman, said with his body, is of one body."""
    post = holding.post
    base = base_role(post.role_key)
    if holding.rule != "post before name" or base in ("Bí thư", "Ủy viên", "Bộ trưởng", "Đại biểu", "Thứ trưởng"):
        return None
    said = [p.body for p in found.posts if p.body is not None and p.body.key and base_role(p.role_key) == base]
    return said[0] if len({body.key for body in said}) == 1 and len(said) > 1 else None


def _of_subject(found: Findings, holding: Holding) -> Body | None:
    """As in "Tổng Thư ký A" in a text about Liên đoàn X: the one body with such a post that it names so often."""
    post = holding.post
    if holding.rule != "post before name" or "of" not in post.entry:
        return None
    heads = tuple(f"{head} " for head in post.entry["of"])
    fitting = [body for body in found.bodies_in_order() if body.key and f"{body.key} ".startswith(heads)]
    often = Counter(str(body.key) for body in fitting).most_common(2)
    if not often or often[0][1] < OFTEN or (len(often) > 1 and OFTEN * often[1][1] > often[0][1]):
        return None
    return next(body for body in fitting if body.key == often[0][0])


def _of_whole(found: Findings, post: Post) -> Body | None:
    """As in "Phó Chủ tịch Hội" in a text about Hội X: the last such body named before.

    In "Chủ tịch Hội đồng, Giám đốc Đại học X" it is the council of the institution that the next post names.
    """
    later = next((p for p in found.posts if p.start >= post.end), None) if post.whole == "Hội đồng" else None
    if later is not None and later.start - post.end <= 1 and later.body is not None and later.body.key:
        if later.body.entry.get("branch") != "institution":
            return None
        organ = next(dict(entry) for entry in load("organs") if entry["organ"] == "Hội đồng trường")
        return Body(post.start, post.end, organ, key=f"Hội đồng {later.body.key}", parent=later.body)
    before = [
        body
        for body in found.bodies_in_order()
        if post.whole and body.start < post.start and body.key and str(body.key).startswith(f"{post.whole} ")
    ]
    whole = [body for body in before if body.parent is None] or before
    return whole[-1] if whole else None


def _of_unknown(found: Findings, holding: Holding) -> bool:
    """As in "chức Chủ tịch APPF": the post is in something that is no Vietnamese body."""
    tokens, end = found.tokens, holding.post.end
    return (
        end < len(tokens)
        and holding.name.start != end
        and tokens.is_name_like(end)
        and not tokens.breaks[end]
        and not any(post.start == end for post in found.posts)
        and not any(name.start == end for name in found.names)
    )


def _before_chairman(found: Findings, post: Post) -> bool:
    """As in "**Bộ trưởng**, Chủ nhiệm Văn phòng Chính phủ": a minister without a ministry."""
    later = next((p for p in found.posts if p.start >= post.end), None)
    return post.role_key == "Bộ trưởng" and later is not None and later.role_key == "Chủ nhiệm" and (
        later.start - post.end <= 1
    )


def _heads_office(holdings: list[Holding], holding: Holding) -> bool:
    """Whether a minister without a ministry is one who heads an office: "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ"."""
    return any(other.name.full == holding.name.full and other.post.role_key == "Chủ nhiệm" for other in holdings)


def _of_party_group(found: Findings, post: Post) -> Body | None:
    """As in "Bí thư Đảng đoàn, Chủ tịch": the association whose party delegation the post before names."""
    before = next((p for p in reversed(found.posts) if p.end <= post.start), None)
    if before is None or post.start - before.end > 2 or before.body is None:
        return None
    if before.body.entry.get("organ") not in ("Đảng đoàn", "Ban Cán sự đảng"):
        return None
    if before.body.parent is not None:
        return before.body.parent
    fuller = [b for b in found.bodies_in_order() if b.key == before.body.key and b.parent is not None]
    return fuller[0].parent if fuller else None


def _of_named_before(found: Findings, post: Post) -> Body | None:
    """As in "Tổng công ty X (EVN) **và Tổng Giám đốc** A": the enterprise or office right before "và"."""
    if post.entry["role"] not in ("Giám đốc", "Tổng Giám đốc") or found.tokens.low[post.start - 1] != "và":
        return None
    end = post.start - 1
    if found.tokens.words[end - 1] == ")" and "(" in found.tokens.words[max(end - 5, 0) : end]:
        end -= 1 + found.tokens.words[end - 1 :: -1].index("(")
    before = [body for body in found.bodies_in_order() if body.end == end and body.key and body.how != "reference"]
    return before[0] if before and before[0].entry.get("branch") in ("enterprise", "institution") else None


def _of_company_board(found: Findings, post: Post) -> Body | None:
    """As in "Chủ tịch HĐTV EVN A **và Tổng Giám đốc** B": the company whose board the sentence's post is on."""
    if post.entry["role"] not in ("Giám đốc", "Tổng Giám đốc"):
        return None
    first, _ = found.sentence_of(post.start)
    boards = [p.body for p in found.posts if first <= p.start < post.start and p.body is not None]
    owners = [b.parent for b in boards if b.entry.get("shared") and b.parent is not None and b.parent.key]
    return owners[-1] if owners else None


def _of_bracket(found: Findings, post: Post) -> Body | None:
    """As in "UBND xã X cử ông A **(Phó Chủ tịch)** xuống thôn": the body with such a post that opens the sentence."""
    if found.tokens.words[post.start - 1] != "(" or "of" not in post.entry:
        return None
    first, _ = found.sentence_of(post.start)
    heads = tuple(f"{head} " for head in post.entry["of"])
    opening = [b for b in found.bodies_in_order() if first <= b.start <= first + 1 and b.key]
    return next((b for b in opening if f"{b.key} ".startswith(heads)), None)


def _of_place_of_work(found: Findings, post: Post) -> Body | None:
    """As in "về nhận công tác tại Ban Tuyên giáo Thành ủy **với chức vụ Trưởng ban**": the body right before."""
    low = found.tokens.low
    for body in found.bodies_in_order():
        if not 0 < post.start - body.end <= 4:
            continue
        gap = low[body.end : post.start]
        if body.key and body.how != "reference" and gap[:1] == ["với"] and gap[1:] in AS:
            return body
    return None


def _of_same_man(holdings: list[Holding], holding: Holding) -> Body | None:
    """As in "Nguyên Bộ trưởng Hà Hùng Cường" for him who is Bộ trưởng Bộ Tư pháp elsewhere in the text."""
    if not holding.rule.startswith(("post ", "appointment: start")):
        return None
    for other in holdings:
        if (
            other.name.full == holding.name.full
            and other.post is not holding.post
            and other.post.role_key == holding.post.role_key
            and other.post.body is not None
            and other.post.body.key
        ):
            return other.post.body
    return None


def _of_earlier(found: Findings, post: Post) -> Body | None:
    """As in "Các Phó Chủ tịch gồm …" after "Chủ tịch Hội X": the one body that has that role earlier in the text."""
    base = base_role(post.role_key)
    if base in ("Bí thư", "Ủy viên", "Bộ trưởng", "Đại biểu") or post.role_key == base and not post.prefixed:
        return None
    fitting = {
        p.body.key: p.body
        for p in found.posts
        if post.start - NEAR < p.start < post.start
        and p.body is not None
        and base_role(p.role_key) == base
        and p.body.key
    }
    return next(iter(fitting.values())) if len(fitting) == 1 else None


def base_role(role_key: str) -> str:
    """A role without "Phó" and "Thường trực": "Phó Chủ tịch Thường trực" is a "Chủ tịch"."""
    return role_key.removeprefix("Phó ").removesuffix(" Thường trực")


def _of_next(found: Findings, post: Post) -> Body | None:
    """As in "Phó Bí thư rồi Bí thư Tỉnh ủy Bạc Liêu": the next post's body, of the same base role."""
    later = next((p for p in found.posts if p.start >= post.end), None)
    if later is None or later.start - post.end > 2 or later.body is None or not later.body.key:
        return None
    two = (base_role(post.role_key), base_role(later.role_key))
    if two == ("Tổng Thư ký", "Chủ nhiệm") and (whole := str(later.body.entry.get("part", ""))):
        # "Tổng Thư ký, Chủ nhiệm Văn phòng Quốc hội": the first is of the assembly
        return Body(post.start, post.end, fixed_entry(whole), fixed=whole, key=whole)
    joined = found.tokens.low[post.end : later.start] in (["kiêm"], ["-"], ["và"], [",", "kiêm"])
    head = str(post.entry.get("of_head", ""))
    speaks = head == "Văn phòng" and later.role_key == "Người phát ngôn"  # "Chánh Văn phòng, người phát ngôn Bộ X"
    if (joined or speaks) and head and not later.body.key.startswith(head):
        return _office_of(post, later.body) if head == "Văn phòng" else None
    if joined and post.entry["body"] == "ministry" and later.body.parent is not None:
        return later.body.parent  # "Trợ lý Bộ trưởng kiêm Vụ trưởng Vụ Châu Mỹ, Bộ Ngoại giao"
    joined = joined or (two == ("Chủ tịch", "Tổng Thư ký") and found.tokens.low[post.end : later.start] == [","])
    joined = joined and (base_role(post.role_key) == "Bí thư") == (later.body.entry.get("branch") == "party")
    return later.body if joined or base_role(later.role_key) == base_role(post.role_key) else None


def _office_of(post: Post, whole: Body) -> Body:
    """As in "Chánh Văn phòng kiêm Người phát ngôn UBND tỉnh X": the office of what the next post is in."""
    organ = next(dict(entry) for entry in load("organs") if entry["organ"] == "Văn phòng")
    return Body(
        post.start, post.end, organ, how="reference", key=f"Văn phòng {whole.key}", place=whole.place, parent=whole
    )


def _of_same_role(found: Findings, post: Post) -> Body | None:
    first, _ = found.sentence_of(post.start)
    base = base_role(post.role_key)
    if base in ("Bí thư", "Ủy viên"):
        return None
    fitting = [
        p
        for p in found.posts
        if first <= p.start < post.start and p.body is not None and base_role(p.role_key) == base and p.body.key
    ]
    if post.entry["body"] == "ministry" and len({p.body.key for p in fitting if p.body is not None}) > 1:
        return None  # "Bộ trưởng Công an A, Bộ trưởng Xây dựng B, Bộ trưởng C"
    return fitting[-1].body if fitting else None


def _of_leadership(found: Findings, post: Post) -> Body | None:
    """As in "lãnh đạo **Tỉnh ủy X là** Bí thư A; năm Phó bí thư gồm …": the body whose leaders a list names."""
    tokens = found.tokens
    first, _ = found.sentence_of(post.start)
    party = base_role(post.role_key) == "Bí thư"
    bodies = found.bodies_in_order()
    for body in reversed(bodies):
        if not first <= body.start or body.end > post.start or not body.key or body.how == "reference":
            continue
        if any(other is not body and other.start <= body.start and body.end <= other.end for other in bodies):
            continue  # "Văn phòng **Chính phủ** còn 4 Phó Chủ nhiệm"
        opens = body.start == first + 1 and tokens.low[first] == "tại" and post.entry["role"] == "Giám đốc"
        behind = [word for word in tokens.low[body.end : body.end + 4] if word not in TIMES][:1]
        if not opens and behind not in (["là"], ["gồm"], [":"], ["có"], ["còn"]):
            continue
        if body.entry.get("organ") == "Thường trực" and body.parent is not None:
            body = body.parent  # "Thường trực UBND TP X có 5 người, gồm Chủ tịch A"
        return body if party == (body.entry.get("branch") == "party") else None
    return None


def _of_head(found: Findings, post: Post) -> Body | None:
    if post.entry["body"] == "ministry" and "of_head" not in post.entry:
        return _ministry_before(found, post)
    head = post.entry.get("of_head")
    return _last_before(found, post, str(head)) if head else None


def _ministry_before(found: Findings, post: Post) -> Body | None:
    """The ministry of a minister named without it: the last one before that has a post in this text or stands near."""
    best = _last_before(found, post, "Bộ")
    first, _ = found.sentence_of(post.start)
    listed = {p.body.key for p in found.posts if first <= p.start and p.entry["body"] == "ministry" and p.body}
    if best is not None and best.start >= first and len(listed) > 1:
        return None
    if best is None or post.start - best.start <= NEAR_MINISTRY:
        return best
    manned = {p.body.key for p in found.posts if p.body is not None and p.entry["body"] == "ministry"}
    often = sum(body.key == best.key for body in found.bodies.values()) >= OFTEN
    return best if often or best.key in manned else None


def _led(found: Findings, holding: Holding) -> Body | None:
    """As in "Ủy ban Kiểm tra gồm 11 người do ông A làm Chủ nhiệm"."""
    tokens = found.tokens
    first, _ = found.sentence_of(holding.post.start)
    does = [k for k in range(first, holding.name.start) if tokens.low[k] == "do"]
    if not does or tokens.low[holding.post.start - 1] not in ("làm", "chức"):
        return None
    before = [b for b in found.bodies_in_order() if first <= b.start and b.end <= does[-1] and b.key]
    outer = [b for b in before if not any(o is not b and o.start <= b.start and b.end <= o.end for o in before)]
    near = outer and does[-1] - outer[-1].end <= 8 and "đoàn" not in tokens.low[outer[-1].end : does[-1]]
    near = near and tokens.low[outer[-1].start - 2 : outer[-1].start] != ["đại", "biểu"]
    return outer[-1] if near else None


def _of_issuer(found: Findings, holding: Holding) -> Body | None:
    """As in "UBND TP X có Công văn số 5, **do Phó Chủ tịch A ký**": the one body that the sentence names before."""
    low = found.tokens.low
    if holding.rule != "post before name" or low[max(holding.post.start - 2, 0) : holding.post.start][-1:] == []:
        return None
    if (
        "do" not in low[max(holding.post.start - 2, 0) : holding.post.start]
        or "ký" not in low[holding.name.end : holding.name.end + 3]
    ):
        return None
    first, _ = found.sentence_of(holding.post.start)
    before = {b.key: b for b in found.bodies_in_order() if first <= b.start and b.end <= holding.post.start and b.key}
    return next(iter(before.values())) if len(before) == 1 else None


def _last_before(found: Findings, post: Post, head: str) -> Body | None:
    """The last body named before a post whose name begins with ``head``."""
    best = None
    for body in found.bodies_in_order():
        if body.start >= post.start:
            break
        if (
            body.key
            and (body.key == head or body.key.startswith(f"{head} "))
            and not body.key.startswith(("Ban Chấp hành", "Ban Thường vụ", "Ban Bí thư"))
            and body.how != "reference"
            and (head != "Bộ" or body.entry.get("en", "").startswith("Ministry"))
        ):
            best = body
    return best
