"""Officials over articles: by name and context, never by likeness of strings.

Mentions of one name are one man where they share a body, a ministry or a province, or where an article tells a
career that leads from one to the other, unless their posts cannot be one person's. What shares nothing stays apart:
a name alone joins nobody (25 of 1,302 names of Vietnamese politicians belong to more than one person).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import combinations

from graph.nlp.gazetteer import Gazetteer
from graph.partial_dates import surely_before
from graph.records import Referent
from graph.resolving.careers import Post, Seats, Time, excluding, rules
from graph.resolving.clusters import Cluster, RefKey, ref_key
from graph.resolving.keys import entity_id, slug

GAP = 12
"""Years without a sighting after which a name in the same province, ministry or rank may be another man's."""
LOW = frozenset({"district", "commune"})


@dataclass(slots=True)
class Context:
    """What one article says of a man.

    Posts, the ministries above their bodies (id: name), roles that stand without a body, and the provinces that he is a
    deputy of.
    """

    posts: list[Post] = field(default_factory=list)
    ministries: dict[str, str] = field(default_factory=dict)
    roles: set[str] = field(default_factory=set)
    elected_in: set[str] = field(default_factory=set)


class _Group:
    """Referents taken for one man so far, with what their articles say of him and why each is he."""

    def __init__(self, referent: Referent, context: Context) -> None:
        self.members = [(referent, context)]
        self.seats = Seats(context.posts)
        self.why: dict[RefKey, str] = {}

    @property
    def first(self) -> RefKey:
        """The first of the referents, by article."""
        return min(ref_key(referent) for referent, _ in self.members)

    @property
    def posts(self) -> Iterator[Post]:
        """All posts, article by article."""
        return (post for _, context in self.members for post in context.posts)

    @property
    def low(self) -> bool:
        """Whether all his posts are at districts or communes."""
        levels = {post.level for post in self.posts}
        return bool(levels) and not levels - LOW

    def take(self, other: _Group, why: str) -> None:
        """Take another group in."""
        for referent, _ in (*self.members, *other.members):
            self.why.setdefault(ref_key(referent), other.why.get(ref_key(referent), why))
        self.members = sorted([*self.members, *other.members], key=lambda member: ref_key(member[0]))
        self.seats.take(other.seats)


Key = tuple[str, str]
Apart = Collection[tuple[RefKey, RefKey]]


def resolve_people(
    referents: Sequence[Referent],
    contexts: Mapping[RefKey, Context],
    apart: Apart = (),
) -> list[Cluster]:
    """Clusters of Official referents, block by block (a block is a name).

    ``contexts`` tells what each article says of each; ``apart`` are pairs that a decision on file keeps apart.
    """
    blocks: dict[str, list[Referent]] = defaultdict(list)
    for referent in referents:
        blocks[slug(referent.name)].append(referent)
    clusters: list[Cluster] = []
    for block in sorted(blocks):
        clusters.extend(_block(sorted(blocks[block], key=lambda r: (r.article, r.id)), contexts, apart))
    return clusters


def _block(referents: list[Referent], contexts: Mapping[RefKey, Context], apart: Apart) -> list[Cluster]:
    keys = {ref_key(r) for r in referents}
    apart = [pair for pair in apart if keys.issuperset(pair)]
    # Where an article knows two men of the name, they are two.
    apart += [(a, b) for a, b in combinations(sorted(keys), 2) if a[0] == b[0]]
    groups = [_Group(r, contexts.get(ref_key(r)) or Context()) for r in referents]
    groups = _by_shared(groups, _single_posts, "post", apart, None)
    groups = _by_shared(groups, _bodies, "body", apart, Time.TURNS)
    groups = _by_shared(groups, _ministries, "ministry", apart)
    groups = _by_province(groups, apart)
    groups = _leaders(groups, apart)
    groups = _of_unknown_post(groups, apart)
    made = [_cluster(group, _mark(group) if len(groups) > 1 else None) for group in groups]
    for (i, one), (j, other) in combinations(enumerate(groups), 2):
        why = _why_apart(one, other)
        made[i].apart.append((other.first, why))
        made[j].apart.append((one.first, why))
    return made


