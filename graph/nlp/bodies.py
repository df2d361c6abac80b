"""Names of bodies: a small grammar of head, field of work, superior body and place."""

from __future__ import annotations

from graph.nlp.body_names import fields_of_work, fixed_names, heads, starts
from graph.nlp.fields import FieldGrammar
from graph.nlp.foreign import is_foreign
from graph.nlp.names import may_begin_name, of_another_tongue
from graph.nlp.phrases import Phrases, listed, syllables
from graph.nlp.places import unit_at
from graph.nlp.role_names import roles
from graph.nlp.spans import Body, Document, Entry, UnitSpan
from graph.nlp.tokens import LOWER, NUMBER, SIGN, Tokens


def organ_is_youth(entry: Entry) -> bool:
    """Whether a head is the Youth Union's, which "Đoàn" alone means only in capitals."""
    return str(entry["organ"]).startswith("Đoàn Thanh niên")


def known_field(body: Body) -> bool:
    """Whether a body works in a listed field, numbered or not: "Quản lý thị trường số 14"."""
    return str(body.field or "").partition(" số ")[0] in fields_of_work()


class BodyGrammar:
    """Finds the body that is named at a place of one text.

    ``documents``: those that begin at a token, for "Ban Chỉ đạo Chương trình số 01".
    ``defined``: the abbreviations that the article itself defines, phrase -> model body.
    """

    def __init__(
        self, tokens: Tokens, documents: dict[int, Document] | None = None, defined: Phrases[Body] | None = None
    ) -> None:
        self.tokens = tokens
        self.fields = FieldGrammar(tokens)
        self.documents = documents or {}
        self.defined = defined

    def at(self, i: int, *, fused: bool = False) -> Body | None:
        """The body named from token ``i`` on; ``fused``: its head is part of a post, so in any case."""
        tokens = self.tokens
        if i >= len(tokens):
            return None
        if self.defined is not None and (found := self.defined.longest(tokens, i)) and tokens.is_name_like(i):
            model = found[1]
            return Body(
                i,
                found[0],
                model.entry,
                model.field,
                model.unit,
                model.parent,
                model.document,
                model.fixed,
                how="abbreviation",
            )
        if tokens.low[i] not in starts() or (i and listed("fields", "no_heads").longest(tokens, i - 1)):
            return None
        organ = self._organ(i, fused)
        fixed = self._fixed(i, fused)
        if fixed and organ is None and (tokens.is_name_like(fixed.end) if fixed.end < len(tokens) else False):
            word = tokens.words[fixed.end]
            if fixed.entry.get("level") == "central" and not tokens.breaks[fixed.end] and of_another_tongue(word):
                return None  # "Bộ trưởng Bộ Ngoại giao Manuchehr Mottaki"
        if (fixed or organ) and is_foreign(tokens, max(b.end for b in (fixed, organ) if b is not None)):
            return None
        if organ and fixed:
            longer = organ.end > fixed.end and not (organ.elliptic and organ.unit is None)
            national = fixed.entry.get("branch") == "enterprise" and organ.unit is None
            kept = organ.entry.get("post_only") and fixed.end - i > 2 or national
            whole = organ.entry.get("of") and str(fixed.fixed).endswith("Việt Nam")
            if longer and not kept and not whole:
                return organ
            return fixed
        return organ or fixed

    def behind_head(self, organ: Entry, j: int) -> Body | None:
        """The office that a post names without its head: "Phó Vụ trưởng **Tổ chức - Cán bộ, Bộ Y tế**"."""
        if j >= len(self.tokens) or self.tokens.breaks[j]:
            return None
        body = Body(j, j, organ, how="short")
        self._tails(body, j)
        named = body.field is not None and not body.field.startswith(f"{organ['organ']} ")
        return body if known_field(body) or (named and body.parent is not None) else None

    def _fixed(self, i: int, fused: bool) -> Body | None:
        tokens = self.tokens
        found = fixed_names().longest(tokens, i)
        if not found:
            return None
        end, entry = found
        behind = self._behind_abbreviation(end) if tokens.words[end : end + 1] == ["("] else end
        if behind > end and tokens.words[behind : behind + 2] == ["Việt", "Nam"]:
            end = behind + 2  # "Mặt trận Tổ quốc (MTTQ) Việt Nam"
        if not (tokens.is_name_like(i) or (fused and any(tokens.is_name_like(j) for j in range(i + 1, end)))):
            return None
        if end < len(tokens) and tokens.low[end] in entry.get("unless_next", ()) and tokens.is_name_like(end):
            return None
        how = (
            "abbreviation"
            if end - i < len(syllables(entry["name"]))
            and any(tokens.words[j].isupper() and len(tokens.words[j]) > 1 for j in range(i, end))
            else "named"
        )
        return Body(i, end, entry, fixed=entry.get("same", entry["name"]), how=how, parent=None)

    def _organ(self, i: int, fused: bool) -> Body | None:
        tokens = self.tokens
        found = heads().longest(tokens, i)
        if not found:
            return None
        end, entry = found
        capital = tokens.is_name_like(i)
        if (entry.get("capital_head") and not (capital or fused)) or (entry.get("post_only") and not fused):
            return None
        if end - i == 1 and organ_is_youth(entry):
            if not capital or tokens.low[end : end + 2] in (["thanh", "tra"], ["kiểm", "tra"], ["công", "tác"]):
                return None  # "phái đoàn Bộ Quốc phòng", "Đoàn Thanh tra tỉnh X"
        short = end - i == 1 and len(tokens.words[i]) == 2 and tokens.low[i] != str(entry["organ"]).lower()
        if short and not tokens.words[i].isupper():
            return None  # "ghi nhận 6 ca tỉnh Hà Nam" is no "CA tỉnh Hà Nam"
        body = Body(i, end, entry)
        self._tails(body, end)
        if any(listed("fields", "religious").longest(tokens, k) for k in range(i, min(body.end + 4, len(tokens)))):
            return None
        if body.end == end and tokens.words[end : end + 1] == ["("]:
            self._tails(body, self._behind_abbreviation(end))
        if entry.get("head_needs_field") and not body.field and not body.document:
            return None
        if entry.get("national") and not {"nam", "gia", "đội"} & set(tokens.low[end : body.end]):
            return None  # state groups are "… Việt Nam", "… quốc gia", "… Quân đội"; others are private
        numbered = body.field is not None and body.field[0].isdigit()
        alone = body.parent is None and body.field not in fields_of_work()
        if entry.get("listed_alone") and alone and (numbered or not fused):
            return None  # "Vụ PMU18" is a case
        if entry.get("needs_unit") and (body.unit is None or body.unit.name is None):
            return None
        has_tail = any((body.parent, body.unit, body.field, body.document, body.of_ministry))
        shared = entry.get("shared") and fused and self._shares(end)
        if not has_tail and (entry.get("named_only") or entry.get("strict")) and not shared:
            return None
        if not (capital or fused or self._tail_is_capital(body)):
            return None
        if (entry.get("of") or entry.get("strict")) and not (body.parent or body.unit or shared or body.of_ministry):
            return None
        if not body.elliptic or has_tail:
            body.how = "named"
        if body.elliptic:
            body.how = "short"
        elif any(tokens.words[j].isupper() and len(tokens.words[j]) > 1 for j in range(i, end)):
            body.how = "abbreviation"
        return body

    def _behind_abbreviation(self, j: int) -> int:
        """As in "Ủy ban Kiểm tra **(UBKT)** Tỉnh ủy X": a name goes on behind its abbreviation in brackets."""
        tokens = self.tokens
        if j + 1 >= len(tokens) or tokens.words[j] != "(" or not tokens.words[j + 1].isupper():
            return j
        k = j + 2 + (tokens.shape[j + 2 : j + 3] == [NUMBER])  # "(C46)"
        known = tokens.words[k : k + 1] == [")"]
        return k + 1 if known and k + 1 < len(tokens) and not tokens.breaks[k + 1] else j

    def _shares(self, j: int) -> bool:
        """As in "Chủ tịch HĐQT **kiêm Tổng Giám đốc** Tập đoàn X": the next post names the superior of both."""
        tokens = self.tokens
        k = j + 1 if tokens.low[j : j + 1] in (["kiêm"], [","], ["-"]) else j
        return k > j and roles().longest(tokens, k) is not None

    def _tail_is_capital(self, body: Body) -> bool:
        tokens = self.tokens
        if body.parent is not None and tokens.is_name_like(body.parent.start):
            return True
        if body.unit is not None and body.unit.name is not None:
            return True
        if body.parent is not None and body.parent.entry.get("branch") == "party":
            return True  # "ban thường vụ tỉnh ủy", in lower case
        return body.field is not None and tokens.is_name_like(body.end - 1) and body.entry.get("open") == "list"

    def _tails(self, body: Body, j: int) -> None:
        entry, tokens = body.entry, self.tokens
        tail = entry["tail"]
        if entry.get("numbered") and j + 1 < len(tokens) and tokens.low[j] == "số" and tokens.shape[j + 1] == NUMBER:
            body.field = tokens.slice(j, j + 2)
            j = body.end = j + 2
        if tail[0] == "field" or tail[0] == "document":
            if "document" in tail and j in self.documents:
                body.document = self.documents[j]
                j = body.end = body.document.end
                if j + 1 < len(tokens) and tokens.low[j] == "của" and (parent := self.at(j + 1)):
                    body.parent, body.parent_said = parent, False
                    body.end = parent.end
                return
            lead = self._lead(j) if entry.get("steering") else j
            taken = self.fields.at(body, lead)
            if not taken:
                return
            body.field, j = tokens.slice(j, lead) + " " + taken[0] if lead > j else taken[0], taken[1]
            body.end = j
            if "body" in tail and not entry.get("of"):
                j = self._behind_abbreviation(j)  # "Cục Cảnh sát hình sự (C02) Bộ Công an"
            if entry.get("of"):
                self._assembly(body, j)
                return
        for kind in tail:
            if kind == "unit" and (unit := self._unit(j)):
                body.unit, body.end = unit, unit.end
                return
            if kind == "place" and (unit := self._place(j, tuple(entry["kind"]))):
                body.unit, body.end = unit, unit.end
                return
            if kind == "body" and self._parent(body, j):
                return
            if kind == "field" and tail[0] not in ("field", "document") and (taken := self.fields.at(body, j)):
                body.field, body.end = taken
                return
        if "unit" not in tail and "place" not in tail and "body" not in tail:
            return

    def _lead(self, j: int) -> int:
        """As in "Ban Chỉ đạo **quốc gia thực hiện** Chương trình …": where what is steered begins."""
        low = self.tokens.low
        k = j + 2 if low[j : j + 2] in (["quốc", "gia"], ["trung", "ương"], ["nhà", "nước"]) else j
        for words in (["triển", "khai", "thực", "hiện"], ["về", "thực", "hiện"], ["thực", "hiện"], ["triển", "khai"]):
            if low[k : k + len(words)] == words:
                return k + len(words)
        if k > j and low[k : k + 2] in (["các", "chương"], ["các", "đề"]):
            return k + 1  # "Ban Chỉ đạo Trung ương các chương trình mục tiêu quốc gia"
        return k + 1 if k > j and low[k : k + 1] == ["về"] else j

    def _assembly(self, body: Body, j: int) -> None:
        """As in "… của Quốc hội" behind a committee's field."""
        tokens = self.tokens
        k = j + 1 if j < len(tokens) and tokens.low[j] in ("của", "thuộc") else j
        parent = self.at(k) if k < len(tokens) else None
        if parent is not None and parent.fixed == body.entry["of"]:
            body.parent, body.end = parent, parent.end

    def _unit(self, j: int) -> UnitSpan | None:
        unit = unit_at(self.tokens, j, kinds=("tỉnh", "thành phố", "huyện", "quận", "thị xã"))
        if unit is None or (unit.kind == "" and unit.start < len(self.tokens) and self.tokens.breaks[unit.start]):
            return None
        if unit.name is None and unit.end < len(self.tokens) and self.tokens.low[unit.end] in ("các",):
            return None
        return unit

    def _place(self, j: int, kinds: tuple[str, ...]) -> UnitSpan | None:
        """A bare place; a unit of another kind only where no person's name can begin there."""
        tokens = self.tokens
        if j >= len(tokens) or tokens.breaks[j]:
            return None
        unit = unit_at(tokens, j, kinds=kinds)
        if unit is not None and unit.kind and unit.kind not in kinds:
            return None
        if unit is not None:
            return unit if unit.name else None
        raised = unit_at(tokens, j)
        if raised is not None and raised.ids and not raised.kind and not tokens.is_name_like(raised.end):
            return raised  # "Huyện ủy Phú Quốc", since then a city
        if may_begin_name(tokens, j):
            return None
        if tokens.shape[j] == LOWER:
            return None
        other = unit_at(tokens, j)
        if other is not None or tokens.shape[j] in (SIGN, NUMBER) or self.fields.begins_other(j):
            return other
        end = j + 1
        while (
            end < len(tokens)
            and end - j < 3
            and tokens.is_name_like(end)
            and not tokens.breaks[end]
            and not may_begin_name(tokens, end)
        ):
            end += 1
        return UnitSpan(j, end, "", tokens.slice(j, end)) if end - j == 2 else None

    def _parent(self, body: Body, j: int) -> bool:
        tokens, entry = self.tokens, body.entry
        n = len(tokens)
        k, inside = j, False
        if k < n and tokens.breaks[k]:
            return False
        if entry.get("of_kept") and k < n and tokens.low[k] in ("của", "thuộc"):
            k += 1
        elif (
            entry.get("inside")
            and (body.field or entry.get("nested"))
            and k + 1 < n
            and tokens.words[k] in ("(", ",", "-")
        ):
            k, inside = k + 1, True
            if tokens.low[k] in ("thuộc", "cùng"):
                return False
        elif entry.get("agency") and tokens.low[k : k + 2] == ["cơ", "quan"]:
            body.field, k = tokens.slice(k, k + 2).lower(), k + 2  # "Đảng ủy cơ quan Liên đoàn Lao động"
        elif k + 1 < n and tokens.low[k] in ("thuộc", "trực") and entry.get("inside"):
            k += 1
        elif k + 1 < n and tokens.low[k] == "của" and entry.get("nested") and not entry.get("strict"):
            return False
        if (entry.get("nested") or entry.get("inside")) and (bare := self._bare_ministry(j)):
            body.of_ministry, body.end = True, bare
            return True
        parent = self.at(k)
        if parent is None and entry.get("nested") and k < n and tokens.low[k] in starts():
            parent = self._lower_parent(k)
        if parent is None or (entry.get("only") and parent.fixed not in entry["only"]):
            if body.field == "cơ quan":
                body.field = None
            return False
        if (inside and not self._outranks(parent, body)) or parent.fixed in entry.get("not_of", ()):
            return False
        if inside and parent.entry.get("branch") == "party" and entry.get("branch") == "state":
            return False  # "Vụ Tổ chức cán bộ, Đảng ủy Bộ Tài chính": two of a list
        body.parent = parent
        body.end = j if inside else parent.end
        return True

    def _bare_ministry(self, j: int) -> int | None:
        """As in "Văn phòng **Bộ**", "Cục Lãnh sự **của Bộ**": where such a word ends, which names no ministry."""
        tokens = self.tokens
        k = j + 1 if tokens.low[j : j + 1] in (["của"], ["thuộc"]) else j
        if tokens.words[k : k + 1] != ["Bộ"] or tokens.breaks[k] or self.at(k) is not None:
            return None
        named = k + 1 < len(tokens) and tokens.is_name_like(k + 1) and not tokens.breaks[k + 1]
        return None if named and not may_begin_name(tokens, k + 1) else k + 1

    def _lower_parent(self, k: int) -> Body | None:
        """A committee written in lower case behind a head: "ban thường vụ tỉnh ủy"."""
        found = heads().longest(self.tokens, k)
        if not found or found[1]["tail"] != ["place"]:
            return None
        end, entry = found
        body = Body(k, end, entry, how="short")
        if unit := self._place(end, tuple(entry["kind"])):
            body.unit, body.end, body.how = unit, unit.end, "named"
        return body

    @staticmethod
    def _outranks(parent: Body, body: Body) -> bool:
        order = {
            "Phòng": 0,
            "Bộ môn": 0,
            "Khoa": 0,
            "Ban": 0,
            "Chi cục": 1,
            "Trung tâm": 1,
            "Vụ": 2,
            "Cục": 2,
            "Viện": 2,
            "Tổng cục": 3,
        }
        if parent.fixed:
            return True
        return order.get(parent.entry["organ"], 3) > order.get(body.entry["organ"], 2)
