"""Posts: a role with the body it is in."""

from __future__ import annotations

from functools import cache

from graph.nlp.between import COUNTS
from graph.nlp.bodies import BodyGrammar, known_field
from graph.nlp.body_names import fixed_entry, fixed_names
from graph.nlp.foreign import is_foreign
from graph.nlp.gazetteer import Gazetteer
from graph.nlp.lexicon import load
from graph.nlp.names import may_begin_name, of_another_tongue, weak_family_names
from graph.nlp.phrases import Phrases, listed, syllables
from graph.nlp.places import unit_at
from graph.nlp.role_names import prefixes, roles, starts
from graph.nlp.spans import Body, Entry, Post, UnitSpan
from graph.nlp.terms import term_at
from graph.nlp.tokens import CAPITAL, LOWER, NUMBER, SIGN, UPPER, Tokens

AFTER_KIND = frozenset("và kiêm đã đang sẽ vừa cũng cho nói là bị được phát khi từ trong này trước trả ký".split())
SAID_ALONE = (["Hội"], ["sở"], ["Sở"])
PART_TIME = (["chuyên", "trách"], ["không", "chuyên", "trách"])


def _part_time(low: list[str], k: int) -> list[str]:
    """The words at token ``k`` that tell whether a post is held full time, or none."""
    return next((words for words in PART_TIME if low[k : k + len(words)] == words), [])


