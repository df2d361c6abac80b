"""Names of bodies: a small grammar of head, field of work, superior body and place."""

from __future__ import annotations

from functools import cache

from graph.nlp.foreign import is_foreign
from graph.nlp.lexicon import load
from graph.nlp.phrases import Phrases, syllables
from graph.nlp.places import unit_at
from graph.nlp.spans import Body, Document, Entry, UnitSpan
from graph.nlp.tokens import LOWER, NUMBER, SIGN, Tokens

MAX_FIELD = 16
CALLED_AFTER = frozenset("thông sở học thpt thcs trường viện chuyên khoa".split())
NO_FIELD_START = frozenset(syllables("của và"))


@cache
def fixed_names() -> Phrases[Entry]:
    """Complete names: phrase -> entry of bodies.yaml."""
    phrases: Phrases[Entry] = Phrases()
    for entry in load("bodies"):
        for form in [entry["name"], *entry.get("forms", ())]:
            phrases.add_phrase(form, entry)
    return phrases


@cache
def fixed_entry(name: str) -> Entry:
    """The entry of a complete name."""
    return next(dict(entry) for entry in load("bodies") if entry["name"] == name)


@cache
def heads() -> Phrases[Entry]:
    """Heads of names: phrase -> entry of organs.yaml."""
    phrases: Phrases[Entry] = Phrases()
    for entry in load("organs"):
        for form in [entry["organ"], *entry.get("forms", ())]:
            phrases.add_phrase(form, entry)
    return phrases


@cache
def fields() -> Phrases[str]:
    """Fields of work: phrase -> canonical spelling."""
    phrases: Phrases[str] = Phrases()
    for name in load("fields")["fields"]:  # as written first: "Tổ chức cán bộ" is not "Tổ chức - Cán bộ"
        phrases.add(syllables(name), name)
    for name in load("fields")["fields"]:
        phrases.add_phrase(name, name)
    return phrases


@cache
def stops() -> Phrases[bool]:
    """Words with which a body's name as written ends."""
    phrases: Phrases[bool] = Phrases()
    for word in load("fields")["stops"]:
        phrases.add(syllables(str(word)), True)
    return phrases


@cache
def starts() -> frozenset[str]:
    """First syllables of all bodies' names."""
    return fixed_names().starts() | heads().starts()


