"""Who holds which post: posts and names that stand side by side, lists of both, shared posts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from graph.nlp.between import COUNTS, delegation_end, opens_list, without_vita
from graph.nlp.findings import Findings
from graph.nlp.lexicon import load
from graph.nlp.names import MOST_SYLLABLES, skip_titles
from graph.nlp.neighbours import share_with_neighbours
from graph.nlp.phrases import listed, syllables
from graph.nlp.spans import Chain, Holding, Name, Post
from graph.nlp.tokens import NUMBER, SIGN
from graph.nlp.triggers import words_of

EARLIER = frozenset(("trước", word) for word in ("đó", "đây"))


@cache
def _gaps(section: str) -> frozenset[tuple[str, ...]]:
    return frozenset(syllables(words) for words in load("post_words")[section])


@cache
def _former_after() -> tuple[tuple[str, ...], ...]:
    return tuple(syllables(words) for words in load("post_words")["former_after"])


class Linker:
    """Links the posts and names of one article."""

    def __init__(self, found: Findings) -> None:
        self.found = found
        self.tokens = found.tokens
        self.holdings: list[Holding] = []
        self.linked: set[int] = set()

    def chains(self, first: int, last: int) -> list[Chain]:
        """Posts of a sentence, those joined by a comma, "và" or "kiêm" in one chain."""
        chains: list[Chain] = []
        for post in self.found.within(self.found.posts, first, last):
            if chains:
                if self._joins(chains[-1], post):
                    chains[-1].posts.append(post)
                    continue
            chain = Chain([post])
            head = post.start
            while head > first + 1 and self.tokens.low[head - 1] in ("đồng", "chí", "ông", "bà", "vị", ","):
                head -= 1  # "các đồng chí Ủy viên Trung ương Đảng: A; B"
            near = self.found.within(self.found.names, head - MOST_SYLLABLES - 2, head)
            named = any(name.end == head for name in near)  # "ông Trần Nguyên **Năm**, Phó Vụ trưởng …"
            word = self.tokens.low[head - 1] if head > first and not named else ""
            nxt = self.tokens.low[chain.end] if chain.end < last else ""
            counted = word.isdigit() and head == post.start  # no year of birth behind a comma
            if self.tokens.low[max(head - 2, first) : head] in (["cũng", "là"], ["đều", "là"]):
                before = self.tokens.low[max(head - 8, first) : head - 2]  # "2 ứng viên khác cũng là đại biểu Quốc hội"
                counted = any(w.isdigit() or w in COUNTS for w in before)
            chain.plural = word in COUNTS or counted or nxt in ("gồm", "như", "mấy", "nhiều")
            chain.plural = chain.plural or self._of_several(chain.end)
            if post.role_end == post.start and not any(first <= name.start < post.start for name in self.found.names):
                chain.plural = bool(COUNTS & set(self.tokens.low[first : post.start]))  # "Một số người trúng cử vào …"
            chains.append(chain)
        return chains

    def _of_several(self, end: int) -> bool:
        """As in "thứ trưởng **là các ông bà**: A, B": several men are said to have the post before."""
        low = self.tokens.low
        return low[end : end + 2] in (["là", "các"], ["là", "hai"], ["là", "những"], [":", "các"])

    def _joins(self, chain: Chain, post: Post) -> bool:
        """Whether a post goes on a chain; "kiêm" and "nay là" then say what is over."""
        low = self.tokens.low
        gap = tuple(low[chain.end : post.start])
        if gap == (",",) and self._stood_for(chain):
            return False
        if gap == (",",) and chain.plural and len(chain.posts) > 1 and "và" in low[chain.start : chain.end]:
            return False  # "với hai Bộ trưởng Y tế và Tài chính, Phó Thủ tướng A …"
        if gap in (("(",), (), (",",)) and low[post.start] == "nay":
            for earlier in chain.posts:  # "Phó Trưởng ban X (nay là Phó Giám đốc Sở Y)"
                earlier.status = "former"
            return True
        minister = gap == () and chain.posts[-1].role_key == "Bộ trưởng" and post.role_key == "Chủ nhiệm"
        if minister or gap in _gaps("joins") or (gap == (";",) and not self._named_behind(post.end)):
            if self._breaks(chain.end, post.start):
                return False
            if "kiêm" in gap and chain.posts[-1].status == "former" and not post.prefixed:
                post.status = "former"  # "nguyên Phó Tổng Giám đốc kiêm Kế toán trưởng"
            return True
        return False

    def _stood_for(self, chain: Chain) -> bool:
        """As in "Thừa ủy quyền (của) **Thủ tướng**, Phó Thủ tướng A ký …": another acts for who holds the post."""
        low = self.tokens.low
        end = chain.start - (low[chain.start - 1 : chain.start] == ["của"])
        return tuple(low[max(end - 2, 0) : end]) in _gaps("stood_for")

    def _named_behind(self, end: int) -> bool:
        """Whether a name stands behind a post and those joined to it, that are his: "…; Bí thư X, Chủ tịch Y A"."""
        while True:
            name = next((name for name in self.found.names if name.start >= end), None)
            if name is not None and name.start - end < 6 and skip_titles(self.tokens, end, name.start) == name.start:
                return True
            post = next((post for post in self.found.posts if post.start >= end), None)
            if post is None or tuple(self.tokens.low[end : post.start]) not in _gaps("joins"):
                return False
            end = post.end

    def _breaks(self, first: int, last: int) -> bool:
        return any(self.tokens.breaks[k] for k in range(first, min(last + 1, len(self.tokens))))

    def run(self) -> list[Holding]:
        """All posts that stand beside a name, in the order of the text."""
        for first, last in self.found.each_sentence():
            chains = self.chains(first, last)
            names = self.found.within(self.found.names, first, last)
            if chains and names:
                self._sentence(chains, names, last)
        self._tables()
        return self.holdings

    def _tables(self) -> None:
        """A name on a line of its own, with its posts on the lines that follow."""
        holders = {id(holding.name) for holding in self.holdings}
        for name in self.found.names:
            first, last = self.found.sentence_of(name.start)
            if id(name) in holders or name.end != last or skip_titles(self.tokens, first, name.start) != name.start:
                continue
            for _ in range(4):
                if last >= len(self.tokens):
                    break
                first, last = self.found.sentence_of(last)
                chains = self.chains(first, last)
                if not chains or chains[0].start != first or last - chains[-1].end > 2:
                    break
                for chain in chains:
                    self._give(name, chain, name.start, chain.end, "table of names and posts")

    def _sentence(self, chains: list[Chain], names: list[Name], last: int) -> None:
        before = {self._name_after(chain, names): chain for chain in reversed(chains)}
        before.pop(None, None)
        for name in names:
            chain = before.get(name)
            if chain is not None:
                self._give(name, chain, chain.start, name.end, "post before name")
        for name in names:
            chain = self._chain_after(name, chains, names, before)
            if chain is not None:
                self._give(name, chain, name.start, chain.end, "post after name")
                self._give_bracketed(name, chain, chains)
        for chain in chains:
            if chain.plural:
                self._share(chain, names, last, before)
        share_with_neighbours(self.tokens, self.holdings, names)

    def _give_bracketed(self, name: Name, chain: Chain, chains: list[Chain]) -> None:
        """As in "ông A, Chủ tịch X **(nguyên Trưởng phòng Y)**": posts in brackets behind his others are his too."""
        if self.tokens.words[chain.end : chain.end + 1] != ["("]:
            return
        inner = next((c for c in chains if c.start == chain.end + 1 and c.posts[0].prefixed), None)
        if inner is not None and not any(id(post) in self.linked for post in inner.posts):
            self._give(name, inner, name.start, inner.end, "post after name")

    def _give(self, name: Name, chain: Chain, start: int, end: int, rule: str) -> None:
        covered = sum(post.status == "former" for post in chain.posts) == 1 and chain.posts[0].status == "former"
        for post in chain.posts:
            self.linked.add(id(post))
            over = self._over(post) or self._former_minister(chain, post)
            covers = covered and not post.prefixed and not _of_association(post)  # "nguyên A, B và C"
            before = rule == "post before name" and self._earlier(post.start, chain.end)
            status = "former" if over or covers or before else None
            self.holdings.append(Holding(name, post, start, end, rule, 0.97, status))

    def _earlier(self, start: int, end: int) -> bool:
        """As in "**Trước đó**, Trưởng đoàn X là ông A": the post that opens such a sentence is over."""
        low = self.tokens.low
        first, _ = self.found.sentence_of(start)
        return tuple(low[first : first + 2]) in EARLIER and start - first <= 3 and low[end : end + 1] == ["là"]

    def _former_minister(self, chain: Chain, post: Post) -> bool:
        """As in "cựu Bộ trưởng, Chủ nhiệm VPCP": one post in two words."""
        at = next(k for k, each in enumerate(chain.posts) if each is post)
        before = chain.posts[at - 1] if at else None
        return (
            before is not None and before.status == "former" and before.role_key == "Bộ trưởng" and before.body is None
        )

    def _over(self, post: Post) -> bool:
        """As in "… lúc bấy giờ" behind a post."""
        after = tuple(self.tokens.low[post.end : post.end + 5])
        at = 1 if after[:1] in ((",",), ("(",)) else 0
        return any(after[at : at + len(words)] == words for words in _former_after())

    def _name_after(self, chain: Chain, names: Sequence[Name]) -> Name | None:
        """The name that stands right behind a chain of posts."""
        tokens = self.tokens
        nxt = next((name for name in names if name.start >= chain.end), None)
        if nxt is None or self._breaks(chain.end, nxt.start):
            return None
        gap_end = nxt.start
        begin = chain.end
        if gap_end - begin > 11:
            return None
        if begin < gap_end and tokens.low[begin] in ("của", "thuộc") and begin + 1 in self.found.bodies:
            begin = min(self.found.bodies[begin + 1].end, gap_end)  # "Phó Trưởng ban X của Chính phủ A"
        at = skip_titles(tokens, begin, gap_end)
        if at == gap_end:
            return nxt
        if (said := listed("post_words", "before_is").longest(tokens, at)) is not None and said[0] <= gap_end:
            at = said[0]
        elif (portfolio := self._behind_portfolio(at, gap_end)) is not None:
            return nxt if portfolio == gap_end else None
        if at == gap_end:
            return nxt
        if tokens.words[at] in (",", ":", "-") or tokens.low[at] == "là":
            after = skip_titles(tokens, at + 1, gap_end)
            if after == gap_end and (after > at + 1 or tokens.words[at] != ","):
                if tokens.words[at] == ":" and (chain.plural or self._quoted(chain, at + 1, nxt)):
                    return None
                if tokens.low[at] == "là" and nxt.honorific is False:
                    return None
                if tokens.words[at] == "," and (self._given_before(chain, names) or self._apposed(chain, names)):
                    return None
                if tokens.words[at] == "," and self._acted_for(chain, nxt):
                    return None
                return nxt
        return None

    def _quoted(self, chain: Chain, start: int, name: Name) -> bool:
        """As in the headline "Tổng Bí thư: **Ông A có khuyết điểm**": the holder of the post speaks of the man."""
        tokens, end = self.tokens, name.end
        if (chain.start and not tokens.breaks[chain.start]) or not tokens.is_name_like(start) or name.start == start:
            return False
        goes_on = end < len(tokens) and not tokens.breaks[end] and tokens.words[end][0].islower()
        return goes_on and tokens.low[end] not in ("sinh", "và", "kiêm", "nguyên")

    def _behind_portfolio(self, at: int, stop: int) -> int | None:
        """As in "Phó Chủ tịch **phụ trách lĩnh vực đô thị** A": what a deputy is in charge of is no other post."""
        tokens = self.tokens
        if tokens.low[at : at + 2] != ["phụ", "trách"]:
            return None
        k = at + 2
        while k < stop and tokens.words[k] not in ".;:()":
            k = max(skip_titles(tokens, k, stop), k + 1)
        return k

    def _apposed(self, chain: Chain, names: Sequence[Name]) -> bool:
        """As in "ông A, Giám đốc X, ông B, Phó Giám đốc Y": a chain right behind a name and a comma is that man's."""
        return any(
            name.end == chain.start - 1 and self.tokens.words[name.end] in (",", "-", "–", "(") for name in names
        )

    def _acted_for(self, chain: Chain, name: Name) -> bool:
        """As in "Thay mặt **Chủ tịch UBND tỉnh**, ông A, Giám đốc Sở X": the man behind the comma has his own post."""
        low = self.tokens.low
        other = any(post.start == name.end + 1 for post in self.found.posts) and low[name.end] in (",", "-", "(")
        return other and (low[chain.start - 1 : chain.start] == ["của"] or self._stood_for(chain))

    def _given_before(self, chain: Chain, names: Sequence[Name]) -> bool:
        """As in "bầu ông A làm Chủ tịch X, bà B làm …": the post before the comma is A's."""
        low = self.tokens.low
        return low[chain.start - 1 : chain.start] in (["làm"], ["chức"], ["vụ"], ["danh"]) and any(
            0 <= chain.start - name.end <= 8 for name in names
        )

    def _chain_after(
        self, name: Name, chains: Sequence[Chain], names: Sequence[Name], before: dict[Name | None, Chain]
    ) -> Chain | None:
        """The chain of posts in apposition behind a name."""
        tokens = self.tokens
        nxt = next((chain for chain in chains if chain.start >= name.end), None)
        if nxt is None or self._breaks(name.end, nxt.start):
            return None
        taken = next((n for n, chain in before.items() if chain is nxt), None)
        if taken is not None:
            return None
        gap = tokens.low[name.end : nxt.start]
        glued = name.honorific and tokens.is_name_like(nxt.start) and nxt.posts[0].body is not None
        if not gap and (nxt.posts[0].prefixed or glued):
            return nxt  # "ông A hiện là Phó Giám đốc …", "ông A Viện trưởng Viện X"
        if gap and gap[0] == "(" and ")" in gap:  # a year of birth in brackets
            close = gap.index(")")
            gap = gap[close + 1 :] or [","]
        gap = without_vita(gap)
        gap = self._without_titles(name.end, gap)
        if tuple(gap) in _gaps("after_name") and not nxt.plural and not self._to_another(nxt, names):
            body = nxt.posts[0].body
            if gap[-1] == ":" and (body is None or body.how == "reference") and not self._ends_item(nxt.end):
                return None  # "Vụ án A: Thủ tướng yêu cầu …"
            return nxt
        return None

    def _to_another(self, chain: Chain, names: Sequence[Name]) -> bool:
        """As in "đối với ông A, **Chủ tịch UBND tỉnh đối với** ông B": the post behind the comma is the next man's."""
        hit = words_of("to_whom").longest(self.tokens, chain.end)
        if hit is None or self.tokens.low[hit[0] - 1] != "với" or hit[0] - chain.end != 2:
            return False
        return any(skip_titles(self.tokens, hit[0], name.start) == name.start for name in names if name.start >= hit[0])

    def _ends_item(self, end: int) -> bool:
        """Whether a line, a sentence or an item of a list ends at token ``end``."""
        tokens = self.tokens
        return end >= len(tokens) or bool(tokens.breaks[end]) or tokens.shape[end] == SIGN

    def _without_titles(self, first: int, gap: list[str]) -> list[str]:
        """Leave out ranks and degrees between a name and its post: "A, Tiến sĩ, Bí thư …"."""
        if len(gap) < 3 or gap[0] not in (",", "-", "("):
            return gap
        at = skip_titles(self.tokens, first + 1, first + len(gap))
        rest = self.tokens.low[at : first + len(gap)]
        return rest if rest and at > first + 1 else gap

    def _share(self, chain: Chain, names: Sequence[Name], last: int, before: dict[Name | None, Chain]) -> None:
        """A post said once for several names: "các Phó Chủ tịch A, B và C", "các Ủy viên …: X A, Y B"."""
        tokens = self.tokens
        at = chain.end + 1 if tokens.words[chain.end : chain.end + 1] == [","] else chain.end
        if tokens.low[at : at + 2] in (["mấy", "khóa"], ["nhiều", "khóa"], ["các", "khóa"]):
            at += 2
        at = self._enumeration(chain, names, at, last)
        colon = at < last and (tokens.words[at] in (":", "(") or tokens.low[at] in ("gồm", "là", "như", "tên", "có"))
        position = at + 1 + (tokens.low[at : at + 2] == ["gồm", "có"]) if colon else chain.end
        for name in names:
            if name.start < chain.end:
                continue
            if colon:
                if not self._list_goes_on(position, name.start, before.get(name)) or (
                    position > at + 1 and "các" in tokens.low[position : name.start]
                ):
                    break
            elif not all(
                w in (",", "và", ":") or k < skip_titles(tokens, k, name.start)
                for k, w in enumerate(tokens.low[position : name.start], position)
            ):
                break
            own = before.get(name)
            for post in chain.posts:
                self.linked.add(id(post))
                if post.body is None and own is not None and any(p.role_key == post.role_key for p in own.posts):
                    continue  # "các bộ trưởng gồm: Bộ trưởng Y tế A; Bộ trưởng Tài chính B"
                if not any(h.name is name and h.post is post for h in self.holdings):
                    self.holdings.append(Holding(name, post, chain.start, name.end, "post shared by names", 0.93))
            position = name.end

    def _enumeration(self, chain: Chain, names: Sequence[Name], at: int, last: int) -> int:
        """As in "Các Ủy viên Bộ Chính trị khóa IX tiếp tục tham gia … **gồm**: A, B": where the list behind begins."""
        low = self.tokens.low
        if not chain.plural or at >= last or self.tokens.shape[at] == SIGN:
            return at
        first = next((name.start for name in names if name.start >= chain.end), last)
        for k in range(at, min(at + 24, first)):
            if low[k] == ";":
                break
            if low[k] == "gồm" or (low[k] == ":" and k > at):
                return k
            end = opens_list(self.tokens, k)
            if end is not None and (skip_titles(self.tokens, end, first) == first or self._post_with(end, first)):
                return end - 1
        return at

    def _post_with(self, start: int, name: int) -> bool:
        """Whether a post at token ``start`` has the name at token ``name`` right behind it."""
        return any(post.start == start and post.end == name for post in self.found.posts)

    def only_posts(self, first: int, last: int) -> bool:
        """Whether only posts, titles, commas and "và" stand in a passage between two names."""
        return self._list_goes_on(first, last, None)

    def _list_goes_on(self, first: int, last: int, own: Chain | None) -> bool:
        """Whether only posts, commas and titles stand between two names of a list."""
        tokens = self.tokens
        k = first
        while k < last:
            skipped = skip_titles(tokens, k, last)
            if skipped > k:
                k = skipped
            elif own is not None and own.start <= k < own.end:
                k = own.end
            elif tokens.low[k] in (",", "và", ":", ";", "gồm", "-", "là", "như"):
                k += 1 + (tokens.low[k : k + 2] == ["gồm", "có"])
            elif tokens.words[k] == "(" and ")" in tokens.words[k:last]:
                k = tokens.words.index(")", k) + 1
            elif tokens.shape[k] == NUMBER and tokens.low[k + 1 : k + 2] == ["tuổi"]:
                k += 2  # "ông A, 49 tuổi; ông B, …"
            elif tokens.low[k] == "đoàn" and (end := delegation_end(tokens, k)):
                k = end  # "ông A, đoàn Đồng Nai; ông B, …"
            else:
                post = next((p for p in self.found.posts if p.start <= k < p.end), None)
                if post is None:
                    return False
                k = post.end
        return True


def _of_association(post: Post) -> bool:
    """Whether a post is in an association, which men out of office lead: "nguyên Bộ trưởng, Chủ tịch Hội X"."""
    return post.body is not None and post.body.entry.get("branch") in ("mass organisation", "institution")