class PostGrammar:
    """Finds the post that is named at a place of one text."""

    def __init__(self, tokens: Tokens, bodies: BodyGrammar) -> None:
        self.tokens = tokens
        self.bodies = bodies

    def at(self, i: int) -> Post | None:
        """The post named from token ``i`` on (its prefix included), with its body if one follows."""
        tokens = self.tokens
        begin, status, prefixed = i, "current", False
        if (
            (found := prefixes().longest(tokens, i))
            and found[0] < len(tokens)
            and (roles().longest(tokens, found[0]) is not None)
            and not (tokens.low[i] == "quyền" and tokens.low[max(i - 1, 0)] == "ủy")  # "thừa ủy quyền Thủ tướng"
        ):
            i, changed = found
            status, prefixed = changed or "current", True
        if i >= len(tokens) or tokens.low[i] not in starts():
            return None
        role = roles().longest(tokens, i)
        if role is None or (tokens.low[i] == "vụ" and i and tokens.low[i - 1] in ("chức", "nhiệm", "đặc", "công")):
            return None
        if i and tokens.low[i - 1] in ("đợt", "cuộc"):
            return None  # "đợt tổng thanh tra"
        end, form = role
        entry = form.entry
        post = Post(
            begin,
            end,
            form.key if entry.get("holds_body") or self._short(i, end) else tokens.slice(i, end),
            entry,
            None,
            status,
            rank=form.rank,
            role_key=form.key,
            role_en=form.en,
            prefixed=prefixed,
            role_end=end,
        )
        if (
            end < len(tokens)
            and tokens.low[end] == "các"
            and tokens.low[end + 1 : end + 2] in (["bộ"], ["sở"], ["ban"])
        ):
            return None
        if entry.get("acting"):
            post.status = "acting"
        words = _part_time(tokens.low, end)
        if words and self.bodies.at(end + len(words), fused=True) is not None:
            end += len(words)  # "Phó Chủ tịch không chuyên trách UB TƯ MTTQ Việt Nam"
            post.role, post.end, post.role_end = f"{post.role} {' '.join(words)}", end, end
        mode, *count = entry["body"].split()
        if count == ["standing"]:
            mode, count = "standing", []
        if tokens.low[end : end + 2] == ["phụ", "trách"] and mode == "after" and not self._portfolio(end + 2):
            end, post.status = end + 2, "acting"
        if mode == "fused" and form.key.endswith("Thường trực"):
            mode = "after"
        capital = tokens.is_name_like(i)
        body = self._body(post, i, end, mode, int(count[0]) if count else 0)
        shown = prefixed or entry.get("lower") or self._listed(i) or self._made(i) or self._of_men(i, end)
        if body is None and not capital and not shown:
            return None
        if body is None and "only" in entry and not capital:
            return None
        if body is None and (entry.get("lower") or (not capital and self._made(i) and form.rank == "member")):
            return None
        if body is not None:
            if not self._fits(entry, body):
                return None
            if "only_head" in entry and str(body.entry.get("organ", body.fixed)).startswith("Ban"):
                post.role, post.role_key = f"{post.role} ban", f"{post.role_key} ban"  # "Trưởng BCĐ", "Trưởng BQL"
            post.body = body
            post.end = max(post.end, body.end)
            if body.entry.get("inside") and body.parent is not None and body.parent.end > body.end:
                post.end = self._close(body.parent.end)
        if body is None and tokens.words[end : end + 2] == ["Hội", "đồng"] and not tokens.breaks[end]:
            if tokens.shape[end + 2 : end + 3] == [SIGN]:  # "Chủ tịch Hội đồng, Giám đốc Đại học X"
                post.whole, post.end = "Hội đồng", end + 2
        elif body is None and (kind := listed("post_words", "said_alone").longest(tokens, end)) and self._ends(kind[0]):
            post.whole, post.end = tokens.slice(end, kind[0]).capitalize(), kind[0]
        elif body is None and tokens.words[end : end + 1] in SAID_ALONE and not tokens.breaks[end]:
            behind = tokens.shape[end + 1 : end + 2]
            known = behind != [CAPITAL] or may_begin_name(tokens, end + 1)
            if known and tokens.low[end + 1 : end + 2] not in (["đồng"], ["nghị"], ["trường"], ["tổ"], ["quản"]):
                post.whole, post.end = tokens.words[end].capitalize(), end + 1
        if self._of_foreigner(post):
            return None
        self._part_time(post)
        if tokens.low[post.end : post.end + 1] == ["cũ"] and post.body is not None and not tokens.breaks[post.end]:
            post.end += 1  # "Bí thư Huyện ủy X cũ, Chủ tịch …"
        self._abbreviated(post)
        self._term(post)
        if is_foreign(tokens, post.end):
            return None
        return post

    def _ends(self, k: int) -> bool:
        """Whether a body said by its kind alone ends here: "Phó Giám đốc **Trung tâm**, …", no name of it follows."""
        tokens = self.tokens
        if k >= len(tokens) or tokens.breaks[k] or tokens.shape[k] == SIGN:
            return tokens.words[k : k + 1] not in (["-"], ["&"]) or tokens.shape[k + 1 : k + 2] == [CAPITAL]
        name = may_begin_name(tokens, k) and tokens.is_name_like(k + 2) and tokens.low[k] not in weak_family_names()
        return name or tokens.low[k] in AFTER_KIND

    def _portfolio(self, k: int) -> bool:
        """Whether a field follows and no body: "Phó Chủ tịch phụ trách **lĩnh vực đô thị**"."""
        return self.tokens.shape[k : k + 1] == [LOWER] and self.bodies.at(k, fused=True) is None

    def _short(self, i: int, end: int) -> bool:
        """Whether a role is written with an abbreviation, which is spelled out: "Chánh VP", "TGĐ"."""
        return any(len(word) > 1 and word.isupper() for word in self.tokens.words[i:end])

    def _of_men(self, i: int, end: int) -> bool:
        """As in "ông A (**phó chủ tịch**)", "**thứ trưởng** là các ông bà: A, B", "một **phó** khác, ông A"."""
        words, low = self.tokens.words, self.tokens.low
        behind = low[end : end + 2]
        bracketed = words[i - 1 : i] == ["("] and words[end : end + 1] == [")"]
        return bracketed or behind in (["là", "các"], ["khác", ","], ["khác", "là"], ["mới", "là"])

    def _listed(self, i: int) -> bool:
        """Several of them: "các phó chủ tịch: …", "5 phó chủ tịch"."""
        return i > 0 and (self.tokens.low[i - 1] in COUNTS or self.tokens.shape[i - 1] == NUMBER)

    def _made(self, i: int) -> bool:
        """Behind a word of appointment: "làm chủ nhiệm", "giữ chức phó bí thư"."""
        return i > 0 and self.tokens.low[i - 1] in ("làm", "chức", "vụ", "là")

    def _close(self, end: int) -> int:
        """One further where a bracket closes behind a superior body."""
        return end + 1 if end < len(self.tokens) and self.tokens.words[end] == ")" else end

    def _fits(self, entry: Entry, body: Body) -> bool:
        head = body.fixed or body.entry.get("organ", "")
        if "only_roles" in body.entry and entry["role"] not in body.entry["only_roles"]:
            return False  # "thành viên đội TP HCM"
        if "only" in entry:
            return head in entry["only"]
        if "only_head" in entry:
            return any(head.startswith(h) for h in entry["only_head"])
        return True

    def _body(self, post: Post, i: int, end: int, mode: str, count: int) -> Body | None:
        tokens, entry = self.tokens, post.entry
        if mode == "fused" and tokens.low[end : end + count] == tokens.low[end - count : end]:
            return self.bodies.at(end, fused=True)  # "Phó Trưởng ban Ban Chỉ đạo X"
        if mode == "fused":
            return self.bodies.at(end - count, fused=True)
        if mode == "self":
            extended = fixed_names().longest(tokens, end - count)
            stop = extended[0] if extended else end
            return Body(end - count, stop, fixed_entry("Chủ tịch nước"), fixed="Chủ tịch nước")
        if mode == "standing":
            post.role = "Ủy viên"
            committee = self.bodies.at(end, fused=True) if not tokens.breaks[min(end, len(tokens) - 1)] else None
            parent = committee if committee is not None and committee.entry.get("branch") == "party" else None
            return Body(i, parent.end if parent else end, _organ("Ban Thường vụ"), parent=parent, how="abbreviation")
        if mode == "abbreviated":
            post.role = "Ủy viên"
            if "fixed" in entry:
                return Body(i, end, fixed_entry(str(entry["fixed"])), fixed=str(entry["fixed"]), how="reference")
            return Body(i, end, _organ(str(entry["organ"])), how="reference")
        if mode == "inside":
            post.role = "Ủy viên"
            body = self.bodies.at(i, fused=True)
            if body is not None:
                body.before_head = True
            return body
        j = end
        if j < len(tokens) and tokens.breaks[j]:
            return None
        if (
            tokens.words[j : j + 1] == ["("]
            and tokens.shape[j + 1 : j + 2] == [UPPER]
            and tokens.words[j + 2 : j + 3] == [")"]
        ):
            j += 3  # "Tổng Giám đốc (TGĐ) Thông tấn xã Việt Nam"
        if "office" in entry and (office := self.bodies.behind_head(_organ(str(entry["office"])), j)):
            if known_field(office):
                return office  # "Trưởng Chi cục **Thuế** huyện X"
        body = self.bodies.at(j, fused=True)
        if body is None and tokens.low[j : j + 1] == ["của"] and not entry.get("lower"):
            body = self.bodies.at(j + 1)  # "Người phát ngôn **của** UBND tỉnh X"
        if body is not None and "map" in entry and body.fixed in entry["map"]:
            mapped = entry["map"][body.fixed]
            return Body(
                end - len(syllables(mapped)) + len(syllables(str(body.fixed))),
                body.end,
                fixed_entry(mapped),
                fixed=mapped,
            )
        if entry.get("only_default") and body is not None and body.fixed != entry["default"]:
            return Body(i, end, fixed_entry(entry["default"]), fixed=entry["default"], how="reference")
        if body is not None:
            return body
        if mode == "ministry" and (body := self._ministry(j)):
            return body
        if "office" in entry and (body := self.bodies.behind_head(_organ(str(entry["office"])), j)):
            return body
        if entry.get("central") and (body := self._central(j)):
            return body
        if "default" in entry:
            name = entry["default"]
            own = syllables(name)
            low = tuple(tokens.low[i:end])
            covered = low[-len(own) :] == own
            start = end - len(own) if covered else i
            return Body(start, end, fixed_entry(name), fixed=name, how="named" if covered else "reference")
        return self._implied(post, j)

    def _ministry(self, j: int) -> Body | None:
        """A ministry without its "Bộ": "Bộ trưởng Y tế"."""
        tokens = self.tokens
        if j >= len(tokens) or not tokens.is_name_like(j):
            return None
        found = fixed_names().longest_after(("bộ",), tokens, j)
        if not found:
            return None
        end, entry = found
        return Body(j, end, entry, fixed=entry.get("same", entry["name"]), how="short")

    def _central(self, j: int) -> Body | None:
        """The Central Committee behind "Ủy viên Trung ương", which leaves out "Đảng"."""
        tokens = self.tokens
        hit = _centre().longest(tokens, j)
        if hit is None or not tokens.is_name_like(j):
            return None
        end = hit[0]
        entry = fixed_entry("Ban Chấp hành Trung ương Đảng")
        if end < len(tokens) and tokens.low[end] in (*entry["unless_next"], "cục") and not tokens.breaks[end]:
            return None
        return Body(j, end, entry, fixed=entry["name"], how="reference")

    def _implied(self, post: Post, j: int) -> Body | None:
        """The body behind a post with a bare place: "Chủ tịch huyện Thường Tín"."""
        unit = unit_at(self.tokens, j, kinds=("tỉnh", "thành phố"))
        if unit is None or unit.name is None and not unit.kind:
            return None
        organ = implied_organ(post.role_key, unit)
        if organ is None:
            return None
        return Body(unit.start, unit.end, organ, unit=unit, how="reference")

    def _of_foreigner(self, post: Post) -> bool:
        """As in "Thủ tướng Thaksin", "Bộ trưởng Quốc phòng James Mattis": a national post of a foreigner."""
        tokens, end, body = self.tokens, post.end, post.body
        if body is None or body.fixed is None or end >= len(tokens) or tokens.breaks[end]:
            return False
        if body.entry.get("level") != "central" or body.entry.get("branch") not in (
            "state",
            "assembly",
            "army",
            "police",
        ):
            return False
        return tokens.is_name_like(end) and of_another_tongue(tokens.words[end])

    def _abbreviated(self, post: Post) -> None:
        """Take in an abbreviation in brackets behind the post: "Ủy viên Thường vụ (UVTV), Phó Bí thư …"."""
        tokens, end = self.tokens, post.end
        if tokens.words[end : end + 1] == ["("] and post.body is not None and post.body.unit is not None:
            unit = unit_at(tokens, end + 1)
            behind = unit.end + 1 if unit is not None and unit.name is not None else len(tokens)
            closed = behind < len(tokens) and tokens.words[behind - 1] == ")" and tokens.is_name_like(behind)
            if closed and not tokens.breaks[behind]:
                post.end = behind  # "Chủ tịch UBND huyện Nam Đàn (Nghệ An) Trần Văn Minh"
                return
        if tokens.words[end : end + 1] == ["("] and tokens.words[end + 2 : end + 3] == [")"]:
            brand = post.body is not None and tokens.is_name_like(end + 1) and of_another_tongue(tokens.words[end + 1])
            if brand or tokens.shape[end + 1] == UPPER:
                post.end += 3  # "Tổng Giám đốc Tập đoàn Dầu khí Việt Nam (Petrovietnam)"

    def _part_time(self, post: Post) -> None:
        """Take in "chuyên trách", "kiêm nhiệm" behind the post; "A kiêm nhiệm B" are two posts."""
        low, end = self.tokens.low, post.end
        if words := _part_time(low, end):
            post.end += len(words)
        elif low[end : end + 2] == ["kiêm", "nhiệm"] and roles().longest(self.tokens, end + 2) is None:
            post.end += 2

    def _term(self, post: Post) -> None:
        """Take in a term behind the post: "khóa XIII", "nhiệm kỳ 2020-2025", in brackets or not."""
        taken = term_at(self.tokens, post.end)
        if taken:
            post.term, post.end = taken


