"""Posts given, taken and proposed: the grammar of appointments, with what each says of a post."""

from __future__ import annotations

from graph.nlp.antecedents import Antecedents
from graph.nlp.between import kin
from graph.nlp.chains import Linker
from graph.nlp.names import skip_titles
from graph.nlp.predecessors import predecessors, replaced
from graph.nlp.resumes import resumes
from graph.nlp.spans import Chain, Holding, Name, Post
from graph.nlp.tenure_dates import behind, in_brackets, opening_day, opening_month, period
from graph.nlp.triggers import REACH, Trigger, planned, trigger_before, triggers, words_of

GIVEN_BEFORE = ("post before name", "post shared by names")
EARLIER = frozenset(("trước", word) for word in ("đó", "đây", "khi", "năm", "tháng"))
OTHERS = frozenset("các những nhiều đây đó này việc người ai mỗi".split())
CLAUSES = frozenset("trong thời khi lúc trước sau".split())
PASSIVE = frozenset(("được", "bị", "do"))
ENDS_LIST = frozenset("được bị đã ông bà người khi mà đang vẫn".split())
FAR = 14  # words between a verb and the list of posts that depends on it, or between that and its first post
LIST_WORDS = frozenset([*",;", *"rồi sau đó là và tiếp đến trước khi làm".split()])


