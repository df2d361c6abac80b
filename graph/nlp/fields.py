"""Fields of work in bodies' names: listed ones, and words as written up to where the name ends."""

from __future__ import annotations

import re

from graph.nlp.body_names import fields, fixed_names, heads, stops
from graph.nlp.foreign import begins_country
from graph.nlp.names import may_begin_name, titles, weak_family_names
from graph.nlp.phrases import listed, syllables
from graph.nlp.places import unit_at
from graph.nlp.role_names import roles
from graph.nlp.spans import Body, Entry
from graph.nlp.tokens import LOWER, NUMBER, SIGN, UPPER, Tokens

MAX_FIELD = 16
SHARES = re.compile(r"\bCP\b")
COUNTRY = re.compile(r"\bVN$")
NATION = re.compile(r"\bQG\b")
ROMAN = re.compile(r"[IVX]+")
CENTRE = re.compile(r"\bT\.?[ƯW]\b")
OFFICES = frozenset(["Cục", "Vụ", "Tổng cục", "Sở", "Chi cục", "Phòng"])
NAMED_AFTER = frozenset(
    ["Trường", "Trường Đại học", "Đại học", "Trường Cao đẳng", "Bệnh viện", "Học viện", "Viện", "Trung tâm", "Công ty"]
)
CALLED_AFTER = frozenset("chợ mối cầu đường hồ cảng thông sở học thpt thcs trường viện chuyên khoa".split())
NO_FIELD_START = frozenset(syllables("của và"))