def _why_apart(one: _Group, other: _Group) -> str:
    pair = excluding(one.seats, other.seats)
    if pair is not None:
        return f"no one person is {pair[0].text} and {pair[1].text} at one time"
    return "no body, ministry, province or career in common"


def _joined(one: _Group, other: _Group, apart: Apart, time: Time | None = Time.NEAR) -> bool:
    """Whether two groups may be one man: no decision and (unless ``time`` is None) no posts are against it."""
    if apart:
        mine = {ref_key(r) for r, _ in one.members}
        theirs = {ref_key(r) for r, _ in other.members}
        if any((a in mine and b in theirs) or (b in mine and a in theirs) for a, b in apart):
            return False
    if time in (Time.NEAR, Time.DOUBT) and _far_apart(one, other):
        return False
    return time is None or excluding(one.seats, other.seats, time) is None


def _far_apart(one: _Group, other: _Group) -> bool:
    """Whether so many years lie between what is seen of two groups that a province or a rank ties them no more."""
    mine = {int(day[:4]) for post in one.posts for day in post.days}
    theirs = {int(day[:4]) for post in other.posts for day in post.days}
    return bool(mine and theirs) and min(abs(a - b) for a in mine for b in theirs) > GAP


def _by_shared(
    groups: Sequence[_Group], keys: Callable[[_Group], set[Key]], what: str, apart: Apart, time: Time | None = Time.NEAR
) -> list[_Group]:
    """Join groups that share a key, in their order, as long as nothing speaks against it."""
    found: list[tuple[_Group, set[Key]]] = []
    for group in groups:
        mine = keys(group)
        home: tuple[_Group, set[Key]] | None = None
        for known, theirs in list(found):
            shared = mine & theirs
            if not shared or not _joined(known, home[0] if home else group, apart, time):
                continue
            why = f"name and {what} {_named(min(shared), group)}".strip()
            if home is None:
                known.take(group, why)
                theirs |= mine
                home = known, theirs
            else:
                home[0].take(known, why)
                home[1].update(theirs)
                found = [each for each in found if each[0] is not known]
        if home is None:
            found.append((group, mine))
    return sorted((group for group, _ in found), key=lambda group: group.first)


def _named(key: Key, group: _Group) -> str:
    """The name of a body or place that is a key."""
    unit = Gazetteer.load().units.get(key[0])
    if unit is not None:
        return unit.full_name
    names = {post.body: post.body_name for post in group.posts}
    for _, context in group.members:
        names |= context.ministries
    return names.get(key[0], key[0])


def _single_posts(group: _Group) -> set[Key]:
    """Posts that one holds at a time: who heads the same body under the same name is the same man."""
    return {(post.body, post.role) for post in group.posts if post.single}


def _bodies(group: _Group) -> set[Key]:
    """Bodies and low units in which a seat tells who a man is; to lead a wide body is more than to sit in it."""
    bodies = {(post.body, "led" if post.wide else "") for post in group.posts if post.leads or not post.wide}
    # The leaders of a district or commune are few.
    return bodies | {(post.unit, "") for post in group.posts if post.unit and post.leads and post.level in LOW}


def _ministries(group: _Group) -> set[Key]:
    return {(ministry, "") for _, context in group.members for ministry in context.ministries}


def _leaders(groups: Sequence[_Group], apart: Apart) -> list[_Group]:
    """So few lead the country and its provinces that two of one name are one man, if they can be and no third fits."""
    tops = [group for group in groups if any(post.leads_country for post in group.posts)]
    shared = {slug(name) for name in rules()["shared_names"]}
    if len(tops) < 2 or slug(tops[0].members[0][0].name) in shared:
        return list(groups)
    if not all(_joined(one, other, apart, Time.DOUBT) for one, other in combinations(tops, 2)):
        return list(groups)
    for group in tops[1:]:
        tops[0].take(group, "the only leader of the country or a province of this name")
    return [group for group in groups if group not in tops[1:]]