class Appointments:
    """Reads the appointments of one article, after the posts beside names are linked."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self.found = linker.found
        self.tokens = linker.tokens
        self.antecedents = Antecedents(linker)

    def run(self) -> None:
        """Add the holdings that verbs state, and change the status of those that verbs end."""
        self.antecedents.added.extend(resumes(self.linker))
        for first, last in self.found.each_sentence():
            chains = self.linker.chains(first, last)
            if not chains:
                continue
            names = self.found.within(self.found.names, first, last)
            for chain in chains:
                if (
                    chain.start
                    and self.tokens.low[chain.start - 1] == "từ"
                    and id(chain.posts[0]) not in (self.linker.linked)
                ):
                    self._left(chain, first, names)
                    continue
                trigger = trigger_before(self.tokens, first, chain.start) or self._before_list(chain, first)
                trigger = trigger or self._such_as(chain, first)
                if trigger is None:
                    self._said_of(chain, first)
                    continue
                if any(id(post) in self.linker.linked for post in chain.posts):
                    self._change(chain, trigger, first)
                    self._dates_of(chain, first, last)
                    self._elected(chain, names)
                else:
                    self._assign(self._whole(chain, chains, trigger), trigger, names, first, last)
            self._ended(chains, names, first, last)
        predecessors(self.linker, self.antecedents.spoken_of)
        self.found.names = sorted([*self.found.names, *self.antecedents.added], key=lambda name: name.start)

    def _before_list(self, chain: Chain, first: int) -> Trigger | None:
        """As in "miễn nhiệm X đối với ông A, **Chủ tịch Y đối với ông B**": the verb that the list depends on."""
        tokens = self.tokens
        hit = words_of("to_whom").longest(tokens, chain.end)
        listed = tokens.low[chain.start - 1 : chain.start] in ([","], ["và"])
        if hit is None or hit[0] - chain.end != 2 or not listed:
            return None
        before = [c for c in self.linker.chains(first, chain.start) if c.end < chain.start]
        found = [t for c in before if (t := trigger_before(tokens, first, c.start)) is not None and t.done_to]
        return found[-1] if found else None

    def _such_as(self, chain: Chain, first: int) -> Trigger | None:
        """As in "từng kinh qua nhiều vị trí **như cán bộ giảng dạy X;** Phó Bí thư Y": the list opens with no post."""
        tokens = self.tokens
        for k in range(chain.start - 1, max(first, chain.start - FAR), -1):
            if tokens.low[k] not in ("như", ":"):
                continue
            for start in range(max(first, k - FAR), k):
                hit = triggers().longest(tokens, start)
                said = hit is not None and hit[1]["effect"] == "end" and not hit[1].get("cause")
                if said and self._unknown_between(k + 1, chain.start):
                    return Trigger("end", "", False, False, False, start, k + 1)
        return None

    def _whole(self, chain: Chain, chains: list[Chain], trigger: Trigger) -> Chain:
        """A chain with those that a list adds: "từng giữ các chức vụ A; B; sau đó là C"."""
        tokens = self.tokens
        whole = Chain(list(chain.posts))
        listed = bool({"như", ":", "chức"} & set(tokens.low[trigger.end : chain.start]))
        for other in chains:
            if other.start <= chain.start or any(id(post) in self.linker.linked for post in other.posts):
                continue
            gap = [w for w in tokens.low[whole.end : other.start]]
            if gap and gap[0] == "(" and ")" in gap:
                gap = gap[gap.index(")") + 1 :]
            if not gap or len(gap) > 5 or not all(w in LIST_WORDS for w in gap):
                if not (listed and self._unknown_between(whole.end, other.start)):
                    break
            whole.posts.extend(other.posts)
        return whole

    def _unknown_between(self, first: int, last: int) -> bool:
        """Whether a list of posts goes on over a body that no list has: "Giám đốc Chi nhánh X**, Tổng Giám đốc …"."""
        low = self.tokens.low[first:last]
        ends = low[-1:] in ([","], [";"], ["và"], ["rồi"])
        named = any(first <= name.start < last for name in self.found.names)
        return ends and len(low) <= 14 and not named and not ENDS_LIST & set(low)

    def _change(self, chain: Chain, trigger: Trigger, first: int) -> None:
        """A verb before a post that already has its man: "cách chức Bí thư Huyện ủy X Nguyễn Văn A"."""
        if trigger.effect == "start":
            return
        for holding in self.linker.holdings:
            if any(holding.post is post for post in chain.posts) and holding.rule in GIVEN_BEFORE:
                holding.status = "former" if trigger.effect == "end" else "proposed"
                holding.cause = trigger.cause or None
                holding.start = min(holding.start, trigger.start)

    def _dates_of(self, chain: Chain, first: int, last: int) -> None:
        """The time that stands right behind a post beside its man: "A làm Chủ tịch X từ năm 2005 đến năm 2010"."""
        opens = self.tokens.low[first] == "từ"  # "Từ tháng 6/2016 đến tháng 1/2020, ông A là Phó Chủ tịch …"
        since, until = period(self.tokens, first if opens else max(first, chain.end), last, chain)
        if since is None and until is None:
            return
        for holding in self.linker.holdings:
            if any(holding.post is post for post in chain.posts) and not holding.properties:
                if since is not None:
                    holding.properties["from"] = since
                if until is not None:
                    holding.properties["to"] = until
                    holding.status = holding.status or "former"

    def _ended(self, chains: list[Chain], names: list[Name], first: int, last: int) -> None:
        """As in "ông A, Giám đốc Sở X, **thôi giữ chức** (để nghỉ hưu)": the posts behind his name are over."""
        tokens = self.tokens
        for k in range(first, last):
            hit = triggers().longest(tokens, k)
            if hit is None or tokens.low[k] == "rời":
                continue
            end = hit[0]
            moves = bool(hit[1].get("moves") and hit[1].get("done_to"))
            moved = moves and bool(PASSIVE & set(tokens.low[max(first, k - 5) : k]))
            if not moved and (hit[1]["effect"] != "end" or not hit[1].get("cause")):
                continue
            said = tokens.low[k:end] != ["thôi"] and not any(k <= chain.start <= end + REACH for chain in chains)
            before = [name for name in names if name.end <= k]
            if not said or not before or planned(tokens, max(first, k - 6), k):
                continue
            own = [h for h in self.linker.holdings if h.name is before[-1] and h.rule == "post after name"]
            if not own or not 0 <= k - own[-1].end <= (6 if moved else 3):
                continue
            since, _ = period(tokens, end, last, Chain([own[-1].post]))
            for holding in own:
                cause = "điều động" if moved else str(hit[1]["cause"])
                holding.status, holding.cause, holding.end = "former", cause, max(holding.end, end)
                if since:
                    holding.properties["to"] = since

    def _left(self, chain: Chain, first: int, names: list[Name]) -> None:
        """As in "điều động từ Phó Giám đốc X sang làm Giám đốc Y": the post that "từ" names is over."""
        before = [name for name in names if name.end <= chain.start]
        moves = any(
            (hit := triggers().longest(self.tokens, k)) and hit[1].get("moves") for k in range(first, chain.start)
        )
        if before and moves:
            for post in chain.posts:
                self.linker.linked.add(id(post))
                self.linker.holdings.append(
                    Holding(before[-1], post, before[-1].start, chain.end, "moved from", 0.92, "former", "điều động")
                )

    def _assign(self, chain: Chain, trigger: Trigger, names: list[Name], first: int, last: int) -> None:
        subjects = self._subjects(chain, trigger, names)
        if not subjects:
            return
        status = {"start": None, "end": "former", "proposed": "proposed"}[trigger.effect]
        if status is None and not trigger.done_to and tuple(self.tokens.low[first : first + 2]) in EARLIER:
            status = "former"  # "Trước đó, ông là Phó Giám đốc …"
        nxt = next((post.start for post in self.found.posts if post.start >= chain.end), last)
        since, until = period(self.tokens, first, min(last, nxt), chain)
        if since is None and trigger.effect == "start":
            since = behind(self.tokens, chain, last) or opening_month(self.tokens, first, trigger.start)
        dated = trigger.done_to or (trigger.effect == "end" and trigger.cause)
        if since is None and dated and status != "proposed" and "chuẩn" not in self.tokens.low[first : trigger.end]:
            since = opening_day(self.tokens, first, trigger.start)  # what is only approved begins another day
        if until is not None and status is None:
            status = "former"
        for name in subjects:
            then = status is None and self._then(name)
            for post in chain.posts:
                self.linker.linked.add(id(post))
                holding = Holding(
                    name,
                    post,
                    min(name.start, trigger.start),
                    max(chain.end, name.end),
                    f"appointment: {trigger.effect}",
                    0.93,
                    "former" if then else status,  # "năm 2000, khi ông A làm Bộ trưởng"
                    trigger.cause or None,
                )
                if until and post.prefixed and post.status == "current":
                    holding.status = None  # "từ năm 1992 đến năm 1996 là Giám đốc X, hiện là Chủ tịch Y"
                elif len(chain.posts) > 1 and (own := in_brackets(self.tokens, post.end)):
                    holding.properties.update({"from": own[0], "to": own[1]})
                    holding.status = "former"
                elif since and trigger.effect == "end" and until is None and trigger.cause:
                    holding.properties["to"] = since
                elif since:
                    holding.properties["from"] = since
                if until and "to" not in holding.properties and not (post.prefixed and post.status == "current"):
                    holding.properties["to"] = until
                self.linker.holdings.append(holding)
            if self._moved(trigger, first):
                self._close(name, trigger, chain)
        if trigger.effect == "start":
            replaced(self.linker, chain, names, last)

    def _then(self, name: Name) -> bool:
        """As in "năm 2000, **khi** ông A làm Bộ trưởng", "**trong 5 năm** ông làm Bộ trưởng"."""
        low = self.tokens.low
        k = name.start - 1 if low[name.start - 1 : name.start] in (["ông"], ["bà"]) else name.start
        years = low[max(k - 3, 0)] == "trong" and low[k - 1 : k] == ["năm"]
        return low[k - 1 : k] == ["khi"] or low[max(k - 3, 0) : k] == ["trong", "thời", "gian"] or years

    def _subjects(self, chain: Chain, trigger: Trigger, names: list[Name]) -> list[Name]:
        """Whom the post is given to: behind it ("đối với ông A"), else the last name before the verb."""
        tokens = self.tokens
        after = next((name for name in names if name.start >= chain.end), None)
        if after is not None and after.start - chain.end <= 10:
            hit = words_of("to_whom").longest(tokens, chain.end)
            if hit is not None and skip_titles(tokens, hit[0], after.start) == after.start:
                return self._and_others(after, names)
        if self.tokens.low[trigger.start] in CLAUSES and (behind := self._behind(chain, after)):
            return [behind]
        before = self._but_kin([name for name in names if name.end <= chain.start])
        first = self.found.sentence_of(trigger.start)[0]
        if trigger.done_to and not any(trigger.start <= name.start for name in before):
            if not self._undergoes(before[-1] if before else None, trigger, first):
                return []
        if not before:
            return self.antecedents.spoken_of(first, trigger.start)
        if trigger.near and OTHERS & set(tokens.low[before[-1].end : trigger.start]):
            return []  # "theo bà A, các ứng viên là Ủy viên Bộ Chính trị …"
        if self._speaks(before[-1], trigger):
            return []
        subjects = [before[-1]]
        for name in reversed(before[:-1]):
            between = tokens.low[name.end : subjects[0].start]
            if between not in ([","], ["và"]) and not self._both(name, subjects[0], between):
                break
            subjects.insert(0, name)
        if len(subjects) > 1 and trigger.done_to and self._both(subjects[0], subjects[1], []):
            return subjects
        listed = subjects[0].start > 1 and tokens.low[subjects[0].start - 2] in ("các", "hai", "đồng")
        return subjects if listed or len(subjects) == 1 else subjects[-1:]

    def _behind(self, chain: Chain, after: Name | None) -> Name | None:
        """As in "Trong thời gian giữ chức Giám đốc Sở X (2004-2010), **bà A** …": the man behind the comma."""
        tokens = self.tokens
        k = chain.end
        if tokens.words[k : k + 1] == ["("] and ")" in tokens.words[k : k + 12]:
            k = tokens.words.index(")", k) + 1
        if tokens.words[k : k + 1] != [","]:
            return None
        k += 1
        if after is not None:
            posts = {post.start: post.end for post in self.found.posts}
            if after.start in (skip_titles(tokens, k, after.start), posts.get(k)):
                return after  # "…, **Thứ trưởng A** …" too
        if (
            tokens.low[k : k + 1] in (["ông"], ["bà"])
            and tokens.is_name_like(k + 1)
            and (full := self.antecedents.called(k))
        ):
            return self.antecedents.second(k + 1, full, "short")
        return None

    def _speaks(self, name: Name, trigger: Trigger) -> bool:
        """As in "ông A **cho biết** hai người được điều động làm …": the name before the verb is who tells of it."""
        said = [k for k in range(name.end, trigger.start) if words_of("says").longest(self.tokens, k)]
        if not said:
            return False
        told = set(self.tokens.low[said[-1] : trigger.start])
        return bool(PASSIVE & told or trigger.done_to) and not {"ông", "bà", "mình", "tôi"} & told

    def _but_kin(self, names: list[Name]) -> list[Name]:
        """Leave out a last name that tells whose relative the man before is: "ông A, em trai **Bí thư X B**, làm …"."""
        if len(names) < 2:
            return names
        comma = names[-2].end
        related = self.tokens.words[comma : comma + 1] == [","] and kin().longest(self.tokens, comma + 1) is not None
        return names[:-1] if related else names

    def _both(self, one: Name, other: Name, between: list[str]) -> bool:
        """As in "ông A, Bí thư X, **và** ông B, Chủ tịch Y, được bầu": each has a post of his own, with "và" or ";"."""
        low = between or self.tokens.low[one.end : other.start]
        joined = {"và", ";"} & set(low[-8:]) and low[:1] == [","]
        return bool(joined) and self.linker.only_posts(one.end, other.start)

    def _said_of(self, chain: Chain, first: int) -> None:
        """As in "Ông **từng là Phó Giám đốc** …": a post whose own words say that it is held, behind a pronoun."""
        low = self.tokens.low
        near = max(first, chain.start - 3)
        if not chain.posts[0].prefixed or id(chain.posts[0]) in self.linker.linked:
            return
        if not {"ông", "bà", "anh", "chị", "chí"} & set(low[near : chain.start]):
            return
        for name in self.antecedents.spoken_of(near, chain.start)[:1]:
            for post in chain.posts:
                self.linker.linked.add(id(post))
                self.linker.holdings.append(
                    Holding(name, post, name.start, chain.end, "post after pronoun", 0.9, chain.posts[0].status)
                )
            self._dates_of(chain, first, self.found.sentence_of(chain.start)[1])

    def _undergoes(self, name: Name | None, trigger: Trigger, first: int) -> bool:
        """Whether a verb that is done to somebody is done to the name before it, or to "ông", not by him."""
        low = self.tokens.low
        if PASSIVE & set(low[name.end if name else first : trigger.end]):
            return True
        if name is None:
            return False
        if "cử" in low[name.end : trigger.start] and {"ứng", "đề"} & set(low[name.end : trigger.start]):
            return True  # "ông A ứng cử để HĐND bầu làm …"
        if "luật" in low[max(name.start - 3, first) : name.start]:
            return True  # "kỷ luật ông A, cách chức Bí thư X"
        told = any(h.name is name and h.rule.startswith("appointment") for h in self.linker.holdings)
        return told or "thiệu" in low[first : name.start]  # "giới thiệu ông A để bầu làm …"

    def _and_others(self, one: Name, names: list[Name]) -> list[Name]:
        """As in "đối với ông A, ông B và bà C"."""
        tokens = self.tokens
        given = [one]
        for name in names:
            if name.start < given[-1].end:
                continue
            end = given[-1].end
            if tokens.words[end] == "(" and ")" in tokens.words[end : name.start]:
                end = tokens.words.index(")", end) + 1  # "ông A (Giám đốc Sở X), ông B (…)"
            joined = tokens.low[end] in ("và", ",", ";") and skip_titles(tokens, end + 1, name.start) == name.start
            if not joined and not self.linker.only_posts(end, name.start):
                break
            given.append(name)
        return given

    def _elected(self, chain: Chain, names: list[Name]) -> None:
        """As in "bầu vào Bộ Chính trị ông A, Bí thư X; **ông B**, …": the others of the list have the seat too."""
        post = chain.posts[0]
        first = next((h for h in self.linker.holdings if h.post is post and h.rule == "post before name"), None)
        if first is None or post.role_end != post.start:
            return
        position = first.name.end
        for name in [n for n in names if n.start >= position]:
            if not self.linker.only_posts(position, name.start):
                break
            self.linker.holdings.append(
                Holding(name, post, first.start, name.end, "post shared by names", 0.9, first.status, first.cause)
            )
            position = name.end

    def _moved(self, trigger: Trigger, first: int) -> bool:
        if trigger.moves:
            return True
        if trigger.effect != "start":
            return False
        for k in range(first, trigger.start):
            hit = triggers().longest(self.tokens, k)
            if hit is not None and hit[1].get("moves"):
                return True
        return False

    def _close(self, name: Name, trigger: Trigger, chain: Chain) -> None:
        """The post in apposition of a man who is moved is over."""
        for holding in self.linker.holdings:
            beside = holding.rule == "post after name" or (holding.rule == "post before name" and trigger.done_to)
            if holding.name is name and beside and holding.post.start < chain.start:
                goes_on = any(_same(holding.post, post) for post in chain.posts)
                if "Ủy viên" not in holding.post.role_key and not goes_on:
                    holding.status = "former"
                    holding.cause = "điều động"


def _same(one: Post, other: Post) -> bool:
    """Whether two passages name one post: a director of the old body who becomes that of the merged one."""
    same_body = one.body is not None and other.body is not None and one.body.key == other.body.key
    return same_body and one.role_key == other.role_key