class FieldGrammar:
    """Finds the field of work that stands behind a head."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens

    def at(self, body: Body, j: int) -> tuple[str, int] | None:
        """The field of work from token ``j`` on: canonical spelling and end."""
        tokens, entry = self.tokens, body.entry
        if j >= len(tokens) or tokens.breaks[j] or tokens.low[j] in NO_FIELD_START:
            return None
        how = entry.get("open", "capital")
        if entry.get("of"):
            return self._before_owner(j, syllables(entry["of"]))
        if how == "number":
            numbered = tokens.shape[j] == NUMBER or ROMAN.fullmatch(tokens.words[j])
            if not numbered and tokens.low[j] != "thủ":
                return None
            end = j + 1 if numbered else j + 2
            if entry.get("region") and tokens.words[end : end + 1] == ["-"] and (unit := unit_at(tokens, end + 1)):
                end = unit.end  # "Tòa án nhân dân khu vực 2 - Bắc Ninh"
            return tokens.slice(j, end), end
        if entry.get("listed_alone") and tokens.shape[j] == NUMBER:
            end = j + 1
            if end < len(tokens) and not tokens.gap[end] and tokens.words[end].isupper():
                end += 1
            return tokens.slice(j, end), end  # "Vụ 1A, Viện kiểm sát nhân dân tối cao"
        if entry.get("branch") == "enterprise" and (begin := self._behind_form(j)) > j:
            if begin >= len(tokens) or not tokens.is_name_like(begin) or may_begin_name(tokens, begin):
                return None  # "Ngân hàng Nhà nước Nguyễn Văn A", "Ngân hàng Nhà nước cho biết"
            end = self._run(begin, capital=True)
            form = SHARES.sub("Cổ phần", tokens.slice(j, begin))
            return (f"{form} {tokens.slice(begin, end)}", end) if end > begin else None
        known = fields().longest(tokens, j) if not entry.get("company") else None
        if known and how == "list" and not tokens.is_name_like(j):
            return None  # "Sở tổ chức hội nghị"
        if known and how != "list" and self._goes_on(known[0], entry):
            known = None  # "Viện Kinh tế Quản lý", "Tổng công ty Đầu tư phát triển hạ tầng đô thị"
        if known:
            end, name = known
            if tokens.words[end : end + 1] == ["-"] and (more := fields().longest(tokens, end + 1)):
                other = fixed_names().longest(tokens, end + 1)  # "Cục Chống tham nhũng - Thanh tra Chính phủ"
                longer = other is not None and other[0] > more[0]
                if entry["organ"] in OFFICES and tokens.is_name_like(end + 1) and not longer:
                    return f"{name} - {more[1]}", more[0]  # "Phòng Nội vụ - Lao động Thương binh và Xã hội"
            if (
                entry["organ"] in ("Phòng", "Đội")
                and tokens.low[end : end + 1] == ["số"]
                and tokens.shape[end + 1 : end + 2] == [NUMBER]
            ):
                return f"{name} {tokens.slice(end, end + 2)}", end + 2  # "Phòng Cảnh sát PCCC số 3"
            place = unit_at(tokens, end) if entry.get("own_name") and "unit" not in entry["tail"] else None
            if place is not None and not place.kind and not tokens.breaks[end]:
                return f"{name} {tokens.slice(end, place.end)}", place.end  # "Trường Cao đẳng Công nghiệp Huế"
            if tokens.words[end : end + 2] == ["Việt", "Nam"] and not tokens.breaks[end]:
                return f"{name} Việt Nam", end + 2  # "Cục hàng không Việt Nam"
            return name, end
        if "begins" in entry and not tokens.is_name_like(j) and tokens.low[j] not in entry["begins"]:
            return None  # "Ban quản lý cử người đến"
        if how == "list" or (how == "capital" and not tokens.is_name_like(j)):
            return None
        named = may_begin_name(tokens, j) and not (entry["organ"] == "Báo" and unit_at(tokens, j))  # "Báo Quảng Nam"
        if named and tokens.low[j] not in weak_family_names() and entry["organ"] not in NAMED_AFTER:
            return None  # "Phó Chủ tịch Hội Nguyễn Văn A"
        if named and entry["organ"] not in NAMED_AFTER and self._like_a_man(j):
            return None  # "các phó trưởng ban Lâm Quang Thơ, …"
        loose = how == "any" or entry.get("branch") == "enterprise"
        end = self._run(j, capital=how == "capital", loose=loose, called=entry["organ"] in NAMED_AFTER)
        if entry.get("steering") and (whole := self._enumeration(end)):
            end = self._run(whole, capital=False, loose=True)
        if end == j or ("begins" in entry and tokens.words[j:end] in (["dự", "án"], ["các"])):
            return None
        foreign = entry["organ"] in OFFICES and begins_country(tokens, end - 2)
        if foreign or "liên bang" in tokens.slice(j, end).lower():
            return None  # "Cục Điều tra Liên bang", "Cục Hải dương Nhà nước Trung Quốc"
        if tokens.low[j:end] in (["cp"], ["cổ", "phần"], ["tnhh"], ["mtv"]):
            return None
        bare = listed("fields", "incomplete").longest(tokens, j)
        if entry["organ"] == "Trường" and bare is not None and bare[0] == end:
            return None  # "Trường Trung cấp", with no name
        name = COUNTRY.sub("Việt Nam", NATION.sub("Quốc gia", CENTRE.sub("Trung ương", tokens.slice(j, end))))
        return (f"các{name[3:]}" if name.startswith("Các ") and "begins" in entry else name), end

    def _like_a_man(self, j: int) -> bool:
        """Whether three syllables with capitals and no more stand here, as in a man's name."""
        tokens = self.tokens
        if j + 3 >= len(tokens):
            return False
        named = tokens.is_name_like(j + 2) and not tokens.breaks[j + 2] and unit_at(tokens, j) is None
        longer = tokens.is_name_like(j + 3) and not tokens.breaks[j + 3]
        return named and not longer and unit_at(tokens, j + 1) is None

    def _behind_form(self, j: int) -> int:
        """Where the words for a company's legal form end: "Công ty **TNHH một thành viên** Thủy lợi X"."""
        while hit := listed("fields", "company_forms").longest(self.tokens, j):
            j = hit[0]
        return j

    def _before_owner(self, j: int, owner: tuple[str, ...]) -> tuple[str, int] | None:
        """A field that ends before its owner's name: "Tài chính, Ngân sách của Quốc hội"."""
        tokens = self.tokens
        if tokens.low[j : j + 2] == ["thường", "vụ"]:
            return None
        for k in range(j + 1, min(j + MAX_FIELD, len(tokens))):
            if (
                tokens.breaks[k]
                or (tokens.shape[k] == SIGN and tokens.words[k] not in ",-&")
                or tokens.low[k] in ("ủy", "chủ", "phó")
                or tokens.low[k : k + 2] == ["thường", "vụ"]
                or (tokens.low[k] == "các" and k > j and tokens.words[k - 1] == ",")
                or tokens.words[k] == "Hội"
            ):
                return None
            if tuple(tokens.low[k : k + len(owner)]) == owner and tokens.words[k - 1].islower():
                return (tokens.slice(j, k), k) if tokens.is_name_like(j) else None  # "Ủy ban Kinh tế Quốc hội"
            if tokens.low[k] == "của" and tuple(tokens.low[k + 1 : k + 1 + len(owner)]) == owner:
                return (tokens.slice(j, k), k) if tokens.is_name_like(j) else None
        return None

    def _goes_on(self, end: int, entry: Entry) -> bool:
        """Whether a name plainly goes on behind a listed field."""
        tokens = self.tokens
        if end >= len(tokens) or tokens.breaks[end]:
            return False
        if self._inside_compound(end):
            return True  # "Phòng Quản lý nhà **ở**"
        if tokens.words[end] == "-" and entry["organ"] in (*NAMED_AFTER, "Khoa"):  # "Đại học Kỹ thuật - Hậu cần X"
            named = end + 1 < len(tokens) and tokens.is_name_like(end + 1) and not may_begin_name(tokens, end + 1)
            return named and not self.begins_other(end + 1) and unit_at(tokens, end + 1) is None
        if tokens.shape[end] in (SIGN, NUMBER):
            return False
        if tokens.words[end : end + 2] == ["Việt", "Nam"]:
            return False
        if tokens.shape[end] == LOWER and entry["organ"] in OFFICES and not self._ends_soon(end):
            return False  # "Cục Nghệ thuật biểu diễn rút kinh nghiệm"
        if tokens.shape[end] == LOWER:
            if tokens.low[end] == "và":
                return self._of_vietnam(end + 1) or self._another_part(end + 1)
            return not self._stops(end) and not self._begins_unit(end)
        return (
            unit_at(tokens, end) is None
            and not self.begins_other(end)
            and not may_begin_name(tokens, end)
            and heads().longest(tokens, end) is None
        )

    def _another_part(self, i: int) -> bool:
        """As in "Ban Dược và **Vật tư Y tế**": a part of the same name, and no other body, place, man or field."""
        tokens = self.tokens
        if i >= len(tokens) or not tokens.is_name_like(i) or fields().longest(tokens, i) is not None:
            return False
        other = self.begins_other(i) or heads().longest(tokens, i)
        return not (other or may_begin_name(tokens, i) or unit_at(tokens, i))

    def _ends_soon(self, end: int) -> bool:
        """Whether one or two words in lower case end the name: "Vụ Giáo dục thể chất (…)"."""
        tokens = self.tokens
        for k in range(end, min(end + 7, len(tokens))):
            if tokens.low[k] in ("thuộc", "trực") or (k > end and self._begins_body(k)):
                return True  # "Phòng Chính sách hỗ trợ doanh nghiệp thuộc Cục X"
            if tokens.shape[k] == SIGN or tokens.breaks[k]:
                return end < k < end + 3
            if tokens.shape[k] != LOWER or self._stops(k):
                return False
        return end + 3 > len(tokens)

    def _inside_compound(self, end: int) -> bool:
        """Whether the syllables before and behind ``end`` belong together."""
        hits = (listed("fields", "compounds").longest(self.tokens, k) for k in range(max(end - 3, 0), end))
        return any(hit is not None and hit[0] > end for hit in hits)

    def _run(self, j: int, *, capital: bool, loose: bool = False, called: bool = False) -> int:
        """End of a name as written: words up to a stop word, a sign or a line's end.

        ``capital``: its parts begin with capitals; ``loose``: "và" may join words in lower case;
        ``called``: it may be called by a name of two syllables, which begins no person's name.
        """
        tokens = self.tokens
        i, last = j, j
        lower = 0
        while i < len(tokens) and i - j < MAX_FIELD:
            if i > j and tokens.breaks[i]:
                break
            if tokens.words[i] == "T" and tokens.words[i + 1 : i + 3] in ([".", "Ư"], [".", "W"]):
                i = last = i + 3
                break
            if tokens.shape[i] == SIGN:
                sign = tokens.words[i]
                if sign == "-" and tokens.low[i - 2 : i + 3] == ["kinh", "tế", "-", "xã", "hội"]:
                    i += 1
                    continue
                if sign == "-" and tokens.shape[i + 1 : i + 2] == [NUMBER] and not tokens.gap[i + 1] and i > j:
                    i += 1  # "giai đoạn 2016-2020", "Covid-19"
                    continue
                if sign == "," and i > j and listed("fields", "comma_joins").longest(tokens, i - 1):
                    i += 1
                    continue
                if sign == "," and not capital and i > j and self._unit_ahead(i + 1):
                    i += 1
                    continue
                if (
                    sign in "-&,"
                    and i + 1 < len(tokens)
                    and tokens.is_name_like(i + 1)
                    and i > j
                    and (sign != "," or self._series(i, j))
                    and not self.begins_other(i + 1)
                ):
                    i += 1
                    continue
                break
            if i > j and (self._begins_unit(i) or self.begins_other(i)):
                break
            proper = called and i == j + 1 and tokens.words[j].istitle() and len(tokens.words[j]) > 1
            if i > j and not proper and self._begins_name(i):
                break
            if tokens.low[i] == "và":
                joins = i + 1 < len(tokens) and not self.begins_other(i + 1) and titles().longest(tokens, i + 1) is None
                loosely = loose or (i > j and self._of_vietnam(i + 1))
                if joins and (tokens.is_name_like(i + 1) or (loosely and not self._stops(i + 1))):
                    i += 1
                    continue
                break
            if i > j and tokens.shape[i] == LOWER and (self._stops(i) or tokens.shape[i - 1] == UPPER):
                break  # a verb, or anything in lower case behind an abbreviation: "Cục QLD gia hạn"
            lower = lower + 1 if tokens.shape[i] == LOWER else 0
            if capital and lower > 9:
                break
            i += 1
            last = i
        return last

    def _enumeration(self, comma: int) -> int | None:
        """Where the last member begins in "… chính sách tiền lương**, bảo hiểm xã hội và** ưu đãi người có công"."""
        tokens = self.tokens
        if tokens.words[comma : comma + 1] != [","]:
            return None
        for k in range(comma + 1, min(comma + 10, len(tokens) - 1)):
            if tokens.low[k] == "và" and k > comma + 1:
                return k + 1 if tokens.shape[k + 1] == LOWER and not self._stops(k + 1) else None
            if tokens.shape[k] != LOWER and tokens.words[k] != "," or self._stops(k):
                return None
        return None

    def _of_vietnam(self, i: int) -> bool:
        """As in "Tạp chí Môi trường và **đô thị Việt Nam**": the name goes on in lower case up to the country's."""
        words = self.tokens.words
        k = next((k for k in range(i + 1, i + 5) if words[k : k + 2] == ["Việt", "Nam"]), None)
        return k is not None and all(word.islower() for word in words[i:k])

    def _stops(self, i: int) -> bool:
        """Whether a word ends the name here; "cần" in "Hậu cần" does not."""
        tokens = self.tokens
        if stops().longest(tokens, i) is None:
            return False
        return not self._inside_compound(i) and listed("fields", "compounds").longest(tokens, i) is None

    def _unit_ahead(self, i: int) -> bool:
        """Whether an enumeration in lower case goes on to a place: "phòng, chống tham nhũng tỉnh X"."""
        tokens = self.tokens
        for k in range(i, min(i + 9, len(tokens))):
            if tokens.breaks[k] or (tokens.shape[k] == SIGN and tokens.words[k] != ",") or stops().longest(tokens, k):
                return False
            if self._begins_unit(k) or tokens.low[k : k + 2] == ["trung", "ương"]:
                return k > i
        return False

    def _series(self, comma: int, j: int) -> bool:
        """Whether a comma joins parts of one name: "Khoa học, Công nghệ và Môi trường"."""
        tokens = self.tokens
        for i in range(comma + 1, min(comma + 8, len(tokens))):
            if tokens.low[i] == "và":
                return i + 1 < len(tokens) and tokens.is_name_like(i + 1)
            if tokens.shape[i] == SIGN:
                return False
        return False

    def _begins_name(self, i: int) -> bool:
        """Whether a person's name stands here, and is not what a school or street is called after."""
        tokens = self.tokens
        place = unit_at(tokens, i - 1) if i else None
        if place is not None and place.end > i and not place.kind:
            return False  # "Trung tâm điều dưỡng Sầm Sơn Bộ X"
        k = i
        while k > i - 4 and k > 0 and tokens.is_name_like(k - 1) and tokens.low[k - 1] not in CALLED_AFTER:
            k -= 1  # "Trường THPT Hoàng Văn Thụ"
        if k < i and tokens.low[i] not in weak_family_names():
            k = i  # "Bệnh viện Bạch Mai Nguyễn Văn A"
        if k < i and not (may_begin_name(tokens, k) and len(tokens.words[k]) > 1 and unit_at(tokens, k) is None):
            k = i
        if not may_begin_name(tokens, i) or tokens.low[k - 1] in CALLED_AFTER:
            return False
        return unit_at(tokens, i) is None and tokens.words[i : i + 3] != ["Hồ", "Chí", "Minh"]

    def _begins_unit(self, i: int) -> bool:
        unit = unit_at(self.tokens, i)
        return unit is not None and bool(unit.kind) and self.tokens.low[i : i + 2] != ["xã", "hội"]

    def begins_other(self, i: int) -> bool:
        """Whether another body's name or a post begins at token ``i``."""
        role = roles().longest(self.tokens, i)
        return self._begins_body(i) or bool(role and role[0] - i > 1 and self.tokens.is_name_like(i))

    def _begins_body(self, i: int) -> bool:
        found = heads().longest(self.tokens, i)
        if found and self.tokens.is_name_like(i) and not found[1].get("minor"):
            if (
                found[0] - i > 1
                or self.tokens.shape[i] == UPPER
                or (found[1].get("inside") and fields().longest(self.tokens, found[0]))
            ):
                return True
        fixed = fixed_names().longest(self.tokens, i)
        return bool(fixed) and self.tokens.is_name_like(i)
