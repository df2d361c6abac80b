"""The unit that a body's name leaves out: "UBND quận", "Thành ủy, HĐND, UBND TP Hà Nội", "Sở Nội vụ".

The context gives it (MODEL.md, Canonical names): the next body of a list, the nearest fuller mention of the
same organ, the nearest unit of that kind, then the article's own place.
"""

from __future__ import annotations

from graph.nlp.committees import committee_kind
from graph.nlp.findings import Findings
from graph.nlp.gazetteer import Unit
from graph.nlp.places import unit_at
from graph.nlp.settling import Settler
from graph.nlp.spans import Body

OF_HOME = frozenset(
    [
        "Ủy ban nhân dân",
        "Hội đồng nhân dân",
        "Sở",
        "Đoàn đại biểu Quốc hội",
        "Ban Dân tộc",
        "Liên minh Hợp tác xã",
    ]
)
BOARDS = frozenset(["Ban Tôn giáo", "Ban Thi đua - Khen thưởng", "Ban Tiếp công dân"])
NEAR = 9
PLURALS = frozenset("các những mỗi từng mọi nhiều".split())


def head_of(body: Body) -> str:
    """A body's organ with its field of work, without place or superior: "Sở Nội vụ"."""
    organ = str(body.entry["organ"])
    return f"{organ} {body.field}" if body.field else organ


class Ellipsis:
    """Finds the units that the bodies of one article leave out."""

    def __init__(self, found: Findings, places: Settler) -> None:
        self.found = found
        self.tokens = found.tokens
        self.places = places

    def unit_of(self, body: Body) -> Unit | None:
        """The unit that a body's name holds or its context gives."""
        span = body.unit
        if span is not None and span.name is not None:
            return None if self._elsewhere(body.end) else self.places.settle(span)
        if self.generic(body):
            return None
        if body.entry.get("whole") and span is None:
            return None
        organ = body.entry["organ"]
        if (
            organ in ("Ban Thường vụ", "Thường trực", "Văn phòng")
            or "unit" not in body.entry["tail"]
            and "place" not in body.entry["tail"]
        ):
            return None
        kinds = (span.kind,) if span is not None else committee_kind().get(organ, ())
        delegation = self._of_delegation(body.start) if set(kinds) & {"tỉnh", "thành phố"} else None
        if delegation is not None and delegation.kind in kinds:
            return delegation
        if span is None and organ not in committee_kind():
            levels = ("province",) if body.entry.get("level") == "province" else ()
            if organ == "Đảng ủy":
                unit = self._beside(body)
                return unit if unit is not None and unit.level == "commune" else self._same_organ(body)
            told = self._governing(body) if organ == "Sở" else None
            return self._beside(body, levels=levels) or told or self._same_organ(body) or self._home_for(body)
        if span is None:
            return (
                self.places.told(body.start, kinds)
                or self._same_organ(body, behind=False)
                or self._beside(body, kinds)
                or self.places.nearest(body.start, kinds)
                or self._same_organ(body)
            )
        told = self._beside(body, kinds) or self.places.told(body.start, kinds)
        return told or self.places.nearest(body.start, kinds)

    def generic(self, body: Body) -> bool:
        """As in "các tỉnh ủy", "UBND các cấp": several or any, not one."""
        if id(body) in self.found.listed:
            return False
        tokens = self.tokens
        before = tokens.low[body.start - 1] if body.start else ""
        after = tokens.low[body.end] if body.end < len(tokens) else ""
        if body.unit is not None and body.unit.name is None and (after == "cấp" or self._kinds_go_on(body.end)):
            return True  # "UBND phường, xã", "UBND xã (phường)"
        if after == "cấp" or (body.unit is not None and body.unit.name is None and before == "mỗi"):
            return True
        return before in PLURALS or after == "các" or (before == "bộ" and after == "địa")

    def _elsewhere(self, end: int) -> bool:
        """As in "UBND huyện Chợ Mới **của tỉnh bạn**": not the one of that name that the text is about."""
        low = self.tokens.low
        k = end + 1 if low[end : end + 1] == ["của"] else end
        return low[k + 1 : k + 2] == ["bạn"] and low[k] in ("tỉnh", "huyện", "xã", "địa")

    def _kinds_go_on(self, end: int) -> bool:
        """Whether more kinds of units follow, or dots that stand for them: "UBND quận huyện", "Công an huyện…"."""
        low = self.tokens.low
        k = end + 1 if low[end : end + 1] in ([","], ["/"], ["("], ["hoặc"]) else end
        dots = low[end : end + 1] == ["…"] or low[end : end + 2] == [".", "."]
        if dots and low[end - 1] not in ("tp", "phố", "tỉnh"):
            return True
        return " ".join(low[k : k + 2]).startswith(
            ("xã", "phường", "huyện", "quận", "thị xã", "thị trấn", "thành phố")
        ) and not self.tokens.breaks[k]

    def _of_delegation(self, start: int) -> Unit | None:
        """As in "**đoàn công tác tỉnh X** do ông A, Bí thư Tỉnh ủy, làm trưởng đoàn": the province that sends it."""
        low = self.tokens.low
        first, _ = self.found.sentence_of(start)
        for k in range(start - 1, first - 1, -1):
            if low[k] != "đoàn" or "do" not in low[k:start]:
                continue
            for at in range(k + 1, min(k + 7, start)):
                if low[at] in ("tỉnh", "tp", "thành") and (span := unit_at(self.tokens, at)) and span.name:
                    return self.places.settle(span)
        return None

    def _governing(self, body: Body) -> Unit | None:
        """As in "Chủ tịch **UBND TP Hà Nội** giao Sở Nội vụ": the province whose government the sentence names."""
        first, _ = self.found.sentence_of(body.start)
        for other in reversed(self.found.bodies_in_order()):
            if first <= other.start < body.start and not other.fixed and other.entry["organ"] == "Ủy ban nhân dân":
                unit = self.places.settle(other.unit) if other.unit is not None and other.unit.name else None
                return unit if unit is not None and unit.level == "province" else None
        return None

    def _same_organ(self, body: Body, *, behind: bool = True) -> Unit | None:
        """The unit of the nearest fuller mention of the same organ: before, else, with ``behind``, after it."""
        wanted = head_of(body)
        before, after = None, None
        for other in self.found.bodies_in_order():
            if other is body or other.fixed or other.unit is None or other.unit.name is None:
                continue
            if head_of(other) != wanted:
                continue
            if other.start < body.start:
                before = other
            elif after is None and behind:
                after = other
        for same in (before, after):
            if same is not None and same.unit is not None and (unit := self.places.settle(same.unit)):
                return unit
        return None

    def _beside(self, body: Body, kinds: tuple[str, ...] = (), levels: tuple[str, ...] = ()) -> Unit | None:
        """The unit of the next body of a list: "Thành ủy, HĐND, UBND TP Hà Nội"."""
        first, last = self.found.sentence_of(body.start)
        end = body.end
        for other in self.found.bodies_in_order():
            if other.start < end or other.start >= last:
                continue
            if other.start - end > NEAR or any(w in ".;" for w in self.tokens.words[end : other.start]):
                return None
            if other.fixed or other.unit is None:
                end = other.end
                continue
            if other.unit.name is not None and (unit := self.places.settle(other.unit)):
                return unit if (not kinds or unit.kind in kinds) and (not levels or unit.level in levels) else None
            end = other.end
        return None

    def _home_for(self, body: Body) -> Unit | None:
        organ = body.entry["organ"]
        return self.places.home if organ in OF_HOME or (organ in BOARDS and self.places.sure) else None
