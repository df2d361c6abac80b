"""Documents and programmes named without a number: by congress, plenum, law or title."""

from __future__ import annotations

from graph.nlp.documents import kind_at, with_number
from graph.nlp.events import EventGrammar
from graph.nlp.findings import Findings
from graph.nlp.lexicon import load
from graph.nlp.names import of_another_tongue
from graph.nlp.spans import Document, Entry, Event
from graph.nlp.terms import term_at
from graph.nlp.title_text import closing_quote, law_suffix, phrases, phrases_of, spelled_out, title_end
from graph.nlp.tokens import CAPITAL, LOWER, SIGN

SEVERAL = frozenset("các những nhiều mỗi từng vài".split())


class TitleGrammar:
    """Finds the unnumbered document that is named at a place of one text."""

    def __init__(self, found: Findings, events: EventGrammar) -> None:
        self.found = found
        self.tokens = found.tokens
        self.events = events
        self.at_token = {document.start: document for document in found.documents}

    def at(self, i: int) -> list[Document]:
        """The documents named from token ``i`` on (two where a kind is shared)."""
        hit = kind_at(self.tokens, i)
        if hit is None or hit[1].get("code"):
            return []
        end, entry = hit
        for way in entry["titled"]:
            made = getattr(self, f"_{way}")(i, end, entry)
            if made:
                return made if isinstance(made, list) else [made]
        return []

    def _document(self, i: int, end: int, entry: Entry, name: str, **more: object) -> Document:
        document = Document(i, end, entry["label"], entry["kind"], name=name, **more)  # type: ignore[arg-type]
        document.reach = end
        document.lower = not self.tokens.is_name_like(i)
        return document

    def _event(self, i: int, end: int, entry: Entry) -> list[Document]:
        """As in "Nghị quyết Đại hội XIII của Đảng", "Nghị quyết Trung ương 4 khóa XI, khóa XII"."""
        tokens = self.tokens
        if end >= len(tokens) or tokens.breaks[end]:
            return []
        event = self.events.at(end) if tokens.low[end] in ("đại", "hội") else None
        if event is not None and event.rule not in ("described", "meeting"):
            event = self._kept(event)
            document = self._document(i, event.end, entry, "", event=event)
            return [document]
        plenum = self.events._central(end)
        if plenum is None:
            return []
        number, term, stop = plenum
        first = self._document(i, stop, entry, "", term=term, number=None, subject=None)
        first.name = f"Nghị quyết Trung ương {number}" + (f" khóa {term}" if term else "")
        first.key = None
        documents = [first]
        while stop + 2 < len(tokens) and tokens.words[stop] == "," and tokens.low[stop + 1] in ("khóa", "khoá"):
            taken = term_at(tokens, stop + 1)
            if taken is None:
                break
            more = self._document(i, taken[1], entry, f"Nghị quyết Trung ương {number} khóa {taken[0]}", term=taken[0])
            documents.append(more)
            stop = taken[1]
        return documents

    def _kept(self, event: Event) -> Event:
        """The event on record at that place: a name may be read twice, inside a description and alone."""
        known = next((e for e in self.found.events if e.start == event.start), None)
        if known is None:
            self.found.events.append(event)
        return known or event

    def _quoted(self, i: int, end: int, entry: Entry) -> Document | None:
        """Kind and a title in quotation marks."""
        tokens = self.tokens
        j = end
        while j < len(tokens) and j - end < 2 and tokens.shape[j] == LOWER and tokens.low[j] in ("về", "thi", "đua"):
            j += 1
        if j >= len(tokens) or tokens.words[j] != '"' or tokens.breaks[j]:
            return None
        close = closing_quote(tokens, j)
        if close is None or close - j < 3 or tokens.shape[j + 1] == LOWER:
            return None
        subject = tokens.slice(j + 1, close)
        if not tokens.is_name_like(i) and entry["kind"] in ("Chương trình", "Chiến lược", "Kế hoạch"):
            if tokens.low[close + 1 : close + 2] not in (["của"], ["do"], ["giai"]):
                return None  # a show on television, another country's strategy
        return self._document(i, close + 1, entry, f"{entry['kind']} {subject}", subject=subject)

    def _about(self, i: int, end: int, entry: Entry) -> Document | None:
        """As in "Nghị quyết (của X) về …": named by what it is about."""
        tokens = self.tokens
        if not tokens.is_name_like(i) and entry["kind"] != "Nghị quyết":
            return None
        j, issuer = end, None
        if j + 1 < len(tokens) and tokens.low[j] == "của" and (issuer := self.found.body_at(j + 1)):
            j = issuer.end
        if j >= len(tokens) or tokens.breaks[j]:
            return None
        if tokens.low[j] == "về":
            j += 2 if tokens.low[j + 1 : j + 2] == ["việc"] else 1
        elif not phrases("amends").longest(tokens, j) and tokens.low[j : j + 2] not in (
            ["phê", "chuẩn"],
            ["thành", "lập"],
            ["thí", "điểm"],
        ):
            return None
        stop = title_end(tokens, j)
        if stop - j < 3:
            return None
        subject = tokens.slice(j, stop)
        start = end if issuer is None else issuer.end
        document = self._document(i, stop, entry, f"{entry['kind']} {tokens.slice(start, stop)}", subject=subject)
        if issuer is not None:
            document.issuers.append(issuer)
        return document

    def _law(self, i: int, end: int, entry: Entry) -> Document | None:
        """As in "Luật Đất đai 2024", "Luật sửa đổi, bổ sung một số điều của Luật Y"."""
        tokens = self.tokens
        if end >= len(tokens) or tokens.breaks[end] or not tokens.is_name_like(i):
            return None
        if amending := phrases("amends").longest(tokens, end):
            return self._amending_law(i, end, amending[0], entry)
        listed = phrases("laws").longest(tokens, end)
        if listed is not None:
            stop, title = listed
            if title == "Luật sư" or (
                stop < len(tokens)
                and tokens.is_name_like(stop)
                and stop - end < 2
                and tokens.gap[stop]
                and not tokens.breaks[stop]
            ):
                return None
        elif tokens.is_name_like(end) and tokens.low[end] not in ("sư", "gia", "khoa", "việt"):
            stop = end + 1
            while (
                stop < len(tokens)
                and stop - end < 5
                and tokens.shape[stop] == LOWER
                and not tokens.breaks[stop]
                and not phrases("title_stops").longest(tokens, stop)
                and tokens.low[stop]
                not in ("năm", "quy", "có", "và", "về", "cho", "này", "thì", "tại", "số", "trong", "với", "khi")
            ):
                stop += 1
            if stop - end < 2:
                return None
            title = tokens.slice(end, stop)
        else:
            return None
        name = f"{entry['kind']} {title}"
        stop, suffix, year = law_suffix(tokens, stop)
        if tokens.low[stop : stop + 1] == ["số"] and (document := with_number(tokens, i, stop + 1, entry)):
            document.subject = title
            document.reach = document.end
            return document
        return self._document(i, stop, entry, name + suffix, subject=title, date=year)

    def listed(self, i: int) -> list[Document]:
        """Laws of a list that says "luật" once: "12 luật gồm: Quản lý ngoại thương, Trợ giúp pháp lý"."""
        tokens = self.tokens
        j = i + 1
        while j < len(tokens) and tokens.low[j] in ("gồm", "là", ":"):
            j += 1
        if j == i + 1 or tokens.low[i] != "luật":
            return []
        entry = next(e for e in load("documents")["kinds"] if e["kind"] == "Luật")
        made: list[Document] = []
        while j < len(tokens) and (hit := phrases("laws").longest(tokens, j)) and tokens.is_name_like(j):
            stop, suffix, year = law_suffix(tokens, hit[0])
            made.append(self._document(j, stop, entry, f"Luật {hit[1]}{suffix}", subject=hit[1], date=year))
            made[-1].lower = False
            j = stop
            if j < len(tokens) and tokens.words[j] in ",;" or tokens.low[j : j + 1] == ["và"]:
                j += 1
        return made

    def _amending_law(self, i: int, end: int, j: int, entry: Entry) -> Document | None:
        tokens = self.tokens
        for k in range(j, min(j + 8, len(tokens))):
            hit = kind_at(tokens, k) if tokens.words[k] in ("Luật", "Bộ") else None  # "Bộ Tư pháp" is no law
            if hit is not None and (base := self._law(k, hit[0], hit[1])):
                name = f"{entry['kind']} {tokens.slice(end, k)} {base.name}"
                document = self._document(i, base.end, entry, name, subject=tokens.slice(end, base.end))
                document.targets.append(("AMENDS", base))
                self.found.documents.append(base)
                return document
        return None

    def _alone(self, i: int, end: int, entry: Entry) -> Document | None:
        """The constitution, with or without its year."""
        if not self.tokens.is_name_like(i):
            return None
        state = phrases("states").longest(self.tokens, end)
        stop, suffix, year = law_suffix(self.tokens, state[0] if state is not None else end)
        return self._document(i, stop, entry, entry["kind"] + suffix, date=year)

    def _statute(self, i: int, end: int, entry: Entry) -> Document | None:
        owner = phrases("statutes").longest(self.tokens, end)
        if owner is None or not self.tokens.is_name_like(i):
            return None
        return self._document(i, owner[0], entry, f"{entry['kind']} {owner[1]}")

    def _work(self, i: int, end: int, entry: Entry) -> Document | None:
        """As in "Quy chế làm việc của Tỉnh ủy"."""
        tokens = self.tokens
        if tokens.low[end : end + 2] != ["làm", "việc"] or not tokens.is_name_like(i):
            return None
        j = end + 2
        if tokens.words[j : j + 1] == ["("] and tokens.low[j + 1 : j + 4] == ["sửa", "đổi", ")"]:
            j += 4
        core = j
        issuers = []
        while j + 1 < len(tokens) and tokens.low[j] in ("của", ",", "và") and (body := self.found.body_at(j + 1)):
            issuers.append(body)
            j = body.end
        if not issuers:
            return None
        document = self._document(i, core, entry, tokens.slice(i, core), subject=tokens.slice(end, core))
        document.issuers, document.reach = issuers, j
        document.end = j
        return document

    def _carries(self, i: int, end: int, entry: Entry) -> Document | None:
        """As in "Chương trình hành động (của X) thực hiện Nghị quyết số 15": named by what it carries out."""
        tokens = self.tokens
        j, issuer = end, None
        if j + 1 < len(tokens) and tokens.low[j] == "của" and (issuer := self.found.body_at(j + 1)):
            j = issuer.end
        hit = phrases("carries").longest(tokens, j)
        if hit is None:
            return None
        target = self._target(hit[0])
        if target is None:
            return None
        whose = f" của {{{0}}}" if issuer is not None else ""
        document = self._document(i, target.end, entry, f"{entry['kind']}{whose} {hit[1]} {{target}}")
        document.targets.append(("IMPLEMENTS", target))
        if issuer is not None:
            document.issuers.append(issuer)
        return document

    def _target(self, j: int) -> Document | None:
        """The document named at token ``j`` or just behind it, found before or now."""
        for k in range(j, min(j + 4, len(self.tokens))):
            if self.tokens.breaks[k] and k > j:
                return None
            if k in self.at_token:
                return self.at_token[k]
            made = self.at(k) if self.tokens.low[k] in ("nghị", "chỉ", "kết", "luật", "hiến", "quyết", "quy") else []
            if made:
                for document in made:
                    self.found.documents.append(document)
                    self.at_token.setdefault(document.start, document)
                return made[0]
        return None

    def _plain(self, i: int, end: int, entry: Entry) -> Document | None:
        """Kind and the words that follow: "Đề án tổng kết …", "Báo cáo kiểm điểm …"."""
        tokens = self.tokens
        lower = not tokens.is_name_like(i)
        if end >= len(tokens) or tokens.breaks[end] or tokens.shape[end] == SIGN:
            return None
        if lower and not (entry["kind"] in ("Dự án", "Đề án") and tokens.low[end : end + 1] == ["đầu"]):
            return None
        if phrases("no_title").longest(tokens, end) or (
            i and (tokens.low[i - 1] in SEVERAL or tokens.low[i - 1].isdigit())
        ):
            return None  # "549 dự án đầu tư Việt Nam"
        if entry["kind"] == "Chương trình" and of_another_tongue(tokens.words[end]):
            return None  # "Chương trình The Tonight Show"
        stop = title_end(tokens, end)
        inner = next((self.at_token[k] for k in range(end, stop) if k in self.at_token), None)
        if inner is not None and max(inner.end, inner.reach) >= stop:
            stop = max(inner.end, inner.reach)
        elif (
            entry["kind"] == "Báo cáo"
            and stop + 1 < len(tokens)
            and tokens.low[stop] == "của"
            and (body := self.found.body_at(stop + 1)) is not None
        ):
            stop = title_end(tokens, body.end) if body.end < len(tokens) and not tokens.breaks[body.end] else body.end
            stop = max(stop, body.end)
        if stop - end < 3 or not (inner is not None or self._is_title(i, end, stop, entry)):
            return None
        subject = tokens.slice(end, stop)
        document = self._document(i, stop, entry, f"{entry['kind']} {subject}", subject=subject)
        self._inside(document, end, stop)
        if document.targets:
            document.name = f"{entry['kind']} {tokens.slice(end, document.targets[0][1].start)} {{target}}"
        return document

    def _national(self, i: int, end: int, entry: Entry) -> Document | None:
        """As in "Chương trình mục tiêu quốc gia xây dựng nông thôn mới giai đoạn 2021-2025", of the whole country."""
        tokens = self.tokens
        begins = phrases("national").longest(tokens, end)
        if begins is None or (i and (tokens.low[i - 1] in SEVERAL or tokens.low[i - 1].isdigit())):
            return None
        whole = begins[1] in phrases_of("national_whole")
        about = tokens.low[begins[0] : begins[0] + 1] == ["về"]
        if not whole and tokens.low[begins[0] : begins[0] + 2] == ["giai", "đoạn"]:
            return None  # "ba chương trình mục tiêu quốc gia giai đoạn 2021-2025"
        if not whole and not about and phrases("no_title").longest(tokens, begins[0]):
            return None
        stop = title_end(tokens, end)
        if stop <= begins[0] and not whole:
            return None
        stop = max(stop, begins[0])
        subject = tokens.slice(end, stop)
        return self._document(i, stop, entry, f"{entry['kind']} {spelled_out(subject)}", subject=subject)

    def _named(self, i: int, end: int, entry: Entry) -> Document | None:
        """As in "cuộc vận động Toàn dân đoàn kết xây dựng nông thôn mới": a name with a capital, without marks."""
        tokens = self.tokens
        if end >= len(tokens) or tokens.breaks[end] or tokens.shape[end] != CAPITAL:
            return None
        if i and tokens.low[i - 1] in SEVERAL:
            return None
        stop = title_end(tokens, end)
        if stop - end < 3 or tokens.shape[end + 1] != LOWER:
            return None
        subject = tokens.slice(end, stop)
        return self._document(i, stop, entry, f"{entry['kind']} {subject}", subject=subject)

    def _is_title(self, i: int, end: int, stop: int, entry: Entry) -> bool:
        """Whether plain words are a title: they name something, or the kind stands in capitals inside a sentence."""
        if entry["label"] == "Resolution":
            return True
        tokens = self.tokens
        if any(tokens.shape[k] != LOWER and tokens.shape[k] != SIGN for k in range(end, stop)):
            return True
        first, _ = self.found.sentence_of(i)
        return i > first and entry["kind"] != "Dự án"

    def _inside(self, document: Document, first: int, last: int) -> None:
        """What a title says of the document that it names: carries it out or sums it up."""
        tokens = self.tokens
        for k in range(first, last):
            if k in self.at_token and self.at_token[k] is not document:
                before = tokens.low[first:k]
                review = any(phrases("reviews").longest(tokens, m) for m in range(first, k))
                kind = "REVIEWS" if review else "IMPLEMENTS" if "thực" in before or "triển" in before else None
                if kind:
                    document.targets.append((kind, self.at_token[k]))
                return