class BodyGrammar:
    """Finds the body that is named at a place of one text.

    ``documents``: those that begin at a token, for "Ban Chỉ đạo Chương trình số 01".
    ``defined``: the abbreviations that the article itself defines, phrase -> model body.
    """

    def __init__(
        self, tokens: Tokens, documents: dict[int, Document] | None = None, defined: Phrases[Body] | None = None
    ) -> None:
        self.tokens = tokens
        self.documents = documents or {}
        self.defined = defined

    def at(self, i: int, *, fused: bool = False) -> Body | None:
        """The body named from token ``i`` on; ``fused``: its head is part of a post, so in any case."""
        tokens = self.tokens
        if i >= len(tokens):
            return None
        if self.defined is not None and (found := self.defined.longest(tokens, i)) and tokens.is_name_like(i):
            model = found[1]
            return Body(i, found[0], model.entry, model.field, model.unit, model.parent, model.document,
                        model.fixed, how="abbreviation")
        if tokens.low[i] not in starts():
            return None
        organ = self._organ(i, fused)
        fixed = self._fixed(i, fused)
        if (fixed or organ) and is_foreign(tokens, max(b.end for b in (fixed, organ) if b is not None)):
            return None
        if organ and fixed:
            if organ.end > fixed.end and not (organ.elliptic and organ.unit is None):
                return organ
            return fixed
        return organ or fixed

    def _fixed(self, i: int, fused: bool) -> Body | None:
        tokens = self.tokens
        found = fixed_names().longest(tokens, i)
        if not found:
            return None
        end, entry = found
        if not (tokens.is_name_like(i) or (fused and any(tokens.is_name_like(j) for j in range(i + 1, end)))):
            return None
        if end < len(tokens) and tokens.low[end] in entry.get("unless_next", ()) and tokens.is_name_like(end):
            return None
        how = "abbreviation" if end - i < len(syllables(entry["name"])) and any(
            tokens.words[j].isupper() and len(tokens.words[j]) > 1 for j in range(i, end)
        ) else "named"
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
        body = Body(i, end, entry)
        self._tails(body, end)
        if entry.get("head_needs_field") and not body.field and not body.document:
            return None
        if entry.get("needs_unit") and (body.unit is None or body.unit.name is None):
            return None
        has_tail = body.parent is not None or body.unit is not None or body.field or body.document
        if not has_tail and (entry.get("named_only") or entry.get("strict")):
            return None
        if not (capital or fused or self._tail_is_capital(body)):
            return None
        if (entry.get("of") or entry.get("strict")) and body.parent is None and body.unit is None:
            return None
        if not body.elliptic or has_tail:
            body.how = "named"
        if body.elliptic:
            body.how = "short"
        elif any(tokens.words[j].isupper() and len(tokens.words[j]) > 1 for j in range(i, end)):
            body.how = "abbreviation"
        return body

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
            taken = self._field(body, j)
            if not taken:
                return
            body.field, j = taken
            body.end = j
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
            if kind == "field" and tail[0] not in ("field", "document") and (taken := self._field(body, j)):
                body.field, body.end = taken
                return
        if "unit" not in tail and "place" not in tail and "body" not in tail:
            return

    def _assembly(self, body: Body, j: int) -> None:
        """"… của Quốc hội" behind a committee's field."""
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
        from graph.nlp.names import may_begin_name

        if may_begin_name(tokens, j):
            return None
        if tokens.shape[j] == LOWER:
            return None
        other = unit_at(tokens, j)
        if other is not None or tokens.shape[j] in (SIGN, NUMBER) or self._begins_other(j):
            return other
        end = j + 1
        while end < len(tokens) and end - j < 3 and tokens.is_name_like(end) and not tokens.breaks[end] \
                and not may_begin_name(tokens, end):
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
        elif entry.get("inside") and (body.field or entry.get("nested")) and k + 1 < n and tokens.words[k] in ("(", ",", "-"):
            k, inside = k + 1, True
            if tokens.low[k] in ("thuộc", "cùng"):
                return False
        elif k + 1 < n and tokens.low[k] in ("thuộc", "trực") and entry.get("inside"):
            k += 1
        elif k + 1 < n and tokens.low[k] == "của" and entry.get("nested") and not entry.get("strict"):
            return False
        parent = self.at(k)
        if parent is None and entry.get("nested") and k < n and tokens.low[k] in starts():
            parent = self._lower_parent(k)
        if parent is None or (entry.get("only") and parent.fixed not in entry["only"]):
            return False
        if (inside and not self._outranks(parent, body)) or parent.fixed in entry.get("not_of", ()):
            return False
        body.parent = parent
        body.end = j if inside else parent.end
        return True

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
        order = {"Phòng": 0, "Bộ môn": 0, "Khoa": 0, "Ban": 0, "Chi cục": 1, "Trung tâm": 1, "Vụ": 2, "Cục": 2, "Viện": 2, "Tổng cục": 3}
        if parent.fixed:
            return True
        return order.get(parent.entry["organ"], 3) > order.get(body.entry["organ"], 2)

    def _field(self, body: Body, j: int) -> tuple[str, int] | None:
        """The field of work from token ``j`` on: canonical spelling and end."""
        tokens, entry = self.tokens, body.entry
        if j >= len(tokens) or tokens.breaks[j] or tokens.low[j] in NO_FIELD_START:
            return None
        how = entry.get("open", "capital")
        if entry.get("of"):
            return self._before_owner(j, syllables(entry["of"]))
        if how == "number":
            if tokens.shape[j] == NUMBER or tokens.low[j] in ("thủ",):
                end = j + 1 if tokens.shape[j] == NUMBER else j + 2
                return tokens.slice(j, end), end
            return None
        listed = fields().longest(tokens, j)
        if listed and how != "list" and self._goes_on(listed[0]):
            listed = None  # "Viện Kinh tế Quản lý", "Tổng công ty Đầu tư phát triển hạ tầng đô thị"
        if listed:
            return listed[1], listed[0]
        if how == "list" or (how == "capital" and not tokens.is_name_like(j)):
            return None
        end = self._run(j, capital=how == "capital")
        if end == j:
            return None
        return tokens.slice(j, end), end

    def _before_owner(self, j: int, owner: tuple[str, ...]) -> tuple[str, int] | None:
        """A field that ends before its owner's name: "Tài chính, Ngân sách của Quốc hội"."""
        tokens = self.tokens
        for k in range(j + 1, min(j + MAX_FIELD, len(tokens))):
            if tokens.breaks[k] or (tokens.shape[k] == SIGN and tokens.words[k] not in ",-&") \
                    or tokens.low[k] in ("ủy", "chủ", "phó", "hội"):
                return None
            if tokens.low[k] == "của" and tuple(tokens.low[k + 1 : k + 1 + len(owner)]) == owner:
                return (tokens.slice(j, k), k) if tokens.is_name_like(j) else None
        return None

    def _goes_on(self, end: int) -> bool:
        """Whether a name plainly goes on behind a listed field."""
        tokens = self.tokens
        if end >= len(tokens) or tokens.breaks[end] or tokens.shape[end] in (SIGN, NUMBER):
            return False
        if tokens.shape[end] == LOWER:
            return tokens.low[end] != "và" and not stops().longest(tokens, end) and not self._begins_unit(end)
        from graph.nlp.names import may_begin_name

        return unit_at(tokens, end) is None and not self._begins_other(end) and not may_begin_name(tokens, end) \
            and heads().longest(tokens, end) is None

    def _run(self, j: int, *, capital: bool) -> int:
        """End of a name as written: words up to a stop word, a sign or a line's end."""
        tokens = self.tokens
        i, last = j, j
        lower = 0
        while i < len(tokens) and i - j < MAX_FIELD:
            if i > j and tokens.breaks[i]:
                break
            if tokens.shape[i] == SIGN:
                sign = tokens.words[i]
                if sign in "-&," and i + 1 < len(tokens) and tokens.is_name_like(i + 1) and i > j and (
                    sign != "," or self._series(i, j)
                ) and not self._begins_other(i + 1):
                    i += 1
                    continue
                break
            if i > j and (self._begins_unit(i) or self._begins_other(i) or self._begins_name(i, j)):
                break
            if tokens.low[i] == "và":
                if i + 1 < len(tokens) and (tokens.is_name_like(i + 1)) and not self._begins_other(i + 1):
                    i += 1
                    continue
                break
            if i > j and stops().longest(tokens, i):
                break
            lower = lower + 1 if tokens.shape[i] == LOWER else 0
            if capital and lower > 9:
                break
            i += 1
            last = i
        return last

    def _series(self, comma: int, j: int) -> bool:
        """Whether a comma joins parts of one name: "Khoa học, Công nghệ và Môi trường"."""
        tokens = self.tokens
        for i in range(comma + 1, min(comma + 8, len(tokens))):
            if tokens.low[i] == "và":
                return i + 1 < len(tokens) and tokens.is_name_like(i + 1)
            if tokens.shape[i] == SIGN:
                return False
        return False

    def _begins_name(self, i: int, j: int) -> bool:
        """Whether a person's name stands here, and is not what a school or street is called after."""
        from graph.nlp.names import may_begin_name

        tokens = self.tokens
        if not may_begin_name(tokens, i) or tokens.low[i - 1] in CALLED_AFTER:
            return False
        return unit_at(tokens, i) is None and tokens.words[i : i + 3] != ["Hồ", "Chí", "Minh"]

    def _begins_unit(self, i: int) -> bool:
        unit = unit_at(self.tokens, i)
        return unit is not None and bool(unit.kind)

    def _begins_other(self, i: int) -> bool:
        found = heads().longest(self.tokens, i)
        if found and self.tokens.is_name_like(i) and not found[1].get("minor") and found[0] - i > 1:
            return True
        fixed = fixed_names().longest(self.tokens, i)
        if fixed and self.tokens.is_name_like(i):
            return True
        from graph.nlp.posts import roles

        role = roles().longest(self.tokens, i)
        return bool(role and role[0] - i > 1 and self.tokens.is_name_like(i))
