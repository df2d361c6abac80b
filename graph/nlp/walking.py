"""One walk over a text's tokens for posts with their bodies, bodies that stand alone, and personal names."""

from __future__ import annotations

from graph.nlp import names, role_names
from graph.nlp.body_names import starts as body_starts
from graph.nlp.findings import Findings
from graph.nlp.posts import member_post
from graph.nlp.spans import Body, Post
from graph.nlp.tokens import CAPITAL, NUMBER, Tokens

INTRODUCERS = frozenset(
    "ông bà chí anh chị cụ tướng tá úy sư sĩ ts ths gs pgs bs ks ls là cô chú bác đốc biểu đb đbqh".split()
)


def walk(found: Findings) -> None:
    """Put on record the posts with their bodies, the bodies that stand alone, and the personal names of a text."""
    tokens = found.tokens
    begins, prefixed = role_names.starts(), role_names.prefixes().starts()
    bodies = body_starts() | (found.grammar.defined.starts() if found.grammar.defined is not None else frozenset())
    numbers = {k for document in found.documents for k in range(document.start, document.end)}
    # the organ in the sign of a number that no document was made of is not named: "100/2015/QH13"
    numbers |= {k for k in range(2, len(tokens)) if tokens.words[k - 1] == "/" and tokens.shape[k - 2] == NUMBER}
    i = 0
    while i < len(tokens):
        low = tokens.low[i]
        if i in numbers:
            i += 1
            continue
        if (low in begins or low in prefixed) and (post := found.post_grammar.at(i)):
            found.posts.append(post)
            if post.body is not None:
                post.body = found.keep(post.body) if post.body.how != "reference" else post.body
                if post.body.how == "reference":
                    found.bodies.setdefault(post.body.start, post.body)
            i = max(post.end, i + 1)
            continue
        if low in bodies and _joined(found, i) and (body := found.grammar.at(i, fused=True)) and _of_party(body):
            body = found.keep(body)
            found.posts.append(member_post(tokens, body))
            i = body.end
            continue
        if low in bodies and (body := found.grammar.at(i)):
            body = found.keep(body)
            if _as_member(found, body):
                found.posts.append(member_post(tokens, body))
            i = body.end
            continue
        if names.may_begin_name(tokens, i):
            before = tokens.low[i - 1] if i else ""
            introduced = bool(
                (found.posts and found.posts[-1].end == i)
                or before in INTRODUCERS
                or (i > 1 and before == "." and tokens.low[i - 2] in INTRODUCERS)
                or (found.posts and before == ":" and found.posts[-1].end == i - 1)
                or _next_of_list(found, i)
            )
            if name := names.name_at(tokens, i, introduced=introduced):
                if names.credits(tokens, name):
                    i = name.end
                    continue
                found.names.append(name)
                i = name.end
                continue
        elif not tokens.breaks[i] and (_behind_post(found, i) or _of_post_holder(tokens, i)):
            if name := names.unlisted_name_at(tokens, i):
                found.names.append(name)
                i = name.end
                continue
        i += 1


def _joined(found: Findings, i: int) -> bool:
    """Whether someone is put into what is named at token ``i``: "bầu … tham gia", "bầu vào", or a list's next."""
    low = found.tokens.low
    if low[max(i - 2, 0) : i] in (["tham", "gia"], ["bầu", "vào"], ["sung", "vào"], ["cử", "vào"]):
        return not {"không", "chưa"} & set(low[max(i - 5, 0) : i])
    last = found.posts[-1] if found.posts else None
    return last is not None and last.role_end == last.start and last.end == i - 1 and low[i - 1] in (",", "và")


def _next_of_list(found: Findings, i: int) -> bool:
    """As in "gồm các ông, bà: Nguyễn Văn A, **Cao B** và Đỗ Văn C": the next bare name of a list of men."""
    tokens = found.tokens
    if len(found.names) < 2 or tokens.low[i - 1] not in (",", "và") or tokens.breaks[i]:
        return False
    last, one = found.names[-1], found.names[-2]
    end = i
    while end < len(tokens) and tokens.is_name_like(end) and not tokens.breaks[end]:
        end += 1
    ends = tokens.words[end : end + 1] in ([], [","], ["."], [";"], [")"]) or tokens.low[end : end + 1] == ["và"]
    return ends and end > i + 1 and last.end == i - 1 and tokens.low[one.end : last.start] in ([","], ["và"])


def _as_member(found: Findings, body: Body) -> bool:
    """As in "ông A, **Thường vụ Tỉnh ủy** - Phó Bí thư …": a standing committee that stands for a seat in it."""
    tokens = found.tokens
    behind = found.names[-1].end if found.names else -1
    before = found.posts[-1].end if found.posts else -1
    if tokens.low[body.start : body.start + 2] != ["thường", "vụ"] or body.start - 1 not in (behind, before):
        return False
    if body.start == 0 or tokens.words[body.start - 1] not in (",", "-", "–", "(", ";"):
        return False
    after = tokens.words[body.end : body.end + 1]
    return after in (["-"], ["–"], [";"], [")"]) or (
        after == [","] and role_names.roles().longest(tokens, body.end + 1) is not None
    )


def _of_party(body: Body) -> bool:
    """Whether a body is one that men are elected into: a committee, its standing committee, an inspection board."""
    organ = body.fixed or str(body.entry.get("organ"))
    return organ in (
        "Ban Chấp hành",
        "Ban Thường vụ",
        "Ủy ban Kiểm tra",
        "Bộ Chính trị",
        "Ban Bí thư",
        "Tỉnh ủy",
        "Thành ủy",
        "Huyện ủy",
        "Quận ủy",
        "Thị ủy",
        "Đảng ủy",
        "Ban Chấp hành Trung ương Đảng",
    )


def _behind_post(found: Findings, i: int) -> bool:
    return bool(found.posts) and found.posts[-1].end == i and _whole_post(found.posts[-1])


def _of_post_holder(tokens: Tokens, i: int) -> bool:
    """As in "đồng chí **Dao Nhiễu Linh**, Trưởng Ban …": an honorific before, a post behind the comma."""
    if i == 0 or tokens.low[i - 1] not in INTRODUCERS or tokens.shape[i] != CAPITAL:
        return False
    end = i
    while end < len(tokens) and tokens.shape[end] == CAPITAL and names.spelt_at(tokens, end):
        end += 1
    if not i < end <= i + 4 or tokens.words[end : end + 1] not in ([","], ["-"], ["–"], ["("]):
        return False
    role = role_names.roles().longest(tokens, end + 1)
    return role is not None and role[0] - end > 2


def _whole_post(post: Post) -> bool:
    """Whether a post names its body in full, so that what follows can be a man's name."""
    body = post.body
    return body is not None and body.how != "reference" and not body.elliptic and not body.entry.get("minor")
