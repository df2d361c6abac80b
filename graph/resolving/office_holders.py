"""Who is meant by a post without a name: the one man who is known to have held it on the article's date."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from graph.nlp.dates import complete
from graph.partial_dates import first_day, last_day, surely_before
from graph.records import Referent
from graph.resolving.careers import Post
from graph.resolving.clusters import Cluster, RefKey, ref_key
from graph.resolving.judging import OPEN, subject
from graph.resolving.people import Context

YEARS = 3
"""Years from an article within which who had the post may be meant by its title, if a reader says so."""
WITHIN = 183
"""Days on either side of an article in which a holder must have been seen: half a year."""


class OfficeHolders:
    """Who was seen in which post at which body, and when."""

    def __init__(self, people: Sequence[Cluster], contexts: Mapping[RefKey, Context]) -> None:
        self._seen: dict[tuple[str, str], dict[str, list[Post]]] = defaultdict(lambda: defaultdict(list))
        self._people = {cluster.ident: cluster for cluster in people}
        for cluster in people:
            for referent in cluster.referents:
                context = contexts.get(ref_key(referent))
                for post in context.posts if context is not None else ():
                    if not post.single:
                        continue
                    self._seen[post.role, post.body][cluster.ident].append(post)

    def candidates(self, role: str, body: str, on: str | None) -> list[Cluster]:
        """Those who were seen in the post within some years of a date, by id; nobody where the date is unknown."""
        if on is None:
            return []
        return [
            self._people[ident]
            for ident, posts in sorted(self._seen.get((role, body), {}).items())
            if any(abs(int(day[:4]) - int(on[:4])) <= YEARS for post in posts for day in post.days)
        ]

    def holder(self, role: str, body: str, on: str | None) -> tuple[Cluster, str] | None:
        """The one man who held the post on a date, and how that is known; None where none or two may have.

        The date is a day, or a month that the text itself gives. He was seen in the post then or in the half year
        before, no end of his lies between, and whoever else may have been seen in that time came surely before him,
        or surely after he was seen in it once more.
        """
        if on is None or len(on) < 7:
            return None
        first, last = first_day(on), last_day(on)
        seen: dict[str, list[str]] = {}
        for ident, posts in self._seen.get((role, body), {}).items():
            days = sorted({day for post in posts for day in _held_near(post, first, last)})
            if days:
                seen[ident] = days
        for ident, days in sorted(seen.items()):
            full = [day for day in days if len(day) == 10]
            if not full or full[0] > last or _over(self._seen[role, body][ident], full, first, last):
                continue
            others = [day for name, theirs in seen.items() if name != ident for day in theirs]
            latest, earliest = max(day for day in full if day <= last), full[0]
            again = [day for day in full if day >= first]
            if all(surely_before(day, earliest) or any(surely_before(a, day) for a in again) for day in others):
                return self._people[ident], f"held the post on {on}: seen in it on {latest}"
        return None


def _gap(day: str, on: str) -> int:
    return abs((date.fromisoformat(day) - date.fromisoformat(on)).days)


def _held_near(post: Post, first: str, last: str) -> list[str]:
    """Dates, of any precision, near the days from ``first`` to ``last`` on which the post was held."""
    if post.since and post.until and surely_before(post.since, first) and surely_before(last, post.until):
        return [first]
    return [
        day
        for day in (post.seen, post.since)
        if day and min(_gap(each, on) for each in (first_day(day), last_day(day)) for on in (first, last)) <= WITHIN
    ]


def _over(posts: Sequence[Post], days: Sequence[str], first: str, last: str) -> bool:
    """Whether an end of his post may lie between the last day he was seen in it and the days asked about."""
    latest = max(day for day in days if day <= last)
    ends = [end for post in posts for end in (post.until, post.left) if end]
    return any(not surely_before(end, latest) and not surely_before(last, end) for end in ends)


class OpenTitles:
    """Gives posts without a name to the men who held them, and knows who else may be meant."""

    def __init__(
        self,
        people: Sequence[Cluster],
        contexts: Mapping[RefKey, Context],
        body_of: Mapping[RefKey, Cluster],
        published: Mapping[str, str | None],
    ) -> None:
        self._people = people
        self._holders = OfficeHolders(people, contexts)
        self._home = {ref_key(r): cluster for cluster in people for r in cluster.referents}
        self._body_of = body_of
        self._published = published
        self.candidates: dict[RefKey, list[Cluster]] = {}

    def place(self, left_open: Sequence[Referent]) -> list[Cluster]:
        """All people, each post without a name with the man who held it then, or as a cluster that stays open."""
        waiting = []
        for referent in left_open:
            found = self._found(referent)
            if found is None:
                ident = OPEN + subject(*ref_key(referent))
                waiting.append(Cluster("Official", ident, referent.name, [referent], "open"))
            else:
                found[0].referents.append(referent)
                found[0].reasons[ref_key(referent)] = found[1]
        return [*self._people, *waiting]

    def _found(self, referent: Referent) -> tuple[Cluster, str] | None:
        p, said = referent.properties, self._published.get(referent.article)
        if p["open"] != "title":
            named = [(referent.article, str(each)) for each in p["candidates"]]
            self.candidates[ref_key(referent)] = [self._home[key] for key in named if key in self._home]
            return None
        body = self._body_of.get((referent.article, str(p["body"])))
        if body is None:
            return None
        on = complete(p.get("on"), said) or (said if said is not None and len(said) == 10 else None)
        self.candidates[ref_key(referent)] = self._holders.candidates(str(p["role"]), body.ident, on)
        return self._holders.holder(str(p["role"]), body.ident, on)