def member_post(tokens: Tokens, body: Body) -> Post:
    """The membership that "tham gia Ban Thường vụ …" gives, at the body's own words."""
    entry = next(dict(e) for e in load("roles") if e["role"] == "Ủy viên")
    return Post(
        body.start,
        body.end,
        "Ủy viên",
        entry,
        body,
        rank="member",
        role_key="Ủy viên",
        role_en="Member",
        role_end=body.start,
    )


@cache
def _centre() -> Phrases[bool]:
    phrases: Phrases[bool] = Phrases()
    phrases.add_phrase("Trung ương", True)
    return phrases


@cache
def _organ(name: str) -> Entry:
    return next(dict(entry) for entry in load("organs") if entry["organ"] == name)


COMMITTEES = {"tỉnh": "Tỉnh ủy", "thành phố": "Thành ủy", "huyện": "Huyện ủy", "quận": "Quận ủy", "thị xã": "Thị ủy"}


def implied_organ(role_key: str, unit: UnitSpan) -> Entry | None:
    """The organ in which a post of a bare place must be: UBND for Chủ tịch, the committee for Bí thư."""
    kinds = sorted({Gazetteer.load().units[i].kind for i in unit.ids})
    kind = unit.kind or ("tỉnh" if "tỉnh" in kinds else kinds[0] if kinds else "")  # a city since 2025 was a province
    if role_key.startswith(("Chủ tịch", "Phó Chủ tịch")) and "nước" not in role_key:
        return _organ("Ủy ban nhân dân") if kind else None
    if role_key.startswith(("Bí thư", "Phó Bí thư")):
        return _organ(COMMITTEES.get(kind, "Đảng ủy")) if kind else None
    return None
