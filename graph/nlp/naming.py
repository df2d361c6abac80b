"""Which place and superior a body's name leaves out, and its canonical name.

A text that says only "Ban Thường vụ Thành ủy" or "UBND quận" means the one its context gives: its
nearest fuller mention, then the nearest unit of that kind, then the article's own place (MODEL.md,
Canonical names). Where nothing fits, the name stays short.
"""

from __future__ import annotations

from graph.nlp.committees import COMMITTEE_OF_KIND, Committees, committee_kind, unit_name
from graph.nlp.ellipsis import NEAR, Ellipsis, head_of
from graph.nlp.findings import Findings
from graph.nlp.gazetteer import Unit
from graph.nlp.lexicon import load
from graph.nlp.places import level_of_kind, unit_at
from graph.nlp.settling import Settler
from graph.nlp.spans import Body

AGENCIES = frozenset(["Sở", "Công an", "Bộ Chỉ huy quân sự", "Bệnh viện", "Trường Đại học", "Đại học"])
LISTED = frozenset([",", "và", "bí", "thư", "phó", "chủ", "nhiệm", "thường", "trực"])


class Namer:
    """Settles units, fills ellipses and names the bodies of one article."""

    def __init__(self, found: Findings) -> None:
        self.found = found
        self.tokens = found.tokens
        self.places = Settler(found)
        self.ellipsis = Ellipsis(found, self.places)
        self.settled: dict[int, Unit | None] = {}
        self.committees = Committees(found, self.places, self.settled, self.name, self._fuller)

    def run(self) -> None:
        """Name every body on record."""
        for body in self.found.bodies_in_order():
            self.name(body)

    def name(self, body: Body) -> str:
        """The canonical name of a body, with its place; sets ``key`` and ``place``."""
        if body.key is not None:
            return body.key
        body.key = ""  # a body whose context leads back to itself stays short
        if body.of_ministry and body.parent is None:
            body.parent = self._ministry_before(body)
        if body.fixed:
            body.key = body.fixed
        elif body.entry["organ"] == "Ban Chấp hành" and self._parent_of_list(body) is None:
            body.key = self.committees.executive(body)
        elif self.committees.listed_behind(body) and (committee := self.committees.ahead(body)):
            body.key = f"Ban Thường vụ {committee}"
        elif (shared := self._parent_of_list(body)) is not None:
            body.parent = shared
            body.key = f"{body.entry['organ']} {self.name(shared)}"
            body.place = shared.place
        elif (ministry := self._ministry_of_list(body)) is not None:
            body.parent, body.parent_said = ministry, False
            body.key = f"{head_of(body)} {self.name(ministry)}"
        elif body.document is not None:
            body.key = self._steering(body)
        elif body.parent is not None:
            parent = self.name(body.parent)
            body.place = body.parent.place
            if not parent:
                return body.key  # "Thường trực" of a committee that nothing names
            if body.unit is not None and body.entry.get("branch") == "institution":
                body.key = self._with_unit(body)  # "Bệnh viện Đa khoa huyện Gia Bình, Sở Y tế tỉnh X"
                return body.key
            if body.entry.get("own_name") and body.field not in load("fields")["generic"]:
                body.key = head_of(body)  # "Tổng cục Thủy lợi" is known without its ministry
                return body.key
            if parent.startswith(f"{head_of(body)} "):
                body.key = parent  # "Đảng ủy CATW", where CATW was defined as Đảng ủy Công an Trung ương
                return body.key
            joint = " của " if body.entry.get("of_kept") or body.entry.get("of") else " "
            body.key = f"{head_of(body)}{joint}{parent}"
        else:
            body.key = self._with_unit(body)
        return body.key

    def _steering(self, body: Body) -> str:
        assert body.document is not None
        name = f"{body.entry['organ']} {body.document.name}"
        if body.parent is not None:
            name += f" của {self.name(body.parent)}"
            body.place = body.parent.place
        return name

    def _parent_of_list(self, body: Body) -> Body | None:
        """As in "Ban Chấp hành, **Ban Thường vụ** và Ủy ban Kiểm tra Đoàn TNCS X": the last of the list names it."""
        if not body.entry.get("nested") or body.parent is not None or body.unit is not None:
            return None
        tokens, end = self.tokens, body.end
        for other in self.found.bodies_in_order():
            if other.start < end:
                continue
            gap = tokens.low[end : other.start]
            if not gap or not set(gap) <= LISTED or not other.entry.get("nested"):
                return None
            if other.parent is not None:
                return other.parent if other.parent.entry.get("branch") != "party" else None
            end = other.end
        return None

    def _ministry_of_list(self, body: Body) -> Body | None:
        """As in "**Vụ trưởng Tổ chức cán bộ**, Vụ trưởng Pháp chế, Bộ X": the ministry that the last names."""
        if body.entry["organ"] != "Vụ" or body.parent is not None:
            return None
        end = body.end
        for other in self.found.bodies_in_order():
            if other.start < end or other is body:
                continue
            gap = self.tokens.low[end : other.start]
            if other.fixed or other.entry["organ"] != "Vụ" or len(gap) > 3 or not set(gap) <= LISTED | {"vụ", "trưởng"}:
                return None
            if other.parent is not None:
                return other.parent
            end = other.end
        return None

    def _with_unit(self, body: Body) -> str:
        head = head_of(body)
        organ = body.entry["organ"]
        bare = organ in committee_kind()
        if organ == "Ban Cán sự đảng" and body.unit is None and (name := self._party_beside(body)):
            return name
        if organ == "Ban Cán sự đảng" and body.unit is None and (ministry := self._ministry_before(body)):
            body.parent = ministry
            return f"{organ} {self.name(ministry)}"
        if organ == "Vụ" and body.field in load("fields")["generic"]:
            if (ministry := self._only_ministry(body)) is not None:
                body.parent, body.parent_said = ministry, False
                return f"{head} {self.name(ministry)}"
            body.unplaced = True  # every ministry has one
        if organ == "Ban Thường vụ" and (governed := self.committees.governed(body)):
            return f"{organ} {governed}"
        unit = self.ellipsis.unit_of(body)
        if unit is not None:
            self.settled[body.start] = unit
            body.place = unit.id
            said = body.unit.kind if body.unit is not None else ""
            board = body.entry.get("nested") and body.entry.get("branch") == "party"
            board = board and organ not in ("Ban Chấp hành", "Ban Thường vụ")
            if board and (committee := COMMITTEE_OF_KIND.get(said or unit.kind)):
                return f"{head} {committee} {unit_name(unit, bare=True)}"  # "Ban Tuyên giáo huyện Mỹ Đức"
            return f"{head} {unit_name(unit, bare=bare, kind=said or self._kind_said(unit))}"
        if body.unit is not None and body.unit.name is not None:
            if body.unit.kind == "tỉnh":
                return ""  # all provinces are known: "công an tỉnh Boly Khămxây" is of another country
            kind = "" if bare or not body.unit.kind else f"{body.unit.kind} "
            return f"{head} {kind}{body.unit.name}"
        central = str(body.field or "").lower().startswith(("trung ương", "nhà nước", "quốc gia"))
        bloc = organ in ("Đảng ủy Khối", "Đảng bộ Khối") and "trung ương" in str(body.field or "").lower()
        if central and body.entry.get("steering") and str(body.field).lower() in ("trung ương", "quốc gia"):
            return self._fuller(body) or ""  # "Ban Chỉ đạo Trung ương" that nothing names in full
        if body.entry.get("whole") or bloc or (central and body.entry.get("steering")):
            return self._national(body) or self._fuller(body) or head
        if organ == "Phòng" and body.field and not self._with_place(body) and (above := self._office_above(body)):
            return f"{head} {above}"
        if organ == "Đảng ủy" and body.unit is None and (name := self._party_beside(body)):
            return name
        if (organ == "Đảng đoàn" or body.entry.get("shared")) and (name := self._party_beside(body)):
            return name
        if self.ellipsis.generic(body):
            return ""
        fuller = self._fuller(body)
        if fuller:
            return fuller
        if above := self._above(body):
            return f"{head} {above}"
        # A head that needs a place or a superior, and has none anywhere, names nothing; so does "UBND phường".
        kind = body.unit.kind if body.unit is not None else ""
        if kind and level_of_kind()[kind] == "commune" and (named := self._said_of_kind(kind, body.start)):
            return f"{head} {named}"
        manned = any(post.body is body for post in self.found.posts)  # without a post it is any of its kind
        return f"{head} {kind}" if manned and kind and level_of_kind()[kind] != "commune" else ""

    def _ministry_before(self, body: Body) -> Body | None:
        """The ministry that "Bộ" means: the one that the sentence or, alone, the text names before."""
        before = [
            other
            for other in self.found.bodies_in_order()
            if other.start < body.start and other.fixed and other.entry.get("en", "").startswith("Ministry")
        ]
        first, _ = self.found.sentence_of(body.start)
        near = [other for other in before if other.start >= first]
        fitting = near or (before if len({other.fixed for other in before}) == 1 else [])
        return fitting[-1] if fitting else None

    def _only_ministry(self, body: Body) -> Body | None:
        """The ministry of a department that each has, where the text names no other central office."""
        central = [
            other
            for other in self.found.bodies_in_order()
            if other.fixed
            and other.entry.get("level") == "central"
            and other.entry.get("branch") in ("state", "police")
        ]
        names = {other.fixed for other in central if other.fixed != "Chính phủ"}
        return self._ministry_before(body) if len(names) == 1 else None

    def _kind_said(self, unit: Unit) -> str:
        """The kind that the text gives a unit elsewhere, where it is another than today's: "thị xã Đồ Sơn"."""
        said = {span.kind for span in self.places.units if span.name == unit.name and span.kind and unit.id in span.ids}
        return said.pop() if len(said) == 1 else ""

    def _national(self, body: Body) -> str | None:
        """As in "Chủ tịch Hội Xuất bản" in a text that names Hội Xuất bản Việt Nam."""
        full = f"{body.field} Việt Nam"
        for other in self.found.bodies_in_order():
            if other.field == full and other.entry is body.entry:
                return head_of(other)
        return None

    def _with_place(self, body: Body) -> bool:
        """Whether the text names the same division with the unit that it is of: it is that one."""
        head = head_of(body)
        return any(
            other is not body and not other.fixed and other.unit is not None and head_of(other) == head
            for other in self.found.bodies_in_order()
        )

    def _office_above(self, body: Body) -> str | None:
        """The department that a division named in a post is of: the last one named before it."""
        if not any(post.body is body for post in self.found.posts):
            return None
        best = None
        for other in self.found.bodies_in_order():
            if other.start >= body.start:
                break
            if not other.fixed and other.entry["organ"] in ("Sở", "Cục", "Chi cục", "Tổng cục", "Văn phòng", "Công an"):
                best = other
        if best is None:
            return None
        name = self.name(best)
        body.place = best.place
        return name or None

    def _party_beside(self, body: Body) -> str | None:
        """As in "Bí thư Đảng ủy, Chủ tịch HĐTV Tập đoàn X": the party committee of the next post's institution."""
        organ = str(body.entry["organ"])
        _, last = self.found.sentence_of(body.start)
        for other in self.found.bodies_in_order():
            if other.start < body.end or other.start >= last or other.start - body.end > NEAR:
                continue
            if any(word in ".;" for word in self.tokens.words[body.end : other.start]):
                return None
            while other.parent is not None:
                other = other.parent
            if organ == "Đảng ủy" and other.entry.get("shared"):
                continue  # "Bí thư Đảng ủy, Chủ tịch HĐQT, Tổng Giám đốc Công ty X"
            if (
                other.fixed
                and organ == "Đảng ủy"
                and not other.entry.get("en", "").startswith("Ministry")
                and other.entry.get("branch") not in ("enterprise", "institution")
            ):
                return None
            if other.entry.get("branch") == "party":
                return None
            if organ == "Đảng ủy" and (commune := self._of_commune(other)) is not None:
                body.place = other.place
                return f"{organ} {commune}"
            name = self.name(other)
            body.place = other.place
            if not name or (other.unit is not None and organ == "Đảng ủy" and not self._of_government(other)):
                return None
            if organ == "Ban Cán sự đảng" and "bộ" not in self.tokens.low[body.end : other.start]:
                body.parent = other  # as in "Ban Cán sự đảng, lãnh đạo Bộ X", not in "…, Bộ trưởng Bộ X"
            return f"{organ} {name}"
        return None

    def _of_government(self, body: Body) -> bool:
        """As in "Bí thư Đảng ủy, Chủ tịch **UBND tỉnh X**": since 2025 a province's government has a committee."""
        if body.entry["organ"] in AGENCIES:
            return True  # "Bí thư Đảng ủy, Giám đốc Công an tỉnh X"
        unit = self.settled.get(body.start)
        return body.entry["organ"] == "Ủy ban nhân dân" and unit is not None and unit.level == "province"

    def _of_commune(self, body: Body) -> str | None:
        """As in "Bí thư Đảng ủy kiêm Chủ tịch **UBND xã X**": the commune, whose committee it is."""
        if body.fixed or body.entry["organ"] not in ("Ủy ban nhân dân", "Hội đồng nhân dân"):
            return None
        kind = body.unit.kind if body.unit is not None else ""
        if level_of_kind().get(kind) != "commune":
            return None
        return self.name(body).removeprefix(f"{body.entry['organ']} ") or None

    def _above(self, body: Body) -> str | None:
        """As in "Tỉnh ủy X họp. Trưởng **Ban Dân vận** A": a board of the committee or council named last before."""
        if not body.entry.get("nested") or body.parent is not None:
            return None
        organs = {"party": tuple(COMMITTEE_OF_KIND.values()), "assembly": ("Hội đồng nhân dân",)}
        wanted = organs.get(str(body.entry.get("branch")), ())
        before = [o for o in self.found.bodies_in_order() if o.start < body.start and o.entry.get("organ") in wanted]
        name = self.name(before[-1]) if before else ""
        if name:
            body.place = before[-1].place
        return name or None

    def _said_of_kind(self, kind: str, start: int) -> str | None:
        """The one unit of a kind that the text names before token ``start``, though no list settles it: "xã Ia Hrú"."""
        tokens = self.tokens
        names = set()
        for k in range(start):
            if tokens.low[k] != kind.split()[0] or tokens.low[k - 1] == "thị":
                continue
            unit = unit_at(tokens, k)
            if unit is not None and unit.kind == kind and unit.name is not None:
                names.add(unit.name)
        return f"{kind} {names.pop()}" if len(names) == 1 else None

    def _of_organisation(self, body: Body) -> str | None:
        """As in "Bí thư Đảng ủy" in a text on "Đảng bộ UBND TP X": the committee of the organisation named last."""
        for other in reversed(self.found.bodies_in_order()):
            if not any(post.body is body for post in self.found.posts):
                return None
            if other.start < body.start and not other.fixed and other.entry["organ"] == "Đảng bộ" and other.parent:
                body.place = other.parent.place
                return f"Đảng ủy {self.name(other.parent)}"
        return None

    def _fuller(self, body: Body) -> str | None:
        """The name of the nearest fuller mention with the same head: before, else behind."""
        head = head_of(body)
        before, behind = None, None
        for other in self.found.bodies_in_order():
            if other is body or other.end - other.start <= body.end - body.start:
                continue
            if other.fixed:
                if other.fixed != f"{head} Trung ương" and not (
                    head == "Đảng ủy" and other.fixed.startswith("Đảng ủy ")
                ):
                    continue  # "UBKT" in a text of Ủy ban Kiểm tra Trung ương
            elif head_of(other) != head or (other.parent is None and other.document is None and other.unit is None):
                continue
            if other.start < body.start:
                before = other
            elif behind is None:
                behind = other
        chosen = before or behind
        if chosen is None and body.entry.get("nested"):
            return self.committees.nested(body)
        if chosen is None and body.entry["organ"] == "Đảng ủy":
            return self._of_organisation(body)
        if chosen is None:
            return None
        name = self.name(chosen)
        body.place = chosen.place
        return name or None