def _by_province(groups: Sequence[_Group], apart: Apart) -> list[_Group]:
    """Join those of one province: first its own officials, then to them those of the one district that fits."""
    low = [group for group in groups if group.low]
    high = _by_shared([group for group in groups if not group.low], _provinces, "province", apart)
    left = []
    for group in low:
        mine = _provinces(group)
        fitting = [h for h in high if mine & _provinces(h) and _joined(h, group, apart)]
        rivals = [g for g in low if g is not group and mine & _provinces(g)]
        commune = all(post.level == "commune" for post in group.posts)
        if len(fitting) == 1 and not rivals and not commune:
            fitting[0].take(group, f"name and province {_named(min(mine & _provinces(fitting[0])), group)}")
        else:
            left.append(group)
    return sorted([*high, *left], key=lambda group: group.first)


def _provinces(group: _Group) -> set[Key]:
    """Provinces in which a man is seen; one that was merged is, from then on, also the one it went into."""
    found: set[Key] = {(province, "") for _, context in group.members for province in context.elected_in}
    for post in group.posts:
        if post.province is None:
            continue
        found.add((post.province, ""))
        found.update((target, "merged") for target in _merged_into().get(post.province, ()))
        if any(surely_before(_merging().get(post.province), day) for day in post.days):
            found.add((post.province, "merged"))
    return found


@cache
def _merged_into() -> dict[str, tuple[str, ...]]:
    """Province -> the provinces it went into."""
    units = Gazetteer.load().units
    steps: dict[str, list[str]] = defaultdict(list)
    for step in Gazetteer.load().successions:
        if units[step.source].level == "province":
            steps[step.source].append(step.target)
    return {source: tuple(sorted(targets)) for source, targets in steps.items()}


@cache
def _merging() -> dict[str, str]:
    """Province -> the last day on which it took others in."""
    units = Gazetteer.load().units
    found: dict[str, str] = {}
    for step in Gazetteer.load().successions:
        if units[step.target].level == "province":
            found[step.target] = max(found.get(step.target, ""), step.date)
    return found


def _of_unknown_post(groups: Sequence[_Group], apart: Apart) -> list[_Group]:
    """A man known only by a seat in a wide body, or by a post without its body, is the only one of his name there."""
    placed = [group for group in groups if any(p.leads or not p.wide for p in group.posts) or _provinces(group)]
    left = []
    for group in groups:
        if group in placed:
            continue
        wide = {post.body for post in group.posts}
        roles = {role for _, context in group.members for role in context.roles}
        fitting = [
            known
            for known in placed
            if any(post.body in wide or post.role in roles for post in known.posts)
        ]
        if len(fitting) == 1 and _joined(fitting[0], group, apart):
            fitting[0].take(group, "the only one of the name with such a post")
        else:
            left.append(group)
    left = _by_shared(left, lambda g: {(post.body, "") for post in g.posts}, "body", apart)
    return sorted([*placed, *left], key=lambda group: group.first)


def _mark(group: _Group) -> str:
    """What tells a man of a common name from the others: the province or the post that most of his articles give."""
    marks = Counter(_mark_in(context) or referent.article for referent, context in group.members)
    return min(marks, key=lambda mark: (-marks[mark], mark))


def _mark_in(context: Context) -> str | None:
    provinces = sorted({post.province for post in context.posts if post.province})
    if provinces:
        return Gazetteer.load().units[provinces[0]].name
    leading = [post.text for post in context.posts if post.leads] or [post.text for post in context.posts]
    return min(leading, default=None)


def _cluster(group: _Group, mark: str | None) -> Cluster:
    referents = [referent for referent, _ in group.members]
    name = min(referent.name for referent in referents)
    former = {entity_id("Official", name)}
    former |= {entity_id("Official", name, _mark(_Group(*member))) for member in group.members}
    ident = entity_id("Official", name, mark)
    return Cluster("Official", ident, name, referents, "name", former=former, reasons=group.why)
